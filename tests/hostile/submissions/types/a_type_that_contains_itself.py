def double(number: int) -> int:
    return number * 2


Nested = list['Nested']
x: Nested = [[['']], 1]
