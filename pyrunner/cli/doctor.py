"""`pyrunner doctor`."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pyrunner.cli.options import JsonOption, WorkspaceOption

if TYPE_CHECKING:
    from pyrunner.doctor.report import Finding


def doctor(as_json: JsonOption = False, workspace: WorkspaceOption = None) -> int:
    """Look whether everything that pyrunner needs is there and works: the first thing for a bug report."""
    from pyrunner.cli.output import print_screen
    from pyrunner.doctor.examine import examine
    from pyrunner.doctor.report import Health
    from pyrunner.doctor.screen import finding_shown, total_shown
    from pyrunner.ui.tidy import Tidy

    findings: list[Finding] = []
    for finding in examine(workspace or Path.cwd()):
        findings.append(finding)
        if not as_json:
            print_screen(Tidy(finding_shown(finding)))
    if as_json:
        print_findings(findings)
    else:
        print_screen(total_shown(findings))
    return int(any(finding.health is Health.BAD for finding in findings))


def print_findings(findings: "Sequence[Finding]") -> None:
    from pyrunner.cli.output import print_json

    print_json({"findings": [asdict(finding) for finding in findings]})
