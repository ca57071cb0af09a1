"""Whether a search is left to plain Python or to kernels, which give the same answers.

To load the compiled kernels takes about as long as plain Python needs for a million edges, so that one
question from the command line is answered sooner without. Once so many edges have been touched, by one search
or by many, all further ones are left to kernels.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from ..kernels.chains import Budget

if TYPE_CHECKING:
    from collections.abc import Callable

    from .engine import Bounds, Engine
    from .engines import Engines
    from .rules import RuleFilter
    from .view import View

__all__ = ["Searches"]

_WORTH_LOADING = 1_500_000  # edges
_LOADED = 50_000
_KERNELS = "costars.kernels.search"


class Searches:
    """The searches in one state of a graph."""

    def __init__(self, view: View, note: Callable[[str], None]) -> None:
        self._view, self._note = view, note
        self._engines: Engines | None = None
        self._budget = Budget(_LOADED if _KERNELS in sys.modules else _WORTH_LOADING)

    @property
    def budget(self) -> Budget:
        """What plain Python may still touch before kernels pay."""
        return self._budget

    def prepare(self, rule: RuleFilter) -> None:
        """Leave all further searches to kernels, which are loaded now, or compiled, as `rule` needs them."""
        engine, bounds = self.engine(rule)
        from .engine import NotHere

        with contextlib.suppress(NotHere):
            engine.distance(0, 1, bounds)
            engine.link(0, 1, 1, bounds)

    @property
    def compiled(self) -> bool:
        """Whether searches are left to kernels."""
        return self._budget.edges <= 0

    def engine(self, rule: RuleFilter) -> tuple[Engine, Bounds]:
        """The engine for a rule, and what the rule lets in. All further searches are left to kernels then."""
        self._budget.edges = 0
        if self._engines is None:
            from .engines import Engines

            self._engines = Engines(self._view, self._note)
        return self._engines.under(rule)
