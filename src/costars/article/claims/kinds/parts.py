"""Acting without a verb of acting: "had a small role in T", "was in T", "was R in T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..pieces import Piece
from ..verbs import is_verb
from ..words import ADVERBS, KIN, PREPOSITIONS, ROLE_NOUNS, VERBS
from .casts import cast_list
from .engagement import Engagement
from .more_parts import more_parts
from .predicates import clause_at
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
                yield Engagement(
                    list(holder.members), titles, chunk.start, chunk.end, False, None, role, subjects=1
                )
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
        yield from _was_in(chunks, piece.host if piece.opener in ("who", "inwhich") else None)
        yield from _was(chunks, piece.host if piece.opener in ("who", ",") else None)


def _was_in(chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
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
        while (
            k < len(chunks)
            and k - j < 4
            and chunks[k].kind in "wY"
            and chunks[k].capital is False
            and chunks[k].low in ("the", "a", "original", "first")
        ):
            k += 1
        if (
            j >= len(chunks)
            or chunks[j].low not in ("in", "on")
            or k >= len(chunks)
            or chunks[k].kind != "T"
            or not chunks[k].members
        ):
            continue
        s = i - 1
        while s >= 0 and chunks[s].low in ("has", "have", "had", "both", "also"):
            s -= 1
        if s > 0 and chunks[s - 1].low in ("of", "neither", "nor"):
            continue
        subject = chunks[s] if s >= 0 else host
        if s >= 0 and chunks[s].low == "who":
            subject = host
        if subject is None or subject.kind != "P" or subject.possessive or not subject.members:
            continue
        back = {c.low for c in chunks[max(0, i - 3) : j]}
        if {"not", "never", "n't"} & back or any(b.endswith("n't") for b in back):
            continue
        if (
            k + 1 < len(chunks)
            and chunks[k + 1].kind == "w"
            and chunks[k + 1].low
            in ("mode", "mood", "territory", "country", "land", "style", "costume", "drag", "shape", "gear")
        ):
            continue
        after = [c.low for c in chunks[k + 1 : k + 3]]
        together = len(subject.members) > 1 and "together" in after
        partners = _with_whom(chunks, k + 1)
        if partners is not None:
            together = True
        role: tuple[Chunk, ...] = ()
        at = k + 1
        while (
            at < len(chunks) - 1
            and chunks[at].low in (",", "too", "also")
            and "as" in after + [c.low for c in chunks[at + 1 : at + 3]]
        ):
            at += 1
        if at < len(chunks) and chunks[at].low == "as":
            stop = next(
                (
                    m
                    for m in range(at + 1, len(chunks))
                    if chunks[m].low in (",", ";", ".", "and", "in", "who", "but")
                ),
                len(chunks),
            )
            role = tuple(chunks[at + 1 : stop])
        yield Engagement(
            [*subject.members, *(partners.members if partners is not None else [])],
            list(chunks[k].members), chunk.start, chunk.end, together, None, role,
            subjects=len(subject.members),
        )  # fmt: skip


def _with_whom(chunks: list[Chunk], k: int) -> Chunk | None:
    """The partners behind a title: "was in T with P"."""
    if k + 1 >= len(chunks) or chunks[k].low not in ("with", "alongside", "opposite"):
        return None
    found = chunks[k + 1]
    follows = chunks[k + 2].low if k + 2 < len(chunks) else "."
    if found.kind != "P" or found.possessive or not found.members or follows in ("as", "in", "directing"):
        return None
    return found


# Who had to do with a part, and did not play it.
_MODELS = frozenset(
    "inspiration model basis template choice stand-in double understudy replacement alternative "
    "candidate voice-double idea favourite favorite".split()
)
_NAMED = frozenset("voted named called crowned dubbed honored honoured awarded nicknamed joined".split())


def _plain(words: list[Chunk]) -> bool:
    """Whether two words are an adjective and a noun, and no verb with what it governs."""
    first, second = words
    return (
        first.low not in VERBS
        and first.low not in _NAMED
        and second.kind == "w"
        and not second.capital
        and second.low not in PREPOSITIONS | ADVERBS | {"a", "an", "the", "and", "to", "by"}
    )


def _was(chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "Burton was Mark Antony in 'Cleopatra'": a role without a verb of playing."""
    for i, chunk in enumerate(chunks):
        if chunk.low not in ("was", "is", "been") or i + 2 >= len(chunks):
            continue
        if chunk.low == "been" and (not i or chunks[i - 1].low != "had"):
            continue
        ahead = i - 2 if chunk.low == "been" else i - 1
        subject = chunks[ahead] if ahead >= 0 and chunks[ahead].low != "who" else host
        if i and chunks[i - 1].low == "and":
            verbs = [k for k in range(len(chunks)) if is_verb(chunks, k)]
            subject = clause_at(Piece(chunks, host), i, verbs).subject
        if subject is None or subject.kind != "P" or subject.possessive or len(subject.members) != 1:
            continue
        j = i + 1
        words: list[Chunk] = []
        while j < len(chunks) and (
            (chunks[j].kind == "w" and chunks[j].low not in ("in", "on"))
            or chunks[j].low == ","
            or (chunks[j].kind == "P" and chunks[j].possessive)
        ):
            if chunks[j].low == "," and j + 1 < len(chunks) and chunks[j + 1].low in ("and", "but", "while"):
                break  # "was R, and in T she was S"
            words.append(chunks[j])
            j += 1
        if not words or j + 1 >= len(chunks) or chunks[j].low not in ("in", "on"):
            continue
        if any(w.low in _MODELS for w in words):
            continue
        cut = next((n for n, w in enumerate(words) if w.low == ","), None)
        if (
            cut
            and words[cut - 1].capital
            and [w.low for w in words[cut + 1 : cut + 2]] in (["the"], ["a"], ["an"])
        ):
            # "was Carl Showalter, the salesman in T"
            words = words[:cut]
        described = not words[-1].capital
        if described and (
            words[0].low not in ("the", "a")
            or any(
                w.low in ROLE_NOUNS
                or (w.low in KIN and len(words) > 2)
                or w.low in PREPOSITIONS
                or w.low in VERBS
                for w in words
            )
        ):
            continue
        # "was stranded astronaut Mark Watney in T" against "was named Best Actor in T"
        adjective = len(words) > 2 and words[0].low.endswith("ed") and words[-1].capital and _plain(words[:2])
        if any(
            w.low in ("not", "never", "born", "married", "seen", "directed")
            or (w.kind == "w" and w.low.endswith("ed"))
            for w in (words[1:] if adjective else words)
        ):
            continue
        k = j + 1
        while (
            k < len(chunks)
            and k - j < 4
            and (chunks[k].kind in "wY" or (chunks[k].kind == "P" and chunks[k].possessive))
        ):
            k += 1
        if k < len(chunks) and chunks[k].kind == "T" and chunks[k].members:
            to = next((n for n, w in enumerate(words) if w.low == "to" and n), None)
            if to is not None and to + 2 < len(words) and words[to + 1].kind == "P":
                # "was Jenny to Tom Hanks's Forrest in T"
                whose = words[to + 1]
                yield Engagement(
                    list(whose.members), list(chunks[k].members), whose.start, whose.end, False, None,
                    tuple(words[to + 2 :]), plays=True,
                )  # fmt: skip
                words = words[:to]
            yield Engagement(
                list(subject.members), list(chunks[k].members), chunk.start, chunk.end, False, None,
                () if described else tuple(words), plays=not described,
                told=words[-1].end if words[0].low == "the" else 0,
            )  # fmt: skip
            if not described:
                yield from more_parts(chunks, k, subject)
