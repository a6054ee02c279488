"""One run of ruff over the files of an exercise, with pyrunner's own settings and nobody else's."""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.process import Limits, run

RULES = "E,F,I,B,C4,PIE,PT,RET,RUF,SIM,UP"
LINE_LENGTH = 120
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the linter said of one line of a file; `code` is the rule's, such as `F401`."""

    file: str
    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RuffReport:
    """What ruff said.

    Args:
        complaints: of the linter, by file.
        unformatted: the files that the formatter would change; one that cannot be parsed is not among them.
    """

    complaints: tuple[Complaint, ...]
    unformatted: frozenset[str]


def run_ruff(files: Mapping[str, bytes], version: str) -> RuffReport:
    """Lint and format some files, in a folder of their own.

    Args:
        files: content by name; the name may lead through folders.
        version: the Python that they are written for, as `3.11`.

    Raises:
        PyrunnerError: ruff cannot be run.
    """
    with tempfile.TemporaryDirectory(prefix="pyrunner-ruff-") as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        complaints = tuple(_lint(folder, version))
        _ruff(folder, ["format", *_settings(version)])
        unformatted = {file for file, content in files.items() if (folder / file).read_bytes() != content}
    return RuffReport(complaints, frozenset(unformatted))


def _lint(folder: Path, version: str) -> Iterator[Complaint]:
    report = folder / "report.json"
    # No folder is a source: the learner's module counts as third-party wherever the exercise stands.
    options = ["--config", "src = []", "--select", RULES, "--output-format", "json", "--output-file", str(report)]
    _ruff(folder, ["check", *_settings(version), *options])
    for found in json.loads(report.read_bytes()):
        file = Path(found["filename"]).relative_to(folder.resolve()).as_posix()
        yield Complaint(file, found["location"]["row"], found["code"] or "syntax", found["message"])


def _settings(version: str) -> list[str]:
    target = f"py{version.replace('.', '')}"
    return ["--isolated", "--no-cache", "--quiet", "--line-length", str(LINE_LENGTH), "--target-version", target]


def _ruff(folder: Path, arguments: list[str]) -> None:
    completed = run([sys.executable, "-m", "ruff", *arguments, "."], folder, Limits(seconds=SECONDS))
    # 1 says that something was found, 2 for the formatter that a file cannot be parsed: both are answers.
    if completed.status not in (0, 1, 2):
        raise PyrunnerError(f"ruff failed: {completed.output.strip()[-500:]}", "pip install ruff")
