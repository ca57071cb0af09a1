"""The web of a rule against the slow version, as numpy makes it and as kernels do."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive
from costars import grouping
from costars.graph.rules import RuleFilter, make_rule
from costars.graph.web import Web, web_of
from costars.records import Announced, AnnouncedCredit
from examples import ZOO, Row, World, filters, opened, worlds


def web(graph: costars.Graph, **rule: object) -> Web:
    without = rule.pop("without", ())
    return web_of(graph.view, graph._rule(make_rule(**rule), without))  # type: ignore[arg-type]


def pairs(graph: costars.Graph, web: Web) -> list[tuple[str, str]]:
    """By person and title; both directions hold the same, each pair once and in order."""
    people, titles = graph.view.strings["people.id"], graph.view.strings["titles.id"]
    own = [(p, t) for p in range(web.people) for t in web.person_title[slice(*web.person_start[p : p + 2])]]
    back = [(p, t) for t in range(web.titles) for p in web.title_person[slice(*web.title_start[t : t + 2])]]
    assert own == sorted(set(own))
    assert sorted(back, key=lambda pair: (pair[1], pair[0])) == back
    assert sorted(back) == own
    assert web.pairs == len(own)
    assert all(column.dtype == np.uint32 for column in web)
    return [(people[p], titles[t]) for p, t in own]


def check(world: World, rule: Row) -> None:
    with opened(world) as graph:
        expected = sorted(naive.edges(world, rule))
        found = web(graph, **rule)
        assert sorted(pairs(graph, found)) == expected
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(grouping, "MANY", 0)
            compiled = web(graph, **rule)
        assert all(np.array_equal(a, b) for a, b in zip(found, compiled, strict=True))
        del found, compiled


@pytest.mark.parametrize("name", ZOO)
@pytest.mark.parametrize(
    "rule", [{}, {"roles": ["actor", "director"]}, {"voice": False, "live": True}], ids=str
)
def test_zoo(name: str, rule: Row) -> None:
    check(ZOO[name](), rule)


@settings(max_examples=60)
@given(data=st.data(), world=worlds())
def test_random_worlds(data: st.DataObject, world: World) -> None:
    check(world, data.draw(filters(world)))


def test_what_is_announced_has_the_last_rows(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    world = ZOO["two_components"]()
    with opened(world) as graph:
        before = pairs(graph, web(graph))
        credits = (
            AnnouncedCredit("b", "B", "actor"), AnnouncedCredit("a", "A", "actor"),
            AnnouncedCredit(None, "Newcomer", "actor"), AnnouncedCredit("c", "C", "director"),
        )  # fmt: skip
        graph.announce(Announced("Soon", "movie", credits), source="s.txt", date=dt.date(2024, 1, 1))
        after = web(graph)
        (title,) = graph.announcements().announcements
        new = title.title.id
        added = sorted(set(pairs(graph, after)) - set(before))
        assert set(before) <= set(pairs(graph, after))
        assert [t for _, t in added] == [new] * 3
        assert {"a", "b"} < {p for p, _ in added}
        assert (after.people, after.titles) == (5, 3)
        assert pairs(graph, web(graph, announced=False)) == before
        directing = web(graph, roles=["director"])
        assert pairs(graph, directing) == [("c", new)]
        del after, directing
        graph.retract(new)
        assert pairs(graph, web(graph)) == before


@pytest.mark.parametrize(
    ("start", "title"), [([0, 2], [0, 5]), ([0, 3], [0, 0]), ([2, 0], [0, 0]), ([0, 2**32 - 1], [0, 0])]
)
def test_a_row_outside_its_list_is_an_error(start: list[int], title: list[int]) -> None:
    from costars.kernels.webs import pairs_of_people

    mask = np.ones(1, np.bool_)
    with pytest.raises(IndexError):
        pairs_of_people(
            np.array(start, np.uint32), np.array(title, np.uint32), np.zeros(2, np.uint8),
            np.zeros(2, np.int8), np.ones(256, np.bool_), 1, mask, mask, np.zeros(2, np.uint32),
            np.zeros(2, np.uint32),
        )  # fmt: skip


def test_a_rule_without_anything_leaves_nothing() -> None:
    with opened(ZOO["star"]()) as graph:
        rule = RuleFilter(make_rule(from_year=3000), graph._store, frozenset(), frozenset())
        empty = web_of(graph.view, rule)
        assert (empty.people, empty.titles, empty.pairs) == (7, 6, 0)
        del empty
