"""Names of tests, read as requirements."""


def requirement(test: str) -> str:
    """The sentence that a test's name states.

    >>> requirement("test_no_wait_after_the_last_attempt[2]")
    'No wait after the last attempt [2]'
    """
    name, bracket, parameters = test.rpartition("::")[2].partition("[")
    sentence = name.removeprefix("test_").replace("_", " ").strip() or name
    return f"{sentence[:1].upper()}{sentence[1:]}" + (f" [{parameters}" if bracket else "")
