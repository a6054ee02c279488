from typing import Any


def double(number: Any) -> Any:
    return number * 2
