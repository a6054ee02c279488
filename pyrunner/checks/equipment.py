"""What the checks of one course share while one process judges."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.checks.build import BuildCheck
from pyrunner.checks.builder import Builder
from pyrunner.checks.contract_run import ContractRun
from pyrunner.checks.expected import ExpectedTests
from pyrunner.checks.glance import Glance
from pyrunner.checks.layout import Layouts
from pyrunner.checks.measurer import Measurer
from pyrunner.checks.protocol import Check
from pyrunner.checks.scratch import Places, Scratch
from pyrunner.checks.speed import SpeedCheck
from pyrunner.checks.speed_memory import SpeedMemory
from pyrunner.checks.tests import TestsCheck
from pyrunner.checks.types import TypesCheck
from pyrunner.course.model import Course
from pyrunner.verdict import CheckName
from pyrunner.workers.protocol import Workers


@dataclass(frozen=True, slots=True)
class Looks:
    """How types are looked at before they are checked.

    Args:
        wanted: whether they are at all.
        patience: seconds for which a look is waited for that is not prepared yet.
        final: whether the types are checked only where a look and all else say that an exercise is done; otherwise
            they are checked after each look.
    """

    wanted: bool = False
    patience: float = 0.0
    final: bool = False


NONE = Looks()
AT_ONCE = Looks(wanted=True)
PATIENT = Looks(wanted=True, patience=60.0, final=True)


class Equipment:
    """Folders, caches and checks.

    Args:
        course: the pinned originals.
        cache: what is known from earlier; several processes may share it.
        workers: carry out what the checks need.
        looks: how types are looked at before they are checked.

    Raises:
        PyrunnerError: the cache cannot be written.
    """

    def __init__(self, course: Course, cache: Path, workers: Workers, looks: Looks = NONE) -> None:
        version = f"{sys.implementation.cache_tag}"
        self._scratch = Scratch(cache / "judges")
        self.layouts = Layouts(self._scratch.folder / "layouts")
        self.builder = Builder(cache / "build", workers)
        self.measurer = Measurer(self.builder, workers, self.layouts)
        self.contract_run = runs = ContractRun(course, self._scratch.folder / "layouts", workers)
        self.expected = ExpectedTests(course, cache / "expected" / version, runs, self.layouts, self.builder)
        caches = Places(cache / "types" / version, prefix=f"{self._scratch.number}-")
        rehearsals = self._scratch.folder / "rehearsals"
        glance = Glance(course, rehearsals, caches.first, workers, looks.patience) if looks.wanted else None
        self.types = TypesCheck(course, caches, workers, glance, final=looks.final)
        memory = SpeedMemory(cache / "speed" / version) if looks.final else None
        self.checks: Mapping[CheckName, Check] = {
            CheckName.BUILD: BuildCheck(self.builder),
            CheckName.TYPES: self.types,
            CheckName.TESTS: TestsCheck(runs, self.expected),
            CheckName.SPEED: SpeedCheck(self.measurer, memory),
        }

    def close(self) -> None:
        """Leave the folders to others."""
        self._scratch.close()
