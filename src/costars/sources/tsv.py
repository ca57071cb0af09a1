"""Large tab-separated files, block by block: plain or gzipped, without quoting, `\\N` for null, UTF-8.

A reader thread unpacks blocks and takes them apart into lines and fields, at most two ahead of whoever reads
their columns, so that a file is never in memory as a whole. Every line is a row that is kept or a reject
with its number and reason.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeVar

import numpy as np
from isal import igzip, isal_zlib

from ..errors import BadInput
from ..kernels import tsv as kernels
from ..texts import Dictionary, Texts
from .raw import Reject, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["Block", "Rejects", "read_blocks"]

A = np.ndarray[Any, Any]
T = TypeVar("T")

_BLOCK = 16 << 20  # bytes of text
_LONGEST_LINE = 1 << 20  # bytes; longer ones are rejected
_ENDLESS = 1 << 28  # bytes without a line break: no text file
_LISTED = 1000  # rows of one reason that are listed; all are counted
# IMDb counts its ids from 1; beyond this a typing error would make look-up arrays of gigabytes.
_HIGHEST_ID = 1 << 28
_GZIP = b"\x1f\x8b"


@dataclass
class Rejects:
    """The rows of one table that were left out: counted by reason, the first thousand of each listed."""

    table: str
    file: str
    counts: Counter[str] = field(default_factory=Counter)
    listed: list[Reject] = field(default_factory=list)

    def add(self, line: int, reason: str, detail: str = "") -> None:
        self.counts[reason] += 1
        if self.counts[reason] <= _LISTED:
            self.listed.append(Reject(self.table, self.file, line, reason, detail[:200]))

    def count(self, reason: str, rows: int) -> None:
        """Rows left out by choice, or because another file has them: counted, not listed."""
        if rows:
            self.counts[reason] += rows

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass
class Block:
    """Some rows of a file. `ok` says which of them are still good; methods that read a column take out the
    rows whose cell cannot be read, with a reason, and give a value for every row (0 or null for bad ones)."""

    data: A  # uint8
    offsets: A  # int32, shape (rows, fields + 1)
    lines: A  # int64, in the file; the header is line 1
    columns: dict[str, int]
    rejects: Rejects

    def __post_init__(self) -> None:
        self.ok = np.ones(len(self.lines), np.bool_)

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, column: str) -> Texts:
        """The text of a column, without spaces around it; null as it stands in the file."""
        starts, ends = np.empty(len(self), np.int64), np.empty(len(self), np.int64)
        kernels.cells(self.data, self.offsets, self.columns[column], starts, ends)
        return Texts(self.data, starts, ends)

    def nulls(self, cells: Texts) -> A:
        """Which cells are empty or `\\N`."""
        out = np.empty(len(cells), np.bool_)
        kernels.nulls(self.data, cells.starts, cells.ends, out)
        return out

    def ids(self, column: str, letters: str) -> A:
        """The numbers of ids such as tt0388213 (uint32)."""
        cells = self.cells(column)
        out, faults = np.empty(len(self), np.uint32), np.empty(len(self), np.uint8)
        first, second = letters.encode()
        kernels.ids(self.data, cells.starts, cells.ends, first, second, _HIGHEST_ID, out, faults)
        self._faulty(column, cells, faults, "is not an id")
        return out

    def integers(self, column: str, low: int, high: int, none: int = -1) -> A:
        """Whole numbers from `low` to `high` (int32); `none` for null."""
        cells = self.cells(column)
        out, faults = np.empty(len(self), np.int32), np.empty(len(self), np.uint8)
        kernels.integers(self.data, cells.starts, cells.ends, low, high, none, out, faults)
        self._faulty(column, cells, faults, "is not a number")
        return out

    def codes(self, column: str, words: Dictionary) -> A:
        """The number of each cell's text in `words` (int32)."""
        return words.encode(self.cells(column))

    def entries(self, column: str) -> tuple[A, Block]:
        """What is joined by commas in a column's good rows: the row of each entry, and the entries as a
        block of one column."""
        cells = self.cells(column)
        room = len(self) + int(np.count_nonzero(self.data == ord(",")))
        owners, starts, ends = np.empty((3, room), np.int64)
        rows = np.flatnonzero(self.ok)
        count = kernels.pieces(self.data, cells.starts, cells.ends, rows, owners, starts, ends)
        places = np.stack([starts[:count], ends[:count] + 1], axis=1).astype(np.int32)
        owners = owners[:count]
        return owners, Block(self.data, places, self.lines[owners], {column: 0}, self.rejects)

    def _faulty(self, column: str, cells: Texts, faults: A, malformed: str) -> None:
        if not faults.any():
            return
        what = {
            kernels.MISSING: "is missing",
            kernels.MALFORMED: malformed,
            kernels.OUT_OF_RANGE: "out of range",
        }
        for fault, how in what.items():
            self.reject_all(faults == fault, f"{column} {how}", cells)

    def reject(self, row: int, reason: str, detail: str = "") -> None:
        """Take out one row, which is listed."""
        if self.ok[row]:
            self.ok[row] = False
            self.rejects.add(int(self.lines[row]), reason, shown(detail))

    def reject_all(self, bad: A, reason: str, details: Texts | None = None) -> None:
        """Take out rows, which are listed while there is room for more of their reason."""
        rows = np.flatnonzero(bad & self.ok)
        room = max(0, _LISTED - self.rejects.counts[reason])
        for row in rows[:room].tolist():
            self.reject(row, reason, details[row] if details is not None else "")
        # A file with a column gone wrong has as many of them as rows.
        self.ok[rows[room:]] = False
        self.rejects.count(reason, len(rows[room:]))

    def leave_out(self, rows: A, reason: str) -> None:
        """Take out rows by choice: they are counted."""
        taken = rows & self.ok
        self.rejects.count(reason, int(np.count_nonzero(taken)))
        self.ok[taken] = False


def read_blocks(path: Path, columns: Sequence[str], rejects: Rejects, notes: list[str]) -> Iterator[Block]:
    """The rows of a file, block by block.

    The header must have all of `columns`, in any order; further ones are not used. Raises `BadInput` for a
    file that cannot be read, is empty, cut off, or has another header. Cost: one pass; some 200 MB at a time.
    """
    header, wide = _header(path, columns)
    known = {name: header.index(name) for name in columns}
    line, controls = 2, 0
    for lines in _ahead(_split(_chunks(path, wide), len(header))):
        if isinstance(lines, bytes):
            # Every line ends with a line break: a value that was cut off would pass for a shorter one.
            rejects.add(line, "line is cut off", shown(lines[:400].decode("utf-8", "replace")))
            notes.append(f"{path.name}: its last line is cut off; more of it may be missing")
            continue
        for number, kind, start, end in lines.bad.T.tolist():
            reason, detail = _fault(kind, lines.data[start:end], len(header))
            rejects.add(line + number, reason, detail)
        yield Block(lines.data, lines.offsets, lines.numbers + line, known, rejects)
        line += lines.seen
        controls += lines.controls
    if controls:
        notes.append(f"{path.name}: {controls:,} control characters were read as spaces")


class _Lines(NamedTuple):
    """Lines that have been taken apart, as `kernels.rows` leaves them."""

    data: A
    offsets: A
    numbers: A
    bad: A
    seen: int
    controls: int


def _split(chunks: Iterator[A | bytes], width: int) -> Iterator[_Lines | bytes]:
    """Take chunks of lines apart; what is no whole line is handed on."""
    for data in chunks:
        if isinstance(data, bytes):
            yield data
            continue
        room = int(np.count_nonzero(data == ord("\n")))
        offsets, numbers = np.empty((room, width + 1), np.int32), np.empty(room, np.int64)
        bad = np.empty((4, room), np.int64)
        good, faulty, seen, controls = kernels.rows(data, width, _LONGEST_LINE, offsets, numbers, *bad)
        yield _Lines(data, offsets[:good], numbers[:good], bad[:, :faulty], seen, controls)


def _fault(kind: int, line: A, width: int) -> tuple[str, str]:
    """What is wrong with a line, and its beginning."""
    begin = line[:400].tobytes()
    if kind == kernels.LONG:
        return "line is too long", f"{len(line):,} bytes: {shown(begin.decode('utf-8', 'replace'))}"
    if kind == kernels.BROKEN:
        return "broken encoding", shown(begin.decode("utf-8", "surrogateescape"))
    fields = int(np.count_nonzero(line == ord("\t"))) + 1
    text = shown(begin.decode("utf-8", "replace"))
    return "wrong number of fields", f"{fields} fields, the header has {width}: {text}"


def _header(path: Path, columns: Sequence[str]) -> tuple[list[str], int]:
    """The names in the first line, and how many bytes that line has."""
    with _reading(path) as stream:
        first = stream.readline(_LONGEST_LINE)
    if not first:
        raise BadInput(f"{path} is empty.", hint="Get the file again.")
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInput(f"{path} is UTF-16.", hint="Save it as UTF-8, or get the file again.")
    text = first.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n")
    header = text.split("\t")
    missing = [c for c in columns if header.count(c) != 1]
    if missing:
        twice = header.count(missing[0]) > 1
        raise BadInput(
            f"{path} has {'twice the' if twice else 'no'} column {missing[0]}; "
            f"its first line reads: {shown(text)}",
            hint=f"It must be tab-separated and name the columns {', '.join(columns)} in its first line.",
        )
    return header, len(first)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == _GZIP
            stream.seek(0)
            if packed:
                with igzip.IGzipFile(fileobj=stream) as unpacked:  # type: ignore[no-untyped-call]
                    yield unpacked  # type: ignore[misc]
            else:
                yield stream
    except (EOFError, isal_zlib.error, igzip.BadGzipFile) as error:  # type: ignore[misc]
        raise BadInput(
            f"{path} is damaged or cut off: {error}.", hint="Get the file again; test it with: gzip -t"
        ) from None
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from None


def _chunks(path: Path, skip: int) -> Iterator[A | bytes]:
    """Whole lines after the header, as arrays that may be written to; as bytes what stands after the last
    line break."""
    with _reading(path) as stream:
        stream.read(skip)
        rest = b""
        while True:
            buffer = bytearray(len(rest) + _BLOCK)
            buffer[: len(rest)] = rest
            filled = len(rest)
            while got := stream.readinto(memoryview(buffer)[filled:]):  # type: ignore[attr-defined]
                filled += got
            if filled == len(rest):
                break
            end = buffer.rfind(b"\n", 0, filled) + 1
            rest = bytes(memoryview(buffer)[end:filled])
            if end:
                yield np.frombuffer(buffer, np.uint8, end)
            if len(rest) > _ENDLESS:
                raise BadInput(
                    f"{path} has a line of more than {_ENDLESS:,} bytes.", hint="Get the file again."
                )
    if rest:
        yield rest


def _ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, made in another thread, at most two ahead."""
    ready: queue.Queue[Any] = queue.Queue(2)
    stop = threading.Event()

    def put(item: Any) -> bool:
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                ready.put(item, timeout=0.1)
                return True
        return False

    def work() -> None:
        try:
            for item in items:
                if not put((item, None)):
                    return
        except BaseException as error:
            put((None, error))
            return
        put(None)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        while (found := ready.get()) is not None:
            item, error = found
            if error is not None:
                raise error
            yield item
    finally:
        stop.set()
        thread.join()
