"""The rule against silencing the type checker: what a learner added of it is refused."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pyrunner.checks.escapes import Escape, escapes
from pyrunner.course.model import Exercise
from pyrunner.verdict import Diagnostic

REASONS = {
    "Any": "`Any` switches the type checker off wherever it reaches",
    "cast": "`cast` makes the type checker believe what it cannot see",
    "type: ignore": "`# type: ignore` hides an error instead of mending it",
    "mypy:": "`# mypy:` changes what the type checker looks for",
    "no_type_check": "`no_type_check` switches the type checker off",
    "TYPE_CHECKING": "the type checker would see other code here than what runs",
}
LONGEST_CONTEXT = 80
HINT = "let the code do what the types say, or say with types what is true: a conversion, a type variable, a Protocol"


def refused_escapes(
    exercise: Exercise, delivered: Mapping[str, bytes], submitted: Mapping[str, bytes]
) -> tuple[Diagnostic, ...]:
    """The escapes from the type checker that the learner added and the exercise does not allow.

    An escape that was delivered may stay where it is: in the annotation of the same parameter, in the same call.
    How many there are, and in which lines, does not matter.
    """
    given = Counter(escape.key for name, content in delivered.items() for escape in escapes(name, content))
    return tuple(_added(exercise, given, submitted))


def _added(
    exercise: Exercise, given: "Counter[tuple[str, str]]", submitted: Mapping[str, bytes]
) -> Iterator[Diagnostic]:
    for name, content in submitted.items():
        for escape in escapes(name, content):
            if given[escape.key] > 0:
                given[escape.key] -= 1
            elif escape.kind not in exercise.allow:
                yield _refusal(name, escape)


def _refusal(name: str, escape: Escape) -> Diagnostic:
    message = f"{REASONS[escape.kind]}, and this exercise asks you to do without: `{_shortened(escape.context)}`"
    return Diagnostic(message, name, escape.line, escape.column, code="rule", hint=HINT)


def _shortened(context: str) -> str:
    line = " ".join(context.split())
    return line if len(line) <= LONGEST_CONTEXT else line[:LONGEST_CONTEXT] + "…"
