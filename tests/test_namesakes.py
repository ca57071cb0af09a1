"""Namesakes told apart by what the article says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import costars
from costars.article.mentions import Mentions
from costars.article.namesakes import told_apart
from costars.article.statements import Found, Party, Statement
from costars.article.support import GraphCredits
from costars.graph.works import Works

_NAME = "Steve McQueen"


@pytest.fixture(scope="module")
def graph() -> costars.Graph:
    return costars.open()


def _person(graph: costars.Graph, person: str) -> int:
    return graph.people_names.by_id(person)[0]


def _title(graph: costars.Graph, title: str) -> int:
    return graph.title_names.by_id(title)[0]


def _named(start: int, text: str, row: int | None, rows: tuple[int, ...] = ()) -> Found:
    return Found("person", start, start + len(text), text, _NAME, row, tuple((r, 0.5) for r in rows))


def _directed(place: int, row: int | None, title: int, rows: tuple[int, ...] = ()) -> Statement:
    people = (Party(_NAME, row, rows),)
    return Statement("directed", place, place + 40, people, (Party("Hunger", title),), places=(place,))


def test_a_mention_means_the_namesake_who_has_the_credit(graph: costars.Graph) -> None:
    actor, director = _person(graph, "p:steve-mcqueen-1930"), _person(graph, "p:steve-mcqueen-1969")
    credits = GraphCredits(graph, Works(graph.view))
    hunger, bullitt = _title(graph, "t:hunger-2008"), _title(graph, "t:bullitt-1968")
    people = (
        _named(0, _NAME, actor), _named(100, _NAME, actor), _named(200, "McQueen", actor),
        _named(300, _NAME, actor), _named(400, "McQueen", actor),
    )  # fmt: skip
    mentions = Mentions(people, ())
    # The second, and its short form behind it; the third time the full name is given it may be anybody.
    anew, told = told_apart(mentions, [_directed(100, actor, hunger), _directed(200, actor, hunger)], credits)
    assert [f.row for f in anew.people] == [actor, director, director, actor, actor]
    assert [s.people[0].row for s in told] == [director, director]
    # One of whom it is open is the one who did it.
    unsure = Mentions((_named(0, _NAME, None, (actor, director)),), ())
    anew, _ = told_apart(unsure, [_directed(0, None, hunger, (actor, director))], credits)
    assert (anew.people[0].row, anew.people[0].candidates) == (director, ())
    # Nobody of that name directed it, or the one who is meant did: nothing changes.
    for said in ([_directed(100, actor, bullitt)], [_directed(100, director, hunger)]):
        assert told_apart(mentions, said, credits) == (mentions, said)
    # A pronoun is no mention; the statement alone is of the other.
    same, told = told_apart(mentions, [_directed(150, actor, hunger)], credits)
    assert same == mentions
    assert [s.people[0].row for s in told] == [director]


def test_a_title_is_the_namesake_that_they_made(graph: costars.Graph) -> None:
    old, new = _title(graph, "t:sabrina-1954"), _title(graph, "t:sabrina-1995")
    ford = _person(graph, "p:harrison-ford-1942")
    credits = GraphCredits(graph, Works(graph.view))
    title = Found("title", 30, 37, "Sabrina", "Sabrina", old, marked=True)
    said = Statement(
        "acted_in", 0, 40, (Party("Harrison Ford", ford),), (Party("Sabrina", old),), places=(0,)
    )  # fmt: skip
    mentions = Mentions((), (title,))
    anew, told = told_apart(mentions, [said], credits)
    assert [f.row for f in anew.titles] == [new]
    assert [s.titles[0].row for s in told] == [new]
    # The title is named elsewhere: the statement alone is of the other.
    elsewhere = Mentions((), (replace(title, start=90, end=97),))
    same, told = told_apart(elsewhere, [said], credits)
    assert same == elsewhere
    assert [s.titles[0].row for s in told] == [new]
    # Something else that the same words tell of it is true: it is the old one.
    bogart = _person(graph, "p:humphrey-bogart-1899")
    true = replace(said, people=(Party("Humphrey Bogart", bogart),), start=20, end=60)
    assert told_apart(mentions, [said, true], credits) == (mentions, [said, true])
    apart = replace(true, start=200, end=240)
    _, told = told_apart(mentions, [said, apart], credits)
    assert [s.titles[0].row for s in told] == [new, old]
