"""Years of titles told by what happened then: "T followed in 2019", "in 2013 came T", "that 1986 hit"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ..borrowed import goes_on
from ..modality import denied, doubted
from ..patterns import Encoded, Patterns, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Member
    from ..scene import Scene

__all__ = ["told_years"]

_CAME = "came|arrived|appeared|opened|followed|emerged|debuted|premiered"
_SHOWN = "seen|shown|released|screened|broadcast|aired|published|unveiled|premiered|issued"
# T and Y stand once in each.
_WAYS: tuple[tuple[str], ...] = (
    (f"T ,? ~ {_CAME} ~ ,? in|during Y",),
    (f"T {_CAME} a year later , in Y",),
    (f"in Y ,? also|then|finally|next? {_CAME} ~ T",),
    ("in Y ,? there|it was|were ~ T",),
    ("in Y ,? was|were ~ T",),
    ("Y brought|gave ~ T",),
    ("T was ~ in Y that T ~ opened|came|appeared|arrived|premiered|released",),
    (f"T ,? O|originally ~ {_SHOWN} in Y",),
    (f"{_SHOWN}|made in Y ,? T",),
    (f"T ,? ~ by P ,? and ~ {_SHOWN} in Y",),
    (f"T ,? ~ by P and ~ {_CAME} in Y",),
    ("T is|was|, ~ from Y",),
    ("T was|were ~ in cinemas|theaters|theatres|theater in Y",),
    ("T hit|reached ~ cinemas|theaters|theatres|screens in Y",),
)  # fmt: skip
_PATTERNS = Patterns(_WAYS)
_NOT_THEN = frozenset(
    "again revival back restored restoration re-release anniversary set festival cannes venice of to about "
    "together home talk".split()
)
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def told_years(scene: Scene, known: set[int]) -> Iterator[tuple[Member, int, int, int]]:
    """Titles with their years, and the places where that is told; not of the titles that begin at `known`."""
    for before, chunk in pairwise([None, *scene.chunks]):
        if before is not None and before.low in (",", "—", "("):
            continue  # an apposition
        if chunk is not None and chunk.kind == "T" and chunk.anaphor == "film" and len(chunk.members) == 1:
            years = [n for n in chunk.nouns if _YEAR.fullmatch(n)]
            if len(years) == 1 and chunk.opening in ("the", "that", "this"):
                yield chunk.members[0], int(years[0]), chunk.start, chunk.end
    seen: set[int] = set()
    for encoded in (*scene.encoded[:-1], Encoded(scene.chunks)):
        chunks = encoded.chunks
        for (text,) in _PATTERNS.within(encoded):
            for groups, first, last in spans(encoded, text):
                letters = [g for g in groups if g is not None]
                title = [chunks[g[0]] for g in letters if chunks[g[0]].kind == "T"][-1]
                year = next(chunks[g[0]] for g in letters if chunks[g[0]].kind == "Y")
                lows = [c.low for c in chunks[max(0, first - 3) : last + 1]]
                if len(title.members) != 1 or year.possessive or year.value is None:
                    continue
                if denied(lows) or doubted(lows) or _NOT_THEN & set(lows) or title.possessive:
                    continue
                if chunks[last] is year and goes_on(chunks, last + 1) and chunks[last + 1].low != "in":
                    continue
                if title.start in known | seen or title.members[0].found.year is not None:
                    continue
                seen.add(title.start)
                start, end = min(title.start, year.start), max(title.end, year.end)
                yield title.members[0], year.value, start, end
