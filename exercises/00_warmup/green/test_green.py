"""The contract of `price`."""

from green import price


def test_a_price_is_euros_a_point_and_cents() -> None:
    assert price(1250) == "12.50"
    assert price(99) == "0.99"


def test_a_large_price_is_written_without_separators() -> None:
    assert price(123456) == "1234.56"


def test_cents_always_take_two_digits() -> None:
    assert price(305) == "3.05", "three euros and five cents"
    assert price(109) == "1.09"
    assert price(200) == "2.00"
    assert price(0) == "0.00"
