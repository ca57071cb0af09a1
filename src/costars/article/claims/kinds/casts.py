"""Lists of a cast: "The cast also includes A, as R, and B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..chunk import Chunk
from ..words import AUXILIARIES, ROLE_NOUNS, VERBS
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Member
    from ..scene import Scene


_HOLDS = frozenset(
    "includes include included features featured comprises held boasted counted numbered are is : including "
    "featuring boasts stars adds counts were was has".split()
)


def of_casts(scene: Scene) -> Iterator[Engagement]:
    """ "The cast also includes A, as R, and B", "T, with A as R", "Cast: A, B, C"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i, chunk in enumerate(chunks):
            if (
                chunk.low in ("cast", "ensemble", "players", "castmates", "co-stars", "line-up", "lineup")
                and chunk.kind == "w"
                and not chunk.possessive
                and not (chunk.low in ("castmates", "co-stars") and i and chunks[i - 1].possessive)
            ):
                verb = next(
                    (k for k in range(i + 1, min(len(chunks), i + 12)) if lows[k] in _HOLDS),
                    None,
                )
                if verb is None or ";" in lows[i:verb] or lows[i + 1] == "as":
                    continue
                if any(c.kind == "P" and not c.possessive and not c.anaphor for c in chunks[i + 1 : verb]):
                    continue
                if lows[verb] in ("are", "is", "were", "was") and not (
                    {"the", "in", "out", "rounding"} & set(lows[max(0, i - 4) : verb])
                ):
                    continue
                back = lows[max(0, verb - 4) : verb]
                if {"not", "never", "could", "might", "may"} & set(back) or "reportedly" in back:
                    continue
                title = next((c for c in chunks[max(0, i - 6) : verb] if c.kind == "T" and c.members), None)
                members = (
                    list(title.members)
                    if title is not None
                    else [t for t in [scene.topic()] if t is not None and not scene.unnamed]
                )
                if not members and piece.host is not None and piece.host.kind == "T":
                    members = list(piece.host.members)
                if not members:
                    continue
                for people, role in cast_list(chunks, verb + 1):
                    yield Engagement(people, members, chunk.start, chunk.end, False, None, role)
            if (
                chunk.low == "with"
                and i + 1 < len(chunks)
                and chunks[i + 1].kind == "P"
                and chunks[i + 1].members
                and not chunks[i + 1].possessive
            ):
                yield from _with_as(scene, piece.host, chunks, i)


_LIGHT = frozenset("both all also back again returning this once".split())


def _with_as(scene: Scene, host: Chunk | None, chunks: list[Chunk], i: int) -> Iterator[Engagement]:
    """ "T, with P as R (and Q as S)", "T, with P in the lead"."""
    follows = next((c.low for c in chunks[i + 2 : i + 4] if c.low not in _LIGHT), ".")
    yield from _with(scene, host, chunks, i)
    lead = follows == "in" and any(
        c.low in ("lead", "role", "roles", "leads", "support", "parts", "cameos", "part", "cast", "ensemble")
        for c in chunks[i + 3 : i + 7]
    )
    if follows != "as" and not lead:
        return
    title = next((c for c in reversed(chunks[:i]) if c.kind == "T" and c.members), None) or (
        host if host is not None and host.kind == "T" else None
    )
    if title is None and any(
        c.family == "costar" and c.piece.chunks is chunks and not c.titles("in", "on", "")
        for c in scene.clauses
    ):
        topic = scene.topic()  # "A and B co-starred, with Q as R"
        title = Chunk("T", topic.start, topic.end, "T", [topic]) if topic is not None else None
    before = [c for c in chunks[:i] if c.kind == "P" and not c.possessive]
    if title is None or not title.members:
        return
    del before
    if lead:
        yield Engagement(
            list(chunks[i + 1].members), list(title.members), chunks[i].start, chunks[i].end, False, None
        )
        return
    for people, role in cast_list(chunks, i + 1):
        if role and not any(r.low in ROLE_NOUNS or r.low in _GUESTS for r in role):
            yield Engagement(people, list(title.members), chunks[i].start, chunks[i].end, False, None, role)


def besides_them(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """ "was R in T, with P", "were both in T, with P": another of the cast, of whom no part is told."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i in range(2, len(chunks) - 1):
            if chunks[i].low != "with" or chunks[i - 1].low != "," or chunks[i - 2].kind != "T":
                continue
            people, titles = chunks[i + 1], chunks[i - 2].members
            behind = [c.low for c in chunks[i + 2 : i + 4]]
            ends = not behind or (behind[0] in (",", ".", ";", ")") and behind[1:] != ["as"])
            if not people.names_people or not ends or not titles:
                continue
            before = [e for e in found if chunks[0].start <= e.start < chunks[i].start and not e.together]
            if any(t.start == titles[-1].start for e in before if e.people for t in e.titles):
                yield Engagement(
                    list(people.members), titles[-1:], chunks[i].start, chunks[i].end, False, None
                )  # fmt: skip


_GUESTS = frozenset(
    "guest host moderator speaker presenter chair judge interviewer emcee guests hosts witness bait "
    "choice inspiration example".split()
)
_LIST_ENDS = frozenset(
    "; . who whose while when which that produced directed written but after is was were are has have had "
    "will ( — before "
    "whom where because since".split()
)


def _with(scene: Scene, host: Chunk | None, chunks: list[Chunk], i: int) -> Iterator[Engagement]:
    """ "T, with P and Q", "it's T with P": a cast, where no verb has taken "with P" for its partner."""
    follows = chunks[i + 2] if i + 2 < len(chunks) else None
    j = i - 1
    while j >= 0 and chunks[j].low == ",":
        j -= 1
    title = chunks[j] if j >= 0 else host
    if title is None or title.kind != "T" or not title.members or title.anaphor:
        return
    if follows is not None and not (
        follows.kind == "T"
        or follows.low in (",", ".", ";", ")", "and", "is", "was", "airs", "screens", "opens", "opened")
    ):  # fmt: skip
        return
    # Somebody who did something with them: "wrote T with P", "remember him in T, with P".
    directs = [c.subject for c in scene.clauses if c.family == "direct" and not c.passive]
    if any(
        c.kind == "P" and not (chunks[i - 1].low == "," and any(c is d for d in directs))
        for c in chunks[: max(j, 0)]
    ):
        return
    for clause in scene.clauses:
        apart = clause.family == "direct" and chunks[i - 1].low == ","
        taken = [
            *(clause.people("with") if not apart else []),
            *([clause.subject] if clause.family in ("team", "costar", "act", "marry") else []),
        ]
        if any(
            c is not None
            and c.kind == "P"
            and (c is chunks[i + 1] or (clause.place < i and clause.piece.chunks is chunks))
            for c in taken
        ):
            return
    titles = title.members[-1:] if i and chunks[i - 1].low == "," else title.members
    yield Engagement(list(chunks[i + 1].members), list(titles), chunks[i].start, chunks[i].end, False, None)


def name_behind(chunks: list[Chunk], k: int) -> int:
    """The place behind the name in "as his quarry, Neil McCauley"; `k` itself where there is none."""
    n = k + 1
    while k < len(chunks) and chunks[k].low == "," and n < len(chunks) and chunks[n].kind == "w" and (
        chunks[n].capital
    ):  # fmt: skip
        n += 1
    ends = n >= len(chunks) or chunks[n].low in (".", ",", ";", "and", "—")
    return n if n > k + 1 and ends else k


_ROLE_OF = (["in", "the"], ["in", "a"], ["in", "his"], ["in", "her"])


def part_ahead(chunks: list[Chunk], j: int) -> tuple[tuple[Chunk, ...], int]:
    """The part of "and, as R, (a very young) P" and "and, in the showy role of R, P" at `j`, and the place of
    P; nothing where it is none."""
    k = j + 1
    if [c.low for c in chunks[j : j + 2]] in _ROLE_OF:
        k = (
            next((n for n in range(j + 2, min(j + 6, len(chunks))) if chunks[n].low in ("role", "part")), 0)
            + 1
        )
        if k == 1 or k >= len(chunks) or chunks[k].low not in ("of", "as"):
            return (), j
        k += 1
    elif chunks[j].low != "as":
        return (), j
    stop = next(
        (
            n for n in range(k, min(k + 9, len(chunks)))
            if chunks[n].low == "," or (chunks[n].kind != "w" and chunks[n].anaphor != "one")
        ),
        k,
    )  # fmt: skip
    if stop == k or stop >= len(chunks) or chunks[stop].low != "," or not chunks[stop - 1].capital:
        return (), j
    who = stop + 1
    while (
        who < len(chunks) and chunks[who].kind == "w" and who - stop < 6 and chunks[who].low not in _LIST_ENDS
    ):
        who += 1
    if who >= len(chunks) or not chunks[who].names_people:
        return (), j
    after = chunks[who + 1] if who + 1 < len(chunks) else None
    if after is not None and (after.low in AUXILIARIES or after.low in VERBS):
        return (), j  # "and, as R, P was …"
    return tuple(chunks[k:stop]), who


def whose_part(scene: Scene, event: Engagement) -> Engagement:
    """The same, where it has read the part of "starred A and, as R, B" as A's: B's."""
    chunks = scene.chunks
    k = next((n for n, c in enumerate(chunks) if event.role and c is event.role[0]), 0)
    if k < 3 or [c.low for c in chunks[k - 3 : k]] != ["and", ",", "as"]:
        return event
    part, place = part_ahead(chunks, k - 1)
    if not part or any(m.start == p.start for m in chunks[place].members for p in event.people):
        return event
    return replace(event, people=chunks[place].members[:1], role=part, plays=False, clause=None)


def cast_list(chunks: list[Chunk], i: int) -> Iterator[tuple[list[Member], tuple[Chunk, ...]]]:
    """ "A, as R, and 'T' actress B": people and the words of their roles, until the list ends."""
    j = i
    misses = 0
    theirs = False  # whether the next name is only told beside one of the list ("the father of Q")
    while j < len(chunks):
        chunk = chunks[j]
        if chunk.kind == "P" and theirs:
            theirs = False
            j += 1
            continue
        if chunk.low in ("as", "in") and j and chunks[j - 1].low == ",":
            part, k = part_ahead(chunks, j)
            if part:
                yield chunks[k].members[:1], part
                if chunks[k].members[1:]:
                    yield chunks[k].members[1:], ()
                j, misses = k + 1, 0
                continue
        if chunk.low in ("of", "by", "from", "for", "to"):
            theirs = True
        if chunk.low == "whose":
            # "Rose Byrne, whose partner, Bobby Cannavale, is …"
            j = next((k for k in range(j, len(chunks)) if chunks[k].kind == "P"), j)
        if chunk.kind == "." and theirs:
            theirs = False
        if chunk.kind == "P" and chunk.members and not chunk.possessive and not chunk.anaphor:
            k = j + 1
            while k + 1 < len(chunks) and chunks[k].low in _LIGHT and chunks[k + 1].low == "as":
                k += 1
            if k < len(chunks) and chunks[k].low == "," and k + 1 < len(chunks) and chunks[k + 1].low == "as":
                k += 1
            role: list[Chunk] = []
            if k < len(chunks) and chunks[k].low == "as":
                k += 1
                while k < len(chunks) and not (
                    chunks[k].low in (",", ";", ".", "—")
                    or chunks[k].low in ("and", "while", "with", "in", "who", "opposite")
                ):
                    role.append(chunks[k])
                    k += 1
                named = name_behind(chunks, k) if role and not role[-1].capital else k
                role, k = role + chunks[k:named], named
                yield (
                    [*chunk.members[-1:]] if len(chunk.members) > 1 and role else list(chunk.members),
                    tuple(role),
                )
                if role and len(chunk.members) > 1:
                    yield list(chunk.members[:-1]), ()
                j = k
                misses = 0
                continue
            yield list(chunk.members), ()
            j += 1
            misses = 0
            continue
        if chunk.low in _LIST_ENDS:
            return
        misses += 1
        if misses > 9:
            return
        j += 1
