"""`worked_on`: somebody had a part in a title, the text does not say which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import denied
from ..relatives import last_one
from ..scene import party
from ..words import AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS
from .beside import besides
from .callings import EXAMPLES as CALLINGS
from .callings import called, with_makers
from .directing import otherwise_directed
from .roles import from_crew, from_nouns, from_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Party, Statement
    from ..chunk import Chunk, Member
    from ..pieces import Piece
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
    (
        "Paul Newman made “The Towering Inferno” for Irwin Allen.",
        "Paul Newman | The Towering Inferno",
    ),
    *CALLINGS,
)


def read(scene: Scene) -> Iterator[Statement]:
    told = [b for b in besides(scene) if b.made]
    for statement in _read(scene):
        # "made T with P": that they acted in it together is all that is said.
        if not any(
            statement.people[0] in map(_party, b.people)
            and statement.titles[0] in map(_party, b.titles)
            and statement.start < b.end
            and b.start < statement.end
            for b in told
        ):
            yield statement


def _party(member: Member) -> Party:
    return party(member.found)


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
        if clause.people("with", "alongside") or behind == ["out"]:
            continue
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


_NOT_WORK = frozenset(
    """
co-star costar character role part performance favorite favourite turn wife husband daughter son father mother
brother sister answer
nickname nemesis nod entry idea choice review verdict word pick oscar emmy rival partner home
dog baby bestseller
novel book play memoir debut
""".split()
)
_OF_WORK = frozenset(
    "first last latest next final newest previous breakthrough recent only second third best biggest".split()
)


def _possessives(scene: Scene) -> Iterator[Statement]:
    """ "Ephron's 'Sleepless in Seattle'", "a Ridley Scott film", "T, Joel Schumacher's 1990 thriller",
    "his 'Titanic'",
    "Gerwig's last film was T", "Rob Lowe of 'The West Wing'"."""
    told = {
        (id(c.people.members[0].found), id(c.titles.members[0].found)) for c in scene.crew if c.people.members
    }
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.kind != "P" or not chunk.members:
                continue
            titles = _owned(piece, i)
            if titles is None or not titles.members:
                continue
            if (id(chunk.members[0].found), id(titles.members[0].found)) in told:
                continue
            yield from scene.each("worked_on", chunk, titles, (chunk.start, chunk.end))
    yield from _dashed(scene)
    yield from _hosted(scene)


_PARTNERS = frozenset(
    "co-star costar co-stars costars castmate castmates partner partners co-lead co-leads cast-mate".split()
)


def _owned(piece: Piece, i: int) -> Chunk | None:
    """The title that is said to be of the people at `i`."""
    chunks = piece.chunks
    chunk = chunks[i]
    nxt = chunks[i + 1] if i + 1 < len(chunks) else None
    after = chunks[i + 2] if i + 2 < len(chunks) else None
    before = chunks[i - 1].low if i else ""
    if nxt is not None and nxt.kind == "T" and after is not None and after.low in _PARTNERS:
        return None  # "his 'Heat' co-star P"
    if chunk.anaphor == "their" and i == 0 and chunk.possessive and piece.opener == ",":
        named = any(c.low in KIND_NOUNS for c in chunks[1:4]) and not any(
            c.kind == "O" or c.low in ("together", "first", "latest", "last") for c in chunks
        )
        if piece.host is not None and piece.host.kind == "T" and not piece.host.anaphor and named:
            return piece.host  # "T, their 2007 drama"
    if chunk.anaphor:
        if (
            not (
                chunk.anaphor in ("his", "her")
                or (chunk.anaphor == "one" and chunk.nouns[-1:] == ("director",))
            )
            or nxt is None
            or nxt.kind != "T"
            or nxt.anaphor
            or not chunk.possessive
        ):
            return None
        plain = after is None or after.kind == "." or after.low in PREPOSITIONS | AUXILIARIES | {"and", "but"}
        return nxt if plain and after is not None else None
    host = (
        piece.host if piece.host is not None and piece.host.kind == "T" and not piece.host.anaphor else None
    )
    if chunk.possessive and nxt is not None and nxt.kind == "T" and not nxt.anaphor:
        if any(n in ("co-star", "costar") for n in nxt.nouns) or (
            before == "of" and not _admirers(chunks, i)
        ):
            return None
        return nxt
    if chunk.possessive and nxt is not None and nxt.kind in "wOY":
        # "Gerwig's last film was T", "McDonagh's 1995 epic, T"
        k = i + 1
        while k < len(chunks) and k - i < 6 and chunks[k].kind in "wOY" and chunks[k].low not in AUXILIARIES:
            k += 1
        words = [c.low for c in chunks[i + 1 : k]]
        if (
            words
            and (words[-1] in KIND_NOUNS or words[-1] == "credit")
            and k + 1 < len(chunks)
            and chunks[k + 1].kind == "T"
        ):
            fits = chunks[k].low == "," or (chunks[k].low in ("is", "was") and bool(_OF_WORK & set(words)))
            named = bool(chunks[k + 1].members) and not chunks[k + 1].anaphor
            if (
                fits
                and named
                and not _NOT_WORK & set(words)
                and (chunks[k].low != "," or not _goes_on(chunks, k + 2))
            ):
                return chunks[k + 1]
    if host is not None and piece.opener in (",", "(", "—") and i <= 1:
        words = [c.low for c in chunks[i + 1 : i + 6] if c.kind in "wYO"]
        first = next((k for k, c in enumerate(chunks[i + 1 :], i + 1) if c.low in KIND_NOUNS), None)
        plain = first is not None and all(c.kind in "wYOND." for c in chunks[i + 1 : first])
        if plain and (chunk.possessive or i == 1) and not _NOT_WORK & set(words[:3]):
            return host if chunks[first or 0].low.endswith("s") else last_one(host)
        if chunk.possessive and i == 0 and nxt is not None and not _NOT_WORK & set(words) and not any(
            c.kind in "PT" for c in chunks[1:5]
        ) and not any(c.low in ROLE_NOUNS for c in chunks[1:5]):  # fmt: skip
            return last_one(host)  # "T, Steven Spielberg's memory piece"
        return None
    if (
        nxt is not None
        and nxt.kind == "T"
        and not nxt.anaphor
        and before in ("the", "a")
        and not chunk.possessive
    ):
        return nxt
    if (
        nxt is not None and after is not None and not chunk.possessive and after.kind == "T"
        and not after.anaphor and nxt.low == "of"
        and (before in ("", ",", "and", "with") or before in ROLE_NOUNS)
    ):  # fmt: skip
        return after  # "Rob Lowe of 'The West Wing'"
    if piece.opener == "," and piece.host is chunk:
        return None
    if nxt is not None and nxt.low == "," and not chunk.possessive and len(chunks) > i + 4:
        lows = [c.low for c in chunks[i + 2 : i + 4]]
        if (
            lows[0] in ("late", "formerly", "lately", "both", "all")
            and lows[1] == "of"
            and chunks[i + 4].kind == "T"
        ):
            return chunks[i + 4]
    return None


def _admirers(chunks: list[Chunk], i: int) -> bool:
    return i > 1 and chunks[i - 2].low in (
        "fans",
        "admirers",
        "success",
        "release",
        "set",
        "premiere",
        "star",
        "stars",
    )


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether a title behind a comma is one of a list rather than an apposition."""
    return k + 1 < len(chunks) and chunks[k].low == "," and chunks[k + 1].kind == "T"


def _hosted(scene: Scene) -> Iterator[Statement]:
    """ "Zhang Ziyi, whose 'The Grandmaster'", "Keoghan, both of 'Banshees'", "P is a 'Heat' veteran"."""
    for piece in scene.pieces:
        chunks, host = piece.chunks, piece.host
        person = host if host is not None and host.kind == "P" and not host.possessive else None
        lows = [c.low for c in chunks[:3]]
        title = None
        if person is not None and lows[:1] == ["whose"] and len(chunks) > 2 and not _a_part_of(chunks[2]):
            title = chunks[1]
        elif (
            person is not None
            and lows[:2] in (["both", "of"], ["all", "of"], ["late", "of"])
            and len(chunks) > 2
        ):
            title = chunks[2]
        if person is not None and title is not None and title.kind == "T" and not title.anaphor:
            yield from scene.each("worked_on", person, title, (title.start, title.start))
        for i, chunk in enumerate(chunks[2:], 2):
            nxt = chunks[i + 1].low if i + 1 < len(chunks) else ""
            subject = chunks[i - 2]
            if (
                chunk.kind == "T" and not chunk.anaphor and ROLE_NOUNS.get(nxt) == ("worked_on",)
                and chunk.nouns[:1] in (("a",), ("an",), ("another",))
                and chunks[i - 1].low in ("is", "was", "are", "were")
                and subject.kind == "P" and not subject.possessive
            ):  # fmt: skip
                yield from scene.each("worked_on", subject, chunk, (chunk.start, chunks[i + 1].end))
            if chunk.low == "name" and [c.low for c in chunks[max(0, i - 2) : i]][:1] == ["made"]:
                behind = chunks[i + 2] if i + 2 < len(chunks) and nxt == "on" else None
                holder = next((c for c in reversed(chunks[: i - 2]) if c.kind == "P"), person)
                if behind is not None and behind.kind == "T" and holder is not None and not behind.anaphor:
                    yield from scene.each("worked_on", holder, behind, (chunk.start, chunk.end))


def _a_part_of(chunk: Chunk) -> bool:
    """Whether a word behind "whose T" says that only something of T is meant: "whose 'Heat' co-star"."""
    return chunk.kind == "w" and (
        chunk.low in ROLE_NOUNS or chunk.low in _NOT_WORK or chunk.low in ("screenplay", "script")
    )


def _dashed(scene: Scene) -> Iterator[Statement]:
    """ "T – Neil Young's rambling comedy" in a list."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-3]):
        if chunk.kind != "T" or chunk.anaphor or chunks[i + 1].low not in ("—", ":"):
            continue
        person, nxt = chunks[i + 2], chunks[i + 3]
        if person.kind != "P" or not person.possessive or person.anaphor or nxt.kind not in "wYO":
            continue
        words = {c.low for c in chunks[i + 3 : i + 7]}
        if (
            not _NOT_WORK & words
            and not any(w in ROLE_NOUNS for w in words)
            and all(c.kind in ".w" for c in chunks[:i])
        ):
            yield from scene.each("worked_on", person, chunk, (person.start, person.end))
