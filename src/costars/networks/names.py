"""What the nodes of a network are called where people and titles stand side by side, and what is said of
them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl
import polars.selectors as cs

from .columns import NODE, OWN_ID, PEOPLE, TITLES
from .tables import DTYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .columns import Column
    from .network import What
    from .tables import Tables

__all__ = ["Names", "as_texts", "names_of"]

_PLAIN = r"^[A-Za-z0-9._:-]+$"
_KINDS: dict[What, tuple[str, int]] = {"people": ("person", 0), "titles": ("title", 1)}


class Names(NamedTuple):
    """The name of each node of a kind, by place; `own` are their own ids where the names are others."""

    keys: dict[What, pl.Series]
    own: dict[What, pl.Series] | None

    @property
    def both(self) -> bool:
        """Whether titles are nodes too."""
        return len(self.keys) > 1

    @property
    def columns(self) -> list[Column]:
        """All attributes that nodes may have, each once."""
        own = (OWN_ID,) if self.own is not None else ()
        found = (*NODE, *own, *PEOPLE[1:], *TITLES[1:]) if self.both else (*own, *PEOPLE[1:])
        return list({column.name: column for column in found}.values())

    def nodes(self, tables: Tables, what: What) -> Iterator[pl.DataFrame]:
        """Some nodes at a time: the name as `key`, then the attributes."""
        word, number = _KINDS[what]
        done = 0
        for frame in tables.nodes(what):
            places = slice(done, done + frame.height)
            done += frame.height
            own = [] if self.own is None else [self.own[what][places].alias(OWN_ID.name)]
            said = zip(NODE, (word, number), strict=True) if self.both else ()
            kind = [pl.lit(value, DTYPES[column.type]).alias(column.name) for column, value in said]
            yield frame.select(self.keys[what][places].alias("key"), *kind, *own, pl.exclude("id"))

    def edges(self, tables: Tables) -> Iterator[pl.DataFrame]:
        """Some edges at a time: the names of the ends as `source` and `target`, then the attributes."""
        source, target = (self.keys[what] for what in tables.ends)
        for sources, targets, said in tables.edge_places():
            yield said.select(
                source.gather(sources).alias("source"), target.gather(targets).alias("target"), pl.all()
            )


def names_of(tables: Tables, *, tokens: bool) -> Names:
    """The names of all nodes: their own ids, where those of people and titles are all different and, with
    `tokens`, are made of letters, digits and ".", "_", ":", "-" alone, as GraphML has names. Else the kind
    and the place: p0 is the first person, t0 the first title. Cost: linear in the nodes."""
    kinds: tuple[What, ...] = ("people",) if tables.projected else ("people", "titles")
    ids = {what: tables.ids[what] for what in kinds}
    together = pl.concat(list(ids.values()), rechunk=False)
    if together.n_unique() == len(together) and not (tokens and not together.str.contains(_PLAIN).all()):
        return Names(ids, None)
    numbered: dict[What, Any] = {
        what: pl.Series([f"{what[0]}{place}" for place in range(len(ids[what]))], dtype=pl.String)
        for what in kinds
    }
    return Names(numbered, ids)


def as_texts(frame: pl.DataFrame) -> pl.DataFrame:
    """The same with dates as texts, as files of graphs have them."""
    return frame.with_columns(cs.date().cast(pl.String))
