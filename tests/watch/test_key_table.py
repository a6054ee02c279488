"""The keys shown are the keys that work."""

import pytest

from pyrunner.ui.state import Page, WatchState
from pyrunner.watch.keys import ANSWERS, BINDINGS, NAMES, Action, action_for, footer_keys, help_keys
from tests.ui.scenes import SCENES

KEYS_BY_LABEL = {label: key for key, label in NAMES.items()}
every_scene = pytest.mark.parametrize("state", SCENES.values(), ids=SCENES)


@every_scene
def test_every_key_in_the_footer_does_something(state: WatchState) -> None:
    for label in footer_keys(state):
        assert action_for(KEYS_BY_LABEL.get(label.key, label.key), state) is not None


@every_scene
def test_every_screen_tells_how_to_leave_it(state: WatchState) -> None:
    actions = {action_for(KEYS_BY_LABEL.get(label.key, label.key), state) for label in footer_keys(state)}
    assert actions & {Action.QUIT, Action.BACK, Action.DECLINE}


def test_no_key_means_two_things_on_a_page() -> None:
    for page in Page:
        bindings = [binding for binding in BINDINGS if page in binding.pages]
        for key in {key for binding in bindings for key in binding.keys}:
            assert len({binding.action for binding in bindings if key in binding.keys}) == 1, (page, key)


def test_every_action_has_a_key() -> None:
    assert {binding.action for binding in (*BINDINGS, *ANSWERS)} == set(Action)


def test_the_help_tells_of_every_key_of_the_verdict() -> None:
    bindings = [binding for binding in BINDINGS if Page.VERDICT in binding.pages and binding.title]
    titled = {binding.keys[0] for binding in bindings}
    assert {label.key for label in help_keys(SCENES["failing_test"])} == titled


def test_any_key_but_y_declines_a_reset() -> None:
    state = SCENES["reset_question"]
    assert action_for("y", state) is Action.CONFIRM
    assert {action_for(key, state) for key in ("n", "q", "escape", "enter", "Y", "x")} == {Action.DECLINE}
