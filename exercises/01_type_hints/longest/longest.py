"""One type variable does not fit all.

Three functions that lay out receipts, and three complaints about their types:

- `heading` gives a plain str, whatever kind of str it was given. Its signature promises otherwise.
- `longest` takes anything that has a length, says its documentation. The type checker lets only text and bytes pass,
  and of a `Reference`, our subclass of str, it says that a plain str comes back.
- `joined` puts text between texts or bytes between bytes; but the checker lets a mixture pass, which crashes at the
  printer, and it is not happy with the body either.

All three work. Give each the signature that it deserves; no overloads are needed.
"""

from collections.abc import Iterable
from typing import TypeVar

Line = TypeVar("Line", bound=str)
Lengthy = TypeVar("Lengthy", str, bytes)
Text = TypeVar("Text", bound=str | bytes)


def heading(text: Line) -> Line:
    """Set a heading: plain text in capitals."""
    return text.upper()


def longest(items: Iterable[Lengthy]) -> Lengthy:
    """Give the longest item, the first of them if there are several."""
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> Text:
    """Put `between` between each line and the next, all text or all bytes."""
    return between.join(lines)
