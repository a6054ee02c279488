def double(number):
    raise KeyboardInterrupt
