"""What one types: a few examples for each command, shown at the end of its help and where its usage was wrong."""

from collections.abc import Mapping

Examples = tuple[tuple[str, str], ...]

START: Examples = (
    ("pyrunner init my-course", "make the folder in which you learn"),
    ("cd my-course", "go there"),
    ("pyrunner watch", "check on every save; keep an editor beside it"),
)
"""What to do first; in a clone of the course's repository only the last is needed."""

EXAMPLES: Mapping[str, Examples] = {
    "pyrunner watch": (
        ("pyrunner watch", "go on where you left off"),
        ("pyrunner watch retry", "begin with the exercise retry"),
        ("pyrunner watch exercises/03_decorators/retry", "the same, by its path"),
        ("pyrunner watch --once --json", "check once, for a program"),
    ),
    "pyrunner run": (
        ("pyrunner run", "check the current exercise"),
        ("pyrunner run retry --verbose", "show every failure in full"),
        ("pyrunner run retry --debug", "stop at a breakpoint() that you put into it"),
        ("pyrunner run retry --lines", "a line for each thing to mend, for an editor"),
    ),
    "pyrunner check": (
        ("pyrunner check", "check everything"),
        ("pyrunner check 01_type_hints", "check one chapter"),
        ("pyrunner check first stack --json", "two exercises, for a program"),
    ),
    "pyrunner list": (
        ("pyrunner list", "what is done and what comes next"),
        ("pyrunner list --json", "the same for a program"),
        ("pyrunner list --plain --pending", "what is left, in lines of text"),
    ),
    "pyrunner hint": (
        ("pyrunner hint", "one more hint for the current exercise"),
        ("pyrunner hint retry --all", "all hints of the exercise retry"),
    ),
    "pyrunner stats": (
        ("pyrunner stats", "how far you are, and when you practised"),
        ("pyrunner stats --svg stats.svg", "a picture of it, to share"),
    ),
    "pyrunner explain": (
        ("pyrunner explain", "list what can be explained"),
        ("pyrunner explain arg-type", "a code of mypy's"),
        ("pyrunner explain KeyError", "an exception"),
    ),
    "pyrunner reset": (
        ("pyrunner reset retry", "as delivered; yours is saved first"),
        ("pyrunner reset retry --undo", "yours again"),
        ("pyrunner reset 01_type_hints", "a whole chapter"),
        ("pyrunner reset --all", "the whole course"),
    ),
    "pyrunner solution": (
        ("pyrunner solution first", "once it is done: the reference beside yours"),
        ("pyrunner solution first --spoil", "before it is done"),
        ("pyrunner solution first --spoil --plain", "its source alone"),
    ),
    "pyrunner bench": (
        ("pyrunner bench sieve", "yours against the other ways"),
        ("pyrunner bench sieve --svg sieve.svg", "with a picture of it"),
    ),
    "pyrunner init": (
        ("pyrunner init", "make pyrunner-exercises here"),
        ("pyrunner init my-course", "make my-course here"),
    ),
    "pyrunner update": (
        ("pyrunner update", "the workspace around this folder"),
        ("pyrunner update --workspace my-course", "the one in my-course"),
    ),
    "pyrunner doctor": (
        ("pyrunner doctor", "look at everything"),
        ("pyrunner doctor --json", "the same for a program"),
    ),
    "pyrunner settings": (
        ("pyrunner settings", "what is set, and where"),
        ("pyrunner settings theme dark", "another theme"),
        ("pyrunner settings editor 'code --wait'", "what e opens"),
    ),
    "pyrunner progress": (
        ("pyrunner progress export done.json", "here: what is done, as a file"),
        ("pyrunner progress import done.json", "there: add it"),
    ),
    "pyrunner progress export": (
        ("pyrunner progress export", "print it"),
        ("pyrunner progress export done.json", "write it to a file"),
    ),
    "pyrunner progress import": (
        ("pyrunner progress import done.json", "add what the file holds"),
        ("pyrunner progress import -", "add what comes from standard input"),
    ),
    "pyrunner dev": (
        ("pyrunner dev check retry", "prove that an exercise is sound"),
        ("pyrunner dev mutate retry", "look for holes in its contract"),
    ),
    "pyrunner dev check": (
        ("pyrunner dev check", "the whole course around this folder"),
        ("pyrunner dev check retry --no-cache", "one exercise, all of it anew"),
    ),
    "pyrunner dev mutate": (
        ("pyrunner dev mutate retry", "one exercise"),
        ("pyrunner dev mutate 01_type_hints", "a chapter"),
    ),
}
"""By the command, as it is typed."""
