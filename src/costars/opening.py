"""Opening a graph: a folder, or the starter graph in the user's cache. An opened graph reads articles too."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import starter
from .announcements import AnnouncementsError, AnnouncementStore, NoAnnouncements
from .errors import BadInput, CostarsError, GraphError
from .graph.guarding import guarded
from .index.store import MANIFEST
from .networks import Networks
from .records import Verification

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Callable

    from .article.document import OpenedDocument
    from .records import Announcement, Check

__all__ = ["Graph", "open_graph", "verify_graph"]


class Graph(Networks):
    """An opened graph: a context manager, safe to use from many threads at once.

    Names in arguments are names, names with a year, or ids. `note` is called with a sentence whenever one
    of several namesakes was chosen. Open one with `costars.open()`.
    """

    def check(self, text: str, *, date: dt.date | str | None = None) -> Check:
        """What an article, given as plain text, claims about credits, and what this graph says of each claim.

        Verdicts are as of `date`, the day of publication; without it, of the day that the text states near
        its beginning, else of today. docs/claims.md defines kinds and verdicts, docs/check.md the rest.
        Raises `BadInput` for a text without words or of more than 8,000,000 characters, and for a `date` that
        is none. Cost: linear in the length of the text, and for each claim in the credits of its people.
        """
        from .article.document import document_from_text

        return self.read(document_from_text(text, date))

    def check_file(self, source: str | os.PathLike[str], *, date: dt.date | str | None = None) -> Check:
        """As `check`, for an article at a path or an address, or, for "-", on standard input.

        Text, Markdown or HTML, in any usual encoding. Raises `BadInput` for what cannot be read as an
        article, and `NetworkError` where an address cannot be fetched. Cost: as of `check`, and to load it.
        """
        from .article.document import read_document

        return self.read(read_document(source, date))

    @guarded
    def read(self, document: OpenedDocument) -> Check:
        """As `check`, for a document that `costars.article.document` has opened."""
        from .article.reading import read_article

        return read_article(self, document)

    def announce_article(
        self,
        source: str | os.PathLike[str],
        *,
        date: dt.date | str | None = None,
        as_id: str | None = None,
    ) -> Announcement:
        """Keep the title that an article announces beside the graph, with its cast and crew, as `announce`
        does. Arguments are as for `check_file` and `announce`.

        Raises `BadInput` where the article announces nothing that can be read, what `check_file` raises,
        `NotFound` for an unknown `as_id`, and `GraphError` where it cannot be kept. Cost: as of `check_file`.
        """
        from .article.document import read_document

        return self.announce_document(read_document(source, date), as_id=as_id)

    def announce_document(self, document: OpenedDocument, *, as_id: str | None = None) -> Announcement:
        """As `announce_article`, for a document that `costars.article.document` has opened."""
        source = document.document.source or "The text"
        announced = self.read(document).announced
        if announced is None:
            raise BadInput(
                f"{source} announces no title with its cast, as far as can be read.",
                hint="See what is read in it: costars check FILE",
            )
        return self.announce(announced, source=source, date=document.document.date, as_id=as_id)


def open_graph(
    path: str | Path | None, note: Callable[[str], None] | None, *, announced: bool = True
) -> Graph:
    """See `costars.open`."""
    nothing = None if announced else NoAnnouncements()
    if path is not None:
        return Graph(Path(path), note=note, announcements=nothing)
    try:
        folder = starter.cached_graph()
        return _starter(folder, note, nothing)
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
        kept = nothing or AnnouncementStore(temporary, starter=True)
        graph = _starter(temporary / "starter", note, kept)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    graph.call_on_close(shutil.rmtree, temporary, ignore_errors=True)
    return graph


def _starter(
    folder: Path, note: Callable[[str], None] | None, announcements: AnnouncementStore | None
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
