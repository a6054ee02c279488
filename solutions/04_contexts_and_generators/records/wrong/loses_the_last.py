"""Wrong: gives only what a line feed has ended; the last record of the day may have none.

Refused by: test_the_last_record_may_lack_its_line_feed, test_characters_are_whole_whatever_the_size_of_the_chunks,
test_the_cents_are_added_up, test_only_a_line_feed_ends_a_record.
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


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
