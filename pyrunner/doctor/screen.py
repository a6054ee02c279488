"""What an examination found, as a list."""

from collections.abc import Sequence

from rich.text import Text

from pyrunner.doctor.report import Finding, Health
from pyrunner.ui.indent import Indented
from pyrunner.ui.plain_text import visible

MARKS = {Health.GOOD: ("✓ ", "good"), Health.LIMITED: ("! ", "waiting"), Health.BAD: ("✗ ", "bad")}


def finding_shown(finding: Finding) -> Indented:
    """One finding: a mark, what was looked at, what was found, and what to do."""
    text = Text.assemble((f"{finding.subject}  ", "strong"), visible(finding.told))
    if finding.advice:
        text.append(f"\n→ {visible(finding.advice)}", style="notice")
    return Indented(text, Text.assemble(MARKS[finding.health]))


def total_shown(findings: Sequence[Finding]) -> Text:
    """The last line: whether everything works."""
    bad = sum(finding.health is Health.BAD for finding in findings)
    limited = sum(finding.health is Health.LIMITED for finding in findings)
    if bad:
        return Text(f"{bad} in the way" + (f", {limited} limited" if limited else ""), style="headline.bad")
    return Text(
        f"everything works, {limited} with a limitation" if limited else "everything works", style="headline.good"
    )
