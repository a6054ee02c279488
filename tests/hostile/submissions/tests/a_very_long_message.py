def double(number):
    raise ValueError('x' * 10**7)
