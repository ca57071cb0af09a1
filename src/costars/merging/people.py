"""People of several graphs as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..catalog.coded import CodedPeople
from ..vocabulary import NONE
from .parts import first_known, join, merged_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Join, Part

__all__ = ["compare", "merge_people"]


def merge_people(parts: Sequence[Part], found: Disagreements) -> CodedPeople:
    """Join the people, and list where years of birth or death differ."""
    made = join(parts, "people")
    compare(parts, "people", made, ("birth_year", "death_year"), found)
    own, name, same_as, aliases = merged_names(parts, "people", made)
    return CodedPeople(
        id=own,
        name=name,
        birth_year=first_known(parts, "people", "people.birth_year", made.count, NONE),
        death_year=first_known(parts, "people", "people.death_year", made.count, NONE),
        same_as=same_as,
        aliases=aliases,
    )


def compare(
    parts: Sequence[Part], what: str, made: Join, fields: Sequence[str], found: Disagreements
) -> None:
    """List where joined rows have different numbers, and where ids do not tell who is who."""
    holder = _holders(parts, what, [target for _, _, target in (*made.pairs, *made.unclear)])
    for number, row, target in made.pairs:
        first, first_row = holder[target]
        for field in fields:
            here = parts[first].store.arrays[f"{what}.{field}"][first_row]
            there = parts[number].store.arrays[f"{what}.{field}"][row]
            if here != there and NONE not in (here, there):
                _add(parts, what, found, field, (first, first_row, here), (number, row, there))
    for number, row, target in made.unclear:
        first, first_row = holder[target]
        name = parts[number].store.strings[f"{what}.name"][row]
        said = parts[first].store.strings[f"{what}.name"][first_row]
        _add(parts, what, found, "identity", (first, first_row, said), (number, row, name))


def _holders(parts: Sequence[Part], what: str, wanted: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Of rows of the result: the first graph that has it, and its row there."""
    import numpy as np

    ordered = np.unique(np.array(wanted, np.uint32))
    found: dict[int, tuple[int, int]] = {}
    for part in reversed(parts):
        rows = np.flatnonzero(np.isin(part.rows[what], ordered))
        found |= {
            t: (part.number, r) for t, r in zip(part.rows[what][rows].tolist(), rows.tolist(), strict=True)
        }
    return found


def _add(
    parts: Sequence[Part],
    what: str,
    found: Disagreements,
    field: str,
    first: tuple[int, int, object],
    second: tuple[int, int, object],
) -> None:
    sides = [(n, parts[n].store.strings[f"{what}.id"][row], value) for n, row, value in (first, second)]
    found.add(field, parts[first[0]].store.strings[f"{what}.name"][first[1]], sides[0], sides[1])
