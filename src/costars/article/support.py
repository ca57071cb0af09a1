"""How far the credits bear out one reading of a statement: what settles whom a pronoun means, and which title
is spoken of. It decides between readings only; verdicts are those of `verdicts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..vocabulary import ACTING, SERIES_KINDS
from .verdicts.characters import same_character

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..graph import Graph
    from .statements import Statement

__all__ = ["supporter"]

_ROLES = {
    "acted_in": ACTING, "plays": ACTING, "acted_together": ACTING, "last_together": ACTING,
    "first_together": ACTING, "directed": "director", "wrote": "writer", "created": "creator",
    "produced": "producer",
}  # fmt: skip


def supporter(graph: Graph) -> Callable[[Statement], int]:
    """How far the credits of a graph bear a statement out: 0 where somebody of it has no credit on one of its
    titles (or where it is not known who or what is meant), 1 where all have one, 2 where they have it for
    what the statement says that they did. Cost: O(log(credits)) for each person and title; for a series, the
    credits of the person."""

    def support(statement: Statement) -> int:
        people = [p.row for p in statement.people]
        titles = [t.row for t in statement.titles]
        if not people or not titles or len(set(people)) < len(people):
            return 0
        least = 2
        for place, person in enumerate(people):
            for title in titles:
                if person is None or title is None:
                    return 0
                rows = list(_credits(graph, person, title))
                if not rows:
                    return 0
                least = min(least, 2 if _did(graph, statement, place, rows) else 1)
        return least

    return support


def _credits(graph: Graph, person: int, title: int) -> Iterator[int]:
    """A person's credits on a title, or on the episodes of it."""
    view = graph.view
    yield from view.credits_between((person,), title)
    if view.kind(title) in SERIES_KINDS:
        column = view.arrays["credits.title"]
        for row in view.credits_of(person):
            if column[row] != title and view.series_of(column[row]) == title:
                yield row


def _did(graph: Graph, statement: Statement, place: int, rows: list[int]) -> bool:
    """Whether one of the credits is for what the statement says that its person at `place` did."""
    view = graph.view
    wanted = _ROLES.get(statement.kind)
    if statement.kind == "directed_in":
        wanted = ACTING if place else "director"
    held = [row for row in rows if wanted is None or view.role(row) == wanted]
    if statement.kind != "plays":
        return bool(held)
    part = str(statement.value or "")
    return any(same_character(part, view.credit(row).characters) for row in held)
