def double(number):
    raise ValueError('\x1b[2J\x1b[?1049h\x1b]0;owned\x07\x1b[8m')
