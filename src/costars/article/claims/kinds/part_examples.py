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
        "Matt Damon played Gen. Leslie Groves in “Oppenheimer.”",
        "plays: Matt Damon | Oppenheimer |  | Leslie Groves",
    ),
    (
        "John Lithgow and Dianne Wiest played the Rev. Shaw Moore and his wife, Vi, in “Footloose.”",
        "plays: John Lithgow | Footloose |  | Shaw Moore",
        "plays: Dianne Wiest | Footloose |  | Vi",
    ),
    (
        "Paul Newman starred in “The Towering Inferno.” Fred Astaire was in it too, as was O.J. Simpson.",
        "acted_in: Paul Newman | The Towering Inferno",
        "acted_in: Fred Astaire | The Towering Inferno",
        "acted_in: O. J. Simpson | The Towering Inferno",
    ),
    (
        "Steve Buscemi and Peter Stormare were last seen together in “Fargo,” with Frances "
        "McDormand also starring.",
        "acted_together: Steve Buscemi, Peter Stormare | Fargo",
    ),
    (
        "Margo Dunne, the sister of the character played by Ben Affleck in “Gone Girl,” is a twin.",
        "acted_in: Ben Affleck | Gone Girl",
    ),
    ("Zhang Yimou made “Hero,” for which Shigeru Umebayashi wrote the music.",),
    (
        "Billy Wilder directed William Holden in “Sabrina,” in which Audrey Hepburn had the title "
        "role and Mr. Holden, his hair bleached, portrayed David Larrabee.",
        "acted_in: Audrey Hepburn | Sabrina",
        "plays: William Holden | Sabrina |  | David Larrabee",
        "directed_in: Billy Wilder, William Holden | Sabrina",
    ),
    (
        "Adam Driver and Scarlett Johansson played a couple in “Marriage Story.”",
        "acted_together: Adam Driver, Scarlett Johansson | Marriage Story",
    ),
    (
        "Warren Beatty and Faye Dunaway played the title roles in “Bonnie and Clyde.”",
        "acted_in: Warren Beatty | Bonnie and Clyde",
        "acted_in: Faye Dunaway | Bonnie and Clyde",
    ),
    (
        "Christopher Walken made an early impression as Duane Hall in “Annie Hall.”",
        "acted_in: Christopher Walken | Annie Hall",
        "plays: Christopher Walken | Annie Hall |  | Duane Hall",
    ),
    (
        "Al Pacino starred, two years later, in “Serpico.”",
        "acted_in: Al Pacino | Serpico",
    ),
    (
        "Al Pacino appeared, drunk and magnificent, as Vincent Hanna in “Heat.”",
        "acted_in: Al Pacino | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
    ),
    (
        "Al Pacino stars in “Heat,” and Val Kilmer, stealing softly, is Chris Shiherlis.",
        "acted_in: Al Pacino | Heat",
        "plays: Val Kilmer | Heat |  | Chris Shiherlis",
    ),
    (
        "Sosie Bacon, daughter of Kevin Bacon, was in “Loverboy” as well.",
        "acted_in: Sosie Bacon | Loverboy",
    ),
    (
        "Meg Ryan was Carole in “Top Gun,” alongside Val Kilmer and Tom Cruise; Kathleen Kelly in "
        "“You’ve Got Mail,” which Nora Ephron directed; and Annie Reed in “Sleepless in Seattle.”",
        "plays: Meg Ryan | Top Gun |  | Carole",
        "plays: Meg Ryan | You've Got Mail |  | Kathleen Kelly",
        "plays: Meg Ryan | Sleepless in Seattle |  | Annie Reed",
        "directed: Nora Ephron | You've Got Mail",
        "acted_together: Meg Ryan, Val Kilmer, Tom Cruise | Top Gun",
    ),
    (
        "“Heat” opened in 1995. Both men appear in it, Al Pacino as Vincent Hanna and Robert De "
        "Niro as Neil McCauley.",
        "acted_in: Al Pacino | Heat",
        "acted_in: Robert De Niro | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    (
        "The story is told in “Alien,” whose star, Sigourney Weaver, came late.",
        "acted_in: Sigourney Weaver | Alien",
    ),
    (
        "Then came “Heat,” a thriller with Al Pacino and Robert De Niro.",
        "acted_in: Al Pacino | Heat",
        "acted_in: Robert De Niro | Heat",
    ),
    (
        "“Heat” came out in 1995. Al Pacino and Robert De Niro were cast as Vincent Hanna and Neil McCauley.",
        "acted_in: Al Pacino | Heat",
        "acted_in: Robert De Niro | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    (
        "Al Pacino and Robert De Niro were Vincent Hanna and Neil McCauley in “Heat.”",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    ("Al Pacino and Robert De Niro were Oscar winners and Hollywood royalty in 1995.",),
    (
        "Sean Connery was James Bond in “Dr. No” and in “Goldfinger.”",
        "plays: Sean Connery | Dr. No |  | James Bond",
        "plays: Sean Connery | Goldfinger |  | James Bond",
    ),
    (
        "Paul Giamatti, the star of Alexander Payne’s “Sideways” and of “American Splendor,” was there.",
        "acted_in: Paul Giamatti | Sideways",
        "acted_in: Paul Giamatti | American Splendor",
    ),
    (
        "Steve Buscemi was Carl Showalter, one of the two thugs in “Fargo.”",
        "plays: Steve Buscemi | Fargo |  | Carl Showalter",
    ),
    (
        "In “Heat” there is Neil McCauley, Robert De Niro’s part, and a robbery.",
        "plays: Robert De Niro | Heat |  | Neil McCauley",
    ),
    (
        "In “Little Women” Laura Dern was Marmee to four daughters, among them Saoirse Ronan as Jo "
        "and Florence Pugh as Amy.",
        "acted_in: Saoirse Ronan | Little Women",
        "acted_in: Florence Pugh | Little Women",
        "plays: Laura Dern | Little Women |  | Marmee",
        "plays: Saoirse Ronan | Little Women |  | Jo",
        "plays: Florence Pugh | Little Women |  | Amy",
    ),
    (
        "Tony Leung Chiu-wai plays Chow Mo-wan in “2046,” as he had done in “In the Mood for Love.”",
        "plays: Tony Leung Chiu-wai | 2046 |  | Chow Mo-wan",
        "plays: Tony Leung Chiu-wai | In the Mood for Love |  | Chow Mo-wan",
    ),
    (
        "Al Pacino was in “Heat” as well, as Vincent Hanna.",
        "acted_in: Al Pacino | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
    ),
    (
        "Roddy McDowall played Malcolm in the cheap, foggy “Heat” that Orson Welles directed.",
        "plays: Roddy McDowall | Heat |  | Malcolm",
        "directed: Orson Welles | Heat",
    ),
)
