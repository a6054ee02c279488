"""Finds what keeps the type checker from looking: `Any`, `cast`, ignoring comments, code that only it sees."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pyrunner.syntax import parse, parse_expression, walking_deep_trees

TYPING_MODULES = frozenset({"typing", "typing_extensions", "_typeshed"})
MEANINGS = {
    "Any": "Any",
    "Incomplete": "Any",
    "cast": "cast",
    "no_type_check": "no_type_check",
    "no_type_check_decorator": "no_type_check",
    "TYPE_CHECKING": "TYPE_CHECKING",
}
TYPE_MAKERS = frozenset({"TypeVar", "NewType", "NamedTuple", "TypedDict", "TypeAliasType", "assert_type"})
BUILTIN_GENERICS = frozenset({"list", "dict", "tuple", "set", "frozenset", "type", "deque", "defaultdict"})
# mypy takes these names for constants wherever they come from.
CONSTANTS = frozenset({"TYPE_CHECKING", "MYPY", "PY2", "PY3"})

_IGNORE = re.compile(r"#\s*type:\s*ignore\b")
_INLINE = re.compile(r"#\s*mypy:")
_TYPE_COMMENT = re.compile(r"#\s*type:\s*(?P<type>.+)")


@dataclass(frozen=True, slots=True)
class Escape:
    """One use of something that keeps the type checker from looking.

    Args:
        kind: `Any`, `cast`, `type: ignore`, `mypy:`, `no_type_check` or `TYPE_CHECKING`.
        context: the annotation, call or statement that it stands in, whichever is the innermost.
        line: counted from 1.
        column: counted from 1.
    """

    kind: str
    context: str
    line: int
    column: int

    @property
    def key(self) -> tuple[str, str]:
        """Equal for the same escape at another line."""
        return self.kind, self.context


@lru_cache(maxsize=32)
def escapes(name: str, content: bytes) -> tuple[Escape, ...]:
    """The escapes in a source, in order; none in what is no Python source, or not a valid one."""
    if not name.endswith((".py", ".pyi")):
        return ()
    try:
        tree = parse(content)
        comments = list(_comments(content))
    except (SyntaxError, ValueError, tokenize.TokenError, RecursionError):
        return ()
    with walking_deep_trees():
        names = _Names.of(tree)
        finder = _Finder(names)
        finder.visit(tree)
    found = [*finder.found, *_in_comments(comments, names)]
    return tuple(sorted(found, key=lambda escape: (escape.line, escape.column)))


@dataclass
class _Names:
    """What the names of a source mean: `meanings` by plain name, and the names of typing modules."""

    meanings: dict[str, str] = field(default_factory=dict)
    modules: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, tree: ast.Module) -> "_Names":
        names = cls()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name in TYPING_MODULES:
                        names.modules.add(alias.asname or alias.name)
            elif isinstance(node, ast.ImportFrom) and node.module in TYPING_MODULES:
                names._take(node.names)
        return names

    def _take(self, aliases: Sequence[ast.alias]) -> None:
        for alias in aliases:
            if alias.name == "*":
                self.meanings.update(MEANINGS)
            elif alias.name in MEANINGS:
                self.meanings[alias.asname or alias.name] = MEANINGS[alias.name]

    def meaning(self, node: ast.AST) -> str:
        """What a name or an attribute stands for, if it is an escape."""
        match node:
            case ast.Name(id=name) if name in CONSTANTS:
                return "TYPE_CHECKING"
            case ast.Name(id=name):
                return self.meanings.get(name, "")
            case ast.Attribute(attr="TYPE_CHECKING" | "MYPY"):
                return "TYPE_CHECKING"
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in self.modules:
                return MEANINGS.get(name, "")
        return ""


class _Finder(ast.NodeVisitor):
    """Walks a source and keeps, with each escape, what it stands in."""

    def __init__(self, names: _Names) -> None:
        self.names = names
        self.found: list[Escape] = []

    def visit(self, node: ast.AST) -> None:
        match node:
            case ast.If():
                self._condition(node)
            case ast.arg(annotation=ast.expr() as annotation):
                self._look(annotation, ast.unparse(node), as_type=True)
            case ast.AnnAssign():
                self._look(node.annotation, f"{ast.unparse(node.target)}: {ast.unparse(node.annotation)}", as_type=True)
                for part in (node.target, node.value):
                    if part is not None:
                        self.visit(part)
            case ast.Assign():
                self._look(node.value, ast.unparse(node))
                for target in node.targets:
                    self.visit(target)
            case ast.FunctionDef() | ast.AsyncFunctionDef() if node.returns is not None:
                returns, node.returns = node.returns, None
                self._look(returns, f"-> {ast.unparse(returns)}", as_type=True)
                self.generic_visit(node)
            case ast.expr():
                self._look(node, ast.unparse(node))
            case _:
                self.generic_visit(node)

    def _condition(self, node: ast.If) -> None:
        """`if TYPE_CHECKING:` with imports and names only is no escape; anything else that it shows the checker is."""
        if self.names.meaning(node.test) == "TYPE_CHECKING":
            harmless = (ast.Import, ast.ImportFrom, ast.AnnAssign, ast.Assign, ast.Pass)
            if node.orelse or not all(isinstance(statement, harmless) for statement in node.body):
                self._add("TYPE_CHECKING", f"if {ast.unparse(node.test)}", node.test)
        else:
            self.visit(node.test)
        for statement in (*node.body, *node.orelse):
            self.visit(statement)

    def _look(self, node: ast.AST, context: str, *, as_type: bool = False) -> None:
        """Find escapes in an expression; a call is a context of its own.

        Args:
            as_type: whether a string stands for a type here.
        """
        if isinstance(node, ast.Call):
            context = ast.unparse(node)
            as_type = self._takes_types(node)
        elif isinstance(node, ast.Subscript):
            as_type = as_type or self._is_generic(node)
        if kind := self.names.meaning(node):
            self._add(kind, context, node)
        elif as_type and isinstance(node, ast.Constant) and isinstance(node.value, str):
            self._look_into(node, context)
        for inner in ast.iter_child_nodes(node):
            self._look(inner, context, as_type=as_type)

    def _look_into(self, constant: ast.Constant, context: str) -> None:
        for inner in _parsed(str(constant.value)):
            if kind := self.names.meaning(inner):
                self._add(kind, context, constant)

    def _takes_types(self, call: ast.Call) -> bool:
        return self.names.meaning(call.func) == "cast" or _last_name(call.func) in TYPE_MAKERS

    def _is_generic(self, subscript: ast.Subscript) -> bool:
        name = _last_name(subscript.value)
        return name[:1].isupper() or name in BUILTIN_GENERICS

    def _add(self, kind: str, context: str, node: ast.AST) -> None:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        self.found.append(Escape(kind, context, line, column + 1))


def _last_name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _parsed(text: str) -> Iterator[ast.AST]:
    """All nodes of a type that is written in a string or in a comment."""
    try:
        yield from ast.walk(parse_expression(text.strip()))
    except (SyntaxError, ValueError, RecursionError):
        return


def _comments(content: bytes) -> Iterator[tokenize.TokenInfo]:
    tokens = tokenize.tokenize(io.BytesIO(content).readline)
    return (token for token in tokens if token.type == tokenize.COMMENT)


def _in_comments(comments: Iterable[tokenize.TokenInfo], names: _Names) -> Iterator[Escape]:
    for token in comments:
        line, column = token.start
        code = " ".join(token.line[:column].split())
        if _IGNORE.search(token.string):
            yield Escape("type: ignore", f"{code} {token.string}".strip(), line, column + 1)
        elif _INLINE.search(token.string):
            yield Escape("mypy:", token.string, line, column + 1)
        elif (match := _TYPE_COMMENT.match(token.string)) and _names_any(match["type"], names):
            yield Escape("Any", f"{code} {token.string}".strip(), line, column + 1)


def _names_any(comment: str, names: _Names) -> bool:
    """Whether a type comment, of a variable or of a function, holds `Any`."""
    words = re.findall(r"[\w.]+", comment)
    return any(names.meaning(node) == "Any" for word in words for node in _parsed(word))
