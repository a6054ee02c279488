import nonesuch_module

def double(number):
    return 2 * number
