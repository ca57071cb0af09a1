"""The words as arrays that kernels can read: one buffer of UTF-8, and where each word of each list lies."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .vocabulary import CATEGORIES, COUNTRIES, GENRES, JOBS, KINDS, MONTHS, PROFESSIONS

__all__ = [
    "ADJECTIVE", "CATEGORY_LIST", "CHARACTER_LIST", "COUNTRY_LIST", "ENDING", "FAMILY", "FEMALE",
    "FEMALE_END", "GENRE_LIST", "JOB_LIST", "KIND_LIST", "LANGUAGE_NAMES", "MALE", "MALE_END", "MID",
    "MONTH_LIST", "NOUN", "ONSET", "PLACE_END", "PREFIX", "PROFESSION_LIST", "STRIDE", "Pools",
    "pools", "running",
]  # fmt: skip

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
# The parts of a language; the number of a part is its place here.
PARTS = (
    "male", "female", "family", "onset", "mid", "ending", "male_end", "female_end", "prefix", "noun",
    "adjective", "place_end",
)  # fmt: skip
(MALE, FEMALE, FAMILY, ONSET, MID, ENDING, MALE_END, FEMALE_END, PREFIX, NOUN, ADJECTIVE, PLACE_END) = range(
    len(PARTS)
)
STRIDE = len(PARTS)  # list number = language × STRIDE + part
LANGUAGE_NAMES = tuple(_WORDS["language"])
# The lists that are of no language stand after the others.
CHARACTER_LIST = (len(_WORDS["language"]) + len(_WORDS["script"])) * STRIDE
KIND_LIST, CATEGORY_LIST, GENRE_LIST, JOB_LIST, PROFESSION_LIST, MONTH_LIST, COUNTRY_LIST = range(
    CHARACTER_LIST + 1, CHARACTER_LIST + 8
)

GIVEN_NAMES = 600  # given names a language has for each gender, common ones first
FAMILY_NAMES = 120_000


class Pools(NamedTuple):
    """`blob[begin[w]:begin[w + 1]]` is word `w`; list `l` is the words `first[l]` to `first[l] + count[l]`.

    `given` and `family` are running sums, up to 2**31, of how common the name of each rank is; `script[g]` is
    the language that writes the names of `g` in another script, or -1.
    """

    blob: np.ndarray
    begin: np.ndarray
    first: np.ndarray
    count: np.ndarray
    given: np.ndarray
    family: np.ndarray
    script: np.ndarray


def running(weights: np.ndarray) -> np.ndarray:
    """Running sums of `weights`, scaled to end at 2**31, as int64."""
    sums = np.cumsum(np.asarray(weights, dtype=np.float64))
    return np.floor(sums / sums[-1] * (1 << 31)).astype(np.int64)


def _zipf(ranks: int, offset: float) -> np.ndarray:
    """Zipf's law with Mandelbrot's offset, which flattens the top."""
    return running(1 / (np.arange(ranks) + offset))


@cache
def pools() -> Pools:
    """The pools; the same in every run."""
    lists: list[list[str]] = []
    for parts in _WORDS["language"].values():
        lists += [parts[part].split() for part in PARTS]
    script = np.full(len(LANGUAGE_NAMES), -1, dtype=np.int32)
    for number, (language, parts) in enumerate(_WORDS["script"].items()):
        script[LANGUAGE_NAMES.index(language)] = len(LANGUAGE_NAMES) + number
        lists += [parts.get(part, "*").split() for part in PARTS]
    lists.append(_WORDS["characters"]["words"].split())
    words = [b"" if w == "*" else w.replace("_", " ").encode() for words in lists for w in words]
    for fixed in (KINDS, CATEGORIES, GENRES, JOBS, PROFESSIONS, MONTHS, tuple(row[0] for row in COUNTRIES)):
        lists.append(list(fixed))
        words += [w.encode() for w in fixed]
    counts = [len(words) for words in lists]
    return Pools(
        blob=np.frombuffer(b"".join(words), dtype=np.uint8).copy(),
        begin=np.cumsum([0, *map(len, words)]).astype(np.int32),
        first=np.cumsum([0, *counts[:-1]]).astype(np.int32),
        count=np.array(counts, dtype=np.int32),
        given=_zipf(GIVEN_NAMES, 8),
        family=_zipf(FAMILY_NAMES, 12),
        script=script,
    )
