"""Reading an article: its mentions, its claims with their verdicts, and what its cast has made before."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING

from ..graph.works import Works
from ..records import Check, Claim, GraphStamp, Mention, MentionCandidate
from ..vocabulary import SERIES_KINDS
from .announcing import announced_in
from .brief import brief
from .claims import read_statements
from .collecting import seldom_collected
from .mentions import Lookups, find_mentions
from .namesakes import told_apart
from .others import read_all
from .portions import Read, joined, portions
from .statements import Statement
from .support import GraphCredits
from .verdicts import Judge

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ..graph import Graph
    from .document import OpenedDocument
    from .portions import Portion
    from .statements import Found, Party
    from .verdicts.judgement import Judgement

__all__ = ["Reader", "read_article"]

_CAST_ROLES = ("actor", "director")
# What a statement says, wherever it does.
_WHERE = {"start", "end", "quoted_from", "places", "other_titles"}
_SAID = attrgetter(*(field.name for field in fields(Statement) if field.name not in _WHERE), "far")


def read_article(graph: Graph, opened: OpenedDocument, processes: int | None = None) -> Check:
    """Everything that `costars check` tells of one article, by the data of `graph` as of the article's date.

    A text of more than 150,000 characters is read in portions, on all cores, or in so many `processes`; the
    answer is the same. Cost: linear in the text's length, and for each claim in the credits of its people.
    """
    document = opened.document
    cut = portions(opened.text)
    reads = read_all(graph, cut, document.date, Reader(graph, document.date).read, processes)
    read = joined(reads)
    cast = _cast(read)
    reunions, first_time = brief(graph, cast, document.date)
    info = graph.info()
    return Check(
        document=document,
        people=read.people,
        titles=read.titles,
        claims=read.claims,
        cast=tuple(cast),
        reunions=reunions,
        first_time=first_time,
        graph=GraphStamp(info.name, info.built, info.sources),
        announced=read.announced,
    )


class Reader:
    """Reads portions of an article of a day; what the graph says of somebody is looked up for all of them."""

    def __init__(self, graph: Graph, date: dt.date) -> None:
        self._graph, self._date = graph, date
        self._works = Works(graph.view)
        self._lookups = Lookups(graph, date)
        self._credits = GraphCredits(graph, self._works)

    def read(self, portion: Portion) -> Read:
        """What is named and claimed in a portion. Cost: as of `read_article`."""
        if self._lookups.much():
            self._lookups = Lookups(self._graph, self._date)
            self._credits = GraphCredits(self._graph, self._works)
        with seldom_collected(len(portion.text)):
            return _read(self._graph, portion, self._date, self._lookups, self._credits)


def _read(graph: Graph, portion: Portion, date: dt.date, lookups: Lookups, credits: GraphCredits) -> Read:
    text, by = portion.opened(), portion.start
    mentions = find_mentions(graph, text, date, lookups)
    calendar = graph.calendar(date)

    statements = read_statements(
        text,
        mentions.people,
        mentions.titles,
        lambda row: calendar.out(row) is False,
        lambda row: graph.view.kind(row) in SERIES_KINDS,
        credits,
    )
    mentions, statements = told_apart(mentions, statements, credits)
    named = frozenset(found.row for found in mentions.people if found.row is not None)
    judge = Judge(graph, date, named, credits.works)
    judged: dict[tuple[object, ...], Judgement] = {}
    claims = []
    for statement in statements:
        # What is said in several places is judged once.
        said = _SAID(statement)
        if said not in judged:
            judged[said] = judge.judge(statement)
        claims.append(_claim(graph, statement, text.text, judged[said], by))
    announced = announced_in(
        graph,
        statements,
        text.text,
        mentions.titles,
        lambda row: graph.view.kind(row) in SERIES_KINDS and calendar.out(row) is not False,
    )
    return Read(
        people=tuple(_mention(graph, found, by) for found in mentions.people),
        titles=tuple(_mention(graph, found, by) for found in mentions.titles),
        claims=tuple(claims),
        announced=announced,
    )


def _table(found_what: str) -> str:
    return "people" if found_what == "person" else "titles"


def _mention(graph: Graph, found: Found, by: int) -> Mention:
    table = _table(found.what)
    strings = graph.view.strings
    years = graph.view.arrays["people.birth_year" if table == "people" else "titles.year"]
    candidates = tuple(
        MentionCandidate(
            strings[f"{table}.id"][row],
            strings[f"{table}.name"][row],
            score,
            None if years[row] < 0 else years[row],
        )
        for row, score in found.candidates
    )
    own = None if found.row is None else strings[f"{table}.id"][found.row]
    return Mention(found.text, found.start + by, found.end + by, own, found.name, candidates)


def _names(graph: Graph, parties: Sequence[Party], table: str) -> tuple[str, ...]:
    """Ids, or the names that the text uses."""
    ids = graph.view.strings[f"{table}.id"]
    return tuple(p.text if p.row is None else ids[p.row] for p in parties)


def _claim(graph: Graph, statement: Statement, text: str, judgement: Judgement, by: int) -> Claim:
    return Claim(
        kind=statement.kind,
        quote=text[statement.start : statement.end],
        start=statement.start + by,
        end=statement.end + by,
        people=_names(graph, statement.people, "people"),
        titles=_names(graph, statement.titles, "titles"),
        year=statement.year,
        value=statement.value,
        status=statement.status,
        quoted_from=statement.quoted_from,
        verdict=judgement.verdict,
        why=judgement.why,
        evidence=judgement.evidence,
        rules=judgement.rules,
        flag=judgement.flag,
        suggestion=judgement.suggestion,
        candidates=judgement.candidates,
    )


def _cast(read: Read) -> list[str]:
    """The announced title's cast, then its directors; else everybody who is linked. Each once."""
    if read.announced is not None:
        credits = read.announced.credits
        found = [c.person for role in _CAST_ROLES for c in credits if c.person is not None and c.role == role]
    else:
        found = [mention.id for mention in read.people if mention.id is not None]
    return list(dict.fromkeys(found))
