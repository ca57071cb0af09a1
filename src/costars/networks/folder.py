"""The folder of an export: written beside its place under another name, and put there when it is whole.

A lock beside it says that somebody is writing: that of what a killed export has left is held by nobody, and
the next export to the same place removes it.
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
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from ..errors import BadInput
from ..sources.fetching.durable import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filelock import FileLock

__all__ = ["ABOUT", "README", "Sink", "check_place", "placed", "writing"]

ABOUT, README = "export.json", "README.md"
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
            return {ABOUT, README, *(str(file["name"]) for file in about["files"])}
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
        with _claimed(place) as names:
            names.unfinished.mkdir()
            try:
                yield names.unfinished
                sync_folder(names.unfinished)
                _put(names, place)
            except BaseException:
                shutil.rmtree(names.unfinished, ignore_errors=True)
                raise


class _Names(NamedTuple):
    """What an export is called beside its place: while it is written, and the earlier one while they change
    places. The lock is held as long as either is there."""

    unfinished: Path
    earlier: Path
    lock: Path

    @classmethod
    def of(cls, place: Path, number: str) -> _Names:
        return cls(*(place.with_name(f".{place.name[:200]}.{number}.{what}") for what in cls._fields))


@contextlib.contextmanager
def _claimed(place: Path) -> Iterator[_Names]:
    """New names, whose lock is held."""
    from filelock import FileLock

    while True:
        names = _Names.of(place, secrets.token_hex(4))
        lock = FileLock(names.lock)
        with contextlib.suppress(TimeoutError):
            lock.acquire(timeout=0)
            # Another export may have taken the lock for one that was left, before it was held.
            if names.lock.exists():
                break
            lock.release()
    try:
        yield names
    finally:
        _release(lock, names.lock)


def _release(lock: FileLock, path: Path) -> None:
    if os.name == "posix":  # elsewhere a file that is open cannot be removed
        path.unlink(missing_ok=True)
    lock.release()
    path.unlink(missing_ok=True)


def _remove_left(place: Path) -> list[str]:
    """Remove what killed exports to this place have left: that whose lock nobody holds."""
    from filelock import FileLock

    what = "|".join(_Names._fields)
    ours = re.compile(rf"\.{re.escape(place.name[:200])}\.([0-9a-f]{{8}})\.({what})")
    found = sorted({match[1] for path in place.parent.iterdir() if (match := ours.fullmatch(path.name))})
    removed = []
    for number in found:
        names = _Names.of(place, number)
        lock = FileLock(names.lock)
        with contextlib.suppress(TimeoutError):
            lock.acquire(timeout=0)
            for path in (names.unfinished, names.earlier):
                if path.exists():
                    shutil.rmtree(path, ignore_errors=True)
                    removed.append(path.name)
            _release(lock, names.lock)
    return removed


def _put(names: _Names, place: Path) -> None:
    """Give the new folder its name. Where an earlier export has it, that moves aside first and is removed
    last: between the two steps neither is there, and at no time half of one."""
    check_place(place)  # again: an export takes its time
    try:
        if place.exists():
            place.rename(names.earlier)
        names.unfinished.rename(place)
    except BaseException:
        if names.earlier.exists() and not place.exists():
            names.earlier.rename(place)
        raise
    try:
        sync_folder(place.parent)
    except OSError as error:
        raise BadInput(
            f"The new export {place} is in place, but the disk may lose it: {error.strerror or error}.",
            hint="The disk may be failing. See to it, and export again.",
        ) from None
    finally:
        shutil.rmtree(names.earlier, ignore_errors=True)


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
