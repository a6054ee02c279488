"""All exercises and how far the learner is."""

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Chapter, Course, Exercise
from pyrunner.progress.progress import Progress
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.header import progress_bar
from pyrunner.ui.passed import counted
from pyrunner.ui.plain_text import POINTER
from pyrunner.ui.state import WatchState


def listing_screen(course: Course, progress: Progress) -> RenderableType:
    """What `pyrunner list` prints."""
    done = sum(progress.is_done(exercise.name) for exercise in course.exercises)
    total = len(course.exercises)
    lines = [Text.assemble((course.title, "title"), "  ", progress_bar(done, total, 20), f" {done}/{total} done")]
    for chapter in course.chapters:
        lines += [Text(), _chapter(chapter, progress)]
        lines += [_row(course, progress, exercise, current=progress.current) for exercise in chapter.exercises]
    return Group(*lines)


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
                row = _selected(row, canvas.width)
            texts.append(row)
    return canvas.lines(*texts), cursor


def _selected(row: Text, width: int) -> Text:
    row.plain = f"{POINTER}{row.plain[1:]}"
    row.truncate(width, overflow="ellipsis", pad=True)
    row.stylize("selected")
    return row


def _chapter(chapter: Chapter, progress: Progress) -> Text:
    done = sum(progress.is_done(exercise.name) for exercise in chapter.exercises)
    text = Text(no_wrap=True, overflow="ellipsis")
    return text.append(chapter.title, style="chapter").append(f"  {done}/{len(chapter.exercises)}", style="quiet")


def _row(course: Course, progress: Progress, exercise: Exercise, current: str | None) -> Text:
    record = progress.record(exercise.name)
    width = max(len(other.name) for other in course.exercises)
    row = Text("  ", no_wrap=True, overflow="ellipsis")
    row.append(*_mark(progress, exercise))
    row.append(f" {exercise.name:<{width}} ", style="strong" if exercise.name == current else "")
    row.append(exercise.title)
    if exercise.name == current:
        row.append("  ← here", style="notice")
    details = [counted(record.runs, "run")] * (record.runs > 0) + [counted(record.hints, "hint")] * (record.hints > 0)
    return row.append(f"  {', '.join(details)}", style="quiet") if details else row


def _mark(progress: Progress, exercise: Exercise) -> tuple[str, str]:
    record = progress.record(exercise.name)
    if record.done_at is None:
        return ("·", "quiet")
    return ("✓", "good") if record.passing else ("✗", "bad")
