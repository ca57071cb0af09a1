"""The demo's article: a news story of 30 January 2024, written for this package.

Real people and titles, told in our own words, with the mistake that started this project: two actors who
"last acted together" in 2004. Nobody is quoted in it.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["SOURCE", "article"]

SOURCE = "costars/demo/announcement.txt"  # what reports call the article's source: a path in this package


def article() -> str:
    """The article, plain text of about 280 words."""
    return (Path(__file__).parent / "announcement.txt").read_text(encoding="utf-8")
