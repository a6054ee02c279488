"""All variants of a benchmark at one size, timed in turns."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from traceback import walk_tb
from types import ModuleType

from pyrunner.workers.alarm import alarm
from pyrunner.workers.contender import Contender
from pyrunner.workers.kinds import Reporter

Function = Callable[..., object]

BASE = "python"
PATIENCE = 10.0
"""How many times longer than pure Python a variant may take before it is given up."""
LEAST_PATIENCE = 5.0
"""Seconds that a variant has in any case, also on a machine that is busy with something else."""
WORTH_A_LOOK = 2.0
"""From how many times the speed of pure Python on a variant has to show that it does the work in every call."""
FEWEST, MOST = 3, 15
"""Fewer rounds say nothing about the best, more say nothing new."""


class DisagreementError(Exception):
    """A variant's result is not that of pure Python."""


class RemembranceError(Exception):
    """A variant hands out results of earlier calls, so that nothing can be measured."""


class Contest:
    """Tells its reporter of each variant that fails, and the times of the others.

    Args:
        support: the module with `arguments(size)` and perhaps `agree(expected, actual)`.
        size: of the arguments.
        report: takes `trying`, `failed` and `timing`.
    """

    def __init__(self, support: ModuleType, size: int, report: Reporter) -> None:
        self.arguments: Callable[[int], tuple[object, ...]] = support.arguments
        self.agree: Function = getattr(support, "agree", _equal)
        self.size = size
        self.report = report
        self.expected: object = None
        self.patience = LEAST_PATIENCE
        self.best = 0.0

    def hold(self, own: Mapping[str, Function], others: Mapping[str, Function], seconds: float) -> set[str]:
        """Time every variant.

        Args:
            own: functions of the support file, which share their arguments, by label; pure Python first.
            others: functions that get arguments of their own, as nobody knows what they do to them.
            seconds: about how long to go on.

        Returns:
            The labels of the variants that did not fail.
        """
        shared = self.arguments(self.size)
        base, *compared = [Contender(label, function, shared, trusted=True) for label, function in own.items()]
        compared += [
            Contender(label, function, self.arguments(self.size), trusted=False) for label, function in others.items()
        ]
        standing = self._each([base], self._try_out)
        if not standing:
            return set()
        standing += self._each(compared, self._try_out)
        a_round = sum(contender.seconds for contender in standing)
        with _no_collection():
            for _ in range(min(max(int(seconds / a_round), FEWEST), MOST)):
                standing = self._each(standing, Contender.round)
        return {contender.label for contender in self._each(standing, self._conclude)}

    def _each(self, contenders: list[Contender], step: Callable[[Contender], None]) -> list[Contender]:
        """Let each variant take a step; those that did not fail."""
        standing = []
        for contender in contenders:
            with telling(self.report, contender.label, self.size, self.patience):
                step(contender)
                standing.append(contender)
        return standing

    def _try_out(self, contender: Contender) -> None:
        """See whether the result is right, and how long a round will take."""
        result, seconds = contender.first()
        if contender.label == BASE:
            self.expected, self.patience = result, max(LEAST_PATIENCE, PATIENCE * seconds)
        self._require_agreement(result)
        contender.settle(seconds)

    def _conclude(self, contender: Contender) -> None:
        """See whether the times are worth something, and tell them."""
        if contender.label == BASE:
            self.best = min(contender.rounds)
        # Calls can only get quick in a way that is no good if they got quick.
        if not contender.trusted and min(contender.rounds) * WORTH_A_LOOK < self.best:
            self._require_agreement(contender.first()[0])
            if contender.remembers(self.arguments, self.size):
                raise RemembranceError("hands out what an earlier call computed, so there is nothing to measure")
        self.report("timing", variant=contender.label, size=self.size, rounds=contender.rounds)

    def _require_agreement(self, result: object) -> None:
        try:
            agrees = bool(self.agree(self.expected, result))
        except Exception:
            agrees = False
        if not agrees:
            raise DisagreementError(f"gives another result than pure Python at {self.size:,}")


@contextmanager
def telling(report: Reporter, label: str, size: int, patience: float) -> Iterator[None]:
    """Let a variant do something that may hang, crash or raise.

    Args:
        report: is told of the attempt before, as nobody can afterwards when the process ends, and of an exception.
        label: of the variant.
        size: at which it is tried.
        patience: seconds after which the process ends.
    """
    report("trying", variant=label, size=size, patience=patience)
    try:
        with alarm(patience):
            yield
    except BaseException as error:
        report("failed", variant=label, size=size, code=_code(error), reason=_reason(error), places=_places(error))


def _code(error: BaseException) -> str:
    if isinstance(error, DisagreementError):
        return "disagrees"
    return "remembers" if isinstance(error, RemembranceError) else type(error).__name__


def _reason(error: BaseException) -> str:
    if isinstance(error, DisagreementError | RemembranceError):
        return str(error)
    return f"raised {type(error).__name__}" + (f": {error}" if str(error) else "")


def _places(error: BaseException) -> list[tuple[str, int]]:
    """Files and lines that the exception passed through, the innermost last."""
    return [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from running in one variant's time for what another left."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _equal(expected: object, actual: object) -> object:
    return expected == actual
