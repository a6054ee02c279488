"""Pages in words alone."""

import difflib
from collections.abc import Iterator, Sequence

from pyrunner.bench.report import BenchmarkReport, Timing, seconds_text, speedup_text
from pyrunner.course.model import Course, Exercise, Hint
from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.benchmark import omission_text
from pyrunner.ui.idea import idea_of
from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.passed import counted
from pyrunner.ui.plain_text import visible
from pyrunner.ui.requirement import requirement
from pyrunner.ui.spoken_prose import spoken_prose
from pyrunner.ui.state import Sweep
from pyrunner.ui.subject import Subject
from pyrunner.ui.task import task, without_task

KEY_NAMES = {"↑": "up", "↓": "down", "esc": "escape", "?": "question mark", "/": "slash"}
MOST_KEYS = 3
SWEPT = {True: "passes", False: "fails", None: "cannot be judged here"}


def spoken_exercise(course: Course, subject: Subject, progress: Progress) -> list[str]:
    """Which exercise this is, and where its file is."""
    exercise, exercises = subject.exercise, course.exercises
    done = sum(progress.is_done(each.name) for each in exercises)
    files = " and ".join(subject.link(name, short=bool(number)).plain for number, name in enumerate(exercise.files))
    return [
        f"Exercise {exercises.index(exercise) + 1} of {len(exercises)}, {exercise.name}: {exercise.title}",
        f"Chapter {subject.chapter}. About {exercise.minutes} minutes. {done} of {len(exercises)} done.",
        f"File {files}",
    ]


def spoken_task(snapshot: Snapshot) -> list[str]:
    """What the exercise asks for."""
    return [f"Task: {line}" if number == 0 else line for number, line in enumerate(spoken_prose(task(snapshot)))]


def spoken_hint(exercise: Exercise, number: int, hint: Hint) -> list[str]:
    """One hint, and for which test it is."""
    of = f", for the test: {requirement(hint.test)}" if hint.test else ""
    return [f"Hint {number} of {len(exercise.hints)}{of}", *spoken_prose(hint.text)]


def spoken_keys(keys: Sequence[KeyLabel]) -> str:
    """The likeliest keys in one line; where one leads, it comes first."""
    others = [key for key in keys if not key.leading and not key.always][:MOST_KEYS]
    shown = sorted((key for key in keys if key.leading or key.always or key in others), key=lambda key: not key.leading)
    return f"Keys: {', '.join(map(_label, shown))}"


def spoken_help(keys: Sequence[KeyLabel]) -> list[str]:
    """All keys of the exercise's page, and how to work."""
    return [
        "Edit the file in your editor and save it: the verdict is told here at once.",
        "In the list, type the number of an exercise, or go up and down, then press enter.",
        *(f"{key_name(key)}: {key.meaning}" for key in keys),
        "Nothing is lost: a reset keeps what you had, undo brings it back.",
    ]


def key_name(key: KeyLabel) -> str:
    """A key by a name that is read aloud."""
    return KEY_NAMES.get(key.key, key.key)


def spoken_comparison(exercise: Exercise, yours: Snapshot, reference: Snapshot) -> list[str]:
    """The solution's own words, then each place where the learner's files differ from it."""
    lines = []
    for name in exercise.files:
        own, solution = (snapshot.files.get(name, b"").decode("utf-8", "replace") for snapshot in (yours, reference))
        lines += spoken_prose(task(Snapshot(exercise.name, {name: solution.encode()})))
        changes = list(_changes(without_task(own).strip().splitlines(), without_task(solution).strip().splitlines()))
        differ = f"{counted(len(changes), 'place')} where yours and the solution differ"
        lines.append(f"{name}: {differ if changes else 'your code is the same'}")
        for number, change in enumerate(changes, start=1):
            lines += [f"Place {number} of {len(changes)}", *change]
    return [visible(line) for line in lines]


def spoken_idea(solution: Snapshot) -> list[str]:
    """The idea of a solution, in its own words; nothing where it tells of none."""
    return spoken_prose(idea_of(solution))


def spoken_report(report: BenchmarkReport) -> list[str]:
    """What a benchmark measured, a line for each variant and size."""
    rows = [f"{row.variant}, at {row.size:,}: {_speed(row)}, {seconds_text(row.best)}" for row in report.rows]
    return ["Measured:", *map(visible, rows), *map(omission_text, report.omissions)]


def spoken_sweep(before: Sweep | None, after: Sweep) -> list[str]:
    """What is new in a check of all exercises."""
    if after == before:
        return []
    goes_on = before is not None and not before.finished
    total = len(after.verdicts) + len(after.waiting) + (after.running is not None)
    known = len(before.verdicts) if before and goes_on else 0
    lines = [] if goes_on else [f"Checking all {total} exercises"]
    for number, (name, passed) in list(enumerate(after.verdicts.items(), start=1))[known:]:
        lines.append(f"{number} of {total}: {name} {SWEPT[passed]}")
    return [*lines, _end_of_sweep(after)] if after.finished else lines


def _end_of_sweep(sweep: Sweep) -> str:
    passing = sum(verdict is True for verdict in sweep.verdicts.values())
    return f"{'Stopped' if sweep.interrupted else 'All checked'}: {passing} of {len(sweep.verdicts)} pass"


def _label(key: KeyLabel) -> str:
    name = key_name(key)
    return name if name == key.title else f"{name} {key.title}"


def _speed(row: Timing) -> str:
    return f"{speedup_text(row.speedup).removesuffix('x')} times as fast as pure Python"


def _changes(own: Sequence[str], solution: Sequence[str]) -> Iterator[list[str]]:
    matcher = difflib.SequenceMatcher(None, own, solution, autojunk=False)
    for kind, left, left_end, right, right_end in matcher.get_opcodes():
        if kind != "equal":
            removed = [f"Yours: {line}" for line in own[left:left_end]]
            yield removed + [f"Solution: {line}" for line in solution[right:right_end]]
