"""Modules that no exercise imports from the start, and that a save may bring in."""

from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Module:
    """Something to import.

    Args:
        name: as it is imported.
        type: of what it makes.
        value: an expression that makes one.
    """

    name: str
    type: str
    value: str

    @property
    def installed(self) -> bool:
        return find_spec(self.name.partition(".")[0]) is not None


KNOWN = (
    Module("sqlite3", "sqlite3.Connection", 'sqlite3.connect(":memory:")'),
    Module("httpx", "httpx.Client", "httpx.Client()"),
    Module("rich.table", "rich.table.Table", "rich.table.Table()"),
    Module("xml.dom.minidom", "xml.dom.minidom.Document", 'xml.dom.minidom.parseString("<a/>")'),
    Module("decimal", "decimal.Decimal", "decimal.Decimal(1)"),
    Module("email.message", "email.message.Message", "email.message.Message()"),
)


def installed_modules() -> tuple[Module, ...]:
    """Those that can be imported here."""
    return tuple(module for module in KNOWN if module.installed)
