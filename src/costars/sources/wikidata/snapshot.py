"""Snapshots on disk: a folder of answers each, and `pull.json`, which says what they are.

    folder/
      .pull.lock            keeps two pulls apart
      snapshot-1/           the first pull
        pull.json           endpoint, date, and of each answer its rows, its bytes and the query's checksum
        titles.tsv …        the answers
      snapshot-2/           the next one, while it is fetched

`pull.json` is replaced as one, and says `"whole": true` only once every answer is there; from then on the
folder is not changed any more. Whoever reads takes the newest that is whole, so a pull that is under way, or
was stopped, changes nothing for them.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import re
import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...errors import BadInput
from ..fetching.durable import write_json
from ..raw import shown
from .queries import QUERIES

if TYPE_CHECKING:
    from pathlib import Path

    from .queries import Query

__all__ = ["AGAIN", "STATE", "Answer", "Snapshot", "adopt", "new_snapshot", "newest_whole", "snapshots"]

STATE = "pull.json"
AGAIN = "Pull again: what is whole is kept, and the rest is fetched."
_FORMAT = 1
_NAME = re.compile(r"snapshot-([1-9][0-9]{0,8})")


@dataclass(frozen=True)
class Answer:
    """One whole answer: how many rows and bytes it has, and the checksum of the query it answers."""

    rows: int
    bytes: int
    query: str


@dataclass(frozen=True)
class Snapshot:
    """A folder of answers. `date`: the day, in UTC, on which its pull began."""

    path: Path
    endpoint: str
    date: dt.date
    whole: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)

    def has(self, query: Query) -> bool:
        """Whether the answer to this very query is there, of the length it had when it was fetched."""
        answer = self.answers.get(query.name)
        if answer is None or answer.query != query.checksum:
            return False
        try:
            return (self.path / query.file).stat().st_size == answer.bytes
        except OSError:
            return False

    def rows(self, name: str) -> int:
        """How many rows an answer had when it was fetched. Raises `BadInput` where it never was."""
        if name not in self.answers:
            raise BadInput(
                f"{self.path} has no {QUERIES[name].file}.",
                hint=AGAIN,
            )
        return self.answers[name].rows

    def save(self, **changes: Any) -> Snapshot:
        """This snapshot with some changes, on disk as well."""
        changed = replace(self, **changes)
        document = {
            "format": _FORMAT,
            "source": "Wikidata",
            "licence": "CC0-1.0",
            "endpoint": changed.endpoint,
            "date": changed.date.isoformat(),
            "whole": changed.whole,
            "answers": {
                name: {"rows": a.rows, "bytes": a.bytes, "query": a.query}
                for name, a in changed.answers.items()
            },
        }
        write_json(self.path / STATE, document)
        return changed

    def remove(self) -> None:
        """Remove the snapshot, and its folder unless it holds something else too."""
        # What says that it is a snapshot goes first: half of one must not be taken for one.
        (self.path / STATE).unlink(missing_ok=True)
        ours = {*self.answers, *QUERIES}
        for path in self.path.iterdir():
            if path.name.partition(".tsv")[0] in ours or path.name.startswith(STATE):
                path.unlink()
        with contextlib.suppress(OSError):
            self.path.rmdir()


def _read(path: Path) -> Snapshot:
    try:
        document = json.loads((path / STATE).read_bytes())
        if (source := document.get("source", "Wikidata")) != "Wikidata":
            # The files of another source are not to be removed for it.
            raise BadInput(
                f"{path} holds a pull of {shown(str(source))}, not of Wikidata.",
                hint="Give the folder that Wikidata was pulled into.",
            )
        if document["format"] != _FORMAT:
            raise BadInput(
                f"{path / STATE} has the format {document['format']}, and this costars reads {_FORMAT}.",
                hint="Pull again, or update costars.",
            )
        return Snapshot(
            path,
            str(document["endpoint"]),
            dt.date.fromisoformat(document["date"]),
            document["whole"] is True,
            {
                str(name): Answer(int(a["rows"]), int(a["bytes"]), str(a["query"]))
                for name, a in document["answers"].items()
            },
        )
    except OSError as error:
        raise BadInput(
            f"{path / STATE} cannot be read: {error.strerror or error}.",
            hint=f"Remove {path} and pull again.",
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"{path / STATE} does not tell what was pulled: {error!r}.", hint=f"Remove {path} and pull again."
        ) from None


def _folders(folder: Path) -> list[Path]:
    """Where the snapshots in a folder are, the newest first. A folder without `pull.json` is none."""
    found = [
        (int(match[1]), path)
        for path in folder.iterdir()
        if (match := _NAME.fullmatch(path.name)) and (path / STATE).exists()
    ]
    return [path for _, path in sorted(found, reverse=True)]


def snapshots(folder: Path) -> list[Snapshot]:
    """The snapshots in a folder, the newest first. Raises `BadInput` where one cannot be read."""
    return [_read(path) for path in _folders(folder)]


def newest_whole(folder: Path) -> Snapshot:
    """The newest whole snapshot in a folder, or the folder itself where it is one.

    Raises `BadInput` where there is none.
    """
    if not folder.is_dir():
        raise BadInput(f"There is no folder {folder}.", hint="Give the folder that Wikidata was pulled into.")
    paths = [folder] if (folder / STATE).exists() else _folders(folder)
    if not paths:
        raise BadInput(
            f"{folder} holds no pull of Wikidata.",
            hint=f"Pull Wikidata into it first: costars data pull wikidata {folder}",
        )
    faults: list[BadInput] = []
    for path in paths:
        try:
            snapshot = _read(path)
        except BadInput as fault:
            # An older one may be whole all the same.
            faults.append(fault)
            continue
        if snapshot.whole:
            return snapshot
        have = sum(snapshot.has(query) for query in QUERIES.values())
        faults.append(
            BadInput(
                f"The pull in {folder} is not whole: {have} of {len(QUERIES)} answers are there.",
                hint="Pull again: it goes on where it stopped.",
            )
        )
    raise faults[0]


def new_snapshot(folder: Path, endpoint: str, date: dt.date) -> Snapshot:
    """A new, empty snapshot beside those that are there."""
    numbers = [int(m[1]) for p in folder.iterdir() if (m := _NAME.fullmatch(p.name))]
    path = folder / f"snapshot-{max(numbers, default=0) + 1}"
    path.mkdir()
    return Snapshot(path, endpoint, date).save()


def adopt(old: Snapshot, new: Snapshot, query: Query) -> Answer:
    """An answer of one snapshot in another one too: the same file where the disk can do that."""
    try:
        os.link(old.path / query.file, new.path / query.file)
    except OSError:
        shutil.copy2(old.path / query.file, new.path / query.file)
    return old.answers[query.name]
