"""What is found by some of its letters, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyrunner.ui.fuzzy import match_scattered, match_together, match_words


@pytest.mark.parametrize(
    ("letters", "text", "where"),
    [
        ("retry", "retry", (0, 1, 2, 3, 4)),
        ("TRY", "retry", (2, 3, 4)),
        ("sd", "scratch_dir", (0, 8)),
        ("rtt", "running_total", (0, 8, 10)),
        ("red", "records_reader", (0, 1, 5)),
        ("read", "records_reader", (8, 9, 10, 11)),
        ("it", "permits_it", (8, 9)),
        ("ab", "a_a_ab", (4, 5)),
        ("aac", "abaxac", (2, 4, 5)),
        ("i", "İi", (1,)),
    ],
)
def test_letters_are_found_in_their_order(letters: str, text: str, where: tuple[int, ...]) -> None:
    match = match_scattered(letters, text)
    assert match is not None
    assert match.positions == where


@pytest.mark.parametrize("letters", ["", "yr", "retryy", "rx"])
def test_what_is_not_there_is_not_found(letters: str) -> None:
    assert match_scattered(letters, "retry") is None


def test_words_are_found_from_their_beginning() -> None:
    assert match_words("then st", "Try again, then stop")
    assert match_words("top", "Try again, then stop") is None
    assert match_words("try", "Retry, and try again") == match_together("try", "Retry, and try again")


def test_letters_side_by_side_come_before_others_and_beginnings_first() -> None:
    texts = ["pre_timed", "timid_edge", "timed", "untimed", "timed_out"]
    matches = {text: match_scattered("timed", text) for text in texts}
    found = {text: match for text, match in matches.items() if match}
    assert sorted(found, key=lambda text: found[text]) == ["timed", "timed_out", "pre_timed", "untimed", "timid_edge"]


@given(st.text(max_size=6), st.text(max_size=30))
def test_what_is_found_is_there(letters: str, text: str) -> None:
    match = match_scattered(letters, text)
    if match is None:
        return
    assert list(match.positions) == sorted(set(match.positions))
    assert [text[place].lower() for place in match.positions] == [letter.lower() for letter in letters]
