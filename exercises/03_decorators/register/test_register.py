"""The contract of `Registry`, and of the entries of the feed."""

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING, assert_type

import pytest
from register import FEED, Entry, Payment, Refund, Registry


class Tip(Entry):
    """Money for the staff."""


class Fee(Entry):
    """Money for the bank."""


class Chargeback(Refund):
    """A refund that the customer's bank demands; registered nowhere."""


def of_the_other_team() -> type[Entry]:
    class Fee(Entry):
        """Money for the bank, as the other team understands it."""

    Fee.__qualname__ = "Fee"  # as if it stood in a module of theirs
    return Fee


def test_an_entry_is_made_by_its_kind() -> None:
    assert FEED.make("payment", "r-1", 305).booked() == 305
    assert FEED.make("refund", "r-2", 305).booked() == -305
    with pytest.raises(LookupError):
        FEED.make("lottery", "r-3", 305)


def test_a_registered_class_is_still_itself() -> None:
    registry = Registry()
    assert registry.register("tip")(Tip) is Tip, "the decorator's result takes the class's name: let it be the class"
    assert type(registry.make("tip", "r-1", 50)) is Tip


def test_a_second_class_for_a_kind_is_refused() -> None:
    registry, other_fee = Registry(), of_the_other_team()
    registry.register("fee")(Fee)
    with pytest.raises(ValueError, match="fee"):
        registry.register("fee")(other_fee)
    assert type(registry.make("fee", "r-1", 5)) is Fee, "who came second is refused, and changes nothing"
    with pytest.raises(LookupError):
        registry.kind_of(other_fee("r-2", 5))

    registry = Registry()
    ours, theirs = registry.register("fee"), registry.register("fee")  # neither has registered a class yet
    ours(Fee)
    with pytest.raises(ValueError, match="fee"):
        theirs(other_fee)
    assert type(registry.make("fee", "r-1", 5)) is Fee, "by the time the second class came, the kind was taken"


def test_an_entry_tells_its_kind() -> None:
    assert FEED.kind_of(Payment("r-1", 305)) == "payment"
    assert FEED.kind_of(Refund("r-2", 305)) == "refund", "made by hand, and a refund nevertheless"
    assert FEED.kind_of(FEED.make("refund", "r-2", 305)) == "refund"


def test_a_subclass_is_not_registered_by_its_base() -> None:
    with pytest.raises(LookupError):
        FEED.kind_of(Chargeback("r-1", 305))
    registry = Registry()
    registry.register("refund")(Refund)
    registry.register("chargeback")(Chargeback)
    kinds = [registry.kind_of(Refund("r-1", 305)), registry.kind_of(Chargeback("r-2", 305))]
    assert kinds == ["refund", "chargeback"], "base and subclass are registered each for itself"


def test_registries_know_nothing_of_each_other() -> None:
    day, night = Registry(), Registry()
    day.register("fee")(Fee)
    with pytest.raises(LookupError):
        night.make("fee", "r-1", 5)
    with pytest.raises(LookupError):
        night.kind_of(Fee("r-1", 5))
    night.register("charge")(Fee)
    assert (day.kind_of(Fee("r-1", 5)), night.kind_of(Fee("r-1", 5))) == ("fee", "charge")


@pytest.mark.parametrize(("kind", "cls"), [("payment", Payment), ("refund", Refund)])
def test_an_entry_of_the_feed_is_like_one_made_by_hand(kind: str, cls: type[Entry]) -> None:
    made = FEED.make(kind, "r-1", 305)
    assert type(made) is cls, f"the feed makes {kind}s of another class than the module's"
    assert made == cls("r-1", 305)


@pytest.mark.parametrize("kind", ["payment", "refund"])
def test_an_entry_of_the_feed_is_frozen_and_small(kind: str) -> None:
    made = FEED.make(kind, "r-1", 305)
    with pytest.raises(FrozenInstanceError):
        setattr(made, "cents", 1)  # noqa: B010
    assert not hasattr(made, "__dict__"), "a million entries, and each carries a dict"


def test_the_type_checker_knows_what_has_registered() -> None:
    registry = Registry()
    assert_type(registry.register("tip")(Tip)("r-1", 50), Tip)
    assert_type(registry.make("tip", "r-1", 50), Entry)
    tip: type[Tip] = Registry().register("tip")(Tip)
    assert_type(tip("r-1", 50), Tip)


def test_only_entries_can_register() -> None:
    class Note:
        """Says something, and changes no balance."""

        def __init__(self, receipt: str, cents: int) -> None:
            self.receipt, self.cents = receipt, cents

    if TYPE_CHECKING:  # for the type checker's eyes only
        Registry().register("note")(Note)  # type: ignore[type-var]
