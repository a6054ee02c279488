"""What the contracts of a course let through, when solutions are changed in small ways."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pyrunner.authoring.mutations import Mutation, mutations
from pyrunner.authoring.report import Survival
from pyrunner.checks.equipment import NONE, PATIENT
from pyrunner.checks.interpreter import unfit
from pyrunner.checks.judge import Judge
from pyrunner.course.content import solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.workers.choice import CAN_FORK, for_many

MOST = 60
"""Changes to one file; of more, some are taken at even distances."""
SECONDS = 3.0
"""For the tests of a changed solution, which may never end."""


def mutate(
    course: Course, exercises: Sequence[Exercise], cache: Path, progress: Callable[[Survival], None]
) -> tuple[Survival, ...]:
    """Judge each solution with one small change after the other.

    Args:
        exercises: whose solutions are changed; one that this interpreter cannot judge is passed over.
        cache: a folder for what need not be found out twice.
        progress: is told of each exercise, in this thread.
    """
    looks = PATIENT if CAN_FORK else NONE
    cancellation = Cancellation()
    with closing(for_many("tests", "types", "glance")) as workers, Judge(course, cache, workers, looks) as judge:
        fit = [exercise for exercise in exercises if not unfit(course, exercise)]
        judge.prepare(*fit)
        survivals = []
        with ThreadPoolExecutor(2 * (os.cpu_count() or 1), thread_name_prefix="mutants") as pool:
            try:
                for exercise in fit:
                    survivals.append(_survival(judge, exercise, pool, cancellation))
                    progress(survivals[-1])
            except BaseException:
                cancellation.cancel()
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    return tuple(survivals)


def _survival(judge: Judge, exercise: Exercise, pool: ThreadPoolExecutor, cancellation: Cancellation) -> Survival:
    hurried = replace(exercise, timeout=min(exercise.timeout, SECONDS))
    changed = list(_changed(solution(judge.course, exercise)))

    def passes(change: tuple[str, Mutation, Snapshot]) -> bool:
        return judge.check(hurried, change[2], cancellation=cancellation).passed

    passing = list(pool.map(passes, changed))
    survivors = [(name, change) for (name, change, _), passed in zip(changed, passing, strict=True) if passed]
    return Survival(exercise.name, len(changed), tuple(survivors))


def _changed(original: Snapshot) -> Iterator[tuple[str, Mutation, Snapshot]]:
    for name, content in original.files.items():
        if PurePosixPath(name).suffix == ".py":
            for change in _some(list(mutations(content.decode()))):
                yield name, change, replace(original, files={**original.files, name: change.source.encode()})


def _some(changes: Sequence[Mutation]) -> Iterator[Mutation]:
    step = max(len(changes) / MOST, 1.0)
    return (changes[int(index * step)] for index in range(min(len(changes), MOST)))
