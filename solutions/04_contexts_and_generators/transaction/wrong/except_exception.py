"""Wrong: rolls back after an Exception; a cancelled task, and Ctrl-C, leave the transaction open.

Refused by: test_a_block_that_is_stopped_leaves_nothing_behind.
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
        with noting("commit"):
            await connection.commit()
    except Exception:
        with noting("rollback"):
            await connection.rollback()
        raise
