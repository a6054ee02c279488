"""Finished builds by what went into them."""

import os
from pathlib import Path

import pytest

from pyrunner.checks import build_cache
from pyrunner.checks.build_cache import BuildCache, place


@pytest.fixture
def cache(tmp_path: Path) -> BuildCache:
    return BuildCache(tmp_path / "builds")


def store(cache: BuildCache, key: str, content: bytes = b"module") -> None:
    with cache.scratch() as folder:
        (folder / "built").write_bytes(content)
        cache.store(key, {"module.so": folder / "built"}, {"said": content.decode()})


def test_what_was_stored_is_found(cache: BuildCache) -> None:
    store(cache, "key")
    entry = cache.find("key")
    assert entry is not None
    assert entry.record == {"said": "module"}
    assert (entry.folder / "module.so").read_bytes() == b"module"


def test_another_key_finds_nothing(cache: BuildCache) -> None:
    store(cache, "key")
    assert cache.find("other") is None


def test_who_was_first_stays(cache: BuildCache) -> None:
    store(cache, "key", b"first")
    store(cache, "key", b"second")
    entry = cache.find("key")
    assert entry is not None
    assert entry.record == {"said": "first"}


@pytest.mark.parametrize("spoil", ["module.so", "entry.json"])
def test_an_entry_that_is_not_whole_is_dropped(cache: BuildCache, spoil: str) -> None:
    store(cache, "key")
    (cache.root / "key" / spoil).write_bytes(b"{}")
    assert cache.find("key") is None
    assert not (cache.root / "key").exists()
    store(cache, "key")
    assert cache.find("key") is not None


def test_an_entry_whose_file_is_gone_is_dropped(cache: BuildCache) -> None:
    store(cache, "key")
    (cache.root / "key" / "module.so").unlink()
    assert cache.find("key") is None


def test_nothing_unfinished_is_left(cache: BuildCache) -> None:
    with cache.scratch() as folder:
        (folder / "half").write_bytes(b"")
    store(cache, "key")
    assert [entry.name for entry in cache.root.iterdir()] == ["key"]


def test_what_a_killed_process_left_goes_after_a_while(cache: BuildCache) -> None:
    left, fresh = cache.root / "new-left", cache.root / "new-fresh"
    for folder in (left, fresh):
        folder.mkdir(parents=True)
    os.utime(left, (0, 0))
    store(cache, "key")
    assert not left.exists()
    assert fresh.exists(), "somebody may be building there"


def test_the_entries_used_last_are_kept(cache: BuildCache) -> None:
    for number in range(build_cache.CAPACITY):
        store(cache, f"{number:03}")
        os.utime(cache.root / f"{number:03}", (number + 1, number + 1))
    assert cache.find("000") is not None, "used just now"
    store(cache, "new")
    assert cache.find("000") is not None
    assert cache.find("001") is None
    assert cache.find("new") is not None


def test_placing_replaces_a_file_that_may_be_in_use(cache: BuildCache, tmp_path: Path) -> None:
    store(cache, "key")
    entry = cache.find("key")
    assert entry is not None
    target = tmp_path / "module.so"
    target.write_bytes(b"old")
    with target.open("rb") as in_use:
        place(entry, {"module.so": "module.so"}, tmp_path)
        assert in_use.read() == b"old"
    assert target.read_bytes() == b"module"
