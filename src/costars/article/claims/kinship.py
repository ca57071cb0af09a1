"""What nouns of kin say: "her husband, X", "the daughter of P and Q"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .chunk import Chunk, Member
from .modality import denied
from .nominals import STOP
from .pieces import Piece
from .words import ADVERBS, AUXILIARIES, ROLE_NOUNS, VERBS
from .words import KIN as KIN_NOUNS

_ONE = frozenset("wife husband son daughter father mother spouse dad mom mum child".split())


@dataclass(slots=True)
class Kinship:
    """`kind` is "spouse" or "child" (then `a` are the parents); `year` where the wedding is dated."""

    kind: str
    a: Chunk
    b: Chunk
    start: int
    end: int


def kinships_in(piece: Piece) -> Iterator[Kinship]:
    """Husbands, wives, parents and children that nouns name in one piece. Of plays nothing is taken: "plays
    her husband", "as Bacon's wife"."""
    chunks = piece.chunks
    for i, chunk in enumerate(chunks):
        for noun, whose, who in chunk.kin:
            if not _of_a_part(chunks, i):
                yield _told(noun, whose, who)
        if chunk.kind != "w" or chunk.low not in KIN_NOUNS:
            continue
        if _of_a_part(chunks, i):
            continue
        kind = KIN_NOUNS[chunk.low]
        found = _holder_before(chunks, i, piece) or _holder_after(chunks, i)
        if found is None:
            yield from _couples(chunks, i)
            continue
        holder, left, right = found
        other = _other(piece, chunks, left, right)
        if other is None or not other.members or not holder.members:
            continue
        if {id(m.found) for m in holder.members} & {id(m.found) for m in other.members}:
            continue
        start = min(holder.start, other.start, chunk.start)
        end = max(holder.end, other.end, chunk.end)
        if kind == "spouse":
            yield Kinship("spouse", holder, other, start, end)
        elif kind == "child":
            yield Kinship("child", holder, other, start, end)
        else:
            yield Kinship("child", other, holder, start, end)


def _told(noun: str, whose: list[Member], who: list[Member]) -> Kinship:
    """The kinship of "Bacon's wife, Kyra Sedgwick" once it is one chunk."""
    a = Chunk("P", min(m.start for m in whose), max(m.end for m in whose), "P", whose)
    b = Chunk("P", min(m.start for m in who), max(m.end for m in who), "P", who)
    start, end = min(a.start, b.start), max(a.end, b.end)
    kind = KIN_NOUNS[noun]
    if kind == "parent":
        return Kinship("child", b, a, start, end)
    return Kinship(kind, a, b, start, end)


def _of_a_part(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun of kin belongs to a part that is played, or is denied."""
    for j in range(i - 1, max(-1, i - 12), -1):
        low = chunks[j].low
        if low in (";", ":", ".") or (low == "," and i - j > 4):
            return False
        if low == "as" or low in (
            "character",
            "character's",
            "characters",
            "fictional",
            "onscreen",
            "on-screen",
            "screen",
            "role",
            "late-blooming",
            "like",
        ):
            return True
        if low in VERBS and VERBS[low][1] == "play":
            return True
        if low in ("not", "never"):
            return True
    return False


def _holder_before(chunks: list[Chunk], i: int, piece: Piece) -> tuple[Chunk, int, int] | None:
    """ "Bacon's wife", "her late husband": who stands before the noun in the possessive."""
    j = i - 1
    while (
        j >= 0
        and i - j <= 6
        and chunks[j].kind in "wNOD"
        and chunks[j].low not in STOP
        and chunks[j].low != "whose"
    ):
        j -= 1
    if j >= 0 and chunks[j].kind == "P" and chunks[j].possessive:
        return chunks[j], j, i
    if j >= 0 and chunks[j].low == "whose" and piece.host is not None and piece.host.kind == "P":
        return piece.host, j, i
    return None


def _holder_after(chunks: list[Chunk], i: int) -> tuple[Chunk, int, int] | None:
    """ "the wife of Bacon", "son of actors A and B", "mother to A"."""
    if i + 2 < len(chunks) and chunks[i + 1].low in ("of", "to"):
        k = i + 2
        while (
            k < len(chunks)
            and k - i < 8
            and chunks[k].kind == "w"
            and (
                chunks[k].low in ROLE_NOUNS
                or chunks[k].low
                in ("the", "late", "fellow", "legendary", "former", "a", "screen", "film", "director")
                or chunks[k].low.endswith(("-winning", "-winner", "ing", "ous", "ish", "an"))
            )
        ):
            k += 1
        if k < len(chunks) and chunks[k].kind == "P":
            j = i - 1
            while (
                j >= 0
                and chunks[j].kind in "wNO"
                and chunks[j].low not in STOP
                and chunks[j].low not in AUXILIARIES
                and chunks[j].low not in VERBS
            ):
                j -= 1
            return chunks[k], j + 1, k
    return None


def _other(piece: Piece, chunks: list[Chunk], left: int, right: int) -> Chunk | None:
    """The one whom a noun of kin names: behind it, before it, or the host of the apposition."""
    j = right + 1
    while (
        j < len(chunks)
        and j - right <= 4
        and (
            chunks[j].low in (",", ":", "—")
            or (chunks[left].low == "whose" and chunks[j].low in ("is", "are", "was", "were"))
            or (
                chunks[j].kind == "w"
                and (
                    chunks[j].low in ROLE_NOUNS
                    or (chunks[j].low in ("the", "fellow", "actor", "and", "late") and chunks[j].low != "and")
                )
            )
            or chunks[j].kind in "N"
        )
    ):
        j += 1
    # "with Q" in between: "his son with Q, X".
    if (
        j < len(chunks)
        and chunks[j].low in ("with", "by")
        and j + 1 < len(chunks)
        and chunks[j + 1].kind == "P"
    ):
        j += 2
        while j < len(chunks) and chunks[j].low == ",":
            j += 1
    if j < len(chunks) and chunks[j].kind == "P" and chunks[j].members and not chunks[j].anaphor:
        comma = any(c.low == "," for c in chunks[right + 1 : j])
        nxt = chunks[j + 1] if j + 1 < len(chunks) else None
        verb_next = nxt is not None and (nxt.low in VERBS or nxt.low in AUXILIARIES) and comma
        if not (left <= 1 and piece.host is not None and piece.opener == "," and comma):
            if not (verb_next and piece.opener == ","):
                return chunks[j]
    # An apposition: "Kyra Sedgwick, his wife".
    if left <= 1 and piece.host is not None and piece.host.kind == "P" and piece.opener == ",":
        if len(piece.host.members) > 1 and chunks[right].low in _ONE:
            last = piece.host.members[-1]
            return Chunk("P", last.start, last.end, "P", [last])
        return piece.host
    # "X is his wife", "X, the daughter of P".
    k = left - 1
    while k >= 0 and (
        chunks[k].low in AUXILIARIES | ADVERBS or chunks[k].low in ("the", "a", "an", ",", "as")
    ):
        k -= 1
    if k >= 0 and chunks[k].kind == "P" and not chunks[k].possessive and k < left - 1:
        return chunks[k]
    if (k >= 0 and chunks[k].low == "who") or (k < 0 and left >= 1 and piece.opener == "who"):
        return piece.host
    return None


def _couples(chunks: list[Chunk], i: int) -> Iterator[Kinship]:
    """ "the married couple A and B", "have two children, A and B", "parents A and B" have no holder here."""
    low = chunks[i].low
    if (
        low in ("spouses",)
        and i + 1 < len(chunks)
        and chunks[i + 1].kind == "P"
        and len(chunks[i + 1].members) == 2
    ):
        people = chunks[i + 1]
        yield _pair(people, chunks[i].start)
        return
    if (
        low in ("husband", "wife")
        and i + 3 < len(chunks)
        and chunks[i + 1].low == "and"
        and chunks[i + 2].low in ("wife", "husband")
    ):
        people = chunks[i + 3]
        if people.kind == "P" and len(people.members) == 2:
            yield _pair(people, chunks[i].start)
        return
    if KIN_NOUNS[low] == "child":
        j = i + 1
        while j < len(chunks) and chunks[j].low in (",", ":", "—", "named", "called"):
            j += 1
        if j < len(chunks) and chunks[j].kind == "P" and chunks[j].members and not chunks[j].anaphor:
            holder = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), None)
            between = [c.low for c in chunks[:i]]
            if (
                holder is not None
                and holder.members
                and set(between)
                & {
                    "have",
                    "has",
                    "had",
                    "share",
                    "shares",
                    "shared",
                    "welcomed",
                    "raised",
                    "raise",
                    "parents",
                    "adopted",
                    "with",
                    "having",
                }
            ):
                if not denied(between):
                    yield Kinship("child", holder, chunks[j], holder.start, chunks[j].end)


def _pair(people: Chunk, start: int) -> Kinship:
    first, second = people.members
    a = Chunk("P", first.start, first.end, "P", [first])
    b = Chunk("P", second.start, second.end, "P", [second])
    return Kinship("spouse", a, b, min(start, people.start), people.end)
