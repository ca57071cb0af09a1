"""The benchmark of the reader: `python bench/reader --write docs/reader.md`; `--dev` while improving it."""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import costars
from costars.article.document import document_from_text
from reader import redocred, speed
from reader.compare import Compared, compare
from reader.corpus import FOLDER, HALVES, KINDS, Article, load_all
from reader.graphs import ROOT, Graphs
from reader.listing import in_context, lists
from reader.scores import (
    claims_by,
    linking,
    overall,
    quoting,
    ratio,
    share,
    tags,
    verdicts,
    wrongly_contradicted,
)

__all__ = ["main", "page", "read"]

_HALF = {
    "dev": "the half that the reader was improved on",
    "scored": "the half that nobody looked at while the reader was written",
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench/reader", description="Score the reading of articles.")
    parser.add_argument("--articles", type=Path, default=FOLDER, help="the folder with dev/ and scored/")
    parser.add_argument("--graphs", type=Path, default=ROOT / "build" / "reader", help="built there once")
    parser.add_argument("--worlds", type=Path, default=ROOT / "build" / "worlds", help="for the speed")
    parser.add_argument("--dev", action="store_true", help="show what went wrong in the half for development")
    parser.add_argument("--article", metavar="TEXT", help="with --dev: only articles whose names hold this")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the whole page")
    given = parser.parse_args(arguments)
    from costars.article.reading import read_article

    def check(graph: costars.Graph, article: Article) -> dict[str, object]:
        return read_article(graph, document_from_text(article.text, article.date)).to_dict()

    with Graphs(given.graphs) as graphs:
        halves = {}
        for half in ("dev",) if given.dev else HALVES:
            articles = load_all(half, given.articles)
            if given.dev and given.article:
                articles = [a for a in articles if given.article in a.name]
            halves[half], left = read(articles, graphs, check)
            if left:
                print(f"{half}: {left} articles left out, for want of the graph of films", file=sys.stderr)
    if given.dev:
        print("\n\n".join(in_context(halves["dev"])))
        print(_summary(halves["dev"]))
    for half, compared in halves.items():
        print(f"{half}: {_brief(compared)}")
    if given.write:
        parts = [page(halves), redocred.section(), speed.section(given.worlds)]
        text = "\n".join(part for part in parts if part)
        given.write.write_text(text, encoding="utf-8", newline="\n")
    return 0


def read(
    articles: Sequence[Article], graphs: Graphs, check: Callable[[costars.Graph, Article], dict[str, object]]
) -> tuple[list[Compared], int]:
    """The articles, read and compared, and how many were left out because their graph is not at hand."""
    compared, left = [], 0
    for article in articles:
        graph = graphs.get(article.graph)
        if graph is None:
            left += 1
            continue
        compared.append(compare(article, check(graph, article)))
    return compared, left


def _brief(compared: Sequence[Compared]) -> str:
    tally, strict = overall(compared), overall(compared, strictly=True)
    right = sum(gold.verdict == found["verdict"] for one in compared for gold, found in one.pairs)
    return (
        f"{len(compared)} articles, {tally.marked} claims: precision {share(tally.precision)}, recall "
        f"{share(tally.recall)}, F1 {share(tally.f1)} (strict spans {share(strict.f1)}); verdicts right "
        f"{ratio(right, tally.right)}; wrongly contradicted {len(wrongly_contradicted(compared))}"
    )


def _summary(compared: Sequence[Compared]) -> str:
    """The tables of one half."""
    wrong = wrongly_contradicted(compared)
    nobodys = sum(gold is None for _, gold, _ in wrong)
    every = [read for one in compared for read in [*one.extra, *(r for _, r in one.pairs)]]
    contradicted = sum(read["verdict"] == "contradicted" for read in every)
    return "\n".join(
        [
            "### Mentions",
            "",
            linking(compared),
            "",
            "### Claims",
            "",
            claims_by(compared, "kind", lambda _, g: g.kind, lambda _, r: r["kind"], KINDS),
            "",
            quoting(compared),
            "",
            "### Verdicts on the claims found",
            "",
            verdicts(compared),
            "",
            f"Called contradicted: {contradicted}; wrongly so: {len(wrong)}, {nobodys} of them of claims "
            "that nobody makes.",
            "",
            "### What is hard",
            "",
            tags(compared),
            "",
            claims_by(compared, "style", _style, _style),
            "",
            claims_by(compared, "graph", _graph, _graph),
            "",
        ]
    )


def _style(one: Compared, _: object) -> str:
    return one.article.style


def _graph(one: Compared, _: object) -> str:
    return one.article.graph


def page(halves: dict[str, list[Compared]]) -> str:
    """The page about the articles: tables for each half, then everything that went wrong."""
    parts = [
        "# How well articles are read\n",
        f"Written by `make bench-reader` on {dt.datetime.now(dt.UTC).date()}: costars {costars.__version__}, "
        f"Python {platform.python_version()}.\n",
        "The articles in [bench/reader/articles](../bench/reader/articles) were written for this purpose, "
        "and their mentions, claims and verdicts marked without sight of the reader. Many of the claims are "
        "false on purpose. The articles speak of the starter graph, or of 30,000 films of Freebase, whose "
        "names the reader's rules were not made with. A claim counts as found where kind, people, titles, "
        "and year or number agree and the places overlap by half of the shorter one.\n",
    ]
    for half, compared in halves.items():
        if compared:
            parts += [
                f"## {half.capitalize()}: {_HALF[half]}\n",
                _brief(compared) + ".\n",
                _summary(compared),
            ]
    for half, compared in halves.items():
        if compared:
            parts += [f"## Everything that went wrong: {half}\n", lists(compared) + "\n"]
    return "\n".join(parts)
