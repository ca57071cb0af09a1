"""`directed`: somebody directed a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .callings import called
from .clause_examples import clause_examples
from .made_examples import made_examples
from .making_examples import making_examples
from .roles import from_crew, from_nouns, from_verbs
from .told_examples import told_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("Kevin Bacon directed “Loverboy.”", "Kevin Bacon | Loverboy"),
    ("“Apollo 13” was directed by Ron Howard.", "Ron Howard | Apollo 13"),
    ("“Apollo 13” was helmed by Ron Howard.", "Ron Howard | Apollo 13"),
    ("“Apollo 13,” helmed by Ron Howard, opened big.", "Ron Howard | Apollo 13"),
    ("Ron Howard’s next film is not known. Ron Howard helmed “Frost/Nixon.”", "Ron Howard | Frost/Nixon"),
    ("The Ron Howard-directed drama “Apollo 13” holds up.", "Ron Howard | Apollo 13"),
    ("The Ron Howard-helmed “Apollo 13” holds up.", "Ron Howard | Apollo 13"),
    ("“Salt House” is a thriller from director Jane Campion.", "Jane Campion | Salt House"),
    ("Jane Campion will direct “Salt House,” the studio announced.", "Jane Campion | Salt House"),
    ("“Salt House,” with Jane Campion directing, starts shooting in May.", "Jane Campion | Salt House"),
    (
        "The thriller “Salt House,” with Jane Campion at the helm, starts shooting in May.",
        "Jane Campion | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House,” with Jane Campion behind the camera.",
        "Jane Campion | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House.” Jane Campion is directing from a screenplay she "
        "co-wrote with Dan Fogelman.",
        "Jane Campion | Salt House",
    ),
    ("Emma Stone will star in “Salt House.” Jane Campion directs.", "Jane Campion | Salt House"),
    (
        "Emma Stone will star in “Salt House.” Jane Campion is set to direct from a script by Dan Fogelman.",
        "Jane Campion | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House,” with Jane Campion in the director’s chair.",
        "Jane Campion | Salt House",
    ),
    (
        "Jane Campion writes and directs “Salt House,” which begins filming in May.",
        "Jane Campion | Salt House",
    ),
    ("Michael Mann, who wrote, directed and produced “Heat,” was there.", "Michael Mann | Heat"),
    ("“Heat” director Michael Mann was there.", "Michael Mann | Heat"),
    (
        "Michael Mann, director of “Heat” and “Collateral,” was there.",
        "Michael Mann | Heat",
        "Michael Mann | Collateral",
    ),
    ("Director Michael Mann’s “Heat” is long.", "Michael Mann | Heat"),
    ("“Heat” (dir. Michael Mann) is long.", "Michael Mann | Heat"),
    ("“Loverboy” director and star Kevin Bacon was there.", "Kevin Bacon | Loverboy"),
    ("Kevin Bacon both directed and starred in “Loverboy.”", "Kevin Bacon | Loverboy"),
    ("Kevin Bacon took the director’s chair for “Loverboy.”", "Kevin Bacon | Loverboy"),
    ("Kevin Bacon made his feature directing debut with “Loverboy.”", "Kevin Bacon | Loverboy"),
    ("Kevin Bacon stepped behind the camera for “Losing Chase.”", "Kevin Bacon | Losing Chase"),
    ("“Loverboy” marked Kevin Bacon’s directorial debut.", "Kevin Bacon | Loverboy"),
    (
        "“Losing Chase,” Kevin Bacon’s directorial debut, was made for television.",
        "Kevin Bacon | Losing Chase",
    ),
    (
        "Kevin Bacon’s directorial debut, “Losing Chase,” was made for television.",
        "Kevin Bacon | Losing Chase",
    ),
    (
        "FACT BOX: the new film “Salt House”\n\n• Director: Jane Campion\n• Writer: Dan Fogelman",
        "Jane Campion | Salt House",
    ),
    (
        "What we know about the new film “Salt House”\n\nDirector: Jane Campion\nWritten by: Dan Fogelman",
        "Jane Campion | Salt House",
    ),
    (
        "# The film “Salt House”\n\n- **Director:** Jane Campion\n- **Year:** 2024\n\nThe film "
        "“Salt House” opens in May.",
    ),
    ("“Heat”\n\nDirected by: Michael Mann\nStarring: Al Pacino, Robert De Niro", "Michael Mann | Heat"),
    ("Michael Mann directed “Heat” and “Collateral.”", "Michael Mann | Heat", "Michael Mann | Collateral"),
    (
        "“Heat” and “Collateral” were both directed by Michael Mann.",
        "Michael Mann | Heat",
        "Michael Mann | Collateral",
    ),
    (
        "Michael Mann’s directing credits include “Heat” and “Collateral.”",
        "Michael Mann | Heat",
        "Michael Mann | Collateral",
    ),
    ("The director of “Heat” is Michael Mann.", "Michael Mann | Heat"),
    ("It was Michael Mann who directed “Heat.”", "Michael Mann | Heat"),
    ("“Fargo,” which Joel Coen directed, won two.", "Joel Coen | Fargo"),
    ("“Fargo” came from director Joel Coen.", "Joel Coen | Fargo"),
    ("Under the direction of Michael Mann, “Heat” became a classic.", "Michael Mann | Heat"),
    ("“Heat” was written and directed by Michael Mann.", "Michael Mann | Heat"),
    ("“Heat” was written, produced and directed by Michael Mann.", "Michael Mann | Heat"),
    ("Written and directed by Michael Mann, “Heat” is long.", "Michael Mann | Heat"),
    ("Directed by Michael Mann, “Heat” is long.", "Michael Mann | Heat"),
    ("Al Pacino starred in “Heat,” a film directed by Michael Mann.", "Michael Mann | Heat"),
    ("Michael Mann is the writer-director behind “Heat.”", "Michael Mann | Heat"),
    ("Writer-director Michael Mann made “Heat.”",),
    (
        "Rob Reiner, who directed “When Harry Met Sally...,” is the son of Carl Reiner.",
        "Rob Reiner | When Harry Met Sally...",
    ),
    ("Michael Mann did not direct “Fargo.”",),
    ("Michael Mann hopes to direct “Salt House.”",),
    ("Michael Mann was once attached to direct “Salt House.”",),
    ("Michael Mann was in talks to direct “Salt House.”",),
    ("Who directed “Heat”?",),
    ("Michael Mann could direct “Salt House.”",),
    ("Michael Mann turned down the chance to direct “Fargo.”",),
    ("Emma Stone reteams with director Jane Campion.",),
    ("Rumor has it that Michael Mann directed “Fargo.”",),
    ("Kevin Bacon saw “Heat” with director Ron Howard.",),
    ("If Michael Mann had directed “Fargo,” it would be longer.",),
    ("“Salt House” needs a director like Michael Mann.",),
    ("Michael Mann was replaced as director of “Salt House.”",),
    (
        "Emma Stone is set to star in the comedy “Paper Moons,” with Greta Gerwig attached to direct.",
        "Greta Gerwig | Paper Moons",
    ),
    (
        "Directed by and starring Kevin Bacon, “Loverboy” also featured Marisa Tomei.",
        "Kevin Bacon | Loverboy",
    ),
    ("Ridley Scott will direct a sequel to “Gladiator.”",),
    ("**Heat** (1995)\nDirector: Michael Mann\nCast: Al Pacino, Robert De Niro", "Michael Mann | Heat"),
    (
        "1. “Heat” (1995, dir. Michael Mann). Al Pacino and Robert De Niro share a table.",
        "Michael Mann | Heat",
    ),
    ("Gus Van Sant has joined “Salt House” as director.", "Gus Van Sant | Salt House"),
    (
        "Robert Redford’s first film as a director, “Ordinary People,” won.",
        "Robert Redford | Ordinary People",
    ),
    ("“Ordinary People” was Robert Redford’s first film as a director.", "Robert Redford | Ordinary People"),
    ("“Loverboy,” whose director, Kevin Bacon, was there, is long.", "Kevin Bacon | Loverboy"),
    (
        "Meg Ryan was there. (Nora Ephron was too.) As for Tom Hanks, he directed “That Thing You Do!”",
        "Tom Hanks | That Thing You Do!",
    ),
    (
        "The programme has “Heat,” which stars Al Pacino, and “Jaws,” directed by Steven Spielberg.",
        "Steven Spielberg | Jaws",
    ),
    *clause_examples("directed"),
    *made_examples("directed"),
    *making_examples("directed"),
    *told_examples("directed"),
)


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "directed", "direct")
    yield from from_nouns(scene, "directed")
    yield from from_crew(scene, "directed")
    yield from called(scene, "directed")
