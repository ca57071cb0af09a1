"""Announcements laid over a graph: rows beyond its own, so that every question knows them."""

from .names import OverlaidNames
from .rows import Overlay
from .view import OverlaidView

__all__ = ["OverlaidNames", "OverlaidView", "Overlay"]
