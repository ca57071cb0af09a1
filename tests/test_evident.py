"""Parts that the credits show in sentences whose words no rule of grammar knows."""

from __future__ import annotations

import datetime as dt

import pytest

import costars
from costars.article.document import document_from_text
from costars.article.reading import read_article


@pytest.fixture(scope="module")
def graph() -> costars.Graph:
    return costars.open()


def _told(graph: costars.Graph, text: str) -> list[tuple[str, ...]]:
    check = read_article(graph, document_from_text(text, dt.date(2024, 1, 30)))
    return sorted(
        (c.kind, *c.people, *c.titles, *([str(c.value)] if c.value is not None else []), c.verdict)
        for c in check.claims
        if c.kind in ("acted_in", "plays") and "p:kevin-bacon-1958" in c.people
    )


_REN = ("plays", "p:kevin-bacon-1958", "t:footloose-1984", "Ren McCormack", "supported")
_IN = ("acted_in", "p:kevin-bacon-1958", "t:footloose-1984", "supported")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # No rule knows these words; the part stands behind the name, and the credits have it.
        ("In “Footloose” Kevin Bacon put on the boots of Ren McCormack.", [_REN]),
        ("“Footloose” was a hit. Kevin Bacon slipped into the jeans of Ren McCormack.", [_REN]),
        ("“Footloose” was a hit. Kevin Bacon, sulking handsomely, gave the town its Ren McCormack.", [_REN]),
        # It is another part, or none that the credits have: nothing is read, so nothing is called doubtful.
        ("In “Footloose” Kevin Bacon put on the boots of Willard Hewitt.", []),
        ("In “Footloose” Kevin Bacon put on the boots of Ren Hewitt.", []),
        ("In “Footloose” Kevin Bacon put on the boots of Stan Olszewski.", []),
        # Denied, asked, only imagined.
        ("In “Footloose” Kevin Bacon never put on the boots of Ren McCormack.", []),
        ("In “Footloose” did Kevin Bacon put on the boots of Ren McCormack?", []),
        ("For “Footloose” Kevin Bacon might have filled the boots of Ren McCormack.", []),
        # The part is behind somebody else's name.
        ("In “Footloose” Kevin Bacon watched John Lithgow tower over Ren McCormack.", []),
        # A part that nobody names.
        ("“Footloose” was a hit. Kevin Bacon was the new boy in town.", [_IN]),
        ("“Footloose” was a hit. Kevin Bacon was a friend of the studio.", []),
        # Of a title that the credits do not give.
        ("In “Fargo” Kevin Bacon put on the boots of Ren McCormack.", []),
    ],
)
def test_parts_that_the_credits_show(graph: costars.Graph, text: str, told: list[tuple[str, ...]]) -> None:
    assert _told(graph, text) == told


def test_a_title_that_holds_the_name_is_no_part(graph: costars.Graph) -> None:
    text = "Alain Delon was back in Milan for “Rocco and His Brothers”."
    check = read_article(graph, document_from_text(text, dt.date(2024, 1, 30)))
    assert not [c for c in check.claims if c.kind == "plays"]
