import pytest

def double(number):
    pytest.fail('on purpose', pytrace=False)
