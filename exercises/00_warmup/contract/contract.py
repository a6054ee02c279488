"""Read the contract.

Friends share a bill, and the till says how much each of them pays. What `split` has to do is written in
test_contract.py, beside this file, and nowhere else: every exercise has such a contract, and the tests in it are all
that it asks. This one makes three kinds of demand: a result, an error that must be raised, and a call that the type
checker must refuse.

Three of its demands are not met. Read each, read what its failure shows, and meet it.
"""


def split(cents: float, people: int) -> list[int]:
    """Split a bill into one share for each of `people`."""
    share = int(cents) // people
    return [share] * people
