"""The doctor really tries what pyrunner needs, and says what to do."""

from pathlib import Path

from tests.cli.conftest import Done, Shell


def health(done: Done) -> dict[str, str]:
    return {finding["subject"]: finding["health"] for finding in done.json["findings"]}


def test_everything_needed_is_looked_at(shell: Shell) -> None:
    found = health(shell("doctor", "--json"))
    assert {"Python", "mypy", "pytest", "cython", "workspace", "disk", "file events", "compiler"} <= found.keys()
    assert "bad" not in found.values()
    # The tests have no terminal.
    assert found["terminal"] == "limited"


def test_it_is_a_list_for_people_and_leaves_nothing_behind(shell: Shell) -> None:
    before = sorted(shell.folder.rglob("*doctor*"))
    told = shell("doctor")
    assert told.status == 0
    assert "a Cython module was translated and compiled" in told.output
    assert told.output.splitlines()[-1].startswith("everything works")
    assert sorted(shell.folder.rglob("*doctor*")) == before


def test_without_a_compiler_only_compiled_exercises_are_out_of_reach(shell: Shell, tmp_path: Path) -> None:
    done = shell("doctor", "--json", CC=str(tmp_path / "nowhere"))
    [compiler] = [finding for finding in done.json["findings"] if finding["subject"] == "compiler"]
    assert (done.status, compiler["health"]) == (0, "limited")
    assert "compiled exercises cannot be done" in compiler["told"]
    assert compiler["advice"]


def test_a_file_that_is_gone_is_told_with_what_to_do(shell: Shell) -> None:
    shell.file("add").unlink()
    [workspace] = [each for each in shell("doctor", "--json").json["findings"] if each["subject"] == "workspace"]
    assert workspace["health"] == "limited"
    assert workspace["advice"] == "pyrunner reset add brings it back"


def test_a_damaged_workspace_is_in_the_way(shell: Shell) -> None:
    (shell.folder / ".pyrunner/course/exercises/course.toml").write_text("format = ")
    done = shell("doctor")
    assert done.status == 1
    assert "1 in the way" in done.output


def test_outside_of_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    done = Shell(tmp_path)("doctor", "--json")
    [workspace] = [each for each in done.json["findings"] if each["subject"] == "workspace"]
    assert (done.status, workspace["advice"]) == (0, "pyrunner init makes one")
