"""`directed_in`: a director directed an actor in a title. People: director, actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk
from ..keys import key_of
from ..modality import denied, doubted
from ..topics import subject_before
from ..words import HELPERS, KIND_NOUNS
from .clause_examples import clause_examples
from .directing import further, otherwise_directed
from .directing_examples import directing_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Robert Altman directed Tim Robbins and Greta Scacchi in “The Player.”",
        "Robert Altman, Tim Robbins | The Player",
        "Robert Altman, Greta Scacchi | The Player",
    ),
    ("Al Pacino was directed by Michael Mann in “Heat.”", "Michael Mann, Al Pacino | Heat"),
    ("Under Michael Mann’s direction, Al Pacino starred in “Heat.”", "Michael Mann, Al Pacino | Heat"),
    ("Kevin Bacon directed his wife, Kyra Sedgwick, in “Loverboy.”", "Kevin Bacon, Kyra Sedgwick | Loverboy"),
    (
        "Kevin Bacon married Kyra Sedgwick in 1988. Bacon has directed his wife in “Loverboy.”",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "Michael Mann directed Al Pacino in “Heat” and “The Insider.”",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Al Pacino | The Insider",
    ),
    ("Michael Mann, who directed Al Pacino in “Heat,” was there.", "Michael Mann, Al Pacino | Heat"),
    ("Al Pacino, whom Michael Mann directed in “Heat,” was there.", "Michael Mann, Al Pacino | Heat"),
    ("Al Pacino, who was directed by Michael Mann in “Heat,” was there.", "Michael Mann, Al Pacino | Heat"),
    ("Al Pacino, directed by Michael Mann in “Heat,” was there.", "Michael Mann, Al Pacino | Heat"),
    (
        "Ron Howard has directed Tom Hanks twice, in “Apollo 13” and “The Da Vinci Code.”",
        "Ron Howard, Tom Hanks | Apollo 13",
        "Ron Howard, Tom Hanks | The Da Vinci Code",
    ),
    (
        "In “Heat,” Michael Mann directed Al Pacino and Robert De Niro.",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Robert De Niro | Heat",
    ),
    ("Michael Mann will direct Al Pacino in “Salt House.”", "Michael Mann, Al Pacino | Salt House"),
    ("Michael Mann previously helmed Al Pacino in “Heat.”", "Michael Mann, Al Pacino | Heat"),
    ("Michael Mann cast Al Pacino in “Heat.”",),
    ("Michael Mann worked with Al Pacino on “Heat.”",),
    ("Al Pacino reteams with director Michael Mann.",),
    ("Al Pacino worked under Michael Mann on “Heat.”",),
    (
        "Michael Mann, who had directed Al Pacino in “Heat,” did so again in “The Insider.”",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Al Pacino and Robert De Niro were there. Michael Mann directed them both in “Heat.”",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Robert De Niro | Heat",
    ),
    (
        "Al Pacino and Robert De Niro were there. Michael Mann directed the two of them in “Heat.”",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Robert De Niro | Heat",
    ),
    ("“Michael Mann directed me in ‘Heat,’” Al Pacino said.", "Michael Mann, Al Pacino | Heat"),
    ("Michael Mann guided Al Pacino through “Heat.”", "Michael Mann, Al Pacino | Heat"),
    (
        "Ron Howard directed his brother, Clint Howard, in “Apollo 13.”",
        "Ron Howard, Clint Howard | Apollo 13",
    ),
    ("Michael Mann never directed Al Pacino in “Fargo.”",),
    ("Michael Mann hopes to direct Al Pacino in “Salt House.”",),
    (
        "Michael Mann directed Al Pacino to an Oscar nomination in “The Insider.”",
        "Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Robert Altman directed an ensemble including Tim Robbins and Greta Scacchi in “The Player.”",
        "Robert Altman, Tim Robbins | The Player",
        "Robert Altman, Greta Scacchi | The Player",
    ),
    (
        "Michael Mann directed Al Pacino in “The Insider,” and both Pacino and Robert De Niro in “Heat.”",
        "Michael Mann, Al Pacino | The Insider",
        "Michael Mann, Al Pacino | Heat",
        "Michael Mann, Robert De Niro | Heat",
    ),
    (
        "Martin Scorsese cast Robert De Niro in “Mean Streets” and directed him in “Taxi Driver.”",
        "Martin Scorsese, Robert De Niro | Taxi Driver",
    ),
    (
        "Kevin Bacon, who directed his wife, Kyra Sedgwick, in “Loverboy,” said he would again.",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "Martin Scorsese has directed Robert De Niro in nine films, among them “Taxi Driver.”",
        "Martin Scorsese, Robert De Niro | Taxi Driver",
    ),
    *clause_examples("directed_in"),
    *directing_examples("directed_in"),
)


def read(scene: Scene) -> Iterator[Statement]:
    latest: tuple[Chunk, Chunk] | None = None
    for clause in scene.clauses:
        if clause.family != "direct":
            continue
        directors, actors = _parties(clause)
        if directors is None or actors is None:
            continue
        if scene.asserted(clause):
            latest = directors, actors
        named = clause.titles("in", "on", "for", "and", "with", "through")
        for titles in named or _among(clause, scene.chunks):
            if not scene.asserted(clause, titles.members):
                continue
            yield from _each(scene, directors, actors, titles, clause.chunk)
            if not clause.passive:
                yield from _others(scene, clause, directors, titles)
        for titles in further(scene, named[-1]) if named and scene.asserted(clause) else ():
            yield from _each(scene, directors, actors, titles, clause.chunk)
    if scene.question:
        return
    yield from _again(scene, latest)
    yield from _in_return(scene, latest)
    yield from _guided(scene)
    yield from _under(scene)
    for directors, actors, titles, chunk in otherwise_directed(scene):
        yield from _each(scene, directors, actors, titles, chunk)


def _parties(clause: Clause) -> tuple[Chunk | None, Chunk | None]:
    """Who directed whom."""
    subject, chunks = clause.subject, clause.piece.chunks
    if clause.passive:
        actors = subject if subject is not None and subject.kind == "P" else None
        if subject is None and clause.place > 1 and chunks[clause.place - 1].low == ",":
            # "P, directed by Q in T, …"
            before = chunks[clause.place - 2]
            actors = before if before.kind == "P" and not before.possessive else None
        return next(iter(clause.people("by")), None), actors
    directors = subject if subject is not None and subject.kind == "P" else None
    actors = clause.object if clause.object is not None and clause.object.kind == "P" else None
    if actors is None and clause.object_words and clause.object_words[-1].low in _ENSEMBLES:
        including = [
            c.chunk for c in clause.complements if c.chunk.kind == "P" and c.preposition in ("", "of", "with")
        ]
        actors = including[0] if including else None
    if actors is None and directors is not None and clause.piece.opener == "whom":
        actors = (
            clause.piece.host if clause.piece.host is not None and clause.piece.host.kind == "P" else None
        )
    if actors is not None and actors.anaphor in ("him", "her"):
        # "directed her, A and B"
        k = next((n for n, c in enumerate(chunks) if c is actors), len(chunks)) + 1
        ends = k + 2 >= len(chunks) or chunks[k + 2].kind == "." or chunks[k + 2].low in ("in", "on")
        if k + 1 < len(chunks) and chunks[k].low == "," and chunks[k + 1].kind == "P" and ends:
            more = chunks[k + 1]
            if len(more.members) > 1 and not more.possessive:
                actors = Chunk("P", actors.start, more.end, "P", [*actors.members, *more.members])
    return directors, actors


_ENSEMBLES = frozenset(
    "ensemble cast group company line-up lineup stars array actors performers troupe".split()
)


def _each(scene: Scene, directors: Chunk, actors: Chunk, titles: Chunk, verb: Chunk) -> Iterator[Statement]:
    for director in directors.members:
        for actor in actors.members:
            if scene.same(director, actor):
                continue
            for title in titles.members:
                span = (
                    min(director.start, actor.start, title.start, verb.start),
                    max(director.end, actor.end, title.end, verb.end),
                )
                yield scene.make("directed_in", [director, actor], [title], span=span)


def _among(clause: Clause, whole: list[Chunk]) -> list[Chunk]:
    """ "directed P in nine films, among them T"."""
    chunks = clause.piece.chunks[clause.place + 1 :]
    if clause.piece.opener == "whom":
        at = next((n for n, c in enumerate(whole) if c is clause.chunk), len(whole))
        chunks = whole[at + 1 :]  # "whom P directed in nine films, among them T"
    lows = [c.low for c in chunks]
    for k, chunk in enumerate(chunks):
        if chunk.kind == "T" and chunk.members and not chunk.anaphor and k > 2:
            before = lows[max(0, k - 3) : k]
            told = (lows[k - 2] == "among" and chunks[k - 1].anaphor == "them") or before[-1] in (
                "including",
                "notably",
                ":",
                "—",
            )
            films = any(low in KIND_NOUNS for low in lows[:k])
            return (
                [chunk]
                if told and films and not any(c.kind == "P" and c.anaphor != "them" for c in chunks[1:k])
                else []
            )
    return []


def _others(scene: Scene, clause: Clause, directors: Chunk, titles: Chunk) -> Iterator[Statement]:
    """ "directed A in T, and both B and C in U"."""
    chunks = clause.piece.chunks
    k = next((n for n, c in enumerate(chunks) if c is titles), len(chunks)) + 1
    while k + 2 < len(chunks) and chunks[k].low in ("and", ",", "both", "then", "later", "also", "before"):
        k += 1
    if k + 2 < len(chunks) and k > 1 and chunks[k - 1].kind != "T":
        actors, preposition, others = chunks[k : k + 3]
        told = actors.kind == "P" and not actors.possessive and preposition.low in ("in", "through")
        if told and others.kind == "T" and others.members:
            yield from _each(scene, directors, actors, others, chunks[k])


def _again(scene: Scene, latest: tuple[Chunk, Chunk] | None) -> Iterator[Statement]:
    """ "who had directed him in T, did so again in U"."""
    if latest is None:
        return
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-2]):
        if (
            chunk.low in ("did", "does")
            and chunks[i + 1].low in ("so", "it", "T")
            and chunk.start > latest[0].start
        ):
            k = i + 2
            while k < len(chunks) and chunks[k].low in (
                "again",
                "once",
                "more",
                "too",
                "in",
                "for",
                "on",
                "also",
            ):
                k += 1
            if (
                k < len(chunks)
                and chunks[k].kind == "T"
                and chunks[k].members
                and chunks[k - 1].low in ("in", "for", "on")
            ):
                yield from _each(scene, *latest, chunks[k], chunk)


def _in_return(scene: Scene, latest: tuple[Chunk, Chunk] | None) -> Iterator[Statement]:
    """ "P directed Q in T, and Q returned the favor with U"."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-4]):
        if (
            latest is None
            or chunk.low not in ("returned", "returns", "repaid")
            or chunk.start < latest[0].end
        ):
            continue
        lows = [c.low for c in chunks[i + 1 : i + 4]]
        subject = subject_before(chunks, i)
        told = lows[:2] in (["the", "favor"], ["the", "favour"], ["the", "compliment"])
        if not told or lows[2] not in ("in", "with", "on") or subject is None:
            continue
        same = {key_of(m.found) for m in subject.members} == {key_of(m.found) for m in latest[1].members}
        if same and chunks[i + 4].kind == "T" and not denied([c.low for c in chunks[i - 3 : i]]):
            yield from _each(scene, subject, latest[0], chunks[i + 4], chunk)


def _guided(scene: Scene) -> Iterator[Statement]:
    """ "P guided Q through T"."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-3]):
        if chunk.low not in ("guided", "steered", "shepherded", "guides") or chunks[i + 1].kind != "P":
            continue
        if chunks[i + 2].low not in ("through", "to", "in"):
            continue
        k = i + 3
        while (
            k < len(chunks)
            and chunks[k].kind != "T"
            and k - i < 10
            and chunks[k].low not in (",", ";", "and", "who")
        ):
            k += 1
        words = [c.low for c in chunks[max(0, i - 5) : i]]
        if k >= len(chunks) or chunks[k].kind != "T" or denied(words) or doubted(words):
            continue
        if chunks[i + 2].low == "to" and chunks[k - 1].low not in ("in", "for"):
            continue
        directors = subject_before(chunks, i)
        b = i - 1
        while b > 0 and chunks[b].low in HELPERS:
            b -= 1
        if b > 1 and chunks[b].low == "who":
            host = chunks[b - 2] if chunks[b - 1].low == "," else chunks[b - 1]
            directors = host if host.kind == "P" and not host.possessive else directors
        if directors is not None and directors.members and chunks[i + 1].members:
            yield from _each(scene, directors, chunks[i + 1], chunks[k], chunk)


def _under(scene: Scene) -> Iterator[Statement]:
    """ "Under P's direction, Q starred in T", "Q starred in T under P's direction"."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-2]):
        if chunk.low != "under":
            continue
        if chunks[i + 1].kind == "P" and chunks[i + 1].possessive and chunks[i + 2].low == "direction":
            director = chunks[i + 1]
        elif [c.low for c in chunks[i + 1 : i + 4]] == ["the", "direction", "of"] and i + 4 < len(chunks):
            director = chunks[i + 4]
            if director.kind != "P" or director.possessive:
                continue
        else:
            continue
        acting = [
            c for c in scene.clauses
            if c.family in ("act", "play", "costar") and not c.passive and c.subject is not None
            and c.subject.kind == "P" and scene.asserted(c)
        ]  # fmt: skip
        if len(acting) != 1 or not director.members or acting[0].subject is None:
            continue
        clause = acting[0]
        titles = clause.titles("", "in", "on") or [
            c
            for c in chunks
            if c.kind == "T" and c.members and c.start > chunk.start and not clause.titles("", "in")
        ]
        for group in titles[:1]:
            yield from _each(scene, director, clause.subject or director, group, chunk)
