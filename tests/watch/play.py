"""`watch` on a workspace with the scripted judge: `python -m tests.watch.play WORKSPACE [NAME]`."""

import os
import sys
from pathlib import Path

from pyrunner.course.names import find_exercise
from pyrunner.progress.store import ProgressStore
from pyrunner.settings.read import read_settings
from pyrunner.watch.desk import Desk
from pyrunner.watch.options import options
from pyrunner.watch.session import watch_desk
from pyrunner.workspace.find import find_workspace
from tests.watch.scripted_judge import ScriptedJudge, measure


def main(folder: str, *names: str) -> int:
    workspace = find_workspace(Path(folder))
    desk = Desk(workspace, ProgressStore(workspace.progress_file, workspace.backups))
    chosen = options(read_settings(workspace.root), edits="--edit" in names, plain="PYRUNNER_PLAIN" in os.environ)
    start = next((find_exercise(workspace.course, name) for name in names if not name.startswith("-")), None)
    return watch_desk(desk, ScriptedJudge(), measure, start, chosen)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
