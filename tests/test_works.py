"""What people are credited on, against the credits gone through one by one."""

from __future__ import annotations

import itertools

import pytest

import costars
from costars.graph import works as module
from costars.graph.view import View
from costars.graph.works import Works


def by_title(view: View, person: int) -> dict[int, dict[int, tuple[int, ...]]]:
    """A person's credits: series or title → itself or episode → rows."""
    column = view.arrays["credits.title"]
    groups: dict[int, dict[int, tuple[int, ...]]] = {}
    for credit in view.credits_of(person):
        title = column[credit]
        group = groups.setdefault(view.series_of(title), {})
        group[title] = (*group.get(title, ()), credit)
    return groups


@pytest.mark.parametrize("most", [500_000, 100, 0])
def test_works_are_those_of_the_credits(
    starter: costars.Graph, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(module, "_MOST_CREDITS", most)
    view, works = starter.view, Works(starter.view)
    people = sorted(range(starter.info().counts["people"]), key=lambda p: -len(view.credits_of(p)))[:40]
    shared = episodes = 0
    for group in (*itertools.combinations(people[:20], 2), *itertools.combinations(people[:8], 3)):
        groups = [by_title(view, person) for person in group]
        common = works.common(group)
        assert common == sorted(set(groups[0]).intersection(*groups[1:]))
        shared += len(common)
    for person in people:
        for title, credits in by_title(view, person).items():
            assert works.parts(person, title) == credits
            assert list(works.on_episodes(person, title)) == [
                row for part, rows in credits.items() if part != title for row in rows
            ]
            episodes += len(works.on_episodes(person, title))
        assert (
            works.parts(person, -1 + starter.info().counts["titles"]).keys() <= by_title(view, person).keys()
        )
    assert shared > 20
    assert episodes
