"""The searches of a plan on a graphics card that is in this machine."""

from __future__ import annotations

import functools
import math
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import BadInput
from .kept import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...kernels.gpu import Card
    from .work import Net

__all__ = ["CardWork", "the_card"]

A = np.ndarray[Any, Any]

_HAND_IN = 2.0  # seconds of searching after which sums are taken from the card
_WITHOUT = "Without --device gpu the processor does it."


def the_card() -> type[Card]:
    """What searches on the card. Raises `BadInput` without the extra, and where there is no card that numba
    can use. Cost: loads the driver."""
    try:
        import numba.cuda

        cuda: Any = numba.cuda
        there = bool(cuda.is_available())
    except ImportError:
        there = False
    if not there:
        try:
            import numba_cuda  # noqa: F401
        except ImportError:
            raise BadInput(
                "To search on a graphics card needs numba-cuda, which is not installed.",
                hint=f"Install it: pip install 'costars[gpu]'. {_WITHOUT}",
            ) from None
        raise BadInput("There is no graphics card here that CUDA can use.", hint=_WITHOUT)
    from ...kernels.gpu import Card

    return Card


class CardWork:
    """Searches on a card, as `work.Work` does them in threads. `found` is how far it is."""

    def __init__(self, card: type[Card], net: Net, sources: A, known: Progress) -> None:
        """`known` is what was done before."""
        self.found = known
        self._make, self._net, self._sources = card, net, sources

    def run(
        self, look: Callable[[A], None], keep: Callable[[], None] = lambda: None, every: float = math.inf
    ) -> None:
        """As `work.Work.run`. Raises `BadInput` where the card fails: its memory is too small, for one."""
        kept = begun = time.monotonic()
        left = np.flatnonzero(~self.found.done).tolist()
        finished: list[int] = []
        look(self.found.done)
        try:
            card = _asked(lambda: self._make(*self._net))
            for number in left:
                _asked(functools.partial(card.search, self._sources[number]))
                finished.append(number)
                now = time.monotonic()
                if now - begun < _HAND_IN and number != left[-1]:
                    continue
                done = self.found.done.copy()
                done[finished] = True
                # Both at once: whatever stops us, nothing is added that is not marked, or twice.
                self.found = Progress(done, self.found.steps + _asked(card.take))
                finished, begun = [], now
                look(done)
                if now - kept > every and not done.all():
                    keep()
                    kept = now
        finally:
            if not self.found.done.all():
                keep()


def _asked(do: Callable[[], Any]) -> Any:
    try:
        return do()
    except Exception as error:
        text = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise BadInput(f"The graphics card does not do it: {text}.", hint=_WITHOUT) from error
