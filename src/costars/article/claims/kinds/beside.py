"""Partners named with "opposite" and "alongside" where no verb of acting stands: "was R in T, opposite Q",
"made his debut in T alongside Q"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..chunk import Chunk
from ..keys import each_once, key_of
from ..modality import denied, doubted
from ..scene import party
from ..words import AUXILIARIES, PREPOSITIONS
from .facing import facings
from .joint_stretch import titles_behind
from .mates import mates
from .playing import told_of
from .tandem import tandems
from .withs import withs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Member
    from ..clause import Clause
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["Beside", "besides", "only_together"]

_WORDS = frozenset("opposite alongside".split())
_NO_ACTING = frozenset("direct write produce create".split())
_UNSURE = frozenset(
    "offered declined refused turned auditioned wanted wants hopes hoped talks considered circling eyed "
    "tested "
    "read dream dreams dreamed imagine would could might may".split()
)
_PUTTING = frozenset("put puts putting set sets placed places found finds casts saw sees had has".split())
_LISTED = frozenset(
    "outings collaborations pairings team-ups teamings credits films movies filmography work works resume "
    "résumé pictures roles parts".split()
)
_SHARED = frozenset("outings collaborations pairings team-ups teamings joint".split())
_INCLUDE = frozenset("include includes included including range are were".split())
_LONG = 12  # how many chunks may stand between a title and "opposite"


@dataclass(slots=True, frozen=True)
class Beside:
    """`people` acted together in `titles`; the first `subjects` of them are who the sentence is about."""

    people: tuple[Member, ...]
    titles: tuple[Member, ...]
    start: int
    end: int
    sure: bool = False  # of these titles whatever else the same words are read to say of the people
    made: bool = False  # said of work that is acting only because none of them directs

    def covers(self, person: Member, title: Member) -> bool:
        return key_of(person.found) in {key_of(p.found) for p in self.people} and key_of(title.found) in {
            key_of(t.found) for t in self.titles
        }


def besides(scene: Scene) -> list[Beside]:
    """What one sentence says so, each place once; read once, and kept with it."""
    if scene.besides is None:
        scene.besides = [] if scene.question else list(_read(scene))
    return scene.besides


def only_together(scene: Scene, statement: Statement) -> bool:
    """Whether of the work that a statement tells of it is only said that people acted together: "made T with
    P"."""
    return any(
        b.made
        and statement.start < b.end
        and b.start < statement.end
        and any(party(m.found) == statement.people[0] for m in b.people)
        and any(party(m.found) == statement.titles[0] for m in b.titles)
        for b in besides(scene)
    )


def _read(scene: Scene) -> Iterator[Beside]:
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.kind == "w" and chunk.low in _WORDS:
                found = _at(scene, piece, i)
                if found is not None:
                    yield found
    for told in facings(scene):
        yield Beside(*told)
    for told_with in withs(scene):
        yield Beside(*told_with)
    for told in mates(scene):
        yield Beside(*told, sure=True)
    for people, titles, start, end, made in tandems(scene):
        yield Beside(people, titles, start, end, sure=True, made=made)
    yield from _credits(scene)


def _credits(scene: Scene) -> Iterator[Beside]:
    """ "Her credits include T, with P; U, opposite Q; and V": the partners of each title."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "w" or chunk.low not in _LISTED:
            continue
        verb = next((k for k in range(i + 1, min(len(chunks), i + 4)) if chunks[k].low in _INCLUDE), None)
        holder = next((c for c in reversed(chunks[max(0, i - 5) : i]) if c.kind == "P"), None)
        if verb is None or holder is None or not holder.possessive or not holder.members:
            continue
        if len(holder.members) > 1:
            if chunk.low in _SHARED:
                for title in (c for c in chunks[verb + 1 : verb + 2] if c.kind == "T"):
                    yield Beside(tuple(holder.members), tuple(title.members), holder.start, title.start)
            continue
        for k in range(verb + 1, len(chunks) - 2):
            if chunks[k].low in (".", "—") or chunks[k].low in AUXILIARIES:
                break
            m = k + 2 if chunks[k + 1].low == "," else k + 1
            if chunks[k].kind != "T" or m + 1 >= len(chunks) or chunks[m].low not in (*_WORDS, "with"):
                continue
            partners = chunks[m + 1]
            cast = chunks[m].low == "with" and [c.low for c in chunks[m + 2 : m + 3]] == ["as"]
            if partners.kind == "P" and partners.members and not partners.possessive and not cast:
                people = each_once([*holder.members, *partners.members])
                yield Beside(
                    tuple(people), tuple(chunks[k].members[-1:]), holder.start, partners.end
                )  # fmt: skip


def _at(scene: Scene, piece: Piece, i: int) -> Beside | None:
    chunks = piece.chunks
    lows = [c.low for c in chunks[max(0, i - _LONG) : i]]
    if doubted(lows) or denied(lows) or _UNSURE & set(lows):
        return None
    partners = next((c for c in chunks[i + 1 : i + 5] if c.kind != "w"), None)
    if partners is None or partners.kind != "P" or partners.possessive or not partners.members:
        return None
    k = chunks.index(partners) + 1
    if (
        k + 1 < len(chunks)
        and chunks[k].low in ("was", "is", "were", "are")
        and chunks[k + 1].kind == "P"
        and chunks[k + 1].members
        and not chunks[k + 1].possessive
    ):
        # "opposite her was P"
        title = scene.nearest(chunks[i].start)
        people = each_once([*partners.members, *chunks[k + 1].members])
        if title is None or len(people) < 2:
            return None
        start = title.start if scene.here(title) else chunks[i].start
        return Beside(
            tuple(sorted(people, key=lambda m: m.start)), (title,), start, chunks[k + 1].end
        )  # fmt: skip
    subject = _subject(scene, piece, i)
    titles = _titles(piece, i, partners)
    if titles is None and subject is not None:
        titles = _spoken_of(scene, piece, i, subject)
    if titles is None or subject is None:
        return None
    people = each_once([*subject.members, *partners.members])
    if len(people) != len(subject.members) + len(partners.members):
        return None
    named = titles.members[-1:] if titles.start < chunks[i].start else titles.members
    places = [subject, partners, chunks[i], *([titles] if scene.here(named[0]) else [])]
    return Beside(
        tuple(sorted(people, key=lambda m: m.start)), tuple(named),
        min(c.start for c in places), max(c.end for c in places),
    )  # fmt: skip


def _titles(piece: Piece, i: int, partners: Chunk) -> Chunk | None:
    """The title just before in the same clause, else behind "in", else what a relative clause is about."""
    chunks = piece.chunks
    behind = titles_behind(chunks, chunks.index(partners) + 1)
    if behind is not None and chunks[behind - 1].low in ("in", "on"):
        return chunks[behind]  # "opposite P in T"
    for chunk in reversed(chunks[max(0, i - _LONG) : i]):
        if chunk.kind == "T":
            return chunk if chunk.members else None
        if chunk.low in (";", ":"):
            break
    k = _past_apposition(chunks, chunks.index(partners) + 1)
    if k + 1 < len(chunks) and chunks[k].low in ("in", "on"):
        title = next((c for c in chunks[k + 1 : k + 5] if c.kind not in "wY"), None)
        return title if title is not None and title.kind == "T" and title.members else None
    host = piece.host
    return host if host is not None and host.kind == "T" and host.members else None


def _past_apposition(chunks: list[Chunk], k: int) -> int:
    """ "opposite P, with a hatbox, in T": the place behind what stands between commas, and behind a comma."""
    if k >= len(chunks) or chunks[k].low != ",":
        return k
    stop = next((m for m in range(k + 1, min(k + 9, len(chunks))) if chunks[m].low == ","), None)
    between = chunks[k + 1 : stop] if stop is not None else []
    if between and between[0].low in ("as", "with", "a", "an", "the", "who") and all(
        c.kind in "wNO" or c.possessive for c in between
    ):  # fmt: skip
        return (stop or k) + 1
    return k + 1


def _spoken_of(scene: Scene, piece: Piece, i: int, subject: Chunk) -> Chunk | None:
    """The title that the text speaks of, where a part is told: "she was the psychiatrist, opposite P"."""
    chunks = piece.chunks
    clause = _clause(scene, piece, i, _begin(chunks, i))
    if any(c.kind == "T" for c in chunks[: i + 5]) or scene.unnamed:
        return None
    if clause is not None and clause.family in ("act", "play", "cast"):
        placed = clause.of("in", "on", "at", "for", "from") or clause.object_words
        bare = clause.tense == "past" and not placed and scene.title_before is not None
        told = told_of(scene, clause) if clause.of("as") or clause.family == "play" or bare else None
    else:
        k = next((k for k, c in enumerate(chunks) if c is subject), None)
        was = k is not None and k + 2 < i and chunks[k + 1].low in ("was", "is", "'s") and clause is None
        told = scene.nearest(chunks[i].start, scene.topic()) if was else None
    return Chunk("T", told.start, told.end, "T", [told], anaphor="film") if told is not None else None


def _subject(scene: Scene, piece: Piece, i: int) -> Chunk | None:
    begin = _begin(piece.chunks, i)
    clause = _clause(scene, piece, i, begin)
    if i > 1 and piece.chunks[i - 1].low in ("is", "was", "are", "were"):
        return _before_was(piece.chunks, i - 2)
    just = piece.chunks[i - 1] if i > 1 else None
    if just is not None and just.kind == "P" and just.members and not just.possessive and (
        piece.chunks[i - 2].low in _PUTTING
    ):  # fmt: skip
        return just  # "D put P opposite Q"
    if clause is not None:
        if clause.family == "direct" and not clause.passive and clause.object is not None:
            # "He directed her in T, opposite P"
            whom = clause.object
            return whom if whom.kind == "P" and whom.members and not whom.possessive else None
        if clause.family in _NO_ACTING:
            return None
        actor = clause.object if clause.family == "cast" and not clause.passive else clause.subject
        if actor is not None:
            return actor if actor.kind == "P" and actor.members else None
    chunks = piece.chunks
    for k, chunk in enumerate(chunks[begin:i], begin):
        if chunk.kind == "P" and not chunk.possessive:
            return chunk if not k or chunks[k - 1].low not in PREPOSITIONS else None
    if i > 1 and chunks[i - 1].low == "," and chunks[0].low in ("in", "on"):
        # "In T, opposite P, Q is R"
        later = chunks[i + 2 : i + 4]
        if len(later) == 2 and later[0].low == "," and later[1].names_people:
            return later[1]
    host = piece.host
    return host if host is not None and host.kind == "P" and host.members else None


def _before_was(chunks: list[Chunk], k: int) -> Chunk | None:
    """The subject of "was opposite", past an interjection between commas."""
    if chunks[k].low == ",":
        k = next((m - 1 for m in range(k - 1, max(-1, k - 5), -1) if chunks[m].low == ","), k)
    found = chunks[k] if k >= 0 else None
    return (
        found if found is not None and found.kind == "P" and found.members and not found.possessive else None
    )


def _begin(chunks: list[Chunk], i: int) -> int:
    """Where the clauses begin that somebody at `i` may belong to: behind ";" or ":", if anybody is named
    there."""
    begin = max((k + 1 for k, c in enumerate(chunks[:i]) if c.low in (";", ":")), default=0)
    named = any(c.kind == "P" and not c.possessive for c in chunks[begin:i])
    return begin if named else 0  # "opposite P in T; opposite Q in U"


def _clause(scene: Scene, piece: Piece, i: int, begin: int) -> Clause | None:
    """The clause whose verb stands nearest before, from `begin` on."""
    before = [c for c in scene.clauses if c.piece is piece and begin <= c.place < i]
    return max(before, key=lambda c: c.place) if before else None
