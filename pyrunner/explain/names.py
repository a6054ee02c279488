"""Codes by name, and finding the one that was meant."""

from pathlib import Path

from pyrunner.errors import PyrunnerError

FOLDER = Path(__file__).parent / "entries"


def known_codes() -> tuple[str, ...]:
    """Every code that is explained, in order of the alphabet."""
    return tuple(sorted((file.stem for file in FOLDER.glob("*.toml")), key=str.casefold))


def find_code(name: str) -> str:
    """The code that is meant by a name as it stands in the output of mypy or in a traceback.

    `[arg-type]`, `KeyError:`, `asyncio.exceptions.CancelledError` and `keyerror` are understood.

    Raises:
        PyrunnerError: it is not explained; names the nearest ones.
    """
    bare = name.strip("[]: \t\n").rpartition(".")[2]
    codes = known_codes()
    for code in codes:
        if code.casefold() == bare.casefold():
            return code
    from pyrunner.course.names import nearest

    close = nearest(bare, codes)
    hint = f"did you mean {' or '.join(close)}?" if close else "pyrunner explain lists all codes"
    raise PyrunnerError(f"no code {name!r} is explained", hint)
