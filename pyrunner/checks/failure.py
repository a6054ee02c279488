"""From one failure of a test to what the learner is told of it."""

import ast
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from pyrunner.checks.explain import Failure, in_words, missing_package, origin
from pyrunner.course.model import Exercise
from pyrunner.syntax import parse_expression, statements
from pyrunner.verdict import UNMET, Diagnostic, Frame

LONGEST_STATEMENT = 200
LONG_VALUE = 40
RAISES = frozenset({"pytest.raises", "raises"})
CONTAINS = {"in": "contains", "not in": "does not contain"}
_INDEX = re.compile(r"\[(\d+)\]")
_NOT_RAISED = re.compile(r"DID NOT RAISE (?:any of )?(?P<expected>.*)", re.DOTALL)
_NO_MATCH = re.compile(
    r".*?\n\s*(?:Expected regex|Regex): (?P<expected>.*?)\n\s*(?:Actual message|Input): (?P<actual>.*)",
    re.DOTALL,
)


def frames_of(found: Sequence[Mapping[str, Any]]) -> tuple[Frame, ...]:
    """Calls as they came from a worker."""
    return tuple(Frame(frame["path"], frame["line"], frame["function"]) for frame in found)


def diagnose(
    failure: Failure, exercise: Exercise, sources: Mapping[str, bytes], test: str = "", output: str = ""
) -> Diagnostic:
    """What to mend after a failure.

    Args:
        sources: the learner's files and the contract, by name.
        test: the id of the test within the contract; empty for what failed before any test ran.
        output: what was printed meanwhile.
    """
    own = frozenset(name.partition(".")[0] for name in (*exercise.files, *exercise.contract))
    frames = frames_of(failure["frames"])
    found = Diagnostic("", code=failure["type"], test=test, frames=frames, output=output)
    if failure["syntax"]:
        return _syntax_error(found, failure["syntax"], exercise)
    found = _placed(found, failure, exercise)
    if failure["inner"]:
        found = _placed_within(found, failure["inner"], exercise)
    if failure["type"] == "AssertionError":
        return _assertion(found, failure, _condition(sources.get(found.path, b""), found.line or 0))
    if failure["type"] == "Failed":
        return _failed(found, failure["text"])
    if package := missing_package(failure, own):
        return _missing(found, package)
    message, hint = in_words(failure)
    told = replace(found, message=message + origin(failure), hint=hint.format(name=exercise.name))
    if required := _required_exception(sources, exercise, frames):
        return replace(told, expected=required, actual=f"{failure['type']}: {failure['text']}".rstrip(": "))
    return told


def _missing(found: Diagnostic, package: str) -> Diagnostic:
    """A module that cannot be imported: misspelt, or not installed."""
    meant = get_close_matches(package, sys.stdlib_module_names, n=1, cutoff=0.8)
    if meant:
        return replace(found, message=f"there is no module {package}", hint=f"did you mean {meant[0]}?")
    message = f"the package {package} is needed here, and is not installed"
    return replace(found, message=message, hint=f"pip install {package}")


def _syntax_error(found: Diagnostic, place: Mapping[str, Any], exercise: Exercise) -> Diagnostic:
    return replace(
        found,
        message=place["text"] or "invalid syntax",
        path=place["path"] or exercise.files[0],
        line=place["line"],
        column=place["column"],
        end_column=place["end_column"],
        frames=(),
    )


def _placed(found: Diagnostic, failure: Failure, exercise: Exercise) -> Diagnostic:
    """Where to look: for an assertion where it stands, for anything else the learner's last call."""
    if not found.frames:
        return found
    own = [frame for frame in found.frames if frame.path in exercise.files]
    frame = found.frames[-1] if failure["type"] in ("AssertionError", "Failed") or not own else own[-1]
    return replace(found, path=frame.path, line=frame.line)


def _placed_within(found: Diagnostic, inner: Sequence[Failure], exercise: Exercise) -> Diagnostic:
    """The learner's last call on the way to the first exception of a group; else what was found."""
    frames = frames_of(inner[0]["frames"])
    own = [frame for frame in frames if frame.path in exercise.files]
    return replace(found, path=own[-1].path, line=own[-1].line, frames=found.frames + frames) if own else found


def _required_exception(sources: Mapping[str, bytes], exercise: Exercise, frames: Sequence[Frame]) -> str:
    """The exception that the contract waits for where another one came; empty where it waits for none."""
    for frame in reversed([frame for frame in frames if frame.path in exercise.contract]):
        waiting = [
            ast.unparse(item.context_expr.args[0])
            for node in statements(sources.get(frame.path, b""))
            if isinstance(node, ast.With | ast.AsyncWith)
            and node.body[0].lineno <= frame.line <= (node.end_lineno or 0)
            for item in node.items
            if isinstance(item.context_expr, ast.Call)
            and item.context_expr.args
            and ast.unparse(item.context_expr.func) in RAISES
        ]
        if waiting:
            return waiting[-1]
    return ""


def _assertion(found: Diagnostic, failure: Failure, condition: str) -> Diagnostic:
    if match := _NO_MATCH.fullmatch(failure["text"]):
        message = "the error's text does not match what is required"
        return replace(found, message=message, expected=match["expected"], actual=match["actual"])
    compared = failure.get("comparison")
    if compared is None:
        own_words, _, explanation = failure["text"].rpartition("assert ")
        message = own_words.strip() or _unmet(condition) or failure["text"]
        because = " ".join(re.findall(r"where (.*)", explanation)) if condition else ""
        return replace(found, message=message or "an assertion does not hold", hint=because)
    found = replace(found, message=failure.get("message") or _unmet(condition))
    if compared["operator"] in CONTAINS and _looks_into_a_result(condition):
        return replace(found, expected=f"{CONTAINS[compared['operator']]} {compared['left']}", actual=compared["right"])
    return replace(
        found,
        expected=_required(compared["operator"], compared["right"]),
        actual=compared["left"],
        hint=_difference(compared),
    )


def _looks_into_a_result(condition: str) -> bool:
    """Whether what was searched is what the code gave, as in `"total" in page()`, and not a list of what is allowed."""
    try:
        test = parse_expression(condition).body
    except (SyntaxError, ValueError, RecursionError):
        return False
    if not isinstance(test, ast.Compare):
        return False
    return isinstance(test.left, ast.Constant) or isinstance(test.comparators[0], ast.Call | ast.Attribute)


def _condition(source: bytes, line: int) -> str:
    """What the `assert` around a line asserts; empty where there is none."""
    for node in statements(source):
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or line):
            text = ast.unparse(node.test)
            return text if len(text) <= LONGEST_STATEMENT else text[:LONGEST_STATEMENT] + "…"
    return ""


def _unmet(condition: str) -> str:
    return f"`{condition}{UNMET}" if condition else ""


def _required(operator: str, right: str) -> str:
    return right if operator in ("==", "is") else f"{operator} {right}"


def _difference(compared: Mapping[str, Any]) -> str:
    """Where two values part, if they are so long that one would have to look for it."""
    found = compared["difference"]
    if found is None or max(len(compared["left"]), len(compared["right"])) < LONG_VALUE:
        return ""
    if found["only"]:
        return _only(found)
    if found["lengths"] and None in (found["left"], found["right"]) and found["path"].count("[") == 1:
        actual, required = found["lengths"]
        if not (actual and required):
            return ""
        return f"equal up to the end of the shorter one: {actual} {_unit(compared)}, and {required} are required"
    left, right = found["left"] or "nothing", found["right"] or "nothing"
    return f"the first difference is {_place_of(found)}: {left}, and {right} is required"


def _place_of(found: Mapping[str, Any]) -> str:
    path, line = found["path"], found["line"]
    if line:
        return f"in line {line} of {path}" if path else f"in line {line}"
    index = _INDEX.fullmatch(path)
    return f"at index {index[1]}" if index else f"at {path}"


def _only(found: Mapping[str, Any]) -> str:
    """What only one of two sets has."""
    place = f"in {found['path']}, " if found["path"] else ""
    pieces = [f"missing: {found['right']}"] * bool(found["right"]) + [f"too much: {found['left']}"] * bool(
        found["left"]
    )
    return place + "; ".join(pieces)


def _unit(compared: Mapping[str, Any]) -> str:
    """What a compared value is made of, by its `repr`."""
    start = compared["left"][:2]
    return "characters" if start[:1] in ("'", '"') else "bytes" if start in ("b'", 'b"') else "items"


def _failed(found: Diagnostic, text: str) -> Diagnostic:
    if match := _NOT_RAISED.fullmatch(text):
        expected = match["expected"].removeprefix("<class '").removesuffix("'>")
        return replace(
            found, message=f"{expected} must be raised here, and nothing was", expected=expected, actual="no exception"
        )
    return replace(found, message=text)
