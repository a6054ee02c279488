"""Records out of chunks.

The idea: a generator keeps its place between two items, and with it whatever it needs to go on: here the beginning of
a record whose end has not come yet. So memory holds one chunk and one record, however long the feed is, and that is
still true when the sum is taken over a generator expression; a list in between would hold them all.

The trap: bytes are cut anywhere, within a character as well. Split first, decode whole records. `str.splitlines` cuts
at nine more characters than the line feed. And only an empty chunk is the end; a short one says that nothing more
has come yet. `while chunk := read(...)` reads in one place and ends there.

When not to: a file is such a generator already, `for line in file`. For a feed with other separators or encodings,
`io.BufferedReader` and `io.TextIOWrapper` do this work over any raw stream.
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
    return sum(int(record.rpartition(";")[2]) for record in records(read, chunk_size))
