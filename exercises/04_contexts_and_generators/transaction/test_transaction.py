"""The contract of `transaction`, kept by a real SQLite file."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiosqlite
import pytest
from transaction import transaction

SCHEMA = """
BEGIN;
CREATE TABLE accounts (name TEXT PRIMARY KEY, cents INTEGER NOT NULL);
CREATE TABLE payments (
  receipt TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (name) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO accounts VALUES ('till', 1000), ('ada', 0);
COMMIT;
"""
WITHDRAW = "UPDATE accounts SET cents = cents - 250 WHERE name = 'till'"
PAY_IN = "UPDATE accounts SET cents = cents + 250 WHERE name = 'ada'"
TO_NOBODY = "INSERT INTO payments VALUES ('r-9', 'nobody')"  # no such account, which is looked at by the commit


class Declined(Exception):
    """Says the bank."""


class Stopped(BaseException):
    """Ends a task from outside, as Ctrl-C and a cancellation do; no Exception either."""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA)
    return path


@asynccontextmanager
async def connected(ledger: Path) -> AsyncIterator[aiosqlite.Connection]:
    async with aiosqlite.connect(ledger, isolation_level=None, timeout=0) as connection:
        await connection.execute("PRAGMA foreign_keys = ON")
        await connection.execute("PRAGMA synchronous = OFF")  # nobody cuts the power during a test
        yield connection


def run(ledger: Path, work: Callable[[aiosqlite.Connection], Awaitable[None]]) -> None:
    """Do some work on a connection to the ledger."""

    async def main() -> None:
        async with connected(ledger) as connection:
            await work(connection)

    asyncio.run(main())


def stored(ledger: Path) -> dict[str, int]:
    """What is in the file, as everybody else sees it."""
    with closing(sqlite3.connect(ledger, timeout=0)) as connection:
        return dict(connection.execute("SELECT name, cents FROM accounts"))


async def attempt(
    connection: aiosqlite.Connection, *statements: str, breaks: bool = False, failure: BaseException | None = None
) -> None:
    """A transaction of these statements; then the connection may break, and the block may fail."""
    async with transaction(connection):
        for statement in statements:
            await connection.execute(statement)
        if breaks:
            await connection.close()
        if failure is not None:
            raise failure


def told(error: BaseException | None) -> list[BaseException]:
    """The errors that a traceback shows, the last one first."""
    shown: list[BaseException] = []
    while error is not None:
        shown.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return shown


def notes(error: BaseException) -> str:
    return " ".join(getattr(error, "__notes__", [])).lower()


def test_what_the_block_writes_is_kept(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        await attempt(connection, WITHDRAW, PAY_IN)

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 250}


@pytest.mark.parametrize("failure", [Declined("no"), sqlite3.IntegrityError("said a statement")])
def test_a_failing_block_leaves_nothing_behind(ledger: Path, failure: Exception) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises(type(failure)) as caught:
            await attempt(connection, WITHDRAW, failure=failure)
        assert caught.value is failure, "the caller waits for this very error"
        assert notes(failure) == "", "neither commit nor rollback failed: there is nothing to add"
        assert stored(ledger) == {"till": 1000, "ada": 0}, "half a payment is worse than none"
        await attempt(connection, WITHDRAW, PAY_IN)

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 250}, "the next payment is as good as any"


def test_a_failing_commit_is_rolled_back(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises(sqlite3.IntegrityError):
            await attempt(connection, WITHDRAW, TO_NOBODY)
        assert not connection.in_transaction, "the transaction that could not be committed is still open"
        assert stored(ledger) == {"till": 1000, "ada": 0}
        await attempt(connection, WITHDRAW, PAY_IN)

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 250}, "the next payment is as good as any"


def test_a_failing_commit_says_that_it_was_the_commit(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises(sqlite3.IntegrityError) as caught:
            await attempt(connection, TO_NOBODY)
        assert "commit" in notes(caught.value), "the error of a commit looks like one of a statement: add a note"
        assert "rollback" not in notes(caught.value), "the rollback did not fail"

    run(ledger, work)


def test_a_block_that_is_stopped_leaves_nothing_behind(ledger: Path) -> None:
    stopped = Stopped()

    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises(Stopped) as caught:
            await attempt(connection, WITHDRAW, failure=stopped)
        assert caught.value is stopped, "the caller waits for this very error"
        assert notes(stopped) == "", "neither commit nor rollback failed: there is nothing to add"
        assert not connection.in_transaction, "the block is over, and its transaction is still open"
        await attempt(connection, WITHDRAW, PAY_IN)

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 250}, "the next payment is as good as any"


def test_a_failing_rollback_comes_out_and_shows_the_failure_of_the_block(ledger: Path) -> None:
    declined = Declined("no")

    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises((Declined, ValueError)) as caught:
            await attempt(connection, WITHDRAW, breaks=True, failure=declined)
        assert caught.value is not declined, "nobody knows whether it was taken back: that is what the caller must hear"
        assert declined in told(caught.value), "without the first failure nobody can tell what happened"
        assert notes(declined) == "", "the block failed for its own reasons"
        assert "rollback" in notes(caught.value), "nobody asked for a rollback in so many words: add a note"

    run(ledger, work)
    assert stored(ledger) == {"till": 1000, "ada": 0}


def test_a_failing_rollback_shows_the_failure_of_the_commit(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        with pytest.raises(ValueError, match="connection") as caught:
            await attempt(connection, WITHDRAW, breaks=True)
        story = [notes(error) for error in told(caught.value)]
        assert len(story) > 1, "two things failed, one after the other: the traceback shows both"
        assert "rollback" in story[0], "the last thing that failed is the rollback"
        assert "commit" in story[-1], "and all began with the commit"

    run(ledger, work)


def test_a_transaction_that_cannot_begin_ends_no_other(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        async with transaction(connection):
            await connection.execute(WITHDRAW)
            with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
                await attempt(connection, PAY_IN)
            assert connection.in_transaction, "the outer transaction is not the inner one's to end"
            await connection.execute(PAY_IN)

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 250}


def test_nobody_else_sees_half_a_payment(ledger: Path) -> None:
    async def work(connection: aiosqlite.Connection) -> None:
        async with transaction(connection):
            await connection.execute(WITHDRAW)
            assert stored(ledger) == {"till": 1000, "ada": 0}, "not before the block has ended well"

    run(ledger, work)
    assert stored(ledger) == {"till": 750, "ada": 0}
