"""Acting told by "was": "was in T", "was R in T", "was her father in T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..pieces import Piece
from ..verbs import is_verb
from ..words import ADVERBS, AUXILIARIES, KIN, PREPOSITIONS, ROLE_NOUNS, VERBS
from .engagement import Engagement
from .more_parts import also_in, more_parts, unknown
from .predicates import clause_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk

__all__ = ["was", "was_in"]

_IN = ("in", "on", "from")
_SAY = frozenset("tell tells telling told assure assures assured ask asks asked".split())
_AS_WELL = ["as", "well"]


def was_in(chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
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
        if s > 1 and chunks[s - 2].low in _SAY and chunks[s - 1].anaphor in ("i", "we"):
            continue  # "People always tell me P was in T"
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
            and (chunks[at].low in (",", "too", "also") or [c.low for c in chunks[at : at + 2]] == _AS_WELL)
            and "as" in after + [c.low for c in chunks[at + 1 : at + 5]]
        ):
            at += 2 if chunks[at].low == "as" else 1
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
            if role and role[0].low in AUXILIARIES:
                role = ()  # "was in it, as was P"
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


def _called(words: list[Chunk]) -> list[Chunk]:
    """ "the younger brother, Sung Tse-kit," is Sung Tse-kit."""
    if words[-1].low == ",":
        words = words[:-1]
    comma = next((n for n, w in enumerate(words) if w.low == ","), 0)
    name = words[comma + 1 :]
    told = comma > 1 and words[0].low in ("the", "a") and not any(w.capital for w in words[:comma])
    return name if told and name and all(w.capital or w.kind == "P" for w in name) else words


def was(chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "Burton was Mark Antony in 'Cleopatra'": a role without a verb of playing."""
    for i, chunk in enumerate(chunks):
        if chunk.low not in ("was", "is", "been", "became", "becomes", "be") or i + 2 >= len(chunks):
            continue
        if chunk.low == "be" and (i < 2 or chunks[i - 1].low != "would"):
            continue
        if chunk.low == "been" and (not i or chunks[i - 1].low != "had"):
            continue
        ahead = i - 2 if chunk.low in ("been", "be") else i - 1
        subject = chunks[ahead] if ahead >= 0 and chunks[ahead].low != "who" else host
        if i and chunks[ahead].low == "and":
            verbs = [k for k in range(len(chunks)) if is_verb(chunks, k)]
            subject = clause_at(Piece(chunks, host), i, verbs).subject
        if subject is None or subject.kind != "P" or subject.possessive or len(subject.members) != 1:
            continue
        j = i + 1
        words: list[Chunk] = []
        while j < len(chunks) and (
            (chunks[j].kind in "wN" and chunks[j].low not in ("in", "on"))
            or chunks[j].low == ","
            or (chunks[j].kind == "P" and (chunks[j].possessive or (words and unknown(chunks[j]))))
        ):
            if chunks[j].low == "," and j + 1 < len(chunks) and chunks[j + 1].low in ("and", "but", "while"):
                break  # "was R, and in T she was S"
            if chunks[j].low == "," and words and words[-1].capital and chunks[j + 1].low == "one":
                placed = next((m for m in range(j + 2, min(j + 9, len(chunks))) if chunks[m].low in _IN), j)
                j = placed  # "was R, one of the two thugs in T"
                break
            words.append(chunks[j])
            j += 1
        if not words or j + 1 >= len(chunks) or chunks[j].low not in ("in", "on"):
            continue
        if any(w.low in _MODELS or w.low == "than" for w in words):
            continue
        cut = next((n for n, w in enumerate(words) if w.low == ","), None)
        if (
            cut
            and words[cut - 1].capital
            and [w.low for w in words[cut + 1 : cut + 2]] in (["the"], ["a"], ["an"], ["one"])
        ):
            # "was Carl Showalter, the salesman in T"
            words = words[:cut]
        words = _called(words)
        described = not words[-1].capital
        if described and chunk.low in ("became", "becomes", "be"):
            continue
        if not described and (
            words[-1].low in ROLE_NOUNS or {"best", "nearly", "almost"} & {w.low for w in words}
        ):
            continue  # "became Best Actor in T", "was nearly R in T"
        kin = len(words) == 2 and words[0].kind == "P" and words[1].low in KIN  # "was her father in T"
        if (
            described
            and not kin
            and (
                words[0].low not in ("the", "a")
                or any(
                    w.low in ROLE_NOUNS
                    or (w.low in KIN and len(words) > 2)
                    or w.low in PREPOSITIONS
                    or w.low in VERBS
                    for w in words
                )
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
            people = list(subject.members)
            if kin and not words[0].anaphor:
                people += words[0].members  # "was P's mother in T": P is in it too
            for titles in (chunks[k], *also_in(chunks, k)):
                yield Engagement(
                    people, list(titles.members), chunk.start, chunk.end, False, None,
                    () if described else tuple(words), plays=not described,
                    told=words[-1].end if words[0].low == "the" else 0,
                )  # fmt: skip
            if not described or words[0].low in ("a", "an", "the"):
                yield from more_parts(chunks, k, subject)
