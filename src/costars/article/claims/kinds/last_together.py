"""`last_together`: the last time that people were together was in these titles, or that year."""

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
        "“You've Got Mail,” the last film that Tom Hanks made with Meg Ryan, was a hit.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "It has been 9 years since Tom Hanks and Meg Ryan were last seen together, and 34 since “Joe Versus "
        "the Volcano.”",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick were last on screen together in 2004's “Cavedweller” and “The "
        "Woodsman.”",
        "Kevin Bacon, Kyra Sedgwick | Cavedweller, The Woodsman | 2004",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick last acted together in the 2004 movies “Cavedweller” and “The "
        "Woodsman.”",
        "Kevin Bacon, Kyra Sedgwick | Cavedweller, The Woodsman | 2004",
    ),
    (
        "Tom Hanks and Meg Ryan, last seen together in “You've Got Mail” (1998), will be back.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan will act together for the first time since “You've Got Mail” (1998).",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "It is the first time Tom Hanks and Meg Ryan have acted opposite each other since 1998.",
        "Tom Hanks, Meg Ryan |  | 1998",
    ),
    (
        "The drama is Tom Hanks and Meg Ryan's first film together since “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan are friends. Their most recent collaboration, “You've Got Mail,” was a hit.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "“You've Got Mail” remains the last film Tom Hanks and Meg Ryan made together.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "The last of Tom Hanks and Meg Ryan's three films together was “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Not since “You've Got Mail” have Tom Hanks and Meg Ryan shared the screen.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan co-starred in “You've Got Mail” and haven't worked together since.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "The last time Tom Hanks and Meg Ryan worked together was in 1998's “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail | 1998",
    ),
    (
        "The last film to pair Kevin Bacon and Kyra Sedgwick was “Loverboy.”",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "The movie, the first to star Tom Hanks and Meg Ryan together since “You've Got Mail,” opens in May.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Kevin Bacon will reunite with Kyra Sedgwick, with whom he last worked on “The Woodsman.”",
        "Kyra Sedgwick, Kevin Bacon | The Woodsman",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick, who last shared the screen in 2004, married in 1988.",
        "Kevin Bacon, Kyra Sedgwick |  | 2004",
    ),
    (
        "Julia Roberts and George Clooney have been in four films together, most recently “Ocean's Twelve.”",
        "Julia Roberts, George Clooney | Ocean's Twelve",
    ),
    (
        "After “You've Got Mail,” Tom Hanks and Meg Ryan never worked together again.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "While Tom Hanks and Meg Ryan last worked together in 1998, Emma Stone and Ryan Gosling last "
        "worked together in 2016.",
        "Tom Hanks, Meg Ryan |  | 1998",
        "Emma Stone, Ryan Gosling |  | 2016",
    ),
    (
        "Tom Hanks said that he and Meg Ryan had not acted together since “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    ("Tom Hanks and Meg Ryan have been working together since 1990.",),
    ("Fans want Tom Hanks and Meg Ryan to reunite for the first time since “You've Got Mail.”",),
    (
        "Meg Ryan and Tom Hanks never made another film together after “You've Got Mail.”",
        "Meg Ryan, Tom Hanks | You've Got Mail",
    ),
    (
        "Steve Buscemi and Peter Stormare were last seen together in “Fargo,” with Frances McDormand also "
        "starring.",
        "Steve Buscemi, Peter Stormare | Fargo",
    ),
    ("The last film that Al Pacino and Robert De Niro saw together was “Heat.”",),
    ("Al Pacino and Robert De Niro have not been seen together since 2007.",),
    ("Tom Hanks and Meg Ryan divorced in 1998 and have not spoken since.",),
    (
        "Kevin Bacon and Kyra Sedgwick's last joint appearance was in “Loverboy.”",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "Audiences last saw Kevin Bacon and Kyra Sedgwick together in “Loverboy.”",
        "Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "Tom Hanks and Meg Ryan reunited in “You've Got Mail” (1998), their third and last film together.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Winona Ryder and Keanu Reeves most recently appeared together in 2018's “Destination Wedding.”",
        "Winona Ryder, Keanu Reeves | Destination Wedding | 2018",
    ),
    (
        "Keanu Reeves and Sandra Bullock had never acted together before “Speed.” They never did again.",
        "Keanu Reeves, Sandra Bullock | Speed",
    ),
    (
        "“Heat” was the first film that Al Pacino and Robert De Niro had made together. It was also the "
        "last.",
        "Al Pacino, Robert De Niro | Heat",
    ),
    (
        "Tom Hanks and Meg Ryan have made three films together. The last was “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan co-starred in “You've Got Mail” and never worked together again.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks was in “Big.” Meg Ryan and he last worked together on “You've Got Mail.”",
        "Meg Ryan, Tom Hanks | You've Got Mail",
    ),
    (
        "Toshiro Mifune and Tatsuya Nakadai are both in “High and Low,” the last time the two were together.",
        "Toshiro Mifune, Tatsuya Nakadai | High and Low",
    ),
    (
        "Kiefer Sutherland and Kevin Bacon never made another film after “Flatliners.”",
        "Kiefer Sutherland, Kevin Bacon | Flatliners",
    ),
    (
        "Carina Lau has been Tony Leung Chiu-wai's partner in three pictures, and “2046” was the latest.",
        "Carina Lau, Tony Leung Chiu-wai | 2046",
    ),
    (
        "It had been 13 years since Maggie Smith and Judi Dench acted in a film together: they last did so "
        "in "
        "“The Best Exotic Marigold Hotel.”",
        "Maggie Smith, Judi Dench | The Best Exotic Marigold Hotel",
    ),
    (
        "Emma Stone never again worked with Ryan Gosling after “La La Land.”",
        "Emma Stone, Ryan Gosling | La La Land",
    ),
    (
        "Tom Hanks and Meg Ryan have been in four films together, the most recent of them “You've Got Mail.”",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Carina Lau, with whom Tony Leung Chiu-wai has four films to his name, most recently “2046,” was "
        "there.",
        "Carina Lau, Tony Leung Chiu-wai | 2046",
    ),
    ("“You've Got Mail” may be the last film that Tom Hanks and Meg Ryan make together.",),
    ("Tom Hanks has not been seen since “You've Got Mail,” with Meg Ryan.",),
    ("Tom Hanks and Meg Ryan wrote their last film together in 1998.",),
    ("In the last scene of “You've Got Mail,” Tom Hanks and Meg Ryan meet in a park.",),
    ("Tom Hanks vowed never to work with Meg Ryan again after “You've Got Mail.”",),
    (
        "Tom Hanks and Meg Ryan co-starred in “You've Got Mail.” Kevin Bacon and Tom Hanks have not worked "
        "together since.",
    ),
    ("Tom Hanks and Meg Ryan's last film of the decade was “You've Got Mail.”",),
    (
        "Tom Hanks and Meg Ryan are here. “You've Got Mail” would be the last they made with one another.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks and Meg Ryan starred in “You've Got Mail” and never shared another film.",
        "Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Toshiro Mifune and Tatsuya Nakadai, who would meet for the last time in 1963's “High and Low,” make "
        "a pair.",
        "Toshiro Mifune, Tatsuya Nakadai | High and Low | 1963",
    ),
    (
        "Matt Damon and Minnie Driver starred in “Good Will Hunting.” They never did another movie together "
        "after that.",
        "Matt Damon, Minnie Driver | Good Will Hunting",
    ),
    (
        "Tom Hanks and Meg Ryan first worked together on “Joe Versus the Volcano.” Meg Ryan did “Top Gun.” "
        "The Argentine picture, released in 1997, would be the last they made with one another.",
    ),
    ("Toshiro Mifune and Tatsuya Nakadai met for the last time in Tokyo in 1963.",),
    ("Tom Hanks and Meg Ryan appeared together on the red carpet for the first time since 1998.",),
)


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.since_titles or joint.since_year is not None:
            titles = [t for t in joint.since_titles if not scene.announced(t.found)]
            year = joint.since_year
        elif joint.last:
            titles = [t for t in joint.titles if not scene.announced(t.found)]
            year = joint.year
        else:
            continue
        if titles or year is not None:
            yield state(scene, "last_together", joint, titles, year=year or year_before(titles))
