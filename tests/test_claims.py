"""Every kind of claim reads its own examples, through the whole reader on the starter graph."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import costars
from costars.article.claims import read_statements
from costars.article.claims.reader import KINDS
from costars.article.mentions import find_mentions
from costars.article.statements import Statement
from costars.article.text import Text
from costars.names import normalize

_DATE = date(2024, 6, 1)


def _examples() -> list[Any]:
    found = []
    for kind in KINDS:
        name = kind.__name__.rpartition(".")[2]
        found += [
            pytest.param(name, example[0], example[1:], id=f"{name}: {example[0][:60]}")
            for example in getattr(kind, "EXAMPLES", ())
        ]
    return found


def _said(statement: Statement) -> str:
    parts = [
        ", ".join(p.text for p in statement.people), ", ".join(t.text for t in statement.titles),
        str(statement.year or ""), str(statement.value if statement.value is not None else ""),
    ]  # fmt: skip
    return _even(" | ".join(parts))


def _even(claim: str) -> str:
    parts = [", ".join(normalize(x) for x in part.split(",")) for part in claim.split("|")]
    while parts and not parts[-1]:
        parts.pop()
    return " | ".join(parts)


@pytest.fixture(scope="module")
def graph() -> costars.Graph:
    return costars.open()


@pytest.mark.parametrize(("kind", "text", "claims"), _examples())
def test_kind_reads_its_examples(graph: costars.Graph, kind: str, text: str, claims: tuple[str, ...]) -> None:
    read = Text(text)
    mentions = find_mentions(graph, read, _DATE)
    calendar = graph.calendar(_DATE)
    statements = read_statements(
        read, mentions.people, mentions.titles, lambda row: calendar.out(row) is False
    )
    found = sorted(_said(s) for s in statements if s.kind == kind)
    assert found == sorted(_even(c) for c in claims)
