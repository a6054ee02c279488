"""The contract of `split`. Each test is one requirement; its name says which."""

from typing import TYPE_CHECKING

import pytest
from contract import split


def test_everybody_gets_one_share() -> None:
    assert split(900, 3) == [300, 300, 300]
    assert split(305, 1) == [305]
    assert len(split(1000, 7)) == 7


# A result. When it fails, you see what came, what should have come, and the reason behind the comma.
def test_no_cent_is_lost() -> None:
    assert sum(split(1000, 3)) == 1000, "the shares of a bill must add up to the bill"
    assert sum(split(1001, 7)) == 1001
    assert sum(split(2, 3)) == 2, "also where there are fewer cents than friends"


def test_nobody_pays_more_than_a_cent_above_another() -> None:
    for cents, people in ((1000, 3), (1001, 3), (2, 3), (1003, 7)):
        shares = split(cents, people)
        assert max(shares) - min(shares) <= 1, f"{shares} is not fair"


# An error that must be raised, and what its message must mention.
@pytest.mark.parametrize("people", [0, -1, -2])
def test_nobody_to_split_among_is_refused(people: int) -> None:
    with pytest.raises(ValueError, match="people"):
        split(1000, people)


# A call that the type checker must refuse: it is never run, only read. The comment expects an error of the kind in
# brackets; if the call is accepted, the comment ignores nothing, and that is an error in turn.
def test_euros_are_not_taken_for_cents() -> None:
    if TYPE_CHECKING:
        split(9.99, 3)  # type: ignore[arg-type]
