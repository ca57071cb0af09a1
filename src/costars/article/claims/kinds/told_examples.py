"""Sentences that tell of a title named in an earlier sentence or clause, or of its year, with the claims that
they make: a kind of claim, then people | titles | year | value. The kinds take them as examples."""

from __future__ import annotations

__all__ = ["told_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "Toni Collette starred in “Little Miss Sunshine.” Alan Arkin had the part of the grandfather.",
        "acted_in: Toni Collette | Little Miss Sunshine",
        "acted_in: Alan Arkin | Little Miss Sunshine",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Ed Harris, then little known, had a small part as Gene Kranz.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Ed Harris | Apollo 13",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Ed Harris took a small role.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Ed Harris | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Kevin Bacon joined later, as Jack Swigert.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Kevin Bacon | Apollo 13",
        "plays: Kevin Bacon | Apollo 13 |  | Jack Swigert",
    ),
    (
        "“The West Wing” ran for seven seasons. Alan Alda and Jimmy Smits joined later, as Arnold "
        "Vinick and Matt Santos.",
        "acted_in: Alan Alda | The West Wing",
        "plays: Alan Alda | The West Wing |  | Arnold Vinick",
        "acted_in: Jimmy Smits | The West Wing",
        "plays: Jimmy Smits | The West Wing |  | Matt Santos",
    ),
    (
        "“The West Wing” ran for seven seasons. Martin Sheen headed the cast as Josiah Bartlet.",
        "acted_in: Martin Sheen | The West Wing",
        "plays: Martin Sheen | The West Wing |  | Josiah Bartlet",
    ),
    (
        "“The West Wing” ran for seven seasons. The cast was led by Martin Sheen.",
        "acted_in: Martin Sheen | The West Wing",
    ),
    (
        "“The West Wing” ran for seven seasons. Its stars were Martin Sheen and Allison Janney.",
        "acted_in: Martin Sheen | The West Wing",
        "acted_in: Allison Janney | The West Wing",
    ),
    (
        "“The West Wing” ran for seven seasons. Allison Janney was another of its players.",
        "acted_in: Allison Janney | The West Wing",
    ),
    (
        "“The West Wing” ran for seven seasons. Martin Sheen was its leading man.",
        "acted_in: Martin Sheen | The West Wing",
    ),
    (
        "Song Kang-ho starred in “Parasite” as Kim Ki-taek. Choi Woo-shik played his son.",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
        "acted_in: Choi Woo-shik | Parasite",
    ),
    (
        "Song Kang-ho starred in “Parasite” as Kim Ki-taek. Choi Woo-shik was his son and Park So-dam "
        "his daughter.",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
        "acted_in: Choi Woo-shik | Parasite",
        "acted_in: Park So-dam | Parasite",
    ),
    (
        "Song Kang-ho starred in “Parasite” as Kim Ki-taek. Choi Woo-shik was cast as his son.",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
        "acted_in: Choi Woo-shik | Parasite",
    ),
    (
        "Song Kang-ho starred in “Parasite” as Kim Ki-taek; the son was Choi Woo-shik.",
        "acted_in: Song Kang-ho | Parasite",
        "plays: Song Kang-ho | Parasite |  | Kim Ki-taek",
        "acted_in: Choi Woo-shik | Parasite",
    ),
    (
        "Song Kang-ho starred in “Parasite.” Lee Sun-kyun played a rich man and Cho Yeo-jeong his wife.",
        "acted_in: Song Kang-ho | Parasite",
        "acted_in: Lee Sun-kyun | Parasite",
        "acted_in: Cho Yeo-jeong | Parasite",
    ),
    (
        "Song Kang-ho was the hapless father of “The Host”; Go Ah-sung was his daughter and Park "
        "Hae-il his brother.",
        "acted_in: Song Kang-ho | The Host",
        "acted_in: Go Ah-sung | The Host",
        "acted_in: Park Hae-il | The Host",
    ),
    (
        "Maggie Smith starred in “Gosford Park.” Helen Mirren and Alan Bates were among the servants.",
        "acted_in: Maggie Smith | Gosford Park",
        "acted_in: Helen Mirren | Gosford Park",
        "acted_in: Alan Bates | Gosford Park",
    ),
    (
        "Maggie Smith starred in “Gosford Park.” Among the servants were Helen Mirren and Alan Bates.",
        "acted_in: Maggie Smith | Gosford Park",
        "acted_in: Helen Mirren | Gosford Park",
        "acted_in: Alan Bates | Gosford Park",
    ),
    (
        "Emma Thompson and Hugh Grant starred in “Sense and Sensibility.” They were also in the cast "
        "of “Love Actually.”",
        "acted_in: Emma Thompson | Sense and Sensibility",
        "acted_in: Hugh Grant | Sense and Sensibility",
        "acted_in: Emma Thompson | Love Actually",
        "acted_in: Hugh Grant | Love Actually",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” Anthony Edwards was Goose, his back-seater.",
        "acted_in: Tom Cruise | Top Gun",
        "plays: Anthony Edwards | Top Gun |  | Goose",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” Kelly McGillis was his instructor, Charlie.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "plays: Kelly McGillis | Top Gun |  | Charlie",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” Kelly McGillis was the instructor, Val Kilmer the "
        "rival and Meg Ryan the wife of Goose.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "acted_in: Kelly McGillis | Top Gun",
        "acted_in: Val Kilmer | Top Gun",
        "acted_in: Meg Ryan | Top Gun",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” The villain was Val Kilmer.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "acted_in: Val Kilmer | Top Gun",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” The role of Iceman was taken by Val Kilmer.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "acted_in: Val Kilmer | Top Gun",
        "plays: Val Kilmer | Top Gun |  | Iceman",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” Val Kilmer co-starred as Iceman.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "acted_in: Val Kilmer | Top Gun",
        "plays: Val Kilmer | Top Gun |  | Iceman",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” Meg Ryan was in that, too.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
        "acted_in: Meg Ryan | Top Gun",
    ),
    (
        "Visconti directed “The Leopard.” The Prince, Don Fabrizio Salina, was Burt Lancaster.",
        "directed: Luchino Visconti | The Leopard",
        "plays: Burt Lancaster | The Leopard |  | Don Fabrizio Salina",
    ),
    (
        "Visconti directed “The Leopard.” The mother was played by Rina Morelli.",
        "directed: Luchino Visconti | The Leopard",
        "acted_in: Rina Morelli | The Leopard",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” He was Catholic.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” Meg Ryan was the mother of two.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” The winner was Meg Ryan.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
    ),
    (
        "Tom Cruise played Maverick in “Top Gun.” The best teacher of them all was Lee Strasberg.",
        "plays: Tom Cruise | Top Gun |  | Maverick",
    ),
    (
        "Tom Hanks starred in “Big.” He played the piano.",
        "acted_in: Tom Hanks | Big",
    ),
    (
        "Tom Hanks starred in “Big” and “Philadelphia.” Meg Ryan led the cast.",
        "acted_in: Tom Hanks | Big",
        "acted_in: Tom Hanks | Philadelphia",
    ),
    (
        "Tom Hanks starred in “Big.” Kevin Bacon joined the board of a bank as treasurer.",
        "acted_in: Tom Hanks | Big",
    ),
    (
        "Angelina Jolie played Lara Croft in “Lara Croft: Tomb Raider.” Jon Voight is her father.",
        "plays: Angelina Jolie | Lara Croft: Tomb Raider |  | Lara Croft",
        "parent_of: Jon Voight, Angelina Jolie",
    ),
    (
        "Tom Hanks played Chuck Noland in “Cast Away.” Colin Hanks was his son.",
        "plays: Tom Hanks | Cast Away |  | Chuck Noland",
        "parent_of: Tom Hanks, Colin Hanks",
    ),
    (
        "Emma Thompson will star in “The Lodger Upstairs.” She was in “Sense and Sensibility.” "
        "Thompson, who also wrote the script, played Elinor Dashwood.",
        "acted_in: Emma Thompson | The Lodger Upstairs",
        "acted_in: Emma Thompson | Sense and Sensibility",
        "wrote: Emma Thompson | Sense and Sensibility",
        "plays: Emma Thompson | Sense and Sensibility |  | Elinor Dashwood",
    ),
    (
        "Emma Thompson will star in “The Lodger Upstairs.” She was in “Sense and Sensibility.” Ang "
        "Lee directed.",
        "acted_in: Emma Thompson | The Lodger Upstairs",
        "acted_in: Emma Thompson | Sense and Sensibility",
        "directed: Ang Lee | Sense and Sensibility",
    ),
    (
        "Emma Thompson will star in “The Lodger Upstairs.” She was in “Sense and Sensibility.” Hugh "
        "Grant led the cast.",
        "acted_in: Emma Thompson | The Lodger Upstairs",
        "acted_in: Emma Thompson | Sense and Sensibility",
        "acted_in: Hugh Grant | Sense and Sensibility",
    ),
    (
        "Emma Thompson will star in “The Lodger Upstairs.” She was in “Sense and Sensibility.” "
        "Richard Curtis is directing.",
        "acted_in: Emma Thompson | The Lodger Upstairs",
        "acted_in: Emma Thompson | Sense and Sensibility",
        "directed: Richard Curtis | The Lodger Upstairs",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” Tony Scott directed from a script by Jim Cash.",
        "acted_in: Tom Cruise | Top Gun",
        "directed: Tony Scott | Top Gun",
        "wrote: Jim Cash | Top Gun",
    ),
    (
        "“Parasite” followed in 2019.",
        "title_year:  | Parasite | 2019",
    ),
    (
        "In 2013 there was “Snowpiercer.”",
        "title_year:  | Snowpiercer | 2013",
    ),
    (
        "Then, in 2013, came “Snowpiercer.”",
        "title_year:  | Snowpiercer | 2013",
    ),
    (
        "“Harry Potter and the Philosopher’s Stone,” made by Chris Columbus and released in 2001, was a hit.",
        "title_year:  | Harry Potter and the Philosopher's Stone | 2001",
    ),
    (
        "1995 brought “Heat.”",
        "title_year:  | Heat | 1995",
    ),
    (
        "It was in 1995 that “Heat” opened.",
        "title_year:  | Heat | 1995",
    ),
    (
        "“Heat,” first seen in 1995, holds up.",
        "title_year:  | Heat | 1995",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” The 1986 film was directed by Tony Scott.",
        "acted_in: Tom Cruise | Top Gun",
        "title_year:  | Top Gun | 1986",
        "directed: Tony Scott | Top Gun",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” It was in cinemas in 1986.",
        "acted_in: Tom Cruise | Top Gun",
        "title_year:  | Top Gun | 1986",
    ),
    (
        "Tom Cruise became a star in “Top Gun.” Released in 1986, it was directed by Tony Scott.",
        "acted_in: Tom Cruise | Top Gun",
        "title_year:  | Top Gun | 1986",
        "directed: Tony Scott | Top Gun",
    ),
    ("Tom Cruise made “Top Gun.” An Oscar followed in 1990.",),
    ("“Top Gun” came back in 2021.",),
    ("“Heat” came to mind in 2019.",),
    ("In 1995 there was talk of “Heat.”",),
    (
        "“The Godfather” followed in 1972. Marlon Brando was the Don, Al Pacino his youngest son, "
        "James Caan the eldest, and Robert Duvall the lawyer. Diane Keaton was Kay.",
        "title_year:  | The Godfather | 1972",
        "plays: Marlon Brando | The Godfather |  | Don",
        "acted_in: Al Pacino | The Godfather",
        "acted_in: James Caan | The Godfather",
        "acted_in: Robert Duvall | The Godfather",
        "plays: Diane Keaton | The Godfather |  | Kay",
    ),
    (
        "Then came “Fargo.” William H. Macy was the car salesman, Steve Buscemi one of the kidnappers "
        "and Peter Stormare the other.",
        "acted_in: William H. Macy | Fargo",
        "acted_in: Steve Buscemi | Fargo",
        "acted_in: Peter Stormare | Fargo",
    ),
    (
        "“ER” began in 1994. Anthony Edwards was Mark Greene. Doug Ross was George Clooney.",
        "title_year:  | ER | 1994",
        "plays: Anthony Edwards | ER |  | Mark Greene",
        "plays: George Clooney | ER |  | Doug Ross",
    ),
    (
        "“The Fugitive” opened. Harrison Ford and Tommy Lee Jones were Richard Kimble and Sam Gerard.",
        "plays: Harrison Ford | The Fugitive |  | Richard Kimble",
        "plays: Tommy Lee Jones | The Fugitive |  | Sam Gerard",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Ed Harris barked orders as Gene Kranz.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Ed Harris | Apollo 13",
        "plays: Ed Harris | Apollo 13 |  | Gene Kranz",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Ed Harris grew up in Tenafly as Edward Allen.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Kathleen Quinlan, who was his wife in it, was nominated.",
        "acted_in: Tom Hanks | Apollo 13",
        "acted_in: Kathleen Quinlan | Apollo 13",
    ),
    (
        "Bradley Cooper starred in “Silver Linings Playbook.” Robert De Niro played his dad, Pat Sr.",
        "acted_in: Bradley Cooper | Silver Linings Playbook",
        "plays: Robert De Niro | Silver Linings Playbook |  | Pat Sr.",
    ),
    (
        "The picture was “Pretty Woman,” and the part of the businessman went to Richard Gere.",
        "acted_in: Richard Gere | Pretty Woman",
    ),
    (
        "Diane Keaton was Kay in “The Godfather.” Al Pacino was her husband.",
        "plays: Diane Keaton | The Godfather |  | Kay",
        "acted_in: Al Pacino | The Godfather",
    ),
    (
        "Gene Hackman won an Oscar for “The French Connection.” He was Popeye Doyle; Roy Scheider was "
        "his partner and Fernando Rey the smuggler.",
        "plays: Gene Hackman | The French Connection |  | Popeye Doyle",
        "acted_in: Roy Scheider | The French Connection",
        "acted_in: Fernando Rey | The French Connection",
    ),
    (
        "OK so *The Princess Bride*. Robin Wright is Buttercup, Cary Elwes is Westley and Mandy "
        "Patinkin is Inigo Montoya.",
        "plays: Robin Wright | The Princess Bride |  | Buttercup",
        "plays: Cary Elwes | The Princess Bride |  | Westley",
        "plays: Mandy Patinkin | The Princess Bride |  | Inigo Montoya",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” The man of the hour was Ron Howard.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” On Broadway he played a reporter.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” In his next film Meg Ryan played his wife.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” At school Meg Ryan was the class clown.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” Meg Ryan played no part in it.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” The guest of honor was Jim Lovell, and Bill Clinton the host.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13.” James Stewart was the pilot in the family.",
        "acted_in: Tom Hanks | Apollo 13",
    ),
    (
        "Tom Hanks played Jim Lovell in “Apollo 13” and Andrew Beckett in “Philadelphia.” Denzel "
        "Washington was the lawyer.",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
        "plays: Tom Hanks | Philadelphia |  | Andrew Beckett",
    ),
    (
        "Tom Hanks played Jim Lovell in “Apollo 13.” John Travolta was one of the owners of the plane.",
        "plays: Tom Hanks | Apollo 13 |  | Jim Lovell",
    ),
)


def told_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """All sentences with their claims of one kind; of many there are none."""
    return tuple(
        (text, *(claim.removeprefix(f"{kind}: ") for claim in claims if claim.startswith(f"{kind}: ")))
        for text, *claims in _SENTENCES
    )
