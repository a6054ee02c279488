"""Progress on disk survives kills, other processes and damage."""

import ctypes
import json
import os
import random
from contextlib import suppress
from functools import partial
from multiprocessing.sharedctypes import RawValue
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyrunner.errors import PyrunnerError
from pyrunner.progress.file import CorruptProgress, from_bytes, to_bytes
from pyrunner.progress.progress import Progress, Record, Standing
from pyrunner.progress.store import ProgressStore
from tests.killing import kill_at_a_random_moment, run_at_once

FULL = Progress(
    current="add",
    records={
        "add": Record("2025-01-01T00:00:00+00:00", None, 3, 2, False, 0.125, ("ab", "cd"), (Standing("then", True),)),
        "weg": Record(),
    },
    welcomed=True,
    days={"2025-01-01": 3, "2026-02-28": 1},
)


def count_hints(folder: Path, name: str, times: int, reported: ctypes.c_ulong) -> None:
    """Count up the hints of one exercise, each time reading what the last one left."""
    store = store_in(folder)
    for _ in range(times):
        after = store.update(lambda before: before.with_hint(name, before.record(name).hints + 1))
        reported.value = after.record(name).hints


def store_in(folder: Path, told: list[str] | None = None) -> ProgressStore:
    notify = None if told is None else told.append
    return ProgressStore(folder / "progress.json", folder / "backups", notify)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if not entry.name.endswith(".lock"))


def test_nothing_is_remembered_at_first_and_nothing_written(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert store.load() == Progress()
    assert store.update(lambda before: before) == Progress()
    assert names(tmp_path) == []


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    store_in(tmp_path).update(lambda _: FULL)
    assert store_in(tmp_path).load() == FULL


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.update(lambda _: FULL)
    before = (tmp_path / "progress.json").stat()
    store.update(lambda before: before.with_current("add"))
    assert (tmp_path / "progress.json").stat().st_ino == before.st_ino


def test_a_change_applies_to_what_another_process_wrote(tmp_path: Path) -> None:
    mine, other = store_in(tmp_path), store_in(tmp_path)
    mine.update(lambda before: before.with_current("add"))
    other.update(Progress.with_welcome)
    assert mine.update(lambda before: before.with_hint("add", 1)).welcomed


def test_eight_processes_lose_no_change(tmp_path: Path) -> None:
    unread = RawValue(ctypes.c_ulong)
    run_at_once(*(partial(count_hints, tmp_path, f"e{number}", 50, unread) for number in range(8)))
    progress = store_in(tmp_path).load()
    assert [progress.record(f"e{number}").hints for number in range(8)] == [50] * 8


def test_a_hundred_kills_lose_nothing_that_was_reported(tmp_path: Path) -> None:
    told: list[str] = []
    randomness, folder, reported = random.Random(3), tmp_path / "state", RawValue(ctypes.c_ulong)
    for _ in range(100):
        kill_at_a_random_moment(partial(count_hints, folder, "add", 10_000, reported), randomness, 0.05)
        assert store_in(folder, told).load().record("add").hints >= reported.value
    assert reported.value > 20, "the kills hit the work itself"
    assert told == [], "nothing was ever found damaged"
    assert len(names(folder)) <= 3, "progress, backups and one temporary file at most"


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"\x00" * 100, b"[]", b"null", b'{"format": 1}', b'{"format": "2"}', b"\xff\xfe{}", b"[" * 9999],
)
def test_a_corrupt_file_is_set_aside_and_the_last_good_copy_taken(tmp_path: Path, damage: bytes) -> None:
    told: list[str] = []
    store = store_in(tmp_path, told)
    store.update(lambda _: FULL)
    (tmp_path / "progress.json").write_bytes(damage)
    assert store.load() == FULL
    assert (tmp_path / "progress.corrupt-1.json").read_bytes() == damage
    assert told == [
        "progress.json could not be read; the last good copy was taken, and the file kept as progress.corrupt-1.json"
    ]
    assert store.load() == FULL
    assert len(told) == 1


def test_damage_upon_damage_keeps_every_file(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.update(lambda _: FULL)
    for damage in (b"first", b"second"):
        (tmp_path / "progress.json").write_bytes(damage)
        store.update(lambda before: before.with_current("weg"))
    assert [(tmp_path / f"progress.corrupt-{n}.json").read_bytes() for n in (1, 2)] == [b"first", b"second"]
    assert store.load() == FULL.with_current("weg")


def test_damage_without_a_good_copy_begins_anew_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    store = store_in(tmp_path, told)
    (tmp_path / "progress.json").write_bytes(b"{")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "progress.json").write_bytes(b"{")
    assert store.load() == Progress()
    assert "there was no copy to take" in told[0]


def test_a_folder_in_the_files_place_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "progress.json").mkdir()
    store = store_in(tmp_path)
    store.update(Progress.with_welcome)
    assert store.load().welcomed
    assert (tmp_path / "progress.corrupt-1.json").is_dir()


def test_a_newer_format_is_refused_and_left_untouched(tmp_path: Path) -> None:
    content = b'{"format": 3, "anything": []}'
    (tmp_path / "progress.json").write_bytes(content)
    for attempt in (store_in(tmp_path).load, lambda: store_in(tmp_path).update(Progress.with_welcome)):
        with pytest.raises(PyrunnerError, match="format 3, which is newer") as raised:
            attempt()
        assert raised.value.hint == "pip install --upgrade pyrunner"
    assert names(tmp_path) == ["progress.json"]
    assert (tmp_path / "progress.json").read_bytes() == content


def test_what_cannot_be_written_keeps_the_old_state(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.update(lambda _: FULL)
    os.symlink("/dev/full", tmp_path / ".progress.json.new")
    with pytest.raises(PyrunnerError, match="No space left"):
        store.update(Progress.with_farewell)
    assert store.load() == FULL


@given(st.binary(max_size=200))
def test_any_bytes_are_progress_or_corrupt_or_newer(content: bytes) -> None:
    with suppress(CorruptProgress, PyrunnerError):
        from_bytes(content)


@pytest.mark.parametrize(
    "record",
    [
        {"runs": True},
        {"runs": 1.0},
        {"runs": "1"},
        {"passing": 1},
        {"seconds": True},
        {"seconds": 10**400},
        {"done_at": 5},
        {"checked": "ab"},
        {"checked": [1]},
        {"before_resets": [["then", True]]},
        {"before_resets": [{"when": "then"}]},
        {"started": "then"},
        None,
        [],
    ],
    ids=str,
)
def test_a_record_of_other_types_or_keys_is_corrupt(record: object) -> None:
    table = json.loads(to_bytes(FULL))
    table["records"]["add"] = record
    with pytest.raises(CorruptProgress):
        from_bytes(json.dumps(table).encode())


@pytest.mark.parametrize("key", ["format", "current", "welcomed", "farewelled", "records", "days"])
def test_every_key_of_the_file_is_needed(key: str) -> None:
    table = json.loads(to_bytes(FULL))
    del table[key]
    with pytest.raises(CorruptProgress, match=key):
        from_bytes(json.dumps(table).encode())


@pytest.mark.parametrize(
    "days",
    [
        {"yesterday": 1},
        {"20260102": 1},
        {"2026-02-30": 1},
        {"2026-01-02": 0},
        {"2026-01-02": True},
        ["2026-01-02"],
        None,
    ],
    ids=str,
)
def test_days_that_are_none_are_corrupt(days: object) -> None:
    with pytest.raises(CorruptProgress):
        from_bytes(json.dumps({**json.loads(to_bytes(FULL)), "days": days}).encode())


def old(**records: object) -> bytes:
    table = {"format": 1, "current": None, "welcomed": True, "farewelled": False, "records": records}
    return json.dumps(table).encode()


def test_the_format_before_this_one_is_read_and_its_days_told_by_its_times() -> None:
    progress = from_bytes(
        old(
            add={"started_at": "2026-03-01T12:00:00+00:00", "done_at": "2026-03-01T12:05:00+00:00", "runs": 7},
            double={"started_at": "2026-03-05T12:00:00+00:00", "runs": 2},
            shout={"started_at": "2026-03-09T12:00:00+00:00", "done_at": "2026-03-09T12:00:00+00:00", "runs": 1},
            weg={"started_at": "once", "before_resets": [{"done_at": "2026-03-11T12:00:00+00:00"}]},
        )
    )
    assert progress.days == {"2026-03-01": 2, "2026-03-05": 1, "2026-03-09": 1, "2026-03-11": 1}
    assert progress.record("add").runs == 7
    assert from_bytes(to_bytes(progress)) == progress


def test_the_format_before_this_one_stays_as_it_is_until_something_changes(tmp_path: Path) -> None:
    store, content = store_in(tmp_path), old(add={"runs": 1})
    (tmp_path / "progress.json").write_bytes(content)
    assert store.update(lambda before: before).record("add").runs == 1
    assert (tmp_path / "progress.json").read_bytes() == content
    store.update(Progress.with_farewell)
    assert json.loads((tmp_path / "progress.json").read_bytes())["format"] == 2


def test_half_a_character_which_cannot_be_written_is_corrupt() -> None:
    table = json.loads(to_bytes(FULL))
    with pytest.raises(CorruptProgress):
        from_bytes(json.dumps({**table, "current": "\ud800"}).encode())


def test_what_a_record_does_not_say_is_as_in_a_new_one() -> None:
    table = json.loads(to_bytes(FULL))
    table["records"] = {"add": {"seconds": 1}}
    assert from_bytes(json.dumps(table).encode()).record("add") == Record(seconds=1.0)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(json.loads(to_bytes(FULL)))), JSON)
def test_any_value_in_any_key_is_read_or_refused(key: str, value: object) -> None:
    table = json.loads(to_bytes(FULL))
    table[key] = value
    try:
        progress = from_bytes(json.dumps(table).encode())
    except (CorruptProgress, PyrunnerError):
        return
    assert from_bytes(to_bytes(progress)) == progress


@settings(max_examples=50)
@given(st.data())
def test_a_file_cut_or_changed_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(to_bytes(FULL))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))
    for damaged in (bytes(content), to_bytes(FULL)[:place]):
        with suppress(CorruptProgress, PyrunnerError):
            from_bytes(damaged)
