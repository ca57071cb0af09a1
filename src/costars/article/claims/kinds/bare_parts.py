"""Parts told without a verb of playing: "and Val Kilmer is Chris Shiherlis", "Henry Hill (Ray Liotta)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import borrowed, cast_of
from ..words import KIN, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS
from .engagement import Engagement
from .names import NOT_NAMES, part_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["UNASSERTED", "in_brackets", "is_part", "name_alone", "no_part"]

_AWARDS = frozenset(
    "oscar emmy tony grammy bafta academy award awards globe palme broadway hollywood "
    "cannes oscars emmys best january "
    "february march april june july august september october november december monday "
    "tuesday wednesday thursday friday "
    "saturday sunday christmas london york paris rome berlin venice texas california "
    "boston chicago".split()
)
UNASSERTED = frozenset(
    "dressed costume cosplay costumed disguised billed wanted considered fired imagine".split()
)


def in_brackets(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """ "Henry Hill (Ray Liotta)" where the text speaks of a title, "Joe Pesci (Tommy DeVito)" in a cast."""
    chunks = scene.chunks
    for i in range(1, len(chunks) - 2):
        if chunks[i].low != "(" or chunks[i - 1].possessive:
            continue
        stop = next((k for k in range(i + 1, min(len(chunks), i + 6)) if chunks[k].low == ")"), None)
        if stop is None:
            continue
        inner = chunks[i + 1 : stop]
        before = chunks[i - 1]
        fresh = before.kind == "P" and all(
            m.found.row is None and not m.found.candidates for m in before.members
        )
        if before.kind == "P" and before.members and not before.anaphor and not (
            fresh
            and len(inner) == 1
            and inner[0].kind == "P"
            and any(m.found.row is not None for m in inner[0].members)
        ):  # fmt: skip
            told = [
                e for e in found
                if e.titles and not e.plays and any(m.start == before.members[-1].start for m in e.people)
            ]  # fmt: skip
            if told and name_alone(inner) and not any(scene.text[c.start : c.end].isupper() for c in inner):
                yield Engagement(
                    before.members[-1:], told[0].titles, chunks[i].start, chunks[stop].end - 1, False, None,
                    tuple(inner), plays=True,
                )  # fmt: skip
            continue
        if len(inner) != 1 or inner[0].kind != "P" or len(inner[0].members) != 1 or inner[0].anaphor:
            continue
        j = i
        while j and chunks[j - 1].kind == "w" and chunks[j - 1].capital and not chunks[j - 1].possessive:
            j -= 1
        role = chunks[j:i] if before.kind != "P" else [before]
        title = scene.nearest(chunks[i].start)
        described = [c.low for c in chunks[max(0, i - 5) : i]]
        if not role and title is not None and before.kind == "w" and {"a", "an"} & set(described):
            # "a smuggler (Ed Harris)"
            if before.low not in ROLE_NOUNS and before.low not in KIN and found:
                yield Engagement(list(inner[0].members), [title], chunks[i].start, inner[0].end, False, None)
            continue
        if (
            not role
            or not (before.kind == "P" or name_alone(role))
            or title is None
            or (j == 0 and len(role) == 1 and role[0].low in VERBS)
        ):
            continue
        back = {c.low for c in chunks[max(0, j - 6) : j]}
        if back & UNASSERTED or back & {"director", "writer", "producer", "best", "award", "for", "prize"}:
            continue
        yield Engagement(
            list(inner[0].members), [title], role[0].start, role[-1].end, False, None, tuple(role), plays=True
        )


def is_part(scene: Scene, piece: Piece, found: list[Engagement]) -> Iterator[Engagement]:
    """ "…, and Val Kilmer is Chris Shiherlis", "T, in which P is R", "In T P was R"."""
    chunks = piece.chunks
    told_so_far: list[Member] = []  # of the part before, in the same piece
    for i, chunk in enumerate(chunks):
        if chunk.low not in ("is", "was") or not i or i + 1 >= len(chunks):
            continue
        who = chunks[i - 1]
        if who.low == "who" and piece.opener == "who" and piece.host is not None:
            who = piece.host
        if who.kind != "P" or who.possessive or len(who.members) != 1:
            continue
        stop = next(
            (
                k
                for k in range(i + 1, len(chunks))
                if chunks[k].low in (".", ",", ";", "—", "and", "while", "who", "to", "but", "whose", "?")
                or chunks[k].kind == "T"
            ),
            len(chunks),
        )
        role = chunks[i + 1 : stop]
        if (
            not 0 < len(role) < 7
            or not role[-1].capital
            or role[-1].kind != "w"
            or no_part(scene, role)
            or role[0].low
            in ("a", "an", "not", "never", "from", "in", "on", "at", "no", "so", "more", "every")
            or any(c.low == "than" for c in role)
            or any(c.kind == "w" and (c.low in PREPOSITIONS and c.low != "of") for c in role)
            or any(c.kind == "w" and not c.capital and (c.low.endswith("ed") or c.low in VERBS) for c in role)
            or any(c.low in _AWARDS for c in role)
        ):
            continue
        titles: list[Member] = []
        before = [c for c in chunks[max(0, i - 5) : i - 1] if c.low not in (",", "and", "while", "but")]
        fronted = (
            before[-1]
            if before and before[-1].kind == "T" and any(c.low in ("in", "on") for c in before[-3:-1])
            else None
        )  # fmt: skip
        if fronted is not None:
            titles = list(fronted.members)
        elif piece.opener == "inwhich" and (piece.host is None or piece.host.kind != "T"):
            continue
        elif piece.opener == "inwhich" and piece.host is not None and piece.host.kind == "T":
            titles = piece.host.members[-1:]
        else:
            later = [
                e for e in found
                if e.role and e.plays and e.titles and e.clause is None
                and chunk.end < e.start <= chunks[-1].end
                and not any(c.low in (";", "—") for c in chunks[stop:])
            ]  # fmt: skip
            near = [
                e for e in found
                if e.role and e.clause is not None and e.clause.chunk.start < chunk.start and e.people
            ]  # fmt: skip
            if (
                not near
                and not later
                and not told_so_far
                and (said := _said(scene, chunk, role, found)) is not None
            ):
                titles = [said]
            if not near and later and stop < len(chunks) and chunks[stop].low in ("and", ",", "while"):
                titles = list(later[0].titles)
            if near:
                last = max(near, key=lambda e: e.clause.chunk.start if e.clause is not None else 0)
                titles = last.titles or [t for t in [scene.nearest(chunk.start)] if t is not None]
        if not titles and told_so_far:
            titles = told_so_far
        if any(e.plays and e.clause is None and e.role and e.role[0] is role[0] for e in found):
            continue
        if titles:
            told_so_far = titles
            yield Engagement(
                list(who.members), titles, chunk.start, chunk.end, False, None, tuple(role), plays=True
            )


def _said(scene: Scene, verb: Chunk, role: list[Chunk], found: list[Engagement]) -> Member | None:
    """The title of "P was R", where no part has been told in the sentence. In the present a single word is a
    part only where the cast of that title is spoken of."""
    several = sum(1 for c in role if c.capital) > 1
    title = borrowed(scene, verb.start, past=verb.low == "was", last=several)
    if title is None or several:
        return title
    if role[-1].low in NOT_NAMES or role[-1].low.endswith(("ian", "ish", "ese")):
        return None
    cast = cast_of(scene, verb.start, found)
    if _several_parts(scene):
        return title
    return title if verb.low == "was" or (cast is not None and scene.same(cast.title, title)) else None


def _several_parts(scene: Scene) -> bool:
    """Whether a sentence tells of several people that they are somebody: "P is R, Q is S and U is V"."""
    chunks = scene.chunks
    named = [
        k for k in range(1, len(chunks) - 1)
        if chunks[k].low == "is" and chunks[k - 1].names_people and chunks[k + 1].kind == "w"
        and chunks[k + 1].capital
    ]  # fmt: skip
    return len(named) > 1


def name_alone(role: list[Chunk]) -> bool:
    """Whether the words are a name and no more, or "the grounded Ken Mattingly"."""
    words = list(role)
    if words[0].low == "the":
        words = words[1:]
        while len(words) > 1 and not words[0].capital and words[0].kind == "w" and words[0].low not in VERBS:
            words = words[1:]
    return 0 < len(words) < 5 and all(
        c.capital
        and c.kind == "w"
        and c.low not in ROLE_NOUNS
        and c.low not in _AWARDS
        and c.low not in KIND_NOUNS
        for c in words
    )


def no_part(scene: Scene, role: list[Chunk]) -> bool:
    """Whether the words are no name of a part: none at all, or a trade ("executive producer")."""
    if any(c.kind == "w" and (c.low in ROLE_NOUNS and c is role[-1]) for c in role):
        return True
    if any(c.kind == "P" and c.anaphor for c in role) or any(
        c.low in VERBS and not c.capital for c in role[:1]
    ):
        return True
    return part_name(scene, tuple(role)) is None or role[0].low in PREPOSITIONS
