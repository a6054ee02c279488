from pyrunner.ui.canvas import Canvas
from pyrunner.ui.code_frame import CodeFrame
from pyrunner.ui.plain_text import POINTER

SOURCE = b"""\
def outer():
    def inner():
        first = 1

        return firrst + second

    return inner
"""


def shown(frame: CodeFrame, width: int = 60) -> list[str]:
    canvas = Canvas(width, coloured=False)
    return [canvas.text(line).rstrip() for line in canvas.lines(frame)]


def test_the_line_is_pointed_at_and_the_columns_are_marked() -> None:
    assert shown(CodeFrame("a.py", SOURCE, 5, 16, 22)) == [
        "  3 │     first = 1",
        "  4 │",
        f"{POINTER} 5 │     return firrst + second",
        "    │            ^^^^^^",
        "  6 │",
        "  7 │ return inner",
    ]


def test_no_empty_lines_at_its_ends() -> None:
    assert shown(CodeFrame("a.py", SOURCE, 5, around=1)) == [f"{POINTER} 5 │ return firrst + second"]


def test_the_caret_stays_in_sight_of_a_long_line() -> None:
    line = b"value = " + b" + ".join(b"number%d" % index for index in range(30)) + b"\n"
    column = line.index(b"number25") + 1
    rows = shown(CodeFrame("a.py", line, 1, column, column + 8), width=40)
    assert rows[0][rows[1].index("^") :].startswith("number25")
    assert rows[1].count("^") == 8


def test_what_is_missing_on_the_left_is_marked() -> None:
    line = b"value = " + b" + ".join(b"number%d" % index for index in range(30)) + b"\n"
    rows = shown(CodeFrame("a.py", b"first = 1\n" + line, 2, 200, 208), width=40)
    assert rows[0] == "  1 │ first = 1"
    assert rows[1].startswith(f"{POINTER} 2 │ …")


def test_nothing_is_left_out_on_the_left_of_a_caret_that_begins_in_sight() -> None:
    source = b"def in_cents(amount: object, currency: object, rounding: object):\n    return amount\n"
    rows = shown(CodeFrame("a.py", source, 1, 1, 65), width=30)
    assert rows[0] == f"{POINTER} 1 │ def in_cents(amount: ob…"
    assert rows[1] == "    │ " + "^" * 24
    assert shown(CodeFrame("a.py", source, 1, 14, 65), width=30)[0] == rows[0]


def test_a_long_line_without_columns_is_folded() -> None:
    rows = shown(CodeFrame("a.py", b"assert one_thing == another_thing, 'a message'\n", 1), width=30)
    assert "".join(row[6:] for row in rows).replace(" ", "") == "assertone_thing==another_thing,'amessage'"


def test_columns_count_characters_however_wide() -> None:
    rows = shown(CodeFrame("a.py", "x = '漢字' + y\n".encode(), 1, 12, 13))
    assert rows == [f"{POINTER} 1 │ x = '漢字' + y", "    │              ^"]


def test_a_tab_is_one_column() -> None:
    rows = shown(CodeFrame("a.py", b"if x:\n\treturn y\n", 2, 9, 10, around=0))
    assert rows[0][rows[1].index("^")] == "y"


def test_a_line_that_is_not_there_is_not_shown() -> None:
    assert shown(CodeFrame("a.py", SOURCE, 99)) == []
    assert shown(CodeFrame("a.py", b"", 0)) == []


def test_what_steers_terminals_is_shown_as_text() -> None:
    assert shown(CodeFrame("a.txt", b"a\x1b[2Jb", 1)) == [f"{POINTER} 1 │ a\\x1b[2Jb"]


def test_bytes_that_are_no_text_do_not_matter() -> None:
    assert shown(CodeFrame("a.py", b"x = '\xff'", 1)) == [f"{POINTER} 1 │ x = '\ufffd'"]
