"""Wikidata, read: the sample becomes the graph that is written out here by hand; bad files are named."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import gzip
import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import costars
from costars.catalog import Catalog, assemble
from costars.errors import BadInput
from costars.index.build import build
from costars.sources.raw import LINE
from costars.sources.wikidata import QUERIES, read_wikidata
from costars.sources.wikidata.classes import CLASSES, CREDITS, GENRE_CLASSES, RELATIONS
from costars.sources.wikidata.snapshot import STATE
from wikidata_sample import DAY, GOLDEN, Endpoint, recount, rows_of, snapshot_of

PAGE = "https://www.wikidata.org/wiki/"


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pull of the golden sample; not to be changed."""
    folder = tmp_path_factory.mktemp("golden") / "wikidata"
    Endpoint().pull(folder)
    return folder


@pytest.fixture
def pulled(golden: Path, tmp_path: Path) -> Path:
    """A pull of the golden sample, for each test its own."""
    return Path(shutil.copytree(golden, tmp_path / "wikidata"))


@pytest.fixture(scope="module")
def graph(golden: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[costars.Graph]:
    path = tmp_path_factory.mktemp("graph")
    build(lambda: assemble(read_wikidata(golden)), path)
    with costars.open(path) as opened:
        yield opened


def table(text: str, *columns: str) -> list[dict[str, Any]]:
    """Rows written by hand: cells between bars, - for null, lists in brackets, numbers and dates as such."""

    def value(cell: str) -> Any:
        if cell.startswith("["):
            return [part for part in cell[1:-1].split("; ") if part]
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
            return dt.date.fromisoformat(cell)
        return {"-": None, "true": True}.get(cell, int(cell) if cell.isdigit() else cell)

    lines = [[value(c.strip()) for c in line.split("|")] for line in text.strip().splitlines()]
    assert {len(line) for line in lines} == {len(columns)}
    return [dict(zip(columns, line)) for line in lines]


PEOPLE = table(
    r"""
    Q2263     | Tom Hanks           | 1956 | -    | [nm0000158] | []
    Q34851    | Elizabeth Taylor    | 1932 | 2011 | [nm0000072] | [Elizabeth Rosemond Taylor; Liz Taylor]
    Q103646   | Ron Howard          | 1954 | -    | []          | []
    Q104791   | Ed Harris           | 1950 | -    | []          | []
    Q151973   | Richard Burton      | 1925 | 1984 | [nm0000009] | []
    Q188492   | Seth MacFarlane     | 1973 | -    | []          | []
    Q229572   | Kyra Sedgwick       | 1965 | -    | [nm0001718] | []
    Q3454165  | Kevin Bacon         | 1958 | -    | [nm0000102] | [Kevin Norwood Bacon]
    Q90000101 | Alex Example        | 1950 | -    | []          | []
    Q90000102 | Alex Example        | 1980 | -    | []          | []
    Q90000103 | Q90000103           | -    | -    | []          | []
    Q90000104 | Zoë "Zed" O\Example | -    | -    | []          | []
    Q90000105 | Ancient Example     | -    | -    | []          | []
    Q90000106 | Doubtful Example    | -    | -    | []          | []
    Q90000107 | Young Example       | 1989 | -    | []          | []
    Q90000108 | Exemple             | -    | -    | []          | []
    Q90000109 | Backward Example    | -    | -    | []          | []
    """,
    "id", "name", "birth_year", "death_year", "same_as", "aliases",
)  # fmt: skip

TITLES = table(
    r"""
    Q4430     | Cleopatra                       | 1963 | 1963-06-12 | movie          | 5 | released
    Q106428   | Apollo 13                       | 1995 | 1995-06-30 | movie          | 5 | released
    Q210311   | American Dad!                   | 2005 | 2005-02-06 | tv_series      | 5 | released
    Q325643   | Who's Afraid of Virginia Woolf? | 1966 | 1966-06-21 | movie          | 4 | released
    Q90000001 | Example Film                    | 1999 | 1999-04-02 | movie          | 3 | released
    Q90000002 | Example Film                    | 1999 | 1999-10-15 | movie          | 2 | released
    Q90000003 | Example Film of Tomorrow        | 2031 | 2031-05-01 | movie          | - | announced
    Q90000004 | Example Project                 | -    | -          | movie          | - | announced
    Q90000005 | Undated Example                 | -    | -          | movie          | 1 | released
    Q90000006 | Example of a Year               | 1972 | -          | tv_movie       | - | released
    Q90000007 | Example of a Month              | 2001 | -          | movie          | - | released
    Q90000008 | Example of a Day                | 2003 | 2003-09-05 | movie          | - | released
    Q90000009 | Example of a Decade             | -    | -          | movie          | - | released
    Q90000010 | Drawn Example                   | 2012 | 2012-11-02 | movie          | - | released
    Q90000011 | Example Series                  | 1998 | 1998-09-20 | tv_series      | - | released
    Q90000012 | Example Miniseries              | 2010 | -          | tv_mini_series | - | released
    Q90000013 | Pilot                           | 1998 | 1998-09-20 | tv_episode     | - | released
    Q90000014 | The "Second" One                | 1998 | 1998-09-27 | tv_episode     | - | released
    Q90000015 | Part Three                      | 2010 | 2010-03-03 | tv_episode     | - | released
    Q90000016 | Stray Episode                   | -    | -          | tv_episode     | - | released
    Q90000018 | Example Documentary             | 2008 | 2008-01-18 | movie          | - | released
    Q90000019 | Q90000019                       | 1988 | -          | movie          | - | released
    Q90000020 | Kurz                            | 1955 | -          | short          | - | released
    Q90000021 | Rei no eiga                     | -    | -          | movie          | - | released
    Q90000022 | The Example Show                | 1990 | -          | tv_series      | - | released
    Q90000023 | Example Game                    | -    | -          | game           | - | released
    Q90000024 | Example Gala                    | 2024 | -          | tv_special     | - | released
    """,
    "id", "name", "year", "released", "kind", "known", "status",
)  # fmt: skip
MORE: dict[str, dict[str, Any]] = {
    "Q4430": {"same_as": ["tt0056937"]},
    "Q106428": {"same_as": ["tt0112384"], "genres": ["drama"]},
    "Q210311": {"same_as": ["tt0397306"], "genres": ["animation", "comedy"]},
    "Q325643": {"same_as": ["tt0061184"], "genres": ["drama"], "aliases": ["Virginia Woolf"]},
    "Q90000001": {"same_as": ["tt90000001"], "aliases": ["An Example / Film", "Tab here \\ été"]},
    "Q90000002": {"same_as": ["tt90000001"], "aliases": ["Beispielfilm"]},
    "Q90000006": {"aliases": ["例"]},
    "Q90000010": {"genres": ["animation"]},
    "Q90000018": {"genres": ["documentary"]},
    "Q90000022": {"genres": ["talk"]},
    "Q90000011": {"end_year": 2007},
    "Q90000013": {"series": "Q90000011", "season": 1, "episode": 1},
    "Q90000014": {"series": "Q90000011", "season": 1, "episode": 2},
    "Q90000015": {"series": "Q90000012", "season": None, "episode": 3},
}
NOTHING: dict[str, Any] = {
    "end_year": None,
    "same_as": [],
    "series": None,
    "season": None,
    "episode": None,
    "votes": None,
    "genres": [],
    "aliases": [],
}

CREDIT_ROWS = table(
    r"""
    Q34851    | Q4430     | actor               | [Cleopatra]              | -    | P161
    Q151973   | Q4430     | actor               | []                       | -    | P161
    Q2263     | Q106428   | actor               | [Jim Lovell]             | -    | P161
    Q104791   | Q106428   | actor               | [Gene Kranz]             | -    | P161
    Q3454165  | Q106428   | actor               | [Jack Swigert]           | -    | P161
    Q103646   | Q106428   | director            | []                       | -    | P57
    Q188492   | Q210311   | actor               | [Roger; Stan Smith]      | true | P725
    Q188492   | Q210311   | creator             | []                       | -    | P170
    Q188492   | Q210311   | producer            | []                       | -    | P1431
    Q34851    | Q325643   | actor               | []                       | -    | P161
    Q151973   | Q325643   | actor               | []                       | -    | P161
    Q90000109 | Q325643   | producer            | []                       | -    | P162
    Q90000101 | Q90000001 | actor               | [Her Brother; The Twin]  | -    | P161
    Q90000104 | Q90000001 | actor               | ["Ace" O\Hara]           | -    | P161
    Q90000101 | Q90000001 | director            | []                       | -    | P57
    Q90000104 | Q90000001 | writer              | []                       | -    | P58
    Q90000107 | Q90000001 | producer            | []                       | -    | P162
    Q90000105 | Q90000001 | composer            | []                       | -    | P86
    Q90000106 | Q90000001 | cinematographer     | []                       | -    | P344
    Q90000102 | Q90000002 | actor               | [Example Hero; Le Héros] | -    | P161
    Q90000107 | Q90000002 | editor              | []                       | -    | P1040
    Q90000108 | Q90000002 | production_designer | []                       | -    | P2554
    Q90000101 | Q90000003 | actor               | []                       | -    | P161
    Q90000102 | Q90000003 | actor               | []                       | -    | P161
    Q90000104 | Q90000004 | actor               | []                       | -    | P161
    Q90000105 | Q90000005 | actor               | []                       | -    | P161
    Q90000106 | Q90000006 | actor               | [A Stranger]             | -    | P161
    Q90000101 | Q90000010 | actor               | []                       | true | P161
    Q90000104 | Q90000010 | actor               | [Example Hero]           | true | P161
    Q90000102 | Q90000010 | actor               | [A drawn cat]            | true | P725
    Q90000101 | Q90000011 | actor               | []                       | -    | P161
    Q90000106 | Q90000011 | creator             | []                       | -    | P170
    Q90000102 | Q90000013 | actor               | []                       | -    | P161
    Q3454165  | Q90000013 | director            | []                       | -    | P57
    Q90000104 | Q90000014 | actor               | []                       | -    | P161
    Q90000101 | Q90000018 | self                | []                       | -    | P161
    Q90000102 | Q90000018 | actor               | [Narrator]               | -    | P161
    Q90000107 | Q90000018 | self                | []                       | -    | P11108
    Q90000103 | Q90000019 | actor               | []                       | -    | P161
    Q90000108 | Q90000021 | actor               | []                       | -    | P161
    Q90000101 | Q90000022 | self                | []                       | -    | P371
    Q229572   | Q90000022 | self                | []                       | -    | P5030
    Q90000102 | Q90000023 | actor               | []                       | true | P725
    Q90000109 | Q90000024 | self                | []                       | -    | P161
    """,
    "person", "title", "role", "characters", "voice", "source",
)  # fmt: skip

RELATION_ROWS = table(
    """
    Q90000101 | Q90000107 | child   | -    | -    | Q90000101#P40
    Q90000104 | Q90000107 | child   | -    | -    | Q90000107#P25
    Q90000101 | Q90000106 | partner | -    | -    | Q90000101#P451
    Q90000101 | Q90000102 | sibling | -    | -    | Q90000101#P3373
    Q34851    | Q151973   | spouse  | 1964 | 1974 | Q34851#P26
    Q34851    | Q151973   | spouse  | 1975 | 1976 | Q34851#P26
    Q229572   | Q3454165  | spouse  | 1988 | -    | Q3454165#P26
    Q90000102 | Q90000104 | spouse  | 2001 | 2009 | Q90000104#P26
    Q90000105 | Q90000106 | spouse  | 1995 | -    | Q90000105#P26
    Q90000105 | Q90000106 | spouse  | 1997 | -    | Q90000106#P26
    """,
    "a", "b", "kind", "from", "to", "source",
)  # fmt: skip

REJECTS = {
    ("people", "person-imdb.tsv", 7, "malformed IMDb id"),
    ("titles", "episode-wholes.tsv", 3, "unknown value"),
    ("titles", "release-dates.tsv", 27, "not a date"),
    ("titles", "seasons.tsv", 3, "unknown series"),
    ("titles", "title-imdb.tsv", 8, "malformed IMDb id"),
    ("titles", "title-imdb.tsv", 9, "malformed IMDb id"),
    ("titles", "title-labels-en.tsv", 22, "unknown title"),
    ("titles", "title-labels-en.tsv", 27, "unknown title"),
    ("titles", "titles.tsv", 27, "season of a series"),
    ("titles", "titles.tsv", 37, "unknown value"),
    ("credits", "cast-character-names.tsv", 7, "part without a credit"),
    ("credits", "cast-character-names.tsv", 8, "not a text"),
    ("credits", "cast-characters.tsv", 12, "unknown value"),
    ("credits", "cast.tsv", 26, "unknown value"),
    ("credits", "cast.tsv", 27, "unknown value"),
    ("credits", "cast.tsv", 28, "unknown person"),
    ("credits", "cast.tsv", 29, "unknown title"),
    ("credits", "directors.tsv", 5, "unknown person"),
    ("relations", "spouses.tsv", 8, "unknown value"),
    ("relations", "spouses.tsv", 13, "related to oneself"),
    ("relations", "spouses.tsv", 14, "unknown person"),
    ("relations", "spouses.tsv", 15, "ends before it begins"),
}

NOTES = [
    "title-aliases.tsv: texts that hold |, written as /: 1",
    "titles without a name, called by their ids: 1",
    "release-dates.tsv: dates known to a decade or less, not used: 1",
    "release-dates.tsv: dates before the common era or after 2999, not used: 1",
    "series that end before they begin, their end not used: 1",
    "title-imdb.tsv: ids of several items, kept for each: 1",
    "ordinals of episodes and seasons that are no whole numbers, not used: 1",
    "wholes of episodes that are no known series and no season of one, not used: 2",
    "episodes whose series is not known: 1",
    "people without a name, called by their ids: 1",
    "births.tsv: dates known to a decade or less, not used: 1",
    "births.tsv: dates before the common era or after 2999, not used: 1",
    "births.tsv: several dates that do not agree on a year, none used: 1",
    "people who died before their birth, neither year used: 1",
    "cast-characters.tsv: parts whose item has no name: 1",
    "credits: statements joined with another on the same person, title and role: 4",
    "spouses-starts.tsv: dates of relations that are not used: 1",
    "spouses.tsv: couples whose years do not follow one another, all kept: 1",
    "partners-starts.tsv: dates known to a decade or less, not used: 1",
    "relations: statements that say what another one says, or less: 6",
]


def check_sums(made: Catalog) -> None:
    """Every row read is kept, or rejected for one reason."""
    for name, rows in made.read.items():
        rejected = sum(1 for r in made.rejects if r.table == name)
        assert rows == getattr(made, name).height + rejected, name


def test_the_sample_becomes_the_graph_written_here(pulled: Path) -> None:
    made = assemble(read_wikidata(pulled))
    assert made.people.rows(named=True) == PEOPLE
    titles = [t | NOTHING | MORE.get(t["id"], {}) for t in TITLES]
    assert made.titles.rows(named=True) == titles
    credits = [c | {"source": f"{PAGE}{c['title']}#{c['source']}", "billing": None} for c in CREDIT_ROWS]
    assert made.credits.rows(named=True) == credits
    relations = [r | {"source": f"{PAGE}{r['source']}"} for r in RELATION_ROWS]
    assert made.relations.rows(named=True) == relations
    check_sums(made)


def test_what_is_not_used_is_named_with_its_line_and_its_reason(pulled: Path) -> None:
    read = read_wikidata(pulled)
    made = assemble(read)
    assert {(r.table, r.file, r.line, r.reason) for r in made.rejects} == REJECTS
    assert len(made.rejects) == len(REJECTS)
    details = {(r.file, r.line): r.detail for r in made.rejects}
    assert details["title-imdb.tsv", 8] == "tt12"
    assert details["cast.tsv", 28] == "Q90000400"
    assert details["spouses.tsv", 15] == "Q90000109 Q90000101"
    assert made.notes == list(read.notes) == NOTES


def test_every_line_of_the_credit_files_is_a_credit_joined_or_rejected(pulled: Path) -> None:
    made = assemble(read_wikidata(pulled))
    files = [QUERIES[credit.name].file for credit in CREDITS]
    lines = sum(rows_of((GOLDEN / file).read_bytes()) for file in files)
    rejected = sum(r.file in files for r in made.rejects)
    assert lines == made.credits.height + 4 + rejected


def test_a_credit_remembers_the_line_it_was_read_from(pulled: Path) -> None:
    """Line and file lead back to the statement, for people and titles, and for the rejects of all tables."""
    tables = read_wikidata(pulled).tables
    for name, file in (("people", "people.tsv"), ("titles", "titles.tsv")):
        lines = (GOLDEN / file).read_text(encoding="utf-8").splitlines()
        assert tables[name].file == file
        for row in tables[name].frame.iter_rows(named=True):
            assert f"/{row['id']}>" in lines[row[LINE] - 1]


def test_the_order_of_the_rows_does_not_matter(pulled: Path) -> None:
    """An endpoint gives rows in any order."""
    want = assemble(read_wikidata(pulled))
    chance = random.Random(7)
    for path in snapshot_of(pulled).glob("*.tsv"):
        header, *rows = path.read_bytes().splitlines(keepends=True)
        chance.shuffle(rows)
        path.write_bytes(header + b"".join(rows))
    got = assemble(read_wikidata(pulled))
    for name in ("people", "titles", "credits", "relations"):
        assert getattr(got, name).equals(getattr(want, name)), name
    assert got.rejected == want.rejected


# Answers -------------------------------------------------------------------------------------------


def evidence(record: str, number: str) -> list[dict[str, Any]]:
    """The statement's page, with the day of the pull."""
    page = f"{PAGE}{record}#{number}"
    return [{"source": "Wikidata", "record": record, "page": page, "date": DAY.isoformat()}]


def credit(person: str, name: str, title: str, number: str, *characters: str, role: str = "actor") -> Any:
    return {
        "person": person,
        "name": name,
        "role": role,
        "characters": list(characters),
        "voice": None,
        "source": f"{PAGE}{title}#{number}",
        "episodes": None,
        "evidence": evidence(title, number),
    }


NO_SERIES = {"series": None, "series_name": None, "season": None, "episode": None}
BACON = {"id": "Q3454165", "name": "Kevin Bacon", "birth_year": 1958, "same_as": ["nm0000102"]}
TAYLOR = {"id": "Q34851", "name": "Elizabeth Taylor", "birth_year": 1932, "same_as": ["nm0000072"]}
BURTON = {"id": "Q151973", "name": "Richard Burton", "birth_year": 1925, "same_as": ["nm0000009"]}
APOLLO_13 = {
    "id": "Q106428",
    "name": "Apollo 13",
    "year": 1995,
    "end_year": None,
    "kind": "movie",
    "status": "released",
    "same_as": ["tt0112384"],
    "released": "1995-06-30",
    **NO_SERIES,
}


def test_a_title(graph: costars.Graph) -> None:
    credits = [
        credit("Q3454165", "Kevin Bacon", "Q106428", "P161", "Jack Swigert"),
        credit("Q104791", "Ed Harris", "Q106428", "P161", "Gene Kranz"),
        credit("Q2263", "Tom Hanks", "Q106428", "P161", "Jim Lovell"),
        credit("Q103646", "Ron Howard", "Q106428", "P57", role="director"),
    ]
    answer = graph.title("Apollo 13").to_dict()
    assert sorted(answer["title"].pop("credits"), key=str) == sorted(credits, key=str)
    assert answer == {"title": APOLLO_13, "names": ["Apollo 13"], "episodes": []}
    assert graph.title("tt0112384").title == graph.title("Q106428").title


def test_a_person(graph: costars.Graph) -> None:
    answer = graph.person("nm0000102").to_dict()
    assert [person["name"] for person in answer.pop("farthest")] == ["Ed Harris", "Tom Hanks"]
    assert {k: v for k, v in answer.items() if k not in ("rule", "co_stars", "credits")} == {
        "person": BACON,
        "names": ["Kevin Bacon", "Kevin Norwood Bacon"],
        "degrees": [1, 2],
        "reached": 3,
        "average_degree": 1.0,
        "rank": None,
        "relations": [
            {
                "kind": "spouse",
                "from": 1988,
                "to": None,
                "source": f"{PAGE}Q3454165#P26",
                "a": "Q229572",
                "b": "Q3454165",
                "a_name": "Kyra Sedgwick",
                "b_name": "Kevin Bacon",
                "evidence": evidence("Q3454165", "P26"),
            }
        ],
        "death_year": None,
    }
    assert {c["person"]["name"] for c in answer["co_stars"]} == {"Tom Hanks", "Ed Harris"}
    pilot = {
        "id": "Q90000013",
        "name": "Pilot",
        "year": 1998,
        "end_year": None,
        "kind": "tv_episode",
        "status": "released",
        "same_as": [],
        "released": "1998-09-20",
        "series": "Q90000011",
        "series_name": "Example Series",
        "season": 1,
        "episode": 1,
        "credits": [credit("Q3454165", "Kevin Bacon", "Q90000013", "P57", role="director")],
    }
    apollo = APOLLO_13 | {"credits": [credit("Q3454165", "Kevin Bacon", "Q106428", "P161", "Jack Swigert")]}
    assert answer["credits"] == [pilot, apollo]


def test_a_couple_who_married_twice(graph: costars.Graph) -> None:
    answer = graph.together("Elizabeth Taylor", "Richard Burton", as_of="2024-01-30").to_dict()
    marriage = {
        "kind": "spouse",
        "source": f"{PAGE}Q34851#P26",
        "a": "Q34851",
        "b": "Q151973",
        "a_name": "Elizabeth Taylor",
        "b_name": "Richard Burton",
        "evidence": evidence("Q34851", "P26"),
    }

    def shared(id: str, name: str, day: str, imdb: str, *characters: str) -> dict[str, Any]:
        return {
            "id": id,
            "name": name,
            "year": int(day[:4]),
            "end_year": None,
            "kind": "movie",
            "status": "released",
            "same_as": [imdb],
            "credits": [
                credit("Q34851", "Elizabeth Taylor", id, "P161", *characters),
                credit("Q151973", "Richard Burton", id, "P161"),
            ],
            "released": day,
            **NO_SERIES,
            "same_episode": None,
            "date_uncertain": False,
            "episodes": [],
        }

    cleopatra = shared("Q4430", "Cleopatra", "1963-06-12", "tt0056937", "Cleopatra")
    woolf = shared("Q325643", "Who's Afraid of Virginia Woolf?", "1966-06-21", "tt0061184")
    acted = {
        "count_possible": 2,
        "first": cleopatra,
        "last": woolf,
        "last_all": [woolf],
        "first_range": [1963, 1963],
        "last_range": [1966, 1966],
        "years_since": 58,
    }
    assert answer == {
        "a": TAYLOR,
        "b": BURTON,
        "relations": [marriage | {"from": 1964, "to": 1974}, marriage | {"from": 1975, "to": 1976}],
        "titles": [cleopatra, woolf],
        "acted_together": [
            acted | {"rule": "on_screen", "count": 0},  # nobody says that they were seen, and not only heard
            acted | {"rule": "any_acting", "count": 2},
            acted | {"rule": "movies_only", "count": 2},
        ],
        "as_of": "2024-01-30",
        "credits_held": {"Q34851": 2, "Q151973": 2},
    }


def test_namesakes_and_films_of_one_name_and_year_stay_apart(graph: costars.Graph) -> None:
    with pytest.raises(costars.Ambiguous) as people:
        graph.person("Alex Example")
    assert {c.id for c in people.value.candidates} == {"Q90000101", "Q90000102"}
    assert graph.person("Alex Example (1980)").person.id == "Q90000102"
    with pytest.raises(costars.Ambiguous) as films:
        graph.title("Example Film (1999)")
    assert {c.id for c in films.value.candidates} == {"Q90000001", "Q90000002"}
    # One IMDb id on two items names neither.
    with pytest.raises(costars.Ambiguous):
        graph.title("tt90000001")


def test_the_graph_says_where_it_comes_from(graph: costars.Graph) -> None:
    assert [s.to_dict() for s in graph.info().sources] == [
        {"name": "Wikidata", "date": "2024-01-30", "licence": "CC0-1.0", "url": "https://www.wikidata.org/"}
    ]


# Rules ---------------------------------------------------------------------------------------------


ENTITY = "http://www.wikidata.org/entity/"


def q(number: int) -> str:
    return f"<{ENTITY}Q{number}>"


def answer(name: str, *rows: tuple[object, ...]) -> bytes:
    """An answer of rows: numbers are items, other cells stand as they are."""
    header = "\t".join(f"?{h}" for h in QUERIES[name].header)
    lines = ["\t".join(q(c) if isinstance(c, int) else str(c) for c in row) for row in rows]
    return "\n".join([header, *lines, ""]).encode()


def date(text: str, precision: int) -> tuple[str, str]:
    return f'"{text}T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>', str(precision)


def catalog_with(pulled: Path, **answers: bytes) -> Catalog:
    """The sample with some answers in place of its own."""
    for name, content in answers.items():
        (snapshot_of(pulled) / f"{name.replace('_', '-')}.tsv").write_bytes(content)
    recount(pulled)
    made = assemble(read_wikidata(pulled))
    check_sums(made)
    return made


A, B = 90000101, 90000102


def marriages(pulled: Path, *rows: tuple[int, int, int | None, int | None]) -> list[tuple[Any, ...]]:
    """What becomes of statements (whose page, the other one, from, to)."""
    ids = [f"<{ENTITY}statement/q{row[0]}-{i}>" for i, row in enumerate(rows)]

    def years(column: int) -> list[tuple[object, ...]]:
        return [(id, *date(f"{row[column]}-01-01", 9)) for id, row in zip(ids, rows) if row[column]]

    made = catalog_with(
        pulled,
        spouses=answer("spouses", *((id, row[0], row[1]) for id, row in zip(ids, rows))),
        spouses_starts=answer("spouses-starts", *years(2)),
        spouses_ends=answer("spouses-ends", *years(3)),
    )
    kept = made.relations.filter(pl.col("kind") == "spouse").sort("from", "to", nulls_last=True)
    return kept.select("from", "to").rows()


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        ([(A, B, 1990, None), (B, A, 1990, None)], [(1990, None)]),
        ([(A, B, 1990, None), (B, A, None, None)], [(1990, None)]),
        ([(A, B, 1990, None), (B, A, None, 1999)], [(1990, 1999)]),
        ([(A, B, 1990, 1999), (B, A, 1990, None)], [(1990, 1999)]),
        ([(A, B, 1990, None), (B, A, 1991, None)], [(1990, None), (1991, None)]),
        ([(A, B, 1990, 1995), (A, B, 1997, 1999)], [(1990, 1995), (1997, 1999)]),
        ([(A, B, 1990, 1995), (A, B, 1997, 1999), (B, A, 1997, 1999), (B, A, 1990, 1995)],
         [(1990, 1995), (1997, 1999)]),
        # One page knows when they married, and when they divorced, of what may be two marriages.
        ([(A, B, 1990, None), (A, B, None, 1999)], [(1990, None), (None, 1999)]),
        # The other page does not say which of the two marriages it means.
        ([(A, B, 1990, 1995), (A, B, 1997, 1999), (B, A, None, None)], [(1990, 1995), (1997, 1999)]),
        ([(A, B, None, None), (B, A, None, None)], [(None, None)]),
    ],
)  # fmt: skip
def test_what_both_pages_say_is_said_once(pulled: Path, rows: Any, want: Any) -> None:
    assert marriages(pulled, *rows) == want
    assert marriages(pulled, *reversed(rows)) == want


@pytest.mark.parametrize(
    ("dates", "want"),
    [
        ([("1999-06-13", 11)], (1999, dt.date(1999, 6, 13), "released")),
        ([("1999-01-01", 9)], (1999, None, "released")),
        ([("1999-06-01", 10)], (1999, None, "released")),
        ([("1999-01-01", 9), ("1999-06-13", 11), ("1999-08-01", 11)],
         (1999, dt.date(1999, 6, 13), "released")),
        ([("1999-06-01", 10), ("1999-06-13", 11)], (1999, dt.date(1999, 6, 13), "released")),
        ([("1999-03-01", 10), ("1999-06-13", 11)], (1999, None, "released")),
        ([("1999-03-01", 10), ("1999-02-13", 11)], (1999, dt.date(1999, 2, 13), "released")),
        ([("1998-01-01", 9), ("1999-06-13", 11)], (1998, None, "released")),
        ([("1990-01-01", 8), ("1999-06-13", 11)], (1999, dt.date(1999, 6, 13), "released")),
        ([("1990-01-01", 8)], (None, None, "released")),
        ([("-0044-03-15", 11)], (None, None, "released")),
        ([("1999-02-30", 11)], (1999, None, "released")),
        ([], (None, None, "released")),
        # The sample is of the 30th of January 2024.
        ([("2024-01-30", 11)], (2024, dt.date(2024, 1, 30), "released")),
        ([("2024-01-31", 11)], (2024, dt.date(2024, 1, 31), "announced")),
        ([("2024-01-01", 9)], (2024, None, "released")),
        ([("2024-01-01", 10)], (2024, None, "released")),
        ([("2024-02-01", 10)], (2024, None, "announced")),
        ([("2025-01-01", 9)], (2025, None, "announced")),
        ([("2023-11-01", 11), ("2024-06-01", 11)], (2023, dt.date(2023, 11, 1), "released")),
    ],
)  # fmt: skip
def test_the_date_of_release(pulled: Path, dates: Any, want: Any) -> None:
    rows = [(90000005, *date(day, precision)) for day, precision in dates]
    made = catalog_with(pulled, release_dates=answer("release-dates", *rows))
    title = made.titles.filter(pl.col("id") == "Q90000005")
    assert title.select("year", "released", "status").row(0) == want


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        ((11424,), "movie"),
        ((506240, 11424), "tv_movie"),
        ((11424, 24862), "short"),
        ((5398426, 1259759), "tv_mini_series"),
        ((15416, 21191270, 11424), "tv_episode"),
        ((15416, 1261214), "tv_special"),
        ((15416,), "tv_series"),
        ((526877,), "tv_series"),
        ((11424, 193977), "video"),
        ((7889,), "game"),
    ],
)
def test_what_a_title_is(pulled: Path, classes: tuple[int, ...], kind: str) -> None:
    """The most special of its classes decides, in whatever order they come."""
    for order in (classes, classes[::-1]):
        rows = [(90000005, c) for c in order] + [(106428, 11424)]
        made = catalog_with(pulled, titles=answer("titles", *rows))
        assert made.titles.filter(pl.col("id") == "Q90000005")["kind"].to_list() == [kind]


def test_an_episode_finds_its_series_through_its_season(pulled: Path) -> None:
    """Season 1 (Q90000017) is of the series Q90000011: it does not matter which property names it."""
    rows = {
        "episode_series": (90000013, 90000017, '"4"'),
        "episode_wholes": (90000013, 90000017),
        "episode_seasons": (90000013, 90000017, '"4"'),
    }
    for name in rows:
        answers = {n: answer(n.replace("_", "-"), *[row] * (n == name)) for n, row in rows.items()}
        made = catalog_with(pulled, **answers)
        episode = made.titles.filter(pl.col("id") == "Q90000013").select("series", "season", "episode").row(0)
        assert episode == ("Q90000011", 1, None if name == "episode_wholes" else 4)


def test_an_episode_of_a_series_with_seasons_is_not_numbered_by_the_series(pulled: Path) -> None:
    nothing = {"episode_seasons": answer("episode-seasons"), "episode_wholes": answer("episode-wholes")}
    made = catalog_with(pulled, **nothing)
    episode = made.titles.filter(pl.col("id") == "Q90000013").select("series", "season", "episode").row(0)
    assert episode == ("Q90000011", None, None)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('"Ann"@en', "Ann"),
        ('"Ann"', "Ann"),
        ('"Ann \\"Bo\\" Cy"@en', 'Ann "Bo" Cy'),
        ('"Ann "Bo" Cy"@en', 'Ann "Bo" Cy'),
        ('"AC\\\\DC"@en', "AC\\DC"),
        ('"AC\\DC"@en', "AC\\DC"),
        ('"\\\\n is no line"@en', "\\n is no line"),
        ('" a\\tb\\nc\\rd "@en', "a b c d"),
        ('"Zo\\u00EB \\U0001F600"@zh-hant', "Zoë 😀"),
        ('"\\uD800"@en', "\\uD800"),
        ('"李小龍 \u202b"@zh', "李小龍 \u202b"),
        ('"say \\"hi\\"@en"@en', 'say "hi"@en'),
        ('"Ann"^^<http://www.w3.org/2001/XMLSchema#string>', "Ann"),
    ],
)
def test_texts_are_what_they_say(pulled: Path, text: str, want: str) -> None:
    made = catalog_with(pulled, person_labels_en=answer("person-labels-en", (2263, text)))
    assert made.people.filter(pl.col("id") == "Q2263")["name"].to_list() == [want]


def test_voices_of_what_is_not_drawn_are_voices_only_where_nothing_else_is_said(pulled: Path) -> None:
    """In a film with actors, who is both in the cast and among the voices may be seen: it is not known."""
    made = catalog_with(pulled, voices=answer("voices", (90000001, A), (90000001, B)),
                        voices_characters=answer("voices-characters"),
                        voices_character_names=answer("voices-character-names"))  # fmt: skip
    credits = made.credits.filter((pl.col("title") == "Q90000001") & (pl.col("role") == "actor"))
    assert dict(credits.select("person", "voice").rows()) == {
        "Q90000101": None,
        "Q90000102": True,
        "Q90000104": None,
    }


# Bad files -----------------------------------------------------------------------------------------


def put(folder: Path, name: str, line: int, content: bytes) -> None:
    """Put a line in place of another; `pull.json` then says what is there."""
    path = snapshot_of(folder) / QUERIES[name].file
    lines = path.read_bytes().split(b"\n")
    lines[line - 1] = content
    path.write_bytes(b"\n".join(lines))
    recount(folder)


APOLLO, HANKS = b"<http://www.wikidata.org/entity/Q106428>", b"<http://www.wikidata.org/entity/Q2263>"
LONG = b"<http://www.wikidata.org/entity/Q" + b"9" * 30 + b">"
STATEMENT = b"<http://www.wikidata.org/entity/statement/Q1-x>"
# What is wrong: the answer, the cells of its second line, and the reason that is given.
COUNTED: dict[str, tuple[str, list[bytes], str]] = {
    "swapped cells": ("cast", [HANKS, APOLLO], "unknown title"),
    "a text where an item belongs": ("cast", [APOLLO, b'"Tom Hanks"@en'], "not an item"),
    "a bare word": ("cast", [APOLLO, b"Q2263"], "not an item"),
    "a property": ("cast", [APOLLO, b"<http://www.wikidata.org/entity/P2263>"], "not an item"),
    "an item of another wiki": ("cast", [APOLLO, b"<http://example.org/entity/Q2263>"], "not an item"),
    "a number that is too long": ("cast", [APOLLO, LONG], "not an item"),
    "a blank node": ("cast", [APOLLO, b"_:b0"], "unknown value"),
    "an empty cell": ("cast", [APOLLO, b""], "a cell is empty"),
    "a field too many": ("cast", [APOLLO, HANKS, b"1"], "wrong number of fields"),
    "a field too few": ("cast", [APOLLO], "wrong number of fields"),
    "bytes that are no UTF-8": ("person-labels-en", [HANKS, b'"caf\xe9"@en'], "broken encoding"),
    "what a terminal obeys": ("person-labels-en", [HANKS, b'"\x1b[31mred"@en'], "control character"),
    "the same, escaped": ("person-labels-en", [HANKS, b'"\\u001b[31mred"@en'], "control character"),
    "a text without an end": ("person-labels-en", [HANKS, b'"Tom Han'], "not a text"),
    "a text of spaces": ("person-labels-en", [HANKS, b'" "@en'], "a cell is empty"),
    "no date": ("births", [HANKS, b"1956", b"11"], "not a date"),
    "no number": ("births", [HANKS, b'"1956-07-09T00:00:00Z"', b"day"], "not a number"),
    "no statement": ("spouses", [HANKS, HANKS, APOLLO], "not a statement"),
    "a class that was not asked for": ("titles", [APOLLO, HANKS], "unknown class"),
    "a genre that was not asked for": ("genres", [APOLLO, HANKS], "unknown class"),
    "a part of nobody": ("voices-characters", [STATEMENT, APOLLO, HANKS, HANKS], "part without a credit"),
}


@pytest.mark.parametrize("what", COUNTED)
def test_a_bad_row_is_left_out_and_named(pulled: Path, what: str) -> None:
    name, cells, reason = COUNTED[what]
    put(pulled, name, 2, b"\t".join(cells))
    made = assemble(read_wikidata(pulled))
    check_sums(made)
    assert [r.reason for r in made.rejects if (r.file, r.line) == (f"{name}.tsv", 2)] == [reason]
    assert all(r.detail.replace("\t", "").isprintable() for r in made.rejects)


def test_a_person_who_comes_twice_is_read_once(pulled: Path) -> None:
    put(pulled, "people", 17, HANKS)
    made = assemble(read_wikidata(pulled))
    check_sums(made)
    assert ("people.tsv", 17, "duplicate id") in {(r.file, r.line, r.reason) for r in made.rejects}
    assert made.people["id"].is_unique().all()


def test_a_line_that_was_cut_off_is_left_out(pulled: Path) -> None:
    path = snapshot_of(pulled) / "cast.tsv"
    path.write_bytes(path.read_bytes()[:-2])
    made = assemble(read_wikidata(pulled))
    check_sums(made)
    assert ("cast.tsv", 30, "line is cut off") in {(r.file, r.line, r.reason) for r in made.rejects}


def harm_missing(folder: Path) -> None:
    (snapshot_of(folder) / "cast.tsv").unlink()


def harm_a_folder(folder: Path) -> None:
    harm_missing(folder)
    (snapshot_of(folder) / "cast.tsv").mkdir()


def harm_empty(folder: Path) -> None:
    (snapshot_of(folder) / "cast.tsv").write_bytes(b"")


def harm_half(folder: Path) -> None:
    path = snapshot_of(folder) / "cast.tsv"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def harm_longer(folder: Path) -> None:
    with (snapshot_of(folder) / "cast.tsv").open("ab") as out:
        out.write(APOLLO + b"\t" + HANKS + b"\n")


def harm_html(folder: Path) -> None:
    (snapshot_of(folder) / "cast.tsv").write_bytes(
        b"<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>\n"
    )


def harm_terminal(folder: Path) -> None:
    put(folder, "cast", 1, b"?title\t\x1b[31m?person")


def harm_column_missing(folder: Path) -> None:
    put(folder, "cast", 1, b"?title")


def harm_columns_swapped(folder: Path) -> None:
    put(folder, "cast", 1, b"?person\t?title")


def harm_utf16(folder: Path) -> None:
    path = snapshot_of(folder) / "cast.tsv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))


def harm_no_header(folder: Path) -> None:
    path = snapshot_of(folder) / "cast.tsv"
    path.write_bytes(path.read_bytes().partition(b"\n")[2])


def harm_no_titles(folder: Path) -> None:
    (snapshot_of(folder) / "titles.tsv").write_bytes(b"?title\t?class\n")
    recount(folder)


def harm_no_credits(folder: Path) -> None:
    for made in CREDITS:
        (snapshot_of(folder) / f"{made.name}.tsv").write_bytes(b"?title\t?person\n")
    recount(folder)


def harm_state_missing(folder: Path) -> None:
    (snapshot_of(folder) / STATE).unlink()


def harm_state_cut(folder: Path) -> None:
    path = snapshot_of(folder) / STATE
    path.write_bytes(path.read_bytes()[:100])


def change_state(folder: Path, **changes: Any) -> None:
    path = snapshot_of(folder) / STATE
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def harm_state_format(folder: Path) -> None:
    change_state(folder, format=2)


def harm_state_date(folder: Path) -> None:
    change_state(folder, date="yesterday")


def harm_state_answers(folder: Path) -> None:
    change_state(folder, answers=["cast"])


def harm_not_whole(folder: Path) -> None:
    change_state(folder, whole=False)


def harm_no_answer(folder: Path) -> None:
    state = json.loads((snapshot_of(folder) / STATE).read_text())
    del state["answers"]["cast"]
    change_state(folder, answers=state["answers"])


FATAL = {
    harm_missing: ("cast.tsv cannot be read: No such file", "Pull again"),
    harm_a_folder: ("cast.tsv cannot be read: Is a directory", "Pull again"),
    harm_empty: ("cast.tsv is empty", "Pull again"),
    harm_half: (
        "cast.tsv has 15 rows, and 29 were fetched: it was cut off or changed",
        "Remove it. Pull again",
    ),
    harm_longer: ("cast.tsv has 30 rows, and 29 were fetched", "Remove it"),
    harm_html: ("its first line reads '<!DOCTYPE html>', not ?title ?person", "Remove it. Pull again"),
    harm_terminal: ("its first line reads '?title\\t\\\\x1b[31m?person'", "Remove it"),
    harm_column_missing: ("its first line reads '?title', not ?title ?person", "Remove it"),
    harm_columns_swapped: ("its first line reads '?person\\t?title', not ?title ?person", "Remove it"),
    harm_utf16: ("is not the answer to its query", "Remove it"),
    harm_no_header: ("is not the answer to its query: its first line reads '<http", "Remove it"),
    harm_no_titles: ("No row for the table titles is left", "from another endpoint"),
    harm_no_credits: ("No row for the table credits is left", "from another endpoint"),
    harm_state_missing: ("holds no pull of Wikidata", "Pull Wikidata into it first"),
    harm_state_cut: ("pull.json does not tell what was pulled", "and pull again"),
    harm_state_format: ("has the format 2, and this costars reads 1", "update costars"),
    harm_state_date: ("pull.json does not tell what was pulled", "and pull again"),
    harm_state_answers: ("pull.json does not tell what was pulled", "and pull again"),
    harm_not_whole: ("is not whole: 55 of 55 answers are there", "it goes on where it stopped"),
    harm_no_answer: ("has no cast.tsv", "Pull again"),
}


@pytest.mark.parametrize("harm", FATAL, ids=lambda h: h.__name__)
def test_a_pull_that_cannot_be_used_is_an_error(pulled: Path, harm: Callable[[Path], None]) -> None:
    harm(pulled)
    message, hint = FATAL[harm]
    with pytest.raises(BadInput) as caught:
        read_wikidata(pulled)
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no folder"):
        read_wikidata(tmp_path / "nowhere")


def test_every_file_is_needed(pulled: Path) -> None:
    """No answer is fetched and then not read."""
    for query in QUERIES.values():
        path = snapshot_of(pulled) / query.file
        content = path.read_bytes()
        path.unlink()
        with pytest.raises(BadInput, match=query.file):
            read_wikidata(pulled)
        path.write_bytes(content)
    assert read_wikidata(pulled).tables["credits"].frame.height == len(CREDIT_ROWS)


def test_whatever_is_in_the_files_the_answer_is_tables_or_an_error(pulled: Path) -> None:
    """Bytes changed at random: rows are rejected, or the file is named; nothing else happens."""
    chance = random.Random(5)
    files = sorted(snapshot_of(pulled).glob("*.tsv"))
    for _ in range(40):
        path = chance.choice(files)
        content = path.read_bytes()
        harmed = bytearray(content)
        for _ in range(3):
            harmed[chance.randrange(len(harmed))] = chance.choice(b'\t\n\r\0"\\<>_:@^Q9-\xff\x85 a')
        path.write_bytes(harmed)
        with contextlib.suppress(BadInput):
            check_sums(assemble(read_wikidata(pulled)))
        path.write_bytes(content)


# Queries -------------------------------------------------------------------------------------------


def test_every_query_is_flat_and_complete() -> None:
    """One SELECT that may stand inside another query; no statement that is deprecated comes in."""
    assert {path.stem for path in GOLDEN.glob("*.tsv")} == set(QUERIES)
    assert len({query.sparql for query in QUERIES.values()}) == len(QUERIES)
    for query in QUERIES.values():
        names = " ".join(f"?{name}" for name in query.header)
        assert query.sparql.startswith(f"SELECT DISTINCT {names} WHERE {{ ")
        assert query.sparql.count("{") == query.sparql.count("}")
        outside = re.sub(r"<[^<>]*>", "", query.sparql)
        assert not re.search(r"\w:\w|PREFIX|SERVICE|LIMIT|ORDER", outside), query.name
        statements = set(re.findall(r"\?(\w+) <http://www.wikidata.org/prop/statement/", query.sparql))
        for statement in statements - {"value"}:
            valid = f"MINUS {{ ?{statement} <http://wikiba.se/ontology#rank> <http://wikiba.se/ontology#DeprecatedRank>"
            assert valid in query.sparql, (query.name, statement)
        assert outside.count("OPTIONAL") == sum(not field.required for field in query.columns)


def test_the_page_describes_every_file_and_every_class() -> None:
    page = (Path(__file__).parent.parent / "docs" / "wikidata.md").read_text(encoding="utf-8")
    for query in QUERIES.values():
        columns = ", ".join(query.header)
        assert f"| `{query.file}` | {columns} | {query.meaning} |" in page, query.file
    kinds: dict[str, list[int]] = {}
    for number, kind in CLASSES.items():
        kinds.setdefault(kind, []).append(number)
    for kind, numbers in kinds.items():
        assert re.search(rf"\| `{kind}` \|.*" + ".*".join(f"Q{n}\\b" for n in numbers), page), kind
    for number, genre in GENRE_CLASSES.items():
        assert re.search(rf"`{genre}`[^`]*Q{number}\b", page), genre


# Real data -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def triples(reference: Path) -> list[tuple[int, str, int, str, str]]:
    path = reference / "wikidata-triples" / "triples.tsv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            (
                int(r["subject"][1:]),
                r["property"],
                int(r["object"][1:]),
                r["subject_label"],
                r["object_label"],
            )
            for r in rows
        ]


def test_real_triples_give_the_graph_that_plain_sets_give(
    triples: list[tuple[int, str, int, str, str]], tmp_path: Path
) -> None:
    """10,863 cast statements and the relations of their people, as flat files, and as sets in Python."""
    roles = {c.property: c.role for c in CREDITS}
    credits = {(s, o, roles[p]) for s, p, o, _, _ in triples if p in roles}
    titles = {s for s, _, _ in credits}
    people = {o for _, o, _ in credits}
    answers = {name: answer(name) for name in QUERIES}
    answers["titles"] = answer("titles", *((t, 11424) for t in titles))
    answers["people"] = answer("people", *((p,) for p in people))
    labels = {id: label for s, _, o, a, b in triples for id, label in ((s, a), (o, b)) if label}

    def text(id: int) -> str:
        return json.dumps(labels[id], ensure_ascii=False) + "@en"

    answers["title-labels-en"] = answer("title-labels-en", *((t, text(t)) for t in titles if t in labels))
    answers["person-labels-en"] = answer("person-labels-en", *((p, text(p)) for p in people if p in labels))
    for made in CREDITS:
        rows = [(s, o) for s, p, o, _, _ in triples if p == made.property]
        answers[made.name] = answer(made.name, *rows)
    related: dict[str, set[tuple[int, int]]] = {}
    for kind in RELATIONS:
        rows = [(s, o) for s, p, o, _, _ in triples if p == kind.property]
        statements = ((f"<{ENTITY}statement/Q{s}-{i}>", s, o) for i, (s, o) in enumerate(rows))
        answers[kind.name] = answer(kind.name, *statements)
        for s, o in rows:
            if s != o and {s, o} <= people:
                pair = (s, o) if kind.kind == "child" else (min(s, o), max(s, o))
                related.setdefault(kind.kind, set()).add(pair)
    endpoint = Endpoint()
    endpoint.answers = answers
    endpoint.pull(tmp_path / "pull")
    made_catalog = assemble(read_wikidata(tmp_path / "pull"))
    check_sums(made_catalog)

    def numbers(frame: pl.DataFrame, *columns: str) -> set[tuple[Any, ...]]:
        return {
            tuple(int(c[1:]) if c[1:].isdigit() else c for c in row) for row in frame.select(columns).rows()
        }

    assert numbers(made_catalog.credits, "title", "person", "role") == credits
    assert made_catalog.credits.height == len(credits)
    for kind_name, pairs in related.items():
        rows_of_kind = made_catalog.relations.filter(pl.col("kind") == kind_name)
        assert numbers(rows_of_kind, "a", "b") == pairs, kind_name
        assert rows_of_kind.height == len(pairs)
    names = dict(made_catalog.people.select("id", "name").rows())
    assert (names["Q3454165"], names["Q229572"]) == ("Kevin Bacon", "Kyra Sedgwick")
    assert (229572, 3454165) in related["spouse"]

    build(lambda: made_catalog, tmp_path / "graph")
    with costars.open(tmp_path / "graph") as graph:
        answer_to = graph.together("Kevin Bacon", "Kyra Sedgwick")
        assert [(r.kind, r.a, r.b) for r in answer_to.relations] == [("spouse", "Q229572", "Q3454165")]
        assert graph.link("Kevin Bacon", "Tom Hanks").degrees == 1
