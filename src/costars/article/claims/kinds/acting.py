"""What acted_in, plays and acted_together share: who acted in what, with whom, as whom.

An engagement is one clause of acting. With partners, or with "together", it is a claim about them together;
without, one about each.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..kinfolk import RELATIVES
from ..words import AUXILIARIES, KIND_NOUNS, ORDINALS, VERBS
from .casts import cast_list, of_casts
from .engagement import PARTNERS, PLACES, Engagement, members_of, role_of, titles_of
from .parts import of_parts
from .playing import ahead, in_turn_at, of_playing, told_of
from .predicates import of_predicates
from .sayings import of_sayings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["engagements"]

_TRANSITIVE = frozenset("top headline lead topline anchor front topbill surface".split())


def engagements(scene: Scene) -> list[Engagement]:
    """All clauses and phrases of acting in one sentence."""
    found: list[Engagement] = []  # kept for each scene
    if scene.engagements is not None:
        return scene.engagements  # type: ignore[return-value]
    for clause in scene.clauses:
        found += of_clause(scene, clause)
    _still_together(found)
    found += _later_parts(list(found))
    found += of_parts(scene)
    found += of_casts(scene)
    found += of_predicates(scene, list(found))
    found += of_sayings(scene, found)
    scene.engagements = found  # type: ignore[assignment]
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
        yield from _casting(scene, clause)
    elif clause.family == "join":
        yield from _joining(scene, clause)
    elif (
        clause.family == "see"
        and clause.passive
        and clause.subject is not None
        and clause.subject.kind == "P"
    ):
        titles = members_of(clause.titles("in", "on"))
        if titles and scene.asserted(clause, titles):
            partners = members_of(clause.people(*PARTNERS))
            together = bool(partners) or _reciprocal(clause)
            yield Engagement(
                [*clause.subject.members, *partners], titles, chunk.start, chunk.end, together, clause,
                role_of(clause),
                subjects=len(clause.subject.members),
            )  # fmt: skip


def _all_of_them(clause: Clause) -> Chunk | None:
    """The subject: "A and B, who appeared opposite each other" are both, though "who" may be the last
    alone."""
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
        # "T stars P", "T, starring P and Q".
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
    groups = titles_of(clause, *PLACES)
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
    groups = [t for t in groups if not ({"same", "another", "other", "different"} & set(t.nouns))]
    members = members_of(groups)
    if _hidden_partner(clause):
        return
    if (
        not members
        and subject.members
        and not partners
        and not _reciprocal(clause)
        and role_of(clause)
        and clause.family == "act"
    ):
        # "Bacon stars as a security guard": in what the text speaks of.
        told = told_of(scene, clause)
        later = ahead(clause)
        if later:
            members = later
        elif told is not None and (
            clause.tense in ("third", "base")
            or scene.here(told)
            or clause.verb in ("return", "star", "appear", "turn-up", "pop-up", "show-up", "cameo")
        ):
            members = [told]
    if not members or not subject.members:
        return
    if _off_screen(clause):
        return
    if clause.verb in ("return", "come-back") and not clause.of("as") and not clause.titles("for", "in"):
        return
    if not scene.asserted(clause, members):
        return
    together = bool(members_of(partners)) or (
        len(subject.members) > 1 and (clause.family == "costar" or _reciprocal(clause))
    )
    if clause.piece.opener == "inwhich" and any(ORDINALS.get(w, 0) > 1 for w in clause.piece.before[-3:]):
        # "the third in which A and B have starred" counts.
        return
    if together and len(groups) > 1:
        # "in T with P, in U with Q": partners of their own.
        yield from _paired(clause, subject)
        return
    role = role_of(clause)
    if role and not together and len(subject.members) > 1:
        behind = next((k for k, c in enumerate(clause.piece.chunks) if c is role[0]), None)
        parts = in_turn_at(scene, clause, behind, len(subject.members)) if behind is not None else []
        for person, part in zip(subject.members, parts, strict=False):
            yield Engagement([person], members, chunk.start, chunk.end, False, clause, part)
        if parts:
            return
    if role and not together:
        yield from _gapped(clause, role, members)
    others = _titles_behind_role(clause, groups)
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


_EVENTS = frozenset(
    "premiere premieres screening screenings showing party afterparty after-party opening tour junket panel "
    "reunion gala convention".split()
)


def _off_screen(clause: Clause) -> bool:
    """ "showed up at the premiere of T", "appeared on a panel for T"."""
    lows = [c.low for c in clause.piece.chunks[clause.place + 1 : clause.place + 9]]
    at = next((k for k, low in enumerate(lows) if low in _EVENTS), None)
    return (
        at is not None
        and lows[at + 1 : at + 2] in (["of"], ["for"])
        and bool({"at", "on"} & set(lows[:at]))
        and "T" not in lows[:at]
    )


def _titles_behind_role(clause: Clause, titles: list[Chunk]) -> list[Member]:
    """The titles that come behind "as R", where others come before it."""
    at = next((c.place for c in clause.complements if c.preposition == "as"), None)
    places = {id(c.chunk): c.place for c in clause.complements}
    if at is None or not any(0 <= places.get(id(t), 0) < at for t in titles):
        return []
    return [m for t in titles if places.get(id(t), 0) > at for m in t.members]


def _hidden_partner(clause: Clause) -> bool:
    """Whether it is "with her husband": together, but with nobody whom the text has named."""
    return any(
        c.preposition in PARTNERS
        and (
            (c.chunk.kind == "P" and not c.chunk.members)
            or (c.chunk.kind == "w" and c.chunk.low in RELATIVES and any(w.kind == "P" for w in c.words))
        )
        for c in clause.complements
    )


def _gapped(clause: Clause, role: tuple[Chunk, ...], titles: list[Member]) -> Iterator[Engagement]:
    """ "Bacall starred as R, and Connery as S": the verb is left out the second time."""
    chunks = clause.piece.chunks
    place = next((k for k, c in enumerate(chunks) if c.start >= role[-1].end), len(chunks))
    if place + 1 < len(chunks) and chunks[place].low in ("in", "on") and chunks[place + 1].kind == "T":
        place += 2
    while place < len(chunks) and chunks[place].low in (",", "and", "while", "with", "plus"):
        place += 1
    if place + 1 >= len(chunks) or chunks[place].kind != "P" or chunks[place + 1].low != "as" or not titles:
        return
    if chunks[place - 1].low not in ("and", ",", "while", "with", "plus"):
        return
    for people, part in cast_list(chunks, place):
        if part:
            yield Engagement(people, titles, people[0].start, people[0].end, False, None, part)


def _paired(clause: Clause, subject: Chunk) -> Iterator[Engagement]:
    """Groups of titles with partners in turn: "in T with P and in U opposite Q"."""
    chunk = clause.chunk
    order: list[tuple[list[Member], list[Member]]] = []  # titles, partners
    for complement in sorted(clause.complements, key=lambda c: c.place):
        if complement.chunk.kind == "T" and complement.preposition in ("", *PLACES):
            if order and order[-1][1] and not order[-1][0]:
                order[-1] = (list(complement.chunk.members), order[-1][1])
            else:
                order.append((list(complement.chunk.members), []))
        elif complement.chunk.kind == "P" and complement.preposition in PARTNERS:
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


def _casting(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "P was cast in T as R", "X cast P in T": it says that P is in T."""
    chunk = clause.chunk
    people: list[Member] = []
    if clause.passive or (
        clause.tense == "past"
        and clause.object is None
        and clause.subject is not None
        and clause.subject.kind == "P"
        and ({"been", "was", "were", "is", "are"} & set(clause.words))
    ):
        people = (
            list(clause.subject.members) if clause.subject is not None and clause.subject.kind == "P" else []
        )
    elif clause.object is not None and clause.object.kind == "P":
        people = list(clause.object.members)
    titles = members_of(clause.titles("in", "for", "on", "opposite"))
    if not titles and clause.verb == "cast" and clause.subject is not None and clause.subject.kind == "T":
        # "'Alien' cast Sigourney Weaver as Ripley"
        titles = list(clause.subject.members)
    words = [c.low for c in clause.piece.chunks[clause.place : clause.place + 4]]
    if "to" in words and not titles:
        return
    if people and not titles and clause.passive and clause.of("as") and scene.discourse.announced is not None:
        titles = [scene.discourse.announced]
    if people and titles and scene.asserted(clause, titles):
        yield Engagement(
            people, titles, chunk.start, chunk.end, False, clause, role_of(clause) if len(people) == 1 else ()
        )


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
        titles = members_of(clause.titles("", "of", "in", "on", "for"))
        if not titles and ({"cast", "ensemble"} & set(lows)):
            topic = scene.topic()
            titles = [topic] if topic is not None else []
        if clause.verb == "board" and {"director", "helm", "write", "produce", "producer", "writer"} & set(
            lows
        ):
            return
        if {"producer", "producers", "director", "writer", "writers", "crew", "composer", "editor"} & set(
            lows
        ):
            return
        beside = clause.object if clause.tense == "past" else None
        if (
            beside is not None
            and beside.kind == "P"
            and not beside.possessive
            and beside.members
            and people
            and clause.titles("in", "on")
            and not any(scene.announced(t.found) for t in titles)
            and scene.asserted(clause, titles)
        ):
            # "joined P and Q in T": a film of old with all of them.
            yield Engagement(
                [*people, *beside.members], titles, chunk.start, chunk.end, True, clause,
                subjects=len(people),
            )  # fmt: skip
            return
        if people and titles and scene.asserted(clause, titles):
            yield Engagement(
                people,
                titles,
                chunk.start,
                chunk.end,
                False,
                clause,
                role_of(clause) if len(people) == 1 else (),
                subjects=len(people),
            )
    # "Also joining T are P and Q", "Joining Bacon in T is P"
    if clause.tense == "ing":
        yield from ()


def is_kind_noun(word: str) -> bool:
    return word in KIND_NOUNS
