def double(number):
    endless = []
    endless.append(endless)
    return endless
