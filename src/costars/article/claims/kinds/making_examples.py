"""Who made a title, told otherwise than by a plain verb: sentences with the claims that they make, a kind of
claim, then people | titles | year | value. The kinds take their own as examples."""

from __future__ import annotations

__all__ = ["making_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "Kevin Bacon starred in “Diner” and in “Apollo 13,” directed by Ron Howard.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Kevin Bacon starred in “Diner” and “Apollo 13,” directed by Ron Howard.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Kevin Bacon will star with Tom Hanks in “Salt House,” directed by Ron Howard.",
        "directed: Ron Howard | Salt House",
    ),
    (
        "This winter Kevin Bacon will star with Tom Hanks in “Salt House,” directed by Rosa Lindqvist.",
        "directed: Rosa Lindqvist | Salt House",
    ),
    (
        "In “Salt House,” from first-time director Ines Okafor, Tom Hanks and Kevin Bacon will play "
        "rival judges.",
        "directed: Ines Okafor | Salt House",
    ),
    (
        "In Salt House, from first-time director Ines Okafor, Tom Hanks and Kevin Bacon will play "
        "rival judges.",
        "directed: Ines Okafor | Salt House",
    ),
    (
        "Tom Hanks and Kevin Bacon are set to topline 'Salt House', the second feature from Marguerite "
        "Oyelaran, which begins shooting in May.",
        "directed: Marguerite Oyelaran | Salt House",
    ),
    (
        "Tom Hanks and Kevin Bacon are set to topline “Salt House,” the second feature from Marguerite "
        "Oyelaran, which begins shooting in May.",
        "directed: Marguerite Oyelaran | Salt House",
    ),
    (
        "Tom Hanks and Kevin Bacon will star in “Salt House,” a first feature by Hania Wrona.",
        "directed: Hania Wrona | Salt House",
    ),
    (
        "Tom Hanks and Kevin Bacon will star in “Salt House,” the third film by Jane Campion.",
        "directed: Jane Campion | Salt House",
    ),
    (
        "Tom Hanks and Kevin Bacon will star in “Salt House,” which is shooting in Louisiana under the "
        "first-time director Marta Osei.",
        "directed: Marta Osei | Salt House",
    ),
    (
        "“Salt House” is now shooting in Louisiana under the first-time director Marta Osei.",
        "directed: Marta Osei | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House.” Cal Brandt, a soybean farmer turned filmmaker, directs "
        "from his own screenplay.",
        "directed: Cal Brandt | Salt House",
        "wrote: Cal Brandt | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House.” Jane Campion is attached as an executive producer.",
        "produced: Jane Campion | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House.” Jane Campion, who directed “The Piano,” is an executive "
        "producer.",
        "produced: Jane Campion | Salt House",
        "directed: Jane Campion | The Piano",
    ),
    (
        "Tom Hanks will star in “Salt House.” Jane Campion will serve as cinematographer.",
        "worked_on: Jane Campion | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House.” Jane Campion, whose credits include “The Piano,” is the "
        "cinematographer.",
        "worked_on: Jane Campion | Salt House",
        "worked_on: Jane Campion | The Piano",
    ),
    (
        "Tom Hanks will star in “Salt House.” Jane Campion is producing with Gale Anne Hurd.",
        "produced: Jane Campion | Salt House",
        "produced: Gale Anne Hurd | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House.” Dan Fogelman wrote the script with novelist Delia Ephron.",
        "wrote: Dan Fogelman | Salt House",
        "wrote: Delia Ephron | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House,” a ghost story that Dan Fogelman has written.",
        "wrote: Dan Fogelman | Salt House",
    ),
    (
        "Tom Hanks will star in “Salt House,” a ghost story written by Dan Fogelman.",
        "wrote: Dan Fogelman | Salt House",
    ),
    (
        "Julia Roberts starred in “Stepmom,” the comedy that Nora Ephron wrote.",
        "wrote: Nora Ephron | Stepmom",
    ),
    (
        "Tom Hanks starred in “Splash” and “Apollo 13,” the second of which Ron Howard directed.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Splash,” “Big” and “Apollo 13,” the last of them directed by Ron Howard.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Splash” and “Apollo 13,” both directed by Ron Howard.",
        "directed: Ron Howard | Apollo 13",
        "directed: Ron Howard | Splash",
    ),
    (
        "Tom Hanks starred in “Splash,” “Big” and “Apollo 13,” the first of which was directed by Ron "
        "Howard.",
        "directed: Ron Howard | Splash",
    ),
    ("Tom Hanks starred in “Apollo 13,” in which he was directed by Ron Howard.",),
    ("In “Apollo 13,” Tom Hanks was directed by Ron Howard.",),
    ("Tom Hanks, who was directed by Ron Howard in “Apollo 13,” was there.",),
    ("In “Apollo 13,” directed by Ron Howard, Tom Hanks was Jim Lovell.", "directed: Ron Howard | Apollo 13"),
    ("“Apollo 13,” 1995, directed by Ron Howard, best space movie ever.", "directed: Ron Howard | Apollo 13"),
    ("“Apollo 13” (1995), directed by Ron Howard, is long.", "directed: Ron Howard | Apollo 13"),
    ("“Apollo 13,” directed in 1995 by Ron Howard, is long.", "directed: Ron Howard | Apollo 13"),
    (
        "“Apollo 13,” directed by Ron Howard and released in 1995, is long.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks starred in the “Apollo 13” that Ron Howard directed in 1995.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Tom Hanks starred in “Apollo 13,” in which Kevin Bacon had a part, and which was directed by "
        "Ron Howard.",
        "directed: Ron Howard | Apollo 13",
    ),
    (
        "Robert Redford directed “Ordinary People.” He directed once more: “Quiz Show.”",
        "directed: Robert Redford | Ordinary People",
        "directed: Robert Redford | Quiz Show",
    ),
    (
        "Robert Redford himself directed twice: “Ordinary People” and “Quiz Show.”",
        "directed: Robert Redford | Ordinary People",
        "directed: Robert Redford | Quiz Show",
    ),
    ("Ron Howard took charge of “Apollo 13.”", "directed: Ron Howard | Apollo 13"),
    ("Ron Howard was in charge of “Apollo 13.”", "directed: Ron Howard | Apollo 13"),
    ("Tom Hanks starred in “Apollo 13.” Ron Howard directed that one.", "directed: Ron Howard | Apollo 13"),
    (
        "Tom Hanks starred in “You've Got Mail.” Nora Ephron wrote that one.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Ron Howard directed both “Splash” and “Apollo 13.”",
        "directed: Ron Howard | Apollo 13",
        "directed: Ron Howard | Splash",
    ),
    (
        "“Chinatown,” which Roman Polanski directed in 1974 and which Robert Towne, she recalls, "
        "wrote, was long.",
        "directed: Roman Polanski | Chinatown",
        "wrote: Robert Towne | Chinatown",
    ),
    (
        "“Chinatown,” which Roman Polanski directed and which Robert Towne wrote for Jack Nicholson, "
        "was long.",
        "directed: Roman Polanski | Chinatown",
        "wrote: Robert Towne | Chinatown",
    ),
    ("Michael Mann, not Ron Howard, directed “Heat.”", "directed: Michael Mann | Heat"),
    ("Robert Redford starred in “The Sting”; he also directed it.", "directed: Robert Redford | The Sting"),
    (
        "“Heat,” a film that Michael Mann directed from his own script, is long.",
        "directed: Michael Mann | Heat",
        "wrote: Michael Mann | Heat",
    ),
    ("Michael Mann’s direction of “Heat” was praised.", "directed: Michael Mann | Heat"),
    ("Michael Mann won praise for directing “Heat.”", "directed: Michael Mann | Heat"),
    ("Michael Mann got behind the camera for “Heat.”", "directed: Michael Mann | Heat"),
    ("“Heat” had Michael Mann behind the camera.", "directed: Michael Mann | Heat"),
    ("“Heat,” with Michael Mann in charge, is long.", "directed: Michael Mann | Heat"),
    ("“Heat” is the work of director Michael Mann.", "directed: Michael Mann | Heat"),
    ("“Heat” has Michael Mann as its director.", "directed: Michael Mann | Heat"),
    ("“Heat” found its director in Michael Mann.", "directed: Michael Mann | Heat"),
    ("“Heat,” made by the director Michael Mann, is long.", "directed: Michael Mann | Heat"),
    ("Michael Mann, who made “Heat,” was there.", "worked_on: Michael Mann | Heat"),
    ("Michael Mann, the man who directed “Heat,” was there.", "directed: Michael Mann | Heat"),
    (
        "Michael Mann, who has directed such films as “Heat” and “Ali,” was there.",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "Michael Mann has directed films including “Heat” and “Ali.”",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "Among the films Michael Mann has directed are “Heat” and “Ali.”",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "As a director, Michael Mann made “Heat” and “Ali.”",
        "worked_on: Michael Mann | Heat",
        "worked_on: Michael Mann | Ali",
    ),
    (
        "Michael Mann’s films as a director include “Heat” and “Ali.”",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "Michael Mann’s credits as director include “Heat” and “Ali.”",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "Michael Mann’s directing work includes “Heat” and “Ali.”",
        "directed: Michael Mann | Heat",
        "directed: Michael Mann | Ali",
    ),
    (
        "Ron Howard directed “Apollo 13,” “A Beautiful Mind” and “Frost/Nixon.”",
        "directed: Ron Howard | Apollo 13",
        "directed: Ron Howard | A Beautiful Mind",
        "directed: Ron Howard | Frost/Nixon",
    ),
    ("Ron Howard began as an actor and went on to direct “Apollo 13.”", "directed: Ron Howard | Apollo 13"),
    ("Ron Howard, who would go on to direct “Apollo 13,” was there.", "directed: Ron Howard | Apollo 13"),
    ("Ron Howard would later direct “Apollo 13.”", "directed: Ron Howard | Apollo 13"),
    ("The man who directed “Heat,” Michael Mann, was there.", "directed: Michael Mann | Heat"),
    ("It was directed by Michael Mann, “Heat,” and it is long.",),
    ("“Heat” — directed by Michael Mann — is long.", "directed: Michael Mann | Heat"),
    ("“Heat” (directed by Michael Mann) is long.", "directed: Michael Mann | Heat"),
    ("“Heat” (Michael Mann, 1995) is long.", "directed: Michael Mann | Heat"),
    ("“Heat” (1995; Michael Mann) is long.",),
    ("Direction of “Heat” was by Michael Mann.", "directed: Michael Mann | Heat"),
    ("Michael Mann directs Al Pacino and Robert De Niro in “Heat.”",),
    ("Michael Mann served as director of “Heat.”", "directed: Michael Mann | Heat"),
    ("Michael Mann acted as director on “Heat.”", "directed: Michael Mann | Heat"),
    ("“Heat” was shot by Michael Mann.", "worked_on: Michael Mann | Heat"),
    ("“Chinatown,” from a script by Robert Towne, is set in 1937.", "wrote: Robert Towne | Chinatown"),
    ("“Chinatown” was based on an original screenplay by Robert Towne.", "wrote: Robert Towne | Chinatown"),
    ("“Chinatown,” with a screenplay by Robert Towne, is set in 1937.", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne’s script for “Chinatown” won.", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne contributed to the script of “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne had a hand in the script of “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne was one of the writers of “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne was among the writers of “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne, one of the writers of “Chinatown,” was there.", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne is credited with the script of “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    (
        "Robert Towne shares the writing credit on “Chinatown” with Roman Polanski.",
        "wrote: Robert Towne | Chinatown",
        "wrote: Roman Polanski | Chinatown",
    ),
    ("The words of “Chinatown” are Robert Towne’s.",),
    (
        "The script of “Chinatown” was the work of Robert Towne and Roman Polanski.",
        "wrote: Robert Towne | Chinatown",
        "wrote: Roman Polanski | Chinatown",
    ),
    ("The screenplay for “Chinatown” came from Robert Towne.", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne provided the script for “Chinatown.”", "wrote: Robert Towne | Chinatown"),
    ("Robert Towne adapted “Chinatown” for the screen.", "wrote: Robert Towne | Chinatown"),
    ("“Chinatown” was adapted for the screen by Robert Towne.", "wrote: Robert Towne | Chinatown"),
    (
        "“Chinatown” was scripted by Robert Towne and directed by Roman Polanski.",
        "wrote: Robert Towne | Chinatown",
        "directed: Roman Polanski | Chinatown",
    ),
    (
        "Roman Polanski directed and Robert Towne wrote “Chinatown.”",
        "wrote: Robert Towne | Chinatown",
        "directed: Roman Polanski | Chinatown",
    ),
    (
        "Roman Polanski directed “Chinatown” from Robert Towne’s screenplay.",
        "wrote: Robert Towne | Chinatown",
        "directed: Roman Polanski | Chinatown",
    ),
    (
        "“Friends” sprang from the minds of David Crane and Marta Kauffman.",
        "created: David Crane | Friends",
        "created: Marta Kauffman | Friends",
    ),
    (
        "David Crane, who created “Friends” with Marta Kauffman, was there.",
        "created: David Crane | Friends",
        "created: Marta Kauffman | Friends",
    ),
    (
        "“Friends,” created by David Crane and Marta Kauffman, ran long.",
        "created: David Crane | Friends",
        "created: Marta Kauffman | Friends",
    ),
    ("Gale Anne Hurd was the producer of “Aliens.”", "produced: Gale Anne Hurd | Aliens"),
    ("Gale Anne Hurd was among the producers of “Aliens.”", "produced: Gale Anne Hurd | Aliens"),
    ("Gale Anne Hurd was an executive producer of “Aliens.”", "produced: Gale Anne Hurd | Aliens"),
    ("Gale Anne Hurd was executive producer on “Aliens.”", "produced: Gale Anne Hurd | Aliens"),
    ("Gale Anne Hurd had a producing credit on “Aliens.”", "produced: Gale Anne Hurd | Aliens"),
    ("“Aliens,” for which Gale Anne Hurd was the producer, was a hit.", "produced: Gale Anne Hurd | Aliens"),
    (
        "And did you know that Kevin Bacon directed “Loverboy”?",
        "directed: Kevin Bacon | Loverboy",
    ),
    ("Do you know whether Kevin Bacon directed “Loverboy”?",),
    (
        "Tom Hanks got his start with Nora Ephron. In “You've Got Mail,” which she both wrote and directed, "
        "he was Joe Fox.",
        "directed: Nora Ephron | You've Got Mail",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "Nora Ephron directed it. Bae Doona starred in “The Host” and “Broker.” The latter, released in 2022 "
        "and directed by Hirokazu Kore-eda, was long.",
        "directed: Hirokazu Kore-eda | Broker",
    ),
    (
        "“You've Got Mail,” written by Nora Ephron with Meg Ryan and Delia Ephron, was a hit.",
        "wrote: Nora Ephron | You've Got Mail",
        "wrote: Meg Ryan | You've Got Mail",
        "wrote: Delia Ephron | You've Got Mail",
    ),
    (
        "“You've Got Mail,” written by Nora Ephron with Meg Ryan in mind, was a hit.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
    (
        "“You've Got Mail,” written by Nora Ephron, with Meg Ryan as Kathleen Kelly, was a hit.",
        "wrote: Nora Ephron | You've Got Mail",
    ),
)


def making_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
