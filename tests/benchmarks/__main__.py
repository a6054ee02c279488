"""Measure pyrunner against what one would set up without it: `python -m tests.benchmarks`."""

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from tests.benchmarks import saves
from tests.benchmarks.compiled import measure_compiled
from tests.benchmarks.day import SAMPLES, measure_day
from tests.benchmarks.document import document
from tests.benchmarks.everything import measure_everything
from tests.benchmarks.goals import GOALS
from tests.benchmarks.invoices import INVOICES
from tests.benchmarks.keys import measure_keys
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.memory import measure_memory
from tests.benchmarks.picture import picture
from tests.benchmarks.quick import measure_quick
from tests.benchmarks.readings import READINGS
from tests.benchmarks.saves import measure_saves
from tests.benchmarks.series import Outcome, ratios
from tests.benchmarks.starting import measure_starting
from tests.benchmarks.subject import schedule
from tests.benchmarks.tables import report

SUBJECTS = {subject.kind: subject for subject in (LEDGER, INVOICES, READINGS)}
TITLE = "From save to both failing verdicts on the screen (median, line up to p95)"
PAGE_COLUMNS = 130
Advance = Callable[[], None]
Part = Callable[[Path, Advance], Outcome]


def parts(kinds: list[str], saved: int, seed: int) -> dict[str, tuple[int, Part]]:
    """Each part by its name, with how many steps it has."""
    subjects = [SUBJECTS[kind] for kind in kinds]
    steps = sum(len(schedule(subject, saved, 0)) for subject in subjects)
    fewer, few = max(saved // 3, 2), max(saved // 6, 1)
    quick, many = max(saved * 50 // 3, 10), max(saved * 200 // 3, SAMPLES)
    return {
        "save": (steps, lambda folder, advance: measure_saves(folder, subjects, saved, seed, advance)),
        "all": (few, lambda folder, advance: measure_everything(folder, few, advance)),
        "compile": (fewer, lambda folder, advance: measure_compiled(folder, fewer, advance)),
        "start": (saved, lambda folder, advance: measure_starting(folder, saved, advance)),
        "keys": (saved, lambda folder, advance: measure_keys(folder, saved, seed, advance)),
        "memory": (len(subjects), lambda folder, advance: measure_memory(folder, subjects, advance)),
        "quick": (quick, lambda folder, advance: measure_quick(folder, subjects, quick, seed, advance)),
        "day": (many, lambda folder, advance: measure_day(folder, subjects, many, seed, advance)),
    }


PARTS = tuple(parts([], 0, 0))
LONG_PARTS = ("quick", "day")
"""They take many minutes."""

USUAL_PARTS = tuple(name for name in PARTS if name not in LONG_PARTS)
PART_HELP = f"One of {', '.join(PARTS)}; without, all but the long {' and '.join(LONG_PARTS)}."


def one_of(allowed: tuple[str, ...], chosen: list[str] | None, usual: tuple[str, ...]) -> list[str]:
    """What was chosen, or what is usual.

    Raises:
        BadParameter: something is not known.
    """
    for name in chosen or ():
        if name not in allowed:
            raise typer.BadParameter(f"{name} is none of {', '.join(allowed)}")
    return chosen or list(usual)


def main(
    saved: Annotated[int, typer.Option("--saves", min=1, help="Failing saves for each exercise and contender.")] = 30,
    part: Annotated[list[str] | None, typer.Option(help=PART_HELP)] = None,
    exercise: Annotated[list[str] | None, typer.Option(help=f"One of {', '.join(SUBJECTS)}; without, all.")] = None,
    seed: Annotated[int, typer.Option(help="For the pauses between saves, and for what quick and day do.")] = 1,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write everything that was measured.")] = None,
    svg_file: Annotated[Path | None, typer.Option("--svg", help="Draw save to verdict.")] = None,
) -> None:
    """Measure save to verdict, `check --all`, compiling, starting, keys and memory, each against its like in one run.

    Two long parts have pyrunner alone. In quick, 500 quick saves must have no stale verdict; in day, 2,000 must not
    make it grow, or leave anything behind. Other numbers of --saves make both longer or shorter.

    It exits with 1 when a verdict was wrong, whatever the times are.
    """
    wanted, kinds = one_of(PARTS, part, USUAL_PARTS), one_of(tuple(SUBJECTS), exercise, tuple(SUBJECTS))
    outcome = Outcome(())
    with tempfile.TemporaryDirectory(prefix="pyrunner-benchmarks-") as folder, Progress(transient=True) as progress:
        for name, (steps, measure) in parts(kinds, saved, seed).items():
            if name in wanted:
                task = progress.add_task(name, total=steps)
                outcome += measure(Path(folder), partial(progress.advance, task))
    found = ratios(outcome.series, GOALS)
    Console(width=None if sys.stdout.isatty() else PAGE_COLUMNS).print(report(outcome, found))
    if json_file is not None:
        json_file.write_text(json.dumps(document(outcome, found), indent=2) + "\n", encoding="utf-8")
    if svg_file is not None:
        svg_file.write_text(picture(outcome.series, saves.BOTH, TITLE), encoding="utf-8")
    sys.exit(1 if outcome.wrong else 0)


if __name__ == "__main__":
    typer.run(main)
