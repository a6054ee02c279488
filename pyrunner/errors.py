"""Failures of pyrunner itself; what it judges never fails by an exception."""


class PyrunnerError(Exception):
    """An expected failure, told to the user in two lines and an exit status.

    Args:
        message: what is wrong, as a sentence without a full stop.
        hint: what to do next, usually a command; empty when there is nothing to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
