"""`watch` on a workspace with the real judge: `python -m tests.watch.play_really WORKSPACE [NAME]`."""

import sys
from contextlib import closing
from pathlib import Path

from pyrunner.checks.opening import open_judge
from pyrunner.course.names import find_exercise
from pyrunner.watch.late_judge import LateJudge
from pyrunner.watch.session import watch
from pyrunner.workspace.find import find_workspace


def main(folder: str, *names: str) -> int:
    workspace = find_workspace(Path(folder))
    start = find_exercise(workspace.course, names[0]) if names else None
    with closing(LateJudge(lambda: open_judge(workspace), lambda: open_judge(workspace))) as judge:
        return watch(workspace, judge, start)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
