"""Searching for people and titles by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import BadInput
from ..names import normalize, parse_search
from ..records import PersonHit, Search, TitleHit

if TYPE_CHECKING:
    from ..index.names import NameIndex
    from .view import Column, View

__all__ = ["search"]

_DATED = 200  # of so many names those of the year asked for are sought
_LONGEST = 300


def search(view: View, people: NameIndex, titles: NameIndex, text: str, limit: int) -> Search:
    """See `Graph.search`."""
    if not isinstance(text, str):
        raise BadInput(f"A name is text, not {type(text).__name__}.")
    text = text.encode("utf-8", "ignore").decode()
    if not normalize(text):
        raise BadInput("There is nothing to search for.", hint='Try: costars search "kevin bacon"')
    if len(text) > _LONGEST:
        raise BadInput(f"A search of {len(text):,} characters is too long.", hint="Search for a name.")
    of_people = _hits(people, view.arrays["people.birth_year"], text, limit)
    of_titles = _hits(titles, view.arrays["titles.year"], text, limit)
    return Search(
        query=text,
        people=tuple(
            PersonHit(**view.person_fields(row), score=score, known_for=view.best_known_titles(row))
            for row, score in of_people
        ),
        titles=tuple(view.title_as(TitleHit, row, score=score) for row, score in of_titles),
    )


def _hits(index: NameIndex, years: Column, text: str, limit: int) -> list[tuple[int, float]]:
    """Rows and scores: by id, else by name; with a year at its end, those of that year first."""
    if exact := index.by_id(text.strip()):
        return [(row, 1.0) for row in exact[:limit]]
    plain = index.search(normalize(text), limit)
    query = parse_search(text)
    if query.year is None:
        return plain
    dated = [(row, score) for row, score in index.search(query.key, _DATED) if years[row] == query.year]
    rows = {row for row, _ in dated}
    return (dated + [(row, score) for row, score in plain if row not in rows])[:limit]
