"""Sources become modules, and what is wrong with them is told of the sources."""

import shutil

import pytest

from pyrunner.checks.builder import Build
from pyrunner.process import Cancellation, Cancelled
from pyrunner.verdict import Outcome
from pyrunner.workers.protocol import Order
from tests.checks.compiled import GOOD, Bench


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """One for all tests, so that what several of them need is built once."""
    return Bench(tmp_path_factory.mktemp("bench"))


@pytest.fixture
def orders(bench: Bench) -> list[Order]:
    """What is asked of workers during the test."""
    bench.workers.orders.clear()
    bench.workers.found.clear()
    return bench.workers.orders


def places(build: Build) -> list[tuple[str, str, int | None]]:
    return [(diagnostic.code, diagnostic.path, diagnostic.line) for diagnostic in build.diagnostics]


def test_a_right_source_becomes_a_module_that_can_be_imported(bench: Bench) -> None:
    build = bench.build(GOOD)
    assert (build.outcome, build.diagnostics) == (Outcome.PASSED, ())
    assert bench.evaluate(build, "triple.triple(14)").stdout == "42\n"


def test_a_traceback_names_the_learners_file_and_line(bench: Bench) -> None:
    build = bench.build(GOOD)
    told = bench.evaluate(build, "triple.triple('x')").stderr
    assert 'File "triple.pyx", line 1, in triple.triple' in told
    assert str(bench.folder / "cache") not in told


def test_no_process_is_started_for_what_was_built_before(bench: Bench, orders: list[Order]) -> None:
    first = bench.build(GOOD)
    orders.clear()
    assert bench.build(GOOD) == first
    assert orders == []


def test_no_process_is_started_where_there_is_nothing_to_build(bench: Bench, orders: list[Order]) -> None:
    assert bench.build_files({"triple.py": "x = 1"}).succeeded
    assert orders == []


def test_the_optimised_build_takes_over_the_c_of_the_quick_one(bench: Bench, orders: list[Order]) -> None:
    source = GOOD + "# built twice\n"
    quick, optimised = bench.build(source), bench.build(source, optimised=True)
    assert quick.entries[0] != optimised.entries[0]
    own = [sorted(found) for order, found in zip(orders, bench.workers.found, strict=True) if order.task["modules"]]
    assert own == [["triple.pyx"], ["triple.c", "triple.pyx"]]
    assert bench.evaluate(optimised, "triple.triple(14)").stdout == "42\n"


def test_what_every_module_holds_is_built_once(bench: Bench, orders: list[Order]) -> None:
    bench.build(GOOD)
    orders.clear()
    build = bench.build(
        "def triple(double[::1] numbers):\n    cdef double[::1] tail = numbers[1:]\n    return tail.shape[0] * 21\n"
    )
    assert [order.task["modules"] for order in orders] == [["triple.pyx"]]
    assert bench.evaluate(build, "triple.triple(__import__('array').array('d', [0, 1, 2]))").stdout == "42\n"


def test_a_spoilt_entry_of_the_cache_is_built_anew(bench: Bench, orders: list[Order]) -> None:
    build = bench.build(GOOD)
    orders.clear()
    module = build.entries[0].folder / build.modules["triple"]
    module.write_bytes(module.read_bytes()[:5000])
    assert bench.evaluate(bench.build(GOOD), "triple.triple(14)").stdout == "42\n"
    assert len(orders) == 1


def test_what_runs_cannot_change_what_is_kept(bench: Bench) -> None:
    build = bench.build(GOOD)
    bench.evaluate(build, "open(triple.__file__, 'wb').close()")
    assert bench.evaluate(build, "triple.triple(14)").stdout == "42\n"


def test_cythons_errors_come_with_line_and_column_and_without_a_listing(bench: Bench) -> None:
    build = bench.build("def triple(number):\n    cdef int factor = three\n    return factor * nummer\n")
    assert build.outcome is Outcome.FAILED
    assert [(d.path, d.line, d.column, d.code, d.message) for d in build.diagnostics] == [
        ("triple.pyx", 2, 23, "cython", "undeclared name not builtin: three"),
        ("triple.pyx", 3, 21, "cython", "undeclared name not builtin: nummer"),
    ]


def test_what_is_missing_at_the_end_is_missed_in_the_last_line(bench: Bench) -> None:
    build = bench.build("def triple(number):\n    return (number\n\n\n")
    assert places(build) == [("cython", "triple.pyx", 2)]


def test_an_unknown_setting_is_told_at_its_line(bench: Bench) -> None:
    build = bench.build("# distutils: compile_flags = -O3\n" + GOOD)
    assert places(build) == [("cython", "triple.pyx", 1)]
    assert "compile_flags" in build.diagnostics[0].message


@pytest.mark.parametrize(
    ("source", "line", "word"),
    [
        ('cdef extern from "no_such.h":\n    int f(int)\ndef triple(n): return f(n)\n', 1, "no_such.h"),
        ('cdef extern from "math.h":\n    double sqqrt(double)\n\ndef triple(n): return sqqrt(n)\n', 4, "sqqrt"),
        ("# distutils: extra_compile_args = -O2 -fno-such-flag\n" + GOOD, 1, "-fno-such-flag"),
        ("# distutils: libraries = no_such_library\n" + GOOD, 1, "no_such_library"),
        (
            'cdef extern from *:\n    """\n    static int f(int n) { return n * three; }\n    """\n    int f(int)\n'
            "def triple(n): return f(n)\n",
            3,
            "three",
        ),
    ],
    ids=["header", "function", "flag", "library", "own C"],
)
def test_what_the_c_compiler_refuses_is_told_at_the_learners_line(
    bench: Bench, source: str, line: int, word: str
) -> None:
    build = bench.build(source)
    assert build.outcome is Outcome.FAILED
    assert places(build) == [("compiler", "triple.pyx", line)]
    message = build.diagnostics[0].message
    assert word in message
    assert "triple.c" not in message
    assert "__pyx" not in message
    assert str(bench.folder) not in message


def test_a_refusal_is_remembered_too(bench: Bench, orders: list[Order]) -> None:
    assert bench.build("def triple(:\n") == bench.build("def triple(:\n")
    assert len(orders) == 1


def test_flags_and_macros_in_the_source_reach_the_compiler(bench: Bench) -> None:
    source = (
        "# distutils: define_macros = FACTOR=14\n"
        'cdef extern from *:\n    """\n    #ifndef __FAST_MATH__\n    #error no flag\n    #endif\n    """\n'
        "    int FACTOR\n\ndef triple(): return 3 * FACTOR\n"
    )
    assert bench.build(source).outcome is Outcome.FAILED
    build = bench.build("# distutils: extra_compile_args = -ffast-math\n" + source)
    assert bench.evaluate(build, "triple.triple()").stdout == "42\n"


def test_the_quick_build_does_without_the_optimiser_that_the_source_asks_for(bench: Bench) -> None:
    source = (
        "# distutils: extra_compile_args = -O3\n"
        'cdef extern from *:\n    """\n    #ifdef __OPTIMIZE__\n    #define OPTIMISED 1\n    #else\n'
        '    #define OPTIMISED 0\n    #endif\n    """\n    int OPTIMISED\n\ndef optimised(): return OPTIMISED\n'
    )
    assert bench.evaluate(bench.build(source), "triple.optimised()").stdout == "0\n"
    assert bench.evaluate(bench.build(source, optimised=True), "triple.optimised()").stdout == "1\n"


@pytest.mark.skipif(shutil.which("g++") is None, reason="there is no C++ compiler")
def test_a_source_may_ask_for_cpp(bench: Bench) -> None:
    source = (
        "# distutils: language = c++\nfrom libcpp.vector cimport vector\n\n"
        "def triple(int number):\n    cdef vector[int] three = vector[int](3, number)\n    return sum(three)\n"
    )
    assert bench.evaluate(bench.build(source), "triple.triple(14)").stdout == "42\n"


def test_a_source_may_use_numpys_own_headers(bench: Bench) -> None:
    source = (
        "cimport numpy as cnp\ncnp.import_array()\n\n"
        "def triple(cnp.ndarray numbers):\n    return cnp.PyArray_NDIM(numbers)\n"
    )
    build = bench.build(source)
    assert build.diagnostics == ()
    assert bench.evaluate(build, "triple.triple(__import__('numpy').zeros((1, 1)))").stdout == "2\n"


def test_declarations_in_a_file_of_their_own_are_found(bench: Bench) -> None:
    build = bench.build(
        "cdef int triple(int n): return 3 * n\ndef run(n): return triple(n)\n", triple__pxd="cdef int triple(int)"
    )
    assert bench.evaluate(build, "triple.run(14)").stdout == "42\n"


def test_a_remark_of_cythons_is_passed_on(bench: Bench) -> None:
    build = bench.build("cdef extern int unused_elsewhere\ndef triple(n):\n    cdef int x\n    return 3 * n * x\n")
    assert build.succeeded
    assert "triple.pyx:" in build.note


def test_a_source_that_crashes_cython_is_not_called_wrong(bench: Bench, orders: list[Order]) -> None:
    source = f"def triple(n):\n    return {'-' * 60_000}n\n"
    build = bench.build(source)
    assert build.outcome is Outcome.ERRORED
    assert build.diagnostics[0].message.startswith("the compiler crashed on this file")
    bench.build(source)
    assert len(orders) == 2, "a crash may be the machine's fault, and is not kept"


def test_without_a_compiler_it_says_what_to_install(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    source = GOOD + "# on another machine\n"
    monkeypatch.setenv("PATH", str(bench.folder))
    build = bench.build(source)
    assert build.outcome is Outcome.ERRORED
    assert "C compiler" in build.diagnostics[0].message
    assert "install" in build.diagnostics[0].hint
    monkeypatch.undo()
    assert bench.build(source).succeeded, "once it is installed, all is well"


def test_a_build_that_is_not_wanted_any_more_ends(bench: Bench) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        bench.builder.build({"triple.pyx": b"def never(): pass"}, cancellation, optimised=False)
