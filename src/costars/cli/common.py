"""What all commands share: the options of every command, opening the graph, JSON and errors."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import BadInput

if TYPE_CHECKING:
    from ..errors import CostarsError
    from ..opening import Graph
    from ..records import Candidate, Record

__all__ = [
    "as_of_option",
    "common_options",
    "graph_option",
    "json_option",
    "named_graph",
    "note",
    "open_graph",
    "print_error",
    "print_json",
    "wants_json",
]

F = TypeVar("F", bound=Callable[..., Any])

graph_option = click.option(
    "--graph",
    envvar="COSTARS_GRAPH",
    metavar="DIR",
    help="The graph to ask (default: the starter graph, or COSTARS_GRAPH).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def common_options(command: F) -> F:
    """`--graph` and `--json`."""
    return graph_option(json_option(command))


def as_of_option(command: F) -> F:
    """`--as-of`, a date."""
    return click.option(
        "--as-of", metavar="DATE", help="Only titles released by this day (2024-01-30; default: today)."
    )(command)


def wants_json(arguments: list[str]) -> bool:
    """Whether `--json` stands among the arguments, also where the rest of them cannot be read."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in options


def note(text: str) -> None:
    """A remark for the user, on stderr."""
    click.echo(f"costars: {text}", err=True)


def open_graph(path: str | None, *, announced: bool = True, remark: Callable[[str], None] = note) -> Graph:
    """The graph that a command asks, with what was announced beside it or without; where its remarks go."""
    from ..opening import open_graph as open_any

    return open_any(named_graph(path), remark, announced=announced)


def named_graph(path: str | None) -> str | None:
    """The graph that `--graph` names; an empty name is a mistake, not the starter graph."""
    if path is not None and not path.strip():
        raise BadInput("--graph names no folder.", hint="Name one, or leave the option out.")
    return path


def print_json(document: Record | dict[str, Any]) -> None:
    """One JSON document on stdout, in UTF-8 whatever the terminal's encoding. A byte of a path that is not
    text becomes an escape."""
    content = document if isinstance(document, dict) else document.to_dict()
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def print_error(error: CostarsError, *, as_json: bool) -> None:
    """An error: its JSON object on stdout, or what failed and what to do next on stderr."""
    if as_json:
        print_json(error.to_dict())
        return
    click.echo(f"costars: {error.message}", err=True)
    for candidate in error.candidates:
        if candidate.id in error.message:
            continue
        click.echo(f"  {_candidate_line(candidate)}", err=True)
    if error.hint:
        click.echo(error.hint, err=True)


def _candidate_line(candidate: Candidate) -> str:
    year = f" ({candidate.year})" if candidate.year is not None else ""
    known = f", known for {candidate.known_for}" if candidate.known_for else ""
    kind = f", {candidate.kind.replace('_', ' ')}" if candidate.kind else ""
    series = f" of {candidate.series}" if candidate.series else ""
    credits = f"{candidate.credits} credit{'' if candidate.credits == 1 else 's'}"
    return f"{candidate.id}  {candidate.name}{year}{kind}{series}, {credits}{known}"
