"""A short soak, and that it would notice what must not be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.arena import Arena
from tests.hostile.soak import LENIENT, Broken, Soak

STEPS = 25


@pytest.fixture
def arena(tmp_path: Path) -> Arena:
    return Arena(tmp_path, ("tests",), LENIENT)


@pytest.fixture
def soak(arena: Arena) -> Iterator[Soak]:
    soak = Soak(arena, seed=11)
    yield soak
    soak.end()


def test_everything_holds_whatever_is_done(soak: Soak) -> None:
    for _ in range(STEPS):
        soak.step()
    assert len(soak.taken) > 5


def test_a_changed_file_is_noticed(arena: Arena, soak: Soak) -> None:
    soak.look("nothing")
    arena.file.write_bytes(b"something else")
    with pytest.raises(Broken, match="another content"):
        soak.look("an edit by somebody else")
