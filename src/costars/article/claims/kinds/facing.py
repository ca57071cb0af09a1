"""Acting together told by what is done on the screen: "squared off with Q in T", "romanced Q in T", "played
young lovers in T", "had a scene together in T".

Each way is a pattern behind its subject (see claims/patterns.py): `P` is the partner, without one the subject
names all. To teach the reader a new way, add a line, and an example to `acted_together`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..keys import each_once, key_of
from ..modality import denied, doubted
from ..patterns import Encoded, Patterns, letters, spans
from ..verbs import is_verb
from .predicates import clause_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["WAYS", "facings"]

# What people share that is no part.
_NO_PART = frozenset(
    "prize prizes award awards oscar oscars emmy emmys globe credit credits writing directing screenplay "
    "script producing profits honors honours nomination dressing-room trailer dressing manager agent love "
    "admiration".split()
)
WAYS: tuple[str, ...] = (
    "[face battle fight romance menace seduce terrorize woo torment stalk interrogate outwit court rescue] P "
    "in p? T",
    "squared|square|squares|squaring off against|with|opposite P ~ in|on p? T",
    "faced|face|faces|facing off against|with|opposite P ~ in|on p? T",
    "[go] up|toe-to-toe|head-to-head|mano-a-mano against|with|opposite P ~ in|on p? T",
    "[do] battle against|with P ~ in|on p? T",
    "[spar tangle duel clash flirt banter tussle joust] with P in p? T",
    "[cross lock trade] swords|horns|barbs|blows|quips|punches with P in p? T",
    "[fall] for P in p? T",
    "[fall] in love with P in p? T",
    "[find] love with P in p? T",
    "[meet] again on|in|for p? T",
    "[come get] back? together ~ O? ~ in p? T",
    "[come get] back? together ~ , ~~ p? ~ , in p? T",
    "was|were|been|are together ~ in p? T",
    "was|were|been|are ~ pair|couple|duo|team|twosome ~ in p? T",
    "was|is|been with P ~ in p? T",
    "[play portray] ~ husband|father|mother|brother|son ~ and ~ wife|son|daughter|sister|father ~ in p? T",
    "[share] a|an|the|p|some ~ with P ~ in p? T",
    "[share] a|an|the|p|some ~ in p? T",
    "[share] ~ of p? T with P",
    "[share] p? T with P",
    "[share] p? T",
    "[cast] with P ~ in p? T",
    "did p? T with P",
    "[have] ~ minutes|moments|lines|words opposite|with P ~ in|on p? T",
    "[square face] off ~ in|on p? T",
    "[have share] a|one|two|some|several|only|just|N ~ scene|scenes ~ in|on p? T",
    "[share have] a|an|one|two|some|several|N episode|episodes of p? T",
    "[bicker laugh dance sing fight banter spar wisecrack romp] p way through p? T",
)  # fmt: skip

# What names the title, and a relative clause leaves out.
_INSIDE = re.compile(r"(?: ~)? \S+ p\? T$")
# Each way, and whether it is one of such clauses alone.
_WAYS = Patterns(tuple(way for text in WAYS for way in ((text, False), (_INSIDE.sub("", text), True))))


def facings(scene: Scene) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    """(people, titles, start, end) of what one sentence tells so."""
    if scene.question:
        return
    for piece, encoded in zip(scene.pieces, scene.encoded, strict=False):
        host = piece.host if piece.opener == "inwhich" else None
        inside = host.members[-1:] if host is not None and host.kind == "T" else _fronted(piece.chunks)
        places: set[int] = set()  # where a way has been found with its title
        ways = sorted(_WAYS.within(encoded), key=lambda way: way[1])
        for way, only_inside in ways:
            if inside or not only_inside:
                yield from _told(scene, piece, encoded, way, inside, places if only_inside else set())
                places |= set() if only_inside else {first for _, first, _ in spans(encoded, way)}


def _fronted(chunks: list[Chunk]) -> list[Member]:
    """ "In T P and Q shared a scene": the title at the head of a sentence."""
    if not chunks or chunks[0].low not in ("in", "on"):
        return []
    at = next((k for k, c in enumerate(chunks[1:6], 1) if c.kind == "T"), None)
    if at is None or any(c.kind == "P" and not c.possessive for c in chunks[1:at]):
        return []
    return list(chunks[at].members) if len(chunks[at].members) == 1 else []


def _told(
    scene: Scene, piece: Piece, encoded: Encoded, way: str, inside: list[Member], told: set[int]
) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    chunks = piece.chunks
    for groups, first, last in spans(encoded, way):
        if first in told:
            continue
        found = {letter: g for letter, g in zip(letters(way), groups, strict=True) if g is not None}
        if "T" in found:
            titles = list(chunks[found["T"][0]].members)
        else:
            titles = inside
        lows = [c.low for c in chunks[max(0, first - 6) : last + 1]]
        if denied(lows) or doubted(lows) or not titles or _NO_PART & set(lows[-(last - first + 1) :]):
            continue
        verbs = [i for i in range(len(chunks)) if is_verb(chunks, i)]
        clause = clause_at(piece, first, verbs)
        subject = clause.subject
        if subject is None or subject.kind != "P" or subject.possessive or subject.anaphor == "we":
            continue
        if not scene.asserted(clause, titles):
            continue
        partner = chunks[found["P"][0]] if "P" in found else None
        people = _people(scene, subject, partner)
        if len(people) > 1:
            places = [subject, chunks[first], *([partner] if partner else []), chunks[last]]
            yield (
                tuple(sorted(people, key=lambda m: m.start)), tuple(titles),
                min(c.start for c in places), max(c.end for c in places),
            )  # fmt: skip


def _people(scene: Scene, subject: Chunk, partner: Chunk | None) -> list[Member]:
    if partner is None:
        return each_once(subject.members)
    people = each_once([*subject.members, *partner.members])
    if len(people) != len(subject.members) + len(partner.members) or partner.possessive:
        return []
    return [] if any(key_of(m.found) in scene.discourse.makers for m in people) else people
