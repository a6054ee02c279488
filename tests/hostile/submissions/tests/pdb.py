import pdb

def double(number):
    pdb.set_trace()
    return number
