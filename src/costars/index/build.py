"""From a catalog to the arrays of a graph: rows numbered by prominence, credits in both directions, names."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from ..names import normalize
from ..vocabulary import ACTING, GENRES, KINDS, RELATIONS, ROLES, STATUSES, WORK_EXCLUDED_ROLES
from .layout import NO_ROW, NONE
from .names import index_names
from .write import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from ..catalog import Catalog

__all__ = ["build", "graph_arrays"]

# Announced titles come last; others by votes, then by how well known they are said to be, then by how much
# their five most credited actors have done.
_FAMOUS_CAST = 5

Arrays = dict[str, np.ndarray[Any, Any]]
Texts = dict[str, "list[bytes]"]


def build(
    catalog: Callable[[], Catalog], path: Path, *, unless: Callable[[], bool] = lambda: False
) -> list[str]:
    """Build the graph folder `path` from what `catalog()` gives, unless `unless()` is true once the folder
    is locked. Returns leftovers of killed builds that were removed. See `write.publish` for errors."""
    made: list[Catalog] = []

    def make() -> tuple[Mapping[str, Any], Mapping[str, Sequence[bytes]], dict[str, Any]]:
        made.append(catalog())
        arrays, strings = graph_arrays(made[0])
        return arrays, strings, _about(made[0])

    return publish(path, make, rejects=lambda: _rejects(made[0]), unless=unless)


def _about(catalog: Catalog) -> dict[str, Any]:
    return {
        "name": catalog.name,
        "sources": [s.to_dict() for s in catalog.sources],
        "counts": {
            "people": catalog.people.height,
            "titles": catalog.titles.height,
            "credits": catalog.credits.height,
            "relations": catalog.relations.height,
        },
        "read": catalog.read,
        "rejected": catalog.rejected,
    }


def _rejects(catalog: Catalog) -> str:
    if not catalog.rejects:
        return ""
    out = io.StringIO()
    out.write("table\tfile\tline\treason\tdetail\n")
    for reject in catalog.rejects:
        detail = reject.detail.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
        out.write(f"{reject.table}\t{reject.file}\t{reject.line}\t{reject.reason}\t{detail}\n")
    return out.getvalue()


def graph_arrays(catalog: Catalog) -> tuple[Arrays, Texts]:
    """All arrays and string tables of `layout` for one catalog; the same bytes for the same catalog."""
    people, titles, person_row, title_row = _by_prominence(catalog)
    credit_arrays, credit_texts, source_code = _credits(catalog, person_row, title_row)
    arrays: Arrays = {
        **_people_arrays(people),
        **_title_arrays(titles, title_row),
        **credit_arrays,
        **_relation_arrays(catalog, person_row, source_code),
    }
    texts: Texts = dict(credit_texts)
    for what, frame in (("people", people), ("titles", titles)):
        texts |= {
            f"{what}.id": _utf8(frame["id"]),
            f"{what}.name": _utf8(frame["name"]),
            f"{what}.same_as": _utf8(frame["same_as"].list.join("|")),
            f"{what}.aliases": _utf8(frame["aliases"].list.join("|")),
        }
        named = [
            (row, normalize(name))
            for row, (name, aliases) in enumerate(frame.select("name", "aliases").iter_rows())
            for name in (name, *aliases)
        ]
        identified = [
            (row, text)
            for row, (own, others) in enumerate(frame.select("id", "same_as").iter_rows())
            for text in (own, *others)
        ]
        name_arrays, name_texts = index_names(what, named, identified)
        arrays |= name_arrays
        texts |= name_texts
    return arrays, texts


def _utf8(texts: pl.Series) -> list[bytes]:
    return [t.encode() for t in texts.to_list()]


def _by_prominence(catalog: Catalog) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """People and titles in the order of their rows, and the maps from ids to rows."""
    work = catalog.credits.filter(~pl.col("role").is_in(sorted(WORK_EXCLUDED_ROLES)))
    worked = work.group_by("person").agg(pl.len().alias("_work"))
    acting = (
        catalog.credits.filter(pl.col("role") == ACTING)
        .select("title", "person")
        .unique(maintain_order=True)
        .join(worked, on="person", how="left", maintain_order="left")
        .sort("title", "_work", "person", descending=[False, True, False])
        .group_by("title", maintain_order=True)
        .head(_FAMOUS_CAST)
        .group_by("title", maintain_order=True)
        .agg(pl.col("_work").sum().alias("_cast"))
    )
    people = (
        catalog.people.join(worked, left_on="id", right_on="person", how="left", maintain_order="left")
        .with_columns(pl.col("_work").fill_null(0))
        .sort("_work", "id", descending=[True, False])
    )
    titles = (
        catalog.titles.join(acting, left_on="id", right_on="title", how="left", maintain_order="left")
        .with_columns(
            pl.col("_cast").fill_null(0),
            pl.col("votes").fill_null(0).alias("_votes"),
            pl.col("known").fill_null(0).alias("_known"),
            (pl.col("status") == "announced").alias("_announced"),
        )
        .sort("_announced", "_votes", "_known", "_cast", "id", descending=[False, True, True, True, False])
    )
    return (
        people,
        titles,
        people.select("id").with_row_index("row"),
        titles.select("id").with_row_index("row"),
    )


def _rows(ids: pl.Series, rows: pl.DataFrame) -> np.ndarray[Any, Any]:
    """The row of each id; NO_ROW where the id is null."""
    found = ids.to_frame("id").join(rows, on="id", how="left", maintain_order="left")["row"]
    return found.cast(pl.Int64).fill_null(NO_ROW).to_numpy()


def _numbers(series: pl.Series, unknown: int = NONE) -> np.ndarray[Any, Any]:
    return series.cast(pl.Int64).fill_null(unknown).to_numpy()


def _codes(series: pl.Series, words: Sequence[str]) -> np.ndarray[Any, Any]:
    code = {word: number for number, word in enumerate(words)}
    return np.fromiter((code[w] for w in series), np.int64, len(series))


def _starts(owners: np.ndarray[Any, Any], count: int) -> np.ndarray[Any, Any]:
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(owners, minlength=count), out=starts[1:])
    return starts


def _people_arrays(people: pl.DataFrame) -> Arrays:
    return {
        "people.birth_year": _numbers(people["birth_year"]),
        "people.death_year": _numbers(people["death_year"]),
    }


def _title_arrays(titles: pl.DataFrame, title_row: pl.DataFrame) -> Arrays:
    released = titles["released"]
    # strftime, because polars gives months as 8-bit integers, which overflow when multiplied.
    days = released.dt.strftime("%Y%m%d")
    bit = {genre: 1 << number for number, genre in enumerate(GENRES)}
    series = _rows(titles["series"], title_row)
    season, episode = _numbers(titles["season"]), _numbers(titles["episode"])
    episodes = np.flatnonzero(series != NO_ROW)
    order = np.lexsort((episodes, episode[episodes], season[episodes], series[episodes]))
    return {
        "titles.year": _numbers(titles["year"]),
        "titles.end_year": _numbers(titles["end_year"]),
        "titles.released": _numbers(days),
        "titles.kind": _codes(titles["kind"], list(KINDS)),
        "titles.status": _codes(titles["status"], list(STATUSES)),
        "titles.genres": np.fromiter(
            (sum(bit[g] for g in genres) for genres in titles["genres"].to_list()), np.int64, titles.height
        ),
        "titles.series": series,
        "titles.season": season,
        "titles.episode": episode,
        "titles.votes": _numbers(titles["votes"]),
        "titles.episodes": _starts(series[episodes], titles.height),
        "titles.episodes.row": episodes[order],
    }


def _coded(texts: pl.Series) -> tuple[np.ndarray[Any, Any], list[str]]:
    """Each text's place in the ordered list of all texts, the empty one first."""
    texts = texts.fill_null("")
    distinct = ["", *sorted(set(texts.unique().to_list()) - {""})]
    frame = pl.DataFrame({"text": distinct}).with_row_index("code")
    codes = texts.to_frame("text").join(frame, on="text", how="left", maintain_order="left")["code"]
    return codes.to_numpy(), distinct


def _credits(
    catalog: Catalog, person_row: pl.DataFrame, title_row: pl.DataFrame
) -> tuple[Arrays, Texts, dict[str, int]]:
    frame = catalog.credits
    person, title = _rows(frame["person"], person_row), _rows(frame["title"], title_row)
    role = _codes(frame["role"], list(ROLES))
    billing = _numbers(frame["billing"], unknown=0)
    # A credit without a billing comes after those that have one; then as in the source.
    late = np.where(billing == 0, 2**16, billing)
    order = np.lexsort((np.arange(frame.height), late, role, title, person))
    characters, character_lists = _coded(frame["characters"].list.join("|"))
    stated = pl.concat([frame["source"], catalog.relations["source"]]).fill_null("")
    sources = ["", *sorted(set(stated.to_list()) - {""})]
    source_code = {text: code for code, text in enumerate(sources)}
    arrays: Arrays = {
        "credits.person": person[order],
        "credits.title": title[order],
        "credits.role": role[order],
        "credits.voice": frame["voice"].cast(pl.Int64).fill_null(NONE).to_numpy()[order],
        "credits.billing": billing[order],
        "credits.characters": characters[order],
        "credits.source": np.fromiter(
            (source_code[s or ""] for s in frame["source"]), np.int64, frame.height
        )[order],
        "people.credits": _starts(person, catalog.people.height),
        "titles.credits": _starts(title, catalog.titles.height),
        "titles.credits.row": np.lexsort((person[order], title[order])),
    }
    texts = {
        "characters": [t.encode() for t in character_lists],
        "sources": [t.encode() for t in sources],
    }
    return arrays, texts, source_code


def _relation_arrays(catalog: Catalog, person_row: pl.DataFrame, source_code: dict[str, int]) -> Arrays:
    frame = catalog.relations
    a, b = _rows(frame["a"], person_row), _rows(frame["b"], person_row)
    kind = _codes(frame["kind"], list(RELATIONS))
    since = _numbers(frame["from"])
    order = np.lexsort((np.arange(frame.height), since, kind, b, a))
    a, b = a[order], b[order]
    ends = np.concatenate([a, b])
    return {
        "relations.a": a,
        "relations.b": b,
        "relations.kind": kind[order],
        "relations.from": since[order],
        "relations.to": _numbers(frame["to"])[order],
        "relations.source": np.fromiter(
            (source_code[s or ""] for s in frame["source"]), np.int64, frame.height
        )[order],
        "people.relations": _starts(ends, catalog.people.height),
        "people.relations.row": np.argsort(ends, kind="stable") % max(frame.height, 1),
    }
