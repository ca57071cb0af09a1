"""`acted_in`: somebody acted in a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .acting import engagements
from .roles import from_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    (
        "Tom Hanks rose to fame in “Philadelphia” and made his name with “Big” (1988).",
        "Tom Hanks | Philadelphia",
        "Tom Hanks | Big",
    ),
    (
        "Kevin Bacon broke through with *Footloose*.",
        "Kevin Bacon | Footloose",
    ),
    (
        "Her Oscar-winning performance in “Fargo” made Frances McDormand a star.",
        "Frances McDormand | Fargo",
    ),
    (
        "Danny DeVito had a recurring role on “Friends.”",
        "Danny DeVito | Friends",
    ),
    (
        "Joan Cusack lent her voice to “Toy Story 2.”",
        "Joan Cusack | Toy Story 2",
    ),
    ("Al Pacino turned down the lead in “Pretty Woman.”",),
    ("Tom Selleck nearly starred in “Raiders of the Lost Ark.”",),
    ("Winona Ryder auditioned for “Speed.”",),
    ("Kevin Bacon watched “Heat” twice on the plane.",),
    ("He hummed along to a scene from “Footloose,” said Kevin Bacon.",),
    ("Al Pacino plays opposite Robert De Niro in “Heat.”",),
    ("Kevin Bacon played a gig in Boston the night “Mystic River” opened.",),
    ("The “Heat” actor said he was tired.",),
    (
        "“Friends” star Jennifer Aniston bought a house.",
        "Jennifer Aniston | Friends",
    ),
    ("Kelsey Grammer of “Cheers” read the names.",),
    (
        "Tom Hanks has had leading roles in “Big” (1988), “Philadelphia” (1993) and “Apollo 13” (1995).",
        "Tom Hanks | Big",
        "Tom Hanks | Philadelphia",
        "Tom Hanks | Apollo 13",
    ),
    (
        "Kevin Bacon will star in “Quiet Harbor.” Also in the cast are Ed Harris and Amy Madigan.",
        "Kevin Bacon | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
        "Amy Madigan | Quiet Harbor",
    ),
    (
        "Kevin Bacon will headline “Quiet Harbor,” with Ed Harris, Amy Madigan and Jamie Bell in supporting roles.",
        "Kevin Bacon | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
        "Amy Madigan | Quiet Harbor",
        "Jamie Bell | Quiet Harbor",
    ),
    (
        "Kevin Bacon leads “Quiet Harbor,” an upcoming thriller. Ed Harris, Amy Madigan and Jamie Bell also star.",
        "Kevin Bacon | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
        "Amy Madigan | Quiet Harbor",
        "Jamie Bell | Quiet Harbor",
    ),
    (
        "Natalie Portman turned up briefly in “Heat” as well.",
        "Natalie Portman | Heat",
    ),
    (
        "Among the cast of “Heat” were Natalie Portman and Jon Voight.",
        "Natalie Portman | Heat",
        "Jon Voight | Heat",
    ),
    (
        "“Speed” made a star of Sandra Bullock.",
        "Sandra Bullock | Speed",
    ),
    (
        "Laura Dern gave a fierce performance as a divorce lawyer in “Marriage Story.”",
        "Laura Dern | Marriage Story",
    ),
    ("He had the title role in “Forrest Gump,” and Tom Hanks won again.",),
    ("Val Kilmer’s film credits include “Heat” and “Top Gun.”",),
    (
        "Following a cameo in “Deconstructing Harry,” Robin Williams took the lead in “One Hour Photo.”",
        "Robin Williams | Deconstructing Harry",
        "Robin Williams | One Hour Photo",
    ),
    ("Meryl Streep has never appeared in “Star Wars.”",),
    ("Tom Hanks said he would love to star in “Quiet Harbor.”",),
    ("Kevin Bacon went to see “Heat” with his daughter.",),
    ("Kevin Bacon produced “Quiet Harbor,” which does not star Kyra Sedgwick.",),
    ("If Al Pacino starred in “Speed,” would anybody have ridden the bus?",),
    (
        "Bill Paxton starred on HBO’s “Big Love” and appeared in the 1996 hit “Twister.”",
        "Bill Paxton | Big Love",
        "Bill Paxton | Twister",
    ),
    (
        "Kevin Bacon, Bill Paxton and Tom Hanks were the astronauts in “Apollo 13.”",
        "Kevin Bacon | Apollo 13",
        "Bill Paxton | Apollo 13",
        "Tom Hanks | Apollo 13",
    ),
    (
        "Kevin Bacon, star of “Footloose” and “Tremors,” sings too.",
        "Kevin Bacon | Footloose",
        "Kevin Bacon | Tremors",
    ),
    (
        "Kevin Bacon was one of the stars of “Tremors.”",
        "Kevin Bacon | Tremors",
    ),
    (
        "Jamie Lee Curtis got her start in “Halloween,” John Carpenter’s slasher.",
        "Jamie Lee Curtis | Halloween",
    ),
    (
        "Newcomer Lena Ostrow makes her feature debut in “Quiet Harbor,” due next year.",
        "Lena Ostrow | Quiet Harbor",
    ),
    ("Among his films were “Chinatown,” “The Shining” and “Batman,” but Jack Nicholson never watched them.",),
    (
        "She starred in “Alien” (1979), “Aliens” (1986) and “Working Girl” (1988), and Sigourney Weaver still calls it luck.",
    ),
    (
        "Robert De Niro went on to star in “Taxi Driver,” “Raging Bull” and “Heat.”",
        "Robert De Niro | Taxi Driver",
        "Robert De Niro | Raging Bull",
        "Robert De Niro | Heat",
    ),
    (
        "Joe Pesci was terrifying in “Goodfellas.”",
        "Joe Pesci | Goodfellas",
    ),
    (
        "Joe Pesci, so frightening in “Goodfellas,” turns out to be a golfer.",
        "Joe Pesci | Goodfellas",
    ),
    ("Joe Pesci won a supporting actor Oscar for “Goodfellas.”",),
    (
        "Nominated for her performance in “The Hours,” Nicole Kidman stayed home.",
        "Nicole Kidman | The Hours",
    ),
    (
        "Next came a role in “Apollo 13” for Kevin Bacon.",
        "Kevin Bacon | Apollo 13",
    ),
    ("Kevin Bacon (“Footloose,” “Tremors”) and Ed Harris (“Apollo 13”) are attached.",),
    (
        "Kevin Bacon, who danced his way to stardom in “Footloose,” is 65.",
        "Kevin Bacon | Footloose",
    ),
    (
        "Winona Ryder, a series regular on “Stranger Things,” was cast in 2015.",
        "Winona Ryder | Stranger Things",
    ),
    ("Winona Ryder will not return to “Stranger Things.”",),
    ("Molly Ringwald passed on “Pretty Woman,” and Julia Roberts got the part.",),
    (
        "Everyone remembers Julia Roberts in “Pretty Woman.”",
        "Julia Roberts | Pretty Woman",
    ),
    ("You have seen her in “Pretty Woman” and “Erin Brockovich,” and now Julia Roberts is back.",),
    (
        "Watch Julia Roberts in “Leave the World Behind” tonight.",
        "Julia Roberts | Leave the World Behind",
    ),
    ("Julia Roberts is the front-runner for the lead in “Quiet Harbor.”",),
    ("Imagine Julia Roberts as Ripley in “Alien.”",),
    (
        "“Alien” starred Sigourney Weaver, with Tom Skerritt, John Hurt and Ian Holm in support.",
        "Sigourney Weaver | Alien",
        "Tom Skerritt | Alien",
        "John Hurt | Alien",
        "Ian Holm | Alien",
    ),
    (
        "Ridley Scott gave Sigourney Weaver the lead in “Alien.”",
        "Sigourney Weaver | Alien",
    ),
    ("Meg Ryan’s Sally and Billy Crystal’s Harry fall out, then in love, in “When Harry Met Sally.”",),
    ("Al Pacino introduced a screening of “Heat.”",),
    ("Al Pacino bought a ticket to “Speed.”",),
    (
        "Ben Affleck starred in and directed “Argo.”",
        "Ben Affleck | Argo",
    ),
    (
        "Greta Gerwig, who wrote and starred in “Frances Ha,” directed “Barbie.”",
        "Greta Gerwig | Frances Ha",
    ),
    ("Tom Hanks did “Philadelphia” and then “Forrest Gump.”",),
    (
        "Sally Field plays the mother of Forrest in “Forrest Gump.”",
        "Sally Field | Forrest Gump",
    ),
)


def read(scene: Scene) -> Iterator[Statement]:
    for event in engagements(scene):
        if event.plays or event.together:
            continue
        for person in event.people:
            for title in event.titles:
                span = (min(event.start, person.start), max(event.end, person.end))
                if scene.here(title):
                    span = (min(span[0], title.start), max(span[1], title.end))
                yield scene.make("acted_in", [person], [title], span=span)
    yield from from_nouns(scene, "acted_in")
