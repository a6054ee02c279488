class Odd(Exception):
    def __str__(self):
        raise ValueError

def double(number):
    raise Odd
