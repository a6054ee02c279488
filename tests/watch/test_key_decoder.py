import pytest

from pyrunner.watch.key_decoder import KeyDecoder


def keys(*pieces: bytes) -> list[str]:
    decoder = KeyDecoder()
    return [key for piece in pieces for key in decoder.feed(piece)] + decoder.flush()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (b"n", ["n"]),
        (b"\x1b[A\x1b[B", ["up", "down"]),
        (b"\x1bOA", ["up"]),
        (b"\x1b[5~\x1b[6~", ["page up", "page down"]),
        (b"\r \t\x7f", ["enter", "space", "tab", "backspace"]),
        ("ä".encode(), ["ä"]),
        (b"\x0c", ["ctrl+l"]),
        (b"\x0e\x10\x15\x17", ["ctrl+n", "ctrl+p", "ctrl+u", "ctrl+w"]),
        (b"\x1b[Z", ["shift+tab"]),
        (b"\x1b", ["escape"]),
    ],
)
def test_keys_have_names(typed: bytes, meant: list[str]) -> None:
    assert keys(typed) == meant


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[15~",
        b"\x1bOP",
        b"\x1b[1;5C",
        b"\x1b[<0;3;4M",
        b"\x1b[I",
        b"\x1b]11;rgb:0/0/0\x07",
        b"\x1bx",
        b"\x01",
        b"\xff",
    ],
)
def test_what_is_no_key_of_ours_is_swallowed_whole(sent: bytes) -> None:
    assert keys(sent + b"n") == ["n"]


def test_a_sequence_may_come_in_pieces() -> None:
    assert keys(b"\x1b", b"[", b"A") == ["up"]
    assert keys("ä".encode()[:1], "ä".encode()[1:]) == ["ä"]


def test_an_escape_waits_to_be_told_from_a_sequence() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b") == []
    assert decoder.undecided
    assert decoder.flush() == ["escape"]
    assert not decoder.undecided


def test_a_bracketed_paste_is_no_typing() -> None:
    assert keys(b"\x1b[200~xy\rq\x1b[201~h") == ["h"]
    assert keys(b"\x1b[200~x", b"y", b"q\x1b[201~", b"h") == ["h"]


def test_a_paste_without_brackets_is_no_typing() -> None:
    assert keys(b"import os\nxyq", b"h") == ["h"]


def test_a_key_that_is_held_is_typing() -> None:
    assert keys(b"j" * 20) == ["j"] * 20
    assert keys(b"\x1b[B" * 20) == ["down"] * 20
