"""Entries on disk, one TOML file each, read when one is asked for."""

import tomllib

from pyrunner.explain.model import Entry, Kind
from pyrunner.explain.names import FOLDER


def read_entry(code: str) -> Entry:
    """The entry of a code that `known_codes` names."""
    fields = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    texts = {name: text.strip("\n") for name, text in fields.items()}
    return Entry(kind=Kind(texts.pop("kind")), **texts)
