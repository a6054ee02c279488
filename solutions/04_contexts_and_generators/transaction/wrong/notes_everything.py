"""Wrong: cannot tell a failing commit from a failing block; the note is at every error.

Refused by: test_a_failing_block_leaves_nothing_behind,
test_a_failing_rollback_comes_out_and_shows_the_failure_of_the_block,
test_a_block_that_is_stopped_leaves_nothing_behind.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from aiosqlite import Connection


@contextmanager
def noting(step: str) -> Iterator[None]:
    """Say in a note that it was this step that failed."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"while the database was asked for a {step}")
        raise


@asynccontextmanager
async def transaction(connection: Connection) -> AsyncIterator[None]:
    """Keep everything that the block writes, or nothing of it."""
    await connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        await connection.commit()
    except BaseException as error:
        error.add_note("the commit failed")
        with noting("rollback"):
            await connection.rollback()
        raise
