"""`watch` on a workspace with the scripted judge: `python -m tests.watch.play WORKSPACE [NAME]`."""

import sys
from pathlib import Path

from pyrunner.course.names import find_exercise
from pyrunner.progress.store import ProgressStore
from pyrunner.watch.desk import Desk
from pyrunner.watch.session import watch_desk
from pyrunner.workspace.find import find_workspace
from tests.watch.scripted_judge import ScriptedJudge, measure


def main(folder: str, *names: str) -> int:
    workspace = find_workspace(Path(folder))
    desk = Desk(workspace, ProgressStore(workspace.progress_file, workspace.backups))
    start = find_exercise(workspace.course, names[0]) if names else None
    return watch_desk(desk, ScriptedJudge(), measure, start)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
