"""The kernels on graphs given as plain dicts."""

from __future__ import annotations

import numpy as np
import pytest

from costars.kernels.chains import best_chains, meet
from costars.kernels.distances import levels
from examples import World, big_cast, ladder, long_line, opened

# Three people in a ring of three titles: 0 -~0- 1 -~1- 2 -~2- 0.
RING = {0: [~0, ~2], 1: [~0, ~1], 2: [~1, ~2], ~0: [0, 1], ~1: [1, 2], ~2: [0, 2]}


def test_people_in_a_ring_are_co_stars() -> None:
    meeting = meet(0, 2, RING.__getitem__, lambda node: len(RING[node]))
    assert meeting is not None
    assert (meeting.degrees, meeting.total) == (1, 1)
    chains = best_chains(meeting, 0, RING.__getitem__, lambda a, b: 0, 10)
    assert chains == [(0, ~2, 2)]


def test_a_person_is_at_no_distance_from_oneself() -> None:
    meeting = meet(1, 1, RING.__getitem__, lambda node: len(RING[node]))
    assert meeting is not None
    assert (meeting.degrees, meeting.total) == (0, 1)
    assert best_chains(meeting, 1, RING.__getitem__, lambda a, b: 0, 10) == [(1,)]


def test_equal_costs_are_ordered_by_rows_the_better_known_first() -> None:
    """Among chains of one cost the one whose first different step has the smaller row comes first."""
    links = {0: [~5, ~3], 1: [~5, ~3], ~5: [0, 1], ~3: [0, 1]}
    meeting = meet(0, 1, links.__getitem__, lambda node: 1)
    assert meeting is not None
    assert best_chains(meeting, 0, links.__getitem__, lambda a, b: 1, 10) == [
        (0, ~3, 1),
        (0, ~5, 1),
    ]


def ladder_world() -> World:
    return ladder(64)


def test_more_chains_than_64_bits_are_counted_exactly() -> None:
    """Sixty-four rungs with two titles each are 2 ** 64 chains; in JSON a count of that size is a string."""
    with opened(ladder_world()) as graph:
        answer = graph.link("p0", "p64", all=True, limit=3)
        assert (answer.degrees, answer.chains_total, len(answer.chains)) == (64, 2**64, 3)
        assert answer.to_dict()["chains_total"] == "18446744073709551616"
        assert graph.link("p0", "p52").to_dict()["chains_total"] == 2**52


def test_a_cast_of_two_thousand() -> None:
    with opened(big_cast()) as graph:
        assert graph.link("p1999", "outsider").degrees == 2
        assert graph.person("outsider").degrees == (1, 1, 1999)
        assert len(graph.title("epic").title.credits) == 2000


def test_a_long_line_has_one_chain_between_its_ends() -> None:
    with opened(long_line()) as graph:
        answer = graph.link("p0", "p9")
        assert (answer.degrees, answer.chains_total) == (9, 1)
        assert [step.id for step in answer.chains[0]][:3] == ["p0", "t0", "p1"]


def test_levels_refuse_offsets_that_lead_outside() -> None:
    """Numbers of a damaged file give an IndexError, never a wrong answer or a crash."""
    starts = np.array([0, 1, 2], dtype=np.uint32)
    rows = np.array([0, 0], dtype=np.uint32)
    title_start = np.array([0, 900], dtype=np.uint32)
    with pytest.raises(IndexError):
        levels(0, starts, rows, title_start, np.array([0, 1], np.uint32))
