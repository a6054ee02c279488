"""Pages of prose: welcome and farewell."""

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Course
from pyrunner.ui.prose import prose


def welcome(course: Course) -> RenderableType:
    """The first page that a learner sees."""
    return _page(course.title, course.welcome or "Each exercise is a file to mend. Save it, and the verdict is here.")


def farewell(course: Course) -> RenderableType:
    """The page after the last exercise."""
    return _page(f"{course.title}: done", course.farewell or "All exercises are done. Well done.")


def error_lines(message: str, hint: str) -> RenderableType:
    """What is wrong, and what to do next."""
    head = Text.assemble(("error: ", "headline.bad"), message)
    return Group(head, Text.assemble((" next: ", "notice"), hint)) if hint else head


def _page(title: str, text: str) -> RenderableType:
    return Group(Text(title, style="headline.good"), Text(), prose(text))
