"""IMDb's non-commercial data sets: seven tab-separated files, gzipped or not.

The format is described at https://developer.imdb.com/non-commercial-datasets/. This module finds the files
and knows their columns; what they mean is the catalog's business.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import BadInput
from ...records import Source
from ..fetching.durable import read_json
from .terms import ATTRIBUTION, LICENCE, NAME, URL

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["COLUMNS", "NEVER_EMPTY", "OPTIONAL", "ImdbFiles", "find_files"]

# The columns that are read of each file, in its published order.
COLUMNS: dict[str, tuple[str, ...]] = {
    "title.basics": (
        "tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear", "endYear", "genres",
    ),
    "title.ratings": ("tconst", "numVotes"),
    "title.episode": ("tconst", "parentTconst", "seasonNumber", "episodeNumber"),
    "title.akas": ("titleId", "title"),
    "name.basics": ("nconst", "primaryName", "birthYear", "deathYear"),
    "title.principals": ("tconst", "ordering", "nconst", "category", "job", "characters"),
    "title.crew": ("tconst", "directors", "writers"),
}  # fmt: skip
OPTIONAL = frozenset({"title.akas"})
NEVER_EMPTY = frozenset({"title.basics", "name.basics", "title.principals"})
_TITLE_PAGE = "https://www.imdb.com/title/{tt}/"
_PERSON_PAGE = "https://www.imdb.com/name/{nm}/"


@dataclass(frozen=True)
class ImdbFiles:
    """The files of one snapshot; `paths` by table, without the optional ones that are not there."""

    paths: dict[str, Path]
    source: Source
    notes: tuple[str, ...]


def find_files(folder: Path, *, date: str | None = None) -> ImdbFiles:
    """The files in `folder`. `date` is that of the snapshot; else the one that was noted when the files were
    fetched, else the oldest file's. Raises `BadInput` where a file is missing or there twice."""
    if not folder.is_dir():
        raise BadInput(
            f"There is no folder {folder}.", hint=f"Fetch the files: costars data pull imdb {folder}"
        )
    paths = {}
    for table in COLUMNS:
        found = [p for suffix in (".tsv.gz", ".tsv") if (p := folder / (table + suffix)).is_file()]
        if len(found) > 1:
            raise BadInput(
                f"{folder} has {table} twice: {', '.join(p.name for p in found)}.", hint="Keep one of them."
            )
        if found:
            paths[table] = found[0]
        elif table not in OPTIONAL:
            raise BadInput(
                f"{folder} has no {table}.tsv.gz.",
                hint=f"Fetch IMDb's files: costars data pull imdb {folder}",
            )
    notes = []
    if date is None:
        date = _noted_date(folder)
    if date is None:
        oldest = min(path.stat().st_mtime for path in paths.values())
        date = dt.datetime.fromtimestamp(oldest, dt.UTC).date().isoformat()
        notes.append(f"the data are taken to be of {date}, the date of the files; --date says otherwise")
    else:
        date = _checked_date(date)
    source = Source(NAME, date, LICENCE, URL, ATTRIBUTION, _TITLE_PAGE, _PERSON_PAGE)
    return ImdbFiles(paths, source, tuple(notes))


def _noted_date(folder: Path) -> str | None:
    noted = read_json(folder / "pull.json")
    date = noted.get("date") if noted.get("source") == "imdb" else None
    try:
        return _checked_date(date) if isinstance(date, str) else None
    except BadInput:
        return None


def _checked_date(date: str) -> str:
    try:
        return dt.date.fromisoformat(date).isoformat()
    except ValueError:
        raise BadInput(f"{date!r} is not a date.", hint="Write it as 2024-01-30.") from None
