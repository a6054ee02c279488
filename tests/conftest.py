"""What holds for every test."""

import os

import pytest

from pyrunner.settings.place import VARIABLE

# No test depends on the settings of whoever runs it.
os.environ[VARIABLE] = os.devnull

TIMEOUT = 120
"""Seconds; set here and not in pyproject.toml, so that a learner's plain pytest in the clone needs no plugin."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.timeout(TIMEOUT))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Half as many more than there are cores: most tests wait for processes that they started."""
    return (os.cpu_count() or 1) * 3 // 2
