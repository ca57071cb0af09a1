"""A graph as it is now, so that another process can open the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..announcements import NoAnnouncements, Stored
from ..errors import GraphError

if TYPE_CHECKING:
    from pathlib import Path

    from .graph import Graph

__all__ = ["GraphState", "state_of"]


class GraphState(NamedTuple):
    """Where a graph lies, the checksum of its manifest, and the announcements that are laid over it. It can
    be pickled."""

    path: Path
    checksum: str
    stored: tuple[Stored, ...]

    def open(self) -> Graph:
        """The same graph with the same announcements, to which none can be added. Raises `GraphError`, also
        where another graph lies there by now. Cost: independent of the graph's size."""
        from .graph import Graph

        graph = Graph(self.path, announcements=_AsTheyWere(self.stored))
        if graph.checksum != self.checksum:
            graph.close()
            raise GraphError(f"The graph {self.path} was replaced by another.", hint="Ask again.")
        return graph


class _AsTheyWere(NoAnnouncements):
    def __init__(self, stored: tuple[Stored, ...]) -> None:
        super().__init__()
        self._stored = stored

    def stored(self) -> tuple[Stored, ...]:
        return self._stored


def state_of(graph: Graph) -> GraphState:
    """What `graph` looks at now, whether it was announced here or read from files."""
    return GraphState(graph.path.resolve(), graph.checksum, tuple(graph.announced_entries))
