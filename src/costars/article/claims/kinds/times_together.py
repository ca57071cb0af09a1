"""`times_together`: how many titles people have together, one to come included."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from .joints import joints
from .together import state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "“You've Got Mail” was the third film that Tom Hanks made with Meg Ryan.",
        "Tom Hanks, Meg Ryan | You've Got Mail |  | 3",
    ),
    ("Tom Hanks, who made three films with Meg Ryan, is back.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("Tom Hanks, who did not make three films with Meg Ryan, is back.",),
    ("Tom Hanks and Meg Ryan have worked together on seven occasions.", "Tom Hanks, Meg Ryan |  |  | 7"),
    ("Tom Hanks and Meg Ryan did three together.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("It is the third movie in which Tom Hanks and Meg Ryan have appeared.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("Meg Ryan, with whom Tom Hanks has made three films, was there.", "Meg Ryan, Tom Hanks |  |  | 3"),
    ("It is the third movie in which Tom Hanks has appeared.",),
    (
        "Tom Hanks and Meg Ryan will star in “Quiet Harbor,” their third movie as a pair.",
        "Tom Hanks, Meg Ryan | Quiet Harbor |  | 3",
    ),
    (
        "The new film marks the fourth collaboration between Tom Hanks and Meg Ryan.",
        "Tom Hanks, Meg Ryan |  |  | 4",
    ),
    (
        "Tom Hanks and Meg Ryan are old friends. The pair have made five films together.",
        "Tom Hanks, Meg Ryan |  |  | 5",
    ),
    ("The new film is a third pairing for Tom Hanks and Meg Ryan.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("Tom Hanks and Meg Ryan will reteam for a fourth time.", "Tom Hanks, Meg Ryan |  |  | 4"),
    (
        "Tom Hanks and Meg Ryan are old friends. The two have shared the screen three times.",
        "Tom Hanks, Meg Ryan |  |  | 3",
    ),
    ("Tom Hanks and Meg Ryan have worked together twice before.", "Tom Hanks, Meg Ryan |  |  | 2"),
    ("“It's our third film together,” said Tom Hanks of Meg Ryan.", "Tom Hanks, Meg Ryan |  |  | 3"),
    (
        "“You've Got Mail” was the third movie Tom Hanks and Meg Ryan made together.",
        "Tom Hanks, Meg Ryan | You've Got Mail |  | 3",
    ),
    (
        "It was the second film that Al Pacino and Robert De Niro had made together.",
        "Al Pacino, Robert De Niro |  |  | 2",
    ),
    (
        "“La La Land” was Emma Stone and Ryan Gosling's third outing together.",
        "Emma Stone, Ryan Gosling | La La Land |  | 3",
    ),
    ("Emma Stone has appeared in three films with Ryan Gosling.", "Emma Stone, Ryan Gosling |  |  | 3"),
    (
        "Brad Pitt, George Clooney and Matt Damon have starred together in three films.",
        "Brad Pitt, George Clooney, Matt Damon |  |  | 3",
    ),
    (
        "The last of Tom Hanks and Meg Ryan's three films together was “You've Got Mail.”",
        "Tom Hanks, Meg Ryan |  |  | 3",
    ),
    (
        "Kevin Bacon and Tom Hanks have acted together only once, in “Apollo 13.”",
        "Kevin Bacon, Tom Hanks |  |  | 1",
    ),
    ("The movie, Tom Hanks's third with Meg Ryan, opens in May.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("It's the third time around for Tom Hanks and Meg Ryan.", "Tom Hanks, Meg Ryan |  |  | 3"),
    (
        "Kevin Bacon has shared the screen with his wife, Kyra Sedgwick, four times.",
        "Kevin Bacon, Kyra Sedgwick |  |  | 4",
    ),
    ("Tom Hanks and Meg Ryan have three films together under their belts.", "Tom Hanks, Meg Ryan |  |  | 3"),
    ("Tom Hanks and Meg Ryan hope to work together for a fourth time.",),
    ("It is not the third time Tom Hanks and Meg Ryan have worked together.",),
    ("Tom Hanks and Meg Ryan have been friends for three decades.",),
    (
        "“Apollo 13” was the only film that Kevin Bacon and Tom Hanks ever made together.",
        "Kevin Bacon, Tom Hanks | Apollo 13 |  | 1",
    ),
    ("Kevin Bacon and Kyra Sedgwick have four films in common.", "Kevin Bacon, Kyra Sedgwick |  |  | 4"),
    ("Robert De Niro made nine films with Martin Scorsese.", "Robert De Niro, Martin Scorsese |  |  | 9"),
    (
        "Winona Ryder and Keanu Reeves have been paired on screen four times.",
        "Winona Ryder, Keanu Reeves |  |  | 4",
    ),
    (
        "“You've Got Mail” was the fourth of five films Tom Hanks and Meg Ryan made together.",
        "Tom Hanks, Meg Ryan |  |  | 5",
    ),
    (
        "Tom Hanks and Meg Ryan are old friends. They met for the second time in “You've Got Mail.”",
        "Tom Hanks, Meg Ryan |  |  | 2",
    ),
    (
        "Tom Hanks was twice Meg Ryan's leading man, in “Big” and “You've Got Mail.”",
        "Tom Hanks, Meg Ryan |  |  | 2",
    ),
    (
        "Tom Hanks and Meg Ryan are old friends. The two have made four films.",
        "Tom Hanks, Meg Ryan |  |  | 4",
    ),
    (
        "It is the second feature that Tom Hanks and Meg Ryan have made together and the fourth for Tom "
        "Hanks "
        "and Kevin Bacon.",
        "Tom Hanks, Meg Ryan |  |  | 2",
        "Tom Hanks, Kevin Bacon |  |  | 4",
    ),
    (
        "Tom Hanks co-starred with Meg Ryan again in “You've Got Mail.” That made three for the two of them.",
        "Tom Hanks, Meg Ryan |  |  | 3",
    ),
    (
        "Tom Hanks and Meg Ryan acted together in “Joe Versus the Volcano” and in “You've Got Mail” — three "
        "films, by her count.",
        "Tom Hanks, Meg Ryan |  |  | 3",
    ),
    (
        "Tom Hanks and Meg Ryan last acted together in “You've Got Mail.” The new film will be their fifth.",
        "Tom Hanks, Meg Ryan |  |  | 5",
    ),
    (
        "“You've Got Mail” is the third film to star Tom Hanks and Meg Ryan.",
        "Tom Hanks, Meg Ryan | You've Got Mail |  | 3",
    ),
    (
        "“La La Land,” the third of Emma Stone's films with Ryan Gosling, won six Oscars.",
        "Emma Stone, Ryan Gosling | La La Land |  | 3",
    ),
    ("Tom Hanks played the same part in three films, with Meg Ryan in one.",),
    ("Maggie Smith played Violet Crawley for six series alongside Hugh Bonneville.",),
    ("Tom Hanks and Meg Ryan are old friends. They have made three films for Universal.",),
    ("Tom Hanks and Meg Ryan met for the second time on the set of “You've Got Mail.”",),
    ("Matt Damon and Ben Affleck have written two films together.",),
    ("Tom Hanks and Meg Ryan have hosted three shows together.",),
)


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.ordinal is not None:
            titles = [
                t
                for t in joint.titles
                if scene.announced(t.found) or joint.counting or (joint.future and t.found.row is None)
            ]
            statement = state(scene, "times_together", joint, titles, value=joint.ordinal, bound=joint.bound)
            if joint.future and scene.discourse.announced is not None:
                # The one that is announced is counted in.
                statement = dataclasses.replace(statement, status="announced")
            yield statement
