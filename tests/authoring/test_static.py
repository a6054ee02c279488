"""Each rule about what stands on disk finds the one thing that is broken, and no other rule does."""

from collections.abc import Callable

import pytest

from pyrunner.authoring.loading import CourseReader
from pyrunner.authoring.report import Finding
from pyrunner.authoring.rules import COURSE_RULES
from pyrunner.authoring.static import apply, read_exercise
from tests.authoring.sample_course import SampleCourse

HALVE = "exercises/01_shares/halve"
HALVE_SOLVED = "solutions/01_shares/halve"
PORTIONS = "exercises/01_shares/portions"
TWO_MORE_TESTS = "\n\ndef test_{0}_is_an_amount() -> None:\n    assert halve({0}) != (9, 9)\n"


def findings(sample: SampleCourse) -> list[Finding]:
    """Everything that is found without running anything."""
    reader = CourseReader(sample.source)
    course = reader.read()
    if course is None or reader.findings:
        return reader.findings
    found = list(apply(COURSE_RULES, course))
    for exercise in course.exercises:
        found += read_exercise(course, exercise)[1]
    return found


def renamed(old: str, new: str) -> Callable[[SampleCourse], None]:
    """Give the exercise `halve` another name, everywhere."""

    def change(sample: SampleCourse) -> None:
        for tree in ("exercises", "solutions"):
            (sample.folder / tree / "01_shares" / old).rename(sample.folder / tree / "01_shares" / new)
        for name in (f"{HALVE}/{old}.py", f"{HALVE}/test_{old}.py", f"{HALVE_SOLVED}/{old}.py"):
            path = sample.folder / name.replace(f"/{old}/", f"/{new}/")
            path.rename(path.with_name(path.name.replace(old, new)))
        sample.replace("exercises/01_shares/chapter.toml", f'"{old}"', f'"{new}"')
        sample.replace(f"{PORTIONS}/exercise.toml", f'"{old}"', f'"{new}"')
        sample.replace(f"exercises/01_shares/{new}/test_{new}.py", f"from {old} import", f"from {new} import")

    return change


def replaced(name: str, old: str, new: str) -> Callable[[SampleCourse], None]:
    return lambda sample: sample.replace(name, old, new)


def written(name: str, content: str) -> Callable[[SampleCourse], None]:
    return lambda sample: sample.write(name, content)


def overlay_with_notes(sample: SampleCourse) -> None:
    sample.write(f"{HALVE_SOLVED}/wrong/both/halve.py", '"""Wrong: so.\n\nRefused by: types.\n"""\n')
    sample.write(f"{HALVE_SOLVED}/wrong/both/notes.txt", "later\n")


def removed(*names: str) -> Callable[[SampleCourse], None]:
    def change(sample: SampleCourse) -> None:
        for name in names:
            sample.remove(name)

    return change


BROKEN = {
    "a key with a typo": ("metadata", replaced(f"{HALVE}/exercise.toml", "minutes", "minuets")),
    "no TOML": ("metadata", written("exercises/01_shares/chapter.toml", "title = ")),
    "an exercise listed twice": (
        "metadata",
        replaced("exercises/01_shares/chapter.toml", '"portions"', '"halve", "portions"'),
    ),
    "a chapter that is not there": (
        "metadata",
        replaced("exercises/course.toml", '"01_shares"', '"01_shares", "02_more"'),
    ),
    "a name of 33 characters": ("metadata", renamed("halve", "h" * 33)),
    "a name with two underscores": ("names", renamed("halve", "in__halves")),
    "a name of Python's own": ("shadowing", renamed("halve", "fractions")),
    "a name of an installed package": ("shadowing", renamed("halve", "numpy")),
    "an exercise that is not listed": (
        "unlisted",
        written("exercises/01_shares/forgotten/forgotten.py", "X = 1\n"),
    ),
    "a chapter that is not listed": ("unlisted", written("exercises/02_more/chapter.toml", 'title = "More"\n')),
    "no README": ("chapter-readme", removed("exercises/01_shares/README.md")),
    "a README with a title only": ("chapter-readme", written("exercises/01_shares/README.md", "# Shares\n")),
    "a file too many in an exercise": ("stray-files", written(f"{HALVE}/notes.txt", "later\n")),
    "a file too many in a chapter": ("stray-files", written("exercises/01_shares/notes.txt", "later\n")),
    "a file too many beside a solution": ("stray-files", written(f"{HALVE_SOLVED}/old.py", "X = 1\n")),
    "a solution without its exercise": ("stray-files", written("solutions/01_shares/gone/gone.py", "X = 1\n")),
    "a wrong submission of another kind": ("readable", written(f"{HALVE_SOLVED}/wrong/notes.txt", "later\n")),
    "a file too many in an overlay": ("stray-files", overlay_with_notes),
    "one concept in two exercises": (
        "concepts",
        replaced(f"{PORTIONS}/exercise.toml", '["divmod"]', '["Floor division"]'),
    ),
    "an exercise that requires itself": (
        "requires",
        replaced(f"{PORTIONS}/exercise.toml", '["halve"]', '["portions"]'),
    ),
    "an exercise that requires a later one": (
        "requires",
        replaced(f"{HALVE}/exercise.toml", "links", 'requires = ["portions"]\nlinks'),
    ),
    "an exercise that requires an unknown one": (
        "requires",
        replaced(f"{PORTIONS}/exercise.toml", '["halve"]', '["quarter"]'),
    ),
    "two hints": (
        "hints",
        replaced(
            f"{HALVE}/exercise.toml", '[[hints]]\ntext = "What is left of three cents when both have theirs?"', ""
        ),
    ),
    "a hint for a test that is not there": (
        "named-tests",
        replaced(f"{HALVE}/exercise.toml", 'test = "test_no_cent_is_lost"\n\n', 'test = "test_no_cent_is_gone"\n\n'),
    ),
    "a lesson in a test that is not there": (
        "named-tests",
        replaced(f"{HALVE}/exercise.toml", 'test = "test_no_cent_is_lost" }', 'test = "test_no_cent_is_gone" }'),
    ),
    "a hint that is the answer": (
        "hint-code",
        replaced(f"{HALVE}/exercise.toml", "One share is", "`return cents - smaller, smaller`: one share is"),
    ),
    "no links": ("links", replaced(f"{PORTIONS}/exercise.toml", "links = ", "links = []\nfiles = ['portions.py']  #")),
    "a link without encryption": ("links", replaced(f"{HALVE}/exercise.toml", "https:", "http:")),
    "a link to nowhere": ("links", replaced(f"{HALVE}/exercise.toml", "https://docs.python.org", "https://")),
    "an hour": ("minutes", replaced(f"{HALVE}/exercise.toml", "minutes = 5", "minutes = 60")),
    "a Python that will never be": (
        "version",
        replaced(f"{HALVE}/exercise.toml", "links", 'requires-python = ">=3.11,<3.11"\nlinks'),
    ),
    "two tests": (
        "contract-size",
        replaced(
            f"{HALVE}/test_halve.py", "def test_an_even_bill_is_shared_evenly", "def an_even_bill_is_shared_evenly"
        ),
    ),
    "thirteen tests": (
        "contract-size",
        lambda sample: sample.replace(
            f"{HALVE}/test_halve.py",
            "    assert first > second\n",
            "    assert first > second\n" + "".join(TWO_MORE_TESTS.format(number) for number in range(10)),
        ),
    ),
    "a test without a requirement": (
        "test-names",
        replaced(f"{HALVE}/test_halve.py", "test_an_even_bill_is_shared_evenly", "test_even"),
    ),
    "a solution with one line of docstring": (
        "solution-docstring",
        replaced(f"{HALVE_SOLVED}/halve.py", "The trap", '"""\n\n_ = """'),
    ),
    "a solution with an unused import": (
        "solution-lint",
        replaced(f"{HALVE_SOLVED}/halve.py", '"""\n\n\ndef', '"""\n\nimport os\n\n\ndef'),
    ),
    "a solution that cannot be parsed": ("solution-lint", replaced(f"{HALVE_SOLVED}/halve.py", "int]:", "int]")),
    "a solution that is not formatted": ("format", replaced(f"{HALVE_SOLVED}/halve.py", "cents // 2", "cents//2")),
    "a contract with an unused import": (
        "contract-lint",
        replaced(f"{HALVE}/test_halve.py", "from halve", "import os\n\nfrom halve"),
    ),
    "a contract that is not formatted": ("format", replaced(f"{HALVE}/test_halve.py", "(2, 2)", "(2,2)")),
    "a delivered file that is not formatted": ("format", replaced(f"{HALVE}/halve.py", "// 2, cents", "//2, cents")),
    "a solution that asks for a cast": (
        "solution-escapes",
        replaced(f"{HALVE_SOLVED}/halve.py", "smaller = cents // 2\n", "smaller: int = cents // 2  # type: ignore\n"),
    ),
    "one wrong submission": ("wrong-count", removed(f"{HALVE_SOLVED}/wrong/swapped.py")),
    "no wrong submissions": (
        "wrong-count",
        removed(f"{HALVE_SOLVED}/wrong/swapped.py", f"{HALVE_SOLVED}/wrong/fractions_of_cents.py"),
    ),
    "a wrong submission that does not say why": (
        "readable",
        replaced(f"{HALVE_SOLVED}/wrong/swapped.py", "Refused by", "Found by"),
    ),
    "no solution": ("readable", removed(f"{HALVE_SOLVED}/halve.py")),
}


def test_nothing_is_found_in_a_good_course(sample: SampleCourse) -> None:
    assert findings(sample) == []


@pytest.mark.parametrize(("rule", "breaking"), BROKEN.values(), ids=BROKEN.keys())
def test_one_broken_thing_is_found_by_its_rule_alone(
    sample: SampleCourse, rule: str, breaking: Callable[[SampleCourse], None]
) -> None:
    breaking(sample)
    found = findings(sample)
    assert {finding.rule for finding in found} == {rule}, found
    assert all(finding.message for finding in found)


def test_a_finding_names_its_place_from_the_trees_on(sample: SampleCourse) -> None:
    sample.write("exercises/01_shares/halve/notes.txt", "later\n")
    assert [finding.path for finding in findings(sample)] == ["exercises/01_shares/halve/notes.txt"]


def test_a_file_that_cannot_be_parsed_may_be_delivered(sample: SampleCourse) -> None:
    sample.replace("exercises/01_shares/halve/halve.py", "int]:", "int]")
    assert findings(sample) == []


def test_what_tools_leave_behind_is_no_stray_file(sample: SampleCourse) -> None:
    for name in ("__pycache__/halve.pyc", ".mypy_cache/x", "halve.cpython-311-x86_64-linux-gnu.so", ".DS_Store"):
        sample.write(f"exercises/01_shares/halve/{name}", "")
    assert findings(sample) == []


def test_the_author_s_own_ruff_settings_count_for_nothing(sample: SampleCourse) -> None:
    sample.write("pyproject.toml", '[tool.ruff]\nline-length = 20\nlint.select = ["ALL"]\n')
    sample.write("ruff.toml", "line-length = 20\n")
    assert findings(sample) == []


def test_a_hint_may_quote_what_the_learner_already_has(sample: SampleCourse) -> None:
    sample.replace("exercises/01_shares/halve/exercise.toml", "One share", "`return cents // 2, cents // 2`: one share")
    assert findings(sample) == []
