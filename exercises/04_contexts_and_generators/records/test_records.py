"""The contract of `records` and `total`."""

import io
import tracemalloc
from collections.abc import Callable, Iterable

import pytest
from records import records, total

DAY = ["r-1;Espresso;280", "r-2;Café crème;435", "r-3;ケーキ;560", "r-4;Tea\u2028for two\x0b;610"]
FEED = "\n".join(DAY).encode()


def slowly(chunks: Iterable[bytes]) -> Callable[[int], bytes]:
    """A feed that gives these chunks, and then nothing more; at most what was asked for."""
    arriving, waiting = iter(chunks), b""

    def read(size: int) -> bytes:
        nonlocal waiting
        waiting = waiting or next(arriving, b"")
        chunk, waiting = waiting[:size], waiting[size:]
        return chunk

    return read


def long_feed(count: int) -> Callable[[int], bytes]:
    """A feed of so many records that never is in memory as a whole."""
    return slowly(b"".join(b"r-%06d;5\n" % (block + number) for number in range(50)) for block in range(0, count, 50))


def peak(work: Callable[[int], object], count: int) -> int:
    """The most memory that work on so many records holds at a time, in bytes."""
    tracemalloc.start()
    work(count)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_records_are_given_in_order() -> None:
    assert list(records(io.BytesIO(b"r-1;280\nr-2;435\n").read)) == ["r-1;280", "r-2;435"], "without their line feeds"
    assert list(records(io.BytesIO().read)) == [], "an empty feed has no records"
    assert list(records(io.BytesIO(b"r-1;280\n\n\nr-2;435\n\n").read)) == ["r-1;280", "r-2;435"], "nor do empty lines"


def test_the_last_record_may_lack_its_line_feed() -> None:
    found = list(records(io.BytesIO(b"r-1;280\nr-2;435").read))
    assert found == ["r-1;280", "r-2;435"], "the end of the feed ends the last record, too"


def test_records_are_whole_whatever_the_size_of_the_chunks() -> None:
    feed = b"r-1;Espresso;280\nr-2;Tea for two;610\n"
    for chunk_size in (10, *range(1, 40)):
        found = list(records(io.BytesIO(feed).read, chunk_size))
        assert found == ["r-1;Espresso;280", "r-2;Tea for two;610"], f"two whole records, in chunks of {chunk_size}"


def test_characters_are_whole_whatever_the_size_of_the_chunks() -> None:
    feed = "r-2;Café crème;435\nr-3;ケーキ;560".encode()
    for chunk_size in range(1, 40):
        found = list(records(io.BytesIO(feed).read, chunk_size))
        assert found == ["r-2;Café crème;435", "r-3;ケーキ;560"], f"whole characters, in chunks of {chunk_size}"
    for broken in (b"r-1;Caf\xc3\nr-2;435\n", b"r-1;280\nr-2;Caf\xc3\n", b"r-1;280\nr-2;Caf\xc3"):
        with pytest.raises(UnicodeDecodeError):
            pytest.fail(f"half a character is an error, also at the end: {list(records(io.BytesIO(broken).read))}")


def test_only_a_line_feed_ends_a_record() -> None:
    feed = "r-4;Tea\u2028for\x0btwo\x85;610\nr-5;Cake\r;435\r\n".encode()
    for chunk_size in (4, 100):
        found = list(records(io.BytesIO(feed).read, chunk_size))
        assert found == ["r-4;Tea\u2028for\x0btwo\x85;610", "r-5;Cake\r;435\r"], "a line feed ends it, and nothing else"
        found = list(records(io.BytesIO(b" r-6;280 \n  \n\tr-7;435\t\n ").read, chunk_size))
        assert found == [" r-6;280 ", "  ", "\tr-7;435\t", " "], "blanks are part of a record, and no empty line"


def test_a_short_chunk_is_not_the_end() -> None:
    feed = slowly([b"r-1;2", b"80\n", b"r-2;435\nr-", b"3;560\n"])
    assert list(records(feed, 100)) == ["r-1;280", "r-2;435", "r-3;560"], "there is more to come until nothing comes"


def test_the_feed_is_read_in_chunks_of_the_size_that_was_asked_for() -> None:
    sizes: list[int] = []

    def read(size: int) -> bytes:
        sizes.append(size)
        return b"r-1;280\n" if len(sizes) < 4 else b""

    assert list(records(read, 100)) == ["r-1;280"] * 3, "a short chunk is not the end"
    assert sizes == [100] * 4, "three chunks, and a look that there is no fourth"
    sizes.clear()
    assert total(read, 50) == 3 * 280, "a short chunk is not the end"
    assert sizes == [50] * 4, "also when the cents are added up"


def test_a_record_is_passed_on_before_more_is_read() -> None:
    arrived: list[bytes] = []

    def chunks() -> Iterable[bytes]:
        for chunk in (b"r-1;280\nr-2;Caf\xc3", b"\xa9;435\nr-3;560\n"):
            arrived.append(chunk)
            yield chunk

    feed = records(slowly(chunks()), 100)
    assert next(feed) == "r-1;280"
    assert len(arrived) == 1, "the first record was complete: it need not wait for the second"
    assert [next(feed), next(feed)] == ["r-2;Café;435", "r-3;560"], "the others, when their bytes have come"


def test_the_cents_are_added_up() -> None:
    for chunk_size in (1, 7, 100):
        assert total(io.BytesIO(FEED).read, chunk_size) == 280 + 435 + 560 + 610, f"in chunks of {chunk_size}"
    assert total(io.BytesIO().read) == 0


def test_memory_does_not_grow_with_the_feed() -> None:
    def read(count: int) -> None:
        for _ in records(long_feed(count), 256):
            pass

    def add_up(count: int) -> None:
        total(long_feed(count), 256)

    for work in (read, add_up):
        work(50)  # whatever the first run sets up
        short, long = peak(work, 100), peak(work, 8_000)
        assert long < 3 * short, f"eighty times the records, and not more memory, to {work.__name__} them"
