"""Who made a title, where no verb with subject and object says so: "with P directing", "from a script by P",
"the P-directed drama T", "T marked P's directorial debut", "the director of T is P".

Everything is read off the chunks of a whole sentence. A title that the sentence does not name is the one that the
text speaks of, and only where that can be one title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .boxes import labelled
from .chunk import Chunk
from .modality import denied, doubted
from .prefixes import roles_at
from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from .chunk import Member
    from .scene import Scene

__all__ = ["SCRIPTS", "Credit", "crew_of", "spoken_of", "subject_before"]

SCRIPTS = frozenset(
    "script scripts screenplay screenplays teleplay scenario dialogue dialogues libretto draft outline".split()
)
_KINDS = {"direct": "directed", "write": "wrote", "create": "created", "produce": "produced"}
_MADE_BY = re.compile(
    r"[-‐‑–](?:and[-‐‑–])?(?:co[-‐‑–]?)?(directed|helmed|written|penned|scripted|created|produced|exec(?:utive)?[-‐‑–]produced)\b"
)
_MADE = {
    "directed": "directed", "helmed": "directed", "written": "wrote", "penned": "wrote", "scripted": "wrote",
    "created": "created",
}  # fmt: skip
_IN_CHARGE = (
    ("at", "the", "helm"), ("behind", "the", "camera"), ("behind", "the", "lens"), ("in", "the", "director", "chair"),
    ("in", "the", "directing", "chair"), ("in", "the", "chair"), ("on", "directing", "duties"), ("calling", "the", "shots"),
)  # fmt: skip
_TAKES = (
    ("behind", "the", "camera"), ("the", "director", "chair"), ("the", "helm"), ("the", "directing", "reins"),
    ("the", "reins"), ("the", "shots"), ("the", "directing", "chair"),
)  # fmt: skip
_TAKING = frozenset(
    "step steps stepped stepping take takes took taken taking call calls called calling sit sits sat sitting "
    "go goes went gone going move moves moved moving occupy occupies occupied get gets got".split()
)
_DETERMINERS = frozenset("the a an his her their its this that".split())
_MARKS = frozenset(". ; : ! ? —".split())


@dataclass(slots=True)
class Credit:
    """`kind` is that of the claim; `start` and `end` are of the words that say it."""

    kind: str
    people: Chunk
    titles: Chunk
    start: int
    end: int


def crew_of(scene: Scene) -> list[Credit]:
    """All credits that one sentence states in such ways. Nothing is taken from a question."""
    found = list(labelled(scene))
    if scene.question:
        return [Credit(*f) for f in found]
    credits = [Credit(*f) for f in found]
    chunks = scene.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind == "P" and chunk.members:
            credits += _made_by(scene, chunks, i)
            credits += _beside(scene, chunks, i)
        if chunk.kind != "w":
            continue
        if chunk.low in SCRIPTS:
            credits += _script(scene, chunks, i)
        elif chunk.low in ("debut", "bow", "effort"):
            credits += _debut(scene, chunks, i)
        elif chunk.low in _TAKING:
            credits += _takes(scene, chunks, i)
        elif chunk.low == "as":
            credits += _serves(scene, chunks, i)
        elif chunk.low in ("creation", "brainchild"):
            credits += _brainchild(scene, chunks, i)
        elif chunk.low == "under":
            credits += _under(scene, chunks, i)
        if chunk.low in ROLE_NOUNS:
            credits += _role_is(scene, chunks, i)
        if chunk.low in ("at", "behind", "in"):
            credits += _in_charge_is(scene, chunks, i)
    return [c for c in credits if not _unsure(chunks, c)]


def _unsure(chunks: list[Chunk], credit: Credit) -> bool:
    """Whether the words before it, in its own part of the sentence, deny or doubt it."""
    i = next((k for k, c in enumerate(chunks) if c.start >= credit.start), 0)
    first = i
    while first and chunks[first - 1].low not in (";", ".", ":", "—", "but"):
        first -= 1
    lows = [c.low for c in chunks[first:i]]
    near = [c.low for c in chunks[i:] if c.start < credit.end]
    return denied(lows[-4:]) or doubted(lows) or denied(near)


# Titles that the sentence does not repeat --------------------------------------------------------------


def spoken_of(scene: Scene, place: int, *, present: bool = True) -> Chunk | None:
    """The title that words at `place` are about: named before them in their own part of the sentence, else the one
    that the text speaks of. Of what is under way only an announced title is meant."""
    for piece in reversed(scene.pieces):
        if not piece.chunks or not piece.chunks[0].start <= place <= piece.chunks[-1].end:
            continue
        if not any(c.start <= place <= c.end for c in piece.chunks):
            continue
        before = [
            c for c in piece.chunks if c.kind == "T" and c.members and c.end <= place and c.opening != "both"
        ]
        if before:
            return before[-1]
        if piece.host is not None and piece.host.kind == "T" and piece.host.members:
            return piece.host
    before = [
        c
        for c in scene.pieces[0].chunks
        if c.kind == "T" and c.members and c.end <= place and c.opening != "both"
    ]
    if before:
        return before[-1]
    announced, found = scene.discourse.announced, scene.title_before
    if announced is not None and (found is None or not scene.announced(found.found)):
        found = announced
    elif announced is None and scene.discourse.said_here is None:
        found = None  # a new paragraph
    if found is None or (present and not scene.announced(found.found)):
        return None
    return Chunk("T", place, place, "T", [_at(found, place)])


def _at(member: Member, place: int) -> Member:
    return type(member)(member.found, place, place)


def _title_behind(chunks: list[Chunk], k: int, reach: int = 6) -> Chunk | None:
    """The title behind `k` past the words that belong to it: "the hit drama T"."""
    j = k
    while j < len(chunks) and j - k < reach and chunks[j].kind in "wYO" and not _ends_phrase(chunks[j]):
        j += 1
    if j < len(chunks) and chunks[j].kind == "T" and chunks[j].members:
        return chunks[j]
    return None


def _ends_phrase(chunk: Chunk) -> bool:
    low = chunk.low
    if low in KIND_NOUNS:
        return False
    return low in PREPOSITIONS or low in AUXILIARIES or low in VERBS or low in ("and", "who", "which", "that")


def subject_before(chunks: list[Chunk], i: int) -> Chunk | None:
    """The nearest person before `i` who is no possessor and hangs on no preposition; not past a full stop."""
    for k in range(i - 1, -1, -1):
        chunk = chunks[k]
        if chunk.low in (";", ".", "?", "!"):
            return None
        if chunk.kind == "P" and not chunk.possessive:
            j = k - 1
            while (
                j >= 0 and chunks[j].kind == "w" and (chunks[j].low in ROLE_NOUNS or chunks[j].low == "the")
            ):
                j -= 1
            if j >= 0 and chunks[j].low in PREPOSITIONS:
                continue
            return chunk if chunk.members else None
    return None


# The ways of saying it ---------------------------------------------------------------------------------


def _made_by(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "the Ron Howard-directed drama T", "T, the Ron Howard-helmed drama"."""
    chunk = chunks[i]
    last = chunk.members[-1]
    match = _MADE_BY.match(scene.text, chunk.end) or _MADE_BY.search(
        scene.text, max(last.start, chunk.end - 20), chunk.end
    )
    if match is None or match.end() < chunk.end:
        return
    kind = _MADE.get(match[1], "produced")
    people = Chunk("P", chunk.start, max(chunk.end, match.end()), "P", chunk.members)
    titles = _title_behind(chunks, i + 1)
    if titles is None and i >= 3 and chunks[i - 1].low in _DETERMINERS and chunks[i - 2].low == ",":
        titles = chunks[i - 3] if chunks[i - 3].kind == "T" else None
    if titles is not None and titles.members:
        yield Credit(kind, people, titles, people.start, people.end)


def _beside(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "with P directing", "with P at the helm", "and Q producing", "with P serving as executive producer"."""
    j = i - 1
    while j >= 0 and chunks[j].kind in "wO" and chunks[j].low not in PREPOSITIONS | {"and", "while"}:
        j -= 1
    if j < 0 or chunks[j].low not in ("with", "and", ",", "while") or i - j > 6:
        return
    if chunks[j].low != "with" and not any(c.low == "with" for c in chunks[:j]):
        return
    if chunks[i].possessive:
        return
    k = i + 1
    while k < len(chunks) and chunks[k].low in ADVERBS | {"both", "is", "are", "set"} - {"executive", "exec"}:
        if chunks[k].low in ("is", "are") and chunks[j].low == "with":
            return
        k += 1
    kinds: list[str] = []
    end = k
    while k < len(chunks):
        low = chunks[k].low
        if low in VERBS and VERBS[low][2] == "ing" and VERBS[low][1] in _KINDS:
            kinds.append(_KINDS[VERBS[low][1]])
            end = k
        elif not (low in ("and", ",", "&") and kinds) and low not in ("executive", "exec", "also", "both"):
            break
        k += 1
    if not kinds:
        lows = tuple(c.low for c in chunks[k : k + 4])
        ways = [w for w in _IN_CHARGE if lows[: len(w)] == w]
        if not ways:
            return
        kinds, end = ["directed"], k + len(ways[0]) - 1
    after = chunks[end + 1] if end + 1 < len(chunks) else None
    if (
        after is not None
        and after.kind in "TP"
        and chunks[end].low not in ("camera", "helm", "chair", "shots")
    ):
        return  # a verb with its own object
    if after is not None and after.low in _DETERMINERS and chunks[end].low.endswith("ing"):
        return
    titles = (
        _title_behind(chunks, end + 2, 3) if after is not None and after.low in ("on", "of", "for") else None
    )
    titles = titles or spoken_of(scene, chunks[i].start)
    if titles is None:
        return
    for kind in dict.fromkeys(kinds):
        yield Credit(kind, chunks[i], titles, chunks[i].start, chunks[end].end)


def _script(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "from a script by P", "the screenplay is by P", "P's screenplay for T", "P wrote the script", "a screenplay
    she co-wrote with P", "whose script was the work of P"."""
    noun = chunks[i]
    k = i + 1
    titles: Chunk | None = None
    if k < len(chunks) and chunks[k].low in ("for", "of"):
        titles = _title_behind(chunks, k + 1)
        if titles is None:
            return
        k = chunks.index(titles) + 1
    elif i and chunks[i - 1].kind == "T" and chunks[i - 1].members:
        titles = chunks[i - 1]
    start = _phrase_before(chunks, i - 1 if titles is not None and titles is chunks[i - 1] else i)
    opening = chunks[start - 1].low if start else ""
    from_it = opening in ("from", "on", "off", "with", "using")
    people: list[Chunk] = []
    # by P
    m = k
    while m < len(chunks) and chunks[m].low in AUXILIARIES | ADVERBS | {
        "written",
        "penned",
        "co-written",
        "comes",
        "came",
    }:
        m += 1
    if (
        m < len(chunks)
        and chunks[m].low in ("by", "from")
        or [c.low for c in chunks[m : m + 3]] == ["the", "work", "of"]
    ):
        m += 1 if chunks[m].low in ("by", "from") else 3
        while (
            m < len(chunks)
            and chunks[m].kind == "w"
            and (chunks[m].low in ROLE_NOUNS or chunks[m].low in _LOOSE)
        ):
            m += 1
        if m < len(chunks) and chunks[m].kind == "P" and chunks[m].members:
            people.append(chunks[m])
    # P's script, a P script
    owner = chunks[start] if chunks[start].kind == "P" else None
    if owner is None and start and chunks[start - 1].kind == "P":
        owner = chunks[start - 1]
        opening = chunks[start - 2].low if start > 1 else ""
        if opening in ("a", "an", "the"):
            opening = chunks[start - 3].low if start > 2 else ""
        from_it = opening in ("from", "on", "off", "with", "using")
    if not people and owner is not None and owner.members and (
        owner.possessive or (chunks.index(owner) and chunks[chunks.index(owner) - 1].low in ("a", "an"))
    ):  # fmt: skip
        if titles is not None or from_it:
            people.append(owner)
    if people and people[-1] is owner and owner is not None and owner.anaphor in ("his", "her", "their"):
        # "P will direct from her own screenplay": the one who directs.
        before = [c for c in scene.clauses if c.chunk.end <= owner.start and c.family in _KINDS]
        maker = before[-1].subject if before else None
        if maker is not None and maker.kind == "P" and maker.members and not before[-1].passive:
            place = owner.start
            people = [
                Chunk("P", place, owner.end, "P", [type(m)(m.found, place, owner.end) for m in maker.members])
            ]
    # a script P co-wrote with Q
    if not people and k + 1 < len(chunks):
        m = k + 1 if chunks[k].low in ("that", "which") else k
        if m + 1 < len(chunks) and chunks[m].kind == "P" and chunks[m].members and not chunks[m].possessive:
            v = m + 1
            while v < len(chunks) and chunks[v].low in AUXILIARIES | ADVERBS:
                v += 1
            if v < len(chunks) and chunks[v].low in VERBS and VERBS[chunks[v].low][1] == "write":
                people.append(chunks[m])
                if v + 2 < len(chunks) and chunks[v + 1].low == "with" and chunks[v + 2].kind == "P":
                    people.append(chunks[v + 2])
                from_it = True
    # P wrote the script with Q
    if not people and start and opening in VERBS and VERBS[opening][1] == "write":
        clause = next((c for c in scene.clauses if c.chunk is chunks[start - 1]), None)
        if (
            clause is not None
            and scene.asserted(clause)
            and not clause.passive
            and clause.subject is not None
        ):
            if clause.subject.kind == "P" and titles is None and clause.titles("", "for", "of") == []:
                people.append(clause.subject)
                people += clause.people("with", "alongside")
                present = clause.tense in ("ing", "third", "base")
                titles = spoken_of(scene, chunks[start - 1].start, present=present)
                from_it = True
    if not people:
        return
    if titles is None:
        present = any(
            c.low in ("is", "comes", "will", "by") or from_it for c in chunks[max(0, i - 4) : k + 3]
        )
        titles = spoken_of(scene, noun.start, present=present)
        if titles is None and start <= 1:
            titles = spoken_of(scene, noun.start, present=False)
    if titles is None or not titles.members:
        return
    for group in people:
        if group.members:
            yield Credit("wrote", group, titles, noun.start, noun.end)


_LOOSE = frozenset(
    "first-time newcomer newcomers playwright novelist the late veteran brothers sisters duo team".split()
)


def _phrase_before(chunks: list[Chunk], i: int) -> int:
    """Where the noun phrase begins whose noun is at `i`: a determiner or a possessor ends the walk."""
    k = i
    while k and i - k < 6:
        before = chunks[k - 1]
        if before.kind == "P":
            return k - 1 if before.possessive else k
        if before.kind not in "wO" or before.low in PREPOSITIONS or before.low in ("and", "or"):
            return k
        if before.low in VERBS and before.low not in KIND_NOUNS and before.low != "directing":
            return k
        k -= 1
        if before.low in _DETERMINERS:
            if k and chunks[k - 1].kind == "P" and chunks[k - 1].possessive:
                return k - 1
            return k
    return k


def _debut(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P made his directing debut with T", "T marked P's directorial debut", "P's directorial debut, T", "writer-
    director P makes her feature debut on T"."""
    start = _phrase_before(chunks, i)
    words = {c.low for c in chunks[start:i]}
    owner = chunks[start] if chunks[start].kind == "P" and chunks[start].possessive else None
    directing = bool(words & {"directorial", "directing", "director"})
    nxt = chunks[i + 1] if i + 1 < len(chunks) else None
    if nxt is not None and [c.low for c in chunks[i + 1 : i + 4]] in (
        ["as", "a", "director"],
        ["as", "a", "filmmaker"],
    ):
        directing = True
        nxt = chunks[i + 4] if i + 4 < len(chunks) else None
    subject = subject_before(chunks, start)
    roles: tuple[str, ...] = ("directed",) if directing else ()
    if not roles and subject is not None and owner is not None and words & {"feature", "debut", "film"}:
        at = chunks.index(subject)
        before = chunks[at - 1].low if at else ""
        roles = tuple(r for r in ROLE_NOUNS.get(before, ()) if r in ("directed", "wrote"))
        if subject.prefixes:
            roles = ()
    person = owner if owner is not None and owner.members else subject
    if not roles or person is None or not person.members:
        return
    titles: Chunk | None = None
    if nxt is not None and nxt.low in ("with", "on", "in"):
        titles = _title_behind(chunks, chunks.index(nxt) + 1)
    elif nxt is not None and nxt.kind == "T":
        titles = nxt
    elif nxt is not None and nxt.low == "," and i + 2 < len(chunks) and chunks[i + 2].kind == "T":
        titles = chunks[i + 2]
    if titles is None and start:
        k = start - 1
        while k >= 0 and chunks[k].low in AUXILIARIES | ADVERBS | {"marks", "marked", "marking", ","}:
            k -= 1
        if k >= 0 and chunks[k].kind == "T" and chunks[k].members and k < start - 1:
            titles = chunks[k]
    if titles is None or not titles.members or titles.members[0].found.what != "title":
        return
    for role in roles:
        yield Credit(role, person, titles, chunks[start].start, chunks[i].end)


def _takes(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P stepped behind the camera for T", "P took the helm of T"."""
    k = i + 1
    while k < len(chunks) and chunks[k].low in ADVERBS | {"over", "on", "up", "into", "in"}:
        k += 1
    way = next((w for w in _TAKES if tuple(c.low for c in chunks[k : k + len(w)]) == w), None)
    if way is None or {"if", "would", "could", "might", "to"} & {c.low for c in chunks[max(0, i - 3) : i]}:
        return
    k += len(way)
    while k < len(chunks) and chunks[k].low in ADVERBS | {"time", "first"}:
        k += 1
    if k >= len(chunks) or chunks[k].low not in ("for", "on", "of", "with"):
        return
    titles = _title_behind(chunks, k + 1)
    person = subject_before(chunks, i)
    if titles is not None and person is not None:
        yield Credit("directed", person, titles, chunks[i].start, chunks[k].end)


def _serves(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P serves as executive producer on T", "with P serving as producer", "P is on board as an executive producer"."""
    if not i or chunks[i - 1].low not in _SERVING:
        return
    j = i + 1
    while j < len(chunks) and (
        chunks[j].low in ("a", "an", "the", "its", "both") or chunks[j].low in ("executive", "exec")
    ):
        j += 1
    found = roles_at(chunks, j)
    if found is None:
        return
    roles, k, noun = found
    person = None
    if chunks[i - 1].low.endswith("ing"):
        person = next(
            (c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "P" and not c.possessive), None
        )
    person = person or subject_before(chunks, i)
    if person is None or not person.members:
        return
    titles = (
        _title_behind(chunks, k + 1)
        if k < len(chunks) and chunks[k].low in ("on", "of", "for", "and")
        else None
    )
    if titles is None and chunks[i - 1].low not in ("served", "acted"):
        titles = spoken_of(scene, person.start)
    if titles is None:
        return
    for role in roles:
        if role != "acted_in":
            yield Credit(role, person, titles, chunks[i - 1].start, chunks[k - 1].end)


_SERVING = frozenset(
    "serve serves served serving act acts acted acting aboard board credited returns returning".split()
)


def _brainchild(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "T was the creation of P"."""
    if i + 2 >= len(chunks) or chunks[i + 1].low != "of":
        return
    m = i + 2
    while (
        m < len(chunks) and chunks[m].kind == "w" and (chunks[m].low in ROLE_NOUNS or chunks[m].low in _LOOSE)
    ):
        m += 1
    k = i - 1
    while k >= 0 and chunks[k].low in AUXILIARIES | ADVERBS | {"the", ","}:
        k -= 1
    if m < len(chunks) and chunks[m].kind == "P" and chunks[m].members and k >= 0 and chunks[k].kind == "T":
        if chunks[k].members and k < i - 1:
            yield Credit("created", chunks[m], chunks[k], chunks[i].start, chunks[i].end)


def _under(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "Under the direction of P, T became a hit", "T, under helmer P"."""
    lows = [c.low for c in chunks[i : i + 4]]
    k = i + 4 if lows[1:] == ["the", "direction", "of"] else i + 1
    roles: tuple[str, ...] = ("directed",)
    if k == i + 1:
        found = roles_at(chunks, k)
        if found is None or found[0] != ("directed",):
            return
        k = found[1]
    if k >= len(chunks) or chunks[k].kind != "P" or not chunks[k].members or chunks[k].possessive:
        return
    titles = None
    if i == 0 and k + 2 < len(chunks) and chunks[k + 1].low == ",":
        titles = chunks[k + 2] if chunks[k + 2].kind == "T" else None
    elif k > i + 1 and lows[1:] != ["the", "direction", "of"] or lows[1:] == ["the", "direction", "of"]:
        before = [c for c in chunks[:i] if c.kind == "T" and c.members]
        titles = before[-1] if before and not any(c.low in (";", ":") for c in chunks[:i]) else None
        if lows[1:] == ["the", "direction", "of"] and any(c.kind == "P" for c in chunks[:i]):
            titles = None  # who acted under it: that is another kind
    if titles is not None:
        for role in roles:
            yield Credit(role, chunks[k], titles, chunks[i].start, chunks[k].end)


def _role_is(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "the director of T is P", "T's director, P,", "its director is P", "director P's T"."""
    found = roles_at(chunks, i)
    if found is None or (i and chunks[i - 1].low in ROLE_NOUNS | dict.fromkeys(("executive", "exec"))):
        if not (i and chunks[i - 1].low in ("executive", "exec")):
            return
    if found is None:
        return
    roles = tuple(r for r in found[0] if r != "acted_in")
    k = found[1]
    if not roles or k >= len(chunks):
        return
    end = chunks[k - 1]
    # director P's T
    if chunks[k].kind == "P" and chunks[k].possessive and chunks[k].members and not chunks[k].anaphor:
        titles = chunks[k + 1] if k + 1 < len(chunks) and chunks[k + 1].kind == "T" else None
        if (
            titles is not None
            and titles.members
            and not titles.anaphor
            and (not i or chunks[i - 1].low != "of")
        ):
            for role in roles:
                yield Credit(role, chunks[k], titles, chunks[i].start, chunks[k].end)
        return
    titles = None
    if chunks[k].low in ("of", "behind", "on"):
        titles = _title_behind(chunks, k + 1)
        if titles is None:
            return
        k = chunks.index(titles) + 1
        if k < len(chunks) and chunks[k].low not in ("is", "was", "are", "were"):
            return
    else:
        j = i - 1
        while (
            j >= 0
            and i - j < 3
            and chunks[j].kind == "w"
            and chunks[j].low in ("executive", "exec", "original", "co")
        ):
            j -= 1
        if j >= 0 and chunks[j].kind == "T" and chunks[j].possessive and chunks[j].members:
            titles = chunks[j]
        elif j >= 0 and chunks[j].low == "its":
            titles = spoken_of(scene, chunks[j].start, present=False)
    if titles is None or not titles.members:
        return
    m = k
    while m < len(chunks) and chunks[m].low in (
        "is",
        "was",
        "are",
        "were",
        ",",
        "the",
        "none",
        "other",
        "than",
        "late",
    ):
        m += 1
    if (
        m < len(chunks)
        and m > k - 1
        and chunks[m].kind == "P"
        and chunks[m].members
        and not chunks[m].anaphor
    ):
        if chunks[m].possessive:
            return
        for role in roles:
            yield Credit(role, chunks[m], titles, chunks[i].start, end.end)


def _in_charge_is(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "Behind the camera is P", "at the helm this time is P"."""
    way = next((w for w in _IN_CHARGE if tuple(c.low for c in chunks[i : i + len(w)]) == w), None)
    if way is None or (i and chunks[i - 1].kind == "P"):
        return
    k = i + len(way)
    while k < len(chunks) and k - i < 9 and chunks[k].low not in ("is", "are", "was"):
        if chunks[k].kind in "PT":
            return
        k += 1
    k += 1
    while k < len(chunks) and chunks[k].kind == "w" and not _ends_phrase(chunks[k]):
        k += 1
    if k < len(chunks) and chunks[k].kind == "P" and chunks[k].members and not chunks[k].possessive:
        if k + 1 < len(chunks) and chunks[k + 1].kind == "T":
            return
        titles = spoken_of(scene, chunks[i].start, present=chunks[k - 1].low != "was")
        if titles is not None:
            yield Credit("directed", chunks[k], titles, chunks[i].start, chunks[k].end)
