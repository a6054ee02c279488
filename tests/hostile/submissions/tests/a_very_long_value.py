def double(number):
    return 'x' * 10**7
