"""Name arguments: a name, a name with a year, or an id."""

from __future__ import annotations

import re
from typing import NamedTuple

from .normalize import normalize

__all__ = ["NameQuery", "parse_name"]

_YEAR = re.compile(r"^(?P<name>.*\S)\s*[(\[](?P<year>\d{4})[)\]]\s*$", re.DOTALL)


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
