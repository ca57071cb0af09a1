"""Who wrote a title, by what is said of its script: "from a script by P", "the screenplay is by P", "P's
screenplay for T", "P wrote the script", "a screenplay she co-wrote with P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunk import Chunk
from .topics import LOOSE, MADE_KINDS, Credit, phrase_before, spoken_of, title_behind
from .words import HELPERS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scene import Scene

__all__ = ["SCRIPTS", "script_credits"]

SCRIPTS = frozenset(
    "script scripts screenplay screenplays teleplay scenario dialogue dialogues libretto draft "
    "outline".split()
)


_BEFORE_BY = HELPERS | {
    "written",
    "penned",
    "co-written",
    "comes",
    "came",
}


def script_credits(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "from a script by P", "the screenplay is by P", "P's screenplay for T", "P wrote the script", "a
    screenplay she co-wrote with P", "whose script was the work of P"."""
    noun = chunks[i]
    k = i + 1
    titles: Chunk | None = None
    if k < len(chunks) and chunks[k].low in ("for", "of"):
        titles = title_behind(chunks, k + 1)
        if titles is None:
            return
        k = chunks.index(titles) + 1
    elif i and chunks[i - 1].kind == "T" and chunks[i - 1].members:
        titles = chunks[i - 1]
    start = phrase_before(chunks, i - 1 if titles is not None and titles is chunks[i - 1] else i)
    opening = chunks[start - 1].low if start else ""
    from_it = opening in ("from", "on", "off", "with", "using")
    people: list[Chunk] = []
    # by P
    m = k
    while m < len(chunks) and chunks[m].low in _BEFORE_BY:
        m += 1
    if (m < len(chunks) and chunks[m].low in ("by", "from")) or [c.low for c in chunks[m : m + 3]] == [
        "the",
        "work",
        "of",
    ]:
        m += 1 if chunks[m].low in ("by", "from") else 3
        if m < len(chunks) and chunks[m].low in ("himself", "herself", "themselves"):
            # "from a script by himself and Q": the one who directs.
            maker = next((c.subject for c in scene.clauses if c.family in MADE_KINDS and c.subject), None)
            if maker is not None and maker.kind == "P":
                people.append(maker)
            m += 2 if chunks[m + 1].low in ("and", "&", "with") else 1
        while (
            m < len(chunks)
            and chunks[m].kind == "w"
            and (chunks[m].low in ROLE_NOUNS or chunks[m].low in LOOSE)
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
        people += [owner] if titles is not None or from_it else []
    if people and people[-1] is owner and owner is not None and owner.anaphor in ("his", "her", "their"):
        # "P will direct from her own screenplay": the one who directs.
        before = [c for c in scene.clauses if c.chunk.end <= owner.start and c.family in MADE_KINDS]
        maker = before[-1].subject if before else None
        if before and before[-1].passive:
            maker = next(iter(before[-1].people("by")), None)  # "directed by P from his own script"
        if maker is not None and maker.kind == "P" and maker.members:
            place = owner.start
            people = [
                Chunk("P", place, owner.end, "P", [type(m)(m.found, place, owner.end) for m in maker.members])
            ]
    # a script P co-wrote with Q
    if not people and k + 1 < len(chunks):
        m = k + 1 if chunks[k].low in ("that", "which") else k
        if m + 1 < len(chunks) and chunks[m].kind == "P" and chunks[m].members and not chunks[m].possessive:
            v = m + 1
            while v < len(chunks) and chunks[v].low in HELPERS:
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
            (
                clause is not None
                and scene.asserted(clause)
                and not clause.passive
                and clause.subject is not None
            )
            and clause.subject.kind == "P"
            and titles is None
            and clause.titles("", "for", "of") == []
        ):
            people.append(clause.subject)
            people += clause.people("with", "alongside")
            present = clause.tense in ("ing", "third", "base")
            told = clause.tense == "past" and clause.piece.opener == "who" and _of_old(scene)
            told = told or "had" in clause.words
            titles = spoken_of(scene, chunks[start - 1].start, present=present, past=told)
            from_it = True
    if not people:
        return
    if titles is None:
        present = any(
            c.low in ("is", "comes", "will", "by") or from_it for c in chunks[max(0, i - 4) : k + 3]
        )
        directed = from_it and any(c.family == "direct" and c.tense == "past" for c in scene.clauses)
        titles = spoken_of(scene, noun.start, present=present, past=directed)
        if titles is None and start <= 1:
            titles = spoken_of(scene, noun.start, present=False)
    if titles is None or not titles.members:
        return
    for group in people:
        if group.members:
            yield Credit("wrote", group, titles, noun.start, noun.end)


def _of_old(scene: Scene) -> bool:
    """Whether a sentence tells of what somebody did in a film then: "P, who also wrote the script, played
    R"."""
    first = [c for c in scene.clauses if c.piece is scene.pieces[0]]
    return any(c.family in ("act", "play", "costar") and c.tense == "past" for c in first)
