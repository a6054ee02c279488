"""Names for the shell's completion."""

from pathlib import Path


def complete_exercise(incomplete: str) -> list[str]:
    """Names of the workspace's exercises that start with what was typed; outside a workspace, none."""
    from pyrunner.errors import PyrunnerError
    from pyrunner.workspace.find import find_workspace

    try:
        workspace = find_workspace(Path.cwd())
    except PyrunnerError:
        return []
    return [exercise.name for exercise in workspace.course.exercises if exercise.name.startswith(incomplete)]


def complete_exercise_or_chapter(incomplete: str) -> list[str]:
    """As `complete_exercise`, and names of chapters."""
    from pyrunner.errors import PyrunnerError
    from pyrunner.workspace.find import find_workspace

    try:
        workspace = find_workspace(Path.cwd())
    except PyrunnerError:
        return []
    chapters = [chapter.name for chapter in workspace.course.chapters if chapter.name.startswith(incomplete)]
    return complete_exercise(incomplete) + chapters
