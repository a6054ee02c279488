"""Text that authors of courses write in Markdown."""

from rich.console import RenderableType


def prose(text: str) -> RenderableType:
    """Markdown, wrapped to the width there is."""
    # Most screens show none, and the first one should not wait for a parser.
    from rich.markdown import Markdown

    return Markdown(text.strip())
