"""Where announcements are kept: one file beside the graph's folder, or in the user's own folder.

The file is replaced as a whole and guarded by a lock, so that it is there in full, before or after, whatever
happens to a process that writes it. A reader needs no lock.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import re
import shlex
from typing import TYPE_CHECKING, Any

from ..__about__ import __version__
from ..errors import BadInput, GraphError, NotFound
from ..sources.fetching.durable import write_json
from .beside import FULL, READ_ONLY, folders_beside
from .entries import Stored, find_same, make, parse

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ..records import Announced, Announcement

__all__ = ["AnnouncementStore", "AnnouncementsError", "NoAnnouncements"]

FILE = "announcements.json"
LOCK = ".lock"
FORMAT = 1
_LOCK_TIMEOUT = 60.0  # seconds
_SUFFIX = ".announcements"
_LEFT_OVER = re.compile(rf"{re.escape(FILE)}\.[0-9a-f]{{8}}")
_NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}


class AnnouncementsError(GraphError):
    """The announcements of a graph cannot be read or written; the graph itself may be whole."""


class AnnouncementStore:
    """The announcements of one graph. Safe to use from many threads and processes at once."""

    def __init__(self, graph: Path | str, *, starter: bool = False) -> None:
        """The announcements of the graph folder `graph`, which need not exist; of the starter graph, wherever
        that is just now. Nothing is read yet."""
        self._folders = folders_beside(graph, _SUFFIX, starter=starter)

    def stored(self) -> tuple[Stored, ...]:
        """All announcements, in the order in which they were announced first. Raises `AnnouncementsError`."""
        found: dict[str, Stored] = {}
        for folder in self._folders:
            found |= _read(folder)
        return tuple(found.values())

    def list(self) -> tuple[Announcement, ...]:
        """The records, as announced. Raises `AnnouncementsError`."""
        return tuple(entry.announcement() for entry in self.stored())

    def add(
        self,
        announced: Announced,
        source: str,
        date: dt.date,
        as_id: str | None = None,
        *,
        taken: Callable[[str], bool] = lambda _: False,
        note: Callable[[str], None] = lambda _: None,
    ) -> Announcement:
        """Keep what an article announces. One that is there already (see `entries.find_same`, or the id
        `as_id`) is told anew, and `note` is told so. `taken` says which ids the graph has. Raises `NotFound`
        for an unknown `as_id`, `BadInput`, `AnnouncementsError`."""
        for number, folder in enumerate(self._folders, 1):
            # Once something is kept in the user's own folder, all that follows is.
            if number < len(self._folders) and _there(self._folders[-1] / FILE):
                continue
            try:
                with _locked(folder):
                    return self._add(folder, announced, source, date, as_id, taken, note)
            except OSError as error:
                if error.errno in READ_ONLY and number < len(self._folders):
                    continue
                raise _unwritten(folder, error) from None
        raise AnnouncementsError(
            "There is no place to keep announcements in.", hint="Name a folder for them: COSTARS_HOME."
        )

    def _add(
        self,
        folder: Path,
        announced: Announced,
        source: str,
        date: dt.date,
        as_id: str | None,
        taken: Callable[[str], bool],
        note: Callable[[str], None],
    ) -> Announcement:
        known = {entry.id: entry for entry in self.stored()}
        if as_id is not None and as_id not in known:
            raise _unknown(as_id, known)
        new = make(announced, source, date, known.values(), taken)
        old = find_same(known.values(), new) if as_id is None else known[as_id]
        if old is not None:
            new = old.told_anew(new)
            retitled = f', now "{new.name}"' if new.name != old.name else ""
            what = "nothing is new" if new == old else f"brought up to date{retitled}"
            note(f'"{old.name}" is announced already as {old.id}: {what}.')
        if new != old:
            _write(folder, (_read(folder) | {new.id: new}).values())
        return new.announcement()

    def retract(self, identity: str) -> Announcement:
        """Take an announcement back. Raises `NotFound` where there is none of this id,
        `AnnouncementsError`."""
        identity = identity.strip()
        known = {entry.id: entry for entry in self.stored()}
        if identity not in known:
            raise _unknown(identity, known)
        for folder in self._folders:
            if identity not in _read(folder):
                continue
            try:
                with _locked(folder):
                    _write(folder, [e for e in _read(folder).values() if e.id != identity])
            except OSError as error:
                raise _unwritten(folder, error) from None
        return known[identity].announcement()


class NoAnnouncements(AnnouncementStore):
    """For a graph that is opened without its announcements: there are none, and none can be added. No file
    is read."""

    def __init__(self) -> None:
        self._folders = []

    def add(self, *_: object, **__: object) -> Announcement:
        raise _opened_without()

    def retract(self, identity: str) -> Announcement:  # noqa: ARG002
        raise _opened_without()


def _opened_without() -> BadInput:
    return BadInput(
        "This graph was opened without its announcements.", hint="Open it with them: announced=True."
    )


def _there(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def _unknown(identity: str, known: Iterable[str]) -> NotFound:
    listed = "; ".join(list(known)[:3])
    hint = f"There are: {listed}. See: costars announcements" if listed else "Nothing has been announced."
    return NotFound(f"There is no announcement {identity!r}.", hint=hint)


def _unwritten(folder: Path, error: OSError) -> AnnouncementsError:
    hint = "Nothing was changed. Choose another place: COSTARS_HOME names the folder for what is yours."
    if error.errno in FULL:
        hint = "Nothing was changed. Free some space, then run the same command again."
    return AnnouncementsError(
        f"The announcements in {folder} cannot be written: {error.strerror or error}.", hint=hint
    )


# The file ------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Whoever holds the lock alone writes; what killed writers have left is removed."""
    from filelock import FileLock, Timeout

    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / LOCK, timeout=_LOCK_TIMEOUT):
            for left in folder.iterdir():
                if _LEFT_OVER.fullmatch(left.name):
                    left.unlink(missing_ok=True)
            yield
    except Timeout:
        raise AnnouncementsError(
            f"Another costars is writing the announcements in {folder}.", hint="Try again in a moment."
        ) from None


def _checksum(announcements: list[Any]) -> str:
    text = json.dumps(announcements, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _write(folder: Path, entries: Iterable[Stored]) -> None:
    plain = [entry.plain() for entry in entries]
    document = {"format": FORMAT, "costars": __version__, "checksum": _checksum(plain)}
    write_json(folder / FILE, document | {"announcements": plain})


def _read(folder: Path) -> dict[str, Stored]:
    """The announcements of one file, by id; none where there is no file."""
    file = folder / FILE
    try:
        content = file.read_bytes()
    except OSError as error:
        if error.errno in _NOT_THERE or not _there(folder):
            return {}
        raise AnnouncementsError(
            f"The announcements in {file} cannot be read: {error.strerror or error}.",
            hint="See to its permissions.",
        ) from None
    try:
        document = json.loads(content)
        version = document["format"]
        if isinstance(version, int) and version > FORMAT:
            raise AnnouncementsError(
                f"The announcements in {file} were written by a newer costars (format {version}; this one "
                f"reads {FORMAT}).",
                hint="Update this one: pip install --upgrade costars",
            )
        if version != FORMAT or document["checksum"] != _checksum(document["announcements"]):
            raise ValueError("altered")
        entries = [parse(plain) for plain in document["announcements"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        aside = f"mv {shlex.quote(str(file))} {shlex.quote(f'{file}.damaged')}"
        raise AnnouncementsError(
            f"The announcements in {file} are damaged: the file is cut off or was altered.",
            hint=f"Put a good copy in its place, or go on without them: {aside}",
        ) from None
    return {entry.id: entry for entry in entries}
