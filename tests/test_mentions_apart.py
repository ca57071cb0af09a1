"""Mentions: what is a name, a part or a title, where the same words may be each of them."""

from __future__ import annotations

import pytest

import costars
from test_mentions import people, titles

CLOSE = "close-encounters-of-the-third-kind-1977"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A part is no person; somebody else's name beside it is.
        ("Laura Dern wept. In the film Kevin Bacon, as Tom Hanks, went up.", ["Laura Dern", "Kevin Bacon"]),
        ("Laura Dern played the widow Emma Stone in the film.", ["Laura Dern"]),
        ("Laura Dern plays detective Emma Stone in the film.", ["Laura Dern"]),
        ("Laura Dern played opposite actress Emma Stone in a film.", ["Laura Dern", "Emma Stone"]),
        ("In film Kevin Bacon was Chuck Berry; Ed Harris was Tom Ford.", ["Kevin Bacon", "Ed Harris"]),
        ("The film is by Tom Hanks. The star of the film was Meg Ryan.", ["Tom Hanks", "Meg Ryan"]),
        ("In the film Meg Ryan fell. Tom Hanks left. Ryan was Hanks in it.",
         ["Meg Ryan", "Tom Hanks", "Ryan"]),
        ("In films Debbie Reynolds was Carrie Fisher’s mother.", ["Debbie Reynolds", "Carrie Fisher"]),
        # A relative of a part is a part; a dangling description is no child of the hero.
        ("Kevin Bacon played Vi’s father in “Footloose,” and Julianne Hough played his daughter, Rusty.",
         ["Kevin Bacon", "Julianne Hough"]),
        ("Tom Hanks was in the film, with Adam Sandler as his son, Cameron.",
         ["Tom Hanks", "Adam Sandler"]),
        ("Kevin Bacon made the film. A Philadelphia planner’s son, Bacon came from the theatre.",
         ["Kevin Bacon", "Bacon"]),
        # Trades that are no trades of the screen.
        ("Meg Ryan left. Kal Brandt, a cook turned filmmaker, directs it.", ["Meg Ryan", "Kal Brandt"]),
        ("Meg Ryan wrote the script with novelist Pia Hallam.", ["Meg Ryan", "Pia Hallam"]),
        ("Meg Ryan will star in “Low Water,” a first feature by Hania Wrona.", ["Meg Ryan", "Hania Wrona"]),
        ("Meg Ryan will star in “Low Water,” a film from New Hampshire.", ["Meg Ryan"]),
        ("Actress Gene Tierney married the designer Olek Cassin in 1941.", ["Gene Tierney", "Olek Cassin"]),
        ("The actress Meg Ryan met the designer Olek Cassin in 1941.", ["Meg Ryan"]),
        ("“Footloose” is a film. Kevin Bacon, a lawyer in it, spoke.", ["Kevin Bacon"]),
        # Whoever is called something may be somebody.
        ("In “Footloose” there was a boy called Kevin Bacon.", ["Kevin Bacon"]),
        ("In “Footloose” there was a boy called Tom Hanks.", []),
    ],
)  # fmt: skip
def test_parts_and_people(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert [name for name, _ in people(starter, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laura Dern is in the film. In Little Women Dern played Marmee.", "Dern"),
        ("Naomi Watts is in the film. Watts played Ann Darrow.", "Watts"),
        ("The film stars Chang Chen and Zhang Ziyi. The film is Chang’s first.", "Chang"),
        ("Aaron Sorkin spoke. On the Sorkin-created series “The West Wing” she was C. J.", "Sorkin"),
        ("Tom Hanks is in the film. Hanks starred.", "Hanks"),
        ("Tom Hanks is in the film. Hanks plays the lead.", "Hanks"),
        ("Robin Williams is in the film. Williams voices the Genie.", "Williams"),
        ("Jacki Weaver is in the film. Weaver most recently wrapped a tour.", "Weaver"),
    ],
)
def test_last_names_in_their_places(starter: costars.Graph, text: str, expected: str) -> None:
    assert expected in [name for name, row in people(starter, text) if row]


def test_no_month_is_a_last_name(starter: costars.Graph) -> None:
    text = "Fredric March is in the film. Kevin Bacon opens it March 5."
    assert [name for name, _ in people(starter, text)] == ["Fredric March", "Kevin Bacon"]


def test_a_name_ends_at_the_hyphen(starter: costars.Graph) -> None:
    text = "The Aaron Sorkin-created series “The West Wing” ended. Sorkin wrote on."
    assert people(starter, text) == [
        ("Aaron Sorkin", "aaron-sorkin-1961"),
        ("Sorkin", "aaron-sorkin-1961"),
    ]


def test_talk_on_a_board_is_no_plan(starter: costars.Graph) -> None:
    text = "People on the board of the film society like *Better Call Saul*."
    assert titles(starter, text) == [("Better Call Saul", "better-call-saul-2015")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meg Ryan will star in The Cutter’s Daughter, directed by Rosa Lind.", ["The Cutter’s Daughter"]),
        ("In The Cutter’s Daughter, from first-time director Ines Lind, Meg Ryan is the judge.",
         ["The Cutter’s Daughter"]),
        ("Meg Ryan is in films. Their fourth film together, The Long Levee, is now shooting.",
         ["The Long Levee"]),
        ("Meg Ryan has signed on for Ninth Street, a backstage comedy about a fire.", ["Ninth Street"]),
        ("Meg Ryan will appear next in The Salt House, a ghost story that she wrote.", ["The Salt House"]),
        ("Principal photography has begun on A Laughing Matter, with Meg Ryan.", ["A Laughing Matter"]),
        # Near misses: a trade, a place, somebody who speaks.
        ("Meg Ryan made films with Noah Hart, a comedy writer.", []),
        ("Meg Ryan acted in Baton Rouge, a city that she loves.", []),
        ("Meg Ryan studied at Vassar Hall, a drama school, and acted.", []),
        ("It was her first film, Tri Star said, and Meg Ryan acted in it.", []),
    ],
)  # fmt: skip
def test_new_titles_without_quotes(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert [name for name, _ in titles(starter, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyra Sedgwick was a mother in What’s Cooking?, a film.", ("What’s Cooking?", "whats-cooking-2000")),
        ("Peter Lorre was a star of the film. He starred in M. The film is old.", ("M", "m-1931")),
        ("The film has a cast. Set as the lead is Ghostbusters star Bill Murray.",
         ("Ghostbusters", "?")),
    ],
)  # fmt: skip
def test_where_a_bare_title_ends(starter: costars.Graph, text: str, expected: tuple[str, str]) -> None:
    assert expected in titles(starter, text)


def test_one_travels_to_a_place(starter: costars.Graph) -> None:
    text = "Ben Affleck made films. He went to Manhattan to learn to act."
    assert titles(starter, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bill Murray was in the original “Ghostbusters.”", "ghostbusters-1984"),
        ("Bill Murray broke out in “Ghostbusters.”", "ghostbusters-1984"),
        ("Bill Murray was in the remake of “Ghostbusters.”", "ghostbusters-2016"),
        ("“Fright Night” (1981) was written and directed by Tom Holland.", "fright-night-1985"),
        ("“Fright Night” (2013) is a film.", "fright-night-2011"),
    ],
)
def test_which_of_its_name(starter: costars.Graph, text: str, expected: str) -> None:
    assert titles(starter, text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The film “Hunger” was directed by Steve McQueen.", "steve-mcqueen-1969"),
        ("Steve McQueen starred in films such as “Bullitt.”", "steve-mcqueen-1930"),
        ("“Fright Night” (1981) was written and directed by Tom Holland.", "tom-holland-1943"),
        ("The films star Zhang Yimou and Zhang Ziyi. Zhang was Moon in one.", "zhang-ziyi-1979"),
    ],
)
def test_whom_trades_and_parts_mean(starter: costars.Graph, text: str, expected: str) -> None:
    assert people(starter, text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The film stars Bruno Ganz, an actor.\n\nDownfall made him: he played Adolf Hitler.", ["Downfall"]),
        ("Ellen Burstyn acted in films. Network paired Faye Dunaway with Peter Finch.", ["Network"]),
        ("The actor Song Kang-ho starred in films. Parasite followed in 2019. Song is in it.",
         ["Parasite"]),
        ("Amanda Abbington, who was in Sherlock as Molly Hooper, acts.", ["Sherlock"]),
        ("Naomi Watts starred in films. The Impossible is a film of hers; she was cast in Birdman.",
         ["The Impossible", "Birdman"]),
        ("Ellen Burstyn acted in films and went on to Wings of Desire.", ["Wings of Desire"]),
        # Near misses.
        ("Faye Dunaway made a film with Peter Finch. Network bosses were not amused.", []),
        ("In the film “Platoon” Willem Dafoe is Elias; this is Tom Hanks’s Network.", ["Platoon"]),
        ("Kevin Bacon starts to shoot the film on the coast in May. It is a comedy.", []),
        ("Ray Liotta left the film. Heaven knows why. Speed was all he had.", []),
    ],
)  # fmt: skip
def test_bare_titles_of_one_word(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert [name for name, _ in titles(starter, text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Noah Wyle and George Clooney are in the film. Noah played a doctor.", "Noah", "noah-wyle-1971"),
        ("Kyra Sedgwick made films.\n\nYes, Kyra stars in it.", "Kyra", "kyra-sedgwick-1965"),
        ("Leonardo DiCaprio was in a film.\n\nHe made “Inception” with Leo’s pals; Leo stars in “Titanic.”",
         "Leo", "leonardo-dicaprio-1974"),
        ("Tony Leung Chiu-wai and Leslie Cheung act. Tony Leung Ka-fai is in a film; the other Tony plays.",
         "Tony", "tony-leung-chiu-wai-1962"),
        ("The film stars Noah Wyle.\n\nIn the drama a man builds an ark. Noah drowns.", "Noah", None),
        ("The film stars Noah Wyle. In another, Ed Harris was Noah, who built an ark.", "Noah", None),
        ("A film by Atom Egoyan. ‘Ian never raised his voice,’ Egoyan said.", "Egoyan", "atom-egoyan-1960"),
        ("The film stars Chow Yun-fat. Kenneth Tsang, a Chow regular, acts.", "Chow", "chow-yun-fat-1955"),
    ],
)  # fmt: skip
def test_short_names(starter: costars.Graph, text: str, name: str, expected: str | None) -> None:
    found = [row for surface, row in people(starter, text) if surface == name]
    assert (found[-1] if found else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jude Law was in the film “Heat.” Heat knows no law.",
        "In the film “Platoon” Tom Berenger is a sergeant, and in it is Robert De Niro’s Jesus.",
    ],
)
def test_no_further_title(starter: costars.Graph, text: str) -> None:
    assert len(titles(starter, text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In films Tom Hanks played Jim Lovell in “Apollo 13” and Emma Stone in “Big.”", ["Tom Hanks"]),
        ("Kevin Bacon was in the film, as was Meg Ryan.", ["Kevin Bacon", "Meg Ryan"]),
        ("Meg Ryan, an actress, married the composer Oscar de Cassin.", ["Meg Ryan", "Oscar de Cassin"]),
        ("The actress Meg Ryan is survived by her daughter, June Cutter, of film fame.",
         ["Meg Ryan", "June Cutter"]),
        ("He won an Oscar de Luxe. Meg Ryan made films.", ["Meg Ryan"]),
        ("The film stars Harrison Ford. Ford again, this time as a doctor.", ["Harrison Ford", "Ford"]),
        ("Kevin Bacon appeared in films as the widower Tom Hanks.", ["Kevin Bacon"]),
    ],
)  # fmt: skip
def test_more_parts_and_people(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert [name for name, _ in people(starter, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They would reunite for a picture called Heat of the Day.", [("Heat of the Day", None)]),
        ("Al Pacino is in the film Heat.", [("Heat", "heat-1995")]),
    ],
)
def test_a_title_that_goes_on(
    starter: costars.Graph, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert titles(starter, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("François Truffaut acted in Close Encounters of the Third Kind. Close Encounters is a film.",
         [("Close Encounters of the Third Kind", CLOSE), ("Close Encounters", CLOSE)]),
        ("François Truffaut acted in Close Encounters of the Third Kind. The Close Encounters films end.",
         [("Close Encounters of the Third Kind", CLOSE)]),
        ("Close encounters are rare. François Truffaut acted in films.", []),
        ("In film the Coens gave Frances McDormand Fargo; Jeff Bridges starred in The Big Lebowski.",
         [("Fargo", "fargo-1996"), ("The Big Lebowski", "the-big-lebowski-1998")]),
        ("Richard Dreyfuss acts in films. In Jaws Dreyfuss was Hooper.", [("Jaws", "jaws-1975")]),
        ("A director cast actress Kate Winslet and actor Leonardo DiCaprio in film. Titanic had made them.",
         [("Titanic", "titanic-1997")]),
        ("Scarlett Johansson makes films. Johansson, in Her, was a voice.", [("Her", "her-2013")]),
        ("Saoirse Ronan makes films. She was Lady Bird to her friends.", []),
    ],
)  # fmt: skip
def test_bare_titles_beside_names(
    starter: costars.Graph, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert titles(starter, text) == expected


def test_a_clause_behind_a_name_is_nobody(starter: costars.Graph) -> None:
    text = "The film has a part for Chris Evans, and Glass Onion turned him around."
    assert [name for name, _ in people(starter, text)] == ["Chris Evans"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Hillerman is in the film. “Jack was J. J. Gittes in ‘Chinatown’ and fun,” she says.",
         ["john-hillerman-1932", "jack-nicholson-1937"]),
        ("John Hillerman is in the film. “Jack was happy in ‘Chinatown’ and fun,” she says.",
         ["john-hillerman-1932", "john-hillerman-1932"]),
    ],
)  # fmt: skip
def test_a_part_tells_who_a_first_name_is(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert [row for _, row in people(starter, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gus Van Sant’s “Psycho” is a film.", "psycho-1998"),
        ("Gus Van Sant’s 1998 remake of “Psycho” is a film.", "psycho-1998"),
        ("Gus Van Sant’s colour version of “Psycho” is a film.", "psycho-1998"),
        ("Alfred Hitchcock’s “Psycho” is a film.", "psycho-1960"),
    ],
)
def test_a_title_is_its_makers(starter: costars.Graph, text: str, expected: str) -> None:
    assert [title for _, title in titles(starter, text)] == [expected]


def test_two_titles_of_one_name_in_one_sentence_are_of_their_makers(starter: costars.Graph) -> None:
    text = "Gus Van Sant’s “Psycho” and Alfred Hitchcock’s “Psycho” are films."
    assert [title for _, title in titles(starter, text)] == ["psycho-1998", "psycho-1960"]
