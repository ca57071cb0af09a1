"""Verdicts on claims: each kind, each verdict, on the starter graph's own facts and on small worlds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import costars
from costars.article.statements import Party, Statement
from costars.article.verdicts import Judgement, judge
from costars.article.verdicts.characters import same_character
from costars.article.verdicts.when import slack
from examples import ZOO, World, opened

BACON, SEDGWICK = "p:kevin-bacon-1958", "p:kyra-sedgwick-1965"
KIDMAN, STREEP = "p:nicole-kidman-1967", "p:meryl-streep-1949"
HANKS, RYAN = "p:tom-hanks-1956", "p:meg-ryan-1961"
GOSLING, STONE = "p:ryan-gosling-1980", "p:emma-stone-1988"
BURTON, TAYLOR = "p:richard-burton-1925", "p:elizabeth-taylor-1932"
FALK, SPIELBERG = "p:peter-falk-1927", "p:steven-spielberg-1946"
SHATNER, REDFORD = "p:william-shatner-1931", "p:robert-redford-1936"
ZONE, CLOSER = "t:the-twilight-zone-1959", "t:the-closer-2005"
WOODSMAN, CAVEDWELLER = "t:the-woodsman-2004", "t:cavedweller-2004"
NEW = Party("Connescence", None)


def ask(
    graph: costars.Graph,
    kind: str,
    people: tuple[str | Party, ...],
    titles: tuple[str | Party, ...] = (),
    day: str = "2024-01-30",
    named: frozenset[int] | None = None,
    **more: Any,
) -> Judgement:
    def party(given: str | Party, what: str) -> Party:
        if isinstance(given, Party):
            return given
        index = graph.people_names if what == "person" else graph.title_names
        return Party(given, index.by_id(given)[0])

    statement = Statement(
        kind, 0, 1,
        tuple(party(p, "person") for p in people), tuple(party(t, "title") for t in titles),
        **more,
    )  # fmt: skip
    got = judge(graph, statement, dt.date.fromisoformat(day), named)
    said = " ".join([got.why, got.suggestion or "", *(fact.fact for fact in got.evidence)])
    assert "scene" not in said.replace("Credits do not tell whether they share a scene.", "")
    assert (got.suggestion is not None) == (got.verdict in ("contradicted", "depends"))
    assert got.flag or got.verdict not in ("contradicted", "depends", "ambiguous")
    assert all(fact.source for fact in got.evidence)
    return got


FOOTLOOSE = "t:footloose-1984"
ODDITY = "t:space-oddity-2022"
VAN_DAMME = "p:jean-claude-van-damme-1960"
FRIENDS = "t:friends-1994"
WEITHORN = "p:michael-j-weithorn"
QUEENS = "t:the-king-of-queens-1998"
LOVERBOY = "t:loverboy-2005"
LIES = "t:big-little-lies-2017"
LALA = "t:la-la-land-2016"
CRAZY = "t:crazy-stupid-love-2011"
COP_CAR = "t:cop-car-2015"
HOURS = "t:the-hours-2002"
COLIN = "p:colin-hanks-1977"
ROSS = "p:herbert-ross-1927"
NEVER, ANEW = {"never": True}, {"status": "announced"}
N20 = {"value": 20, "about": True}


# kind, people, titles, further words, verdict, flag, words that `why` has
CASES: list[tuple[str, tuple[Any, ...], tuple[Any, ...], dict[str, Any], str, int, str]] = [
    ("acted_in", (BACON,), (FOOTLOOSE,), {}, "supported", 0, "as Ren McCormack"),
    ("acted_in", (BACON,), ("t:heat-1995",), {}, "not_in_data", 1, "Al Pacino"),
    ("acted_in", (FALK,), ("t:columbo-1971-s1e1",), {}, "supported", 0, "episode of Columbo"),
    ("acted_in", (SHATNER,), (ZONE,), {}, "supported", 0, "in 2 episodes"),
    ("acted_in", (SHATNER,), (ZONE + "-s1e1",), {}, "not_in_data", 1, "Earl Holliman"),
    ("acted_in", (SEDGWICK,), (COP_CAR,), {}, "supported", 0, "(voice)"),
    ("acted_in", (BACON,), (NEW,), ANEW, "not_in_data", 0, "no evidence"),
    ("acted_in", (BACON,), (FOOTLOOSE,), ANEW, "not_in_data", 0, "announced"),
    ("acted_in", (BACON,), (ODDITY,), {"day": "2020-01-01"}, "supported", 0, "after the day"),
    ("acted_in", (VAN_DAMME,), (FRIENDS,), {}, "not_in_data", 1, "as themselves"),
    ("plays", (BACON,), (FOOTLOOSE,), {"value": "Ren"}, "supported", 0, "Ren McCormack"),
    ("plays", (BACON,), (FOOTLOOSE,), {"value": "Willard"}, "not_in_data", 1, "Chris Penn"),
    ("plays", (KIDMAN,), (HOURS,), {"value": "Laura Brown"}, "not_in_data", 1, "Julianne Moore"),
    ("plays", ("p:rg-armstrong",), (ZONE,), {"value": "Boss"}, "not_in_data", 0, "does not say as whom"),
    ("directed", (ROSS,), (FOOTLOOSE,), {}, "supported", 0, "as director"),
    ("directed", (BACON,), (FOOTLOOSE,), {}, "not_in_data", 1, "Herbert Ross"),
    ("directed", (BACON,), (CLOSER,), {}, "supported", 0, "in 2 episodes"),
    ("wrote", ("p:dean-pitchford-1951",), (FOOTLOOSE,), {}, "supported", 0, "as writer"),
    ("wrote", (WEITHORN,), (QUEENS,), {}, "not_in_data", 0, "as creator"),
    ("created", (WEITHORN,), (QUEENS,), {}, "supported", 0, "as creator"),
    ("created", ("p:jean-marc-vallee-1963",), (LIES,), {}, "not_in_data", 1, "Kelley"),
    ("created", (ROSS,), (FOOTLOOSE,), {}, "not_in_data", 0, "as director"),
    ("produced", (WEITHORN,), ("t:the-goldbergs-2013",), {}, "supported", 0, "as producer"),
    ("worked_on", (WEITHORN,), ("t:schooled-2019",), {}, "not_in_data", 1, "Tim Meadows"),
    ("worked_on", (VAN_DAMME,), (FRIENDS,), {}, "supported", 0, "themselves"),
    ("directed_in", (BACON, SEDGWICK), (LOVERBOY,), {}, "supported", 0, "Loverboy (2005)"),
    ("directed_in", (SEDGWICK, BACON), (LOVERBOY,), {}, "not_in_data", 1, "Kevin Bacon as director"),
    ("directed_in", (SPIELBERG, FALK), ("t:columbo-1971",), {}, "supported", 0, "episode of Columbo, 1971"),
    ("directed_in", ("p:lamont-johnson", SHATNER), (ZONE,), {}, "not_in_data", 0, "different episodes"),
    ("directed_in", ("p:rian-johnson-1973", "p:giancarlo-esposito-1958"), ("t:breaking-bad-2008",), {},
     "supported", 0, "do not tell whether it was the same episode"),
    ("acted_together", (BACON, SEDGWICK), (WOODSMAN,), {}, "supported", 0, "The Woodsman (2004)"),
    ("acted_together", (BACON, SEDGWICK), (FOOTLOOSE,), {}, "not_in_data", 1, "not Kyra Sedgwick"),
    ("acted_together", (BACON, SEDGWICK), (ODDITY,), {}, "not_in_data", 1, "as director"),
    ("acted_together", (BACON, SEDGWICK), (ODDITY,), {"acting": False}, "supported", 0, ""),
    ("acted_together", (KIDMAN, STREEP), (LIES,), {}, "supported", 0, "do not tell"),
    ("acted_together", (SHATNER, REDFORD), (ZONE,), {}, "not_in_data", 0, "different episodes"),
    ("acted_together", (BACON, SEDGWICK), (), {}, "supported", 0, "others"),
    ("acted_together", (BACON, SEDGWICK), (), {"day": "1985-01-01"}, "not_in_data", 0, "no title"),
    ("acted_together", (BACON, HANKS), (NEW,), ANEW, "not_in_data", 0, "no evidence"),
    ("last_together", (BACON, SEDGWICK), (CAVEDWELLER, WOODSMAN), {"year": 2004}, "contradicted", 1, "Loverboy"),  # noqa: E501
    ("last_together", (BACON, SEDGWICK), (COP_CAR,), {}, "supported", 0, "as far as this data goes"),
    ("last_together", (BACON, SEDGWICK), (LOVERBOY,), {}, "depends", 1, "Cop Car (2015)"),
    ("last_together", (BACON, SEDGWICK), (), {"year": 2014}, "depends", 1, "Counted with parts on screen"),
    ("last_together", (BACON, SEDGWICK), (), {"year": 2016}, "supported", 0, "Cop Car"),
    ("last_together", (BACON, SEDGWICK), (), {"year": 2019}, "not_in_data", 0, "Cop Car"),
    ("last_together", (KIDMAN, STREEP), (HOURS,), {}, "depends", 1, "Big Little Lies"),
    ("last_together", (BACON, SEDGWICK), (NEW,), {}, "not_in_data", 0, "does not have Connescence"),
    ("last_together", (BACON, SEDGWICK), (FOOTLOOSE,), {"year": 1984}, "contradicted", 1, "Loverboy"),
    ("last_together", (BACON, SEDGWICK), (), {"year": 2031}, "not_checkable", 0, "2026"),
    ("last_together", (BACON, SEDGWICK), (), {}, "not_checkable", 0, "enough"),
    ("first_together", (GOSLING, STONE), (LALA,), {}, "contradicted", 1, "Crazy, Stupid, Love"),
    ("first_together", (GOSLING, STONE), (CRAZY,), {}, "supported", 0, "nothing earlier"),
    ("first_together", (GOSLING, STONE), (), {"year": 2012}, "depends", 1, "2012"),
    ("first_together", (GOSLING, STONE), (), NEVER, "contradicted", 1, "Crazy, Stupid, Love"),
    ("first_together", (BACON, SEDGWICK), (NEW,), ANEW, "contradicted", 1, "Lemon Sky"),
    ("first_together", (BACON, REDFORD), (NEW,), NEVER, "not_in_data", 0, "proves nothing"),
    ("first_together", (SHATNER, REDFORD), (), NEVER, "not_in_data", 0, "proves nothing"),
    ("first_together", (BACON, SEDGWICK), (), {"never": True, "day": "1987-01-01"}, "not_in_data", 0, ""),
    ("years_since_together", (BACON, SEDGWICK), (), N20, "depends", 1, "19 years|Cop Car"),
    ("years_since_together", (BACON, SEDGWICK), (), {"value": 9}, "supported", 0, "9 years before"),
    ("years_since_together", (HANKS, RYAN), (), {"value": 30, "about": True}, "contradicted", 1, "26 years"),
    ("years_since_together", (HANKS, RYAN), (), {"value": 25, "about": True}, "supported", 0, "26 years"),
    ("years_since_together", (HANKS, RYAN), (), {"value": 10}, "not_in_data", 0, "26 years"),
    ("years_since_together", (HANKS, RYAN), (), {"value": 10, "bound": "at least"}, "supported", 0, ""),
    ("years_since_together", (HANKS, RYAN), (), {"value": 30, "bound": "at most"}, "supported", 0, ""),
    ("years_since_together", (BACON, REDFORD), (), {"value": 10}, "not_in_data", 0, "no title"),
    ("years_since_together", (HANKS, RYAN), (), {"value": 5, "day": "2040-01-01"}, "not_checkable", 0, "2026"),  # noqa: E501
    ("times_together", (GOSLING, STONE), (), {"value": 2}, "supported", 0, "2 titles"),
    ("times_together", (GOSLING, STONE), (NEW,), {"value": 3}, "supported", 0, "one more"),
    ("times_together", (GOSLING, STONE), (), {"value": 2, "status": "announced"}, "contradicted", 1, "more than"),  # noqa: E501
    ("times_together", (GOSLING, STONE), (), {"value": 4}, "not_in_data", 0, "fewer"),
    ("times_together", (GOSLING, STONE), (LALA,), {"value": 2}, "supported", 0, ""),
    ("times_together", (BACON, SEDGWICK), (), {"value": 6}, "depends", 1, "6 titles with parts on screen and 7 titles"),  # noqa: E501
    ("times_together", (BACON, REDFORD), (), {"value": 1, "status": "announced"}, "not_in_data", 0, "no title"),  # noqa: E501
    ("married", (BACON, SEDGWICK), (), {"year": 1988}, "supported", 0, "1988"),
    ("married", (SEDGWICK, BACON), (), {"year": 1989}, "supported", 0, "within a year"),
    ("married", (BACON, SEDGWICK), (), {}, "supported", 0, "1988"),
    ("married", (BACON, SEDGWICK), (), {"year": 1990}, "contradicted", 1, "1988"),
    ("married", ("p:alain-delon-1935", "p:nathalie-delon-1941"), (), {}, "supported", 0, "has ended"),
    ("married", ("p:alain-delon-1935", "p:romy-schneider-1938"), (), {}, "not_in_data", 0, "a couple"),
    ("married", (BURTON, TAYLOR), (), {"year": 1975}, "supported", 0, "1976"),
    ("married", (BURTON, TAYLOR), (), {"year": 1969}, "not_in_data", 0, "no wedding"),
    ("married", ("p:atom-egoyan-1960", "p:arsinee-khanjian-1958"), (), {"year": 1990}, "not_in_data", 0, "when"),  # noqa: E501
    ("married", (HANKS, RYAN), (), {}, "not_in_data", 0, "Rita Wilson"),
    ("parent_of", (HANKS, COLIN), (), {}, "supported", 0, "child of Tom Hanks"),
    ("parent_of", (COLIN, HANKS), (), {}, "not_in_data", 0, "other way round"),
    ("parent_of", (RYAN, COLIN), (), {}, "not_in_data", 0, "Tom Hanks as a parent"),
    ("title_year", (), (FOOTLOOSE,), {"year": 1984}, "supported", 0, "1984"),
    ("title_year", (), (FOOTLOOSE,), {"year": 1983}, "supported", 0, "within a year"),
    ("title_year", (), (FOOTLOOSE,), {"year": 1990}, "contradicted", 1, "1984"),
    ("title_year", (), (FOOTLOOSE,), {"year": 2010}, "ambiguous", 1, "Footloose (2011)"),
    ("title_year", (), ("t:frasier-1993",), {"year": 1996}, "depends", 1, "1993 to 2004"),
    ("title_year", (), ("t:frasier-1993",), {"year": 1990}, "contradicted", 1, "1993"),
    ("title_year", (), (NEW,), {"year": 2024}, "not_in_data", 0, "Connescence"),
    ("title_year", (), (FOOTLOOSE,), {}, "not_checkable", 0, "enough"),
    ("acted_in", (Party("Nobody Known", None),), ("t:heat-1995",), {}, "not_in_data", 0, "Nobody Known"),
    ("award_won", (BACON,), (), {}, "not_checkable", 0, "enough"),
    ("married", (BACON, BACON), (), {}, "not_checkable", 0, "same person"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "people", "titles", "more", "verdict", "flag", "said"),
    CASES,
    ids=[f"{number}-{case[0]}-{case[4]}" for number, case in enumerate(CASES)],
)
def test_the_starter_graph(
    starter: costars.Graph,
    kind: str,
    people: tuple[Any, ...],
    titles: tuple[Any, ...],
    more: dict[str, Any],
    verdict: str,
    flag: int,
    said: str,
) -> None:
    got = ask(starter, kind, people, titles, **more)
    assert (got.verdict, got.flag) == (verdict, flag), got
    whole = " ".join([got.why, got.suggestion or ""])
    assert any(part in whole for part in said.split("|")), got
    if verdict in ("supported", "contradicted", "depends"):
        assert got.evidence


def test_what_is_shown_where_a_last_time_is_not_the_last(starter: costars.Graph) -> None:
    """Each rule has its own later title, with its source; both stand in the suggestion."""
    got = ask(starter, "last_together", (BACON, SEDGWICK), (CAVEDWELLER, WOODSMAN), year=2004)
    assert got.rules == {"on_screen": "contradicted", "any_acting": "contradicted"}
    assert [(f.fact, f.source.partition(" (")[0]) for f in got.evidence] == [
        ("Loverboy (2005) credits Kevin Bacon as Marty and Kyra Sedgwick as Emily.", LOVERBOY),
        (
            "Cop Car (2015) credits Kevin Bacon as Mitch Kretzer and Kyra Sedgwick as Miranda (voice).",
            COP_CAR,
        ),
    ]
    assert "later than Cavedweller (2004) and The Woodsman (2004)" in got.why
    assert got.why.endswith("Credits do not tell whether they share a scene.")
    assert got.suggestion == (
        "By the credits, Kevin Bacon and Kyra Sedgwick last acted together in Loverboy (2005), with parts on"
        " screen, and in Cop Car (2015), with parts by voice counted."
    )


def test_two_decades_depend_on_what_counts(starter: costars.Graph) -> None:
    got = ask(starter, "years_since_together", (BACON, SEDGWICK), value=20, about=True)
    assert got.rules == {"on_screen": "supported", "any_acting": "contradicted"}
    assert {f.fact.partition(" (")[0] for f in got.evidence} == {"Loverboy", "Cop Car"}


def test_a_year_needs_somebody_of_the_title_in_the_article(starter: costars.Graph) -> None:
    """A film of the same name that the data lack may be meant, unless the article names one of its people."""
    bacon, hanks = (starter.people_names.by_id(p)[0] for p in (BACON, HANKS))
    for named, verdict in ((bacon, "contradicted"), (hanks, "not_in_data")):
        got = ask(starter, "title_year", (), (FOOTLOOSE,), year=1990, named=frozenset({named}))
        assert got.verdict == verdict


def test_several_that_may_be_meant(starter: costars.Graph) -> None:
    rows = tuple(starter.people_names.by_id(p)[0] for p in ("p:chris-evans-1981", "p:chris-evans-1966"))
    got = ask(starter, "acted_in", (Party("Chris Evans", None, rows),), ("t:snowpiercer-2013",))
    assert (got.verdict, [c.id for c in got.candidates]) == (
        "ambiguous",
        ["p:chris-evans-1981", "p:chris-evans-1966"],
    )
    # A person who is not there at all has no credit, whoever the other is.
    got = ask(starter, "acted_together", (Party("Chris Evans", None, rows), Party("No One", None)))
    assert got.verdict == "not_in_data"


def test_announced_titles_are_no_evidence() -> None:
    with opened(ZOO["announced"]()) as graph:
        assert ask(graph, "acted_in", ("c",), ("new",)).verdict == "not_in_data"
        assert ask(graph, "acted_together", ("a", "c")).verdict == "not_in_data"
        assert ask(graph, "first_together", ("a", "c"), ("new",)).verdict == "not_in_data"
        assert ask(graph, "first_together", ("a", "b"), ("new",)).verdict == "contradicted"
        assert ask(graph, "last_together", ("a", "b"), ("old",)).verdict == "supported"
        assert ask(graph, "times_together", ("a", "b"), ("new",), value=2).verdict == "supported"


def test_parts_by_voice_and_parts_of_unknown_kind() -> None:
    """An unknown part may be seen: it counts on screen. One that is only heard does not."""
    with opened(ZOO["voices"]()) as graph:
        got = ask(graph, "last_together", ("a", "b"), ("seen",))
        assert got.verdict == "contradicted"
        assert "do not tell whether all parts in it are on screen or by voice" in got.why
        assert ask(graph, "last_together", ("a", "b"), ("unknown",)).rules == {
            "on_screen": "supported",
            "any_acting": "contradicted",
        }


def test_television_alone_does_not_contradict() -> None:
    """What is said may be meant of films; so all rules are shown their own, and without a film it depends."""
    world = World()
    world.title("film", world.person("a"), world.person("b"), year=1990)
    world.title("tv", "a", "b", kind="tv_movie", year=2005)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b"), year=1990).verdict == "depends"
        # That nothing fits among films is no reason to leave them out.
        got = ask(graph, "last_together", ("a", "b"), year=2000)
        assert (got.verdict, got.rules and got.rules["movies_only"]) == ("depends", "not_in_data")
        world.title("later", "a", "b", year=1999)
    with opened(world) as graph:
        got = ask(graph, "last_together", ("a", "b"), year=1990)
        assert got.verdict == "contradicted"
        assert {f.source.partition(" ")[0] for f in got.evidence} == {"tv", "later"}


def test_a_series_as_a_whole_is_no_proof() -> None:
    """Two who are credited on a whole series need not have met; an episode that credits both tells."""
    world = World()
    for person in "abc":
        world.person(person)
    world.title("film", "a", "b", "c", year=1990)
    world.title("show", "a", "b", kind="tv_series", year=1998, end_year=2007)
    world.title("part", "a", "c", kind="tv_episode", series="show", year=1999, season=1, episode=1)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b"), ("film",)).verdict == "depends"
        assert ask(graph, "last_together", ("a", "b"), ("show",)).verdict == "supported"
        got = ask(graph, "first_together", ("a", "c"), never=True)
        assert got.verdict == "contradicted"
        # A claim about a series is not one about films alone: the episode refutes it.
        world.title("old", "a", "c", kind="tv_series", year=1980, end_year=1981)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "c"), ("old",)).verdict == "contradicted"


def test_uncertain_dates_refute_nothing() -> None:
    world = World()
    world.title("film", world.person("a"), world.person("b"), year=1990)
    world.title("when", "a", "b")
    world.title("now", "a", "b", year=2024)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b"), ("film",)).verdict == "supported"
        assert ask(graph, "last_together", ("a", "b"), ("film",), day="2025-01-01").verdict == "contradicted"
        assert ask(graph, "first_together", ("a", "b"), ("film",)).verdict == "supported"
        assert ask(graph, "years_since_together", ("a", "b"), value=34).verdict == "supported"


def test_games_galas_and_documentaries_are_no_proof() -> None:
    for kind, genre in (("game", "action"), ("tv_special", "music"), ("movie", "documentary")):
        world = World()
        world.title("film", world.person("a"), world.person("b"), year=1990)
        world.title("night", "a", "b", kind=kind, genres=[genre], year=1999)
        with opened(world) as graph:
            assert ask(graph, "last_together", ("a", "b"), ("film",)).verdict == "depends"


def test_an_author_and_an_actor_need_not_have_met() -> None:
    """A writer may have written what a film is based on; a director has met the cast."""
    world = World()
    for person in "abc":
        world.person(person)
    world.title("film", "a", year=1990)
    world.credit("b", "film", role="writer")
    world.credit("c", "film", role="director")
    with opened(world) as graph:
        assert ask(graph, "first_together", ("a", "b"), never=True, acting=False).verdict == "depends"
        assert ask(graph, "first_together", ("a", "c"), never=True, acting=False).verdict == "contradicted"


def test_a_namesake_of_the_last_title_is_thought_of() -> None:
    """The linked title does not credit both; that of the same name may be meant, and is later."""
    world = World()
    world.person("a")
    world.person("b")
    world.title("old", "a", year=1970, name="Home")
    world.title("new", year=2010, name="Home")
    world.title("film", "a", "b", year=2000)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b"), ("old",)).verdict == "not_in_data"
        assert ask(graph, "last_together", ("a", "b"), (), year=1970).verdict == "contradicted"


def test_nobody_who_is_not_named_is_contradicted_on_what_the_data_do_not_credit() -> None:
    """ "They" may be others than was thought, where the claimed title is not theirs."""
    world = World()
    world.person("a")
    world.person("b")
    world.title("early", "a", "b", year=1990)
    world.title("other", "a", year=2000)
    world.title("late", "a", "b", year=2010)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b"), ("other",)).verdict == "contradicted"
        unsure = ask(graph, "last_together", ("a", "b"), ("other",), assumed=True)
        assert (unsure.verdict, unsure.flag, unsure.evidence) == ("not_in_data", True, ())
        assert "does not name them here" in unsure.why
        assert ask(graph, "first_together", ("a", "b"), ("other",), assumed=True).verdict == "not_in_data"
        assert ask(graph, "last_together", ("a", "b"), ("early",), assumed=True).verdict == "contradicted"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("last_together", {"year": 1990}),
        ("years_since_together", {"value": 30}),
        ("times_together", {"value": 1}),
        ("first_together", {"never": True}),
    ],
)
def test_what_came_later_is_nothing_against_what_is_told_of_the_past(kind: str, said: dict[str, Any]) -> None:
    world = World()
    world.person("a")
    world.person("b")
    world.title("early", "a", "b", year=1990)
    world.title("late", "a", "b", year=2010)
    with opened(world) as graph:
        assert ask(graph, kind, ("a", "b"), (), **said).verdict == "contradicted"
        told = ask(graph, kind, ("a", "b"), (), past=True, **said)
        assert (told.verdict, told.flag) == ("not_in_data", True)
        assert "a time in the past" in told.why


@pytest.mark.parametrize(("end", "verdict"), [(140, "contradicted"), (141, "not_in_data")])
def test_words_that_stand_far_apart_are_not_called_false(end: int, verdict: str) -> None:
    world = World()
    world.person("a")
    world.person("b")
    world.title("early", "a", "b", year=1990)
    world.title("late", "a", "b", year=2010)
    with opened(world) as graph:
        people = tuple(Party(p, graph.people_names.by_id(p)[0]) for p in "ab")
        statement = Statement("last_together", 0, end, people, year=1990)
        told = judge(graph, statement, dt.date(2024, 1, 30))
        assert (told.verdict, told.flag) == (verdict, True)


def test_three_people_are_together_on_one_title() -> None:
    world = World()
    for person in "abc":
        world.person(person)
    world.title("all", "a", "b", "c", year=1990)
    world.title("two", "a", "b", year=2000)
    world.title("ac", "a", "c", year=2001)
    world.title("bc", "b", "c", year=2002)
    with opened(world) as graph:
        assert ask(graph, "last_together", ("a", "b", "c"), ("all",)).verdict == "supported"
        assert ask(graph, "last_together", ("a", "b"), ("all",)).verdict == "contradicted"
        world.titles.pop(0)
        world.credits = [c for c in world.credits if c["title"] != "all"]
    with opened(world) as graph:
        got = ask(graph, "acted_together", ("a", "b", "c"))
        assert (got.verdict, "every two" in got.why) == ("supported", True)


def test_numbers_of_years_have_some_slack() -> None:
    assert [slack(n, about=False) for n in (1, 7, 10, 19, 20, 25, 30, 50)] == [1, 1, 1, 1, 2, 2, 3, 5]
    assert [slack(n, about=True) for n in (3, 9, 10, 20, 40)] == [1, 1, 2, 2, 4]


@pytest.mark.parametrize(
    ("claimed", "credited", "same"),
    [
        ("Stan", "Stan Olszewski", True),
        ("Stan Olszewski", "Stan", True),
        ("the Joker", "Joker", True),
        ("the Joker", "Arthur Fleck / Joker", True),
        ("Michael Mitchell", "Dr. Michael Mitchell", True),
        ("Chip Baskets", 'Martin "Chip" Baskets', True),
        ("RENÉE", "Renee Bradshaw", True),
        ("Simba", "Young Simba", False),
        ("Mrs. Robinson", "Mr. Robinson", False),
        ("Maggie", "Maggie's mother", False),
        ("Walter White", "Walter White Jr.", False),
        ("The Doctor", "Doctor", True),
        ("The Doctor", "Doctor Who", False),
        ("Ripley", "Ash", False),
        ("!", "Ash", False),
    ],
)
def test_names_of_a_part(claimed: str, credited: str, same: bool) -> None:
    assert same_character(claimed, (credited,)) is same


def test_evidence_names_page_source_and_date(tmp_path: Any) -> None:
    """A source with pages of its own is shown with the page."""
    from costars.catalog import assemble
    from costars.index.build import build
    from costars.sources.table import read_tables
    from examples import write

    world = World()
    world.title("t1", world.person("a"), world.person("b"), year=1990, same_as=["tt0000012"])
    world.credits[0]["source"] = "https://example.org/t1#cast"
    folder = write(world, tmp_path / "tables")
    (folder / "source.toml").write_text('name = "club"\ndate = "2020-02-01"\n', encoding="utf-8")
    build(lambda: assemble(read_tables(folder)), tmp_path / "graph")
    with costars.open(tmp_path / "graph") as graph:
        got = ask(graph, "acted_in", ("a",), ("t1",))
        assert [f.source for f in got.evidence] == ["https://example.org/t1#cast (club, 2020-02-01)"]
