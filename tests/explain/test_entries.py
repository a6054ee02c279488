"""Every entry is whole, and its example does what it says."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pytest

from pyrunner.course.locate import bundled_course
from pyrunner.explain.model import Entry, Kind
from pyrunner.explain.names import FOLDER, known_codes
from pyrunner.explain.read import read_entry
from pyrunner.ui.prose import MORE_THAN_PARAGRAPHS
from tests.explain.examples import exceptions, modules, mypy_codes, parses

ENTRIES = tuple(read_entry(code) for code in known_codes())
OF_MYPY = tuple(entry for entry in ENTRIES if entry.kind is Kind.MYPY)
OF_PYTHON = tuple(entry for entry in ENTRIES if entry.kind is Kind.EXCEPTION)
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
CODE = re.compile(r"`[^`]+`")
LONGEST_LINE = 76
LONGEST_SUMMARY = 50

each_entry = pytest.mark.parametrize("entry", ENTRIES, ids=[entry.code for entry in ENTRIES])


def module(entry: Entry) -> str:
    return entry.code.replace("-", "_")


def mended_modules(entries: Iterable[Entry]) -> dict[str, str]:
    """What mends exceptions, by the name of the module."""
    # To check pydantic itself takes longer than all others.
    checked = [entry for entry in entries if entry.code != "ValidationError"]
    return {
        name.replace("main.py", module(entry)).removesuffix(".py"): source
        for entry in checked
        for name, source in modules(entry.mended).items()
    }


def test_the_common_codes_are_explained() -> None:
    assert len(OF_MYPY) >= 36
    assert len(OF_PYTHON) >= 16


def test_every_code_that_the_course_teaches_is_explained() -> None:
    files = sorted(bundled_course().exercises.glob("*/*/exercise.toml"))
    taught = [tomllib.loads(file.read_text(encoding="utf-8"))["teaches"] for file in files]
    assert {each["code"] for each in taught if each["check"] == "types"} - {entry.code for entry in OF_MYPY} == set()


@each_entry
def test_an_entry_is_whole(entry: Entry) -> None:
    assert [field.name for field in fields(entry) if not getattr(entry, field.name).strip()] == []
    assert (FOLDER / f"{entry.code}.toml").is_file()
    for text in (entry.meaning, entry.mending):
        assert 2 <= len(SENTENCE_END.findall(CODE.sub("code", text))) <= 4
    assert entry.broken != entry.mended


@each_entry
def test_a_summary_fits_in_a_line_of_the_list(entry: Entry) -> None:
    assert len(entry.summary) <= LONGEST_SUMMARY
    assert not entry.summary.endswith(".")


@each_entry
def test_an_example_is_small(entry: Entry) -> None:
    for example in (entry.broken, entry.mended):
        lines = [line for line in example.splitlines() if line.strip()]
        assert 3 <= len(lines) <= 15
        assert max(map(len, lines)) <= LONGEST_LINE


@each_entry
def test_prose_has_only_paragraphs_and_code(entry: Entry) -> None:
    for text in (entry.meaning, entry.mending):
        without_code = CODE.sub("code", text)
        assert MORE_THAN_PARAGRAPHS.search(without_code) is None
        assert "`" not in without_code


@each_entry
def test_a_link_leads_to_the_page_of_the_code(entry: Entry) -> None:
    if entry.kind is Kind.MYPY:
        assert entry.link == f"https://mypy.readthedocs.io/en/stable/_refs.html#code-{entry.code}"
    else:
        assert entry.link.startswith(("https://docs.python.org/3/", "https://docs.pydantic.dev/latest/"))


def test_mypy_gives_each_broken_example_its_code_and_each_mended_one_none(tmp_path: Path) -> None:
    broken = {f"{module(entry)}_broken": entry for entry in OF_MYPY if parses(entry.broken)}
    sources = {name: entry.broken for name, entry in broken.items()}
    sources |= {f"{module(entry)}_mended": entry.mended for entry in OF_MYPY}
    sources |= mended_modules(OF_PYTHON)
    expected = {name: {broken[name].code} if name in broken else set() for name in sources}
    found = mypy_codes(tmp_path, sources)
    assert {name: codes for name, codes in found.items() if codes != expected[name]} == {}


@pytest.mark.parametrize("code", [entry.code for entry in OF_MYPY if not parses(entry.broken)])
def test_mypy_gives_what_does_not_parse_its_code(code: str, tmp_path: Path) -> None:
    assert mypy_codes(tmp_path, {"example": read_entry(code).broken}) == {"example": {code}}


def test_each_broken_example_raises_its_exception(tmp_path: Path) -> None:
    assert exceptions(tmp_path, {entry.code: entry.broken for entry in OF_PYTHON}) == {
        entry.code: entry.code for entry in OF_PYTHON
    }


def test_each_mended_example_runs_to_its_end(tmp_path: Path) -> None:
    assert exceptions(tmp_path, {entry.code: entry.mended for entry in OF_PYTHON}) == {}


def test_examples_are_formatted(tmp_path: Path) -> None:
    for entry in ENTRIES:
        for state, example in (("broken", entry.broken), ("mended", entry.mended)):
            if parses(example):
                for name, source in modules(example).items():
                    (tmp_path / f"{module(entry)}_{state}_{name}").write_text(source.strip("\n") + "\n")
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--target-version=py311", "--diff", "."]
    formatted = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert formatted.stdout == ""
