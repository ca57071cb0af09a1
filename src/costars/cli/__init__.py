"""The command line. Each command parses, calls one method and prints."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main(args: list[str] | None = None) -> None:
    """The entry point: runs a command and ends the process with its exit code."""
    try:
        from .main import main as run
    except KeyboardInterrupt:  # pressed while Python was still importing
        sys.exit(130)
    run(args)
