"""Reading a pull of Wikidata into the raw tables that every source hands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import BadInput
from ...records import Source
from ..raw import SourceTables
from .credits import credit_table
from .ledger import Ledger
from .people import people_table
from .relations import relation_table
from .snapshot import newest_whole
from .titles import title_table

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_wikidata"]


def read_wikidata(folder: Path) -> SourceTables:
    """The newest whole snapshot in `folder` as raw tables; docs/wikidata.md says what becomes what.

    Ids are Wikidata's. Every row of the answers that is not used is among the rejects of its table, with
    the file and the line, or counted in `notes`. Raises `BadInput` where there is no whole pull, a file of
    it is missing or damaged, or nothing is left of a table that is needed. Cost: all answers in memory, one
    after another; joins of whole columns.
    """
    snapshot = newest_whole(folder)
    ledger = Ledger(snapshot)
    titles, title_facts = title_table(ledger, snapshot.date)
    people, persons = people_table(ledger)
    tables = {
        "people": people,
        "titles": titles,
        "credits": credit_table(ledger, title_facts, persons),
        "relations": relation_table(ledger, persons),
    }
    for name in ("people", "titles", "credits"):
        if tables[name].frame.height == 0:
            raise BadInput(
                f"No row for the table {name} is left of {snapshot.path}.",
                hint="The endpoint gave nothing that could be used. Pull again, from another endpoint.",
            )
    source = Source("Wikidata", snapshot.date.isoformat(), "CC0-1.0", "https://www.wikidata.org/")
    return SourceTables("Wikidata", tables, (source,), tuple(ledger.notes))
