"""Every column of the catalog, declared once: validation and docs/data-model.md come from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..sources.raw import LIST_SEPARATOR
from ..vocabulary import GENRES, KINDS, RELATIONS, ROLE_SPELLINGS, ROLES, STATUSES

__all__ = ["COLUMNS", "LIST_SEPARATOR", "TABLES", "Column"]

Type = Literal["id", "text", "texts", "year", "date", "count", "bool", "word", "words"]


@dataclass(frozen=True)
class Column:
    """A column of a table as users bring it.

    `type`: `id` (text that names one row), `text`, `texts` (joined by |), `year`, `date` (ISO 8601),
    `count` (an integer from `low`), `bool`, `word` and `words` (from `vocabulary`). `refers` names the
    table whose ids an `id` column holds; `also` pairs other spellings of a word with ours. Unknown `words`
    are not used, and named to whoever builds.
    """

    name: str
    type: Type
    meaning: str
    required: bool = False
    refers: str | None = None
    vocabulary: tuple[str, ...] = ()
    default: str | None = None
    also: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 2**31 - 2

    @property
    def range(self) -> tuple[int, int]:
        """The inclusive range of an integer column."""
        return (1, 2999) if self.type == "year" else (self.low, self.high)


_SAME_AS = "ids of the same {} in other sources; each is accepted wherever an id is"
_SOURCE = "where this is known from: a record's id, a page, a book; empty: the data set itself"

TABLES: dict[str, tuple[Column, ...]] = {
    "people": (
        Column("id", "id", "the person's id in its source; unique", required=True),
        Column("name", "text", "the name most often credited", required=True),
        Column("birth_year", "year", "year of birth"),
        Column("death_year", "year", "year of death"),
        Column("same_as", "texts", _SAME_AS.format("person")),
        Column("aliases", "texts", "other names"),
    ),
    "titles": (
        Column("id", "id", "the title's id in its source; unique", required=True),
        Column("name", "text", "the name by which it is best known", required=True),
        Column("year", "year", "year of first release; of a series, its first year"),
        Column("end_year", "year", "last year of a series that has ended"),
        Column("kind", "word", "see Kinds", required=True, vocabulary=tuple(KINDS)),
        Column("released", "date", "date of first release; a year or a month alone gives the year"),
        Column("same_as", "texts", _SAME_AS.format("title")),
        Column("series", "id", "of an episode: the series it belongs to", refers="titles"),
        Column("season", "count", "of an episode: season"),
        Column("episode", "count", "of an episode: number in its season"),
        Column("votes", "count", "how many people rated it; the measure of how well known it is"),
        Column(
            "known",
            "count",
            "where nobody has voted: 1 (known to few) to 5 (everybody knows it), by judgement",
            low=1,
            high=5,
        ),
        Column("status", "word", "see Statuses", vocabulary=tuple(STATUSES), default="released"),
        Column("genres", "words", "see Genres", vocabulary=GENRES),
        Column("aliases", "texts", "other titles: original, translated, working"),
    ),
    "credits": (
        Column("person", "id", "who", required=True, refers="people"),
        Column("title", "id", "on what", required=True, refers="titles"),
        Column(
            "role", "word", "as what; see Roles", required=True, vocabulary=tuple(ROLES), also=ROLE_SPELLINGS
        ),
        Column("characters", "texts", "the parts played"),
        Column("voice", "bool", "true: only the voice; false: seen on screen; empty: not known"),
        Column("billing", "count", "place in the cast list, 1 is the lead", low=1, high=65535),
        Column("source", "text", _SOURCE),
    ),
    "relations": (
        Column("a", "id", "a person", required=True, refers="people"),
        Column("b", "id", "another person", required=True, refers="people"),
        Column("kind", "word", "see Relations", required=True, vocabulary=tuple(RELATIONS)),
        Column("from", "year", "year of the wedding, or first year"),
        Column("to", "year", "year of divorce or death, or last year"),
        Column("source", "text", _SOURCE),
    ),
}
COLUMNS: dict[tuple[str, str], Column] = {(t, c.name): c for t, cs in TABLES.items() for c in cs}
