"""The how-manieth, first or last film that one made with another: "T was the third film that P made with Q",
"The last film P did with Q was T", "T, the second film of P with Q", "P, who made three films with Q"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import denied, doubted
from ..patterns import letters, spans, ways
from .joint import Joint, distinct
from .joint_clauses import credits_only
from .joint_heads import Head, head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["works_with"]

_MADE = "made|did|shot|makes|make"
_IS = "is|was|marks|marked|,|became|remains|remained"
_WITH = "with|opposite|alongside"
_FILMS = "films|movies|pictures|features|series|shows|comedies|dramas|thrillers|westerns"
# `T` is the title or "the third film", whichever names none; `O` and `N` say how many by themselves.
_WAYS = ways(
    f"T ~ {_IS} T that? P ~ {_MADE} {_WITH} P",
    f"T that? P ~ {_MADE} {_WITH} P ~ {_IS} T",
    f"T ~ {_IS} T of P with P",
    f"T ~ {_IS} the? O ~ of T that? P ~ {_MADE} {_WITH} P",
    f"P ~ {_MADE} a O ~ film|movie|picture|feature|comedy|drama {_WITH} P , T",
    f"P , who ~ {_MADE} N ~ {_FILMS} {_WITH} P",
)


def works_with(scene: Scene) -> Iterator[Joint]:
    """The joints of one sentence that are told so."""
    encoded = scene.encoded[-1]
    chunks = encoded.chunks
    for (way,) in _WAYS.within(encoded):
        for groups, first, last in spans(encoded, way):
            found = [
                (letter, chunks[g[0]])
                for letter, g in zip(letters(way), groups, strict=True)
                if g is not None
            ]
            lows = [c.low for c in chunks[max(0, first - 5) : last + 1]]
            if not denied(lows) and not doubted(lows):
                joint = _joint(scene, found, chunks[first], chunks[last])
                if joint is not None:
                    yield joint


def _joint(scene: Scene, found: list[tuple[str, Chunk]], first: Chunk, last: Chunk) -> Joint | None:
    groups = [c for letter, c in found if letter == "P"]
    people = distinct([m for c in groups for m in c.members])
    titles = [m for letter, c in found if letter == "T" and not c.anaphor for m in c.members]
    if (
        len(people) < 2
        or len(people) < sum(len(c.members) for c in groups)
        or any(c.possessive for c in groups)
    ):
        return None
    head = next((head_of(c, 0) for letter, c in found if letter == "T" and c.anaphor == "film"), None)
    number = next((c.value for letter, c in found if letter in "ON"), None)
    head = Head(0, 0) if head is None else head
    count = number if number is not None else head.count
    if number is not None and not 1 < number < 100:
        return None
    if count is None and not ((head.last or head.first) and titles):
        return None
    joint = Joint(
        people, titles if len(titles) == 1 else [], first.start, last.end, last=head.last and number is None,
        first=head.first and number is None, ordinal=count, counting=True,
    )  # fmt: skip
    return credits_only(scene, joint, soft=True)
