class Number:
    def __eq__(self, other):
        return False
    def __repr__(self):
        raise OSError

def double(number):
    return Number()
