"""Years of titles that stand apart from them: "In 1995 P starred in T", "T, 1995,", "It is from 1995", "in
the summer of 1995". To teach the reader a new way, add a line, and an example to `title_year`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import denied, doubted, future
from ..patterns import Patterns, find, letters
from ..words import ADVERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["dated_otherwise"]

_SEASON = (
    "summer|spring|fall|autumn|winter|beginning|end|middle|january|february|march|april|june|july|august"
)
_ACTED = "starred|appeared|made|directed|played|filmed|shot|released"

# Each holds one title and one year.
WAYS: tuple[tuple[str], ...] = (
    ("T , Y ,|.|;|)|—",),
    ("T , Y $",),
    ("T , which P ~ made|shot|filmed in Y",),
    ("[make shoot film] T with|for|opposite|alongside P in Y ,|.|;|—|and|but",),
    ("[make shoot film] T with|for|opposite|alongside P in Y $",),
    ("[star appear act] ~ in T with|for|opposite|alongside P in Y ,|.|;|—|and|but",),
    ("[star appear act] ~ in T with|for|opposite|alongside P in Y $",),
    ("T is|was|dates|hails|comes from|to Y",),
    ("T , which is|was|dates|hails|comes from|to Y",),
    (f"T ,? from|in ~ {_SEASON} of Y",),
    (f"Y ,? when P ~ {_ACTED} ~ in? T",),
    (f"Y , the year ~ P ~ {_ACTED} ~ in? T",),
)
_WAYS = Patterns(WAYS)
_WHEN = frozenset("then later back but and so again once early late".split())
_FAMILIES = frozenset("act costar play direct write produce".split())


def dated_otherwise(scene: Scene) -> Iterator[tuple[Member, Chunk]]:
    """Titles with their years, each once; only of titles that have no year beside them."""
    seen: set[int] = set()
    for title, year in (*_said(scene), *_fronted(scene)):
        if title.start not in seen and title.found.year is None:
            seen.add(title.start)
            yield title, year


def _said(scene: Scene) -> Iterator[tuple[Member, Chunk]]:
    encoded = scene.encoded[-1]
    chunks = encoded.chunks
    for (text,) in _WAYS.within(encoded):
        for groups, first, last in find(encoded, text):
            words = [c.low for c in chunks[max(0, first - 3) : last + 1]]
            if denied(words) or doubted(words):
                continue
            by = {letter: chunks[g] for letter, g in zip(letters(text), groups, strict=True) if g is not None}
            title, year = by["T"], by["Y"]
            if len(title.members) == 1 and not title.possessive and not year.possessive:
                yield title.members[0], year


def _fronted(scene: Scene) -> Iterator[tuple[Member, Chunk]]:
    """ "In 1995 P starred in T", "In the summer of 1995 P directed Q in T"."""
    for clause in scene.clauses:
        if clause.family not in _FAMILIES or clause.tense != "past" or clause.subject is None:
            continue
        if future(clause.words) or not scene.asserted(clause) or {"had", "have", "has"} & set(clause.words):
            continue
        chunks = clause.piece.chunks
        at = next((k for k, c in enumerate(chunks) if c is clause.subject), 0)
        year = _year_before(chunks, at)
        if year is None or any(c.kind == "Y" for c in chunks[at : clause.place + 12]):
            continue
        for titles in clause.titles("in", "on", ""):
            if not titles.anaphor and titles.start > year.end:
                for member in titles.members:
                    yield member, year


def _year_before(chunks: list[Chunk], k: int) -> Chunk | None:
    """The year that "In 1995," puts before the subject at `k`."""
    k -= 1
    while k >= 0 and (chunks[k].low == "," or chunks[k].low in ADVERBS):
        k -= 1
    if k < 1 or chunks[k].kind != "Y" or chunks[k].possessive:
        return None
    year = chunks[k]
    k -= 1
    if chunks[k].low == "of" and k > 1 and chunks[k - 1].low in _SEASON.split("|"):
        k -= 3 if chunks[k - 2].low == "the" else 2
    if k < 0 or chunks[k].low != "in":
        return None
    before = chunks[k - 1] if k else None
    return year if before is None or before.kind == "." or before.low in _WHEN else None
