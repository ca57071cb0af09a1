"""Opening a graph: a folder, or the starter graph in the user's cache."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import starter
from .announcements import AnnouncementsError, AnnouncementStore
from .errors import CostarsError, GraphError
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
    try:
        folder = starter.cached_graph()
        return _starter(folder, note)
    except AnnouncementsError:
        raise
    except (CostarsError, OSError, RuntimeError) as error:
        # RuntimeError: a home folder that cannot be found out.
        if note is not None:
            why = error.message.rstrip(".") if isinstance(error, CostarsError) else str(error)
            note(
                f"The starter graph cannot be kept in the cache ({why}); using a temporary one. "
                "COSTARS_HOME names another folder."
            )
    temporary = Path(tempfile.mkdtemp(prefix="costars-"))
    try:
        graph = _starter(temporary / "starter", note, AnnouncementStore(temporary, starter=True))
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    graph.call_on_close(shutil.rmtree, temporary, ignore_errors=True)
    return graph


def _starter(
    folder: Path, note: Callable[[str], None] | None, announcements: AnnouncementStore | None = None
) -> Graph:
    """The starter graph in `folder`, built there where it is missing or not whole."""
    with contextlib.suppress(GraphError):
        return Graph(folder, note=note, announcements=announcements)
    starter.build_into(folder)
    return Graph(folder, note=note, announcements=announcements)


def verify_graph(
    path: str | Path | None, note: Callable[[str], None] | None
) -> tuple[Path, Verification, str]:
    """The folder of a graph, what is wrong with it, also where it is too damaged to be opened, and what to do
    about it. Raises `GraphError` where there is none."""
    try:
        graph = open_graph(path, note)
    except GraphError as error:
        with contextlib.suppress(OSError):
            if path is not None and (Path(path) / MANIFEST).exists():
                return Path(path), Verification(ok=False, problems=(error.message,)), error.hint or ""
        raise
    with graph:
        return graph.path, graph.verify(), graph.mend()
