"""The command line. Each command parses, calls one method and prints."""

from __future__ import annotations

from .main import main

__all__ = ["main"]
