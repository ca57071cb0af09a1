"""`married`: two people are or were married; the year is that of the wedding."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Chunk, Member
from ..clause import Clause
from ..modality import denied, doubted
from ..scene import Scene

__all__ = ["read"]

_RITES = (
    ("tied", "the", "knot"), ("tie", "the", "knot"), ("tying", "the", "knot"), ("exchanged", "vows"), ("got", "hitched"),
    ("said", "i", "do"), ("walked", "down", "the", "aisle"), ("get", "hitched"),
)  # fmt: skip


def read(scene: Scene) -> Iterator[Statement]:
    if scene.question:
        return
    for clause in scene.clauses:
        if clause.family == "marry":
            yield from _clause(scene, clause)
    for kin in scene.kinships:
        if kin.kind == "spouse" and len(kin.a.members) == 1 and len(kin.b.members) == 1:
            yield scene.make(
                "married", [*_ordered(kin.a.members[0], kin.b.members[0])], span=(kin.start, kin.end)
            )
    yield from _idioms(scene)


def _ordered(a: Member, b: Member) -> list[Member]:
    return sorted((a, b), key=lambda m: m.start)


def _year(scene: Scene, clause: Clause) -> tuple[int | None, int]:
    """The year of a wedding, and where it ends: "in 1988", "since 1988", "that same year"."""
    years = [
        c
        for c in clause.complements
        if c.chunk.kind == "Y" and c.preposition in ("in", "since", "", "on", "from")
    ]
    if years:
        return years[0].chunk.value, years[0].chunk.end
    chunks = clause.piece.chunks
    lows = [c.low for c in chunks[clause.place : clause.place + 8]]
    if ("that" in lows or "the" in lows) and "year" in lows and ("same" in lows or "that" in lows):
        k = lows.index("year") + clause.place
        if "later" not in lows and "after" not in lows and "following" not in lows:
            before = [c.value for c in chunks[: clause.place] if c.kind == "Y"]
            year = before[-1] if before else _title_year(chunks[: clause.place]) or scene.discourse.year
            return year, chunks[k].end
    return None, 0


def _partners(clause: Clause) -> Iterator[tuple[Member, Chunk | None]]:
    """ "married A in 1963 and then B, in 1988", "in 1963 to A and in 1988 to B": each partner with their year."""
    chunks = clause.piece.chunks
    found: list[tuple[Member, Chunk | None]] = []
    waiting: Chunk | None = None
    for k in range(clause.place + 1, len(chunks)):
        chunk = chunks[k]
        if chunk.kind == "Y":
            if (
                found
                and found[-1][1] is None
                and waiting is None
                and chunks[k - 1].low in ("in", ",", "since")
            ):
                found[-1] = (found[-1][0], chunk)
            else:
                waiting = chunk
        elif chunk.kind == "P":
            if chunk.possessive or chunk.anaphor or len(chunk.members) != 1:
                break
            found.append((chunk.members[0], waiting))
            waiting = None
        elif chunk.kind == "T" or chunk.low in (
            ";",
            "who",
            "while",
            "with",
            "when",
            "divorced",
            "directed",
            "starred",
            "had",
            "they",
        ):
            break
    return iter(found)


def _title_year(chunks: list[Chunk]) -> int | None:
    for chunk in reversed(chunks):
        if chunk.kind == "T" and chunk.members and chunk.members[0].found.year:
            return chunk.members[0].found.year
    return None


def _clause(scene: Scene, clause: Clause) -> Iterator[Statement]:
    words = clause.words
    if not scene.asserted(clause):
        return
    subject, obj = clause.subject, clause.object
    if clause.passive or "married" in clause.chunk.low or clause.verb == "wed":
        partner = next(iter(clause.people("to")), None)
    else:
        partner = None
    if obj is not None and obj.kind == "P":
        partner = obj
    if subject is None or subject.kind != "P":
        return
    if "play" in words or "plays" in words or "played" in words:
        return
    year, end = _year(scene, clause)
    chunk = clause.chunk
    later = list(_partners(clause))
    if len(subject.members) == 1 and len(later) > 1:
        for other, when in later:
            a, b = subject.members[0], other
            if not scene.same(a, b):
                span = (
                    min(a.start, b.start, chunk.start),
                    max(a.end, b.end, chunk.end, when.end if when is not None else 0),
                )
                if b.start > chunk.end and a.end <= chunk.start and later[0][0] is not other:
                    span = (min(b.start, when.start if when is not None else b.start), span[1])
                yield scene.make(
                    "married", _ordered(a, b), span=span, year=when.value if when is not None else None
                )
        return
    if partner is not None and len(partner.members) == 1 and len(subject.members) == 1:
        a, b = subject.members[0], partner.members[0]
        if scene.same(a, b):
            return
        # "married Q in 1963 and R in 1988" gives each their year.
        span = (min(a.start, b.start, chunk.start), max(a.end, b.end, chunk.end, end))
        yield scene.make("married", _ordered(a, b), span=span, year=year)
    elif partner is None and len(subject.members) == 2 and not clause.titles("", "in"):
        a, b = subject.members
        span = (min(a.start, b.start, chunk.start), max(chunk.end, end, min(a.end, b.end)))
        yield scene.make("married", [a, b], span=span, year=year)


def _idioms(scene: Scene) -> Iterator[Statement]:
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(chunks)):
            rite = next((r for r in _RITES if tuple(lows[i : i + len(r)]) == r), None)
            if rite is not None:
                subject = next(
                    (c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), piece.host
                )
                partner = next((c for c in chunks[i : i + 8] if c.kind == "P"), None)
                members = list(subject.members) if subject is not None and subject.kind == "P" else []
                if partner is not None and lows[chunks.index(partner) - 1] == "with":
                    members += partner.members
                if len(members) != 2 or denied(lows[max(0, i - 6) : i]) or doubted(lows[:i]):
                    continue
                yield from _with_year(scene, chunks, i, i + len(rite), members)
            # "the married couple A and B", "husband-and-wife team A and B", "newlyweds A and B", "spouses A and B"
            if (
                lows[i] in ("married", "husband-and-wife", "newlyweds", "wedded", "husband-wife")
            ) and i + 1 < len(chunks):
                j = i + 1
                while j < len(chunks) and chunks[j].low in (
                    "couple",
                    "pair",
                    "duo",
                    "team",
                    "actors",
                    "stars",
                    "acting",
                    "co-stars",
                    "real-life",
                    "performers",
                    "directors",
                    "screenwriters",
                    "writers",
                ):
                    j += 1
                if (
                    j < len(chunks)
                    and chunks[j].kind == "P"
                    and len(chunks[j].members) == 2
                    and not chunks[j].anaphor
                    and (j > i + 1 or lows[i] == "newlyweds")
                ):
                    back = lows[max(0, i - 5) : i]
                    if not ({"play", "plays", "played", "playing", "portray", "as", "fictional"} & set(back)):
                        yield scene.make("married", chunks[j].members, span=(chunks[i].start, chunks[j].end))
            # "their 1988 wedding", "their marriage in 1988", "her marriage to Q", "his wedding to Q in 1990"
            if lows[i] in ("wedding", "marriage") and i:
                yield from _marriage_noun(scene, chunks, i)


def _with_year(
    scene: Scene, chunks: list[Chunk], i: int, after: int, members: list[Member]
) -> Iterator[Statement]:
    year, end = None, chunks[after - 1].end
    for chunk in chunks[after : after + 8]:
        if chunk.kind == "Y":
            year, end = chunk.value, chunk.end
            break
    start = min(chunks[i].start, *(m.start for m in members))
    yield scene.make(
        "married",
        sorted(members, key=lambda m: m.start),
        span=(start, max(end, *(m.end for m in members))),
        year=year,
    )


def _marriage_noun(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Statement]:
    lows = [c.low for c in chunks]
    if denied(lows[:i]) or doubted(lows[:i]) or {"never", "no", "engagement"} & set(lows[max(0, i - 8) : i]):
        return
    holder = next((c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "P" and c.possessive), None)
    year = next((c for c in chunks[max(0, i - 3) : i] if c.kind == "Y"), None)
    members: list[Member] = []
    j = i + 1
    if holder is not None:
        members = list(holder.members)
        if j + 1 < len(chunks) and lows[j] in ("to", "with") and chunks[j + 1].kind == "P":
            members += chunks[j + 1].members
            j += 2
    elif j + 1 < len(chunks) and lows[j] in ("of", "between") and chunks[j + 1].kind == "P":
        members = list(chunks[j + 1].members)
        j += 2
    if len(members) != 2 or scene.same(*members):
        return
    for k in range(j, min(j + 4, len(chunks))):
        if chunks[k].kind == "Y" and lows[k - 1] in ("in", "of", "since"):
            year = chunks[k]
    if holder is None and year is None:
        return
    ends = [chunks[i].end, *(m.end for m in members)] + ([year.end] if year is not None else [])
    starts = [chunks[i].start, *(m.start for m in members)] + ([year.start] if year is not None else [])
    yield scene.make(
        "married",
        sorted(members, key=lambda m: m.start),
        span=(min(starts), max(ends)),
        year=year.value if year else None,
    )
