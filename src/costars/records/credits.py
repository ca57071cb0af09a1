"""The records of people, titles, credits and the answers about them. See `base` for what all share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Record

if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "ActedTogether",
    "Candidate",
    "Cast",
    "CoStar",
    "Credit",
    "Evidence",
    "GraphInfo",
    "Link",
    "Pair",
    "Person",
    "PersonHit",
    "PersonProfile",
    "Relation",
    "Rule",
    "Search",
    "SharedTitle",
    "Source",
    "Title",
    "TitleHit",
    "TitleProfile",
    "Together",
    "Verification",
]


@dataclass(frozen=True, slots=True)
class Person(Record):
    id: str
    name: str
    birth_year: int | None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """Where something is known from: a source's name, its record (an id, or a page), the address of the
    record's page where it has one, and the date of the source's data."""

    source: str
    record: str
    page: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Credit(Record):
    """Who did what on a title. `episodes` is how many episodes of a series the credit stands for, None
    where the credit is on the title itself."""

    person: str
    name: str
    role: str
    characters: tuple[str, ...]
    voice: bool | None
    source: str
    episodes: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Title(Record):
    id: str
    name: str
    year: int | None
    end_year: int | None
    kind: str
    status: str
    same_as: tuple[str, ...]
    credits: tuple[Credit, ...]
    released: dt.date | None = None
    series: str | None = None
    series_name: str | None = None
    season: int | None = None
    episode: int | None = None


@dataclass(frozen=True, slots=True)
class SharedTitle(Title):
    """A title that two people share. Of a series, `same_episode` says whether one episode has both (None:
    the credits do not tell), and `episodes` holds those that have."""

    same_episode: bool | None = None
    date_uncertain: bool = False
    episodes: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation(Record):
    """`a` and `b` are ids; of a `child` relation `a` is the parent. Years; None where unknown."""

    kind: str
    from_: int | None
    to: int | None
    source: str
    a: str
    b: str
    a_name: str
    b_name: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule(Record):
    """What counted, as applied. `without` holds ids; `without_genres` the genres left out."""

    roles: tuple[str, ...]
    kinds: tuple[str, ...]
    from_: int | None
    to: int | None
    as_of: dt.date | None
    without: tuple[str, ...]
    announced: bool
    voice: bool
    series_level: bool
    without_genres: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link(Record):
    from_: Person
    to: Person
    degrees: int | None
    chains_total: int
    chains: tuple[tuple[Person | Title, ...], ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class ActedTogether(Record):
    """Titles with acting credits of both under one counting rule; see docs/counting-rules.md."""

    rule: str
    count: int
    count_possible: int
    first: SharedTitle | None
    last: SharedTitle | None
    last_all: tuple[SharedTitle, ...]
    first_range: tuple[int, int] | None
    last_range: tuple[int, int] | None
    years_since: int | None


@dataclass(frozen=True, slots=True)
class Together(Record):
    """`credits_held` says how many credits of each of the two the graph has: few mean that much may be
    missing."""

    a: Person
    b: Person
    relations: tuple[Relation, ...]
    titles: tuple[SharedTitle, ...]
    acted_together: tuple[ActedTogether, ...]
    as_of: dt.date
    credits_held: dict[str, int]


@dataclass(frozen=True, slots=True)
class Pair(Record):
    """Two people of a cast. `worked_together` counts under the rule `any_work`: acting or not, but not as
    themselves."""

    a: str
    b: str
    together: Together
    degrees: int | None
    worked_together: ActedTogether


@dataclass(frozen=True, slots=True)
class Cast(Record):
    people: tuple[Person, ...]
    pairs: tuple[Pair, ...]
    reunions: tuple[int, ...]
    first_time: tuple[int, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class CoStar(Record):
    person: Person
    titles: int


@dataclass(frozen=True, slots=True)
class PersonProfile(Record):
    """`degrees[d]` is how many people are at d degrees, the person included at 0; `reached` their sum;
    `average_degree` the mean over all others reached; `rank` is known once centres have been computed.
    `farthest` are up to five people at the last degree, the best known first."""

    person: Person
    names: tuple[str, ...]
    credits: tuple[Title, ...]
    co_stars: tuple[CoStar, ...]
    degrees: tuple[int, ...]
    reached: int
    average_degree: float | None
    rank: int | None
    relations: tuple[Relation, ...]
    rule: Rule
    death_year: int | None = None
    farthest: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Center(Record):
    """One of the people of the largest component. `average_degree` is the mean over all others there, None
    where there are none; `interval`, of an estimate, where the true one lies with 95 % certainty. Those as
    near share the better rank."""

    person: Person
    rank: int
    average_degree: float | None
    interval: tuple[float, float] | None = None

    def to_dict(self) -> dict[str, Any]:
        plain = super(Center, self).to_dict()
        return {k: v for k, v in plain.items() if k != "interval" or v is not None}


@dataclass(frozen=True, slots=True)
class Centers(Record):
    """Who sits nearest to everybody else in the largest component, which has `component` people. Where it is
    not `exact`, `sample` says how many people the estimate rests on."""

    component: int
    exact: bool
    people: tuple[Center, ...]
    rule: Rule
    sample: int | None = None

    def to_dict(self) -> dict[str, Any]:
        plain = super(Centers, self).to_dict()
        return {k: v for k, v in plain.items() if k != "sample" or v is not None}


@dataclass(frozen=True, slots=True)
class TitleProfile(Record):
    title: Title
    names: tuple[str, ...] = ()
    episodes: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonHit(Person):
    score: float = 0.0
    known_for: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleHit(Title):
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Search(Record):
    query: str
    people: tuple[PersonHit, ...]
    titles: tuple[TitleHit, ...]


@dataclass(frozen=True, slots=True)
class Candidate(Record):
    """Someone or something that a name may mean. `type` is "person" or "title"; `year` the birth year or
    the year of release; `known_for` the name of a well-known title of a person; `kind` and `series` those of
    a title."""

    id: str
    name: str
    type: str
    year: int | None
    credits: int
    known_for: str | None = None
    score: float | None = None
    kind: str | None = None
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Source(Record):
    """A data set. `attribution` is the line that it asks to be shown; in `title_page` and `person_page`,
    the addresses of its pages, {tt} stands for the id that is made of these letters and digits."""

    name: str
    date: str | None
    licence: str | None
    url: str | None
    attribution: str | None = None
    title_page: str | None = None
    person_page: str | None = None

    def to_dict(self) -> dict[str, Any]:
        plain = super(Source, self).to_dict()
        optional = ("attribution", "title_page", "person_page")
        return {k: v for k, v in plain.items() if k not in optional or v is not None}


@dataclass(frozen=True, slots=True)
class GraphInfo(Record):
    """Of each table or file: `read[t]` = `kept[t]` + the sum of `rejected["t: reason"]`."""

    name: str
    built: str
    version: str
    sources: tuple[Source, ...]
    counts: dict[str, int]
    rejected: dict[str, int]
    read: dict[str, int]
    kept: dict[str, int]
    path: str
    format: int
    fingerprint: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Verification(Record):
    ok: bool
    problems: tuple[str, ...]
