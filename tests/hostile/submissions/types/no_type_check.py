from typing import no_type_check


@no_type_check
def double(number):
    return number * 2
