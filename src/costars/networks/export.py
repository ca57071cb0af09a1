"""Exports: the network of a rule as a folder of files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..__about__ import __version__
from ..errors import BadInput
from ..records.networks import AnnouncedTitle, Export
from .about import Wanted, command_of, describe, write_about
from .components import labels_of
from .folder import check_place, placed
from .projection import check_edges

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from ..announcements import Stored
    from ..records import GraphInfo
    from .files import Progress, Written
    from .network import Network
    from .projection import CoStars
    from .tables import Tables

__all__ = ["FORMATS", "Origin", "export", "place_of"]

FORMATS = ("parquet", "tsv", "graphml", "gexf")
_FORMAT = 1  # of export.json


class Origin(NamedTuple):
    """The graph that a network is of, and what is laid over it."""

    info: GraphInfo
    checksum: str
    stored: Sequence[Stored]


def place_of(folder: str | os.PathLike[str], graph: Path, wanted: Wanted) -> Path:
    """Where an export goes. Raises `BadInput` for a format that there is not, and a folder that cannot be."""
    if wanted.file_format not in FORMATS:
        raise BadInput(f"There is no format {wanted.file_format!r}.", hint=f"Known: {', '.join(FORMATS)}.")
    path = Path(folder)
    if not str(folder).strip() or "\0" in str(folder):
        raise BadInput(f"{str(folder)!r} names no folder.", hint="Name one that does not exist yet.")
    try:
        place = path.resolve()
        inside = place.is_relative_to(graph.resolve())
    except (OSError, RuntimeError, ValueError) as error:
        raise BadInput(f"{path} cannot be: {error}.", hint="Name another folder.") from None
    if inside:
        raise BadInput(f"{path} lies in the graph {graph}.", hint="Name a folder elsewhere.")
    check_place(place)
    return place


def export(
    network: Network,
    origin: Origin,
    place: Path,
    wanted: Wanted,
    *,
    progress: Progress,
    note: Callable[[str], None],
) -> Export:
    """Write a network into the folder `place` and put it there as a whole; see `Networks.export`."""
    co_stars: CoStars | None = None
    if wanted.projected:
        co_stars = check_edges(
            network.web, wanted.most_edges, lambda done, of: progress("co-stars", done, of)
        )
    labels = labels_of(network.web)
    counts = {
        "people": len(network.people),
        "titles": len(network.titles),
        "edges": network.edges if co_stars is None else co_stars.edges,
        "components": len(labels.sizes),
        "largest": int(labels.sizes[0]) if len(labels.sizes) else 0,
    }
    from .tables import Tables

    tables = Tables(network, labels, co_stars)
    info, rule = origin.info, network.rule.rule
    with placed(place, note) as folder:
        written = _write(folder, network, tables, origin, wanted, counts, progress)
        about = Export(
            format=_FORMAT,
            costars=__version__,
            graph=info.name,
            checksum=origin.checksum,
            fingerprint=info.fingerprint,
            sources=info.sources,
            announced=_announced(network, origin),
            network="projected" if wanted.projected else "bipartite",
            file_format=wanted.file_format,
            rule=rule,
            counts=counts,
            node_ids=written.node_ids,
            dropped_characters=written.dropped,
            command=command_of(wanted, info.name, rule),
            files=written.files,
        )
        write_about(folder, about)
    return about


def _write(
    folder: Path, network: Network, tables: Tables, origin: Origin, wanted: Wanted, counts: dict[str, int],
    progress: Progress,
) -> Written:  # fmt: skip
    from .files import write_tables
    from .xml import GEXF, GRAPHML, write_xml

    if wanted.file_format in ("parquet", "tsv"):
        parquet = wanted.file_format == "parquet"
        return write_tables(folder, tables, counts, parquet=parquet, progress=progress)
    attributions = tuple(source.attribution for source in origin.info.sources if source.attribution)
    return write_xml(
        folder,
        tables,
        GRAPHML if wanted.file_format == "graphml" else GEXF,
        description=describe(origin.info.name, origin.checksum, network.rule.rule, attributions),
        counts=counts,
        progress=progress,
    )


def _announced(network: Network, origin: Origin) -> tuple[AnnouncedTitle, ...]:
    """The titles of the network that are laid over the graph."""
    first = network.view.store.count("titles")
    rows = network.titles[network.titles >= first]
    ids = set(network.texts("titles", "id", rows))
    return tuple(
        AnnouncedTitle(entry.id, entry.name, entry.source, entry.date.isoformat())
        for entry in origin.stored
        if entry.id in ids
    )
