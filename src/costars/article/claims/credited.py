"""What the reading of claims asks the credits: never for a verdict, only for which reading is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..statements import Party, Statement

if TYPE_CHECKING:
    from ..statements import Found

__all__ = ["Credits", "NoCredits", "acted", "only_directed"]


class Credits(Protocol):
    """The credits of a graph, as far as they help to read a text."""

    def support(self, statement: Statement, people: tuple[Party, ...], /) -> int:
        """How far they bear a statement out, if it is said of these people: 0 where one of them has no credit
        on one of its titles (or where it is not known who or what is meant), 1 where all have one, 2 where
        they have it for what the statement says that they did."""

    def parts(self, person: int, title: int, /) -> tuple[str, ...] | None:
        """The characters that a person is credited with on a title (rows); None where not as acting."""

    def directs(self, person: int, /) -> bool:
        """Whether a person (row) has directed more titles than they have acted in."""

    def year(self, title: int, /) -> int | None:
        """The year of a title (row), where it is known."""


class NoCredits:
    """Where nothing is known: every reading is the grammar's own."""

    def support(self, statement: Statement, people: tuple[Party, ...], /) -> int:
        del statement, people
        return 0

    def parts(self, person: int, title: int, /) -> tuple[str, ...] | None:
        del person, title
        return None

    def directs(self, person: int, /) -> bool:
        del person
        return False

    def year(self, title: int, /) -> int | None:
        del title
        return None


def acted(credits: Credits, who: Found, what: Found) -> bool:
    """Whether the credits know somebody as acting in a title."""
    known = who.row is not None and what.row is not None
    return known and credits.parts(who.row or 0, what.row or 0) is not None


def only_directed(credits: Credits, who: Found, what: Found) -> bool:
    """Whether the credits know somebody as a director of a title, and not as acting in it."""
    if who.row is None or what.row is None or credits.parts(who.row, what.row) is not None:
        return False
    directed = Statement("directed", 0, 0, (Party(who.name, who.row),), (Party(what.name, what.row),))
    return credits.support(directed, directed.people) > 1
