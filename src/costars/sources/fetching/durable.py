"""Files that are whole or not there: small JSON documents, checksums, and what a disk may answer."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import secrets
from typing import TYPE_CHECKING, Any

from ...errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["put_in_place", "read_json", "sha256_of", "sync_file", "sync_folder", "write_json", "writing"]

_CHUNK = 1 << 20
# EDQUOT is not known to every system.
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what the system says against reading or writing at `path` into `BadInput` with a next step."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            hint = "Free some space and run the same command again: it goes on where it stopped."
        else:
            hint = "Choose a folder that you may write to, then run the command again."
        raise BadInput(f"{path} cannot be written: {error.strerror or error}.", hint=hint) from None


def write_json(path: Path, document: dict[str, Any]) -> None:
    """Put `document` in place of the file `path`: after a crash there is the old one or the new one."""
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    put_in_place(path, [text.encode("utf-8", "backslashreplace")])


def put_in_place(path: Path, parts: Iterable[bytes]) -> None:
    """Put the bytes of `parts` in place of the file `path`: after a crash there is the old one or the new.
    Raises OSError."""
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as stream:
            for part in parts:
                stream.write(part)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read_json(path: Path) -> dict[str, Any]:
    """The document in `path`; an empty one where there is none, or none that can be read."""
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return document if isinstance(document, dict) else {}


def sha256_of(path: Path) -> str:
    """The checksum of a file, in hexadecimal. Cost: one pass over it."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def sync_file(path: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; only POSIX systems can."""
    if os.name == "posix":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
