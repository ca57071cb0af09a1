"""`first_together`: the first time that people were together, or that they are for the first time now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .joint_when import year_before
from .joints import joints
from .together import state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Kevin Bacon and Kyra Sedgwick are married. They made their first joint appearance in “Lemon Sky” "
        "and also "
        "co-starred in “The Woodsman.”",
        "Kevin Bacon, Kyra Sedgwick | Lemon Sky",
    ),
    ("Tom Hanks has never made a film with Winona Ryder.", "Tom Hanks, Winona Ryder"),
    ("Tom Hanks has never made a comedy with Winona Ryder.",),
    (
        "Ryan Gosling and Emma Stone first appeared together in “Crazy, Stupid, Love.”",
        "Ryan Gosling, Emma Stone | Crazy, Stupid, Love",
    ),
    (
        "Ryan Gosling and Emma Stone began their partnership with “Crazy, Stupid, Love.”",
        "Ryan Gosling, Emma Stone | Crazy, Stupid, Love",
    ),
    (
        "Emma Stone and Ryan Gosling were first paired in “Crazy, Stupid, Love.”",
        "Emma Stone, Ryan Gosling | Crazy, Stupid, Love",
    ),
    (
        "Emma Stone and Ryan Gosling's first collaboration was the 2011 comedy “Crazy, Stupid, Love.”",
        "Emma Stone, Ryan Gosling | Crazy, Stupid, Love | 2011",
    ),
    (
        "Emma Stone's first film with Ryan Gosling was “Crazy, Stupid, Love.”",
        "Emma Stone, Ryan Gosling | Crazy, Stupid, Love",
    ),
    (
        "Meg Ryan recalled that she first worked with Tom Hanks on “Sleepless in Seattle.”",
        "Meg Ryan, Tom Hanks | Sleepless in Seattle",
    ),
    (
        "Al Pacino and Robert De Niro shared the screen for the first time in “Heat” (1995).",
        "Al Pacino, Robert De Niro | Heat",
    ),
    (
        "Emma Stone and Brad Pitt had never worked together until “The Departed.”",
        "Emma Stone, Brad Pitt | The Departed",
    ),
    ("Emma Stone and Brad Pitt have never shared the screen.", "Emma Stone, Brad Pitt"),
    ("Emma Stone and Brad Pitt had never worked together before.", "Emma Stone, Brad Pitt"),
    ("Emma Stone and Brad Pitt will co-star for the first time.", "Emma Stone, Brad Pitt"),
    ("Keanu Reeves and Sandra Bullock have yet to share the screen.", "Keanu Reeves, Sandra Bullock"),
    (
        "Tom Hanks and Emma Stone are new to each other; they have never made a film together.",
        "Tom Hanks, Emma Stone",
    ),
    (
        "Julia Roberts starred opposite George Clooney in “Ocean's Eleven,” the first of their four "
        "films together.",
        "Julia Roberts, George Clooney | Ocean's Eleven",
    ),
    ("Tom Hanks and Meg Ryan first starred together in 1990.", "Tom Hanks, Meg Ryan |  | 1990"),
    (
        "Tom Hanks and Meg Ryan first worked together in “Joe Versus the Volcano” and went on to “You've Got "
        "Mail.”",
        "Tom Hanks, Meg Ryan | Joe Versus the Volcano",
    ),
    (
        "“Heat” saw Al Pacino and Robert De Niro share the screen for the first time.",
        "Al Pacino, Robert De Niro | Heat",
    ),
    (
        "Bill Murray starred in “Lost in Translation.” He had never worked with Scarlett Johansson before.",
        "Bill Murray, Scarlett Johansson | Lost in Translation",
    ),
    (
        "“Ocean's Eleven” is where George Clooney and Julia Roberts first acted together.",
        "George Clooney, Julia Roberts | Ocean's Eleven",
    ),
    (
        "Paul Newman married Joanne Woodward in 1958, some months before they were first paired on the "
        "screen in "
        "“The Long, Hot Summer.”",
        "Paul Newman, Joanne Woodward | The Long, Hot Summer",
    ),
    ("“You've Got Mail” reunited Tom Hanks with Meg Ryan for the first time since the war.",),
    ("“You've Got Mail” was Tom Hanks's first film with Meg Ryan in 5 years.",),
    ("Tom Hanks and Meg Ryan acted together for the first time in years.",),
    ("It is not the first time Tom Hanks and Meg Ryan have worked together.",),
    ("Tom Hanks and Meg Ryan will star together for the first time in 27 years.",),
    ("Keanu Reeves and Sandra Bullock have yet to work together again.",),
    ("Kevin Bacon and Kyra Sedgwick have never acted together on television.",),
    ("Emma Stone and Brad Pitt first met on the set of “The Departed.”",),
    (
        "Robert De Niro and Joe Pesci first teamed in 1980 for “Raging Bull.”",
        "Robert De Niro, Joe Pesci | Raging Bull | 1980",
    ),
    (
        "“Raging Bull” was Robert De Niro's first film with Joe Pesci.",
        "Robert De Niro, Joe Pesci | Raging Bull",
    ),
    (
        "Until “Heat,” Robert De Niro and Al Pacino had never shared a scene.",
        "Robert De Niro, Al Pacino | Heat",
    ),
    ("It's the first collaboration between Emma Stone and Brad Pitt.", "Emma Stone, Brad Pitt"),
    ("Never before have Emma Stone and Brad Pitt shared the screen.", "Emma Stone, Brad Pitt"),
    ("Robert De Niro and Al Pacino have never been in a comedy together.",),
    ("Tom Hanks and Meg Ryan were seen together at a restaurant for the first time in years.",),
)


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.never:
            yield state(scene, "first_together", joint, [], never=True)
        elif (joint.first or joint.first_time) and not joint.dated:
            titles = joint.titles
            if joint.first and not titles and joint.year is None:
                continue
            never = (not titles and joint.year is None) or any(scene.announced(t.found) for t in titles)
            yield state(
                scene, "first_together", joint, titles, year=joint.year or year_before(titles), never=never
            )
