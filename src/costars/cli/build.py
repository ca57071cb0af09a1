"""Building graphs: data build table, imdb, wikidata, merge."""

from __future__ import annotations

import dataclasses
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import BadInput
from .common import json_option, note, print_json
from .progress import reading_progress, when_slow
from .show import print_info

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..catalog import Catalog, CodedCatalog

__all__ = ["build"]

output_option = click.option(
    "-o", "--output", metavar="OUT", required=True,
    help="The graph folder to write; a graph that is there is replaced.",
)  # fmt: skip


@click.group()
def build() -> None:
    """Build a graph folder from a data set."""


@build.command("table")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@output_option
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

    out = _folder(output)
    catalog = assemble(read_tables(folder, name=name, date=date, licence=licence, url=url))
    return _build(lambda: catalog, out, as_json)


def _build(
    catalog: Callable[[], Catalog | CodedCatalog],
    output: Path,
    as_json: bool,
    stage: Callable[[str], None] = lambda _: None,
) -> int:
    """Build a graph, and say what is in it."""
    from ..graph import Graph
    from ..index.build import build as build_graph

    try:
        for left in build_graph(catalog, output, note=note, stage=stage):
            note(f"removed {left}, left by a build that was stopped")
    except KeyboardInterrupt:
        note("stopped; a graph that is there is whole")
        raise
    with Graph(output) as graph:
        info = graph.info()
        rejects, disagreements = (graph.side_file(n) for n in ("rejects.tsv", "disagreements.tsv"))
    if as_json:
        print_json(info)
    else:
        click.echo(f"Built {output}.")
        print_info(info)
        if disagreements is not None:
            click.echo(f"What the graphs disagree on: {disagreements}")
        if rejects is not None:
            click.echo(f"What was left out, row by row: {rejects}")
        click.echo(f"Ask it with --graph {shlex.quote(str(output))}, or name it in COSTARS_GRAPH.")
    return 0


def _folder(output: str) -> Path:
    if not output.strip():
        raise BadInput("-o names no folder.", hint="Give the folder to write the graph into.")
    return Path(output)


@build.command("imdb")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@output_option
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
    from ..catalog.imdb import KIND_SPELLINGS, Choice, imdb_catalog
    from ..graph.rules import chosen_words
    from ..sources.imdb import find_files
    from ..vocabulary import KINDS, ROLE_SPELLINGS, ROLES

    choice = Choice(
        chosen_words(None if kinds is None else [kinds], tuple(KINDS), KINDS, "kind", KIND_SPELLINGS),
        chosen_words(None if roles is None else [roles], tuple(ROLES), ROLES, "role", ROLE_SPELLINGS),
        adult,
    )
    out = _folder(output)
    files = find_files(folder, date=date)
    note(str(files.source.attribution))

    def catalog() -> CodedCatalog:
        with reading_progress() as progress:
            return imdb_catalog(files, choice, progress)

    return _build(catalog, out, as_json, when_slow())


@build.command("wikidata")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@output_option
@json_option
def build_wikidata(folder: Path, output: str, as_json: bool) -> int:
    """Build a graph from what `costars data pull wikidata` has put into DIR.

    docs/wikidata.md says which statements are used, and what becomes of them.
    """
    from ..catalog import assemble, encode
    from ..sources.wikidata import read_wikidata

    def catalog() -> CodedCatalog:
        return dataclasses.replace(encode(assemble(read_wikidata(folder))), made_by="wikidata")

    return _build(catalog, _folder(output), as_json, when_slow())


@build.command("merge")
@click.argument("graphs", metavar="GRAPH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
@click.option("--name", help="The new graph's name (default: those of the graphs).")
@json_option
def build_merge(graphs: tuple[Path, ...], output: str, name: str | None, as_json: bool) -> int:
    """Join graphs on the ids that they share; the first ones go first where they disagree.

    Every credit and relation keeps all its sources. What the graphs disagree on (years, directors, dates of
    weddings, who is who) is listed in a table beside the new graph.
    """
    from ..merging import check_graphs, merge_graphs

    out = _folder(output)
    if out.resolve() in {path.resolve() for path in graphs}:
        raise BadInput(f"{out} is one of the graphs to be merged.", hint="Write the new graph elsewhere.")
    check_graphs(graphs, name)
    stage = when_slow()
    return _build(lambda: merge_graphs(graphs, name=name, stage=stage), out, as_json, stage)
