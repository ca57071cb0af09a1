"""When a title came out, told apart from it: sentences with the claims that they make, a kind of claim, then
people | titles | year | value."""

from __future__ import annotations

__all__ = ["date_examples"]

_SENTENCES: tuple[tuple[str, ...], ...] = (
    (
        "“Apollo 13,” directed by Ron Howard and released in 1995, starred Tom Hanks.",
        "title_year:  | Apollo 13 | 1995",
    ),
    (
        "In “Apollo 13,” directed by Ron Howard and released in 1995, Tom Hanks played Jim Lovell.",
        "title_year:  | Apollo 13 | 1995",
    ),
    ("“Apollo 13,” 1995, directed by Ron Howard, best space movie ever.", "title_year:  | Apollo 13 | 1995"),
    ("And then “Apollo 13,” 1995, Houston, the lamp.", "title_year:  | Apollo 13 | 1995"),
    ("In 1995 Ron Howard directed Tom Hanks in “Apollo 13.”", "title_year:  | Apollo 13 | 1995"),
    ("In 1995 Ron Howard directed “Apollo 13.”", "title_year:  | Apollo 13 | 1995"),
    (
        "In 1995 Ron Howard directed him again, in “Apollo 13,” Tom Hanks said.",
        "title_year:  | Apollo 13 | 1995",
    ),
    ("In 1995 Tom Hanks starred in “Apollo 13.”", "title_year:  | Apollo 13 | 1995"),
    (
        "In 1995 Tom Hanks appeared in “Apollo 13” and “Toy Story.”",
        "title_year:  | Apollo 13 | 1995",
        "title_year:  | Toy Story | 1995",
    ),
    ("In 1995, Tom Hanks played Jim Lovell in “Apollo 13.”", "title_year:  | Apollo 13 | 1995"),
    ("In 1995 came “Apollo 13,” with Tom Hanks.", "title_year:  | Apollo 13 | 1995"),
    ("In 1995 there was “Apollo 13,” with Tom Hanks.", "title_year:  | Apollo 13 | 1995"),
    ("Then, in 1995, came “Apollo 13,” starring Tom Hanks.", "title_year:  | Apollo 13 | 1995"),
    ("“Apollo 13” followed in 1995, with Tom Hanks.", "title_year:  | Apollo 13 | 1995"),
    ("“Apollo 13” was made in 1995, with Tom Hanks.", "title_year:  | Apollo 13 | 1995"),
    (
        "Tom Hanks starred in the “Apollo 13” that Ron Howard directed in 1995.",
        "title_year:  | Apollo 13 | 1995",
    ),
    (
        "Ron Howard wrote “Apollo 13” for Tom Hanks and directed it, in 1995.",
        "title_year:  | Apollo 13 | 1995",
    ),
    ("Tom Hanks starred in “Apollo 13.” It’s from 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13.” Ron Howard directed it in 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13.” That film came out in 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” which is from 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” which dates to 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” first shown in 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” a hit in 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” a hit of 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” a 1995 hit.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” which Ron Howard made in 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13,” from the summer of 1995.", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks starred in “Apollo 13” in the summer of 1995.", "title_year:  | Apollo 13 | 1995"),
    ("In the summer of 1995 Tom Hanks starred in “Apollo 13.”", "title_year:  | Apollo 13 | 1995"),
    ("Tom Hanks’s 1995 film “Apollo 13” was a hit.", "title_year:  | Apollo 13 | 1995"),
    ("The film of the year in 1995 was “Apollo 13,” with Tom Hanks.",),
    ("“Apollo 13” came a year later, with Tom Hanks.",),
    (
        "Tom Hanks was in “Splash” (1984), and a year later in “The Man with One Red Shoe.”",
        "title_year:  | Splash | 1984",
    ),
    ("In 1995 Tom Hanks lived in Los Angeles and watched “Splash.”",),
    ("In 1995 Tom Hanks won an Oscar for “Forrest Gump.”",),
    ("In 2010 Tom Hanks said he had loved “Splash.”",),
    (
        "Since 1995, when he starred in “Apollo 13,” Tom Hanks has been busy.",
        "title_year:  | Apollo 13 | 1995",
    ),
    ("In 2024 Tom Hanks will be seen in a restored “Splash.”",),
    ("“Apollo 13” is set in 1970, and Tom Hanks played Jim Lovell.",),
    ("By 1995 Tom Hanks had starred in “Splash.”",),
    ("Between 1984 and 1995 Tom Hanks starred in “Splash” and “Apollo 13.”",),
    ("In 1995 Tom Hanks, who had starred in “Splash,” moved to London.",),
    (
        "Paul Newman made “Butch Cassidy and the Sundance Kid” with Robert Redford in 1969.",
        "title_year:  | Butch Cassidy and the Sundance Kid | 1969",
    ),
    (
        "Tom Hanks starred in “Philadelphia” with Denzel Washington in 1993, and moved.",
        "title_year:  | Philadelphia | 1993",
    ),
    (
        "Tom Hanks was in “Sleepless in Seattle” and “Philadelphia,” both released in 1993.",
        "title_year:  | Sleepless in Seattle | 1993",
        "title_year:  | Philadelphia | 1993",
    ),
    ("Tom Hanks starred in “Philadelphia” with Denzel Washington in 1993's coldest week.",),
    (
        "Bae Doona starred with Song Kang-ho in “The Host” and “Broker.” The latter, released in 2022, was a "
        "hit.",
        "title_year:  | Broker | 2022",
    ),
)


def date_examples(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences, each with its claims of one kind (none where it makes none)."""
    mark = f"{kind}: "
    return tuple(
        (text, *(claim.removeprefix(mark) for claim in claims if claim.startswith(mark)))
        for text, *claims in _SENTENCES
    )
