"""What earlier audits found, by digest."""

import json
from dataclasses import asdict, replace
from pathlib import Path

from pyrunner.authoring.report import ExerciseAudit, Finding
from pyrunner.storage import write_atomic


class AuditCache:
    """One small JSON file an exercise: its digest and what was found; anything unreadable counts as nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, name: str, digest: str) -> ExerciseAudit | None:
        """The stored audit of an exercise, if it was over this digest."""
        try:
            stored = json.loads(self._file(name).read_bytes())
            if stored["digest"] != digest:
                return None
            findings = tuple(Finding(**finding) for finding in stored["findings"])
            return ExerciseAudit(name, findings, stored["seconds"], cached=True, skipped=stored["skipped"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def store(self, audit: ExerciseAudit, digest: str) -> None:
        """Remember an audit; not one with a finding that may be gone in the next run."""
        if not all(finding.repeatable for finding in audit.findings):
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        content = {"digest": digest, **asdict(replace(audit, cached=False))}
        write_atomic(self._file(audit.name), json.dumps(content).encode())

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.json"
