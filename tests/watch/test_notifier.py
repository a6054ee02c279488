"""Who is told of the end of a check, and how."""

from dataclasses import replace
from itertools import pairwise

import pytest

from pyrunner.settings.model import Settings
from pyrunner.ui.state import Activity, Page, Sweep, WatchState
from pyrunner.watch.notifier import Notifier
from pyrunner.watch.ringing import ringing
from tests.ui.scenes import FAILING, PASSING

CHECKING = replace(FAILING, activity=Activity.CHECKING, verdict=None)
SWEEPING = replace(PASSING, page=Page.SWEEP, sweep=Sweep(("sieve",), None, {"retry": True}))
SWEPT = replace(SWEEPING, sweep=Sweep((), None, {"retry": True, "sieve": False}))


def told(settings: Settings, *states: WatchState) -> list[str]:
    lines: list[str] = []
    notifier = Notifier(settings, lines.append)
    for before, after in pairwise(states):
        notifier.follow(before, after)
    return lines


def test_the_end_of_what_took_long_is_told_once() -> None:
    at_once = Settings(notifications="bell", notify_after=0)
    assert told(at_once, CHECKING, FAILING, FAILING) == ["retry does not pass yet"]
    assert told(at_once, CHECKING, PASSING) == ["retry passes"]
    assert told(at_once, CHECKING, replace(FAILING, verdict=None)) == ["retry could not be checked"]
    assert told(at_once, SWEEPING, SWEPT, replace(SWEPT, notice="more")) == ["1 of 2 pass"]
    assert told(at_once, replace(CHECKING, sweep=SWEPT.sweep), replace(PASSING, sweep=SWEPT.sweep)) == ["retry passes"]


def test_what_was_short_or_stopped_or_is_not_wanted_is_not_told() -> None:
    assert told(Settings(notifications="bell", notify_after=3600), CHECKING, PASSING) == []
    assert told(Settings(notifications="off", notify_after=0), CHECKING, PASSING) == []
    stopped = replace(SWEEPING, page=Page.VERDICT, sweep=Sweep(("sieve",), None, {"retry": True}, interrupted=True))
    assert told(Settings(notifications="bell", notify_after=0), SWEEPING, stopped) == []


@pytest.mark.parametrize(
    ("environment", "sent"),
    [
        ({"TERM_PROGRAM": "WezTerm"}, "\x1b]9;pyrunner: retry passes\x1b\\\a"),
        ({"TERM": "foot"}, "\x1b]777;notify;pyrunner;retry passes\x1b\\\a"),
        ({"SSH_CONNECTION": "there", "DISPLAY": ":0"}, "\x1b]9;pyrunner: retry passes\x1b\\\a"),
        (
            {"SSH_CONNECTION": "there", "TMUX": "socket"},
            "\x1bPtmux;\x1b\x1b]9;pyrunner: retry passes\x1b\x1b\\\x1b\\\a",
        ),
    ],
)
def test_a_terminal_is_sent_what_it_understands(environment: dict[str, str], sent: str) -> None:
    written: list[str] = []
    ringing("desktop", environment, written.append)("retry passes")
    assert written == [sent]
    ringing("bell", environment, written.append)("retry passes")
    assert written == [sent, "\a"]
    ringing("desktop", environment, written.append, escapes=False)("retry passes")
    assert written[2:] == ["\a"], "no escape code where nothing is to be drawn"
