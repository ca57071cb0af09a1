"""The starter graph: its size and spread, and the facts of one news story about two actors."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import polars as pl
import pytest

import costars
from costars.catalog import Catalog, assemble
from costars.sources.table import read_tables
from costars.starter import tables

BACON, SEDGWICK = "Kevin Bacon", "Kyra Sedgwick"
STORY = "2024-01-30"  # when the story was written


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return assemble(read_tables(tables()))


def test_no_row_is_rejected(catalog: Catalog) -> None:
    assert catalog.rejected == {}
    assert catalog.notes == ["titles.tsv: not used: country"]


def test_its_size(catalog: Catalog) -> None:
    assert catalog.titles.height >= 250
    assert catalog.people.height >= 1200
    assert catalog.credits.height >= 2500


def test_its_spread(catalog: Catalog) -> None:
    """Countries, series with episodes, voices, ended marriages, equal titles, namesakes."""
    countries = read_tables(tables()).tables["titles"].frame
    films = countries.filter(pl.col("kind") != "tv_episode")
    assert films.filter(~pl.col("country").str.starts_with("US")).height >= 60
    assert films["country"].null_count() == 0
    kinds = catalog.titles["kind"]
    assert kinds.is_in(["tv_series", "tv_mini_series"]).sum() >= 30
    assert catalog.titles["series"].n_unique() - 1 >= 30
    assert (catalog.credits["voice"]).sum() >= 20
    ended = catalog.relations.filter((pl.col("kind") == "spouse") & pl.col("to").is_not_null())
    assert ended.height >= 10
    names = Counter(catalog.titles.filter(pl.col("kind") == "movie")["name"])
    assert sum(n > 1 for n in names.values()) >= 10
    assert {"Loverboy", "Footloose"} <= {name for name, n in names.items() if n > 1}
    assert sum(n > 1 for n in Counter(catalog.people["name"]).values()) >= 5
    assert catalog.titles["year"].null_count() == 0
    decades = {year // 10 for year in catalog.titles["year"]}
    assert decades >= set(range(192, 203))


def test_every_title_has_people(catalog: Catalog) -> None:
    credited = set(catalog.credits["title"])
    assert set(catalog.titles["id"]) == credited
    films = catalog.titles.filter(pl.col("kind") == "movie")["id"]
    directed = set(catalog.credits.filter(pl.col("role") == "director")["title"])
    assert set(films) - directed == set()


def test_nobody_acts_before_birth_or_long_after_death(catalog: Catalog) -> None:
    rows = (
        catalog.credits.filter(pl.col("role") == "actor")
        .join(catalog.people.rename({"id": "person"}), on="person")
        .join(catalog.titles.rename({"id": "title", "name": "title_name"}), on="title")
        .filter(pl.col("kind") != "tv_series")
    )
    assert rows.filter(pl.col("year") < pl.col("birth_year")).height == 0
    assert rows.filter(pl.col("year") > pl.col("death_year") + 6).select("name", "title_name").rows() == []


def test_ids_are_those_of_the_names(catalog: Catalog) -> None:
    """`p:kevin-bacon-1958`: a person's id ends in the birth year, where known; a title's in its year."""
    people = catalog.people.filter(pl.col("birth_year").is_not_null())
    assert all(i.endswith(f"-{y}") for i, y in people.select("id", "birth_year").iter_rows())
    films = catalog.titles.filter(pl.col("series").is_null())
    assert all(i.endswith(f"-{y}") for i, y in films.select("id", "year").iter_rows())
    assert catalog.people["id"].str.starts_with("p:").all()
    assert catalog.titles["id"].str.starts_with("t:").all()


def shared(graph: costars.Graph) -> dict[str, tuple[int | None, str, str]]:
    answer = graph.together(BACON, SEDGWICK, as_of=STORY)
    roles = {}
    for title in answer.titles:
        did = {
            p: sorted({c.role for c in title.credits if c.person == p}) for p in (answer.a.id, answer.b.id)
        }
        roles[title.name] = (title.year, *("/".join(r) for r in did.values()))
    return roles


def test_what_the_two_have_made_together(starter: costars.Graph) -> None:
    """Who acted in each, and who directed each."""
    assert shared(starter) == {
        "Lemon Sky": (1988, "actor", "actor"),
        "Pyrates": (1991, "actor", "actor"),
        "Murder in the First": (1995, "actor", "actor"),
        "Losing Chase": (1996, "director", "actor"),
        "The Woodsman": (2004, "actor", "actor"),
        "Cavedweller": (2004, "actor", "actor"),
        "Loverboy": (2005, "actor/director", "actor"),
        "The Closer": (2005, "director", "actor"),
        "Cop Car": (2015, "actor", "actor"),
        "Story of a Girl": (2017, "actor", "director"),
        "Space Oddity": (2022, "actor", "director"),
    }


def test_when_they_last_acted_together(starter: costars.Graph) -> None:
    """Not in 2004: on screen in Loverboy (2005), and with her voice in Cop Car (2015)."""
    answer = starter.together(BACON, SEDGWICK, as_of=STORY)
    acted = {a.rule: a for a in answer.acted_together}
    on_screen, any_acting = acted["on_screen"], acted["any_acting"]
    assert on_screen.last is not None
    assert any_acting.last is not None
    assert (on_screen.last.name, on_screen.last_range, on_screen.years_since) == (
        "Loverboy",
        (2005, 2005),
        19,
    )
    assert (any_acting.last.name, any_acting.last_range, any_acting.years_since) == (
        "Cop Car",
        (2015, 2015),
        9,
    )
    assert on_screen.first is not None
    assert on_screen.first.name == "Lemon Sky"
    assert (on_screen.count, on_screen.count_possible) == (6, 6)
    assert (any_acting.count, any_acting.count_possible) == (7, 7)


def test_the_story_of_2004_as_of_2004(starter: costars.Graph) -> None:
    """Both films of 2004 may be the last by then, and one of 2005, if it was out: it refutes nothing."""
    answer = starter.together(BACON, SEDGWICK, as_of="2005-01-01")
    on_screen = answer.acted_together[0]
    assert {t.name for t in on_screen.last_all} == {"The Woodsman", "Cavedweller", "Loverboy"}
    assert on_screen.last is not None
    assert on_screen.last.year == 2004
    assert on_screen.last_range == (2004, 2004)
    loverboy = next(t for t in answer.titles if t.name == "Loverboy")
    assert loverboy.date_uncertain
    later = starter.together(BACON, SEDGWICK, as_of="2005-06-30").acted_together[0]
    assert (later.count, later.count_possible) == (5, 6)


def test_his_episodes_of_her_series(starter: costars.Graph) -> None:
    answer = starter.together(BACON, SEDGWICK, as_of=STORY)
    closer = next(t for t in answer.titles if t.name == "The Closer")
    assert closer.same_episode is True
    assert [(e.season, e.episode, e.year) for e in closer.episodes] == [(2, 15, 2006), (3, 9, 2007)]


def test_the_other_facts_of_the_story(starter: costars.Graph) -> None:
    """Married since 1988; two children; who created, played and directed what."""
    relations = starter.person(BACON).relations
    assert [(r.b_name, r.from_, r.to) for r in relations if r.kind == "spouse"] == [(SEDGWICK, 1988, None)]
    assert {r.b_name for r in relations if r.kind == "child"} == {"Travis Bacon", "Sosie Bacon"}

    def credited(person: str, role: str) -> set[str]:
        return {t.name for t in starter.person(person).credits if any(c.role == role for c in t.credits)}

    assert "The King of Queens" in credited("Michael J. Weithorn", "creator")
    assert "The Goldbergs" in {t.name for t in starter.person("Michael J. Weithorn").credits}
    assert "The Fabelmans" in credited("Judd Hirsch", "actor")
    assert "The White Lotus" in credited("Brittany O’Grady", "actor")
    assert {"Footloose", "Leave the World Behind"} <= credited(BACON, "actor")
    assert "The Closer" in credited(SEDGWICK, "actor")
    assert {"Loverboy", "Losing Chase"} <= credited(BACON, "director")
    assert {"Space Oddity", "Story of a Girl"} <= credited(SEDGWICK, "director")
    footloose = [t for t in starter.person(BACON).credits if t.name == "Footloose"]
    assert [t.year for t in footloose] == [1984]
    assert starter.search("Connescence").titles == ()


def test_the_chain_of_the_story(starter: costars.Graph) -> None:
    assert starter.link(BACON, "Judd Hirsch").degrees == 2
    assert starter.link(BACON, SEDGWICK).degrees == 1


def test_well_known_titles_come_first(starter: costars.Graph) -> None:
    """Among many chains the first is one that people know."""
    chain = starter.link(BACON, "Judd Hirsch").chains[0]
    assert [step.name for step in chain] == [
        BACON,
        "Apollo 13",
        "Ed Harris",
        "A Beautiful Mind",
        "Judd Hirsch",
    ]


def test_talk_shows_do_not_count_as_acting(starter: costars.Graph) -> None:
    carson = starter.title("The Tonight Show Starring Johnny Carson").title
    guests = [c.person for c in carson.credits if c.role == "self"]
    assert len(guests) >= 3
    link = starter.link(guests[0], guests[1])
    assert all(step.id != carson.id for chain in link.chains for step in chain)
    direct = starter.link(guests[0], guests[1], roles=["self"], live=True)
    assert (direct.degrees, direct.chains[0][1].id) == (1, carson.id)


def test_remarriages_are_two_relations(starter: costars.Graph) -> None:
    answer = starter.together("Elizabeth Taylor", "Richard Burton")
    marriages = [(r.from_, r.to) for r in answer.relations if r.kind == "spouse"]
    assert marriages == [(1964, 1974), (1975, 1976)]


def test_dates_are_dates(starter: costars.Graph) -> None:
    assert starter.title("Footloose (1984)").title.released == dt.date(1984, 2, 17)
