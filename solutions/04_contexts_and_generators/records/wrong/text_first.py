"""Wrong: puts records together again, but decodes chunk by chunk; a character that is cut cannot be decoded.

Refused by: test_a_record_is_passed_on_before_more_is_read,
test_characters_are_whole_whatever_the_size_of_the_chunks, test_only_a_line_feed_ends_a_record,
test_the_cents_are_added_up.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    rest = ""
    while chunk := read(chunk_size):
        *complete, rest = (rest + chunk.decode()).split("\n")
        yield from filter(None, complete)
    if rest:
        yield rest


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
