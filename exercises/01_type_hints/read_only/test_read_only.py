"""The contract of `Inbox`, `report`, `close_day` and `move`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_type

import pytest
from read_only import CardPayment, Inbox, Payment, close_day, move, report

CASH = Payment("r-1", 305)
CARD, OTHER_CARD = CardPayment("r-2", 435, "1111 2222"), CardPayment("r-3", 280, "3333 4444")


class Feed:
    """A bank's: it cannot be put into."""

    def __init__(self, *payments: CardPayment) -> None:
        self._payments = list(payments)

    def take(self) -> CardPayment:
        return self._payments.pop(0)

    def __iter__(self) -> Iterator[CardPayment]:
        return iter(list(self._payments))

    def __len__(self) -> int:
        return len(self._payments)


class Scanner:
    """Gives what lies on it, one after the other, and cannot be looked through."""

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)

    def take(self) -> str:
        return self._texts.pop(0)

    def __len__(self) -> int:
        return len(self._texts)


class Log:
    """Takes whatever it is given, and gives nothing back."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def put(self, item: object) -> None:
        self.lines.append(str(item))


def test_the_oldest_is_taken_first() -> None:
    inbox = Inbox([CASH])
    inbox.put(CARD)
    assert (inbox.take(), inbox.take()) == (CASH, CARD)
    with pytest.raises(LookupError):
        inbox.take()


def test_reports_leave_everything_waiting() -> None:
    cards = Inbox([CARD, OTHER_CARD])
    assert report(Inbox([CASH, CARD])) == 740
    assert close_day(cards) == ["2222", "4444"]
    assert list(cards) == [CARD, OTHER_CARD]


def test_everything_is_moved_in_order() -> None:
    source, target = Inbox([CARD, OTHER_CARD]), Inbox([CARD])
    assert move(source, target) == 2
    assert (list(source), list(target)) == ([], [CARD, CARD, OTHER_CARD])
    texts, more_texts = Inbox(["r-4"]), Inbox(["r-5"])
    assert move(texts, more_texts) == 1
    assert list(more_texts) == ["r-5", "r-4"], "whatever they are: an Inbox holds more than payments"


def test_an_inbox_of_cards_is_no_inbox_of_payments() -> None:
    def take_in(inbox: Inbox[Payment]) -> None:
        inbox.put(CASH)

    cards = Inbox([CARD])
    assert_type(cards, Inbox[CardPayment])
    assert_type(cards.take(), CardPayment)
    if TYPE_CHECKING:
        take_in(cards)  # type: ignore[arg-type]
        cards.put(CASH)  # type: ignore[arg-type]


def test_nor_is_an_inbox_of_payments_one_of_cards() -> None:
    mixed = Inbox([CASH])
    if TYPE_CHECKING:
        close_day(mixed)  # type: ignore[arg-type]


def test_any_kind_of_payment_can_be_reported() -> None:
    @dataclass(frozen=True)
    class GiftPayment(Payment):
        voucher: str

    cards, gifts = Inbox([CARD]), Inbox([GiftPayment("r-4", 150, "v-7")])
    assert (report(cards), report(gifts)) == (435, 150)


def test_what_can_only_be_read_is_good_enough_for_reading() -> None:
    feed = Feed(CARD, OTHER_CARD)
    assert (report(feed), close_day(feed)) == (715, ["2222", "4444"])
    cards = Inbox([CARD])
    assert move(feed, cards) == 2
    assert (len(feed), list(cards)) == (0, [CARD, CARD, OTHER_CARD])
    assert (report([CASH, CARD]), close_day(iter([CARD]))) == (740, ["2222"]), "they go through it, and that is all"
    scanner, texts = Scanner("r-4", "r-5"), Inbox[str]()
    assert move(scanner, texts) == 2
    assert list(texts) == ["r-4", "r-5"], "it is asked how much waits, and taken from, and that is all"


def test_cards_may_be_moved_among_payments_and_not_the_other_way_round() -> None:
    cards, payments = Inbox([CARD]), Inbox([CASH])
    assert move(cards, payments) == 1
    assert (list(cards), list(payments)) == ([], [CASH, CARD])
    if TYPE_CHECKING:
        move(payments, cards)  # type: ignore[misc]


def test_whatever_takes_everything_takes_payments_too() -> None:
    log, things, cards = Log(), Inbox[object](["r-0"]), Inbox([CARD, OTHER_CARD])
    assert move(cards, log) == 2
    assert "1111 2222" in log.lines[0]
    assert move(Inbox([CASH]), things) == 1
    assert list(things) == ["r-0", CASH]


def test_reading_and_writing_are_not_mixed_up() -> None:
    feed, log, cards = Feed(CARD), Log(), Inbox([CARD])
    if TYPE_CHECKING:
        move(cards, feed)  # type: ignore[arg-type]
        move(log, cards)  # type: ignore[arg-type]
        report(log)  # type: ignore[arg-type]
