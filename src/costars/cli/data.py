"""Graphs themselves: data build, pull and export (in files of their own), data info, data verify."""

from __future__ import annotations

import click

from ..opening import verify_graph
from .build import build
from .common import common_options, named_graph, note, open_graph, print_json
from .export import export
from .pull import pull
from .show import count, print_info

__all__ = ["data"]


@click.group()
def data() -> None:
    """Get data sets, build graphs of them or of your own tables, look into them, check them, export them."""


data.add_command(pull)
data.add_command(build)
data.add_command(export)


folder_argument = click.argument("folder", metavar="[DIR]", required=False)


@data.command()
@folder_argument
@common_options
def info(folder: str | None, graph: str | None, as_json: bool) -> int:
    """What a graph holds, where it comes from, and what was left out. DIR is the same as --graph DIR."""
    with open_graph(folder or graph) as opened:
        answer = opened.info()
        tables = [opened.side_file(name) for name in ("rejects.tsv", "disagreements.tsv")]
    if as_json:
        print_json(answer)
        return 0
    print_info(answer)
    for path in filter(None, tables):
        click.echo(path)
    return 0


@data.command(short_help="Check every byte of a graph, and every number.")
@folder_argument
@common_options
def verify(folder: str | None, graph: str | None, as_json: bool) -> int:
    """Check a graph: every byte against its checksum, every number against what it must be.

    DIR is the same as --graph DIR. Ends with 3 where a problem is found.
    """
    path, answer, mending = verify_graph(named_graph(folder or graph), note)
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
