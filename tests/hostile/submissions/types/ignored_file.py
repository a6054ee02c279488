# type: ignore


def double(number):
    return number * 2
