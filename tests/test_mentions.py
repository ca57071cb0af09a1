"""Mentions: where an article names people and titles of a graph, and which of several it means."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

import costars
from costars.article.mentions import Mentions, find_mentions
from costars.article.text import Text
from examples import World, opened

DAY = dt.date(2024, 6, 1)


def read(graph: costars.Graph, text: str, day: dt.date = DAY) -> Mentions:
    return find_mentions(graph, Text(text), day)


def people(graph: costars.Graph, text: str, day: dt.date = DAY) -> list[tuple[str, str | None]]:
    """What the text calls each person, and the id without its prefix; "?" for several, None for unknown."""
    return [(f.text, _id(graph, "people.id", f)) for f in read(graph, text, day).people]


def titles(graph: costars.Graph, text: str, day: dt.date = DAY) -> list[tuple[str, str | None]]:
    return [(f.text, _id(graph, "titles.id", f)) for f in read(graph, text, day).titles]


def _id(graph: costars.Graph, column: str, found) -> str | None:  # type: ignore[no-untyped-def]
    if found.row is None:
        return "?" if found.candidates else None
    return graph.view.strings[column][found.row].split(":")[-1]


# People ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actor Penelope Cruz spoke.", [("Penelope Cruz", "penelope-cruz-1974")]),
        ("Director Lars von Trier spoke.", [("Lars von Trier", "lars-von-trier-1956")]),
        ("The film stars Robert DeNiro.", [("Robert DeNiro", "robert-de-niro-1943")]),
        ("The film stars Samuel Jackson.", [("Samuel Jackson", "samuel-l-jackson-1948")]),
        ("The film stars Meryl T. Streep.", [("Meryl T. Streep", "meryl-streep-1949")]),
        ("The film stars Robert Downey, Jr.", [("Robert Downey, Jr.", "robert-downey-jr-1965")]),
        ("Dame Judi Dench is in the film.", [("Judi Dench", "judi-dench-1934")]),
        ("A film by Jean Luc Godard.", [("Jean Luc Godard", "jean-luc-godard-1930")]),
        ("MERYL STREEP TO STAR IN NEW FILM", [("MERYL STREEP", "meryl-streep-1949")]),
        ("Meryl Streep's film opened.", [("Meryl Streep", "meryl-streep-1949")]),
    ],
)
def test_spellings(starter: costars.Graph, text: str, expected: list[tuple[str, str]]) -> None:
    assert people(starter, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He moved to Chevy Chase, Maryland, to write films.",
        "The film was shown at the Bob Hope Airport and at the Tom Hanks Theater.",
        "meryl streep is in lower case in this film.",
        "The film has a part for a cook who fries bacon; the Bacons came.",
        "In the film he plays Tom Hanks.",
        "Prime Minister Chris Evans spoke of film.",
        "(Reporting on film by Chris Evans; Editing by Will Smith)",
    ],
)
def test_no_people(starter: costars.Graph, text: str) -> None:
    assert people(starter, text) == []


def test_namesakes_of_another_trade(starter: costars.Graph) -> None:
    text = (
        "The striker Will Smith scored two goals as the league leaders won the match on Saturday. "
        "Tom Holland, the goalkeeper, was injured; the coach, Brian Cox, said the team was tired. "
        "The referee sent James Brown off after the corner."
    )
    assert read(starter, text) == Mentions((), ())


def test_last_names(starter: costars.Graph) -> None:
    text = (
        "Bacon to Star in Thriller\n\nKevin Bacon and Meryl Streep will star in a film. Bacon’s agent said "
        "so. Streep laughed. Francis Bacon painted. Bacon, who likes bacon, directs."
    )
    bacon, streep = "kevin-bacon-1958", "meryl-streep-1949"
    assert people(starter, text) == [
        ("Bacon", bacon),
        ("Kevin Bacon", bacon),
        ("Meryl Streep", streep),
        ("Bacon", bacon),
        ("Streep", streep),
        ("Bacon", bacon),
    ]


def test_a_last_name_that_two_share(starter: costars.Graph) -> None:
    """Whoever is brought in as a relative is not called by the last name alone."""
    text = (
        "Tom Hanks will star in a film. His son, Colin Hanks, will not. Hanks said so.\n\n"
        "Ben and Casey Affleck will produce the film. Affleck laughed."
    )
    found = people(starter, text)
    assert found[2] == ("Hanks", "tom-hanks-1956")
    assert found[3:] == [
        ("Ben", "ben-affleck-1972"),
        ("Casey Affleck", "casey-affleck-1975"),
        ("Affleck", "?"),
    ]


def test_a_common_word_is_no_last_name(starter: costars.Graph) -> None:
    text = (
        "Emma Stone and Glenn Close star in the film. Stone laughed. Close to midnight they left. Close did "
        "not."
    )
    assert people(starter, text)[2:] == [("Stone", "emma-stone-1988"), ("Close", "glenn-close-1947")]


def test_first_names(starter: costars.Graph) -> None:
    text = (
        "Kevin Bacon and Kyra Sedgwick have two children, Travis and Sosie. Kevin and Kyra met on a film. "
        "The film is about a keeper named Tom; Tom Hanks is not in it, and Tom drowns."
    )
    assert people(starter, text)[2:] == [
        ("Travis", "travis-bacon-1989"),
        ("Sosie", "sosie-bacon-1992"),
        ("Kevin", "kevin-bacon-1958"),
        ("Kyra", "kyra-sedgwick-1965"),
        ("Tom Hanks", "tom-hanks-1956"),
    ]


def test_a_maker_by_the_last_name(starter: costars.Graph) -> None:
    assert people(starter, "Jack Nicholson starred in Kubrick's “The Shining.”")[1:] == [
        ("Kubrick", "stanley-kubrick-1928")
    ]


def test_names_in_the_order_of_the_east(starter: costars.Graph) -> None:
    text = "Wong Kar-wai directed the film with Tony Leung Chiu-wai. Wong and Leung laughed."
    assert [f[1] for f in people(starter, text)] == ["wong-kar-wai-1958", "tony-leung-chiu-wai-1962"] * 2


def test_two_people_of_one_name_in_one_article(starter: costars.Graph) -> None:
    text = (
        "Steve McQueen directed Michael Fassbender in “Shame.” McQueen is British.\n\n"
        "Another Steve McQueen starred in “Bullitt” and was married to Ali MacGraw."
    )
    assert [i for t, i in people(starter, text) if t == "Steve McQueen"] == [
        "steve-mcqueen-1969",
        "steve-mcqueen-1930",
    ]


# Titles ---------------------------------------------------------------------------------------------


def test_bare_titles_need_their_words(starter: costars.Graph) -> None:
    text = (
        "Heat was everywhere. Her husband, the actor, said it was big. Up the road a network of kids gave "
        "a crash course. Al Pacino starred in Heat. He liked Heat. The heat was on."
    )
    assert titles(starter, text) == [("Heat", "heat-1995"), ("Heat", "heat-1995")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Moulin Rouge!,” a musical film", [("Moulin Rouge!", "moulin-rouge-2001")]),
        (
            "a film, “When Harry Met Sally...,” again",
            [("When Harry Met Sally...", "when-harry-met-sally-1989")],
        ),
        ("Thelma and Louise starred Geena Davis", [("Thelma and Louise", "thelma-and-louise-1991")]),
        ("the films ‘Speed’ and *Up*", [("Speed", "speed-1994"), ("Up", "up-2009")]),
        ("the sitcom “Goldbergs”", [("Goldbergs", "the-goldbergs-2013")]),
        ("She directed the film “Three Colors: Blue.”", [("Three Colors: Blue", "three-colours-blue-1993")]),
        ("The Wire was created by David Simon.", [("The Wire", "the-wire-2002")]),
        ("House star Hugh Laurie", [("House", "house-2004")]),
        ("Tom Hanks played Forrest Gump in Forrest Gump.", [("Forrest Gump", "forrest-gump-1994")]),
        (
            "the film “Beverly Hills Cop: Axel F”; “Axel F” is long",
            [
                ("Beverly Hills Cop: Axel F", "beverly-hills-cop-axel-f-2024"),
                ("Axel F", "beverly-hills-cop-axel-f-2024"),
            ],
        ),
        ("Steven Spielberg directed “E.T.”", [("E.T.", "et-the-extra-terrestrial-1982")]),
    ],
)  # fmt: skip
def test_titles(starter: costars.Graph, text: str, expected: list[tuple[str, str]]) -> None:
    found = titles(starter, text)
    assert [f[0] for f in found] == [e[0] for e in expected]
    assert [str(f[1]) for f in found] == [e[1] for e in expected]


@pytest.mark.parametrize(
    "text",
    [
        "“Help!” he shouted at the actor.",
        "“No,” the actress said.",
        "The novel “Carrie” by an author was no film yet.",
        "Her new single, “Frozen,” is out, said the actor.",
        "Sylvester Stallone was seen as Rocky in a film.",
        "A fire broke out in Chicago on Monday; traffic was heavy.",
        "The Office of the Mayor and The Crown Prosecution Service saw no film.",
        "The actor lives in Fargo, North Dakota.",
    ],
)
def test_no_titles(starter: costars.Graph, text: str) -> None:
    assert titles(starter, text) == []


def test_an_actor_stays_out_of_a_title_with_the_name(starter: costars.Graph) -> None:
    found = read(starter, "Julia Roberts starred in the film “Erin Brockovich” as Erin Brockovich.")
    assert [f.text for f in found.people] == ["Julia Roberts"]
    assert [f.text for f in found.titles] == ["Erin Brockovich"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Al Pacino starred in “Heat” (1995).", [1995]),
        ("Al Pacino starred in 1995's “Heat.”", [1995]),
        ("the 1984 films “Footloose” and “Diner”", [1984, 1984]),
        ("the 2004 PBS movie “Cavedweller,” which she liked", [2004]),
        ("“Sleepless in Seattle,” released in 1993, was a film", [1993]),
        ("“The Hours,” a long picture from 2002, was a film", [2002]),
        ("the film “Frasier” (1993–2004)", [1993]),
        ("She starred in “Footloose” in 1984.", [1984]),
        ("She won an Oscar for the film “Heat” in 1996.", [None]),
        ("a 2011 episode of the series “The Office”", [None]),
        ("She made the film “Heat.” In 1996 she married.", [None]),
    ],
)
def test_years(starter: costars.Graph, text: str, years: list[int | None]) -> None:
    found = read(starter, text).titles
    assert [f.year for f in found] == years
    for title in found:
        assert (title.year_span is None) == (title.year is None)
        if title.year_span is not None:
            assert text[slice(*title.year_span)] == str(title.year)


def test_remakes_are_told_by_year_and_company(starter: costars.Graph) -> None:
    text = (
        "Judy Garland starred in “A Star Is Born.” The 2018 film “A Star Is Born” starred Lady Gaga.\n\n"
        "Sissy Spacek starred in “Carrie” (1977)."
    )
    assert [i for _, i in titles(starter, text)] == [
        "a-star-is-born-1954",
        "a-star-is-born-2018",
        "carrie-1976",
    ]


def test_nothing_tells_the_remakes_apart(starter: costars.Graph) -> None:
    found = read(starter, "Somebody starred in the film “Cape Fear.”").titles[0]
    assert found.row is None
    assert len(found.candidates) == 2
    assert 0.9 < sum(score for _, score in found.candidates) <= 1.001


def test_a_wrong_year_does_not_unlink(starter: costars.Graph) -> None:
    assert titles(starter, "She starred in “Jaws” (1984).") == [("Jaws", "jaws-1975")]


# New names ------------------------------------------------------------------------------------------


def test_new_names(starter: costars.Graph) -> None:
    text = (
        "Kevin Bacon will star in “Quiet Harbor,” a drama from director Lena Ostrowsky. Ostrowsky wrote "
        "Quiet Harbor with newcomer Ada Finch, publicist Mary Higgins said. The film Neon Rain is next. "
        "In “Quiet Harbor,” a guard named Stan Ruiz loves a judge."
    )
    found = read(starter, text)
    assert [(f.text, f.name) for f in found.people[1:]] == [
        ("Lena Ostrowsky", "Lena Ostrowsky"),
        ("Ostrowsky", "Lena Ostrowsky"),
        ("Ada Finch", "Ada Finch"),
    ]
    assert [f.text for f in found.titles] == ["Quiet Harbor", "Quiet Harbor", "Neon Rain", "Quiet Harbor"]
    assert all(f.row is None and not f.candidates for f in (*found.people[1:], *found.titles))


def test_a_title_to_come_is_none_of_those_long_out(starter: costars.Graph) -> None:
    text = "Kevin Bacon will star in the new thriller “Heat.” Shooting of “Heat” starts in May."
    assert titles(starter, text) == [("Heat", None), ("Heat", None)]
    assert titles(starter, "Al Pacino will star in a sequel to “Heat.”") == [("Heat", "heat-1995")]


def test_a_sequel_is_another_title(starter: costars.Graph) -> None:
    assert titles(
        starter, "Meryl Streep starred in The Devil Wears Prada and in The Devil Wears Prada 2."
    ) == [
        ("The Devil Wears Prada", "the-devil-wears-prada-2006"),
        ("The Devil Wears Prada 2", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Stone will star in Salt Lick, a thriller. Salt Lick shoots in May.", ["Salt Lick"] * 2),
        ("The actor is heading home to shoot Slack Water, a thriller set in a port.", ["Slack Water"]),
        ("The cast of Rickshaw Royale also has a newcomer.", ["Rickshaw Royale"]),
        ("The Tide Table, which Jun Ishibashi will shoot, is a film.", ["The Tide Table"]),
        ("She stars in Honey and Smoke, from director Tamsin Adeyemi.", ["Honey and Smoke"]),
        ("The actor starred in Night and Day and Fog, released in 1960.", []),
        ("The actress is known for A Small Plan, Gale and the HBO drama Big Hate.", [
            "A Small Plan", "Gale", "Big Hate",
        ]),
        ("The two actors appeared in Los Angeles on Friday.", []),
        ("The actress starred in South Hill, Virginia, as a child.", []),
        ("The director worked on Clean Water, a charity.", []),
        ("The actor joined Harvard Drama, a school, before the film.", []),
    ],
)  # fmt: skip
def test_bare_titles_that_the_graph_has_not(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert titles(starter, text) == [(title, None) for title in expected]


def test_lists_of_titles(starter: costars.Graph) -> None:
    text = (
        "Where you have seen the actors\n\n• Saoirse Ronan: Gifted, Brooklyn, Lady Bird\n"
        "• Timothée Chalamet: Interstellar, Gravity, Wonka\n"
    )
    assert titles(starter, text) == [
        ("Gifted", "gifted-2017"),
        ("Brooklyn", None),
        ("Lady Bird", "lady-bird-2017"),
        ("Interstellar", "interstellar-2014"),
        ("Gravity", "gravity-2013"),
        ("Wonka", None),
    ]


def test_the_cast_speaks_for_a_title_of_one_word(starter: costars.Graph) -> None:
    text = (
        "It was a week of heat in the city, and of cinema, movies and actors. First, Heat. Al Pacino plays a "
        "policeman, Robert De Niro a thief, Val Kilmer another."
    )
    assert titles(starter, text) == [("Heat", "heat-1995")]
    assert titles(starter, "The film bored them. Her costar Ewan McGregor sang. Speed was no help.") == []


def test_the_short_form_of_a_title(starter: costars.Graph) -> None:
    text = (
        "Colin Farrell starred in The Banshees of Inisherin. Kerry Condon was his sister in Banshees. The "
        "film has banshees no more."
    )
    banshees = "the-banshees-of-inisherin-2022"
    full = ("The Banshees of Inisherin", banshees)
    assert titles(starter, text) == [full]
    assert titles(starter, text.split(" The film has")[0]) == [full, ("Banshees", banshees)]


def test_a_title_without_its_article(starter: costars.Graph) -> None:
    text = "Al Pacino starred in The Godfather. Diane Keaton is in both Godfather pictures."
    assert titles(starter, text)[1] == ("Godfather", "the-godfather-1972")
    text = "Trine Dyrholm starred in “The Celebration.” Thomas Bo Larsen, the “Celebration” alum, joins."
    assert titles(starter, text)[1] == ("Celebration", "the-celebration-1998")


def test_who_is_on_one_of_two_series_of_a_name(starter: costars.Graph) -> None:
    text = "Martin Freeman starred in “The Office” with Ricky Gervais, who created it with Stephen Merchant."
    assert titles(starter, text) == [("The Office", "the-office-2001")]


def test_a_last_name_of_two_words_is_nobody_new(starter: costars.Graph) -> None:
    text = "Gael García Bernal starred in “No.” García Bernal voiced Héctor in “Coco.”"
    assert people(starter, text)[1] == ("García Bernal", "gael-garcia-bernal-1978")


def test_a_month_may_be_a_last_name(starter: costars.Graph) -> None:
    text = "Janet Gaynor and Fredric March play a couple in the film, out with Kevin Bacon March 5."
    assert [name for name, _ in people(starter, text)] == ["Janet Gaynor", "Fredric March", "Kevin Bacon"]


def test_a_first_name_speaks_for_a_title(starter: costars.Graph) -> None:
    text = "Saoirse Ronan is in the film. “Saoirse was in Atonement at thirteen,” Greta Gerwig says."
    assert titles(starter, text) == [("Atonement", "atonement-2007")]


def test_a_longer_title_behind_the_article() -> None:
    world = World()
    world.person("t", "Thora Quill")
    world.title("m", name="The Monster")
    world.title("h", "t", name="Monster House")
    with opened(world) as graph:
        text = "Thora Quill is in the film. The Monster House star left."
        assert titles(graph, text) == [("Monster House", "h")]


def test_a_last_name_is_no_title() -> None:
    world = World()
    world.person("f", "Fred Willow")
    world.title("w", name="Willow")
    world.title("s", "f", name="The Long Splash")
    with opened(world) as graph:
        text = "The actor Fred Willow starred in The Long Splash. Willow was in the film with a dog."
        assert [f[0] for f in titles(graph, text)] == ["The Long Splash"]
        assert people(graph, text)[1] == ("Willow", "f")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A film from a script by Allie Brandt and Jo Penhaligon.", ["Allie Brandt", "Jo Penhaligon"]),
        ("A film that Priya Lindgren is set to direct.", ["Priya Lindgren"]),
        ("The film’s star wrote the screenplay with Dee Hartnell.", ["Dee Hartnell"]),
        ("• Producer: Hal Voss\n• Cast: newcomer Imogen Slade", ["Hal Voss", "Imogen Slade"]),
        ("The film’s cook is the lamplighter’s daughter Hester Doane.", []),
        ("A new series for the streamer, with Ann Harlow executive producing and Mina Castell writing.",
         ["Mina Castell"]),
        ("The film, whose director is Halina Brodz, opens soon.", ["Halina Brodz"]),
        ("The film has him as her late husband, Robert Gauth, and as a ghost.", []),
    ],
)  # fmt: skip
def test_people_whom_the_graph_has_not(starter: costars.Graph, text: str, expected: list[str]) -> None:
    assert people(starter, text) == [(name, None) for name in expected]


def test_children_are_no_strangers_of_their_first_name(starter: costars.Graph) -> None:
    text = (
        "Bill Paxton worked with the director James Cameron. The actor is survived by his wife and their "
        "children, James and Lydia."
    )
    assert people(starter, text)[2:] == [("James", None), ("Lydia", None)]


def test_a_child_by_the_last_name_and_the_work() -> None:
    world = World()
    world.person("p", "Paul Norman")
    world.person("s", "Scott Norman")
    world.person("t", "Scott Norman")
    world.title("i", "s", name="The Tall Inferno")
    with opened(world) as graph:
        text = "The actor Paul Norman died. His son Scott, who had a part in The Tall Inferno, wept."
        assert people(graph, text) == [("Paul Norman", "p"), ("Scott", "s")]


def test_whose_kin_somebody_plays(starter: costars.Graph) -> None:
    text = "Meg Ryan and Greg Kinnear star in the film. Kinnear played Ryan’s columnist boyfriend."
    assert people(starter, text)[3] == ("Ryan", "meg-ryan-1961")


def test_familiar_names_in_speech(starter: costars.Graph) -> None:
    text = "Jodie Foster made the film with Anthony Hopkins. “Tony and I were in a room.” Tony left."
    assert people(starter, text)[2:] == [("Tony", "anthony-hopkins-1937")]


# Namesakes, in a graph without years -----------------------------------------------------------------


def namesakes() -> World:
    world = World()
    world.person("a1", "Ann Lee")
    world.person("a2", "Ann Lee")
    world.person("b", "Bob Ray")
    world.person("c", "Cid Moss")
    world.title("t1", "a1", "b", name="Night Train Home")
    world.title("t2", "a2", "c", name="Night Train Home")
    world.title("t3", "a2", "b", "c", name="The Long Dune")
    world.title("t4", "b", name="Night Boat")
    return world


def test_company_chooses() -> None:
    with opened(namesakes()) as graph:
        text = "Ann Lee starred with Cid Moss in “Night Train Home,” a film."
        assert [f[1] for f in people(graph, text)] == ["a2", "c"]
        assert titles(graph, text) == [("Night Train Home", "t2")]
        assert [f[1] for f in people(graph, "The film stars Ann Lee.")] == ["?"]


# Bad input ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "“",
        "’s",
        "'",
        "((((",
        "Kevin",
        "Kevin Bacon",
        "Kevin Bacon and",
        "and Kevin Bacon,",
        "“Heat",
        "“Heat” (",
        '“” ‘’ "" ** __',
        "\ud800 Kevin Bacon \udfff film",
        "\u202eKevin Bacon\u202c in a film",
        "😀 Kevin Bacon 😀 film",
        "Jr. Sr. Jr. , Jr.",
        "A B C D E F G",
        "2001 2001 2001 (2001)",
        "The The The The",
        "K\u0301evin Bacon film",
    ],
)
def test_any_text_is_read(starter: costars.Graph, text: str) -> None:
    found = read(starter, text)
    for group in (found.people, found.titles):
        assert all(a.end <= b.start for a, b in pairwise(group))
        assert all(text[f.start : f.end] == f.text for f in group)
