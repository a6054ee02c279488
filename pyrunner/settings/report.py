"""Settings as they are told, and as they are typed."""

from collections.abc import Sequence

from pyrunner.errors import PyrunnerError
from pyrunner.settings.choice import Choice
from pyrunner.settings.known import KEYS, KNOWN
from pyrunner.settings.model import Configured
from pyrunner.settings.read import check_value, instead, known_names


def choices(configured: Configured) -> Sequence[Choice]:
    """Every setting, the keys that were chosen last."""
    values = [(name, getattr(configured.settings, name.replace("-", "_"))) for name in KNOWN]
    keys = [(f"{KEYS}.{action}", list(chosen)) for action, chosen in configured.settings.keys.items()]
    return [_choice(configured, name, value) for name, value in (*values, *keys)]


def choice_of(configured: Configured, name: str) -> Choice:
    """One setting.

    Raises:
        PyrunnerError: there is none of this name, or no key was chosen for the action.
    """
    refuse_unknown(name)
    for choice in choices(configured):
        if choice.name == name:
            return choice
    raise PyrunnerError(f"`{name}` is not set", "pyrunner settings keys shows all keys")


def refuse_unknown(name: str) -> None:
    """Raise PyrunnerError for a name that no setting has; names the nearest."""
    table, _, action = name.partition(".")
    if not (name in KNOWN or (table == KEYS and action)):
        hint = (
            "pyrunner settings keys.hint i sets the key of an action" if name == KEYS else instead(name, known_names())
        )
        raise PyrunnerError(f"unknown setting `{name}`", hint)


def typed_value(name: str, text: str) -> object:
    """A value from the command line, as TOML has it.

    Raises:
        PyrunnerError: the setting is unknown, or cannot be so.
    """
    refuse_unknown(name)
    value: object = text
    if name == "notify-after":
        try:
            number = float(text)
            value = int(number) if number.is_integer() else number
        except (ValueError, OverflowError):
            pass
    check_value(name, value)
    return value


def _choice(configured: Configured, name: str, value: str | float | list[str]) -> Choice:
    origin = configured.origins.get(name)
    meaning = KNOWN[name].meaning if name in KNOWN else ""
    return Choice(name, value, origin.by if origin else "default", origin.place if origin else "", meaning)
