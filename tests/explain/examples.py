"""The examples as files, checked by mypy and run by Python."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

FILE_NAME = re.compile(r"^# (\w+\.py)\n", re.MULTILINE)
# Says which exception ended each example, by the class's own name; nothing where it ran to its end.
RUN = """
import contextlib, io, json, runpy, sys
from pathlib import Path

ended = {}
for code, file in json.load(sys.stdin).items():
    before = set(sys.modules)
    sys.path.insert(0, str(Path(file).parent))
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            runpy.run_path(file, run_name="__main__")
    except BaseException as error:
        ended[code] = type(error).__name__
    sys.path.pop(0)
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == Path(file).parent:
            del sys.modules[name]
print(json.dumps(ended))
"""


def modules(source: str) -> dict[str, str]:
    """The modules of an example by file name, the one to run last."""
    _, *named = FILE_NAME.split(source)
    return dict(zip(named[::2], named[1::2], strict=True)) or {"main.py": source}


def parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def mypy_codes(folder: Path, sources: Mapping[str, str]) -> dict[str, set[str]]:
    """The codes that `mypy --strict` gives to each source, all of them checked in one build.

    Args:
        folder: an empty one.
        sources: by the name of the module.
    """
    for name, source in sources.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    options = ["--strict", "--config-file=", f"--cache-dir={folder / 'cache'}", "--output=json", "--no-error-summary"]
    command = [sys.executable, "-m", "mypy", *options, *(f"{name}.py" for name in sources)]
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert finished.stderr == ""
    found: dict[str, set[str]] = {name: set() for name in sources}
    for error in map(json.loads, finished.stdout.splitlines()):
        if error["severity"] == "error":
            found[Path(error["file"]).stem].add(error["code"])
    return found


def exceptions(folder: Path, sources: Mapping[str, str]) -> dict[str, str]:
    """The names of the exceptions that end examples when they are run, each as the main module of one process."""
    mains: dict[str, str] = {}
    for code, source in sources.items():
        files = write(folder / code, modules(source).items())
        mains[code] = str(files[-1])
    finished = subprocess.run(
        [sys.executable, "-c", RUN], input=json.dumps(mains), cwd=folder, capture_output=True, text=True, check=False
    )
    assert finished.stderr == ""
    ended = json.loads(finished.stdout)
    assert isinstance(ended, dict)
    return ended


def write(folder: Path, files: Iterable[tuple[str, str]]) -> list[Path]:
    folder.mkdir()
    written = []
    for name, source in files:
        written.append(folder / name)
        written[-1].write_text(source, encoding="utf-8")
    return written
