"""Turn it green.

A coffee for 3.05 was charged rightly, but the receipt says 3.5. The customer would like to know which it is.

Save this file to have it judged, then mend it and save again. Stuck? The foot of the screen names the key for a hint,
and, once all is green, the one that goes on.
"""


def price(cents: int) -> str:
    """Write a price, zero cents or more, as a receipt shows it: 1250 becomes "12.50"."""
    return f"{cents // 100}.{cents % 100}"
