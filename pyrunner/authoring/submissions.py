"""What must be said of the delivered file, the solution and the wrong submissions."""

from collections.abc import Iterator

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.judged import Judged, in_words, steady
from pyrunner.authoring.places import in_exercises, in_solutions, wrong_submission
from pyrunner.authoring.report import Finding
from pyrunner.checks.refusals import bare_name, refusals
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome, Verdict

FEWEST_WRONG = 2


def enough_wrong_submissions(dossier: Dossier) -> Iterator[Finding]:
    """Without submissions that must be refused, nobody has tested the tests."""
    count = len(dossier.wrong)
    if count < FEWEST_WRONG:
        folder = in_solutions(dossier.course, dossier.exercise, "wrong")
        yield Finding(folder, f"{count} wrong submissions", f"write {FEWEST_WRONG} or more plausible wrong fixes")


def delivered_fails_as_taught(judged: Judged) -> Iterator[Finding]:
    """The delivered file fails the check that `teaches` names, with the diagnostic that it names first."""
    lesson = judged.dossier.exercise.teaches
    result = _result(judged.delivered, lesson.check)
    if judged.delivered.passed:
        yield _delivered(judged, "the delivered file passes", "break it: there is nothing to mend")
    elif result is None or result.outcome in (Outcome.PASSED, Outcome.SKIPPED):
        message = f"the delivered file does not fail {lesson.check}; what refuses it is {in_words(judged.delivered)}"
        yield _delivered(
            judged, message, "let `teaches` name what refuses it; speed is judged only when the rest passes"
        )
    else:
        first = result.diagnostics[0] if result.diagnostics else Diagnostic("")
        taught, found = (lesson.test, bare_name(first.test)) if lesson.test else (lesson.code, first.code)
        if taught and taught != found:
            message = f"teaches {taught}, but the first diagnostic of {lesson.check} is {found or 'another'}"
            yield _delivered(judged, f"{message}: {first.message}", "let `teaches` name what the learner meets first")


def delivered_passes_something(judged: Judged) -> Iterator[Finding]:
    """The delivered file passes at least one test, unless it cannot even be built or imported, and that is taught."""
    lesson = judged.dossier.exercise.teaches
    result = _result(judged.delivered, CheckName.TESTS)
    unimportable = lesson.check is CheckName.BUILD or lesson.code == "syntax"
    if result is not None and not result.passed and not unimportable:
        yield _delivered(judged, f"the delivered file passes no test: {in_words(judged.delivered)}", "leave one green")


def solution_passes(judged: Judged) -> Iterator[Finding]:
    """The solution passes every check."""
    verdict = judged.solution
    if not verdict.passed:
        dossier = judged.dossier
        path = in_solutions(dossier.course, dossier.exercise, dossier.exercise.files[0])
        yield Finding(path, f"the solution fails: {in_words(verdict)}", "mend it", repeatable=steady(verdict))


def wrong_is_refused_as_said(judged: Judged) -> Iterator[Finding]:
    """Each wrong submission is refused by exactly what its head names."""
    dossier = judged.dossier
    for wrong in dossier.wrong:
        verdict = judged.wrong[wrong.name]
        refused = refusals(verdict)
        path = wrong_submission(dossier.course, dossier.exercise, wrong.name)
        if unsaid := refused - wrong.refused_by:
            message = f"its head does not name what refuses it, too: {_listed(unsaid)} ({in_words(verdict)})"
            yield Finding(path, message, "name it there, or mend the contract", repeatable=steady(verdict))
        if silent := wrong.refused_by - refused:
            advice = "take it out of the head, or mend the contract"
            if CheckName.SPEED in silent and refused:
                advice = "take it out of the head: speed is judged only when the rest passes"
            yield Finding(path, f"not refused by {_listed(silent)}", advice, repeatable=steady(verdict))


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def interface_is_kept(judged: Judged) -> Iterator[Finding]:
    """A compiled solution is what the `.pyi` of its contract promises to the type checker."""
    for complaint in judged.stubs:
        path = in_exercises(judged.dossier.course, judged.dossier.exercise)
        yield Finding(path, complaint, "let the .pyi say what the built solution is")


def within_limits(judged: Judged) -> Iterator[Finding]:
    """Nothing runs into its limit, unless a hang is what is taught: a learner would wait that long each time."""
    taught = judged.dossier.exercise.teaches.code == "timeout"
    for name, verdict in judged.verdicts:
        timed_out = any(result.outcome is Outcome.TIMED_OUT for result in verdict.results)
        if timed_out and not (taught and verdict is judged.delivered):
            path = in_exercises(judged.dossier.course, judged.dossier.exercise)
            yield Finding(path, f"{name} takes longer than its limit", "let it end sooner", repeatable=False)


def _result(verdict: Verdict, check: CheckName) -> CheckResult | None:
    return next((result for result in verdict.results if result.check is check), None)


def _delivered(judged: Judged, message: str, advice: str) -> Finding:
    dossier = judged.dossier
    path = in_exercises(dossier.course, dossier.exercise, dossier.exercise.files[0])
    return Finding(path, message, advice, repeatable=steady(judged.delivered))
