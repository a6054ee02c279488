"""One line on what each check says."""

from rich.text import Text

from pyrunner.ui.state import Activity, WatchState
from pyrunner.verdict import CheckName, CheckResult, Outcome

WORKING = {
    CheckName.BUILD: "compiling",
    CheckName.TYPES: "types",
    CheckName.TESTS: "tests",
    CheckName.SPEED: "measuring speed",
}


def status(state: WatchState) -> Text:
    """The checks in their order, those without an answer to the newest save marked as running."""
    results = {part.result.check: part.result for part in state.parts if part.result.check in state.answered}
    pieces = [_piece(check, results.get(check), state.activity) for check in state.exercise.checks]
    text = Text("  ").join(piece for piece in pieces if piece)
    if state.verdict is not None:
        text.append(f"  {seconds(state.verdict.seconds)}", style="quiet")
    elif state.activity is Activity.CHECKING and not results:
        text = Text.assemble(("checking  ", "waiting"), text)
    if state.activity is Activity.MEASURING:
        text.append("  … measuring", style="waiting")
    return text


def _piece(check: CheckName, result: CheckResult | None, activity: Activity) -> Text:
    if result is not None:
        return summary(result)
    if activity is Activity.CHECKING:
        return Text(f"… {WORKING[check]}", style="waiting")
    return Text(f"· {check.value}", style="quiet")


def summary(result: CheckResult) -> Text:
    """A check's name, how it ended, and how many things are to be mended."""
    name = result.check.value
    match result.outcome:
        case Outcome.PASSED:
            count = f" {len(result.passed)}" if result.check is CheckName.TESTS and result.passed else ""
            return Text(f"✓ {name}{count}", style="good")
        case Outcome.FAILED if result.check is CheckName.TESTS:
            failed = len({diagnostic.test for diagnostic in result.diagnostics if diagnostic.test})
            total = failed + len(result.passed)
            return Text(f"✗ {name} {failed} of {total} failed" if failed else f"✗ {name}", style="bad")
        case Outcome.FAILED:
            return Text(f"✗ {name} {len(result.diagnostics) or ''}".rstrip(), style="bad")
        case Outcome.ERRORED:
            return Text(f"✗ {name} could not run", style="bad")
        case Outcome.TIMED_OUT:
            return Text(f"✗ {name} took too long", style="bad")
        case Outcome.SKIPPED:
            return Text(f"- {name} skipped", style="waiting")


def seconds(value: float) -> str:
    """A duration in two or three digits."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"
