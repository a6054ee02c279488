def double(number):
    return int(input())
