"""The table of rules."""

from pyrunner.authoring.rules import COURSE_RULES, DOSSIER_RULES, JUDGED_RULES, LINTED_RULES, NEWER_RULES
from tests.authoring import test_judged, test_static

FOUND_ELSEWHERE = {"interface", "types"}  # test_compiled.py and test_judged.py


def test_every_rule_has_a_course_that_breaks_it() -> None:
    rules = {*COURSE_RULES, *DOSSIER_RULES, *LINTED_RULES, *JUDGED_RULES, *NEWER_RULES}
    broken = {rule for rule, _ in (*test_static.BROKEN.values(), *test_judged.BROKEN.values())}
    assert rules - broken == FOUND_ELSEWHERE
