import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pyrunner.course.locate import bundled_course
from tests.cli.conftest import SOLVED, Shell


def test_check_tells_of_every_exercise_and_fails_while_one_does(shell: Shell) -> None:
    shell.solve("add")
    done = shell("check", "--all", "--json")
    assert done.status == 1
    assert (done.json["passed"], done.json["total"]) == (1, 3)
    assert [each["exercise"] for each in done.json["exercises"]] == ["add", "double", "shout"]


def test_check_passes_once_everything_does(shell: Shell) -> None:
    for name in SOLVED:
        shell.solve(name)
    done = shell("check")
    assert done.status == 0
    assert "3 of 3 pass" in done.output


def test_check_takes_names_and_chapters(shell: Shell) -> None:
    assert [each["exercise"] for each in shell("check", "sums", "--json").json["exercises"]] == ["add", "double"]


def test_list_shows_what_is_done(shell: Shell) -> None:
    shell.solve("add")
    shell("run", "add")
    listed = shell("list", "--json").json
    assert [(each["name"], each["state"], each["runs"]) for each in listed["exercises"]] == [
        ("add", "done", 1),
        ("double", "pending", 0),
        ("shout", "pending", 0),
    ]
    assert "1/3" in shell("list").output


def test_the_list_is_told_in_words_alone(shell: Shell) -> None:
    told = shell("list", "--plain").output
    assert told.splitlines()[:3] == [
        "A small course: 0 of 3 done.",
        "Chapter Sums: 0 of 2 done.",
        "1. add: Add (not done)",
    ]
    assert shell("list", PYRUNNER_PLAIN="1").output == told
    assert "░" in shell("list", PYRUNNER_PLAIN="0").output
    assert shell("list", "sums", "--plain", "--pending").output.splitlines()[1:] == [
        "Only pending: 2 exercises.",
        "Chapter Sums: 0 of 2 done.",
        "1. add: Add (not done)",
        "2. double: Double (not done)",
    ]
    assert shell("list", "sums", "--plain", "--done").output.splitlines()[1:] == ["None of these is done."]


def test_hints_come_one_more_each_time(shell: Shell) -> None:
    first, second = shell("hint", "add").output, shell("hint", "add").output
    assert "Look at the sign" in first
    assert "should be a plus" not in first
    assert "should be a plus" in second
    assert shell("list", "--json").json["exercises"][0]["hints_used"] == 2


def test_all_hints_at_once(shell: Shell) -> None:
    assert "should be a plus" in shell("hint", "add", "--all").output


def test_reset_saves_and_undo_brings_back(shell: Shell) -> None:
    delivered = shell.file("add").read_text()
    shell.solve("add")
    shell("run", "add")
    done = shell("reset", "add")
    assert done.status == 0
    assert shell.file("add").read_text() == delivered
    assert shell("list", "--json").json["done"] == 0
    assert shell("reset", "add", "--undo").status == 0
    assert shell.file("add").read_text() == SOLVED["add"]
    assert shell("list", "--json").json["done"] == 1


def test_a_chapter_and_everything_can_be_reset(shell: Shell) -> None:
    for name in SOLVED:
        shell.solve(name)
    assert "double is as delivered" in shell("reset", "sums").output
    assert shell.file("shout").read_text() == SOLVED["shout"]
    assert "shout is as delivered" in shell("reset", "--all").output


@pytest.mark.parametrize("arguments", [[], ["add", "--all"]], ids=["nothing named", "names and --all"])
def test_reset_wants_to_know_what(shell: Shell, arguments: list[str]) -> None:
    assert shell("reset", *arguments).status == 2


def test_a_solution_waits_until_the_exercise_is_done(shell: Shell) -> None:
    refused = shell("solution", "add")
    assert refused.status == 2
    assert "--spoil" in refused.errors
    assert "return a + b" in shell("solution", "add", "--spoil").output
    shell.solve("add")
    shell("run", "add")
    assert "return a + b" in shell("solution", "add").output
    assert (shell.folder / "solutions/00_sums/add/add.py").is_file()


def test_a_mistyped_name_gets_the_nearest(shell: Shell) -> None:
    done = shell("run", "dubble")
    assert done.status == 2
    assert "double" in done.errors


def test_a_mistyped_command_gets_the_nearest(shell: Shell) -> None:
    done = shell("wach")
    assert done.status == 2
    assert "watch" in done.errors


def test_outside_a_workspace_the_command_that_makes_one_is_named(tmp_path: Path) -> None:
    for arguments in (["run"], ["watch"], ["list"], []):
        done = Shell(tmp_path)(*arguments)
        assert done.status == 2
        assert "pyrunner init" in done.errors


def test_watch_without_a_terminal_says_what_to_do(shell: Shell) -> None:
    done = shell("watch")
    assert done.status == 2
    assert "pyrunner run" in done.errors


def test_a_workspace_can_be_named(shell: Shell, tmp_path: Path) -> None:
    elsewhere = Shell(tmp_path)
    assert elsewhere("list", "--workspace", str(shell.folder), "--json").json["total"] == 3


def test_commands_work_from_within_an_exercise(shell: Shell) -> None:
    inside = Shell(shell.file("add").parent)
    assert inside("run", "add").status == 1


def test_init_makes_the_bundled_course(tmp_path: Path) -> None:
    done = Shell(tmp_path)("init", "mine")
    assert done.status == 0
    assert "cd mine" in done.output
    delivered = bundled_course().exercises / "00_warmup/green/green.py"
    assert (tmp_path / "mine/exercises/00_warmup/green/green.py").read_bytes() == delivered.read_bytes()


def test_init_replaces_nothing(tmp_path: Path) -> None:
    mine = tmp_path / "mine/exercises/00_warmup/green/green.py"
    mine.parent.mkdir(parents=True)
    mine.write_text("years = 'of work'\n")
    assert Shell(tmp_path)("init", "mine").status == 0
    assert mine.read_text() == "years = 'of work'\n"


def test_a_workspace_is_not_made_twice(shell: Shell) -> None:
    done = shell("init", ".")
    assert done.status == 2
    assert "pyrunner watch" in done.errors


def test_an_exercise_without_a_benchmark_says_so(shell: Shell) -> None:
    done = shell("bench", "add")
    assert done.status == 2
    assert "no benchmark" in done.errors


def test_the_output_is_ascii_where_it_cannot_be_more(shell: Shell) -> None:
    done = shell("list", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.status == 0
    assert done.output.isascii()


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("--version").output.startswith("pyrunner ")


def test_a_workspace_named_before_the_command_is_not_passed_over(shell: Shell, tmp_path: Path) -> None:
    done = shell("--workspace", str(tmp_path), "reset", "add")
    assert done.status == 2
    assert "pyrunner reset --workspace" in done.errors


def test_hints_asked_for_at_once_are_one_more_each(shell: Shell) -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda _: shell("hint", "add"), range(2)))
    assert shell("list", "--json").json["exercises"][0]["hints_used"] == 2


def test_debugging_without_a_terminal_is_refused(shell: Shell) -> None:
    done = shell("run", "add", "--debug")
    assert done.status == 2
    assert "terminal" in done.errors


def test_nothing_to_undo_is_promised_for_a_file_that_was_gone(shell: Shell) -> None:
    shell.file("add").unlink()
    assert "--undo" not in shell("reset", "add").output


def test_an_output_that_cannot_be_written_is_no_fault_of_pyrunner(shell: Shell) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pyrunner", "list"], cwd=shell.folder, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert "pyrunner itself failed" not in done.stderr


def test_list_takes_chapters_names_and_what_is_done(shell: Shell) -> None:
    shell.solve("add")
    shell("run", "add")

    def listed(*arguments: str) -> list[str]:
        return [each["name"] for each in shell("list", "--json", *arguments).json["exercises"]]

    assert listed("sums") == ["add", "double"]
    assert listed("--pending", "sums", "shout") == ["double", "shout"]
    assert listed("--done") == ["add"]
    printed = shell("list", "--pending").output
    assert "double" in printed
    assert "· add" not in printed
    assert "None of these is done." in shell("list", "--done", "shout").output


@pytest.mark.parametrize("arguments", [["--pending", "--done"], ["shoot"]], ids=["nothing is both", "mistyped"])
def test_list_says_what_it_cannot_list(shell: Shell, arguments: list[str]) -> None:
    done = shell("list", *arguments)
    assert done.status == 2
    assert "next:" in done.errors
