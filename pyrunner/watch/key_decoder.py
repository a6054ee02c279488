"""From the bytes that a terminal sends to names of keys."""

import codecs
import re

ESCAPE = "\x1b"
PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|\][^\x07\x1b]*(?:\x07|\x1b\\)|[^\[O\]])", re.DOTALL)
# A person cannot type so much between two reads; a paste in a terminal without bracketed paste can.
PASTED_FROM = 8

NAMES = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1b[C": "right",
    "\x1b[D": "left",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1bOC": "right",
    "\x1bOD": "left",
    "\x1b[H": "home",
    "\x1b[F": "end",
    "\x1bOH": "home",
    "\x1bOF": "end",
    "\x1b[1~": "home",
    "\x1b[4~": "end",
    "\x1b[5~": "page up",
    "\x1b[6~": "page down",
    "\x1b[Z": "shift+tab",
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    " ": "space",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x03": "ctrl+c",
    "\x0c": "ctrl+l",
    "\x0e": "ctrl+n",
    "\x10": "ctrl+p",
    "\x15": "ctrl+u",
    "\x17": "ctrl+w",
}

ALL_NAMES = frozenset({*NAMES.values(), "escape"})


class KeyDecoder:
    """Takes bytes as they come, gives keys; what is pasted and what no key sends is swallowed."""

    def __init__(self) -> None:
        self._utf8 = codecs.getincrementaldecoder("utf-8")("ignore")
        self._rest = ""
        self._pasting = False

    @property
    def undecided(self) -> bool:
        """Whether an escape came that may be a key of its own or the start of a sequence."""
        return bool(self._rest)

    def feed(self, data: bytes) -> list[str]:
        """The keys that these bytes complete."""
        text = self._rest + self._utf8.decode(data)
        self._rest = ""
        if len(text) >= PASTED_FROM and len(set(text)) > 1 and ESCAPE not in text:
            return []
        return self._keys(text)

    def flush(self) -> list[str]:
        """The keys that are certain once nothing followed for a while."""
        rest, self._rest = self._rest, ""
        return ["escape"] if rest == ESCAPE and not self._pasting else []

    def _keys(self, text: str) -> list[str]:
        keys: list[str] = []
        position = 0
        while position < len(text):
            piece = self._piece(text, position)
            if not piece:
                self._rest = text[position:]
                break
            position += len(piece)
            keys += self._named(piece)
        return keys

    def _piece(self, text: str, position: int) -> str:
        """The next character or escape sequence; empty when it is not whole."""
        if text[position] != ESCAPE:
            return text[position]
        match = SEQUENCE.match(text, position)
        return match[0] if match else ""

    def _named(self, piece: str) -> list[str]:
        if piece in {PASTE_START, PASTE_END}:
            self._pasting = piece == PASTE_START
            return []
        if self._pasting:
            return []
        if piece in NAMES:
            return [NAMES[piece]]
        return [piece] if piece.isprintable() else []
