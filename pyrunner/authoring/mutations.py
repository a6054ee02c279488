"""Small changes to a source, each of which may make it wrong: what tests do not notice, they do not require."""

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Edit = Callable[[Any], None]

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass, ast.Global)
"""Statements that are not dropped: what is left would fail for a reason that says nothing."""
TYPE_MAKERS = frozenset({"NewType", "ParamSpec", "TypeVar", "TypeVarTuple"})


@dataclass(frozen=True, slots=True)
class Mutation:
    """A source with one small change.

    Args:
        line: where, counted from 1.
        before: that line as it was.
        what: was changed, in words.
        source: all of it, with the change, without comments.
    """

    line: int
    before: str
    what: str
    source: str


def mutations(source: str) -> Iterator[Mutation]:
    """All small changes to a module: operators, comparisons, conditions, constants, statements left out.

    Types, docstrings, and what errors say are left alone.
    """
    lines = source.splitlines()
    for number, node in enumerate(ast.walk(ast.parse(source))):
        for what, line, edit in _edits(node):
            tree = ast.parse(source)
            changed = list(ast.walk(tree))[number]
            if id(changed) in _left_alone(tree):
                continue
            edit(changed)
            yield Mutation(line, lines[line - 1].strip(), what, ast.unparse(ast.fix_missing_locations(tree)) + "\n")


def _edits(node: Any) -> Iterator[tuple[str, int, Edit]]:
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in COMPARISONS:
            other = COMPARISONS[type(operator)]
            yield f"{_name(operator)} to {_name(other)}", node.lineno, lambda n: setattr(n, "ops", [other()])
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator) if type(operator) in OPERATORS:
            another = OPERATORS[type(operator)]
            yield f"{_name(operator)} to {_name(another)}", node.lineno, lambda n: setattr(n, "op", another())
        case ast.BoolOp(op=ast.And()):
            yield "and to or", node.lineno, lambda n: setattr(n, "op", ast.Or())
        case ast.BoolOp(op=ast.Or()):
            yield "or to and", node.lineno, lambda n: setattr(n, "op", ast.And())
        case ast.If() | ast.While() | ast.IfExp():
            yield "condition turned round", node.test.lineno, _negated
        case ast.Constant(value=bool(value)):
            yield f"{value} to {not value}", node.lineno, lambda n: setattr(n, "value", not value)
        case ast.Constant(value=int(value) | float(value)):
            yield f"{value} to {value + 1}", node.lineno, lambda n: setattr(n, "value", value + 1)
        case ast.Constant(value=str(text)):
            yield f"{text!r} to another text", node.lineno, lambda n: setattr(n, "value", f"{text}x")
    for name in ("body", "orelse", "finalbody"):
        block = getattr(node, name, None)
        if isinstance(block, list):
            yield from _dropped(name, block)


def _dropped(name: str, block: Sequence[ast.stmt]) -> Iterator[tuple[str, int, Edit]]:
    for index, statement in enumerate(block):
        if not isinstance(statement, KEPT) and not _is_text(statement) and not _declares_type(statement):
            yield "left out", statement.lineno, _dropping(name, index)


def _dropping(name: str, index: int) -> Edit:
    def drop(node: Any) -> None:
        getattr(node, name)[index] = ast.Pass()

    return drop


def _negated(node: Any) -> None:
    node.test = node.test.operand if isinstance(node.test, ast.UnaryOp) else ast.UnaryOp(ast.Not(), node.test)


def _name(operator: Any) -> str:
    kind = operator if isinstance(operator, type) else type(operator)
    return kind.__name__.lower()


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _declares_type(statement: ast.AST) -> bool:
    """Whether this makes a type variable or another type by its name."""
    value = getattr(statement, "value", None)
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in TYPE_MAKERS


def _left_alone(tree: ast.Module) -> set[int]:
    """The nodes within types, docstrings, texts that are put together, and what errors say, by identity."""
    apart: list[ast.AST | None] = []
    for node in ast.walk(tree):
        match node:
            case ast.arg() | ast.AnnAssign():
                apart.append(node.annotation)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                apart.append(node.returns)
            case ast.Subscript():
                apart.append(node.slice if isinstance(node.slice, ast.Tuple | ast.Name | ast.BinOp) else None)
            case ast.Raise():
                apart.append(node.exc)
            case ast.Expr(value=ast.Constant()) | ast.JoinedStr():
                apart.append(node)
            case ast.Assign() if _declares_type(node):
                apart.append(node)
            case _:
                pass
    return {id(inner) for outer in apart if outer is not None for inner in ast.walk(outer)}
