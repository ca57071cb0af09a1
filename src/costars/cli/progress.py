"""Progress of long work, on stderr: one line that changes on a terminal, one line for each step elsewhere."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["reading_progress"]

_OFTEN = 1_000_000  # rows between two signs of life


@contextlib.contextmanager
def reading_progress() -> Iterator[Callable[[str, int], None]]:
    """A function to call with the name of a file and the rows read so far."""
    live = sys.stderr.isatty()
    shown: dict[str, int] = {}

    def progress(name: str, rows: int) -> None:
        before = shown.get(name)
        if before is None and not live:
            click.echo(f"costars: reading {name}", err=True)
        if before is None or rows - before >= _OFTEN:
            shown[name] = rows
            if live:
                click.echo(f"\r\x1b[Kreading {name}: {rows:,} rows", err=True, nl=False)

    try:
        yield progress
    finally:
        if live and shown:
            click.echo("\r\x1b[K", err=True, nl=False)
