"""A first look at types by a mypy that has read everything but the exercise itself; what it says proves nothing.

It is an ordinary build in two steps: one of a module that imports what the exercise will, and another of the exercise's
own modules on top of it. Wherever a task needs more than the first step holds, it says so and judges nothing.
"""

import ast
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import mypy.build
import mypy.main
from mypy.errors import CompileError
from mypy.fscache import FileSystemCache
from mypy.modulefinder import BuildSource, BuildSourceSet

from pyrunner.workers.kinds import Reporter, TakesTask
from pyrunner.workers.need import Need
from pyrunner.workers.typechecking import ARGUMENTS, drop, message

IMPORTS = "_pyrunner_imports.py"
FIRST_OWN_COMPONENT = 1 << 40
"""Numbers for what is built in the second step, away from mypy's own."""

ANY_PRIORITY = 1 << 20


def work(need: Need, take_task: TakesTask, report: Reporter) -> None:
    """Glance at the files of one exercise.

    The task: `folder`, `files` (names).

    Args:
        need: `folder` holds files to rehearse with, `preload` names what they import.
        report: is told each `message`, then `checked` (`status`, as mypy's), or `declined` with the `modules` that
            the first step does not hold.
    """
    os.chdir(need.folder)
    sight = Sight(first_step(need.preload, need.cache))
    rehearsal = sorted(path.name for path in Path().glob("*.py*") if path.name != IMPORTS)
    if need.shared:
        sight.rehearse(rehearsal)
    task = take_task(None if need.shared else lambda: sight.rehearse(rehearsal))
    os.chdir(task["folder"])
    sight.turn_to(task["folder"])
    sight.check(task["files"], report)


def first_step(imports: Iterable[str], cache: str) -> mypy.build.BuildResult:
    """Build what imports these modules, in the current folder; with types of all of them at hand from then on."""
    Path(IMPORTS).write_text("".join(f"import {name}\n" for name in imports), encoding="utf-8")
    files = FileSystemCache()
    drop(Path(cache), [IMPORTS])
    sources, options = mypy.main.process_options([*ARGUMENTS, "--cache-dir", cache, IMPORTS], fscache=files)
    return mypy.build.build(sources, options, None, lambda *_: None, files)


class Sight:
    """A finished build, on which others are put.

    Args:
        built: a build without the modules that will be looked at.
    """

    def __init__(self, built: mypy.build.BuildResult) -> None:
        self._manager: Any = built.manager
        self._graph: Any = built.graph
        self._messages: list[str] = []
        self._manager.flush_errors = self._take
        # The second step neither writes to the cache nor reads from it: mypy compares sizes and whole seconds only.
        self._manager.options.cache_dir = os.devnull
        self._manager.cache_enabled = False

    def _take(self, _: str | None, messages: list[str], __: bool) -> None:
        self._messages += messages

    def turn_to(self, folder: str) -> None:
        """Look at files in this folder from now on, which is the current one."""
        manager = self._manager
        manager.errors.set_ignore_prefix(folder)
        manager.cwd = folder
        paths = manager.search_paths
        own = (folder, *paths.python_path[1:])
        manager.search_paths = type(paths)(own, paths.mypy_path, paths.package_path, paths.typeshed_path)
        manager.find_module_cache.search_paths = manager.search_paths

    def rehearse(self, files: Sequence[str]) -> None:
        """Look at some files and forget them: much of what was read is made ready only when it is used."""
        modules = [Path(name).stem for name in files]
        if missing := self._build(files):
            raise LookupError(f"the first step lacks {sorted(missing)}")
        self._forget(modules)

    def check(self, files: Sequence[str], report: Reporter) -> None:
        """Look at some files of the current folder, and report what there is to say."""
        self._messages.clear()
        if missing := self._build(files):
            report("declined", modules=sorted(missing))
            return
        for line in self._messages:
            report("message", **message(line))
        report("checked", status=1 if self._messages else 0, trouble="")

    def _build(self, files: Sequence[str]) -> "set[str]":
        """Build some files on top of what is there.

        Returns:
            what they import beyond that, in which case nothing is built.
        """
        manager = self._manager
        manager.fscache.flush()
        own = {Path(name).stem for name in files}
        # Known from a look at the files, in a millisecond; mypy would first read all that is imported beyond.
        if beyond := {name for name in imported(files) if name not in self._graph and name not in own}:
            return beyond
        sources = [BuildSource(name, Path(name).stem, None, os.getcwd()) for name in files]
        manager.source_set = manager.find_module_cache.source_set = BuildSourceSet(sources)
        with self._blocking_errors():
            fresh: list[Any] = []
            mypy.build.load_graph(sources, manager, self._graph, fresh)
            names = {state.id for state in fresh}
            if beyond := names - own:
                return beyond
            for state in fresh:
                manager.import_map[state.id] = state.dependencies_set
            for component in self._components(names):
                mypy.build.process_stale_scc(self._graph, component, manager)
        return set()

    @contextmanager
    def _blocking_errors(self) -> Iterator[None]:
        """Take what stops a build, such as a syntax error, for one of its messages."""
        try:
            yield
        except CompileError as error:
            self._messages += error.messages

    def _components(self, names: "set[str]") -> Iterator[Any]:
        """The modules in groups that import one another, each group after those it imports."""
        groups = mypy.build.sorted_components_inner(self._graph, names, ANY_PRIORITY)
        for number, group in enumerate(groups, start=FIRST_OWN_COMPONENT):
            component = mypy.build.SCC(set(group), number, [])
            self._manager.scc_by_id[number] = component
            for name in group:
                self._manager.scc_by_mod_id[name] = component
            yield component

    def _forget(self, modules: Iterable[str]) -> None:
        manager = self._manager
        for name in modules:
            for known in (
                self._graph,
                manager.modules,
                manager.import_map,
                manager.import_options,
                manager.ast_cache,
                manager.scc_by_mod_id,
            ):
                known.pop(name, None)
        manager.errors.reset()
        self._messages.clear()


def imported(files: Iterable[str]) -> Iterator[str]:
    """The modules that some files of the current folder import by name; none of a file with a syntax error."""
    for file in files:
        try:
            nodes = list(ast.walk(ast.parse(Path(file).read_bytes())))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module
