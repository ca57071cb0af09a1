"""What the credits make evident: parts that a sentence names in words that no rule of grammar knows.

"Bruno Ganz put on the wings of Damiel": no rule reads this. But the sentence speaks of a film whose credits
have Ganz as Damiel, and names Damiel behind him: it says that he played Damiel. Only what the credits hold is
read in this way: it can find a claim that is right, and never calls one doubtful. A wrong part in such words
stays unread.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ..statements import Statement
from .modality import denied, doubted, unsettled
from .scene import party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .chunk import Chunk, Member

__all__ = ["Said", "evident"]

_REACH = 90  # code points from somebody to the part
_LONG = 2_000  # code points: no statement is longer
_SHORT = 3  # letters of a name that may be anything
_ACTING = frozenset("acted_in plays acted_together last_together first_together directed_in".split())
_AS = re.compile(r"\bas (?:the |an? |[A-Z]\w+\.? |[a-z]+ ){0,3}$")
_IS = frozenset("is was are were plays played portrays portrayed".split())
_SOME = frozenset("the a an his her their another".split())
_WORKERS = frozenset(
    "director writer producer star creator author hero friend fan boss wife husband man woman one only first "
    "last same best most regular guest host pair duo couple team item match act hit "
    "pairing partnership trio success favourite favorite friends rivals partners newlyweds "
    "neighbors neighbours".split()
)
_STOPS = frozenset("; latter former".split())
_RANKS = frozenset(
    "Dr Mr Mrs Ms Miss Sir Lady Lord Captain Colonel General Sergeant Lieutenant Detective Inspector Officer "
    "Agent Count Countess King Queen Prince Princess Professor President Senator Judge Father Sister Brother "
    "Doctor Nurse Sheriff Major Reverend Uncle Aunt As".split()
)
_KIN = frozenset("son daughter brother sister mother father husband wife".split())


class Said(NamedTuple):
    """A sentence, or what somebody says in it: its chunks, the title spoken of before it, and who speaks."""

    chunks: list[Chunk]
    title: Member | None
    speaker: str | None


def evident(
    text: str,
    said: Sequence[Said],
    statements: Sequence[Statement],
    parts: Callable[[int, int], tuple[str, ...] | None],
) -> Iterator[Statement]:
    """Who played what, and who acted in what, by sentences of which `statements` does not tell it yet.
    `parts(person, title)` are the characters that the credits name, None where they have nobody acting. Cost:
    linear in the text's length."""
    ordered = sorted(statements, key=lambda s: s.start)
    starts = [s.start for s in ordered]
    for one in said:
        if one.chunks:
            first, last = one.chunks[0].start, one.chunks[-1].end
            begun = ordered[bisect_left(starts, first - _LONG) : bisect_left(starts, last)]
            yield from _sentence(text, one, [s for s in begun if first < s.end], parts)


def _sentence(
    text: str,
    one: Said,
    near: list[Statement],
    parts: Callable[[int, int], tuple[str, ...] | None],
) -> Iterator[Statement]:
    chunks = one.chunks
    words = [c.low for c in chunks]
    if "?" in words[-2:] or denied(words) or doubted(words) or unsettled(words):
        return
    here = [m for c in chunks if c.kind == "T" for m in c.members]
    titles = here or ([one.title] if one.title is not None else [])
    marked = [(m.start, m.end) for m in here]
    for i, chunk in enumerate(chunks):
        if chunk.kind != "P" or chunk.possessive:
            continue
        for member in chunk.members:
            held = [
                (title, names)
                for title in titles
                if member.found.row is not None and title.found.row is not None
                if (names := parts(member.found.row, title.found.row)) is not None
            ]
            if not held:
                continue
            title, names = min(held, key=lambda h: abs(h[0].start - member.start))
            mine = [s for s in near if any(p.row == member.found.row for p in s.people)]
            if any(s.kind == "plays" for s in mine):
                continue
            known = any(s.kind in _ACTING and any(t.row == title.found.row for t in s.titles) for s in mine)
            stop = next(
                (c.start for c in chunks[i + 1 :] if c.kind == "P" or c.low in _STOPS), chunks[-1].end
            )
            part = (
                None
                if len(chunk.members) > 1
                else _part(text, member.end, min(stop, member.end + _REACH), names, marked)
            )
            span = (member.start, member.end)
            if here:
                span = min(span[0], title.start), max(span[1], title.end)
            if part is not None:
                start, end = part
                yield _made("plays", member, title, (span[0], max(span[1], end)), one, text[start:end])
                beside = i > 0 and chunks[i - 1].low in ("opposite", "alongside")
                if not (known or beside) and _AS.search(text[member.end : start]):
                    yield _made("acted_in", member, title, (span[0], max(span[1], end)), one)
            elif not known and one.speaker is None and (end := _unnamed(chunks, i)):
                yield _made("acted_in", member, title, (span[0], max(span[1], end)), one)


def _made(
    kind: str, member: Member, title: Member, span: tuple[int, int], said: Said, value: str | None = None
) -> Statement:
    return Statement(
        kind, *span, (party(member.found),), (party(title.found),), value=value, quoted_from=said.speaker,
        places=(member.start,),
    )  # fmt: skip


def _part(
    text: str, start: int, end: int, names: Sequence[str], titles: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Where a text names one of some characters, the longest form of the name; not in a title's name."""
    best: tuple[int, int] | None = None
    between = text[start:end]
    for name in names:
        for whole in (name, *name.split("/")):
            words = whole.strip().split(" ")
            for form in (" ".join(words), words[-1], words[0]):
                if len(form) < _SHORT or not form[0].isupper():
                    continue
                if form not in between:
                    continue
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", between):
                    found = start + match.start(), start + match.end()
                    inside = any(a < found[1] and found[0] < b for a, b in titles)
                    if not (inside or _longer(text, *found, words)) and (
                        best is None or len(form) > best[1] - best[0]
                    ):
                        best = found
    return best


def _longer(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether a name goes on with words that are not the part's: "Cora Crawley" is not Isobel Crawley."""
    behind = re.match(r"[ -]([A-Z]\w+|\d+)", text[end : end + _REACH])
    front = re.search(r"([A-Z]\w+)[ -]$", text[max(0, start - _REACH) : start])
    return any(m is not None and m[1] not in words and m[1] not in _RANKS for m in (behind, front))


def _unnamed(chunks: Sequence[Chunk], i: int) -> int:
    """Where the part ends that somebody is said to have had ("was the conductor", "played his mother"); 0
    where none is."""
    after = chunks[i + 1 : i + 5]
    if len(after) < 3 or after[0].low not in _IS or (after[1].low not in _SOME and not after[1].possessive):
        return 0
    noun = next((c for c in after[2:] if c.kind == "w"), after[2])
    if (
        noun.kind != "w"
        or noun.low in _WORKERS
        or noun.low.endswith("est")
        or (noun.low in _KIN and not after[0].low.startswith("play"))
    ):
        return 0
    return noun.end
