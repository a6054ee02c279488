"""What `exercise.toml` has to say, beyond what loading it demands."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pyrunner.authoring.contract import test_names
from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding

FEWEST_HINTS = 3
LONGEST_MINUTES = 45


def _finding(dossier: Dossier, message: str, advice: str) -> Finding:
    return Finding(in_exercises(dossier.course, dossier.exercise, "exercise.toml"), message, advice)


def enough_hints(dossier: Dossier) -> Iterator[Finding]:
    """Three hints or more: where to look, what the language does, nearly the answer."""
    count = len(dossier.exercise.hints)
    if count < FEWEST_HINTS:
        yield _finding(dossier, f"{count} hints, and {FEWEST_HINTS} are the fewest", "add a step between two hints")


def named_tests_exist(dossier: Dossier) -> Iterator[Finding]:
    """A test that a hint or `teaches` names stands in the contract."""
    exercise = dossier.exercise
    named = {"hints": {hint.test for hint in exercise.hints}, "teaches": {exercise.teaches.test}}
    known = test_names(dossier.contract)
    for key, tests in named.items():
        for test in sorted(tests - known - {""}):
            yield _finding(dossier, f"{key} names {test}, which is no test of the contract", "name a test that is")


def links_lead_somewhere(dossier: Dossier) -> Iterator[Finding]:
    """At least one link, each one an https address, none twice."""
    links = dossier.exercise.links
    if not links:
        yield _finding(dossier, "no links", "link the page where the idea is defined")
    for link in links:
        address = urlsplit(link)
        if address.scheme != "https" or not address.netloc or link != "".join(link.split()):
            yield _finding(dossier, f"{link!r} is no https address", "give the whole address")
    if len(set(links)) < len(links):
        yield _finding(dossier, "the same link twice", "keep one")


def sensible_minutes(dossier: Dossier) -> Iterator[Finding]:
    """An exercise takes between a minute and three quarters of an hour."""
    minutes = dossier.exercise.minutes
    if not 1 <= minutes <= LONGEST_MINUTES:
        yield _finding(dossier, f"{minutes} minutes", f"make it take 1 to {LONGEST_MINUTES}, or make it two exercises")
