"""Wrong: right in what it does, but an error of the commit still looks like one of a statement.

Refused by: test_a_failing_commit_says_that_it_was_the_commit,
test_a_failing_rollback_comes_out_and_shows_the_failure_of_the_block,
test_a_failing_rollback_shows_the_failure_of_the_commit.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiosqlite import Connection


@asynccontextmanager
async def transaction(connection: Connection) -> AsyncIterator[None]:
    """Keep everything that the block writes, or nothing of it."""
    await connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        await connection.commit()
    except BaseException:
        await connection.rollback()
        raise
