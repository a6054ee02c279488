"""Screens as text, for comparing them with what was approved: `python -m tests.ui.drawing` approves what is drawn."""

from pathlib import Path

from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.screen import Frame, compose
from pyrunner.ui.size import Size
from pyrunner.ui.state import WatchState
from tests.ui.scenes import SCENES

APPROVED = Path(__file__).parent / "screens"
SIZES = (Size(100, 30), Size(60, 20), Size(40, 15))
KEYS = (
    KeyLabel("n", "next", "the next exercise that is not done", leading=True),
    KeyLabel("h", "hint", "one more hint"),
    KeyLabel("e", "edit", "open the file in your editor, at the line that fails"),
    KeyLabel("l", "list", "all exercises; choose one"),
    KeyLabel("c", "check all", "check all exercises"),
    KeyLabel("r", "rerun", "check again"),
    KeyLabel("x", "reset", "put the file back as delivered; asks first"),
    KeyLabel("?", "help", "this page", always=True),
    KeyLabel("q", "quit", "leave; everything is saved", always=True),
)


def draw(state: WatchState, size: Size, *, coloured: bool = False) -> Frame:
    """The screen of a state, with keys that do not depend on it."""
    return compose(state, KEYS, KEYS, size, coloured=coloured)


def drawn(state: WatchState, *, coloured: bool) -> str:
    """The screens of a state at all sizes; escape codes are written as text."""
    sheets = []
    for size in SIZES:
        lines = "\n".join(line.rstrip().replace("\x1b", "␛") for line in draw(state, size, coloured=coloured).lines)
        sheets.append(f"=== {size.columns}x{size.rows}\n{lines}\n")
    return "".join(sheets)


def approved(name: str, *, coloured: bool) -> Path:
    """The file that holds what a scene should look like."""
    return APPROVED / f"{name}.{'coloured' if coloured else 'plain'}.txt"


def main() -> None:
    APPROVED.mkdir(exist_ok=True)
    for old in APPROVED.iterdir():
        old.unlink()
    for name, state in SCENES.items():
        for coloured in (False, True):
            approved(name, coloured=coloured).write_text(drawn(state, coloured=coloured), encoding="utf-8")


if __name__ == "__main__":
    main()
