def endless():
    while True:
        try:
            yield
        except GeneratorExit:
            pass

HELD = endless()
next(HELD)

def double(number):
    return number
