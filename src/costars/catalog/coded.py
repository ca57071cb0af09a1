"""The catalog in numbers: what an index is built from, whichever source it came from.

References are row numbers, words are their places in `costars.vocabulary`, and text stands in `Texts`.
Sources of many millions of rows are read into this form at once; small ones come from checked tables.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from ..texts import Texts
from ..vocabulary import GENRES, KINDS, NO_ROW, NONE, RELATIONS, ROLES, STATUSES
from .columns import LIST_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..records import Source
    from ..sources.raw import Reject
    from .assemble import Catalog

__all__ = [
    "CodedCatalog",
    "CodedCredits",
    "CodedPeople",
    "CodedRelations",
    "CodedTitles",
    "encode",
    "statement",
]

A = np.ndarray[Any, Any]


@dataclass(frozen=True)
class CodedPeople:
    """One value for each person. Years are int16, -1 unknown; `same_as` and `aliases` hold several values
    joined by |."""

    id: Texts
    name: Texts
    birth_year: A
    death_year: A
    same_as: Texts
    aliases: Texts

    def __len__(self) -> int:
        return len(self.id)


@dataclass(frozen=True)
class CodedTitles:
    """One value for each title. `released` is int32 yyyymmdd; `genres` uint32, a bit for each genre; `series`
    uint32, a row of titles or NO_ROW; `season`, `episode`, `votes` int32; `known` uint8, 0 unknown."""

    id: Texts
    name: Texts
    year: A
    end_year: A
    released: A
    kind: A
    status: A
    genres: A
    series: A
    season: A
    episode: A
    votes: A
    known: A
    same_as: Texts
    aliases: Texts

    def __len__(self) -> int:
        return len(self.id)


@dataclass(frozen=True)
class CodedCredits:
    """One value for each credit: rows (uint32), `role` uint8, `voice` int8 (1 only the voice, 0 seen, -1
    unknown), `billing` uint16 (0 unknown), `characters` and `source` places in the catalog's lists."""

    person: A
    title: A
    role: A
    voice: A
    billing: A
    characters: A
    source: A

    def __len__(self) -> int:
        return len(self.person)


@dataclass(frozen=True)
class CodedRelations:
    """One value for each relation: rows (uint32), `kind` uint8, years int16 (-1 unknown), `source` as in
    credits."""

    a: A
    b: A
    kind: A
    since: A
    until: A
    source: A

    def __len__(self) -> int:
        return len(self.a)


@dataclass(frozen=True)
class CodedCatalog:
    """All of a data set.

    `characters` are the lists of characters (values joined by |), the first is empty; `statements` say where
    a credit or relation is known from (see `statement`), the first is "". `read`, `kept` and `rejected` are
    numbers of rows by file or table: read[t] = kept[t] + the sum of rejected["t: reason"]. `made_by` is the
    command that builds it again; `rejects` are listed rows, not necessarily all; `extra` are further tables
    for people to read, by the names of their files.
    """

    name: str
    sources: tuple[Source, ...]
    people: CodedPeople
    titles: CodedTitles
    credits: CodedCredits
    relations: CodedRelations
    characters: Texts
    statements: Sequence[str]
    read: dict[str, int]
    kept: dict[str, int]
    rejected: dict[str, int]
    made_by: str = "table"
    rejects: Sequence[Reject] = ()
    notes: Sequence[str] = ()
    extra: dict[str, str] = field(default_factory=dict)


def statement(parts: Iterable[tuple[int, str]]) -> str:
    """Where something is known from: the numbers of sources in `CodedCatalog.sources`, each with the record
    there; without a record, it is the one of the title or person itself. The data set itself is ""."""
    lines = [f"{source}\t{record}" if record else str(source) for source, record in parts]
    text = "\n".join(lines)
    return "" if text == "0" else text


def encode(catalog: Catalog) -> CodedCatalog:
    """Checked tables in numbers. Cost: O(rows) joins."""
    people_row, title_row = _rows_of(catalog.people), _rows_of(catalog.titles)
    characters, character_lists = _listed(catalog.credits["characters"].list.join(LIST_SEPARATOR))
    stated = pl.concat([catalog.credits["source"], catalog.relations["source"]])
    stated = pl.select(pl.when(stated.str.len_bytes() > 0).then("0\t" + stated)).to_series()
    source, statements = _listed(stated)
    rejected = catalog.rejected
    lost = Counter(r.table for r in catalog.rejects)
    return CodedCatalog(
        name=catalog.name,
        sources=catalog.sources,
        people=_people(catalog.people),
        titles=_titles(catalog.titles, title_row),
        credits=CodedCredits(
            person=_rows(catalog.credits["person"], people_row),
            title=_rows(catalog.credits["title"], title_row),
            role=_codes(catalog.credits["role"], list(ROLES)),
            voice=_numbers(catalog.credits["voice"], np.int8),
            billing=_numbers(catalog.credits["billing"], np.uint16, 0),
            characters=characters,
            source=source[: catalog.credits.height],
        ),
        relations=CodedRelations(
            a=_rows(catalog.relations["a"], people_row),
            b=_rows(catalog.relations["b"], people_row),
            kind=_codes(catalog.relations["kind"], list(RELATIONS)),
            since=_numbers(catalog.relations["from"], np.int16),
            until=_numbers(catalog.relations["to"], np.int16),
            source=source[catalog.credits.height :],
        ),
        characters=Texts.of(character_lists),
        statements=statements,
        read=catalog.read,
        kept={table: rows - lost[table] for table, rows in catalog.read.items()},
        rejected=rejected,
        rejects=catalog.rejects,
        notes=catalog.notes,
    )


def _people(frame: pl.DataFrame) -> CodedPeople:
    return CodedPeople(
        id=_texts(frame["id"]),
        name=_texts(frame["name"]),
        birth_year=_numbers(frame["birth_year"], np.int16),
        death_year=_numbers(frame["death_year"], np.int16),
        same_as=_texts(frame["same_as"].list.join(LIST_SEPARATOR)),
        aliases=_texts(frame["aliases"].list.join(LIST_SEPARATOR)),
    )


def _titles(frame: pl.DataFrame, title_row: pl.DataFrame) -> CodedTitles:
    bit = {genre: 1 << number for number, genre in enumerate(GENRES)}
    genres = frame["genres"].list.eval(pl.element().replace_strict(bit, return_dtype=pl.Int64)).list.sum()
    return CodedTitles(
        id=_texts(frame["id"]),
        name=_texts(frame["name"]),
        year=_numbers(frame["year"], np.int16),
        end_year=_numbers(frame["end_year"], np.int16),
        # strftime, because polars gives months as 8-bit integers, which overflow when multiplied.
        released=_numbers(frame["released"].dt.strftime("%Y%m%d"), np.int32),
        kind=_codes(frame["kind"], list(KINDS)),
        status=_codes(frame["status"], list(STATUSES)),
        genres=_numbers(genres, np.uint32, 0),
        series=_rows(frame["series"], title_row),
        season=_numbers(frame["season"], np.int32),
        episode=_numbers(frame["episode"], np.int32),
        votes=_numbers(frame["votes"], np.int32),
        known=_numbers(frame["known"], np.uint8, 0),
        same_as=_texts(frame["same_as"].list.join(LIST_SEPARATOR)),
        aliases=_texts(frame["aliases"].list.join(LIST_SEPARATOR)),
    )


def _texts(series: pl.Series) -> Texts:
    ends = series.str.len_bytes().cast(pl.Int64).cum_sum().to_numpy()
    return Texts.packed(np.frombuffer("".join(series.to_list()).encode(), np.uint8), ends)


def _rows_of(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select("id").with_row_index("row")


def _rows(ids: pl.Series, rows: pl.DataFrame) -> A:
    """The row of each id; NO_ROW where the id is null."""
    found = ids.to_frame("id").join(rows, on="id", how="left", maintain_order="left")["row"]
    return _numbers(found, np.uint32, NO_ROW)


def _numbers(series: pl.Series, dtype: Any, unknown: int = NONE) -> A:
    return series.cast(pl.Int64).fill_null(unknown).to_numpy().astype(dtype)


def _codes(series: pl.Series, words: Sequence[str]) -> A:
    code = {word: number for number, word in enumerate(words)}
    return series.replace_strict(code, return_dtype=pl.UInt8).to_numpy()


def _listed(texts: pl.Series) -> tuple[A, list[str]]:
    """Each text's place in the ordered list of all texts, the empty one first."""
    texts = texts.fill_null("").alias("text")
    distinct = ["", *sorted(set(texts.unique().to_list()) - {""})]
    codes = pl.DataFrame({"text": distinct}, schema={"text": pl.String}).with_row_index("code")
    found = texts.to_frame().join(codes, on="text", how="left", maintain_order="left")["code"]
    return found.to_numpy(), distinct
