"""Sentences whose main clause goes on behind something inserted, or leaves its verb out, with the claims that
they make: a kind of claim, then people | titles | year | value. The kinds take their own as examples."""

from __future__ import annotations

__all__ = ["clause_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "Jessica Lange starred with Dustin Hoffman in “Tootsie,” which Sydney Pollack directed, as "
        "Julie Nichols.",
        "plays: Jessica Lange | Tootsie |  | Julie Nichols",
        "directed: Sydney Pollack | Tootsie",
        "acted_together: Jessica Lange, Dustin Hoffman | Tootsie",
    ),
    (
        "Jessica Lange starred in “Tootsie,” directed by Sydney Pollack, as Julie Nichols.",
        "acted_in: Jessica Lange | Tootsie",
        "plays: Jessica Lange | Tootsie |  | Julie Nichols",
        "directed: Sydney Pollack | Tootsie",
    ),
    (
        "Jessica Lange joined Dustin Hoffman in “Tootsie,” released in 1982, as Julie Nichols.",
        "plays: Jessica Lange | Tootsie |  | Julie Nichols",
        "acted_together: Jessica Lange, Dustin Hoffman | Tootsie",
    ),
    (
        "Jessica Lange played Katie Jagger in “All That Jazz,” directed by Bob Fosse, and Lavinia in "
        "“Titus.”",
        "plays: Jessica Lange | All That Jazz |  | Katie Jagger",
        "plays: Jessica Lange | Titus |  | Lavinia",
        "directed: Bob Fosse | All That Jazz",
    ),
    (
        "Tom Hanks, then 36, starred in “Sleepless in Seattle,” written and directed by Nora Ephron, "
        "opposite Meg Ryan.",
        "directed: Nora Ephron | Sleepless in Seattle",
        "wrote: Nora Ephron | Sleepless in Seattle",
        "acted_together: Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "Ryan Gosling appeared in “La La Land,” Damien Chazelle’s musical, playing Sebastian opposite "
        "Emma Stone.",
        "plays: Ryan Gosling | La La Land |  | Sebastian",
        "acted_together: Ryan Gosling, Emma Stone | La La Land",
    ),
    (
        "Song Kang-ho starred in “Parasite” as Kim Ki-taek, the head of a family of swindlers, "
        "opposite Lee Sun-kyun.",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
        "acted_together: Song Kang-ho, Lee Sun-kyun | Parasite",
    ),
    (
        "Song Kang-ho starred as Kim Ki-taek, who heads a family of swindlers, in “Parasite.”",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
    ),
    (
        "Tom Hanks starred as Jim Lovell in “Apollo 13,” directed by Ron Howard, and as Joe Fox in "
        "“You’ve Got Mail.”",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Tom Hanks | You've Got Mail",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | You've Got Mail |  | Joe Fox",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks was seen as Jim Lovell in “Apollo 13” and as Joe Fox in “You’ve Got Mail.”",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Tom Hanks | You've Got Mail",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | You've Got Mail |  | Joe Fox",
    ),
    (
        "Ryan Gosling was most recently seen as Ken in “Barbie,” starring opposite Margot Robbie.",
        "acted_in: Ryan Gosling | Barbie",
        "plays: Ryan Gosling | Barbie |  | Ken",
        "acted_together: Ryan Gosling, Margot Robbie | Barbie",
    ),
    (
        "Ryan Gosling returned in “Barbie,” a comedy by Greta Gerwig, co-starring with Margot Robbie.",
        "acted_in: Ryan Gosling | Barbie",
        "acted_together: Ryan Gosling, Margot Robbie | Barbie",
    ),
    (
        "Kevin Bacon, who has been married to Kyra Sedgwick since 1988, directed her in “Loverboy” "
        "and she returned the favor with “Space Oddity.”",
        "directed_in: Kevin Bacon, Kyra Sedgwick | Loverboy",
        "directed_in: Kyra Sedgwick, Kevin Bacon | Space Oddity",
    ),
    (
        "Kevin Bacon, the husband of Kyra Sedgwick, directed her in “Loverboy.”",
        "directed_in: Kevin Bacon, Kyra Sedgwick | Loverboy",
    ),
    (
        "Tom Hanks, once a co-star of Meg Ryan in “Joe Versus the Volcano,” joined her in “You’ve Got Mail.”",
        "acted_together: Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Maggie Smith starred in “Gosford Park” and Hugh Bonneville in “Downton Abbey.”",
        "acted_in: Maggie Smith | Gosford Park",
        "acted_in: Hugh Bonneville | Downton Abbey",
    ),
    (
        "Tom Hanks starred in “Big” and Meg Ryan in “Top Gun” was a hit.",
        "acted_in: Tom Hanks | Big",
    ),
    (
        "Tom Hanks and Meg Ryan became stars in the 1980s, he in “Big” and she in “Top Gun.”",
        "acted_in: Tom Hanks | Big",
        "acted_in: Meg Ryan | Top Gun",
    ),
    ("Tom Hanks and Meg Ryan fell asleep, he in “Big” and she in “Top Gun.”",),
    (
        "Steven Spielberg directed “Jaws,” George Lucas “Star Wars” and Michael Mann “Heat.”",
        "directed: Steven Spielberg | Jaws",
        "directed: George Lucas | Star Wars",
        "directed: Michael Mann | Heat",
    ),
    (
        "Robert Towne wrote “Chinatown” and “Heat”; Roman Polanski directed the first, Michael Mann "
        "the second.",
        "directed: Roman Polanski | Chinatown",
        "directed: Michael Mann | Heat",
        "wrote: Robert Towne | Chinatown",
        "wrote: Robert Towne | Heat",
    ),
    (
        "Meg Ryan starred in “Top Gun” and “You’ve Got Mail.” Tony Scott directed the former and Nora "
        "Ephron the latter.",
        "acted_in: Meg Ryan | Top Gun",
        "acted_in: Meg Ryan | You've Got Mail",
        "directed: Tony Scott | Top Gun",
        "directed: Nora Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks made “Big” and “Apollo 13.” The latter stars Kevin Bacon and Bill Paxton.",
        "acted_in: Kevin Bacon | Apollo 13",
        "acted_in: Bill Paxton | Apollo 13",
    ),
    (
        "‘The Best Exotic Marigold Hotel’ (2011) found Maggie Smith in Jaipur as Muriel Donnelly, "
        "with Bill Nighy as Douglas Ainslie.",
        "acted_in: Maggie Smith | The Best Exotic Marigold Hotel",
        "acted_in: Bill Nighy | The Best Exotic Marigold Hotel",
        "plays: Maggie Smith | The Best Exotic Marigold Hotel |  | Muriel Donnelly",
        "plays: Bill Nighy | The Best Exotic Marigold Hotel |  | Douglas Ainslie",
    ),
    (
        "“Barbie” saw Ryan Gosling as Ken.",
        "acted_in: Ryan Gosling | Barbie",
        "plays: Ryan Gosling | Barbie |  | Ken",
    ),
    ("“Barbie” saw Ryan Gosling as a doll.",),
    (
        "“Barbie” gave Ryan Gosling the part of Ken.",
        "acted_in: Ryan Gosling | Barbie",
        "plays: Ryan Gosling | Barbie |  | Ken",
    ),
    (
        "Also joining is Paul Dano, who broke out as Dwayne in “Little Miss Sunshine” and later "
        "starred as Burt Fabelman in “The Fabelmans.”",
        "acted_in: Paul Dano | Little Miss Sunshine",
        "acted_in: Paul Dano | The Fabelmans",
        "plays: Paul Dano | Little Miss Sunshine |  | Dwayne",
        "plays: Paul Dano | The Fabelmans |  | Burt Fabelman",
    ),
    (
        "Paul Dano first broke out in “Little Miss Sunshine,” as Dwayne.",
        "acted_in: Paul Dano | Little Miss Sunshine",
        "plays: Paul Dano | Little Miss Sunshine |  | Dwayne",
    ),
    (
        "Paul Dano’s breakout came as Dwayne in “Little Miss Sunshine.”",
        "acted_in: Paul Dano | Little Miss Sunshine",
        "plays: Paul Dano | Little Miss Sunshine |  | Dwayne",
    ),
    (
        "To children Maggie Smith was Minerva McGonagall, a part she first took in ‘Harry Potter and "
        "the Philosopher’s Stone’.",
        "plays: Maggie Smith | Harry Potter and the Philosopher's Stone |  | Minerva McGonagall",
    ),
    (
        "Kelsey Grammer is best known as Frasier Crane, whom he played in “Cheers” and in “Frasier.”",
        "plays: Kelsey Grammer | Cheers |  | Frasier Crane",
        "plays: Kelsey Grammer | Frasier |  | Frasier Crane",
    ),
    (
        "Kelsey Grammer is Frasier Crane, a role he originated in “Cheers” and reprised in “Frasier.”",
        "plays: Kelsey Grammer | Cheers |  | Frasier Crane",
        "plays: Kelsey Grammer | Frasier |  | Frasier Crane",
    ),
    (
        "Sean Connery was James Bond, a part he created in “Dr. No” and gave up after “Diamonds Are "
        "Forever.”",
        "plays: Sean Connery | Dr. No |  | James Bond",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” Meg Ryan, then little known, had a small part as Carole.",
        "acted_in: Tom Cruise | Top Gun",
        "acted_in: Meg Ryan | Top Gun",
        "plays: Meg Ryan | Top Gun |  | Carole",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” Meg Ryan had the part of the wife.",
        "acted_in: Tom Cruise | Top Gun",
        "acted_in: Meg Ryan | Top Gun",
    ),
    (
        "Emma Thompson and Hugh Grant were in “Sense and Sensibility.” They were also in the cast of "
        "“Love Actually.”",
        "acted_in: Emma Thompson | Love Actually",
        "acted_in: Hugh Grant | Love Actually",
    ),
    (
        "“Snowpiercer” opened in 2013. Chris Evans led the cast and Tilda Swinton played Mason.",
        "acted_in: Chris Evans | Snowpiercer",
        "plays: Tilda Swinton | Snowpiercer |  | Mason",
    ),
    (
        "“Heat” opened in 1995. Al Pacino was its star. Val Kilmer was another of its players.",
        "acted_in: Al Pacino | Heat",
        "acted_in: Val Kilmer | Heat",
    ),
    ("Al Pacino had a role in the making of “Heat.”",),
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
        "Tom Hanks has played Jim Lovell (“Apollo 13”), Joe Fox (“You’ve Got Mail”) and Forrest Gump "
        "(“Forrest Gump”).",
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
        "Jack Nicholson, Oscar in hand for “Terms of Endearment,” played the Joker in “Batman,” with "
        "Michael Keaton in the lead.",
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
        "Al Pacino — who had been nominated for “The Godfather” — starred in “Serpico” and, two years "
        "later, in “Dog Day Afternoon.”",
        "acted_in: Al Pacino | Serpico",
        "acted_in: Al Pacino | Dog Day Afternoon",
    ),
    (
        "Sigourney Weaver, whose Ellen Ripley in “Alien” changed action movies, appeared in “Working "
        "Girl” as Katharine Parker.",
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
    ("In “Galaxy Quest” Sigourney Weaver plays both Gwen DeMarco and Tawny Madison.",),
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
        "Matt Damon played Gen. Leslie Groves in “Oppenheimer.”",
        "plays: Matt Damon | Oppenheimer |  | Leslie Groves",
    ),
    (
        "John Lithgow and Dianne Wiest played the Rev. Shaw Moore and his wife, Vi, in “Footloose.”",
        "plays: John Lithgow | Footloose |  | Shaw Moore",
        "plays: Dianne Wiest | Footloose |  | Vi",
    ),
)


def clause_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
