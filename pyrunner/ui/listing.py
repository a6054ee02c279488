"""All exercises and how far the learner is."""

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Chapter, Course, Exercise
from pyrunner.progress.progress import Progress, Record
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.header import progress_bar
from pyrunner.ui.passed import BROKEN, counted
from pyrunner.ui.plain_text import POINTER
from pyrunner.ui.state import WatchState
from pyrunner.ui.tidy import Tidy

BAR = 10


def listing_screen(course: Course, progress: Progress) -> RenderableType:
    """What `pyrunner list` prints."""
    lines: list[RenderableType] = [_head(course, progress)]
    for chapter in course.chapters:
        lines += [Text(), _chapter(chapter, progress)]
        lines += [_row(course, progress, exercise, current=progress.current) for exercise in chapter.exercises]
    return Tidy(Group(*lines))


def list_lines(state: WatchState, canvas: Canvas) -> tuple[list[Line], int]:
    """The list with a cursor, and the line on which the cursor is."""
    texts: list[Text] = []
    cursor = 0
    for chapter in state.course.chapters:
        texts.append(_chapter(chapter, state.progress))
        for exercise in chapter.exercises:
            row = _row(state.course, state.progress, exercise, current=state.exercise.name)
            if exercise.name == state.selected:
                cursor = len(texts)
            line = row.fit(canvas.width)
            texts.append(_selected(line, canvas.width) if exercise.name == state.selected else line)
    return canvas.lines(*texts), cursor


def _head(course: Course, progress: Progress) -> Fitted:
    done = sum(progress.is_done(exercise.name) for exercise in course.exercises)
    broken = sum(progress.record(exercise.name).broken for exercise in course.exercises)
    total = len(course.exercises)
    counts = f" {done}/{total} done" + (f", {broken} failing" if broken else "")
    return Fitted(Text(course.title, style="title"), Text.assemble("  ", progress_bar(done, total, BAR), counts))


def _selected(row: Text, width: int) -> Text:
    row.plain = f"{POINTER}{row.plain[1:]}"
    row.truncate(width, overflow="ellipsis", pad=True)
    row.stylize("selected")
    return row


def _chapter(chapter: Chapter, progress: Progress) -> Text:
    done = sum(progress.is_done(exercise.name) for exercise in chapter.exercises)
    text = Text(no_wrap=True, overflow="ellipsis")
    return text.append(chapter.title, style="chapter").append(f"  {done}/{len(chapter.exercises)}", style="quiet")


def _row(course: Course, progress: Progress, exercise: Exercise, current: str | None) -> Fitted:
    """What is known of an exercise stays where the line is too short, and its title does not."""
    record = progress.record(exercise.name)
    width = max(len(other.name) for other in course.exercises)
    named = Text.assemble("  ", _mark(record))
    named.append(f" {exercise.name:<{width}} ", style="strong" if exercise.name == current else "")
    ending = Text("  ← here" if exercise.name == current else "", style="notice")
    ending.append(f"  {BROKEN}" if record.broken else "", style="bad")
    details = [counted(record.runs, "run")] * (record.runs > 0) + [counted(record.hints, "hint")] * (record.hints > 0)
    ending.append(f"  {', '.join(details)}" if details else "", style="quiet")
    return Fitted(named + Text(exercise.title), ending, least=named.cell_len)


def _mark(record: Record) -> tuple[str, str]:
    if record.done_at is None:
        return ("·", "quiet")
    return ("✓", "good") if record.passing else ("✗", "bad")
