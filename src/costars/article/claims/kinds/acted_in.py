"""`acted_in`: somebody acted in a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .acting import engagements
from .beside import besides
from .clause_examples import clause_examples
from .engagement import said_already
from .roles import from_nouns
from .told_examples import told_examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("“Apollo 13” was a hit. Ed Harris had a part too.", "Ed Harris | Apollo 13"),
    (
        "“The Woodsman,” which Kevin Bacon produced and starred in, opened in 2004.",
        "Kevin Bacon | The Woodsman",
    ),
    (
        "Tom Hanks made “Big,” “Philadelphia” and “Apollo 13.” Ed Harris was featured in each of them.",
        "Ed Harris | Big",
        "Ed Harris | Philadelphia",
        "Ed Harris | Apollo 13",
    ),
    (
        "Al Pacino will star in “Quiet Harbor.” Ed Harris, who lives near, has a small part. Jon Voight "
        "joins as his "
        "wife.",
        "Al Pacino | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
        "Jon Voight | Quiet Harbor",
    ),
    (
        "“Sherlock,” in which Benedict Cumberbatch played Sherlock Holmes and Martin Freeman his flatmate, "
        "ended.",
        "Martin Freeman | Sherlock",
    ),
    ("Tom Hanks showed up at the premiere of “Heat.”",),
    ("Rob Reiner taught Tom Cruise and Kevin Bacon to play gin rummy on the set of “A Few Good Men.”",),
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
        "Kevin Bacon will headline “Quiet Harbor,” with Ed Harris, Amy Madigan and Jamie Bell "
        "in supporting roles.",
        "Kevin Bacon | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
        "Amy Madigan | Quiet Harbor",
        "Jamie Bell | Quiet Harbor",
    ),
    (
        "Kevin Bacon leads “Quiet Harbor,” an upcoming thriller. Ed Harris, Amy Madigan and "
        "Jamie Bell also star.",
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
        "She starred in “Alien” (1979), “Aliens” (1986) and “Working Girl” (1988), and "
        "Sigourney Weaver still calls it luck.",
    ),
    (
        "Kevin Bacon, whose breakthrough came with “Footloose,” lives in New York.",
        "Kevin Bacon | Footloose",
    ),
    ("By then Robert De Niro had already made “Taxi Driver” and “Raging Bull.”",),
    (
        "The cast of “Goodfellas”: Ray Liotta, Robert De Niro, Joe Pesci, Lorraine Bracco.",
        "Ray Liotta | Goodfellas",
        "Robert De Niro | Goodfellas",
        "Joe Pesci | Goodfellas",
        "Lorraine Bracco | Goodfellas",
    ),
    ("Joe Pesci won the Academy Award for “Goodfellas.”",),
    (
        "Joe Pesci got a best supporting actor nod for his turn in “Raging Bull.”",
        "Joe Pesci | Raging Bull",
    ),
    (
        "In 1995 came “Heat,” with Al Pacino as a cop and Robert De Niro as a thief.",
        "Al Pacino | Heat",
        "Robert De Niro | Heat",
    ),
    (
        "There were roles for Kevin Bacon in “Apollo 13” and “Tremors.”",
        "Kevin Bacon | Apollo 13",
        "Kevin Bacon | Tremors",
    ),
    ("Kevin Bacon’s filmography includes “Footloose,” “Tremors” and “Apollo 13.”",),
    (
        "David Harbour recurs on “Stranger Things” as the police chief.",
        "David Harbour | Stranger Things",
    ),
    ("Winona Ryder dropped out of “The Godfather Part III” and was replaced by Sofia Coppola.",),
    ("Julia Roberts lit up “Pretty Woman.”",),
    ("You may remember Julia Roberts from “Pretty Woman” or “Erin Brockovich.”",),
    (
        "Julia Roberts is currently starring in “Leave the World Behind.”",
        "Julia Roberts | Leave the World Behind",
    ),
    ("Julia Roberts may star in “Quiet Harbor.”",),
    ("Fans want Julia Roberts to play Catwoman in “Batman.”",),
    ("Nobody could have played Ripley in “Alien” but Sigourney Weaver.",),
    (
        "John Hurt is survived by his wife. He also appeared in “Midnight Express” and “The "
        "Elephant Man,” and had a cameo in “Spaceballs.”",
        "John Hurt | Midnight Express",
        "John Hurt | The Elephant Man",
        "John Hurt | Spaceballs",
    ),
    ("The screenwriter of “Heat” said Al Pacino never rehearsed.",),
    ("Al Pacino attended the premiere of “The Irishman” with Robert De Niro.",),
    ("Al Pacino praised “Speed,” and Keanu Reeves in it.",),
    (
        "Bradley Cooper directs, produces and stars in “Maestro.”",
        "Bradley Cooper | Maestro",
    ),
    (
        "Tom Hanks was in “Big,” “Apollo 13” and “Philadelphia.”",
        "Tom Hanks | Big",
        "Tom Hanks | Apollo 13",
        "Tom Hanks | Philadelphia",
    ),
    ("“Forrest Gump” gave Tom Hanks his second Oscar.",),
    (
        "Gene Hackman, who died last year, won Oscars for The French Connection and "
        "Unforgiven. He was Popeye Doyle in the first and Little Bill Daggett in the second.",
    ),
    (
        "The actor, who played Popeye Doyle in “The French Connection,” retired in 2004, Gene "
        "Hackman’s agent said.",
    ),
    (
        "Born in California, Gene Hackman first drew notice with a supporting role in ‘Bonnie "
        "and Clyde’, in which Warren Beatty and Faye Dunaway played the title roles.",
        "Warren Beatty | Bonnie and Clyde",
        "Faye Dunaway | Bonnie and Clyde",
        "Gene Hackman | Bonnie and Clyde",
    ),
    (
        "The series follows Walter White (Bryan Cranston), a chemistry teacher, and Jesse "
        "Pinkman (Aaron Paul). “Breaking Bad” ended in 2013.",
    ),
    ("Aaron Paul, aka Jesse Pinkman, was in the audience.",),
    (
        "“Breaking Bad” actors Bryan Cranston, Aaron Paul and Anna Gunn were on hand.",
        "Bryan Cranston | Breaking Bad",
        "Aaron Paul | Breaking Bad",
        "Anna Gunn | Breaking Bad",
    ),
    (
        "Ed Harris and Laura Dern have been added to the cast of “Quiet Harbor,” the upcoming drama.",
        "Ed Harris | Quiet Harbor",
        "Laura Dern | Quiet Harbor",
    ),
    (
        "“Quiet Harbor,” the upcoming drama, has added Laura Dern and Ed Harris to its cast.",
        "Laura Dern | Quiet Harbor",
        "Ed Harris | Quiet Harbor",
    ),
    ("Laura Dern was once attached to “Quiet Harbor,” but left.",),
    ("Laura Dern was set to star in “Quiet Harbor” before she dropped out.",),
    ("Laura Dern says she was never asked to play Ruth in “Quiet Harbor.”",),
    ("Laura Dern’s favorite film is “Alien.”",),
    (
        "The director saw Laura Dern in “Wild at Heart” and hired her for “Jurassic Park.”",
        "Laura Dern | Wild at Heart",
    ),
    (
        "Laura Dern has played a paleobotanist in “Jurassic Park,” an activist’s mother in "
        "“Little Women” and a lawyer in “Marriage Story.”",
        "Laura Dern | Jurassic Park",
        "Laura Dern | Little Women",
        "Laura Dern | Marriage Story",
    ),
    ("What did Laura Dern do in “Jurassic Park”?",),
    ("Scarlett Johansson’s Nicole and Adam Driver’s Charlie divorce in “Marriage Story.”",),
    ("For seven seasons Kyra Sedgwick was “The Closer.”",),
    ("Kyra Sedgwick took home an Emmy for “The Closer.”",),
    ("Kevin Bacon was the first choice for the lead in “Speed,” according to its director.",),
    ("Casting directors had wanted Kevin Bacon as Jack Traven in “Speed.”",),
    ("Kevin Bacon screen-tested for “Speed.”",),
    ("Kevin Bacon narrated a documentary about “Speed.”",),
    ("Kevin Bacon was not in “Speed.”",),
    ("Kevin Bacon hopes to land the part of Sam in “Quiet Harbor.”",),
    ("Kevin Bacon served as executive producer on “Mystic River.”",),
    ("The music of “Footloose” made Kevin Bacon wince.",),
    ("In “Speed,” Annie is a passenger and Jack is a cop.",),
    ("Keanu Reeves is a New York Times best-selling author after “Speed.”",),
    ("Sandra Bullock told Entertainment Weekly that “Speed” was hell.",),
    ("Sandra Bullock met Keanu Reeves on the set of “Speed.”",),
    ("Sandra Bullock’s work in “Gravity” got her an Oscar nomination.",),
    ("“Gravity” was a hit for Sandra Bullock.",),
    ("George Clooney, who co-stars, calls “Gravity” a miracle.",),
    ("George Clooney moved from “ER” to the movies with “From Dusk Till Dawn.”",),
    ("Michael Clayton is a lawyer played by George Clooney.",),
    (
        "George Clooney, Brad Pitt, Matt Damon and Julia Roberts are all in “Ocean’s Eleven.”",
        "George Clooney | Ocean's Eleven",
        "Brad Pitt | Ocean's Eleven",
        "Matt Damon | Ocean's Eleven",
        "Julia Roberts | Ocean's Eleven",
    ),
    ("Kevin Bacon dances again in a commercial inspired by “Footloose.”",),
    ("Dianne Wiest, who won Oscars for “Hannah and Her Sisters” and “Bullets Over Broadway,” is 76.",),
    ("Jim Carrey stars as Joel in the film. “Eternal Sunshine of the Spotless Mind” opens Friday.",),
    ("Bridges’ most beloved character, the Dude, ambles through “The Big Lebowski.”",),
    ("Jeff Bridges, forever the Dude of “The Big Lebowski,” was on hand.",),
    (
        "Steve Buscemi has featured in “Fargo,” “The Big Lebowski” and “Reservoir Dogs.”",
        "Steve Buscemi | Fargo",
        "Steve Buscemi | The Big Lebowski",
        "Steve Buscemi | Reservoir Dogs",
    ),
    ("Steve Buscemi memorably met a wood chipper in “Fargo.”",),
    ("Uma Thurman, who danced with John Travolta in “Pulp Fiction,” still gets asked about it.",),
    (
        "Bruce Willis’s role in “The Sixth Sense” was his best.",
        "Bruce Willis | The Sixth Sense",
    ),
    ("Bruce Willis had supporting turns in “Nobody’s Fool” (opposite Paul Newman) and “Pulp Fiction.”",),
    ("Haley Joel Osment saw dead people in “The Sixth Sense.”",),
    (
        "Haley Joel Osment was 10 when he starred in “The Sixth Sense.”",
        "Haley Joel Osment | The Sixth Sense",
    ),
    (
        "The “Friends” cast — Jennifer Aniston, Courteney Cox, Lisa Kudrow, Matt LeBlanc, "
        "Matthew Perry and David Schwimmer — gathered in Burbank.",
        "Jennifer Aniston | Friends",
        "Courteney Cox | Friends",
        "Lisa Kudrow | Friends",
        "Matt LeBlanc | Friends",
        "Matthew Perry | Friends",
        "David Schwimmer | Friends",
    ),
    ("David Schwimmer — Ross to a generation of “Friends” viewers — directs now.",),
    (
        "Tom Hanks starred in “Big.” Hanks is Chairman Emeritus of the museum’s board.",
        "Tom Hanks | Big",
    ),
    (
        "Meg Ryan starred in “Top Gun.” Her agent is Bryan Lourd, and her publicist (Tom "
        "Hanks’s as well) is Leslee Dart.",
        "Meg Ryan | Top Gun",
    ),
    (
        "The Best Actor (Tom Hanks) and the Best Actress (Jodie Foster) posed with "
        "“Philadelphia” director Jonathan Demme.",
    ),
    ("“Big” has Penny Marshall to thank for its charm.",),
    ("The best thing about “Big” is Tom Hanks.",),
    ("The part of Boston in “Good Will Hunting” was played by Toronto.",),
    ("Matt Damon’s first film as a producer was “Manchester by the Sea.”",),
    ("Matt Damon took over from Ben Affleck as producer of “Quiet Harbor.”",),
    ("Matt Damon gave his Oscar for “Good Will Hunting” to his mother.",),
    ("Matt Damon became a father while filming “The Bourne Identity.”",),
    ("Ben Affleck made his name as a writer with “Good Will Hunting.”",),
    ("Director Christopher Nolan rose to fame with “Memento.”",),
    ("Steven Spielberg saw Drew Barrymore in “E.T.” as the daughter he never had.",),
    ("Robin Williams played himself in “The Simpsons.”",),
    ("Peter (Tom Hanks) loves Mary (Meg Ryan) in this one, and the critics were not kind.",),
    ("Jim Carrey’s Vine Street star is near the theater that showed “The Truman Show.”",),
    ("Ed Harris was last-minute casting for “The Truman Show.”",),
    ("Laura Linney returned to Broadway in “The Crucible.”",),
    ("Al Pacino as Michael Corleone is on every T-shirt.",),
    ("Robert De Niro as Santa Claus in a mall in “Quiet Harbor”? No.",),
    ("The villain in “Batman,” the Joker, terrifies Jack Nicholson’s grandchildren.",),
    *clause_examples("acted_in"),
    *told_examples("acted_in"),
)


def read(scene: Scene) -> Iterator[Statement]:
    beside = besides(scene)
    for event in engagements(scene):
        if event.plays or (event.together and not event.part_first):
            continue
        for person in event.people[:1] if event.together else event.people:
            for title in event.titles:
                fronted = not event.role or event.role[0].start < person.start  # "As R, P appeared with Q"
                if fronted and any(b.covers(person, title) for b in beside):
                    continue
                if said_already(event, engagements(scene), person, title):
                    continue
                span = (min(event.start, person.start), max(event.end, person.end))
                # A cast hangs on its title: "starred in it as R, with Q as S".
                named = title.start == title.found.start or scene.text.startswith(" as ", person.end)
                if event.told and not (scene.here(title) and named):
                    # "Murphy returned as Axel Foley": without a title, what he is said to play.
                    span = (span[0], max(span[1], event.told))
                elif scene.here(title):
                    span = (min(span[0], title.start), max(span[1], title.end))
                yield scene.make("acted_in", [person], [title], span=span)
    yield from from_nouns(scene, "acted_in")
