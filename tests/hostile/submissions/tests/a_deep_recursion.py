def double(number):
    return double(number)
