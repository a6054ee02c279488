"""The contract of `Signup` and `complaints`."""

import re
from typing import assert_type

import pytest
from pydantic import ValidationError
from signup import Signup, complaints


def form(**changes: object) -> dict[str, object]:
    """A form that was filled in rightly, but for the changes."""
    right = {"shop": "Ada's", "email": "ada@example.com", "vat_number": "DE123456789", "terminals": 3}
    return right | changes


def test_a_form_that_is_right_is_accepted() -> None:
    assert complaints(form()) == {}
    signup = Signup.model_validate(form())
    assert (signup.shop, signup.email) == ("Ada's", "ada@example.com")
    assert (signup.vat_number, signup.terminals) == ("DE123456789", 3)


@pytest.mark.parametrize("name", ["", "n" * 41])
def test_a_shop_has_a_name_of_at_most_forty_characters(name: str) -> None:
    assert list(complaints(form(shop=name))) == ["shop"]
    assert complaints(form(shop="n" * 40)) == {}


@pytest.mark.parametrize(
    "email",
    [
        "ada",
        "ada@example",
        "ada@example..com",
        "ada@-example.com",
        "ada@example-.com",
        ".ada@example.com",
        "ada.@example.com",
        "a..b@example.com",
        "a b@example.com",
        "@example.com",
    ],
)
def test_what_is_no_email_address_is_refused(email: str) -> None:
    assert list(complaints(form(email=email))) == ["email"], f"{email} is no address"


@pytest.mark.parametrize("email", ["ada@example.com", "ada.l+shop@mail.example.com", "ädä@example.com"])
def test_every_email_address_is_accepted(email: str) -> None:
    assert complaints(form(email=email)) == {}


def test_one_address_is_written_in_one_way() -> None:
    signup = Signup.model_validate(form(email="Ada@EXAMPLE.com"))
    assert signup.email == "Ada@example.com", "upper and lower case are the same in a domain, but not in a name"


@pytest.mark.parametrize(
    "number",
    [
        "DE1234567",
        "DE1234567890123",
        "de123456789",
        "D1123456789",
        "no: DE123456789",
        "DE123456789?",
        "DE123456789\n",
        "DE\N{ARABIC-INDIC DIGIT ONE}23456789",
        "DE12345678\N{FULLWIDTH DIGIT NINE}",
    ],
)
def test_what_is_no_vat_number_is_refused(number: str) -> None:
    assert list(complaints(form(vat_number=number))) == ["vat_number"], f"{number!r} is no number to the tax office"


@pytest.mark.parametrize("number", ["FR12345678", "NL123456789012"])
def test_the_shortest_and_the_longest_vat_number_are_accepted(number: str) -> None:
    assert complaints(form(vat_number=number)) == {}


def test_whoever_asks_for_no_number_of_terminals_gets_one() -> None:
    left_out = form()
    del left_out["terminals"]
    assert complaints(left_out) == {}
    assert Signup.model_validate(left_out).terminals == 1


@pytest.mark.parametrize(("terminals", "accepted"), [(-1, False), (0, False), (1, True), (50, True), (51, False)])
def test_there_are_one_to_fifty_terminals(terminals: int, accepted: bool) -> None:
    found = complaints(form(terminals=terminals))
    assert list(found) == ([] if accepted else ["terminals"])


def test_all_mistakes_are_named_at_once() -> None:
    found = complaints({"shop": "", "email": "ada", "terminals": 0})
    assert sorted(found) == ["email", "shop", "terminals", "vat_number"], "three mistakes, and one field left out"
    assert [text for text in found.values() if len(text.split()) < 2] == [], "each in a few words"
    assert len(set(found.values())) == 4, "and each with words of its own"
    found = complaints(form(shop="n" * 77, terminals=99))
    assert "40" in found["shop"], "whoever chose too long a name has to know how long it may be"
    assert {"50", "51"} & set(re.findall("[0-9]+", found["terminals"])), "and how many terminals can be had"


def test_a_model_is_right_or_it_is_not_made() -> None:
    signup = Signup(shop="Ada's", email="ada@example.com", vat_number="FR12345678")
    assert_type(signup.email, str)
    assert_type(signup.terminals, int)
    with pytest.raises(ValidationError):
        Signup(shop="", email="ada@example.com", vat_number="FR12345678")
