"""Credits from IMDb's title.principals and title.crew.

The principals are the people that IMDb bills for a title; the crew file lists all directors and writers,
most of them once more. A credit that both files have is taken from the principals.
"""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np

from ...errors import BadInput
from ...grouping import ordered
from ...kernels.strings import plain_lists
from ...sources.raw import shown
from ...texts import Dictionary, Texts
from ...vocabulary import ACTING, NO_ROW, NONE, ROLE_SPELLINGS, ROLES
from ..coded import CodedCredits
from ..columns import LIST_SEPARATOR
from .reading import LEFT_OUT, NULLS, Meanings, Reading, Rows, found_rows

__all__ = ["character_list", "is_creator", "read_credits"]

A = np.ndarray[Any, Any]

_ROLES = list(ROLES)
_WRITER, _CREATOR, _OTHER = (_ROLES.index(r) for r in ("writer", "creator", "other"))
# Roles as the crew file tells them apart: who created a series is a writer there.
_WORK = np.array([_WRITER if r == _CREATOR else r for r in range(len(_ROLES))], np.uint8)
_SPELLINGS = dict(ROLE_SPELLINGS)
_LAST_PLACE = 2**16 - 1
_CHUNK = 1 << 22
# Not "characters created by": that is a writer of something earlier.
_CREATOR_JOB = re.compile(
    r"(co-|series |show |program )?creat(or|ors|ed)( by| of (the )?(series|show)| for television( by)?)?"
)
# A terminal would obey them; JSON can write them as escapes.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def is_creator(job: str) -> bool:
    """Whether a writer's job is to have created the series: "created by", "co-creator".

    >>> is_creator("created by"), is_creator("characters created by")
    (True, False)
    """
    return _CREATOR_JOB.fullmatch(job.strip().strip("()").lower()) is not None


def character_list(text: str) -> tuple[str, bool]:
    """The characters in a cell, joined by |, and whether the cell is a JSON list as it should be. A cell that
    is none is one character.

    >>> character_list('["Tony Stark","Iron Man"]')
    ('Tony Stark|Iron Man', True)
    """
    if text in NULLS:
        return "", True
    try:
        names = json.loads(text)
        if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
            raise ValueError
        good = True
    except (ValueError, RecursionError):
        names, good = [text], False
    clean = (" ".join(_CONTROL.sub(" ", name).replace(LIST_SEPARATOR, "/").split()) for name in names)
    joined = LIST_SEPARATOR.join(dict.fromkeys(n for n in clean if n))
    return joined.encode("utf-8", "replace").decode(), good


class _Credits:
    """Credits that grow block by block."""

    def __init__(self) -> None:
        self.parts: list[tuple[A, ...]] = []

    def add(self, title: A, person: A, role: A, billing: A, characters: A) -> None:
        self.parts.append(
            (
                title.astype(np.uint32),
                person.astype(np.uint32),
                role.astype(np.uint8),
                billing.astype(np.uint16),
                characters.astype(np.uint32),
            )
        )

    def __len__(self) -> int:
        return sum(len(part[0]) for part in self.parts)

    def columns(self) -> list[A]:
        """The five columns; the parts are let go as they are joined."""
        dtypes = (np.uint32, np.uint32, np.uint8, np.uint16, np.uint32)
        columns = []
        for number, dtype in enumerate(dtypes):
            columns.append(np.concatenate([np.empty(0, dtype), *(part[number] for part in self.parts)]))
            self.parts = [(*p[:number], np.empty(0, dtype), *p[number + 1 :]) for p in self.parts]
        return columns


def read_credits(
    reading: Reading, title_rows: Rows, person_rows: Rows, animated: A, people: int
) -> tuple[CodedCredits, Texts]:
    """The credits, in the order of the files, and the lists of characters."""
    credits = _Credits()
    characters = Dictionary()
    characters.encode(Texts.of(["\\N"]))  # none comes first
    _principals(reading, title_rows, person_rows, credits, characters)
    principals = len(credits)
    _crew(reading, title_rows, person_rows, credits)
    title, person, role, billing, codes = credits.columns()
    lists = _lists(reading, characters, codes)
    kept = _distinct(reading, principals, (title, person, role, codes), (len(animated), people))
    title = title[kept]  # one after the other: each lets its longer self go
    person = person[kept]
    role = role[kept]
    billing = billing[kept]
    codes = codes[kept]
    if not len(title):
        raise BadInput(
            "No credit of these files goes into the graph.",
            hint="Choose other --kinds or --roles, or get the files again: costars data pull imdb DIR",
        )
    voice = np.where(animated[title] & (role == _ROLES.index(ACTING)), 1, NONE).astype(np.int8)
    source = np.zeros(len(title), np.uint8)
    return CodedCredits(person, title, role, voice, billing, codes, source), lists


def _principals(
    reading: Reading, title_rows: Rows, person_rows: Rows, credits: _Credits, characters: Dictionary
) -> None:
    unknown: set[str] = set()

    def role_of(category: str) -> int:
        word = _SPELLINGS.get(category, category)
        if word not in ROLES and category not in NULLS:
            unknown.add(category)
        return _ROLES.index(word) if word in ROLES else _OTHER

    roles, creators = Meanings(role_of), Meanings(lambda job: int(is_creator(job)))
    chosen = np.array([role in reading.choice.roles for role in _ROLES])
    # Without the creators the crew file would make writers of them: they go when it has been read.
    chosen[_CREATOR] |= chosen[_WRITER]
    for block in reading.blocks("title.principals"):
        title = found_rows(block, title_rows, block.ids("tconst", "tt"), "title", "tconst")
        person = found_rows(block, person_rows, block.ids("nconst", "nm"), "person", "nconst")
        place = block.integers("ordering", 1, _LAST_PLACE, 0)
        missing = block.nulls(category := block.cells("category"))
        block.reject_all(missing, "category is missing", category)
        role = roles.codes(block, "category")
        role[(role == _WRITER) & (creators.codes(block, "job") == 1)] = _CREATOR
        block.leave_out(~chosen[role], "role that was not chosen")
        listed = block.codes("characters", characters)
        kept = np.flatnonzero(block.ok)
        credits.add(title[kept], person[kept], role[kept], place[kept], listed[kept])
    if unknown:
        words = shown(", ".join(sorted(unknown)[:5]))
        reading.notes.append(f"title.principals: categories that are not known were taken as other: {words}")


def _crew(reading: Reading, title_rows: Rows, person_rows: Rows, credits: _Credits) -> None:
    """A row of title.crew names several people: its account is kept name by name."""
    for block in reading.blocks("title.crew"):
        titles = title_rows.find(block.ids("tconst", "tt"))
        for column, word in (("directors", "director"), ("writers", "writer")):
            owners, names = block.entries(column)
            title = titles[owners]
            people = person_rows.find(names.ids(column, "nm"))
            names.leave_out(title == LEFT_OUT, "title that was left out")
            names.reject_all(title == NO_ROW, "unknown title")
            names.reject_all(people == NO_ROW, "unknown person", names.cells(column))
            if word not in reading.choice.roles:
                names.leave_out(names.ok, "role that was not chosen")
            kept = np.flatnonzero(names.ok)
            none = np.zeros(len(kept), np.uint32)
            credits.add(title[kept], people[kept], none + _ROLES.index(word), none, none)


def _lists(reading: Reading, characters: Dictionary, codes: A) -> Texts:
    """The lists of characters, each once; `codes` become places among them. Almost all are one plain name,
    which only has to be cut out; the others are read as JSON."""
    cells = characters.texts()
    characters.forget()
    starts, ends = cells.starts + 2, cells.ends - 2
    plain = np.empty(len(cells), np.bool_)
    plain_lists(cells.data, cells.starts, cells.ends, plain)
    odd = 0
    rest = np.flatnonzero(~plain)
    parts = [Texts.empty(0)]
    for begin in range(0, len(rest), _CHUNK // 16):
        found = [character_list(text) for text in cells.take(rest[begin : begin + _CHUNK // 16]).tolist()]
        parts.append(Texts.of(names for names, _ in found))
        odd += sum(not good for _, good in found)
    if odd:
        reading.notes.append(f"title.principals: {odd:,} different characters are not in a JSON list")
    read = Texts.concat(parts)
    starts[rest], ends[rest] = read.starts + len(cells.data), read.ends + len(cells.data)
    known = Dictionary()
    known.encode(Texts.of([""]))  # none comes first
    new = known.encode(Texts(np.concatenate([cells.data, read.data]), starts, ends)).astype(np.uint32)
    for begin in range(0, len(codes), _CHUNK):
        codes[begin : begin + _CHUNK] = new[codes[begin : begin + _CHUNK]]
    return known.texts()


def _distinct(reading: Reading, principals: int, columns: tuple[A, A, A, A], limits: tuple[int, int]) -> A:
    """Which credits to keep (bool): each once, those of the crew file where the principals have none. Who
    created a series is among the crew's writers for just that."""
    title, person, role, codes = columns
    work = _WORK[role]
    rows = ordered([(title, limits[0]), (person, limits[1]), (work, len(_ROLES))])
    # Whether the row before is of the same person's work on the same title: principals stand before the crew.
    same = np.zeros(len(rows), np.bool_)
    if len(rows):
        same[1:] = True
        for column in (title, person, work):
            in_order = column[rows]
            same[1:] &= in_order[1:] == in_order[:-1]
            del in_order
    listed = rows < principals
    named = same & ~listed
    again_named = named.copy()  # by the crew file more than once
    again_named[1:] &= ~listed[:-1]
    twice, again_twice = rows[named], int(np.count_nonzero(again_named))
    both = same & listed
    del named, again_named
    both[:-1] |= both[1:]  # with the first of each
    rows, group = rows[both], np.cumsum(~same[both])
    by = np.lexsort((rows, codes[rows], role[rows], group))
    rows, group = rows[by], group[by]
    again = np.zeros(len(rows), np.bool_)
    again[1:] = group[1:] == group[:-1]
    for column in (role, codes):
        again[1:] &= column[rows][1:] == column[rows][:-1]
    again = rows[again]
    reading.rejects["title.crew"].count("credit that is in title.principals", len(twice) - again_twice)
    reading.rejects["title.crew"].count("same credit again", again_twice)
    reading.rejects["title.principals"].count("same credit again", len(again))
    keep = np.ones(len(title), np.bool_)
    keep[twice] = keep[again] = False
    if _ROLES[_CREATOR] not in reading.choice.roles:
        creators = keep & (role == _CREATOR)
        keep &= ~creators
        reading.rejects["title.principals"].count("role that was not chosen", int(creators.sum()))
    reading.done("title.principals", int(np.count_nonzero(keep[:principals])))
    reading.done("title.crew", int(np.count_nonzero(keep[principals:])))
    return keep
