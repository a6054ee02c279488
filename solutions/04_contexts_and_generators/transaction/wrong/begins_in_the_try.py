"""Wrong: begins inside the `try`; a transaction that cannot begin rolls back the one around it.

Refused by: test_a_transaction_that_cannot_begin_ends_no_other.
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
    try:
        await connection.execute("BEGIN IMMEDIATE")
        yield
        with noting("commit"):
            await connection.commit()
    except BaseException:
        with noting("rollback"):
            await connection.rollback()
        raise
