"""The keys shown are the keys that work."""

from dataclasses import replace

import pytest

from pyrunner.ui.state import Page, WatchState
from pyrunner.watch.keys import (
    ANSWERS,
    BINDINGS,
    NAMES,
    SEARCHING,
    Action,
    Binding,
    action_for,
    footer_keys,
    help_keys,
    text_of,
)
from tests.ui.scenes import SCENES

UNLISTED = {Action.TYPE, Action.NUMBER}
"""Those of all letters, and of all digits."""
KEYS_BY_LABEL = {label: key for key, label in NAMES.items()}
every_scene = pytest.mark.parametrize("state", SCENES.values(), ids=SCENES)


@every_scene
def test_every_key_in_the_footer_does_something(state: WatchState) -> None:
    for label in footer_keys(state):
        assert action_for(KEYS_BY_LABEL.get(label.key, label.key), state) is not None


@every_scene
def test_every_screen_tells_how_to_leave_it(state: WatchState) -> None:
    actions = {action_for(KEYS_BY_LABEL.get(label.key, label.key), state) for label in footer_keys(state)}
    assert actions & {Action.QUIT, Action.BACK, Action.DECLINE, Action.LEAVE_SEARCH}


@pytest.mark.parametrize("browsing", [False, True])
@pytest.mark.parametrize("table", [BINDINGS, SEARCHING], ids=["pages", "searching"])
def test_no_key_means_two_things_on_a_page(table: tuple[Binding, ...], browsing: bool) -> None:
    for page in Page:
        state = replace(SCENES["failing_test"], page=page, browsing=browsing)
        bindings = [binding for binding in table if page in binding.pages and binding.works(state)]
        for key in {key for binding in bindings for key in binding.keys}:
            assert len({binding.action for binding in bindings if key in binding.keys}) == 1, (page, key)


def test_every_action_has_a_key() -> None:
    assert {binding.action for binding in (*BINDINGS, *SEARCHING, *ANSWERS)} | UNLISTED == set(Action)


def test_the_help_tells_of_every_key_of_the_verdict_and_of_the_list_below_it() -> None:
    pages = {Page.VERDICT, Page.LIST}
    bindings = [binding for binding in BINDINGS if binding.pages & pages and binding.title]
    titled = {binding.keys[0] for binding in bindings} - {"enter", "escape"}
    assert {label.key for label in help_keys(SCENES["failing_test"])} == titled


@pytest.mark.parametrize("key", [*"/fxuqlnjkgG[]?yY10_", "space", "ä", "漢"])
def test_every_letter_is_text_while_one_searches(key: str) -> None:
    for name in ("list_search", "list_found", "list_found_nothing"):
        assert action_for(key, SCENES[name]) is Action.TYPE


def test_a_digit_is_that_of_a_number_in_the_list_alone() -> None:
    for key in "0123456789":
        assert action_for(key, SCENES["list"]) is action_for(key, SCENES["list_alone"]) is Action.NUMBER
        assert action_for(key, SCENES["failing_test"]) is None
    assert action_for("²", SCENES["list"]) is None


def test_a_key_that_writes_nothing_is_no_text() -> None:
    for key in ("escape", "enter", "backspace", "up", "tab", "ctrl+l"):
        assert action_for(key, SCENES["list_found"]) not in {Action.TYPE, None}
    assert text_of("enter") == ""
    assert action_for("left", SCENES["list_found"]) is None


def test_the_list_that_stands_alone_is_left_as_a_program_is() -> None:
    for key in ("q", "escape"):
        assert action_for(key, SCENES["list_alone"]) is Action.QUIT
        assert action_for(key, SCENES["list"]) is Action.BACK


def test_any_key_but_y_declines_a_reset() -> None:
    state = SCENES["reset_question"]
    assert action_for("y", state) is Action.CONFIRM
    assert {action_for(key, state) for key in ("n", "q", "escape", "enter", "Y", "x")} == {Action.DECLINE}
