def double(number):
    breakpoint()
    return number
