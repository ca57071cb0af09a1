"""From one person to all others: numpy and the kernel against the slow version."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from costars import grouping
from costars.kernels import distances, reach
from examples import ZOO, big_cast, opened
from webs import AWKWARD, Pairs, check_levels, random_pairs, web_from

SEARCHES = [distances.levels, reach.levels]
IDS = ["numpy", "kernel"]


@pytest.mark.parametrize("search", SEARCHES, ids=IDS)
@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_webs(name: str, search) -> None:
    web = web_from(*AWKWARD[name])
    check_levels(search, web, range(0, web.people, 1 + web.people // 60))


@pytest.mark.parametrize("search", SEARCHES, ids=IDS)
@given(pairs=random_pairs)
def test_random_webs(pairs: Pairs, search) -> None:
    check_levels(search, web_from(pairs, 26, 20), (0, 1, 7, 24, 25))


@pytest.mark.parametrize("make", [*ZOO.values(), big_cast], ids=lambda make: make.__name__)
def test_profiles_are_the_same_by_either_way(make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A graph of few credits is searched with numpy, one of many with the kernel."""
    with opened(make()) as graph:
        ids = [graph.view.strings["people.id"][row] for row in range(min(graph.info().counts["people"], 9))]
        few = [graph.person(id) for id in ids]
        monkeypatch.setattr(grouping, "MANY", 0)
        many = [graph.person(id) for id in ids]
    assert few == many


def test_the_farthest_are_at_the_last_degree_the_best_known_first() -> None:
    with opened(ZOO["long_line"]()) as graph:
        assert [p.id for p in graph.person("p0").farthest] == ["p9"]
    with opened(big_cast()) as graph:
        profile = graph.person("outsider")
        assert len(profile.farthest) == 5
        rows = [graph.people_names.by_id(p.id)[0] for p in profile.farthest]
        known = {graph.people_names.by_id(f"p{i}")[0] for i in range(1, 2000)}
        assert rows == sorted(known)[:5]
    with opened(ZOO["one_person"]()) as graph:
        assert graph.person("a").farthest == ()


@pytest.mark.parametrize("search", SEARCHES, ids=IDS)
@pytest.mark.parametrize(
    ("starts", "rows", "title_starts", "people"),
    [
        ([0, 1, 2], [0, 0], [0, 900], [0, 1]),
        ([0, 1, 2], [0, 900], [0, 2], [0, 1]),
        ([0, 1, 900], [0, 0], [0, 2], [0, 1]),
        ([0, 1, 2], [900, 0], [0, 2], [0, 1]),
        ([2, 1, 2], [0, 0], [0, 2], [0, 1]),
        ([0, 2, 1], [0, 0], [0, 2], [0, 1]),
        ([0, 1, 2], [0, 0], [2, 0], [0, 1]),
    ],
)
def test_numbers_that_lead_outside_are_an_error(
    starts: list[int], rows: list[int], title_starts: list[int], people: list[int], search
) -> None:
    """Numbers of a damaged file give an IndexError, never a crash."""
    web = [np.array(column, np.uint32) for column in (starts, rows, title_starts, people)]
    with pytest.raises(IndexError):
        search(0, *web)


@pytest.mark.parametrize("search", SEARCHES, ids=IDS)
def test_damage_that_only_those_not_reached_have_is_seen_or_harmless(search) -> None:
    """Whatever one number is changed to, a search ends with an answer or an IndexError."""
    web = web_from(*AWKWARD["a crowd"])
    chance = np.random.default_rng(5)
    seen = 0
    for _ in range(300):
        columns = [column.copy() for column in web]
        column = columns[chance.integers(4)]
        column[chance.integers(len(column))] = chance.choice([0, 1, 2**32 - 1, 2**31, 5000, 300])
        try:
            search(0, *columns)
        except IndexError:
            seen += 1
    assert seen > 100
