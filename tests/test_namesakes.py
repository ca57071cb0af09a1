"""Namesakes told apart by what the article says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import costars
from costars.article.mentions import Mentions
from costars.article.namesakes import of_namesake, told_apart
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
    anew = told_apart(mentions, [_directed(100, actor, hunger)], credits)
    assert anew is not None
    assert [f.row for f in anew.people] == [actor, director, director, actor, actor]
    # One of whom it is open is the one who did it.
    unsure = Mentions((_named(0, _NAME, None, (actor, director)),), ())
    anew = told_apart(unsure, [_directed(0, None, hunger, (actor, director))], credits)
    assert anew is not None
    assert (anew.people[0].row, anew.people[0].candidates) == (director, ())
    # Nobody of that name directed it, or the one who is meant did: nothing changes.
    assert told_apart(mentions, [_directed(100, actor, bullitt)], credits) is None
    assert told_apart(mentions, [_directed(100, director, hunger)], credits) is None
    # A pronoun is no mention; the statement alone is of the other.
    pronoun = _directed(150, actor, hunger)
    assert told_apart(mentions, [pronoun], credits) is None
    assert of_namesake(pronoun, credits).people[0].row == director


def test_a_title_is_the_namesake_that_they_made(graph: costars.Graph) -> None:
    old, new = _title(graph, "t:sabrina-1954"), _title(graph, "t:sabrina-1995")
    ford = _person(graph, "p:harrison-ford-1942")
    credits = GraphCredits(graph, Works(graph.view))
    title = Found("title", 30, 37, "Sabrina", "Sabrina", old, marked=True)
    said = Statement(
        "acted_in", 0, 40, (Party("Harrison Ford", ford),), (Party("Sabrina", old),), places=(0,)
    )  # fmt: skip
    anew = told_apart(Mentions((), (title,)), [said], credits)
    assert anew is not None
    assert [f.row for f in anew.titles] == [new]
    elsewhere = Found("title", 90, 97, "Sabrina", "Sabrina", old, marked=True)
    assert told_apart(Mentions((), (elsewhere,)), [said], credits) is None
    assert of_namesake(said, credits).titles[0].row == new
    # Something else that the same words tell of it is true: it is the old one.
    bogart = _person(graph, "p:humphrey-bogart-1899")
    true = replace(said, people=(Party("Humphrey Bogart", bogart),), start=20, end=60)
    assert told_apart(Mentions((), (title,)), [said, true], credits) is None
    assert of_namesake(said, credits, [said, true]) == said
    apart = replace(true, start=200, end=240)
    assert of_namesake(said, credits, [said, apart]).titles[0].row == new


def test_what_an_open_name_means_in_one_place_it_means_in_others(graph: costars.Graph) -> None:
    actor, director = _person(graph, "p:steve-mcqueen-1930"), _person(graph, "p:steve-mcqueen-1969")
    hunger, bullitt = _title(graph, "t:hunger-2008"), _title(graph, "t:bullitt-1968")
    credits = GraphCredits(graph, Works(graph.view))
    unsure = Mentions(
        (_named(0, _NAME, None, (actor, director)), _named(90, "McQueen", None, (director, actor))), ()
    )
    # The word that is told of stands in neither place: "the filmmaker".
    by_word = _directed(150, None, hunger, (actor, director))
    anew = told_apart(unsure, [by_word], credits)
    assert anew is not None
    assert [f.row for f in anew.people] == [director, director]
    # Told of both, nobody knows whom it means elsewhere.
    acted = replace(_directed(250, None, bullitt, (actor, director)), kind="acted_in")
    assert told_apart(unsure, [by_word, acted], credits) is None
