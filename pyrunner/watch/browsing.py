"""How keys change the list; each function gives a new state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import groupby

from pyrunner.ui.choice import Choice, best, listed, next_kind
from pyrunner.ui.state import Page, WatchState
from pyrunner.watch.keys import Action


def begun(state: WatchState, choice: Choice, selected: str = "") -> WatchState:
    """The list stands alone, before any exercise is opened.

    Args:
        state: of the exercise to go on with.
        choice: what to show.
        selected: the exercise to begin with; without it, the one to go on with.
    """
    chosen = replace(state, page=Page.LIST, browsing=True, choice=choice, selected=selected or state.exercise.name)
    return _settled(chosen)


def turned_to_list(state: WatchState) -> WatchState:
    """The list was opened, with the cursor on the exercise that was open."""
    return replace(
        state, page=Page.LIST, scroll=0, reveal_end=False, selected=state.selected or state.exercise.name, number=0
    )


def cursor_moved(state: WatchState, steps: int) -> WatchState:
    """The cursor went up or down, not beyond the ends."""
    names = _names(state)
    if not names:
        return state
    position = names.index(state.selected) + steps if state.selected in names else 0
    return replace(state, selected=names[min(max(position, 0), len(names) - 1)])


def number_typed(state: WatchState, digit: int) -> WatchState:
    """The cursor went to the exercise of a number in the course, to which a digit was added, or which one began."""
    exercises = state.course.exercises
    begun = state.number if state.selected == exercises[state.number - 1].name else 0
    number = begun * 10 + digit if begun * 10 + digit <= len(exercises) else digit
    if not 1 <= number <= len(exercises):
        return state
    return replace(state, number=number, selected=exercises[number - 1].name)


def turned_to_next_chapter(state: WatchState) -> WatchState:
    """The cursor went to the first exercise of the next chapter; in the last one, to its end."""
    names, firsts = _names(state), _firsts_of_chapters(state)
    behind = names[names.index(state.selected) + 1 :] if state.selected in names else names
    return replace(state, selected=next((name for name in behind if name in firsts), (behind or [state.selected])[-1]))


def turned_to_previous_chapter(state: WatchState) -> WatchState:
    """The cursor went to the first exercise of its chapter; from there, to that of the chapter before."""
    names, firsts = _names(state), _firsts_of_chapters(state)
    before = names[: names.index(state.selected)] if state.selected in names else []
    return replace(state, selected=next((name for name in reversed(before) if name in firsts), state.selected))


def turned_to_next_kind(state: WatchState) -> WatchState:
    """The list shows another kind of exercises."""
    kind = next_kind(state.course, state.progress, state.choice.kind)
    return _settled(replace(state, choice=replace(state.choice, kind=kind)))


def search_begun(state: WatchState) -> WatchState:
    """From now on, letters are what to search for."""
    return _searched(state, "")


def typed(state: WatchState, text: str) -> WatchState:
    """One more letter to search for."""
    return _searched(state, (state.choice.query or "") + text)


def erased(state: WatchState) -> WatchState:
    """The last letter is gone; where there is none, the search is left."""
    return _searched(state, state.choice.query[:-1]) if state.choice.query else search_left(state)


def word_erased(state: WatchState) -> WatchState:
    """The last word is gone."""
    return _searched(state, (state.choice.query or "").rstrip().rpartition(" ")[0])


def search_left(state: WatchState) -> WatchState:
    """All of the kind are shown again, with the cursor on what was found."""
    return _settled(replace(state, choice=replace(state.choice, query=None)))


def _searched(state: WatchState, query: str) -> WatchState:
    """The cursor is on what was found best; where nothing is typed or found, it will be where it was."""
    chosen = replace(state, choice=replace(state.choice, query=query))
    if not query.strip():
        return _settled(chosen)
    return replace(chosen, selected=best(listed(state.course, state.progress, chosen.choice)) or state.selected)


def _names(state: WatchState) -> list[str]:
    return [entry.exercise.name for _, entry in state.listed]


def _firsts_of_chapters(state: WatchState) -> set[str]:
    return {next(entries)[1].exercise.name for _, entries in groupby(state.listed, lambda each: each[0].name)}


def _settled(state: WatchState) -> WatchState:
    """The cursor is on an exercise that is shown: where it was, or on the next one, or the last, or nowhere."""
    names = [entry.exercise.name for _, entry in listed(state.course, state.progress, state.choice)]
    order = [exercise.name for exercise in state.course.exercises]
    here = order.index(state.selected or state.exercise.name)
    return replace(state, selected=next((name for name in names if order.index(name) >= here), (names or [""])[-1]))


CHANGES: Mapping[Action, Callable[[WatchState], WatchState]] = {
    Action.LIST: turned_to_list,
    Action.NEXT_CHAPTER: turned_to_next_chapter,
    Action.PREVIOUS_CHAPTER: turned_to_previous_chapter,
    Action.FILTER: turned_to_next_kind,
    Action.SEARCH: search_begun,
    Action.ERASE: erased,
    Action.ERASE_WORD: word_erased,
    Action.ERASE_ALL: search_begun,
    Action.LEAVE_SEARCH: search_left,
}
