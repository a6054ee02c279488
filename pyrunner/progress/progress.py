"""What a learner has done, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from pyrunner.progress.days import Days, with_run
from pyrunner.verdict import Verdict

REMEMBERED_RUNS = 64
"""How many contents of one exercise are known as checked; going back to an older one counts as a run again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an exercise stood before a reset; the fields are those of `Record`."""

    done_at: str | None = None
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one exercise.

    Args:
        started_at: when its content was first checked, in ISO 8601.
        done_at: when it first passed since the last reset, in ISO 8601; None while it is not done.
        runs: how many different contents were checked.
        hints: how many hints were shown.
        passing: whether the newest checked content passed; false in a done exercise means that a later edit broke it.
        seconds: how long the newest check took.
        checked: digests of the contents that were checked, shortened, the newest last.
        before_resets: how it stood before each reset that can be undone, the newest last.
    """

    started_at: str | None = None
    done_at: str | None = None
    runs: int = 0
    hints: int = 0
    passing: bool = False
    seconds: float = 0.0
    checked: tuple[str, ...] = ()
    before_resets: tuple[Standing, ...] = ()

    def is_newest(self, digest: str) -> bool:
        """Whether this is the digest of the content that was checked last."""
        return self.checked[-1:] == (shortened(digest),)

    @property
    def broken(self) -> bool:
        """Whether it is done, and a later edit fails."""
        return self.done_at is not None and not self.passing


_NO_RECORD = Record()


@dataclass(frozen=True, slots=True)
class Progress:
    """All that is remembered of a learner in one workspace; every change gives a new value.

    Args:
        current: the name of the exercise last worked on.
        records: by the exercise's name; also of exercises that the course no longer has.
        welcomed: whether the welcome was shown.
        farewelled: whether the farewell was shown.
        days: how many runs each day had on which there was one, by the learner's own clock.
    """

    current: str | None = None
    records: Mapping[str, Record] = field(default_factory=dict)
    welcomed: bool = False
    farewelled: bool = False
    days: Days = field(default_factory=dict)

    def record(self, name: str) -> Record:
        """What is known of an exercise; an empty record when nothing is."""
        return self.records.get(name, _NO_RECORD)

    def is_done(self, name: str) -> bool:
        """Whether it passed since it was last reset."""
        return self.record(name).done_at is not None

    def with_verdict(self, verdict: Verdict, now: datetime) -> "Progress":
        """After a check. A content checked before is no new run, and what is done stays done.

        Args:
            verdict: of all the exercise's checks; one that could not judge the exercise here changes nothing.
            now: the time in the learner's zone, which tells the day; what is remembered as a time, is in UTC.
        """
        if verdict.skipped or not verdict.results:
            return self
        before, digest = self.record(verdict.exercise), shortened(verdict.digest)
        if before.is_newest(verdict.digest) and verdict.passed == before.passing:
            return self
        time = now.astimezone(UTC).isoformat(timespec="seconds")
        is_run = digest not in before.checked
        after = self._with(
            verdict.exercise,
            replace(
                before,
                started_at=before.started_at or time,
                done_at=before.done_at or (time if verdict.passed else None),
                runs=before.runs + is_run,
                passing=verdict.passed,
                seconds=round(verdict.seconds, 3),
                checked=(*(old for old in before.checked if old != digest), digest)[-REMEMBERED_RUNS:],
            ),
        )
        return replace(after, days=with_run(self.days, now.date())) if is_run else after

    def with_hint(self, name: str, shown: int) -> "Progress":
        """After this many hints of an exercise were shown; the number never goes down."""
        before = self.record(name)
        return self._with(name, replace(before, hints=max(shown, before.hints)))

    def with_reset(self, name: str) -> "Progress":
        """After an exercise was put back as delivered: it is done no more, and `with_undo` can bring that back."""
        before = self.record(name)
        resets = (*before.before_resets, Standing(before.done_at, before.passing))
        return self._with(name, replace(before, done_at=None, passing=False, before_resets=resets))

    def with_undo(self, name: str) -> "Progress":
        """After the newest reset of an exercise was undone: what was done before it is done again."""
        before = self.record(name)
        if not before.before_resets:
            return self
        *older, standing = before.before_resets
        done_at = before.done_at or standing.done_at
        restored = replace(before, done_at=done_at, passing=standing.passing, before_resets=tuple(older))
        return self._with(name, restored)

    def with_current(self, name: str) -> "Progress":
        """After an exercise was chosen to be worked on."""
        return replace(self, current=name)

    def with_welcome(self) -> "Progress":
        """After the welcome was shown."""
        return replace(self, welcomed=True)

    def with_farewell(self) -> "Progress":
        """After the farewell was shown."""
        return replace(self, farewelled=True)

    def _with(self, name: str, record: Record) -> "Progress":
        if record == self.record(name):
            return self
        return replace(self, records={**self.records, name: record})


def shortened(digest: str) -> str:
    """As much of a digest as tells the contents of one exercise apart."""
    return digest[:16]
