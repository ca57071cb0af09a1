"""What nouns say: "'The Fabelmans' actor Judd Hirsch", "Thea Vance, the director of 'Heat'", "her husband,
X".

A nominal is a noun of work or kin with its people and titles. Which claims it makes is for the kinds to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .chunk import Chunk
from .modality import denied, doubted
from .pieces import Piece
from .prefixes import roles_at
from .topics import subject_before
from .words import AUXILIARIES, HELPERS, KIND_NOUNS, ORDINALS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Work", "works_across", "works_in"]

STOP = PREPOSITIONS | frozenset("and or but who which that , when while".split())
_PLURAL_STARS = frozenset("co-stars costars castmates cast-mates".split())


@dataclass(slots=True)
class Work:
    """`roles` are kinds of claims: acted_in, directed, wrote, created, produced, worked_on, or together."""

    roles: tuple[str, ...]
    people: Chunk
    titles: Chunk
    noun: str = ""


_NOUNS = frozenset(ROLE_NOUNS) | {"executive", "exec"}


def works_in(piece: Piece) -> Iterator[Work]:
    """The nouns of work in one piece."""
    chunks = piece.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind == "T" and chunk.members:
            yield from _behind_title(chunks, i, chunk, piece)
            yield from _of_fame(chunks, i, chunk, piece)
        if chunk.prefixes and "not" not in [c.low for c in chunks[max(0, i - 2) : i]]:
            yield from _prefixed(chunk)
        if chunk.kind == "w" and chunk.low in _NOUNS:
            yield from _noun_of(piece, chunks, i)
        if chunk.low in ("from", "by", "under", "of") and i + 1 < len(chunks):
            yield from _from_person(piece, chunks, i)
        if chunk.low == "as" and i and chunks[i - 1].kind == "P" and chunks[i - 1].members:
            yield from _as_role(piece, chunks, i)
    if piece.opener == "(" and piece.host is not None:
        yield from _brackets(piece)


def works_across(chunks: list[Chunk]) -> Iterator[Work]:
    """ "T, from director P", wherever it stands in the sentence."""
    whole = Piece(chunks)
    for i, chunk in enumerate(chunks):
        if chunk.low in ("from", "by", "under", "of") and i + 1 < len(chunks):
            yield from _from_person(whole, chunks, i)


def _prefixed(people: Chunk) -> Iterator[Work]:
    """ "'Heat' star Al Pacino", "'Snowpiercer' co-stars A and B"."""
    for prefix in people.prefixes:
        if not prefix.members:
            continue
        group = Chunk("P", prefix.members[0].start, prefix.members[-1].end, "P", prefix.members)
        together = prefix.noun in _PLURAL_STARS and len(prefix.members) > 1
        yield Work(("together",) if together else prefix.roles, group, prefix.titles, prefix.noun)


def _behind_title(chunks: list[Chunk], i: int, titles: Chunk, piece: Piece) -> Iterator[Work]:
    """ "P, another 'Bull Durham' alumnus", "'Heat' stars Al Pacino and Robert De Niro reunite"."""
    j = i + 1
    while (
        j < len(chunks)
        and j - i <= 3
        and chunks[j].kind == "w"
        and chunks[j].low not in ROLE_NOUNS
        and chunks[j].low not in STOP
        and chunks[j].low not in VERBS
    ):
        j += 1
    found = roles_at(chunks, j)
    if found is None or denied([c.low for c in chunks[i + 1 : j]]):
        return
    roles, k, noun = found
    if k >= len(chunks) or chunks[k].low in (",", "who"):
        if (
            piece.opener == ","
            and piece.host is not None
            and piece.host.kind == "P"
            and noun not in PARTNERS
            and not any(c.kind == "P" and c.possessive for c in chunks[:i])
        ):
            yield Work(roles, piece.host, titles, noun)
        return
    if (
        noun == "stars"
        and chunks[k].kind == "P"
        and chunks[k].members
        and not titles.anaphor
        and not _verb_like(chunks, i, j, k)
    ):
        yield Work(roles, chunks[k], titles, noun)


_FAMED = frozenset(
    "known remembered famous famed celebrated admired beloved loved acclaimed renowned noted recognized "
    "recognised familiar "
    "revered lauded hailed".split()
)
PARTNERS = frozenset("co-star costar co-stars costars castmate castmates".split())


def _verb_like(chunks: list[Chunk], i: int, j: int, k: int) -> bool:
    """Whether "stars" between a title and people is the verb: no other finite verb follows."""
    rest = chunks[k + 1 :]
    finite = any(c.kind == "w" and (c.low in VERBS or c.low in AUXILIARIES) for c in rest[:5])
    return j == i + 1 and not finite


def _of_fame(chunks: list[Chunk], i: int, titles: Chunk, piece: Piece) -> Iterator[Work]:
    """ "P of 'Heat' fame", "P, best known for 'Heat'", "P, late of 'Heat'"."""
    if i + 1 < len(chunks) and chunks[i + 1].low == "fame":
        j = i - 1
        while j >= 0 and chunks[j].low in ("the", "of", "late", ","):
            j -= 1
        if j >= 0 and chunks[j].kind == "P" and chunks[j].members:
            yield Work(("worked_on",), chunks[j], titles, "fame")
        elif j < 0 and piece.host is not None and piece.host.kind == "P":
            yield Work(("worked_on",), piece.host, titles, "fame")
        return
    back = [c.low for c in chunks[max(0, i - 12) : i]]
    if _FAMED & set(back):
        place = max(k for k in range(max(0, i - 12), i) if chunks[k].low in _FAMED)
        between = [c.low for c in chunks[place:i]]
        if any(
            c.kind == "P" and not c.possessive and c.anaphor not in ("i", "we") for c in chunks[place:i]
        ) or ("for" not in between and "from" not in between):
            return
        holder = subject_before(chunks, place) or next(
            (c for c in reversed(chunks[:place]) if c.kind == "P" and not c.possessive), None
        )
        if place <= 3 and piece.host is not None and piece.host.kind == "P" and holder is None:
            holder = piece.host
        if holder is None or not holder.members:
            # "Best known for T, P …"
            holder = next((c for c in chunks[i + 1 : i + 4] if c.kind == "P"), None)
            if holder is None or chunks[i + 1].low != ",":
                return
        words = set(between)
        if words & set(VERBS) - {"star", "lead", "work", "works", "appear"} - {"turn"}:
            return
        if denied(between):
            return
        if words & {
            "role",
            "roles",
            "performance",
            "performances",
            "turn",
            "turns",
            "part",
            "parts",
            "star-turn",
            "portrayal",
        }:
            yield Work(("acted_in",), holder, titles, "known")
        elif words & {"directing"}:
            yield Work(("directed",), holder, titles, "known")
        else:
            yield Work(("worked_on",), holder, titles, "known")


def _noun_of(piece: Piece, chunks: list[Chunk], i: int) -> Iterator[Work]:
    """ "P, the director of 'Heat'", "the star of 'Heat', P", "P is the creator of 'Heat'"."""
    if i and chunks[i - 1].low in ("executive", "exec"):
        return
    if i and chunks[i - 1].kind == "w" and chunks[i - 1].low in ROLE_NOUNS:
        return
    found = roles_at(chunks, i)
    if found is None:
        return
    roles, j, noun = found
    if noun in PARTNERS and any(c.kind == "P" and c.possessive for c in chunks[max(0, i - 3) : i]):
        return
    if i > 1 and chunks[i - 1].low in ("and", "/", "&", ",") and chunks[i - 2].low in ROLE_NOUNS:
        return
    if j >= len(chunks) or chunks[j].low not in ("of", "on", "behind", "in", "for", "from"):
        return
    if chunks[j].low in ("in", "from", "for") and roles != ("acted_in",) and noun not in ROLE_NOUNS:
        return
    k = j + 1
    while (
        k < len(chunks)
        and k - j < 7
        and (chunks[k].kind in "wYN" or _before_title(chunks, k))
        and chunks[k].low not in VERBS
        and chunks[k].low not in ("who", "and")
    ):
        k += 1
    if k >= len(chunks) or chunks[k].kind != "T" or not chunks[k].members:
        return
    titles = chunks[k]
    more = chunks[k + 1 : k + 4]
    if [c.low for c in more[:2]] == ["and", "of"] and len(more) > 2 and more[2].kind == "T":
        # "the star of T and of U"
        titles = Chunk("T", titles.start, more[2].end, "T", [*titles.members, *more[2].members])
    # Whose: the host of the apposition, the subject of "is", or the name behind it.
    start = i - 1
    while (
        start >= 0
        and chunks[start].kind in "wO"
        and chunks[start].low not in AUXILIARIES
        and chunks[start].low not in ("who", "as", "and", "with")
        and chunks[start].low not in VERBS
    ):
        start -= 1
    words = [c.low for c in chunks[max(0, start - 4) : i]]
    if denied(words) or doubted(words):
        return
    if any(c.low in ("for", "against", "to") for c in chunks[start + 1 : i]):
        # "is the favourite for the lead in T"
        return
    holder: Chunk | None = None
    if start < 0:
        holder = (
            piece.host if piece.host is not None and piece.host.kind == "P" and piece.opener == "," else None
        )
        if holder is None and k + 1 < len(chunks):
            nxt = chunks[k + 1]
            if nxt.kind == "P":
                holder = nxt
            elif nxt.low == "," and k + 2 < len(chunks) and chunks[k + 2].kind == "P":
                holder = chunks[k + 2]
    elif chunks[start].low in (
        "is",
        "was",
        "are",
        "were",
        "he's",
        "she's",
        "remains",
        "became",
        "been",
        "be",
    ):
        s = start - 1
        while s >= 0 and chunks[s].low in HELPERS:
            s -= 1
        if s >= 0 and chunks[s].kind == "P":
            holder = chunks[s]
        elif (s >= 0 and chunks[s].low == "who") or s < 0:
            holder = piece.host if piece.host is not None and piece.host.kind == "P" else None
    elif chunks[start].kind == "P" and not chunks[start].possessive:
        # "P the director of T": only where a determiner separates, as in ", P, the …" without its comma.
        apart = chunks[start + 1].low in ("the", "a", "one") or chunks[start].anaphor == "both"
        holder = chunks[start] if apart else None
    elif chunks[start].low in (",", "as", "with", "and"):
        if start and chunks[start - 1].kind == "P":
            holder = chunks[start - 1]
        elif k + 1 < len(chunks) and chunks[k + 1].kind == "P":
            holder = chunks[k + 1]
    if holder is not None and holder.members:
        if noun in _PLURAL_STARS and len(holder.members) > 1:
            yield Work(("together",), holder, titles, noun)
        else:
            yield Work(roles, holder, titles, noun)


def _before_title(chunks: list[Chunk], k: int) -> bool:
    """ "Alexander Payne's" in "the star of Alexander Payne's T"."""
    return (
        chunks[k].kind == "P" and chunks[k].possessive and k + 1 < len(chunks) and chunks[k + 1].kind == "T"
    )


def _from_person(piece: Piece, chunks: list[Chunk], i: int) -> Iterator[Work]:
    """ "'T', a thriller from director P", "a film by P"."""
    j = i + 1
    # Modifiers: "from first-time", "from Oscar-winning", "from 'Heat'" and its noun.
    while (
        j < len(chunks)
        and j - i <= 6
        and chunks[j].kind in "wTNO"
        and chunks[j].low not in ROLE_NOUNS
        and not (chunks[j].kind == "w" and chunks[j].low in STOP)
    ):
        j += 1
    found = roles_at(chunks, j)
    roles: tuple[str, ...]
    if found is not None:
        roles, k, noun = found
    elif j < len(chunks) and chunks[j].kind == "P" and chunks[j].prefixes:
        # "from 'Away from Her' director P"
        roles, k, noun = chunks[j].prefixes[0].roles, j, chunks[j].prefixes[0].noun
    else:
        roles, k, noun = (), i + 1, ""
    if k >= len(chunks) or not chunks[k].names_people:
        return
    host: Chunk | None = None
    h = i - 1
    while h >= 0 and chunks[h].kind in "wYON":
        if chunks[h].low in ("is", "was", "are", "were") and h and chunks[h - 1].kind == "T":
            h -= 1
            break
        if (chunks[h].low in VERBS and chunks[h].low not in KIND_NOUNS) or chunks[h].low in AUXILIARIES:
            return
        h -= 1
    ahead = piece.host if piece.host is not None and piece.host.kind == "T" else None
    words: list[str] = []
    if h == 0 and chunks[h].anaphor == "film" and ahead is not None and not ahead.anaphor:
        host, words = ahead, list(chunks[h].nouns)  # "T, the third film by P"
    elif h >= 0 and chunks[h].kind == "T":
        host = chunks[h]
        words = list(host.nouns) if host.anaphor == "film" else []
    elif h >= 1 and chunks[h].low == "," and chunks[h - 1].kind == "T":
        host = chunks[h - 1]
    elif h < 0 and piece.host is not None and piece.host.kind == "T":
        host = piece.host
    if host is None or not host.members:
        return
    between = [*words, *(c.low for c in chunks[max(h, 0) : i])]
    if not roles:
        number = any(w in ORDINALS or w in ("debut", "latest", "new") for w in between)
        if number and _FEATURES & set(between):
            roles = ("directed",)  # "the second feature from P"
        elif chunks[i].low == "by" and any(w in KIND_NOUNS and not KIND_NOUNS[w] for w in between):
            roles = ("worked_on",)
        else:
            return
    if roles == ("acted_in",):
        return
    if len(host.members) > 1 and not host.anaphor and not any(w.endswith("s") or w in _ALL for w in between):
        last = host.members[-1]
        host = Chunk("T", last.start, last.end, "T", [last])  # "S and T, from director P"
    yield Work(roles, chunks[k], host, noun)


_ALL = frozenset("both all each two three".split())
_FEATURES = frozenset("feature film movie picture short documentary debut".split())


def _brackets(piece: Piece) -> Iterator[Work]:
    """ "Sarah Polley (“Away from Her”)": what somebody is known for."""
    chunks = piece.chunks
    host = piece.host
    if host is None or host.kind != "P" or not host.members:
        return
    titles = [c for c in chunks if c.kind == "T" and c.members]
    if not titles or any(c.kind == "P" for c in chunks):
        return
    words = [c for c in chunks if c.kind == "w"]
    if len(words) > 3 or any(c.low in VERBS and c.low not in ROLE_NOUNS for c in words):
        return
    roles: tuple[str, ...] = ("worked_on",)
    if any(w.low in ROLE_NOUNS for w in words):
        roles = tuple(r for w in words if w.low in ROLE_NOUNS for r in ROLE_NOUNS[w.low])
    for chunk in titles:
        last = Chunk("P", host.members[-1].start, host.members[-1].end, "P", host.members[-1:])
        yield Work(roles, last, chunk, "(")


def _as_role(piece: Piece, chunks: list[Chunk], i: int) -> Iterator[Work]:
    """ "T, with P as director", "with P serving as executive producer"."""
    j = i + 1
    while j < len(chunks) and chunks[j].low in ("the", "an", "a", "executive", "exec", "its"):
        j += 1
    found = roles_at(chunks, j)
    if found is None or found[0] == ("acted_in",):
        return
    if not any(c.low == "with" for c in chunks[max(0, i - 3) : i]):
        return
    roles, k, noun = found
    if k < len(chunks) and chunks[k].low in ("of", "on"):
        return
    titles = next((c for c in reversed(chunks[: i - 1]) if c.kind == "T" and c.members), None)
    if titles is None and piece.host is not None and piece.host.kind == "T":
        titles = piece.host
    if titles is not None:
        yield Work(roles, chunks[i - 1], titles, noun)


# Kin ------------------------------------------------------------------------------------------------
