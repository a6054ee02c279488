"""As a whole, or not at all.

The idea: a transaction has three ways to fail, and each leaves something behind. The block fails: roll back, and let
the error go on. The commit fails: the transaction is still open, so roll back as well. The rollback fails: nobody
knows what the connection is good for, and that is the news; Python keeps the error that was being handled as its
`__context__`, without anybody's help.

The trap: `BEGIN` in the `try`. A transaction that could not begin, because there is one already, would roll back that
one. And an error of the commit looks like one of the statement before; `add_note` says where it comes from, and
leaves type, traceback and identity alone.

`except BaseException`, because a cancelled task is to roll back, too; a later chapter shows what more that takes.

When not to: around slow work. An open transaction keeps the others from writing.
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
    except BaseException:
        with noting("rollback"):
            await connection.rollback()
        raise
