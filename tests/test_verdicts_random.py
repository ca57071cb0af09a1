"""Verdicts of the together kinds over random worlds: what the slow version says, and what always holds."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive_verdicts
from costars.article.statements import Party, Statement
from costars.article.verdicts import Judgement, judge
from examples import World, opened, worlds
from naive_verdicts import Said

TODAY = dt.datetime.now().astimezone().date()
KINDS = ("last_together", "first_together", "years_since_together", "times_together")


@st.composite
def dense(draw: st.DrawFn) -> World:
    """A random world in which the first three people share much."""
    world = draw(worlds())
    while len(world.people) < 3:
        world.person(f"p{len(world.people)}", "Di Oh")
    for title in world.titles:
        if title.get("genres") == ["drama"] and draw(st.booleans()):
            title["genres"] = ["documentary"]
    seen = {(c["person"], c["title"], c["role"], c["voice"]) for c in world.credits}
    more = st.tuples(
        st.integers(0, 2),
        st.integers(0, 11),
        st.sampled_from(["actor", "actor", "actor", "director", "writer"]),
        st.sampled_from([None, True, False, False]),
    )
    for person, title, role, voice in draw(st.lists(more, min_size=6, max_size=20)):
        credit = (f"p{person}", f"t{title % len(world.titles)}", role, voice)
        if credit not in seen:
            seen.add(credit)
            world.credit(credit[0], credit[1], role=role, voice=voice)
    films = st.tuples(
        st.integers(1992, 2003), st.sampled_from(["movie"] * 4 + ["tv_movie"]), st.sampled_from("voice")
    )
    for year, kind, how in draw(st.lists(films, max_size=4)):
        film = world.title(f"t{len(world.titles)}", kind=kind, year=year)
        world.credit("p0", film, voice=False)
        world.credit("p1", film, role="director" if how == "e" else "actor", voice=how == "v")
        if how in "oi":
            world.credit("p2", film, voice=False)
    return world


@st.composite
def sayings(draw: st.DrawFn, world: World) -> Said:
    kind = draw(st.sampled_from(KINDS))
    released = [t["id"] for t in world.titles]
    new: list[str | None] = [t["id"] for t in world.titles if t.get("status") == "announced"]
    timed = kind in ("last_together", "first_together")
    titles = draw(st.lists(st.sampled_from([*released, None] if timed else [*new, None]), max_size=2))
    year = draw(st.one_of(st.none(), st.integers(1990, 2004))) if timed else None
    never = kind == "first_together" and draw(st.booleans())
    announced = draw(st.booleans()) if kind in ("first_together", "times_together") else False
    if timed and year is None and not titles and not (never or announced):
        year = draw(st.integers(1990, 2004))
    return Said(
        kind,
        draw(st.sampled_from([("p0", "p1"), ("p1", "p0"), ("p0", "p2"), ("p0", "p1", "p2")])),
        tuple(dict.fromkeys(titles)),
        year,
        None if timed else draw(st.integers(1, 9)),
        announced,
        draw(st.booleans()),
        draw(st.sampled_from([None, None, "at least", "at most"])),
        never,
        draw(st.booleans()),
    )


def statement(graph: costars.Graph, said: Said) -> Statement:
    def person(name: str) -> Party:
        return Party(name, graph.people_names.by_id(name)[0])

    def title(name: str | None) -> Party:
        return Party("Elsewhere", None) if name is None else Party(name, graph.title_names.by_id(name)[0])

    return Statement(
        said.kind, 0, 1, tuple(map(person, said.people)), tuple(map(title, said.titles)), said.year,
        said.value, "announced" if said.announced else None, None,
        said.about, said.bound, said.never, said.acting,
    )  # fmt: skip


def judged(world: World, said: Said, day: dt.date) -> Judgement:
    with opened(world) as graph:
        return judge(graph, statement(graph, said), day)


_days = st.one_of(st.just(TODAY), st.dates(dt.date(1999, 6, 1), dt.date(2006, 6, 30)))


@settings(max_examples=40)
@given(st.data())
def test_the_slow_version_agrees(data: st.DataObject) -> None:
    world = data.draw(dense())
    with opened(world) as graph:
        for _ in range(16):
            said, day = data.draw(sayings(world)), data.draw(_days)
            got = judge(graph, statement(graph, said), day)
            if got.verdict == "not_checkable":
                assert said.year is None or said.year > 0
                continue
            want, rules = naive_verdicts.verdict(world, said, day, today=day >= TODAY)
            assert got.verdict == want, (said, day, got, rules)
            assert got.rules is not None
            assert {rule: rules[rule] for rule in got.rules} == got.rules
            assert got.flag or got.verdict not in ("contradicted", "depends")
            assert (got.suggestion is not None) == (got.verdict in ("contradicted", "depends"))


def only(world: World, titles: set[str]) -> World:
    return dataclasses.replace(world, credits=[c for c in world.credits if c["title"] in titles])


@settings(max_examples=20)
@given(st.data())
def test_a_contradiction_stands_on_what_it_shows(data: st.DataObject) -> None:
    """With the credits of the shown titles alone, the claim is contradicted still."""
    world = data.draw(dense())
    day = data.draw(_days)
    with opened(world) as graph:
        for _ in range(16):
            said = data.draw(sayings(world))
            got = judge(graph, statement(graph, said), day)
            if got.verdict != "contradicted":
                continue
            shown = {fact.source.split(" ")[0] for fact in got.evidence}
            assert shown
            # Of a title that is claimed its own credits tell that it is no namesake of what is meant.
            assert judged(only(world, shown), said, day).verdict == "contradicted", (said, got)


@settings(max_examples=20)
@given(st.data())
def test_less_data_contradicts_no_more(data: st.DataObject) -> None:
    """Taking credits away never makes a contradiction, nor do announced titles change any verdict."""
    world = data.draw(dense())
    day = data.draw(_days)
    said = [data.draw(sayings(world)) for _ in range(16)]
    gone = data.draw(st.sets(st.integers(1, 30), max_size=8))
    kept = [c for number, c in enumerate(world.credits) if number not in gone]
    announced = {t["id"] for t in world.titles if t.get("status") == "announced"}
    without = [c for c in world.credits if c["title"] not in announced] or world.credits

    def verdicts(credits: list[Any]) -> list[str]:
        smaller = dataclasses.replace(world, credits=credits)
        with opened(smaller) as graph:
            return [judge(graph, statement(graph, s), day).verdict for s in said]

    whole, less, released = verdicts(world.credits), verdicts(kept), verdicts(without)
    for before, after in zip(whole, less, strict=True):
        assert after != "contradicted" or before == "contradicted"
    assert whole == released
