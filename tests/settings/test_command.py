"""`pyrunner settings`, as a real process."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.cli.conftest import shell as shell


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_a_choice_is_written_and_shown_and_taken_back(shell: Shell, file: Path) -> None:
    variables = {"PYRUNNER_SETTINGS": str(file)}
    shown = "".join(shell("settings", **variables).output.split())
    assert f"Yours:{file},whichisnotthereyet" in shown
    file.parent.mkdir()
    original = "# mine\neditor = 'vim'  # really\n"
    elsewhere = file.parent / "dotfiles.toml"
    elsewhere.write_text(original)
    file.symlink_to(elsewhere)
    assert shell("settings", "notify-after", "2.5", **variables).status == 0
    assert shell("settings", "keys.hint", "i", **variables).output == f"keys.hint = i, in {file}\n"
    assert file.is_symlink()
    assert elsewhere.read_text() == original + 'notify-after = 2.5\n\n[keys]\nhint = "i"\n'
    assert shell("settings", "notify-after", **variables).output == "2.5\n"
    told = shell("settings", "--json", **variables).json
    by = {each["name"]: (each["value"], each["by"], each["place"]) for each in told["settings"]}
    assert told["path"] == str(file)
    assert by["theme"] == ("palette", "default", "")
    assert by["keys.hint"] == (["i"], "user", f"{file}:6")
    assert told["keys"]["hint"] == ["i"]
    listed = shell("settings", "keys", **variables).output.splitlines()
    assert {"hint i", "rerun r"} <= {" ".join(line.split()) for line in listed}
    shell("settings", "--unset", "keys.hint", **variables)
    shell("settings", "--unset", "notify-after", **variables)
    assert elsewhere.read_text().rstrip("\n") == original.rstrip("\n")
    assert shell("settings", "--unset", "theme", **variables).output == f"theme is not set in {file}\n"


def test_the_workspace_is_named_where_it_decides(shell: Shell, file: Path) -> None:
    with (shell.folder / "pyproject.toml").open("a") as project:
        project.write('\n[tool.pyrunner]\ntheme = "light"\n')
    done = shell("settings", "theme", "dark", PYRUNNER_SETTINGS=str(file))
    assert "note: in this workspace" in done.errors
    assert shell("settings", "theme", PYRUNNER_SETTINGS=str(file)).output == "light\n"


@pytest.mark.parametrize(
    ("arguments", "errors"),
    [
        (["theem", "dark"], "error: unknown setting `theem`\n next: did you mean theme?\n"),
        (["theem"], "error: unknown setting `theem`\n next: did you mean theme?\n"),
        (["theme", "drak"], "error: `theme` cannot be 'drak'\n next: did you mean dark?\n"),
        (
            ["notify-after", "soon"],
            "error: `notify-after` cannot be 'soon'\n next: it is a number of seconds, 0 or more\n",
        ),
        (["keys.hnt", "i"], "error: there is no action `hnt`\n next: did you mean hint?\n"),
        (["keys.hint", "spce"], "error: there is no key 'spce'\n next: did you mean space?\n"),
        (
            ["keys.hint", "n"],
            "error: the key 'n' would be both hint and next\n"
            " next: set another one for next too, in the table [keys]\n",
        ),
        (["--unset"], "error: --unset takes the name of one setting\n next: pyrunner settings --unset theme\n"),
    ],
)
def test_what_cannot_be_set_is_not_written(shell: Shell, file: Path, arguments: list[str], errors: str) -> None:
    done = shell("settings", *arguments, PYRUNNER_SETTINGS=str(file))
    assert (done.status, done.errors) == (2, errors)
    assert not file.exists()


def test_wrong_settings_stop_every_command_but_those_that_mend_them(shell: Shell, file: Path) -> None:
    file.parent.mkdir()
    file.write_text('themee = "dark"\n')
    wrong = f"error: {file}:1: unknown setting `themee`\n next: did you mean theme?\n"
    for arguments in (["hint", "add"], ["list", "--json"], ["settings"], []):
        done = shell(*arguments, PYRUNNER_SETTINGS=str(file))
        assert (done.status, done.errors, done.output) == (2, wrong, "")
    found = shell("doctor", "--json", PYRUNNER_SETTINGS=str(file)).json["findings"]
    [settings] = [each for each in found if each["subject"] == "settings"]
    assert (settings["health"], settings["told"]) == ("bad", wrong.splitlines()[0].removeprefix("error: "))
    assert shell("settings", "--unset", "themee", PYRUNNER_SETTINGS=str(file)).status == 0
    assert shell("list", PYRUNNER_SETTINGS=str(file)).status == 0
