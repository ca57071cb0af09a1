"""Acting without a verb of acting: "had a small role in T", "was in T", "was R in T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import part_before
from .been_parts import was, was_in
from .casts import cast_list
from .engagement import Engagement
from .more_parts import two_parts
from .names import part_name
from .signings import signings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

_PARTS = frozenset(
    "role roles part parts cameo cameos walk-on walk-ons turn turns performance "
    "performances appearance appearances "
    "bit-part credit credits talents voices lead breakthrough star-turn stint arc voice".split()
)


# A part that somebody has not got, or somebody else has.
_WITHHELD = frozenset(
    "up begged begging rumored rumoured promised denied wants want wanting sought seeking chased chasing "
    "lobbied "
    "missed beat beaten pushed campaigned fought competed competing dreamed dreams dreaming eyed eyeing eyes "
    "tipped linked shortlisted circling vied vying considering hopes hoping regretted regrets failed fails "
    "turning".split()
)
_TAKES = frozenset(
    "had has have landed lands won wins earned gave gives took takes got scored made makes "
    "make making secured nabbed nabs booked "
    "delivered delivers lent lends contributed contributes reprised played plays accepted "
    "bagged snagged".split()
)


def of_parts(scene: Scene) -> Iterator[Engagement]:
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
                if j >= len(chunks) or lows[j] not in (
                    ("in", "on", "to") if chunk.low in ("voice", "talents", "voices") else ("in", "on")
                ):
                    continue
                k = j + 1
                while (
                    k < len(chunks)
                    and k - j < 5
                    and chunks[k].kind in "wYN"
                    and lows[k] not in ("and", "who", "in", "on")
                ):
                    k += 1
                if k >= len(chunks) or chunks[k].kind != "T" or not chunks[k].members:
                    continue
                if {"making", "creation", "success", "production", "history", "story"} & {*lows[j + 1 : k]}:
                    continue  # "had a role in the making of T"
                titles = list(chunks[k].members)
                at = k + 2 if lows[k + 1 : k + 3] == [",", "as"] else k + 1
                if not role and lows[at : at + 1] == ["as"]:
                    m = at + 1
                    while m < len(chunks) and chunks[m].kind in "wP" and lows[m] not in ("in", "on", "and"):
                        m += 1
                    if at == k + 1 or (m > at + 1 and chunks[m - 1].capital):
                        role = tuple(chunks[at + 1 : m])
                back = lows[max(0, i - 9) : i]
                if _WITHHELD & set(back):
                    continue
                if {
                    "not",
                    "never",
                    "no",
                    "declined",
                    "offered",
                    "auditioned",
                    "refused",
                    "rejected",
                    "wanted",
                    "n't",
                    "lost",
                    "down",
                    "passed",
                    "without",
                    "title",
                    "titular",
                    "eponymous",
                    "joint",
                    "shared",
                } & set(back):
                    continue
                takes = next(
                    (
                        m
                        for m in range(i - 1, max(-1, i - 9), -1)
                        if lows[m] in _TAKES or lows[m] in ("with", "for", "after", "from")
                    ),
                    None,
                )
                if {
                    "front-runner",
                    "frontrunner",
                    "favorite",
                    "favourite",
                    "candidate",
                    "choice",
                    "considered",
                    "read",
                    "audition",
                    "tested",
                } & set(back):
                    continue
                holder: Chunk | None = None
                possessive = next(
                    (c for c in reversed(chunks[max(0, i - 5) : i]) if c.kind == "P" and c.possessive), None
                )
                given = takes is not None and lows[takes] in (
                    "gave",
                    "gives",
                    "give",
                    "handed",
                    "landed",
                    "won",
                    "got",
                )
                receiver = next(
                    (c for c in chunks[(takes or 0) + 1 : i] if given and c.kind == "P" and not c.possessive),
                    None,
                )
                fronted = (
                    chunks[k + 2]
                    if k + 2 < len(chunks)
                    and lows[k + 1] == ","
                    and chunks[k + 2].kind == "P"
                    and not chunks[k + 2].possessive
                    else None
                )  # fmt: skip
                if receiver is not None:
                    # "X gave P the lead in T"
                    holder = receiver
                elif (
                    fronted is not None
                    and (possessive is None or possessive.anaphor in ("his", "her"))
                    and not any(c.kind == "P" and not c.possessive for c in chunks[:i])
                    and len(fronted.members) == 1
                    and (
                        possessive is None
                        or scene.discourse.gender(fronted.members[0].found) in ("", possessive.gender)
                    )
                ):
                    # "Nominated for her performance in T, P stayed home."
                    holder = fronted
                elif possessive is not None:
                    holder = possessive
                elif takes is not None:
                    holder = next(
                        (c for c in reversed(chunks[:takes]) if c.kind == "P" and not c.possessive), None
                    )
                    if holder is None and piece.host is not None and piece.host.kind == "P":
                        holder = piece.host
                if holder is None or not holder.members:
                    continue
                future_words = {"will", "could", "may", "might", "would"} & set(back)
                if future_words and not any(scene.announced(t.found) for t in titles):
                    continue
                dual = lows[i - 1 : i] in (["two"], ["both"], ["dual"])
                two = two_parts(scene.chunks, chunks[k]) if dual else []
                named = [part for part in two if part_name(scene, part) is not None]
                for part in named if len(holder.members) == 1 else []:
                    yield Engagement(
                        list(holder.members), titles, chunk.start, chunk.end, False, None, part, plays=True
                    )
                if named:
                    continue
                back = [x for x in lows[max(0, i - 2) : i] if x != "same"][-1:]
                same = not role and chunk.low in ("part", "role") and back in (["the"], ["that"], ["this"])
                again = {"same", "again"} & {*lows[max(0, i - 2) : i], *lows[k + 1 : k + 2]}
                here = any(
                    e.chunk.start < chunks[takes or 0].start and e.family in ("play", "act")
                    for e in scene.clauses
                )
                same = same and bool(here or again)
                before = part_before(scene, None, chunks[takes or 0].start) if same else ()
                same = part_name(scene, before) is not None
                yield Engagement(
                    list(holder.members), titles, chunk.start, chunk.end, False, None,
                    before if same else role, plays=same, subjects=1,
                )  # fmt: skip
            # "Also joining T are P and Q", "Rounding out the cast of T are …"
            if chunk.low in (
                "joining",
                "rounding",
                "completing",
                "starring",
                "appearing",
                "featured",
                "aboard",
                "set",
                "cast",
                "boarding",
            ) and (i == 0 or (lows[i - 1] in ("also", ",") and i < 3)):
                be = next(
                    (k for k in range(i + 1, min(len(chunks), i + 9)) if lows[k] in ("are", "is", "will")),
                    None,
                )
                if be is None:
                    continue
                title = next((c for c in chunks[i:be] if c.kind == "T"), None)
                members = (
                    list(title.members)
                    if title is not None
                    else [t for t in [scene.topic()] if t is not None and not scene.unnamed]
                )
                if not members or (
                    title is None
                    and "cast" not in lows[i:be]
                    and "them" not in lows[i:be]
                    and not any(c.kind == "P" for c in chunks[i:be])
                ):
                    continue
                for people, role in cast_list(chunks, be + 1):
                    yield Engagement(people, members, chunk.start, chunk.end, False, None, role)
        yield from signings(scene, chunks, piece.host if piece.opener in ("who", ",") else None)
        yield from was_in(chunks, piece.host if piece.opener in ("who", "inwhich") else None)
        yield from was(chunks, piece.host if piece.opener in ("who", ",") else None)
