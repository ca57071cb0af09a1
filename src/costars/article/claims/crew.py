"""Who made a title, where no verb with subject and object says so: "with P directing", "from a script by P",
"the P-directed drama T", "T marked P's directorial debut", "the director of T is P".

Everything is read off the chunks of a whole sentence. A title that the sentence does not name is the one that
the text speaks of, and only where that can be one title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .boxes import labelled
from .chunk import Chunk
from .helm import IN_CHARGE, TAKING, debut, in_charge_is, takes_charge, turned, under
from .makings import made_here
from .modality import denied, doubted
from .prefixes import roles_at
from .scripts import SCRIPTS, script_credits
from .topics import (
    DETERMINERS,
    LOOSE,
    MADE_KINDS,
    Credit,
    spoken_of,
    subject_before,
    title_behind,
)
from .words import ADVERBS, HELPERS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scene import Scene

__all__ = ["crew_of"]

_MADE_BY = re.compile(
    r"[-‐‑–](?:and[-‐‑–])?(?:co[-‐‑–]?)?(directed|helmed|written|penned|scripted|created|"
    r"produced|"
    r"exec(?:utive)?[-‐‑–]produced)\b"
)
_MADE = {
    "directed": "directed", "helmed": "directed", "written": "wrote", "penned": "wrote", "scripted": "wrote",
    "created": "created",
}  # fmt: skip
_ATTACHED = frozenset("attached set tapped hired aboard board signed lined slated on".split())


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
            credits += script_credits(scene, chunks, i)
        elif chunk.low in ("debut", "bow", "effort"):
            credits += debut(chunks, i)
        elif chunk.low in TAKING:
            credits += takes_charge(chunks, i)
        elif chunk.low == "as":
            credits += _serves(scene, chunks, i)
        elif chunk.low in ("creation", "brainchild"):
            credits += _brainchild(chunks, i)
        elif chunk.low in ("turned", "turns", "turning"):
            credits += turned(chunks, i)
        elif chunk.low == "under":
            credits += under(chunks, i)
        if chunk.low in ROLE_NOUNS:
            credits += _role_is(scene, chunks, i)
        if chunk.low in ("at", "behind", "in"):
            credits += in_charge_is(scene, chunks, i)
    credits = [c for c in credits if not _unsure(chunks, c)]
    return [*credits, *made_here(scene)]


def _unsure(chunks: list[Chunk], credit: Credit) -> bool:
    """Whether the words before it, in its own part of the sentence, deny or doubt it."""
    i = next((k for k, c in enumerate(chunks) if c.start >= credit.start), 0)
    first = i
    while first and chunks[first - 1].low not in (";", ".", ":", "—", "but"):
        first -= 1
    lows = [c.low for c in chunks[first:i]]
    near = [c.low for c in chunks[i:] if c.start < credit.end]
    if "would" in lows and credit.kind != "worked_on":
        return True
    return denied(lows[-4:]) or doubted(lows) or denied(near)


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
    titles = title_behind(chunks, i + 1)
    if titles is None and i >= 3 and chunks[i - 1].low in DETERMINERS and chunks[i - 2].low == ",":
        titles = chunks[i - 3] if chunks[i - 3].kind == "T" else None
    if titles is not None and titles.members:
        yield Credit(kind, people, titles, people.start, people.end)


_LEADS_IN = PREPOSITIONS | {"and", "while"}
_BEFORE_WORK = ADVERBS | {"both", "is", "are", "set"} - {"executive", "exec"}


def _beside(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "with P directing", "with P at the helm", "and Q producing", "with P serving as executive
    producer"."""
    j = i - 1
    while j >= 0 and chunks[j].kind in "wO" and chunks[j].low not in _LEADS_IN:
        j -= 1
    if j < 0 or chunks[j].low not in ("with", "and", ",", "while") or i - j > 6:
        return
    if chunks[j].low != "with" and not any(c.low == "with" for c in chunks[:j]):
        return
    if chunks[i].possessive:
        return
    k = i + 1
    while k < len(chunks) and chunks[k].low in _BEFORE_WORK:
        if chunks[k].low in ("is", "are") and chunks[j].low == "with":
            return
        k += 1
    kinds: list[str] = []
    end = k
    for m in range(k, min(k + 4, len(chunks) - 1)):
        verb = chunks[m + 1].low
        if (
            chunks[m].low == "to"
            and verb in VERBS
            and VERBS[verb][2] == "base"
            and VERBS[verb][1] in MADE_KINDS
        ):
            if chunks[j].low == "with" and any(c.low in _ATTACHED for c in chunks[k:m]):
                kinds, end, k = [MADE_KINDS[VERBS[verb][1]]], m + 1, m + 2
            break
        if chunks[m].kind != "w":
            break
    while k < len(chunks):
        low = chunks[k].low
        if low in VERBS and VERBS[low][2] == "ing" and VERBS[low][1] in MADE_KINDS:
            kinds.append(MADE_KINDS[VERBS[low][1]])
            end = k
        elif not (low in ("and", ",", "&") and kinds) and low not in ("executive", "exec", "also", "both"):
            break
        k += 1
    if not kinds:
        lows = tuple(c.low for c in chunks[k : k + 4])
        ways = [w for w in IN_CHARGE if lows[: len(w)] == w]
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
    if after is not None and after.low in DETERMINERS and chunks[end].low.endswith("ing"):
        return
    titles = (
        title_behind(chunks, end + 2, 3) if after is not None and after.low in ("on", "of", "for") else None
    )
    titles = titles or spoken_of(scene, chunks[i].start)
    if titles is None:
        return
    for kind in dict.fromkeys(kinds):
        yield Credit(kind, chunks[i], titles, chunks[i].start, chunks[end].end)


def _serves(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P serves as executive producer on T", "with P serving as producer", "P is on board as an
    executive producer"."""
    joined = (
        i > 1 and chunks[i - 1].kind == "T" and chunks[i - 2].low in _JOINING and bool(chunks[i - 1].members)
    )
    if not i or (chunks[i - 1].low not in _SERVING and not joined):
        return
    j = i + 1
    while j < len(chunks) and (
        chunks[j].low in ("a", "an", "the", "its", "both") or chunks[j].low in ("executive", "exec")
    ):
        j += 1
    found = roles_at(chunks, j)
    if found is None:
        return
    roles, k, _ = found
    person = None
    if chunks[i - 1].low.endswith("ing"):
        person = next(
            (c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "P" and not c.possessive), None
        )
    person = person or subject_before(chunks, i)
    if person is None or not person.members:
        return
    titles = (
        title_behind(chunks, k + 1)
        if k < len(chunks) and chunks[k].low in ("on", "of", "for", "and")
        else None
    )
    if joined:
        titles = chunks[i - 1]
    if titles is None and chunks[i - 1].low not in ("served", "acted"):
        titles = spoken_of(scene, person.start)
    if titles is None:
        return
    for role in roles:
        if role != "acted_in":
            yield Credit(role, person, titles, chunks[i - 1].start, chunks[k - 1].end)


_JOINING = frozenset("join joins joined joining board boards boarded boarding".split())
_SERVING = frozenset(
    "serve serves served serving act acts acted acting aboard board attached credited returns "
    "returning returned return back hired engaged brought".split()
)


_BEFORE_CREATION = HELPERS | {"the", ","}


def _brainchild(chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "T was the creation of P"."""
    if i + 2 >= len(chunks) or chunks[i + 1].low != "of":
        return
    m = i + 2
    while (
        m < len(chunks) and chunks[m].kind == "w" and (chunks[m].low in ROLE_NOUNS or chunks[m].low in LOOSE)
    ):
        m += 1
    k = i - 1
    while k >= 0 and chunks[k].low in _BEFORE_CREATION:
        k -= 1
    if m >= len(chunks) or k < 0 or k >= i - 1:
        return
    if chunks[m].kind == "P" and chunks[m].members and chunks[k].kind == "T" and chunks[k].members:
        yield Credit("created", chunks[m], chunks[k], chunks[i].start, chunks[i].end)


def _role_is(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "the director of T is P", "T's director, P,", "its director is P", "director P's T"."""
    found = roles_at(chunks, i)
    before = chunks[i - 1].low if i else ""
    if found is None or (before in ROLE_NOUNS and before not in ("executive", "exec")):
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
    old = bool({"was", "were", "had"} & {c.low for c in chunks})
    announced = scene.discourse.announced
    director = i == 1 and before == "the" and chunks[1].low == "director" and roles == ("directed",)
    apposed = chunks[k].low == "," and k + 2 < len(chunks) and chunks[k + 2].low == ","
    if director and apposed and announced is not None:
        # "The director, P, said …": of the film that the news is about.
        place = chunks[i].start
        titles = Chunk("T", place, place, "T", [type(announced)(announced.found, place, place)])
    elif i <= 1 and chunks[k].low in ("is", "are", "was", "were"):
        # "Executive producers are P and Q."
        titles = spoken_of(scene, chunks[i].start, present=not old, past=old)
    elif chunks[k].low in ("of", "behind", "on"):
        titles = title_behind(chunks, k + 1)
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
        elif (
            j == i - 1 and chunks[j].kind == "T" and chunks[j].members and not chunks[j].anaphor
            and chunks[k].low == "," and (j == 0 or chunks[j - 1].low not in (",", "—", "("))
        ):  # fmt: skip
            titles = chunks[j]  # "The 'Heat' director, Michael Mann, …"
        elif j == i - 1 and chunks[j].low == "whose" and chunks[k].low == ",":
            # "T, whose director, P, …"
            titles = next((c for c in reversed(chunks[max(0, j - 2) : j]) if c.kind == "T"), None)
        elif (
            j == i - 1 and j > 1 and chunks[j].low == "its" and chunks[j - 1].low == ","
            and chunks[j - 2].kind == "P" and chunks[j - 2].members and chunks[k].low in (",", ".")
        ):  # fmt: skip
            about = spoken_of(scene, chunks[j].start, present=False, past=old)  # "P, its creator, …"
            for role in roles if about is not None else ():
                yield Credit(role, chunks[j - 2], about or chunks[j], chunks[i].start, end.end)
            return
        elif j >= 0 and chunks[j].low == "its":
            titles = spoken_of(scene, chunks[j].start, present=False, past=old)
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
        behind = [c.low for c in chunks[m + 1 : m + 3]]
        if chunks[m].possessive or (behind[:1] == ["its"] and behind[-1] in ROLE_NOUNS):
            return  # "P its director, Q its composer"
        for role in roles:
            yield Credit(role, chunks[m], titles, chunks[i].start, end.end)
