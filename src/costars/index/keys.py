"""Building the name index: the tables that `names.NameIndex` looks things up in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..texts import Dictionary, Texts, keys_of, order, repeats, shared_letters, signatures_of, split

if TYPE_CHECKING:
    from .write import Writer

__all__ = ["backward", "compacted", "write_ids", "write_names"]

A = np.ndarray[Any, Any]
_LOW = np.uint64(0xFFFFFFFF)


def _pairs(high: A, low: A) -> A:
    """Distinct pairs of numbers below 2**32, in order, packed into one number each."""
    packed = (high.astype(np.uint64) << np.uint64(32)) | low.astype(np.uint64)
    packed.sort()
    return packed[np.concatenate([[True], packed[1:] != packed[:-1]])] if len(packed) else packed


def _starts(groups: A, count: int) -> A:
    return np.searchsorted(groups, np.arange(count + 1))


def _ranks(texts: Texts, rows: A) -> tuple[A, A]:
    """Of each string its place among the distinct ones (uint32), and a row for each of those; `rows` is the
    order of the strings."""
    new = ~repeats(texts, rows)
    rank = np.empty(len(texts), np.uint32)
    rank[rows] = np.cumsum(new, dtype=np.int64) - 1
    return rank, rows[new]


def write_ids(writer: Writer, what: str, own: Texts, same_as: Texts, ids: tuple[A, Texts, A]) -> None:
    """The ids of all rows, in order. `ids` are the rows' owners, the ids and their order, owners being
    rows as they stand now."""
    owners, texts, rows = ids
    rank, distinct = _ranks(texts, rows)
    pairs = _pairs(rank, owners)
    del rank
    # A row may have an id twice, and several rows may share one: each pair once.
    writer.texts(f"{what}.ids", texts.take(distinct[(pairs >> np.uint64(32)).astype(np.int64)]))
    writer.array(f"{what}.ids.row", (pairs & _LOW).astype(np.uint32))
    writer.texts(f"{what}.id", own)
    writer.texts(f"{what}.same_as", same_as)


def write_names(writer: Writer, what: str, names: Texts, aliases: Texts) -> None:
    """The index of the names of `what` ("people" or "titles"), whose row r has the name `names[r]` and the
    aliases in `aliases[r]`. Cost: O(n log n) in the number of names."""
    writer.texts(f"{what}.name", names)
    writer.texts(f"{what}.aliases", aliases)
    alias_rows, others = split(aliases, "|")
    keys = keys_of(Texts.concat([names, others]))
    owners = np.concatenate([np.arange(len(names)), alias_rows])
    rank, distinct = _ranks(keys, order(keys))
    keys = keys.take(distinct)
    pairs = _pairs(rank, owners)
    del rank, owners
    writer.texts(f"{what}.keys", keys)
    starts = _starts(pairs >> np.uint64(32), len(keys))
    best = (pairs[starts[:-1]] & _LOW).astype(np.uint32)  # of each key its best known row
    writer.array(f"{what}.keys.start", starts)
    writer.array(f"{what}.keys.row", (pairs & _LOW).astype(np.uint32))
    del pairs, starts
    letters = compacted(keys)
    writer.array(f"{what}.keys.sign", signatures_of(letters))
    forward, back = order(letters), order(backward(letters))
    del letters
    writer.array(f"{what}.keys.compact", forward)
    writer.array(f"{what}.keys.shared", shared_letters(keys, forward))
    writer.array(f"{what}.keys.backward", back)
    writer.array(f"{what}.keys.backward.shared", shared_letters(keys, back, back=True))
    del forward, back
    ranked = np.argsort(best, kind="stable").astype(np.uint32)
    del best
    writer.array(f"{what}.ranked", ranked)
    place = np.empty(len(ranked), np.uint32)
    place[ranked] = np.arange(len(ranked), dtype=np.uint32)
    del ranked
    _write_words(writer, what, keys, place)


def compacted(keys: Texts) -> Texts:
    """The keys without their spaces."""
    keys = keys.pack()
    spaces = np.flatnonzero(keys.data == ord(" "))
    ends = keys.ends - np.searchsorted(spaces, keys.ends)
    return Texts.packed(keys.data[keys.data != ord(" ")], ends)


def _write_words(writer: Writer, what: str, keys: Texts, place: A) -> None:
    """The words of the keys; `place` is where each key stands among the best known."""
    owners, words = split(keys, " ")
    known = Dictionary()
    codes = known.encode(words)
    distinct = known.texts()
    rows = order(distinct)
    rank = np.empty(len(rows), np.uint32)
    rank[rows] = np.arange(len(rows), dtype=np.uint32)
    del words
    word, key = rank[codes], place[owners]
    del codes, owners
    pairs = _pairs(key, word)
    writer.array(f"{what}.ranked.start", _starts(pairs >> np.uint64(32), len(keys)))
    writer.array(f"{what}.ranked.word", (pairs & _LOW).astype(np.uint32))
    del pairs
    pairs = _pairs(word, key)
    del word, key
    writer.array(f"{what}.words.start", _starts(pairs >> np.uint64(32), len(rows)))
    writer.array(f"{what}.words.key", (pairs & _LOW).astype(np.uint32))
    del pairs
    sorted_words = distinct.take(rows)
    writer.texts(f"{what}.words", sorted_words)
    writer.array(f"{what}.words.sign", signatures_of(sorted_words))
    back = order(backward(sorted_words))
    writer.array(f"{what}.words.shared", shared_letters(sorted_words, np.arange(len(rows), dtype=np.uint32)))
    writer.array(f"{what}.words.backward", back)
    writer.array(f"{what}.words.backward.shared", shared_letters(sorted_words, back, back=True))


def backward(texts: Texts) -> Texts:
    """The strings with their bytes in the opposite order; they need not be UTF-8 then."""
    texts = texts.pack()
    size = len(texts.data)
    return Texts(np.ascontiguousarray(texts.data[::-1]), size - texts.ends, size - texts.starts)
