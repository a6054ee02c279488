class Node:
    def __init__(self) -> None:
        self.me = self


for _ in range(1000):
    Node()


def double(number: int) -> int:
    return number * 2
