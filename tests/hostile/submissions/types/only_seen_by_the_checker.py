from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def double(number: int) -> int: ...

else:

    def double(number):
        return number * 2
