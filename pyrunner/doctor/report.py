"""What an examination found, as values."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How something is: as it should be, usable with a limitation, or in the way."""

    GOOD = "good"
    LIMITED = "limited"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        subject: what, in a word or two.
        health: how it is.
        told: what was found.
        advice: what to do, where there is something to do.
    """

    subject: str
    health: Health
    told: str
    advice: str = ""
