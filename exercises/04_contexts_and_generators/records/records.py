"""Records out of chunks.

The bank sends the day's payments over a connection that is read in chunks: some bytes at a time, cut off anywhere. A
record is all that stands before a line feed, blanks included, and nothing else ends it; the last one may lack its line
feed, and an empty line is no record. Since the feed is read this way:

- some records arrive in two halves, and a few have been lost altogether;
- once in a while it stops with a UnicodeDecodeError, although the bank sends valid UTF-8;
- on a slow connection the day ends early, without an error;
- adding up a busy day takes all of the server's memory.

Mend both functions. A record is passed on as soon as it is complete, before more is read. One that is no valid UTF-8
stays an error.
"""

from collections.abc import Callable, Iterator


def records(read: Callable[[int], bytes], chunk_size: int = 65_536) -> Iterator[str]:
    """Give the records of a feed, one by one.

    Args:
        read: gives the next bytes, at most so many as asked for, and none at the end of the feed.
        chunk_size: how many bytes to ask for at a time.
    """
    while True:
        chunk = read(chunk_size)
        for record in chunk.decode().split("\n"):
            if record:
                yield record
        if len(chunk) < chunk_size:
            break


def total(read: Callable[[int], bytes], chunk_size: int = 65_536) -> int:
    """Add up the cents of a feed, which stand behind the last semicolon of each record."""
    cents = [int(record.rpartition(";")[2]) for record in records(read, chunk_size)]
    return sum(cents)
