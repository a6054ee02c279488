"""As a whole, or not at all.

The ledger of the payment service is an SQLite file, used through aiosqlite. (All of async that you need here: `await`
stands before each call that the database answers, and `async with` is a `with` whose beginning and end may await.)
What belongs together is written in a transaction. Three incidents:

- a commit was refused, and from then on each payment failed: "cannot start a transaction within a transaction";
- "FOREIGN KEY constraint failed", said the log, under an INSERT that had gone through; it was the commit that failed;
- the connection broke in the middle of a refund. The clerk read "declined"; that the refund could not be taken back
  either, nobody was told.

Mend `transaction`, which ends with its block, however that ends. A failure of the block comes out as it is. A failing
commit, or a failing rollback, says so in a note that names it ("commit", "rollback"). If the rollback fails as well,
that failure is the one that comes out, and its traceback still shows what went wrong before.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiosqlite import Connection


@asynccontextmanager
async def transaction(connection: Connection) -> AsyncIterator[None]:
    """Keep everything that the block writes, or nothing of it."""
    await connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except Exception:
        with suppress(Exception):
            await connection.rollback()
        raise
    await connection.commit()
