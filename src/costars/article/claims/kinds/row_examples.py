"""Sentences that tell parts in a row, and what goes on in relative clauses, with the claims that they make
(see clause_examples)."""

from __future__ import annotations

__all__ = ["ROWS"]

ROWS: tuple[tuple[str, ...], ...] = (
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
    (
        "Ian Holm had played Ash in “Alien” and, as Bilbo Baggins, Holm appeared in “The Lord of "
        "the Rings: The Fellowship of the Ring.”",
        "acted_in: Ian Holm | The Lord of the Rings: The Fellowship of the Ring",
        "plays: Ian Holm | Alien |  | Ash",
        "plays: Ian Holm | The Lord of the Rings: The Fellowship of the Ring |  | Bilbo Baggins",
    ),
    (
        "Al Pacino appeared in “Heat” as Vincent Hanna, a cop with too much to lose, and Diane "
        "Venora as his wife, Justine.",
        "acted_in: Al Pacino | Heat",
        "acted_in: Diane Venora | Heat",
        "plays: Al Pacino | Heat |  | Vincent Hanna",
        "plays: Diane Venora | Heat |  | Justine",
    ),
    (
        "Nicole Kidman and Reese Witherspoon starred in “Big Little Lies,” the latter as Madeline Mackenzie.",
        "acted_in: Nicole Kidman | Big Little Lies",
        "acted_in: Reese Witherspoon | Big Little Lies",
        "plays: Reese Witherspoon | Big Little Lies |  | Madeline Mackenzie",
    ),
    (
        "Sigourney Weaver (“Alien”), 74, and Bill Murray (“Ghostbusters”), 73, starred in “Ghostbusters.”",
        "acted_in: Sigourney Weaver | Ghostbusters",
        "acted_in: Bill Murray | Ghostbusters",
    ),
    (
        "Best known as Ripley in “Alien,” Sigourney Weaver also played Dana Barrett in “Ghostbusters.”",
        "acted_in: Sigourney Weaver | Alien",
        "plays: Sigourney Weaver | Alien |  | Ripley",
        "plays: Sigourney Weaver | Ghostbusters |  | Dana Barrett",
    ),
    (
        "“Aliens,” with Sigourney Weaver back as Ripley, was directed by James Cameron, who also wrote it.",
        "acted_in: Sigourney Weaver | Aliens",
        "plays: Sigourney Weaver | Aliens |  | Ripley",
        "directed: James Cameron | Aliens",
        "wrote: James Cameron | Aliens",
    ),
    (
        "James Cameron, for whom Bill Paxton had appeared in “The Terminator,” hired him for “Aliens.”",
        "acted_in: Bill Paxton | The Terminator",
        "acted_in: Bill Paxton | Aliens",
    ),
    (
        "Dennis Quaid’s films include “Traffic” and “Something to Talk About,” the Julia Roberts "
        "comedy that Callie Khouri wrote.",
        "wrote: Callie Khouri | Something to Talk About",
    ),
    ("Al Pacino was back for “Heat” screenings.",),
    ("“Heat” had Al Pacino as its producer.",),
    ("Al Pacino and Robert De Niro played a couple of rounds of golf after “Heat.”",),
    (
        "Denzel Washington, the Oscar winner of “Training Day,” in which he played Alonzo Harris, "
        "starred for Spike Lee in “Malcolm X.”",
        "acted_in: Denzel Washington | Malcolm X",
        "plays: Denzel Washington | Training Day |  | Alonzo Harris",
    ),
    (
        "Denzel Washington starred in “Glory,” “Philadelphia,” as the lawyer Joe Miller, and “Training Day.”",
        "acted_in: Denzel Washington | Glory",
        "acted_in: Denzel Washington | Philadelphia",
        "plays: Denzel Washington | Philadelphia |  | Joe Miller",
    ),
    (
        "Tom Hanks (as Andrew Beckett) and Denzel Washington (as Joe Miller) starred in “Philadelphia.”",
        "acted_in: Tom Hanks | Philadelphia",
        "acted_in: Denzel Washington | Philadelphia",
        "plays: Tom Hanks | Philadelphia |  | Andrew Beckett",
        "plays: Denzel Washington | Philadelphia |  | Joe Miller",
    ),
    (
        "Clint Eastwood directed Sean Penn, Tim Robbins and Kevin Bacon in “Mystic River,” Penn as "
        "Jimmy Markum, Robbins as Dave Boyle and Bacon as Sean Devine.",
        "acted_in: Sean Penn | Mystic River",
        "acted_in: Tim Robbins | Mystic River",
        "acted_in: Kevin Bacon | Mystic River",
        "plays: Sean Penn | Mystic River |  | Jimmy Markum",
        "plays: Tim Robbins | Mystic River |  | Dave Boyle",
        "plays: Kevin Bacon | Mystic River |  | Sean Devine",
        "directed_in: Clint Eastwood, Sean Penn | Mystic River",
        "directed_in: Clint Eastwood, Tim Robbins | Mystic River",
        "directed_in: Clint Eastwood, Kevin Bacon | Mystic River",
    ),
    (
        "Harrison Ford, once a carpenter, became Han Solo in “Star Wars” and Indiana Jones in "
        "“Raiders of the Lost Ark.”",
        "plays: Harrison Ford | Star Wars |  | Han Solo",
        "plays: Harrison Ford | Raiders of the Lost Ark |  | Indiana Jones",
    ),
    (
        "Harrison Ford had been Han Solo in “Star Wars” and would be Rick Deckard in “Blade Runner.”",
        "plays: Harrison Ford | Star Wars |  | Han Solo",
        "plays: Harrison Ford | Blade Runner |  | Rick Deckard",
    ),
    (
        "“The Woodsman” was written and directed by Nicole Kassell and stars Kevin Bacon as Walter, "
        "with Kyra Sedgwick as Vicki.",
        "acted_in: Kevin Bacon | The Woodsman",
        "acted_in: Kyra Sedgwick | The Woodsman",
        "plays: Kevin Bacon | The Woodsman |  | Walter",
        "plays: Kyra Sedgwick | The Woodsman |  | Vicki",
        "directed: Nicole Kassell | The Woodsman",
        "wrote: Nicole Kassell | The Woodsman",
    ),
    (
        "After “Tremors,” Kevin Bacon starred with Julia Roberts in “Flatliners.”",
        "acted_together: Kevin Bacon, Julia Roberts | Flatliners",
    ),
    (
        "Five years after “Sleepless in Seattle,” Tom Hanks and Meg Ryan reunited in “You’ve Got Mail.”",
        "acted_together: Tom Hanks, Meg Ryan | Sleepless in Seattle",
        "acted_together: Tom Hanks, Meg Ryan | You've Got Mail",
    ),
    (
        "Kevin Bacon was the lawyer in “A Few Good Men” and an astronaut in “Apollo 13.”",
        "acted_in: Kevin Bacon | A Few Good Men",
        "acted_in: Kevin Bacon | Apollo 13",
    ),
    ("Al Pacino became Best Actor in “Scent of a Woman.”",),
    (
        "Demi Moore, whose husband at the time was Bruce Willis, appeared in “Ghost,” opposite "
        "Patrick Swayze, and in “A Few Good Men.”",
        "acted_in: Demi Moore | A Few Good Men",
        "acted_together: Demi Moore, Patrick Swayze | Ghost",
    ),
    (
        "Bruce Willis starred on “Moonlighting” with Cybill Shepherd and became John McClane in “Die Hard.”",
        "plays: Bruce Willis | Die Hard |  | John McClane",
        "acted_together: Bruce Willis, Cybill Shepherd | Moonlighting",
    ),
)
