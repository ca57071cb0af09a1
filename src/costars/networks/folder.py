"""The folder of an export: written beside its place under another name, and put there when it is whole.

A lock in the unfinished folder says that somebody is writing it: what a killed export has left has none, and
the next one to the same place removes it.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import secrets
import shutil
from typing import TYPE_CHECKING, BinaryIO

from ..errors import BadInput
from ..sources.fetching.durable import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filelock import FileLock

__all__ = ["ABOUT", "README", "Sink", "check_place", "placed", "writing"]

ABOUT, README = "export.json", "README.md"
LOCK = ".lock"
# Windows renames and removes no folder in which a file is open.
_CLOSED_FIRST = os.name == "nt"
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


class Sink:
    """A new file, for whatever writes bytes to a stream: it counts and sums them up, and remembers why the
    system did not take them, which polars passes on as an error of its own."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()
        self.bytes = 0
        self.error: OSError | None = None

    def write(self, content: bytes) -> int:
        try:
            written = self._stream.write(content)
        except OSError as error:
            self.error = error
            raise
        self._digest.update(content)
        self.bytes += written
        return written

    def flush(self) -> None:
        self._stream.flush()

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Sink]:
    """A sink for the new file `path`, which is on the disk at the end. Raises OSError."""
    with path.open("xb") as stream:
        sink = Sink(stream)
        try:
            yield sink
        except Exception:
            if sink.error is not None:
                raise sink.error from None
            raise
        stream.flush()
        os.fsync(stream.fileno())


def check_place(place: Path) -> None:
    """Raise `BadInput` unless nothing is at `place`, or an empty folder, or an earlier export."""
    if not place.name or "\0" in str(place):
        raise BadInput(f"{str(place)!r} is no name for a folder.", hint="Name a new one.")
    with _explained(place):
        if not place.exists():
            return
        if not place.is_dir():
            raise BadInput(f"{place} is a file.", hint="Name a folder that does not exist yet.")
        there = {path.name for path in place.iterdir()}
        if foreign := sorted(there - _own_files(place)):
            raise BadInput(
                f"{place} holds other files ({foreign[0]}): it is not only an earlier export.",
                hint="Name a folder that does not exist yet, or move them elsewhere.",
            )


def _own_files(place: Path) -> set[str]:
    """The files of the export in a folder; none where there is none."""
    try:
        about = json.loads((place / ABOUT).read_bytes())
        if {"format", "costars", "checksum", "rule"} <= about.keys():
            return {ABOUT, README, LOCK, *(str(file["name"]) for file in about["files"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return set()


@contextlib.contextmanager
def placed(place: Path, note: Callable[[str], None] = lambda _: None) -> Iterator[Path]:
    """A new folder to write into, which takes the name `place` at the end, instead of an earlier export.
    After an error nothing of it is left. Raises `BadInput` where that is not possible."""
    check_place(place)
    with _explained(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        for left in _remove_left(place):
            note(f"removed {left}, left by an export that was stopped")
        folder, lock = _claimed(place)
        try:
            yield folder
            (folder / LOCK).touch()
            sync_folder(folder)
            if _CLOSED_FIRST:
                _unlock(lock, folder)
            _put(folder, place)
        except BaseException:
            lock.release()
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _unlock(lock, place)


def _beside(place: Path, what: str) -> Path:
    return place.with_name(f".{place.name[:200]}.{what}-{secrets.token_hex(4)}")


def _claimed(place: Path) -> tuple[Path, FileLock]:
    """A new unfinished folder with a lock that is held."""
    from filelock import FileLock

    while True:
        folder = _beside(place, "export")
        folder.mkdir()
        # Another export may take it for one that was left, before there is a lock: then once more.
        with contextlib.suppress(TimeoutError, FileNotFoundError):
            lock = FileLock(folder / LOCK)
            lock.acquire(timeout=0)
            return folder, lock


def _unlock(lock: FileLock, folder: Path) -> None:
    if not _CLOSED_FIRST:
        (folder / LOCK).unlink(missing_ok=True)
    lock.release()
    (folder / LOCK).unlink(missing_ok=True)


def _remove_left(place: Path) -> list[str]:
    """Remove unfinished folders that nobody is writing, and earlier exports that were to be removed."""
    from filelock import FileLock

    ours = re.compile(rf"\.{re.escape(place.name[:200])}\.(export|old)-[0-9a-f]{{8}}")
    removed = []
    for left in sorted(path for path in place.parent.iterdir() if ours.fullmatch(path.name)):
        with contextlib.suppress(OSError):  # a lock that is held is a TimeoutError
            lock = FileLock(left / LOCK)
            lock.acquire(timeout=0)
            shutil.rmtree(left, ignore_errors=True)
            lock.release()
            if _CLOSED_FIRST:
                shutil.rmtree(left, ignore_errors=True)
            removed.append(left.name)
    return removed


def _put(folder: Path, place: Path) -> None:
    """Give the folder its name. Where an earlier export has it, that moves aside first and is removed last:
    between the two steps neither is there, and at no time half of one."""
    check_place(place)  # again: an export takes its time
    old = _beside(place, "old") if place.exists() else None
    try:
        if old is not None:
            place.rename(old)
        folder.rename(place)
    except BaseException:
        if old is not None and old.exists() and not place.exists():
            old.rename(place)
        raise
    try:
        sync_folder(place.parent)
    except OSError as error:
        raise BadInput(
            f"The new export {place} is in place, but the disk may lose it: {error.strerror or error}.",
            hint="The disk may be failing. See to it, and export again.",
        ) from None
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def _explained(place: Path) -> Iterator[None]:
    """What the system says against reading or writing becomes `BadInput`."""
    try:
        yield
    except OSError as error:
        hint = "Name a folder that you may write to, then run the command again."
        if error.errno in _FULL:
            hint = "Nothing was left behind. Free some space, then run the same command again."
        raise BadInput(
            f"The export {place} cannot be written: {error.strerror or error}.", hint=hint
        ) from None
