"""Progress travels: exported in one workspace, merged into another."""

from pathlib import Path

import pytest

from pyrunner.workspace.create import create_workspace
from tests.cli.conftest import Shell
from tests.small_course import write_course


@pytest.fixture
def other(tmp_path: Path) -> Shell:
    """Another machine's workspace, in which one exercise is done."""
    folder = tmp_path / "other"
    create_workspace(folder, write_course(tmp_path / "other_course"))
    shell = Shell(folder)
    shell.solve("add")
    assert shell("run", "add").status == 0
    return shell


def test_what_was_done_elsewhere_is_done_here(shell: Shell, other: Shell, tmp_path: Path) -> None:
    file = str(tmp_path / "progress.json")
    assert other("progress", "export", file).status == 0
    shell.solve("shout")
    shell("run", "shout")
    told = shell("progress", "import", file)
    assert (told.status, told.output) == (0, "1 more done: add\n")
    states = {each["name"]: each["state"] for each in shell("list", "--json").json["exercises"]}
    assert states == {"add": "done", "double": "pending", "shout": "done"}
    assert shell("progress", "import", file).output == "nothing is done there that was not done here\n"


def test_it_goes_to_standard_output_too(other: Shell) -> None:
    assert other("progress", "export").json["records"]["add"]["runs"] == 1


def test_a_file_that_holds_no_progress_changes_nothing(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("{}")
    refused = shell("progress", "import", str(file))
    assert refused.status == 2
    assert "holds no progress" in refused.errors
    assert "pyrunner progress export FILE" in refused.errors


def test_a_file_that_is_not_there_is_told(shell: Shell) -> None:
    refused = shell("progress", "import", "nowhere.json")
    assert (refused.status, "cannot read nowhere.json" in refused.errors) == (2, True)


def test_what_this_course_does_not_have_is_kept_and_told(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    shell.solve("add")
    shell("run", "add")
    shell("progress", "export", str(file))
    file.write_text(file.read_text().replace('"add"', '"elsewhere"'))
    assert shell("progress", "import", str(file)).output.endswith("1 that this course does not have were kept, too\n")
