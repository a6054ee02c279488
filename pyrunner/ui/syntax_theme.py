"""The colours of code, in the user's own palette."""

from rich.style import Style
from rich.syntax import ANSISyntaxTheme

# By pygments' names of tokens; what is not named looks like its parent.
SYNTAX_THEME = ANSISyntaxTheme(
    {
        ("Comment",): Style(dim=True, italic=True),
        ("Keyword",): Style(color="magenta"),
        ("Name", "Builtin"): Style(color="cyan"),
        ("Name", "Function"): Style(color="blue"),
        ("Name", "Class"): Style(color="blue"),
        ("Name", "Decorator"): Style(color="yellow"),
        ("Literal", "Number"): Style(color="cyan"),
        ("Literal", "String"): Style(color="green"),
        ("Literal", "String", "Doc"): Style(dim=True),
    }
)
