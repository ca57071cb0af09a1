"""Whom a pronoun means, and which title "the film" is, where the grammar leaves more than one."""

from __future__ import annotations

import datetime as dt

import pytest

import costars
from costars.article.claims.antecedents import settle
from costars.article.document import document_from_text
from costars.article.reading import read_article
from costars.article.statements import Party, Statement

_DATE = dt.date(2024, 1, 30)


@pytest.fixture(scope="module")
def graph() -> costars.Graph:
    return costars.open()


def _claims(graph: costars.Graph, text: str) -> set[str]:
    ids = {}
    for table, year in (("people", "birth_year"), ("titles", "year")):
        names, years = graph.view.strings[f"{table}.name"], graph.view.arrays[f"{table}.{year}"]
        for row, i in enumerate(graph.view.strings[f"{table}.id"]):
            several = names[row] in ("Steve McQueen", "Psycho")
            ids[i] = f"{names[row]} {years[row]}" if several else names[row]
    check = read_article(graph, document_from_text(text, _DATE))
    return {
        " | ".join([c.kind, ", ".join(ids.get(p, p) for p in c.people), *(ids.get(t, t) for t in c.titles)])
        for c in check.claims
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # Two may be "she": the one who is credited is meant.
        (
            "Kyra Sedgwick admires Meryl Streep. She acted in “The Hours.”",
            {"acted_in | Meryl Streep | The Hours"},
        ),
        (
            "Kyra Sedgwick admires Meryl Streep. She acted in “The Closer.”",
            {"acted_in | Kyra Sedgwick | The Closer"},
        ),
        # Neither is credited: the grammar's choice stands.
        (
            "Kyra Sedgwick admires Meryl Streep. She acted in “Fargo.”",
            {"acted_in | Kyra Sedgwick | Fargo"},
        ),
        # The one who is credited cannot be "she".
        (
            "Kyra Sedgwick admires Tom Hanks. She acted in “Sleepless in Seattle.”",
            {"acted_in | Kyra Sedgwick | Sleepless in Seattle"},
        ),
        # Who is named is never anybody else.
        (
            "Kyra Sedgwick admires Meryl Streep. Sedgwick acted in “The Hours.”",
            {"acted_in | Kyra Sedgwick | The Hours"},
        ),
        # Of two pairs, each of one person's claims goes over to its own.
        (
            "Kevin Bacon and Kyra Sedgwick dined with Matt Damon and Ben Affleck. The two starred in “Good "
            "Will "
            "Hunting.”",
            {"acted_in | Matt Damon | Good Will Hunting", "acted_in | Ben Affleck | Good Will Hunting"},
        ),
        # "The film" is the one that the actor was in; of a director it is the one spoken of.
        (
            "Meg Ryan starred in “Sleepless in Seattle.” Kevin Bacon starred in “Footloose.” Tom Hanks had a "
            "part in "
            "the film.",
            {
                "acted_in | Meg Ryan | Sleepless in Seattle", "acted_in | Kevin Bacon | Footloose",
                "acted_in | Tom Hanks | Sleepless in Seattle",
            },
        ),
        (
            "Jessica Lange starred in “Tootsie.” Kevin Bacon starred in “Footloose.” Sydney Pollack directed "
            "the "
            "film.",
            {
                "acted_in | Jessica Lange | Tootsie", "acted_in | Kevin Bacon | Footloose",
                "directed | Sydney Pollack | Footloose",
            },
        ),
        # "The film version" is none of the films named before.
        (
            "Julianne Moore was in “Psycho.” She appeared in the film version of “Carrie.”",
            {"acted_in | Julianne Moore | Psycho 1998", "acted_in | Julianne Moore | Carrie"},
        ),
        # The latter of two people, and what is said of him next.
        (
            "Tony Leung Chiu-wai and Chow Yun-fat dined. The latter, best known for “The Killer,” in which "
            "John Woo directed him, has kept a low profile.",
            {
                "directed_in | John Woo, Chow Yun-fat | The Killer",
            },
        ),
        # What is past is told of a film that is out.
        (
            "Sarina Farhadi, who played Termeh in “A Separation,” will appear in “Quiet Harbor.” Leila "
            "Hatami was her mother in that film.",
            {
                "plays | Sarina Farhadi | A Separation", "acted_in | Sarina Farhadi | Quiet Harbor",
                "acted_in | Leila Hatami | A Separation",
            },
        ),
        # A title that only says who somebody is.
        (
            "George Miller directed “Happy Feet.” Yes, the “Mad Max” guy! Elijah Wood is Mumble.",
            {"directed | George Miller | Happy Feet", "plays | Elijah Wood | Happy Feet"},
        ),
        # By whom something was done is near enough.
        (
            "Claude Lelouch made a film. Its song was sung by Pierre Barouh; off the screen Anouk Aimée "
            "married him.",
            {"married | Anouk Aimée, Pierre Barouh"},
        ),
        # "We", said of whom the article is about.
        (
            "Chus Lampreave has died. Lampreave was loved, and Lampreave loved Madrid. Penélope Cruz was at "
            "the chapel. “We made four pictures together,” Carmen Maura said, “and I laughed.”",
            {"times_together | Chus Lampreave, Carmen Maura"},
        ),
        # "That" is the film named last; "it" the one that "the latter" was.
        (
            "Lee Van Cleef turns up in “High Noon.” Gary Cooper and Grace Kelly starred in that.",
            {
                "acted_in | Lee Van Cleef | High Noon", "acted_in | Gary Cooper | High Noon",
                "acted_in | Grace Kelly | High Noon",
            },
        ),
        # Whom somebody is married to tells who is meant, too.
        (
            "Sam Elliott is back. Bradley Cooper directed “A Star Is Born.” He has been married to Katharine "
            "Ross since 1984.",
            {"directed | Bradley Cooper | A Star Is Born", "married | Sam Elliott, Katharine Ross"},
        ),
        # "Both" belongs to what she did.
        (
            "Cliff Curtis began with Jane Campion. In “The Piano,” which she both wrote and directed, he "
            "played Mana.",
            {
                "wrote | Jane Campion | The Piano", "directed | Jane Campion | The Piano",
                "plays | Cliff Curtis | The Piano",
            },
        ),
        # Of two of one name the one who did it; where neither did, nobody can tell.
        (
            "Steve McQueen directed Michael Fassbender in “Hunger.”",
            {"directed_in | Steve McQueen 1969, Michael Fassbender | Hunger"},
        ),
        (
            "Steve McQueen starred in “Bullitt.”",
            {"acted_in | Steve McQueen 1930 | Bullitt"},
        ),
        # A title of its maker.
        (
            "Anne Heche starred in Gus Van Sant’s “Psycho.”",
            {"acted_in | Anne Heche | Psycho 1998", "worked_on | Gus Van Sant | Psycho 1998"},
        ),
        (
            "Anthony Perkins starred in Alfred Hitchcock’s “Psycho.”",
            {"acted_in | Anthony Perkins | Psycho 1960", "worked_on | Alfred Hitchcock | Psycho 1960"},
        ),
    ],
)  # fmt: skip
def test_credits_settle_who_and_what_is_meant(graph: costars.Graph, text: str, claims: set[str]) -> None:
    assert _claims(graph, text) == claims


def _said(people: list[str], place: int, title: str, others: tuple[str, ...] = (), **more: str) -> Statement:
    return Statement(
        more.get("kind", "acted_in"), place, place + 9,
        tuple(_party(p) for p in people), (_party(title),), status=more.get("status"),
        places=tuple(place for _ in people), other_titles=tuple(map(_party, others)),
    )  # fmt: skip


def _party(name: str) -> Party:
    return Party(name, sum(map(ord, name)))


def _credits(*pairs: str):  # type: ignore[no-untyped-def]
    held = {tuple(pair.split("/")) for pair in pairs}
    return lambda s, people: 2 * int(all((p.text, t.text) in held for p in people for t in s.titles))


def test_what_is_said_twice_of_one_pronoun_counts_together() -> None:
    told = [_said(["A"], 5, "S"), _said(["A"], 5, "T")]
    doubts = {5: (("A",), ("B",), ("C",))}
    for held, meant in (
        (["B/S"], "B"), (["B/S", "C/T"], "A"), (["B/S", "C/T", "C/S"], "C"), (["A/S", "B/S", "B/T"], "B"),
        (["A/S", "A/T", "B/S", "B/T"], "A"),
    ):  # fmt: skip
        settled = settle(told, doubts, _credits(*held), _party)  # type: ignore[arg-type]
        assert [s.people[0].text for s in settled] == [meant, meant], held


def test_nobody_is_taken_twice_into_one_statement() -> None:
    told = [Statement("acted_together", 0, 9, (_party("B"), _party("A")), (_party("T"),), places=(0, 5))]
    doubts = {5: (("A",), ("B",))}
    support = lambda s, people: int(people[1].text == "B")  # noqa: E731
    assert settle(told, doubts, support, _party) == told  # type: ignore[arg-type]


def test_what_is_to_come_is_read_of_another_title_by_its_part_alone() -> None:
    support = _credits("A/Old")
    coming = _said(["A"], 5, "New", ("Old",), status="announced")
    assert settle([coming], {}, support, _party) == [coming]
    part = _said(["A"], 5, "New", ("Old",), status="announced", kind="plays")
    (read,) = settle([part], {}, support, _party)
    assert [t.text for t in read.titles] == ["Old"]
    assert read.status is None


def test_who_has_made_half_of_it_keeps_the_pronoun() -> None:
    told = [_said(["A"], 5, t) for t in ("S", "T", "U")]
    held = _credits("A/S", "A/T", "B/S", "B/T", "B/U")
    settled = settle(told, {5: (("A",), ("B",))}, held, _party)  # type: ignore[arg-type]
    assert {s.people[0].text for s in settled} == {"A"}
