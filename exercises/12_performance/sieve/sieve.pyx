"""All primes below a limit, for the receipts' shard planner.

Receipts are spread over a prime number of shards, and the planner wants every prime it may choose from. Somebody
moved the function from Python to Cython, gave the numbers C types, tried it on a thousand, and was pleased.

- The first real plan, 50,000, ended in "IndexError: list assignment index out of range".
- As far as it works it is hardly quicker than the Python that it replaced, and the next plan asks for 5,000,000.

Make `primes_below` right for every limit, and at 5,000,000 at least six times as fast as a list sieve in pure Python.
The planner's image holds Python and this module, nothing else.
"""


def primes_below(int limit):
    """Every prime smaller than `limit`, in order."""
    cdef int number, multiple
    is_prime = [True] * limit
    primes = []
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return primes
