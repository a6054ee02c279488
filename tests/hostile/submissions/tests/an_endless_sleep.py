import time

def double(number):
    time.sleep(10**6)
