def double(number: int) -> int:
    return number * 2


match = lazy import json
