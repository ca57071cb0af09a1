"""Who sits nearest to everybody: centers."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import click

from .common import common_options, note, open_graph, print_json
from .show import count, person_label, print_table, rule_text, say, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..records import Center, Centers

__all__ = ["centers"]

_TENTHS = 10
_BAR = 24  # columns: with twice twelve million people, the rate and the time left it is a line of 80


@click.command()
@click.option("--top", type=int, default=10, metavar="N", help="How many people to show (default: 10).")
@click.option(
    "--sample", type=int, metavar="N", help="Estimate only, from the distances to N people drawn by lot."
)
@click.option("--threads", type=int, metavar="N", help="Threads to search with (default: one for each core).")
@click.option(
    "--scheduler", metavar="ADDRESS", help="Search on a Dask cluster: the address of its scheduler."
)
@click.option(
    "--device",
    default="cpu",
    metavar="cpu|gpu",
    help="What searches: cpu (default), or gpu for a graphics card.",
)
@common_options
def centers(
    top: int,
    sample: int | None,
    threads: int | None,
    scheduler: str | None,
    device: str,
    graph: str | None,
    as_json: bool,
) -> int:
    """Who sits nearest to everybody: the people with the smallest average degree to all others in the largest
    component.

    The exact answer needs a search from everybody, minutes for millions of credits. It is kept beside the
    graph; stopped at any time, the same command goes on. With --sample it is estimated in seconds.
    """
    with _shown() as (progress, remark), open_graph(graph, remark=remark) as opened:
        answer = opened.centers(
            top, sample, threads=threads, scheduler=scheduler, device=device, progress=progress
        )
    if as_json:
        print_json(answer)
    else:
        _print_centers(answer)
    return 0


def _print_centers(answer: Centers) -> None:
    columns = table(
        ("Rank", {"justify": "right"}), "Person", ("Average degree", {"justify": "right", "no_wrap": True})
    )
    for center in answer.people:
        columns.add_row(f"{center.rank:,}", person_label(center.person), _average(center))
    print_table(columns)
    click.echo("")
    people = count(answer.component, "person", "people")
    if answer.sample is not None:
        drawn = count(answer.sample, "person", "people")
        say(
            f"Estimated from {drawn} drawn by lot, of {people} in the largest component; with 95% certainty "
            "each average lies within its margin."
        )
    elif answer.people:
        say(f"The average over all others of the {people} in the largest component.")
    else:
        say("This graph has no people.")
    say(f"Counted: {rule_text(answer.rule)}.")


def _average(center: Center) -> str:
    if center.average_degree is None:
        return ""
    if center.interval is None:
        return f"{center.average_degree:.4f}"
    return f"{center.average_degree:.3f} ± {center.interval[1] - center.average_degree:.3f}"


Shown = tuple["Callable[[int, int], None]", "Callable[[str], None]"]


@contextlib.contextmanager
def _shown() -> Iterator[Shown]:
    """Where progress and remarks go: a bar in a terminal, remarks above it, else a line for each tenth."""
    if sys.stderr.isatty():
        with _bar() as shown:
            yield shown
    else:
        yield _lines(), note


def _lines() -> Callable[[int, int], None]:
    said = -1

    def tell(done: int, everybody: int) -> None:
        nonlocal said
        tenth = _TENTHS * done // everybody
        if said < tenth:
            said = tenth
            note(f"{done:,} of {count(everybody, 'person', 'people')}")

    return tell


@contextlib.contextmanager
def _bar() -> Iterator[Shown]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Done(TextColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.completed:,.0f} of {task.total or 0:,.0f} people")

    class Rate(TextColumn):
        def render(self, task: Task) -> Text:
            return Text("" if task.speed is None else f"{task.speed:,.0f}/s")

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (BarColumn(bar_width=_BAR), Done(""), Rate(""), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:

        def tell(done: int, everybody: int) -> None:
            if not progress.tasks:
                progress.add_task("", total=everybody, completed=done)
            progress.update(progress.tasks[0].id, completed=done)

        yield tell, lambda text: console.print(f"costars: {text}", soft_wrap=True)
