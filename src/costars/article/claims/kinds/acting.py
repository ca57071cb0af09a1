"""What acted_in, plays and acted_together share: who acted in what, with whom, as whom.

An engagement is one clause of acting. With partners, or with "together", it is a claim about them together;
without, one about each.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..words import AUXILIARIES, ORDINALS, ROLE_NOUNS, VERBS
from .acting_words import (
    beside_kin,
    fronted_title,
    gapped,
    hidden_partner,
    of_version,
    off_screen,
    paired,
    parts_in_turn,
    titles_behind_role,
    told_apart,
    turns_with,
)
from .casting import casting, joining
from .casts import besides_them, cast_list, of_casts, whose_part
from .ellipses import of_verbs_left_out
from .engagement import PARTNERS, PLACES, Engagement, members_of, role_of, titles_of
from .gaps import of_gaps
from .parts import of_parts
from .playing import ahead, in_turn_at, of_playing, told_of
from .predicates import of_predicates
from .rosters import as_before, behind_semicolons, pairs, rosters
from .sayings import of_sayings
from .told_casts import told_casts
from .told_parts import told_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["engagements"]

_SHOWN = frozenset(
    "return star appear turn-up pop-up show-up cameo co-star costar feature guest-star guest".split()
)
_TRANSITIVE = frozenset("top headline lead topline anchor front topbill surface".split())


_THINGS = frozenset(
    "music song songs score picture pictures portrait photograph photographs photo photos poem poems "
    "words story "
    "memory likeness statue art book books paintings painting poster posters costumes designs house "
    "work".split()
)


def engagements(scene: Scene) -> list[Engagement]:
    """All clauses and phrases of acting in one sentence."""
    found: list[Engagement] = []  # kept for each scene
    if scene.engagements is not None:
        return scene.engagements
    for clause in scene.clauses:
        found += of_clause(scene, clause)
    _still_together(found)
    found += _later_parts(list(found))
    found += of_gaps(list(found))
    found += of_verbs_left_out(scene)
    found += of_parts(scene)
    found += of_casts(scene)
    found += of_predicates(scene, list(found))
    found += of_sayings(scene, found)
    found += list(rosters(scene, found))
    found += pairs(scene)
    found += list(as_before(scene, found))
    found += list(behind_semicolons(scene, found))
    found += list(besides_them(scene, found))
    found += told_casts(scene, list(found))
    found += told_parts(scene, list(found))
    found = [whose_part(scene, event) for event in found]
    scene.engagements = found
    return found


def _later_parts(found: list[Engagement]) -> Iterator[Engagement]:
    """ "cast him as R in T, and a decade later as S in U": the verb is left out the second time."""
    for event in found:
        if event.clause is None or not event.role or event.together or len(event.people) != 1:
            continue
        chunks = event.clause.piece.chunks
        k = next((n for n, c in enumerate(chunks) if c.start >= event.role[-1].end), len(chunks))
        while k < len(chunks):
            low = chunks[k].low
            if low in VERBS or low in AUXILIARIES or low in (";", "—", "who") or chunks[k].kind == "P":
                break
            if (
                low == "as"
                and k
                and (
                    chunks[k - 1].kind == "D"
                    or chunks[k - 1].low in ("later", "then", "and", "again", "once")
                )
            ):
                part = []
                n = k + 1
                while n < len(chunks) and chunks[n].kind == "w" and chunks[n].low not in ("in", "on"):
                    part.append(chunks[n])
                    n += 1
                if (
                    part
                    and n + 1 < len(chunks)
                    and chunks[n].low in ("in", "on")
                    and chunks[n + 1].kind == "T"
                ):
                    yield Engagement(
                        event.people, list(chunks[n + 1].members), event.start, event.end, False, None,
                        tuple(part), plays=event.plays,
                    )  # fmt: skip
                    k = n
            k += 1


def _still_together(found: list[Engagement]) -> None:
    """ "They first appeared together in T, and later turned up in U": together there too."""
    for before, event in pairwise(found):
        first, second = before.clause, event.clause
        if (
            first is not None
            and second is not None
            and first.subject is second.subject
            and before.together
            and len(event.people) > 1
            and not event.together
            and not event.role
            and len(before.people) == before.subjects
            and second.family == "act"
        ):
            event.together = True
            event.subjects = len(event.people)


def _reciprocal(clause: Clause) -> bool:
    """Whether the words behind the verb say "together", "each other", "one another", "the screen"."""
    chunks = clause.piece.chunks
    stop = min(len(chunks), clause.place + 9)
    lows: list[str] = []
    for k in range(clause.place + 1, stop):
        low = chunks[k].low
        if low in (";", ":", "—") or (
            low in ("and", "while", "when", "but") and lows and not {"each", "one"} & set(lows[-1:])
        ):
            break
        lows.append(low)
    text = " ".join(lows)
    return (
        "together" in lows
        or "each other" in text
        or "one another" in text
        or ("the same" in text and clause.family in ("act", "costar"))
    )


def of_clause(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    chunk = clause.chunk
    if clause.family in ("act", "costar"):
        yield from _acting(scene, clause)
    elif clause.family == "play":
        yield from of_playing(scene, clause)
    elif clause.family == "cast":
        yield from casting(scene, clause)
    elif clause.family == "team":
        kinds = [c.chunk.kind for c in clause.complements if c.preposition in PARTNERS or c.chunk.kind == "T"]
        subject = clause.subject
        if kinds.count("P") > 1 and kinds.count("T") > 1 and subject is not None and subject.kind == "P":
            titles = members_of(clause.titles("", *PLACES))
            if clause.verb != "work" and not clause.passive and scene.asserted(clause, titles):
                yield from paired(clause, subject)
    elif clause.family == "join":
        yield from joining(scene, clause)
    elif (
        clause.family == "see"
        and clause.passive
        and clause.subject is not None
        and clause.subject.kind == "P"
        and clause.subject.members
    ):
        titles = members_of(clause.titles("in", "on"))
        part = role_of(clause)
        if not titles and part and part[-1].capital and not clause.of("in", "on", "at", "by", "for"):
            told = told_of(scene, clause)  # "was seen as R", in what the text speaks of
            titles = [told] if told is not None else []
        if titles and scene.asserted(clause, titles):
            partners = members_of(clause.people(*PARTNERS))
            if len(clause.people(*PARTNERS)) > 1 and len(clause.titles("in", "on")) > 1:
                # "was seen with P in T, and with Q in U"
                yield from turns_with(clause, clause.subject) or paired(clause, clause.subject)
                return
            together = bool(partners) or _reciprocal(clause) or _as_one(scene, clause.subject, titles)
            if not together and len(clause.subject.members) == 1 and (turns := parts_in_turn(clause)):
                for part, named in turns:
                    yield Engagement(
                        list(clause.subject.members), named, chunk.start, chunk.end, False, clause, part
                    )
                return
            yield Engagement(
                [*clause.subject.members, *partners], titles, chunk.start, chunk.end, together, clause,
                role_of(clause),
                subjects=len(clause.subject.members),
            )  # fmt: skip


def _all_of_them(clause: Clause) -> Chunk | None:
    """The subject: "A and B, who appeared opposite each other" are both, though "who" may be the last."""
    subject, host = clause.subject, clause.piece.host
    if (
        clause.piece.opener == "who"
        and subject is not None
        and host is not None
        and len(host.members) > len(subject.members) == 1
        and subject.members[0] is host.members[-1]
        and not clause.people(*PARTNERS)
        and _reciprocal(clause)
    ):
        return host
    return subject


def _as_one(scene: Scene, subject: Chunk, titles: list[Member]) -> bool:
    """ "The pair were seen in T": what a pair did in films of old it did together."""
    return (
        subject.anaphor in ("pair", "duo", "pairing", "twosome")
        and len(subject.members) > 1
        and not any(scene.announced(t.found) for t in titles)
    )


def _acting(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    chunk = clause.chunk
    subject, obj = _all_of_them(clause), clause.object
    if clause.passive:
        # "T, headlined by P", "T is fronted by P"; "P was featured in T".
        agents = clause.people("by")
        host = subject if subject is not None else clause.piece.host
        if agents and host is not None and host.kind == "T" and scene.asserted(clause, host.members):
            yield Engagement(members_of(agents), host.members, chunk.start, chunk.end, False, clause)
        elif subject is not None and subject.kind == "P" and clause.verb in ("feature", "star"):
            titles = members_of(clause.titles("in", "on"))
            if titles and scene.asserted(clause, titles):
                yield Engagement(list(subject.members), titles, chunk.start, chunk.end, False, clause)
        return
    if subject is None:
        if (
            clause.verb in ("star", "feature", "co-star", "costar")
            and clause.tense == "third"
            and obj is not None
            and obj.kind == "P"
        ):
            # "Also stars P and Q."
            topic = None if scene.unnamed else scene.spoken_of(clause)
            if topic is not None and scene.asserted(clause, [topic]):
                for people, role in cast_list(clause.piece.chunks, clause.place + 1):
                    yield Engagement(people, [topic], chunk.start, chunk.end, False, clause, role)
        return
    if subject.kind == "T":
        # "T stars P", "T, starring P and Q"; not "T features the music of P".
        if obj is not None and _THINGS & {c.low for c in clause.piece.chunks[clause.place + 1 :][:5]}:
            k = next((n for n, c in enumerate(clause.piece.chunks) if c is obj), 0)
            if clause.piece.chunks[k - 1].low in ("of", "by"):
                return
        if clause.verb in ("star", "feature") and (obj is None or obj.kind == "P"):
            listed = list(cast_list(clause.piece.chunks, clause.place + 1)) if obj is not None else []
            if (
                len(listed) > 1
                and any(role for _, role in listed)
                and scene.asserted(clause, subject.members)
            ):
                for people, role in listed:
                    yield Engagement(
                        people, list(subject.members), chunk.start, chunk.end, False, clause, role
                    )
                return
        if (
            obj is not None
            and obj.kind == "P"
            and clause.verb in ("star", "feature", "costar", "co-star")
            and scene.asserted(clause, subject.members)
        ):
            people = list(obj.members)
            role = role_of(clause)
            yield Engagement(
                people,
                list(subject.members),
                min(chunk.start, obj.start),
                chunk.end,
                False,
                clause,
                role if len(people) == 1 else (),
            )
        return
    shows_up = clause.verb in ("turn-up", "pop-up", "show-up", "crop-up")
    groups = titles_of(clause, *(("in", "on") if shows_up else PLACES))  # not "turned up late for T"
    if clause.verb in _TRANSITIVE or clause.family == "costar":
        groups = titles_of(clause, "", *PLACES)
    partners = clause.people(*PARTNERS)
    if (
        obj is not None
        and obj.kind == "P"
        and clause.family != "costar"
        and clause.verb not in ("star", "feature")
    ):
        return
    if (
        clause.verb == "lead"
        and not (obj is not None and obj.kind == "T")
        and "cast" not in [c.low for c in clause.object_words]
    ):
        return
    if clause.verb in ("perform", "front", "surface", "guest", "recur", "crop-up") and not groups:
        return
    if not groups and obj is not None and obj.kind == "T" and of_version(clause, obj):
        groups = [obj]
    groups = [t for t in groups if not ({"same", "another", "other", "different"} & set(t.nouns))]
    members = members_of(groups)
    if hidden_partner(clause):
        return
    if not members and subject.members and not _reciprocal(clause) and role_of(clause):
        # "Bacon stars as a security guard": in what the text speaks of.
        told = told_of(scene, clause)
        later = ahead(clause)
        if later:
            members = later
        elif told is not None and (
            clause.tense in ("third", "base") or scene.here(told) or clause.verb in _SHOWN
        ):
            members = [told]
    if not members and clause.family == "costar" and len(subject.members) > 1 and not partners:
        told = scene.discourse.announced if clause.tense in ("third", "base") else scene.topic()
        members = [told] if told is not None else []
    there = "there" in [c.low for c in clause.piece.chunks[clause.place + 1 : clause.place + 3]]
    if not members and clause.family in ("act", "costar") and members_of(partners) and there:
        told = scene.nearest(chunk.start, scene.topic())  # "co-starred there with P"
        members = [told] if told is not None else []
    if not members and clause.verb in _SHOWN and not partners and not role_of(clause):
        members = fronted_title(clause)
    if not members or not subject.members or (clause.verb == "return" and clause.object_words):
        return
    if off_screen(clause):
        return
    if clause.verb in ("return", "come-back") and any(
        w.low in ROLE_NOUNS and "acted_in" not in ROLE_NOUNS[w.low] for c in clause.of("as") for w in c.words
    ):
        return  # "returned as director"
    if clause.verb in ("return", "come-back") and not clause.of("as") and not clause.titles("for", "in"):
        return
    if not scene.asserted(clause, members):
        return
    together = bool(members_of(partners)) or (
        len(subject.members) > 1
        and (clause.family == "costar" or _reciprocal(clause) or _as_one(scene, subject, members))
    )
    if clause.piece.opener == "inwhich" and any(ORDINALS.get(w, 0) > 1 for w in clause.piece.before[-3:]):
        # "the third in which A and B have starred" counts.
        return
    if together and len(groups) > 1:
        # "in T with P, in U with Q": partners of their own.
        yield from turns_with(clause, subject) or paired(clause, subject)
        return
    role = role_of(clause)
    if not together and not groups[1:] and (kin := beside_kin(scene, clause)):
        people = [*subject.members, *kin]
        yield Engagement(people, members, chunk.start, chunk.end, True, clause, subjects=len(subject.members))
        return
    if not together and len(subject.members) == 1 and (turns := parts_in_turn(clause)):
        for part, named in turns:
            yield Engagement(
                list(subject.members), named, chunk.start, chunk.end, False, clause, part, subjects=1
            )
        return
    if role and not together and len(subject.members) > 1:
        behind = next((k for k, c in enumerate(clause.piece.chunks) if c is role[0]), None)
        parts = in_turn_at(scene, clause, behind, len(subject.members)) if behind is not None else []
        for person, part in zip(subject.members, parts, strict=False):
            yield Engagement([person], members, chunk.start, chunk.end, False, clause, part)
        if parts:
            return
    if role and not together:
        yield from gapped(clause, role, members)
    elif not role and len(subject.members) > 1:
        yield from told_apart(clause, subject.members, members)
    if role and not together and len(members) > 1 and groups[-1].start < role[0].start and (
        "," in scene.text[groups[-1].end : role[0].start]
        and " and " not in scene.text[groups[-1].start : groups[-1].end]
    ):  # fmt: skip
        # "starred in T, U, as R, and V": the part is only that in U.
        yield Engagement(
            list(subject.members), members[:-1], chunk.start, chunk.end, False, clause,
            subjects=len(subject.members),
        )  # fmt: skip
        members = members[-1:]
    others = titles_behind_role(clause, groups)
    if role and others and not together:
        # "starred in T as R and in U": the part is only that in T.
        yield Engagement(
            list(subject.members),
            others,
            chunk.start,
            chunk.end,
            False,
            clause,
            subjects=len(subject.members),
        )
        members = [m for m in members if all(m is not o for o in others)]
    yield Engagement(
        [*subject.members, *members_of(partners)], members, chunk.start, chunk.end, together, clause,
        () if together and len(subject.members) > 1 else role, subjects=len(subject.members),
    )  # fmt: skip
