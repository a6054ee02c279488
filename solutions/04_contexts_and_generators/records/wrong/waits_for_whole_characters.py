"""Wrong: waits for more while anything cannot be decoded yet; records that are complete wait with it.

Refused by: test_a_record_is_passed_on_before_more_is_read, test_characters_are_whole_whatever_the_size_of_the_chunks.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    waiting = b""
    rest = ""
    while chunk := read(chunk_size):
        waiting += chunk
        try:
            rest += waiting.decode()
        except UnicodeDecodeError:
            continue
        waiting = b""
        *complete, rest = rest.split("\n")
        yield from filter(None, complete)
    if rest:
        yield rest


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
