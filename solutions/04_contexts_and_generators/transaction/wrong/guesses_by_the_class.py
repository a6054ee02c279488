"""Wrong: takes every IntegrityError for one of the commit; statements in the block raise the same class.

Refused by: test_a_failing_block_leaves_nothing_behind, test_a_failing_rollback_shows_the_failure_of_the_commit.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from sqlite3 import IntegrityError

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
    except IntegrityError as error:
        error.add_note("refused by the commit")
        with noting("rollback"):
            await connection.rollback()
        raise
    except BaseException:
        with noting("rollback"):
            await connection.rollback()
        raise
