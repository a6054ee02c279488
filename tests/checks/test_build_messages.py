"""What compilers say of generated code is told of the learner's source."""

import pytest

from pyrunner.workers.compiler_messages import CompilerError, compiler_errors, source_place

GENERATED = """\
#include "Python.h"
static const char* const __pyx_f[] = { "calc.pyx", "far.pxd", };
static int helper(void) {
  __PYX_ERR(1, 7, error)
}
static int __pyx_pf_4calc_f(int __pyx_v_n) {
  /* "calc.pyx":3
 * def f(int n):
 *     return g(n)             # <<<<<<<<<<<<<<
 */
  return g(__pyx_v_n);
}
static int after(void) {
  return 0;
}
"""
SOURCES = {
    "calc.pyx": '# distutils: libraries = fast\ndef f(int n):\n    return g(n)\ncdef extern from "far.h": pass\n'
}


@pytest.mark.parametrize(
    ("line", "place"), [(11, ("calc.pyx", 3)), (1, None), (3, None), (13, None), (4, ("far.pxd", 7))]
)
def test_a_line_of_c_belongs_to_the_statement_that_it_was_written_for(line: int, place: tuple[str, int] | None) -> None:
    assert source_place(GENERATED, line) == place


@pytest.mark.parametrize(
    ("output", "error"),
    [
        ("calc.c:11:10: error: '__pyx_v_n' is bad", CompilerError("'n' is bad", "calc.pyx", 3)),
        ("calc.c:11:10: error: call to '__pyx_f_4calc_g'", CompilerError("call to 'g'", "calc.pyx", 3)),
        (
            "calc.c(11): error C2065: 'g': undeclared identifier",
            CompilerError("C2065: 'g': undeclared identifier", "calc.pyx", 3),
        ),
        ("/tmp/x/calc.c:11:3: error: see /tmp/x/calc.c", CompilerError("see the generated code", "calc.pyx", 3)),
        ("calc.c:1:10: fatal error: 'far.h' file not found", CompilerError("'far.h' file not found", "calc.pyx", 4)),
        ("calc.c:1:10: fatal error: far.h: No such file", CompilerError("far.h: No such file", "calc.pyx", 4)),
        ("clang: error: unknown argument: '-fxyz'", CompilerError("unknown argument: '-fxyz'")),
        (
            "/usr/bin/ld: cannot find -lfast: No such file",
            CompilerError("cannot find -lfast: No such file", "calc.pyx", 1),
        ),
        ("ld: library 'fast' not found", CompilerError("library 'fast' not found", "calc.pyx", 1)),
        ("calc.c:3:1: error: what is this", CompilerError("what is this")),
    ],
)
def test_each_compilers_way_of_saying_it_is_understood(output: str, error: CompilerError) -> None:
    assert compiler_errors(output, {"calc.c": GENERATED}, SOURCES) == (error,)


@pytest.mark.parametrize(
    "output",
    [
        "calc.c:11:10: warning: unused variable 'x'",
        "calc.c: In function '__pyx_pf_4calc_f':",
        " 2697 |   __pyx_t_1 = error: here;",
        "collect2: error: ld returned 1 exit status",
        "compilation terminated.",
        "cc1: some warnings being treated as errors",
        "/usr/bin/ld: warning: x.o: missing .note.GNU-stack section",
    ],
)
def test_what_is_no_error_is_left_out(output: str) -> None:
    assert compiler_errors(output, {"calc.c": GENERATED}, SOURCES) == ()


def test_the_same_error_is_told_once() -> None:
    line = "calc.c:11:10: error: no\n"
    assert len(compiler_errors(line * 3, {"calc.c": GENERATED}, SOURCES)) == 1
