def double(number):
    error = ValueError('a')
    error.__cause__ = error
    raise error
