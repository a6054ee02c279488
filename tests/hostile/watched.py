"""Every hostile submission once through `pyrunner watch`: `python -m tests.hostile.watched`."""

import shutil
import tempfile
from pathlib import Path

from tests.hostile.arena import Arena
from tests.hostile.corpus import CHECKS, cases
from tests.hostile.soak import LENIENT, Broken, Soak


def main() -> None:
    """Save one after the other in each arena, and look whether everything holds."""
    folder = Path(tempfile.mkdtemp(prefix="pyrunner-watched"))
    for kind in ("tests", "types"):
        wanted = [case for case in cases() if case.kind in (kind, "passes")]
        soak = Soak(Arena(folder / kind, CHECKS[kind], LENIENT), seed=1)
        for case in wanted:
            try:
                soak.judge(case)
            except Broken as broken:
                raise SystemExit(f"{case}: {broken}\nThe workspace is kept in {folder}.") from None
        soak.end()
        print(f"all held in {len(wanted)} submissions to {' and '.join(CHECKS[kind])}", flush=True)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
