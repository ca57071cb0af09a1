"""Titles that are said to be somebody's: "Ephron's 'Sleepless in Seattle'", "a Ridley Scott film", "T, Joel
Schumacher's 1990 thriller"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..relatives import last_one
from ..words import AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS
from .partners import NOUNS

if TYPE_CHECKING:
    from ..chunk import Chunk
    from ..pieces import Piece

__all__ = ["NOT_WORK", "owned"]

NOT_WORK = frozenset(
    """
co-star costar character role part performance favorite favourite turn wife husband daughter son father mother
brother sister answer vehicle starrer
nickname nemesis nod entry idea choice review verdict word pick oscar emmy rival partner home
dog baby bestseller
novel book play memoir debut
""".split()
)
_OF_WORK = frozenset(
    "first last latest next final newest previous breakthrough recent only second third best biggest".split()
)


def owned(piece: Piece, i: int) -> Chunk | None:
    """The title that is said to be of the people at `i`."""
    chunks = piece.chunks
    chunk = chunks[i]
    nxt = chunks[i + 1] if i + 1 < len(chunks) else None
    after = chunks[i + 2] if i + 2 < len(chunks) else None
    before = chunks[i - 1].low if i else ""
    if nxt is not None and nxt.kind == "T" and after is not None and after.low in NOUNS:
        return None  # "his 'Heat' co-star P"
    if chunk.anaphor == "their" and i == 0 and chunk.possessive and piece.opener == ",":
        named = any(c.low in KIND_NOUNS for c in chunks[1:4]) and not any(
            c.kind == "O" or c.low in ("together", "first", "latest", "last") for c in chunks
        )
        if piece.host is not None and piece.host.kind == "T" and not piece.host.anaphor and named:
            return piece.host  # "T, their 2007 drama"
    if chunk.anaphor:
        if (
            not (
                chunk.anaphor in ("his", "her")
                or (chunk.anaphor == "one" and chunk.nouns[-1:] == ("director",))
            )
            or nxt is None
            or nxt.kind != "T"
            or nxt.anaphor
            or not chunk.possessive
        ):
            return None
        plain = after is None or after.kind == "." or after.low in PREPOSITIONS | AUXILIARIES | {"and", "but"}
        return nxt if plain and after is not None else None
    host = (
        piece.host if piece.host is not None and piece.host.kind == "T" and not piece.host.anaphor else None
    )
    if chunk.possessive and nxt is not None and nxt.kind == "T" and not nxt.anaphor:
        if any(n in ("co-star", "costar") for n in nxt.nouns) or (
            before == "of" and not _admirers(chunks, i)
        ):
            return None
        return nxt
    if chunk.possessive and nxt is not None and nxt.kind in "wOY":
        # "Gerwig's last film was T", "McDonagh's 1995 epic, T"
        k = i + 1
        while k < len(chunks) and k - i < 6 and chunks[k].kind in "wOY" and chunks[k].low not in AUXILIARIES:
            k += 1
        words = [c.low for c in chunks[i + 1 : k]]
        if (
            words
            and (words[-1] in KIND_NOUNS or words[-1] == "credit")
            and k + 1 < len(chunks)
            and chunks[k + 1].kind == "T"
        ):
            fits = chunks[k].low == "," or (chunks[k].low in ("is", "was") and bool(_OF_WORK & set(words)))
            named = bool(chunks[k + 1].members) and not chunks[k + 1].anaphor
            if (
                fits
                and named
                and not NOT_WORK & set(words)
                and (chunks[k].low != "," or not _goes_on(chunks, k + 2))
            ):
                return chunks[k + 1]
    if host is not None and piece.opener in (",", "(", "—") and i <= 1:
        words = [c.low for c in chunks[i + 1 : i + 6] if c.kind in "wYO"]
        first = next((k for k, c in enumerate(chunks[i + 1 :], i + 1) if c.low in KIND_NOUNS), None)
        plain = first is not None and all(c.kind in "wYOND." for c in chunks[i + 1 : first])
        if plain and (chunk.possessive or i == 1) and not NOT_WORK & set(words[:3]):
            return host if chunks[first or 0].low.endswith("s") else last_one(host)
        if chunk.possessive and i == 0 and nxt is not None and not NOT_WORK & set(words) and not any(
            c.kind in "PT" for c in chunks[1:5]
        ) and not any(c.low in ROLE_NOUNS for c in chunks[1:5]):  # fmt: skip
            return last_one(host)  # "T, Steven Spielberg's memory piece"
        return None
    if (
        nxt is not None
        and nxt.kind == "T"
        and not nxt.anaphor
        and before in ("the", "a")
        and not chunk.possessive
    ):
        return nxt
    if (
        nxt is not None and after is not None and not chunk.possessive and after.kind == "T"
        and not after.anaphor and nxt.low == "of"
        and (before in ("", ",", "and", "with") or before in ROLE_NOUNS)
    ):  # fmt: skip
        return after  # "Rob Lowe of 'The West Wing'"
    if piece.opener == "," and piece.host is chunk:
        return None
    if nxt is not None and nxt.low == "," and not chunk.possessive and len(chunks) > i + 4:
        lows = [c.low for c in chunks[i + 2 : i + 4]]
        if (
            lows[0] in ("late", "formerly", "lately", "both", "all")
            and lows[1] == "of"
            and chunks[i + 4].kind == "T"
        ):
            return chunks[i + 4]
    return None


def _admirers(chunks: list[Chunk], i: int) -> bool:
    return i > 1 and chunks[i - 2].low in (
        "fans",
        "admirers",
        "success",
        "release",
        "set",
        "premiere",
        "star",
        "stars",
    )


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether a title behind a comma is one of a list rather than an apposition."""
    return k + 1 < len(chunks) and chunks[k].low == "," and chunks[k + 1].kind == "T"
