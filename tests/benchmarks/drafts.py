"""The contents that quick saves go to and fro between: few, so that the truth about each is found out once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from string import Template

from tests.benchmarks.imported import Module
from tests.benchmarks.subject import PASSING, Content, Subject

PRINTED = 'print("edition", {number})'
"""Whatever ran this content shows its number."""

UNBALANCED = PRINTED + ")"
USE = "\n\ndef made() -> {type}:\n    return {value}\n"
FIRST_NUMBER = 10
MODULES_EACH = 3


class Sort(Enum):
    """What a content is good for."""

    PASSING = auto()
    FAILING = auto()
    IMPORTING = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Draft:
    """A content of which everything that can be seen bears its number.

    What it prints says `edition 17`, and what the type checker is to find is called `missing17`.

    Args:
        content: its revision is the number, which no other draft of any exercise has.
        sort: `BROKEN` ones cannot be imported.
    """

    content: Content
    sort: Sort

    @property
    def number(self) -> int:
        return self.content.revision


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a draft is made; `{number}` stands for its number.

    Args:
        sort: of the draft.
        types: how many errors the type checker is to find in the exercise's own functions.
        tests: how many tests are to fail.
        head: stands before the exercise's own imports.
        tail: stands behind everything.
    """

    sort: Sort
    types: int = 0
    tests: int = 0
    head: str = PRINTED
    tail: str = ""


PLAIN = (
    Recipe(Sort.PASSING),
    Recipe(Sort.PASSING),
    *(Recipe(Sort.FAILING, types, tests) for types in range(3) for tests in range(3) if types or tests),
    Recipe(Sort.FAILING, 1, 1),
    Recipe(Sort.BROKEN, head=UNBALANCED),
    Recipe(Sort.BROKEN, 1, 2, head=UNBALANCED),
    Recipe(Sort.BROKEN, head=f"{PRINTED}\nimport absent{{number}}"),
)


def pools(subjects: Sequence[Subject], modules: Sequence[Module]) -> dict[str, tuple[Draft, ...]]:
    """The drafts of each exercise by its name; each brings in some of the modules, once rightly and once wrongly."""
    made, first = {}, FIRST_NUMBER
    for position, subject in enumerate(subjects):
        some = range(position * MODULES_EACH, position * MODULES_EACH + min(MODULES_EACH, len(modules)))
        own = [modules[number % len(modules)] for number in some]
        made[subject.name] = tuple(drafts(subject, [*PLAIN, *importing(own)], first))
        first += len(made[subject.name])
    return made


def importing(modules: Iterable[Module]) -> Iterator[Recipe]:
    """For each module a right use, and a wrong one that only its types give away."""
    for module in modules:
        head = f"{PRINTED}\nimport {module.name}"
        yield Recipe(Sort.IMPORTING, head=head, tail=USE.format(type=module.type, value=module.value))
        wrong = f"{module.value}.missing{{number}}"
        yield Recipe(Sort.IMPORTING, tests=1, head=head, tail=USE.format(type="object", value=wrong))


def drafts(subject: Subject, recipes: Iterable[Recipe], first: int) -> Iterator[Draft]:
    """Drafts of exactly the same size, numbered from `first` on."""
    numbered = list(enumerate(recipes, start=first))
    texts = [text(subject, recipe, number) for number, recipe in numbered]
    size = max(map(len, texts))
    for (number, recipe), written in zip(numbered, texts, strict=True):
        yield Draft(Content(number, f"{written}\n# {'.' * (size - len(written))}\n"), recipe.sort)


def text(subject: Subject, recipe: Recipe, number: int) -> str:
    """The file by a recipe."""
    first, second = (f"missing{number}" if place < recipe.types else subject.types[place] for place in range(2))
    source = Template(subject.source).substitute(
        revision=number if recipe.tests else PASSING, place=0 if recipe.tests > 1 else -1, first=first, second=second
    )
    docstring, rest = source.split("\n", 1)
    head, tail = (piece.replace("{number}", str(number)) for piece in (recipe.head, recipe.tail))
    return f"{docstring}\n\n{head}\n{rest}{tail}"
