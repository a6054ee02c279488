"""What holds for every test."""

import pytest

TIMEOUT = 120
"""Seconds; set here and not in pyproject.toml, so that a learner's plain pytest in the clone needs no plugin."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.timeout(TIMEOUT))
