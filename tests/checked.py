"""A checked article made by hand: facts of the starter graph, every verdict, claims that overlap and nest."""

from __future__ import annotations

import datetime as dt
from typing import Any

import costars
from costars.article.brief import brief
from costars.records import (
    Announced,
    AnnouncedCredit,
    Candidate,
    Check,
    Claim,
    Document,
    Fact,
    GraphStamp,
    Mention,
    MentionCandidate,
)

DAY = dt.date(2024, 1, 30)
BACON, SEDGWICK, HIRSCH = "p:kevin-bacon-1958", "p:kyra-sedgwick-1965", "p:judd-hirsch-1935"
LOVERBOY, WOODSMAN, CAVEDWELLER = "t:loverboy-2005", "t:the-woodsman-2004", "t:cavedweller-2004"

TEXT = """\
Kevin Bacon and Kyra Sedgwick, married since 1988, are to share the bill of “Quiet Harbor,” a ferry-boat \
drama by first-time director Lena Ostrowsky & co. Judd Hirsch plays the ferryman. Tom Holland is in it too.

Bacon, the Ren McCormack of “Footloose” (1984), last acted alongside Sedgwick in 2004’s “The Woodsman” and \
“Cavedweller.” He then directed her in “Loverboy,” a film of 2007, and she wrote “Space Oddity.”

“Kyra and I have not acted together in 20 years,” Bacon said. ⛴️ “שלום,” he added, and 👩‍👩‍👧 waved.

Hirsch, who worked with no one of the crew before, directed “Apollo 13.”
"""


def check(graph: costars.Graph) -> Check:
    """The report on `TEXT`, with the brief that the graph gives."""
    cast = (BACON, SEDGWICK, HIRSCH)
    reunions, first_time = brief(graph, cast, DAY)
    info = graph.info()
    return Check(
        document=Document(DAY, "argument", "A ferry for two", TEXT, "https://example.org/ferry?a=1&b=2"),
        people=(
            mention("Kevin Bacon", BACON),
            mention("Kyra Sedgwick", SEDGWICK),
            mention("Lena Ostrowsky", None),
            mention("Judd Hirsch", HIRSCH),
            mention(
                "Tom Holland",
                None,
                candidates=(
                    MentionCandidate("p:tom-holland-1996", "Tom Holland", 0.5, 1996),
                    MentionCandidate("p:tom-holland-1943", "Tom Holland", 0.5, 1943),
                ),
            ),
        ),
        titles=(
            mention("Quiet Harbor", None),
            mention("Footloose", "t:footloose-1984"),
            mention("The Woodsman", WOODSMAN),
            mention("Cavedweller", CAVEDWELLER),
            mention("Loverboy", LOVERBOY),
            mention("Space Oddity", "t:space-oddity-2022"),
            mention("Apollo 13", "t:apollo-13-1995"),
        ),
        claims=tuple(sorted(_claims(), key=lambda c: (c.start, c.end))),
        cast=cast,
        reunions=reunions,
        first_time=first_time,
        graph=GraphStamp(info.name, info.built, info.sources),
        announced=Announced(
            "Quiet Harbor",
            "movie",
            (
                AnnouncedCredit(BACON, "Kevin Bacon", "actor"),
                AnnouncedCredit(None, "Lena Ostrowsky", "director"),
            ),
        ),
    )


def mention(text: str, id: str | None, candidates: tuple[MentionCandidate, ...] = ()) -> Mention:
    start = TEXT.index(text)
    return Mention(text, start, start + len(text), id, text, candidates)


def claim(kind: str, quote: str, people: tuple[str, ...], titles: tuple[str, ...], **more: Any) -> Claim:
    start = TEXT.index(quote)
    fields: dict[str, Any] = {"year": None, "value": None, "status": None, "quoted_from": None} | more
    return Claim(kind, quote, start, start + len(quote), people, titles, **fields)


def _claims() -> list[Claim]:
    pair = (BACON, SEDGWICK)
    source = "starter (2026-11-22)"
    last = "last acted alongside Sedgwick in 2004’s “The Woodsman” and “Cavedweller"
    together = "acted alongside Sedgwick in 2004’s “The Woodsman"
    later = Fact("Kevin Bacon and Kyra Sedgwick both have acting credits on Loverboy (2005)", source)
    return [
        claim(
            "married", "Kevin Bacon and Kyra Sedgwick, married since 1988", pair, (), year=1988,
            verdict="supported", why="They married in 1988.",
            evidence=(Fact("Kevin Bacon and Kyra Sedgwick: spouses since 1988",
                           "https://www.wikidata.org/wiki/Q3454165 (2026-11-20)"),),
        ),
        claim(
            "acted_in",
            "Kevin Bacon and Kyra Sedgwick, married since 1988, are to share the bill of “Quiet Harbor",
            (BACON,), ("Quiet Harbor",), status="announced", verdict="not_in_data",
            why="“Quiet Harbor” is announced here; the data cannot know it.",
        ),
        claim(
            "directed", "“Quiet Harbor,” a ferry-boat drama by first-time director Lena Ostrowsky",
            ("Lena Ostrowsky",), ("Quiet Harbor",), status="announced", verdict="not_in_data",
            why="“Quiet Harbor” is announced here; the data cannot know it.",
        ),
        claim(
            "plays", "Judd Hirsch plays the ferryman", (HIRSCH,), ("Quiet Harbor",), value="the ferryman",
            status="announced", verdict="not_checkable", why="The text does not determine the title.",
        ),
        claim(
            "acted_in", "Tom Holland is in it too", ("Tom Holland",), ("Quiet Harbor",), status="announced",
            verdict="ambiguous", why="Two people of that name are in the data.", flag=True,
            candidates=(
                Candidate("p:tom-holland-1996", "Tom Holland", "person", 1996, 7, "Spider-Man: No Way Home"),
                Candidate("p:tom-holland-1943", "Tom Holland", "person", 1943, 2, "Child's Play"),
            ),
        ),
        claim(
            "plays", "Bacon, the Ren McCormack of “Footloose", (BACON,), ("t:footloose-1984",),
            value="Ren McCormack", verdict="supported", why="So the credits say.",
            evidence=(Fact("Kevin Bacon: Ren McCormack in Footloose (1984)", source),),
        ),
        claim(
            "title_year", "“Footloose” (1984)", (), ("t:footloose-1984",), year=1984, verdict="supported",
            why="Footloose is of 1984.", evidence=(Fact("Footloose (1984)", "https://www.imdb.com/title/tt0087277/"),),
        ),
        claim(
            "last_together", last, pair, (WOODSMAN, CAVEDWELLER), year=2004, verdict="contradicted",
            why="Both have acting credits on a later title.", flag=True,
            evidence=(later, Fact("Kevin Bacon and Kyra Sedgwick (voice): Cop Car (2015)", source)),
            rules={"on_screen": "contradicted", "any_acting": "contradicted", "movies_only": "contradicted"},
            suggestion="Bacon last acted on screen alongside Sedgwick in “Loverboy” (2005), and in “Cop Car” "
            "(2015) with Sedgwick’s voice.",
        ),
        claim(
            "acted_together", together, pair, (WOODSMAN,), verdict="supported",
            why="Both have acting credits.",
            evidence=(Fact("Kevin Bacon and Kyra Sedgwick: The Woodsman (2004)", source),),
        ),
        claim(
            "acted_together", last, pair, (CAVEDWELLER,), verdict="supported",
            why="Both have acting credits.",
            evidence=(Fact("Kevin Bacon and Kyra Sedgwick: Cavedweller (2004)", source),),
        ),
        claim(
            "directed_in", "He then directed her in “Loverboy", pair, (LOVERBOY,), verdict="supported",
            why="He is credited as its director, she as an actor.",
            evidence=(Fact("Loverboy (2005): Kevin Bacon director, Kyra Sedgwick actor", source),),
        ),
        claim(
            "title_year", "“Loverboy,” a film of 2007", (), (LOVERBOY,), year=2007, verdict="contradicted",
            why="Loverboy is of 2005.", flag=True, evidence=(Fact("Loverboy (2005)", source),),
            suggestion="“Loverboy,” a film of 2005",
        ),
        claim(
            "wrote", "she wrote “Space Oddity", (SEDGWICK,), ("t:space-oddity-2022",), verdict="not_in_data",
            why="The data credit Rebecca Banner as its writer.", flag=True,
        ),
        claim(
            "years_since_together", "Kyra and I have not acted together in 20 years", pair, (), value=20,
            quoted_from=BACON, verdict="depends", flag=True, evidence=(later,),
            why="On screen the last time in this data is 19 years ago; counting voices it is nine.",
            rules={"on_screen": "supported", "any_acting": "contradicted", "movies_only": "contradicted"},
            suggestion="They have not acted together on screen in 19 years, as far as this data goes.",
        ),
        claim(
            "worked_on", "Hirsch, who worked with no one of the crew before", (HIRSCH,), (),
            verdict="not_in_data", why="“Never” cannot be shown by credits.",
        ),
        claim(
            "directed", "Hirsch, who worked with no one of the crew before, directed “Apollo 13", (HIRSCH,),
            ("t:apollo-13-1995",), verdict="not_in_data", flag=True,
            why="The data credit Ron Howard as its director.",
            evidence=(Fact("Apollo 13 (1995): Ron Howard, director", source),),
        ),
    ]  # fmt: skip
