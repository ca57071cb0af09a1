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
)


def clause_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
