"""How long reading takes: an article of 500 words, and a megabyte of text, on a large graph.

The text is made of people and titles of the graph itself, in sentences of many kinds. Each figure is of a
process of its own.
"""

from __future__ import annotations

import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

import costars
from costars.article.document import document_from_text
from costars.article.others import processes_for
from costars.article.portions import portions
from costars.graph.view import View
from markdown import table

__all__ = ["article", "section"]

_WORLD = "oracle"
_DATE = "2026-11-01"
_ROUNDS = 15
_LARGE_ROUNDS = 3
_WORDS = 500
_LARGE = 1_000_000  # characters
_PEOPLE = 400
_CAST = 8
_TITLES = 10  # of each
_MB = 1_000_000
_OPENING = (
    "{0} and {1} will star in “The Lamplighter’s Debt,” a drama about two neighbors, the company said on "
    "Monday. "
    "The cast also includes {2}, {3} and {4}.\n\n"
)
_SENTENCES = (
    "{a} and {b} will star in “{t},” a drama about two neighbors, the company said on Monday.",
    "{a}, who played a doctor in “{t}” ({y}), has been busy since.",
    "The two have not worked together since {y}, when both appeared in “{t}.”",
    "“{t}” was directed by {a} and written by {b}.",
    "{a} last acted with {b} in the {y} film “{t}.”",
    "“It has been a long time,” {a} said, “and I did not think that we would meet on a set again.”",
    "{b} married {a} in {y}; they live on a farm with three dogs.",
    "Critics were not kind to “{t},” but the audience was, and it ran for half a year in some towns.",
    "{a} directed {b} in “{t}” and produced it, too.",
    "The story follows a widower who moves to the coast and meets a woman whom he seems to know.",
)


def article(graph: costars.Graph, size: int, *, words: bool, seed: int = 1) -> str:
    """Prose about the best known people of a graph and their own titles: `size` words about `_CAST` of them,
    or `size` characters about all."""
    chance = random.Random(seed)
    view = View(graph._store)
    people = []
    for row in range(_PEOPLE):  # rows are in the order of prominence
        titles = [view.title(title) for title in view.known_for(row, _TITLES)]
        dated = [title for title in titles if title.year is not None]
        if dated:
            people.append((view.person(row).name, dated))
    if words:
        people = chance.sample(people, _CAST)
    text: list[str] = []
    if words:
        text.append(_OPENING.format(*(name for name, _ in people)))
    length = len("".join(text).split())
    while length < size:
        (a, titles), (b, _) = chance.sample(people, 2)
        title = chance.choice(titles)
        sentence = chance.choice(_SENTENCES).format(a=a, b=b, t=title.name, y=title.year)
        text.append(sentence + ("\n\n" if chance.random() < 0.3 else " "))
        length += len(sentence.split()) if words else len(text[-1])
    return "".join(text)


def _measure(path: Path, what: str) -> dict[str, float]:
    """In a process of its own: seconds of each run, claims, and memory in bytes."""
    from costars.article.reading import read_article

    with costars.open(path) as graph:
        large = what == "large"
        text = article(graph, _LARGE if large else _WORDS, words=not large)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        taken, claims, first = [], 0, 0.0
        for round_ in range(_LARGE_ROUNDS if large else _ROUNDS + 1):
            start = time.perf_counter()
            claims = len(read_article(graph, document_from_text(text, _DATE)).claims)
            seconds = time.perf_counter() - start
            first = first or seconds
            if large or round_:
                taken.append(seconds)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return {
        "first": first, "median": statistics.median(taken), "most": max(taken), "claims": claims,
        "size": len(text), "words": len(text.split()), "peak": peak, "more": peak - before,
        "others": others, "processes": processes_for(len(portions(document_from_text(text, _DATE).text))),
    }  # fmt: skip


def _graph(worlds: Path) -> Path | None:
    """The graph of the world, built once; None where neither is there."""
    source, graph = worlds / _WORLD, worlds / f"{_WORLD}-graph"
    if graph.is_dir():
        return graph
    if not source.is_dir():
        return None
    script = shutil.which("costars", path=str(Path(sys.executable).parent))
    assert script is not None, "the command costars is not installed beside this Python"
    command = [script, "data", "build", "imdb", str(source), "-o", str(graph), "--date", _DATE]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return graph


def _memory(measured: dict[str, float]) -> str:
    """Of the process, and the largest of the others."""
    own = f"{measured['peak'] / _MB:.0f} MB"
    return f"{own} and {measured['others'] / _MB:.0f} MB" if measured["processes"] > 1 else own


def section(worlds: Path) -> str:
    """The part of the page; empty without the world, which `make bench` makes."""
    graph = _graph(worlds)
    if graph is None:
        return ""
    measured = {}
    for what in ("article", "large"):
        done = subprocess.run(
            [sys.executable, __file__, str(graph), what], check=True, capture_output=True, text=True
        )
        measured[what] = json.loads(done.stdout)
    with costars.open(graph) as opened:
        counts = opened.info().counts
    short, large = measured["article"], measured["large"]
    rows = [
        [f"{short['words']:.0f} words, median of {_ROUNDS} runs", f"{1000 * short['median']:.0f} ms",
         f"{short['claims']:.0f}", f"{short['peak'] / _MB:.0f} MB"],
        ["the same, the first run of the process", f"{1000 * short['first']:.0f} ms", "", ""],
        [f"{large['size'] / _MB:.1f} MB of text, median of {_LARGE_ROUNDS} runs",
         f"{large['median']:.1f} s", f"{large['claims']:,.0f}",
         _memory(large)],
    ]  # fmt: skip
    return "\n".join(
        [
            "## Speed",
            "",
            f"On a synthetic graph of {counts['people']:,} people, {counts['titles']:,} titles and "
            f"{counts['credits']:,} credits, after it is opened; the texts name its best known people and "
            "their titles in every sentence or so, the short text eight people, of whom five are the cast of "
            "a new film and are compared pair by pair. Memory is the largest resident set of the process, "
            f"the pages of the graph that it touched included. The long text is read by "
            f"{large['processes']:.0f} processes at once; what they share of the graph counts in the memory "
            "of each.",
            "",
            table(["text", "time", "claims", "memory"], rows),
            "",
        ]
    )


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]), sys.argv[2])))
