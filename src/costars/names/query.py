"""Name arguments: a name, a name with a year, or an id."""

from __future__ import annotations

import re
from typing import NamedTuple

from .normalize import normalize

__all__ = ["NameQuery", "parse_name", "parse_search"]

_YEAR = re.compile(r"^(?P<name>.*\S)\s*[(\[]\s*(?P<year>\d{4})\s*[)\]]\s*$", re.DOTALL)


_LAST_YEAR = re.compile(r"^(?P<name>.*\S)\s+(?P<year>\d{4})\s*$", re.DOTALL)


class NameQuery(NamedTuple):
    """`text` as given, the `key` of its name part, and the year in brackets behind it, if any."""

    text: str
    name: str
    key: str
    year: int | None


def parse_name(text: str) -> NameQuery:
    """Take a name argument apart.

    >>> parse_name("Loverboy (2005)")[1:]
    ('Loverboy', 'loverboy', 2005)
    """
    stripped = text.strip()
    if match := _YEAR.match(stripped):
        return NameQuery(text, match["name"], normalize(match["name"]), int(match["year"]))
    return NameQuery(text, stripped, normalize(stripped), None)


def parse_search(text: str) -> NameQuery:
    """Take a search apart: here a year may stand at the end without brackets.

    >>> parse_search("footloose 1984")[1:]
    ('footloose', 'footloose', 1984)
    """
    query = parse_name(text)
    if query.year is None and (match := _LAST_YEAR.match(query.name)):
        return NameQuery(text, match["name"], normalize(match["name"]), int(match["year"]))
    return query
