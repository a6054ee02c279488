"""The contract of `Receipt` and `Invoice`."""

from secrets import token_hex
from typing import assert_type

from builder import Invoice, Receipt


class TableReceipt(Receipt):
    """A café's: it cannot be made without the number of a table."""

    def __init__(self, table: int) -> None:
        super().__init__()
        self.table = table


class Reminder(Invoice):
    """An invoice that was not paid in time."""

    def __init__(self, fee: int = 500) -> None:
        super().__init__()
        self.fee = fee

    def amount(self) -> int:
        return self.total() + self.fee


def test_steps_add_up() -> None:
    receipt = Receipt().line("coffee", 305).line("cake", 435)
    assert list(receipt.lines) == [("coffee", 305), ("cake", 435)]
    assert receipt.total() == 740


def test_a_receipt_can_begin_with_some_lines() -> None:
    prices = {"coffee": 305, "cake": 435}
    assert list(Receipt.of(prices).line("tea", 280).lines) == [("coffee", 305), ("cake", 435), ("tea", 280)]
    assert Receipt.of({}).total() == 0


def test_an_invoice_stays_an_invoice() -> None:
    invoice = Invoice().line("coffee", 305)
    assert_type(invoice, Invoice)
    assert type(invoice) is Invoice, "after `line` it is something else"
    assert invoice.due_in(14).days == 14
    assert Invoice.of({"cake": 435}).due_in(14).line("coffee", 305).days == 14, "a step has lost the days"


def test_it_begins_as_an_invoice_too() -> None:
    invoice = Invoice.of({"cake": 435})
    assert_type(invoice, Invoice)
    assert type(invoice) is Invoice
    assert_type(Receipt.of({"cake": 435}), Receipt)


def test_what_derives_from_an_invoice_keeps_its_type_as_well() -> None:
    reminder = Reminder.of({"cake": 435}).due_in(14)
    assert_type(reminder, Reminder)
    assert type(reminder) is Reminder
    assert reminder.line("coffee", 305).amount() == 1240


def test_a_template_stays_as_it_is() -> None:
    template = Receipt().line("coffee", 305)
    with_cake, with_tea = template.line("cake", 435), template.line("tea", 280)
    assert (with_cake.total(), with_tea.total()) == (740, 585), "each has the coffee, and one line of its own"
    assert template.total() == 305


def test_days_are_no_business_of_the_template() -> None:
    template = Invoice().line("coffee", 305).due_in(14)
    urgent = template.due_in(2).line("cake", 435)
    assert (urgent.days, urgent.total()) == (2, 740)
    assert (template.days, template.total()) == (14, 305)


def test_attributes_of_a_derived_class_go_along() -> None:
    at_the_window = TableReceipt(7).line("coffee", 305)
    assert_type(at_the_window, TableReceipt)
    assert type(at_the_window) is TableReceipt
    assert at_the_window.line("cake", 435).table == 7
    assert at_the_window.total() == 305
    name = f"note_{token_hex(4)}"
    setattr(at_the_window, name, "no sugar")
    after = at_the_window.line("tea", 280)
    assert getattr(after, name, None) == "no sugar", "whoever derives adds attributes, by names that nobody here knows"
    assert Reminder(250).line("cake", 435).due_in(14).amount() == 685, "the fee was another one than usual"
