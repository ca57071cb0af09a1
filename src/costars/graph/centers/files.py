"""Files of arrays that say what they are of: one line of JSON, then the bytes of the arrays.

A file is put in place as a whole, and has the SHA-256 of all that it says. What is cut off, altered, or of
something else is not believed.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from typing import TYPE_CHECKING, Any

import numpy as np

from ...sources.fetching.durable import put_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Unbelievable", "read_arrays", "write_arrays"]

A = np.ndarray[Any, Any]

_LONGEST_LINE = 1 << 16
_CHUNK = 1 << 20
_KINDS = {"<u4", "<i8", "|u1"}


class Unbelievable(Exception):
    """A file is damaged, or no such file."""


def write_arrays(path: Path, facts: Mapping[str, Any], arrays: Mapping[str, A]) -> None:
    """Put `arrays` (of one dimension: uint8, uint32 or int64, little-endian) into the file `path`, with
    `facts` about them, in place of what is there. After a crash there is the old file or the new one. Raises
    OSError."""
    listed = [[name, array.dtype.str, len(array)] for name, array in arrays.items()]
    head = json.dumps({**facts, "arrays": listed}, sort_keys=True)
    digest = hashlib.sha256(head.encode())
    parts = [np.ascontiguousarray(array).tobytes() for array in arrays.values()]
    for part in parts:
        digest.update(part)
    line = json.dumps({"sha256": digest.hexdigest(), "of": head}) + "\n"
    put_in_place(path, [line.encode(), *parts])


def read_arrays(path: Path) -> tuple[dict[str, Any], dict[str, A]]:
    """The facts and the arrays of a file. Raises OSError, and `Unbelievable` where it is not what was
    written. Cost: one pass over it."""
    with path.open("rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise Unbelievable(path)
        line = stream.readline(_LONGEST_LINE)
        try:
            told = json.loads(line)
            head, wanted = told["of"], told["sha256"]
            facts = json.loads(head)
            listed = [(str(name), str(kind), int(count)) for name, kind, count in facts.pop("arrays")]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Unbelievable(path) from None
        size = sum(np.dtype(kind).itemsize * count for _, kind, count in listed if kind in _KINDS)
        there = os.fstat(stream.fileno()).st_size - len(line)
        if size != there or any(kind not in _KINDS or count < 0 for _, kind, count in listed):
            raise Unbelievable(path)
        content = bytearray(size)
        if stream.readinto(content) != size:
            raise Unbelievable(path)
    digest = hashlib.sha256(head.encode())
    digest.update(content)
    if digest.hexdigest() != wanted:
        raise Unbelievable(path)
    arrays: dict[str, A] = {}
    begin = 0
    for name, kind, count in listed:
        arrays[name] = np.frombuffer(content, kind, count, begin)
        begin += arrays[name].nbytes
    return facts, arrays
