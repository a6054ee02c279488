"""What makes plain `pytest`, plain `mypy` and the editor agree with pyrunner."""

_PYPROJECT = """\
# Plain `pytest` and `mypy` say in this folder what pyrunner says. It judges by settings of its own, so these are yours.

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
"""

_CONFTEST = '''\
"""Lets plain `pytest` import the compiled exercises: each is built when it is imported."""

import pyximport

pyximport.install(build_dir=".pyrunner/cache/pyximport", language_level=3)
'''


def settings() -> dict[str, bytes]:
    """The settings files of a new workspace, by path relative to its root."""
    return {"pyproject.toml": _PYPROJECT.encode(), "conftest.py": _CONFTEST.encode()}
