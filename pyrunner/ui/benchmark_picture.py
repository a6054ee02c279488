"""What a benchmark measured, as an SVG picture that needs nothing else."""

from html import escape

from pyrunner.bench.report import BenchmarkReport, Timing, seconds_text, speedup_text
from pyrunner.ui.benchmark import omission_text

WIDTH = 760
MARGIN = 24
LABEL = 120
NUMBERS = 170
BAR_HEIGHT = 22
ROW = 30
GROUP = 46
HEAD = 78
BACKGROUND, INK, QUIET = "#ffffff", "#1f2328", "#59636e"
COLOURS = {"python": "#8c959f", "yours": "#1a7f37", "reference": "#0969da"}
OTHER = "#9a6700"
FONT = "ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"


def benchmark_picture(report: BenchmarkReport) -> str:
    """The chart as the text of an SVG file.

    Args:
        report: what was measured.
    """
    title = f"{report.exercise}: how many times as fast as pure Python"
    body = [_text(MARGIN, 38, title, size=20, weight=600), _text(MARGIN, 62, SUBTITLE, fill=QUIET, size=13)]
    fastest = max((row.speedup for row in report.rows), default=1.0)
    top = HEAD
    for size in dict.fromkeys(row.size for row in report.rows):
        body.append(_text(MARGIN, top + 26, f"at {size:,}", fill=QUIET, size=14, weight=600))
        top += GROUP
        for row in (row for row in report.rows if row.size == size):
            body += _row(row, fastest, top - 8)
            top += ROW
    for omission in report.omissions:
        top += ROW
        body.append(_text(MARGIN, top - 4, omission_text(omission), fill=QUIET, size=13))
    return _document(title, body, top + MARGIN)


SUBTITLE = "longer is faster; the fastest of several rounds, all variants measured in turns in one process"


def _row(row: Timing, fastest: float, top: int) -> list[str]:
    room = WIDTH - 2 * MARGIN - LABEL - NUMBERS
    length = max(2.0, room * row.speedup / fastest)
    colour = COLOURS.get(row.variant, OTHER)
    weight = 600 if row.variant == "yours" else 400
    left, baseline = MARGIN + LABEL, top + 16
    return [
        _text(left - 12, baseline, row.variant, size=14, weight=weight, anchor="end"),
        f'<rect x="{left}" y="{top}" width="{length:.1f}" height="{BAR_HEIGHT}" rx="3" fill="{colour}"/>',
        _text(left + length + 8, baseline, speedup_text(row.speedup), size=14, weight=600),
        _text(WIDTH - MARGIN, baseline, seconds_text(row.best), fill=QUIET, size=13, anchor="end"),
    ]


def _text(
    x: float, y: float, content: str, *, fill: str = INK, size: int = 14, weight: int = 400, anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
        f'text-anchor="{anchor}">{escape(content)}</text>'
    )


def _document(title: str, body: list[str], height: int) -> str:
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
            f'height="{height}" role="img" font-family="{FONT}">',
            f"<title>{escape(title)}</title>",
            f'<rect width="{WIDTH}" height="{height}" fill="{BACKGROUND}"/>',
            *body,
            "</svg>",
            "",
        ]
    )
