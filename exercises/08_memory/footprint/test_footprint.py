"""The contract of `footprint`."""

import functools
import sys
import tracemalloc
from collections.abc import Iterator

import pytest
from footprint import bytes_per_instance, saving


class Slotted:
    """Holds only values that all receipts share, so it costs what it is itself."""

    __slots__ = ("cents", "currency")

    def __init__(self) -> None:
        self.cents = 5
        self.currency: object = "EUR"


class Plain:
    def __init__(self) -> None:
        self.cents = 5
        self.currency = "EUR"


class Wide:
    def __init__(self) -> None:
        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = self.i = self.j = 5


class Position:
    __slots__ = ("price", "text")

    def __init__(self, number: int) -> None:
        self.price = number / 7
        self.text = f"position {number:03}"


class Detailed:
    """Owns a dict of fifty positions, each with a price and a text of its own."""

    __slots__ = ("positions",)

    def __init__(self) -> None:
        self.positions = {number: Position(number) for number in range(50)}


SLOTTED = sys.getsizeof(Slotted())  # right for this one: no __dict__, and nothing of its own inside


@pytest.fixture
def tracing() -> Iterator[None]:
    """Somebody else is measuring already."""
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.parametrize("count", [200, 1_000, 5_000])
def test_slots_cost_what_the_object_is(count: int) -> None:
    cost = bytes_per_instance(Slotted, count)
    assert cost == pytest.approx(SLOTTED, rel=0.05), "the receipt itself, and not what you need to keep it"


def test_what_an_object_owns_is_counted() -> None:
    example = Detailed()
    positions = example.positions.values()
    owned = [example, example.positions, *positions, *(p.price for p in positions), *(p.text for p in positions)]
    expected = sum(map(sys.getsizeof, owned))
    assert bytes_per_instance(Detailed) == pytest.approx(expected, rel=0.05), "its dict and its fifty positions too"


def test_what_all_objects_share_is_not_counted() -> None:
    tariffs = [number / 7 for number in range(10_000)]

    def make() -> Slotted:
        receipt = Slotted()
        receipt.currency = tariffs
        return receipt

    assert bytes_per_instance(make, 100) < 2 * SLOTTED, "one more receipt adds a reference to the table, not a table"


def test_what_the_first_object_sets_up_is_not_counted() -> None:
    @functools.cache
    def tariffs() -> list[float]:
        return [number / 7 for number in range(100_000)]

    def make() -> Slotted:
        tariffs()
        return Slotted()

    assert bytes_per_instance(make) < 2 * SLOTTED, "a cache that the first one fills is paid once"


def test_what_is_thrown_away_again_is_not_counted() -> None:
    def make() -> Slotted:
        len(bytes(1_000_000))
        return Slotted()

    assert bytes_per_instance(make) < 2 * SLOTTED, "only what is still in use"


@pytest.mark.parametrize(("kind", "expected"), [(Plain, 84), (Wide, 156)])
def test_a_plain_object_costs_what_it_costs_in_the_service(kind: type, expected: int) -> None:
    assert bytes_per_instance(kind) == pytest.approx(expected, rel=0.2), "a few bytes more or less, by Python version"


@pytest.mark.usefixtures("tracing")
def test_looking_at_an_object_does_not_make_it_grow() -> None:
    receipts: list[Plain] = []

    def make() -> Plain:
        receipts.append(Plain())
        return receipts[-1]

    bytes_per_instance(make, 1_000)
    count = len(receipts)
    before = tracemalloc.get_traced_memory()[0]
    receipts.clear()
    freed = (before - tracemalloc.get_traced_memory()[0]) / count
    assert freed < 2.5 * SLOTTED, f"now each receipt holds {freed:.0f} bytes: the measurement gave it a dict"


def test_slots_save_less_than_half() -> None:
    assert 0.3 < saving(Plain, Slotted) < 0.5


@pytest.mark.usefixtures("tracing")
def test_measuring_while_somebody_else_is_measuring() -> None:
    kept = bytes(1_000_000)
    assert bytes_per_instance(Slotted) < 2 * SLOTTED
    assert tracemalloc.is_tracing(), "tracing was on before: leave it on"
    assert tracemalloc.get_traced_memory()[0] >= len(kept), "and what was traced so far is not forgotten"


def test_tracing_does_not_stay_on() -> None:
    receipts = [Slotted() for _ in range(100)]

    bytes_per_instance(Slotted)
    with pytest.raises(IndexError):
        bytes_per_instance(receipts.pop)
    was_tracing = tracemalloc.is_tracing()
    tracemalloc.stop()
    assert not was_tracing, "tracing slows every allocation: switch off what you switched on, after a failure too"
