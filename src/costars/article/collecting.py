"""Python's collector of cycles, held back while an article is read.

It looks at the objects made since the last time whenever these are 700 more, and now and then at all that
there are. What is made of a text stays until its reading is done, so that nearly every look is in vain: of a
long text they take a tenth of the time. Looked for is still, but seldom, so that what is garbage in between
is a few megabytes at most.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["seldom_collected"]

_SELDOM = (50_000, 100)  # new objects between two looks at these, and such looks between two at those left
_lock = threading.Lock()
_readers = 0
_before: tuple[int, int, int] | None = (
    None  # the thresholds to come back to; None where they were not changed
)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Hold the collector back. The thresholds are the process's: with several threads the last puts back
    what the first found. A collector that is off, or as seldom already, is left alone, and so are thresholds
    that somebody else has changed meanwhile."""
    global _readers, _before
    with _lock:
        _readers += 1
        now = gc.get_threshold()
        if _readers == 1 and gc.isenabled() and 0 < now[0] < _SELDOM[0]:
            _before = now
            gc.set_threshold(*_SELDOM, now[2])
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if _readers == 0 and _before is not None:
                if gc.get_threshold() == (*_SELDOM, _before[2]):
                    gc.set_threshold(*_before)
                _before = None
