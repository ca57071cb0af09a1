"""What stands before every question: damage is told, and a change in another thread is waited for."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from .graph import Graph

__all__ = ["LED_ASTRAY", "guarded"]

# What numbers and bytes of a damaged graph lead to. (UnicodeDecodeError is a ValueError.)
LED_ASTRAY = (IndexError, KeyError, ValueError, ArithmeticError)
P = ParamSpec("P")
R = TypeVar("R")
G = TypeVar("G", bound="Graph")


def guarded(method: Callable[Concatenate[G, P], R]) -> Callable[Concatenate[G, P], R]:
    """For questions. A graph whose bytes were altered gives numbers that lead nowhere: say so,
    instead of an IndexError. An announcement in another thread changes the numbers: then ask again."""

    @functools.wraps(method)
    def asked(self: G, *args: P.args, **kwargs: P.kwargs) -> R:
        shown = self._shows.now
        try:
            with self._explained():
                answer = method(self, *args, **kwargs)
        except Exception:
            if shown is self._shows.now:
                raise
        else:
            if shown is self._shows.now:
                return answer
        with self._shows.lock:
            return asked(self, *args, **kwargs)

    return cast("Callable[Concatenate[G, P], R]", asked)
