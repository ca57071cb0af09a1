"""What a clause takes from the words before it: the title that "which" stands for, the object of "T, which P
directed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunk import Chunk
from .clause import Complement
from .keys import key_of
from .words import AUXILIARIES, KIN, KIND_NOUNS, ORDINALS, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from .chunk import Member
    from .clause import Clause

__all__ = ["along", "fronted_part", "gap", "last_one", "of_them_all", "of_which", "trailing"]

_MAKING = ("direct", "write", "create", "produce")
_WHEN = frozenset(
    "this next last winter spring summer fall autumn year month week later himself herself early late".split()
)


def last_one(host: Chunk) -> Chunk:
    """Of "A, B and C, which P directed" the last."""
    last = host.members[-1:]
    return Chunk(host.kind, last[0].start, last[0].end, host.low, last) if last else host


def of_them_all(clause: Clause, number: int) -> bool:
    """Whether "A and B, who …" says it of all: "who star in T", "who played R and S"."""
    chunks, k = clause.piece.chunks, clause.place
    if clause.tense == "base" and k and chunks[k - 1].low == "who":
        return True
    if clause.family != "play":
        return False
    parts = [False]  # whether each ends with a name
    for chunk in chunks[k + 1 :]:
        if chunk.low in (",", "and", "&"):
            parts.append(False)
        elif chunk.kind not in "wT" or chunk.low in PREPOSITIONS or chunk.low in VERBS:
            break
        else:
            parts[-1] = chunk.capital
    return len(parts) == number > 1 and all(parts)


def of_which(clause: Clause) -> None:
    """ "T, U and V, the last of which starred P": the subject is one of them."""
    host = clause.piece.host
    if (
        clause.piece.opener != "inwhich"
        or host is None
        or len(host.members) < 2
        or clause.subject is not host
    ):
        return
    one = _which(clause)
    if one is not None:
        clause.subject = Chunk(host.kind, one.start, one.end, host.low, [one])


def _which(clause: Clause) -> Member | None:
    """The one of several titles that "the last of which" speaks of."""
    host, word = clause.piece.host, clause.piece.before[-1:]
    if clause.piece.opener != "inwhich" or host is None or not word or len(host.members) < 2:
        return None
    if word[0] in ("last", "latter"):
        return host.members[-1]
    number = 1 if word[0] == "former" else ORDINALS.get(word[0], 0)
    return host.members[number - 1] if 0 < number <= len(host.members) else None


def _dangling(clause: Clause) -> None:
    """ "T, which P starred in", "a film that Q wrote and P also starred in": the title stands before."""
    chunks = clause.piece.chunks
    behind = [c.low for c in chunks[clause.place + 1 : clause.place + 3]]
    if behind[:1] not in (["in"], ["on"]) or (len(behind) > 1 and behind[1] not in ",.;—and"):
        return
    host = clause.piece.host
    if host is not None and host.kind == "T" and clause.piece.opener in ("which", ",", "(", "—"):
        clause.complements.append(Complement("in", last_one(host)))
        return
    before = [c for c in chunks[: clause.place] if c.kind == "T" and c.members and not c.possessive]
    if before:
        clause.complements.append(Complement("in", last_one(before[-1])))


def fronted_part(clause: Clause) -> None:
    """ "As R, P starred in T": the part that stands at the head."""
    chunks = clause.piece.chunks
    if clause.family not in ("act", "costar", "see") or clause.of("as"):
        return
    first = next((n for n, c in enumerate(chunks) if c is clause.subject), 0)
    at = next((n for n in range(first - 2, max(-1, first - 12), -1) if chunks[n].low == "as"), None)
    if at is None or (at and chunks[at - 1].low not in (",", "and", "but", ";", "then", "while")):
        return
    if at > 1 and chunks[at - 2].kind == "P":
        return  # "P, as R, and Q": P's part
    k = at + 1
    while k < len(chunks) and (
        (chunks[k].kind in "wT" and (chunks[k].capital or chunks[k].low in ("the", "a")))
        or (chunks[k].kind == "P" and not chunks[k].anaphor and _unknown(chunks[k]))
    ):
        k += 1
    apart = k < len(chunks) and (chunks[k].low == "," or k == first)
    if at + 1 < k <= first < clause.place and apart and chunks[k - 1].capital and not any(
        c.low in VERBS or c.low in AUXILIARIES or c.low == "and" for c in chunks[k:first]
    ):  # fmt: skip
        clause.complements.append(Complement("as", chunks[k - 1], tuple(chunks[at + 1 : k]), -1))


def _unknown(people: Chunk) -> bool:
    return all(m.found.row is None and not m.found.candidates for m in people.members)


def trailing(clause: Clause) -> None:
    """ "P appeared in T, starring opposite Q": in T."""
    chunks, k = clause.piece.chunks, clause.place
    if clause.tense != "ing" or clause.subject is None or clause.subject.kind != "P" or k < 2:
        return
    before = chunks[k - 2]
    if (
        clause.family in ("act", "costar")
        and chunks[k - 1].low == ","
        and before.kind == "T"
        and before.members
        and not clause.titles("", "in", "on", "for", "of")
    ):
        clause.complements.append(Complement("in", last_one(before)))


def along(clause: Clause) -> None:
    """ "P, along with Q, directed T": both did."""
    chunks, subject = clause.piece.chunks, clause.subject
    if subject is None or subject.kind != "P":
        return
    k = next((n for n, c in enumerate(chunks) if c is subject), len(chunks))
    if 2 < k < len(chunks) and chunks[k - 1].low in KIN and chunks[k - 2].low == "and":
        # "P and wife Q made T"
        other = chunks[k - 3]
        if other.kind == "P" and not other.possessive and not other.anaphor:
            both = [*other.members, *subject.members]
            clause.subject = Chunk("P", other.start, subject.end, "P", both)
        return
    if clause.family not in (*_MAKING, "act"):
        return
    lows = [c.low for c in chunks[k + 1 : k + 4]]
    if lows in ([",", "along", "with"], [",", "together", "with"]) and k + 4 < clause.place:
        other = chunks[k + 4]
        if other.kind == "P" and not other.possessive and chunks[k + 5].low == ",":
            both = [*subject.members, *other.members]
            clause.subject = Chunk("P", subject.start, other.end, "P", both)


def gap(clause: Clause) -> None:
    """The object that stands before its clause: "T, which P directed", "the drama P created", "a film that
    P wrote"."""
    if clause.subject is None or clause.subject.kind != "P" or clause.passive or clause.object is not None:
        return
    if clause.family == "act":
        host = clause.piece.host
        behind = clause.piece.chunks[clause.place + 1 : clause.place + 2]
        if (
            clause.verb in ("headline", "lead", "top", "front", "topline", "anchor")
            and clause.piece.opener == "which"
            and host is not None
            and host.kind == "T"
            and not clause.object_words
            and (not behind or behind[0].low in ("with", "opposite", "alongside", ",", "."))
        ):
            clause.object = last_one(host)
            return
        _dangling(clause)
        return
    if clause.piece.opener == "whom" and clause.piece.host is not None:
        host = clause.piece.host
        own = {key_of(m.found) for m in clause.subject.members}
        others = [m for m in host.members if key_of(m.found) not in own]
        if host.kind == "P" and 0 < len(others) < len(host.members):
            host = Chunk("P", others[0].start, others[-1].end, "P", others)  # "P and Q, whom she wed"
        clause.object = host
        return
    if clause.family in _MAKING and (one := _which(clause)) is not None:
        clause.object = Chunk("T", one.start, one.end, "T", [one])  # "the second of which P directed"
        return
    if (
        clause.family not in (*_MAKING, "work")
        or not all(c.low in _WHEN or c.low.endswith("day") for c in clause.object_words)
        or clause.titles("", "in", "on", "for", "of", "and")
    ):
        return
    chunks = clause.piece.chunks
    i = next((k for k, c in enumerate(chunks) if c is clause.subject), None)
    if i is None:
        return
    k = i - 1
    while k >= 0 and chunks[k].kind == "w" and chunks[k].low in ("that", "which", "the", "one", "also"):
        k -= 1
    if k > 1 and chunks[k].low in KIND_NOUNS and (described := _described(chunks, k)) is not None:
        k = described
    was = k > 1 and chunks[k - 1].low in ("was", "is", "remains", "marked") and chunks[k - 2].kind == "T"
    if was and chunks[k].anaphor == "film" and chunks[k - 2].members and not chunks[k - 2].possessive:
        clause.object = chunks[k - 2]  # "T was the first film P directed"
        clause.object_words = ()
    elif k >= 0 and chunks[k].kind == "T" and chunks[k].members:
        clause.object = chunks[k]
        clause.object_words = ()
    elif (
        clause.piece.host is not None
        and clause.piece.host.kind == "T"
        and clause.piece.opener in ("which", ",", "(", "—")
    ):
        told = chunks[: k + 1]
        if all(
            c.kind in "wYOND" or (c.kind == "P" and told[n + 1 :] and told[n + 1].low in KIND_NOUNS)
            for n, c in enumerate(told)
        ) or (
            # "T, which P directed and Q, then his wife, wrote"
            clause.piece.opener == "which"
            and chunks[k].low in ("and", ",")
            and not any(c.kind == "T" for c in told)
        ):
            clause.object = last_one(clause.piece.host)


def _described(chunks: list[Chunk], k: int) -> int | None:
    """The place of T in "T, years later, a picture that P wrote", of which the noun at `k` is said."""
    k -= 1
    while k > 0 and chunks[k].kind in "wOY" and chunks[k].low not in ("a", "an", "the", "another"):
        if chunks[k].low in VERBS or chunks[k].low in AUXILIARIES:
            return None
        k -= 1
    if k < 2 or chunks[k - 1].low != ",":
        return None
    for n in range(k - 2, max(-1, k - 9), -1):
        if chunks[n].kind == "T":
            return n if not chunks[n].anaphor or chunks[n].members else None
        if chunks[n].kind == "P" or chunks[n].low in VERBS or chunks[n].low in AUXILIARIES:
            return None
    return None
