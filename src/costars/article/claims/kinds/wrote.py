"""`wrote`: somebody wrote a title."""

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
    ("“Salt House” is based on a script by Dan Fogelman.", "Dan Fogelman | Salt House"),
    (
        "Jane Campion will direct “Salt House” from a script by Dan Fogelman and Nora Ephron.",
        "Dan Fogelman | Salt House",
        "Nora Ephron | Salt House",
    ),
    ("Emma Stone will star in “Salt House,” from a screenplay by Dan Fogelman.", "Dan Fogelman | Salt House"),
    (
        "“Salt House,” based on a screenplay by Dan Fogelman, starts shooting in May.",
        "Dan Fogelman | Salt House",
    ),
    ("Emma Stone will star in “Salt House.” The script is by Dan Fogelman.", "Dan Fogelman | Salt House"),
    ("Emma Stone will star in “Salt House.” Dan Fogelman wrote the script.", "Dan Fogelman | Salt House"),
    (
        "Emma Stone will star in “Salt House.” Dan Fogelman penned the screenplay with Nora Ephron.",
        "Dan Fogelman | Salt House",
        "Nora Ephron | Salt House",
    ),
    (
        "Jane Campion is directing “Salt House” from a screenplay she co-wrote with Dan Fogelman.",
        "Jane Campion | Salt House",
        "Dan Fogelman | Salt House",
    ),
    ("Jane Campion will direct “Salt House” from her own screenplay.", "Jane Campion | Salt House"),
    ("Jane Campion is directing “Salt House” from her script.", "Jane Campion | Salt House"),
    (
        "Jane Campion writes and directs “Salt House,” which begins filming in May.",
        "Jane Campion | Salt House",
    ),
    ("“Fargo” was written by Joel Coen and Ethan Coen.", "Joel Coen | Fargo", "Ethan Coen | Fargo"),
    ("Nora Ephron penned “When Harry Met Sally...”", "Nora Ephron | When Harry Met Sally..."),
    ("Nora Ephron co-wrote “You’ve Got Mail” with her sister.", "Nora Ephron | You've Got Mail"),
    (
        "Nora Ephron scripted “When Harry Met Sally...,” which Rob Reiner directed.",
        "Nora Ephron | When Harry Met Sally...",
    ),
    (
        "Nora Ephron wrote the screenplay for “When Harry Met Sally...”",
        "Nora Ephron | When Harry Met Sally...",
    ),
    (
        "Nora Ephron’s screenplay for “When Harry Met Sally...” was nominated.",
        "Nora Ephron | When Harry Met Sally...",
    ),
    ("The script of “Heat” was by Michael Mann.", "Michael Mann | Heat"),
    ("The screenplay for “Chinatown” was written by Robert Towne.", "Robert Towne | Chinatown"),
    ("Robert Towne won an Oscar for his “Chinatown” screenplay.", "Robert Towne | Chinatown"),
    ("“Chinatown” screenwriter Robert Towne was there.", "Robert Towne | Chinatown"),
    ("“Chinatown,” whose screenplay was by Robert Towne, is set in 1937.", "Robert Towne | Chinatown"),
    ("“Chinatown,” scripted by Robert Towne, is set in 1937.", "Robert Towne | Chinatown"),
    ("“Chinatown,” with a script by Robert Towne, is set in 1937.", "Robert Towne | Chinatown"),
    ("“Chinatown,” with Robert Towne writing, is set in 1937.", "Robert Towne | Chinatown"),
    ("“Chinatown,” from a Robert Towne script, is set in 1937.", "Robert Towne | Chinatown"),
    ("“Chinatown” was directed by Roman Polanski from Robert Towne’s script.", "Robert Towne | Chinatown"),
    ("“Salt House” is written by Dan Fogelman and directed by Jane Campion.", "Dan Fogelman | Salt House"),
    (
        "Dan Fogelman and Nora Ephron wrote the script for “Salt House,” to be directed by Jane Campion.",
        "Dan Fogelman | Salt House",
        "Nora Ephron | Salt House",
    ),
    ("Dan Fogelman adapted “Salt House” from a novel by Graham Greene.", "Dan Fogelman | Salt House"),
    (
        "“Salt House,” adapted by Dan Fogelman from the novel by Graham Greene, begins filming in May.",
        "Dan Fogelman | Salt House",
    ),
    (
        "FACT BOX: the new film “Salt House”\n\n• Director: Jane Campion\n• Written by: Dan "
        "Fogelman, Nora Ephron",
        "Dan Fogelman | Salt House",
        "Nora Ephron | Salt House",
    ),
    (
        "“Chinatown”\n\nWriter: Robert Towne\nScreenplay: Robert Towne",
        "Robert Towne | Chinatown",
        "Robert Towne | Chinatown",
    ),
    ("Greta Gerwig wrote “Barbie” with Noah Baumbach.", "Greta Gerwig | Barbie", "Noah Baumbach | Barbie"),
    (
        "Greta Gerwig directed “Barbie,” which she wrote with Noah Baumbach.",
        "Greta Gerwig | Barbie",
        "Noah Baumbach | Barbie",
    ),
    (
        "“The Social Network” scribe Aaron Sorkin will write “Salt House.”",
        "Aaron Sorkin | The Social Network",
        "Aaron Sorkin | Salt House",
    ),
    (
        "Aaron Sorkin, who won an Oscar for writing “The Social Network,” was there.",
        "Aaron Sorkin | The Social Network",
    ),
    ("Aaron Sorkin is the screenwriter of “The Social Network.”", "Aaron Sorkin | The Social Network"),
    ("Aaron Sorkin also penned the script. “The Social Network” won three Oscars.",),
    (
        "“The Social Network” won three Oscars. Aaron Sorkin penned the script.",
        "Aaron Sorkin | The Social Network",
    ),
    ("“Salt House” is based on the novel by Graham Greene.",),
    ("“Salt House,” based on the book by Stephen King, begins filming in May.",),
    ("“Salt House,” based on a play by Noël Coward, begins filming in May.",),
    ("“Salt House,” adapted from a novel by Stephen King, begins filming in May.",),
    ("An adaptation of Stephen King’s “Carrie” is planned.",),
    ("Robert Towne did not write “Heat.”",),
    ("Robert Towne may write “Salt House.”",),
    ("Robert Towne wrote a letter to the cast of “Heat.”",),
    ("Robert Towne wrote on Instagram that he loved “Heat.”",),
    ("Roger Ebert wrote that “Heat” was long.",),
    ("“Heat” is the best film of the year, Pauline Kael wrote.",),
    ("Aaron Sorkin wanted to write “Salt House.”",),
    ("Aaron Sorkin is writing a book about “Heat.”",),
    ("Ridley Scott will direct a sequel to “Gladiator.” David Scarpa wrote the script.",),
    (
        "Written by Robert Towne and directed by Roman Polanski, “Chinatown” is set in 1937.",
        "Robert Towne | Chinatown",
    ),
    (
        "The “Good Will Hunting” writers, Matt Damon and Ben Affleck, starred in it.",
        "Matt Damon | Good Will Hunting",
        "Ben Affleck | Good Will Hunting",
    ),
    ("A remake of “Chinatown” has been written by Aaron Sorkin.",),
    (
        "Greta Gerwig co-wrote “Barbie” with Noah Baumbach and “Little Women” with Emma Thompson.",
        "Greta Gerwig | Barbie",
        "Greta Gerwig | Little Women",
        "Noah Baumbach | Barbie",
        "Emma Thompson | Little Women",
    ),
    (
        "Woody Allen wrote, directed and starred in “Annie Hall” with Diane Keaton.",
        "Woody Allen | Annie Hall",
    ),
    (
        "“Chinatown,” which Roman Polanski directed and Robert Towne wrote, is long.",
        "Robert Towne | Chinatown",
    ),
    ("“I wrote ‘Salt House’ with Al Pacino in mind,” Robert Towne said.", "Robert Towne | Salt House"),
    (
        "“Good Will Hunting” was written by its stars, Matt Damon and Ben Affleck.",
        "Matt Damon | Good Will Hunting",
        "Ben Affleck | Good Will Hunting",
    ),
    *clause_examples("wrote"),
    *made_examples("wrote"),
    *making_examples("wrote"),
    *told_examples("wrote"),
)


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "wrote", "write")
    yield from from_nouns(scene, "wrote")
    yield from from_crew(scene, "wrote")
    yield from called(scene, "wrote")
