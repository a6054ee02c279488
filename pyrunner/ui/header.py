"""How far, which exercise, which file."""

from rich.text import Text

from pyrunner.ui.passed import BROKEN
from pyrunner.ui.state import Page, WatchState

TITLED_FROM = 12
SPACIOUS_FROM = 18


def header(state: WatchState, width: int, height: int) -> list[Text]:
    """The lines on top: fewer on a small screen."""
    if state.page in {Page.WELCOME, Page.FAREWELL}:
        return []
    if height < TITLED_FROM:
        return [joined(_short_title(state), _count(state), width)]
    path, rule = _path(state, width), Text("─" * width, style="quiet")
    if height < SPACIOUS_FROM:
        return [joined(_title(state, width), Text("  ").join([_standing(state), _count(state)]), width), path, rule]
    return [bar(state, width), joined(_title(state, width), _standing(state), width), path, rule]


def _title(state: WatchState, width: int) -> Text:
    exercise = state.exercise
    text = Text(no_wrap=True, overflow="ellipsis")
    if width >= 60:
        text.append(f"{state.subject.chapter} / ", style="quiet")
    text.append(exercise.name, style="title").append(f"  {exercise.title}")
    if width >= 80:
        text.append(f"  about {exercise.minutes} min", style="quiet")
    return text


def _standing(state: WatchState) -> Text:
    if state.progress.record(state.exercise.name).broken:
        return Text(f"✓ {BROKEN}", style="waiting")
    return Text("✓ done" if state.done else "", style="good")


def _short_title(state: WatchState) -> Text:
    return Text.assemble(("✓ " if state.done else "", "good"), (state.exercise.name, "title"))


def _path(state: WatchState, width: int) -> Text:
    name = state.exercise.files[0]
    full = state.subject.link(name)
    path = full if full.cell_len <= width else state.subject.link(name, short=True)
    more = len(state.exercise.files) - 1
    return Text.assemble(path, (f"  and {more} more", "quiet")) if more else path


def _count(state: WatchState) -> Text:
    done, total = _done(state)
    return Text(f"{done}/{total}", style="quiet")


def _done(state: WatchState) -> tuple[int, int]:
    exercises = state.course.exercises
    return sum(state.progress.is_done(exercise.name) for exercise in exercises), len(exercises)


def bar(state: WatchState, width: int) -> Text:
    """How much of the course is done, over the whole width."""
    done, total = _done(state)
    label = f" {done}/{total} done"
    return Text.assemble(progress_bar(done, total, max(width - len(label), 4)), (label, "quiet"))


def progress_bar(done: int, total: int, width: int) -> Text:
    """A bar that is full when everything is done, and not empty when something is."""
    full = 0 if not total else max(width * done // total, 1 if done else 0)
    return Text.assemble(("█" * full, "bar.done"), ("░" * (width - full), "bar.left"))


def joined(left: Text, right: Text, width: int) -> Text:
    """One line with both, the right one at its end; the left one is cut off."""
    room = width - right.cell_len - (1 if right else 0)
    left.truncate(max(room, 0), overflow="ellipsis", pad=bool(right))
    return Text.assemble(left, " ", right) if right else left
