"""Code, coloured as its language asks for."""

from collections.abc import Mapping

from pygments.lexers import get_lexer_by_name
from rich.text import Text

# By pygments' names of tokens; what is not named looks like its parent. Which colours these are, the theme says.
STYLES: Mapping[tuple[str, ...], str] = {
    ("Comment",): "code.comment",
    ("Keyword",): "code.keyword",
    ("Name", "Builtin"): "code.builtin",
    ("Name", "Function"): "code.function",
    ("Name", "Class"): "code.function",
    ("Name", "Decorator"): "code.decorator",
    ("Literal", "Number"): "code.number",
    ("Literal", "String"): "code.string",
    ("Literal", "String", "Doc"): "code.docstring",
}


def highlighted(text: str, language: str) -> Text:
    """Source with a named style for each token.

    Args:
        text: the source.
        language: as pygments names it.
    """
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=True, tabsize=0)
    coloured = Text(no_wrap=True)
    coloured.append_tokens((token, _style(tuple(kind))) for kind, token in lexer.get_tokens(text))
    return coloured


def _style(kind: tuple[str, ...]) -> str | None:
    while kind and kind not in STYLES:
        kind = kind[:-1]
    return STYLES.get(kind)
