"""Wrong: reads all of the feed first; every record is whole, and all are in memory.

Refused by: test_a_record_is_passed_on_before_more_is_read, test_memory_does_not_grow_with_the_feed.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    feed = b"".join(iter(lambda: read(chunk_size), b""))
    for record in feed.removesuffix(b"\n").split(b"\n"):
        if record:
            yield record.decode()


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
