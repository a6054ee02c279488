"""Bars for a terminal, and a picture."""

from xml.etree import ElementTree

import pytest

from pyrunner.bench.report import BenchmarkReport, Omission, Timing
from pyrunner.ui.benchmark import BenchmarkScreen, bar, benchmark_chart
from pyrunner.ui.benchmark_picture import benchmark_picture
from pyrunner.ui.canvas import Canvas

SPEEDUPS = {"python": 1.0, "bytearray": 4.4, "numpy": 19.37, "yours": 5.999, "reference": 729.6}
REPORT = BenchmarkReport(
    "sieve",
    tuple(
        Timing(variant, size, seconds / speedup, seconds / speedup * 1.1, speedup)
        for size, seconds in ((50_000, 0.00189), (5_000_000, 0.348))
        for variant, speedup in SPEEDUPS.items()
    ),
    (),
    (Omission("yours", "raised IndexError: list assignment index out of range", "IndexError", "sieve.pyx", 23),),
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(report: BenchmarkReport, width: int) -> list[str]:
    lines = Canvas(width, coloured=False).lines(benchmark_chart(report, width))
    return ["".join(segment.text for segment in line).rstrip() for line in lines]


@pytest.mark.parametrize("width", [200, 100, 60, 40, 30, 20, 10])
def test_nothing_is_wider_than_the_screen_and_no_variant_is_missing(width: int) -> None:
    lines = drawn(REPORT, width)
    assert max(len(line) for line in lines) <= width
    assert all(len([line for line in lines if line.startswith(variant[:4])]) >= 2 for variant in SPEEDUPS)


def test_at_forty_columns_every_number_is_there() -> None:
    line = next(line for line in drawn(REPORT, 40) if line.startswith("numpy"))
    assert "19x" in line
    assert "97.6 µs" in line


def test_at_twenty_columns_the_speedup_is_there() -> None:
    assert "numpy         19x" in drawn(REPORT, 20)


def test_a_bar_is_as_long_as_its_speedup() -> None:
    assert [bar(share, 10) for share in (1.0, 0.5, 0.25, 0.0)] == ["█" * 10, "█" * 5, "██▌", "▏"]


def test_what_is_left_out_is_told_of_with_its_line() -> None:
    text = " ".join(drawn(REPORT, 100))
    assert "yours raised IndexError: list assignment index out of range (sieve.pyx, line 23)" in text


def test_what_a_version_says_of_itself_cannot_steer_the_terminal() -> None:
    hostile = BenchmarkReport("sieve", (), (), (Omission("yours", "raised Oops: \x1b[2J[red]", "Oops"),))
    text = "\n".join(drawn(hostile, 80))
    assert "\x1b" not in text
    assert "\\x1b[2J[red]" in text


def test_without_any_numbers_it_says_so() -> None:
    assert drawn(BenchmarkReport("sieve", ()), 60) == ["sieve: nothing could be measured"]


def test_the_screen_is_as_wide_as_the_console() -> None:
    canvas = Canvas(50, coloured=False)
    assert canvas.lines(BenchmarkScreen(REPORT)) == canvas.lines(benchmark_chart(REPORT, 50))


def texts(picture: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(picture).iter(f"{SVG}text")]


def test_the_picture_has_a_title_and_every_number() -> None:
    picture = benchmark_picture(REPORT)
    title = ElementTree.fromstring(picture).find(f"{SVG}title")
    assert title is not None
    assert title.text == "sieve: how many times as fast as pure Python"
    assert {"yours", "5.9x", "729x", "348 ms", "at 5,000,000"} <= set(texts(picture))


def test_nothing_lies_outside_the_picture() -> None:
    root = ElementTree.fromstring(benchmark_picture(REPORT))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    bars = [element for element in root.iter(f"{SVG}rect") if "rx" in element.attrib]
    assert len(bars) == len(REPORT.rows)
    assert all(float(bar.attrib["x"]) + float(bar.attrib["width"]) < width - 100 for bar in bars), "room for numbers"
    assert all(float(element.attrib["y"]) < height for element in root.iter() if "y" in element.attrib)


def test_the_picture_is_whole_whatever_a_version_says_of_itself() -> None:
    hostile = BenchmarkReport("sieve", (), (), (Omission("yours", "raised Oops: </text><script>&\x00", "Oops"),))
    assert any("</text><script>&" in text for text in texts(benchmark_picture(hostile)))
