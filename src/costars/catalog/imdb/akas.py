"""Other titles from IMDb's title.akas."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...texts import Dictionary, Texts
from ...vocabulary import KINDS
from .reading import Reading, Rows, barless, found_rows

__all__ = ["with_akas"]

A = np.ndarray[Any, Any]

_EPISODE = list(KINDS).index("tv_episode")


def with_akas(reading: Reading, rows: Rows, kind: A, name: Texts, original: Texts) -> Texts:
    """The other titles of each title, joined by |, the original one (which may be empty) first. Those of
    episodes are left out: nearly all of them are "Episode #1.1" in one language or another."""
    known = Dictionary()
    own = known.encode(barless(name))
    first = known.encode(original)
    owners, codes = [], []
    for block in reading.blocks("title.akas"):
        found = found_rows(block, rows, block.ids("titleId", "tt"), "title", "titleId")
        title = block.cells("title")
        block.reject_all(block.nulls(title), "title is missing", block.cells("titleId"))
        good = np.where(block.ok, found, 0)
        block.leave_out(kind[good] == _EPISODE, "title of an episode")
        code = np.full(len(block), -1, np.int32)
        code[block.ok] = known.encode(barless(title.take(np.flatnonzero(block.ok))))
        block.leave_out((code == own[good]) | (code == first[good]), "title that is known")
        kept = np.flatnonzero(block.ok)
        owners.append(found[kept])
        codes.append(code[kept])
    pairs = np.concatenate([np.empty(0, np.uint64), *(
        (owner.astype(np.uint64) << np.uint64(32)) | code.astype(np.uint64)
        for owner, code in zip(owners, codes, strict=True)
    )])  # fmt: skip
    _, places = np.unique(pairs, return_index=True)
    reading.rejects["title.akas"].count("title that is known", len(pairs) - len(places))
    reading.done("title.akas", len(places))
    pairs = pairs[np.sort(places)]
    # The original title of each row, then the others in the order of the file.
    given = np.flatnonzero(original.lengths > 0).astype(np.uint32)
    owner = np.concatenate([given, (pairs >> np.uint64(32)).astype(np.uint32)])
    code = np.concatenate([first[given], (pairs & np.uint64(0xFFFFFFFF)).astype(np.int32)])
    by_row = np.argsort(owner, kind="stable")
    return _joined(known.texts(), owner[by_row], code[by_row], len(name))


def _joined(texts: Texts, owner: A, code: A, count: int) -> Texts:
    """The texts of each owner (ordered), joined by |."""
    parts = len(code)
    starts, ends = np.empty(2 * parts, np.int64), np.empty(2 * parts, np.int64)
    starts[0::2], ends[0::2] = texts.starts[code], texts.ends[code]
    starts[1::2], ends[1::2] = len(texts.data), len(texts.data) + 1
    packed = Texts(np.concatenate([texts.data, np.array([ord("|")], np.uint8)]), starts, ends).pack()
    low = np.searchsorted(owner, np.arange(count))
    high = np.searchsorted(owner, np.arange(count), side="right")
    begins = np.concatenate([packed.starts[0::2], [len(packed.data)]])
    some = high > low
    joined_ends = np.where(some, begins[high] - 1, 0)
    return Texts(packed.data, np.where(some, begins[low], 0), joined_ends).pack()
