"""IMDb's files as a catalog: which titles go in, who did what on them, and what was left out, in numbers.

Every row of every file is kept or counted with a reason. Ids are small whole numbers here, so that a plain
array says which row an id has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...vocabulary import GENRES
from ..coded import CodedCatalog, CodedRelations
from .credits import read_credits
from .people import read_people
from .reading import DEFAULT_KINDS, DEFAULT_ROLES, Choice, Reading
from .titles import KIND_SPELLINGS, read_titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...sources.imdb import ImdbFiles

__all__ = ["DEFAULT_KINDS", "DEFAULT_ROLES", "KIND_SPELLINGS", "Choice", "imdb_catalog"]


def imdb_catalog(
    files: ImdbFiles, choice: Choice, progress: Callable[[str, int], None] = lambda *_: None
) -> CodedCatalog:
    """Read IMDb's files.

    `progress` is called with a file's table and the rows read so far. Raises `BadInput` for a file that is
    damaged, empty or of another form, and where nothing is left. Cost: one pass over each file; some 20
    bytes for each credit and 150 for each person and title.
    """
    reading = Reading(files, choice, progress)
    title_rows, titles = read_titles(reading)
    person_rows, people = read_people(reading)
    animated = (titles.genres >> np.uint32(GENRES.index("animation")) & np.uint32(1)).astype(np.bool_)
    credits, characters = read_credits(reading, title_rows, person_rows, animated, len(people))
    none32, none16, none8 = np.empty(0, np.uint32), np.empty(0, np.int16), np.empty(0, np.uint8)
    return CodedCatalog(
        name=files.source.name,
        sources=(files.source,),
        people=people,
        titles=titles,
        credits=credits,
        relations=CodedRelations(none32, none32, none8, none16, none16, none8),
        characters=characters,
        statements=[""],
        made_by="imdb",
        read=reading.read,
        kept=reading.kept,
        rejected={
            f"{table}: {reason}": rows
            for table, rejects in sorted(reading.rejects.items())
            for reason, rows in sorted(rejects.counts.items())
        },
        rejects=[r for _, rejects in sorted(reading.rejects.items()) for r in rejects.listed],
        notes=[*files.notes, *reading.notes],
    )
