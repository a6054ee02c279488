def double(number):
    while True:
        print('x' * 1000)
