class Sticky:
    def __del__(self) -> None:
        while True:
            pass

HELD = Sticky()

def double(number: int) -> int:
    return 2 * number
