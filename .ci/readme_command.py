"""Print the command that the README tells its reader to paste: `start` or `test`.

Each stands in a fenced block behind a comment line `<!-- command: NAME -->`, so that README and gate cannot disagree.
"""

import re
import sys
from pathlib import Path


def readme_command(name: str) -> str:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {re.escape(name)} -->\n+```\w*\n(.*?)\n```", readme, re.DOTALL)
    if found is None:
        sys.exit(f"README.md has no block for the command {name!r}")
    return found[1]


if __name__ == "__main__":
    print(readme_command(sys.argv[1]))
