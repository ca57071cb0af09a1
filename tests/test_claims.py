"""Every kind's own examples, through the whole reader: mentions found, claims read."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest

import costars
from costars.article.claims import read_statements
from costars.article.claims.reader import KINDS
from costars.article.document import document_from_text
from costars.article.mentions import find_mentions
from costars.article.statements import Statement
from costars.names import normalize
from costars.vocabulary import SERIES_KINDS

DATE = dt.date(2024, 3, 1)
Told = tuple[tuple[str, ...], tuple[str, ...], str, str]


def examples() -> Iterator[object]:
    for module in KINDS:
        kind = module.__name__.rpartition(".")[2]
        for text, *expected in getattr(module, "EXAMPLES", ()):
            yield pytest.param(kind, text, expected, id=f"{kind}: {text[:60]}")


def expected_claim(line: str) -> Told:
    people, titles, year, value = [*(part.strip() for part in line.split(" | ")), "", "", "", ""][:4]
    return _names(people), _names(titles), year, normalize(value)


def _names(part: str) -> tuple[str, ...]:
    return tuple(normalize(name) for name in part.split(", ") if name)


def told(statement: Statement) -> Told:
    """A statement as an example writes it."""
    value = "" if statement.value is None else str(statement.value)
    people = tuple(normalize(p.text) for p in statement.people)
    titles = tuple(normalize(t.text) for t in statement.titles)
    year = str(statement.year) if statement.year is not None else ""
    return people, titles, year, normalize(value)


@pytest.fixture(scope="module")
def graph() -> Iterator[costars.Graph]:
    with costars.open() as opened:
        yield opened


@pytest.mark.parametrize(("kind", "text", "expected"), examples())
def test_an_example_makes_its_claims_and_no_others(
    graph: costars.Graph, kind: str, text: str, expected: list[str]
) -> None:
    opened = document_from_text(text, DATE).text
    mentions = find_mentions(graph, opened, DATE)
    calendar = graph.calendar(DATE)
    statements = read_statements(
        opened,
        mentions.people,
        mentions.titles,
        lambda row: calendar.out(row) is False,
        lambda row: graph.view.kind(row) in SERIES_KINDS,
    )
    found = Counter(told(s) for s in statements if s.kind == kind)
    assert found == Counter(map(expected_claim, expected))
