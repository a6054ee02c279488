"""Every rule of the audit, by name."""

from collections.abc import Callable, Iterator, Mapping

from pyrunner.authoring.contract import enough_tests, tests_named_as_requirements
from pyrunner.authoring.docstrings import solution_explains_itself
from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.escapes import solution_needs_no_escape
from pyrunner.authoring.files import chapters_explained, listed_folders, no_stray_files
from pyrunner.authoring.judged import Judged
from pyrunner.authoring.lint import (
    Linted,
    contract_is_lint_clean,
    everything_is_formatted,
    solution_is_lint_clean,
)
from pyrunner.authoring.metadata import (
    enough_hints,
    links_lead_somewhere,
    named_tests_exist,
    sensible_minutes,
)
from pyrunner.authoring.naming import readable_names, shadows_nothing
from pyrunner.authoring.order import concepts_introduced_once, requires_come_earlier
from pyrunner.authoring.own_version import TypedForItsVersion, types_hold
from pyrunner.authoring.report import Finding
from pyrunner.authoring.spoilers import hints_hold_no_code
from pyrunner.authoring.submissions import (
    delivered_fails_as_taught,
    delivered_passes_something,
    enough_wrong_submissions,
    interface_is_kept,
    solution_passes,
    within_limits,
    wrong_is_refused_as_said,
)
from pyrunner.authoring.versions import version_exists
from pyrunner.course.model import Course

CourseRule = Callable[[Course], Iterator[Finding]]
DossierRule = Callable[[Dossier], Iterator[Finding]]
LintedRule = Callable[[Linted], Iterator[Finding]]
NewerRule = Callable[[TypedForItsVersion], Iterator[Finding]]
JudgedRule = Callable[[Judged], Iterator[Finding]]

COURSE_RULES: Mapping[str, CourseRule] = {
    "names": readable_names,
    "shadowing": shadows_nothing,
    "unlisted": listed_folders,
    "chapter-readme": chapters_explained,
    "stray-files": no_stray_files,
    "concepts": concepts_introduced_once,
    "requires": requires_come_earlier,
}

DOSSIER_RULES: Mapping[str, DossierRule] = {
    "hints": enough_hints,
    "named-tests": named_tests_exist,
    "hint-code": hints_hold_no_code,
    "links": links_lead_somewhere,
    "minutes": sensible_minutes,
    "version": version_exists,
    "contract-size": enough_tests,
    "test-names": tests_named_as_requirements,
    "solution-docstring": solution_explains_itself,
    "solution-escapes": solution_needs_no_escape,
    "wrong-count": enough_wrong_submissions,
}

LINTED_RULES: Mapping[str, LintedRule] = {
    "solution-lint": solution_is_lint_clean,
    "contract-lint": contract_is_lint_clean,
    "format": everything_is_formatted,
}

JUDGED_RULES: Mapping[str, JudgedRule] = {
    "delivered-fails": delivered_fails_as_taught,
    "delivered-passes": delivered_passes_something,
    "solution-passes": solution_passes,
    "wrong-refused": wrong_is_refused_as_said,
    "interface": interface_is_kept,
    "limits": within_limits,
}

NEWER_RULES: Mapping[str, NewerRule] = {
    "types": types_hold,
}
