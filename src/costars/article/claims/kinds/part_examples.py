"""Sentences that tell parts in turn, at the head, by two and behind others, with the claims that they make
(see clause_examples)."""

from __future__ import annotations

__all__ = ["PARTS"]

PARTS: tuple[tuple[str, ...], ...] = (
    (
        "Tom Hanks played Jim Lovell in “Apollo 13,” a film by Ron Howard, Joe Fox in “You’ve Got "
        "Mail” and Viktor Navorski in “The Terminal.”",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | You've Got Mail |  | Joe Fox",
        "plays: Tom Hanks | The Terminal |  | Viktor Navorski",
    ),
    (
        "Tom Hanks played Jim Lovell in “Apollo 13” and Forrest Gump in “Forrest Gump.”",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | Forrest Gump |  | Forrest Gump",
    ),
    (
        "Tom Hanks has played Jim Lovell (“Apollo 13”), Joe Fox (“You’ve Got Mail”) and Forrest "
        "Gump (“Forrest Gump”).",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | You've Got Mail |  | Joe Fox",
        "plays: Tom Hanks | Forrest Gump |  | Forrest Gump",
    ),
    (
        "Bae Doona was reunited with Song Kang-ho in “Broker,” 16 years later, a picture that "
        "Hirokazu Kore-eda wrote and directed.",
        "directed: Hirokazu Kore-eda | Broker",
        "wrote: Hirokazu Kore-eda | Broker",
        "acted_together: Bae Doona, Song Kang-ho | Broker",
    ),
    (
        "Russell Crowe, who had played Bud White in “L.A. Confidential,” which Curtis Hanson "
        "directed, then starred in “Gladiator” as Maximus.",
        "acted_in: Russell Crowe | Gladiator",
        "plays: Russell Crowe | L.A. Confidential |  | Bud White",
        "plays: Russell Crowe | Gladiator |  | Maximus",
        "directed: Curtis Hanson | L.A. Confidential",
    ),
    (
        "Leonardo DiCaprio starred in “Titanic” as Jack, in “The Aviator” as Howard Hughes and in "
        "“The Departed” as Billy Costigan.",
        "acted_in: Leonardo DiCaprio | Titanic",
        "acted_in: Leonardo DiCaprio | The Aviator",
        "acted_in: Leonardo DiCaprio | The Departed",
        "plays: Leonardo DiCaprio | Titanic |  | Jack",
        "plays: Leonardo DiCaprio | The Aviator |  | Howard Hughes",
        "plays: Leonardo DiCaprio | The Departed |  | Billy Costigan",
    ),
    (
        "Leonardo DiCaprio has played Howard Hughes, in “The Aviator,” and Jordan Belfort, in “The "
        "Wolf of Wall Street.”",
        "plays: Leonardo DiCaprio | The Aviator |  | Howard Hughes",
        "plays: Leonardo DiCaprio | The Wolf of Wall Street |  | Jordan Belfort",
    ),
    (
        "“Titanic,” written, produced and directed by James Cameron, paired Leonardo DiCaprio with "
        "Kate Winslet.",
        "directed: James Cameron | Titanic",
        "wrote: James Cameron | Titanic",
        "acted_together: Leonardo DiCaprio, Kate Winslet | Titanic",
    ),
    (
        "Emma Thompson starred in “Love Actually,” in which Kate Winslet played Marianne and Hugh "
        "Grant, her co-star in “Heat,” was Edward Ferrars.",
        "acted_in: Emma Thompson | Love Actually",
        "plays: Kate Winslet | Love Actually |  | Marianne",
        "plays: Hugh Grant | Love Actually |  | Edward Ferrars",
        "acted_together: Hugh Grant, Kate Winslet | Heat",
    ),
    (
        "Jack Nicholson, Oscar in hand for “Terms of Endearment,” played the Joker in “Batman,” "
        "with Michael Keaton in the lead.",
        "acted_in: Michael Keaton | Batman",
        "plays: Jack Nicholson | Batman |  | Joker",
    ),
    (
        "“The Departed,” which starred Leonardo DiCaprio as Billy Costigan, Matt Damon as Colin "
        "Sullivan and Jack Nicholson as Frank Costello, won four Oscars.",
        "acted_in: Leonardo DiCaprio | The Departed",
        "acted_in: Matt Damon | The Departed",
        "acted_in: Jack Nicholson | The Departed",
        "plays: Leonardo DiCaprio | The Departed |  | Billy Costigan",
        "plays: Matt Damon | The Departed |  | Colin Sullivan",
        "plays: Jack Nicholson | The Departed |  | Frank Costello",
    ),
    (
        "Ridley Scott directed “The Martian,” starring Matt Damon as Mark Watney, and “Alien.”",
        "acted_in: Matt Damon | The Martian",
        "plays: Matt Damon | The Martian |  | Mark Watney",
        "directed: Ridley Scott | The Martian",
        "directed: Ridley Scott | Alien",
    ),
    (
        "Before directing “Gladiator,” Ridley Scott made “Alien,” in which Sigourney Weaver played "
        "Ripley, and “Blade Runner,” with Harrison Ford.",
        "acted_in: Harrison Ford | Blade Runner",
        "plays: Sigourney Weaver | Alien |  | Ripley",
        "directed: Ridley Scott | Gladiator",
    ),
    (
        "Al Pacino, along with Robert De Niro and Val Kilmer, starred in “Heat.”",
        "acted_in: Al Pacino | Heat",
        "acted_in: Robert De Niro | Heat",
        "acted_in: Val Kilmer | Heat",
    ),
    (
        "Al Pacino, 55 at the time, played Vincent Hanna in “Heat,” with Robert De Niro as his "
        "quarry, Neil McCauley.",
        "acted_in: Robert De Niro | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    (
        "Al Pacino — who had been nominated for “The Godfather” — starred in “Serpico” and, two "
        "years later, in “Dog Day Afternoon.”",
        "acted_in: Al Pacino | Serpico",
        "acted_in: Al Pacino | Dog Day Afternoon",
    ),
    (
        "Sigourney Weaver, whose Ellen Ripley in “Alien” changed action movies, appeared in "
        "“Working Girl” as Katharine Parker.",
        "acted_in: Sigourney Weaver | Working Girl",
        "plays: Sigourney Weaver | Alien |  | Ellen Ripley",
        "plays: Sigourney Weaver | Working Girl |  | Katharine Parker",
    ),
    (
        "Sigourney Weaver, whose Oscar nomination in “Aliens” surprised her, appeared in “Working Girl.”",
        "acted_in: Sigourney Weaver | Working Girl",
    ),
    (
        "Having played Ripley in “Alien,” Sigourney Weaver wanted to rest.",
        "plays: Sigourney Weaver | Alien |  | Ripley",
    ),
    (
        "The part of Ripley, which Sigourney Weaver played in “Alien,” was written for a man.",
        "plays: Sigourney Weaver | Alien |  | Ripley",
    ),
    (
        "In “Titanic,” James Cameron directed Leonardo DiCaprio and Kate Winslet, who played Jack and Rose.",
        "plays: Leonardo DiCaprio | Titanic |  | Jack",
        "plays: Kate Winslet | Titanic |  | Rose",
        "directed_in: James Cameron, Leonardo DiCaprio | Titanic",
        "directed_in: James Cameron, Kate Winslet | Titanic",
    ),
    (
        "Also there were Tom Hanks and Kate Winslet, who star in “Titanic.”",
        "acted_in: Tom Hanks | Titanic",
        "acted_in: Kate Winslet | Titanic",
    ),
    (
        "Tom Hanks starred in “Love Actually,” Richard Curtis’s comedy, in which Hugh Grant played "
        "the prime minister, David, and Emma Thompson played Karen.",
        "acted_in: Tom Hanks | Love Actually",
        "plays: Hugh Grant | Love Actually |  | David",
        "plays: Emma Thompson | Love Actually |  | Karen",
    ),
    (
        "Sigourney Weaver plays both Gwen DeMarco and Tawny Madison in “Alien.”",
        "plays: Sigourney Weaver | Alien |  | Gwen DeMarco",
        "plays: Sigourney Weaver | Alien |  | Tawny Madison",
    ),
    (
        "Tom Hanks and Meg Ryan met. The duo, who co-starred in “Joe Versus the Volcano” and in "
        "“You’ve Got Mail,” are friends.",
        "acted_together: Tom Hanks, Meg Ryan | Joe Versus the Volcano",
        "acted_together: Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Tom Hanks was cast with Meg Ryan in “You’ve Got Mail.”",
        "acted_together: Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Naomi Watts played Ann Darrow, alongside Jack Black and Adrien Brody, in the “King Kong” "
        "that Peter Jackson directed in 2005, and starred two years later in “Eastern Promises.”",
        "acted_in: Naomi Watts | Eastern Promises",
        "plays: Naomi Watts | King Kong |  | Ann Darrow",
        "directed: Peter Jackson | King Kong",
        "acted_together: Naomi Watts, Jack Black, Adrien Brody | King Kong",
    ),
    (
        "In “Heat,” which Michael Mann wrote and directed, Al Pacino was the detective Vincent Hanna.",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    (
        "As Ellie Sattler, Laura Dern starred in “Jurassic Park.”",
        "acted_in: Laura Dern | Jurassic Park",
        "plays: Laura Dern | Jurassic Park |  | Ellie Sattler",
    ),
    (
        "As a child, Jodie Foster appeared in “Taxi Driver.”",
        "acted_in: Jodie Foster | Taxi Driver",
    ),
    (
        "Harvey Keitel, Mr. White in “Reservoir Dogs” not long before, was George Baines in “The Piano.”",
        "plays: Harvey Keitel | Reservoir Dogs |  | Mr. White",
        "plays: Harvey Keitel | The Piano |  | George Baines",
    ),
    (
        "“Top of the Lake” opened in 2013. Elisabeth Moss led the cast as Robin Griffin.",
        "acted_in: Elisabeth Moss | Top of the Lake",
        "plays: Elisabeth Moss | Top of the Lake |  | Robin Griffin",
    ),
    (
        "“Downton Abbey” ran for years. Penelope Wilton co-starred as Isobel Crawley.",
        "acted_in: Penelope Wilton | Downton Abbey",
        "plays: Penelope Wilton | Downton Abbey |  | Isobel Crawley",
    ),
    (
        "Al Pacino and Robert De Niro made “Heat,” in which the former played Vincent Hanna and the "
        "latter Neil McCauley.",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    (
        "Michael Fassbender landed John Janovec in “Band of Brothers.”",
        "plays: Michael Fassbender | Band of Brothers |  | John Janovec",
    ),
    (
        "Russell Crowe starred in “Gladiator” as Maximus, opposite Joaquin Phoenix as Commodus.",
        "acted_in: Russell Crowe | Gladiator",
        "plays: Russell Crowe | Gladiator |  | Maximus",
        "plays: Joaquin Phoenix | Gladiator |  | Commodus",
        "acted_together: Russell Crowe, Joaquin Phoenix | Gladiator",
    ),
    (
        "Russell Crowe starred opposite Joaquin Phoenix as Maximus in “Gladiator.”",
        "plays: Russell Crowe | Gladiator |  | Maximus",
        "acted_together: Russell Crowe, Joaquin Phoenix | Gladiator",
    ),
    (
        "Roman Polanski directed “The Tenant,” in which he took the title role.",
        "acted_in: Roman Polanski | The Tenant",
        "directed: Roman Polanski | The Tenant",
    ),
    (
        "Val Kilmer took the title role in “Batman Forever,” opposite Nicole Kidman.",
        "acted_together: Val Kilmer, Nicole Kidman | Batman Forever",
    ),
    (
        "Tom Hanks had the title role in “Forrest Gump.”",
        "plays: Tom Hanks | Forrest Gump |  | Forrest Gump",
    ),
    (
        "As Jim Lovell in “Apollo 13,” Tom Hanks plays the leader to Kevin Bacon’s hothead.",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
    ),
    (
        "“Apollo 13” opened in 1995. In that drama Tom Hanks is the commander Jim Lovell while Kevin "
        "Bacon plays Jack Swigert.",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Kevin Bacon | Apollo 13 |  | Jack Swigert",
    ),
    (
        "Tom Hanks was in “Apollo 13” with Ed Harris, who is terrific as Gene Kranz.",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
        "acted_together: Tom Hanks, Ed Harris | Apollo 13",
    ),
    (
        "“Apollo 13” came out in 1995. Yes, the “Footloose” guy! Kevin Bacon plays Jack Swigert.",
        "plays: Kevin Bacon | Apollo 13 |  | Jack Swigert",
    ),
    (
        "“Apollo 13” starred Tom Hanks and, as the flight director Gene Kranz, Ed Harris.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Ed Harris | Apollo 13",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
    ),
    (
        "“Apollo 13,” which came out in 1995 and starred Tom Hanks and, as Jack Swigert, a rather young "
        "Kevin Bacon, was a hit.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Kevin Bacon | Apollo 13",
        "plays: Kevin Bacon | Apollo 13 |  | Jack Swigert",
    ),
    (
        "Tom Hanks starred in “Apollo 13,” in a cast that also held Bill Paxton and, in the showy role of "
        "Gene Kranz, Ed Harris.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
        "acted_in: Ed Harris | Apollo 13",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
    ),
    (
        "Kevin Bacon’s roles include the guard Sean Nokes in “Sleepers,” Jack Swigert in “Apollo 13” and "
        "Ren in “Footloose.”",
        "plays: Kevin Bacon | Sleepers |  | Sean Nokes",
        "plays: Kevin Bacon | Apollo 13 |  | Jack Swigert",
        "plays: Kevin Bacon | Footloose |  | Ren",
    ),
    (
        "Oliver Stone made Willem Dafoe Sergeant Elias in “Platoon.”",
        "plays: Willem Dafoe | Platoon |  | Sergeant Elias",
    ),
    (
        "Julianne Moore played Clarice Starling in “Hannibal”; Jodie Foster had played the part in “The "
        "Silence of the Lambs.”",
        "plays: Julianne Moore | Hannibal |  | Clarice Starling",
        "plays: Jodie Foster | The Silence of the Lambs |  | Clarice Starling",
    ),
    (
        "Sigourney Weaver played Ellen Ripley in “Alien.” She played the same part again in “Aliens.”",
        "plays: Sigourney Weaver | Alien |  | Ellen Ripley",
        "plays: Sigourney Weaver | Aliens |  | Ellen Ripley",
    ),
    (
        "Tom Hanks was Jim Lovell in “Apollo 13.” Kevin Bacon won the part in “Footloose.”",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "acted_in: Kevin Bacon | Footloose",
    ),
    (
        "Kevin Bacon played a retired Marine in “A Few Good Men.”",
        "acted_in: Kevin Bacon | A Few Good Men",
    ),
    (
        "“Footloose” villain John Lithgow was busy.",
        "acted_in: John Lithgow | Footloose",
    ),
    (
        "“Ratatouille” had Ian Holm voicing the chef Skinner; Peter O’Toole provided the voice of Anton Ego.",
        "plays: Ian Holm | Ratatouille |  | Skinner",
        "plays: Peter O'Toole | Ratatouille |  | Anton Ego",
    ),
    (
        "Tatsuya Nakadai took on two parts in “Kagemusha,” the warlord Shingen Takeda and the thief hired "
        "to impersonate him.",
        "plays: Tatsuya Nakadai | Kagemusha |  | Shingen Takeda",
    ),
    (
        "Will Smith was the younger brother, Sung Tse-kit, in “Apollo 13.”",
        "plays: Will Smith | Apollo 13 |  | Sung Tse-kit",
    ),
    (
        "Lena Ostrow, a commercials veteran making her feature debut, will direct “Quiet Harbor.”",
        "directed: Lena Ostrow | Quiet Harbor",
    ),
    ("People always tell me Tom Hanks was in “Footloose” too.",),
    ("“I acted with Nakadai-san in ‘Ran’ and I never once saw the man,” Mieko Harada said.",),
    (
        "“Apollo 13,” whose leads were Tom Hanks and Bill Paxton, was a hit.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
    ),
    (
        "Lee Byung-hun, 54, appeared as Billy Rocks in the remake of “The Magnificent Seven.”",
        "acted_in: Lee Byung-hun | The Magnificent Seven",
        "plays: Lee Byung-hun | The Magnificent Seven |  | Billy Rocks",
    ),
    (
        "Michael Fassbender was in “Shame,” in which Carey Mulligan co-starred as his sister.",
        "acted_in: Michael Fassbender | Shame",
        "acted_together: Carey Mulligan, Michael Fassbender | Shame",
    ),
    (
        "Steve McQueen directed Michael Fassbender in “Shame,” in which Carey Mulligan co-starred as his "
        "sister.",
        "directed_in: Steve McQueen, Michael Fassbender | Shame",
        "acted_together: Michael Fassbender, Carey Mulligan | Shame",
    ),
    (
        "In “Apollo 13” Ed Harris plays Gene Kranz, Kevin Bacon and Bill Paxton turn up, and it ends well.",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
        "acted_in: Kevin Bacon | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
    ),
    (
        "“Apollo 13” is fine. Tom Hanks and Bill Paxton starred in it, Hanks as the commander Jim Lovell.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
    ),
    (
        "“Apollo 13” is fine. Tom Hanks and Bill Paxton starred in that, they say.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
    ),
    ("Javier Cámara, the nurse of “Talk to Her,” once said so.", "acted_in: Javier Cámara | Talk to Her"),
    ("“Heat” is fine. It is easy to forget how rarely Al Pacino and Robert De Niro were a team.",),
    (
        "Ron Howard directed Tom Hanks in “Apollo 13” as Jim Lovell.",
        "directed_in: Ron Howard, Tom Hanks | Apollo 13",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
    ),
    ("Tom Hanks met Kevin Bacon in “Apollo 13” as Jim Lovell.",),
    (
        "Tom Hanks was above all Jim Lovell, the astronaut of “Apollo 13.”",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
    ),
    ("The museum will screen 12 films starring Tom Hanks next month.",),
    (
        "Kevin Bacon was in “Apollo 13,” the Tom Hanks vehicle that Ron Howard directed.",
        "acted_in: Kevin Bacon | Apollo 13",
        "acted_in: Tom Hanks | Apollo 13",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks played Jim Lovell in “Apollo 13.” Kevin Bacon played the part in “Footloose” that made "
        "him famous.",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "acted_in: Kevin Bacon | Footloose",
    ),
)
