"""A whole world: drawn, then written, in IMDb's files."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from . import rows
from .casting import cast
from .chance import below, kernel, key
from .output import ABOUT, Chunk, about, publish, write_file
from .people import people
from .pools import pools
from .scales import VERSION, Scale
from .sizes import sizes
from .titles import file_order, plan

__all__ = ["HEADERS", "draw_world", "generate"]

HEADERS = {
    "name.basics": "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
    "title.basics": "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes "
    "genres",
    "title.crew": "tconst directors writers",
    "title.episode": "tconst parentTconst seasonNumber episodeNumber",
    "title.principals": "tconst ordering nconst category job characters",
    "title.ratings": "tconst averageRating numVotes",
    "title.akas": "titleId ordering title region language types attributes isOriginalTitle",
}
_CHUNK = 8_192  # titles or people at a time
_EXTRA = 21


def draw_world(scale: Scale, seed: int) -> rows.Whole:
    """Everything about a world but its text."""
    titles, where = plan(scale, seed)
    size = sizes(scale, seed, titles, len(where.country_of))
    credits = cast(scale, seed, titles, where, size)
    known = people(seed, titles, credits)
    begin, extra = _extra_writers(scale, seed, credits.people)
    if len(extra):
        known.known[extra, 0] = np.repeat(np.arange(scale.titles, dtype=np.int32), np.diff(begin))
    orders = file_order(titles.id), file_order(known.id)
    return rows.Whole(titles, credits, known, where, pools(), *orders, begin, extra)


@kernel
def _draw_extra(seed, titles, chosen):
    for i in range(len(chosen)):
        chosen[i] = below(key(seed, _EXTRA, i), titles)


def _extra_writers(scale: Scale, seed: int, credited: int) -> tuple[np.ndarray, np.ndarray]:
    """Half of those without a credit in the principals write something in title.crew all the same."""
    extra = np.arange(credited, scale.people, 2, dtype=np.int32)
    chosen = np.zeros(len(extra), dtype=np.int32)
    _draw_extra(np.uint64(seed), scale.titles, chosen)
    order = np.argsort(chosen, kind="stable")
    begin = np.searchsorted(chosen[order], np.arange(scale.titles + 1)).astype(np.int32)
    return begin, extra[order]


def _chunks(
    kernel: Callable[..., int], seed: int, world: rows.Whole, count: int, room: Callable[[int, int], int]
) -> Iterator[Chunk]:
    def make(start: int, stop: int) -> bytes:
        buffer = np.empty(room(start, stop), dtype=np.uint8)
        used = kernel(np.uint64(seed), world, start, stop, buffer)
        if used > len(buffer):
            raise AssertionError("a chunk was larger than its buffer")
        return buffer[:used].tobytes()

    for start in range(0, count, _CHUNK):
        yield partial(make, start, min(count, start + _CHUNK))


def generate(
    scale: Scale, seed: int, folder: Path, *, gzipped: bool = True, akas: bool = False
) -> dict[str, Any]:
    """Write the world of `scale` and `seed` into `folder`; what its `world.json` says.

    A world with the same parameters that is there already is left as it is. Raises `FileExistsError` where
    `folder` holds something else, and `ValueError` for a seed out of range. Cost: linear; about 150 bytes of
    memory for each title and person, and 20 for each principal.
    """
    if not 0 <= seed < 1 << 63:
        raise ValueError("a seed is a whole number from 0 to 2**63 - 1")
    asked = {"generator": VERSION, "seed": seed, "scale": scale.to_dict(), "gzip": gzipped, "akas": akas}
    there = about(folder)
    if there is not None and {k: there.get(k) for k in asked} == asked:
        return there
    with publish(folder) as scratch:
        started = time.perf_counter()
        world = draw_world(scale, seed)
        drawn = time.perf_counter()
        counts = _write(world, seed, scale, scratch, gzipped, akas)
        seconds = {"draw": round(drawn - started, 2), "write": round(time.perf_counter() - drawn, 2)}
        told = {**asked, "files": counts, "credited": world.credits.people}
        (scratch / ABOUT).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return {**told, "seconds": seconds}


def _write(
    world: rows.Whole, seed: int, scale: Scale, folder: Path, gzipped: bool, akas: bool
) -> dict[str, dict[str, int]]:
    order, count = world.title_order, world.credits.count
    extra = np.diff(world.extra_begin)

    def flat(start: int, stop: int) -> int:
        return (stop - start) * rows.ROW_BYTES

    def by_credit(start: int, stop: int) -> int:
        return int(count[order[start:stop]].sum(dtype=np.int64)) * rows.ROW_BYTES + 1

    def by_crew(start: int, stop: int) -> int:
        among = order[start:stop]
        credits = int(count[among].sum(dtype=np.int64)) + int(extra[among].sum(dtype=np.int64))
        return credits * 12 + flat(start, stop)

    kernels: dict[str, tuple[Callable[..., int], int, Callable[[int, int], int]]] = {
        "name.basics": (rows.names, scale.people, flat),
        "title.basics": (rows.basics, scale.titles, flat),
        "title.crew": (rows.crew, scale.titles, by_crew),
        "title.episode": (rows.episodes, scale.titles, flat),
        "title.principals": (rows.principals, scale.titles, by_credit),
        "title.ratings": (rows.ratings, scale.titles, flat),
    }
    if akas:
        kernels["title.akas"] = (rows.akas, scale.titles, lambda start, stop: 4 * flat(start, stop))
    written = {}
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for name, (kernel, many, room) in kernels.items():
            path = folder / (name + (".tsv.gz" if gzipped else ".tsv"))
            header = HEADERS[name].replace(" ", "\t")
            written[path.name] = dict(
                zip(
                    ("rows", "bytes"),
                    write_file(path, header, _chunks(kernel, seed, world, many, room), pool),
                    strict=True,
                )
            )
    return written
