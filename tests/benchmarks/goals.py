"""What the program promises, as ratios within one run."""

from tests.benchmarks import compiled, day, everything, saves, starting
from tests.benchmarks.series import Goal

GOALS = (
    Goal(saves.PART, saves.FIRST, "watchfiles", "pyrunner", 10.0),
    Goal(saves.PART, saves.BOTH, "watchfiles", "pyrunner", 8.0),
    Goal(saves.PART, saves.PASS, "watchfiles", "pyrunner", 3.0),
    Goal(saves.PART, saves.BOTH, "tuned", "pyrunner", 3.0),
    Goal(everything.PART, everything.WHOLE, "commands", "pyrunner", 8.0),
    Goal(compiled.PART, compiled.EDITED, "setup.py, pytest", "pyrunner", 2.5),
    Goal(starting.PART, starting.WHOLE_RUN, "hint", "smallest Typer program", 1.5, at_most=True),
    Goal(starting.PART, starting.FIRST_SCREEN, "watch", "hint", 1.5, at_most=True),
    Goal(day.PART, day.OWN, day.LATE, day.EARLY, 1.2, at_most=True),
    Goal(day.PART, day.WHOLE, day.LATE, day.EARLY, 1.2, at_most=True),
)
MEMORY_BYTES = 500e6
