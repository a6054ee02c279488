import os, signal

def double(number):
    os.kill(os.getpid(), signal.SIGKILL)
