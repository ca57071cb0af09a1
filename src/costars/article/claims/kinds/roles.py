"""What the kinds directed, wrote, created, produced and worked_on share: somebody did one kind of work on a
title."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..borrowed import borrowed
from ..chunk import Chunk, Member
from ..lists import beyond_insertion
from ..relatives import last_one
from ..scripts import SCRIPTS
from ..topics import of_another, spoken_of
from ..words import ADVERBS, BE, KIND_NOUNS, VERBS
from .ellipses import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["agents_and_titles", "from_crew", "from_nouns", "from_verbs"]

# Verb families of behind-the-camera work, with the prepositions that may stand before the title.
_PREPOSITIONS = ("", "of", "for", "on", "and")


def agents_and_titles(scene: Scene, clause: Clause) -> tuple[Chunk, list[Chunk]] | None:
    """Who did it and on what, of an active or passive clause; None where one of them is missing."""
    if clause.passive:
        agents = clause.people("by") or _shared_agent(clause)
        if not agents:
            return None
        if clause.subject is not None and clause.subject.kind == "P" and BE & set(clause.words):
            return None  # "T, in which she was directed by P": that is told of both
        if clause.subject is None or clause.subject.kind != "T":
            whole = _behind_agent(scene, clause, agents[0])
            return (_joined(scene, agents), [whole]) if whole is not None else None
        return _joined(scene, agents), [beyond_insertion(_of_these(scene, clause, clause.subject))]
    if clause.subject is None or clause.subject.kind != "P" or _of_somebody_else(clause):
        return None
    if clause.family == "write" and _MUSIC & {c.low for c in clause.object_words}:
        return None  # "wrote the music for T"
    titles: list[Chunk] = clause.titles(*_PREPOSITIONS)
    if clause.shared and not titles:
        titles = clause.titles("in")  # "directed and starred in T"
    if (clause.object_words and not _of_the_whole(clause)) or _made_a_part(clause):
        return None
    plain = {c.low for c in clause.object_words} <= _ITSELF
    if not titles and plain and (clause.object is None or clause.family == "write"):
        titles = _not_named(scene, clause)
    objects = [*clause.object_words, *(w for c in clause.of("of") for w in c.words)]
    if not titles and "its" in {c.low for c in objects} and _WHOLE & {c.low for c in objects}:
        # "P wrote most of its first season"
        title = borrowed(scene, clause.chunk.start, past=clause.tense == "past")
        place = clause.chunk.start
        titles = [Chunk("T", place, place, "T", [Member(title.found, place, place)])] if title else []
    if clause.family != "direct" and not titles:
        titles = clause.titles("in", "with")
    return (clause.subject, titles) if titles else None


_ALL = frozenset("both all each two three four".split())


def _of_these(scene: Scene, clause: Clause, titles: Chunk) -> Chunk:
    """Of "S, T and U, directed by P" the last; of "the last of them directed by P" that one; else all."""
    words = scene.text[titles.end : clause.chunk.start].lower().replace(",", " ").split()
    if len(titles.members) < 2 or titles.anaphor or BE & {*clause.words, *words}:
        return titles
    plain = [w.strip("\"”’'“*_—–-") for w in words]
    plain = [w for w in plain if w]
    if _ALL & set(plain) or any(w.endswith("s") for w in plain):
        return titles
    one = titles.members[0] if plain[:2] in (["the", "first"], ["the", "former"]) else titles.members[-1]
    return Chunk("T", one.start, one.end, "T", [one])


def _joined(scene: Scene, agents: list[Chunk]) -> Chunk:
    """ "by P and by Q" is by both."""
    first = agents[0]
    members = list(first.members)
    for before, agent in itertools.pairwise(agents):
        if scene.text[before.end : agent.start].strip(" ,") not in ("and by", "and", "and also by"):
            break
        members += agent.members
    return Chunk("P", first.start, max(m.end for m in members) if members else first.end, "P", members)


# A film of its own, that only refers to T: "a sequel to T", "a remake of T".
_ANOTHER = frozenset(
    "sequel sequels prequel remake reboot spinoff spin-off follow-up followup companion parody threequel "
    "successor musical stage broadway play novelization novelisation opera".split()
)
_ITSELF = frozenset("the pilot film movie picture feature project show series".split())
# What may be directed, written or produced of a title: "two episodes of T", "the script for T".
_WHOLE = SCRIPTS | frozenset(
    "episode episodes pilot season seasons version adaptation half part parts chapter chapters finale "
    "segment everything all most many much music score soundtrack songs".split()
)


def _of_somebody_else(clause: Clause) -> bool:
    """ "A will star, with B attached to direct": no work of A's."""
    chunks = clause.piece.chunks
    if clause.tense != "base" or not clause.place or chunks[clause.place - 1].low != "to":
        return False
    for k in range(clause.place - 2, max(-1, clause.place - 7), -1):
        if chunks[k].kind == "P":
            return chunks[k] is not clause.subject and k > 0 and chunks[k - 1].low in ("with", "for", "by")
    return False


def _made_a_part(clause: Clause) -> bool:
    """ "a part he created in T": no work on T but the part."""
    chunks = clause.piece.chunks
    k = next((n for n, c in enumerate(chunks) if c is clause.subject), 0) - 1
    while k > 0 and chunks[k].low in ("that", "which"):
        k -= 1
    return k > 0 and chunks[k].low in ("part", "role", "character")


_MUSIC = frozenset("music score soundtrack songs song lyrics theme".split())


def _of_the_whole(clause: Clause) -> bool:
    words = [c.low for c in clause.object_words]
    if clause.family == "write" and _MUSIC & set(words):
        return False
    return any(w in _WHOLE or w in KIND_NOUNS for w in words) and not _ANOTHER & set(words)


def _shared_agent(clause: Clause) -> list[Chunk]:
    """ "directed by and starring P"."""
    chunks = clause.piece.chunks
    k = clause.place + 1
    if k + 2 >= len(chunks) or chunks[k].low != "by" or chunks[k + 1].low not in ("and", ",", "&"):
        return []
    k += 2
    while k < len(chunks) and (
        chunks[k].low in VERBS or chunks[k].low in ("and", ",", "also", "co-starring", "produced", "by")
    ):
        k += 1
    return [chunks[k]] if k < len(chunks) and chunks[k].kind == "P" and chunks[k].members else []


def _behind_agent(scene: Scene, clause: Clause, agents: Chunk) -> Chunk | None:
    """ "Directed by P, T is …", and "Directed by P." alone, of the title spoken of; the host of the
    apposition."""
    if clause.piece.host is not None and clause.piece.host.kind == "T":
        return clause.piece.host
    chunks = clause.piece.chunks
    lead = chunks[: clause.place]
    if clause.subject is None and (just := _just_before(scene, clause)) is not None:
        return just
    if clause.subject is not None or not _only_agents(lead):
        return None
    k = next((n for n, c in enumerate(chunks) if c is agents), len(chunks))
    for n in range(k + 1, len(chunks) - 1):
        if chunks[n].low == "," and chunks[n + 1].kind == "T" and chunks[n + 1].members:
            return chunks[n + 1]
        if chunks[n].kind == "T" or (chunks[n].kind == "P" and chunks[n - 1].low not in ("by", "with")):
            break
    if (
        all(c.kind == "." for c in chunks[k + 1 :])
        and clause.piece.opener == ""
        and scene.title_before is not None
    ):
        member = scene.title_before
        place = clause.chunk.start
        return Chunk("T", place, place, "T", [Member(member.found, place, place)])
    return None


def _just_before(scene: Scene, clause: Clause) -> Chunk | None:
    """ "…, who starred in S and in T, directed by P": the title that stands just before the participle."""
    whole = scene.chunks
    k = next((n for n, c in enumerate(whole) if c is clause.chunk), 0) - 1
    if k < 1 or whole[k].low not in (",", ")") or BE & set(clause.words):
        return None
    while k > 0 and (whole[k].kind == "." or whole[k].kind == "Y"):
        k -= 1
    found = whole[k]
    return last_one(found) if found.kind == "T" and found.members and not found.anaphor else None


def _only_agents(lead: list[Chunk]) -> bool:
    """Whether nothing but "written by P and" stands before a participle."""
    return all(
        c.low in VERBS
        or c.low in ("and", "by", ",", "executive", "&")
        or (c.kind == "P" and n and lead[n - 1].low == "by")
        for n, c in enumerate(lead)
    )


def _not_named(scene: Scene, clause: Clause) -> list[Chunk]:
    """ "P is directing from a script by Q", "P will produce": the title that the text speaks of."""
    if clause.family not in ("direct", "produce", "write", "create"):
        return []
    if any(c.chunk.kind == "T" for c in clause.complements) or clause.people("", "in", "for"):
        return []
    told = clause.tense in ("past", "third") and scene.discourse.said_here is not None
    scripts = any(c.chunk.low in SCRIPTS for c in clause.of("from", "with"))
    bare = told and (scripts or _bare(clause)) and not _elsewhere(clause)
    behind = clause.piece.chunks[clause.place + 1 : clause.place + 2]
    if bare and behind and behind[0].low in ("just", "only", "once", "twice", "several", "many", "again"):
        return []  # "directed just once": whatever it was
    if clause.tense == "past" and not bare:
        return []
    if clause.tense == "ing" and (not any(w in BE for w in clause.words) or "been" in clause.words):
        return []
    joined = clause.shared and bare and _joined_with_directing(scene, clause)
    if clause.family in ("write", "create") and (clause.complements or clause.tense == "past") and not joined:
        return []
    made = bare and clause.tense == "past"
    found = spoken_of(scene, clause.chunk.start, past=made)
    if found is None and bare:
        found = spoken_of(scene, clause.chunk.start, present=False)
        coming = found is not None and all(scene.announced(m.found) for m in found.members)
        if coming and made and clause.family == "direct":
            return []  # nobody has directed what is to come
    if found is None or not (bare or all(scene.announced(m.found) for m in found.members)):
        return []
    return [found]


def _elsewhere(clause: Clause) -> bool:
    """ "On Broadway he directed", "She also directs", "He directs plays": whatever that was."""
    chunks, subject = clause.piece.chunks, clause.subject
    behind = chunks[clause.place + 1] if clause.place + 1 < len(chunks) else None
    if behind is not None and behind.kind == "w" and behind.low not in _GOES_ON:
        return True
    if subject is not None and subject.anaphor and clause.tense == "third":
        return True
    first = chunks[0]
    return (
        first is not subject and first.low in ("on", "at", "for") and not any(c.kind == "T" for c in chunks)
    )


_GOES_ON = frozenset("from off and but with it too as while on in through that this".split()) | ADVERBS


def _bare(clause: Clause) -> bool:
    """Whether nothing says what was made: "P directed", "P directed, through a megaphone", "P directed from
    a script by Q"."""
    chunks = clause.piece.chunks
    if not clause.complements:
        return True
    behind = chunks[clause.place + 1].low if clause.place + 1 < len(chunks) else ""
    if behind in ("from", "off"):
        return bool(SCRIPTS & {c.low for c in chunks[clause.place + 2 : clause.place + 8]})
    return behind in (",", "—") or clause.shared or _only_how(clause)


def _only_how(clause: Clause) -> bool:
    """Whether what stands behind a verb only says how: "directed with flair"."""
    return all(
        c.preposition in ("with", "through", "from") and c.chunk.kind == "w" and not c.chunk.capital
        for c in clause.complements
    )


def _joined_with_directing(scene: Scene, clause: Clause) -> bool:
    """ "wrote and directed", with nothing behind."""
    later = (c for c in scene.clauses if c.piece is clause.piece and c.place > clause.place)
    return any(c.family in ("direct", "produce") and c.object is None and _bare(c) for c in later)


def from_verbs(scene: Scene, kind: str, family: str) -> Iterator[Statement]:
    """Clauses of a family: "P directed T", "T was directed by P", "T, written and directed by P"."""
    for clause in scene.clauses:
        if clause.family != family:
            continue
        if family == "crew" and any(
            c.family in ("direct", "write") and c.piece is clause.piece for c in scene.clauses
        ):
            continue  # "directed, wrote and scored T": told by the others
        found = agents_and_titles(scene, clause)
        if found is None:
            continue
        people, titles = found
        told = clause.object is not None and clause.object.kind == "P" and not clause.passive
        if told and family in ("direct", "write"):
            continue
        for group in titles:
            if group.anaphor == "it" and not group.members:
                group = _borrowed(scene, clause, group)  # of several titles that were named before
            if not group.members or not people.members or of_another(scene, group.start):
                continue
            if not scene.asserted(clause, group.members):
                continue
            chunk = clause.chunk
            yield from scene.each(kind, people, group, (chunk.start, chunk.end))
            for others, theirs in left_out(clause, group) if not clause.passive else ():
                yield from scene.each(kind, others, theirs, (others.start, others.start))
            if clause.passive and family in ("write", "create"):
                for partners in _behind_agents(scene, clause, people):
                    yield from scene.each(kind, partners, group, (chunk.start, chunk.end))
            if not clause.passive and (
                family in ("write", "create")
                or (family == "produce" and not clause.shared)
                or clause.verb.startswith("co-")
            ):
                # "wrote it with P"
                places = [t.start for t in titles]
                for partners in _partners(clause) if _with_them(scene, clause) else []:
                    behind = any(group.start < place < partners.start for place in places)
                    between = any(group.start < p.start < partners.start for p in _partners(clause))
                    if behind and between:
                        continue  # "wrote T with P and U with Q"
                    if group.start > partners.start and not group.members[0].start < chunk.start:
                        continue
                    yield from scene.each(kind, partners, group, (chunk.start, chunk.end))


def _behind_agents(scene: Scene, clause: Clause, people: Chunk) -> list[Chunk]:
    """ "written by P with Q": who stands just behind the one that it is by."""
    return [
        c for c in clause.people("with")
        if c.members and not c.possessive and scene.text[people.end : c.start].strip(" ,") == "with"
        and not scene.text[c.end :].startswith(" in ")
    ]  # fmt: skip


def _borrowed(scene: Scene, clause: Clause, it: Chunk) -> Chunk:
    title = borrowed(scene, clause.chunk.start, past=clause.tense == "past")
    if title is None:
        return it
    return Chunk("T", it.start, it.end, "T", [Member(title.found, it.start, it.end)], anaphor="it")


def _with_them(scene: Scene, clause: Clause) -> bool:
    """Not where the partners are those of another verb: "wrote and starred in T with P"."""
    if not clause.shared:
        return True
    later = (c for c in scene.clauses if c.piece is clause.piece and c.place > clause.place and not c.shared)
    last = next(later, None)
    return last is None or last.family in ("direct", "write", "create", "produce")


def _partners(clause: Clause) -> list[Chunk]:
    """With whom somebody wrote; not whom they had in mind."""
    chunks = clause.piece.chunks
    return [
        p for p in clause.people("with", "alongside")
        if "mind" not in [c.low for c in chunks if p.end <= c.start][:3]
    ]  # fmt: skip


def from_nouns(scene: Scene, kind: str) -> Iterator[Statement]:
    """ "'Heat' director Michael Mann", "the creator of 'Cheers'", "a thriller from director P"."""
    if scene.question:
        return
    for work in scene.works:
        if kind in work.roles:
            yield from scene.each(kind, work.people, work.titles, (work.people.start, work.people.start))


def from_crew(scene: Scene, kind: str) -> Iterator[Statement]:
    """ "with P directing", "from a script by P", "Director: P"."""
    for credit in scene.crew:
        if credit.kind == kind:
            yield from scene.each(kind, credit.people, credit.titles, (credit.start, credit.end))
