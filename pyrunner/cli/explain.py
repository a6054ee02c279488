"""`pyrunner explain`."""

from typing import Annotated

import typer

from pyrunner.cli.completion import complete_code
from pyrunner.cli.options import JsonOption


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="A mypy error code or an exception; without it, all are listed.",
            autocompletion=complete_code,
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Say what a mypy error code or an exception means and how it is mended."""
    return list_codes(as_json) if code is None else explain_code(code, as_json)


def explain_code(name: str, as_json: bool) -> int:
    """Print what is said about one code.

    Raises:
        PyrunnerError: it is not explained.
    """
    from pyrunner.explain.names import find_code
    from pyrunner.explain.read import read_entry

    entry = read_entry(find_code(name))
    if as_json:
        from dataclasses import asdict

        from pyrunner.cli.output import print_json

        print_json(asdict(entry))
    else:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.explanation import explanation_screen

        print_screen(explanation_screen(entry))
    return 0


def list_codes(as_json: bool) -> int:
    """Print every code with one line about it."""
    from pyrunner.explain.names import known_codes
    from pyrunner.explain.read import read_entry

    entries = [read_entry(code) for code in known_codes()]
    if as_json:
        from pyrunner.cli.output import print_json

        print_json({"codes": [{"code": each.code, "kind": each.kind, "summary": each.summary} for each in entries]})
    else:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.explanation import codes_screen

        print_screen(codes_screen(entries))
    return 0
