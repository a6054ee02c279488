"""Settings from real files: which hold, and what is said of those that cannot."""

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.settings.model import Configured, Settings
from pyrunner.settings.place import user_file
from pyrunner.settings.read import read_settings


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    (folder / ".pyrunner/course").mkdir(parents=True)
    return folder


def read(user: Path, folder: Path) -> Configured:
    return read_settings(folder, {"PYRUNNER_SETTINGS": str(user)})


def refused(user: Path, folder: Path) -> tuple[str, str]:
    with pytest.raises(PyrunnerError) as caught:
        read(user, folder)
    return caught.value.message, caught.value.hint


def test_without_files_everything_is_as_delivered(user: Path, workspace: Path) -> None:
    assert read(user, workspace) == Configured()
    (workspace / "pyproject.toml").write_text("# pyrunner\n[tool.mypy]\nstrict = true\n")
    assert read(user, workspace) == Configured()


def test_the_workspace_wins_and_each_origin_is_known(user: Path, workspace: Path) -> None:
    user.write_text('theme = "dark"\neditor = "hx"\n\n[keys]\nhint = "i"\nup = ["up", "w"]\n')
    project = workspace / "pyproject.toml"
    project.write_text('[tool.other]\ntheme = 1\n[tool.pyrunner]\nnotify-after = 3\ntheme = "light"\nkeys.list = "L"\n')
    inside = workspace / "exercises/03_tools/packaging"
    inside.mkdir(parents=True)
    # What the learner mends is no settings file.
    (inside / "pyproject.toml").write_text("[tool.pyrunner]\nthemee = 1\n")
    configured = read(user, inside)
    keys = {"hint": ("i",), "up": ("up", "w"), "list": ("L",)}
    assert configured.settings == Settings("light", "hx", "off", 3.0, keys)
    places = {name: (origin.by, origin.place) for name, origin in configured.origins.items()}
    assert places == {
        "theme": ("workspace", f"{project}:5"),
        "editor": ("user", f"{user}:2"),
        "notify-after": ("workspace", f"{project}:4"),
        "keys.hint": ("user", f"{user}:5"),
        "keys.up": ("user", f"{user}:6"),
        "keys.list": ("workspace", f"{project}:6"),
    }


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('\nthem = "dark"', "{file}:2: unknown setting `them`", "did you mean theme?"),
        ("zzz = 1", "{file}:1: unknown setting `zzz`", "allowed: theme, editor, notifications, notify-after, keys"),
        ('theme = "drak"', "{file}:1: `theme` cannot be 'drak'", "did you mean dark?"),
        ("theme = 3", "{file}:1: `theme` cannot be 3", "allowed: palette, dark, light, colour-blind, plain"),
        ("notify-after = -1", "{file}:1: `notify-after` cannot be -1", "it is a number of seconds, 0 or more"),
        ("notify-after = nan", "{file}:1: `notify-after` cannot be nan", "it is a number of seconds, 0 or more"),
        ("notify-after = true", "{file}:1: `notify-after` cannot be True", "it is a number of seconds, 0 or more"),
        ("editor = ['vim']", "{file}:1: `editor` cannot be ['vim']", 'it is a command, as in "code --wait"'),
        ("keys = 'i'", "{file}:1: `keys` is no table", 'write [keys], and below it hint = "i"'),
        (
            "[keys]\nhint = []",
            "{file}:2: `keys.hint` cannot be []",
            'it is a key, as in "i", or a list of keys, as in ["i", "page up"]',
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_line_and_what_is_allowed(
    user: Path, workspace: Path, text: str, message: str, hint: str
) -> None:
    user.write_text(text)
    assert refused(user, workspace) == (message.format(file=user), hint)


def test_a_workspace_that_sets_nothing_right_names_its_file(user: Path, workspace: Path) -> None:
    project = workspace / "pyproject.toml"
    project.write_text('[tool]\npyrunner = "dark"\n')
    assert refused(user, workspace)[0] == f"{project}: `tool.pyrunner` is no table"
    project.write_text("[tool.pyrunner]\ntheme = \n")
    assert refused(user, workspace)[0].startswith(f"{project} is not TOML: ")


def test_a_file_that_cannot_be_read_is_told(user: Path, workspace: Path) -> None:
    user.write_bytes(b'theme = "dark"\neditor = "\xff"\n')
    assert refused(user, workspace)[0] == f"{user}:2: this is not UTF-8"
    user.unlink()
    user.mkdir()
    assert refused(user, workspace)[0] == f"cannot read {user}: Is a directory"


def test_the_folder_is_where_platformdirs_has_it() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYRUNNER_SETTINGS"}
    expected = platformdirs.user_config_path("pyrunner", appauthor=False)
    assert user_file(environment) == expected / "settings.toml"
    assert user_file({"PYRUNNER_SETTINGS": "/elsewhere/mine.toml"}) == Path("/elsewhere/mine.toml")
    if sys.platform == "linux":
        assert user_file({"XDG_CONFIG_HOME": "/chosen"}) == Path("/chosen/pyrunner/settings.toml")
