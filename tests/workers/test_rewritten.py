"""A contract that was made ready ahead says the same as one that pytest makes ready itself."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.process import Cancellation
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.nurseries import NurseryWorkers
from pyrunner.workers.protocol import Answer, Report
from pyrunner.workers.spares import SpareWorkers
from tests.workers.test_workers import TESTS, order

SOURCE = """
    def test_a():
        print(type(__spec__.loader).__name__)

    def test_b():
        assert [1, 2] == [1, 3], "in order"

    def test_c():
        def inner():
            raise ValueError(3)
        inner()
"""


@pytest.fixture(params=[ColdWorkers, SpareWorkers, lambda: NurseryWorkers({"tests": 1}, ColdWorkers())])
def answer(request: pytest.FixtureRequest, tmp_path: Path) -> Answer:
    return run(request.param(), tmp_path, SOURCE)


def run(workers: ColdWorkers | SpareWorkers | NurseryWorkers, folder: Path, original: str) -> Answer:
    """Run SOURCE, where the original of the contract is another file."""
    contract = folder / "course/test_it.py"
    contract.parent.mkdir()
    contract.write_text(textwrap.dedent(original), encoding="utf-8")
    need = replace(TESTS, contract=(str(contract),))
    laid_out = folder / "layout"
    laid_out.mkdir()
    try:
        workers.expect([need])
        return workers.run(order(laid_out, SOURCE, need=need), Cancellation())
    finally:
        workers.close()


def called(answer: Answer, test: str) -> Report:
    [report] = [r for r in answer.reports if r["kind"] == "phase" and r["phase"] == "call" and r["test"].endswith(test)]
    return report


def loader(answer: Answer) -> str:
    [line] = [r["output"] for r in answer.reports if r["kind"] == "phase" and r["output"] and r["phase"] == "call"]
    return str(line).strip()


def test_it_is_used(answer: Answer) -> None:
    assert loader(answer) == "RewrittenModules"


def test_its_assertions_tell_what_they_compared(answer: Answer) -> None:
    failure = called(answer, "test_b")["failure"]
    assert failure["message"] == "in order"
    assert failure["comparison"]["left"] == "[1, 2]"


def test_its_frames_are_in_the_file_that_was_run(answer: Answer) -> None:
    frames = called(answer, "test_c")["failure"]["frames"]
    assert [(frame["path"], frame["function"]) for frame in frames] == [
        ("test_it.py", "test_c"),
        ("test_it.py", "inner"),
    ]


@pytest.mark.parametrize("original", [SOURCE + "\n    changed = True\n", "def broken(:\n"], ids=["changed", "broken"])
def test_a_file_that_is_not_the_one_made_ready_is_left_to_pytest(tmp_path: Path, original: str) -> None:
    answer = run(ColdWorkers(), tmp_path, original)
    assert loader(answer) == "AssertionRewritingHook"
    assert called(answer, "test_b")["failure"]["comparison"]["right"] == "[1, 3]"
