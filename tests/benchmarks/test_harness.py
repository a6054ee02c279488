"""That what is measured is what it is said to be; how fast it is, is for people to see."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.benchmarks.document import document
from tests.benchmarks.goals import GOALS
from tests.benchmarks.keys import AT_REST, CHECKING, measure_keys
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.picture import picture
from tests.benchmarks.readings import READINGS
from tests.benchmarks.saves import BOTH, FIRST, PART, PASS, measure_saves
from tests.benchmarks.series import Outcome, Series, ratios
from tests.benchmarks.subject import PASSING, Subject, schedule
from tests.benchmarks.truth import Judgement, Truth

CONTENDERS = ("pyrunner", "watchfiles", "tuned")


def test_every_failing_content_is_new_and_has_the_size_of_the_others() -> None:
    contents = schedule(LEDGER, 12, 200_000)
    failing = [content for content in contents if not content.passing]
    assert [content.passing for content in contents].count(True) == 3
    assert len({content.text for content in failing}) == 12
    assert len({len(content.text) for content in failing if content.revision % 2}) == 1


@pytest.mark.parametrize("subject", [LEDGER, READINGS], ids=lambda subject: subject.kind)
def test_fresh_runs_find_what_was_put_into_a_content(subject: Subject, tmp_path: Path) -> None:
    truth = Truth(tmp_path, subject)
    found = [truth.about(subject.content(revision)) for revision in (200_001, 200_002, PASSING)]
    assert found == [Judgement(2, 2), Judgement(1, 1), Judgement(0, 0)]


@pytest.mark.timeout(300)
def test_the_verdicts_of_all_contenders_are_recognised_and_right(tmp_path: Path) -> None:
    finished: list[int] = []
    outcome = measure_saves(tmp_path, [LEDGER], 1, 1, partial(finished.append, 1))
    assert (outcome.wrong, outcome.judged, len(finished)) == ((), 6, 2)
    counts = {(each.contender, each.quantity): len(each.values) for each in outcome.series}
    assert counts == {(name, quantity): 1 for name in CONTENDERS for quantity in (FIRST, BOTH, PASS)}


def test_keys_are_answered_at_rest_and_while_checks_run(tmp_path: Path) -> None:
    finished: list[int] = []
    outcome = measure_keys(tmp_path, 1, 1, partial(finished.append, 1))
    assert {(each.contender, len(each.values)) for each in outcome.series} == {(AT_REST, 1), (CHECKING, 1)}
    assert finished == [1]


def test_results_become_a_document_and_a_picture() -> None:
    slow = Series(PART, "pure", BOTH, "watchfiles", (0.6, 0.8, 0.7))
    fast = Series(PART, "pure", BOTH, "pyrunner", (0.1, 0.06, 0.07))
    found = ratios([slow, fast], GOALS)
    assert [(ratio.subject, round(ratio.value, 3), ratio.met) for ratio in found] == [("pure", 10.0, True)]
    written = json.loads(json.dumps(document(Outcome((slow, fast)), found)))
    assert [each["median"] for each in written["series"]] == [0.7, 0.07]
    assert ">70 ms<" in picture([slow, fast], BOTH, "Save & see")
