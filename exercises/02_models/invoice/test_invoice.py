"""The contract of `Invoice`."""

import weakref
from dataclasses import replace

import pytest
from invoice import Document, Invoice


class Tariff:
    """Takes a fifth, or another share, and counts how often it is asked."""

    def __init__(self, percent: int = 20) -> None:
        self.asked = 0
        self.percent = percent

    def tax(self, cents: int) -> int:
        self.asked += 1
        return cents * self.percent // 100


def make(*prices: int, tariff: Tariff | None = None) -> Invoice:
    return Invoice("i-1", prices, tariff or Tariff())


def test_no_invoice_has_a_dict() -> None:
    assert not hasattr(make(305), "__dict__"), "a dict in each invoice is what the slots were to spare"


@pytest.mark.parametrize("name", ["number", "prices", "tariff", "total", "paid"])
def test_an_invoice_cannot_be_changed(name: str) -> None:
    invoice = make(305, 435)
    with pytest.raises((AttributeError, TypeError)):
        setattr(invoice, name, None)


def test_the_total_is_the_prices_and_the_tax_on_them() -> None:
    assert make(300, 400).total == 840
    totals = [make(cents).total for cents in range(0, 500, 100)]
    assert totals == [0, 120, 240, 360, 480], "each invoice has a total of its own"


def test_the_tariff_is_asked_once_and_not_before_it_must() -> None:
    tariff = Tariff()
    invoice = make(300, 400, tariff=tariff)
    assert repr(invoice)
    assert tariff.asked == 0, "nobody wanted to know the total yet"
    assert [invoice.total, invoice.total] == [840, 840]
    assert tariff.asked == 1, "the answer should have been remembered"


@pytest.mark.parametrize(("cents", "percent", "total"), [(0, 20, 0), (-1, 0, -1), (-1, 20, -2), (-500, 20, -600)])
def test_a_total_of_nothing_or_less_is_remembered_too(cents: int, percent: int, total: int) -> None:
    tariff = Tariff(percent)
    invoice = make(cents, tariff=tariff)
    assert [invoice.total, invoice.total] == [total, total]
    assert tariff.asked == 1, f"a total of {total} is an answer like any other"


def test_asking_for_the_total_leaves_no_trace() -> None:
    tariff = Tariff()
    asked, other = make(300, 400, tariff=tariff), make(300, 400, tariff=tariff)
    before = repr(asked), hash(asked)
    assert asked.total == 840
    assert asked == other, "equal invoices are equal, whichever of them was asked for its total"
    assert (repr(asked), hash(asked)) == before, "for everybody else the invoice is what it was"
    others = [replace(asked, number="i-2"), replace(asked, prices=(300, 500)), replace(asked, tariff=Tariff())]
    assert [other for other in others if other == asked] == [], "another number, price or tariff, another invoice"


def test_a_corrected_copy_has_a_total_of_its_own() -> None:
    invoice = make(300, 400)
    assert invoice.total == 840
    assert replace(invoice, prices=(300,)).total == 360, "the copy has other prices, and so another total"
    assert invoice.total == 840


def test_the_description_begins_as_that_of_any_document(monkeypatch: pytest.MonkeyPatch) -> None:
    invoice = make(305, 435)
    assert invoice.description() == "No. i-1: 2 positions"
    monkeypatch.setattr(Document, "description", lambda document: f"Filed as {document.number}")
    assert invoice.description() == "Filed as i-1: 2 positions", "what is said of documents is said by Document"


def test_an_invoice_can_be_held_weakly() -> None:
    invoice = make(305)
    shown = weakref.ref(invoice)
    assert shown() is invoice
    assert invoice.total == 366
    del invoice
    assert shown() is None, "nobody uses this invoice any more, and something still keeps it alive"
