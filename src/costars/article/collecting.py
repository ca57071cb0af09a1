"""Python's collector of cycles, held back while an article is read.

It looks at the objects made since the last time whenever these are 700 more, and now and then at all that
there are. What is made of a text stays until its reading is done, and reading makes no cycles, so that every
look is in vain: of a long text they take a tenth of the time. Looked for is still, but seldom: only after
more objects than the text itself is read into, so that what is garbage in between, of other threads, is at
most about as much as is kept anyway.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["seldom_collected"]

_LEAST = 50_000  # new objects between two looks at these
_LOOKS = 100  # such looks between two at those left
_OF_A_CHARACTER = 8  # objects that a character of text is read into, at most
_MOST = 4_000_000  # of half a megabyte of text
_lock = threading.Lock()
_readers = 0
_before: tuple[int, int, int] | None = (
    None  # the thresholds to come back to; None where they were not changed
)
_held = (0, 0, 0)  # those that were set meanwhile


@contextmanager
def seldom_collected(characters: int = 0) -> Iterator[None]:
    """Hold the collector back while so many characters of text are read. The thresholds are the process's:
    with several threads the first sets them, and the last puts back what the first found. A collector that
    is off, or as seldom already, is left alone, and so are thresholds that somebody else has changed
    meanwhile."""
    global _readers, _before, _held
    seldom = min(max(_LEAST, _OF_A_CHARACTER * characters), _MOST)
    with _lock:
        _readers += 1
        now = gc.get_threshold()
        if _readers == 1 and gc.isenabled() and 0 < now[0] < seldom:
            _before, _held = now, (seldom, _LOOKS, now[2])
            gc.set_threshold(*_held)
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if _readers == 0 and _before is not None:
                if gc.get_threshold() == _held:
                    gc.set_threshold(*_before)
                _before = None
