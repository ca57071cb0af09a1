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
from .mentions import find_mentions
from .namesakes import told_apart
from .statements import Statement
from .support import GraphCredits
from .verdicts import Judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..graph import Graph
    from ..records import Announced
    from .document import OpenedDocument
    from .mentions import Mentions
    from .statements import Found, Party
    from .verdicts.judgement import Judgement

__all__ = ["read_article"]

_CAST_ROLES = ("actor", "director")
# What a statement says, wherever it does.
_WHERE = {"start", "end", "quoted_from", "places", "other_titles"}
_SAID = attrgetter(*(field.name for field in fields(Statement) if field.name not in _WHERE), "far")


def read_article(graph: Graph, opened: OpenedDocument) -> Check:
    """Everything that `costars check` tells of one article, by the data of `graph` as of the article's date.

    Cost: linear in the text's length, and for each claim in the credits of its people.
    """
    with seldom_collected(len(opened.document.text)):
        return _read(graph, opened)


def _read(graph: Graph, opened: OpenedDocument) -> Check:
    document, text = opened.document, opened.text
    mentions = find_mentions(graph, text, document.date)
    works = Works(graph.view)
    calendar = graph.calendar(document.date)
    credits = GraphCredits(graph, works)

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
    judge = Judge(graph, document.date, named, works)
    judged: dict[tuple[object, ...], Judgement] = {}
    claims = []
    for statement in statements:
        # What is said in several places is judged once.
        said = _SAID(statement)
        if said not in judged:
            judged[said] = judge.judge(statement)
        claims.append(_claim(graph, statement, document.text, judged[said]))
    announced = announced_in(
        graph,
        statements,
        document.text,
        mentions.titles,
        lambda row: graph.view.kind(row) in SERIES_KINDS and calendar.out(row) is not False,
    )
    cast = _cast(graph, announced, mentions)
    reunions, first_time = brief(graph, cast, document.date)
    info = graph.info()
    return Check(
        document=document,
        people=tuple(_mention(graph, found) for found in mentions.people),
        titles=tuple(_mention(graph, found) for found in mentions.titles),
        claims=tuple(claims),
        cast=tuple(cast),
        reunions=reunions,
        first_time=first_time,
        graph=GraphStamp(info.name, info.built, info.sources),
        announced=announced,
    )


def _table(found_what: str) -> str:
    return "people" if found_what == "person" else "titles"


def _mention(graph: Graph, found: Found) -> Mention:
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
    return Mention(found.text, found.start, found.end, own, found.name, candidates)


def _names(graph: Graph, parties: Sequence[Party], table: str) -> tuple[str, ...]:
    """Ids, or the names that the text uses."""
    ids = graph.view.strings[f"{table}.id"]
    return tuple(p.text if p.row is None else ids[p.row] for p in parties)


def _claim(graph: Graph, statement: Statement, text: str, judgement: Judgement) -> Claim:
    return Claim(
        kind=statement.kind,
        quote=text[statement.start : statement.end],
        start=statement.start,
        end=statement.end,
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


def _cast(graph: Graph, announced: Announced | None, mentions: Mentions) -> list[str]:
    """The announced title's cast, then its directors; else everybody who is linked. Each once."""
    if announced is not None:
        credits = announced.credits
        found = [c.person for role in _CAST_ROLES for c in credits if c.person is not None and c.role == role]
    else:
        ids = graph.view.strings["people.id"]
        found = [ids[f.row] for f in mentions.people if f.row is not None]
    return list(dict.fromkeys(found))
