"""Text that authors of courses write in Markdown."""

import re

from rich.console import Group, RenderableType
from rich.text import Text

# Headings, lists, quotes, tables, code blocks, links, bold.
MORE_THAN_PARAGRAPHS = re.compile(r"^\s*(?:[-+>#|*] |\d+[.)] |```| {4})|\*\*|\]\(|<|__|\\", re.MULTILINE)
SPAN = re.compile(r"(?P<code>`[^`]+`)|(?<![\w*])\*(?P<emphasis>[^*\s][^*]*)\*(?![\w*])")


def prose(text: str) -> RenderableType:
    """Markdown, wrapped to the width there is."""
    text = text.strip()
    if not MORE_THAN_PARAGRAPHS.search(text):
        return paragraphs(text)
    # The parser takes longer to import than most of it takes to show.
    from rich.markdown import Markdown

    return Markdown(text)


def paragraphs(text: str) -> RenderableType:
    """Paragraphs with nothing in them but code and emphasis."""
    first, *others = (_paragraph(" ".join(block.split())) for block in re.split(r"\n\s*\n", text))
    return Group(first, *(piece for other in others for piece in (Text(), other)))


def _paragraph(text: str) -> Text:
    styled, end = Text(), 0
    for match in SPAN.finditer(text):
        styled.append(text[end : match.start()])
        # Code keeps its marks: its colour alone would not tell it apart everywhere.
        if match["code"]:
            styled.append(match[0], style="markdown.code")
        else:
            styled.append(match["emphasis"], style="markdown.em")
        end = match.end()
    return styled.append(text[end:])
