"""The keys: one table for what they do, where, and what the footer and the help say of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from pyrunner.ui.choice import Kind, next_kind
from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.one_test import failing_names
from pyrunner.ui.one_test_page import shown_failures
from pyrunner.ui.state import Page, WatchState
from pyrunner.verdict import CheckName


class Action(Enum):
    """What a key makes `watch` do."""

    NEXT = auto()
    PREVIOUS = auto()
    HINT = auto()
    WHY = auto()
    TEST = auto()
    ONLY_TEST = auto()
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
    NEXT_CHAPTER = auto()
    PREVIOUS_CHAPTER = auto()
    FILTER = auto()
    SEARCH = auto()
    TYPE = auto()
    ERASE = auto()
    ERASE_WORD = auto()
    ERASE_ALL = auto()
    LEAVE_SEARCH = auto()
    NUMBER = auto()


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


def _fails(state: WatchState) -> bool:
    return bool(state.failures) and not state.failures[0].skipped


def _shows_failure(state: WatchState) -> bool:
    return bool(shown_failures(state))


def _has_failing_test(state: WatchState) -> bool:
    return bool(state.failing_tests)


def _has_more_failing_tests(state: WatchState) -> bool:
    return len(failing_names(state.failures)) > 1


def _runs_alone(state: WatchState) -> bool:
    return any(failure.check is CheckName.TESTS for failure in shown_failures(state))


def _shows_first_failure(state: WatchState) -> bool:
    return state.leaves_out and not state.everything


def _shows_everything(state: WatchState) -> bool:
    return state.everything


def _has_benchmark(state: WatchState) -> bool:
    return state.exercise.benchmark is not None


def _is_not_first(state: WatchState) -> bool:
    return state.exercise is not state.course.exercises[0]


def _was_reset(state: WatchState) -> bool:
    return state.chosen is not None and bool(state.progress.record(state.chosen.name).before_resets)


def _has_chosen(state: WatchState) -> bool:
    return state.chosen is not None


def _stands_alone(state: WatchState) -> bool:
    return state.browsing


def _lies_above(state: WatchState) -> bool:
    return not state.browsing


def _turns_to(kind: Kind) -> Callable[[WatchState], bool]:
    return lambda state: next_kind(state.course, state.progress, state.choice.kind) is kind


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
        works: when it does anything.
        leading: when it is the key to press.
        always: whether the footer shows it however little space there is.
        key_of: another action, whose key this is too, whichever that may be.
    """

    keys: tuple[str, ...]
    action: Action
    pages: frozenset[Page]
    title: str = ""
    meaning: str = ""
    applies: Callable[[WatchState], bool] = _always
    leading: Callable[[WatchState], bool] = _never
    always: bool = False
    works: Callable[[WatchState], bool] = _always
    key_of: Action | None = None

    def label(self, state: WatchState) -> KeyLabel:
        return KeyLabel(
            NAMES.get(self.keys[0], self.keys[0]), self.title, self.meaning, self.leading(state), self.always
        )


DIGITS = frozenset("0123456789")
NAMES = {"escape": "esc", "up": "↑", "down": "↓"}
VERDICT = frozenset({Page.VERDICT})
PROSE = frozenset({Page.WELCOME, Page.FAREWELL})
OVERLAYS = frozenset({Page.LIST, Page.SWEEP, Page.COMPARISON, Page.HELP, Page.WHY, Page.TEST})
COMPARISON = frozenset({Page.COMPARISON})
LIST = frozenset({Page.LIST})
TEST = frozenset({Page.TEST})
ONLY_TEST = frozenset({Page.ONLY_TEST})
SCROLLED = frozenset(Page) - {Page.SWEEP, Page.LIST}
MOVED_IN = SCROLLED | LIST
QUESTION = frozenset[Page]()

BINDINGS = (
    Binding(
        ("n",), Action.NEXT, VERDICT | COMPARISON, "next", "the next exercise that is not done", _may_go_on, _may_go_on
    ),
    Binding(("h",), Action.HINT, VERDICT, "hint", "one more hint", _has_more_hints),
    Binding(("e",), Action.EDIT, VERDICT, "edit", "open the file in your editor, at the line that fails"),
    Binding(("w",), Action.WHY, VERDICT, "why", "what the error means, and which known mistake it looks like", _fails),
    Binding(("s",), Action.COMPARE, VERDICT, "solution", "compare with the solution, once it is done", _may_go_on),
    Binding(("b",), Action.BENCHMARK, VERDICT, "benchmark", "measure yours against the others", _has_benchmark),
    Binding(("v",), Action.EVERYTHING, VERDICT, "all failures", "all failures in full", _shows_first_failure),
    Binding(("v",), Action.EVERYTHING, VERDICT, "first failure", applies=_shows_everything),
    Binding(("t",), Action.TEST, VERDICT, "one test", "failing tests one by one, with their source", _has_failing_test),
    Binding(("l",), Action.LIST, VERDICT, "list", "all exercises; choose one"),
    Binding(("enter", "right"), Action.OPEN, LIST, "open", leading=_always, always=True, applies=_has_chosen),
    Binding(("/",), Action.SEARCH, LIST, "search", "in the list: search as you type"),
    *(
        Binding(("f",), Action.FILTER, LIST, title, meaning, _turns_to(kind))
        for kind, title, meaning in (
            (Kind.PENDING, "only pending", "in the list: only the pending, the done, the failing; all again"),
            (Kind.DONE, "only done", ""),
            (Kind.FAILING, "only failing", ""),
            (Kind.ALL, "all", ""),
        )
    ),
    Binding(("u",), Action.UNDO, VERDICT | LIST, "undo reset", "bring back what the reset replaced", _was_reset),
    Binding(("c",), Action.CHECK_ALL, VERDICT, "check all", "check all exercises"),
    Binding(("r",), Action.RERUN, VERDICT, "rerun", "check again"),
    Binding(("x",), Action.RESET, VERDICT | LIST, "reset", "put the file back as delivered; asks first", _has_chosen),
    Binding(("tab", "]"), Action.NEXT_CHAPTER, LIST, "chapter", "in the list: the next chapter; shift+tab goes back"),
    Binding(("shift+tab", "["), Action.PREVIOUS_CHAPTER, LIST),
    Binding(("p",), Action.PREVIOUS, VERDICT, "previous", "the exercise before this one", _is_not_first),
    Binding(("?",), Action.HELP, VERDICT | LIST, "help", "this page", always=True),
    Binding(("q",), Action.QUIT, VERDICT, "quit", "leave; everything is saved", always=True),
    Binding(("enter", "space", "escape", "n"), Action.BACK, PROSE, "go on", always=True, leading=_always),
    Binding(("q",), Action.QUIT, PROSE, "quit", always=True),
    Binding(("t",), Action.TEST, TEST, "next test", applies=_has_more_failing_tests),
    Binding(("o",), Action.ONLY_TEST, TEST, "only this test", applies=_runs_alone),
    Binding(("e",), Action.EDIT, TEST | ONLY_TEST, "edit"),
    Binding(("w",), Action.WHY, TEST, "why", applies=_shows_failure),
    Binding(("r",), Action.RERUN, ONLY_TEST, "rerun"),
    Binding(("escape", "q", "left", "o"), Action.BACK, ONLY_TEST, "run all", always=True),
    Binding(("up", "k"), Action.UP, MOVED_IN),
    Binding(("down", "j"), Action.DOWN, MOVED_IN),
    Binding(("page up",), Action.PAGE_UP, MOVED_IN),
    Binding(("page down", "space"), Action.PAGE_DOWN, MOVED_IN - PROSE),
    Binding(("home", "g"), Action.FIRST, MOVED_IN),
    Binding(("end", "G"), Action.LAST, MOVED_IN),
    Binding(("q", "escape"), Action.QUIT, LIST, "quit", always=True, works=_stands_alone),
    Binding(("escape", "q", "left"), Action.BACK, LIST, "back", always=True, works=_lies_above),
    Binding(("escape", "q", "left"), Action.BACK, OVERLAYS - LIST, "back", always=True),
    Binding(("l",), Action.BACK, LIST, works=_lies_above, key_of=Action.LIST),
    Binding(("?",), Action.BACK, frozenset({Page.HELP}), key_of=Action.HELP),
    Binding(("s",), Action.BACK, COMPARISON, key_of=Action.COMPARE),
    Binding(("w",), Action.BACK, frozenset({Page.WHY}), key_of=Action.WHY),
    Binding(("c",), Action.BACK, frozenset({Page.SWEEP}), key_of=Action.CHECK_ALL),
    Binding(("escape",), Action.FIRST, VERDICT),
    Binding(("ctrl+l",), Action.REDRAW, frozenset(Page)),
)
SEARCHING = (
    Binding(("enter",), Action.OPEN, LIST, "open", leading=_always, always=True, applies=_has_chosen),
    Binding(("up", "ctrl+p"), Action.UP, LIST, "up", applies=_has_chosen),
    Binding(("down", "ctrl+n"), Action.DOWN, LIST, "down", applies=_has_chosen),
    Binding(("page up",), Action.PAGE_UP, LIST),
    Binding(("page down",), Action.PAGE_DOWN, LIST),
    Binding(("home",), Action.FIRST, LIST),
    Binding(("end",), Action.LAST, LIST),
    Binding(("tab",), Action.NEXT_CHAPTER, LIST),
    Binding(("shift+tab",), Action.PREVIOUS_CHAPTER, LIST),
    Binding(("backspace",), Action.ERASE, LIST),
    Binding(("ctrl+w",), Action.ERASE_WORD, LIST),
    Binding(("ctrl+u",), Action.ERASE_ALL, LIST),
    Binding(("escape",), Action.LEAVE_SEARCH, LIST, "end search", always=True),
    Binding(("ctrl+l",), Action.REDRAW, LIST),
)
ANSWERS = (
    Binding(("y",), Action.CONFIRM, QUESTION, "yes", always=True),
    Binding(("n", "escape"), Action.DECLINE, QUESTION, "no", always=True),
)


@dataclass(frozen=True, slots=True)
class KeyTable:
    """All keys, as delivered or as the user set them.

    Args:
        bindings: on the pages.
        answers: to a question, the one that confirms first.
    """

    bindings: tuple[Binding, ...] = BINDINGS
    answers: tuple[Binding, ...] = ANSWERS

    def told(self, action: Action) -> str:
        """An action's key, as it is written on the keyboard."""
        key = next(binding.keys[0] for binding in (*self.bindings, *self.answers) if binding.action is action)
        return NAMES.get(key, key)


DELIVERED = KeyTable()


def never_together(one: Binding, other: Binding) -> bool:
    """Whether one of two only works where the other does not: where the list stands alone, or where it does not."""
    return {one.works, other.works} == {_stands_alone, _lies_above}


def action_for(key: str, state: WatchState, table: KeyTable = DELIVERED) -> Action | None:
    """What a key does now; None for a key that does nothing. Any key but the one that confirms declines a question."""
    if state.asking_reset:
        return Action.CONFIRM if key in table.answers[0].keys else Action.DECLINE
    if state.searching and text_of(key):
        return Action.TYPE
    action = next((binding.action for binding in _working(state, table) if key in binding.keys), None)
    return Action.NUMBER if action is None and key in DIGITS and state.page is Page.LIST else action


def text_of(key: str) -> str:
    """What a key writes; empty for one that writes nothing."""
    return " " if key == "space" else key if len(key) == 1 else ""


def footer_keys(state: WatchState, table: KeyTable = DELIVERED) -> list[KeyLabel]:
    """The keys to tell of at this moment, the likeliest first."""
    bindings = table.answers if state.asking_reset else _working(state, table)
    return [binding.label(state) for binding in bindings if binding.title and binding.applies(state)]


def help_keys(state: WatchState, table: KeyTable = DELIVERED) -> list[KeyLabel]:
    """The keys that the help explains."""
    return [binding.label(state) for binding in table.bindings if binding.meaning]


def _working(state: WatchState, table: KeyTable) -> list[Binding]:
    bindings = SEARCHING if state.searching else table.bindings
    return [binding for binding in bindings if state.page in binding.pages and binding.works(state)]
