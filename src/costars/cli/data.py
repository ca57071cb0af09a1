"""Graphs themselves: data build, data info, data verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import BadInput
from ..opening import verify_graph
from .common import common_options, json_option, named_graph, note, open_graph, print_json
from .progress import reading_progress
from .show import count, print_table, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..catalog import Catalog, CodedCatalog
    from ..records import GraphInfo

__all__ = ["data"]


@click.group()
def data() -> None:
    """Build graphs from your own tables, look into them, check them."""


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
    from ..sources.table import read_tables

    catalog = assemble(read_tables(folder, name=name, date=date, licence=licence, url=url))
    return _build(lambda: catalog, output, as_json)


def _build(catalog: Callable[[], Catalog | CodedCatalog], output: str, as_json: bool) -> int:
    """Build a graph, and say what is in it."""
    from ..graph import Graph
    from ..index.build import build as build_graph

    for left in build_graph(catalog, _folder(output), note=note):
        note(f"removed {left}, left by a build that was stopped")
    with Graph(Path(output)) as graph:
        info = graph.info()
        rejects, disagreements = (graph.side_file(n) for n in ("rejects.tsv", "disagreements.tsv"))
    if as_json:
        print_json(info)
    else:
        click.echo(f"Built {output}.")
        _print_info(info)
        if disagreements is not None:
            click.echo(f"What the graphs disagree on: {disagreements}")
        if rejects is not None:
            click.echo(f"What was left out, and why: {rejects}")
    return 0


def _folder(output: str) -> Path:
    if not output.strip():
        raise BadInput("-o names no folder.", hint="Give the folder to write the graph into.")
    return Path(output)


@build.command("imdb")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="OUT", required=True,
              help="The graph folder to write; a graph that is there is replaced.")  # fmt: skip
@click.option("--kinds", metavar="KINDS", help="Only these kinds, joined by commas (default: all).")
@click.option(
    "--roles", metavar="ROLES", help="Only credits in these roles, joined by commas (default: all)."
)
@click.option("--adult", is_flag=True, help="Adult titles too.")
@click.option("--date", metavar="DATE", help="The date of the data (default: when the files were fetched).")
@json_option
def build_imdb(
    folder: Path,
    output: str,
    kinds: str | None,
    roles: str | None,
    adult: bool,
    date: str | None,
    as_json: bool,
) -> int:
    """Build a graph from IMDb's non-commercial data files in DIR.

    DIR holds title.basics, title.principals, title.crew, title.episode, title.ratings and name.basics as
    .tsv.gz or .tsv; title.akas, where it is there, gives other titles. docs/imdb.md says what becomes of
    them.
    """
    from ..catalog.imdb import Choice, imdb_catalog
    from ..graph.rules import chosen_words
    from ..sources.imdb import find_files
    from ..vocabulary import KINDS, ROLE_SPELLINGS, ROLES

    choice = Choice(
        chosen_words(None if kinds is None else [kinds], tuple(KINDS), KINDS, "kind"),
        chosen_words(None if roles is None else [roles], tuple(ROLES), ROLES, "role", ROLE_SPELLINGS),
        adult,
    )
    files = find_files(folder, date=date)
    click.echo(files.source.attribution, err=True)
    with reading_progress() as progress:
        return _build(lambda: imdb_catalog(files, choice, progress), output, as_json)


@build.command("merge")
@click.argument("graphs", metavar="GRAPH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="OUT", required=True,
              help="The graph folder to write; a graph that is there is replaced.")  # fmt: skip
@click.option("--name", help="The new graph's name (default: those of the graphs).")
@json_option
def build_merge(graphs: tuple[Path, ...], output: str, name: str | None, as_json: bool) -> int:
    """Join graphs on the ids that they share; the first ones go first where they disagree.

    Every credit and relation keeps all its sources. What the graphs disagree on (years, directors, dates of
    weddings, who is who) is listed in a table beside the new graph.
    """
    from ..merging import check_graphs, merge_graphs

    if (out := _folder(output).resolve()) in {path.resolve() for path in graphs}:
        raise BadInput(f"{out} is one of the graphs to be merged.", hint="Write the new graph elsewhere.")
    check_graphs(graphs, name)
    return _build(lambda: merge_graphs(graphs, name=name), output, as_json)


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
    click.echo(f"  built {answer.built} by costars {answer.version}, {_size(answer.bytes)}")
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


def _size(number: int) -> str:
    """A number of bytes, in the unit that suits it."""
    size, units = float(number), ["bytes", "kB", "MB", "GB"]
    while size >= 1000 and len(units) > 1:
        size /= 1000
        units.pop(0)
    return f"{size:.3g} {units[0]}"


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
