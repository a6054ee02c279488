"""Wrong: drops the C types to be rid of the overflow. Right for every limit, and compiled Python is still Python.

Refused by: speed.
"""


def primes_below(limit):
    """Every prime smaller than `limit`, in order."""
    is_prime = [True] * limit
    primes = []
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return primes
