"""Looks by the name of their theme."""

from dataclasses import replace

from pyrunner.ui.look import PALETTE, Look


def look_named(name: str, depth: str | None = None) -> Look:
    """The look of a theme.

    Args:
        name: of the theme.
        depth: how many colours the terminal shows, as rich names it; the user's own palette needs no more than it has.
    """
    if name == "palette":
        return PALETTE
    # Most people never see the others.
    from pyrunner.ui.themes import LOOKS

    look = LOOKS[name]()
    match depth:
        case "standard" | "256" | "truecolor":
            return replace(look, depth=depth)
        case _:
            return look
