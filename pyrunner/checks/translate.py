"""mypy's messages in the learner's language: what the contract requires is said from the contract's side."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pyrunner.syntax import statements
from pyrunner.verdict import Diagnostic

REVEALED = "Revealed type is "

_UNUSED = re.compile(r'Unused "type: ignore(?P<codes>\[[^]]*\])?" comment')
_IGNORED = re.compile(rb"#\s*type:\s*ignore\[(?P<codes>[^]]*)\]")
_ASSERT_TYPE = re.compile(r'Expression is of type "(?P<actual>.*)", not "(?P<expected>.*)"', re.DOTALL)
_NOT_COVERED = re.compile(r'Error code "(?P<code>[^"]*)" not covered by "type: ignore\[(?P<ignored>[^]]*)\]" comment')
_NOT_INSTALLED = re.compile(r'Cannot find implementation or library stub for module named "(?P<module>[^"]*)"')
_NO_ATTRIBUTE = re.compile(r'(?:Module )?"(?P<owner>[^"]*)" has no attribute "(?P<name>[^"]*)"(?P<rest>.*)', re.DOTALL)


def translate(
    messages: Sequence[Mapping[str, Any]], sources: Mapping[str, bytes], contract: Mapping[str, bytes]
) -> tuple[Diagnostic, ...]:
    """Errors as diagnostics, each with its notes as hint.

    Args:
        messages: as `mypy --output json` gives them, with its notes behind their errors.
        sources: all files that were checked, by name.
        contract: those among them that the learner did not write.
    """
    groups = list(_with_notes(messages))
    otherwise = {_place(error) for error, notes in groups if any(_NOT_COVERED.search(note) for note in notes)}
    return tuple(
        dict.fromkeys(
            _worded(_plain(error, notes, sources.get(error["file"], b"")), notes, contract)
            for error, notes in groups
            # What is rejected for another reason than the expected one is not accepted.
            if not (_UNUSED.match(error["message"]) and _place(error) in otherwise)
        )
    )


def _place(error: Mapping[str, Any]) -> tuple[str, int]:
    return error["file"], error["line"]


def _with_notes(messages: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], list[str]]]:
    groups: list[tuple[Mapping[str, Any], list[str]]] = []
    for message in messages:
        if message["message"].startswith(REVEALED):
            continue
        if message["severity"] == "error":
            groups.append((message, message["hint"].splitlines() if message["hint"] else []))
        elif groups and groups[-1][0]["file"] == message["file"]:
            groups[-1][1].append(message["message"])
    return iter(groups)


def _worded(found: Diagnostic, notes: list[str], contract: Mapping[str, bytes]) -> Diagnostic:
    if match := _NOT_INSTALLED.match(found.message):
        package = match["module"].partition(".")[0]
        message = f"the package {package} is needed here, and is not installed"
        return replace(found, message=message, hint=f"pip install {package}, if it is spelt right")
    source = contract.get(found.path)
    if source is None or found.line is None:
        return found
    found = replace(found, test=_test_around(source, found.line))
    if match := _UNUSED.match(found.message):
        return _must_be_rejected(found, (match["codes"] or "").strip("[]"), source)
    if match := _ASSERT_TYPE.fullmatch(found.message):
        words = "the type inferred here is not the one required"
        return replace(found, message=words, expected=match["expected"], actual=match["actual"])
    for note in notes:
        if match := _NOT_COVERED.search(note):
            return _rejected_otherwise(found, match["ignored"])
    if match := _NO_ATTRIBUTE.fullmatch(found.message):
        return replace(found, message=f"the contract uses `{match['name']}` of `{match['owner']}`, and it is not there")
    return replace(
        found, message=f"this must be accepted by the type checker, and your types reject it: {found.message}"
    )


def _plain(error: Mapping[str, Any], notes: list[str], source: bytes) -> Diagnostic:
    line = _line(source, error["line"])
    column = _column(line, error["column"]) if error["column"] >= 0 else None
    one_line = error.get("end_line") == error["line"] and error.get("end_column", -1) > error["column"]
    return Diagnostic(
        error["message"],
        error["file"],
        error["line"] if error["line"] > 0 else None,
        column,
        column + error["end_column"] - error["column"] if column and one_line else None,
        error["code"] or "",
        hint="\n".join(notes),
    )


def _column(line: bytes, told: int) -> int:
    """A column of characters, counted from 1.

    mypy's native parser, counting from 0, takes away from the characters in front what their UTF-8 has more of bytes.
    """
    text = line.decode(errors="replace")
    found = (place for place in range(told, len(text) + 1) if place - _more_bytes(text[:place]) == told)
    return next(found, told) + 1


def _more_bytes(text: str) -> int:
    return len(text.encode(errors="replace")) - len(text)


def _test_around(source: bytes, number: int) -> str:
    """The name of the test in which a line of the contract stands; empty where that is none."""
    tests = [
        node.name
        for node in statements(source)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and node.lineno <= number <= (node.end_lineno or node.lineno)
    ]
    return tests[0] if tests else ""


def _must_be_rejected(found: Diagnostic, codes: str, source: bytes) -> Diagnostic:
    assert found.line is not None
    if not codes and (match := _IGNORED.search(_line(source, found.line))):
        codes = match["codes"].decode()
    what = _what_stands(source, found.line)
    return replace(
        found,
        message=f"this {what} must be rejected by the type checker, and your types accept it",
        expected=f"an error [{codes}]" if codes else "an error",
        actual="no error",
    )


def _rejected_otherwise(found: Diagnostic, ignored: str) -> Diagnostic:
    return replace(
        found,
        message=f"this must be rejected for another reason than: {found.message}",
        expected=f"an error [{ignored}]",
        actual=f"an error [{found.code}]",
        hint="",
    )


def _line(source: bytes, number: int) -> bytes:
    lines = source.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else b""


def _what_stands(source: bytes, number: int) -> str:
    """A word for the code in a line of the contract."""
    inside = [node for node in statements(source) if node.lineno <= number <= (node.end_lineno or node.lineno)]
    match max(inside, key=lambda node: node.lineno, default=None):
        case ast.Expr(value=ast.Call()):
            return "call"
        case ast.Assign() | ast.AnnAssign():
            return "assignment"
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return "definition"
        case _:
            return "line"
