"""Each shell is told what can be typed, in its own protocol; bash, which is always there, is asked itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def asked(still: Shell, kind: str, words: str) -> str:
    """What pyrunner tells a shell whose line ends with these words."""
    last = words.rpartition(" ")[2]
    return still(
        _PYRUNNER_COMPLETE=f"complete_{kind}",
        COMP_WORDS=words,
        COMP_CWORD=str(words.count(" ")),
        _TYPER_COMPLETE_ARGS=words,
        _TYPER_COMPLETE_WORD_TO_COMPLETE=last,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    ).output.rstrip("\n")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("bash", "double"),
        ("zsh", """_arguments '*: :(("double":"Double"))'"""),
        ("fish", "double\tDouble"),
        ("powershell", "double:::Double"),
    ],
)
def test_each_shell_is_told_names_with_titles(still: Shell, kind: str, told: str) -> None:
    assert asked(still, kind, "pyrunner run dou") == told
    assert "pyrunner" in still(_PYRUNNER_COMPLETE=f"source_{kind}").output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("pyrunner check 0", ["00_sums", "01_words"]),
        ("pyrunner reset add 01", ["01_words"]),
        ("pyrunner run 0", []),
        ("pyrunner explain KeyE", ["KeyError"]),
        ("pyrunner sol", ["solution"]),
        ("pyrunner watch --on", ["--once"]),
        ("pyrunner progress ex", ["export"]),
    ],
)
def test_chapters_codes_commands_and_options(still: Shell, words: str, told: list[str]) -> None:
    assert asked(still, "bash", words).split() == told


def test_the_workspace_that_is_named_is_the_one_that_counts(still: Shell, tmp_path: Path) -> None:
    elsewhere = Shell(tmp_path)
    assert asked(elsewhere, "bash", "pyrunner run dou") == ""
    assert asked(elsewhere, "bash", f"pyrunner run -w {still.folder} dou") == "double"


def test_bash_itself_completes(still: Shell, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "pyrunner"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pyrunner "$@"\n')
    program.chmod(0o755)
    script = """
        eval "$(_PYRUNNER_COMPLETE=source_bash pyrunner)"
        complete -p pyrunner >&2
        COMP_WORDS=(pyrunner hint s); COMP_CWORD=2
        _pyrunner_completion pyrunner s hint
        echo "${COMPREPLY[*]}"
    """
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "--norc", "-c", script], cwd=still.folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "shout"
    assert done.stderr.strip() == "complete -o default -F _pyrunner_completion pyrunner"
