"""Checking a graph's contents: checksums first, then that every number is one that its readers expect."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

from ..vocabulary import GENRES, KINDS, NO_ROW, NONE, RELATIONS, ROLES, STATUSES
from .layout import ARRAYS, STRINGS

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from ..texts import Texts
    from .store import Store

__all__ = ["altered", "file_problems", "verify"]

_CHUNK = 1 << 20
_WORDS = {
    "roles": len(ROLES),
    "kinds": len(KINDS),
    "statuses": len(STATUSES),
    "relation kinds": len(RELATIONS),
}


def file_problems(folder: Path, files: dict[str, dict[str, Any]]) -> list[str]:
    """Where the files in `folder` differ from the lengths and checksums of their entries, read back from
    the disk."""
    problems = []
    for name, entry in sorted(files.items()):
        try:
            digest = hashlib.sha256()
            size = 0
            with (folder / name).open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
        except OSError as error:
            problems.append(f"{name}: {error.strerror or error}")
            continue
        if (size, digest.hexdigest()) != (entry["bytes"], entry["sha256"]):
            problems.append(f"{name}: other contents than were written")
    return problems


def verify(store: Store) -> list[str]:
    """All that is wrong with an opened graph; an empty list where nothing is. Cost: reads everything."""
    return altered(store) or _structure(store)


def altered(store: Store) -> list[str]:
    """The files of an opened graph whose contents are not those that were written. Cost: reads everything."""
    return [
        f"{name}: its contents were altered (SHA-256 differs)"
        for name, entry in sorted(store.manifest["files"].items())
        if hashlib.sha256(store.files[name]).hexdigest() != entry["sha256"]
    ]


def _structure(store: Store) -> list[str]:
    import numpy as np

    problems: list[str] = []
    lengths = {name: len(store.strings[name]) for name in STRINGS}
    lengths |= {name: len(store.arrays[name]) for name in ARRAYS}
    lengths |= store.manifest["counts"] | _WORDS

    def expect(name: str, length: str) -> None:
        base, plus, _ = length.partition("+")
        want = lengths[base] + bool(plus)
        if lengths[name] != want:
            problems.append(f"{name}: {lengths[name]} values, should be {want}")

    for name, spec in ARRAYS.items():
        expect(name, spec.length)
        values = store.numpy(name)
        if spec.starts:
            if len(values) and (values[0] != 0 or (np.diff(values.astype(np.int64)) < 0).any()):
                problems.append(f"{name}: offsets do not rise from 0")
            elif len(values) and values[-1] != lengths[spec.limit or ""]:
                problems.append(f"{name}: offsets do not end where {spec.limit} ends")
        elif spec.limit is not None and len(values):
            rows = values[values != NO_ROW] if spec.null else values
            if len(rows) and int(rows.max()) >= lengths[spec.limit]:
                problems.append(f"{name}: a value outside {spec.limit}")
    problems += _values(store)
    if int(np.bitwise_or.reduce(store.numpy("titles.genres"), initial=0)) >> len(GENRES):
        problems.append("titles.genres: a bit without a genre")
    for name, text in STRINGS.items():
        if text.length != name:
            expect(name, text.length)
        if (problem := _text_problem(store.texts(name), ordered=text.ordered)) is not None:
            problems.append(f"{name}: {problem}")
    if not problems:
        # Offsets and rows are sound by now, so that the order can be looked at.
        for name in ("person", "title"):
            _ordered_credits(store, name, problems)
        for name in ("people", "titles"):
            _ordered_names(store, name, problems)
    return problems


def _text_problem(texts: Texts, *, ordered: bool) -> str | None:
    import numpy as np

    from ..texts import out_of_order

    if len(texts) and (int(texts.lengths.min()) < 0 or int(texts.ends[-1]) != len(texts.data)):
        return "offsets do not rise to the end of the text"
    try:
        for start in range(0, len(texts), _CHUNK):
            part = slice(start, start + _CHUNK)
            first, last = int(texts.starts[part][0]), int(texts.ends[part][-1])
            texts.data[first:last].tobytes().decode()
    except UnicodeDecodeError as error:
        return str(error)
    filled = np.flatnonzero(texts.lengths)
    begins = texts.data[texts.starts[filled]]
    inside = np.flatnonzero((begins >= 0x80) & (begins < 0xC0))
    if len(inside):
        return f"row {int(filled[inside[0]])} begins inside a letter"
    if ordered and (row := out_of_order(texts)) is not None:
        return f"row {row} is out of order"
    return None


def _values(store: Store) -> list[str]:
    import numpy as np

    problems = []
    if not np.isin(store.numpy("credits.voice"), (-1, 0, 1)).all():
        problems.append("credits.voice: a value that is neither -1, 0 nor 1")
    for day in np.unique(store.numpy("titles.released")).tolist():
        try:
            if day != NONE:
                dt.date(day // 10000, day // 100 % 100, day % 100)
        except ValueError:
            problems.append(f"titles.released: {day} is not a date")
    return problems


def _ordered_names(store: Store, what: str, problems: list[str]) -> None:
    """Names must stand best known first in each list, have the words in whose lists they are, and be in order
    where they are looked for by their letters, from either end."""
    import numpy as np

    start, row = store.numpy(f"{what}.keys.start"), store.numpy(f"{what}.keys.row")
    ranked = store.numpy(f"{what}.ranked")
    if (np.diff(start.astype(np.int64)) == 0).any():
        problems.append(f"{what}.keys.start: a key of nothing")
        return
    best = row[start[:-1]][ranked].astype(np.int64) << 32 | ranked
    if (np.diff(best) <= 0).any():
        problems.append(f"{what}.ranked: out of order")
    words = _listed(store, f"{what}.ranked.start", f"{what}.ranked.word")
    keys = _listed(store, f"{what}.words.start", f"{what}.words.key")
    if (np.diff(words) <= 0).any() or (np.diff(keys) <= 0).any():
        problems.append(f"{what}.ranked.word, {what}.words.key: a list is out of order")
    elif not np.array_equal(np.sort((keys & 0xFFFFFFFF) << 32 | keys >> 32), words):
        problems.append(f"{what}.ranked.word, {what}.words.key: keys without their words")
    for name, forward in ((f"{what}.words", None), (f"{what}.keys", f"{what}.keys.compact")):
        problems += _ordered_letters(store, name, forward)


def _ordered_letters(store: Store, name: str, forward: str | None) -> list[str]:
    """The orders of a table of strings by their letters, from either end, and how many of these neighbours
    share."""
    import numpy as np

    from ..texts import out_of_order, shared_letters, signatures_of
    from .keys import backward, compacted

    texts = store.texts(name)
    letters = compacted(texts)
    own = np.arange(len(texts), dtype=np.uint32) if forward is None else store.numpy(forward)
    problems = []
    if not np.array_equal(signatures_of(letters), store.numpy(f"{name}.sign")):
        problems.append(f"{name}.sign: not that of the letters")
    for order, shared, rows, back in (
        (forward or name, f"{name}.shared", own, False),
        (f"{name}.backward", f"{name}.backward.shared", store.numpy(f"{name}.backward"), True),
    ):
        if (np.bincount(rows, minlength=len(rows)) != 1).any():
            problems.append(f"{order}: something is missing")
        elif out_of_order((backward(letters) if back else letters).take(rows)) is not None:
            problems.append(f"{order}: out of order")
        elif not np.array_equal(shared_letters(texts, rows, back=back), store.numpy(shared)):
            problems.append(f"{shared}: not what they share")
    return problems


def _listed(store: Store, starts: str, values: str) -> np.ndarray[Any, Any]:
    """owner << 32 | value for each value of the lists of all owners."""
    import numpy as np

    start = store.numpy(starts).astype(np.int64)
    owners = np.repeat(np.arange(len(start) - 1), np.diff(start))
    return np.asarray(owners << 32 | store.numpy(values).astype(np.int64))


def _ordered_credits(store: Store, by: str, problems: list[str]) -> None:
    """Credits must stand in the order that the walks rely on: one person's, one title's, together."""
    import numpy as np

    owner = "people" if by == "person" else "titles"
    starts = store.numpy(f"{owner}.credits").astype(np.int64)
    rows = store.numpy(f"credits.{by}")
    other = store.numpy("credits.title" if by == "person" else "credits.person")
    if by == "title":
        order = store.numpy("titles.credits.row")
        rows, other = rows[order], other[order]
    if (rows != np.repeat(np.arange(len(starts) - 1), np.diff(starts))).any():
        problems.append(f"{owner}.credits: credits stand under another {by}")
    elif len(rows) and ((np.diff(other.astype(np.int64)) < 0) & (np.diff(rows.astype(np.int64)) == 0)).any():
        problems.append(f"{owner}.credits: the credits of one {by} are out of order")
