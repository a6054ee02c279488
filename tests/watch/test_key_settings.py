"""Keys that the user sets, for whatever is in the table."""

from pathlib import Path

import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.settings.model import Configured, Origin
from pyrunner.ui.state import Page
from pyrunner.watch.key_settings import ACTIONS, key_table
from pyrunner.watch.keys import DELIVERED, Action, action_for, footer_keys, help_keys
from tests.ui.scenes import SCENES

UNUSED = "ö"


def configured(**keys: str) -> Configured:
    known = Configured()
    for line, (name, key) in enumerate(keys.items(), start=1):
        known = known.with_value(f"keys.{name.replace('_', '-')}", (key,), Origin(Path("mine.toml"), line, "user"))
    return known


def test_without_a_choice_the_table_is_as_delivered() -> None:
    assert key_table(Configured()) == DELIVERED


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_can_have_another_key(name: str) -> None:
    table = key_table(configured(**{name.replace("-", "_"): UNUSED}))
    pairs = zip((*table.bindings, *table.answers), (*DELIVERED.bindings, *DELIVERED.answers), strict=True)
    for binding, before in pairs:
        is_meant = (before.key_of or before.action) is ACTIONS[name]
        assert binding.keys == ((UNUSED,) if is_meant else before.keys)
    assert table.told(ACTIONS[name]) == UNUSED


def test_footer_help_and_keyboard_agree() -> None:
    table = key_table(configured(hint="i", check_all="h"))
    state = SCENES["failing_test"]
    assert action_for("i", state, table) is Action.HINT
    assert action_for("h", state, table) is Action.CHECK_ALL
    assert action_for("c", state, table) is None
    for labels in (footer_keys(state, table), help_keys(state, table)):
        assert {"i", "h"} <= {label.key for label in labels}
        assert "c" not in {label.key for label in labels}


def test_the_key_that_opened_a_page_closes_it() -> None:
    table = key_table(configured(list="L"))
    assert action_for("L", SCENES["list"], table) is Action.BACK
    assert SCENES["list"].page is Page.LIST


def test_a_digit_that_is_set_for_something_chooses_no_number() -> None:
    table = key_table(configured(search="1"))
    assert action_for("1", SCENES["list"], table) is Action.SEARCH
    assert action_for("2", SCENES["list"], table) is Action.NUMBER
    assert "number" not in ACTIONS


@pytest.mark.parametrize(
    ("keys", "message", "hint"),
    [
        ({"hnt": "i"}, "mine.toml:1: there is no action `hnt`", "did you mean hint?"),
        ({"hint": "spce"}, "mine.toml:1: there is no key 'spce'", "did you mean space?"),
        ({"hint": " "}, "mine.toml:1: there is no key ' '", "did you mean space?"),
        (
            {"next": "z", "hint": "r"},
            "mine.toml:2: the key 'r' would be both hint and rerun",
            "set another one for rerun too, in the table [keys]",
        ),
        (
            {"confirm": "n"},
            "mine.toml:1: the key 'n' would be both confirm and decline",
            "set another one for decline too, in the table [keys]",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_line(keys: dict[str, str], message: str, hint: str) -> None:
    with pytest.raises(PyrunnerError) as caught:
        key_table(configured(**keys))
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_no_key_stands_for_the_end_of_the_program() -> None:
    with pytest.raises(PyrunnerError, match="there is no key 'ctrl"):
        key_table(configured(hint="ctrl+c"))
