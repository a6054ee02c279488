# mypy: ignore-errors


def double(number):
    return number * 2
