"""A solution holds to the rule that its learners are held to."""

from collections.abc import Iterator

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_solutions
from pyrunner.authoring.report import Finding
from pyrunner.checks.rules import refused_escapes


def solution_needs_no_escape(dossier: Dossier) -> Iterator[Finding]:
    """The solution silences the type checker nowhere, not even where the delivered file does, unless it is allowed."""
    for refused in refused_escapes(dossier.exercise, {}, dossier.solution.files):
        path = in_solutions(dossier.course, dossier.exercise, refused.path)
        yield Finding(path, f"line {refused.line}: {refused.message}", "say it with types, or name it in `allow`")
