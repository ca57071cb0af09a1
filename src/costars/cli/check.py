"""What an article claims, and what the credits say of it: check."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .article import article_options, open_article
from .common import common_options, note, open_graph, print_json
from .output import check_outputs, write_output

if TYPE_CHECKING:
    from ..records import Check

__all__ = ["check"]


@click.command()
@article_options
@click.option("--html", metavar="OUT", help="Write the report as a page; - is standard output.")
@click.option("--claimreview", metavar="OUT", help="Write schema.org ClaimReview data; - is standard output.")
@click.option("--strict", is_flag=True, help="End with 1 if a claim is contradicted.")
@click.option("--no-announced", is_flag=True, help="Do not know what was announced beside the graph.")
@common_options
def check(
    file: str | None,
    demo: bool,
    date: str | None,
    html: str | None,
    claimreview: str | None,
    strict: bool,
    no_announced: bool,
    graph: str | None,
    as_json: bool,
) -> int:
    """Read an article, and check what it says of credits.

    FILE is a .txt, .md or .html file, a web address, or - for standard input. Verdicts are as of the day
    of publication: later titles count for nothing. docs/check.md explains the report.
    """
    from ..report.wording import summary

    outputs = {"--html": html, "--claimreview": claimreview}
    check_outputs(outputs, source=file or "-", as_json=as_json)
    document = open_article(file, date, demo=demo)
    with open_graph(graph, announced=not no_announced) as opened:
        answer = opened.read(document)
    _write(answer, outputs)
    if as_json:
        print_json(answer)
    elif "-" in outputs.values():
        note(summary(answer))
    else:
        from .check_text import print_check

        print_check(answer)
    return 1 if strict and any(c.verdict == "contradicted" for c in answer.claims) else 0


def _write(answer: Check, outputs: dict[str, str | None]) -> None:
    if (out := outputs["--html"]) is not None:
        from ..report.html import page

        write_output(out, page(answer))
    if (out := outputs["--claimreview"]) is not None:
        from ..report.claimreview import RATINGS, claim_review_json

        write_output(out, claim_review_json(answer, dt.datetime.now().astimezone().date()))
        left = sum(c.verdict not in RATINGS for c in answer.claims)
        if left:
            note(f"{left} of {len(answer.claims)} claims have no verdict that a ClaimReview could state.")
    for out in outputs.values():
        if out is not None and out != "-":
            note(f"{Path(out)} is written.")
