"""`title_year`: a year stands beside a title: "the 2004 film T", "T (2004)", "2004's T"."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene

__all__ = ["read"]

_DATING = frozenset("direct write create produce release".split())
_OUT = frozenset(
    "released premiered premieres debuted opened aired began started shown made came launched bowed arrived".split()
)


def read(scene: Scene) -> Iterator[Statement]:
    for chunk in scene.chunks:
        if chunk.kind != "T" or chunk.anaphor:
            continue
        for member in chunk.members:
            found = member.found
            if found.year is None:
                continue
            span = found.year_span or (found.start, found.end)
            yield scene.make(
                "title_year",
                [],
                [member],
                span=(min(span[0], found.start), max(span[1], found.end)),
                year=found.year,
            )
    if scene.question:
        return
    yield from _told(scene)


def _told(scene: Scene) -> Iterator[Statement]:
    """ "T, the 1987 ensemble", "T, which came out in 2007", "T was created by P back in 1979", "which he directed in
    2005"."""
    for clause in scene.clauses:
        if clause.family not in _DATING:
            continue
        titles = clause.subject if clause.passive else clause.object
        year = next(
            (c.chunk for c in clause.complements if c.chunk.kind == "Y" and c.preposition in ("in", "from")),
            None,
        )
        if (
            titles is None
            or titles.kind != "T"
            or year is None
            or len(titles.members) != 1
            or not scene.asserted(clause)
        ):
            continue
        member = titles.members[0]
        yield scene.make(
            "title_year",
            [],
            [member],
            span=(min(member.start, year.start), max(member.end, year.end)),
            year=year.value,
        )
    for piece in scene.pieces:
        chunks = piece.chunks
        host = piece.host
        for i, chunk in enumerate(chunks):
            if chunk.kind == "w" and chunk.low in _OUT:
                year = next(
                    (
                        c
                        for k, c in enumerate(chunks[i + 1 : i + 5], i + 1)
                        if c.kind == "Y"
                        and chunks[k - 1].low in ("in", "of", "since", "late", "early", "back")
                    ),
                    None,
                )
                title = next((c for c in reversed(chunks[:i]) if c.kind in "TP"), host)
                if year is None or title is None or title.kind != "T" or len(title.members) != 1:
                    continue
                if any(c.low in ("not", "never") for c in chunks[max(0, i - 3) : i]):
                    continue
                member = title.members[0]
                yield scene.make(
                    "title_year",
                    [],
                    [member],
                    span=(min(member.start, year.start), max(member.end, year.end)),
                    year=year.value,
                )
        if (
            host is not None
            and host.kind == "T"
            and piece.opener in (",", "(")
            and len(host.members) == 1
            and not host.anaphor
        ):
            for i, chunk in enumerate(chunks[:5]):
                if chunk.kind != "Y" or any(c.kind == "T" for c in chunks) or chunk.possessive:
                    continue
                plain = all(c.kind in "wPO" for c in chunks[:i])
                behind = chunks[i + 1] if i + 1 < len(chunks) else None
                if (
                    plain
                    and (behind is None or behind.kind == "w")
                    and (
                        i == 0
                        or chunks[i - 1].low in ("the", "a", "an", "from", "of", "his", "her", "in")
                        or chunks[i - 1].kind == "P"
                    )
                ):
                    member = host.members[0]
                    yield scene.make(
                        "title_year",
                        [],
                        [member],
                        span=(member.start, (behind or chunk).end),
                        year=chunk.value,
                    )
                break
