"""Who may import whom, read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pyrunner

SOURCE = Path(pyrunner.__file__).parent

FOUNDATION = {"errors", "verdict", "snapshot", "process", "foreground", "storage", "syntax"}
MAY_IMPORT = {
    "errors": set[str](),
    "verdict": {"errors"},
    "snapshot": {"errors", "verdict"},
    "processes": {"errors"},
    "process": {"errors", "processes"},
    "foreground": {"errors"},
    "storage": {"errors"},
    "syntax": set[str](),
    "course": FOUNDATION,
    "settings": {"errors", "storage", "course"},
    "progress": FOUNDATION | {"course"},
    "workspace": FOUNDATION | {"course"},
    "workers": FOUNDATION | {"course", "processes"},
    "bench": FOUNDATION | {"course", "workers"},
    "checks": FOUNDATION | {"course", "progress", "workspace", "workers", "bench"},
    "authoring": FOUNDATION | {"course", "workers", "bench", "checks"},
    "explain": {"errors", "course"},
    "ui": {"errors", "verdict", "snapshot", "course", "progress", "bench", "authoring", "explain", "settings"},
    "watch": FOUNDATION
    | {"course", "progress", "workspace", "workers", "bench", "checks", "explain", "ui", "settings"},
    "doctor": FOUNDATION | {"course", "progress", "workspace", "workers", "bench", "checks", "ui", "watch", "settings"},
    "cli": FOUNDATION
    | {
        "course",
        "progress",
        "workspace",
        "workers",
        "bench",
        "checks",
        "authoring",
        "explain",
        "ui",
        "watch",
        "doctor",
        "settings",
    },
    "__main__": {"cli"},
}
UI_MAY_SEE = {
    "course.model",
    "progress.progress",
    "progress.statistics",
    "bench.report",
    "authoring.report",
    "explain.model",
    "settings.choice",
    "errors",
    "verdict",
    "snapshot",
}


def room_of(file: Path) -> str:
    inside = file.relative_to(SOURCE)
    return inside.parts[0].removesuffix(".py")


def imported_modules(file: Path) -> Iterator[str]:
    """Modules of pyrunner that a file imports, without the leading `pyrunner.`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        yield from (name.removeprefix("pyrunner.") for name in names if name.startswith("pyrunner."))


FILES = [file for file in sorted(SOURCE.rglob("*.py")) if file.name != "__init__.py" and "bundled" not in file.parts]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_room_imports_only_what_stands_below_it(file: Path) -> None:
    room = room_of(file)
    foreign = {module for module in imported_modules(file) if module.split(".")[0] != room}
    assert {module for module in foreign if module.split(".")[0] not in MAY_IMPORT[room]} == set()


@pytest.mark.parametrize(
    "file", [file for file in FILES if room_of(file) == "ui"], ids=lambda file: str(file.relative_to(SOURCE))
)
def test_screens_see_data_and_no_actions(file: Path) -> None:
    foreign = {module for module in imported_modules(file) if not module.startswith("ui.")}
    assert foreign <= UI_MAY_SEE


def test_packages_export_nothing_of_their_own() -> None:
    assert [str(file) for file in SOURCE.rglob("__init__.py") if file.read_text(encoding="utf-8").strip()] == []


def test_no_module_imports_itself_through_others() -> None:
    graph = {".".join(file.relative_to(SOURCE).with_suffix("").parts): set(imported_modules(file)) for file in FILES}
    remaining = dict(graph)
    while free := [name for name, needs in remaining.items() if not needs & remaining.keys() - {name}]:
        for name in free:
            del remaining[name]
    assert remaining == {}
