"""Failures that one look at the code explains, together."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from pyrunner.ui.plain_text import visible
from pyrunner.ui.subject import Failure


@dataclass(frozen=True, slots=True)
class FailureGroup:
    """Cases of one test, errors of one check within one test, or errors of one line.

    Args:
        failures: at least one.
    """

    failures: tuple[Failure, ...]

    @property
    def first(self) -> Failure:
        """The one that stands for the others."""
        return self.failures[0]

    @property
    def name(self) -> str:
        """The test's id, without the case where there are several; empty where no test is concerned."""
        test = self.first.diagnostic.test
        return test if len(self.failures) == 1 else _name(test)

    @property
    def size(self) -> str:
        """How many there are, in words; empty for one."""
        if len(self.failures) == 1:
            return ""
        return f"{len(self.failures)} {'cases' if self._cases else 'errors'}"

    @property
    def rest(self) -> str:
        """What there is besides the first, in words; empty where there is nothing."""
        more = len(self.failures) - 1
        if not more:
            return ""
        if self._cases:
            return f"and {more} more {'case' if more == 1 else 'cases'}: {', '.join(self._cases[1:])}"
        return f"and {more} more {'of this test' if self.name else 'on this line'}"

    @property
    def _cases(self) -> list[str]:
        """The parameters of each failure; empty unless each is another case of one test."""
        found = [failure.diagnostic.test.partition("[")[2].removesuffix("]") for failure in self.failures]
        return [visible(case) for case in found] if all(found) and len(set(found)) == len(found) else []


def grouped(failures: Iterable[Failure]) -> tuple[FailureGroup, ...]:
    """Failures in groups; each group stands where its first failure stood."""
    groups: dict[Hashable, list[Failure]] = {}
    for failure in failures:
        groups.setdefault(_key(failure), []).append(failure)
    return tuple(FailureGroup(tuple(group)) for group in groups.values())


def _key(failure: Failure) -> Hashable:
    found = failure.diagnostic
    if found.test:
        return failure.check, _name(found.test)
    return failure.check, found.path, found.line, "" if found.line else found.message


def _name(test: str) -> str:
    return test.partition("[")[0]
