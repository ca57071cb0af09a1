"""Networks as libraries for graphs take them: scipy, networkx, igraph. costars itself does without these."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import BadInput
from ..records.networks import SparseNetwork
from .components import labels_of
from .projection import check_edges, pieces

if TYPE_CHECKING:
    from ..records.networks import Nodes
    from .network import Network
    from .projection import CoStars
    from .tables import Tables

__all__ = ["to_igraph", "to_networkx", "to_scipy"]

_PIECE = 1_000_000  # edges that are made at a time


def _library(name: str) -> Any:
    """Import a library. Raises `BadInput` where it is not installed."""
    package = name.partition(".")[0]
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != package:
            raise
    raise BadInput(
        f"{package} is not installed.",
        hint=f"Install it: pip install {package} (or, with the others: pip install 'costars[networks]')",
    )


def _co_stars(network: Network, *, projected: bool, most_edges: int) -> CoStars | None:
    return check_edges(network.web, most_edges) if projected else None


def to_scipy(
    network: Network, people: Nodes, titles: Nodes, *, projected: bool, most_edges: int
) -> SparseNetwork:
    """See `Networks.to_scipy`."""
    sparse = _library("scipy.sparse")
    count = len(people)
    co_stars = _co_stars(network, projected=projected, most_edges=most_edges)
    if co_stars is None:
        start = np.append(network.web.person_start[network.people], network.edges)
        column = network.title_place[network.web.person_title]
        ones = np.ones(network.edges, np.int32)
        shape = count, len(titles)
        matrix = sparse.csr_array((ones, _signed(column), _signed(start)), shape=shape)
        return SparseNetwork(matrix, people, titles, network.rule.rule)
    start = np.zeros(count + 1, np.int64)
    np.cumsum(co_stars.later[network.people], out=start[1:])
    column, weight = np.empty(start[-1], np.int32), np.empty(start[-1], np.int32)
    done = 0
    for piece in pieces(network.web, co_stars, _PIECE):
        here = slice(done, done + len(piece.target))
        column[here], weight[here] = network.person_place[piece.target], piece.weight
        done = here.stop
    upper = sparse.csr_array((weight, column, _signed(start)), shape=(count, count))
    return SparseNetwork(upper + upper.T.tocsr(), people, None, network.rule.rule)


def _signed(numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """As scipy has indices: 32 bits where they do."""
    small = not len(numbers) or int(numbers.max()) <= np.iinfo(np.int32).max
    return numbers.astype(np.int32 if small else np.int64)


def _tables(network: Network, *, projected: bool, most_edges: int) -> Tables:
    from .tables import Tables

    co_stars = _co_stars(network, projected=projected, most_edges=most_edges)
    return Tables(network, labels_of(network.web), co_stars)


def to_networkx(network: Network, *, projected: bool, most_edges: int) -> Any:
    """See `Networks.to_networkx`."""
    networkx = _library("networkx")
    from .names import as_texts, names_of

    tables = _tables(network, projected=projected, most_edges=most_edges)
    names = names_of(tables, tokens=False)
    made = networkx.Graph()
    for what in names.keys:
        for frame in names.nodes(tables, what):
            _, *columns = frame.columns
            made.add_nodes_from(
                (key, {name: value for name, value in zip(columns, values, strict=True) if value is not None})
                for key, *values in as_texts(frame).iter_rows()
            )
    for frame in names.edges(tables):
        _, _, *columns = frame.columns
        made.add_edges_from(
            (a, b, {name: value for name, value in zip(columns, values, strict=True) if value is not None})
            for a, b, *values in frame.iter_rows()
        )
    return made


def to_igraph(network: Network, *, projected: bool, most_edges: int) -> Any:
    """See `Networks.to_igraph`."""
    igraph = _library("igraph")
    import polars as pl

    from .names import as_texts, names_of

    tables = _tables(network, projected=projected, most_edges=most_edges)
    names = names_of(tables, tokens=False)
    frames = [frame for what in names.keys for frame in names.nodes(tables, what)]
    nodes = as_texts(pl.concat(frames, how="diagonal")) if frames else None
    places, told = [np.empty((0, 2), np.int64)], []
    shift = 0 if projected else len(network.people)
    for source, target, said in tables.edge_places():
        places.append(np.column_stack([source.astype(np.int64), target.astype(np.int64) + shift]))
        told.append(said)
    count = 0 if nodes is None else nodes.height
    made = igraph.Graph(n=count, edges=np.concatenate(places))
    if nodes is not None:
        if not projected:
            made.vs["type"] = nodes["bipartite"].cast(pl.Boolean).to_list()
        for column in nodes.drop("key", "name", "type", "bipartite", strict=False).get_columns():
            made.vs[column.name] = column.to_list()
        made.vs["name"], made.vs["label"] = nodes["key"].to_list(), nodes["name"].to_list()
    if told:
        for column in pl.concat(told).get_columns():
            made.es[column.name] = column.to_list()
    return made
