def test_of_its_own() -> None:
    raise AssertionError


def double(number: int) -> int:
    return number * 2
