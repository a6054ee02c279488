"""Whatever stands in a course's files or comes from the keyboard: an answer or an error with words, never a crash."""

import string
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyrunner.course.load import load_course
from pyrunner.course.locate import CourseSource
from pyrunner.errors import PyrunnerError
from pyrunner.ui.screen import compose
from pyrunner.ui.size import Size
from pyrunner.ui.state import WatchState
from pyrunner.watch.key_decoder import ESCAPE, PASTE_END, PASTE_START, KeyDecoder
from pyrunner.watch.keys import action_for, footer_keys, help_keys
from tests.small_course import FILES, write_course
from tests.ui.scenes import SCENES

TOML = sorted(name for name in FILES if name.endswith(".toml"))
VALUES = [
    '""',
    "[]",
    "{}",
    "0",
    "-1",
    "true",
    "1e400",
    "inf",
    "1979-05-27",
    '["a", 1]',
    '"\\u0000"',
    '"../.."',
    '"a/b"',
    f'"{"x" * 5000}"',
]
KEYS = [
    *("title", "minutes", "checks", "teaches", "hints", "files", "contract", "requires", "timeout"),
    *("exercises", "chapters", "format"),
]


@pytest.fixture(scope="module")
def source() -> Iterator[CourseSource]:
    with tempfile.TemporaryDirectory() as folder:
        yield write_course(Path(folder))


def load_with(source: CourseSource, file: str, content: bytes) -> None:
    """Load the course with one file changed; nothing but a whole course or an error with words may come of it."""
    path = source.exercises.parent / file
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        refused = refusal(source)
    finally:
        path.write_bytes(before)
    assert refused is None or str(source.exercises) in refused.message


def refusal(source: CourseSource) -> PyrunnerError | None:
    try:
        load_course(source.exercises, source.solutions)
    except PyrunnerError as error:
        return error
    return None


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(TOML), content=st.binary(max_size=300))
def test_any_bytes_in_a_courses_file_are_refused_with_words(source: CourseSource, file: str, content: bytes) -> None:
    load_with(source, file, content)


@settings(max_examples=120, deadline=None)
@given(file=st.sampled_from(TOML), place=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
def test_a_courses_file_cut_or_changed_anywhere_is_read_or_refused(
    source: CourseSource, file: str, place: float, byte: int, cut: bool
) -> None:
    content = bytearray(FILES[file].encode())
    index = min(int(place * len(content)), len(content) - 1)
    content[index] = byte
    load_with(source, file, bytes(content[:index] if cut else content))


@settings(max_examples=120, deadline=None)
@given(file=st.sampled_from(TOML), key=st.sampled_from(KEYS), value=st.sampled_from(VALUES))
def test_any_value_of_a_key_is_read_or_refused(source: CourseSource, file: str, key: str, value: str) -> None:
    lines = [line for line in FILES[file].splitlines() if not line.startswith(f"{key} ")]
    load_with(source, file, "\n".join([f"{key} = {value}", *lines]).encode())


PIECES = [
    PASTE_START,
    PASTE_END,
    ESCAPE,
    "\x1b[",
    "\x1b[A",
    "\x1b]0;",
    "\x07",
    "\x1b[<0;1;1M",
    "\x9b",
    "漢",
    *string.printable,
]
TYPED = st.lists(st.sampled_from(PIECES).map(str.encode) | st.binary(max_size=3), max_size=30)


@given(TYPED)
def test_any_bytes_are_keys_or_nothing_and_none_is_lost_after_them(typed: list[bytes]) -> None:
    decoder = KeyDecoder()
    keys = [key for piece in typed for key in decoder.feed(piece)] + decoder.flush()
    assert all(key and key.isprintable() for key in keys)
    # Whatever came before: the end of a paste, a pause, and then a key that somebody presses.
    decoder.feed(PASTE_END.encode())
    decoder.flush()
    decoder.feed(b"\x1b\\")
    decoder.flush()
    assert decoder.feed(b"q")[-1:] == ["q"]


@settings(deadline=None)
@given(
    scene=st.sampled_from(sorted(SCENES)),
    keys=st.lists(
        st.sampled_from([*string.ascii_letters, "escape", "enter", "up", "page down", "ctrl+c", "?", "é"]), max_size=8
    ),
    columns=st.integers(1, 200),
    rows=st.integers(1, 60),
)
def test_any_key_on_any_screen_of_any_size_means_one_thing_or_nothing(
    scene: str, keys: list[str], columns: int, rows: int
) -> None:
    state: WatchState = SCENES[scene]
    for key in keys:
        action_for(key, state)
    frame = compose(state, footer_keys(state), help_keys(state), Size(columns, rows))
    assert len(frame.lines) <= rows
