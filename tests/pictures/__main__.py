"""The pictures in the README, from real sessions: `python -m tests.pictures` makes them, `--check` only compares."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.pictures.comparing import differs, picture_file
from tests.pictures.drawing import picture, screen_text
from tests.pictures.playing import SCENES, played


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a picture is not what is shown")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SCENES)}; none means all")
    asked = parser.parse_args(arguments)
    outdated = [name for name in asked.names or SCENES if make(name, check=asked.check)]
    return 1 if outdated and asked.check else 0


def make(name: str, *, check: bool) -> bool:
    """Play a scene and write its picture, or only compare; whether it was another before."""
    with tempfile.TemporaryDirectory() as folder, played(SCENES[name], Path(folder)) as screen:
        outdated = differs(name, screen_text(screen))
        if outdated and not check:
            picture_file(name).write_text(picture(screen, name, SCENES[name].told), encoding="utf-8")
    print(f"{name}: {('is another now' if check else 'written') if outdated else 'as it was'}")
    return outdated


if __name__ == "__main__":
    sys.exit(main())
