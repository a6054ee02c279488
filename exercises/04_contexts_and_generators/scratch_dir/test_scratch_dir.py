"""The contract of `scratch_dir` and `Publisher`."""

from pathlib import Path

import pytest
from scratch_dir import Publisher, scratch_dir


def told(error: BaseException | None) -> list[BaseException]:
    """The errors that a traceback shows, the last one first."""
    if error is None:
        return []
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [error, *(shown for part in parts for shown in told(part)), *told(before)]


def test_the_folder_lives_as_long_as_the_block(tmp_path: Path) -> None:
    with scratch_dir(tmp_path / "scratch") as folder:
        assert folder == tmp_path / "scratch"
        (folder / "r-1").write_text("305")
        (folder / "refunds").mkdir()
    assert not folder.exists(), "gone, with everything in it"


@pytest.mark.parametrize("failure", [OSError("disk full"), KeyboardInterrupt()], ids=["disk-full", "ctrl-c"])
def test_the_folder_is_gone_after_a_failure_too(tmp_path: Path, failure: BaseException) -> None:
    def export() -> None:
        with scratch_dir(tmp_path / "scratch") as folder:
            (folder / "r-1").write_text("305")
            raise failure

    with pytest.raises(type(failure)) as caught:
        export()
    assert caught.value is failure, "the caller needs the failure itself"
    assert list(tmp_path.iterdir()) == [], "whatever ends the block, the folder is gone"


def test_a_missing_file_in_the_block_is_the_callers_to_see(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), scratch_dir(tmp_path / "scratch"):
        (tmp_path / "template").read_text()


def test_the_block_may_have_moved_the_folder_away(tmp_path: Path) -> None:
    with scratch_dir(tmp_path / "scratch") as folder:
        (folder / "r-1").write_text("305")
        folder.rename(tmp_path / "published")
    assert (tmp_path / "published" / "r-1").read_text() == "305"

    def publish(failure: BaseException) -> None:
        with scratch_dir(tmp_path / "scratch") as folder:
            folder.rename(tmp_path / str(failure))
            raise failure

    for failure in (ValueError("declined"), FileNotFoundError("template"), KeyboardInterrupt("ctrl-c")):
        with pytest.raises(type(failure)) as caught:
            publish(failure)
        assert caught.value is failure, "that the folder is gone is fine; that the block failed is not"


def test_a_folder_that_cannot_be_removed_is_no_secret(tmp_path: Path) -> None:
    def export(failure: Exception | None = None) -> None:
        with scratch_dir(tmp_path / "scratch") as folder:
            folder.rmdir()
            folder.write_text("now it is a file, and no folder that could be removed")
            if failure is not None:
                raise failure

    with pytest.raises(NotADirectoryError):
        export()

    (tmp_path / "scratch").unlink()
    declined = ValueError("declined")
    with pytest.raises((NotADirectoryError, ValueError, ExceptionGroup)) as caught:
        export(declined)
    shown = told(caught.value)
    assert declined in shown, "the failure of the block, which came first, is shown"
    assert any(isinstance(error, NotADirectoryError) for error in shown), "and so is the folder that is still there"


def test_the_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    with scratch_dir(tmp_path / "scratch") as folder:
        (folder / "r-1").write_text("305")
        with pytest.raises(FileExistsError), scratch_dir(folder):
            pytest.fail("another export is writing into this folder: nobody else may begin")
        assert (folder / "r-1").exists(), "whoever could not begin must not clean up either"


def test_as_a_decorator_it_makes_a_folder_for_each_call(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"

    @scratch_dir(scratch)
    def export(cents: int) -> bool:
        (scratch / "r-1").write_text(str(cents))
        return scratch.is_dir()

    assert not scratch.exists(), "nothing was called yet"
    assert export(305)
    assert not scratch.exists()
    assert export(cents=435), "a second call needs a folder as well"
    assert not scratch.exists()


def test_one_day_after_the_other_can_be_published(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "scratch")
    publisher.publish({"r-1": "305", "r-2": "435"}, tmp_path / "monday")
    publisher.publish({"r-3": "280"}, tmp_path / "tuesday")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["monday", "tuesday"]
    assert sorted(path.name for path in (tmp_path / "monday").iterdir()) == ["r-1", "r-2"]
    assert (tmp_path / "tuesday" / "r-3").read_text() == "280"


def test_a_day_is_published_whole_or_not_at_all(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "scratch")
    with pytest.raises(FileNotFoundError):
        publisher.publish({"r-1": "305", "2026/r-2": "435"}, tmp_path / "monday")
    assert list(tmp_path.iterdir()) == [], "neither half a day nor the scratch folder is left"
    publisher.publish({"r-1": "305"}, tmp_path / "monday")
