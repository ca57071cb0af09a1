"""Progress of long work, on stderr: one line that changes on a terminal, one line for each step elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["counted_progress", "reading_progress", "when_slow"]

_OFTEN = 1_000_000  # rows between two signs of life
_BLINK = 0.2  # seconds between two lines on a terminal
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


@contextlib.contextmanager
def counted_progress() -> Iterator[Callable[[str, int, int], None]]:
    """A function to call with what is being done, how far it is and how far it goes; silent for a while."""
    live = sys.stderr.isatty()
    begun = shown = time.monotonic()
    told = ""

    def progress(what: str, done: int, of: int) -> None:
        nonlocal told, shown
        now = time.monotonic()
        if now - begun < _PATIENCE:
            return
        if live and (now - shown > _BLINK or what != told):
            shown = now
            click.echo(f"\r\x1b[K{what}: {done:,} of {of:,}", err=True, nl=False)
        elif not live and what != told:
            click.echo(f"costars: {what}: {of:,}", err=True)
        told = what

    try:
        yield progress
    finally:
        if live and told:
            click.echo("\r\x1b[K", err=True, nl=False)
