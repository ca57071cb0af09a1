"""What is asked of Wikidata: one flat query after another, each for one property.

The property numbers and the shapes are those of Wikidata's RDF
(https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format): `wdt:` leads to the values of best rank,
`p:` and `ps:` to every statement, from which the deprecated ones are taken away. Where a list is wanted
whole (casts, spouses, dates of release) every statement counts that is not deprecated; where one value is
wanted (what a title is, when a person was born) the best rank decides.

Each query has whole IRIs and no prologue, so that it may stand inside another one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from .classes import (
    CLASSES,
    CREDITS,
    DIRECT_CLASSES,
    EPISODE,
    GENRE_CLASSES,
    HUMAN,
    RELATIONS,
    SEASON,
    SERIES_CLASSES,
)

__all__ = ["QUERIES", "Field", "Query", "Term"]

Term = Literal["item", "statement", "text", "code", "number", "date"]

_PREFIXES = {
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "p": "http://www.wikidata.org/prop/",
    "ps": "http://www.wikidata.org/prop/statement/",
    "psv": "http://www.wikidata.org/prop/statement/value/",
    "pq": "http://www.wikidata.org/prop/qualifier/",
    "pqv": "http://www.wikidata.org/prop/qualifier/value/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wikibase": "http://wikiba.se/ontology#",
}
_NAME = re.compile(rf"\b({'|'.join(_PREFIXES)}):(\w+)")


class Field(NamedTuple):
    """A column of an answer: what its cells are, and whether they are all filled."""

    name: str
    term: Term
    required: bool = True


@dataclass(frozen=True)
class Query:
    """A query and the file that its answer is kept in; a row that cannot be used is counted under `table`."""

    name: str
    table: str
    columns: tuple[Field, ...]
    sparql: str
    meaning: str

    @property
    def file(self) -> str:
        return f"{self.name}.tsv"

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.columns)

    @property
    def checksum(self) -> str:
        """SHA-256 of what is asked; another one means that the answer on disk is to another question."""
        return hashlib.sha256(self.sparql.encode()).hexdigest()


def _query(name: str, table: str, columns: str, where: str, meaning: str) -> Query:
    """`columns` as "title:item ordinal:code?", where a ? says that cells may be empty."""
    fields = []
    for column in columns.split():
        field, term = column.split(":")
        fields.append(Field(field, cast("Term", term.rstrip("?")), not term.endswith("?")))
    text = f"SELECT DISTINCT {' '.join('?' + f.name for f in fields)} WHERE {{ {where} }}"
    text = _NAME.sub(lambda m: f"<{_PREFIXES[m[1]]}{m[2]}>", " ".join(text.split()))
    return Query(name, table, tuple(fields), text, meaning)


def _classes(*ids: int) -> str:
    return " ".join(f"wd:Q{id}" for id in ids)


def _within(title: str, *ids: int) -> str:
    """The instances of some classes, and of the classes below them."""
    return (
        f"{{ SELECT DISTINCT ?{title} WHERE {{ VALUES ?class {{ {_classes(*ids)} }} "
        f"?{title} wdt:P31/wdt:P279* ?class . }} }}"
    )


_KINDS = (
    f"{{ VALUES ?class {{ {_classes(*CLASSES)} }} ?title wdt:P31/wdt:P279* ?class . }} UNION "
    f"{{ VALUES ?class {{ {_classes(*DIRECT_CLASSES)} }} ?title wdt:P31 ?class . }} "
    # Some call a season a series.
    f"MINUS {{ ?title wdt:P31/wdt:P279* {_classes(SEASON)} . }}"
)
_TITLES = f"{{ SELECT DISTINCT ?title WHERE {{ {_KINDS} }} }}"
_SERIES = _within("title", *SERIES_CLASSES)
_EPISODES = _within("episode", EPISODE)
_GENRES = f"VALUES ?genre {{ {_classes(*GENRE_CLASSES)} }}"


def _valid(statement: str) -> str:
    # Few statements are deprecated: to take those away costs less than to look up the rank of each.
    return f"MINUS {{ ?{statement} wikibase:rank wikibase:DeprecatedRank . }}"


def _people(name: str) -> str:
    """The humans who are credited on a title."""
    credited = " UNION ".join(
        f"{{ ?title p:{made.property} ?credit . ?credit ps:{made.property} ?{name} . }}" for made in CREDITS
    )
    return (
        f"{{ SELECT DISTINCT ?{name} WHERE {{ {_TITLES} {credited} {_valid('credit')} "
        f"?{name} wdt:P31 {_classes(HUMAN)} . }} }}"
    )


_PEOPLE = _people("person")
# The parts that somebody is said to have played.
_CHARACTERS = (
    "{ SELECT DISTINCT ?character WHERE { "
    + " UNION ".join(
        f"{{ ?title p:{made.property} ?credit . ?credit pq:P453 ?character . }}" for made in CREDITS[:2]
    )
    + f" {_valid('credit')} {_TITLES} }} }}"
)


def _statement(subject: str, predicate: str, value: str) -> str:
    return f"?{subject} p:{predicate} ?statement . ?statement ps:{predicate} ?{value} . {_valid('statement')}"


def _time(path: str) -> str:
    """The date that a statement gives, with its precision: 11 a day, 10 a month, 9 a year, less a decade or
    more (https://www.wikidata.org/wiki/Help:Dates#Precision)."""
    return (
        f"?statement {path} ?value . ?value wikibase:timeValue ?date . "
        "?value wikibase:timePrecision ?precision ."
    )


def _labels(what: str, table: str, of: str, id: str) -> tuple[Query, ...]:
    def label(language: str, variable: str = "label") -> str:
        return f'?{id} rdfs:label ?{variable} . FILTER(LANG(?{variable}) = "{language}")'

    columns = f"{id}:item label:text"
    neither = f"MINUS {{ {label('en', 'english')} }} MINUS {{ {label('mul', 'all')} }}"
    return (
        _query(f"{what}-labels-en", table, columns, f"{of} {label('en')}", "names in English"),
        _query(
            f"{what}-labels-mul", table, columns, f"{of} {label('mul')}", "names that hold in all languages"
        ),
        _query(
            f"{what}-labels-other",
            table,
            columns,
            f"{of} ?{id} rdfs:label ?label . {neither}",
            "names in every language, of those who have neither of the two",
        ),
    )


def _aliases(what: str, table: str, of: str, id: str) -> Query:
    where = f'{of} ?{id} skos:altLabel ?alias . FILTER(LANG(?alias) = "en")'
    return _query(f"{what}-aliases", table, f"{id}:item alias:text", where, "other names in English")


def _life(name: str, predicate: str, meaning: str) -> Query:
    """The best-ranked date: the value of the direct property, with the precision of its statement."""
    where = (
        f"{_PEOPLE} ?person wdt:{predicate} ?date . ?person p:{predicate} ?statement . "
        f"{_time(f'psv:{predicate}')} {_valid('statement')}"
    )
    return _query(name, "people", "person:item date:date precision:number", where, meaning)


_TITLE_DATE = "title:item date:date precision:number"

_OF_TITLES = (
    _query(
        "titles", "titles", "title:item class:item", _KINDS, "titles, and the classes that say what they are"
    ),
    *_labels("title", "titles", _TITLES, "title"),
    _aliases("title", "titles", _TITLES, "title"),
    _query(
        "original-titles",
        "titles",
        "title:item name:text",
        f"{_TITLES} ?title wdt:P1476 ?name .",
        "title (P1476), in the original language",
    ),
    _query(
        "release-dates",
        "titles",
        _TITLE_DATE,
        f"{_TITLES} ?title p:P577 ?statement . {_time('psv:P577')} {_valid('statement')}",
        "publication date (P577), of every place",
    ),
    _query(
        "starts",
        "titles",
        _TITLE_DATE,
        f"{_SERIES} ?title p:P580 ?statement . {_time('psv:P580')} {_valid('statement')}",
        "start time (P580) of series",
    ),
    _query(
        "ends",
        "titles",
        _TITLE_DATE,
        f"{_SERIES} ?title p:P582 ?statement . {_time('psv:P582')} {_valid('statement')}",
        "end time (P582) of series",
    ),
    _query(
        "title-imdb",
        "titles",
        "title:item imdb:code",
        f"{_TITLES} ?title wdt:P345 ?imdb .",
        "IMDb ID (P345) of titles",
    ),
    _query(
        "title-sitelinks",
        "titles",
        "title:item sitelinks:number",
        f"{_TITLES} ?title wikibase:sitelinks ?sitelinks .",
        "how many pages of Wikimedia are about a title",
    ),
    _query(
        "genres",
        "titles",
        "title:item genre:item",
        f"{_TITLES} {{ {_GENRES} ?title wdt:P136/wdt:P279* ?genre . }} UNION "
        f"{{ {_GENRES} ?title wdt:P31/wdt:P279* ?genre . }}",
        "genre (P136), or what a title is an instance of (P31)",
    ),
    _query(
        "episode-series",
        "titles",
        "episode:item series:item ordinal:code?",
        f"{_EPISODES} {_statement('episode', 'P179', 'series')} "
        "OPTIONAL { ?statement pq:P1545 ?ordinal . }",
        "part of the series (P179) of episodes, with the series ordinal (P1545)",
    ),
    _query(
        "episode-wholes",
        "titles",
        "episode:item whole:item",
        f"{_EPISODES} {_statement('episode', 'P361', 'whole')}",
        "part of (P361) of episodes",
    ),
    _query(
        "episode-seasons",
        "titles",
        "episode:item season:item ordinal:code?",
        f"{_EPISODES} {_statement('episode', 'P4908', 'season')} "
        "OPTIONAL { ?statement pq:P1545 ?ordinal . }",
        "season (P4908) of episodes, with the number in the season (P1545)",
    ),
    _query(
        "seasons",
        "titles",
        "season:item series:item ordinal:code?",
        f"{_within('season', SEASON)} {_statement('season', 'P179', 'series')} "
        "OPTIONAL { ?statement pq:P1545 ?ordinal . }",
        "seasons, the series that they are part of (P179), and their numbers (P1545)",
    ),
)

_OF_PEOPLE = (
    _query("people", "people", "person:item", _PEOPLE, "humans who are credited on a title"),
    *_labels("person", "people", _PEOPLE, "person"),
    _aliases("person", "people", _PEOPLE, "person"),
    _life("births", "P569", "date of birth (P569)"),
    _life("deaths", "P570", "date of death (P570)"),
    _query(
        "person-imdb",
        "people",
        "person:item imdb:code",
        f"{_PEOPLE} ?person wdt:P345 ?imdb .",
        "IMDb ID (P345) of people",
    ),
)

_OF_CREDITS = tuple(
    _query(
        made.name,
        "credits",
        "title:item person:item",
        f"{_TITLES} {_statement('title', made.property, 'person')}",
        f"{made.label} ({made.property})",
    )
    for made in CREDITS
)

# Statement by statement: a part may be named by an item in one and by a text in the next.
_OF_CHARACTERS = (
    *(
        _query(
            f"{made.name}-{what}",
            "credits",
            f"statement:statement title:item person:item {column}",
            f"{_TITLES} {_statement('title', made.property, 'person')} "
            f"?statement pq:{qualifier} ?{column.split(':')[0]} .",
            f"{label} ({qualifier}) of {made.label} ({made.property})",
        )
        for made in CREDITS[:2]
        for what, qualifier, column, label in (
            ("characters", "P453", "character:item", "character role"),
            ("character-names", "P4633", "name:code", "name of the character role"),
        )
    ),
    *_labels("character", "credits", _CHARACTERS, "character"),
)

_COUPLE = f"{_PEOPLE} {_people('other')}"
_OF_RELATIONS = tuple(
    query
    for related in RELATIONS
    for query in (
        _query(
            related.name,
            "relations",
            "statement:statement person:item other:item",
            f"{_COUPLE} {_statement('person', related.property, 'other')}",
            f"{related.label} ({related.property})",
        ),
        *(
            _query(
                f"{related.name}-{what}",
                "relations",
                "statement:statement date:date precision:number",
                f"{_COUPLE} {_statement('person', related.property, 'other')} {_time(f'pqv:{qualifier}')}",
                f"{label} ({qualifier}) of {related.label} ({related.property})",
            )
            for what, qualifier, label in (("starts", "P580", "start time"), ("ends", "P582", "end time"))
            if related.years
        ),
    )
)

QUERIES: dict[str, Query] = {
    query.name: query for query in (*_OF_TITLES, *_OF_PEOPLE, *_OF_CREDITS, *_OF_CHARACTERS, *_OF_RELATIONS)
}
