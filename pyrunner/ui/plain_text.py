"""Text that is safe to show: no control codes, and ASCII where a terminal cannot show more."""

import re
import unicodedata

POINTER = "\N{HEAVY RIGHT-POINTING ANGLE QUOTATION MARK ORNAMENT}"

# One character for one, so that nothing moves.
REPLACEMENTS = str.maketrans(
    {
        "✓": "+",
        "✗": "x",
        POINTER: ">",
        "→": ">",
        "↪": ">",
        "←": "<",
        "↑": "^",
        "↓": "v",
        "…": "~",
        "·": "-",
        "•": "*",
        "\N{EN DASH}": "-",
        "—": "-",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "“": '"',
        "”": '"',
        "\N{MULTIPLICATION SIGN}": "x",
        "│": "|",
        "┃": "|",
        "─": "-",
        "━": "=",
        "█": "#",
        "▌": "#",
        "░": ".",
        "▒": ":",
        "▓": "%",
        "▁": "_",
        "▏": "|",
        "▎": "|",
        "▍": "#",
        "▋": "#",
        "▊": "#",
        "▉": "#",
        "╭": "+",
        "╮": "+",
        "╰": "+",
        "╯": "+",
        "⋮": ":",
        "µ": "u",
    }
)


CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """Show as escapes what could steer the terminal, and halves of characters, which no terminal can be sent."""
    return CONTROL.sub(lambda match: ascii(match[0])[1:-1], text.replace("\r\n", "\n"))


def to_ascii(text: str) -> str:
    """Replace what ASCII lacks: symbols by likenesses, accented letters by their base, the rest by `?`."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(REPLACEMENTS))
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return bare.encode("ascii", "replace").decode("ascii")


def shows_unicode(encoding: str | None) -> bool:
    """Whether an output of this encoding can show every character."""
    return (encoding or "").lower().replace("-", "").replace("_", "") in {"utf8", "utf16", "utf32", "cp65001"}
