"""With parentheses or without.

Functions and methods of the payment service are traced: a line in the log when a call begins, and one when it ends.
People write `@traced`, `@traced()` and `@traced(level=logging.INFO)`, and all three ought to work. Four complaints:

- whichever way it is written, the type checker knows nothing of the traced function any more;
- during an incident, somebody turned the logging up, and not a single line of the traced calls appeared;
- all lines claim to come from this file, when the question was always who had made the call;
- `@traced(logging.INFO)`, without `level=`, gives "'int' object is not callable".

Mend `traced`. A level without `level=` before it, be it 20 or "INFO", is to be refused with a TypeError that says what
is missing, and to the type checker it is an error as well.
"""

import logging
from collections.abc import Callable
from functools import partial, wraps
from typing import Any

LOG = logging.getLogger("payments")


def traced(function: Callable[..., Any] | None = None, *, level: int = logging.DEBUG) -> Any:
    """Log a line, of the given level, when a call begins, and one when it has returned or raised."""
    if function is None:
        return partial(traced, level=level)
    if not LOG.isEnabledFor(level):
        return function
    name = getattr(function, "__name__", repr(function))

    @wraps(function)
    def tracing(*args: Any, **kwargs: Any) -> Any:
        LOG.log(level, "%s called", name)
        try:
            result = function(*args, **kwargs)
        except BaseException as error:
            LOG.log(level, "%s raised %r", name, error)
            raise
        LOG.log(level, "%s returned %r", name, result)
        return result

    return tracing
