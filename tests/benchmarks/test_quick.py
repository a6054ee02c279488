"""That stale verdicts would be found, and that there are none in a few saves."""

import time
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from tests.benchmarks.drafts import Draft, Sort, pools
from tests.benchmarks.edits import Way, write
from tests.benchmarks.imported import installed_modules
from tests.benchmarks.lapse import DRAWING_SECONDS, Lapse
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.plan import Kind, Planner
from tests.benchmarks.quick import MIX, measure_quick
from tests.benchmarks.steps import Save, Step
from tests.benchmarks.truth import Judgement, Truth
from tests.benchmarks.watch_screen import read_screen

JOURNAL = replace(LEDGER, name="journal", contract=LEDGER.contract.replace("from ledger", "from journal"))
POOLS = pools([LEDGER, JOURNAL], installed_modules())
SEED = 59
"""Its first steps have some of everything, and few contents."""

SCREEN = """\
░░░░░░░░░░ 0/2 done
Measured / ledger  An exercise to measure with  about 5 min
exercises/00_measured/ledger/ledger.py
────────────────────
✗ Name "missing17" is not defined  [name-defined]

printed
│ edition 17

────────────────────
{status}
h hint  e edit  ? help  q quit"""


def lapse(draft: Draft, expected: Judgement, *statuses: str) -> str:
    """What is told of a save after which these were on the screen, each for a while."""
    noticed = Lapse(Step((Save("ledger", draft),), "ledger", draft), expected)
    for status in (*statuses, statuses[-1]):
        noticed.look(read_screen(SCREEN.format(status=status)))
        time.sleep(DRAWING_SECONDS)
    return noticed.words


def test_drafts_have_the_same_size_and_each_a_number_of_its_own() -> None:
    drafts = [draft for pool in POOLS.values() for draft in pool]
    assert len({draft.number for draft in drafts}) == len(drafts)
    assert [len({len(draft.content.text) for draft in pool}) for pool in POOLS.values()] == [1, 1]
    assert {draft.sort for draft in POOLS["journal"]} == set(Sort)


def test_fresh_runs_tell_what_cannot_be_imported_from_what_fails(tmp_path: Path) -> None:
    truth = Truth(tmp_path, LEDGER)
    broken = next(draft for draft in POOLS["ledger"] if draft.sort is Sort.BROKEN)
    passing = next(draft for draft in POOLS["ledger"] if draft.sort is Sort.PASSING)
    assert truth.about(broken.content) == Judgement(1, 0, collected=False)
    assert truth.about(passing.content) == Judgement(0, 0)


@pytest.mark.parametrize(
    ("status", "judgement", "final"),
    [
        ("✗ types 1  ✓ tests 6  173 ms", Judgement(1, 0), True),
        ("✓ types  ✗ tests 2 of 6 failed  1.2 s", Judgement(0, 2), True),
        ("✗ types 2  ✗ tests  279 ms", Judgement(2, 0, collected=False), True),
        ("✗ types 1  ✗ tests could not run  144 ms", Judgement(1, 0, collected=False), True),
        ("✗ types took too long  ✓ tests 6  9.1 s", Judgement(None, 0), True),
        ("✗ types 1  … tests", Judgement(1, None), False),
        ("… types  ✗ tests 2 of 2 failed", Judgement(None, 2), False),
        ("checking  … types  … tests", Judgement(None, None), False),
    ],
)
def test_a_verdict_is_final_when_its_time_is_shown(status: str, judgement: Judgement, final: bool) -> None:
    shown = read_screen(SCREEN.format(status=status))
    assert (shown.judgement, shown.final) == (judgement, final)
    assert shown.ran == shown.named == {17}


def test_a_verdict_that_is_not_that_of_fresh_runs_is_complained_about() -> None:
    own, other = (draft for draft in POOLS["ledger"] if draft.number in (17, 18))
    shown = read_screen(SCREEN.format(status="✗ types 1  ✓ tests 6  173 ms"))
    assert shown.is_verdict_on("ledger", own)
    assert not shown.is_verdict_on("ledger", other)
    assert not shown.is_verdict_on("journal", own)
    assert shown.complaint(own, Judgement(1, 0)) == ""
    assert "fresh runs say" in shown.complaint(own, Judgement(1, 1))
    assert "something of [17]" in shown.complaint(other, Judgement(1, 0))


def test_what_a_check_says_for_a_while_that_is_not_true_is_told() -> None:
    own, other = (draft for draft in POOLS["ledger"] if draft.number in (17, 18))
    old, working = "✓ types  ✓ tests 6  173 ms", "… types  … tests"
    assert "was wrong for" in lapse(own, Judgement(2, 0), old, working, "✗ types 1  … tests")
    assert "was wrong for" in lapse(own, Judgement(1, 1), old, working, "… types  ✗ tests 2 of 2 failed")
    assert "was wrong for" in lapse(other, Judgement(1, 1), old, working, "✗ types 1  … tests")
    assert lapse(own, Judgement(1, 3), old, working, "✗ types 1  ✗ tests 2 of 2 failed") == ""
    assert lapse(other, Judgement(1, 1), old, old) == ""


def test_a_plan_is_that_of_its_seed_and_knows_what_stands_in_the_files() -> None:
    def planned() -> tuple[Planner, list[str]]:
        planner = Planner(POOLS, Random(5))
        return planner, [str(step) for step in islice(planner.steps(MIX), 200)]

    assert planned()[1] == planned()[1]
    planner = Planner(POOLS, Random(5))
    files = planner.saved
    for step in islice(planner.steps(dict.fromkeys(Kind, 1)), 200):
        files |= {action.exercise: action.draft for action in step.actions if isinstance(action, Save)}
        assert files[step.exercise] == step.draft


@pytest.mark.parametrize("way", Way)
def test_every_way_of_saving_leaves_the_new_content(way: Way, tmp_path: Path) -> None:
    file = tmp_path / "saved.py"
    file.write_text("old", encoding="utf-8")
    before = file.stat().st_mtime_ns
    write(file, "new", way, 0.0, lambda _: None)
    assert file.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["saved.py"]
    assert (file.stat().st_mtime_ns == before) is (way is Way.DATED)


@pytest.mark.timeout(300)
def test_the_verdicts_on_some_quick_saves_are_right(tmp_path: Path) -> None:
    finished: list[int] = []
    outcome = measure_quick(tmp_path, [LEDGER, JOURNAL], 8, SEED, partial(finished.append, 1))
    assert (outcome.wrong, outcome.judged, len(finished)) == ((), 8, 8)
