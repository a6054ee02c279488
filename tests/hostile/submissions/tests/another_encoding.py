# coding: latin-1
def double(number):
    return 'äöü'
