"""Turn it green.

The idea: a format spec after the colon says how a value is written. In `:02`, 2 is the least width and 0 fills the gap.

The trap: `:2` alone fills with a blank, and "3. 5" is easy to overlook.

When not to: with `f"{cents / 100:.2f}"`, which is right here too, amounts pass through a float. That is fine up to
about 10**14 cents; beyond it, digits change. Money that is counted in whole cents can simply stay whole.
"""


def price(cents: int) -> str:
    """Write a price, zero cents or more, as a receipt shows it: 1250 becomes "12.50"."""
    return f"{cents // 100}.{cents % 100:02}"
