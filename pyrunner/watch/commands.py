"""What the keys do."""

from collections.abc import Callable, Mapping
from functools import partial

from pyrunner.progress.progress import Progress
from pyrunner.ui.choice import Choice
from pyrunner.ui.failure import frame_to_show
from pyrunner.ui.hints import next_hint
from pyrunner.ui.one_test import failing_names
from pyrunner.ui.one_test_page import shown_failures
from pyrunner.ui.state import Activity, Page, WatchState
from pyrunner.verdict import CheckName
from pyrunner.watch import browsing, transitions
from pyrunner.watch.desk import Desk
from pyrunner.watch.editing import Editing
from pyrunner.watch.keys import Action, KeyTable
from pyrunner.watch.model import Model
from pyrunner.watch.stage import Stage

FAR = 1_000_000


class Commands:
    """Does what a key asks for.

    Args:
        model: the state and what changes it.
        desk: the workspace.
        stage: the screen.
        editing: opens the editor.
        keys: those to tell of.
    """

    def __init__(self, model: Model, desk: Desk, stage: Stage, editing: Editing, keys: KeyTable) -> None:
        self._model = model
        self._desk = desk
        self._stage = stage
        self._editing = editing
        self._keys = keys
        self._commands: Mapping[Action, Callable[[], None]] = {
            Action.NEXT: self._next,
            Action.PREVIOUS: self._previous,
            Action.HINT: self._hint,
            Action.WHY: self._why,
            Action.TEST: self._test,
            Action.ONLY_TEST: self._only_test,
            Action.RERUN: self._rerun,
            Action.EDIT: self._edit,
            Action.CHECK_ALL: model.sweep,
            Action.COMPARE: self._compare,
            Action.BENCHMARK: self._benchmark,
            Action.EVERYTHING: self._everything,
            Action.RESET: self._ask_reset,
            Action.CONFIRM: self._reset,
            Action.DECLINE: lambda: model.change(asking_reset=False),
            Action.UNDO: self._undo,
            Action.HELP: self._help,
            Action.BACK: self._back,
            Action.OPEN: self._open_selected,
            Action.REDRAW: stage.redraw,
            Action.UP: lambda: self._move(-1),
            Action.DOWN: lambda: self._move(1),
            Action.PAGE_UP: lambda: self._move(2 - stage.frame.room),
            Action.PAGE_DOWN: lambda: self._move(stage.frame.room - 2),
            Action.FIRST: lambda: self._move(-FAR),
            Action.LAST: lambda: self._move(FAR),
        } | {action: partial(self._browse, change) for action, change in browsing.CHANGES.items()}

    def do(self, action: Action) -> None:
        """Do what a key asks for; what goes wrong is told in one line."""
        with self._model.telling_errors():
            self._commands[action]()

    def type(self, text: str) -> None:
        """Take letters that are to be searched for."""
        self._browse(partial(browsing.typed, text=text))

    def choose(self, digit: str) -> None:
        """Take a digit of the number of an exercise in the list."""
        self._browse(partial(browsing.number_typed, digit=int(digit)))

    def _next(self) -> None:
        state = self._model.state
        skipped = state.verdict is not None and state.verdict.skipped
        if not (state.done or skipped):
            hint, others = self._keys.told(Action.HINT), self._keys.told(Action.LIST)
            self._model.tell(f"{state.exercise.name} is not done yet: {hint} gives a hint, {others} lists the others")
        elif state.pending:
            self._model.open(state.pending[0])
        else:
            self._turn_to(Page.FAREWELL)
            self._model.remember(Progress.with_farewell)

    def _previous(self) -> None:
        exercises = self._desk.course.exercises
        position = exercises.index(self._model.state.exercise)
        if position == 0:
            self._model.tell("this is the first exercise")
        else:
            self._model.open(exercises[position - 1])

    def _hint(self) -> None:
        state = self._model.state
        hint = next_hint(state.exercise, state.hints, state.failing_tests)
        if hint is None:
            self._model.change(reveal_end=bool(state.hints))
            self._model.tell("there are no more hints" if state.hints else f"{state.exercise.name} has no hints")
            return
        shown = (*state.hints, hint)
        self._model.change(hints=shown, reveal_end=True)
        self._model.remember(lambda before: before.with_hint(state.exercise.name, len(shown)))

    def _why(self) -> None:
        state = self._model.state
        shown = shown_failures(state)
        if not shown or shown[0].skipped:
            self._model.tell("nothing fails here that could be explained")
            return
        self._model.change(behind=state.page)
        self._turn_to(Page.WHY)
        self._model.explain(shown[0])

    def _test(self) -> None:
        state = self._model.state
        names = failing_names(state.failures)
        if not names:
            self._model.tell("no test fails here")
            return
        last = state.test.name if state.test else ""
        position = names.index(last) + (state.page is Page.TEST) if last in names else 0
        name = names[position % len(names)]
        from pyrunner.watch.contract_test import find_test

        self._model.change(test=find_test(state.subject.contract, name))
        self._turn_to(Page.TEST)

    def _only_test(self) -> None:
        if any(failure.check is CheckName.TESTS for failure in shown_failures(self._model.state)):
            self._model.change(only=None)
            self._turn_to(Page.ONLY_TEST)
            self._model.recheck()
        else:
            self._model.tell("the type checker refuses this test, and it always looks at all of them")

    def _rerun(self) -> None:
        self._model.change(snapshot=self._desk.snapshot(self._model.state.exercise))
        self._model.recheck()

    def _edit(self) -> None:
        state = self._model.state
        name, line = self._place_to_edit()
        notice = self._editing.open(state.subject.folder / name, line)
        self._model.look_again()
        self._model.tell(notice)

    def _place_to_edit(self) -> tuple[str, int | None]:
        """The learner's own line that is to be mended first, or the first file."""
        state = self._model.state
        for failure in shown_failures(state):
            frame = frame_to_show(state.subject, failure.diagnostic)
            if frame and frame.path in state.exercise.files:
                return frame.path, frame.line
        return state.exercise.files[0], None

    def _open_selected(self) -> None:
        state = self._model.state
        if state.chosen is None:
            self._model.tell("there is no exercise to open")
        elif state.chosen == state.exercise and not state.browsing:
            self._back()
        else:
            self._model.open(state.chosen)

    def _browse(self, change: Callable[[WatchState], WatchState]) -> None:
        self._model.state = change(self._model.state)

    def _help(self) -> None:
        self._model.change(behind=self._model.state.page)
        self._turn_to(Page.HELP)

    def _compare(self) -> None:
        state = self._model.state
        if not state.done:
            self._model.tell(f"the solution can be seen once {state.exercise.name} is done")
            return
        self._model.change(reference=self._desk.solution(state.exercise))
        self._turn_to(Page.COMPARISON)

    def _benchmark(self) -> None:
        exercise = self._model.state.exercise
        if exercise.benchmark is None:
            self._model.tell(f"{exercise.name} has no benchmark")
        elif self._model.state.activity is not Activity.IDLE:
            self._model.tell(f"{exercise.name} is still at work; what passes is measured by itself")
        else:
            self._model.measure()

    def _everything(self) -> None:
        self._model.change(everything=not self._model.state.everything, scroll=0, reveal_end=False)

    def _ask_reset(self) -> None:
        if self._model.state.chosen is None:
            self._model.tell("there is no exercise to reset")
        else:
            self._model.change(asking_reset=True)

    def _reset(self) -> None:
        self._model.change(asking_reset=False)
        exercise = self._model.state.chosen
        if exercise is None:
            return
        if not self._desk.reset(exercise):
            self._model.tell(f"{exercise.name} is as it was delivered")
            return
        self._model.remember(lambda before: before.with_reset(exercise.name))
        self._look_again_here()
        self._model.tell(f"{exercise.name} is as delivered; {self._keys.told(Action.UNDO)} brings back what you had")

    def _undo(self) -> None:
        exercise = self._model.state.chosen
        if exercise is None:
            return
        self._desk.undo_reset(exercise)
        self._model.remember(lambda before: before.with_undo(exercise.name))
        self._look_again_here()
        self._model.tell("what the reset replaced is back")

    def _look_again_here(self) -> None:
        """Check what may have changed in the open exercise, and stay on the page."""
        page = self._model.state.page
        self._model.look_again()
        self._model.change(page=page)

    def _back(self) -> None:
        state = self._model.state
        if state.page is Page.SWEEP:
            self._model.stop_sweep()
        if state.page is Page.WHY:
            self._model.stop_comparing()
        if state.page is Page.WELCOME:
            self._model.remember(Progress.with_welcome)
        if state.page in {Page.HELP, Page.WHY} and state.behind is not Page.VERDICT:
            self._turn_to(state.behind)
            return
        self._model.change(selected="", choice=Choice(state.choice.kind))
        self._turn_to(Page.VERDICT)
        if state.page is Page.ONLY_TEST:
            self._model.check()

    def _turn_to(self, page: Page) -> None:
        self._model.state = transitions.turned_to(self._model.state, page)

    def _move(self, lines: int) -> None:
        state = self._model.state
        if state.page is Page.LIST:
            self._browse(partial(browsing.cursor_moved, steps=lines))
        else:
            self._model.state = transitions.scrolled(state, self._stage.frame, lines)
