"""Progress of long work, on stderr: one line that changes on a terminal, one line for each step elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["reading_progress", "when_slow"]

_OFTEN = 1_000_000  # rows between two signs of life
_PATIENCE = 1.0  # seconds of silence that need no explanation


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


def when_slow() -> Callable[[str], None]:
    """A function that says what is being done, once the work has taken a while."""
    begun = time.monotonic()

    def stage(text: str) -> None:
        if time.monotonic() - begun > _PATIENCE:
            click.echo(f"costars: {text}", err=True)

    return stage
