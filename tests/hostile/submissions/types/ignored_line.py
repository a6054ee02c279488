def double(number: int) -> int:
    return number * 2.0  # type: ignore
