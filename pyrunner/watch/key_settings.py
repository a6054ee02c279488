"""The keys as the user set them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from pyrunner.errors import PyrunnerError
from pyrunner.settings.known import KEYS
from pyrunner.settings.model import Configured
from pyrunner.settings.read import instead
from pyrunner.ui.state import Page
from pyrunner.watch.key_decoder import ALL_NAMES
from pyrunner.watch.keys import DELIVERED, Action, Binding, KeyTable, never_together

# Ctrl-C ends the program, whatever is set.
NAMED_KEYS = ALL_NAMES - {"ctrl+c"}
# Letters typed in a search are none of them, nor are digits in the list, where what is set for them comes first.
SETTABLE = sorted({each.action for each in (*DELIVERED.bindings, *DELIVERED.answers)}, key=lambda action: action.value)
ACTIONS: Mapping[str, Action] = {action.name.lower().replace("_", "-"): action for action in SETTABLE}
NAMES_OF_ACTIONS: Mapping[Action, str] = {action: name for name, action in ACTIONS.items()}


def key_table(configured: Configured) -> KeyTable:
    """The table of keys, in which an action that was given keys has those in place of its own.

    Raises:
        PyrunnerError: an action or a key is unknown, or a key would do two things on a page.
    """
    chosen = {_action(configured, name): _keys(configured, name) for name in configured.settings.keys}
    table = KeyTable(_rebound(DELIVERED.bindings, chosen), _rebound(DELIVERED.answers, chosen))
    for group in _side_by_side(table):
        _refuse_two_meanings(configured, group)
    return table


def keys_by_action(table: KeyTable) -> dict[str, list[str]]:
    """The keys of each action, by the name with which they are set."""
    keys: dict[str, list[str]] = {name: [] for name in ACTIONS}
    for binding in (*table.bindings, *table.answers):
        if binding.key_of is None:
            known = keys[NAMES_OF_ACTIONS[binding.action]]
            known += [key for key in binding.keys if key not in known]
    return keys


def refuse_clash(configured: Configured) -> None:
    """Raise PyrunnerError where `key_table` does."""
    key_table(configured)


def _rebound(bindings: Iterable[Binding], chosen: Mapping[Action, tuple[str, ...]]) -> tuple[Binding, ...]:
    return tuple(replace(binding, keys=chosen.get(_named_by(binding), binding.keys)) for binding in bindings)


def _named_by(binding: Binding) -> Action:
    """The action by whose name the binding's keys are set."""
    return binding.key_of or binding.action


def _action(configured: Configured, name: str) -> Action:
    if name not in ACTIONS:
        raise PyrunnerError(f"{_place(configured, name)}there is no action `{name}`", instead(name, ACTIONS))
    return ACTIONS[name]


def _keys(configured: Configured, name: str) -> tuple[str, ...]:
    keys = configured.settings.keys[name]
    for key in keys:
        is_character = len(key) == 1 and key.isprintable() and key != " "
        if not (is_character or key in NAMED_KEYS):
            raise PyrunnerError(f"{_place(configured, name)}there is no key {key!r}", _known_keys(key))
    return keys


def _known_keys(key: str) -> str:
    if key == " ":
        return "did you mean space?"
    near = instead(key, sorted(NAMED_KEYS))
    return near if near.startswith("did") else f"a key is one character, or one of: {', '.join(sorted(NAMED_KEYS))}"


def _side_by_side(table: KeyTable) -> Iterator[list[Binding]]:
    """The bindings that work at the same time."""
    yield list(table.answers)
    for page in Page:
        yield [binding for binding in table.bindings if page in binding.pages]


def _refuse_two_meanings(configured: Configured, bindings: Iterable[Binding]) -> None:
    for one, other in combinations(bindings, 2):
        shared = sorted({*one.keys} & {*other.keys})
        if shared and one.action is not other.action and not never_together(one, other):
            both = [NAMES_OF_ACTIONS[_named_by(each)] for each in (one, other)]
            names = sorted(both, key=lambda name: name not in configured.settings.keys)
            raise PyrunnerError(
                f"{_place(configured, names[0])}the key {shared[0]!r} would be both {names[0]} and {names[1]}",
                f"set another one for {names[1]} too, in the table [{KEYS}]",
            )


def _place(configured: Configured, name: str) -> str:
    origin = configured.origins.get(f"{KEYS}.{name}")
    return f"{origin.place}: " if origin else ""
