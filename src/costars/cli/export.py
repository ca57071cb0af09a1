"""Exports for other programs: data export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .common import common_options, note, open_graph, print_json
from .progress import counted_progress
from .rules import rule_arguments, rule_options
from .show import count, rule_text, say, size

if TYPE_CHECKING:
    from ..records.networks import Export

__all__ = ["export"]


@click.command(short_help="Write a network for other programs.")
@click.option(
    "-o", "--output", metavar="DIR", required=True,
    help="The folder to write; an earlier export that is there is replaced.",
)  # fmt: skip
@click.option(
    "--format", "file_format", metavar="FORMAT", default="parquet",
    help="parquet (the default), tsv, graphml or gexf.",
)  # fmt: skip
@click.option("--projected", is_flag=True, help="Edges between people who share titles, not to the titles.")
@click.option(
    "--most-edges", type=int, metavar="N", default=10_000_000,
    help="With --projected: refuse more edges than this (default: 10000000).",
)  # fmt: skip
@rule_options
@common_options
def export(
    output: str,
    file_format: str,
    projected: bool,
    most_edges: int,
    graph: str | None,
    as_json: bool,
    **given: Any,
) -> int:
    """Write the people and titles of a graph, and who is on what, as files for other programs.

    The filters are those of `costars link`. DIR tells where its figures come from: graph, checksum, sources,
    rule and counts are in README.md and export.json. docs/networks.md has the files.
    """
    try:
        with open_graph(graph) as opened, counted_progress() as progress:
            answer = opened.export(
                output, format=file_format.strip().lower(), projected=projected, most_edges=most_edges,
                progress=progress, note=note, **rule_arguments(given),
            )  # fmt: skip
    except KeyboardInterrupt:
        note("stopped; nothing was left behind")
        raise
    if as_json:
        print_json(answer)
    else:
        _print(answer, output)
    return 0


def _print(answer: Export, output: str) -> None:
    counts = answer.counts
    people = count(counts["people"], "person", "people")
    titles = [] if answer.network == "projected" else [count(counts["titles"], "title")]
    click.echo(f"Exported to {output}.")
    held = ", ".join([people, *titles, count(counts["edges"], "edge")])
    say(
        f"  {held}; {count(counts['components'], 'component')}, the largest with "
        f"{count(counts['largest'], 'person', 'people')}"
    )
    for file in answer.files:
        rows = "" if file.rows is None else f"{count(file.rows, 'row')}, "
        click.echo(f"  {file.name}: {rows}{size(file.bytes)}")
    click.echo("  README.md, export.json: what it is and where it comes from")
    if answer.dropped_characters:
        say(f"  left out, as XML cannot hold them: {count(answer.dropped_characters, 'character')}")
    if answer.node_ids == "numbered":
        say("  nodes are numbered, with their ids as an attribute: not all ids can be names of nodes")
    say(f"Counted: {rule_text(answer.rule)}.")
    for source in answer.sources:
        if source.attribution:
            say(source.attribution)
