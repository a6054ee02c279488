"""What the head of a known-wrong submission says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError

_DOCSTRING = re.compile(r"\A\s*(?:#[^\n]*\n\s*)*[rR]?(\"\"\"|''')(?P<text>.*?)\1", re.DOTALL)
_COMMENT = re.compile(r"\A(?P<text>(?:[ \t]*#[^\n]*\n)+)")
_HEAD = re.compile(r"Wrong:\s*(?P<reason>.+?)\s*Refused by:\s*(?P<refused_by>.+?)\.?\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """Why a submission is wrong, and what refuses it; `content.Wrong` describes the latter."""

    reason: str
    refused_by: frozenset[str]


def read_head(place: Path, files: Mapping[str, bytes]) -> Head:
    """The head of the first file that has one.

    Args:
        place: the submission's file or folder, to be named in an error.
        files: its content.

    Raises:
        PyrunnerError: if no file begins as a known-wrong submission does.
    """
    for content in files.values():
        match = _HEAD.search(_opening(content.decode("utf-8", "replace")))
        if match:
            return Head(" ".join(match["reason"].split()), _refused_by(match["refused_by"]))
    raise PyrunnerError(
        f"{place} does not say why it is wrong", 'it opens with """Wrong: why. Refused by: test_name, types."""'
    )


def _opening(source: str) -> str:
    """The docstring or, in a file that has none such as a TOML file, the comment at the top."""
    docstring = _DOCSTRING.match(source)
    if docstring:
        return docstring["text"]
    comment = _COMMENT.match(source)
    return "\n".join(line.lstrip(" \t#") for line in comment["text"].splitlines()) if comment else ""


def _refused_by(text: str) -> frozenset[str]:
    """The names in a list such as "test_a, types and rule (`Any`)"; what stands in parentheses is for the reader."""
    names = re.split(r",|\band\b", re.sub(r"\([^)]*\)", "", text))
    return frozenset(name for part in names if (name := part.strip(" \t\n`")))
