"""The tests of a contract: how many they are and what they are called."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding
from pyrunner.syntax import parse

FEWEST_TESTS = 3
MOST_TESTS = 12
FEWEST_WORDS = 3


def test_functions(source: bytes) -> Iterator[str]:
    """The names of the test functions in a file, methods of test classes included, in its order."""
    try:
        tree = parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield node.name


def is_test_file(name: str) -> bool:
    """Whether pytest looks for tests in a file of this name."""
    path = PurePosixPath(name)
    return path.suffix == ".py" and (path.stem.startswith("test_") or path.stem.endswith("_test"))


def test_names(contract: Mapping[str, bytes]) -> set[str]:
    """The names of all tests of a contract."""
    return {test for name, source in contract.items() if is_test_file(name) for test in test_functions(source)}


def enough_tests(dossier: Dossier) -> Iterator[Finding]:
    """A contract has at least three tests, and no more than a learner can read."""
    count = len(test_names(dossier.contract))
    if not FEWEST_TESTS <= count <= MOST_TESTS:
        yield Finding(
            in_exercises(dossier.course, dossier.exercise),
            f"{count} tests in the contract",
            f"{FEWEST_TESTS} to {MOST_TESTS} are what a learner can learn from",
        )


def tests_named_as_requirements(dossier: Dossier) -> Iterator[Finding]:
    """A test's name says what is required, in three words or more."""
    for name, source in dossier.contract.items():
        for test in test_functions(source) if is_test_file(name) else ():
            if len([word for word in test.split("_")[1:] if word]) < FEWEST_WORDS:
                yield Finding(
                    in_exercises(dossier.course, dossier.exercise, name),
                    f"{test} does not say what is required",
                    "name it as a requirement, such as test_no_wait_after_the_last_attempt",
                )
