import os

def double(number):
    os.fork()
    return number
