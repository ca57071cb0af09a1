"""The title of a sentence that names none: the one spoken of before, where that can be one title only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .keys import each_once, key_of
from .kinds.engagement import role_of
from .words import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .chunk import Chunk, Member
    from .clause import Clause
    from .keys import Key
    from .kinds.engagement import Engagement
    from .scene import Scene

__all__ = ["Cast", "borrowed", "cast_after", "cast_of", "goes_on", "part_before", "told_mainly", "unfound"]

_GOES_ON = frozenset("in on of for from at to into opposite during".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """The title of whose cast a text has told last, who is in it by what it has told, and of whom it has
    told the part."""

    title: Member
    people: frozenset[Key]
    parts: frozenset[Key]
    part: tuple[Chunk, ...] = ()  # the words of the part that it has told last, where that has a name


def borrowed(scene: Scene, place: int, *, past: bool, last: bool = False) -> Member | None:
    """The one title that a clause at `place` is about that names none: named before it in its sentence, else
    in this paragraph by the last sentence that named any; in the present the announced one. None where it
    may be several (with `last` the one named last)."""
    if (host := _host(scene, place)) is not None:
        return host
    title = _spoken_of(scene, place, past=past, last=last)
    if title is None or title.end > place or scene.announced(title.found):
        return title
    return None if _AWAY.search(scene.text, title.end, place) else title


# Where what is told is told of no film, or of another one.
_AWAY = re.compile(
    r"\b(?:on ?stage|off ?stage|off-?screen|backstage|Broadway|West End|the stage|television|TV|radio"
    r"|theat(?:er|re)|elsewhere|premiere|ceremony|awards?\b|wedding|the real\b"
    r"|in (?:a|an|his|her|their|another) (?:(?:next|last|first|own|later|new|\w+) )?"
    r"(?:play|film|movie|picture|series|show|musical|book|novel)\b"
    r"|(?:next|another|last|later) (?:film|movie|picture|play|show|series)\b|film of (?:his|her|their) own"
    r"|at (?:school|college|home|university)\b"
    r"|in (?:high school|school|college|life|real life|private|person)\b"
    r"|(?:the|a|its) (?:sequel|remake|follow-up|prequel|spin-?off)\b"
    r"|(?:with|made|make|(?<!it )was|came|in|did|into) (?:a|an|another) (?:\w+ )?"
    r"(?:film|comedy|drama|thriller|picture|movie|western|musical|series)\b"
    r"|the (?:National|Globe|Old Vic|Oscars|Globes|Emmys|Tonys|Royal)\b)",
    re.IGNORECASE,
)


def _spoken_of(scene: Scene, place: int, *, past: bool, last: bool) -> Member | None:
    before = _spoken_of_before(scene, place)
    if before:
        if not before[-1].members:
            return None
        if before[-1].anaphor:
            return before[-1].members[-1]
        named = each_once(m for c in before for m in c.members)
        return named[-1] if len(named) == 1 or last else None
    discourse, told = scene.discourse, scene.title_before
    if not past and discourse.announced is not None:
        # Not where another film has just been spoken of: it may be that one that somebody stars in.
        other = told is not None and not scene.announced(told.found)
        return None if other and _just(scene, told, place) else discourse.announced
    if told is None or (scene.announced(told.found) if past else scene.unnamed):
        return None
    if "\n\n" in scene.text[told.start : place] or (len(discourse.in_play) > 1 and not last):
        return None
    return None if unfound(scene, told.end, place) else told


def _just(scene: Scene, title: Member | None, place: int) -> bool:
    """Whether a title has been named in the sentence just before."""
    return title is not None and not re.search(r"[.!?][”\"’*_]* |\n\n", scene.text[title.end + 4 : place - 2])


_QUOTED = re.compile(
    r"[“\"]([A-Z0-9][^“”\"]{1,60}?)[,.!?]?[”\"]|‘([A-Z0-9][^‘“”\"]{1,60}?)[,.!?]?’(?!\w)"
    r"|(?<!\w)[*_]([A-Z0-9][^*_\n]{1,60}?)[*_]"
    r"|(?:came|followed|made|did|in|on|for|then|was|to) ((?:The|A|An) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_BARE = re.compile(
    r"\b(?:film|movie|picture|series|drama|comedy|thriller|western|romance|biopic|project|collaboration)\b"
    r"[^.,;:]{0,40}, ((?:The |A |An )?[A-Z][\w’']+(?: (?:of |the |and |in |to |a )?[A-Z][\w’']+){0,5}), "
)
_SMALL = frozenset("a an and as at by for from in is it of on or the to with de la le du".split())


def unfound(scene: Scene, start: int, end: int) -> bool:
    """Whether what looks like a title stands between two places, behind the last title found: in quotes, or
    bare behind a kind of film. Then what follows is more likely told of that one."""
    text = scene.text
    titles = {m.found.start for m in scene.discourse.lately}
    if any(
        match.start(match.lastindex or 0) not in titles
        and len(words := next(filter(None, match.groups())).split()) < 9
        and all(w in _SMALL or not w[0].islower() for w in words)
        for match in _QUOTED.finditer(text, start, end)
    ):
        return True
    known = {m.found.name for m in (*scene.discourse.recent, *scene.discourse.previous)}
    names = {part for name in known for part in (name, name.rpartition(" ")[2])}
    return any(match[1] not in names for match in _BARE.finditer(text, start, end))


def _in_aside(chunks: list[Chunk], k: int) -> bool:
    """Whether the title at `k` stands in an apposition: "Q, Mr. Pink in T not long before, was"."""
    first = k
    while first and chunks[first - 1].low != ",":
        if chunks[first - 1].low in (";", ".", "—", ":"):
            return False
        first -= 1
    last = k
    while last < len(chunks) and chunks[last].low != ",":
        last += 1
    if first < 2 or last + 1 >= len(chunks) or not chunks[first - 2].names_people:
        return False
    if chunks[last + 1].low in ("opposite", "alongside", "with"):
        last = next((n for n in range(last + 1, len(chunks)) if chunks[n].low == ","), last)
    behind = chunks[last + 1].low if last + 1 < len(chunks) else ""
    verbs = VERBAL
    inside = any(c.low in ("was", "is", "were", "and") for c in chunks[first:last])
    return (behind in verbs or behind.endswith("ed")) and (not inside or chunks[first].low == "who")


def _host(scene: Scene, place: int) -> Member | None:
    """The title that the words around `place` hang on: "T, in which P had the lead"."""
    for piece in reversed(scene.pieces):
        if piece.opener not in ("which", "inwhich") or piece.host is None or piece.host.kind != "T":
            continue
        if any(c.start <= place < c.end for c in piece.chunks):
            own = [c for c in piece.chunks if c.kind == "T" and c.end <= place and c.members]
            return None if own or not piece.host.members else piece.host.members[-1]
    return None


def _spoken_of_before(scene: Scene, place: int) -> list[Chunk]:
    """The titles that a sentence names before `place`, without those that only tell who somebody is: "P, who
    played R in T, has a part"."""
    aside = {
        id(c)
        for piece in scene.pieces
        if piece.host is not None
        and piece.host.kind == "P"
        and piece.chunks
        and piece.chunks[-1].end <= place
        for c in piece.chunks
    }
    chunks = scene.chunks
    return [
        c for k, c in enumerate(chunks)
        if c.kind == "T" and c.end <= place and id(c) not in aside and not _in_aside(chunks, k)
        and not (not c.members and c.nouns[-1:] in (("season",), ("series",), ("show",)))
    ]  # fmt: skip


def told_mainly(scene: Scene) -> list[Member]:
    """The titles that a sentence is about, where it names others that only tell who somebody is; none where
    it names no others."""
    main = _spoken_of_before(scene, scene.chunks[-1].end)
    named = [c for c in scene.chunks if c.kind == "T" and not c.anaphor]
    beside = [c for c in named if all(c is not m for m in main)]
    if not main or not beside:
        return []
    chunks = scene.chunks
    if any(c.start > main[-1].start and not _in_aside(chunks, chunks.index(c)) for c in beside):
        return []  # "…, who had acted in U." at the end: U may be spoken of next
    return each_once(m for c in main for m in c.members)


def cast_of(scene: Scene, place: int, found: Iterable[Engagement]) -> Cast | None:
    """The cast that is spoken of just before `place`: in the sentence itself, of which `found` has been
    read, else in the one before."""
    return cast_after(scene, scene.discourse.cast, [e for e in found if e.start < place], place)


def cast_after(
    scene: Scene, before: Cast | None, found: Iterable[Engagement], place: int | None = None
) -> Cast | None:
    """The cast that a sentence has told of, or the one `before` it, where the sentence names no other title
    (up to `place`)."""
    events = [e for e in found if e.titles]
    if events:
        last = max(events, key=lambda e: e.start)
        title = last.titles[-1]
        there = [(key_of(p.found), e) for e in events for p in e.people if scene.same(e.titles[-1], title)]
        people = {person for person, _ in there}
        parts = {person for person, e in there if e.role or e.plays or e.told}
        if before is not None and scene.same(before.title, title):
            people |= before.people
            parts |= before.parts
        return Cast(title, frozenset(people), frozenset(parts), last.role)
    titled = _title_part(scene)
    if titled is not None and (place is None or titled.title.end <= place):
        return titled
    chunks = [c for c in scene.chunks if c.kind == "T" and not c.anaphor and (not place or c.end <= place)]
    if before is not None and all(scene.same(m, before.title) for c in chunks for m in c.members):
        return before
    return None


def _title_part(scene: Scene) -> Cast | None:
    """ "Q was T": the part that the title names. That is no claim, but who is kin to her is one of the
    cast."""
    chunks = scene.chunks
    for k in range(len(chunks) - 2):
        who, title = chunks[k], chunks[k + 2]
        if who.names_people and chunks[k + 1].low == "was" and title.kind == "T" and title.members:
            people = frozenset(key_of(m.found) for m in who.members)
            return Cast(title.members[-1], people, people)
    return None


def part_before(scene: Scene, clause: Clause | None, place: int) -> tuple[Chunk, ...]:
    """The part that "the part" and "the same role" mean at `place`: the one told last."""
    here = [
        c for c in scene.clauses
        if c.chunk.start < place and c is not clause and c.family in ("play", "act", "costar")
    ]  # fmt: skip
    if here:
        return role_of(here[-1]) or tuple(here[-1].object_words if here[-1].family == "play" else ())
    return scene.discourse.cast.part if scene.discourse.cast is not None else ()


def goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether the words go on at `k` with where it is: "led the cast", and then "of T"."""
    return k < len(chunks) and chunks[k].low in _GOES_ON
