"""The records of a read article: its mentions, its claims with their verdicts, and what the cast has made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Record

if TYPE_CHECKING:
    import datetime as dt

    from .credits import ActedTogether, Candidate, Person, Relation, Source, Title

__all__ = [
    "Announced",
    "AnnouncedCredit",
    "Announcement",
    "Announcements",
    "Check",
    "Claim",
    "Document",
    "Fact",
    "FirstTime",
    "GraphStamp",
    "Mention",
    "MentionCandidate",
    "Reunion",
]


@dataclass(frozen=True, slots=True)
class Document(Record):
    """An article as read. Offsets elsewhere are code points into `text`."""

    date: dt.date
    date_source: str  # "argument", "document" or "today"
    title: str | None
    text: str
    source: str | None = None  # the file or address it was read from


@dataclass(frozen=True, slots=True)
class MentionCandidate(Record):
    """Who or what a mention may be; scores of one mention's candidates add up to at most 1."""

    id: str
    name: str
    score: float
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """`id` is None where nothing of that name is in the graph (no candidates), or where several fit equally
    well (candidates). `name` is the name in the graph, else the full name that the article uses."""

    text: str
    start: int
    end: int
    id: str | None
    name: str
    candidates: tuple[MentionCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact(Record):
    """One piece of evidence: a sentence, and where it is known from (page, record or data set, with the date
    of the data)."""

    fact: str
    source: str


@dataclass(frozen=True, slots=True)
class Claim(Record):
    """An assertion of the article and what the credits say of it. docs/claims.md defines kinds and
    verdicts."""

    kind: str
    quote: str
    start: int
    end: int
    people: tuple[str, ...]
    titles: tuple[str, ...]
    year: int | None
    value: int | str | None
    status: str | None
    quoted_from: str | None
    verdict: str
    why: str
    evidence: tuple[Fact, ...] = ()
    rules: dict[str, str] | None = None
    flag: bool = False
    suggestion: str | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Reunion(Record):
    """Two of the cast who have worked together before. `sentence` could stand in an article."""

    a: Person
    b: Person
    relations: tuple[Relation, ...]
    titles: tuple[Title, ...]
    acted_together: tuple[ActedTogether, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class FirstTime(Record):
    """Two of the cast who, as far as the data go, have not worked together, and the shortest chain between
    them: people and titles in turn, empty where there is none."""

    a: Person
    b: Person
    degrees: int | None
    chain: tuple[Person | Title, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class GraphStamp(Record):
    """Which data an article was checked against."""

    name: str
    built: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AnnouncedCredit(Record):
    """Somebody of an announced title's cast and crew; `person` is None where the graph does not have them."""

    person: str | None
    name: str
    role: str
    characters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Announced(Record):
    """A title that an article announces, as read: not yet stored."""

    name: str
    kind: str
    credits: tuple[AnnouncedCredit, ...]


@dataclass(frozen=True, slots=True)
class Announcement(Record):
    """A stored announcement. `source` is the article's file or address, `date` its date, `names` what the
    title was called before, `fulfilled_by` the id of the released title in the graph that it became."""

    id: str
    title: Title
    source: str
    date: dt.date
    names: tuple[str, ...] = ()
    fulfilled_by: str | None = None


@dataclass(frozen=True, slots=True)
class Announcements(Record):
    announcements: tuple[Announcement, ...]


@dataclass(frozen=True, slots=True)
class Check(Record):
    """`cast` holds the ids of the announced title's cast and director, else of everyone linked."""

    document: Document
    people: tuple[Mention, ...]
    titles: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    cast: tuple[str, ...]
    reunions: tuple[Reunion, ...]
    first_time: tuple[FirstTime, ...]
    graph: GraphStamp
    announced: Announced | None = None

    def to_dict(self) -> dict[str, Any]:
        plain = super(Check, self).to_dict()
        for claim in plain["claims"]:
            claim["rules"] = claim["rules"] or {}
        return plain
