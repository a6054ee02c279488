"""Files planted beside an exercise, and variables set around pyrunner, change no verdict."""

from pathlib import Path

import pytest

from pyrunner.verdict import CheckName, Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.trial import make_trial

PLANTED = {
    "conftest.py": "def pytest_collection_modifyitems(items):\n    items.clear()\n",
    "pytest.ini": "[pytest]\naddopts = --collect-only\n",
    "pytest.py": "def main(*_, **__):\n    return 0\n",
    "sitecustomize.py": "import os\nos._exit(0)\n",
    "typing.py": "import os\nos._exit(0)\n",
    "mypy.ini": "[mypy]\nignore_errors = true\n",
}


def test_files_planted_beside_the_exercise_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trial = make_trial(tmp_path, ColdWorkers(), checks=(CheckName.TYPES, CheckName.TESTS))
    folder = tmp_path / "exercises" / trial.exercise.path
    for name, content in PLANTED.items():
        (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setenv("PYTEST_ADDOPTS", "--collect-only")
    monkeypatch.setenv("MYPYPATH", str(folder))
    with trial.judge:
        verdict = trial.check("def double(number: int) -> int:\n    return ''\n")
    assert [result.outcome for result in verdict.results] == [Outcome.FAILED, Outcome.FAILED]
