"""Where a test stands in its contract."""

import ast
from collections.abc import Iterable, Mapping

from pyrunner.syntax import statements
from pyrunner.ui.one_test import ContractTest


def find_test(contract: Mapping[str, bytes], name: str) -> ContractTest:
    """A test by its name, such as `test_a` or `TestB::test_a`; without a place where it is not found."""
    for path, source in contract.items():
        if path.endswith(".py") and (node := _definition(statements(source), name)):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            return ContractTest(name, path, first, node.end_lineno or node.lineno)
    return ContractTest(name)


def _definition(nodes: Iterable[ast.stmt], name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    outer, _, inner = name.partition("::")
    for node in nodes:
        if inner and isinstance(node, ast.ClassDef) and node.name == outer:
            return _definition(node.body, inner)
        if not inner and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return node
    return None
