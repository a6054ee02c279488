from datetime import date
from pathlib import Path

from tests.cli.conftest import Shell


def test_what_was_done_is_told_on_the_screen_and_to_programs(shell: Shell) -> None:
    shell("run", "add")
    shell("hint", "add")
    shell.solve("add")
    before = date.today().isoformat()
    shell("run", "add")
    found = shell("stats", "--json").json
    assert found["format"] == 1
    assert (found["done"], found["total"], found["runs"], found["hints"]) == (1, 3, 2, 1)
    assert (found["longest_streak"], sum(found["days"].values())) == (len(found["days"]), 2)
    assert before in found["days"]
    assert found["chapters"][0] == {"name": "00_sums", "title": "Sums", "done": 1, "total": 2, "runs": 2, "hints": 1}
    told = shell("stats")
    assert (told.status, "\x1b" in told.output) == (0, False)
    assert "A small course  1/3 done" in told.output


def test_a_picture_is_written_where_there_is_something_to_show(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "me.svg"
    refused = shell("stats", "--svg", str(file))
    assert (refused.status, "pyrunner watch" in refused.errors, file.exists()) == (2, True, False)
    shell("run", "add")
    done = shell("stats", "--svg", str(file), "--json")
    assert (done.status, done.json["runs"]) == (0, 1)
    assert file.read_text().startswith("<svg")
    assert shell("stats", "--svg", str(tmp_path / "nowhere" / "me.svg")).status == 2


def test_nothing_done_and_no_workspace_say_what_to_do(shell: Shell, tmp_path: Path) -> None:
    assert "pyrunner watch" in shell("stats").output
    assert shell("stats", "--json").json["days"] == {}
    (tmp_path / "elsewhere").mkdir()
    outside = Shell(tmp_path / "elsewhere")("stats")
    assert (outside.status, "pyrunner init" in outside.errors) == (2, True)
