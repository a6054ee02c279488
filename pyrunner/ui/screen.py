"""The whole screen of `watch`, as lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.header import header
from pyrunner.ui.keys import KeyLabel, footer
from pyrunner.ui.list_page import chosen_line, list_header, list_message
from pyrunner.ui.look import PALETTE, Look
from pyrunner.ui.one_test_page import only_status
from pyrunner.ui.page import Content, page_content
from pyrunner.ui.size import Size
from pyrunner.ui.state import Page, WatchState
from pyrunner.ui.status import status

STATUS_FROM = 7
SPACIOUS_FROM = 18
INDICATOR_FROM = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """What is to be on the screen.

    Args:
        lines: as many as the terminal has rows.
        scroll: the first line of the page that is in sight, after the state's wish was fitted to the page.
        room: how many lines of the page are in sight.
    """

    lines: tuple[str, ...]
    scroll: int
    room: int


def compose(
    state: WatchState,
    keys: Sequence[KeyLabel],
    all_keys: Sequence[KeyLabel],
    size: Size,
    *,
    coloured: bool = True,
    look: Look = PALETTE,
) -> Frame:
    """Lay out the header, the page, and the footer.

    Args:
        state: what to show.
        keys: those that work now, for the footer.
        all_keys: those that the help explains.
        size: of the terminal.
        coloured: whether escape codes for styles and links may be used.
        look: the colours.
    """
    canvas = Canvas(size.columns, coloured, look)
    above = list_header if state.page is Page.LIST else header
    top = canvas.lines(*above(state, size.columns, size.rows))
    bottom = canvas.lines(*_bottom(state, keys, size))
    room = max(size.rows - len(top) - len(bottom), 1)
    content = page_content(state, all_keys, canvas, room)
    shown, scroll = _in_sight(content, state.scroll, room, canvas)
    blank: list[Line] = [[]] * (room - len(shown))
    lines = [canvas.text(line) for line in [*top, *shown, *blank, *bottom]]
    return Frame(tuple(lines[: size.rows]), scroll, room)


def _in_sight(content: Content, scroll: int, room: int, canvas: Canvas) -> tuple[list[Line], int]:
    """The part of a page that fits, with a line that says how much does not."""
    lines = content.lines
    if len(lines) <= room:
        return lines, 0
    window = room - 1 if room >= INDICATOR_FROM else room
    wish = scroll if content.cursor is None else content.cursor - window // 2
    start = max(min(wish, len(lines) - window), 0)
    shown = lines[start : start + window]
    return shown + canvas.lines(_indicator(start, len(lines) - start - window))[: room - window], start


def _indicator(above: int, below: int) -> Text:
    pieces = [f"↓ {below} more lines"] * (below > 0) + [f"↑ {above}"] * (above > 0)
    return Text("  ".join(pieces), style="quiet", no_wrap=True, overflow="ellipsis")


def _bottom(state: WatchState, keys: Sequence[KeyLabel], size: Size) -> list[Text]:
    message = _message(state, size.columns)
    lines = [message] if message else []
    if size.rows >= STATUS_FROM and state.page not in {Page.WELCOME, Page.FAREWELL, Page.SWEEP}:
        lines.append(_status(state))
    if size.rows >= SPACIOUS_FROM:
        lines.insert(0, Text("─" * size.columns, style="quiet"))
    for line in lines:
        line.truncate(size.columns, overflow="ellipsis")
    return [*lines, footer(keys, size.columns)]


def _status(state: WatchState) -> Text:
    match state.page:
        case Page.LIST:
            return chosen_line(state)
        case Page.ONLY_TEST:
            return only_status(state)
        case _:
            return status(state)


def _message(state: WatchState, width: int) -> Text | None:
    if state.searching and not state.notice:
        return list_message(state, width)
    if state.asking_reset and state.chosen:
        return Text(f"Put {state.chosen.name} back as delivered? What you have is kept for undo.", style="question")
    return Text(state.notice, style="notice") if state.notice else None
