"""That growth, and whatever a long day leaves behind, would be found."""

import subprocess
import sys
from pathlib import Path
from random import Random

from tests.benchmarks.day import LATE, OWN, PART, SAMPLES, WHOLE, Size, memory, parts_of
from tests.benchmarks.drafts import pools
from tests.benchmarks.environment import plain_environment
from tests.benchmarks.goals import GOALS
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.plan import Kind, Planner
from tests.benchmarks.readings import READINGS
from tests.benchmarks.remains import folders, processes_left
from tests.benchmarks.series import ratios

WAITS = "import sys; print(flush=True); sys.stdin.read()"


def test_the_first_round_opens_passes_and_fails_each_exercise_and_comes_back() -> None:
    planner = Planner(pools([LEDGER, READINGS], ()), Random(1))
    steps = list(planner.round())
    assert [step.exercise for step in steps] == ["readings"] * 3 + ["ledger"] * 3
    assert [step.opens for step in steps] == [True, False, False] * 2


def test_all_steps_of_a_day_stand_between_two_looks_at_the_memory() -> None:
    planner = Planner(pools([LEDGER], ()), Random(1))
    steps = [step for step, _ in zip(planner.steps({Kind.EDIT: 1}), range(47), strict=False)]
    parts = list(parts_of(steps, SAMPLES))
    assert len(parts) == SAMPLES
    assert [step for part in parts for step in part] == steps


def test_growth_from_the_second_quarter_to_the_last_is_held_against_a_goal() -> None:
    sizes = [Size(own=10.0 + number, whole=100.0) for number in range(SAMPLES)]
    found = {ratio.goal.quantity: ratio for ratio in ratios(memory(sizes), GOALS)}
    assert {ratio.goal.part for ratio in found.values()} == {PART}
    assert {ratio.goal.slow for ratio in found.values()} == {LATE}
    assert (found[OWN].met, found[WHOLE].met) == (False, True)
    assert found[OWN].value == 27 / 17


def test_a_process_that_is_left_is_found_by_the_temporary_folder_it_was_given(tmp_path: Path) -> None:
    environment = {**plain_environment(), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", WAITS]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert processes_left(tmp_path, 0.1) == {process.pid}
        process.communicate()
    assert processes_left(tmp_path) == set()


def test_a_folder_that_is_left_is_found(tmp_path: Path) -> None:
    lasting = folders([tmp_path])
    (tmp_path / "cache" / "left").mkdir(parents=True)
    assert folders([tmp_path]) - lasting == {tmp_path / "cache", tmp_path / "cache" / "left"}
