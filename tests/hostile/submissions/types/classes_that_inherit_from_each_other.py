def double(number: int) -> int:
    return number * 2


class A(B): ...


class B(A): ...
