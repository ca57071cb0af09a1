"""Every place in a sentence that says that people worked together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Member
from .engagement import PARTNERS
from .joint_being import being, first_times, gaps, never_with
from .joint_causes import causing
from .joint_clauses import of_clause
from .joint_echoes import echoes, never_again, since_then
from .joint_meetings import meetings, one_of_them, totals
from .joint_naming import naming
from .joint_nouns import of_nouns
from .joint_spread import spread
from .joint_turns import again_in, earlier, in_turn, went_on, without_them
from .joint_words import FILM_NOUNS
from .joint_works import works_with

if TYPE_CHECKING:
    from ..clause import Clause
    from ..pieces import Piece
    from ..scene import Scene
    from .joint import Joint

__all__ = ["joints"]


def joints(scene: Scene) -> list[Joint]:
    """Every joint of one sentence; read once, and kept with it."""
    if scene.joints is None:
        scene.joints = list(_read(scene)) if not scene.question else []
    return scene.joints  # type: ignore[return-value]


def _read(scene: Scene) -> list[Joint]:
    _named_later(scene)
    found: list[Joint] = []
    for clause in scene.clauses:
        joint = of_clause(scene, clause)
        if joint is not None:
            found += without_them(clause, joint)
            _beside_them(clause, joint)
            found += [joint, *spread(clause.piece.chunks, clause.place + 1, joint)]
            found += [*in_turn(scene, clause, joint), *again_in(clause, joint)]
        elif found:
            found += went_on(scene, clause, found[-1])
    for piece in scene.pieces:
        _listed(piece, found)
    causes = list(causing(scene))
    found = [j for j in found if j.titles or not any(_inside(j, cause) for cause in causes)] + causes
    found += list(being(scene, found))
    found += list(of_nouns(scene, list(found)))
    found += list(naming(scene))
    found += [j for j in works_with(scene) if not any(_again(j, other) for other in found)]
    found += list(first_times(scene, found))
    found += list(gaps(scene, found))
    found += list(never_with(scene))
    found += [
        j
        for j in (*meetings(scene), *one_of_them(scene), *totals(scene, found))
        if not any(_again(j, other) for other in found)
    ]
    found += list(earlier(scene, found))
    since_then(scene, found)
    found += list(echoes(scene, found))
    found += list(never_again(scene, found))
    for joint in found:
        if joint.duration is not None:
            joint.widen(joint.duration)
        if joint.titles or joint.year is not None or joint.never or joint.dated or joint.ordinal:
            scene.discourse.told, scene.discourse.told_in = joint, scene.discourse.sentence
    return found


def _again(joint: Joint, other: Joint) -> bool:
    """Whether another joint counts the same."""
    return (
        joint.ordinal is not None
        and joint.ordinal == other.ordinal
        and joint.start < other.end + 40
        and other.start < joint.end + 40
    )


def _inside(joint: Joint, cause: Joint) -> bool:
    """ "T saw A and B share the screen": whether a joint is what a title brings about."""
    return cause.start <= joint.start and joint.end <= cause.end


def _named_later(scene: Scene) -> None:
    """ "Two decades after they last worked together, A and B …": "they" are named behind."""
    for i, chunk in enumerate(scene.chunks):
        if (
            chunk.kind == "P"
            and chunk.anaphor in ("they", "their", "two", "pair", "duo")
            and not chunk.members
        ):
            later = next((c for c in scene.chunks[i + 1 :] if c.kind == "P" and not c.anaphor), None)
            if later is not None and len(later.members) == 2:
                chunk.members = [Member(m.found, chunk.start, chunk.end) for m in later.members]


def _listed(piece: Piece, found: list[Joint]) -> None:
    """ "… together in three films (A, B and C)": the titles in brackets."""
    titles = [c for c in piece.chunks if c.kind == "T"]
    plain = all(c.kind == "T" or c.low in (",", "and") for c in piece.chunks)
    if piece.opener not in ("(", "—") or not titles or not plain or not found or found[-1].ordinal is None:
        return
    if piece.before and (
        piece.before[-1] in FILM_NOUNS or piece.before[-1] in ("together", "times", "before")
    ):
        found[-1].titles += [m for c in titles for m in c.members if m not in found[-1].titles]


def _beside_them(clause: Clause, joint: Joint) -> None:
    """ "P appeared in T, opposite Q, and in U": with Q in T alone."""
    partners = [c for c in clause.complements if c.preposition in PARTNERS and c.chunk.kind == "P"]
    subject = clause.subject
    if clause.family not in ("act", "see", "cast") or len(partners) != 1 or partners[0].place < 0:
        return
    if subject is None or len(subject.members) != 1:
        return
    beside = partners[0].chunk
    before = [t for t in joint.titles if clause.chunk.start < t.start and t.end <= beside.start]
    if before:
        joint.titles = [t for t in joint.titles if t.start < beside.end]
