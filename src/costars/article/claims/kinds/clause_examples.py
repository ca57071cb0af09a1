"""Sentences whose main clause goes on behind something inserted, or leaves its verb out, with the claims that
they make: a kind of claim, then people | titles | year | value. The kinds take their own as examples."""

from __future__ import annotations

from .part_examples import PARTS
from .row_examples import ROWS

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
        "Jessica Lange played Katie Jagger in “All That Jazz,” directed by Bob Fosse, and Lavinia "
        "in “Titus.”",
        "plays: Jessica Lange | All That Jazz |  | Katie Jagger",
        "plays: Jessica Lange | Titus |  | Lavinia",
        "directed: Bob Fosse | All That Jazz",
    ),
    (
        "Tom Hanks, then 36, starred in “Sleepless in Seattle,” written and directed by Nora "
        "Ephron, opposite Meg Ryan.",
        "directed: Nora Ephron | Sleepless in Seattle",
        "wrote: Nora Ephron | Sleepless in Seattle",
        "acted_together: Tom Hanks, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "Ryan Gosling appeared in “La La Land,” Damien Chazelle’s musical, playing Sebastian "
        "opposite Emma Stone.",
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
        "Meg Ryan starred in “Top Gun” and “You’ve Got Mail.” Tony Scott directed the former and "
        "Nora Ephron the latter.",
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
        "To children Maggie Smith was Minerva McGonagall, a part she first took in ‘Harry Potter "
        "and the Philosopher’s Stone’.",
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
        "Emma Thompson and Hugh Grant were in “Sense and Sensibility.” They were also in the cast "
        "of “Love Actually.”",
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
)


def clause_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in (*_SENTENCES, *PARTS, *ROWS)
    )
