"""Whether a picture shows what is on the screen, but for times and what depends on them."""

import html
import re
from pathlib import Path

FOLDER = Path(__file__).parent
MEASURED = re.compile(r"\d+(?:[.,]\d+)*x?(?: ?[mµu]?s\b)?")
BAR = re.compile(r"[█▉▊▋▌▍▎▏]+")


def picture_file(name: str) -> Path:
    """Where a picture is kept."""
    return FOLDER / f"{name}.svg"


def differs(name: str, shown: str) -> bool:
    """Whether a picture is not there, or says something else than a screen does."""
    return not picture_file(name).is_file() or timeless(pictured(name)) != timeless(shown)


def pictured(name: str) -> str:
    """What the screen said of which a picture was made."""
    found = re.search(r"<desc>(.*?)</desc>", picture_file(name).read_text(encoding="utf-8"), re.DOTALL)
    return html.unescape(found[1]) if found else ""


def timeless(shown: str) -> list[str]:
    """Lines without numbers, bars and the spaces around them, in an order that no time decides."""
    lines = (" ".join(MEASURED.sub("0", BAR.sub(" ", line)).split()) for line in shown.splitlines())
    return sorted(lines)
