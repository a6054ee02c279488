"""The worker that measures variants of a function, in turns within one process."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from pyrunner.workers.allocation import keep_freed_memory
from pyrunner.workers.contest import BASE, Contest, telling
from pyrunner.workers.kinds import Reporter, TakesTask
from pyrunner.workers.need import Need

IMPORT_PATIENCE = 15.0
"""Seconds that a module has to be imported, with whatever it imports."""


def work(need: Need, take_task: TakesTask, report: Reporter) -> None:
    """Measure every variant at every size; one that fails is left out from then on.

    No module is imported ahead: those that count are known only with the task. The task: `folder` holds the support
    file, named by `support`; `variants` maps labels to its functions, `python` first; `modules` maps labels to files of
    the module `module`, whose function `call` is measured; `sizes` are measured in turn, each for about `seconds`.

    Args:
        report: is told `trying` (`variant`, `size`, `patience` in seconds) before a variant may hang or crash, `timing`
            (`variant`, `size`, `rounds` in seconds), and `failed` (`variant`, `size`, `code`, `reason`, `places`: files
            and lines).
    """
    keep_freed_memory()
    task = take_task()
    sys.dont_write_bytecode = True
    sys.path.insert(0, task["folder"])
    support = None
    with telling(report, BASE, 0, IMPORT_PATIENCE):
        support = load_module(Path(task["support"]).stem, Path(task["folder"]) / task["support"])
    if support is None:
        return
    own = {label: getattr(support, name) for label, name in task["variants"].items()}
    others = _load_others(task, report)
    for size in task["sizes"]:
        if BASE not in own:
            return
        standing = Contest(support, size, report).hold(own, others, task["seconds"])
        own = {label: function for label, function in own.items() if label in standing}
        others = {label: function for label, function in others.items() if label in standing}


def load_module(name: str, file: Path) -> ModuleType:
    """Import a file, source or compiled, although another of the same name was imported before.

    Args:
        name: the module's name, which a compiled one has had since it was built.
        file: what to import.

    Raises:
        ImportError: or whatever else the module raises.
    """
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file.name} is no module")
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _load_others(task: Mapping[str, Any], report: Reporter) -> dict[str, Callable[..., object]]:
    loaded: dict[str, Callable[..., object]] = {}
    for label, file in task["modules"].items():
        with telling(report, label, 0, IMPORT_PATIENCE), _first_on_path(Path(file).parent):
            loaded[label] = getattr(load_module(task["module"], Path(file)), task["call"])
    return loaded


@contextmanager
def _first_on_path(folder: Path) -> Iterator[None]:
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
