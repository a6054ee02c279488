"""The list as a page: a cursor, what is shown of all exercises, and what was typed to search for."""

from itertools import groupby

from rich.text import Text

from pyrunner.course.model import Chapter, Exercise
from pyrunner.progress.progress import Progress, Record
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.choice import Entry, Kind, counts
from pyrunner.ui.day import day
from pyrunner.ui.header import SPACIOUS_FROM, TITLED_FROM, bar, joined
from pyrunner.ui.passed import BROKEN, counted
from pyrunner.ui.plain_text import POINTER
from pyrunner.ui.row import Row, marked
from pyrunner.ui.state import WatchState

CURSOR = "▏"


def list_header(state: WatchState, width: int, height: int) -> list[Text]:
    """The lines on top: how much is done, and which exercises are shown."""
    kinds = _kinds(state)
    if kinds.cell_len > width:
        kinds = _kinds(state, only_shown=True)
    title = Text(state.course.title, style="title", no_wrap=True, overflow="ellipsis")
    lines = [joined(title, kinds, width) if kinds.cell_len + title.cell_len < width else kinds]
    if height >= SPACIOUS_FROM:
        lines.insert(0, bar(state, width))
    return lines if height < TITLED_FROM else [*lines, Text("─" * width, style="quiet")]


def list_lines(state: WatchState, canvas: Canvas) -> tuple[list[Line], int]:
    """The chapters and the exercises in them, and the line on which the cursor is."""
    shown = state.listed
    if not shown:
        return canvas.lines(*_nothing(state)), 0
    name_width = max(len(exercise.name) for exercise in state.course.exercises)
    texts: list[Text] = []
    cursor = 0
    for _, group in groupby(shown, lambda each: each[0].name):
        for position, (chapter, entry) in enumerate(group):
            if position == 0:
                texts.append(chapter_line(chapter, state.progress, state.choice.query))
            line = _row(state, entry, name_width).fit(canvas.width)
            if entry.exercise.name == state.selected:
                cursor = len(texts)
                line = _selected(line, canvas.width)
            texts.append(line)
    return canvas.lines(*texts), cursor


def _found(query: str, title: str) -> tuple[int, ...]:
    """The columns of what is searched for."""
    from pyrunner.ui.fuzzy import match_words

    found = match_words(query.strip(), title)
    return found.positions if found else ()


def chapter_line(chapter: Chapter, progress: Progress, query: str | None = None) -> Text:
    """A chapter's title, how much of it is done, and how long the rest takes."""
    pending = [exercise for exercise in chapter.exercises if not progress.is_done(exercise.name)]
    done, total = len(chapter.exercises) - len(pending), len(chapter.exercises)
    text = Text(no_wrap=True, overflow="ellipsis").append(chapter.title, style="chapter")
    marked(text, _found(query, chapter.title) if query else ()).append(f"  {done}/{total}", style="quiet")
    if pending:
        text.append(f"  about {_hours(sum(exercise.minutes for exercise in pending))} left", style="quiet")
    return text


def list_message(state: WatchState, width: int) -> Text:
    """What was typed to search for, its end where it is too long, and how many exercises have that."""
    query, number = state.choice.query or "", len(state.listed)
    ending = f"  {number} found" if query.strip() else "  type letters of a name, or words of a title"
    room = max(width - len(ending) - 2, width // 2)
    shown = Text(query[-room:])
    return Text.assemble(("/", "key"), shown, (CURSOR, "key"), (ending, "quiet"))


def chosen_line(state: WatchState) -> Text:
    """What is known of the exercise under the cursor."""
    exercise = state.chosen
    if exercise is None:
        return Text()
    record = state.progress.record(exercise.name)
    pieces = [_standing(record)]
    pieces += [counted(record.runs, "run")] * (record.runs > 0)
    pieces += [_hints(exercise, record)] * (record.hints > 0)
    pieces += [f"about {exercise.minutes} min"]
    pieces += [" ".join(check.value for check in exercise.checks)]
    return Text(", ".join(pieces), style="bad" if record.broken else "quiet")


def _row(state: WatchState, entry: Entry, name_width: int) -> Row:
    name = entry.exercise.name
    return Row(entry, state.progress.record(name), name_width, current=name == state.exercise.name)


def _selected(row: Text, width: int) -> Text:
    row.plain = f"{POINTER}{row.plain[1:]}"
    row.truncate(width, overflow="ellipsis", pad=True)
    row.stylize("selected")
    return row


def _kinds(state: WatchState, *, only_shown: bool = False) -> Text:
    """The kinds with their numbers; the one that is shown stands in brackets."""
    number = counts(state.course, state.progress)
    pieces = []
    for kind in Kind:
        if kind is state.choice.kind:
            pieces.append(Text(f"[{kind.value} {number[kind]}]", style="strong"))
        elif not only_shown and (number[kind] or kind is not Kind.FAILING):
            pieces.append(Text(f"{kind.value} {number[kind]}", style="quiet"))
    return Text("  ").join(pieces)


def _nothing(state: WatchState) -> list[Text]:
    """That nothing is shown, and how that is left."""
    kind, query = state.choice.kind, (state.choice.query or "").strip()
    if not query:
        return [Text(f"No exercise is {kind.value}."), Text("f shows others.", style="quiet")]
    what = "exercise" if kind is Kind.ALL else f"{kind.value} exercise"
    others = "" if kind is Kind.ALL else ", f then shows others"
    return [Text(f"No {what} has “{query}”."), Text(f"backspace takes a letter back, esc ends the search{others}.")]


def _standing(record: Record) -> str:
    if record.broken:
        return BROKEN
    if record.done_at is not None:
        return f"done {day(record.done_at)}".rstrip()
    return f"begun {day(record.started_at)}".rstrip() if record.started_at else "not begun"


def _hints(exercise: Exercise, record: Record) -> str:
    return f"{record.hints} of {counted(len(exercise.hints), 'hint')}"


def _hours(minutes: int) -> str:
    return f"{minutes} min" if minutes < 100 else f"{minutes / 60:.0f} h"
