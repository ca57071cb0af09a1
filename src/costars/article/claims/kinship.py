"""What nouns of kin say: "her husband, X", "the daughter of P and Q"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .chunk import Chunk, Member
from .modality import denied, doubted
from .nominals import STOP
from .stories import make_believe
from .words import ADVERBS, AUXILIARIES, BE, HELPERS, OCCUPATIONS, VERBS
from .words import KIN as KIN_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pieces import Piece

_ONE = frozenset("wife husband son daughter father mother spouse dad mom mum child".split())


@dataclass(slots=True)
class Kinship:
    """`kind` is "spouse" or "child" (then `a` are the parents); `year` where the wedding is dated."""

    kind: str
    a: Chunk
    b: Chunk
    start: int
    end: int
    year: int | None = None


def kinships_in(piece: Piece) -> Iterator[Kinship]:
    """Husbands, wives, parents and children that nouns name in one piece. Of plays nothing is taken: "plays
    her husband", "as Bacon's wife"."""
    chunks = piece.chunks
    for i, chunk in enumerate(chunks):
        for noun, whose, who in chunk.kin:
            if not who and whose:
                who = _whom(piece, chunks, i)
            if who and whose and not of_a_part(chunks, i):
                yield _told(noun, whose, who, _dated(chunks, i))
        if chunk.kind != "w" or chunk.low not in KIN_NOUNS:
            continue
        if of_a_part(chunks, i):
            continue
        kind = KIN_NOUNS[chunk.low]
        found = _holder_before(chunks, i, piece) or _holder_after(chunks, i)
        if found is None:
            yield from _couples(chunks, i)
            continue
        holder, left, right = found
        if left <= i < right and _in_title(chunks, right + 1):
            continue  # "is the widow of P in T"
        if (
            piece.opener == "inwhich" and piece.host is not None and piece.host.kind == "T"
            and {"is", "was", "are", "were"} & {c.low for c in chunks[:i]}
        ):  # fmt: skip
            continue  # "T, where Q was the mother of P"
        both = _of_the_two(piece, chunks, holder, left, right)
        if both is not None:
            kin, first, last = kind, *both
            a, b = (last, first) if kin == "parent" else (first, last)
            yield Kinship("child" if kin == "parent" else kin, a, b, first.start, chunk.end)
            continue
        if holder.anaphor == "one" and not holder.members:
            continue  # "the director's father": whoever that is
        if kind == "child" and left <= i < right and len(holder.members) > 2:
            # "the son of A and B, and C": the parents are two.
            two = holder.members[:2]
            holder = Chunk("P", two[0].start, two[-1].end, "P", two)
        other = _other(piece, chunks, left, right, chunk.low)
        if other is None or not other.members or not holder.members:
            continue
        if {id(m.found) for m in holder.members} & {id(m.found) for m in other.members}:
            continue
        start = min(holder.start, other.start, chunk.start)
        end = max(holder.end, other.end, chunk.end)
        since = _since(chunks, i, right)
        if since is not None:
            end = max(end, since.end)
        if kind == "spouse":
            yield Kinship("spouse", holder, other, start, end, since.value if since is not None else None)
        elif kind == "child":
            yield Kinship("child", holder, other, start, end)
        else:
            yield Kinship("child", other, holder, start, end)


def _of_the_two(
    piece: Piece, chunks: list[Chunk], holder: Chunk, left: int, right: int
) -> tuple[Chunk, Chunk] | None:
    """ "A and B, her husband": the second is that of the first."""
    host = chunks[left - 2] if left > 1 and chunks[left - 1].low == "," else None
    if left == 0 and piece.opener == ",":
        host = piece.host
    behind = chunks[right + 1] if right + 1 < len(chunks) else None
    if host is None or not host.names_people or len(host.members) != 2:
        return None
    if holder.anaphor not in ("his", "her"):
        return None
    if behind is not None and (behind.kind in "PT" or behind.low in OCCUPATIONS):
        return None
    a, b = host.members
    if holder.members and holder.members[0].found is not a.found:
        return None
    return Chunk("P", a.start, a.end, "P", [a]), Chunk("P", b.start, b.end, "P", [b])


def _whom(piece: Piece, chunks: list[Chunk], i: int) -> list[Member]:
    """Of whom "(Kyra Sedgwick's husband)" is said."""
    host = piece.host
    if i == 0 and len(chunks) <= 3 and piece.opener in ("(", "—") and host is not None and host.kind == "P":
        return list(host.members[-1:])
    k = i - 1
    while k >= 0 and (chunks[k].low in AUXILIARIES | ADVERBS or chunks[k].low in _BECOME):
        k -= 1
    being = {c.low for c in chunks[k + 1 : i]} & (_BECOME | BE)
    words = [c.low for c in chunks[k + 1 : i]]
    if denied(words) or doubted(words):
        return []
    if k >= 0 and being and chunks[k].names_people and len(chunks[k].members) == 1:
        return list(chunks[k].members)
    return []


_BECOME = frozenset("became becomes becoming".split())


def _dated(chunks: list[Chunk], i: int) -> Chunk | None:
    """The year behind "became her husband"."""
    if i + 2 < len(chunks) and chunks[i + 1].low in ("in", "since", "from") and chunks[i + 2].kind == "Y":
        became = bool(_BECOME & {c.low for c in chunks[max(0, i - 3) : i]})
        return chunks[i + 2] if became or chunks[i + 1].low != "in" else None
    return None


def _since(chunks: list[Chunk], i: int, right: int) -> Chunk | None:
    """The year behind a spouse: "her husband since 1988", "became Bacon's wife in 1988"."""
    became = any(c.low in ("became", "becoming", "becomes") for c in chunks[max(0, i - 5) : i])
    for k in range(i + 1, min(len(chunks) - 1, right + 5)):
        if chunks[k + 1].kind == "Y" and (
            chunks[k].low in ("since", "from") or (became and chunks[k].low == "in")
        ):
            return chunks[k + 1]
        if chunks[k].low in VERBS or chunks[k].low in AUXILIARIES:
            return None
    return None


def _told(noun: str, whose: list[Member], who: list[Member], year: Chunk | None) -> Kinship:
    """The kinship of "Bacon's wife, Kyra Sedgwick" once it is one chunk."""
    a = Chunk("P", min(m.start for m in whose), max(m.end for m in whose), "P", whose)
    b = Chunk("P", min(m.start for m in who), max(m.end for m in who), "P", who)
    start, end = min(a.start, b.start), max(a.end, b.end, year.end if year is not None else 0)
    kind = KIN_NOUNS[noun]
    if kind == "parent":
        return Kinship("child", b, a, start, end)
    return Kinship(kind, a, b, start, end, year.value if year is not None else None)


_MARKS = frozenset('“ " ‘ * _ «'.split())


def _in_title(chunks: list[Chunk], i: int) -> bool:
    """Whether "in T" stands at `i`; also where nobody has found the title between the quotation marks."""
    if i + 1 >= len(chunks) or chunks[i].low not in ("in", "on"):
        return False
    k = i + 1
    while k < len(chunks) and k - i < 5 and chunks[k].kind in "wYO" and chunks[k].low not in VERBS:
        k += 1
    return k < len(chunks) and (chunks[k].kind == "T" or chunks[k].low in _MARKS)


def of_a_part(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun of kin belongs to a part that is played, or is denied."""
    if make_believe(chunks, i):
        return True
    if not chunks[i].members and _in_title(chunks, i + 1):
        return True  # "who was Hanks's wife in T"
    for j in range(i - 1, max(-1, i - 12), -1):
        low = chunks[j].low
        if low in (";", ":", ".") or (low == "," and i - j > 4):
            return False
        if (
            low == ","
            and i - j > 2
            and chunks[j + 1].low in ("and", "but", "while")
            and chunks[j + 2].kind == "P"
        ):
            return False  # ", and X, daughter of P"
        following = chunks[j + 1].low if j + 1 < len(chunks) else ""
        if (low == "as" and following not in AUXILIARIES) or low in (
            "character",
            "character's",
            "characters",
            "fictional",
            "onscreen",
            "on-screen",
            "screen",
            "role",
            "late-blooming",
            "like",
        ):
            return True
        if low in VERBS and VERBS[low][1] == "play":
            return True
        if low in ("not", "never"):
            return True
    return False


def _holder_before(chunks: list[Chunk], i: int, piece: Piece) -> tuple[Chunk, int, int] | None:
    """ "Bacon's wife", "her late husband": who stands before the noun in the possessive."""
    j = i - 1
    while (
        j >= 0
        and i - j <= 6
        and chunks[j].kind in "wNOD"
        and (
            chunks[j].low not in STOP
            or (chunks[j].low == "of" and chunks[j - 1].low in ("one", "another", "two"))
        )
        and chunks[j].low != "whose"
    ):
        j -= 1
    if j >= 0 and chunks[j].kind == "P" and chunks[j].possessive:
        return chunks[j], j, i
    if j >= 0 and chunks[j].low == "whose" and piece.host is not None and piece.host.kind == "P":
        return piece.host, j, i
    return None


def _holder_after(chunks: list[Chunk], i: int) -> tuple[Chunk, int, int] | None:
    """ "the wife of Bacon", "son of actors A and B", "mother to A"."""
    if i + 2 < len(chunks) and chunks[i + 1].low in ("of", "to"):
        k = i + 2
        while k < len(chunks) and k - i < 10 and chunks[k].kind in "wN" and (
            chunks[k].low in OCCUPATIONS
            or chunks[k].low in ("a", "an")
            or (
                chunks[k].low == "and" and chunks[k - 1].low in OCCUPATIONS
                and chunks[min(k + 1, len(chunks) - 1)].low in OCCUPATIONS
            )
            or chunks[k].low.endswith(("-winning", "-winner", "-nominated", "ing", "ous", "ish", "an"))
        ):  # fmt: skip
            k += 1
        if k < len(chunks) and chunks[k].kind == "P" and not chunks[k].possessive:
            j = i - 1
            while (
                j >= 0
                and chunks[j].kind in "wNO"
                and chunks[j].low not in STOP
                and chunks[j].low not in AUXILIARIES
                and chunks[j].low not in VERBS
            ):
                j -= 1
            return chunks[k], j + 1, k
    return None


def _other(piece: Piece, chunks: list[Chunk], left: int, right: int, noun: str) -> Chunk | None:
    """The one whom a noun of kin names: behind it, before it, or the host of the apposition."""
    if 0 < left < right and chunks[left].anaphor and chunks[left - 1].names_people:
        return None  # "P was R, and Q his brother, S …"
    j = right + 1
    owned = chunks[left].low == "whose" or (
        chunks[left].kind == "P" and chunks[left].possessive and left < right
    )
    while (
        j < len(chunks)
        and j - right <= 6
        and (
            chunks[j].low in (",", ":", "—")
            or (owned and j == right + 1 and chunks[j].low in ("is", "are", "was", "were"))
            or (chunks[j].kind in "wN" and chunks[j].low in OCCUPATIONS)
            or chunks[j].kind in "N"
        )
    ):
        j += 1
    # "with Q" in between: "his son with Q, X".
    if (
        j < len(chunks)
        and chunks[j].low in ("with", "by")
        and j + 1 < len(chunks)
        and chunks[j + 1].kind == "P"
    ):
        j += 2
        while j < len(chunks) and chunks[j].low == ",":
            j += 1
    if j < len(chunks) and chunks[j].kind == "P" and chunks[j].members and not chunks[j].anaphor:
        comma = any(c.low == "," for c in chunks[right + 1 : j])
        nxt = chunks[j + 1] if j + 1 < len(chunks) else None
        verb_next = nxt is not None and (nxt.low in VERBS or nxt.low in AUXILIARIES) and comma
        hosted = left <= 1 and piece.host is not None and comma
        if piece.opener != "," or not (hosted or verb_next):
            return chunks[j]
    # An apposition: "Kyra Sedgwick, his wife".
    if left <= 1 and piece.host is not None and piece.host.kind == "P" and piece.opener in (",", "—", "("):
        if len(piece.host.members) > 1 and noun in _ONE:
            last = piece.host.members[-1]
            return Chunk("P", last.start, last.end, "P", [last])
        return piece.host
    if j < len(chunks) and chunks[j].anaphor in ("he", "she") and left <= 1 and len(chunks[j].members) == 1:
        return chunks[j]  # "The daughter of P, she …"
    if left > 1 and right > left and not owned and piece.opener == "" and any(
        c.low == "," for c in chunks[left - 2 : left + 1]
    ) and (chunks[left - 1].kind == "w" or chunks[left - 1].low == ","):  # fmt: skip
        # "X grew up in Rome, the daughter of P"
        first = next((c for c in chunks[:left] if c.kind in "PT"), None)
        people = [c for c in chunks[:left] if c.kind == "P"]
        if len(people) == 1 and first is people[0] and len(first.members) == 1 and not first.possessive:
            return first
    # "X is his wife", "X, the daughter of P".
    k = left - 1
    while k >= 0 and (
        chunks[k].low in HELPERS
        or chunks[k].low in ("the", "a", "an", ",", "as", "—", "became", "becomes", "remains")
    ):
        k -= 1
    if k >= 0 and chunks[k].kind == "P" and not chunks[k].possessive and k < left - 1:
        if len(chunks[k].members) > 1 and noun in _ONE and chunks[k + 1].low == ",":
            last = chunks[k].members[-1]
            return Chunk("P", last.start, last.end, "P", [last])
        return chunks[k]
    if (k >= 0 and chunks[k].low == "who") or (k < 0 and left >= 1 and piece.opener == "who"):
        return piece.host
    return None


def _couples(chunks: list[Chunk], i: int) -> Iterator[Kinship]:
    """ "the married couple A and B", "have two children, A and B", "parents A and B" have no holder here."""
    low = chunks[i].low
    if (
        low in ("spouses",)
        and i + 1 < len(chunks)
        and chunks[i + 1].kind == "P"
        and len(chunks[i + 1].members) == 2
    ):
        people = chunks[i + 1]
        yield _pair(people, chunks[i].start)
        return
    if (
        low in ("husband", "wife")
        and i + 3 < len(chunks)
        and chunks[i + 1].low == "and"
        and chunks[i + 2].low in ("wife", "husband")
    ):
        people = chunks[i + 3]
        if people.kind == "P" and len(people.members) == 2:
            yield _pair(people, chunks[i].start)
        return


def _pair(people: Chunk, start: int) -> Kinship:
    first, second = people.members
    a = Chunk("P", first.start, first.end, "P", [first])
    b = Chunk("P", second.start, second.end, "P", [second])
    return Kinship("spouse", a, b, min(start, people.start), people.end)
