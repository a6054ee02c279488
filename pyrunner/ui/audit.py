"""What an audit of a course shows: progress while it runs, then what is to be mended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from pyrunner.authoring.report import (
    AuditEvent,
    AuditReport,
    AuditStarted,
    Coverage,
    ExerciseAudit,
    ExerciseAudited,
    ExerciseStarted,
    Finding,
)

MISSING_NAMED = 8


def audit_report(report: AuditReport) -> RenderableType:
    """The findings, grouped by exercise, and a last line that sums up."""
    blocks = [*_course(report), *(_exercise(audit) for audit in report.exercises if audit.findings or audit.skipped)]
    taught = [_coverage(report.coverage)] if report.coverage else []
    return Group(*blocks, *taught, _total(report))


@contextmanager
def audit_progress(console: Console) -> Iterator[Callable[[AuditEvent], None]]:
    """What to call with each event: a progress bar in a terminal, one line for each exercise elsewhere."""
    if not console.is_terminal:
        yield lambda event: _print_line(console, event)
        return
    columns = (
        TextColumn("auditing"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[running]}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        yield _BarEvents(bar).show


class _BarEvents:
    """Keeps a progress bar up with the events."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task = bar.add_task("audit", total=None, running="")
        self._running: list[str] = []

    def show(self, event: AuditEvent) -> None:
        match event:
            case AuditStarted(total):
                self._bar.update(self._task, total=total)
            case ExerciseStarted(name):
                self._running.append(name)
            case ExerciseAudited(audit):
                self._running = [name for name in self._running if name != audit.name]
                self._bar.advance(self._task)
        self._bar.update(self._task, running=", ".join(self._running))


def _print_line(console: Console, event: AuditEvent) -> None:
    if isinstance(event, ExerciseAudited):
        console.print(_line(event.audit), soft_wrap=True)


def _line(audit: ExerciseAudit) -> Text:
    state = "FAILED" if audit.findings else "skipped" if audit.skipped else "ok"
    time = "unchanged" if audit.cached else f"{audit.seconds:.1f} s"
    return Text.assemble((f"{state:8}", _style(audit)), f"{audit.name} ({time})")


def _style(audit: ExerciseAudit) -> str:
    return "headline.bad" if audit.findings else "waiting" if audit.skipped else "good"


def _course(report: AuditReport) -> Iterator[RenderableType]:
    if report.course:
        yield Group(Text("the course", style="headline.bad"), *map(_finding, report.course), Text())


def _exercise(audit: ExerciseAudit) -> RenderableType:
    heading = Text(audit.name, style=_style(audit))
    skipped = [_Indented(Text(f"not run: {audit.skipped}"))] if audit.skipped else []
    return Group(heading, *skipped, *map(_finding, audit.findings), Text())


def _finding(finding: Finding) -> RenderableType:
    text = Text.assemble((finding.path or "course", "place"), "\n", finding.message, (f" ({finding.rule})", "quiet"))
    if finding.advice:
        text.append(f"\n{finding.advice}", style="italic")
    return _Indented(text)


class _Indented:
    """Text two columns to the right, wrapped there in a terminal and whole elsewhere."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.no_wrap:
            yield Text("\n").join(Text("  ") + line for line in self._text.split("\n"))
        else:
            yield Padding.indent(self._text, 2)


def _coverage(coverage: Coverage) -> Text:
    """How much is taught of what is promised, and what comes next."""
    taught = coverage.promised - len(coverage.missing)
    text = Text(f"{taught} of {coverage.promised} concepts are taught")
    if coverage.missing:
        first, more = coverage.missing[:MISSING_NAMED], len(coverage.missing) - MISSING_NAMED
        text.append(f"; missing: {', '.join(first)}" + (f" and {more} more" if more > 0 else ""))
    return text


def _total(report: AuditReport) -> Text:
    audited = f"{len(report.exercises)} exercises audited in {report.seconds:.1f} s"
    unchanged = f", {report.cached} of them unchanged" if report.cached else ""
    if report.passed:
        return Text(f"{audited}{unchanged}: nothing to mend", style="good")
    count = len(report.findings)
    return Text(f"{audited}{unchanged}: {count} {'thing' if count == 1 else 'things'} to mend", style="headline.bad")
