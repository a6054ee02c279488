from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_a_failing_exercise_says_what_is_required_expected_and_got(shell: Shell) -> None:
    done = shell("run", "add")
    assert done.status == 1
    assert "Adds" in done.output
    assert "test_add.py:9" in done.output
    assert "\x1b" not in done.output, "no escape codes where the output is no terminal"


def test_a_solved_exercise_passes_and_is_remembered(shell: Shell) -> None:
    shell.solve("add")
    assert shell("run", "add").status == 0
    assert shell("list", "--json").json["done"] == 1


def test_without_a_name_the_current_exercise_is_checked(shell: Shell) -> None:
    assert shell("run", "--json").json["exercise"] == "add"
    shell.solve("add")
    shell("run")
    assert shell("run", "--json").json["exercise"] == "double"


def test_json_is_the_only_output_and_tells_where_it_fails(shell: Shell) -> None:
    done = shell("run", "double", "--json")
    assert (done.status, done.errors) == (1, "")
    assert done.json["format"] == 1
    assert done.json["path"] == "exercises/00_sums/double/double.py"
    types, tests = done.json["checks"]
    assert (types["check"], types["outcome"], tests["outcome"]) == ("types", "failed", "passed")
    assert [(each["path"], each["line"], each["code"]) for each in types["diagnostics"]] == [
        ("exercises/00_sums/double/double.py", 5, "return-value")
    ]


def test_expected_and_actual_are_told_apart(shell: Shell) -> None:
    (failing,) = shell("run", "add", "--json").json["checks"][0]["diagnostics"]
    assert (failing["test"], failing["expected"], failing["actual"]) == ("test_adds", "3", "-1")


def test_an_edited_contract_changes_nothing(shell: Shell) -> None:
    shell.file("add").with_name("test_add.py").write_text("def test_adds() -> None:\n    pass\n")
    assert shell("run", "add").status == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "pyrunner reset add"),
        (b"\x00\x01\x02", "pyrunner reset add"),
        ("x = 'é'\n".encode("latin-1"), "save it as UTF-8"),
    ],
    ids=["empty", "binary", "latin-1"],
)
def test_a_file_that_is_no_source_is_told_with_what_to_do(shell: Shell, content: bytes, told: str) -> None:
    shell.file("add").write_bytes(content)
    done = shell("run", "add")
    assert done.status == 1
    assert told in done.output
    assert shell.file("add").read_bytes() == content, "nothing of the learner's is touched"


def test_a_file_that_is_gone_can_be_brought_back(shell: Shell) -> None:
    shell.file("add").unlink()
    done = shell("run", "add")
    assert done.status == 1
    assert "pyrunner reset add" in done.output
    assert shell("reset", "add").status == 0
    assert shell.file("add").is_file()


def test_an_endless_loop_ends_at_its_limit_and_says_so(shell: Shell, tmp_path: Path) -> None:
    shell.file("add").write_text("def add(a: int, b: int) -> int:\n    while True:\n        pass\n")
    done = shell("run", "add", "--json")
    (tests,) = done.json["checks"]
    assert (done.status, tests["outcome"]) == (1, "timed_out")
    assert tests["diagnostics"][0]["line"] in (2, 3)


def test_input_and_breakpoint_are_explained(shell: Shell) -> None:
    for call in ("input()", "breakpoint()"):
        shell.file("add").write_text(f"def add(a: int, b: int) -> int:\n    {call}\n    return a + b\n")
        done = shell("run", "add")
        assert done.status == 1
        assert "pyrunner run add --debug" in done.output


def test_debugging_reads_what_the_user_types(shell: Shell) -> None:
    pexpect = pytest.importorskip("pexpect")
    import sys

    shell.file("add").write_text("def add(a: int, b: int) -> int:\n    breakpoint()\n    return a + b\n")
    terminal = pexpect.spawn(
        sys.executable, ["-m", "pyrunner", "run", "add", "--debug"], cwd=str(shell.folder), encoding="utf-8", timeout=60
    )
    try:
        terminal.expect(r"\(Pdb\) ")
        assert str(shell.file("add")) in terminal.before, "the debugger shows the learner's own path"
        terminal.sendline("p a, b")
        terminal.expect(r"\(3, 0\)")
        terminal.sendline("c")
        terminal.expect(r"\(Pdb\) ")
        terminal.sendline("c")
        terminal.expect("2 passed")
        terminal.expect(pexpect.EOF)
        terminal.wait()
        assert terminal.exitstatus == 0
    finally:
        terminal.close(force=True)


def test_a_run_is_told_in_words_alone(shell: Shell) -> None:
    told = shell("run", "add", "--plain")
    assert told.status == 1
    assert told.output.splitlines()[:2] == ["add: failing test: Adds", "The only failure; 1 test passed."]
    shell.solve("add")
    assert shell("run", "add", PYRUNNER_PLAIN="1").output.startswith("add passes, after 2 runs.\n")
