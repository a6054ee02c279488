"""A random mix of everything that has made fast checkers give stale verdicts."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from random import Random

from tests.benchmarks.drafts import Draft, Sort
from tests.benchmarks.edits import Way
from tests.benchmarks.steps import Press, Save, Step

SHORT_GAP, LONG_GAP = (0.002, 0.008), (0.02, 0.06)
FORMATTING, CHECKING, WAVERING = (0.005, 0.05), (0.02, 0.08), (0.05, 0.3)
"""Seconds from one save to the next: of a formatter, of a user while checks run, of one who cannot decide."""

OPEN_LIST, TO_THE_FIRST, DOWN, OPEN, PREVIOUS = "l", "g", "j", "\r", "p"


class Kind(Enum):
    """What a user may do next."""

    EDIT = "one save"
    TO_AND_FRO = "two contents in turn within a second"
    HASTE = "saves before the last verdict is there"
    IMPORT = "a new import, and its removal"
    ELSEWHERE = "a syntax error in another exercise, or its removal"
    TURN = "another exercise is opened"
    VISIT = "another exercise is opened, saved and left"
    AGAIN = "the same content once more"


NEEDS_ANOTHER = frozenset({Kind.ELSEWHERE, Kind.TURN, Kind.VISIT})


class Planner:
    """Draws what is done, and knows what stands in each file.

    Args:
        pools: the drafts of each exercise by its name, in the order of the course; the first is open.
        randomness: decides.
    """

    def __init__(self, pools: Mapping[str, Sequence[Draft]], randomness: Random) -> None:
        self._pools = pools
        self._randomness = randomness
        self._names = list(pools)
        self._open = self._names[0]
        self._saved = {name: next(each for each in pool if each.sort is Sort.FAILING) for name, pool in pools.items()}

    @property
    def saved(self) -> dict[str, Draft]:
        """What stands in the file of each exercise now."""
        return dict(self._saved)

    def steps(self, mix: Mapping[Kind, int]) -> Iterator[Step]:
        """Steps without end.

        Args:
            mix: how often each kind should come, in proportion.
        """
        possible = [kind for kind in mix if len(self._names) > 1 or kind not in NEEDS_ANOTHER]
        weights = [mix[kind] for kind in possible]
        while True:
            yield from self._drawn(self._randomness.choices(possible, weights)[0])

    def round(self) -> Iterator[Step]:
        """Each exercise is opened, and passes and fails; in the end the first one is open again."""
        for name in [*self._names[1:], self._names[0]]:
            if name != self._open:
                yield self._open_by_list(name)
            yield self._step(self._save(self._other(Sort.PASSING)))
            yield self._step(self._save(self._other(Sort.FAILING)))

    def _drawn(self, kind: Kind) -> Iterator[Step]:
        match kind:
            case Kind.EDIT:
                yield self._step(self._save(self._other()))
            case Kind.TO_AND_FRO:
                yield from self._to_and_fro()
            case Kind.HASTE:
                yield self._haste()
            case Kind.IMPORT:
                yield self._step(self._save(self._other(Sort.IMPORTING)))
                yield self._step(self._save(self._other(Sort.PASSING, Sort.FAILING)))
            case Kind.ELSEWHERE:
                yield from self._elsewhere()
            case Kind.TURN:
                yield self._turn()
            case Kind.VISIT:
                home = self._open
                yield self._open_by_list(self._another())
                yield self._step(self._save(self._other()))
                yield self._open_by_list(home)
            case Kind.AGAIN:
                yield self._step(self._save(self._saved[self._open]))

    def _to_and_fro(self) -> Iterator[Step]:
        """Two contents of the same size in turn, each judged, as far as possible within one second."""
        two = self._two()
        for number in range(self._randomness.randint(2, 3)):
            yield self._step(self._save(two[number % 2]), aligned=number == 0)

    def _haste(self) -> Step:
        """Several saves, of which only the last one's verdict is waited for."""
        two = self._two(Sort.IMPORTING)
        saves = self._randomness.randint(2, 3)
        seconds = self._randomness.choice((FORMATTING, CHECKING, WAVERING))
        pauses = [self._randomness.uniform(*seconds) for _ in range(saves - 1)]
        return self._step(*(self._save(two[number % 2], pause) for number, pause in enumerate([*pauses, 0.0])))

    def _elsewhere(self) -> Iterator[Step]:
        """A syntax error comes into another exercise, or goes; it must not matter for this one."""
        other = self._another()
        broken = self._saved[other].sort is Sort.BROKEN
        sorts = (Sort.PASSING, Sort.FAILING) if broken else (Sort.BROKEN,)
        yield self._step(self._save(self._other(*sorts, exercise=other), exercise=other))
        yield self._step(self._save(self._other()))

    def _turn(self) -> Step:
        """Another exercise is opened, in one of the ways that there are."""
        other, position = self._another(), self._names.index(self._open)
        ways = [self._open_by_list, self._save_and_open_what_was_saved]
        if position:
            ways += [self._open_previous] * 2
            other = self._randomness.choice([other, self._names[position - 1]])
        way = self._randomness.choice(ways)
        return way(self._names[position - 1] if way == self._open_previous else other)

    def _open_by_list(self, name: str) -> Step:
        keys = OPEN_LIST + TO_THE_FIRST + DOWN * self._names.index(name) + OPEN
        self._open = name
        return self._step(Press(keys))

    def _save_and_open_what_was_saved(self, name: str) -> Step:
        save = self._save(self._other(exercise=name), exercise=name)
        self._open = name
        return self._step(save, Press(OPEN_LIST + OPEN, awaited=f"saved {name}"))

    def _open_previous(self, name: str) -> Step:
        """While the check of a save may still be running."""
        save = self._save(self._other(), self._randomness.uniform(*CHECKING))
        self._open = name
        return self._step(save, Press(PREVIOUS))

    def _step(self, *actions: Save | Press, aligned: bool = False) -> Step:
        """A step after which the open exercise is judged."""
        name = self._open
        shown = self._saved[name]
        for action in actions:
            if isinstance(action, Save):
                self._saved[action.exercise] = action.draft
        opens = any(isinstance(action, Press) for action in actions)
        return Step(actions, name, self._saved[name], opens or self._saved[name] != shown, aligned)

    def _save(self, draft: Draft, pause: float = 0.0, exercise: str = "") -> Save:
        way = self._randomness.choice(list(Way))
        gaps = {Way.TRUNCATED: (SHORT_GAP, LONG_GAP), Way.RECREATED: (SHORT_GAP, LONG_GAP)}.get(way, ((0.0, 0.0),))
        gap = self._randomness.uniform(*self._randomness.choice(gaps))
        return Save(exercise or self._open, draft, way, gap, pause)

    def _other(self, *sorts: Sort, exercise: str = "") -> Draft:
        """A draft that does not stand in the file, of one of some sorts if any are named."""
        name = exercise or self._open
        wanted = [each for each in self._pools[name] if each.sort in (sorts or Sort) and each != self._saved[name]]
        return self._randomness.choice(wanted)

    def _two(self, *more: Sort) -> tuple[Draft, Draft]:
        """Two drafts that differ, of which the first does not stand in the file; one at least fails."""
        first = self._other(Sort.FAILING, Sort.PASSING, *more)
        failing = [each for each in self._pools[self._open] if each.sort is Sort.FAILING and each != first]
        return first, self._randomness.choice(failing)

    def _another(self) -> str:
        return self._randomness.choice([name for name in self._names if name != self._open])
