"""Read the contract.

The idea: a contract says what, never how; any `split` that meets it will do. A requirement is the name of a test, its
example is the body, its reason the text behind the assert. An ignored type error is a requirement too, made of the
types alone.

The trap: `int(cents)` accepts 9.99 euros and makes nine cents of them. Converting inside hides the mix-up; a narrow
parameter type shows it to the caller before anything runs.

When not to: a fair split is not always the right one. Instalments usually carry the odd cents in the last payment.
"""


def split(cents: int, people: int) -> list[int]:
    """Split a bill into one share for each of `people`; raise ValueError if there is nobody."""
    if people < 1:
        raise ValueError(f"people must be at least 1, not {people}")
    share, left = divmod(cents, people)
    return [share + 1] * left + [share] * (people - left)
