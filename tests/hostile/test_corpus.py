"""No hostile submission gets another verdict than its own, hangs, outlives its check, or harms files or terminal."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.hostile.arena import LIMIT, SOLUTION, Arena
from tests.hostile.corpus import CHECKS, Case, cases

Find = Callable[[str], Arena]


@pytest.fixture(scope="module")
def arenas(tmp_path_factory: pytest.TempPathFactory) -> Find:
    @cache
    def find(kind: str) -> Arena:
        arena = Arena(tmp_path_factory.mktemp(kind), CHECKS[kind])
        assert arena.run(SOLUTION.encode()).verdict == "passed"
        return arena

    return find


@pytest.fixture(scope="module")
def starting(arenas: Find) -> float:
    """Seconds that the checks take here of a submission that does nothing else."""
    return max(arenas("types").run(SOLUTION.encode()).seconds for _ in range(3))


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_hostile_submission_gets_its_verdict_and_harms_nothing(arenas: Find, starting: float, case: Case) -> None:
    arena = arenas(case.kind)
    files = arena.files()
    told = arena.run(case.content)
    assert told.verdict in case.expected
    assert told.status == (0 if case.expected == ("passed",) else 1)
    assert told.seconds <= LIMIT + 1 + starting
    assert told.message or case.expected == ("passed",)
    assert told.terminal
    assert arena.survivors() == []
    assert arena.files() == files
