"""Who made a title that an earlier sentence names: texts with the claims that they make, a kind of claim,
then people | titles | year | value."""

from __future__ import annotations

__all__ = ["made_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    ("Al Pacino starred in “Heat.” The director was Michael Mann.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann was the director.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann was its director.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Its director was Michael Mann.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” Its director, Michael Mann, was from Chicago.",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat,” and Michael Mann, the director, never forgot it.",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann, the director, never forgot it.",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” The director, Michael Mann, never forgot it.",
        "directed: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat,” whose director was Michael Mann.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat,” for which Michael Mann was the director.",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat,” for which the director was Michael Mann.",
        "directed: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat,” of which Michael Mann was the director.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann was behind the camera.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Behind the camera was Michael Mann.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” Michael Mann sat in the director’s chair.",
        "directed: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” Michael Mann called the shots.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann was at the helm.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” The man behind the camera was Michael Mann.",
        "directed: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” Michael Mann directed.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” Michael Mann directed, through a megaphone.",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat”; Michael Mann directed from his own script.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron directed from a script by Delia Ephron.",
        "directed: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann wrote and directed.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann wrote AND directed, and it shows.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann wrote, directed and produced.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
        "produced: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” It was directed by Michael Mann.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” It was written and directed by Michael Mann.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” Directing was Michael Mann.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” The direction was by Michael Mann.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” The direction was Michael Mann’s.", "directed: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” Direction was entrusted to Michael Mann.",
        "directed: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” Michael Mann handled the direction.", "directed: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann produced it.", "produced: Michael Mann | Heat"),
    ("Al Pacino starred in “Heat.” Michael Mann was one of its producers.", "produced: Michael Mann | Heat"),
    (
        "Al Pacino starred in “Heat.” Michael Mann, one of its producers, took a small role.",
        "produced: Michael Mann | Heat",
    ),
    ("Al Pacino starred in “Heat.” The producer was Michael Mann.", "produced: Michael Mann | Heat"),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron was one of the writers.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron and Delia Ephron were the authors of the "
        "screenplay.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” The script was the work of Nora Ephron and Delia Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron had a hand in the script.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron wrote it with Delia Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron wrote that one with Delia Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron wrote the script with novelist Delia Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron adapted it from a play.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail,” from a script by Nora Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Tom Hanks starred in “You've Got Mail.” The screenwriters were Nora Ephron and Delia Ephron.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    ("Roy Scheider starred in “Jaws.” John Williams wrote the music.", "worked_on: John Williams | Jaws"),
    ("Roy Scheider starred in “Jaws.” John Williams wrote the score.", "worked_on: John Williams | Jaws"),
    ("Roy Scheider starred in “Jaws.” John Williams did the music.", "worked_on: John Williams | Jaws"),
    ("Roy Scheider starred in “Jaws.” The score was by John Williams.", "worked_on: John Williams | Jaws"),
    (
        "Roy Scheider starred in “Jaws.” The score was composed by John Williams.",
        "worked_on: John Williams | Jaws",
    ),
    (
        "Roy Scheider starred in “Jaws,” for which John Williams wrote the music.",
        "worked_on: John Williams | Jaws",
    ),
    ("Roy Scheider starred in “Jaws,” scored by John Williams.", "worked_on: John Williams | Jaws"),
    ("Roger Deakins, the director of photography of “Fargo,” was there.", "worked_on: Roger Deakins | Fargo"),
    (
        "Rob Lowe starred in “The West Wing.” Aaron Sorkin was the creator.",
        "created: Aaron Sorkin | The West Wing",
    ),
    (
        "Rob Lowe starred in “The West Wing.” Aaron Sorkin created the show.",
        "created: Aaron Sorkin | The West Wing",
    ),
    (
        "Rob Lowe starred in “The West Wing.” Its creator was Aaron Sorkin.",
        "created: Aaron Sorkin | The West Wing",
    ),
    (
        "Rob Lowe starred in “The West Wing.” The series was created by Aaron Sorkin.",
        "created: Aaron Sorkin | The West Wing",
    ),
    ("Al Pacino starred in “Heat.” Michael Mann was not the director.",),
    ("Al Pacino starred in “Heat.” Was Michael Mann the director?",),
    ("Al Pacino starred in “Heat.” The director was delighted. Michael Mann was too.",),
    ("Al Pacino starred in “Heat.” He wrote for a newspaper, and Michael Mann wrote letters.",),
    ("Al Pacino starred in “Heat.” The director had wanted Michael Mann.",),
    ("Al Pacino starred in “Heat.” The director of the museum was Michael Mann.",),
    ("Al Pacino starred in “Heat.” Michael Mann wrote about it.",),
    ("Al Pacino starred in “Heat.” Michael Mann directs commercials.",),
    ("Al Pacino starred in “Heat.” Michael Mann directed the traffic.",),
    ("Al Pacino starred in “Heat.” Ron Howard, another director, loved it.",),
    ("Al Pacino starred in “Heat.” Ron Howard, the director of the museum, loved it.",),
    ("Al Pacino starred in “Heat.” Ron Howard wrote a letter to the director.",),
    ("Al Pacino starred in “Heat.” Michael Mann was the director he trusted most.",),
    ("Al Pacino starred in “Heat.” Ron Howard might have directed.",),
    ("Al Pacino starred in “Heat.” Ron Howard wanted to direct.",),
    ("Al Pacino starred in “Heat.” The director was furious with Michael Mann.",),
    ("Al Pacino starred in “Heat.” Ron Howard was the director he had wanted.",),
    ("Al Pacino starred in “Heat.” The museum’s director was Ron Howard.",),
    ("Al Pacino starred in “Heat.” He was behind the camera too rarely, Ron Howard said.",),
    ("Al Pacino starred in “Heat.” Ron Howard called the shots at the studio.",),
    ("Al Pacino starred in “Heat.” Ron Howard took the helm of the studio.",),
    ("Al Pacino starred in “Heat.” Ron Howard did the music video.",),
    ("Al Pacino starred in “Heat.” Ron Howard wrote the songs of his life.",),
    ("Al Pacino starred in “Heat.” Ron Howard, the director of the festival, was there.",),
    ("Al Pacino starred in “Heat.” Ron Howard, one of the writers at the paper, was there.",),
    ("Al Pacino starred in “Heat.” Ron Howard was not one of its producers.",),
    ("Al Pacino starred in “Heat.” Ron Howard might have been its director.",),
    ("Al Pacino starred in “Heat.” Ron Howard was nearly the director.",),
    ("Al Pacino starred in “Heat.” Ron Howard was to be the director.",),
    ("Al Pacino starred in “Heat.” Ron Howard was asked to be the director.",),
    ("Al Pacino starred in “Heat.” Was Ron Howard the director?",),
    ("Al Pacino starred in “Heat.” If Ron Howard had been the director, it would be shorter.",),
    ("Al Pacino starred in “Heat.” In the film he is a director, and the producer is Ron Howard’s friend.",),
    ("Al Pacino starred in “Heat.” In it a director, played by Ron Howard, dies.",),
    ("Al Pacino starred in “Heat.” Ron Howard plays the director.",),
    ("Al Pacino starred in “Heat.” Ron Howard is the director’s friend.",),
    ("Al Pacino starred in “Heat.” Ron Howard was the casting director.",),
    ("Al Pacino starred in “Heat.” Ron Howard was an assistant director.",),
    ("Al Pacino starred in “Heat.” Ron Howard served as artistic director of the theatre.",),
    ("Al Pacino starred in “Heat.” It needed a director like Ron Howard.",),
    ("Al Pacino starred in “Heat.” Ron Howard wrote about it in his memoir.",),
    ("Al Pacino starred in “Heat.” Ron Howard wrote him a letter.",),
    ("Al Pacino starred in “Heat.” Ron Howard wrote that he loved it.",),
    ("Al Pacino starred in “Heat.” Ron Howard reviewed it.",),
    ("Al Pacino starred in “Heat.” On Broadway he directed.",),
    ("Al Pacino starred in “Heat.” He wants to direct.",),
    ("Al Pacino starred in “Heat.” He also directs.",),
    ("Al Pacino starred in “Heat.” He directs plays in New York.",),
    ("Al Pacino starred in “Heat.” Ron Howard has directed for forty years.",),
    ("Al Pacino starred in “Heat.” Ron Howard, who directs commercials, loved it.",),
    ("Al Pacino starred in “Heat.” He has written and directed since childhood.",),
    ("Al Pacino worked for the post office before “Heat.”",),
    ("Al Pacino worked for Ron Howard’s company.",),
    ("Al Pacino put Ron Howard in mind of “Heat.”",),
    ("Al Pacino made “Heat” for the money.", "worked_on: Al Pacino | Heat"),
    ("Kevin Bacon and Kyra Sedgwick marry in “Lemon Sky.”",),
    ("Kevin Bacon was Kyra Sedgwick’s husband in “Lemon Sky.”",),
    ("In “Lemon Sky” Kevin Bacon is Kyra Sedgwick’s son.",),
    ("Kevin Bacon became Kyra Sedgwick’s husband in “Lemon Sky.”",),
    ("Kevin Bacon became her husband on screen; Kyra Sedgwick laughed.",),
    ("Kevin Bacon almost became Kyra Sedgwick’s husband.",),
    ("Kevin Bacon, no relation to Francis Bacon, is the son of a city planner.",),
    ("In 1995 Tom Hanks dreamed of starring in “Apollo 13.”",),
    ("In 1995 Tom Hanks saw “Splash” again.",),
    ("“Apollo 13” won two Oscars in 1996.",),
    ("“Apollo 13,” 29 years old this year, stars Tom Hanks.",),
    ("In 2024 the museum showed “Apollo 13.”",),
    ("In 1995, on the set of “Apollo 13,” Tom Hanks met Kevin Bacon.",),
    (
        "Rob Reiner had been an actor on “All in the Family.” “This Is Spinal Tap” was the first film "
        "Rob Reiner directed.",
        "directed: Rob Reiner | This Is Spinal Tap",
    ),
    (
        "“The West Wing” was created by Aaron Sorkin, who wrote most of its first four seasons.",
        "created: Aaron Sorkin | The West Wing",
        "wrote: Aaron Sorkin | The West Wing",
    ),
    (
        "Ridley Scott directed “Alien.” Ridley Scott returned as director for “Prometheus.”",
        "directed: Ridley Scott | Alien",
        "directed: Ridley Scott | Prometheus",
    ),
    (
        "Michael Mann made “Heat” in 1995. “Heat” was his own script.",
        "worked_on: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    (
        "Ben Affleck’s career as a director began ten years later with “Gone Baby Gone.”",
        "directed: Ben Affleck | Gone Baby Gone",
    ),
    ("George Clooney was back for “Ocean’s Twelve.” Clooney has been directing since 2002.",),
)


def made_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
