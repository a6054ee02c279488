"""Wrong: one line, and not slow, but it holds a second array beside the result, and stretches one number over many.

Refused by: test_nothing_is_allocated_but_the_result, test_x_and_y_of_different_lengths_are_a_value_error.
"""

import numpy as np


def distances(x, y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    return np.sqrt((x - home_x) ** 2 + (y - home_y) ** 2)
