"""Tables in Markdown."""

from __future__ import annotations

__all__ = ["table"]


def table(header: list[str], rows: list[list[str]]) -> str:
    """A table; all columns but the first are aligned to the right."""
    out = ["| " + " | ".join(header) + " |", "| --- |" + " ---: |" * (len(header) - 1)]
    return "\n".join([*out, *("| " + " | ".join(row) + " |" for row in rows)])
