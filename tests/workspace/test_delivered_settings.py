"""Settings are written where there are none, and brought up where they are as delivered."""

import json
import re
import tomllib
from pathlib import Path

from pyrunner.course.locate import CourseSource
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.delivered_settings import BACKUPS, SettingsUpdate, own_settings
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.settings import settings
from pyrunner.workspace.update import update

OLDER = b"# older\n"


def as_older(workspace: Workspace, *names: str) -> None:
    """Make it look as if an older pyrunner had delivered these."""
    for name in names:
        (workspace.root / name).write_bytes(OLDER)
        (workspace.state / "settings" / name).write_bytes(OLDER)


def test_each_exercise_is_a_root_of_its_own_for_pyright(workspace: Workspace) -> None:
    pyright = tomllib.loads((workspace.root / "pyproject.toml").read_text())["tool"]["pyright"]
    roots = [each["root"] for each in pyright["executionEnvironments"]]
    assert roots == [f"exercises/{exercise.path}" for exercise in workspace.course.exercises]
    assert all((workspace.root / root).is_dir() for root in roots)


def test_what_is_there_already_is_kept_and_told(tmp_path: Path, source: CourseSource) -> None:
    mine = tmp_path / "mine" / ".vscode" / "settings.json"
    mine.parent.mkdir(parents=True)
    mine.write_text("{}\n")
    workspace = create_workspace(tmp_path / "mine", source)
    assert mine.read_text() == "{}\n"
    assert own_settings(workspace.root) == (".vscode/settings.json",)
    assert (workspace.root / ".vscode/extensions.json").is_file()


def test_an_update_brings_up_what_is_as_delivered(workspace: Workspace, source: CourseSource) -> None:
    assert update(workspace, source).settings == SettingsUpdate()
    as_older(workspace, "pyproject.toml", ".vscode/tasks.json")
    (workspace.root / ".vscode/tasks.json").write_text("// mine\n")
    (workspace.root / "conftest.py").unlink()
    done = update(workspace, source).settings
    assert (done.replaced, done.kept) == (("pyproject.toml", "conftest.py"), (".vscode/tasks.json",))
    assert (workspace.root / "pyproject.toml").read_bytes() == settings(workspace.course)["pyproject.toml"]
    assert (workspace.root / ".vscode/tasks.json").read_text() == "// mine\n"
    assert not (workspace.backups / BACKUPS).exists(), "what was delivered needs no backup"
    assert update(workspace, source).settings == SettingsUpdate(), "what is kept is told once"


def test_the_delivered_task_reads_the_lines_of_run(workspace: Workspace) -> None:
    delivered = json.loads((workspace.root / ".vscode/tasks.json").read_text())
    pattern = delivered["tasks"][0]["problemMatcher"]["pattern"]
    line = "exercises/a/retry.py:35:13: error: Exception must be derived from BaseException: no [1]  [misc]"
    found = re.fullmatch(pattern["regexp"], line)
    assert found is not None
    told = [found[pattern[part]] for part in ("file", "line", "column", "severity", "message", "code")]
    assert told == [
        "exercises/a/retry.py",
        "35",
        "13",
        "error",
        "Exception must be derived from BaseException: no [1]",
        "misc",
    ]
