"""Names in arguments, and the search."""

from __future__ import annotations

import pytest

import costars
from examples import World, namesakes, opened


def people(graph: costars.Graph, text: str) -> list[str]:
    return [hit.name for hit in graph.search(text).people]


@pytest.mark.parametrize(
    "text",
    [
        "Kyra Sedgwick",
        "kyra sedgwick",
        "sedgwick kyra",
        "kira sedgwik",
        "kyra sedg",
        "k sedgwick",
        "Kyra  SEDGWICK",
        "kyrasedgwick",
        "ky ra sedgwick",
        "p:kyra-sedgwick-1965",
        "nm0001718",
        "Q229572",
    ],
)
def test_the_search_finds_a_person_however_written(starter: costars.Graph, text: str) -> None:
    """Beginnings, typing errors, initials, another order, spaces lost or gained, ids."""
    assert people(starter, text)[0] == "Kyra Sedgwick"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("footlose", "Footloose"),
        ("the king of queen", "The King of Queens"),
        ("king of queens", "The King of Queens"),
        ("god father", "The Godfather"),
        ("amelie", "Amélie"),
        ("crouching tger", "Crouching Tiger, Hidden Dragon"),
    ],
)
def test_the_search_finds_titles(starter: costars.Graph, text: str, name: str | None) -> None:
    titles = [hit.name for hit in starter.search(text).titles]
    assert titles[:1] == ([name] if name else [])


def test_names_that_agree_equally_come_best_known_first(starter: costars.Graph) -> None:
    hits = starter.search("kevin").people
    assert hits[0].name == "Kevin Bacon"
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_a_hit_says_what_somebody_is_known_for(starter: costars.Graph) -> None:
    hit = starter.search("julia roberts").people[0]
    assert hit.score == 1.0
    assert hit.known_for[0].name == "Pretty Woman"


def test_the_limit_is_kept(starter: costars.Graph) -> None:
    answer = starter.search("john", limit=3)
    assert len(answer.people) == 3
    assert len(answer.titles) <= 3


@pytest.mark.parametrize("text", ["", "   ", "\t"])
def test_an_empty_search_is_an_error(starter: costars.Graph, text: str) -> None:
    with pytest.raises(costars.BadInput, match="nothing to search for"):
        starter.search(text)


def test_nothing_like_it_is_an_empty_answer(starter: costars.Graph) -> None:
    answer = starter.search("zzzzqqqq xxyyzz")
    assert (answer.people, answer.titles) == ((), ())


def test_an_unknown_name_lists_the_nearest_spellings(starter: costars.Graph) -> None:
    with pytest.raises(costars.NotFound) as caught:
        starter.person("Kira Sedgwik")
    assert caught.value.candidates[0].id == "p:kyra-sedgwick-1965"
    assert caught.value.message.startswith(
        'No one in this graph is named "Kira Sedgwik". Nearest: Kyra Sedgwick (1965)'
    )


def test_namesakes_are_told_apart_by_year_or_id(starter: costars.Graph) -> None:
    with pytest.raises(costars.Ambiguous) as caught:
        starter.person("Steve McQueen")
    assert [(c.id, c.year) for c in caught.value.candidates] == [
        ("p:steve-mcqueen-1930", 1930),
        ("p:steve-mcqueen-1969", 1969),
    ]
    assert starter.person("steve mcqueen (1969)").person.id == "p:steve-mcqueen-1969"
    assert starter.person("p:steve-mcqueen-1930").person.birth_year == 1930


def test_a_year_that_nobody_of_the_name_has_lists_them(starter: costars.Graph) -> None:
    with pytest.raises(costars.NotFound, match='no "Kevin Bacon" born in 1970') as caught:
        starter.person("Kevin Bacon (1970)")
    assert caught.value.candidates[0].id == "p:kevin-bacon-1958"
    with pytest.raises(costars.NotFound, match='no "Loverboy" of 1970'):
        starter.title("Loverboy (1970)")


def test_one_with_five_times_the_credits_is_taken_and_said() -> None:
    """Five credits against one: taken, with a note. One against one: ambiguous."""
    notes: list[str] = []
    with opened(namesakes()) as graph, costars.open(graph.path, note=notes.append) as noting:
        assert noting.person("chris evans").person.id == "n3"
        assert notes == [
            '"chris evans": taking Chris Evans (1981) n3, 5 credits; 1 other of that name: '
            "Chris Evans (1966) n4."
        ]
        with pytest.raises(costars.Ambiguous):
            noting.person("steve mcqueen")


def test_an_id_shared_by_two_is_ambiguous() -> None:
    world = World()
    world.person("a", "Ann", same_as=["X1"])
    world.person("b", "Bo", same_as=["X1"])
    world.title("t", "a", "b")
    with opened(world) as graph:
        with pytest.raises(costars.Ambiguous):
            graph.person("X1")
        assert graph.person("a").person.same_as == ("X1",)


def test_ids_of_other_sources_work_everywhere(starter: costars.Graph) -> None:
    assert starter.link("nm0000102", "Q365023").degrees == 2
    assert starter.title("tt0388213").title.name == "Loverboy"
    assert starter.link("Kevin Bacon", "Judd Hirsch", without=["Q229572"]).rule.without == (
        "p:kyra-sedgwick-1965",
    )


def test_other_names_find_people_and_titles() -> None:
    world = World()
    world.person("a", "Marion Morrison", aliases=["John Wayne", "Duke"])
    world.title("t", "a", name="The Seven Samurai", aliases=["Shichinin no samurai"])
    world.title("u", "a", name="!!!")
    world.title("v", "a", name="Loverboy (2005)", year=1999)
    with opened(world) as graph:
        assert graph.person("john wayne").names == ("Marion Morrison", "John Wayne", "Duke")
        assert graph.title("shichinin no samurai").title.id == "t"
        assert graph.title("seven samurai").title.id == "t", "a leading article does not matter"
        assert graph.title("!!!").title.id == "u"
        assert graph.title("Loverboy (2005)").title.id == "v", "a year in brackets may be part of a name"


def test_a_year_at_the_end_of_a_search_comes_first(starter: costars.Graph) -> None:
    for text in ("footloose 2011", "Footloose (2011)", "footlose 2011"):
        assert [t.year for t in starter.search(text).titles] == [2011, 1984]
    assert starter.search("steve mcqueen 1969").people[0].birth_year == 1969
    assert starter.search("2001 a space odyssey").titles[0].year == 1968


def test_ids_may_be_written_in_other_capitals(starter: costars.Graph) -> None:
    assert starter.person("NM0000102").person == starter.person("q3454165").person


def test_an_unknown_name_with_several_errors_still_has_nearest_spellings(starter: costars.Graph) -> None:
    with pytest.raises(costars.NotFound) as caught:
        starter.person("Kivin Bocon")
    assert caught.value.candidates[0].name == "Kevin Bacon"


def test_a_series_that_is_left_out_takes_its_episodes_along(starter: costars.Graph) -> None:
    with_series = starter.link("Kyra Sedgwick", "Andre Braugher", all=True, kinds=["tv_series", "tv_episode"])
    assert with_series.degrees == 1
    without = ["Brooklyn Nine-Nine"]
    assert (
        starter.link(
            "Kyra Sedgwick", "Andre Braugher", kinds=["tv_series", "tv_episode"], without=without
        ).degrees
        != 1
    )


def test_a_series_comes_before_its_episode_of_the_same_name(starter: costars.Graph) -> None:
    assert starter.title("Sex and the City").title.kind == "tv_series"


def test_titles_that_share_a_year_too_are_told_apart_by_id(starter: costars.Graph) -> None:
    with pytest.raises(costars.Ambiguous) as caught:
        starter.title("Pilot")
    first = caught.value.candidates[0]
    assert first.kind == "tv_episode"
    assert first.series is not None
    world = World()
    world.title("t", world.person("a"), name="Twin", year=1999)
    world.title("u", "a", name="Twin", year=1999)
    with opened(world) as graph, pytest.raises(costars.Ambiguous) as caught:
        graph.title("twin")
    assert caught.value.hint == "Take an id, such as: Twin (1999) t"


def test_a_title_asked_for_as_a_person_is_told(starter: costars.Graph) -> None:
    with pytest.raises(costars.NotFound) as caught:
        starter.person("Apollo 13")
    assert caught.value.hint == "There is a title of that name: costars title 'Apollo 13'"
    with pytest.raises(costars.NotFound) as caught:
        starter.title("kevin bacon")
    assert caught.value.hint == "There is a person of that name: costars person 'kevin bacon'"


def test_without_takes_people_and_titles(starter: costars.Graph) -> None:
    plain = starter.link("Kevin Bacon", "Judd Hirsch")
    title, person = plain.chains[0][1], plain.chains[0][2]
    for left_out in (title, person):
        other = starter.link("Kevin Bacon", "Judd Hirsch", without=[left_out.id])
        assert left_out not in other.chains[0]
        assert other.rule.without == (left_out.id,)
    with pytest.raises(costars.NotFound, match="No person or title in this graph is named"):
        starter.link("Kevin Bacon", "Judd Hirsch", without=["Nobody Atall"])


@pytest.mark.parametrize("name", ["", "  ", "\udcff\udcfe", None, 7])
def test_a_name_that_is_none_is_an_error(starter: costars.Graph, name: str) -> None:
    with pytest.raises(costars.BadInput):
        starter.person(name)
