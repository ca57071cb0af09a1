"""Who directed whom, told otherwise than by a plain verb: sentences with the claims that they make, a kind of
claim, then people | titles | year | value."""

from __future__ import annotations

__all__ = ["directing_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "Director Michael Mann put Al Pacino in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Al Pacino worked for director Michael Mann in “Heat” and “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    (
        "Michael Mann directed “Heat.” Al Pacino worked for Mann again in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
        "directed: Michael Mann | Heat",
    ),
    (
        "Al Pacino appeared for director Michael Mann in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Al Pacino acted under director Michael Mann in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Al Pacino’s films for director Michael Mann include “Heat” and “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann directed him as Hanna.",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    (
        "Al Pacino starred in “Heat.” Michael Mann directed him again in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    ("Al Pacino was directed by Michael Mann.",),
    (
        "Al Pacino was Vincent Hanna in “Heat,” in which Michael Mann directed him.",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    ("It was Michael Mann who directed Al Pacino in “Heat.”", "directed_in: Michael Mann, Al Pacino | Heat"),
    (
        "Michael Mann directed both Al Pacino and Robert De Niro in “Heat.”",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Robert De Niro | Heat",
    ),
    (
        "Al Pacino and Robert De Niro are friends. Michael Mann directed both of them in “Heat,” "
        "released in 1995.",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Robert De Niro | Heat",
    ),
    (
        "Al Pacino and Robert De Niro are friends. Michael Mann directed the pair in “Heat.”",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Robert De Niro | Heat",
    ),
    (
        "Michael Mann directed Al Pacino in “Heat,” in which he was a policeman, and in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    (
        "Michael Mann directed Al Pacino in “Heat,” where he was a cop; in “The Insider,” where he was "
        "a producer; and in “Ali.”",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Al Pacino | The Insider",
        "directed_in: Michael Mann, Al Pacino | Ali",
    ),
    (
        "Michael Mann directed Al Pacino in two films: “Heat,” in which he was a cop, and “The "
        "Insider,” where he was a producer.",
        "directed_in: Michael Mann, Al Pacino | Heat",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    ("Al Pacino and Michael Mann understood each other.",),
    (
        "Meg Ryan was in “You've Got Mail,” directed by Nora Ephron, who also directed her in "
        "“Sleepless in Seattle.”",
        "directed: Nora Ephron | You've Got Mail",
        "directed_in: Nora Ephron, Meg Ryan | Sleepless in Seattle",
    ),
    (
        "Nora Ephron, who later directed Meg Ryan in “You've Got Mail,” was there.",
        "directed_in: Nora Ephron, Meg Ryan | You've Got Mail",
    ),
    ("Michael Mann got a great performance out of Al Pacino in “The Insider.”",),
    (
        "Al Pacino gave the performance of his life for director Michael Mann in “The Insider.”",
        "directed_in: Michael Mann, Al Pacino | The Insider",
    ),
    ("Al Pacino, Michael Mann’s leading man in “Heat,” was there.",),
    (
        "Michael Mann, Al Pacino’s director on “Heat,” was there.",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    (
        "Al Pacino’s director in “Heat,” Michael Mann, was there.",
        "directed_in: Michael Mann, Al Pacino | Heat",
    ),
    ("Michael Mann was Al Pacino’s director in “Heat.”", "directed_in: Michael Mann, Al Pacino | Heat"),
    ("Michael Mann put Al Pacino in touch with Ron Howard.",),
    ("Michael Mann wanted Al Pacino for “Heat.”",),
    ("Al Pacino turned down “Fargo” for director Michael Mann.",),
    ("Michael Mann will never direct Al Pacino in “Fargo.”",),
    (
        "Carl Reiner directed Steve Martin four times, beginning with “The Jerk” and ending with “All "
        "of Me.”",
        "directed_in: Carl Reiner, Steve Martin | The Jerk",
        "directed_in: Carl Reiner, Steve Martin | All of Me",
    ),
    (
        "Diane Keaton was there. Warren Beatty, her director and co-star on “Reds,” was too.",
        "directed_in: Warren Beatty, Diane Keaton | Reds",
    ),
)


def directing_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
