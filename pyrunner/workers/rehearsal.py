"""What a worker runs before its task, so that pytest has done everything once."""

import pytest


@pytest.fixture
def number() -> int:
    return 1


def test_passes(number: int) -> None:
    print(number)
    with pytest.raises(ValueError, match="number"):
        raise ValueError("number")


@pytest.mark.parametrize("numbers", [[1]])
def test_fails(numbers: list[int]) -> None:
    assert numbers == [2]
