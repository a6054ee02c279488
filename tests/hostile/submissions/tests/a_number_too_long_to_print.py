def double(number):
    return 10**100_000
