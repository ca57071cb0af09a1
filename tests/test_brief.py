"""Briefs of a cast: who worked together, who did not, and the sentences that say so."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
from costars.article import brief as module
from costars.article.brief import MOST_CHAINS, MOST_PEOPLE, brief, left_out
from costars.records import FirstTime, Reunion
from examples import World, opened, worlds

DAY = "2024-01-30"
BACON, SEDGWICK, HIRSCH = "p:kevin-bacon-1958", "p:kyra-sedgwick-1965", "p:judd-hirsch-1935"


def of(world: World, *cast: str, date: str = DAY) -> tuple[tuple[Reunion, ...], tuple[FirstTime, ...]]:
    with opened(world) as graph:
        return brief(graph, cast, date)


def sentence(world: World, *cast: str, date: str = DAY) -> str:
    reunions, first = of(world, *(cast or ("a", "b")), date=date)
    (only,) = (*reunions, *first)
    return only.sentence


def pair(**relation: Any) -> World:
    world = World()
    world.person("a", "Ann Lee", birth_year=1960)
    world.person("b", "Bo Ray", birth_year=1970)
    if relation:
        world.relations.append({"a": "a", "b": "b", **relation})
    return world


# Known people --------------------------------------------------------------------------------------


def test_a_couple_on_screen_by_voice_and_behind_the_camera(starter: costars.Graph) -> None:
    reunions, first = brief(starter, (BACON, SEDGWICK, HIRSCH), DAY)
    (reunion,) = reunions
    assert reunion.sentence == (
        "Kevin Bacon and Kyra Sedgwick, married since 1988, both have acting credits on seven titles in this "
        "data, the last on screen Loverboy (2005), 19 years ago, and with a part by voice Cop Car (2015), "
        "nine years ago. "
        "Counting other work, there are 11 titles, the last of them Space Oddity (2022), two years ago: "
        "Kevin Bacon as actor, Kyra Sedgwick as director."
    )
    assert [a.rule for a in reunion.acted_together] == ["on_screen", "any_acting", "movies_only"]
    assert reunion.acted_together == starter.together(BACON, SEDGWICK, as_of=DAY).acted_together
    assert [r.kind for r in reunion.relations] == ["spouse"]
    assert [(p.a.id, p.b.id, p.degrees) for p in first] == [(BACON, HIRSCH, 2), (SEDGWICK, HIRSCH, 2)]
    for found in first:
        link = starter.link(found.a.id, found.b.id, as_of=DAY, announced=False)
        assert found.chain == link.chains[0]
        between = found.chain[2].name
        assert f"no common credit in this data; {between} links them: " in found.sentence


@settings(max_examples=40)
@given(world=worlds(), date=st.sampled_from(["1985-06-01", "2024-01-30", "2050-01-01"]))
def test_pairs_are_those_of_a_cast(world: World, date: str) -> None:
    people = [p["id"] for p in world.people][:8]
    if len(people) < 2:
        return
    with opened(world) as graph:
        answer = graph.cast(people, as_of=None if date > "2040" else date)
        reunions, first = brief(graph, people, date)
    met = {frozenset((answer.pairs[n].a, answer.pairs[n].b)) for n in answer.reunions}
    never = [(answer.pairs[n].a, answer.pairs[n].b) for n in answer.first_time]
    assert {frozenset((r.a.id, r.b.id)) for r in reunions} == met
    assert len(reunions) == len(met)
    assert [(f.a.id, f.b.id) for f in first] == never
    for place, found in enumerate(first[:MOST_CHAINS]):
        assert found.degrees == answer.pairs[answer.first_time[place]].degrees
        assert len(found.chain) == (0 if found.degrees is None else 2 * found.degrees + 1)
    for text in (x.sentence for x in (*reunions, *first)):
        assert text.endswith(".")
        assert "in this data" in text
        assert "None" not in text
        assert "scene" not in text


# Sentences -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        ({}, "Ann Lee and Bo Ray both"),
        ({"kind": "spouse"}, "Ann Lee and Bo Ray, married, both"),
        ({"kind": "spouse", "from": 1990}, "Ann Lee and Bo Ray, married since 1990, both"),
        ({"kind": "spouse", "from": 1990, "to": 1995}, "Ann Lee and Bo Ray, married from 1990 to 1995, both"),
        ({"kind": "spouse", "from": 1990, "to": 2025}, "Ann Lee and Bo Ray, married since 1990, both"),
        ({"kind": "spouse", "from": 2025}, "Ann Lee and Bo Ray both"),
        ({"kind": "partner", "to": 1995}, "Ann Lee and Bo Ray, a couple until 1995, both"),
        ({"kind": "child"}, "Ann Lee and Bo Ray, parent and child, both"),
        ({"kind": "sibling"}, "Ann Lee and Bo Ray, siblings, both"),
    ],
)
def test_relations_as_of_the_day(relation: dict[str, Any], said: str) -> None:
    world = pair(**relation)
    world.title("film", "a", "b", year=2001)
    assert sentence(world).startswith(said)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2023, "one title in this data, Film (2023), last year."),
        (2022, "one title in this data, Film (2022), two years ago."),
        (2014, "one title in this data, Film (2014), 10 years ago."),
    ],
)
def test_the_last_time_of_one_title(year: int, said: str) -> None:
    world = pair()
    world.title("film", "a", "b", year=year)
    assert sentence(world) == f"Ann Lee and Bo Ray both have acting credits on {said}"


def test_without_a_year_a_title_may_have_been_out_or_not() -> None:
    world = pair()
    world.title("film", "a", "b")
    assert of(world, "a", "b") == ((), ())
    assert sentence(world, date="2100-01-01").endswith("on one title in this data, Film.")


def test_a_release_of_this_year() -> None:
    world = pair()
    world.title("film", "a", "b", year=2024, released="2024-01-10")
    assert sentence(world).endswith("one title in this data, Film (2024), this year.")
    assert sentence(world, date="2024-01-09") == (
        "Ann Lee and Bo Ray have no common credit in this data on a title released by 2024-01-09, "
        "and no chain of acting credits joins them by 2024-01-09."
    )


def test_a_voice_that_is_not_known_is_not_said_to_be_on_screen() -> None:
    world = pair()
    world.title("film", "a", "b", year=2001)
    world.title("later", "a", year=2005)
    world.credit("b", "later", voice=True)
    assert "the last of them Later (2005)" in sentence(world)
    world.credits[0]["voice"] = world.credits[1]["voice"] = False
    assert sentence(world).endswith(
        "the last on screen Film (2001), 23 years ago, and with a part by voice Later (2005), 19 years ago."
    )


def test_a_series_gives_a_range_of_years() -> None:
    world = pair()
    world.title("show", "a", "b", kind="tv_series", year=2005, end_year=2012)
    assert sentence(world).endswith(
        "one title in this data, the series Show (2005–2012), between 2005 and 2012, at least 12 years ago."
    )


def test_without_years_nothing_is_said_to_be_the_last() -> None:
    world = pair()
    world.title("film", "a", "b")
    world.title("other", "a", "b")
    assert sentence(world, date="2100-01-01").endswith(
        "two titles in this data, the last of them in a year that is not known."
    )


def test_what_may_be_later_is_said() -> None:
    world = pair()
    world.title("film", "a", "b", year=2001)
    world.title("new", "a", "b", year=2024)
    assert sentence(world).endswith(
        "at least one title in this data, the last of them Film (2001), 23 years ago "
        "(New (2024) may be later)."
    )


def test_work_that_is_not_acting() -> None:
    world = pair()
    world.title("film", "a", year=2001)
    world.credit("b", "film", role="director")
    world.credit("b", "film", role="writer")
    assert sentence(world) == (
        "Ann Lee and Bo Ray both have credits on one title in this data, not both as actors, Film (2001), "
        "23 years ago: Ann Lee as actor, Bo Ray as director and writer."
    )


def test_appearances_as_themselves_are_no_work() -> None:
    world = pair()
    world.title("gala", kind="tv_special", year=2001)
    world.credit("a", "gala", role="self")
    world.credit("b", "gala", role="self")
    assert sentence(world) == (
        "Ann Lee and Bo Ray have no common work in this data: both are credited on Gala (2001), but as "
        "themselves, in archive footage, on shows such as talks and awards, or apart, "
        "and no chain of acting credits joins them by 2024-01-30."
    )


def test_different_episodes_are_no_work_together() -> None:
    world = pair()
    world.title("show", kind="tv_series", year=2001)
    world.title("e1", "a", kind="tv_episode", year=2001, series="show", season=1, episode=1)
    world.title("e2", "b", kind="tv_episode", year=2001, series="show", season=1, episode=2)
    assert "both are credited on the series Show (2001–), but no episode credits both" in sentence(world)


def test_announced_titles_count_nowhere() -> None:
    world = pair()
    world.title("soon", "a", "b", status="announced")
    reunions, (first,) = of(world, "a", "b")
    assert reunions == ()
    assert first.degrees is None
    world.title("film", "a", "b", year=2001)
    (reunion,), _ = of(world, "a", "b")
    assert [t.id for t in reunion.titles] == ["film"]


def test_namesakes_have_their_years() -> None:
    world = World()
    world.title(
        "film", world.person("a", "Ann Lee", birth_year=1960), world.person("b", "Ann Lee"), year=2001
    )
    assert sentence(world).startswith("Ann Lee (born 1960) and Ann Lee both")


# Order and limits ----------------------------------------------------------------------------------


def test_families_come_first_then_the_most_titles_then_the_most_recent() -> None:
    world = World()
    for person in "abcdef":
        world.person(person)
    world.relations.append({"a": "e", "b": "f", "kind": "spouse"})
    world.title("ab", "a", "b", year=1990)
    world.title("cd", "c", "d", year=1999)
    world.title("ac1", "a", "c", year=1970)
    world.title("ac2", "a", "c", year=1971)
    world.title("ef", "e", "f", year=1960)
    reunions, _ = of(world, *"abcdef")
    assert [r.a.id + r.b.id for r in reunions] == ["ef", "ac", "cd", "ab"]


def test_unknown_and_repeated_ids_are_passed_over(starter: costars.Graph) -> None:
    reunions, first = brief(starter, (BACON, "nobody", SEDGWICK, "nm0000102"), dt.date(2024, 1, 30))
    assert (len(reunions), len(first)) == (1, 0)
    assert brief(starter, (BACON,), DAY) == brief(starter, (), DAY) == ((), ())


def test_large_casts_are_held_to_a_limit(starter: costars.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    view = starter.view
    cast = [view.strings["people.id"][row] for row in range(100)]
    asked = []
    link = costars.Graph.link

    def counted(self: costars.Graph, *args: Any, **more: Any) -> Any:
        asked.append(args)
        return link(self, *args, **more)

    monkeypatch.setattr(costars.Graph, "link", counted)
    monkeypatch.setattr(module, "_MANY", 10**6)
    reunions, first = brief(starter, cast, DAY)
    assert {p.id for x in (*reunions, *first) for p in (x.a, x.b)} <= set(cast[:MOST_PEOPLE])
    assert len(asked) == MOST_CHAINS
    unsought = [f for f in first if f.sentence.endswith("have no common credit in this data.")]
    deep = [f for f in first if f.degrees is not None and f.degrees > 3]
    assert unsought
    assert 0 < len(deep) <= MOST_CHAINS
    assert all(f.degrees is None and not f.chain for f in unsought)
    assert left_out(cast) == f"Of 100 people, the first {MOST_PEOPLE} were compared with each other."
    assert left_out(cast[:MOST_PEOPLE]) == ""
    monkeypatch.setattr(module, "_MOST_SLOTS", 0)
    asked.clear()
    brief(starter, cast[:4], DAY)
    assert asked == []


def first_chains_agree(
    graph: costars.Graph, pairs: Iterable[tuple[int, int]], day: str | None
) -> dict[int, int]:
    """How many chains of each length were compared with those of `link`, which counts them all."""
    short, ids, compared = graph.short_chains(day), graph.view.strings["people.id"], {2: 0, 3: 0}
    for a, b in pairs:
        link = graph.link(ids[a], ids[b], as_of=day, announced=False)
        one = short.through_one(a, b)
        two = short.through_two(a, b) if one is None and (link.degrees or 9) > 2 else None
        if link.degrees == 2:
            assert one is not None
            assert list(one) == list(link.chains[0])
        elif link.degrees == 3:
            assert two is not None
            assert list(two) == list(link.chains[0])
        elif link.degrees is None or link.degrees > 3:
            assert one is None
            assert two is None
        if link.degrees in compared:
            compared[link.degrees] += 1
    return compared


@pytest.mark.parametrize("day", [None, "2024-01-30", "1995-06-01"])
def test_first_chains_are_those_of_link(starter: costars.Graph, day: str | None) -> None:
    view = starter.view
    busy = sorted(range(starter.info().counts["people"]), key=lambda row: -len(view.credits_of(row)))
    pairs = [*itertools.combinations(busy[:12], 2), *zip(busy[:80], busy[200:280], strict=True)]
    compared = first_chains_agree(starter, pairs, day)
    assert min(compared.values()) > 5


@given(world=worlds())
def test_first_chains_are_those_of_link_in_any_world(world: World) -> None:
    with opened(world) as graph:
        people = range(graph.info().counts["people"])
        first_chains_agree(graph, itertools.islice(itertools.combinations(people, 2), 30), None)


def test_sentences_of_all_of_a_graph_are_whole(starter: costars.Graph) -> None:
    """Sentences about couples and families of the starter graph have no holes."""
    view = starter.view
    people = [row for row in range(starter.info().counts["people"]) if view.relations_of(row)]
    for start in range(0, len(people), MOST_PEOPLE):
        ids = [view.strings["people.id"][row] for row in people[start : start + MOST_PEOPLE]]
        for found in (x for part in brief(starter, ids, DAY) for x in part):
            assert not re.search(r"None|  | ,|\(\)|,,|(?<!\.)\.\.(?!\.)", found.sentence), found.sentence


def test_of_a_cast_with_many_first_times_all_chains_are_sought(
    starter: costars.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = starter.view.strings["people.id"]
    cast = [ids[row] for row in range(0, 300, 11)]
    monkeypatch.setattr(module, "_MANY", 10**6)
    few = brief(starter, cast, DAY)
    assert any(found.degrees is None for found in few[1])
    monkeypatch.setattr(module, "_MANY", 0)
    reunions, first = brief(starter, cast, DAY)
    assert reunions == few[0]
    for found, before in zip(first, few[1], strict=True):
        link = starter.link(found.a.id, found.b.id, as_of=DAY, announced=False)
        assert (found.degrees, found.chain) == (link.degrees, link.chains[0] if link.chains else ())
        assert before.degrees is None or (before.degrees, before.chain) == (found.degrees, found.chain)
