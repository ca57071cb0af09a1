"""How long a search takes at the size of cinema, and what it finds, beside rapidfuzz over all names.

`python bench/search.py GRAPH` prints the section. The questions are names of the graph itself, drawn at
random with a fixed seed: as they are, with typing errors, with their words turned round, and their
beginnings. Each is asked of people and titles together (`Graph.search`), as a page would. rapidfuzz is asked
for the ten best of all different names of people, ready normalised, in the same process.
"""

from __future__ import annotations

import argparse
import random
import statistics
import string
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from rapidfuzz import fuzz, process

import costars
from costars.names import normalize
from markdown import table

QUESTIONS = 1000  # of each sort
ROUNDS = 3  # in each of which every question is asked once; its time is the median
SAMPLE = 20  # of these are asked of rapidfuzz as well
LIMIT = 10
SCORERS = {"WRatio": fuzz.WRatio, "ratio": fuzz.ratio}
AWKWARD = [
    "j", "e", "a b", "jo", "the", "of the", "the s", "john", "john s", "john sm", "john smith",
    "smith john", "episode 1", "the island", "mary john zzzz", "of the man and the", "xqzt",
    "qqqq wwww eeee rrrr", "zzzzzzzz", "a ba c de f gh i jk l mn o", "a" * 300, "ab " * 100,
    "abcdefg " * 37, "🎬", "שלום", "e\u0301", "*", "%", "1",
]  # fmt: skip


class Asked(NamedTuple):
    """A question, and the normalised name that it is about."""

    text: str
    wanted: str


def typo(text: str, chance: random.Random) -> str:
    """One letter added, lost, changed, or swapped with the next."""
    place, letter = chance.randrange(len(text)), chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            text[:place] + letter + text[place:],
            text[:place] + text[place + 1 :],
            text[:place] + letter + text[place + 1 :],
            text[:place] + text[place : place + 2][::-1] + text[place + 2 :],
        ]
    )


def turned(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def questions(graph: costars.Graph) -> dict[str, list[Asked]]:
    """The sorts of questions; names of the well known are drawn as often as others, in each order of
    magnitude, where beginnings are asked, and all alike where whole names are."""
    chance = random.Random(2005)
    names = graph.view.strings["people.name"]
    count = graph.info().counts["people"]

    def anybody() -> str:
        return normalize(names[chance.randrange(count)])

    def somebody() -> str:
        return normalize(names[int(count ** chance.random())])

    found: dict[str, list[Asked]] = {}
    for errors in range(3):
        sort = f"whole names, {errors} typing error{'' if errors == 1 else 's'}"
        found[sort] = []
        for _ in range(QUESTIONS):
            name = anybody()
            text = name
            for _ in range(errors):
                text = typo(text, chance)
            found[sort].append(Asked(text if text.strip() else name, name))
    found["words in another order"] = [
        Asked(turned(name, chance), name) for name in (anybody() for _ in range(QUESTIONS))
    ]
    for letters in range(1, 7):
        begun = [(name[:letters], name) for name in (somebody() for _ in range(QUESTIONS))]
        found[f"beginnings of {letters} letter{'' if letters == 1 else 's'}"] = [Asked(*b) for b in begun]
    begun = [
        (name[: chance.randint(7, len(name))] if len(name) > 7 else name, name)
        for name in (somebody() for _ in range(QUESTIONS))
    ]
    found["longer beginnings"] = [Asked(*b) for b in begun]
    return found


def timed(ask: Callable[[str], list[str]], asked: list[Asked], rounds: int = 1) -> tuple[list[float], float]:
    """Milliseconds for each question in order of size, and the share whose name is among the answers."""
    taken: list[list[float]] = [[] for _ in asked]
    hits = 0
    for turn in range(rounds):
        for number, (text, wanted) in enumerate(asked):
            start = time.perf_counter()
            answer = ask(text)
            taken[number].append((time.perf_counter() - start) * 1000)
            hits += turn == 0 and wanted in answer
    return sorted(map(statistics.median, taken)), hits / len(asked)


def at(taken: list[float], share: float) -> float:
    return taken[min(len(taken) - 1, int(share * len(taken)))]


def section(path: Path) -> str:
    """The part of docs/benchmarks.md about the search."""
    with costars.open(path) as graph:
        start = time.perf_counter()
        graph.prepare()
        for text in ("kevin", "kevn bacon smtih"):
            graph.search(text)
        ready = time.perf_counter() - start
        sorts = questions(graph)

        def ours(text: str) -> list[str]:
            return [normalize(hit.name) for hit in graph.search(text, limit=LIMIT).people]

        def people(text: str) -> list[str]:
            index = graph.people_names
            return [normalize(graph.view.person(row).name) for row, _ in index.search(normalize(text), LIMIT)]

        mine = {sort: timed(ours, asked, ROUNDS) for sort, asked in sorts.items()}
        alone = {sort: timed(people, sorts[sort], ROUNDS)[0] for sort in list(sorts)[:4]}
        sampled = {sort: timed(ours, asked[:SAMPLE])[1] for sort, asked in sorts.items()}
        awkward = {text: timed(ours, [Asked(text, "")], 5)[0][0] for text in AWKWARD}
        counts = graph.info().counts
        keys = list(graph._store.texts("people.keys").tolist())
    theirs: dict[str, dict[str, tuple[list[float], float]]] = {}
    for name, scorer in SCORERS.items():

        def peer(text: str) -> list[str]:
            found = process.extract(text, keys, scorer=scorer, limit=LIMIT)  # noqa: B023
            return [name for name, _, _ in found]

        theirs[name] = {sort: timed(peer, sorts[sort][:SAMPLE]) for sort in list(sorts)[:4]}
    return "\n".join(_page(counts, ready, mine, alone, sampled, awkward, theirs, len(keys)))


def _page(
    counts: dict[str, int],
    ready: float,
    mine: dict[str, tuple[list[float], float]],
    alone: dict[str, list[float]],
    sampled: dict[str, float],
    awkward: dict[str, float],
    theirs: dict[str, dict[str, tuple[list[float], float]]],
    keys: int,
) -> list[str]:
    def found(sort: str, share: float) -> str:
        return "" if sort.startswith("beginnings") else f"{share:.1%}"

    rows = [
        [
            sort,
            *(f"{at(taken, share):.2f} ms" for share in (0.5, 0.99)),
            f"{taken[-1]:.2f} ms",
            found(sort, share),
        ]
        for sort, (taken, share) in mine.items()
    ]
    peers = []
    for name, sorts in theirs.items():
        for sort, (taken, share) in sorts.items():
            median = statistics.median(taken)
            ours = at(alone[sort], 0.99)
            peers.append(
                [f"{sort}: {name}", f"{ours:.2f} ms", f"{at(taken, 0.99):,.0f} ms", f"{median:,.0f} ms",
                 f"{median / ours:,.0f}", f"{share:.0%}", f"{sampled[sort]:.0%}"]
            )  # fmt: skip
    slowest = sorted(awkward.items(), key=lambda item: -item[1])[:5]
    shown = "; ".join(
        f"`{text if len(text) < 30 else text[:12] + '…'}` {taken:.1f} ms" for text, taken in slowest
    )
    return [
        "## Search",
        "",
        f"`Graph.search` for {LIMIT} people and {LIMIT} titles together among {counts['people']:,} people "
        f"and {counts['titles']:,} titles, in one process that is ready (`Graph.prepare` and the first "
        f"questions took {ready:.1f} s; that it compiles its kernels once for an installation comes on top). "
        f"{QUESTIONS:,} random questions of each sort; the time of each is the median of {ROUNDS} rounds. "
        f"Found: the wanted name is among the first {LIMIT} people.",
        "",
        table(["questions", "median", "99th percentile", "worst", "found"], rows),
        "",
        f"People alone, beside rapidfuzz {version('rapidfuzz')}: `process.extract` over all {keys:,} "
        f"different names of people, {SAMPLE} of the questions. The ratio is of its median to our 99th "
        "percentile. `WRatio` is its scorer where none is named; `ratio` knows no other order of words.",
        "",
        table(
            [
                "questions: scorer",
                "ours, 99th percentile",
                "rapidfuzz, 99th percentile",
                "median",
                "times faster",
                "found",
                "found by costars",
            ],
            peers,
        ),
        "",
        f"Of {len(AWKWARD)} awkward questions (one letter, very common words, words that nobody has, 300 "
        f"characters), these took longest, medians of 5: {shown}.",
        "",
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure the search of a graph.")
    parser.add_argument("graph", type=Path)
    print(section(parser.parse_args().graph))
