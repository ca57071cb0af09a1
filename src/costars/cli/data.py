"""Graphs themselves: data pull, data build, data info, data verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import BadInput
from ..opening import verify_graph
from .common import common_options, json_option, named_graph, note, open_graph, print_json
from .pull import pull
from .show import count, print_table, size, table

if TYPE_CHECKING:
    from ..records import GraphInfo

__all__ = ["data"]


@click.group()
def data() -> None:
    """Get data sets, build graphs from them or from your own tables, look into graphs, check them."""


data.add_command(pull)


@data.group()
def build() -> None:
    """Build a graph folder from a data set."""


@build.command("table")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="OUT", required=True,
              help="The graph folder to write; a graph that is there is replaced.")  # fmt: skip
@click.option("--name", help="The data set's name (default: DIR's).")
@click.option("--date", help="The date of the data, for instance 2024-01-30.")
@click.option("--licence", help="Its licence.")
@click.option("--url", help="Where it comes from.")
@json_option
def build_table(
    folder: Path,
    output: str,
    name: str | None,
    date: str | None,
    licence: str | None,
    url: str | None,
    as_json: bool,
) -> int:
    """Build a graph from the tables people, titles, credits and (optional) relations in DIR.

    Each is a .tsv, .csv (gzipped or not) or .parquet file; docs/data-model.md shows the layout. Rows that
    cannot be used are counted by reason and listed in the graph's rejects file.
    """
    from ..catalog import assemble
    from ..graph import Graph
    from ..index.build import build as build_graph
    from ..sources.table import read_tables

    if not output.strip():
        raise BadInput("-o names no folder.", hint="Give the folder to write the graph into.")
    catalog = assemble(read_tables(folder, name=name, date=date, licence=licence, url=url))
    for text in catalog.notes:
        note(text)
    for left in build_graph(lambda: catalog, Path(output)):
        note(f"removed {left}, left by a build that was stopped")
    with Graph(Path(output)) as graph:
        info = graph.info()
        rejects = graph.rejects_file()
    if as_json:
        print_json(info)
    else:
        click.echo(f"Built {output}.")
        _print_info(info)
        if rejects is not None:
            click.echo(f"The rows that were left out, with file and line: {rejects}")
    return 0


@data.command()
@common_options
def info(graph: str | None, as_json: bool) -> int:
    """What a graph holds, where it comes from, and what was left out."""
    with open_graph(graph) as opened:
        answer = opened.info()
    if as_json:
        print_json(answer)
    else:
        _print_info(answer)
    return 0


def _print_info(answer: GraphInfo) -> None:
    click.echo(f"{answer.name}: {answer.path}")
    click.echo(f"  built {answer.built} by costars {answer.version}, {size(answer.bytes)}")
    click.echo("  " + ", ".join(count(n, t.rstrip("s"), t) if t != "people" else count(n, "person", "people")
                                for t, n in answer.counts.items()))  # fmt: skip
    for source in answer.sources:
        facts = [
            source.name,
            source.date or "date unknown",
            source.licence or "licence unknown",
            source.url or "",
        ]
        click.echo("  source: " + ", ".join(f for f in facts if f))
    if answer.rejected:
        click.echo("")
        rejected = table("Left out, by reason", ("Rows", {"justify": "right"}))
        for reason, rows in answer.rejected.items():
            rejected.add_row(reason, f"{rows:,}")
        print_table(rejected)


@data.command(short_help="Check every byte of a graph, and every number.")
@common_options
def verify(graph: str | None, as_json: bool) -> int:
    """Check a graph: every byte against its checksum, every number against what it must be.

    Ends with 3 where a problem is found.
    """
    path, answer, mending = verify_graph(named_graph(graph), note)
    if as_json:
        print_json(answer)
    elif answer.ok:
        click.echo(f"{path}: whole.")
    else:
        click.echo(f"{path}: {count(len(answer.problems), 'problem')}")
        for problem in answer.problems:
            click.echo(f"  {problem}")
        click.echo(mending)
    return 0 if answer.ok else 3
