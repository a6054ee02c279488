"""The manual page says what the commands say."""

import re

import pytest

from tests.cli.test_help import COMMANDS, EVERY_EXAMPLE
from tests.manual import PAGE, manual

pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="the page lies in a clone; an installed one is man's")


def test_the_page_is_as_the_commands_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual(), "python -m tests.manual writes it"


@pytest.mark.parametrize("name", [*COMMANDS, *EVERY_EXAMPLE])
def test_the_page_names_every_command_and_shows_every_example(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8").replace(r"\-", "-")
    assert re.search(rf'^\.(SS|B) "{re.escape(name)}', page, re.MULTILINE)
