"""`pyrunner watch`: one queue of events, one consumer, which owns the state and the screen."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from queue import Empty, SimpleQueue

from rich.console import Console

from pyrunner.course.model import Exercise
from pyrunner.progress.store import ProgressStore
from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import Choice
from pyrunner.ui.looks import look_named
from pyrunner.watch.checker import Checker, Judges, Measures
from pyrunner.watch.commands import Commands
from pyrunner.watch.desk import Desk, first_exercise
from pyrunner.watch.editing import Editing
from pyrunner.watch.events import (
    Checked,
    Compared,
    Crashed,
    Event,
    JobFailed,
    KeyPressed,
    Measured,
    Noticed,
    OneRan,
    PartChecked,
    Post,
    Resized,
    Saved,
    Stopped,
    Suspended,
)
from pyrunner.watch.files import FileWatcher
from pyrunner.watch.keyboard import Keyboard
from pyrunner.watch.keys import Action, action_for, text_of
from pyrunner.watch.late_judge import LateJudge
from pyrunner.watch.model import Model
from pyrunner.watch.notifier import Notifier
from pyrunner.watch.options import AS_DELIVERED, Options
from pyrunner.watch.ringing import ringing
from pyrunner.watch.signals import signals_as_events
from pyrunner.watch.stage import ReadsKeys, Stage
from pyrunner.watch.terminal import Terminal
from pyrunner.watch.unopened import Unopened
from pyrunner.watch.windows_keyboard import WindowsKeyboard
from pyrunner.workspace.model import Workspace

INTERRUPTED = 130
SIGNALLED = 128
LINGERING_SECONDS = 0.4
TURN_SECONDS = 0.0005
"""How long a thread may compute before another has its turn: a save is not to wait for a frame to be drawn."""


def watch(workspace: Workspace, judge: LateJudge, start: Exercise | None, options: Options = AS_DELIVERED) -> int:
    """Check an exercise whenever it is saved, until the user leaves.

    Args:
        workspace: where the learner works.
        judge: judges.
        start: the exercise to begin with; without it, the one to go on with.
        options: what the user chose.

    Returns:
        the exit status: 0, 130 after Ctrl-C, 128 and the signal's number after another signal.

    Raises:
        PyrunnerError: the workspace cannot be read.
    """
    return watch_desk(_desk(workspace), judge, judge.measure, start, options)


def browse(
    workspace: Workspace, judge: LateJudge, choice: Choice, selected: str, options: Options = AS_DELIVERED
) -> int:
    """As `watch`, with the list first: nothing is checked until an exercise is opened.

    Args:
        workspace: where the learner works.
        judge: judges.
        choice: what the list shows.
        selected: the exercise under the cursor; empty for the one to go on with.
        options: what the user chose.
    """
    desk = _desk(workspace)
    return watch_desk(desk, judge, judge.measure, None, options, lambda model: model.browse(choice, selected))


def _desk(workspace: Workspace) -> Desk:
    return Desk(workspace, ProgressStore(workspace.progress_file, workspace.backups))


def watch_desk(
    desk: Desk,
    judge: Judges,
    measure: Measures,
    start: Exercise | None,
    options: Options,
    arrange: Callable[[Model], None] = lambda _: None,
) -> int:
    """As `watch`, with what it works with.

    Args:
        desk: the workspace and the progress.
        judge: judges.
        measure: runs benchmarks.
        start: the exercise to begin with; without it, the one to go on with.
        options: what the user chose.
        arrange: changes what is shown first.
    """
    sys.setswitchinterval(TURN_SECONDS)
    inbox: SimpleQueue[Event] = SimpleQueue()
    progress = desk.store.load()
    keyboard = _keyboard(inbox.put)
    terminal, stage = (_plain_stage if options.plain or _is_dumb() else _drawn_stage)(keyboard, options)
    with ExitStack() as stack:
        stack.enter_context(signals_as_events(inbox.put))
        checker = stack.enter_context(closing(Checker(judge, measure, inbox.put)))
        model = Model(desk, checker, start or first_exercise(desk.course, progress), progress, options.keys)
        arrange(model)
        if _is_dumb() and not options.plain:
            model.tell("this terminal cannot be drawn on (TERM=dumb): everything is told in lines of text")
        stack.enter_context(terminal)
        stage.show(model.state)
        stack.enter_context(closing(_watch_files(desk, inbox.put)))
        keyboard.open()
        stack.callback(keyboard.close)
        model.begin()
        editing = Editing(stage, inbox.put, os.environ, options.settings.editor)
        commands = Commands(model, desk, stage, editing, options.keys)
        ring = ringing(options.settings.notifications, os.environ, terminal.ring, escapes=terminal.takes_escapes)
        return Session(model, commands, stage, inbox, options, Notifier(options.settings, ring)).run()


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def _drawn_stage(keyboard: ReadsKeys, options: Options) -> tuple[Terminal, Stage]:
    terminal = Terminal(sys.stdin.fileno(), sys.stdout.fileno(), sys.stdout.encoding)
    look = look_named(options.settings.theme, Console().color_system)
    return terminal, Stage(terminal, keyboard, options.keys, look, coloured="NO_COLOR" not in os.environ)


def _plain_stage(keyboard: ReadsKeys, options: Options) -> tuple[Terminal, Stage]:
    # Not at the top: the first screen of most waits for what is imported there.
    from pyrunner.watch.plain_stage import PlainStage
    from pyrunner.watch.plain_terminal import PlainTerminal

    terminal = PlainTerminal(sys.stdin.fileno(), sys.stdout.fileno(), sys.stdout.encoding)
    return terminal, PlainStage(terminal, keyboard, options.keys)


def _keyboard(post: Post) -> ReadsKeys:
    return WindowsKeyboard(post) if sys.platform == "win32" else Keyboard(sys.stdin.fileno(), post)


def _watch_files(desk: Desk, post: Post) -> FileWatcher:
    by_name = {exercise.name: exercise for exercise in desk.course.exercises}
    files = {
        desk.workspace.folder(exercise) / name: exercise.name
        for exercise in desk.course.exercises
        for name in exercise.files
    }

    def read(name: str) -> Snapshot:
        return desk.snapshot(by_name[name])

    return FileWatcher(desk.workspace.exercises, files, read, post)


class Session:
    """Takes one event after the other, and shows what came of it.

    Args:
        model: the state.
        commands: what keys do.
        stage: the screen.
        inbox: the events.
        options: what the user chose.
        notifier: tells of the end of a long check.
    """

    def __init__(
        self,
        model: Model,
        commands: Commands,
        stage: Stage,
        inbox: "SimpleQueue[Event]",
        options: Options,
        notifier: Notifier,
    ) -> None:
        self._model = model
        self._commands = commands
        self._stage = stage
        self._inbox = inbox
        self._keys = options.keys
        self._notifier = notifier
        self._unopened = Unopened() if options.edits else None
        self._status: int | None = None

    def run(self) -> int:
        """Go on until the user leaves; returns the exit status."""
        while self._status is None:
            if self._inbox.empty():
                self._show()
            try:
                self._take(self._inbox.get(timeout=self._patience))
            except Empty:
                self._model.linger()
        self._model.write()
        return self._status

    def _show(self) -> None:
        """Show the state; only then is read and written down what should be, so that nobody waits for the disk."""
        self._stage.show(self._model.state)
        if self._model.may_linger:
            self._stage.warm_up(self._model.state)
        if self._model.read_solution():
            self._stage.show(self._model.state)
        if self._model.write():
            self._stage.show(self._model.state)

    @property
    def _patience(self) -> float | None:
        """How many seconds to wait for an event: until an old verdict is to be marked as old, else as long as it takes.

        A wait on Windows cannot be interrupted by Ctrl-C, so none is long there.
        """
        return LINGERING_SECONDS if self._model.may_linger or sys.platform == "win32" else None

    def _take(self, event: Event) -> None:
        before = self._model.state
        self._handle(event)
        self._notifier.follow(before, self._model.state)
        if self._unopened and self._unopened.take(self._model.state):
            self._commands.do(Action.EDIT)

    def _handle(self, event: Event) -> None:
        match event:
            case KeyPressed(key):
                self._press(key)
            case Saved(snapshot):
                self._model.take(snapshot)
            case PartChecked():
                self._model.part_checked(event)
            case Checked():
                self._model.checked(event)
            case OneRan():
                self._model.one_ran(event)
            case Measured():
                self._model.measured(event)
            case Compared():
                self._model.compared(event)
            case JobFailed():
                self._model.job_failed(event)
            case Noticed(message):
                self._model.tell(message)
            case Resized():
                self._stage.redraw()
            case Suspended():
                self._stage.suspend()
                self._model.look_again()
            case Stopped(number):
                self._status = INTERRUPTED if number == signal.SIGINT else SIGNALLED + number
            case Crashed(error):
                raise error

    def _press(self, key: str) -> None:
        action = action_for(key, self._model.state, self._keys)
        if action is Action.QUIT:
            self._status = 0
        elif action is not None:
            self._model.tell("")
            self._stage.listen()
            self._do(action, key)

    def _do(self, action: Action, key: str) -> None:
        match action:
            case Action.TYPE:
                self._commands.type(text_of(key))
            case Action.NUMBER:
                self._commands.choose(key)
            case _:
                self._commands.do(action)
