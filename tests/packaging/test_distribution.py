"""Wheel, source distribution, editable install and clone all find the course through one locator."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
import setuptools

import pyrunner
from tests.small_course import FILES, write, write_course

PROJECT = Path(pyrunner.__file__).resolve().parents[1]
ENTRIES = PROJECT / "pyrunner/explain/entries"
LEFT_BEHIND = [
    "exercises/00_sums/add/.add.py.swp",
    "exercises/00_sums/add/__pycache__/add.cpython-311.pyc",
    "exercises/00_sums/add/add.so",
    "exercises/00_sums/.mypy_cache/cache.json",
    "solutions/00_sums/add/build/lib/add.py",
]
WHERE = "from pyrunner.course.locate import bundled_course; print(bundled_course().exercises)"
LOAD = (
    "from pyrunner.course.locate import bundled_course; from pyrunner.course.load import load_course; "
    "source = bundled_course(); print(len(load_course(source.exercises, source.solutions).exercises))"
)

pytestmark = pytest.mark.skipif(
    not (PROJECT / "setup.py").is_file(), reason="the distribution is built from a clone, not from an installed wheel"
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a small course, and with what tools leave behind."""
    tree = tmp_path_factory.mktemp("tree") / "project"
    for file in sorted((PROJECT / "pyrunner").rglob("*")):
        if file.suffix in (".py", ".typed", ".1") or file.parent == ENTRIES:
            write(tree / file.relative_to(PROJECT), file.read_text(encoding="utf-8"))
    for name in (
        "setup.py",
        "MANIFEST.in",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
    ):
        write(tree / name, (PROJECT / name).read_text(encoding="utf-8"))
    write_course(tree)
    for name in LEFT_BEHIND:
        write(tree / name, "left behind\n")
    return tree


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tree, tmp_path_factory.mktemp("wheel"), "wheel", "*.whl")


@pytest.fixture(scope="module")
def sdist(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tree, tmp_path_factory.mktemp("sdist"), "sdist", "*.tar.gz")


def build(tree: Path, folder: Path, kind: str, pattern: str) -> Path:
    """Build as an installer does, with the tools that are installed here."""
    backend = f"import setuptools.build_meta as backend; backend.build_{kind}({str(folder)!r})"
    subprocess.run([sys.executable, "-P", "-c", backend], cwd=tree, check=True, capture_output=True)
    (built,) = folder.glob(pattern)
    return built


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def course_of(names: list[str] | set[str], prefix: str) -> set[str]:
    inside = (name.removeprefix(prefix) for name in names if name.startswith(prefix) and not name.endswith("/"))
    return {name for name in inside if name.startswith(("exercises/", "solutions/"))}


def printed(python: Path | str, program: str, folder: Path, *path: Path) -> str:
    environment = {"PYTHONPATH": ":".join(map(str, path))} if path else {}
    command = [str(python), "-P", "-c", program]
    finished = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return finished.stdout.strip()


def test_the_wheel_holds_the_course_and_nothing_that_tools_left_behind(wheel: Path) -> None:
    assert course_of(set(contents(wheel)), "pyrunner/bundled/") == set(FILES)


def test_the_wheel_holds_what_is_said_about_each_code(wheel: Path) -> None:
    packed = {name for name in contents(wheel) if name.startswith("pyrunner/explain/entries/")}
    assert packed == {f"pyrunner/explain/entries/{file.name}" for file in ENTRIES.iterdir()}


def test_the_wheel_holds_the_manual_page_where_man_looks(wheel: Path) -> None:
    (page,) = [name for name in contents(wheel) if name.endswith("data/share/man/man1/pyrunner.1")]
    assert contents(wheel)[page] == (PROJECT / "pyrunner/manual/pyrunner.1").read_bytes()


def test_the_source_distribution_holds_it_too(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = archive.getnames()
        files = {member.name for member in archive.getmembers() if member.isfile()}
    root = names[0].split("/")[0]
    assert course_of(files, f"{root}/") == set(FILES)
    assert f"{root}/setup.py" in files
    assert f"{root}/pyrunner/py.typed" in files


def test_a_wheel_from_the_source_distribution_is_the_same(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    rebuilt = build(unpacked, tmp_path, "wheel", "*.whl")
    assert contents(rebuilt) == contents(wheel)


def test_a_file_that_left_the_course_leaves_the_next_wheel(tree: Path, tmp_path: Path) -> None:
    write(tree / "exercises" / "00_sums" / "NOTES.md", "notes\n")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = build(tree, tmp_path / "one", "wheel", "*.whl")
    (tree / "exercises" / "00_sums" / "NOTES.md").unlink()
    second = build(tree, tmp_path / "two", "wheel", "*.whl")
    assert "pyrunner/bundled/exercises/00_sums/NOTES.md" in contents(first)
    assert "pyrunner/bundled/exercises/00_sums/NOTES.md" not in contents(second)


def test_an_installed_wheel_finds_the_course_within_itself(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    site, dependencies = tmp_path / "site", Path(setuptools.__file__).parents[1]
    where = printed(sys.executable, WHERE, tmp_path, site)
    assert Path(where) == site / "pyrunner" / "bundled" / "exercises"
    assert printed(sys.executable, LOAD, tmp_path, site, dependencies) == "3"


def test_a_clone_finds_the_course_at_its_top(tree: Path, tmp_path: Path) -> None:
    assert Path(printed(sys.executable, WHERE, tmp_path, tree)) == tree / "exercises"


def test_an_editable_install_leaves_the_course_where_it_stands(tree: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", symlinks=True)
    python = tmp_path / "env" / "bin" / "python"
    (site,) = (tmp_path / "env").rglob("site-packages")
    folder = tmp_path / "wheels"
    folder.mkdir()
    editable = build(tree, folder, "editable", "*.whl")
    assert course_of(set(contents(editable)), "pyrunner/bundled/") == set()
    # An installer unpacks an editable wheel, which names the tree; unpacking is all that there is to it.
    with zipfile.ZipFile(editable) as archive:
        archive.extractall(site)
    assert Path(printed(python, WHERE, tmp_path)) == tree / "exercises"


def test_every_package_is_listed(wheel: Path) -> None:
    packages = {file.parent.relative_to(PROJECT) for file in (PROJECT / "pyrunner").rglob("__init__.py")}
    packed = {Path(name).parent for name in contents(wheel) if name.endswith("/__init__.py")}
    assert packages - packed == set()
