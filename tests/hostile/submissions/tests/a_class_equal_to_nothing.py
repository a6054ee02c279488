class Number:
    __eq__ = None

def double(number):
    return Number()
