"""costars: who worked with whom on screen.

>>> import costars
>>> with costars.open() as graph:
...     graph.link("Kevin Bacon", "Kyra Sedgwick").degrees
1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .__about__ import __version__
from .errors import Ambiguous, BadInput, CostarsError, GraphError, NetworkError, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .opening import Graph

__all__ = [
    "Ambiguous",
    "BadInput",
    "CostarsError",
    "Graph",
    "GraphError",
    "NetworkError",
    "NotFound",
    "__version__",
    "open",
]


def open(  # noqa: A001
    path: str | Path | None = None, *, note: Callable[[str], None] | None = None, announced: bool = True
) -> Graph:
    """Open a graph folder; without `path` the starter graph, which is built on its first use.

    `note` is called with remarks for the user, one sentence each. Without `announced` the graph does not know
    what was announced beside it (docs/announcements.md). Raises `GraphError` where there is no graph at
    `path`, or it is damaged or of another version. Cost: independent of the graph's size.
    """
    from .opening import open_graph

    return open_graph(path, note, announced=announced)


def __getattr__(name: str) -> Any:
    if name == "Graph":
        from .opening import Graph

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
