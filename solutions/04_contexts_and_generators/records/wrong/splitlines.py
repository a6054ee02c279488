"""Wrong: `str.splitlines` cuts at the line feed, and at nine other characters.

Refused by: test_only_a_line_feed_ends_a_record.
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
        rest += chunk
        end = rest.rfind(b"\n") + 1
        complete, rest = rest[:end], rest[end:]
        yield from filter(None, complete.decode().splitlines())
    if rest:
        yield rest.decode()


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
