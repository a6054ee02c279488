"""mypy's messages in the learner's language: what the contract requires is said from the contract's side."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pyrunner.verdict import Diagnostic

_UNUSED = re.compile(r'Unused "type: ignore(?P<codes>\[[^]]*\])?" comment')
_IGNORED = re.compile(rb"#\s*type:\s*ignore\[(?P<codes>[^]]*)\]")
_ASSERT_TYPE = re.compile(r'Expression is of type "(?P<actual>.*)", not "(?P<expected>.*)"', re.DOTALL)
_NOT_COVERED = re.compile(r'Error code "(?P<code>[^"]*)" not covered by "type: ignore\[(?P<ignored>[^]]*)\]" comment')
_NO_ATTRIBUTE = re.compile(r'(?:Module )?"(?P<owner>[^"]*)" has no attribute "(?P<name>[^"]*)"(?P<rest>.*)', re.DOTALL)


def translate(messages: Sequence[Mapping[str, Any]], contract: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Errors as diagnostics, each with its notes as hint.

    Args:
        messages: as `mypy --output json` gives them, with its notes behind their errors.
        contract: the files that the learner did not write, by name.
    """
    return tuple(dict.fromkeys(_worded(error, notes, contract) for error, notes in _with_notes(messages)))


def _with_notes(messages: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], list[str]]]:
    groups: list[tuple[Mapping[str, Any], list[str]]] = []
    for message in messages:
        if message["severity"] == "error":
            groups.append((message, message["hint"].splitlines() if message["hint"] else []))
        elif groups and groups[-1][0]["file"] == message["file"]:
            groups[-1][1].append(message["message"])
    return iter(groups)


def _worded(error: Mapping[str, Any], notes: list[str], contract: Mapping[str, bytes]) -> Diagnostic:
    found = _plain(error, notes)
    source = contract.get(found.path)
    if source is None or found.line is None:
        return found
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


def _plain(error: Mapping[str, Any], notes: list[str]) -> Diagnostic:
    column = error["column"] + 1 if error["column"] >= 0 else None
    one_line = error.get("end_line") == error["line"] and error.get("end_column", -1) > error["column"]
    return Diagnostic(
        error["message"],
        error["file"],
        error["line"] if error["line"] > 0 else None,
        column,
        error["end_column"] + 1 if column and one_line else None,
        error["code"] or "",
        hint="\n".join(notes),
    )


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
    try:
        statements = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
    except (SyntaxError, ValueError):
        return "line"
    inside = [node for node in statements if node.lineno <= number <= (node.end_lineno or node.lineno)]
    match max(inside, key=lambda node: node.lineno, default=None):
        case ast.Expr(value=ast.Call()):
            return "call"
        case ast.Assign() | ast.AnnAssign():
            return "assignment"
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return "definition"
        case _:
            return "line"
