"""Wrong: adds up with chunks of its own size; whoever asked for small ones had a reason.

Refused by: test_the_feed_is_read_in_chunks_of_the_size_that_was_asked_for.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    rest = b""
    while chunk := read(chunk_size):
        *complete, rest = (rest + chunk).split(b"\n")
        for record in filter(None, complete):
            yield record.decode()
    if rest:
        yield rest.decode()


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read))
