"""A file on its way: the bytes that have come, and of which version of the file they are.

Beside the target `NAME` stand `NAME.part`, the bytes so far, and `NAME.part.json`: the address, the version
(ETag, Last-Modified) and the whole length. The second is on the disk before the first byte of that version
is, so that a later process knows what it may go on with. Two versions are never joined.
"""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from .durable import read_json, sync_file, sync_folder, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

__all__ = ["Part", "Version"]

_CONTENT_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18})", re.ASCII)


class Version(NamedTuple):
    """What a server says of one version of a file. `total`: its length in bytes."""

    etag: str | None = None
    last_modified: str | None = None
    total: int | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str], total: int | None) -> Version:
        return cls(headers.get("ETag"), headers.get("Last-Modified"), total)

    @property
    def validator(self) -> str | None:
        """What a range may be asked for with: an ETag that is not weak, else the date
        (https://www.rfc-editor.org/rfc/rfc9110#field.if-range)."""
        if self.etag is not None and not self.etag.startswith("W/"):
            return self.etag
        return self.last_modified

    def is_the_one(self, other: Version) -> bool:
        """Whether two answers are of one version. Without an ETag or a date nobody can tell: False."""
        if self.total is not None and other.total is not None and self.total != other.total:
            return False
        if self.etag is not None or other.etag is not None:
            return self.etag == other.etag
        return self.last_modified is not None and self.last_modified == other.last_modified


class Part:
    """The part of one target, as the last process left it. Raises `OSError` where the disk refuses."""

    def __init__(self, target: Path, url: str) -> None:
        self.path = target.with_name(f"{target.name}.part")
        self._target = target
        self._about = target.with_name(f"{target.name}.part.json")
        self._url = url
        about = read_json(self._about)
        etag, date, total = (about.get(k) for k in ("etag", "last_modified", "total"))
        known = about.get("url") == url and all(isinstance(v, str | None) for v in (etag, date))
        known = known and isinstance(total, int | None)
        self.version = Version(etag, date, total) if known else Version()

    @property
    def size(self) -> int:
        """The bytes that are there."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def start(self) -> int:
        """Where the transfer can go on; 0: at the beginning.

        Of a part that is already whole the last byte is asked for once more: the answer tells whether the
        server still has that version, in the same words as for any other part.
        """
        if self.version.validator is None:
            return 0
        size, total = self.size, self.version.total
        if total is None:
            return size
        return min(size, max(total - 1, 0)) if size <= total else 0

    def fits(self, headers: Mapping[str, str], start: int) -> bool:
        """Whether an answer with status 206 is the rest of this very version, from `start` to its end."""
        found = _CONTENT_RANGE.fullmatch(headers.get("Content-Range", "").strip())
        if found is None:
            return False
        first, last, total = map(int, found.groups())
        if (first, last) != (start, total - 1):
            return False
        came, kept = Version.of(headers, total), self.version
        if came.etag is None and came.last_modified is None:
            # The date need not be repeated in an answer to If-Range.
            came = came._replace(last_modified=kept.last_modified)
        if not came.is_the_one(kept):
            return False
        self.version = kept._replace(total=total)
        return True

    def begin(self, version: Version) -> None:
        """Throw away what is there and be ready for the first byte of `version`."""
        # The old bytes must be gone from the disk before it can say that they are of the new version.
        with self.path.open("wb") as stream:
            os.fsync(stream.fileno())
        self.version = version
        fields = {"etag": version.etag, "last_modified": version.last_modified, "total": version.total}
        write_json(self._about, {"url": self._url, **fields})

    def receive(self, chunks: Iterable[bytes], start: int, told: Callable[[int], None]) -> None:
        """Write `chunks` from `start` on; `told` hears the size after each."""
        with self.path.open("rb+") as stream:
            stream.seek(start)
            for chunk in chunks:
                stream.write(chunk)
                told(stream.tell())

    def sync(self) -> None:
        """Wait until every byte is on the disk."""
        sync_file(self.path)

    def publish(self) -> None:
        """Put the part in the target's place. Until then the old file is there, whole."""
        self.path.replace(self._target)
        sync_folder(self._target.parent)
        self.drop()

    def drop(self) -> None:
        """Forget what is there."""
        self.version = Version()
        with contextlib.suppress(FileNotFoundError):
            self.path.unlink()
        with contextlib.suppress(FileNotFoundError):
            self._about.unlink()
