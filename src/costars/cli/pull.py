"""Getting data sets: data pull imdb, data pull wikidata."""

from __future__ import annotations

import contextlib
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .common import json_option, note, print_json
from .show import print_table, say, size, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import TaskID

__all__ = ["pull"]


@click.group()
def pull() -> None:
    """Get a data set from its publisher, or bring it up to date."""


@pull.command("imdb")
@click.argument("folder", metavar="[DIR]", required=False, default="imdb", type=click.Path(path_type=Path))
@click.option("--akas", is_flag=True, help="Get the other titles of works, too (title.akas).")
@click.option("--url", metavar="BASE", help="Get the files from another place (default: IMDb's own).")
@json_option
def pull_imdb(folder: Path, akas: bool, url: str | None, as_json: bool) -> int:
    """Get IMDb's non-commercial data sets into DIR (default: ./imdb), or bring them up to date.

    For personal and non-commercial use. What breaks off is gone on with by the same command; a file that has
    not changed is not fetched again; every file is checked before it takes the place of the old one.
    """
    from ..sources.fetching.pulled import read_record
    from ..sources.imdb import terms
    from ..sources.imdb.pull import BASE_URL
    from ..sources.imdb.pull import pull_imdb as bring

    note(f"{terms.TERMS} {terms.URL}")
    note(f'wherever you show what rests on them, say: "{terms.ATTRIBUTION}"')
    try:
        with _shown() as (progress, remark):
            files = bring(folder, base_url=url or BASE_URL, akas=akas, progress=progress, note=remark)
    except KeyboardInterrupt:
        note("stopped; the same command goes on where this one stopped")
        raise
    date = read_record(folder).get("date")
    if as_json:
        print_json(
            {
                "folder": str(folder),
                "files": [{"name": f.name, "bytes": f.bytes, "status": f.status} for f in files],
                "date": date,
                "licence": terms.LICENCE,
                "attribution": terms.ATTRIBUTION,
            }
        )
        return 0
    made = table("File", ("Size", {"justify": "right"}), "")
    for file in files:
        made.add_row(file.name, size(file.bytes), file.status)
    print_table(made)
    click.echo("")
    say(f"{folder} holds IMDb's data of {date}.")
    click.echo(f"Next: costars data build imdb {shlex.quote(str(folder))} -o OUT")
    return 0


@pull.command("wikidata")
@click.argument("folder", metavar="[DIR]", required=False, default="wikidata",
                type=click.Path(path_type=Path))  # fmt: skip
@click.option("--endpoint", metavar="URL", help="Another SPARQL endpoint (default: QLever's public one).")
@click.option("--contact", metavar="WHO",
              help="A mail address or page by which you can be reached, as Wikimedia asks.")  # fmt: skip
@json_option
def pull_wikidata(folder: Path, endpoint: str | None, contact: str | None, as_json: bool) -> int:
    """Get what Wikidata knows of films, casts and marriages into DIR (default: ./wikidata).

    One question after another goes to a SPARQL endpoint, and each answer is kept once it is whole. What
    breaks off is gone on with by the same command. Wikidata's data are in the public domain (CC0).
    """
    from ..sources.fetching.http import Client, user_agent
    from ..sources.wikidata import pull_wikidata as bring
    from ..sources.wikidata.pull import ENDPOINT

    def tell(done: int, of: int, name: str) -> None:
        if name:
            note(f"{done} of {of} answers are there; asking for {name}")

    try:
        with Client(user_agent=user_agent(contact), note=note) as client:
            snapshot = bring(folder, endpoint=endpoint or ENDPOINT, client=client, progress=tell, note=note)
    except KeyboardInterrupt:
        note("stopped; the same command goes on where this one stopped")
        raise
    rows = {name: answer.rows for name, answer in snapshot.answers.items()}
    if as_json:
        print_json(
            {
                "folder": str(folder),
                "files": [{"name": f"{name}.tsv", "rows": n} for name, n in rows.items()],
                "date": snapshot.date.isoformat(),
                "endpoint": snapshot.endpoint,
                "licence": "CC0-1.0",
            }
        )
        return 0
    count = f"{sum(rows.values()):,} rows in {len(rows)} files"
    say(f"{folder} holds Wikidata's films of {snapshot.date}: {count}.")
    click.echo(f"Next: costars data build wikidata {shlex.quote(str(folder))} -o OUT")
    return 0


@contextlib.contextmanager
def _shown() -> Iterator[tuple[Callable[[str, int, int | None], None], Callable[[str], None]]]:
    """Where progress and remarks go: bars in a terminal, else a line for each quarter of a file."""
    if sys.stderr.isatty():
        with _bars() as both:
            yield both
    else:
        yield _lines(), note


def _lines() -> Callable[[str, int, int | None], None]:
    said: dict[str, int] = {}

    def tell(name: str, there: int, total: int | None) -> None:
        quarter = 4 * there // total if total else 0
        if said.get(name, -1) < quarter:
            said[name] = quarter
            of = f" of {size(total)}" if total else ""
            note(f"{name}: {size(there)}{of}")

    return tell


@contextlib.contextmanager
def _bars() -> Iterator[tuple[Callable[[str, int, int | None], None], Callable[[str], None]]]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        tasks: dict[str, TaskID] = {}

        def tell(name: str, there: int, total: int | None) -> None:
            if name not in tasks:
                for before, task in tasks.items():
                    progress.update(task, description=before)
                tasks[name] = progress.add_task(name, total=total)
            # The last bytes are followed by a check of all of them, which takes its time.
            checking = " (checking)" if there == total else ""
            progress.update(tasks[name], completed=there, total=total, description=name + checking)

        yield tell, lambda text: progress.console.print(f"costars: {text}")
