"""What a benchmark measured, as bars."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from pyrunner.bench.report import BenchmarkReport, Omission, Timing, seconds_text, speedup_text
from pyrunner.ui.plain_text import visible

LONGEST_LABEL = 14
SPEEDUP_WIDTH = 7
TIME_WIDTH = 10
SHORTEST_BAR = 6
EIGHTHS = " ▏▎▍▌▋▊▉"
FIRST = ("python", "yours", "reference")
STYLES = {"yours": "good", "reference": "place"}


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide each part of a line is; a part that has no room is left out.

    Args:
        label: the variant.
        bar: its speed-up, drawn.
        time: its fastest round.
    """

    label: int
    bar: int
    time: int


@dataclass(frozen=True, slots=True)
class BenchmarkScreen:
    """The chart, as wide as the console."""

    report: BenchmarkReport

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield benchmark_chart(self.report, options.max_width)


def benchmark_chart(report: BenchmarkReport, width: int) -> RenderableType:
    """A bar for each variant at each size, as long as its speed-up against pure Python.

    Args:
        report: what was measured.
        width: in cells.
    """
    columns = _columns(report, width)
    fastest = max((row.speedup for row in report.rows), default=1.0)
    pieces: list[Text] = [_title(report)]
    for size in dict.fromkeys(row.size for row in report.rows):
        rows = sorted((row for row in report.rows if row.size == size), key=_interest)
        pieces += [Text(), Text(f"at {size:,}", style="quiet")]
        pieces += [_line(row, fastest, columns) for row in rows]
    if report.omissions:
        pieces += [Text(), *(_omission(omission) for omission in report.omissions)]
    return Group(*pieces)


def _interest(row: Timing) -> int:
    """What the learner looks for stands first, where a small terminal still shows it."""
    return FIRST.index(row.variant) if row.variant in FIRST else len(FIRST)


def omission_text(omission: Omission) -> str:
    """Why a variant is not among the bars."""
    place = f" ({omission.path}, line {omission.line})" if omission.line else ""
    return visible(f"{omission.variant} {omission.reason}{place}")


def _title(report: BenchmarkReport) -> Text:
    if not report.rows:
        return Text(f"{report.exercise}: nothing could be measured", style="title")
    return Text.assemble((report.exercise, "title"), ": how many times as fast as pure Python")


def _columns(report: BenchmarkReport, width: int) -> Columns:
    label = min(max((len(row.variant) for row in report.rows), default=0), LONGEST_LABEL)
    bar = width - label - SPEEDUP_WIDTH - TIME_WIDTH - 1
    if bar >= SHORTEST_BAR:
        return Columns(label, bar, TIME_WIDTH)
    bar = width - label - SPEEDUP_WIDTH - 1
    return Columns(label, bar if bar >= SHORTEST_BAR else 0, 0)


def _line(row: Timing, fastest: float, columns: Columns) -> Text:
    style = STYLES.get(row.variant, "")
    label = Text(visible(row.variant), style=style)
    label.truncate(columns.label, overflow="ellipsis", pad=True)
    line = Text(no_wrap=True, overflow="crop").append_text(label).append(" ")
    line.append(bar(row.speedup / fastest, columns.bar).ljust(columns.bar), style=style or "quiet")
    line.append(f"{speedup_text(row.speedup):>{SPEEDUP_WIDTH}}", style="strong")
    if columns.time:
        line.append(f"{seconds_text(row.best):>{TIME_WIDTH}}", style="quiet")
    return line


def bar(share: float, width: int) -> str:
    """A bar of a share of the width, in eighths of a cell; never empty, as there is always some speed.

    Args:
        share: between 0 and 1.
        width: in cells.
    """
    eighths = max(1, round(share * width * 8)) if width else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (EIGHTHS[rest] if rest else "")


def _omission(omission: Omission) -> Text:
    return Text(omission_text(omission), style="notice")
