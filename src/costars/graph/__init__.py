"""Queries on an opened graph: they return records and know no screen."""

from .graph import Graph

__all__ = ["Graph"]
