"""Opening a graph: a folder, or the starter graph in the user's cache."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import starter
from .errors import GraphError
from .graph import Graph
from .index.store import MANIFEST
from .records import Verification

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["open_graph", "verify_graph"]


def open_graph(path: str | Path | None, note: Callable[[str], None] | None) -> Graph:
    """See `costars.open`."""
    if path is not None:
        return Graph(Path(path), note=note)
    folder = starter.cached_graph()
    try:
        return Graph(folder, note=note)
    except GraphError:
        pass  # not there yet, or not whole: it is built now
    try:
        starter.build_into(folder)
        return Graph(folder, note=note)
    except GraphError as error:
        temporary = Path(tempfile.mkdtemp(prefix="costars-"))
        if note is not None:
            note(
                f"The starter graph cannot be kept in {folder.parent} ({error.message.rstrip('.')}); using a "
                "temporary one. COSTARS_HOME names another folder."
            )
        starter.build_into(temporary / "starter")
        graph = Graph(temporary / "starter", note=note)
        graph._on_close.callback(shutil.rmtree, temporary, ignore_errors=True)
        return graph


def verify_graph(path: str | Path | None, note: Callable[[str], None] | None) -> tuple[Path, Verification]:
    """The folder of a graph and what is wrong with it, also where it is too damaged to be opened. Raises
    `GraphError` where there is none."""
    try:
        graph = open_graph(path, note)
    except GraphError as error:
        with contextlib.suppress(OSError):
            if path is not None and (Path(path) / MANIFEST).exists():
                return Path(path), Verification(ok=False, problems=(error.message,))
        raise
    with graph:
        return graph.path, graph.verify()
