"""Bundles the course into the wheel; all else about the package stands in pyproject.toml."""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent
TREES = ("exercises", "solutions")

# A build backend does not put the project's own folder on the path.
sys.path.insert(0, str(HERE))
from pyrunner.course.tree import copy_course_tree, course_files  # noqa: E402


class BuildWithCourse(build_py):  # type: ignore[misc]
    """Copies the course beside the modules, as `pyrunner/bundled`; an editable install reads it where it stands."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        for tree in TREES:
            # An earlier build may have left files that the course no longer has.
            shutil.rmtree(self._bundled / tree, ignore_errors=True)
            copy_course_tree(HERE / tree, self._bundled / tree)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        outputs: list[str] = super().get_outputs(include_bytecode)
        if self.editable_mode:
            return outputs
        return outputs + [str(self._bundled / tree / file) for tree in TREES for file in course_files(HERE / tree)]

    @property
    def _bundled(self) -> Path:
        return Path(self.build_lib) / "pyrunner" / "bundled"


setup(cmdclass={"build_py": BuildWithCourse})
