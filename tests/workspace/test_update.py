"""Bringing a workspace up to a newer course keeps what is the learner's."""

import random
import shutil
from functools import partial
from pathlib import Path

import pytest

from pyrunner.course.content import contract, delivered, solution
from pyrunner.course.locate import CourseSource
from pyrunner.errors import PyrunnerError
from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.read import take_snapshot
from pyrunner.workspace.reset import reset, undo_reset
from pyrunner.workspace.update import update
from tests.killing import kill_at_a_random_moment
from tests.small_course import write


def renew(path: Path) -> str:
    """Change a file of the course; its new content."""
    content = path.read_text(encoding="utf-8") + "# newer\n"
    path.write_text(content, encoding="utf-8")
    return content


@pytest.fixture
def add(source: CourseSource) -> Path:
    return source.exercises / "00_sums" / "add"


def test_nothing_new_changes_nothing(workspace: Workspace, source: CourseSource) -> None:
    done = update(workspace, source)
    assert (done.replaced, done.kept, done.changes.sentence) == ((), (), "")
    assert not workspace.backups.exists()


def test_an_untouched_exercise_is_replaced(workspace: Workspace, source: CourseSource, add: Path) -> None:
    content = renew(add / "add.py")
    done = update(workspace, source)
    assert (done.replaced, done.kept) == (("add",), ())
    exercise = done.workspace.course.exercises[0]
    assert workspace.file(exercise).read_text(encoding="utf-8") == content
    assert delivered(done.workspace.course, exercise).files["add.py"] == content.encode()
    assert not workspace.backups.exists(), "what was delivered before needs no backup"


def test_a_touched_exercise_is_kept_and_a_reset_gives_the_new_one(
    workspace: Workspace, source: CourseSource, add: Path
) -> None:
    exercise = workspace.course.exercises[0]
    workspace.file(exercise).write_text("mine\n", encoding="utf-8")
    content = renew(add / "add.py")
    done = update(workspace, source)
    assert (done.replaced, done.kept) == ((), ("add",))
    assert workspace.file(exercise).read_text(encoding="utf-8") == "mine\n"
    reset(done.workspace, [exercise])
    assert workspace.file(exercise).read_text(encoding="utf-8") == content
    undo_reset(done.workspace, [exercise])
    assert workspace.file(exercise).read_text(encoding="utf-8") == "mine\n"


def test_changed_contracts_are_told_and_their_copies_renewed(
    workspace: Workspace, source: CourseSource, add: Path
) -> None:
    exercise = workspace.course.exercises[0]
    workspace.file(exercise).write_text("mine\n", encoding="utf-8")
    write(workspace.folder(exercise) / "test_add.py", "my own test\n")
    content = renew(add / "test_add.py")
    done = update(workspace, source)
    assert done.changes.contracts == ("add",)
    assert done.changes.sentence == "the course has changed; with a changed contract: add"
    assert (workspace.folder(exercise) / "test_add.py").read_text(encoding="utf-8") == content
    assert contract(done.workspace.course, exercise)["test_add.py"] == content.encode()
    (saved,) = workspace.backups.rglob("test_add.py")
    assert saved.read_text(encoding="utf-8") == "my own test\n"


def test_new_exercises_arrive_and_old_ones_stay_on_disk(workspace: Workspace, source: CourseSource, add: Path) -> None:
    shutil.copytree(add, add.parent / "plus")
    (add.parent / "plus" / "add.py").rename(add.parent / "plus" / "plus.py")
    (add.parent / "plus" / "test_add.py").rename(add.parent / "plus" / "test_plus.py")
    write(add.parent / "chapter.toml", 'title = "Sums"\nexercises = ["plus", "double"]\n')
    done = update(workspace, source)
    assert (done.changes.added, done.changes.removed) == (("plus",), ("add",))
    assert done.changes.sentence == "the course has changed; new: plus; gone: add"
    assert (workspace.exercises / "00_sums" / "plus" / "plus.py").is_file()
    assert (workspace.exercises / "00_sums" / "add" / "add.py").is_file()
    assert [exercise.name for exercise in find_workspace(workspace.root).course.exercises] == [
        "plus",
        "double",
        "shout",
    ]


def test_an_exercise_that_moved_takes_the_learners_work_along(
    workspace: Workspace, source: CourseSource, add: Path
) -> None:
    workspace.file(workspace.course.exercises[0]).write_text("mine\n", encoding="utf-8")
    write(workspace.exercises / "00_sums" / "add" / "scratch.py", "scratch\n")
    add.rename(source.exercises / "01_words" / "add")
    (source.solutions / "00_sums" / "add").rename(source.solutions / "01_words" / "add")
    write(source.exercises / "00_sums" / "chapter.toml", 'title = "Sums"\nexercises = ["double"]\n')
    write(source.exercises / "01_words" / "chapter.toml", 'title = "Words"\nexercises = ["shout", "add"]\n')
    done = update(workspace, source)
    moved = done.workspace.course.exercises[-1]
    assert moved.path.as_posix() == "01_words/add"
    assert take_snapshot(done.workspace, moved).files == {"add.py": b"mine\n"}
    left = [entry.name for entry in (workspace.exercises / "00_sums" / "add").iterdir()]
    assert left == ["scratch.py"]


def test_a_file_that_was_deleted_is_delivered_again(workspace: Workspace, source: CourseSource) -> None:
    exercise = workspace.course.exercises[0]
    workspace.file(exercise).unlink()
    update(workspace, source)
    assert take_snapshot(workspace, exercise).problems == ()


def test_readmes_are_renewed_and_notes_in_them_backed_up(workspace: Workspace, source: CourseSource) -> None:
    readme = workspace.exercises / "00_sums" / "README.md"
    write(readme, "my notes\n")
    content = renew(source.exercises / "00_sums" / "README.md")
    update(workspace, source)
    assert readme.read_text(encoding="utf-8") == content
    (saved,) = (workspace.backups / "readmes").rglob("README.md")
    assert saved.read_text(encoding="utf-8") == "my notes\n"


def test_progress_stays(workspace: Workspace, source: CourseSource, add: Path) -> None:
    store = ProgressStore(workspace.progress_file, workspace.backups)
    store.update(lambda before: before.with_hint("add", 2))
    renew(add / "add.py")
    update(workspace, source)
    assert store.load() == Progress().with_hint("add", 2)


def test_another_course_is_refused(workspace: Workspace, source: CourseSource) -> None:
    path = source.exercises / "course.toml"
    write(path, path.read_text(encoding="utf-8").replace('"small"', '"large"'))
    with pytest.raises(PyrunnerError, match="holds the course 'small', and not 'large'"):
        update(workspace, source)
    assert find_workspace(workspace.root).course.name == "small"


def test_a_course_with_a_fault_is_refused_and_the_old_one_stays(workspace: Workspace, source: CourseSource) -> None:
    write(source.exercises / "00_sums" / "chapter.toml", "title = 1\n")
    with pytest.raises(PyrunnerError, match=r"the course has a fault: exercises/00_sums/chapter\.toml: `title` is 1"):
        update(workspace, source)
    assert find_workspace(workspace.root).course.name == "small"


def test_originals_that_miss_a_file_are_mended(workspace: Workspace, source: CourseSource) -> None:
    exercise = workspace.course.exercises[0]
    (workspace.course.solutions / exercise.path / "add.py").unlink()
    (workspace.course.root / "00_sums" / "README.md").unlink()
    done = update(workspace, source)
    assert solution(done.workspace.course, exercise)
    assert (done.replaced, done.kept) == ((), ())


def test_a_kill_half_way_is_made_good_by_the_next_update(tmp_path: Path, source: CourseSource, add: Path) -> None:
    randomness = random.Random(17)
    for number in range(12):
        workspace = create_workspace(tmp_path / str(number), source)
        double = workspace.course.exercises[1]
        workspace.file(double).write_text("mine\n", encoding="utf-8")
        old = (add / "add.py").read_text(encoding="utf-8")
        new = renew(add / "add.py")
        kill_at_a_random_moment(partial(update, workspace, source), randomness, 0.1)
        found = find_workspace(workspace.root)
        assert found.file(found.course.exercises[0]).read_text(encoding="utf-8") in (old, new)
        done = update(found, source)
        assert found.file(found.course.exercises[0]).read_text(encoding="utf-8") == new
        assert done.workspace.file(double).read_text(encoding="utf-8") == "mine\n"
