"""Writing a world: chunks in threads, one gzip member for each file, published whole.

A chunk is compressed on its own as a raw deflate stream that ends on a byte (RFC 1951, Z_FULL_FLUSH), so
chunks can be made by any thread; joined, with one header and the CRC of all, they are one member of RFC 1952.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import struct
import tempfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

__all__ = ["ABOUT", "Chunk", "about", "publish", "write_file"]

ABOUT = "world.json"

Chunk = Callable[[], bytes]  # makes some of a file's bytes; called in any thread

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x04\xff"  # deflate, no name, no time, fastest
_LEVEL = 1


def _packed(make: Chunk) -> tuple[bytes, bytes]:
    """A chunk's text, and its compressed bytes."""
    text = make()
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return text, packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)


def _plain(make: Chunk) -> tuple[bytes, bytes]:
    text = make()
    return text, text


def _in_order(
    pool: ThreadPoolExecutor, work: Callable[[Chunk], tuple[bytes, bytes]], chunks: Iterator[Chunk]
) -> Iterator[tuple[bytes, bytes]]:
    """The results in the chunks' order, with few chunks under way at any time."""
    waiting: deque[Future[tuple[bytes, bytes]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(work, chunk))
        if len(waiting) > 2 * (os.cpu_count() or 1):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def write_file(path: Path, header: str, chunks: Iterator[Chunk], pool: ThreadPoolExecutor) -> tuple[int, int]:
    """Write a header and chunks to `path`, gzipped if it ends in .gz; how many rows and bytes of text."""
    rows = size = crc = 0
    gzipped = path.suffix == ".gz"
    first = (header + "\n").encode()

    def all_chunks() -> Iterator[Chunk]:
        yield lambda: first
        yield from chunks

    with path.open("xb") as out:
        if gzipped:
            out.write(_HEADER)
        for text, data in _in_order(pool, _packed if gzipped else _plain, all_chunks()):
            out.write(data)
            rows += text.count(b"\n")
            size += len(text)
            if gzipped:
                crc = zlib.crc32(text, crc)
        if gzipped:
            out.write(zlib.compressobj(_LEVEL, zlib.DEFLATED, -15).flush())  # an empty last block
            out.write(struct.pack("<II", crc, size & 0xFFFFFFFF))
        out.flush()
        os.fsync(out.fileno())
    return rows - 1, size


@contextlib.contextmanager
def publish(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` to write into, which takes its place when all is well.

    Raises `FileExistsError` where `folder` is there and holds no world: nothing else is ever replaced.
    """
    if folder.exists() and not (folder / ABOUT).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is there and is no world of this generator")
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        scratch.chmod(0o755)
        yield scratch
        if folder.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
            folder.replace(old / "world")
            scratch.replace(folder)
            shutil.rmtree(old)
        else:
            scratch.replace(folder)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise


def about(folder: Path) -> dict[str, Any] | None:
    """What `world.json` of a folder says, or None where there is none that can be read."""
    try:
        found = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None
