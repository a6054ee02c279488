"""A small course in which everything is as it should be."""

from pathlib import Path

from pyrunner.course.locate import CourseSource

COURSE = """\
format = 1
name = "sample"
title = "A sample"
requires-python = ">=3.11"
chapters = ["01_shares"]
"""

CHAPTER = """\
title = "Shares"
exercises = ["halve", "portions"]
"""

README = """\
# Shares

Skip this chapter if you know what becomes of the odd cent, what `//` does to it, and how to prove that a sum is kept.
Money is counted in whole cents. A share is a whole number of them, and all shares together are the sum again.
"""

HALVE = """\
title = "Two shares"
minutes = 5
checks = ["types", "tests"]
teaches = { check = "tests", test = "test_no_cent_is_lost" }
concepts = ["floor division"]
links = ["https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations"]

[[hints]]
text = "What is left of three cents when both have theirs?"

[[hints]]
text = "Floor division drops what does not fit."
test = "test_no_cent_is_lost"

[[hints]]
text = "One share is whatever the other one leaves."
"""

HALVE_DELIVERED = '''\
"""Share a bill between two; the first one pays the odd cent."""


def halve(cents: int) -> tuple[int, int]:
    """Both shares, the larger one first."""
    return cents // 2, cents // 2
'''

HALVE_CONTRACT = '''\
"""The contract of `halve`."""

from halve import halve


def test_an_even_bill_is_shared_evenly() -> None:
    assert halve(4) == (2, 2)


def test_no_cent_is_lost() -> None:
    assert sum(halve(3)) == 3


def test_the_first_pays_the_odd_cent() -> None:
    first, second = halve(5)
    assert first > second
'''

HALVE_SOLUTION = '''\
"""Share a bill between two.

The idea: one share is computed, and the other is what it leaves, so that the sum is kept by construction.
The trap: both computed in the same way lose what does not fit.
Not for shares with weights.
"""


def halve(cents: int) -> tuple[int, int]:
    """Both shares, the larger one first."""
    smaller = cents // 2
    return cents - smaller, smaller
'''

HALVE_SWAPPED = '''\
"""Wrong: keeps the sum, and lets the second one pay the odd cent.

Refused by: test_the_first_pays_the_odd_cent.
"""


def halve(cents: int) -> tuple[int, int]:
    smaller = cents // 2
    return smaller, cents - smaller
'''

HALVE_FRACTIONS = '''\
"""Wrong: there is no half cent.

Refused by: types, test_the_first_pays_the_odd_cent.
"""


def halve(cents: int) -> tuple[int, int]:
    return cents / 2, cents / 2
'''

PORTIONS = """\
title = "Many shares"
minutes = 10
checks = ["types", "tests"]
teaches = { check = "types", code = "type-arg" }
concepts = ["divmod"]
requires = ["halve"]
links = ["https://docs.python.org/3/library/functions.html#divmod"]

[[hints]]
text = "A list of what?"

[[hints]]
text = "A generic class wants its argument."

[[hints]]
text = "Say what the list holds, in the parameter and in the result."
"""

PORTIONS_DELIVERED = '''\
"""Share a bill among many."""


def portions(cents: int, guests: int) -> list:
    """One share for each guest, the larger ones first."""
    share, odd = divmod(cents, guests)
    return [share + 1] * odd + [share] * (guests - odd)
'''

PORTIONS_CONTRACT = '''\
"""The contract of `portions`."""

from typing import assert_type

from portions import portions


def test_each_guest_has_a_share() -> None:
    assert len(portions(10, 3)) == 3


def test_no_cent_is_lost() -> None:
    assert sum(portions(10, 3)) == 10


def test_shares_are_counted_in_cents() -> None:
    shares = portions(10, 3)
    assert_type(shares, list[int])
    assert shares == [4, 3, 3]
'''

PORTIONS_SOLUTION = '''\
"""Share a bill among many.

The idea: `divmod` gives the share and what is left over in one step.
The trap: a bare `list` holds anything, and the type checker believes all of it.
Not for shares with weights.
"""


def portions(cents: int, guests: int) -> list[int]:
    """One share for each guest, the larger ones first."""
    share, odd = divmod(cents, guests)
    return [share + 1] * odd + [share] * (guests - odd)
'''

PORTIONS_ANYTHING = '''\
"""Wrong: `Any` is no promise at all.

Refused by: types, rule (`Any`).
"""

from typing import Any


def portions(cents: int, guests: int) -> list[Any]:
    share, odd = divmod(cents, guests)
    return [share + 1] * odd + [share] * (guests - odd)
'''

PORTIONS_LOST = '''\
"""Wrong: the odd cents are gone.

Refused by: test_no_cent_is_lost, test_shares_are_counted_in_cents.
"""


def portions(cents: int, guests: int) -> list[int]:
    return [cents // guests] * guests
'''

FILES = {
    "exercises/course.toml": COURSE,
    "exercises/01_shares/chapter.toml": CHAPTER,
    "exercises/01_shares/README.md": README,
    "exercises/01_shares/halve/exercise.toml": HALVE,
    "exercises/01_shares/halve/halve.py": HALVE_DELIVERED,
    "exercises/01_shares/halve/test_halve.py": HALVE_CONTRACT,
    "solutions/01_shares/halve/halve.py": HALVE_SOLUTION,
    "solutions/01_shares/halve/wrong/swapped.py": HALVE_SWAPPED,
    "solutions/01_shares/halve/wrong/fractions_of_cents.py": HALVE_FRACTIONS,
    "exercises/01_shares/portions/exercise.toml": PORTIONS,
    "exercises/01_shares/portions/portions.py": PORTIONS_DELIVERED,
    "exercises/01_shares/portions/test_portions.py": PORTIONS_CONTRACT,
    "solutions/01_shares/portions/portions.py": PORTIONS_SOLUTION,
    "solutions/01_shares/portions/wrong/anything.py": PORTIONS_ANYTHING,
    "solutions/01_shares/portions/wrong/lost.py": PORTIONS_LOST,
}


class SampleCourse:
    """The small course on disk, to be broken in one place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, content in FILES.items():
            self.write(name, content)

    @property
    def source(self) -> CourseSource:
        return CourseSource(self.folder / "exercises", self.folder / "solutions")

    def write(self, name: str, content: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        content = (self.folder / name).read_text(encoding="utf-8")
        assert old in content, f"{name} does not hold {old!r}"
        self.write(name, content.replace(old, new))

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()
