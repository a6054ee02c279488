"""What can be said of an exercise without running it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pyrunner.authoring.dossier import Dossier, DossierReader
from pyrunner.authoring.lint import lint
from pyrunner.authoring.report import Finding
from pyrunner.authoring.rules import DOSSIER_RULES, LINTED_RULES
from pyrunner.course.model import Course, Exercise

Subject = TypeVar("Subject")


def read_exercise(course: Course, exercise: Exercise) -> tuple[Dossier | None, tuple[Finding, ...]]:
    """The dossier of an exercise, and what is wrong with it as it can be read.

    Returns:
        no dossier when a file of it cannot be read, and the findings are all about that.

    Raises:
        PyrunnerError: ruff cannot be run.
    """
    reader = DossierReader(course, exercise)
    dossier = reader.read()
    if reader.findings:
        return None, tuple(reader.findings)
    return dossier, (*apply(DOSSIER_RULES, dossier), *apply(LINTED_RULES, lint(dossier)))


def apply(rules: Mapping[str, Callable[[Subject], Iterator[Finding]]], subject: Subject) -> Iterator[Finding]:
    """What the rules find in a subject, each finding with the name of its rule."""
    for name, rule in rules.items():
        yield from (replace(finding, rule=name) for finding in rule(subject))
