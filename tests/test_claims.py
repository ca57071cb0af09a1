"""Every kind of claim reads its examples: sentences of articles, each with the claims of that kind it makes."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

import costars
from costars.article.claims import read_statements
from costars.article.claims.reader import KINDS
from costars.article.mentions import find_mentions
from costars.article.text import Text
from costars.graph import Graph
from costars.names import normalize
from costars.vocabulary import SERIES_KINDS

_EXAMPLES = [
    pytest.param(module.__name__.rsplit(".", 1)[-1], example, id=f"{module.__name__.rsplit('.', 1)[-1]}-{n}")
    for module in KINDS
    for n, example in enumerate(getattr(module, "EXAMPLES", ()))
]


@cache
def starter() -> Graph:
    return costars.open()


def claims(text: str, kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...], str, str]]:
    """People, titles, year and value of each claim of a kind that the whole reader finds, as in the examples."""
    graph, read = starter(), Text(text)
    mentions = find_mentions(graph, read, dt.date(2025, 6, 1))
    calendar = graph.calendar(dt.date(2025, 6, 1))
    statements = read_statements(
        read,
        mentions.people,
        mentions.titles,
        lambda row: calendar.out(row) is False,
        lambda row: graph.view.kind(row) in SERIES_KINDS,
    )
    ordered = kind in ("directed_in", "parent_of")
    return sorted(
        (
            tuple(names if ordered else sorted(names)),
            tuple(sorted(normalize(p.text) for p in s.titles)),
            "" if s.year is None else str(s.year),
            "" if s.value is None else normalize(str(s.value)),
        )
        for s in statements
        if s.kind == kind
        for names in ([normalize(p.text) for p in s.people],)
    )


def _expected(line: str, kind: str) -> tuple[tuple[str, ...], tuple[str, ...], str, str]:
    people, titles, year, value = (*(part.strip() for part in line.split("|")), "", "", "")[:4]
    names = [normalize(name) for name in people.split(", ") if name]
    return (
        tuple(names if kind in ("directed_in", "parent_of") else sorted(names)),
        tuple(sorted(normalize(name) for name in titles.split("; ") if name)),
        year,
        normalize(value),
    )


@pytest.mark.parametrize(("kind", "example"), _EXAMPLES)
def test_every_example_is_read(kind: str, example: tuple[str, ...]) -> None:
    """Exactly the claims of the kind that the example names: none is missed, none is made up."""
    text, *expected = example
    assert claims(text, kind) == sorted(_expected(line, kind) for line in expected)
