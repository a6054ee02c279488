"""What makes plain `pytest`, plain `mypy`, pyright and VS Code agree with pyrunner."""

import json

from pyrunner.course.model import Course

_PYPROJECT = """\
# Plain `pytest` and `mypy`, and pyright, say in this folder what pyrunner says. It judges by settings of its own, so
# these are yours.

[tool.pytest.ini_options]
testpaths = ["exercises"]
# A file that cannot be imported yet does not keep the others from being tested.
addopts = ["--continue-on-collection-errors"]

[tool.mypy]
strict = true
files = ["exercises"]
# A solution is a module of the same name as the exercise's.
exclude = ["^solutions/"]

[[tool.mypy.overrides]]
module = "pyximport"
ignore_missing_imports = true

[tool.pyright]
include = ["exercises"]
# What mypy's strict mode asks for, and no more: the rest of pyright's own would find fault with what is right here.
typeCheckingMode = "standard"
strictListInference = true
strictDictionaryInference = true
strictSetInference = true
reportMissingParameterType = "error"
reportMissingTypeArgument = "error"
reportUntypedFunctionDecorator = "error"
# A compiled module has a stub, and its source is none that pyright reads.
reportMissingModuleSource = "none"
# Each exercise is a world of its own; without this, `retry` would be a package of that name that pyright has stubs for.
executionEnvironments = [
{roots}]
"""

_CONFTEST = '''\
"""Lets plain `pytest` import the compiled exercises: each is built when it is imported."""

import pyximport

pyximport.install(build_dir=".pyrunner/cache/pyximport", language_level=3)
'''

_HIDDEN = ("**/__pycache__", "**/.mypy_cache", "**/.pytest_cache", "**/.ruff_cache", ".pyrunner")

_VSCODE = {
    "python.testing.pytestEnabled": True,
    "python.testing.unittestEnabled": False,
    "mypy-type-checker.importStrategy": "fromEnvironment",
    "mypy-type-checker.preferDaemon": False,
    "files.exclude": dict.fromkeys(_HIDDEN, True),
    "files.watcherExclude": {".pyrunner/**": True},
    "[python]": {
        "editor.formatOnSave": False,
        "editor.codeActionsOnSave": {"source.fixAll": "never", "source.organizeImports": "never"},
    },
}

_EXTENSIONS = {"recommendations": ["ms-python.python", "ms-python.mypy-type-checker"]}

_TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "pyrunner: check this file",
            "type": "process",
            "command": "${command:python.interpreterPath}",
            "args": ["-m", "pyrunner", "run", "--lines", "${file}"],
            "group": {"kind": "build", "isDefault": True},
            "presentation": {"reveal": "silent", "clear": True},
            "problemMatcher": {
                "owner": "pyrunner",
                "fileLocation": ["autoDetect", "${workspaceFolder}"],
                "pattern": {
                    "regexp": "^(.+?):(\\d+):(\\d+): (error): (.*?)(?:  \\[(.+)\\])?$",
                    "file": 1,
                    "line": 2,
                    "column": 3,
                    "severity": 4,
                    "message": 5,
                    "code": 6,
                },
            },
        }
    ],
}


def settings(course: Course) -> dict[str, bytes]:
    """The settings files of a workspace with this course, by path relative to its root."""
    roots = "".join(f'  {{ root = "exercises/{exercise.path}" }},\n' for exercise in course.exercises)
    return {
        "pyproject.toml": _PYPROJECT.format(roots=roots).encode(),
        "conftest.py": _CONFTEST.encode(),
        ".vscode/settings.json": _json(_VSCODE),
        ".vscode/extensions.json": _json(_EXTENSIONS),
        ".vscode/tasks.json": _json(_TASKS),
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=2) + "\n").encode()
