"""People of several graphs as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..catalog.coded import CodedPeople
from ..vocabulary import NONE
from .joining import join
from .parts import first_known, merged_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part

__all__ = ["merge_people"]


def merge_people(parts: Sequence[Part], found: Disagreements) -> CodedPeople:
    """Join the people, and list where years of birth or death differ."""
    made = join(parts, "people", lambda part: np.zeros(part.count("people"), np.uint8))
    for field in ("birth_year", "death_year"):
        found.compare("people", field, made.count)
    for one, two in made.unclear:
        found.rows("identity", "people", "name", one, two)
    own, name, same_as, aliases = merged_names(parts, "people", made)
    birth, death = (
        first_known(parts, "people", f"people.{field}", made.count, NONE)
        for field in ("birth_year", "death_year")
    )
    # Of two graphs, one may know of the birth of somebody who died before, says the other.
    death[(death != NONE) & (death < birth)] = NONE
    return CodedPeople(
        id=own, name=name, birth_year=birth, death_year=death, same_as=same_as, aliases=aliases
    )
