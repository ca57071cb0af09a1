"""Tables of strings as two arrays, for as many strings as there are people: sort, distinct, normalise.

Few strings are handled by plain Python, many by compiled kernels; the two give the same.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .names import normalize
from .names.signature import signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "Dictionary",
    "Texts",
    "keys_of",
    "order",
    "out_of_order",
    "repeats",
    "shared_letters",
    "signatures_of",
    "split",
]

A = np.ndarray[Any, Any]

MANY = 200_000  # strings from which compiled kernels pay for their import


@dataclass(frozen=True, slots=True)
class Texts:
    """`len(ends)` strings in UTF-8: string i is `data[starts[i]:ends[i]]`. Strings made here stand one after
    the other; those that a reader makes may have gaps between them."""

    data: A  # uint8
    starts: A  # int64
    ends: A  # int64

    @classmethod
    def packed(cls, data: A, ends: A) -> Texts:
        """Strings that stand one after the other."""
        bounds = np.zeros(len(ends) + 1, np.int64)
        bounds[1:] = ends
        return cls(data, bounds[:-1], bounds[1:])

    @classmethod
    def of(cls, strings: Iterable[str | bytes]) -> Texts:
        raw = [s.encode() if isinstance(s, str) else s for s in strings]
        ends = np.cumsum(np.fromiter(map(len, raw), np.int64, len(raw)), dtype=np.int64)
        return cls.packed(np.frombuffer(b"".join(raw), np.uint8), ends)

    @classmethod
    def empty(cls, count: int) -> Texts:
        """`count` empty strings, which need no memory."""
        none = np.broadcast_to(np.int64(0), count)
        return cls(np.empty(0, np.uint8), none, none)

    @classmethod
    def concat(cls, parts: Sequence[Texts]) -> Texts:
        """All strings of `parts`, packed."""
        if len(parts) == 1:
            return parts[0].pack()
        tables = [p.pack() for p in parts]
        shifts = itertools.accumulate((len(p.data) for p in tables), initial=0)
        ends = [p.ends + shift for p, shift in zip(tables, shifts, strict=False)]
        none = np.empty(0, np.uint8)
        return cls.packed(
            np.concatenate([none, *(p.data for p in tables)]),
            np.concatenate([np.empty(0, np.int64), *ends]),
        )

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, row: int) -> str:
        return self.raw(row).decode()

    def raw(self, row: int) -> bytes:
        return self.data[self.starts[row] : self.ends[row]].tobytes()

    def tolist(self) -> list[str]:
        data = self.data.tobytes()
        return [data[a:b].decode() for a, b in zip(self.starts.tolist(), self.ends.tolist(), strict=True)]

    @property
    def lengths(self) -> A:
        """In bytes (int64)."""
        return self.ends - self.starts

    def take(self, rows: A) -> Texts:
        """The strings of some rows, packed."""
        return Texts(self.data, self.starts[rows], self.ends[rows]).pack()

    def pack(self) -> Texts:
        """The same strings, one after the other."""
        if not len(self.data):
            return self
        lengths = self.lengths
        ends = np.cumsum(lengths, dtype=np.int64)
        total = int(ends[-1]) if len(ends) else 0
        if total == len(self.data) and (not len(ends) or bool((ends == self.ends).all())):
            return self
        if len(ends) >= MANY:
            from .kernels.strings import gather

            out = np.empty(total, np.uint8)
            gather(self.data, self.starts, self.ends, out)
        else:
            place = np.repeat(self.starts - (ends - lengths), lengths) + np.arange(total)
            out = self.data[place]
        return Texts.packed(out, ends)


def order(texts: Texts) -> A:
    """The rows in the order of their strings' bytes, equal ones by row (uint32). No string may hold a zero
    byte. Cost: O(n log n) of eight bytes at a time."""
    if len(texts) < MANY:
        raw = [texts.raw(row) for row in range(len(texts))]
        return np.array(sorted(range(len(raw)), key=raw.__getitem__), np.uint32)
    from .kernels.strings import order_within, prefixes

    first = np.empty(len(texts), np.uint64)
    prefixes(texts.data, texts.starts, texts.ends, first)
    rows = np.argsort(first).astype(np.uint32)
    order_within(rows, first[rows], texts.data, texts.starts, texts.ends)
    return rows


def repeats(texts: Texts, rows: A) -> A:
    """Whether each string, in the order of `rows`, is the same as the one before it (bool)."""
    out = np.zeros(len(rows), np.bool_)
    if len(rows) < MANY:
        before = None
        for place, row in enumerate(rows.tolist()):
            raw = texts.raw(row)
            out[place] = raw == before
            before = raw
        return out
    from .kernels.strings import same_as_before

    same_as_before(texts.data, texts.starts, texts.ends, rows, out)
    return out


def out_of_order(texts: Texts) -> int | None:
    """The first row whose bytes come before those of the row above it; None where there is none."""
    if len(texts) < MANY:
        before = b""
        for row in range(len(texts)):
            raw = texts.raw(row)
            if raw < before:
                return row
            before = raw
        return None
    from .kernels.strings import first_fall

    row = int(first_fall(texts.data, texts.starts, texts.ends))
    return None if row < 0 else row


def shared_letters(texts: Texts, rows: A, *, back: bool = False) -> A:
    """How many letters each string, in the order of `rows`, has in common with the one before it (uint8; 255
    at most), at their beginnings or with `back` at their ends. Spaces do not count."""
    out = np.zeros(len(rows), np.uint8)
    if len(rows) < MANY:
        before = ""
        for place, row in enumerate(rows.tolist()):
            letters = texts[row].replace(" ", "")[:: -1 if back else 1]
            for one, other in zip(letters[:255], before, strict=False):
                if one != other:
                    break
                out[place] += 1
            before = letters
        return out
    from .kernels.spelling import shared_letters

    texts = texts.pack()
    shared_letters(texts.data, texts.ends, rows, back, out)
    return out


def keys_of(names: Texts) -> Texts:
    """The keys (`names.normalize`) of names, packed."""
    if len(names) < MANY:
        return _keys_of_few(names)
    from .kernels.strings import normalize_ascii

    names = names.pack()
    room = len(names.data) + 4 * int(np.count_nonzero(names.data == ord("&"))) + len(names)
    out, ends, odd = np.empty(room, np.uint8), np.empty(len(names), np.int64), np.empty(len(names), np.bool_)
    used = normalize_ascii(names.data, names.starts, names.ends, out, ends, odd)
    plain = Texts.packed(out[:used], ends)
    rest = np.flatnonzero(odd)
    other = _keys_of_few(names.take(rest))
    starts, stops = plain.starts.copy(), plain.ends.copy()
    starts[rest], stops[rest] = other.starts + used, other.ends + used
    return Texts(np.concatenate([plain.data, other.data]), starts, stops).pack()


def _keys_of_few(names: Texts) -> Texts:
    """The same, name by name in plain Python."""
    return Texts.of(map(normalize, names.tolist()))


def signatures_of(words: Texts) -> A:
    """The signatures (`names.signature`) of words (uint64)."""
    if len(words) < MANY:
        return np.fromiter(map(signature, words.tolist()), np.uint64, len(words))
    from .kernels.strings import signatures

    out = np.empty(len(words), np.uint64)
    signatures(words.data, words.starts, words.ends, out)
    return out


class Dictionary:
    """Strings numbered in the order in which they first appear, over as many calls as needed.

    Few strings are kept in a dict; where there are many, in a hash table that kernels fill.
    """

    def __init__(self) -> None:
        self._codes: dict[bytes, int] = {}
        self._compiled = False
        self._count = 0
        self._table, self._hashes = np.empty(0, np.int32), np.empty(0, np.uint64)
        self._arena, self._ends = np.empty(0, np.uint8), np.empty(0, np.int64)

    def __len__(self) -> int:
        return self._count if self._compiled else len(self._codes)

    def encode(self, texts: Texts) -> A:
        """The number of each string (int32)."""
        if not self._compiled:
            if len(self) + len(texts) < MANY:
                codes = self._codes
                raw = (texts.raw(row) for row in range(len(texts)))
                return np.fromiter((codes.setdefault(r, len(codes)) for r in raw), np.int32, len(texts))
            known = self.texts()
            self._compiled, self._codes = True, {}
            self._grow(0, 0)
            self.encode(known)
        from .kernels.strings import encode

        out = np.empty(len(texts), np.int32)
        row = 0
        while True:
            row, self._count = encode(
                texts.data, texts.starts, texts.ends, row,
                self._table, self._hashes, self._arena, self._ends, self._count, out,
            )  # fmt: skip
            if row == len(texts):
                return out
            self._grow(int(texts.ends[row] - texts.starts[row]), len(texts) - row)

    def _grow(self, length: int, more: int) -> None:
        """Room for at least one more string of `length` bytes."""
        from .kernels.strings import rehash

        count = self._count
        used = int(self._ends[count - 1]) if count else 0
        if used + length > len(self._arena):
            self._arena = _longer(self._arena, used, max(used + length, used * 3 // 2, 1 << 16))
        if count == len(self._hashes):
            size = max(1 << 12, min(count * 2, count + more))
            self._hashes, self._ends = _longer(self._hashes, count, size), _longer(self._ends, count, size)
        slots = 1 << (2 * len(self._hashes)).bit_length()
        if slots > len(self._table):
            self._table = np.full(slots, -1, np.int32)
            rehash(self._hashes, count, self._table)

    def forget(self) -> None:
        """Let everything go; what `texts` gave stays."""
        self.__init__()  # type: ignore[misc]

    def texts(self) -> Texts:
        """All strings so far, each at its number."""
        if not self._compiled:
            return Texts.of(self._codes)
        used = int(self._ends[self._count - 1]) if self._count else 0
        return Texts.packed(self._arena[:used], self._ends[: self._count])


def _longer(array: A, used: int, size: int) -> A:
    out = np.empty(size, array.dtype)
    out[:used] = array[:used]
    return out


def split(texts: Texts, separator: str) -> tuple[A, Texts]:
    """The parts of strings that hold several values joined by `separator` (one byte), none of which is empty
    in between: of each part the row it stands in (int64), and the parts. Empty strings have none."""
    packed = texts.pack()
    data, mark = packed.data, ord(separator)
    ends = np.sort(np.concatenate([np.flatnonzero(data == mark), packed.ends[packed.lengths > 0]]))
    starts = np.zeros(len(ends), np.int64)
    if len(ends):
        starts[1:] = ends[:-1] + (data[ends[:-1]] == mark)
    return np.searchsorted(packed.ends, starts, side="right"), Texts(data, starts, ends)
