"""What tells people and titles apart."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...names import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..statements import Found
    from .chunk import Member


Key = tuple[str, object]
_normalized = lru_cache(maxsize=4096)(normalize)  # a name that is in no graph is asked for again and again


def key_of(found: Found) -> Key:
    """What tells people or titles apart: the row, else the name."""
    return (found.what, found.row) if found.row is not None else (found.what, _normalized(found.name))


def each_once(members: Iterable[Member]) -> list[Member]:
    """Each person once."""
    seen: set[Key] = set()
    out = []
    for member in members:
        key = key_of(member.found)
        if key not in seen:
            seen.add(key)
            out.append(member)
    return out
