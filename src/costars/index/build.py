"""From a catalog to the arrays of a graph: rows numbered by prominence, credits in both directions, names."""

from __future__ import annotations

import dataclasses
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog import Catalog, CodedCatalog, encode
from ..grouping import ordered, starts_of
from ..texts import Texts, order, split
from ..vocabulary import NO_ROW, RELATIONS, ROLES
from .keys import write_ids, write_names
from .prominence import by_prominence
from .web import write_web
from .write import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ..catalog.coded import CodedRelations, CodedTitles
    from ..sources.raw import Reject
    from .write import Writer

__all__ = ["build", "write_graph"]

A = np.ndarray[Any, Any]
_PLACES = 1 << 16  # more than any place in a cast list


def build(
    catalog: Callable[[], Catalog | CodedCatalog],
    path: Path,
    *,
    unless: Callable[[], bool] = lambda: False,
    note: Callable[[str], None] = lambda _: None,
    stage: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Build the graph folder `path` from what `catalog()` gives, unless `unless()` is true once the folder
    is locked. `note` is called with the catalog's remarks, `stage` with each step that may take minutes.
    Returns leftovers of killed builds that were removed. See `write.publish` for errors."""

    def make(writer: Writer) -> dict[str, Any]:
        made = catalog()
        coded = encode(made) if isinstance(made, Catalog) else made
        for text in coded.notes:
            note(text)
        about = _about(coded)
        if coded.rejects:
            writer.file("rejects.tsv", _rejects(coded.rejects, coded.rejected))
        for name, text in coded.extra.items():
            writer.file(name, text)
        held = [coded]
        del made, coded
        write_graph(writer, held, stage)
        stage("reading everything back")
        return about

    return publish(path, make, unless=unless, note=note)


def _about(catalog: CodedCatalog) -> dict[str, Any]:
    return {
        "name": catalog.name,
        "made_by": catalog.made_by,
        "sources": [s.to_dict() for s in catalog.sources],
        "counts": {
            "people": len(catalog.people),
            "titles": len(catalog.titles),
            "credits": len(catalog.credits),
            "relations": len(catalog.relations),
        },
        "read": catalog.read,
        "kept": catalog.kept,
        "rejected": catalog.rejected,
    }


def _rejects(rejects: Sequence[Reject], counts: dict[str, int]) -> str:
    """The listed rows, and below them what was only counted."""
    out = io.StringIO()
    out.write("table\tfile\tline\treason\tdetail\n")
    left = dict(counts)
    for reject in rejects:
        detail = reject.detail.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
        out.write(f"{reject.table}\t{reject.file}\t{reject.line}\t{reject.reason}\t{detail}\n")
        left[f"{reject.table}: {reject.reason}"] -= 1
    for reason, rows in left.items():
        if rows:
            table, _, what = reason.partition(": ")
            out.write(f"{table}\t\t\t{what}\t{rows} rows that are not listed\n")
    return out.getvalue()


@dataclass(frozen=True)
class _Rows:
    """The new order of people or titles: `order[new]` is the old row, `row[old]` the new one."""

    order: A
    row: A

    @classmethod
    def of(cls, order: A) -> _Rows:
        row = np.empty(len(order), np.uint32)
        row[order] = np.arange(len(order), dtype=np.uint32)
        return cls(order, row)


def write_graph(
    writer: Writer, held: list[CodedCatalog], stage: Callable[[str], None] = lambda _: None
) -> None:
    """Write all arrays and strings of `layout` for one catalog; the same bytes for the same catalog.

    The catalog is taken out of `held`, so that its parts can be let go once they are written: it may be most
    of the memory. Cost: linear in the credits, O(n log n) in the names; at its peak some 30 bytes for each
    credit besides the names, or 150 for each name.
    """
    catalog = held.pop()
    stage(f"putting {len(catalog.credits):,} credits in order")
    person_ids = _all_ids(catalog.people.id, catalog.people.same_as)
    title_ids = _all_ids(catalog.titles.id, catalog.titles.same_as)
    people_order, title_order = by_prominence(
        catalog, _own_rank(person_ids, len(catalog.people)), _own_rank(title_ids, len(catalog.titles))
    )
    people, titles = _Rows.of(people_order), _Rows.of(title_order)
    columns = {
        field.name: getattr(catalog.credits, field.name) for field in dataclasses.fields(catalog.credits)
    }
    catalog = dataclasses.replace(catalog, credits=None)  # type: ignore[arg-type]
    _write_credits(writer, columns, people.row, titles.row)
    _write_relations(writer, catalog.relations, people.row)
    writer.texts("characters", catalog.characters)
    writer.texts("sources", Texts.of(catalog.statements))
    writer.array("people.birth_year", catalog.people.birth_year[people.order])
    writer.array("people.death_year", catalog.people.death_year[people.order])
    _write_titles(writer, catalog.titles, titles)
    for what, table, rows, (owners, texts, by_text) in (
        ("people", catalog.people, people, person_ids),
        ("titles", catalog.titles, titles, title_ids),
    ):
        stage(f"indexing the names of {len(table):,} {what}")
        own, same_as = table.id.take(rows.order), table.same_as.take(rows.order)
        write_ids(writer, what, own, same_as, (rows.row[owners], texts, by_text))
        del own, same_as
        write_names(writer, what, table.name.take(rows.order), table.aliases.take(rows.order))
    stage("weaving the web of people and titles")
    write_web(writer)


def _all_ids(own: Texts, same_as: Texts) -> tuple[A, Texts, A]:
    """Every id: whose it is, the id, and the order of the ids; own ids first."""
    owners, others = split(same_as, "|")
    texts = Texts.concat([own, others]) if len(others) else own.pack()
    return np.concatenate([np.arange(len(own)), owners]), texts, order(texts)


def _own_rank(ids: tuple[A, Texts, A], count: int) -> A:
    rank = np.empty(len(ids[2]), np.uint32)
    rank[ids[2]] = np.arange(len(ids[2]), dtype=np.uint32)
    return rank[:count]


def _write_credits(writer: Writer, columns: dict[str, A], person_row: A, title_row: A) -> None:
    """Write the credits, whose `columns` are taken out one after the other."""
    people, titles = len(person_row), len(title_row)
    person, title = person_row[columns.pop("person")], title_row[columns.pop("title")]
    writer.array("people.credits", starts_of(person, people))
    writer.array("titles.credits", starts_of(title, titles))
    billing = columns["billing"]
    # Those without a billing come after those that have one: 0 becomes the largest number.
    late = billing - np.uint16(1)
    rows = ordered([(person, people), (title, titles), (columns["role"], len(ROLES)), (late, _PLACES)])
    del late, billing
    for name in ("billing", "role", "voice", "characters", "source"):
        writer.array(f"credits.{name}", columns.pop(name)[rows])
    person = person[rows]
    writer.array("credits.person", person)
    del person
    title = title[rows]
    writer.array("credits.title", title)
    del rows
    writer.array("titles.credits.row", ordered([(title, titles)]))  # by person already


def _write_relations(writer: Writer, relations: CodedRelations, person_row: A) -> None:
    people, count = len(person_row), len(relations)
    a, b = person_row[relations.a], person_row[relations.b]
    rows = ordered(
        [
            (a, people),
            (b, people),
            (relations.kind, len(RELATIONS)),
            (relations.since.astype(np.int32) + 1, 3001),
        ]
    )
    a, b = a[rows], b[rows]
    writer.array("relations.a", a)
    writer.array("relations.b", b)
    writer.array("relations.kind", relations.kind[rows])
    writer.array("relations.from", relations.since[rows])
    writer.array("relations.to", relations.until[rows])
    writer.array("relations.source", relations.source[rows])
    ends = np.concatenate([a, b])
    writer.array("people.relations", starts_of(ends, people))
    writer.array("people.relations.row", ordered([(ends, people)]) % max(count, 1))


def _write_titles(writer: Writer, titles: CodedTitles, rows: _Rows) -> None:
    for name in (
        "year", "end_year", "released", "kind", "status", "genres", "season", "episode", "votes", "known",
    ):  # fmt: skip
        writer.array(f"titles.{name}", getattr(titles, name)[rows.order])
    old = titles.series[rows.order]
    series = np.full(len(old), NO_ROW, np.uint32)
    known = np.flatnonzero(old != NO_ROW).astype(np.uint32)
    series[known] = rows.row[old[known]]
    writer.array("titles.series", series)
    season, episode = (column[rows.order][known] for column in (titles.season, titles.episode))
    by = np.lexsort((known, episode, season, series[known]))
    writer.array("titles.episodes", starts_of(series[known], len(titles)))
    writer.array("titles.episodes.row", known[by])
