"""Sentences that name people and titles and make no claim: what somebody saw, wanted, turned down or is like,
what happens in a story, and what was done on a stage or at a party."""

from __future__ import annotations

from datetime import date

import pytest

import costars
from costars.article.claims import read_statements
from costars.article.mentions import find_mentions
from costars.article.text import Text

_DATE = date(2024, 6, 1)

_SILENT = """
Tom Hanks met Rita Wilson at a party for “Philadelphia”.
Instead of Kevin Bacon, the studio wanted Tom Cruise for “Footloose”.
Tom Hanks won an Oscar for “Philadelphia” in 1994.
Tom Hanks and Meg Ryan have not spoken since 1998.
Kevin Bacon and John Lithgow have not seen each other since “Footloose”.
Kevin Bacon first met Kyra Sedgwick when she was twelve.
In “Sleepless in Seattle”, Tom Hanks's wife has died and he marries Meg Ryan.
In “You've Got Mail”, Tom Hanks marries Meg Ryan.
On screen Kevin Bacon married Meg Ryan.
Tom Hanks wrote about “Heat” in his diary.
Nora Ephron wrote an essay on “Casablanca”.
Kevin Bacon directed the traffic outside the premiere of “Heat”.
Al Pacino played Richard III on stage with Kevin Bacon.
Kevin Bacon played Ren in the musical of “Footloose”.
Tom Hanks hosted a documentary about “Apollo 13”.
Marilyn Monroe is seen in archive footage in “Forrest Gump”.
Marilyn Monroe appears in old clips in “Forrest Gump”.
The remake of “Footloose” with Kenny Wormald came out in 2011.
Fans hope that Kevin Bacon and Lori Singer will return for a “Footloose” sequel.
Kevin Bacon denied that he had been in “Heat”.
Kevin Bacon might have starred in “Heat” with Al Pacino.
Kevin Bacon read for the role of “Forrest Gump”.
Kevin Bacon left “Heat” before shooting began.
Kevin Bacon is rumored for a part in “Heat”.
Michael Mann had wanted to direct Kevin Bacon in “Heat”.
Quentin Tarantino showed “Heat” to Uma Thurman.
Kevin Bacon quoted Tom Hanks in “Apollo 13”.
Things are looking up for Kevin Bacon.
A reunion of the cast of “Footloose” is being discussed.
Kevin Bacon and Meg Ryan were seen together in 1995 at a Knicks game.
Kevin Bacon and Kyra Sedgwick were photographed together for the first time since 2019.
Nicole Kidman was engaged to Lenny Kravitz in 2003.
Tom Hanks is like a father to Kevin Bacon.
In “Forrest Gump”, Sally Field is Tom Hanks's mother.
Kevin Bacon has played Romeo, but never in “Romeo + Juliet”.
Kevin Bacon fell asleep during “Heat”.
Kevin Bacon interviewed Tom Hanks about “Cast Away” in 2001.
The festival's jury includes Kevin Bacon, Meg Ryan and Michael Mann, and opens with “Heat”.
“Heat” was shown on television in 2003.
Tom Hanks bought a copy of “Heat” in 1998.
“Casablanca”, which is set in 1941, was on television.
Tom Hanks first read “Forrest Gump” in 1990.
Kevin Bacon rented “Heat” in 1997 and watched it with Meg Ryan.
Tom Hanks won the Oscar in 1994 for “Philadelphia”.
“Titanic” was re-released in 3D in 2012.
By 1996, “Titanic” had cost more than any other film.
Kate Winslet and Leonardo DiCaprio have been inseparable since 1996.
Kate Winslet and Leonardo DiCaprio sang together for the first time on Sunday.
Kate Winslet and Leonardo DiCaprio work together on a campaign for the oceans.
Kate Winslet and Leonardo DiCaprio have not worked out together in ten years.
It was their third date, and they saw “Heat” together.
Brad Pitt and George Clooney are together again, at least on a poster.
Al Pacino and Robert De Niro were together in a box at the opera.
Al Pacino and Diane Keaton fell in love on the set of “The Godfather”.
In the film Diane Keaton's husband, Al Pacino, lies to her.
In “The Godfather”, Diane Keaton's husband, Al Pacino, lies to her.
In “The Godfather” Marlon Brando's son, Al Pacino, kills a policeman.
In the movie, Al Pacino's father, Marlon Brando, is shot.
Al Pacino's on-screen father, Marlon Brando, was late.
Al Pacino's screen wife, Diane Keaton, was late.
Al Pacino's fictional wife, Diane Keaton, was late.
Al Pacino's TV wife Diane Keaton was late.
Her movie husband, Al Pacino, sent flowers to Diane Keaton.
The wedding of Tom Hanks and Meg Ryan in the film was shot in 1993.
Tom Hanks plays a widower whose wife died in 1991.
Dennis Quaid and Meg Ryan were said to have married in secret in 1990.
Dennis Quaid asked Meg Ryan to marry him in 1990.
Dennis Quaid was about to marry Meg Ryan when “D.O.A.” opened.
Dennis Quaid and Meg Ryan were married by a judge in a film of 1988.
Tom Cruise denied reports that he had married Penélope Cruz in 2002.
Tom Cruise was reported to have married Penélope Cruz.
Julia Roberts left Kiefer Sutherland days before their wedding in 1991.
Julia Roberts and Kiefer Sutherland called off their wedding in 1991.
Julia Roberts and Kiefer Sutherland planned a wedding for 1991.
Julia Roberts was to marry Kiefer Sutherland in June 1991.
The wedding of Julia Roberts and Kiefer Sutherland never took place.
Hugh Grant is the new Cary Grant, says Julia Roberts.
Hugh Grant has been called the son Cary Grant never had.
Steven Spielberg was a second father to Drew Barrymore.
Angelina Jolie's father walks out in the first scene of “Tomb Raider”.
Neither Kevin Bacon nor Meg Ryan has seen “Heat”.
Everyone but Kevin Bacon has been in “Heat”, or so it seems.
Without Kevin Bacon, “Footloose” would be nothing.
“Heat” reminded Kevin Bacon of Alfred Hitchcock.
“Heat” opens with a song by Moby.
“Heat” will screen on Friday, with Kevin Bacon as the guest.
“Heat” was banned by a court in 1996.
A parody of “Casablanca” with Woody Allen was planned.
A documentary on “Psycho” with Jamie Lee Curtis was shown.
Janet Leigh wrote a book about “Psycho” in 1995.
The musical of “Heat” stars Kevin Bacon.
Kevin Bacon appeared in a Broadway production of “A Few Good Men” with Tom Cruise.
Kevin Bacon starred in a London revival of “A Few Good Men”.
Kevin Bacon starred in the stage adaptation of “A Few Good Men”.
Kevin Bacon starred in the West End version of “Casablanca”.
Kevin Bacon starred in a radio version of “Casablanca” with Meg Ryan.
Kevin Bacon took part in a live reading of “Casablanca” with Meg Ryan.
Kevin Bacon read the part of Rick in a live reading of “Casablanca”.
Kevin Bacon played Rick in a school production of “Casablanca”.
Kevin Bacon directed a music video inspired by “Apollo 13”.
Kevin Bacon worked on a farm before “Footloose”.
Kevin Bacon worked out for “The Woodsman”.
Kevin Bacon knows every line of “Casablanca”.
Kevin Bacon met Tom Hanks on the set of “Cast Away”.
Kevin Bacon was the inspiration for Forrest in “Forrest Gump”.
Kevin Bacon was the butt of a joke in “Pulp Fiction”.
Kevin Bacon's name appears in “Pulp Fiction”.
Kevin Bacon's dog starred in “Pulp Fiction”.
An actor in the mould of Kevin Bacon stars in “Pulp Fiction”.
The next Kevin Bacon stars in “Pulp Fiction”.
John Travolta took over from Kevin Bacon in “Pulp Fiction”.
Kevin Bacon regretted passing on “Pulp Fiction”.
Kevin Bacon has yet to see “Pulp Fiction”.
Kevin Bacon begged for a part in “Pulp Fiction”.
Kevin Bacon was up for a part in “Pulp Fiction”.
Kevin Bacon was wrongly credited with “Pulp Fiction”.
People think that Kevin Bacon was in “Pulp Fiction”.
Many believe that Kevin Bacon starred in “Pulp Fiction”.
It would be fun if Kevin Bacon starred in “Pulp Fiction”.
If only Kevin Bacon had been in “Pulp Fiction”.
Kevin Bacon as Vincent in “Pulp Fiction” would have been fun.
With Kevin Bacon as Vincent, “Pulp Fiction” would have been fun.
“Pulp Fiction” was nearly directed by Kevin Bacon.
“Pulp Fiction” is a favourite of Kevin Bacon.
“Pulp Fiction” was loved by Kevin Bacon.
“Pulp Fiction” features the music of Kevin Bacon.
“Pulp Fiction” features a picture of Kevin Bacon.
“Pulp Fiction” stars anybody but Kevin Bacon.
“Pulp Fiction” does not star Kevin Bacon.
“Pulp Fiction” no longer stars Kevin Bacon.
“Pulp Fiction” will not star Kevin Bacon.
“Pulp Fiction” may star Kevin Bacon.
Al Pacino and Robert De Niro have not agreed on anything in ten years.
Al Pacino and Robert De Niro had never been in the same room before 1995.
Al Pacino and Robert De Niro share a scene of silence at the end of the evening.
Al Pacino and Robert De Niro last spoke on the set of “The Irishman”.
The last meal that Al Pacino and Robert De Niro had together was pasta.
The last film that Al Pacino and Robert De Niro saw together was “Heat”.
The first film that Al Pacino and Robert De Niro saw together was “Psycho”.
The last film that Al Pacino and Robert De Niro wanted to make together was a western.
Tom Cruise and Nicole Kidman's first kiss was on the set of “Days of Thunder”.
Tom Cruise and Nicole Kidman were together from 1989 to 2001.
Nicole Kidman wed the camera in “The Hours”.
Tom Hanks, ordained online, married Rita Wilson's friends in 2015.
Meg Ryan leaves her husband, Bill Pullman, for Tom Hanks in “Sleepless in Seattle”.
Meg Ryan played Val Kilmer's wife, Pamela, in “The Doors”.
Meg Ryan is the widow of Anthony Edwards in “Top Gun”.
Sean Connery was only twelve when Harrison Ford was born.
Jack Nicholson hunts his son, Danny Lloyd, in “The Shining”.
Jack Nicholson terrorises his wife, Shelley Duvall, in “The Shining”.
Dustin Hoffman's wife, Meryl Streep, leaves him in the first scene of “Kramer vs. Kramer”.
Ryan Gosling and Rachel McAdams have not been seen together since 2007.
Ingrid Bergman is his ideal wife, said Woody Allen of “Casablanca”.
Kevin Bacon is proof that “Footloose” matters.
Kevin Bacon directed his wife to the exit of “Heat”.
Kevin Bacon directed attention to “Heat”.
Kevin Bacon produced tears at “Heat”.
Kevin Bacon wrote down the title: “Heat”.
Kevin Bacon created a scene after “Heat”.
Kevin Bacon plays the theme of “Heat” on his guitar.
Kevin Bacon played host at a screening of “Heat”.
Kevin Bacon played a tape of “Heat” to Meg Ryan.
Kevin Bacon appeared at a screening of “Heat”.
Kevin Bacon appeared on a panel about “Heat” with Michael Mann.
Kevin Bacon appears in the dream of a critic of “Heat”.
Kevin Bacon features in a chapter of a book about “Heat”.
Kevin Bacon stars in a trailer for “Heat” that fans made.
Kevin Bacon stars in a video game version of “Heat”.
Kevin Bacon joined Meg Ryan at the premiere of “Heat”.
Kevin Bacon joined Meg Ryan in the audience of “Heat”.
Kevin Bacon shared his thoughts on “Heat” with Meg Ryan.
Kevin Bacon and Meg Ryan shared a taxi after “Heat”.
Kevin Bacon and Meg Ryan reunited to present a prize to “Heat”.
Kevin Bacon and Meg Ryan crossed paths in the lobby at “Heat”.
Kevin Bacon and Meg Ryan worked together to restore “Heat”.
Kevin Bacon and Meg Ryan led the applause for “Heat”.
Kevin Bacon cast his vote for “Heat”.
Kevin Bacon voices doubts about “Heat”.
Kevin Bacon portrayed Michael Mann as a tyrant in an essay on “Heat”.
Kevin Bacon headlined a gala for “Heat”.
Kevin Bacon helms a company called “Footloose”.
Kevin Bacon scored twice in the “Footloose” charity match.
Kevin Bacon edited a book on “Footloose”.
Kevin Bacon booked a table under the name of “Footloose”.
Kevin Bacon anchored his boat, “Footloose”, off Maine.
Kevin Bacon's daughter has never seen “Footloose”.
Kevin Bacon's co-star in life is Kyra Sedgwick.
Kevin Bacon wrote off “Heat” as a bore.
Kevin Bacon played down his part in “Heat”.
Kevin Bacon appeared in an advertisement during “Heat”.
Kevin Bacon stars in a fan film based on “Heat”.
Kevin Bacon joined the queue for “Heat”.
Kevin Bacon joined Meg Ryan in praising “Heat”.
Kevin Bacon topped a poll ahead of the star of “Heat”.
"""


@pytest.fixture(scope="module")
def graph() -> costars.Graph:
    return costars.open()


@pytest.mark.parametrize("text", _SILENT.strip().splitlines())
def test_no_claim_is_read(graph: costars.Graph, text: str) -> None:
    read = Text(text)
    mentions = find_mentions(graph, read, _DATE)
    calendar = graph.calendar(_DATE)
    found = read_statements(read, mentions.people, mentions.titles, lambda row: calendar.out(row) is False)
    assert [
        (s.kind, [p.text for p in s.people], [t.text for t in s.titles], s.year, s.value) for s in found
    ] == []


_BY_THE_WAY = (
    (
        "Thomas Vinterberg directed “The Hunt.” Mads Mikkelsen, home from playing Le Chiffre in “Casino "
        "Royale,” starred in it as Lucas.",
        [
            ("p:mads-mikkelsen-1965", "t:casino-royale-2006", "Le Chiffre"),
            ("p:mads-mikkelsen-1965", "t:the-hunt-2012", "Lucas"),
        ],
    ),
    (
        "Luchino Visconti directed “Rocco and His Brothers.” The Frenchman was Alain Delon, who had that "
        "year played Tom Ripley in “Purple Noon,” and here he played Rocco.",
        [
            ("p:alain-delon-1935", "t:purple-noon-1960", "Tom Ripley"),
            ("p:alain-delon-1935", "t:rocco-and-his-brothers-1960", "Rocco"),
        ],
    ),
    (
        "Atom Egoyan directed “The Sweet Hereafter.” Bruce Greenwood, familiar from “Exotica,” was in it, "
        "and Arsinée Khanjian played Wanda Otto.",
        [("p:arsinee-khanjian-1958", "t:the-sweet-hereafter-1997", "Wanda Otto")],
    ),
)


@pytest.mark.parametrize(("text", "parts"), _BY_THE_WAY)
def test_a_title_named_by_the_way_has_no_parts_but_its_own(
    graph: costars.Graph, text: str, parts: list[tuple[str, str, str]]
) -> None:
    found = graph.check(text, date=_DATE.isoformat()).to_dict()["claims"]
    assert [(c["people"][0], c["titles"][0], c["value"]) for c in found if c["kind"] == "plays"] == parts
