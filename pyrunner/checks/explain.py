"""Failures of the learner's code in plain words."""

import errno
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any

Failure = Mapping[str, Any]
Words = tuple[str, str]
"""A message and a hint."""

DEBUG_HINT = "pyrunner run {name} --debug gives your terminal to the program"


def _input(_: Failure) -> Words:
    return "input() waits for somebody to type, and during a check nobody is there", DEBUG_HINT


def _breakpoint(_: Failure) -> Words:
    return "breakpoint() was reached, and during a check there is no terminal to debug in", DEBUG_HINT


def _memory(_: Failure) -> Words:
    return "this needs more memory than a check allows", "what grows without end, or is far larger than it must be?"


def _recursion(failure: Failure) -> Words:
    return (
        f"the calls nest too deeply: {failure['text']}",
        "is the call that ends the recursion always reached, and near enough?",
    )


def _exit(failure: Failure) -> Words:
    return (
        f"sys.exit({failure['text']}) was called, which would end the whole program",
        "raise an error of your own, or return",
    )


def _ended(failure: Failure) -> Words:
    return f"the run of the tests was ended from within: {failure['text']}".rstrip(": "), ""


def _interrupt(_: Failure) -> Words:
    return "KeyboardInterrupt was raised, as if somebody had pressed Ctrl-C", ""


def _key(failure: Failure) -> Words:
    return f"the key {failure['text']} is not there", ""


PLAIN: Mapping[str, Callable[[Failure], Words]] = {
    "Unattended": _breakpoint,
    "BdbQuit": _breakpoint,
    "EOFError": _input,
    "MemoryError": _memory,
    "RecursionError": _recursion,
    "SystemExit": _exit,
    "Exit": _ended,
    "KeyboardInterrupt": _interrupt,
    "KeyError": _key,
}

SENT = frozenset({9, 15})
"""Signals that come from outside, and not from a fault in C code."""

_NOT_THERE = re.compile(r"cannot import name '(?P<name>[^']*)' from '(?P<module>[^']*)'")

SIGNALS = {
    4: "an illegal instruction (SIGILL)",
    6: "abort() (SIGABRT)",
    7: "a bus error (SIGBUS)",
    8: "an arithmetic error (SIGFPE)",
    9: "SIGKILL, as when memory runs out",
    11: "a segmentation fault (SIGSEGV)",
    15: "SIGTERM",
    24: "the limit on processor time (SIGXCPU)",
    25: "the limit on the size of a file (SIGXFSZ)",
}


def in_words(failure: Failure) -> Words:
    """What to tell a learner about an exception."""
    if failure["text"].startswith("pytest: reading from stdin"):
        return _input(failure)
    if failure["errno"] == errno.EFBIG:
        return "far too much was printed or written to a file", "which loop prints without end?"
    if match := _NOT_THERE.match(failure["text"]):
        return f"`{match['name']}` is imported from {match['module']}, and it is not there", ""
    if failure["type"] in PLAIN:
        return PLAIN[failure["type"]](failure)
    inner = "".join(f"\n- {error['type']}: {error['text']}{_place(error)}" for error in failure["inner"])
    notes = "".join(f"\n{note}" for note in failure["notes"])
    return (failure["text"] or f"{failure['type']} was raised") + inner + notes, ""


def origin(failure: Failure) -> str:
    """A line on the exception that this one came of; empty where there was none."""
    found = failure["origin"]
    if found is None:
        return ""
    told = f"{found['type']}: {found['text']}".rstrip(": ")
    return f"\ncaused by {told}" if found["caused"] else f"\nwhile handling {told}"


def _place(failure: Failure) -> str:
    frames = failure["frames"]
    return f", {frames[-1]['path']}:{frames[-1]['line']}" if frames else ""


def missing_package(failure: Failure, own: frozenset[str]) -> str:
    """The package that must be installed before this can work; empty when something else is wrong.

    Args:
        own: names of the exercise's own modules, which no package brings.
    """
    name = (failure.get("missing") or "").partition(".")[0]
    if failure["type"] != "ModuleNotFoundError" or not name or name in own or name in sys.stdlib_module_names:
        return ""
    return name


def crash(status: int, test: str) -> Words:
    """What to tell of a process that ended before it had told everything.

    Args:
        status: its exit status, or minus the signal that ended it.
        test: the one that was running.
    """
    place = f" in {test}" if test else ""
    if status < 0:
        how = SIGNALS.get(-status, f"signal {-status}")
        if -status in SENT:
            return f"the process was ended{place} by {how}", "does something send signals, or use up the memory?"
        hint = "below Python, in C code: ctypes, a compiled module, or recursion that leaves no stack"
        return f"Python itself crashed{place}: {how}", hint
    hint = "does something call os._exit(), or become another program?"
    return f"the process ended{place}, before all tests had run (exit status {status})", hint
