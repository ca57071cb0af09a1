"""Sentences taken apart into pieces and clauses: who does what, in which title, with whom, as whom.

A piece is a main clause, a relative clause ("…, who starred in T, …"), an apposition ("…, the director of T,
…") or what stands in brackets; it hangs on its host, the group just before it. A clause is a known verb with
its subject, object and complements. This is no full grammar of English: it finds the parts that claims are
made of, and gives up where they are out of reach.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .clause import Clause, Complement
from .complements import complements
from .subjects import subject_of
from .verbs import is_verb, verb_at
from .words import ADVERBS, BE, HELPERS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .chunk import Chunk
    from .pieces import Piece

__all__ = ["clauses_of"]


# Pieces ---------------------------------------------------------------------------------------------


# Clauses --------------------------------------------------------------------------------------------


_MAKING = ("direct", "write", "produce", "create")


def clauses_of(piece: Piece) -> list[Clause]:
    """The clauses of a piece in the order of their verbs."""
    chunks = piece.chunks
    verbs = [i for i in range(len(chunks)) if is_verb(chunks, i)]
    found: list[Clause] = []
    for i in verbs:
        verb, family, tense = verb_at(chunks, i)
        found.append(_clause(piece, i, verb, family, tense, verbs, found))
    # "written by and starring P": the name behind the second verb is that of the first too.
    for first, second in itertools.pairwise(found):
        between = [c.low for c in chunks[first.place + 1 : second.place]]
        if between == ["by", "and"] and second.object is not None and second.object.kind == "P":
            first.complements.append(Complement("by", second.object, place=second.place))
            first.passive = True
    # "wrote and directed T", "written, directed and produced by P": one verb's complements are the other's.
    for first, second in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        gap = chunks[first.place + 1 : second.place]
        joined = (
            gap
            and all(
                c.low in ("and", "&", ",", "or", "/")
                or c.low in ADVERBS
                or c.low in ("in", "on")
                or c.low in BE
                for c in gap
            )
            and any(c.low in ("and", "&", ",", "or", "/") for c in gap)
        )
        shared = len(gap) == 2 and gap[0].low == "and" and gap[1] is second.subject and gap[1].kind == "P"
        making = first.family in _MAKING and second.family in _MAKING and not first.passive
        if shared and making and second.object is not None and first.object is None and not first.complements:
            first.object = second.object  # "P directed and Q wrote T"
            continue
        if joined and first.object is None and not first.complements and not first.object_words:
            first.complements = list(second.complements)
            if first.family == "act" and second.object is not None and second.object.kind == "T":
                first.complements.append(Complement("in", second.object, place=second.place))
            else:
                first.object = second.object
            first.shared = True
            if second.passive and first.tense in ("past", "participle"):
                first.passive = True
            if (
                first.passive
                and not second.passive
                and second.tense in ("past", "participle")
                and second.of("by")
            ):
                second.passive = True
    return found


def _clause(
    piece: Piece, i: int, verb: str, family: str, tense: str, verbs: list[int], earlier: list[Clause]
) -> Clause:
    chunks = piece.chunks
    # Left: auxiliaries and adverbs.
    left = i - 1
    while left >= 0 and chunks[left].kind in "wO" and chunks[left].low in HELPERS:
        left -= 1
    group = [c.low for c in chunks[left + 1 : i]]
    if left >= 0 and chunks[left].kind in "PT" and chunks[left].anaphor:
        pass
    follows_by = _next_is_by(chunks, i)
    passive = tense in ("past", "participle") and (
        any(w in BE for w in group)
        or (
            follows_by
            and not (
                left >= 0
                and chunks[left].kind == "P"
                and chunks[left].members
                and tense == "past"
                and verb not in ("write",)
            )
        )
    )
    if (
        passive
        and any(w in ("have", "has", "had") for w in group)
        and not any(w in ("been", "being") for w in group)
    ):
        passive = False
    if tense == "past" and verb in ("star",) and not any(w in BE for w in group):
        passive = False
    subject, start = subject_of(piece, i, left, verbs, earlier, passive, tense)
    at = next((k for k, c in enumerate(chunks[:i]) if c is subject), 0)
    apart = at > 1 and chunks[at - 1].low in ("and", "but", "while") and chunks[at - 2].low in (",", ";")
    if start is not None and at > start + 1 and apart:
        start = at - 1  # what another clause says before it says nothing of this one
    words = (
        [c.low for c in chunks[start:i]]
        if start is not None
        else [c.low for c in chunks[max(0, left - 6) : i]]
    )
    clause = Clause(verb, family, tense, passive, subject, None, [], words, piece, i)
    complements(clause, chunks, i + (1 if chunks[i].low in VERBS else 2), verbs)
    return clause


def _next_is_by(chunks: list[Chunk], i: int) -> bool:
    j = i + 1
    while j < len(chunks) and (
        chunks[j].low in ADVERBS or chunks[j].low in ("and", ",", "&") or chunks[j].low in VERBS
    ):
        j += 1
    if j + 1 < len(chunks) and chunks[j].low == "in" and chunks[j + 1].kind == "Y":
        j += 2  # "directed in 1995 by P"
    return j < len(chunks) and chunks[j].low == "by"


def groups(clauses: list[Clause]) -> Iterator[Clause]:
    """Clauses that have a subject."""
    return (c for c in clauses if c.subject is not None)
