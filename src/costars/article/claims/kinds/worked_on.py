"""`worked_on`: somebody had a part in a title, the text does not say which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_of
from ..modality import denied
from ..words import PREPOSITIONS
from .beside import only_together
from .callings import EXAMPLES as CALLINGS
from .callings import called, with_makers
from .directing import otherwise_directed
from .hosted import dashed, hosted
from .made_examples import made_examples
from .making_examples import making_examples
from .owned import owned
from .roles import from_crew, from_nouns, from_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("Nora Ephron’s “Sleepless in Seattle” was a hit.", "Nora Ephron | Sleepless in Seattle"),
    ("“Flatliners,” a Joel Schumacher film, holds up.", "Joel Schumacher | Flatliners"),
    ("“Flatliners,” Joel Schumacher’s 1990 thriller, holds up.", "Joel Schumacher | Flatliners"),
    ("Joel Schumacher’s 1990 thriller “Flatliners” holds up.", "Joel Schumacher | Flatliners"),
    ("The Joel Schumacher thriller “Flatliners” holds up.", "Joel Schumacher | Flatliners"),
    ("“The West Wing” showrunner Aaron Sorkin was there.", "Aaron Sorkin | The West Wing"),
    ("“The West Wing” alum Rob Lowe was there.", "Rob Lowe | The West Wing"),
    ("Rob Lowe, late of “The West Wing,” was there.", "Rob Lowe | The West Wing"),
    ("Rob Lowe of “The West Wing” was there.", "Rob Lowe | The West Wing"),
    ("Rob Lowe of “The West Wing” fame was there.", "Rob Lowe | The West Wing"),
    ("Rob Lowe, best known for “The West Wing,” was there.", "Rob Lowe | The West Wing"),
    (
        "Rob Lowe is best known for “The West Wing” and “The Outsiders.”",
        "Rob Lowe | The West Wing",
        "Rob Lowe | The Outsiders",
    ),
    ("Rob Lowe worked on “The West Wing” for four seasons.", "Rob Lowe | The West Wing"),
    (
        "Kevin Bacon’s credits include “Diner,” “Footloose” and “Tremors.”",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Footloose",
        "Kevin Bacon | Tremors",
    ),
    (
        "Kevin Bacon, whose films include “Diner” and “Footloose,” was there.",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Footloose",
    ),
    (
        "Among Kevin Bacon’s films are “Diner” and “Footloose.”",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Footloose",
    ),
    (
        "Kevin Bacon was admired for “Diner” and “Footloose.”",
        "Kevin Bacon | Diner",
        "Kevin Bacon | Footloose",
    ),
    (
        "Kevin Bacon’s first film was “National Lampoon’s Animal House.”",
        "Kevin Bacon | National Lampoon's Animal House",
    ),
    ("Kevin Bacon’s last film was “Salt House.”", "Kevin Bacon | Salt House"),
    ("Michael Mann made “Heat” and “Collateral.”", "Michael Mann | Heat", "Michael Mann | Collateral"),
    ("Rob Lowe, a veteran of “The West Wing,” was there.", "Rob Lowe | The West Wing"),
    ("John Williams, the composer of “Jaws,” was there.", "John Williams | Jaws"),
    ("John Williams composed the music for the film “Jaws.”", "John Williams | Jaws"),
    (
        "Steven Spielberg’s “Jaws” was scored by John Williams.",
        "Steven Spielberg | Jaws",
        "John Williams | Jaws",
    ),
    ("Thelma Schoonmaker edited “Raging Bull.”", "Thelma Schoonmaker | Raging Bull"),
    ("“Fargo” cinematographer Roger Deakins was there.", "Roger Deakins | Fargo"),
    ("Director Michael Mann’s “Heat” is long.",),
    ("Kevin Bacon loved Nora Ephron’s advice about “Heat.”",),
    ("Fans of Kevin Bacon’s “Footloose” danced.", "Kevin Bacon | Footloose"),
    ("Kevin Bacon’s role in “Footloose” made him.",),
    ("Kevin Bacon’s character in “Diner” drinks.",),
    ("Rob Lowe did not work on “Heat.”",),
    (
        "Rob Lowe and Martin Sheen, both of “The West Wing,” were there.",
        "Rob Lowe | The West Wing",
        "Martin Sheen | The West Wing",
    ),
    ("Rob Lowe is a “West Wing” veteran.", "Rob Lowe | The West Wing"),
    ("Sarah Polley (“Away from Her”) was there.", "Sarah Polley | Away from Her"),
    ("George Clooney made his name on “ER.”", "George Clooney | ER"),
    # Who directed whom says what they worked on.
    ("Paul Newman made “The Towering Inferno” for Irwin Allen.",),
    *CALLINGS,
    *made_examples("worked_on"),
    *making_examples("worked_on"),
)


def read(scene: Scene) -> Iterator[Statement]:
    for statement in _read(scene):
        if not only_together(scene, statement):
            yield statement


def _read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "worked_on", "work")
    yield from from_verbs(scene, "worked_on", "crew")
    yield from from_nouns(scene, "worked_on")
    yield from from_crew(scene, "worked_on")
    if scene.question:
        return
    directed = {actor.start for _, actor, _, _ in otherwise_directed(scene)}  # "worked for P in T"
    for clause in scene.clauses:
        if clause.subject is not None and clause.subject.start in directed:
            continue
        if clause.verb != "work" or clause.passive or clause.subject is None or clause.subject.kind != "P":
            continue
        behind = [c.low for c in clause.piece.chunks[clause.place + 1 : clause.place + 2]]
        if clause.people("with", "alongside", "beside", "opposite") or behind in (["out"], ["with"]):
            continue  # "worked with the older man on T": together with him
        for titles in clause.titles("on", "in", "for"):
            if (
                scene.asserted(clause, titles.members)
                and len({m.found.name for m in clause.subject.members}) >= 1
            ):
                if "together" in [c.low for c in clause.piece.chunks]:
                    continue
                yield from scene.each(
                    "worked_on", clause.subject, titles, (clause.chunk.start, clause.chunk.end)
                )
    yield from _credits_include(scene)
    yield from _possessives(scene)
    yield from called(scene, "worked_on")
    yield from with_makers(scene)


def _credits_include(scene: Scene) -> Iterator[Statement]:
    """ "whose credits include T", "Her films include A and B", "P's T", "P made T"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if (
                chunk.low in ("include", "includes", "included", "including", "are", "were", "span", "range")
                and i
            ):
                noun = next(
                    (
                        c.low
                        for c in reversed(chunks[:i])
                        if c.kind == "w" and c.low not in ("also", "which", "more", "recent", "other")
                    ),
                    "",
                )
                noun = next(
                    (c.low for c in reversed(chunks[max(0, i - 5) : i]) if c.low in ("credits", "credit")),
                    noun,
                )
                if noun not in (
                    "credits",
                    "films",
                    "movies",
                    "resume",
                    "résumé",
                    "filmography",
                    "work",
                    "works",
                    "credit",
                ):
                    continue
                back = [c.low for c in chunks[max(0, i - 6) : i]]
                if {"directing", "director", "director's", "directorial"} & set(back) or {
                    "acting",
                    "writing",
                } & set(back):
                    kind = (
                        "directed"
                        if {"directing", "directorial", "director"} & set(back)
                        else "acted_in"
                        if "acting" in back
                        else "wrote"
                    )
                else:
                    kind = "worked_on"
                holder = next((c for c in reversed(chunks[:i]) if c.kind == "P" and c.possessive), None)
                if holder is None and "whose" in back and piece.host is not None and piece.host.kind == "P":
                    holder = piece.host
                if holder is None or denied(back):
                    continue
                for titles in (c for c in chunks[i:] if c.kind == "T" and not c.anaphor):
                    yield from scene.each(kind, holder, titles, (chunk.start, chunk.end))
            if (
                chunk.low in ("made", "making")
                and i
                and i + 1 < len(chunks)
                and chunks[i + 1].kind == "T"
                and not chunks[i + 1].anaphor
            ):
                people = [n for n, c in enumerate(chunks[:i]) if c.kind == "P"]
                free = [n for n in people if n == 0 or chunks[n - 1].low not in PREPOSITIONS]
                subject = chunks[free[-1]] if free else None if people else piece.host
                words = [c.low for c in chunks[max(0, i - 4) : i]]
                if (
                    (
                        subject is not None
                        and subject.kind == "P"
                        and not denied(words)
                        and "together" not in [c.low for c in chunks[i:]]
                    )
                    and "would" not in words
                    and "could" not in words
                ):
                    yield from scene.each("worked_on", subject, chunks[i + 1], (chunk.start, chunk.end))
                    if piece.opener == "withwhom" and piece.host is not None and piece.host.kind == "P":
                        yield from scene.each(
                            "worked_on", piece.host, chunks[i + 1], (chunk.start, chunk.end)
                        )
                    partner = chunks[i + 3] if i + 3 < len(chunks) and chunks[i + 2].low == "with" else None
                    if partner is not None and chunks[i + 2].start - chunks[i + 1].end > 6:
                        partner = (
                            None  # what stood between was taken out: "made T, in which P starred, with Q"
                        )
                    if partner is not None and partner.kind == "P" and not partner.possessive:
                        yield from scene.each("worked_on", partner, chunks[i + 1], (chunk.start, chunk.end))


def _possessives(scene: Scene) -> Iterator[Statement]:
    """ "Ephron's 'Sleepless in Seattle'", "a Ridley Scott film", "T, Joel Schumacher's 1990 thriller", "his
    'Titanic'", "Gerwig's last film was T", "Rob Lowe of 'The West Wing'"."""
    told = {
        (id(c.people.members[0].found), id(c.titles.members[0].found)) for c in scene.crew if c.people.members
    }
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.kind != "P" or not chunk.members:
                continue
            titles = owned(piece, i)
            if titles is None or not titles.members:
                continue
            if (id(chunk.members[0].found), id(titles.members[0].found)) in told:
                continue
            if titles.end <= chunk.start and not chunk.possessive and _only_acts(scene, chunk, titles):
                continue  # "T, the Julia Roberts comedy", which is told to say what it is
            yield from scene.each("worked_on", chunk, titles, (chunk.start, chunk.end))
    yield from dashed(scene)
    yield from hosted(scene)


def _only_acts(scene: Scene, people: Chunk, titles: Chunk) -> bool:
    """Whether the credits know these people as acting in a title, and none as a director."""
    makers, acted = scene.discourse.makers, scene.discourse.acted
    return all(
        key_of(m.found) not in makers and acted(m.found, t.found)
        for m in people.members
        for t in titles.members
    )
