"""Small rules that the larger tests would not miss: each test states one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
from costars.catalog import assemble
from costars.graph.rules import RuleFilter, make_rule
from costars.names import normalize
from costars.sources.table import read_tables
from costars.vocabulary import ROLES
from examples import World, build, filters, opened, series, tied_chains, worlds, write


@settings(max_examples=60)
@given(data=st.data(), world=worlds())
def test_masks_and_predicates_are_one_rule(data: st.DataObject, world: World) -> None:
    """A rule over all rows at once says of every row what it says of one."""
    given_filters = data.draw(filters(world))
    left_out = given_filters.pop("without", [])
    with opened(world) as graph:
        resolve = graph._resolve
        people = frozenset(resolve.person(i) for i in left_out if i.startswith("p"))
        titles = frozenset(resolve.title(i) for i in left_out if i.startswith("t"))
        rule = RuleFilter(make_rule(**given_filters), graph._store, people, titles)
        on_titles, of_people = rule.masks()
        verdicts = rule.title_counts()
        assert [verdicts[row] for row in range(len(on_titles))] == on_titles.tolist()
        assert np.flatnonzero(~of_people).tolist() == sorted(people)
        words = [name for code, name in enumerate(ROLES) if rule.roles()[code]]
        assert tuple(words) == rule.rule.roles
        assert not any(rule.roles()[len(ROLES) :])
        del on_titles, of_people


@pytest.mark.parametrize("name", ["LEGO™ Movie", "№ 5", "𝜜", "A A ৴", "½ ½", "ǅ", "İ", "ŉ", "ﬃ", "Ⅷ"])
def test_odd_letters_have_one_key(name: str) -> None:
    """Letters that come apart into capitals, and numbers of every kind."""
    key = normalize(name)
    assert normalize(key) == key == key.casefold()


def test_signs_of_trade_are_no_letters() -> None:
    assert normalize("LEGO™ Movie") == normalize("Lego Movie")


@pytest.mark.parametrize(
    ("one", "other"), [("Ελένη", "Ελενη"), ("Артём", "Артем"), ("שָׁלוֹם", "שלום"), ("مُحَمَّد", "محمد")]
)
def test_marks_of_other_alphabets_do_not_matter(one: str, other: str) -> None:
    assert normalize(one) == normalize(other)


def test_digits_are_not_initials() -> None:
    assert normalize("7 8 9") == "7 8 9"


def names_found(world: World, text: str) -> list[str]:
    with opened(world) as graph:
        return [hit.name for hit in graph.search(text).people]


def people_named(*names: str) -> World:
    world = World()
    world.title("t", *(world.person(f"p{n}", name) for n, name in enumerate(names)))
    return world


def test_a_name_with_all_words_hides_names_with_some() -> None:
    world = people_named("Mary Jane Holland", "Mary Jane Watson", "Mary Jane Holland Smith")
    assert set(names_found(world, "mary jane holland")) == {"Mary Jane Holland", "Mary Jane Holland Smith"}


def test_a_name_with_few_of_the_words_is_not_shown() -> None:
    assert names_found(people_named("Mary Watson"), "mary quite contrary garden") == []


def test_a_beginning_comes_after_the_word_itself() -> None:
    assert names_found(people_named("Stevenson Al", "Steven Al"), "steven al") == [
        "Steven Al",
        "Stevenson Al",
    ]


def test_a_near_spelling_comes_after_a_beginning() -> None:
    assert names_found(people_named("Marlen Bo", "Marlonia Bo"), "marlon bo") == ["Marlonia Bo", "Marlen Bo"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bkr", False),  # three letters are forgiven nothing
        ("bakr", True),  # four one error
        ("bakre", True),
        ("alexndr", True),  # seven two
        ("alxndre", False),
    ],
)
def test_longer_words_are_forgiven_more(typed: str, found: bool) -> None:
    assert bool(names_found(people_named("Baker", "Alexander"), typed)) is found


def test_names_alike_but_for_spaces_are_all_found() -> None:
    world = people_named("De Niro", "DeNiro", "Den Iro")
    assert sorted(names_found(world, "deniro")) == ["De Niro", "DeNiro", "Den Iro"]
    with opened(world) as graph, pytest.raises(costars.Ambiguous) as caught:
        graph.person("den i ro")
    assert len(caught.value.candidates) == 3


@pytest.mark.parametrize("article", ["the", "a", "an"])
def test_a_leading_article_does_not_matter(article: str) -> None:
    world = World()
    world.title("t", world.person("p"), name=f"{article} Island")
    world.title("u", "p", name="Lighthouse")
    with opened(world) as graph:
        assert graph.title("island").title.id == "t"
        assert graph.title(f"{article} lighthouse").title.id == "u"


def test_ids_shared_by_two_are_never_chosen_by_credits() -> None:
    """The five-times rule is for names: an id, or a name with its year, is exact or ambiguous."""
    world = World()
    world.person("a", "Jo Li", birth_year=1950, same_as=["X"])
    world.person("b", "Jo Li", birth_year=1950, same_as=["X"])
    for n in range(9):
        world.title(f"t{n}", "a")
    world.title("other", "b")
    with opened(world) as graph:
        assert graph.person("jo li").person.id == "a"
        for text in ("X", "Jo Li (1950)"):
            with pytest.raises(costars.Ambiguous):
                graph.person(text)


def test_an_own_id_comes_before_one_of_another_source() -> None:
    world = World()
    world.person("a", "Ann", same_as=["b"])
    world.person("b", "Bo")
    world.title("t", "a", "b")
    world.credit("b", "t", role="director")
    with opened(world) as graph:
        assert graph.person("b").person.name == "Bo"
        assert [c.name for c in graph.title("t").title.credits if c.role == "director"] == ["Bo"]


def test_a_cast_list_comes_in_billing_order() -> None:
    """Cast before crew; those without a place after those who have one."""
    world = World()
    for p in "abcd":
        world.person(p)
    world.title("t")
    for person, role, billing in (
        ("a", "director", None),
        ("b", "actor", None),
        ("c", "actor", 2),
        ("d", "actor", 1),
    ):
        world.credit(person, "t", role=role, billing=billing)
    with opened(world) as graph:
        assert [c.person for c in graph.title("t").title.credits] == ["d", "c", "b", "a"]


def test_a_persons_credits_come_newest_first() -> None:
    world = World()
    world.person("a")
    world.title("old", "a", year=1990)
    world.title("none", "a")
    world.title("may", "a", year=1999, released="1999-05-01")
    world.title("june", "a", year=1999, released="1999-06-01")
    world.title("soon", "a", status="announced")
    with opened(world) as graph:
        assert [t.id for t in graph.person("a").credits] == ["soon", "june", "may", "old", "none"]


def test_co_stars_come_most_titles_first_then_the_better_known() -> None:
    world = World()
    for p in ("me", "once", "twice", "busy"):
        world.person(p)
    world.title("t1", "me", "once", "twice", "busy")
    world.title("t2", "me", "twice")
    world.title("t3", "busy")
    with opened(world) as graph:
        assert [c.person.id for c in graph.person("me").co_stars] == ["twice", "busy", "once"]


def test_a_part_without_a_place_costs_six_points() -> None:
    """As much as the 33rd to 64th place: behind a chain over a 32nd place, before one over a 65th."""
    world = World()
    for p in ("a", "b", "far", "near", "none"):
        world.person(p)
    world.title("x", votes=1)
    for person, place in (("far", 65), ("near", 32), ("none", None)):
        for end in "ab":
            title = world.title(f"{person}-{end}", votes=1)
            world.credit(end, title, billing=1)
            world.credit(person, title, billing=place)
    with opened(world) as graph:
        view = graph.view
        points = {
            p: view.points(graph._resolve.person(p), graph._resolve.title(f"{p}-a"))
            for p in ("far", "near", "none")
        }
    assert points == {"near": 5, "none": 6, "far": 7}


def test_titles_are_ranked_by_votes_then_by_hand_then_by_cast() -> None:
    world = World()
    busy = world.person("busy")
    for n in range(3):
        world.title(f"x{n}", busy, votes=9)
    world.title("by cast", busy)
    world.title("nobody", world.person("new"))
    world.title("by hand", "new", known=2)
    world.title("by votes", "new", votes=10)
    world.title("announced", busy, votes=99, status="announced")
    with opened(world) as graph:
        order = sorted((t["id"] for t in world.titles), key=graph._resolve.title)
    assert [t for t in order if not t.startswith("x")] == [
        "by votes",
        "by hand",
        "by cast",
        "nobody",
        "announced",
    ]


def test_relations_are_those_of_the_two_only() -> None:
    world = World()
    world.title("t", *(world.person(p) for p in "abc"))
    world.relations += [
        {"a": "b", "b": "a", "kind": "spouse", "from": 1980, "to": 1985},
        {"a": "a", "b": "c", "kind": "child"},
    ]
    with opened(world) as graph:
        found = graph.together("a", "b").relations
        assert [(r.kind, r.a, r.b, r.from_, r.to) for r in found] == [("spouse", "b", "a", 1980, 1985)]
        assert [r.kind for r in graph.together("c", "a").relations] == ["child"]
        assert getattr(found[0], "from") == 1980
        assert found[0].to_dict()["from"] == 1980


def kept(world: World, tmp_path: Path, table: str) -> pl.DataFrame:
    made = assemble(read_tables(write(world, tmp_path)))
    assert made.rejected == {}
    frame: pl.DataFrame = getattr(made, table)
    return frame


def test_equal_years_run_forwards(tmp_path: Path) -> None:
    world = World()
    world.person("a", birth_year=1900, death_year=1900)
    world.person("b")
    world.title("t", "a", kind="tv_series", year=2000, end_year=2000)
    world.relations.append({"a": "a", "b": "b", "kind": "spouse", "from": 1990, "to": 1990})
    assert kept(world, tmp_path, "relations").height == 1


def test_the_same_part_twice_is_one_credit_and_two_parts_are_two(tmp_path: Path) -> None:
    """Another character, or another kind of voice, is another credit."""
    world = World()
    world.person("a")
    world.title("t")
    for characters, voice in (("One", None), ("Two", None), ("Two", True)):
        world.credit("a", "t", characters=characters, voice=voice)
    assert kept(world, tmp_path, "credits").height == 3


def test_a_child_of_one_may_not_be_the_parent_of_the_other(tmp_path: Path) -> None:
    """Parent and child are not mirrored, as marriages are."""
    world = World()
    world.title("t", world.person("a"), world.person("b"))
    world.relations += [{"a": "a", "b": "b", "kind": "child"}, {"a": "b", "b": "a", "kind": "child"}]
    assert kept(world, tmp_path, "relations").height == 2


def test_values_given_twice_in_a_cell_are_one(tmp_path: Path) -> None:
    world = World()
    world.person("a", same_as=["x", "x", " y "])
    world.title("t", "a")
    assert kept(world, tmp_path, "people")["same_as"].to_list() == [["x", "y"]]


def test_dates_may_be_dates_or_moments() -> None:
    """`as_of` takes a date, a datetime or a text."""
    with opened(tied_chains()) as graph:
        answers = [
            graph.together("a", "b", as_of=day).as_of
            for day in ("1991-06-01", dt.date(1991, 6, 1), dt.datetime(1991, 6, 1, 12))  # noqa: DTZ001
        ]
        assert set(answers) == {dt.date(1991, 6, 1)}
        assert graph.link("a", "b", as_of="1992-01-01").degrees == 1


def test_released_on_the_day_is_released() -> None:
    world = World()
    world.title("t", world.person("a"), world.person("b"), released="2001-02-03")
    with opened(world) as graph:
        for day, count in (("2001-02-02", 0), ("2001-02-03", 1)):
            assert graph.together("a", "b", as_of=day).acted_together[1].count == count
            assert (graph.link("a", "b", as_of=day).degrees == 1) is bool(count)


def test_without_may_be_one_name() -> None:
    with opened(tied_chains()) as graph:
        assert graph.link("a", "z", without="b").rule.without == ("b",)
        assert graph.link("a", "z", without=["b", "b"]).rule.without == ("b",)


def test_episodes_come_with_their_credits(tmp_path: Path) -> None:
    with costars.open(build(series(), tmp_path)) as graph:
        episodes = graph.title("show").episodes
    assert [(e.id, [c.person for c in e.credits]) for e in episodes] == [
        ("e1", ["guest", "director"]),
        ("e2", ["other", "lead"]),
    ]


def test_a_guest_is_known_for_more_than_the_guest_part() -> None:
    world = World()
    world.person("guest")
    world.title("show", kind="tv_series", votes=1000)
    world.title("e", "guest", kind="tv_episode", series="show", votes=900)
    with opened(world) as graph:
        assert [t.id for t in graph.search("guest").people[0].known_for] == ["show"]
    world.title("film", "guest", votes=1)
    with opened(world) as graph:
        assert [t.id for t in graph.search("guest").people[0].known_for] == ["film"]


def test_arguments_of_the_wrong_type_are_told(starter: costars.Graph) -> None:
    wrong: Any = 7
    for question in (starter.person, starter.title, starter.search):
        with pytest.raises(costars.BadInput, match="A name is text, not int"):
            question(wrong)


def acted(world: World, a: str, b: str, day: str) -> Any:
    with opened(world) as graph:
        return graph.together(a, b, as_of=day).acted_together[1]


def test_within_a_year_the_date_decides_then_the_better_known() -> None:
    """A known day comes before a mere year, the later day first; among mere years the better known."""
    world = World()
    for p in "ab":
        world.person(p)
    world.title("may", "a", "b", released="2001-05-05", votes=9)
    world.title("june", "a", "b", released="2001-06-06", votes=1)
    world.title("some day", "a", "b", year=2001, votes=5)
    answer = acted(world, "a", "b", "2010-01-01")
    assert (answer.first.id, answer.last.id) == ("may", "june")
    assert [t.id for t in answer.last_all] == ["june", "some day"]
    world.titles = [t | {"released": None, "year": 2001} for t in world.titles]
    answer = acted(world, "a", "b", "2010-01-01")
    assert (answer.first.id, answer.last.id) == ("may", "may")
    assert [t.id for t in answer.last_all] == ["may", "some day", "june"]


def test_the_date_of_an_episode_counts_not_that_of_its_series() -> None:
    world = World()
    for p in "ab":
        world.person(p)
    world.title("show", kind="tv_series", released="2005-01-10")
    world.title("late", "a", "b", kind="tv_episode", series="show", released="2005-12-01")
    world.title("film", "a", "b", released="2005-06-01")
    answer = acted(world, "a", "b", "2010-01-01")
    assert (answer.first.id, answer.last.id) == ("film", "show")
    assert [t.id for t in answer.last_all] == ["show"]


def test_an_announced_episode_is_no_place_to_have_met() -> None:
    world = World()
    world.title("show", world.person("regular"), kind="tv_series", year=2001, end_year=2003)
    episode = {"kind": "tv_episode", "series": "show"}
    world.title("next", world.person("guest"), status="announced", **episode)
    assert acted(world, "regular", "guest", "2010-01-01").count_possible == 0
    world.title("old", "guest", year=2002, **episode)
    assert acted(world, "regular", "guest", "2010-01-01").count_possible == 1


def test_a_part_on_a_series_is_not_repeated_for_its_episodes() -> None:
    world = World()
    for p in "ab":
        world.person(p)
    world.title("show", kind="tv_series", year=2001)
    world.title("e", kind="tv_episode", series="show", year=2001)
    for title in ("show", "e"):
        world.credit("a", title, characters="Al")
    world.credit("b", "e", characters="Bo")
    with opened(world) as graph:
        credits = graph.together("a", "b").titles[0].credits
    assert [(c.person, c.characters, c.episodes) for c in credits] == [
        ("a", ("Al",), None),
        ("b", ("Bo",), 1),
    ]


def test_how_much_the_graph_knows_of_each_is_said(starter: costars.Graph) -> None:
    answer = starter.together("Kevin Bacon", "Kyra Sedgwick")
    assert answer.credits_held == {
        p.id: sum(len(t.credits) for t in starter.person(p.id).credits) for p in (answer.a, answer.b)
    }


def test_spellings_of_roles_are_taken_in_filters(starter: costars.Graph) -> None:
    assert starter.link("Kevin Bacon", "Kyra Sedgwick", roles=["actress"]).rule.roles == ("actor",)


def test_only_roles_have_other_spellings(starter: costars.Graph) -> None:
    with pytest.raises(costars.BadInput, match="no kind 'actress'"):
        starter.link("Kevin Bacon", "Kyra Sedgwick", kinds=["actress"])


def test_a_reunion_names_a_title_on_which_both_worked() -> None:
    """Not one on which they were in different episodes, however late."""
    world = World()
    for p in "ab":
        world.person(p)
    world.title("show", kind="tv_series", year=2010, end_year=2012)
    world.title("e1", "a", kind="tv_episode", series="show", year=2010)
    world.title("e2", "b", kind="tv_episode", series="show", year=2011)
    world.title("film", "a", year=2001)
    world.credit("b", "film", role="director")
    with opened(world) as graph:
        pair = graph.cast(["a", "b"]).pairs[0]
    worked = pair.worked_together
    assert (worked.rule, worked.count, worked.count_possible) == ("any_work", 1, 1)
    assert worked.last is not None
    assert worked.last.id == "film"
    assert [t.id for t in pair.together.titles] == ["film", "show"]
