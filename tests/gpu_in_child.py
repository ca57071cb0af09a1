"""Centers on a graphics card, in a process of its own: numba's simulator is chosen before numba is imported.

Run as a program: without arguments it holds searches against those of the processor; with a GRAPH and a
number it asks for the centers of the graph, and stops before that search.
"""

from __future__ import annotations

import sys

import numpy as np

import costars
from costars.graph.centers import card as asked
from costars.graph.centers.folded import fold, planned
from costars.kernels.gpu import Card
from costars.kernels.lanes import LANES, NOBODY, Sums, new_space, search
from webs import AWKWARD, Pairs, crowd, farness, web_from

SMALL = (
    "one person", "nobody on anything", "a pair", "components", "a cast of hundreds", "the very same titles",
    "the very same casts", "twins of twins", "rings with tails",
)  # fmt: skip


def check(pairs: Pairs, people: int | None = None, titles: int | None = None) -> None:
    """Whether everybody is as far from the others as without a card."""
    folded = fold(web_from(pairs, people, titles))
    made = Card(folded.start, folded.other, folded.core_people, folded.weight)
    for sources in planned(folded).sources:
        made.search(sources)
    assert folded.farness(made.take()).tolist() == farness(folded).tolist()
    assert not made.take().any(), "what was taken is not there any more"


def check_each(pairs: Pairs) -> None:
    """Whether sums are the same search by search, from people and from titles, whatever they weigh, and where
    not all can be reached."""
    folded = fold(web_from(pairs))
    start, other = folded.start, folded.other
    apart = np.append(start, [start[-1]])  # a title that nobody is on
    weight = np.append(folded.weight, 0)
    weight[: len(weight) : 3] = 5
    for low, high in ((0, folded.core_people), (folded.core_people, len(weight))):
        lanes = np.full(LANES, NOBODY, np.uint32)
        some = np.arange(low, high, dtype=np.uint32)[:LANES]
        lanes[7 : 7 + len(some)] = some  # those before it are nobody's
        made = Card(apart, other, folded.core_people, weight)
        made.search(lanes)
        sums = Sums(np.zeros(len(weight), np.int64), np.zeros(0, np.int64))
        search(apart, other, folded.core_people, weight, lanes, new_space(apart), sums)
        assert made.take().tolist() == sums.steps.tolist()


def ask(graph: str, stop_before: int) -> None:
    """Stops by Ctrl-C before a search; sums are handed in after each."""
    asked._HAND_IN = 0.0
    real = Card.search
    count = 0

    def search(self: Card, sources: np.ndarray) -> None:
        nonlocal count
        if count == stop_before:
            raise KeyboardInterrupt
        count += 1
        real(self, sources)

    Card.search = search  # type: ignore[method-assign]
    with costars.open(graph) as opened:
        try:
            opened.centers(device="gpu")
        finally:
            sys.stdout.write(f"{count} searches\n")


if __name__ == "__main__":
    if sys.argv[1:]:
        ask(sys.argv[1], int(sys.argv[2]))
    else:
        for name in SMALL:
            check(*AWKWARD[name])
        for seed in (1, 2):
            check(crowd(26, 20, 50, seed))
        check_each(crowd(26, 20, 50, 3))
        sys.stdout.write("checked\n")
