"""Where graphs disagree: a table that somebody can work from who mends one of the sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..vocabulary import KINDS
from .parts import differing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .joining import Place
    from .parts import Part

__all__ = ["HEADER", "Disagreements"]

HEADER = (
    "field",  # what they disagree on
    "name",  # of the person or title
    "id", "value", "source", "date",  # in the earlier graph
    "other_id", "other_value", "other_source", "other_date",  # in the later one
    "property",  # what Wikidata calls the field
)  # fmt: skip
# https://www.wikidata.org/wiki/Wikidata:List_of_properties
_PROPERTIES = {
    "year": "P577",
    "end_year": "P582",
    "director": "P57",
    "birth_year": "P569",
    "death_year": "P570",
    "married": "P26/P580",
    "married_until": "P26/P582",
    "partner": "P451/P580",
    "partner_until": "P451/P582",
    "identity": "P345",
    "kind": "P31",
}


_KINDS = tuple(KINDS)


_FIRST = frozenset({"identity", "kind"})  # an id is wrong, doubled or missing


class Disagreements:
    """The rows found so far."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._rows: list[tuple[str, ...]] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(
        self, field: str, name: str, first: tuple[int, str, object], second: tuple[int, str, object]
    ) -> None:
        """`first` and `second`: the number of a graph, the id there, and what it says."""
        cells = [field, name]
        for number, identity, value in (first, second):
            sources = self._parts[number].store.manifest["sources"]
            dates = dict.fromkeys(s["date"] or "" for s in sources)
            cells += [identity, str(value), ", ".join(s["name"] for s in sources), ", ".join(dates)]
        self._rows.append((*cells, _PROPERTIES.get(field, "")))

    def compare(self, what: str, column: str, count: int) -> None:
        """List the rows of "people" or "titles" of which two graphs have another number in a column."""
        for one, two in differing(self._parts, what, f"{what}.{column}", count):
            self.rows(column, what, column, one, two)

    def rows(self, field: str, what: str, column: str, one: Place, two: Place) -> None:
        """List two rows of "people" or "titles" with what they have in a column."""
        sides = []
        for number, row in (one, two):
            store = self._parts[number].store
            if column == "name":
                value: object = store.strings[f"{what}.name"][row]
            else:
                value = store.arrays[f"{what}.{column}"][row]
            said = _KINDS[int(str(value))] if column == "kind" else value
            sides.append((number, store.strings[f"{what}.id"][row], said))
        name = self._parts[one[0]].store.strings[f"{what}.name"][one[1]]
        self.add(field, name, sides[0], sides[1])

    def table(self) -> str:
        """As tab-separated text with a header: first what other rows may vanish with, then field by field."""
        lines = ["\t".join(HEADER)]
        rows = sorted(self._rows, key=lambda row: (row[0] not in _FIRST, *row))
        lines += ["\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in rows]
        return "\n".join(lines) + "\n"

    def notes(self) -> list[str]:
        """How many there are of each kind."""
        counts = Counter(row[0] for row in self._rows)
        if not counts:
            return []
        return ["the graphs disagree on: " + ", ".join(f"{f} ({n:,})" for f, n in counts.most_common())]
