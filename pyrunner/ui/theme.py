"""Every style by name, in the colours of the user's own palette."""

from rich.theme import Theme

THEME = Theme(
    {
        "good": "green",
        "bad": "red",
        "waiting": "yellow",
        "quiet": "dim",
        "strong": "bold",
        "title": "bold",
        "place": "cyan",
        "key": "bold cyan",
        "notice": "yellow",
        "question": "bold yellow",
        "headline.good": "bold green",
        "headline.bad": "bold red",
        "frame.number": "dim",
        "frame.here": "bold",
        "frame.caret": "bold red",
        "expected": "green",
        "actual": "red",
        "difference": "bold underline",
        "bar.done": "green",
        "bar.left": "dim",
        "chapter": "bold",
        "selected": "bold reverse",
        "match": "bold underline",
        "added": "green",
        "removed": "red",
        "markdown.code": "cyan",
        "markdown.link": "cyan",
        "markdown.link_url": "underline cyan",
        "markdown.item.bullet": "cyan",
        "markdown.item.number": "cyan",
    }
)
