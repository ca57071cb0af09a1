"""Who made a title that an earlier sentence names: texts with the claims that they make, a kind of claim,
then
people | titles | year | value."""

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
)


def made_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
