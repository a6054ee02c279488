"""The verdicts on everything that stands on disk about one exercise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyrunner.authoring.dossier import Dossier
from pyrunner.verdict import CheckName, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """One exercise with its verdicts.

    Args:
        dossier: what was judged.
        delivered: the verdict on what the learner gets.
        solution: the verdict on the reference.
        wrong: the verdict on each wrong submission, by its name.
        stubs: how the built solution differs from the interface that the contract promises.
    """

    dossier: Dossier
    delivered: Verdict
    solution: Verdict
    wrong: Mapping[str, Verdict]
    stubs: tuple[str, ...] = ()

    @property
    def verdicts(self) -> Iterator[tuple[str, Verdict]]:
        """All verdicts, each with what it is about."""
        yield "the delivered file", self.delivered
        yield "the solution", self.solution
        yield from ((f"wrong/{name}", verdict) for name, verdict in self.wrong.items())


def steady(*verdicts: Verdict) -> bool:
    """Whether the same verdicts would come again: no limit was hit and no speed missed."""
    results = [result for verdict in verdicts for result in verdict.results]
    unsteady = (Outcome.TIMED_OUT, Outcome.ERRORED)
    return not any(
        result.outcome in unsteady or (result.check is CheckName.SPEED and result.outcome is Outcome.FAILED)
        for result in results
    )


def in_words(verdict: Verdict) -> str:
    """The first complaint of each check that did not pass, on one line."""
    return "; ".join(_complaint(verdict, check) for check in _failed(verdict)) or "nothing was checked"


def _failed(verdict: Verdict) -> Iterator[CheckName]:
    return (result.check for result in verdict.results if result.outcome is not Outcome.PASSED)


def _complaint(verdict: Verdict, check: CheckName) -> str:
    result = next(result for result in verdict.results if result.check is check)
    if not result.diagnostics:
        return f"{check} {result.outcome}"
    first = result.diagnostics[0]
    place = f"{first.path}:{first.line} " if first.line else ""
    return f"{check}: {place}{first.test or first.code} {first.message}".strip()
