"""What is told when an exercise has passed."""

from dataclasses import replace

import pytest

from pyrunner.progress.progress import Record
from pyrunner.snapshot import Snapshot
from pyrunner.ui.canvas import Canvas
from pyrunner.ui.elapsed import time_taken
from pyrunner.ui.idea import Idea, idea_of

FIRST = "The idea: a slot is fixed when a class is made."
TEXT = f"{FIRST} What is kept needs a slot. So a field is added."


def shown(text: str, lines: int, width: int = 50) -> list[str]:
    canvas = Canvas(width, coloured=False)
    return [canvas.text(line) for line in canvas.lines(Idea(text, lines))]


def test_as_many_whole_sentences_as_fit_are_told() -> None:
    assert " ".join(map(str.strip, shown(TEXT, 3))) == TEXT
    assert shown(TEXT, 1) == [FIRST]
    assert shown(TEXT, 1, width=20) == ["The idea: a slot is…"]


@pytest.mark.parametrize(
    ("docstring", "idea"),
    [
        ("Title.\n\nIn short, it ends.\n\nThe idea: stop\nthen.\n\nThe trap: none.", "The idea: stop\nthen."),
        ("Title.\n\nIn short, it ends.", "In short, it ends."),
        ("Title.", ""),
        ("", ""),
    ],
)
def test_the_idea_is_the_paragraph_that_says_so_or_the_first_after_the_title(docstring: str, idea: str) -> None:
    assert idea_of(Snapshot("a", {"a.pyx": f'# cython: language_level=3\n"""{docstring}"""\nx = 1\n'.encode()})) == idea
    assert idea_of(Snapshot("a", {})) == idea_of(Snapshot("a", {"a.toml": b"[a]\n"})) == ""


@pytest.mark.parametrize(
    ("done_at", "told"),
    [
        ("2026-01-01T10:00:20+00:00", "< 1 min"),
        ("2026-01-01T12:09:00+02:00", "9 min"),
        ("2026-01-01T11:00:00+00:00", "1 h"),
        ("2026-01-01T11:25:00+00:00", "1 h 25 min"),
        ("2026-01-02T09:00:00+00:00", "1 day"),
        ("2026-01-04T10:00:00+00:00", "3 days"),
        ("2025-01-04T10:00:00+00:00", ""),
        ("2026-01-04T10:00:00", ""),
        ("yesterday", ""),
        (None, ""),
    ],
)
def test_the_time_that_it_took_is_told_as_one_would_say_it(done_at: str | None, told: str) -> None:
    record = Record(started_at="2026-01-01T10:00:00+00:00", done_at=done_at)
    assert time_taken(record) == told
    assert time_taken(replace(record, started_at=None)) == ""
