"""The contract of `Answer` and what is done with it."""

from typing import TYPE_CHECKING, assert_type

from modern import Answer, CardPayment, Payment, Search, amount, first_hit, without_receipt

CASH = Payment("r-1", 305)
CARD = CardPayment("r-2", 435, "1111 2222")


def in_till(receipt: str) -> Answer[Payment]:
    return Answer(CASH if receipt == "r-1" else None, "till")


def among_cards(receipt: str) -> Answer[CardPayment]:
    return Answer(CARD if receipt == "r-2" else None, "cards")


def test_an_answer_says_what_and_where() -> None:
    answer = among_cards("r-2")
    assert (answer.found, answer.book) == (CARD, "cards")
    assert_type(answer.found, CardPayment | None)
    assert among_cards("r-9").found is None


def test_a_step_is_taken_only_if_something_was_found() -> None:
    digits = among_cards("r-2").then(lambda payment: payment.card[-4:])
    assert_type(digits, Answer[str])
    assert (digits.found, digits.book) == ("2222", "cards")
    assert among_cards("r-9").then(lambda payment: payment.card).found is None
    assert Answer(0, "till").then(str).found == "0", "0 was found, and is something"


def test_an_answer_of_cards_is_an_answer_of_payments() -> None:
    answer = among_cards("r-2")
    assert amount(answer) == 435
    assert amount(among_cards("r-9")) == 0


def test_searches_of_all_kinds_can_be_tried() -> None:
    only_cards: list[Search[CardPayment]] = [among_cards]
    assert first_hit(only_cards, "r-2").found == CARD
    assert first_hit([in_till, among_cards], "r-2").found == CARD
    assert first_hit([in_till, among_cards], "r-9").found is None


def test_an_answer_of_payments_is_not_one_of_cards() -> None:
    def digits(answer: Answer[CardPayment]) -> str | None:
        return answer.then(lambda payment: payment.card[-4:]).found

    assert digits(among_cards("r-2")) == "2222"
    answer = in_till("r-1")
    if TYPE_CHECKING:
        digits(answer)  # type: ignore[arg-type]


def test_anything_may_stand_in_for_what_is_missing() -> None:
    assert_type(among_cards("r-2").or_else(CARD), CardPayment)
    assert_type(among_cards("r-9").or_else(None), CardPayment | None)
    assert_type(among_cards("r-9").or_else("nothing"), CardPayment | str)
    assert among_cards("r-9").or_else("nothing") == "nothing"
    assert among_cards("r-2").or_else("nothing") == CARD
    assert Answer(0, "till").or_else(1) == 0, "0 was found, and is something"


def test_an_answer_is_not_changed() -> None:
    answer = among_cards("r-2")
    if TYPE_CHECKING:
        answer.found = None  # type: ignore[misc]


def test_the_display_gets_a_copy() -> None:
    answer = among_cards("r-2")
    shown = without_receipt(answer)
    assert_type(shown, Answer[CardPayment])
    assert (shown.found, shown.book) == (CardPayment("", 435, "1111 2222"), "cards")
    assert answer.found == CARD, "the ledger's own answer has lost its receipt"
    assert without_receipt(among_cards("r-9")).found is None


def test_only_payments_have_a_receipt() -> None:
    if TYPE_CHECKING:
        without_receipt(Answer("a text", "till"))  # type: ignore[type-var]


def test_the_new_syntax_is_kept() -> None:
    assert len(Answer.__type_params__) == 1, "`class Answer[...]` declares it, and nothing else does"
