import warnings

def double(number):
    warnings.warn('again')
    return number
