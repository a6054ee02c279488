import sys
sys.setrecursionlimit(10**9)

def double(number):
    return double(number)
