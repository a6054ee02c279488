"""A bar chart of save to verdict, for the README."""

from collections.abc import Iterator, Sequence
from html import escape

from tests.benchmarks.series import Series

WIDTH, LABELS, MARGIN = 760, 190, 90
BAR, GAP, BETWEEN, TOP = 18, 5, 22, 46
COLOURS = {"pyrunner": "#2f9e6e", "tuned": "#8a93a6", "watchfiles": "#b9bfcc"}
NAMES = {
    "pyrunner": "pyrunner watch",
    "tuned": "tuned, side by side",
    "watchfiles": "watchfiles, pytest, mypy",
}


def picture(series: Sequence[Series], quantity: str, title: str) -> str:
    """An SVG with a group of bars for each exercise: the median as a bar, up to the 95th percentile as a line.

    Args:
        series: those of one part.
        quantity: what to show of them.
        title: above the chart.
    """
    shown = sorted(
        (each for each in series if each.quantity == quantity and each.contender in NAMES),
        key=lambda each: list(NAMES).index(each.contender),
    )
    groups = {
        name: [each for each in shown if each.subject == name] for name in dict.fromkeys(s.subject for s in shown)
    }
    longest = max((each.p95 for each in shown), default=1.0)
    height = TOP + sum(len(group) * (BAR + GAP) + BETWEEN + BAR for group in groups.values())
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        ' font-family="system-ui, sans-serif" font-size="13" fill="#57606a">',
        f'<text x="0" y="20" font-size="16" font-weight="600">{escape(title)}</text>',
    ]
    top = TOP
    for name, group in groups.items():
        lines.append(f'<text x="0" y="{top + 13}" font-weight="600">{escape(name)}</text>')
        for row, each in enumerate(group, start=1):
            lines += bar(each, top + row * (BAR + GAP), (WIDTH - LABELS - MARGIN) / longest)
        top += len(group) * (BAR + GAP) + BETWEEN + BAR
    return "\n".join([*lines, "</svg>", ""])


def bar(series: Series, top: float, scale: float) -> Iterator[str]:
    """One bar with its name and its median.

    Args:
        top: of the bar.
        scale: units a second.
    """
    length, end, middle = series.median * scale, series.p95 * scale, top + BAR / 2
    yield f'<text x="0" y="{top + 13}">{escape(NAMES[series.contender])}</text>'
    colour = COLOURS[series.contender]
    yield f'<rect x="{LABELS}" y="{top}" width="{length:.1f}" height="{BAR}" rx="2" fill="{colour}"/>'
    yield (
        f'<line x1="{LABELS + length:.1f}" y1="{middle}" x2="{LABELS + end:.1f}" y2="{middle}"'
        f' stroke="{colour}" stroke-width="2"/>'
    )
    yield f'<text x="{LABELS + end + 8:.1f}" y="{top + 13}">{series.median * 1000:.0f} ms</text>'
