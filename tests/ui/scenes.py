"""States of `watch`, each with a name: what learners meet on the way."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pyrunner.bench.report import BenchmarkReport, Omission, Timing
from pyrunner.course.model import BenchmarkSpec, Chapter, Course, Exercise, Hint, Lesson
from pyrunner.explain.read import read_entry
from pyrunner.progress.progress import Progress, Record, Standing
from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import Choice, Kind
from pyrunner.ui.one_test import ContractTest
from pyrunner.ui.state import Activity, Page, Sweep, WatchState
from pyrunner.ui.subject import Failure, Part, Subject
from pyrunner.ui.why import Why
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Frame, Outcome, Verdict

BUILD, TYPES, TESTS, SPEED = CheckName

RETRY = '''\
"""Try again, then stop."""

import time
from collections.abc import Callable
from typing import Any


def retry(attempts: int = 3, *, delay: float = 1.0) -> Callable[..., Any]:
    """Call again after a failure."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def again(*args: Any, **kwargs: Any) -> Any:
            failure = None
            for attempt in range(attempts):
                try:
                    return function(*args, **kwargs)
                except Exception as error:
                    failure = error
                    time.sleep(delay * 2**attempt)  # äöü 漢字
            raise failure

        return again

    return decorate
'''
CONTRACT = '''\
"""The contract of `retry`."""

import pytest
from retry import retry


def test_one_attempt_never_waits() -> None:
    till = Till(TimeoutError())
    with pytest.raises(TimeoutError):
        retry(1, sleep=till.slept.append)(till.charge)(5)
    assert (till.calls, till.slept) == (1, [])


def test_the_type_checker_still_sees_the_signature() -> None:
    refund(17)  # type: ignore[arg-type]
'''
SIEVE = """\
# cython: language_level=3

def primes(int limit):
    cdef list found = []
    for number in range(2, limit)
        found.append(number)
    return found
"""
STORY = '''\
# cython: language_level=3
"""Count the primes.

The vault asks for all primes below a limit, every night, and waits for the answer with its door open; the port to
Cython was meant to end that.

- right where a square no longer fits a C int, it writes to memory that is not its own, and nobody knows what is there
- it is slow

    >>> primes(10)
    [2, 3, 5, 7]
"""
'''
TOLD = """\
Try again, then stop.

The idea: after the last attempt there is nothing to wait for, so the loop ends *before* the wait. `ParamSpec` hands the
signature on: the checker sees the function that was decorated, and not a `Callable[..., Any]`.

The trap: `except Exception` also catches what no second attempt can mend.

When not to: what is not idempotent must not be tried again.
"""
TOLD_OF_SIEVE = '''\
# cython: language_level=3
"""Count the primes.

The idea: a typed memoryview is a pointer and a length. Each byte of it is one load, without an object, and this is said
at such length that it does not fit.
"""
'''
HINTS = (
    Hint("Follow one failing call by hand: which line runs *after* the last attempt has failed?"),
    Hint(
        "`Callable[..., Any]` is where the checker loses sight of the function.", "test_the_type_checker_still_sees_it"
    ),
    Hint("All attempts but the last are alike: call, and on one of the named errors wait."),
)


def _exercise(chapter: str, name: str, title: str, checks: tuple[CheckName, ...], suffix: str = ".py") -> Exercise:
    return Exercise(
        name,
        PurePosixPath(chapter) / name,
        title,
        15,
        checks,
        Lesson(checks[-1]),
        (name + suffix,),
        (f"test_{name}.py",),
        HINTS,
        (),
        benchmark=BenchmarkSpec("primes", "bench.py", {"python": "plain"}, (1000,)) if suffix == ".pyx" else None,
    )


EXERCISES = (
    _exercise("00_warmup", "green", "One failing test", (TESTS,)),
    _exercise("03_decorators", "timed", "How long did it take?", (TYPES, TESTS)),
    _exercise("03_decorators", "retry", "Try again, then stop", (TYPES, TESTS)),
    _exercise("12_performance", "sieve", "Prime numbers, compiled", (BUILD, TYPES, TESTS, SPEED), ".pyx"),
)
COURSE = Course(
    Path("/originals/exercises"),
    Path("/originals/solutions"),
    "advanced",
    "Advanced Python",
    ">=3.11",
    (
        Chapter("00_warmup", "Warm-up", EXERCISES[:1]),
        Chapter("03_decorators", "Decorators", EXERCISES[1:3]),
        Chapter("12_performance", "Performance", EXERCISES[3:]),
    ),
    welcome="Each exercise is a **broken** file. Mend it, save it, look here.\n\n- `h` gives a hint\n- `l` lists",
    farewell="You have mended *everything*.",
)
GREEN, TIMED, RETRIED, SIEVED = EXERCISES
DONE = Record(
    started_at="2026-01-01T10:00:00+00:00", done_at="2026-01-01T10:09:00+00:00", runs=4, hints=1, passing=True
)
PROGRESS = Progress("retry", {"green": DONE, "timed": replace(DONE, runs=1, hints=0)}, welcomed=True)


def _state(exercise: Exercise, source: str, *results: CheckResult, complete: bool = True) -> WatchState:
    snapshot = Snapshot(exercise.name, {exercise.files[0]: source.encode()})
    chapter = next(chapter for chapter in COURSE.chapters if exercise in chapter.exercises)
    shown = f"exercises/{exercise.path}"
    subject = Subject(
        exercise, chapter.title, Path("/home/learner/course") / shown, shown, {exercise.contract[0]: CONTRACT.encode()}
    )
    verdict = Verdict(exercise.name, snapshot.digest, results, 0.117) if complete else None
    parts = tuple(Part(result, snapshot) for result in results)
    return WatchState(COURSE, PROGRESS, subject, snapshot, parts=parts, verdict=verdict)


def _retry(*results: CheckResult, complete: bool = True) -> WatchState:
    return _state(RETRIED, RETRY, *results, complete=complete)


def _failed(check: CheckName, *diagnostics: Diagnostic, passed: int = 0, output: str = "") -> CheckResult:
    names = tuple(f"test_{number}" for number in range(passed))
    return CheckResult(check, Outcome.FAILED, 0.1, diagnostics, output, names)


TYPES_PASS = CheckResult(TYPES, Outcome.PASSED, 0.1)
TESTS_PASS = CheckResult(TESTS, Outcome.PASSED, 0.1, passed=("test_a", "test_b"))
SHARED = {"path": "retry.py", "code": "arg-type"}
WAITS = Diagnostic(
    "one attempt, so there is nothing to wait for",
    "test_retry.py",
    11,
    code="AssertionError",
    test="test_one_attempt_never_waits",
    expected="(1, [])",
    actual="(1, [1.0])",
)
OTHERS = tuple(
    Diagnostic("no", test=f"test_{name}")
    for name in ("no_wait_after_the_last_attempt", "only_named_errors_count[0-KeyError]", "TestTill::test_is_whole")
)
RAISES = Diagnostic(
    "exceptions must derive from BaseException",
    "retry.py",
    20,
    code="TypeError",
    test="test_fewer_than_one_attempt_is_refused[0]",
    frames=(Frame("test_retry.py", 10, "test_one_attempt_never_waits"), Frame("retry.py", 20, "again")),
    output="attempt 0\nattempt 1\n",
)
NESTED = Diagnostic(
    "",
    "test_retry.py",
    11,
    code="AssertionError",
    test="test_an_invoice_keeps_its_lines",
    expected=repr({"number": 17, "lines": [{"item": "tea", "cents": 250}] * 4, "paid": True}),
    actual=repr(
        {"number": 17, "lines": [{"item": "tea", "cents": 250}] * 3 + [{"item": "tea", "cents": 205}], "paid": True}
    ),
)
REPEATED = replace(
    NESTED,
    message="`invoice(17) == EXPECTED` does not hold",
    hint="the first difference is at ['lines'][3]['cents']: 205, and 250 is required",
)
CHAINED = replace(
    RAISES,
    message="the configuration cannot be read\ncaused by KeyError: 'delay'",
    code="ConfigError",
    expected="ValueError",
    actual="ConfigError: the configuration cannot be read",
    output="",
)
TYPE_ERRORS = (
    Diagnostic('Argument 1 to "again" has incompatible type "str"; expected "int"', "retry.py", 16, 28, 36, "arg-type"),
    Diagnostic('Incompatible return value type (got "None", expected "int")', "retry.py", 22, 16, 21, "return-value"),
    Diagnostic("This call must be rejected, and your types accept it", "test_retry.py", 15, 5, 15, "unused-ignore"),
)
CASES = tuple(replace(RAISES, test=f"test_fewer_than_one_attempt_is_refused[{number}]") for number in range(0, -7, -1))
NOT_ACCEPTED = Diagnostic(
    'this must be accepted by the type checker, and your types reject it: "int" is not "str"',
    "test_retry.py",
    15,
    5,
    15,
    "arg-type",
    "test_the_type_checker_still_sees_the_signature",
)
SAME_TEST = tuple(replace(NOT_ACCEPTED, line=line) for line in (14, 15, 16))
SAME_LINE = tuple(replace(TYPE_ERRORS[0], column=column) for column in (28, 35))
ARRAYS = replace(
    NESTED,
    message="\nNot equal to tolerance rtol=1e-07, atol=0\n\nMismatched elements: 3 / 900\n"
    + "".join(f"       [{number}, {number}],\n" for number in range(18)),
    expected=None,
    actual=None,
)
SYNTAX = Diagnostic("Missing ':' at the end of this line", "sieve.pyx", 5, 34, code="syntax")
HANGS = Diagnostic(
    "the tests took longer than 10 s; it was here when they were ended",
    "retry.py",
    19,
    code="timeout",
    test="test_one_attempt_never_waits",
    frames=(Frame("test_retry.py", 10, "test_one_attempt_never_waits"), Frame("retry.py", 19, "again")),
    hint="does the loop ever end?",
)
CRASHED = Diagnostic(
    "Python itself crashed in test_a: a segmentation fault (SIGSEGV)",
    "test_retry.py",
    code="crash",
    test="test_a",
    hint="below Python, in C code: ctypes, or a compiled module",
)
GROUP = replace(
    RAISES, message="unhandled errors in a TaskGroup\n- ValueError: a\n- TypeError: b", code="ExceptionGroup"
)
GONE = Diagnostic(
    "retry.py is gone",
    "retry.py",
    code="gone",
    hint="pyrunner reset retry brings back the original, and keeps the rest",
)
REPORT = BenchmarkReport(
    "sieve",
    (
        Timing("python", 1000, 0.31, 0.33, 1.0),
        Timing("numpy", 1000, 0.0067, 0.007, 46.2),
        Timing("yours", 1000, 0.0151, 0.016, 20.5),
        Timing("reference", 1000, 0.0131, 0.014, 23.6),
    ),
    omissions=(Omission("naive", "raised IndexError", "IndexError"),),
)
SOLUTION = (
    RETRY.replace("Try again, then stop.", TOLD)
    .replace("except Exception as error:", "except ConnectionError as error:")
    .replace(
        "    failure = error\n                    time.sleep",
        "    if attempt == last:\n                        raise\n                    time.sleep",
    )
    .replace("            failure = None\n", "            last = attempts - 1\n")
    .replace(
        "            raise failure\n",
        '            raise ValueError("attempts must be at least one, and this is why: nothing is called")\n',
    )
)
SOLVED_RETRY = Snapshot("retry", {"retry.py": SOLUTION.encode()})
PASSING = _retry(TYPES_PASS, TESTS_PASS)
FAILING = _retry(TYPES_PASS, _failed(TESTS, WAITS, *OTHERS, passed=6))
SOLVED = Progress("retry", {**PROGRESS.records, "retry": replace(DONE, runs=1, hints=0)}, welcomed=True)
RESET = replace(PROGRESS, records={**PROGRESS.records, "retry": Record(runs=3, before_resets=(Standing(),))})
SPEED_PASSES = CheckResult(SPEED, Outcome.PASSED, 1.0, note="20x as fast as pure Python; 6x was asked for")

HIDDEN_MODULE = "typing.py hides the module typing from whoever runs this by hand, not from the checks: rename it"

TYPED = _retry(_failed(TYPES, *TYPE_ERRORS), TESTS_PASS)
WAITING = ContractTest("test_one_attempt_never_waits", "test_retry.py", 7, 11)
SIGNATURE = ContractTest("test_the_type_checker_still_sees_the_signature", "test_retry.py", 14, 15)
RAISED_CASES = tuple(replace(RAISES, test=f"{WAITING.name}[{number}]") for number in range(3))
REASONS = (
    "still waits after the last attempt, because the wait stands before the question whether another try is left.",
    "`except BaseException` also repeats what Ctrl-C was meant to stop.",
)

SCENES: Mapping[str, WatchState] = {
    "failing_test": FAILING,
    "first_failure_of_all": replace(
        _retry(TYPES_PASS, _failed(TESTS, WAITS, passed=6)), progress=Progress("retry", welcomed=True)
    ),
    "failing_tests_in_full": replace(FAILING, everything=True),
    "nested_values": _retry(TYPES_PASS, _failed(TESTS, NESTED, passed=3)),
    "place_of_a_difference": _retry(TYPES_PASS, _failed(TESTS, REPEATED, passed=3)),
    "another_exception": _retry(TYPES_PASS, _failed(TESTS, CHAINED, passed=3)),
    "exception": _retry(TYPES_PASS, _failed(TESTS, RAISES, OTHERS[0], passed=3)),
    "exception_group": _retry(TYPES_PASS, _failed(TESTS, GROUP)),
    "type_errors": _retry(_failed(TYPES, *TYPE_ERRORS), TESTS_PASS),
    "types_and_tests": _retry(_failed(TYPES, *TYPE_ERRORS), _failed(TESTS, WAITS, *OTHERS, passed=6)),
    "cases_of_one_test": _retry(TYPES_PASS, _failed(TESTS, *CASES, *OTHERS, passed=6)),
    "errors_of_one_test": _retry(_failed(TYPES, *SAME_TEST, *SAME_LINE), _failed(TESTS, WAITS, *CASES, passed=2)),
    "arrays": _retry(TYPES_PASS, _failed(TESTS, ARRAYS)),
    "wide_characters": _retry(_failed(TYPES, replace(TYPE_ERRORS[0], line=19, column=53, end_column=61)), TESTS_PASS),
    "compile_error": _state(SIEVED, SIEVE, _failed(BUILD, SYNTAX)),
    "timeout": _retry(TYPES_PASS, CheckResult(TESTS, Outcome.TIMED_OUT, 10.0, (HANGS,))),
    "crash": _retry(TYPES_PASS, CheckResult(TESTS, Outcome.ERRORED, 0.1, (CRASHED,))),
    "gone": _retry(
        CheckResult(TYPES, Outcome.ERRORED, diagnostics=(GONE,)),
        CheckResult(TESTS, Outcome.SKIPPED, note="the files cannot be read"),
    ),
    "unfit": _retry(
        CheckResult(TYPES, Outcome.SKIPPED, note="needs Python 3.12 or newer"),
        CheckResult(TESTS, Outcome.SKIPPED, note="needs Python 3.12 or newer"),
    ),
    "output": _retry(TYPES_PASS, _failed(TESTS, WAITS, output="".join(f"line {n} \x1b[2J\n" for n in range(20)))),
    "hints": replace(FAILING, hints=HINTS[:2], reveal_end=True),
    "first_check": replace(_retry(complete=False), activity=Activity.CHECKING),
    "first_check_for_long": replace(_retry(complete=False), activity=Activity.CHECKING, lingering=True),
    "first_build": replace(_state(SIEVED, SIEVE, complete=False), activity=Activity.CHECKING),
    "checking_again": replace(
        FAILING, snapshot=Snapshot("retry", {"retry.py": b""}), verdict=None, activity=Activity.CHECKING
    ),
    "checking_for_long": replace(
        FAILING, snapshot=Snapshot("retry", {"retry.py": b""}), verdict=None, activity=Activity.CHECKING, lingering=True
    ),
    "first_build_for_long": replace(
        _state(SIEVED, STORY + SIEVE, complete=False), activity=Activity.CHECKING, lingering=True
    ),
    "half_checked": replace(_retry(TYPES_PASS, complete=False), activity=Activity.CHECKING),
    "passed": replace(PASSING, progress=SOLVED),
    "passed_with_its_idea": replace(PASSING, progress=SOLVED, reference=SOLVED_RETRY),
    "passed_and_measured": replace(
        _state(SIEVED, SIEVE, CheckResult(BUILD, Outcome.PASSED), TYPES_PASS, TESTS_PASS, SPEED_PASSES),
        progress=replace(SOLVED, records={**SOLVED.records, "sieve": DONE}),
        report=REPORT,
        reference=Snapshot("sieve", {"sieve.pyx": TOLD_OF_SIEVE.encode()}),
    ),
    "broken_after_done": replace(
        FAILING, progress=replace(SOLVED, records={**SOLVED.records, "retry": replace(DONE, passing=False)})
    ),
    "done_and_failing": replace(
        FAILING,
        page=Page.LIST,
        selected="timed",
        progress=replace(SOLVED, records={**SOLVED.records, "retry": replace(DONE, passing=False)}),
    ),
    "notice": replace(FAILING, notice="retry is not done yet: h gives a hint, l lists the others"),
    "hidden_module": replace(FAILING, snapshot=replace(FAILING.snapshot, warnings=(HIDDEN_MODULE,))),
    "reset_question": replace(FAILING, asking_reset=True),
    "after_reset": replace(FAILING, progress=RESET, notice="retry is as delivered; u brings back what you had"),
    "list": replace(FAILING, page=Page.LIST, selected="timed"),
    "list_alone": replace(FAILING, page=Page.LIST, selected="retry", browsing=True, verdict=None, parts=()),
    "list_of_pending": replace(FAILING, page=Page.LIST, selected="sieve", choice=Choice(Kind.PENDING)),
    "list_of_failing": replace(FAILING, page=Page.LIST, choice=Choice(Kind.FAILING)),
    "list_search": replace(FAILING, page=Page.LIST, selected="timed", choice=Choice(query="")),
    "list_found": replace(FAILING, page=Page.LIST, selected="retry", choice=Choice(query="re")),
    "list_found_nothing": replace(
        FAILING, page=Page.LIST, selected="retry", choice=Choice(Kind.DONE, "what nobody would ever have looked for")
    ),
    "list_reset_question": replace(
        FAILING, page=Page.LIST, selected="timed", asking_reset=True, choice=Choice(Kind.DONE)
    ),
    "check_all": replace(FAILING, page=Page.SWEEP, sweep=Sweep(("sieve",), "retry", {"green": True, "timed": False})),
    "all_checked": replace(
        FAILING, page=Page.SWEEP, sweep=Sweep((), None, {"green": True, "timed": True, "retry": None, "sieve": False})
    ),
    "comparison": replace(
        PASSING,
        progress=SOLVED,
        page=Page.COMPARISON,
        reference=SOLVED_RETRY,
    ),
    "compared_and_the_same": replace(
        _state(RETRIED, SOLUTION), progress=SOLVED, page=Page.COMPARISON, reference=SOLVED_RETRY
    ),
    "directives_compared": replace(
        _state(SIEVED, STORY + "\n" + SIEVE),
        page=Page.COMPARISON,
        reference=Snapshot("sieve", {"sieve.pyx": f"# distutils: extra_compile_args = -O3\n{STORY}\n{SIEVE}".encode()}),
    ),
    "why": replace(TYPED, page=Page.WHY, why=Why(TYPED.failures[0], read_entry("arg-type"), reasons=())),
    "why_compared": replace(
        FAILING, page=Page.WHY, why=Why(FAILING.failures[0], read_entry("AssertionError"), reasons=REASONS)
    ),
    "why_comparing": replace(
        FAILING,
        page=Page.WHY,
        why=Why(FAILING.failures[0], read_entry("AssertionError"), comparing=True, reasons=REASONS[:1]),
    ),
    "why_unexplained": replace(FAILING, page=Page.WHY, why=Why(Failure(TESTS, HANGS), None, comparing=True)),
    "one_test": replace(FAILING, page=Page.TEST, test=WAITING),
    "one_test_raises": replace(
        _retry(TYPES_PASS, _failed(TESTS, *RAISED_CASES, OTHERS[0], passed=3)), page=Page.TEST, test=WAITING
    ),
    "one_test_refused": replace(
        _retry(_failed(TYPES, *TYPE_ERRORS, NOT_ACCEPTED), TESTS_PASS), page=Page.TEST, test=SIGNATURE
    ),
    "one_test_unknown": replace(
        _retry(TYPES_PASS, _failed(TESTS, replace(SYNTAX, path="retry.py"))), page=Page.TEST, test=WAITING
    ),
    "only_test_running": replace(FAILING, page=Page.ONLY_TEST, test=WAITING, activity=Activity.CHECKING),
    "only_test_running_for_long": replace(
        FAILING,
        page=Page.ONLY_TEST,
        test=WAITING,
        only=Part(_failed(TESTS, WAITS), FAILING.snapshot),
        activity=Activity.CHECKING,
        lingering=True,
    ),
    "only_test_fails": replace(
        FAILING, page=Page.ONLY_TEST, test=WAITING, only=Part(_failed(TESTS, WAITS), FAILING.snapshot)
    ),
    "only_test_not_built": replace(
        _state(SIEVED, SIEVE, TYPES_PASS, _failed(TESTS, WAITS)),
        page=Page.ONLY_TEST,
        test=WAITING,
        only=Part(_failed(BUILD, SYNTAX), Snapshot("sieve", {"sieve.pyx": SIEVE.encode()})),
    ),
    "only_test_passes": replace(FAILING, page=Page.ONLY_TEST, test=WAITING, only=Part(TESTS_PASS, FAILING.snapshot)),
    "help": replace(FAILING, page=Page.HELP),
    "welcome": replace(FAILING, page=Page.WELCOME),
    "farewell": replace(FAILING, page=Page.FAREWELL),
}
