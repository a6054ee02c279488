"""What the checks of one course share while one process judges."""

import sys
from collections.abc import Mapping
from pathlib import Path

from pyrunner.checks.build import BuildCheck
from pyrunner.checks.builder import Builder
from pyrunner.checks.contract_run import ContractRun
from pyrunner.checks.expected import ExpectedTests
from pyrunner.checks.layout import Layouts
from pyrunner.checks.measurer import Measurer
from pyrunner.checks.protocol import Check
from pyrunner.checks.scratch import Places, Scratch
from pyrunner.checks.speed import SpeedCheck
from pyrunner.checks.tests import TestsCheck
from pyrunner.checks.types import TypesCheck
from pyrunner.course.model import Course
from pyrunner.verdict import CheckName
from pyrunner.workers.protocol import Workers


class Equipment:
    """Folders, caches and checks.

    Args:
        course: the pinned originals.
        cache: what is known from earlier; several processes may share it.
        workers: carry out what the checks need.

    Raises:
        PyrunnerError: the cache cannot be written.
    """

    def __init__(self, course: Course, cache: Path, workers: Workers) -> None:
        version = f"{sys.implementation.cache_tag}"
        self._scratch = Scratch(cache / "judges")
        self.layouts = Layouts(self._scratch.folder / "layouts")
        self.builder = Builder(cache / "build", workers)
        self.measurer = Measurer(self.builder, workers, self.layouts)
        contract_run = ContractRun(course, workers)
        self.expected = ExpectedTests(course, cache / "expected" / version, contract_run, self.layouts, self.builder)
        caches = Places(cache / "types" / version, prefix=f"{self._scratch.number}-")
        self.checks: Mapping[CheckName, Check] = {
            CheckName.BUILD: BuildCheck(self.builder),
            CheckName.TYPES: TypesCheck(course, caches, workers),
            CheckName.TESTS: TestsCheck(contract_run, self.expected),
            CheckName.SPEED: SpeedCheck(self.measurer),
        }

    def close(self) -> None:
        """Leave the folders to others."""
        self._scratch.close()
