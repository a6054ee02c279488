import os
DIRECT = os.dup(2)

def double(number):
    while True:
        os.write(DIRECT, b'x' * 100_000)
