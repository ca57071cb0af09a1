"""What acted_in, plays and acted_together share: who acted in what, with whom, as whom.

An engagement is one clause of acting. With partners, or with "together", it is a claim about them together;
without, one about each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..chunks import Chunk, Member
from ..clauses import Clause
from ..scene import Scene
from ..words import KIN, KIND_NOUNS, ORDINALS, PREPOSITIONS, ROLE_NOUNS, VERBS
from .names import part_name

__all__ = ["Engagement", "engagements"]

_PARTNERS = ("with", "alongside", "opposite", "beside", "against", "besides")
_PLACES = ("in", "on", "for", "of", "at", "into", "from", "and", "within", "throughout", "during")
_TRANSITIVE = frozenset("top headline lead topline anchor front topbill surface".split())
_PARTS = frozenset(
    "role roles part parts cameo cameos walk-on walk-ons turn turns performance performances appearance appearances "
    "bit-part talents voices lead debut breakthrough breakout star-turn bow stint arc gig credit credits voice work".split()
)
_TAKES = frozenset(
    "had has have landed lands won wins earned gave gives took takes got scored made makes secured nabbed nabs booked "
    "delivered delivers lent lends contributed contributes reprised turned played plays accepted bagged snagged".split()
)


@dataclass(slots=True)
class Engagement:
    """`people` acted in `titles`, `together` or not, as `role` (the chunks of the name, or none). `start`, `end`
    is the predicate's span. `mutual` says that the people are said to be together ("co-starred")."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    together: bool
    clause: Clause | None
    role: tuple[Chunk, ...] = ()
    plays: bool = False  # said by a verb of playing, which says no acting besides
    subjects: int = 0


def engagements(scene: Scene) -> list[Engagement]:
    """All clauses and phrases of acting in one sentence."""
    found: list[Engagement] = []  # kept for each scene
    if scene.engagements is not None:
        return scene.engagements  # type: ignore[return-value]
    for clause in scene.clauses:
        found += _of_clause(scene, clause)
    found += _of_parts(scene)
    found += _of_casts(scene)
    found += _so_did(scene, found)
    scene.engagements = found  # type: ignore[assignment]
    return found


def _so_did(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """ "…, and so did Nick Castle": what was said last, of somebody else."""
    last = next((e for e in reversed(found) if e.titles), None)
    for i, chunk in enumerate(scene.chunks[:-2]):
        if chunk.low == "so" and scene.chunks[i + 1].low in ("did", "does", "was", "has") and scene.chunks[i + 2].kind == "P":
            if last is not None and scene.chunks[i + 2].members:
                yield Engagement(list(scene.chunks[i + 2].members), last.titles, chunk.start, chunk.end, False, None)


def _reciprocal(clause: Clause) -> bool:
    """Whether the words behind the verb say "together", "each other", "one another", "the screen"."""
    chunks = clause.piece.chunks
    stop = min(len(chunks), clause.place + 9)
    lows: list[str] = []
    for k in range(clause.place + 1, stop):
        low = chunks[k].low
        if low in (";", ":", "—") or (low in ("and", "while", "when", "but") and lows and not {"each", "one"} & set(lows[-1:])):
            break
        lows.append(low)
    text = " ".join(lows)
    return "together" in lows or "each other" in text or "one another" in text or "the same" in text and clause.family in ("act", "costar")


def _members(chunks: list[Chunk]) -> list[Member]:
    return [m for c in chunks for m in c.members]


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    chunk = clause.chunk
    if clause.family in ("act", "costar"):
        yield from _acting(scene, clause)
    elif clause.family == "play":
        yield from _playing(scene, clause)
    elif clause.family == "cast":
        yield from _casting(scene, clause)
    elif clause.family == "join":
        yield from _joining(scene, clause)
    elif clause.family == "see" and clause.passive and clause.subject is not None and clause.subject.kind == "P":
        titles = _members(clause.titles("in", "on"))
        if titles and scene.asserted(clause, titles):
            partners = _members(clause.people(*_PARTNERS))
            together = bool(partners) or _reciprocal(clause)
            yield Engagement(
                [*clause.subject.members, *partners], titles, chunk.start, chunk.end, together, clause, _role(clause),
                subjects=len(clause.subject.members),
            )  # fmt: skip


def _acting(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    chunk = clause.chunk
    subject, obj = clause.subject, clause.object
    if clause.passive:
        # "T, headlined by P", "T is fronted by P"; "P was featured in T".
        agents = clause.people("by")
        host = subject if subject is not None else clause.piece.host
        if agents and host is not None and host.kind == "T" and scene.asserted(clause, host.members):
            yield Engagement(_members(agents), host.members, chunk.start, chunk.end, False, clause)
        elif subject is not None and subject.kind == "P" and clause.verb in ("feature", "star"):
            titles = _members(clause.titles("in", "on"))
            if titles and scene.asserted(clause, titles):
                yield Engagement(list(subject.members), titles, chunk.start, chunk.end, False, clause)
        return
    if subject is None:
        return
    if subject.kind == "T":
        # "T stars P", "T, starring P and Q".
        if clause.verb in ("star", "feature") and (obj is None or obj.kind == "P"):
            listed = list(_cast_list(clause.piece.chunks, clause.place + 1)) if obj is not None else []
            if len(listed) > 1 and any(role for _, role in listed) and scene.asserted(clause, subject.members):
                for people, role in listed:
                    yield Engagement(people, list(subject.members), chunk.start, chunk.end, False, clause, role)
                return
        if obj is not None and obj.kind == "P" and clause.verb in ("star", "feature", "costar", "co-star") and scene.asserted(clause, subject.members):
            people = list(obj.members)
            role = _role(clause)
            yield Engagement(people, list(subject.members), min(chunk.start, obj.start), chunk.end, False, clause, role if len(people) == 1 else ())
        return
    titles = clause.titles(*_PLACES)
    if clause.verb in _TRANSITIVE or clause.family == "costar":
        titles = clause.titles("", *_PLACES)
    partners = clause.people(*_PARTNERS)
    if obj is not None and obj.kind == "P" and clause.family != "costar" and clause.verb not in ("star", "feature"):
        return
    if clause.verb == "lead" and not (obj is not None and obj.kind == "T") and "cast" not in [c.low for c in clause.object_words]:
        return
    if clause.verb in ("perform", "front", "surface", "guest", "recur") and not titles:
        return
    titles = [t for t in titles if not ({"same", "another", "other", "different"} & set(t.nouns))]
    members = _members(titles)
    if not members or not subject.members:
        return
    if clause.verb in ("return", "come-back") and not clause.of("as"):
        return
    if not scene.asserted(clause, members):
        return
    together = bool(_members(partners)) or (len(subject.members) > 1 and (clause.family == "costar" or _reciprocal(clause)))
    if clause.piece.opener == "inwhich" and any(ORDINALS.get(w, 0) > 1 for w in clause.piece.before[-3:]):
        # "the third in which A and B have starred" counts.
        return
    if together and len(titles) > 1:
        # "in T with P, in U with Q": partners of their own.
        yield from _paired(clause, subject, titles)
        return
    role = _role(clause)
    yield Engagement(
        [*subject.members, *_members(partners)], members, chunk.start, chunk.end, together, clause,
        () if together and len(subject.members) > 1 else role, subjects=len(subject.members),
    )  # fmt: skip


def _paired(clause: Clause, subject: Chunk, titles: list[Chunk]) -> Iterator[Engagement]:
    """Groups of titles with partners in turn: "in T with P and in U opposite Q"; shared where only one is named."""
    chunk = clause.chunk
    order: list[tuple[list[Member], list[Member]]] = []  # titles, partners
    for complement in sorted(clause.complements, key=lambda c: c.place):
        if complement.chunk.kind == "T" and complement.preposition in ("", *_PLACES):
            if order and order[-1][1] and not order[-1][0]:
                order[-1] = (list(complement.chunk.members), order[-1][1])
            else:
                order.append((list(complement.chunk.members), []))
        elif complement.chunk.kind == "P" and complement.preposition in _PARTNERS:
            if order and not order[-1][1]:
                order[-1] = (order[-1][0], list(complement.chunk.members))
            else:
                order.append(([], list(complement.chunk.members)))
    if clause.object is not None and clause.object.kind == "T":
        order.insert(0, (list(clause.object.members), []))
    everyone = [m for _, people in order for m in people]
    groups = [people for _, people in order if people]
    for titles_here, people in order:
        if titles_here:
            partners = people or (everyone if len(groups) == 1 else [])
            together = bool(partners) or len(subject.members) > 1
            yield Engagement(
                [*subject.members, *partners], titles_here, chunk.start, chunk.end, together, clause,
                subjects=len(subject.members),
            )  # fmt: skip


def _role(clause: Clause) -> tuple[Chunk, ...]:
    """The words behind "as"."""
    for complement in clause.of("as"):
        return complement.words or (complement.chunk,)
    return ()


def _playing(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    chunk = clause.chunk
    if clause.passive:
        agents = _members(clause.people("by"))
        titles = _members(clause.titles("in", "on"))
        back: list[Chunk] = []
        k = clause.place - 1
        chunks = clause.piece.chunks
        while k >= 0 and (chunks[k].low in (",", "is", "was", "being", "are", "were", "who", "'s") or chunks[k].kind == "w" and not chunks[k].capital and not back):
            k -= 1
        while k >= 0 and chunks[k].kind == "w" and chunks[k].capital:
            back.insert(0, chunks[k])
            k -= 1
        if agents and len(agents) == 1 and scene.asserted(clause, titles):
            yield Engagement(agents, titles, min(chunk.start, back[0].start if back else chunk.start), chunk.end, False, clause, tuple(back), plays=True)
        return
    if clause.subject is None or clause.subject.kind != "P" or not clause.subject.members:
        return
    titles = _members(clause.titles("in", "on", "for", "from", "of"))
    if not scene.asserted(clause, titles):
        return
    role = clause.object_words
    if not role and clause.object is not None:
        role = (clause.object,)
    lows = [c.low for c in role]
    if clause.verb == "reprise" or {"role", "part", "roles"} & set(lows):
        role = _role(clause) or tuple(
            x for c in clause.complements if c.preposition == "of" and c.chunk.kind != "T" for x in (c.words or (c.chunk,))
        ) or tuple(c for c in role if c.capital)
        if "title" in lows or "titular" in lows or "eponymous" in lows or "lead" in lows or "leading" in lows or "supporting" in lows:
            if titles:
                yield Engagement(list(clause.subject.members), titles, chunk.start, chunk.end, False, clause)
            return
    partners = _members(clause.people("opposite", "alongside", "with", "against"))
    if titles and part_name(scene, role) is None:
        # "plays a tugboat captain in T": acting, and no part with a name.
        if not partners:
            yield Engagement(list(clause.subject.members), titles, chunk.start, chunk.end, False, clause)
    else:
        yield Engagement(
            list(clause.subject.members), titles, chunk.start, chunk.end, False, clause, role, plays=True,
            subjects=len(clause.subject.members),
        )  # fmt: skip
    if partners and titles:
        yield Engagement(
            [*clause.subject.members, *partners], titles, chunk.start, chunk.end, True, clause,
            subjects=len(clause.subject.members),
        )  # fmt: skip


def _casting(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "P was cast in T as R", "X cast P in T": it says that P is in T."""
    chunk = clause.chunk
    people: list[Member] = []
    if clause.passive or clause.tense == "past" and clause.object is None and clause.subject is not None and clause.subject.kind == "P" and (
        {"been", "was", "were", "is", "are"} & set(clause.words)
    ):
        people = list(clause.subject.members) if clause.subject is not None and clause.subject.kind == "P" else []
    elif clause.object is not None and clause.object.kind == "P":
        people = list(clause.object.members)
    titles = _members(clause.titles("in", "for", "on", "opposite"))
    words = [c.low for c in clause.piece.chunks[clause.place : clause.place + 4]]
    if "to" in words and not titles:
        return
    if people and titles and scene.asserted(clause, titles):
        yield Engagement(people, titles, chunk.start, chunk.end, False, clause, _role(clause) if len(people) == 1 else ())


def _joining(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "P joins the cast of T", "P has boarded T", "joins Q in T"."""
    chunk = clause.chunk
    if clause.verb not in ("join", "board") or clause.passive or clause.subject is None:
        return
    lows = [c.low for c in clause.piece.chunks[clause.place : clause.place + 7]]
    if "forces" in lows:
        return
    if clause.subject.kind == "P":
        people = list(clause.subject.members)
        titles = _members(clause.titles("", "of", "in", "on", "for"))
        if not titles and ({"cast", "ensemble"} & set(lows)):
            topic = scene.topic()
            titles = [topic] if topic is not None else []
        if clause.verb == "board" and {"director", "helm", "write", "produce", "producer", "writer"} & set(lows):
            return
        if {"producer", "producers", "director", "writer", "writers", "crew", "composer", "editor"} & set(lows):
            return
        if people and titles and scene.asserted(clause, titles):
            yield Engagement(people, titles, chunk.start, chunk.end, False, clause, _role(clause) if len(people) == 1 else (), subjects=len(people))
    # "Also joining T are P and Q", "Joining Bacon in T is P"
    if clause.tense == "ing":
        yield from ()


def _of_parts(scene: Scene) -> Iterator[Engagement]:
    """ "P had a small role in T", "with parts in T and U", "Joining T are P and Q", "P was R in T"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i, chunk in enumerate(chunks):
            if chunk.kind == "w" and chunk.low in _PARTS and i + 2 < len(chunks) + 1:
                j = i + 1
                role: tuple[Chunk, ...] = ()
                # "a role as R in T"
                if j < len(chunks) and lows[j] == "as":
                    k = j + 1
                    while k < len(chunks) and chunks[k].kind == "w" and lows[k] not in ("in", "on"):
                        k += 1
                    role = tuple(chunks[j + 1 : k])
                    j = k
                if j >= len(chunks) or lows[j] not in (("in", "on", "to") if chunk.low in ("voice", "talents", "voices") else ("in", "on")):
                    continue
                k = j + 1
                while k < len(chunks) and k - j < 5 and chunks[k].kind in "wYN" and lows[k] not in ("and", "who"):
                    k += 1
                if k >= len(chunks) or chunks[k].kind != "T" or not chunks[k].members:
                    continue
                titles = list(chunks[k].members)
                if not role and k + 1 < len(chunks) and lows[k + 1] == "as":
                    m = k + 2
                    while m < len(chunks) and chunks[m].kind == "w" and lows[m] not in ("in", "on", "and"):
                        m += 1
                    role = tuple(chunks[k + 2 : m])
                back = lows[max(0, i - 9) : i]
                if {"not", "never", "no", "declined", "offered", "auditioned", "refused", "rejected", "wanted", "n't", "lost", "without"} & set(back):
                    continue
                takes = next((m for m in range(i - 1, max(-1, i - 9), -1) if lows[m] in _TAKES or lows[m] in ("with", "for", "after", "from")), None)
                holder: Chunk | None = None
                possessive = next((c for c in reversed(chunks[max(0, i - 5) : i]) if c.kind == "P" and c.possessive), None)
                if possessive is not None:
                    holder = possessive
                elif takes is not None:
                    holder = next((c for c in reversed(chunks[:takes]) if c.kind == "P" and not c.possessive), None)
                    if holder is None and piece.host is not None and piece.host.kind == "P":
                        holder = piece.host
                if holder is None or not holder.members:
                    continue
                future_words = {"will", "could", "may", "might", "would"} & set(back)
                if future_words and not any(scene.announced(t.found) for t in titles):
                    continue
                yield Engagement(list(holder.members), titles, chunk.start, chunk.end, False, None, role, subjects=1)
            # "Also joining T are P and Q", "Rounding out the cast of T are …"
            if chunk.low in ("joining", "rounding", "completing", "starring", "appearing", "featured", "aboard", "set", "cast", "boarding") and (i == 0 or lows[i - 1] in ("also", ",") and i < 3):
                be = next((k for k in range(i + 1, min(len(chunks), i + 9)) if lows[k] in ("are", "is", "will")), None)
                if be is None:
                    continue
                title = next((c for c in chunks[i:be] if c.kind == "T"), None)
                members = list(title.members) if title is not None else [t for t in [scene.topic()] if t is not None]
                if not members or (title is None and "cast" not in lows[i:be] and "them" not in lows[i:be] and not any(c.kind == "P" for c in chunks[i:be])):
                    continue
                for people, role in _cast_list(chunks, be + 1):
                    yield Engagement(people, members, chunk.start, chunk.end, False, None, role)
        yield from _signings(scene, chunks, piece.host if piece.opener in ("who", ",") else None)
        yield from _was_in(scene, chunks, piece.host if piece.opener in ("who", "inwhich") else None)
        yield from _was(scene, chunks, piece.host if piece.opener in ("who", ",") else None)


def _was_in(scene: Scene, chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "Grammer was in 'Cheers'", "They were both on 'Taxi'"."""
    for i, chunk in enumerate(chunks):
        if chunk.low not in ("was", "is", "were", "are", "been") or i + 2 >= len(chunks):
            continue
        j = i + 1
        while j < len(chunks) and chunks[j].low in ("both", "also", "all", "each", "once", "even"):
            j += 1
        k = j + 1
        while k < len(chunks) and chunks[k].kind == "P" and chunks[k].possessive:
            k += 1
        while k < len(chunks) and k - j < 4 and chunks[k].kind in "wY" and chunks[k].capital is False and chunks[k].low in ("the", "a", "original", "first"):
            k += 1
        if j >= len(chunks) or chunks[j].low not in ("in", "on") or k >= len(chunks) or chunks[k].kind != "T" or not chunks[k].members or chunks[k].anaphor == "film":
            continue
        s = i - 1
        while s >= 0 and chunks[s].low in ("has", "have", "had", "both", "also"):
            s -= 1
        subject = chunks[s] if s >= 0 else host
        if s >= 0 and chunks[s].low == "who":
            subject = host
        if subject is None or subject.kind != "P" or subject.possessive or not subject.members:
            continue
        back = {c.low for c in chunks[max(0, i - 3) : j]}
        if {"not", "never", "n't"} & back or any(b.endswith("n't") for b in back):
            continue
        after = [c.low for c in chunks[k + 1 : k + 3]]
        together = len(subject.members) > 1 and "together" in after
        role: tuple[Chunk, ...] = ()
        at = k + 1
        if after[:1] == [","] and after[1:2] == ["as"]:
            at += 1
        if at < len(chunks) and chunks[at].low == "as":
            stop = next((m for m in range(at + 1, len(chunks)) if chunks[m].low in (",", ";", ".", "and", "in", "who", "but")), len(chunks))
            role = tuple(chunks[at + 1 : stop])
        yield Engagement(list(subject.members), list(chunks[k].members), chunk.start, chunk.end, together, None, role)


_SIGNING = (
    ("signed", "on"), ("signed", "up"), ("signed", "for"), ("closed", "a"), ("is", "on"), ("are", "on"), ("been", "set"), ("is", "set"), ("are", "set"),
    ("is", "attached"), ("are", "attached"), ("been", "attached"), ("has", "joined"), ("is", "aboard"), ("are", "aboard"), ("inked", "a"), ("landed", "a"),
    ("booked", "a"), ("is", "confirmed"), ("are", "confirmed"), ("been", "confirmed"), ("come", "aboard"), ("came", "aboard"), ("signs", "on"), ("be", "back"), ("returns", "to"), ("is", "back"),
)  # fmt: skip


def _signings(scene: Scene, chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "P has closed a deal for T", "P is on board T", "P has signed on for T": of titles to come only."""
    lows = [c.low for c in chunks]
    for i in range(len(chunks) - 2):
        if (lows[i], lows[i + 1]) not in _SIGNING:
            continue
        title = next((k for k in range(i + 2, min(len(chunks), i + 9)) if chunks[k].kind == "T" and chunks[k].members), None)
        if title is None or not all(scene.announced(m.found) for m in chunks[title].members):
            continue
        words = set(lows[i:title]) | set(lows[title + 1 : title + 4])
        if words & {"direct", "write", "produce", "director", "writer", "producer", "helm", "script", "pen", "not", "star", "headline", "topline", "play", "lead", "appear", "directing", "writing", "producing", "talks"}:
            continue
        subject = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), host)
        if subject is None or subject.kind != "P" or not subject.members:
            continue
        back = lows[max(0, i - 4) : i]
        if {"not", "never", "may", "could", "might", "reportedly", "n't"} & set(back):
            continue
        role: tuple[Chunk, ...] = ()
        if title + 1 < len(chunks) and lows[title + 1] == "as":
            stop = next((k for k in range(title + 2, len(chunks)) if chunks[k].kind != "w" or lows[k] in ("in", "and", "who")), len(chunks))
            role = tuple(chunks[title + 2 : stop])
        yield Engagement(list(subject.members), list(chunks[title].members), chunks[i].start, chunks[i + 1].end, False, None, role)


def _was(scene: Scene, chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "Burton was Mark Antony in 'Cleopatra'": a role without a verb of playing."""
    for i, chunk in enumerate(chunks):
        if chunk.low not in ("was", "is") or i + 2 >= len(chunks):
            continue
        subject = chunks[i - 1] if i else host
        if subject is None or subject.kind != "P" or subject.possessive or len(subject.members) != 1:
            continue
        j = i + 1
        words: list[Chunk] = []
        while j < len(chunks) and (chunks[j].kind == "w" and chunks[j].low not in ("in", "on") or chunks[j].low == ","):
            words.append(chunks[j])
            j += 1
        if not words or j + 1 >= len(chunks) or chunks[j].low not in ("in", "on"):
            continue
        described = not words[-1].capital
        if described and (words[0].low not in ("the", "a") or any(w.low in ROLE_NOUNS or w.low in KIN or w.low in PREPOSITIONS or w.low in VERBS for w in words)):
            continue
        if any(w.low in ("not", "never", "born", "married", "seen", "directed") or (w.kind == "w" and w.low.endswith("ed")) for w in words):
            continue
        k = j + 1
        while k < len(chunks) and k - j < 4 and chunks[k].kind in "wY":
            k += 1
        if k < len(chunks) and chunks[k].kind == "T" and chunks[k].members:
            yield Engagement(
                list(subject.members), list(chunks[k].members), chunk.start, chunk.end, False, None,
                () if described else tuple(words), plays=not described,
            )  # fmt: skip


def _of_casts(scene: Scene) -> Iterator[Engagement]:
    """ "The cast also includes A, as R, and B", "T, with A as R", "Cast: A, B, C"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i, chunk in enumerate(chunks):
            if chunk.low in ("cast", "ensemble", "players", "castmates", "co-stars", "line-up", "lineup") and chunk.kind == "w" and not chunk.possessive:
                verb = next(
                    (k for k in range(i + 1, min(len(chunks), i + 12)) if lows[k] in ("includes", "include", "included", "features", "comprises", "are", "is", ":", "including", "featuring", "boasts", "stars", "adds", "counts", "were", "was", "has")),
                    None,
                )
                if verb is None:
                    continue
                if any(c.kind == "P" and not c.possessive and not c.anaphor for c in chunks[i + 1 : verb]):
                    continue
                if lows[verb] in ("are", "is", "were", "was") and not ({"the", "in", "out", "rounding"} & set(lows[max(0, i - 4) : verb])):
                    continue
                back = lows[max(0, verb - 4) : verb]
                if {"not", "never", "could", "might", "may"} & set(back) or "reportedly" in back:
                    continue
                title = next((c for c in chunks[max(0, i - 6) : verb] if c.kind == "T" and c.members), None)
                members = list(title.members) if title is not None else [t for t in [scene.topic()] if t is not None]
                if not members and piece.host is not None and piece.host.kind == "T":
                    members = list(piece.host.members)
                if not members:
                    continue
                for people, role in _cast_list(chunks, verb + 1):
                    yield Engagement(people, members, chunk.start, chunk.end, False, None, role)
            if chunk.low == "with" and i + 2 < len(chunks) and chunks[i + 1].kind == "P" and chunks[i + 1].members and not chunks[i + 1].possessive:
                yield from _with_as(scene, piece.host, chunks, i)


def _with_as(scene: Scene, host: Chunk | None, chunks: list[Chunk], i: int) -> Iterator[Engagement]:
    """ "T, with P as R (and Q as S)", "T, with P in the lead"."""
    follows = chunks[i + 2].low
    lead = follows == "in" and any(c.low in ("lead", "role", "roles", "leads") for c in chunks[i + 3 : i + 7])
    if follows != "as" and not lead:
        return
    title = next((c for c in reversed(chunks[:i]) if c.kind == "T" and c.members), None) or (host if host is not None and host.kind == "T" else None)
    before = [c for c in chunks[:i] if c.kind == "P" and not c.possessive]
    if title is None or not title.members:
        return
    del before
    if lead:
        yield Engagement(list(chunks[i + 1].members), list(title.members), chunks[i].start, chunks[i].end, False, None)
        return
    for people, role in _cast_list(chunks, i + 1):
        if role and not any(r.low in ROLE_NOUNS for r in role):
            yield Engagement(people, list(title.members), chunks[i].start, chunks[i].end, False, None, role)


def _cast_list(chunks: list[Chunk], i: int) -> Iterator[tuple[list[Member], tuple[Chunk, ...]]]:
    """ "A, as R, and 'T' actress B": people and the words of their roles, until the list ends."""
    j = i
    misses = 0
    while j < len(chunks):
        chunk = chunks[j]
        if chunk.kind == "P" and chunk.members and not chunk.possessive and not chunk.anaphor:
            k = j + 1
            if k < len(chunks) and chunks[k].low == "," and k + 1 < len(chunks) and chunks[k + 1].low == "as":
                k += 1
            role: list[Chunk] = []
            if k < len(chunks) and chunks[k].low == "as":
                k += 1
                while k < len(chunks) and not (chunks[k].low in (",", ";", ".", "—") or chunks[k].low in ("and", "while", "with", "in", "who", "opposite")):
                    role.append(chunks[k])
                    k += 1
                if k < len(chunks) and chunks[k].low == ",":
                    # "as Cynthia's husband, Warren, and": only the words before the comma.
                    k = k
                yield [*chunk.members[-1:]] if len(chunk.members) > 1 and role else list(chunk.members), tuple(role)
                if role and len(chunk.members) > 1:
                    yield list(chunk.members[:-1]), ()
                j = k
                misses = 0
                continue
            yield list(chunk.members), ()
            j += 1
            misses = 0
            continue
        if chunk.low in (";", ".", "who", "while", "when", "which", "that", "produced", "directed", "written", "but", "after") and chunk.low != "and":
            return
        misses += 1
        if misses > 9:
            return
        j += 1


def is_kind_noun(word: str) -> bool:
    return word in KIND_NOUNS
