def double(number: int) -> int:
    return number * 2


reveal_type(double)
x: int = ''
