"""How large a terminal is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Of a terminal, in cells."""

    columns: int
    rows: int
