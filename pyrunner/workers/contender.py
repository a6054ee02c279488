"""One variant in a benchmark, and how it is timed."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

SHORTEST = 10e-3
"""Seconds below which calls are timed several at once, so that neither the clock's own cost counts nor what the other
variants have left in the processor's caches."""
NOTICEABLE = 1e-3
"""Seconds below which no call is called slow."""
MOST_AT_ONCE = 10_000
STRANGERS = 3
REMEMBERING = 20.0
"""How many times longer a call with new arguments may take than one with arguments seen before."""


@dataclass(slots=True)
class Contender:
    """A function with its arguments for one size.

    Args:
        label: of the variant.
        function: what is timed.
        arguments: for each call.
        trusted: whether it is the support file's, and need not be watched.
        at_once: calls that are timed together.
        seconds: that a round will take.
        rounds: seconds for one call, by round.
    """

    label: str
    function: Callable[..., object]
    arguments: tuple[object, ...]
    trusted: bool
    at_once: int = 1
    seconds: float = 0.0
    rounds: list[float] = field(default_factory=list)

    def first(self) -> tuple[object, float]:
        """Call once: the result, and the seconds it took."""
        start = perf_counter()
        result = self.function(*self.arguments)
        return result, perf_counter() - start

    def settle(self, seconds: float) -> None:
        """Choose how many calls to time at once.

        Args:
            seconds: that the first call took.
        """
        self.seconds = seconds
        while self.seconds < SHORTEST and self.at_once < MOST_AT_ONCE:
            factor = SHORTEST / max(self.seconds, SHORTEST / 10)
            self.at_once = min(MOST_AT_ONCE, math.ceil(self.at_once * factor))
            self.round()
            self.seconds = self.rounds.pop() * self.at_once

    def round(self) -> None:
        """Time one round."""
        function, arguments, repeats = self.function, self.arguments, range(self.at_once)
        start = perf_counter()
        for _ in repeats:
            function(*arguments)
        self.rounds.append((perf_counter() - start) / self.at_once)

    def remembers(self, arguments: Callable[[int], tuple[object, ...]], size: int) -> bool:
        """Whether it only handed out what earlier calls had computed.

        Args:
            arguments: makes arguments for a size.
            size: of the arguments that were timed; others of about this size are new to the function.
        """
        return all(self._is_slow(arguments(size + more)) for more in range(1, STRANGERS + 1))

    def _is_slow(self, arguments: tuple[object, ...]) -> bool:
        start = perf_counter()
        self.function(*arguments)
        seconds = perf_counter() - start
        return seconds > NOTICEABLE and seconds > REMEMBERING * min(self.rounds)
