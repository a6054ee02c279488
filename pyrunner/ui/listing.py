"""All exercises and how far the learner is, as `pyrunner list` prints them."""

from collections.abc import Collection
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Course
from pyrunner.progress.progress import Progress
from pyrunner.ui.choice import EVERYTHING, Choice, Kind, listed
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.header import progress_bar
from pyrunner.ui.list_page import chapter_line
from pyrunner.ui.row import Row
from pyrunner.ui.tidy import Tidy

BAR = 10


def listing_screen(
    course: Course, progress: Progress, choice: Choice = EVERYTHING, names: Collection[str] = ()
) -> RenderableType:
    """What `pyrunner list` prints.

    Args:
        course: the course.
        progress: what is known of its exercises.
        choice: which kind of them.
        names: which of these; all where none are given.
    """
    lines: list[RenderableType] = [_head(course, progress)]
    chosen = [each for each in listed(course, progress, choice) if not names or each[1].exercise.name in names]
    width = max((len(exercise.name) for exercise in course.exercises), default=0)
    for _, group in groupby(chosen, lambda each: each[0].name):
        for position, (chapter, entry) in enumerate(group):
            if position == 0:
                lines += [Text(), chapter_line(chapter, progress)]
            name = entry.exercise.name
            lines.append(Row(entry, progress.record(name), width, current=name == progress.current))
    if not chosen and choice.kind is not Kind.ALL:
        lines += [Text(), Text(f"None of these is {choice.kind.value}." if names else f"None is {choice.kind.value}.")]
    return Tidy(Group(*lines))


def _head(course: Course, progress: Progress) -> Fitted:
    done = sum(progress.is_done(exercise.name) for exercise in course.exercises)
    broken = sum(progress.record(exercise.name).broken for exercise in course.exercises)
    total = len(course.exercises)
    counts = f" {done}/{total} done" + (f", {broken} failing" if broken else "")
    return Fitted(Text(course.title, style="title"), Text.assemble("  ", progress_bar(done, total, BAR), counts))
