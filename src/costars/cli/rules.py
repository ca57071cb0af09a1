"""The options that make a counting rule, of all commands that take one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..graph.rules import RuleArguments

__all__ = ["rule_arguments", "rule_options"]

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--roles", metavar="ROLES", help="Roles that count, separated by commas (default: actor)."),
    click.option("--kinds", metavar="KINDS", help="Kinds of titles that count, separated by commas."),
    click.option("--from", "from_year", type=int, metavar="YEAR", help="Only titles of this year or later."),
    click.option("--to", "to_year", type=int, metavar="YEAR", help="Only titles of this year or earlier."),
    click.option("--as-of", metavar="DATE", help="Only titles released by this day (2024-01-30)."),
    click.option(
        "--without", multiple=True, metavar="NAME_OR_ID", help="Leave a person or title out; repeatable."
    ),
    click.option("--no-announced", is_flag=True, help="Leave announced titles out."),
    click.option("--no-voice", is_flag=True, help="Leave out credits that are voice only."),
    click.option(
        "--no-series-level", is_flag=True, help="Count episodes, not credits on a series as a whole."
    ),
    click.option("--live", is_flag=True, help="Count talk, news, award, game and reality shows too."),
)


def rule_options(command: F) -> F:
    """`--roles`, `--kinds`, `--from` … `--live`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def rule_arguments(given: Mapping[str, Any]) -> RuleArguments:
    """What Python's methods call these options."""
    return {
        "roles": None if given["roles"] is None else [given["roles"]],
        "kinds": None if given["kinds"] is None else [given["kinds"]],
        "from_year": given["from_year"],
        "to_year": given["to_year"],
        "as_of": given["as_of"],
        "without": given["without"],
        "announced": not given["no_announced"],
        "voice": not given["no_voice"],
        "series_level": not given["no_series_level"],
        "live": given["live"],
    }
