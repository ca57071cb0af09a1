"""Who is whose wife or child: sentences with the claims that they make, a kind of claim, then people |
titles | year | value."""

from __future__ import annotations

__all__ = ["kin_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "Paul Bettany became Jennifer Connelly’s husband in 2003.",
        "married: Paul Bettany, Jennifer Connelly |  | 2003",
    ),
    (
        "Jennifer Connelly became Paul Bettany’s wife in 2003.",
        "married: Jennifer Connelly, Paul Bettany |  | 2003",
    ),
    (
        "Jennifer Connelly has been Paul Bettany’s wife since 2003.",
        "married: Jennifer Connelly, Paul Bettany |  | 2003",
    ),
    (
        "The script was by Gurinder Chadha and Paul Mayeda Berges, her husband.",
        "married: Gurinder Chadha, Paul Mayeda Berges",
    ),
    (
        "“Exotica” was directed by Atom Egoyan. Arsinée Khanjian, the director’s wife, starred.",
        "married: Arsinée Khanjian, Atom Egoyan",
    ),
    ("The Texan, who was married to Meg Ryan from 1991 to 2001, is Dennis Quaid.",),
    (
        "Dennis Quaid, who was married to Meg Ryan from 1991 to 2001, was there.",
        "married: Dennis Quaid, Meg Ryan |  | 1991",
    ),
    (
        "Jeff Goldblum, newly single after a marriage to Geena Davis that had begun in 1987, taught her.",
        "married: Jeff Goldblum, Geena Davis |  | 1987",
    ),
    (
        "Jeff Goldblum’s marriage to Geena Davis lasted from 1987 to 1991.",
        "married: Jeff Goldblum, Geena Davis |  | 1987",
    ),
    ("A marriage to Geena Davis lasted from 1987 to 1991, Jeff Goldblum recalls.",),
    (
        "Jeff Goldblum was an actor. His marriage to Geena Davis ended in divorce in 1991.",
        "married: Jeff Goldblum, Geena Davis",
    ),
    ("Jeff Goldblum and Geena Davis divorced in 1991.",),
    ("Jeff Goldblum and Geena Davis were divorced in 1991.",),
    ("Jeff Goldblum divorced Geena Davis in 1991.",),
    ("Jeff Goldblum, divorced from Geena Davis, was there.",),
    (
        "Jeff Goldblum and his second wife, the actress Geena Davis, were there.",
        "married: Jeff Goldblum, Geena Davis",
    ),
    ("His second wife was the actress Geena Davis. Jeff Goldblum was there.",),
    (
        "Jeff Goldblum was there. His second wife was the actress Geena Davis.",
        "married: Jeff Goldblum, Geena Davis",
    ),
    (
        "Kevin Bacon and Kyra Sedgwick, wed since 1988, were there.",
        "married: Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("Kevin Bacon wed Kyra Sedgwick in 1988.", "married: Kevin Bacon, Kyra Sedgwick |  | 1988"),
    ("They wed in 1988, Kevin Bacon and Kyra Sedgwick.",),
    ("Kevin Bacon and Kyra Sedgwick were wed in 1988.", "married: Kevin Bacon, Kyra Sedgwick |  | 1988"),
    ("The couple wed in 1988. Kevin Bacon and Kyra Sedgwick have two children.",),
    (
        "Kevin Bacon is survived by his wife, Kyra Sedgwick, and a daughter, Sosie Bacon.",
        "married: Kevin Bacon, Kyra Sedgwick",
        "parent_of: Kevin Bacon, Sosie Bacon",
    ),
    (
        "In 1988 Kevin Bacon married the actress Kyra Sedgwick.",
        "married: Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    (
        "James Cameron directed “Aliens,” and Gale Anne Hurd, who he used to be married to, produced.",
        "married: Gale Anne Hurd, James Cameron",
    ),
    (
        "Gale Anne Hurd, to whom James Cameron was married, produced “Aliens.”",
        "married: Gale Anne Hurd, James Cameron",
    ),
    ("Gale Anne Hurd used to be married to James Cameron.", "married: Gale Anne Hurd, James Cameron"),
    ("Gale Anne Hurd was once James Cameron’s wife.", "married: Gale Anne Hurd, James Cameron"),
    ("A second marriage, to Linda Hamilton, followed in 1997, James Cameron said.",),
    ("Kevin Bacon and Kyra Sedgwick play cards on their wedding night in “Lemon Sky.”",),
    ("Kevin Bacon and Kyra Sedgwick’s marriage has lasted.", "married: Kevin Bacon, Kyra Sedgwick"),
    ("Kevin Bacon and Kyra Sedgwick have been together since 1987.",),
    ("Kevin Bacon proposed to Kyra Sedgwick in 1987.",),
    ("Jonás Cuarón is the son of Alfonso Cuarón.", "parent_of: Alfonso Cuarón, Jonás Cuarón"),
    (
        "“Roma” was directed by Alfonso Cuarón. It was Jonás Cuarón, the director’s son, who rang.",
        "parent_of: Alfonso Cuarón, Jonás Cuarón",
    ),
    ("The daughter of Bruce Dern, Laura Dern grew up on sets.", "parent_of: Bruce Dern, Laura Dern"),
    (
        "Laura Dern is an actress. The daughter of Bruce Dern, she grew up on sets.",
        "parent_of: Bruce Dern, Laura Dern",
    ),
    (
        "The son of Kirk Douglas, Michael Douglas produced “One Flew Over the Cuckoo’s Nest.”",
        "parent_of: Kirk Douglas, Michael Douglas",
    ),
    (
        "Lenny Kravitz’s daughter, Zoë, was there too. Zoë Kravitz starred.",
        "parent_of: Lenny Kravitz, Zoë Kravitz",
    ),
    (
        "Alain Delon was an actor. He is survived by two sons, one of them the actor Anthony Delon, "
        "and a daughter.",
        "parent_of: Alain Delon, Anthony Delon",
    ),
    (
        "Alain Delon was an actor. His son Anthony Delon survives him.",
        "parent_of: Alain Delon, Anthony Delon",
    ),
    (
        "Alain Delon was an actor. His survivors include his son Anthony Delon.",
        "parent_of: Alain Delon, Anthony Delon",
    ),
    ("Laura Dern, whose father was Bruce Dern, was there.", "parent_of: Bruce Dern, Laura Dern"),
    (
        "Laura Dern grew up in Los Angeles, the daughter of Bruce Dern and Diane Ladd.",
        "parent_of: Bruce Dern, Laura Dern",
        "parent_of: Diane Ladd, Laura Dern",
    ),
    (
        "Laura Dern, born to Bruce Dern and Diane Ladd, was there.",
        "parent_of: Bruce Dern, Laura Dern",
        "parent_of: Diane Ladd, Laura Dern",
    ),
    ("Laura Dern’s mother was Diane Ladd.", "parent_of: Diane Ladd, Laura Dern"),
    ("Laura Dern, with her mother, Diane Ladd, was there.", "parent_of: Diane Ladd, Laura Dern"),
    (
        "Kevin Bacon married Kyra Sedgwick in 1988. Their son Travis Bacon is a musician.",
        "parent_of: Kevin Bacon, Travis Bacon",
        "parent_of: Kyra Sedgwick, Travis Bacon",
        "married: Kevin Bacon, Kyra Sedgwick |  | 1988",
    ),
    ("In “The Virgin Suicides” Kathleen Turner was the mother of Kirsten Dunst.",),
    ("Kathleen Turner was there. She is the mother of Kirsten Dunst in “The Virgin Suicides.”",),
    (
        "Lauren Bacall and Humphrey Bogart became husband and wife the next year, on May 21, 1945.",
        "married: Lauren Bacall, Humphrey Bogart |  | 1945",
    ),
    (
        "Ron Howard married Cheryl Alley in 1975, and their daughter, Bryce Dallas Howard, acts.",
        "married: Ron Howard, Cheryl Alley |  | 1975",
        "parent_of: Ron Howard, Bryce Dallas Howard",
        "parent_of: Cheryl Alley, Bryce Dallas Howard",
    ),
)


def kin_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
