"""Hints lead to the answer, and never hold it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding

LONGEST_RUN = 5
TOKEN = re.compile(r'("""|\'\'\')(?:.*?)\1|#[^\n]*|\w+|[^\w\s]', re.DOTALL)


def tokens(source: str) -> list[str]:
    """Words and signs of some code, or of prose, without comments and longer strings."""
    found = (match.group() for match in TOKEN.finditer(source))
    return [token for token in found if not token.startswith(("#", '"""', "'''"))]


def runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """Every run of `length` tokens that holds at least one sign: prose alone is no code."""
    windows = (tuple(words[start : start + length]) for start in range(len(words) - length + 1))
    return {window for window in windows if any(not token.isidentifier() for token in window)}


def hints_hold_no_code(dossier: Dossier) -> Iterator[Finding]:
    """No hint repeats a run of the solution's code that the delivered file does not have."""
    length = LONGEST_RUN + 1
    answer = _code(dossier.solution.files.values(), length) - _code(dossier.delivered.files.values(), length)
    for number, hint in enumerate(dossier.exercise.hints, 1):
        spoilt = runs(tokens(hint.text), length) & answer
        if spoilt:
            yield Finding(
                in_exercises(dossier.course, dossier.exercise, "exercise.toml"),
                f"hint {number} holds code of the solution: {' '.join(sorted(spoilt)[0])}",
                "say it in words",
            )


def _code(files: Iterable[bytes], length: int) -> set[tuple[str, ...]]:
    return {run for content in files for run in runs(tokens(content.decode(errors="replace")), length)}
