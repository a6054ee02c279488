"""Hostile submissions, each a small file with its expected verdict.

`expected.toml` has the verdicts. A file in `tests` is judged by tests alone, so that what is no good type is no reason;
those in `types` are judged by the type checker too; those in `passes` are right, whatever else they do.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

SUBMISSIONS = Path(__file__).with_name("submissions")
CHECKS = {"tests": ("tests",), "types": ("types", "tests"), "passes": ("types", "tests")}


@dataclass(frozen=True, slots=True)
class Case:
    """One submission.

    Args:
        kind: the folder that it is in.
        name: of its file, without the ending.
        expected: its verdict; `passed`, or check, outcome and the code or message of the first diagnostic. Where two
            limits are near each other, either.
    """

    kind: str
    name: str
    expected: tuple[str, ...]

    @property
    def content(self) -> bytes:
        return (SUBMISSIONS / self.kind / f"{self.name}.py").read_bytes()

    def __str__(self) -> str:
        return f"{self.kind}/{self.name}"


def cases() -> list[Case]:
    """All of them, in the order of their names."""
    expected = tomllib.loads((SUBMISSIONS / "expected.toml").read_text(encoding="utf-8"))
    files = sorted(SUBMISSIONS.glob("*/*.py"))
    return [
        Case(file.parent.name, file.stem, tuple(expected[file.parent.name][file.stem].split(" or "))) for file in files
    ]
