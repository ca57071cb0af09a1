"""Networks as libraries take them, components and degrees: against the slow version, small and compiled."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive
from costars import grouping
from costars.graph.rules import make_rule
from costars.networks import projection
from costars.networks.network import network_of
from examples import ZOO, Row, World, build, filters, opened, worlds
from networks import AWKWARD, Told, expected, of_networkx

RULES: list[Row] = [{}, {"roles": ["actor", "director"]}, {"voice": False, "live": True}]

scipy_sparse = pytest.importorskip("scipy.sparse")
igraph = pytest.importorskip("igraph")


@contextmanager
def compiled() -> Iterator[None]:
    """As for many rows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "MANY", 0)
        yield


def matrix_pairs(answer: Any) -> dict[Any, int]:
    """What a matrix says, by ids."""
    found = answer.matrix.tocoo()
    rows, columns = answer.people.ids, (answer.titles or answer.people).ids
    assert found.shape == (len(rows), len(columns))
    pairs = {(rows[i], columns[j]): int(n) for i, j, n in zip(found.row, found.col, found.data, strict=True)}
    assert len(pairs) == answer.matrix.nnz
    return pairs


def of_igraph(graph: Any) -> Told:
    told = Told({}, {}, {})
    ends = []
    for vertex in graph.vs:
        said = {name: value for name, value in vertex.attributes().items() if value is not None}
        kind = "title" if said.pop("type", False) else "person"
        identity = said.pop("own_id", said.pop("name"))
        said["name"] = said.pop("label")
        ends.append((kind, identity))
        (told.people if kind == "person" else told.titles)[identity] = said
    for edge in graph.es:
        said = {name: value for name, value in edge.attributes().items() if value is not None}
        told.edges[frozenset((ends[edge.source], ends[edge.target]))] = said
    return told


def check(world: World, *rules: Row) -> None:
    with opened(world) as graph:
        for rule in rules:
            check_rule(graph, world, rule)


def check_rule(graph: costars.Graph, world: World, rule: Row) -> None:
    pairs = naive.edges(world, rule)
    shared = naive.projection(world, rule)
    two_sided, between = graph.to_scipy(**rule), graph.to_scipy(projected=True, **rule)
    assert matrix_pairs(two_sided) == dict.fromkeys(pairs, 1)
    assert matrix_pairs(between) == {
        (a, b): n for two, n in shared.items() for a, b in (sorted(two), sorted(two, reverse=True))
    }
    assert set(two_sided.people.ids) == {p for p, _ in pairs}
    found = components(graph, world, rule), degrees(graph, world, rule)
    with compiled():
        assert (graph.to_scipy(projected=True, **rule).matrix != between.matrix).nnz == 0
        assert (components(graph, world, rule), degrees(graph, world, rule)) == found
    for projected in (False, True):
        want = expected(world, rule, graph, projected=projected)
        assert of_networkx(graph.to_networkx(projected=projected, **rule)) == want
        assert of_igraph(graph.to_igraph(projected=projected, **rule)) == want


def components(graph: costars.Graph, world: World, rule: Row) -> tuple[list[list[str]], list[int]]:
    found = graph.components(**rule)
    groups: list[list[str]] = [[] for _ in range(len(found))]
    for person, number in zip(found.people.ids, found.of_person, strict=True):
        groups[number].append(person)
    want = naive.components(world, rule)
    assert sorted(map(sorted, groups)) == sorted(map(sorted, want))
    assert found.sizes.tolist() == [len(g) for g in groups] == sorted(map(len, groups), reverse=True)
    # Of equally large ones that of the best known person is first.
    rank = dict(zip(found.people.ids, found.people.rows.tolist(), strict=True))
    order = [(-len(g), min(rank[p] for p in g)) for g in groups]
    assert order == sorted(order)
    titles = dict(zip(found.titles.ids, found.of_title.tolist(), strict=True))
    number_of = dict(zip(found.people.ids, found.of_person.tolist(), strict=True))
    assert {t: number_of[p] for p, t in naive.edges(world, rule)} == titles
    assert found.title_sizes.tolist() == [list(titles.values()).count(n) for n in range(len(groups))]
    assert found.to_dict()["components"] == len(groups)
    assert sum(size * number for size, number in found.to_dict()["sizes"]) == len(found.people)
    return groups, list(titles.values())


def degrees(graph: costars.Graph, world: World, rule: Row) -> Row:
    found = graph.degree_distribution(**rule)
    pairs = naive.edges(world, rule)

    def counted(values: Any) -> list[list[int]]:
        return [list(item) for item in sorted(Counter(values).items())]

    co_stars = Counter(p for two in naive.projection(world, rule) for p in two)
    people = {p for p, _ in pairs}
    told = found.to_dict()
    assert told.pop("rule") == graph.components(**rule).to_dict()["rule"]
    assert told == {
        "people": len(people),
        "titles": len({t for _, t in pairs}),
        "edges": len(pairs),
        "titles_per_person": counted(Counter(p for p, _ in pairs).values()),
        "people_per_title": counted(Counter(t for _, t in pairs).values()),
        "co_stars_per_person": counted(co_stars[p] for p in people),
    }
    return told


@pytest.mark.parametrize("name", [*ZOO, "same_titles", "islands", "several_credits"])
def test_zoo(name: str) -> None:
    """Under several rules, the last of which leaves nobody."""
    check((ZOO | AWKWARD)[name](), *RULES, {"from_year": 3000})


@settings(max_examples=30)
@given(data=st.data(), world=worlds())
def test_random_worlds(data: st.DataObject, world: World) -> None:
    check(world, data.draw(filters(world)))


def test_two_thousand_people_of_one_title_are_two_million_edges() -> None:
    """Counted and made by kernels; the numbers follow from the cast alone."""
    with opened(AWKWARD["big_cast"]()) as graph:
        found = graph.to_scipy(projected=True).matrix
        assert found.nnz == 2 * (2000 * 1999 // 2 + 1)
        assert (found != found.T).nnz == 0
        assert found.diagonal().sum() == 0
        assert set(np.unique(found.data).tolist()) == {1}
        assert graph.degree_distribution().co_stars_per_person == ((1, 1), (1999, 1999), (2000, 1))
        with pytest.raises(costars.BadInput, match=r"would have 1,999,001 edges; the limit is 1,999,000\."):
            graph.to_scipy(projected=True, most_edges=1_999_000)
        assert graph.to_scipy(projected=True, most_edges=1_999_001).matrix.nnz == found.nnz


def test_a_projection_comes_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same edges in the same order, however few are made at a time; nobody's are divided."""
    with opened(AWKWARD["big_cast"]()) as graph, compiled():
        web = network_of(graph.view, graph._rule(make_rule(), ())).web
        counted = projection.count_co_stars(web)
        (whole,) = projection.pieces(web, counted, 10**9)
        monkeypatch.setattr(projection, "_BLOCK", 7)
        again = projection.count_co_stars(web)
        assert all(np.array_equal(a, b) for a, b in zip(counted, again, strict=True))
        parts = list(projection.pieces(web, counted, 100_000))
        assert len(parts) > 10
        assert max(len(p.source) for p in parts) <= 100_000
        for whole_column, columns in zip(whole, zip(*parts, strict=True), strict=True):
            assert np.array_equal(whole_column, np.concatenate(columns))
        one_by_one = list(projection.pieces(web, counted, 1))
        assert len(one_by_one) == np.count_nonzero(counted.later)
        del web, whole, parts, counted, again, one_by_one


def test_too_many_edges_are_refused_with_their_number() -> None:
    with opened(ZOO["star"]()) as graph:
        for method in (graph.to_scipy, graph.to_networkx, graph.to_igraph):
            with pytest.raises(costars.BadInput, match=r"would have 6 edges; the limit is 5\.") as caught:
                method(projected=True, most_edges=5)
            assert "--most-edges" in (caught.value.hint or "")
            method(projected=True, most_edges=6)
            with pytest.raises(costars.BadInput, match="At most -1"):
                method(projected=True, most_edges=-1)


def test_a_huge_cast_is_refused_without_looking_at_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projection, "BOUND", 1000)
    refused = pytest.raises(costars.BadInput, match=r"1,999,000 edges or more; the limit is 10\.")
    with opened(AWKWARD["big_cast"]()) as graph, refused:
        graph.to_scipy(projected=True, most_edges=10)


def test_co_stars_are_not_counted_where_that_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("costars.networks.degrees.BOUND", 5)
    with opened(ZOO["star"]()) as graph:
        answer = graph.degree_distribution()
    assert answer.co_stars_per_person is None
    assert answer.titles_per_person == ((1, 6), (6, 1))


@pytest.mark.parametrize("package", ["scipy", "networkx", "igraph"])
def test_a_library_that_is_not_there_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [m for m in sys.modules if m.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(sys, "meta_path", [NotThere(package), *sys.meta_path])
    refused = pytest.raises(costars.BadInput, match=rf"^{package} is not installed\.$")
    with opened(ZOO["star"]()) as graph, refused as caught:
        getattr(graph, f"to_{package}")()
    assert f"pip install {package} " in (caught.value.hint or "")
    assert "costars[networks]" in (caught.value.hint or "")


class NotThere:
    def __init__(self, package: str) -> None:
        self.package = package

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] == self.package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def test_ids_and_names_are_read_when_they_are_asked_for() -> None:
    with opened(ZOO["namesakes"]()) as graph:
        answer = graph.to_scipy()
        names = dict(zip(answer.people.ids, answer.people.names, strict=True))
        assert names["n1"] == "Steve Mcqueen"
        assert answer.people.ids is answer.people.ids
        assert answer.titles is not None
        late = graph.to_scipy().people
    with pytest.raises(costars.GraphError, match="is closed"):
        _ = late.ids


def test_a_person_and_a_title_of_one_id_stay_two() -> None:
    world = World()
    world.title("x", world.person("x"), world.person("y"), year=2000)
    with opened(world) as graph:
        want = expected(world, {}, graph)
        assert len(want.people) == 2
        made = graph.to_networkx()
        assert sorted(made) == ["p0", "p1", "t0"]
        assert of_networkx(made) == want
        assert of_igraph(graph.to_igraph()) == want
        assert sorted(graph.to_networkx(projected=True)) == ["x", "y"]


def test_a_rule_that_cannot_be_is_refused() -> None:
    with opened(ZOO["star"]()) as graph:
        for method in (graph.components, graph.degree_distribution, graph.to_scipy, graph.to_networkx):
            with pytest.raises(costars.BadInput, match="There is no role 'extra'"):
                method(roles=["extra"])
            with pytest.raises(costars.NotFound):
                method(without=["nobody at all"])


def test_a_damaged_graph_gives_an_error(tmp_path) -> None:
    path = build(ZOO["star"](), tmp_path)
    file = next(path.glob("data-*/credits.title.bin"))
    file.write_bytes(b"\xff" * file.stat().st_size)
    with costars.open(path) as graph:
        for method in (graph.components, graph.degree_distribution, graph.to_scipy, graph.to_igraph):
            with pytest.raises(costars.GraphError, match="is damaged"):
                method()
        with compiled(), pytest.raises(costars.GraphError, match="is damaged"):
            graph.components()
        with pytest.raises(costars.GraphError, match="is damaged"):
            graph.export(tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert [p.name for p in tmp_path.iterdir() if "export" in p.name] == []


def test_credits_of_others_than_the_offsets_say_are_no_export(tmp_path) -> None:
    path = build(ZOO["star"](), tmp_path)
    file = next(path.glob("data-*/credits.person.bin"))
    file.write_bytes(bytes(file.stat().st_size))
    with costars.open(path) as graph:
        for form in ("parquet", "graphml"):
            with pytest.raises(costars.GraphError, match="is damaged"):
                graph.export(tmp_path / "out", format=form)
        with pytest.raises(costars.GraphError, match="is damaged"):
            graph.to_networkx()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["graph", "tables"]
