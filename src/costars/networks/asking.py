"""`Networks`: what an opened graph answers to those who study networks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from ..graph import Graph
from ..graph.rules import RuleArguments, make_rule

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from ..records.networks import Components, DegreeDistribution, Export, Nodes, SparseNetwork
    from .network import Network, What

__all__ = ["Networks"]

_MOST_EDGES = 10_000_000  # as `projection.MOST_EDGES`, which is not imported before it is needed


class Networks(Graph):
    """A graph as a network: all methods take the filters of `link` (docs/counting-rules.md), and the network
    has the people and titles with at least one credit that counts."""

    def export(
        self,
        folder: str | os.PathLike[str],
        *,
        format: str = "parquet",  # noqa: A002
        projected: bool = False,
        most_edges: int = _MOST_EDGES,
        progress: Callable[[str, int, int], None] = lambda *_: None,
        note: Callable[[str], None] = lambda _: None,
        **rule: Unpack[RuleArguments],
    ) -> Export:
        """Write the network into the folder `folder` as files for other programs: docs/networks.md has them.

        `format` is parquet, tsv, graphml or gexf. With `projected` the edges are between people who share
        titles; more than `most_edges` are refused. The folder must not be there, or be an earlier export,
        which is replaced once the new one is whole. `progress` is called with what is being done, how far it
        is and how far it goes. Raises `BadInput`, also where the folder cannot be written. Cost: linear in
        the credits; for `projected`, in the sum over titles of the squares of their casts.
        """
        from .about import Wanted
        from .export import Origin, export, place_of

        wanted = Wanted(format, projected, most_edges)
        place = place_of(folder, self.path, wanted)
        with self._explained():
            with self._shows.lock:  # announcements and rows of one moment
                network = self._network(rule)
                origin = Origin(self.info(), self.checksum, self.announced_entries)
            return export(network, origin, place, wanted, progress=progress, note=note)

    def to_scipy(
        self, *, projected: bool = False, most_edges: int = _MOST_EDGES, **rule: Unpack[RuleArguments]
    ) -> SparseNetwork:
        """The network as a matrix of scipy: people × titles, 1 where a title credits a person; with
        `projected` people × people, how many titles two share, with an empty diagonal.

        Raises `BadInput` without scipy, and for more than `most_edges` edges between people. Cost: as of
        `export`; 8 bytes of memory for each edge, and four times as much between people while it is made.
        """
        from .libraries import to_scipy

        with self._explained():
            network = self._network(rule)
            people, titles = (self._nodes(network, what) for what in ("people", "titles"))
            return to_scipy(network, people, titles, projected=projected, most_edges=most_edges)

    def to_networkx(
        self, *, projected: bool = False, most_edges: int = _MOST_EDGES, **rule: Unpack[RuleArguments]
    ) -> Any:
        """The network as a `networkx.Graph`, with the attributes of an export as GraphML.

        Nodes are ids; where a person and a title have the same, they are p0, p1 …, t0, t1 …, and `own_id` is
        an attribute. Raises `BadInput` without networkx, and for more than `most_edges` edges between people.
        Cost: as of `export`, in memory about a kilobyte for each node and each edge.
        """
        from .libraries import to_networkx

        with self._explained():
            return to_networkx(self._network(rule), projected=projected, most_edges=most_edges)

    def to_igraph(
        self, *, projected: bool = False, most_edges: int = _MOST_EDGES, **rule: Unpack[RuleArguments]
    ) -> Any:
        """The network as an `igraph.Graph`. Vertices have the attributes of an export as GraphML, but `name`
        is the id, as igraph looks vertices up, `label` the name, and `type` False for people and True for
        titles, as its functions on two-sided graphs expect.

        Raises `BadInput` without igraph, and for more than `most_edges` edges between people. Cost: as of
        `export`, in memory some 300 bytes for each node and each edge.
        """
        from .libraries import to_igraph

        with self._explained():
            return to_igraph(self._network(rule), projected=projected, most_edges=most_edges)

    def components(self, **rule: Unpack[RuleArguments]) -> Components:
        """Who can be reached from whom: the component of every person and title of the network, as arrays,
        and their sizes. Raises `BadInput`, `NotFound`, `Ambiguous`. Cost: linear in the credits."""
        from ..records.networks import Components
        from .components import labels_of

        with self._explained():
            network = self._network(rule)
            labels = labels_of(network.web)
            return Components(
                people=self._nodes(network, "people"),
                titles=self._nodes(network, "titles"),
                sizes=labels.sizes,
                title_sizes=labels.title_sizes,
                of_person=labels.of_person[network.people],
                of_title=labels.of_title[network.titles],
                rule=network.rule.rule,
            )

    def degree_distribution(self, **rule: Unpack[RuleArguments]) -> DegreeDistribution:
        """How many people are on how many titles, how many titles have how many people, and how many people
        have how many co-stars; the last is left out where the titles have more than 250 million pairs of
        people, each title for itself. Raises `BadInput`, `NotFound`, `Ambiguous`. Cost: linear in the credits
        and in these pairs."""
        from .degrees import degree_distribution

        with self._explained():
            return degree_distribution(self._network(rule))

    def _network(self, arguments: RuleArguments) -> Network:
        from .network import network_of

        given: dict[str, Any] = dict(arguments)
        without = given.pop("without", ())
        rule = make_rule(**given)
        with self._shows.lock:
            return network_of(self.view, self._rule(rule, without))

    def _nodes(self, network: Network, what: What) -> Nodes:
        from ..records.networks import Nodes

        rows = network.rows(what)

        def read(column: str) -> NDArray[np.object_]:
            import numpy as np

            with self._explained():
                return np.array(network.texts(what, column, rows), dtype=object)

        return Nodes(rows, read)
