"""Wrong: a slow connection gives less than it was asked for; the feed seems to be over.

Refused by: test_a_short_chunk_is_not_the_end,
test_the_feed_is_read_in_chunks_of_the_size_that_was_asked_for,
test_a_record_is_passed_on_before_more_is_read.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    rest = b""
    while True:
        chunk = read(chunk_size)
        *complete, rest = (rest + chunk).split(b"\n")
        for record in filter(None, complete):
            yield record.decode()
        if len(chunk) < chunk_size:
            break
    if rest:
        yield rest.decode()


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
