"""What users add to a graph: announce, announcements, retract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .article import article_options, open_article
from .common import common_options, open_graph, print_json
from .show import KIND_NAMES, count, credit_text, say

if TYPE_CHECKING:
    from ..records import Announcement

__all__ = ["announce", "announcements", "retract"]


@click.command()
@article_options
@click.option(
    "--as", "as_id", metavar="ID", help="The announcement that this article tells anew: a film retitled, say."
)
@common_options
def announce(
    file: str | None, demo: bool, as_id: str | None, date: str | None, graph: str | None, as_json: bool
) -> int:
    """Keep the title that an article announces, with its cast and crew, beside the graph. Every question
    knows it from then on, as announced.

    FILE is a text, Markdown or HTML file, an address, or - for standard input.
    """
    document = open_article(file, date, demo=demo)
    with open_graph(graph) as opened:
        answer = opened.announce_document(document, as_id=as_id)
    if as_json:
        print_json(answer)
    else:
        _print(answer)
    return 0


@click.command()
@common_options
def announcements(graph: str | None, as_json: bool) -> int:
    """What has been announced beside this graph: the titles with their sources, and what came out since."""
    with open_graph(graph) as opened:
        answer = opened.announcements()
    if as_json:
        print_json(answer)
        return 0
    if not answer.announcements:
        click.echo("Nothing has been announced. To add a title: costars announce FILE")
    for number, entry in enumerate(answer.announcements):
        if number:
            click.echo("")
        _print(entry)
    return 0


@click.command()
@click.argument("id", metavar="ID")
@common_options
def retract(id: str, graph: str | None, as_json: bool) -> int:
    """Take back what was announced: ID as `costars announcements` shows it."""
    with open_graph(graph) as opened:
        answer = opened.retract(id)
    if as_json:
        print_json(answer)
    else:
        click.echo(f'"{answer.title.name}" ({answer.id}) is no longer announced.')
    return 0


def _print(entry: Announcement) -> None:
    title = entry.title
    click.echo(f"{title.name} ({KIND_NAMES[title.kind]})")
    ids = f"  {entry.id}"
    click.echo(ids if entry.fulfilled_by is None else f"{ids}, out as {entry.fulfilled_by}")
    if entry.names:
        click.echo(f"  before: {', '.join(entry.names)}")
    people = dict.fromkeys((c.person, c.name) for c in title.credits)
    for person, name in people:
        click.echo(f"  {name}: {credit_text(title.credits, person)}")
    if not people:
        click.echo(f"  {count(0, 'credit')}")
    say(f"  Announced on {entry.date} in {entry.source}.")
