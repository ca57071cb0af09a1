"""What was read beside what is marked, for one article.

A mention matches where the spans overlap by half of the longer one and the ids are equal. A claim matches
where kind, people, titles, and year or value agree and the spans overlap by half of the shorter one (or, more
strictly, of the longer one); each marked claim is matched once. Two things are left open: a `last_together`
or
`first_together` that names its titles may have its year on one side only (the titles say when), and a part
may
have its "the" or not ("the Mad Hatter").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from costars.names import normalize
from reader.corpus import Article, GoldClaim, GoldMention

__all__ = ["Compared", "Linked", "compare", "compare_claims", "compare_mentions", "overlap"]

ORDERED = ("directed_in", "parent_of")
_IDS = ("p:", "t:", "/")  # how ids of the two graphs begin
_BY_YEAR = ("title_year", "married", "last_together", "first_together")
_DATED = ("last_together", "first_together")
_BY_NUMBER = ("years_since_together", "times_together")
Read = Mapping[str, Any]  # a claim or a mention, as the JSON document has it


@dataclass
class Linked:
    """Mentions of one sort ("p" or "t"): those marked, those read, and how many of them agree."""

    marked: int = 0
    read: int = 0
    right: int = 0
    missed: list[GoldMention] = field(default_factory=list)
    wrong: list[Read] = field(default_factory=list)


@dataclass
class Compared:
    """One article. `mentions` by what ("p", "t") and how (linked, new, ambiguous); `pairs` match."""

    article: Article
    mentions: dict[tuple[str, str], Linked]
    pairs: list[tuple[GoldClaim, Read]]
    missed: list[GoldClaim]
    extra: list[Read]
    strictly: int  # pairs under the stricter rule
    loud: list[tuple[str, Read]]  # a tag of a silent stretch, and the claim that was read there


def overlap(a: tuple[int, int], b: tuple[int, int], of: Callable[[Iterable[int]], int]) -> float:
    """The common part of two spans, as a share of the shorter (`min`) or the longer (`max`) one."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, common) / max(1, of((a[1] - a[0], b[1] - b[0])))


def compare(article: Article, check: Read) -> Compared:
    """`check` is the JSON document of `costars check`."""
    mentions: dict[tuple[str, str], Linked] = {}
    for what, key in (("p", "people"), ("t", "titles")):
        marked = [m for m in article.mentions if m.what == what]
        for how in ("linked", "new", "ambiguous"):
            mentions[what, how] = compare_mentions(
                [m for m in marked if _marked_how(m) == how], [m for m in check[key] if _read_how(m) == how]
            )
    same = _Same(article, check)
    pairs, missed, extra = compare_claims(article.claims, check["claims"], same, min)
    strict, _, _ = compare_claims(article.claims, check["claims"], same, max)
    loud = [
        (tag, read)
        for read in extra
        for silent in article.silent
        if overlap((silent.start, silent.end), (read["start"], read["end"]), min) >= 0.5
        for tag in silent.tags or ("none",)
    ]
    return Compared(article, mentions, pairs, missed, extra, len(strict), loud)


def _marked_how(mention: GoldMention) -> str:
    return "linked" if mention.id is not None else "ambiguous" if mention.known else "new"


def _read_how(mention: Read) -> str:
    return "linked" if mention["id"] is not None else "ambiguous" if mention["candidates"] else "new"


def compare_mentions(marked: Sequence[GoldMention], read: Sequence[Read]) -> Linked:
    left = list(read)
    result = Linked(marked=len(marked), read=len(read))
    for mention in marked:
        span = (mention.start, mention.end)
        near = (m for m in left if overlap(span, (m["start"], m["end"]), max) >= 0.5)
        found = next((m for m in near if m["id"] == mention.id), None)
        if found is None:
            result.missed.append(mention)
        else:
            left.remove(found)
            result.right += 1
    result.wrong = left
    return result


def compare_claims(
    marked: Sequence[GoldClaim],
    read: Sequence[Read],
    same: Callable[[GoldClaim, Read], bool],
    of: Callable[[Iterable[int]], int],
) -> tuple[list[tuple[GoldClaim, Read]], list[GoldClaim], list[Read]]:
    """Pairs, the best overlaps first; what is missed; what is extra."""
    shares = sorted(
        (-share, g, r)
        for g, gold in enumerate(marked)
        for r, claim in enumerate(read)
        if claim["kind"] == gold.kind
        and (share := overlap((gold.start, gold.end), (claim["start"], claim["end"]), of)) >= 0.5
        and same(gold, claim)
    )
    golds: set[int] = set()
    reads: set[int] = set()
    pairs = []
    for _, g, r in shares:
        if g not in golds and r not in reads:
            golds.add(g)
            reads.add(r)
            pairs.append((g, r))
    return (
        [(marked[g], read[r]) for g, r in sorted(pairs)],
        [gold for g, gold in enumerate(marked) if g not in golds],
        [claim for r, claim in enumerate(read) if r not in reads],
    )


class _Same:
    """Whether a claim says what a marked one says. New names agree by what the article calls them in full."""

    def __init__(self, article: Article, check: Read) -> None:
        new = [m for m in article.mentions if m.id is None]
        self._marked = {what: {normalize(m.text) for m in new if m.what == what} for what in "pt"}
        self._read: dict[str, dict[str, set[str]]] = {"p": {}, "t": {}}
        for what, key in (("p", "people"), ("t", "titles")):
            for mention in check[key]:
                if mention["id"] is None:
                    known = self._read[what].setdefault(normalize(mention["text"]), set())
                    known.add(normalize(mention["name"]))

    def __call__(self, gold: GoldClaim, read: Read) -> bool:
        return (
            self._parties("p", gold.people, read["people"], ordered=gold.kind in ORDERED)
            and self._parties("t", gold.titles, read["titles"], ordered=False)
            and _same_figures(gold, read)
        )

    def _parties(self, what: str, gold: Sequence[str], read: Sequence[str], *, ordered: bool) -> bool:
        if len(gold) != len(read):
            return False
        if ordered:
            return all(self._party(what, g, r) for g, r in zip(gold, read, strict=True))
        left = list(read)
        for party in gold:
            found = next((r for r in left if self._party(what, party, r)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def _party(self, what: str, gold: str, read: str) -> bool:
        if gold == read:
            return True
        if gold.startswith(_IDS) or read.startswith(_IDS):
            return False
        return bool(self._marked_names(what, gold) & self._read_names(what, read))

    def _marked_names(self, what: str, surface: str) -> AbstractSet[str]:
        key = normalize(surface)
        return {key} | {name for name in self._marked[what] if what == "p" and name.endswith(f" {key}")}

    def _read_names(self, what: str, surface: str) -> AbstractSet[str]:
        key = normalize(surface)
        return {key} | self._read[what].get(key, set())


def _same_figures(gold: GoldClaim, read: Read) -> bool:
    if gold.kind in _DATED and gold.titles and None in (gold.year, read["year"]):
        return True  # the titles say when
    if gold.kind in _BY_YEAR:
        return bool(gold.year == read["year"])
    if gold.kind in _BY_NUMBER:
        return bool(gold.value == read["value"])
    if gold.kind == "plays":
        return _part(gold.value) == _part(read["value"])
    return True


def _part(value: object) -> str:
    return normalize(str(value)).removeprefix("the ")
