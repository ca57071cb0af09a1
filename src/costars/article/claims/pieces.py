"""A sentence as pieces: the main clause, relative clauses, appositions and what stands in brackets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .insertions import inserted_end
from .lists import fold_lists
from .relative_ends import PASTS, relative_end
from .words import ADVERBS, AUXILIARIES, HELPERS, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBAL, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk


@dataclass(slots=True)
class Piece:
    """`opener` is the word that opens it: "who", "which", "whose", "(", "," (an apposition) or ""."""

    chunks: list[Chunk]
    host: Chunk | None = None
    opener: str = ""
    before: list[str] = field(
        default_factory=list
    )  # the words before it in its sentence, if it is inside one


def pieces_of(chunks: list[Chunk]) -> list[Piece]:
    """The pieces of a sentence, the main clause first."""
    pieces: list[Piece] = []
    main = Piece(chunks)
    _split(main, pieces, 0)
    return pieces


def _split(piece: Piece, pieces: list[Piece], depth: int) -> None:
    """Take what is inside `piece` out of it, and put it and them into `pieces`."""
    chunks = piece.chunks
    kept: list[Chunk] = []
    inner: list[Piece] = []
    i = 0
    while i < len(chunks):
        stop, start, opener = _opens(chunks, i)
        if stop is None:
            kept.append(chunks[i])
            i += 1
            continue
        host = kept[-1] if kept and kept[-1].kind in "PT" else None
        if opener in ("which", "inwhich") and (host is None or host.kind == "P"):
            host = next((c for c in reversed(kept[-6:]) if c.kind == "T"), None) or (
                piece.host if piece.host is not None and piece.host.kind == "T" else host
            )
            if host is not None and host.kind == "P" and inner and opener == "inwhich":
                # "P, the winner of T, in which he played R"
                host = inner[-1].chunks[-1] if inner[-1].chunks[-1].kind == "T" else host
        if host is None and opener in ("who", "whom") and piece.host is not None and piece.host.kind == "P":
            host = piece.host
        another = opener in ("who", "whom", "whose") and chunks[i].low == "and"
        if (
            another
            and piece.host is not None
            and piece.host.kind == "P"
            and (host is None or host.kind == "T")
        ):
            # "P, who starred in T and whom Q directed": the host of the first.
            host = piece.host
        before = [c.low for c in kept]
        body = chunks[start:stop]
        inner.append(Piece(body, host, opener, before))
        i = stop
        if i < len(chunks) and chunks[i].low in (")", "—") and opener in ("(", "—"):
            i += 1
        elif i < len(chunks) and chunks[i].low == "," and opener not in ("(", "—", "restrictive"):
            # The closing comma goes with it; a list goes on behind it, and so does ", playing R".
            nxt = chunks[i + 1] if i + 1 < len(chunks) else None
            goes_on = nxt is not None and ((nxt.kind in "PT" and nxt.members) or _goes_with(chunks, i + 1))
            if goes_on or (_governed(kept) and _another_does(chunks, i + 1)):
                kept.append(chunks[i])
            i += 1
    if inner:
        piece.chunks = fold_lists(kept)
    pieces.append(piece)
    for sub in inner:
        sub.before = [*piece.before, *sub.before]
        if depth < 4:
            _split(sub, pieces, depth + 1)
        else:
            pieces.append(sub)


def _governed(kept: list[Chunk]) -> bool:
    """Whether the last group stands behind "with" or the like."""
    return len(kept) > 1 and kept[-1].kind == "P" and kept[-2].low in PREPOSITIONS


def _another_does(chunks: list[Chunk], k: int) -> bool:
    """Whether a clause with a subject of its own stands at `k`: "and P plays"."""
    if k + 2 >= len(chunks) or chunks[k].low not in ("and", "while", "but") or not chunks[k + 1].names_people:
        return False
    m = k + 2
    while m + 1 < len(chunks) and chunks[m].low in ADVERBS:
        m += 1
    low = chunks[m].low
    finite = low in VERBS and VERBS[low][2] != "ing"
    return finite or low in AUXILIARIES or f"{low} up" in VERBS


def _goes_with(chunks: list[Chunk], k: int) -> bool:
    """Whether "playing R" or "with P as R" stands at `k`, which the comma before it sets apart."""
    low = chunks[k].low
    if low == "with":
        return k + 1 < len(chunks) and chunks[k + 1].kind == "P"
    return chunks[k].kind == "w" and low in VERBS and VERBS[low][2] == "ing"


_WITH = ("with", "opposite", "alongside")


def _opens(chunks: list[Chunk], i: int) -> tuple[int | None, int, str]:
    """Whether an inner piece opens at chunk `i`: the place behind it, where its body starts, its opener."""
    chunk = chunks[i]
    if chunk.low == "(" or chunk.low == "[":
        stop = next((j for j in range(i + 1, min(len(chunks), i + 60)) if chunks[j].low in ")]"), None)
        return (stop, i + 1, "(") if stop is not None else (None, 0, "")
    if chunk.low == "—" and i:
        stop = next((j for j in range(i + 1, len(chunks)) if chunks[j].low == "—"), None)
        if stop is not None:
            return stop, i + 1, "—"
        nxt = chunks[i + 1] if i + 1 < len(chunks) else None
        if nxt is not None and nxt.low in ("who", "which", "whose", "whom"):
            return len(chunks), i + 1, "—"
        return None, 0, ""
    comma = chunk.low == ","
    if (
        chunk.low == "and"
        and 0 < i < len(chunks) - 2
        and chunks[i + 1].low in ("which", "whom", "whose", "who")
    ):
        return relative_end(chunks, i + 2), i + 1, chunks[i + 1].low
    j = i + 1 if comma else i
    if j >= len(chunks) or i == 0:
        return None, 0, ""
    word = chunks[j].low
    previous = chunks[i - 1]
    if previous.low == ")" and comma:
        opened = next((k for k in range(i - 2, 0, -1) if chunks[k].low == "("), 0)
        previous = chunks[opened - 1] if opened else previous  # "P (T), 74, and Q"
    if (
        comma
        and word == "and"
        and j + 1 < len(chunks)
        and chunks[j + 1].low in ("who", "which", "whose", "whom")
    ):
        return relative_end(chunks, j + 2), j + 1, chunks[j + 1].low
    if word in ("who", "whose", "whom", "which"):
        if comma or previous.kind in "PT" or word == "who":
            stop = relative_end(chunks, j + 1, word)
            return stop, j, word
        return None, 0, ""
    if word == "where" and comma and previous.kind == "T":
        return relative_end(chunks, j + 1), j, "inwhich"
    if (
        word == "where"
        and previous.low == ","
        and i > 1
        and (chunks[i - 2].low in KIND_NOUNS or chunks[i - 2].kind == "Y")
    ):
        # "T, the Georges Franju chiller, where …"
        return relative_end(chunks, j + 1), j, "inwhich"
    if comma and (said := _aside(chunks, j)) is not None:
        return said, j, "aside"
    if word in _WITH and j + 1 < len(chunks) and chunks[j + 1].low == "whom" and previous.kind == "P":
        return relative_end(chunks, j + 2), j, "withwhom"
    if (
        word in ("in", "on", "for", "with", "of")
        and j + 1 < len(chunks)
        and chunks[j + 1].low in ("which", "whom")
    ):
        return relative_end(chunks, j + 2), j, "inwhich"
    if word == "to" and j + 2 < len(chunks) and chunks[j + 1].low == "whom":
        # "P, to whom he was once engaged, starred": P did
        return relative_end(chunks, j + 2), j, "towhom"
    if (
        word == "that"
        and previous.kind == "T"
        and not comma
        and j + 1 < len(chunks)
        and chunks[j + 1].low in VERBAL
    ):
        return relative_end(chunks, j + 1), j, "which"
    if word == "that" and previous.kind == "T" and not comma and _makes(chunks, j + 1):
        return relative_end(chunks, j + 1), j, "which"
    if comma and (stop := inserted_end(chunks, j)) is not None:
        return stop, j, ","
    if comma and previous.kind in "PT":
        stop = _apposition_end(chunks, j, previous)
        if stop is not None:
            return stop, j, ","
    return None, 0, ""


def _makes(chunks: list[Chunk], k: int) -> bool:
    """ "P directed" at `k`."""
    if k + 1 >= len(chunks) or chunks[k].kind != "P" or chunks[k].possessive:
        return False
    verb = next((c.low for c in chunks[k + 1 : k + 4] if c.low not in HELPERS), "")
    return verb in VERBS and VERBS[verb][1] in ("direct", "write", "create", "produce")


_SAYING = frozenset(
    "reminds reminded insists insisted tells told says said recalls recalled adds added notes noted thinks "
    "remembers".split()
)


def _aside(chunks: list[Chunk], j: int) -> int | None:
    """The comma behind ", he says," and ", says P,"."""
    if (
        chunks[j].low == "not"
        and j + 2 < len(chunks)
        and chunks[j + 1].kind == "P"
        and chunks[j + 2].low == ","
    ):
        return j + 2
    stop = next((k for k in range(j, min(j + 6, len(chunks))) if chunks[k].low == ","), None)
    if stop is not None and stop > j + 1:
        body = chunks[j:stop]
        told = body[-2] if body[-1].low in ("me", "us") or body[-1].anaphor in ("i", "we") else body[-1]
        opens = body[0].kind in "PN" or body[0].low in ("a", "an", "the", "one", "as")
        if opens and len(body) > 1 and told.low in _SAYING and told is not body[0]:
            return stop  # ", she reminds me,"; ", one dictionary insists,"
    if j + 2 < len(chunks) and chunks[j + 2].low == ",":
        first, second = chunks[j], chunks[j + 1]
        if (first.kind == "P" and second.low in _SAYING) or (first.low in _SAYING and second.kind == "P"):
            return j + 2
    return None


_TIMED = frozenset("till until once formerly long much later already soon".split())


def _apposition_end(chunks: list[Chunk], j: int, host: Chunk) -> int | None:
    """Behind an apposition that begins at `j`, just after a comma; None where none begins there."""
    first = chunks[j]
    end = next((k for k in range(j, len(chunks)) if chunks[k].low in (",", ";", "—", ".", ":")), len(chunks))
    while end < len(chunks) and chunks[end].low == "," and _open_relative(chunks[j:end]):
        end = next(
            (k for k in range(end + 1, len(chunks)) if chunks[k].low in (",", ";", "—", ".", ":")),
            len(chunks),
        )
    body = chunks[j:end]
    if not body:
        return None
    # An age.
    if len(body) == 1 and first.kind == "N" and host.kind == "P":
        return end
    if host.kind == "P":
        nominal = (
            (
                first.low
                in (
                    "the",
                    "a",
                    "an",
                    "one",
                    "best",
                    "star",
                    "co-star",
                    "director",
                    "creator",
                    "known",
                    "of",
                    "himself",
                    "herself",
                    "now",
                    "then",
                    "born",
                    "both",
                )
                or (first.kind == "P" and first.possessive and first.anaphor is not None)
                or first.low in ROLE_NOUNS
            )
            and not (
                first.low == "then"
                and len(body) > 1
                and (body[1].capital or body[1].low in ("in", "as", "on"))
            )
            and not (first.low in VERBS and len(body) > 1 and body[1].kind in "PT")
        )
        if first.kind == "T" and len(body) > 1 and body[1].low in ROLE_NOUNS:
            nominal = True
        if (
            first.low
            in ("last", "next", "previously", "recently", "currently", "soon", "best", "perhaps", "most")
            and {"seen", "heard"} & {c.low for c in body[1:4]}
            and end < len(chunks)
            and chunks[end].low == ","
        ):
            nominal = True
        if first.low in _TIMED and end + 1 < len(chunks) and chunks[end].low == ",":
            # ", till then a television clown, was cast": what somebody was at some time.
            after = chunks[end + 1].low
            nominal = (after in VERBS or after in AUXILIARIES or after in PASTS) and bool(
                {"a", "an", "the", "his", "her"} & {c.low for c in body[1:4]}
            )
        if not nominal:
            # ", no relation,": a few words before the verb.
            plain = len(body) <= 5 and all(
                c.kind == "w"
                and c.low not in VERBS
                and c.low not in AUXILIARIES
                and c.low not in PREPOSITIONS
                for c in body
            )
            nxt = chunks[end + 1] if end + 1 < len(chunks) and chunks[end].low == "," else None
            if (
                plain
                and first.low not in ("and", "then", "who")
                and nxt is not None
                and (nxt.low in VERBS or nxt.low in AUXILIARIES)
            ):
                return end
            return None
        if first.kind == "P" and any(c.kind == "P" and c.members and not c.anaphor for c in body[1:]):
            # "Bacon, his wife Kyra Sedgwick and …": a list of people, not an apposition.
            return None
        if any(_finite(body, k) for k in range(len(body))) and not any(
            c.low in ("who", "which", "that") for c in body
        ):
            return None
        if (
            (end < len(chunks) and chunks[end].low == ",")
            or end == len(chunks)
            or chunks[end].low in (".", ";", "—")
        ):
            return end
        return None
    if (
        first.low in ("a", "an", "the", "his", "her", "their", "both", "two")
        or (first.kind == "P" and first.possessive)
        or (first.kind == "Y" and first.possessive)
        or (first.kind == "T" and first.anaphor == "film")
    ):
        if any(c.kind == "T" and not c.anaphor for c in body) and not any(c.low in VERBS for c in body):
            # "'The Goldbergs' and its spinoff": a list of titles.
            return None
        # "…, a drama directed by P and starring Q, …": the comma lists inside were folded.
        return end
    return None


def _open_relative(body: list[Chunk]) -> bool:
    """Whether a relative clause has begun whose verb is still to come: "a wuxia epic in which Leslie
    Cheung"."""
    marker = next((k for k, c in enumerate(body) if c.low in ("which", "who", "whom", "where")), None)
    return marker is not None and not any(c.low in VERBS or c.low in AUXILIARIES for c in body[marker:])


def _finite(body: list[Chunk], k: int) -> bool:
    """Whether chunk `k` of an apposition is a finite verb, so that it is none."""
    word = body[k].low
    if word in ("is", "was", "are", "were", "will", "has", "have", "had") and k and body[k - 1].kind in "PTw":
        return not any(c.low in ("who", "which", "that") for c in body[:k])
    return bool(word in ("includes", "include", "included", "features", "comprises", "boasts") and k)
