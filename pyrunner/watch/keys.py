"""The keys: one table for what they do, where, and what the footer and the help say of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.state import Page, WatchState


class Action(Enum):
    """What a key makes `watch` do."""

    NEXT = auto()
    PREVIOUS = auto()
    HINT = auto()
    RERUN = auto()
    EDIT = auto()
    LIST = auto()
    CHECK_ALL = auto()
    COMPARE = auto()
    BENCHMARK = auto()
    EVERYTHING = auto()
    RESET = auto()
    UNDO = auto()
    HELP = auto()
    QUIT = auto()
    BACK = auto()
    OPEN = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()
    CONFIRM = auto()
    DECLINE = auto()
    REDRAW = auto()


def _always(_: WatchState) -> bool:
    return True


def _never(_: WatchState) -> bool:
    return False


def _passes(state: WatchState) -> bool:
    return state.verdict is not None and state.verdict.passed


def _may_go_on(state: WatchState) -> bool:
    return state.done or (state.verdict is not None and state.verdict.skipped)


def _has_more_hints(state: WatchState) -> bool:
    return len(state.hints) < len(state.exercise.hints) and not _passes(state)


def _shows_first_failure(state: WatchState) -> bool:
    return state.leaves_out and not state.everything


def _shows_everything(state: WatchState) -> bool:
    return state.everything


def _has_benchmark(state: WatchState) -> bool:
    return state.exercise.benchmark is not None


def _is_not_first(state: WatchState) -> bool:
    return state.exercise is not state.course.exercises[0]


def _was_reset(state: WatchState) -> bool:
    return bool(state.progress.record(state.exercise.name).before_resets)


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys and what they do on some pages.

    Args:
        keys: by the names that the decoder gives; the first is the one that is told.
        action: what happens.
        pages: where.
        title: for the footer; without one, the footer leaves it out.
        meaning: for the help.
        applies: when the footer offers it.
        leading: when it is the key to press.
        always: whether the footer shows it however little space there is.
    """

    keys: tuple[str, ...]
    action: Action
    pages: frozenset[Page]
    title: str = ""
    meaning: str = ""
    applies: Callable[[WatchState], bool] = _always
    leading: Callable[[WatchState], bool] = _never
    always: bool = False

    def label(self, state: WatchState) -> KeyLabel:
        return KeyLabel(
            NAMES.get(self.keys[0], self.keys[0]), self.title, self.meaning, self.leading(state), self.always
        )


NAMES = {"escape": "esc", "up": "↑", "down": "↓"}
VERDICT = frozenset({Page.VERDICT})
PROSE = frozenset({Page.WELCOME, Page.FAREWELL})
OVERLAYS = frozenset({Page.LIST, Page.SWEEP, Page.COMPARISON, Page.HELP})
LIST = frozenset({Page.LIST})
SCROLLED = frozenset(Page) - {Page.SWEEP, Page.LIST}
MOVED_IN = SCROLLED | LIST
QUESTION = frozenset[Page]()

BINDINGS = (
    Binding(("n",), Action.NEXT, VERDICT, "next", "the next exercise that is not done", _may_go_on, _may_go_on),
    Binding(("h",), Action.HINT, VERDICT, "hint", "one more hint", _has_more_hints),
    Binding(("e",), Action.EDIT, VERDICT, "edit", "open the file in your editor, at the line that fails"),
    Binding(("s",), Action.COMPARE, VERDICT, "solution", "compare with the solution, once it is done", _may_go_on),
    Binding(("b",), Action.BENCHMARK, VERDICT, "benchmark", "measure yours against the others", _has_benchmark),
    Binding(("v",), Action.EVERYTHING, VERDICT, "all failures", "all failures in full", _shows_first_failure),
    Binding(("v",), Action.EVERYTHING, VERDICT, "first failure", applies=_shows_everything),
    Binding(("l",), Action.LIST, VERDICT, "list", "all exercises; choose one"),
    Binding(("u",), Action.UNDO, VERDICT, "undo reset", "bring back what the reset replaced", _was_reset),
    Binding(("c",), Action.CHECK_ALL, VERDICT, "check all", "check all exercises"),
    Binding(("r",), Action.RERUN, VERDICT, "rerun", "check again"),
    Binding(("x",), Action.RESET, VERDICT, "reset", "put the file back as delivered; asks first"),
    Binding(("p",), Action.PREVIOUS, VERDICT, "previous", "the exercise before this one", _is_not_first),
    Binding(("?",), Action.HELP, VERDICT, "help", "this page", always=True),
    Binding(("q",), Action.QUIT, VERDICT, "quit", "leave; everything is saved", always=True),
    Binding(("enter", "space", "escape", "n"), Action.BACK, PROSE, "go on", always=True, leading=_always),
    Binding(("q",), Action.QUIT, PROSE, "quit", always=True),
    Binding(("enter", "right"), Action.OPEN, LIST, "open", leading=_always, always=True),
    Binding(("up", "k"), Action.UP, LIST, "up"),
    Binding(("down", "j"), Action.DOWN, LIST, "down"),
    Binding(("up", "k"), Action.UP, SCROLLED),
    Binding(("down", "j"), Action.DOWN, SCROLLED),
    Binding(("page up",), Action.PAGE_UP, MOVED_IN),
    Binding(("page down", "space"), Action.PAGE_DOWN, MOVED_IN - PROSE),
    Binding(("home", "g"), Action.FIRST, MOVED_IN),
    Binding(("end", "G"), Action.LAST, MOVED_IN),
    Binding(("escape", "q", "left"), Action.BACK, OVERLAYS, "back", always=True),
    Binding(("l",), Action.BACK, LIST),
    Binding(("?",), Action.BACK, frozenset({Page.HELP})),
    Binding(("s",), Action.BACK, frozenset({Page.COMPARISON})),
    Binding(("c",), Action.BACK, frozenset({Page.SWEEP})),
    Binding(("escape",), Action.FIRST, VERDICT),
    Binding(("ctrl+l",), Action.REDRAW, frozenset(Page)),
)
ANSWERS = (
    Binding(("y",), Action.CONFIRM, QUESTION, "yes", always=True),
    Binding(("n", "escape"), Action.DECLINE, QUESTION, "no", always=True),
)


def action_for(key: str, state: WatchState) -> Action | None:
    """What a key does now; None for a key that does nothing. Any key but `y` declines a question."""
    if state.asking_reset:
        return Action.CONFIRM if key in ANSWERS[0].keys else Action.DECLINE
    return next((binding.action for binding in _working(state) if key in binding.keys), None)


def footer_keys(state: WatchState) -> list[KeyLabel]:
    """The keys to tell of at this moment, the likeliest first."""
    bindings = ANSWERS if state.asking_reset else _working(state)
    return [binding.label(state) for binding in bindings if binding.title and binding.applies(state)]


def help_keys(state: WatchState) -> list[KeyLabel]:
    """The keys that the help explains."""
    return [binding.label(state) for binding in BINDINGS if binding.meaning]


def _working(state: WatchState) -> list[Binding]:
    return [binding for binding in BINDINGS if state.page in binding.pages]
