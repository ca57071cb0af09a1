"""Graphs themselves: data build and pull (in files of their own), data info, data verify."""

from __future__ import annotations

import click

from ..opening import verify_graph
from .build import build
from .common import common_options, named_graph, note, open_graph, print_json
from .pull import pull
from .show import count, print_info

__all__ = ["data"]


@click.group()
def data() -> None:
    """Get data sets, build graphs of them or of your own tables, look into them, check them."""


data.add_command(pull)
data.add_command(build)


@data.command()
@common_options
def info(graph: str | None, as_json: bool) -> int:
    """What a graph holds, where it comes from, and what was left out."""
    with open_graph(graph) as opened:
        answer = opened.info()
    if as_json:
        print_json(answer)
    else:
        print_info(answer)
    return 0


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
