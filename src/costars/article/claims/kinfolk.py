"""Kin that the text names: "his late wife, the actress X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunk import Chunk, Member
from .keys import key_of
from .stories import make_believe
from .words import AUXILIARIES, KIN, OCCUPATIONS, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from .discourse import Discourse
    from .scene import Scene

# Kin of whom no claim is made; named like the others: "his brother, Clint Howard".
_OTHERS = frozenset(
    "brother sister brothers sisters cousin nephew niece uncle aunt stepson stepdaughter godson".split()
)
RELATIVES = {
    "wife": "spouse", "husband": "spouse", "spouse": "spouse", "father": "parentm", "mother": "parentf",
    "dad": "parentm", "mom": "parentf", "mum": "parentf", "son": "mson", "daughter": "daughter",
    "brother": "brother", "sister": "sister",
}  # fmt: skip


def named_kin(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """ "his late wife, the actress Jane Doe,": a chunk of her alone, that knows whose wife she is; the
    place behind."""
    chunk = chunks[i]
    if (
        chunk.kind != "P"
        or not chunk.possessive
        or not chunk.members
        or (i and chunks[i - 1].low in ("as", "is", "was"))
        or (i and chunks[i - 1].names_people)  # "P was R, and Q his brother, S …": Q is
    ):
        return None
    j = i + 1
    while (
        j < len(chunks)
        and j - i <= 5
        and chunks[j].kind in "wNDO"
        and chunks[j].low not in KIN
        and chunks[j].low not in _OTHERS
        and chunks[j].low not in PREPOSITIONS
        and chunks[j].low not in VERBS
    ):
        j += 1
    if (
        j >= len(chunks)
        or (chunks[j].low not in KIN and chunks[j].low not in _OTHERS)
        or chunks[j].possessive
    ):
        return None
    k = _spell(chunks, j + 1)
    comma = False
    while (
        k < len(chunks)
        and k - j <= 9
        and (
            chunks[k].low in (",", ":")
            or (
                chunks[k].kind in "wN"
                and (
                    chunks[k].low in OCCUPATIONS
                    or chunks[k].low.endswith(("-winning", "-winner", "-nominated", "-"))
                    or (
                        chunks[k].low == "and"
                        and chunks[k - 1].low in OCCUPATIONS
                        and k + 1 < len(chunks)
                        and chunks[k + 1].low in OCCUPATIONS
                    )
                )
            )
        )
    ):
        comma = comma or chunks[k].low == ","
        k += 1
    if k >= len(chunks) or not chunks[k].names_people:
        return None
    who = chunks[k]
    if {key_of(m.found) for m in who.members} & {key_of(m.found) for m in chunk.members}:
        return None
    noun = chunks[j].low
    if comma and k + 1 < len(chunks) and chunks[k + 1].low == "," and any(
        c.kind == "P" and not c.possessive for c in chunks[max(0, i - 2) : i]
    ) and chunks[i - 1].low == ",":  # fmt: skip
        # "Kyra Sedgwick, his wife, …" with a name behind is a list; leave it.
        return None
    made = Chunk("P", who.start, who.end, "P", list(who.members), capital=True)
    made.prefixes = list(who.prefixes)
    whose = (
        list(who.members)
        if noun in ("children", "kids", "sons", "daughters", "parents", "twins")
        else list(who.members[:1])
    )
    made.kin = list(who.kin)
    if noun in KIN and not make_believe(chunks, j):
        made.kin = [*made.kin, (noun, list(chunk.members), whose)]
    k += 1
    if comma and k + 1 < len(chunks) and chunks[k].low == "," and chunks[k + 1].kind == "w" and (
        chunks[k + 1].low in VERBS or chunks[k + 1].low in AUXILIARIES
    ):  # fmt: skip
        k += 1
    return made, k


def _spell(chunks: list[Chunk], k: int) -> int:
    """The place behind "of 35 years" and "since 1988"."""
    if k + 1 < len(chunks) and chunks[k].low in ("of", "for") and chunks[k + 1].kind == "D":
        return k + 2
    if k + 1 < len(chunks) and chunks[k].low == "since" and chunks[k + 1].kind == "Y":
        return k + 2
    return k


# Behind "his wife": then she is named, or said to be somebody.
_NAMES_ON = frozenset(", : is was are and".split())


def learn_kin(d: Discourse, kind: str, a: list[Member], b: list[Member]) -> None:
    """Remember who is whose wife, child or parent, as the text tells."""
    if kind == "spouse":
        for first, second in ((a, b), (b, a)):
            d.kin[key_of(first[0].found), "spouse"] = second[0]
    for child in b if kind == "child" else []:
        told = d.parents.setdefault(key_of(child.found), [])
        told += [p for p in a if key_of(p.found) not in {key_of(t.found) for t in told}]
    for parent in a if kind == "child" else []:
        for child in b:
            gender = d.gender(child.found)
            for noun in (
                "child",
                "m" + "son" if gender == "m" else "",
                "daughter" if gender == "f" else "",
            ):
                d.kin.setdefault((key_of(parent.found), noun), child)
            d.kin.setdefault((key_of(child.found), "parent" + d.gender(parent.found)), parent)


_BESIDE = frozenset("with alongside opposite beside".split())


def told_kin(scene: Scene) -> None:
    """ "Their daughter, P, acted alongside her father": give "her father" whom this sentence itself tells."""
    beside = zip(scene.chunks, scene.chunks[1:], strict=False)
    open_ = [c for w, c in beside if c.anaphor == "kin" and not c.members and w.low in _BESIDE]
    if not open_:
        return
    found = scene.kinships
    del scene.kinships  # read again when whom they name is known
    for kin in found:
        if kin.a.members and kin.b.members:
            learn_kin(scene.discourse, kin.kind, kin.a.members, kin.b.members)
    for chunk in open_:
        noun, whose, _ = chunk.kin[0] if chunk.kin else ("", [], [])
        owner = key_of(whose[0].found) if len(whose) == 1 else None
        member = scene.discourse.kin.get((owner, RELATIVES[noun])) if owner is not None else None
        if member is not None:
            chunk.members = [Member(member.found, chunk.start, chunk.end)]


def kinfolk(d: Discourse, chunks: list[Chunk]) -> list[Chunk]:
    """ "her husband", "his father" without a name: one chunk of people, whose member is whom the text has
    told of before, or nobody."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        nxt = chunks[i + 1] if i + 1 < len(chunks) else None
        after = chunks[i + 2] if i + 2 < len(chunks) else None
        named = named_kin(chunks, i)
        if named is not None:
            made, i = named
            if (
                len(out) >= 2
                and out[-1].low == "and"
                and out[-2].kind == "P"
                and chunk.anaphor
                and out[-2].members
                and not out[-2].possessive
            ):
                # "Amitabh Bachchan and his wife, Jaya Bachchan, starred": both are the subject.
                first = out[-2]
                both = Chunk("P", first.start, made.end, "P", [*first.members, *made.members], capital=True)
                both.kin, both.prefixes = [*first.kin, *made.kin], first.prefixes
                del out[-2:]
                made = both
            out.append(made)
            continue
        if (
            chunk.kind == "P" and chunk.possessive and nxt is not None and nxt.low in RELATIVES
            and not (after is not None and (after.kind == "P" or after.low in _NAMES_ON))
            and not (i and chunks[i - 1].low in ("is", "was", "as", ",", "are", "were"))
        ):  # fmt: skip
            made = Chunk("P", chunk.start, nxt.end, "P", anaphor="kin", possessive=nxt.possessive)
            relation = RELATIVES[nxt.low]
            made.kin = [(nxt.low, list(chunk.members), [])]
            if len(chunk.members) == 1:
                member = d.kin.get((key_of(chunk.members[0].found), relation))
                if member is not None:
                    made.members = [Member(member.found, chunk.start, nxt.end)]
            out.append(made)
            i += 2
            continue
        if (
            chunk.kind == "P" and chunk.possessive and len(chunk.members) == 1
            and nxt is not None and nxt.low == "parents" and (after is None or after.low in (",", "."))
            and len(parents := d.parents.get(key_of(chunk.members[0].found), [])) == 2
        ):  # fmt: skip
            made = Chunk("P", chunk.start, nxt.end, "P", anaphor="parents")
            made.members = [Member(p.found, chunk.start, nxt.end) for p in parents]
            out.append(made)
            i += 2
            continue
        out.append(chunk)
        i += 1
    return out
