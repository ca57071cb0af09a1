"""A folder that a data set is pulled into: one pull at a time, and the record of what it holds.

The record is `pull.json`: `{"source", "date", "files": {name: {"url", "etag", "last_modified", "bytes",
"sha256", "fetched"}}}`. It is written after every file that changes, and names no file that is not in place.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from ...errors import BadInput
from .durable import read_json, write_json, writing
from .http import Download
from .retry import http_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["RECORD", "only_pull_into", "read_files", "read_record", "write_record"]

RECORD = "pull.json"
_LOCK = ".pull.lock"


@contextlib.contextmanager
def only_pull_into(folder: Path) -> Iterator[None]:
    """Make `folder`, and keep other pulls out of it meanwhile. Raises `BadInput` where one is running, or
    where the folder cannot be written."""
    from filelock import FileLock, Timeout

    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{folder} is a file.", hint="Give a folder; it is made where there is none.")
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK, timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise BadInput(
                f"Another pull into {folder} is running.",
                hint="Wait until it has ended, or give another folder.",
            ) from None
    try:
        yield
    finally:
        lock.release()


def read_record(folder: Path) -> dict[str, Any]:
    """The record of `folder`; an empty one where there is none that can be read."""
    return read_json(folder / RECORD)


def read_files(folder: Path, source: str) -> dict[str, Download]:
    """What the record says of the files in `folder` that came from `source`, by name."""
    record = read_record(folder)
    files = record.get("files")
    if record.get("source") != source or not isinstance(files, dict):
        return {}
    return {name: known for name, entry in files.items() if (known := _known(entry)) is not None}


def _known(entry: Any) -> Download | None:
    """An entry of the record; None for one that cannot be trusted, whose file is then fetched anew."""
    if not isinstance(entry, dict):
        return None
    url, size, sha256, fetched = (entry.get(key) for key in ("url", "bytes", "sha256", "fetched"))
    etag, changed = entry.get("etag"), entry.get("last_modified")
    if not (isinstance(url, str) and isinstance(sha256, str) and isinstance(fetched, str)):
        return None
    if not (isinstance(size, int) and isinstance(etag, str | None) and isinstance(changed, str | None)):
        return None
    return Download(url, size, sha256, etag, changed, fetched)


def write_record(folder: Path, source: str, files: Mapping[str, Download]) -> dict[str, Any]:
    """Write the record of the files that are in place, and return it. Its date is that of the oldest."""
    there = {name: file for name, file in files.items() if (folder / name).is_file()}
    record = {
        "source": source,
        "date": min((_date(file) for file in there.values()), default=None),
        "files": {
            name: {
                "url": file.url,
                "etag": file.etag,
                "last_modified": file.last_modified,
                "bytes": file.size,
                "sha256": file.sha256,
                "fetched": file.fetched,
            }
            for name, file in sorted(there.items())
        },
    }
    with writing(folder / RECORD):
        if record != read_record(folder):
            write_json(folder / RECORD, record)
    return record


def _date(file: Download) -> str:
    """The day on which the server's file was last changed, else the day on which it was fetched."""
    changed = http_date(file.last_modified)
    return changed.date().isoformat() if changed is not None else file.fetched[:10]
