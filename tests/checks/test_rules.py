"""What a learner adds to silence the type checker is refused; what was delivered may stay where it is."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.checks.escapes import escapes
from pyrunner.checks.rules import refused_escapes
from pyrunner.verdict import Diagnostic
from tests.checks.trial import TASK

RETRY = """
from collections.abc import Callable
from typing import Any

def retry(attempts: int = 3) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def again(*args: Any, **kwargs: Any) -> Any:
            return function(*args, **kwargs)
        return again
    return decorate
"""


def refused(submitted: str, delivered: str = "", allow: frozenset[str] = frozenset()) -> tuple[Diagnostic, ...]:
    exercise = replace(TASK, allow=allow)
    return refused_escapes(
        exercise, {"task.py": textwrap.dedent(delivered).encode()}, {"task.py": textwrap.dedent(submitted).encode()}
    )


ESCAPES = {
    "Any": ("Any", "from typing import Any\nx: Any = 1\n"),
    "typing.Any": ("Any", "import typing\nx: typing.Any = 1\n"),
    "an alias of the module": ("Any", "import typing as t\nx: t.Any = 1\n"),
    "an alias of the name": ("Any", "from typing import Any as Whatever\nx: Whatever = 1\n"),
    "typing_extensions": ("Any", "import typing_extensions\nx: typing_extensions.Any = 1\n"),
    "everything of typing": ("Any", "from typing import *\nx: Any = 1\n"),
    "Any within": ("Any", "from typing import Any\nx: dict[str, list[Any]] = {}\n"),
    "Any in a string": ("Any", "from typing import Any\nx: 'dict[str, Any]' = {}\n"),
    "Any in a string within": ("Any", "from typing import Any, List\nx = List['Any']\n"),
    "an alias of a type": ("Any", "from typing import Any\nWhatever = Any\n"),
    "Any as a base": ("Any", "from typing import Any\nclass A(Any): ...\n"),
    "Any of a parameter": ("Any", "from typing import Any\ndef f(x: Any) -> None: ...\n"),
    "Any of the rest": ("Any", "from typing import Any\ndef f(**x: Any) -> None: ...\n"),
    "Any returned": ("Any", "from typing import Any\nasync def f() -> Any: ...\n"),
    "Any of an attribute": (
        "Any",
        "from typing import Any\nclass A:\n    def f(self) -> None:\n        self.x: Any = 1\n",
    ),
    "a type comment": ("Any", "from typing import Any\nx = []  # type: list[Any]\n"),
    "a function's type comment": ("Any", "from typing import Any\ndef f(x):\n    # type: (Any) -> None\n    pass\n"),
    "a bound in a string": ("Any", "from typing import Any, TypeVar\nT = TypeVar('T', bound='Any')\n"),
    "Incomplete": ("Any", "from typing import TYPE_CHECKING\nfrom _typeshed import Incomplete\nx: Incomplete\n"),
    "cast": ("cast", "from typing import cast\nx = cast(int, 'a')\n"),
    "typing.cast": ("cast", "import typing\nx = typing.cast('int', 'a')\n"),
    "cast without a call": ("cast", "from typing import cast\ntrust = cast\n"),
    "type: ignore": ("type: ignore", "x: int = 'a'  # type: ignore\n"),
    "type: ignore with a code": ("type: ignore", "x: int = 'a'  # type: ignore[assignment]\n"),
    "type:ignore": ("type: ignore", "x: int = 'a'  #type:ignore\n"),
    "type: ignore behind another": ("type: ignore", "x: int = 'a'  # noqa  # type: ignore\n"),
    "type: ignore for all": ("type: ignore", "# type: ignore\nx: int = 'a'\n"),
    "mypy settings": ("mypy:", "# mypy: ignore-errors\nx: int = 'a'\n"),
    "no_type_check": ("no_type_check", "from typing import no_type_check\n@no_type_check\ndef f(x): ...\n"),
    "typing.no_type_check": ("no_type_check", "import typing\n@typing.no_type_check\nclass A: ...\n"),
    "another branch for the checker": (
        "TYPE_CHECKING",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a\nelse:\n    import b as a\n",
    ),
    "code that only runs": (
        "TYPE_CHECKING",
        "import typing\nif not typing.TYPE_CHECKING:\n    def f(x): return x\n",
    ),
    "code that only the checker sees": (
        "TYPE_CHECKING",
        "from typing import TYPE_CHECKING\ndef f() -> int:\n    if TYPE_CHECKING:\n        return 1\n    return 'a'\n",
    ),
    "a conditional expression": ("TYPE_CHECKING", "import typing\nx: int = 1 if typing.TYPE_CHECKING else 'a'\n"),
    "a constant that mypy takes for true": ("TYPE_CHECKING", "MYPY = False\nif MYPY:\n    x = 1\nelse:\n    x = ''\n"),
}


@pytest.mark.parametrize(("kind", "source"), ESCAPES.values(), ids=ESCAPES.keys())
def test_an_escape_that_was_added_is_refused(kind: str, source: str) -> None:
    assert {escape.kind for escape in escapes("task.py", source.encode())} == {kind}
    found = refused(source)
    assert {diagnostic.code for diagnostic in found} == {"rule"}
    assert all(diagnostic.path == "task.py" and diagnostic.line for diagnostic in found)


@pytest.mark.parametrize(("kind", "source"), ESCAPES.values(), ids=ESCAPES.keys())
def test_an_escape_that_is_allowed_is_not_refused(kind: str, source: str) -> None:
    assert refused(source, allow=frozenset({kind})) == ()


@pytest.mark.parametrize(("kind", "source"), ESCAPES.values(), ids=ESCAPES.keys())
def test_an_escape_that_was_delivered_is_not_refused(kind: str, source: str) -> None:
    assert refused("'''A new first line.'''\n" + source, source) == ()


@pytest.mark.parametrize(
    "source",
    [
        "import typing\nfrom typing import Any, cast\n",
        "class Any: ...\nx: Any\n",
        "cast = print\ncast(1)\n",
        "from typing import Any\nprint('Any')\n",
        "from typing import Any\ncolours = {'Any': 1}\ncolours['Any']\n",
        "text = '# type: ignore'\n",
        "'''A docstring on # mypy: and # type: ignore.'''\n",
        "# this type: ignore it\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from collections.abc import Callable\n",
        "def f(:\n",
        "",
    ],
)
def test_what_only_looks_like_an_escape_is_not_refused(source: str) -> None:
    assert refused(source) == ()


def test_a_compiled_source_is_judged_by_its_interface_instead() -> None:
    source = {"task.pyx": b"from typing import Any\nx: Any = 1\n"}
    assert refused_escapes(TASK, {}, source) == ()


def test_annotations_that_were_delivered_may_move_but_not_multiply() -> None:
    moved = RETRY.replace("def retry", "COUNT = 3\n\ndef retry")
    assert refused(moved, RETRY) == ()
    assert len(refused(moved + "\ndef more(function: Callable[..., Any]) -> None: ...\n", RETRY)) == 1


def test_the_same_annotation_of_another_parameter_is_an_addition() -> None:
    found = refused(RETRY.replace("function: ", "wrapped: "), RETRY)
    assert [(diagnostic.line, diagnostic.code) for diagnostic in found] == [(6, "rule")]


def test_a_cast_that_was_delivered_covers_no_other() -> None:
    delivered = "from typing import cast\nx = cast(int, a)\n"
    assert len(refused("from typing import cast\nx = cast(int, b)\n", delivered)) == 1


def test_the_reason_names_the_escape_and_where_it_stands(tmp_path: Path) -> None:
    [found] = refused("from typing import cast\n\ndef f(a: object) -> int:\n    return cast(int, a) + 1\n")
    assert (found.line, found.column) == (4, 12)
    assert "`cast(int, a)`" in found.message
