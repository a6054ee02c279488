import os

def double(number):
    os.abort()
