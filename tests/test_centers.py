"""Who sits nearest to everybody: by numpy and by kernels, against the slow version."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

import costars
import naive
from costars.graph.centers import exact
from costars.graph.centers.folded import fold, planned
from costars.graph.centers.sampled import estimated, student
from costars.graph.web import web_of
from costars.kernels import distances
from costars.kernels.lanes import LANES, NOBODY, Sums
from costars.records import Announced, AnnouncedCredit
from examples import ZOO, World, opened, worlds
from webs import AWKWARD, Pairs, check_farness, crowd, farness, random_pairs, web_from

# Kernels -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_webs(name: str) -> None:
    check_farness(web_from(*AWKWARD[name]))


@given(pairs=random_pairs)
def test_random_webs(pairs: Pairs) -> None:
    check_farness(web_from(pairs, 26, 20))


@pytest.mark.parametrize(("people", "titles", "pairs"), [(2500, 1500, 7000), (6000, 9000, 15000)])
def test_webs_of_several_searches(people: int, titles: int, pairs: int) -> None:
    web = web_from(crowd(people, titles, pairs, 3))
    folded = fold(web)
    plan = planned(folded)
    assert len(plan) > 3
    there = exact.largest_component(web)
    assert folded.people.tolist() == there.tolist()
    sums, _ = distances.farness(there, *web)
    assert farness(folded).tolist() == sums[there].tolist()


def test_a_plan_starts_once_from_everybody() -> None:
    """Nobody is searched from twice, and all stand somewhere."""
    web = web_from(crowd(2500, 1500, 7000, 3))
    folded = fold(web)
    plan = planned(folded)
    sources = plan.sources[plan.sources != NOBODY]
    assert len(set(sources.tolist())) == len(sources)
    assert folded.weight[sources].sum() == len(folded.people) == plan.people.sum()
    kinds = [set((row[row != NOBODY] < folded.core_people).tolist()) for row in plan.sources]
    assert all(len(kind) == 1 for kind in kinds), "people and titles are not searched together"
    assert plan.sources.shape == (len(plan), LANES)


def test_a_plan_is_the_same_each_time_and_another_one_for_another_web() -> None:
    pairs = crowd(900, 700, 2600, 4)
    sums = {planned(fold(web)).checksum(fold(web)) for web in (web_from(pairs), web_from(pairs))}
    assert len(sums) == 1
    less = fold(web_from(pairs[:-1]))
    assert planned(less).checksum(less) not in sums


def test_who_cannot_matter_is_folded_away() -> None:
    """A tree is all folded away, and of people with the very same titles one is searched from."""
    tree = fold(web_from(*AWKWARD["a tree"]))
    assert len(tree.weight) == 1
    twins = fold(web_from(*AWKWARD["the very same titles"]))
    assert (len(twins.people), sorted(twins.weight[: twins.core_people].tolist())) == (8, [1, 1, 2, 4])


@pytest.mark.parametrize(
    "environment", [{"NUMBA_DISABLE_JIT": "1"}, {"NUMBA_BOUNDSCHECK": "1"}], ids=["plain", "checked"]
)
def test_kernels_as_plain_python_and_with_every_index_checked(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = os.pathsep.join([str(Path(costars.__file__).parent.parent), str(Path(__file__).parent)])
    more = environment | {"PYTHONPATH": path, "NUMBA_CACHE_DIR": str(tmp_path)}
    program = [sys.executable, "-W", "error", str(Path(__file__).parent / "webs.py")]
    ended = subprocess.run(program, env=os.environ | more, capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.returncode) == ("checked\n", 0), ended.stderr


def test_numbers_that_lead_outside_are_an_error() -> None:
    """Whatever one number is changed to, folding ends with an answer or an error of those that are told."""
    web = web_from(*AWKWARD["a crowd"])
    chance = np.random.default_rng(7)
    seen = 0
    for _ in range(200):
        columns = [column.copy() for column in web]
        column = columns[chance.integers(4)]
        column[chance.integers(len(column))] = chance.choice([0, 1, 2**32 - 1, 2**31, 5000, 300])
        try:
            exact.few(type(web)(*columns))
            fold(type(web)(*columns))
        except (IndexError, ValueError):
            seen += 1
    assert seen > 100


# Answers -------------------------------------------------------------------------------------------


def expected(world: World) -> tuple[int, dict[str, tuple[int, Fraction | None]]]:
    """How many people the largest component has, and the rank and the average degree of each."""
    order = [row["id"] for row in world.people]
    found = {who: naive.distances(world, who, {"announced": False}) for who in order}
    sizes = {who: len(reached) for who, reached in found.items()}
    with opened(world) as graph:
        best = min(order, key=lambda who: (-sizes[who], graph.people_names.by_id(who)[0]))
    people = found[best]
    average = {
        who: Fraction(sum(found[who].values()), len(people) - 1) if len(people) > 1 else None
        for who in people
    }
    ranks = {who: 1 + sum(a < average[who] for a in average.values() if a is not None) for who in people}  # type: ignore[operator]
    return len(people), {who: (ranks[who], average[who]) for who in people}


def check(world: World) -> None:
    size, wanted = expected(world)
    for many in (False, True):
        with pytest.MonkeyPatch.context() as patch, opened(world) as graph:
            if many:
                patch.setattr(exact, "_FEW", -1)
            answer = graph.centers(top=100)
            assert (answer.component, answer.exact, answer.sample) == (size, True, None)
            got = {
                c.person.id: (c.rank, None if c.average_degree is None else Fraction(c.average_degree))
                for c in answer.people
            }
            as_floats = {w: (r, None if a is None else Fraction(float(a))) for w, (r, a) in wanted.items()}
            assert got == as_floats
            rows = [graph.people_names.by_id(c.person.id)[0] for c in answer.people]
            keys = [(c.rank, row) for c, row in zip(answer.people, rows, strict=True)]
            assert keys == sorted(keys), "by rank, the best known of equals first"
            for center in answer.people:
                assert graph.person(center.person.id).rank == center.rank


@pytest.mark.parametrize("make", ZOO.values(), ids=ZOO)
def test_zoo(make: Any) -> None:
    check(make())


@settings(max_examples=25)
@given(world=worlds())
def test_random_worlds(world: World) -> None:
    check(world)


def test_ties_share_the_better_rank() -> None:
    """1, 2, 2, 4: the one in the middle, two beside it, the rest."""
    world = World()
    for who in "abcde":
        world.person(who)
    for title, cast in enumerate(("ab", "bc", "cd", "de")):
        world.title(f"t{title}", *cast)
    with opened(world) as graph:
        answer = graph.centers(top=4)
        assert [(c.person.id, c.rank, c.average_degree) for c in answer.people] == [
            ("c", 1, 1.5), ("b", 2, 1.75), ("d", 2, 1.75), ("a", 4, 2.5),
        ]  # fmt: skip
        assert graph.person("e").rank == 4


def test_the_document() -> None:
    with opened(ZOO["two_components"]()) as graph:
        document = graph.centers(top=1).to_dict()
    assert document.pop("rule")["announced"] is False
    person = {"id": "a", "name": "A", "birth_year": None, "same_as": []}
    assert document == {
        "component": 2,
        "exact": True,
        "people": [{"person": person, "rank": 1, "average_degree": 1.0}],
    }


def test_announced_titles_join_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither those of the data nor those that were announced beside the graph."""
    with opened(ZOO["announced"]()) as graph:
        assert graph.centers().component == 2
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    with opened(ZOO["two_components"]()) as graph:
        before = graph.centers()
        cast = tuple(AnnouncedCredit(p, p.upper(), "actor") for p in "ac")
        graph.announce(Announced("Soon", "movie", cast), source="s.txt", date="2024-01-01")
        assert graph.centers() == before
        assert graph.person("c").reached == 4
        assert graph.person("c").rank is None
        newcomer = AnnouncedCredit(None, "Newcomer", "actor")
        graph.announce(Announced("Later", "movie", (newcomer, *cast)), source="s.txt", date="2024-01-01")
        assert graph.person("Newcomer").rank is None


def test_people_who_are_on_nothing_that_counts_are_by_themselves() -> None:
    world = World()
    world.person("a")
    world.person("b")
    world.title("t")
    world.credit("a", "t", "director")
    with opened(world) as graph:
        answer = graph.centers()
        assert [(c.person.id, c.rank, c.average_degree) for c in answer.people] == [("a", 1, None)]
        assert [c.average_degree for c in graph.centers(sample=10).people] == [None]


def test_a_rank_is_not_known_before_it_was_computed() -> None:
    with opened(ZOO["star"]()) as graph:
        assert graph.person("hub").rank is None
        graph.centers(sample=10)
        assert graph.person("hub").rank is None, "an estimate is not kept"
        graph.centers(top=1)
        assert graph.person("hub").rank == 1


def test_what_cannot_be_asked() -> None:
    with opened(ZOO["star"]()) as graph:
        for given_, message in (
            ({"top": 0}, "The first 0 people are nobody."),
            ({"threads": 0}, "Nothing is done in 0 threads."),
            ({"sample": 9}, "A sample of 9 tells too little."),
        ):
            with pytest.raises(costars.BadInput) as caught:
                graph.centers(**given_)
            assert (caught.value.message, bool(caught.value.hint)) == (message, True)


# Estimates -----------------------------------------------------------------------------------------


def test_quantiles_of_students_distribution() -> None:
    """As in the tables of textbooks."""
    for freedom, quantile in ((8, 2.306), (10, 2.228), (15, 2.131), (30, 2.042), (60, 2.000), (998, 1.962)):
        assert student(freedom) == pytest.approx(quantile, abs=0.004)


@pytest.mark.parametrize("few", [True, False], ids=["numpy", "kernels"])
def test_an_estimate_is_what_its_sources_say(few: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mean of the distances to those who were drawn, oneself left out, with the usual error of a mean
    drawn without putting back."""
    monkeypatch.setattr(exact, "_FEW", 10**9 if few else 0)
    web = web_from(crowd(900, 700, 2600, 4))
    found = estimated(web, "seed", 40, threads=2, progress=lambda *_: None)
    assert found.sources == 40
    people = exact.largest_component(web)
    assert found.people.tolist() == people.tolist()
    drawn = people[sorted(random.Random("seed").sample(range(len(people)), 40))]
    for at in (0, 1, 17, int(np.searchsorted(people, drawn[3]))):
        reached, sizes = distances.levels(int(people[at]), *web)
        degree = dict(zip(reached.tolist(), np.repeat(np.arange(len(sizes)), sizes).tolist(), strict=True))
        seen = [degree[p] for p in drawn.tolist() if p != people[at]]
        assert found.average[at] == pytest.approx(np.mean(seen))
        rest = 1 - len(seen) / (len(people) - 1)
        error = np.sqrt(np.var(seen, ddof=1) / len(seen) * rest)
        assert found.margin[at] == pytest.approx(error * student(38))


def test_margins_hold_what_they_promise() -> None:
    """Of all averages about 95 in 100 lie within their margins, whoever is drawn."""
    web = web_from(crowd(900, 700, 2600, 4))
    people = exact.largest_component(web)
    sums, _ = distances.farness(people, *web)
    truth = sums[people] / (len(people) - 1)
    shares = []
    for seed in range(40):
        found = estimated(web, f"{seed}", 60, threads=1, progress=lambda *_: None)
        shares.append(np.mean(np.abs(found.average - truth) <= found.margin))
    assert 0.90 < np.mean(shares) < 0.985
    everybody = estimated(web, "0", 10**6, threads=1, progress=lambda *_: None)
    assert everybody.average == pytest.approx(truth)
    assert everybody.margin == pytest.approx(0)


def test_a_sample_is_the_same_for_the_same_graph(starter: costars.Graph) -> None:
    answer = starter.centers(top=3, sample=150)
    assert not answer.exact
    assert answer.sample == 150
    assert answer == starter.centers(top=3, sample=150)
    for center in answer.people:
        low, high = center.interval or (0, 0)
        assert low < (center.average_degree or 0) < high
        assert center.to_dict()["interval"] == [low, high]
    assert answer.to_dict()["sample"] == 150
    assert answer.people != starter.centers(top=3, sample=151).people


def test_a_sample_of_everybody_is_exact(starter: costars.Graph) -> None:
    everybody = starter.centers(top=20)
    assert starter.centers(top=20, sample=everybody.component) == everybody


def test_the_sums_of_many_threads_are_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from costars.graph.centers.work import Net, Work

    folded = fold(web_from(crowd(6000, 9000, 15000, 3)))
    plan = planned(folded)
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    found = []
    for threads in (1, 2, 7):
        sums = Sums(np.zeros(len(folded.weight), np.int64), np.zeros(0, np.int64))
        work = Work(net, plan.sources, np.zeros(len(plan), np.bool_), sums)
        work.run(threads, lambda _: None)
        assert work.done.all()
        found.append(sums.steps.tolist())
    assert found[0] == found[1] == found[2]


def test_the_web_of_centers_is_that_of_the_default_rule_without_what_is_announced() -> None:
    with opened(ZOO["announced"]()) as graph:
        rule = graph.centers().rule
        assert rule == graph.link("a", "b", announced=False).rule
        from costars.graph.rules import make_rule

        assert web_of(graph.view, graph._rule(make_rule(announced=False), ())).pairs == 2
