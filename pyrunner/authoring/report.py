"""What an audit of a course found, as values."""

from dataclasses import dataclass

from pyrunner.authoring.mutations import Mutation


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the course's author has to mend.

    Args:
        path: the file or folder, as `exercises/…` or `solutions/…`; empty when it is about the whole course.
        message: what is wrong.
        advice: what to do.
        rule: the name of the rule that found it.
        repeatable: whether another run would find the same; false where time had a say in it.
    """

    path: str
    message: str
    advice: str = ""
    rule: str = ""
    repeatable: bool = True


@dataclass(frozen=True, slots=True)
class ExerciseAudit:
    """What was found in one exercise.

    Args:
        name: the exercise's.
        findings: none when it is as it should be.
        seconds: how long the audit of it took, when it was last run.
        cached: whether this is the answer of an earlier run over the same content.
        skipped: why its code was not run; empty when it was.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    cached: bool = False
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a course teaches of what it promises.

    Args:
        promised: how many concepts.
        missing: names of those that are not taught yet, in the order in which they are promised.
    """

    promised: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What was found in a course.

    Args:
        course: findings that belong to no single exercise.
        exercises: one for each exercise that was audited, in the order of the course.
        seconds: by the wall clock, for everything.
        coverage: of the concepts that the course promises, if it promises any and all of it was audited.
    """

    course: tuple[Finding, ...] = ()
    exercises: tuple[ExerciseAudit, ...] = ()
    seconds: float = 0.0
    coverage: Coverage | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the course's own first."""
        return (*self.course, *(finding for audit in self.exercises for finding in audit.findings))

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    @property
    def cached(self) -> int:
        """How many exercises were answered from an earlier run."""
        return sum(audit.cached for audit in self.exercises)


@dataclass(frozen=True, slots=True)
class AuditStarted:
    """The audit knows what is to be done: `total` exercises."""

    total: int


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    """An exercise is being audited now."""

    name: str


@dataclass(frozen=True, slots=True)
class ExerciseAudited:
    """An exercise is finished."""

    audit: ExerciseAudit


AuditEvent = AuditStarted | ExerciseStarted | ExerciseAudited


@dataclass(frozen=True, slots=True)
class Survival:
    """What a contract let through.

    Args:
        exercise: its name.
        tried: how many changes.
        survivors: those that passed, each with the file it is in.
    """

    exercise: str
    tried: int
    survivors: tuple[tuple[str, Mutation], ...]
