"""People from IMDb's name.basics."""

from __future__ import annotations

import numpy as np

from ...texts import Texts
from ...vocabulary import NONE
from ..coded import CodedPeople
from .reading import YEARS, Columns, Reading, Rows, id_texts, named, repeated

__all__ = ["read_people"]


def read_people(reading: Reading) -> tuple[Rows, CodedPeople]:
    """All people, in the order of the file, and the row of each id."""
    rows, columns = Rows(), Columns()
    count = impossible = 0
    for block in reading.blocks("name.basics"):
        ids = block.ids("nconst", "nm")
        born = block.integers("birthYear", *YEARS)
        died = block.integers("deathYear", *YEARS)
        block.reject_all(repeated(rows, ids, block.ok), "duplicate id", block.cells("nconst"))
        # Of two years that contradict each other neither is sure; the person is none the less credited.
        contradicted = block.ok & (died != NONE) & (died < born)
        born[contradicted] = died[contradicted] = NONE
        impossible += int(np.count_nonzero(contradicted))
        kept = np.flatnonzero(block.ok)
        rows.set(ids[kept], np.arange(count, count + len(kept), dtype=np.uint32))
        count += len(kept)
        name = block.cells("primaryName")
        columns.add(
            id=ids[kept],
            born=born[kept].astype(np.int16),
            died=died[kept].astype(np.int16),
            name=name.take(kept),
            unnamed=block.nulls(name)[kept],
        )
    reading.done("name.basics", count)
    texts = id_texts(columns.array("id", np.uint32), "nm")
    unnamed = columns.parts.pop("unnamed", [])
    if nameless := int(sum(map(np.count_nonzero, unnamed))):
        reading.notes.append(f"name.basics: {nameless:,} people without a name are called by their id")
    if impossible:
        reading.notes.append(f"name.basics: {impossible:,} people died before their birth: no year was used")
    return rows, CodedPeople(
        id=texts,
        name=named(columns.parts.pop("name", []), unnamed, texts) if count else Texts.empty(0),
        birth_year=columns.array("born", np.int16),
        death_year=columns.array("died", np.int16),
        same_as=Texts.empty(count),
        aliases=Texts.empty(count),
    )
