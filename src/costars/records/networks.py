"""The records of networks: degrees, components, exports, and what libraries for graphs are handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from .credits import Rule, Source

__all__ = [
    "AnnouncedTitle",
    "Components",
    "DegreeDistribution",
    "Export",
    "ExportedFile",
    "Nodes",
    "SparseNetwork",
]


@dataclass(frozen=True, slots=True)
class DegreeDistribution(Record):
    """Each distribution is pairs of a degree and how many have it, the smallest degree first.
    `co_stars_per_person` is None where counting it would take too long."""

    people: int
    titles: int
    edges: int
    titles_per_person: tuple[tuple[int, int], ...]
    people_per_title: tuple[tuple[int, int], ...]
    co_stars_per_person: tuple[tuple[int, int], ...] | None
    rule: Rule


class Nodes:
    """The people, or the titles, of a network, the best known first. `len()` says how many. The graph must
    still be open when ids or names are asked for, and they are read once."""

    __slots__ = ("_ids", "_names", "_read", "rows")

    def __init__(self, rows: NDArray[np.uint32], read: Callable[[str], NDArray[np.object_]]) -> None:
        """`rows` are those of the graph; `read` gives the "id" or "name" of each."""
        self.rows = rows
        self._read = read
        self._ids: NDArray[np.object_] | None = None
        self._names: NDArray[np.object_] | None = None

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def ids(self) -> NDArray[np.object_]:
        """The id of each, an array of str."""
        if self._ids is None:
            self._ids = self._read("id")
        return self._ids

    @property
    def names(self) -> NDArray[np.object_]:
        """The name of each, an array of str."""
        if self._names is None:
            self._names = self._read("name")
        return self._names


@dataclass(frozen=True, slots=True, eq=False)
class Components(Record):
    """Component 0 has the most people; of equally large ones the first has the best known person.

    | field | dtype | one for each | holds |
    | --- | --- | --- | --- |
    | `sizes` | int64 | component | its people |
    | `title_sizes` | int64 | component | its titles |
    | `of_person` | int32 | of `people` | the person's component |
    | `of_title` | int32 | of `titles` | the title's component |
    """

    people: Nodes
    titles: Nodes
    sizes: NDArray[np.int64]
    title_sizes: NDArray[np.int64]
    of_person: NDArray[np.int32]
    of_title: NDArray[np.int32]
    rule: Rule

    def __len__(self) -> int:
        return len(self.sizes)

    def to_dict(self) -> dict[str, Any]:
        """Without the arrays: `sizes` is pairs of a number of people and how many components have it, the
        largest first."""
        found: dict[int, int] = {}
        for size in self.sizes.tolist():
            found[size] = found.get(size, 0) + 1
        return {
            "people": len(self.people),
            "titles": len(self.titles),
            "components": len(self),
            "sizes": [[size, number] for size, number in found.items()],
            "rule": self.rule.to_dict(),
        }


@dataclass(frozen=True, slots=True, eq=False)
class SparseNetwork:
    """A network as a matrix of scipy (`csr_array`, int32): people × titles, 1 where a title credits a person,
    or, where `titles` is None, people × people, how many titles two share. Rows and columns are in the order
    of `people` and `titles`."""

    matrix: Any
    people: Nodes
    titles: Nodes | None
    rule: Rule


@dataclass(frozen=True, slots=True)
class ExportedFile(Record):
    """`rows` is how many rows a table has, None for what is no table."""

    name: str
    rows: int | None
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AnnouncedTitle(Record):
    """A title of a network that was announced beside the graph (docs/announcements.md)."""

    id: str
    name: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Export(Record):
    """What `export.json` says. `counts` has people, titles, edges, components and the people of the largest;
    `node_ids` is "own" where nodes are called by their own ids, else "numbered"; `dropped_characters` how
    many characters XML cannot hold. See docs/networks.md."""

    format: int
    costars: str
    graph: str
    checksum: str
    fingerprint: str
    sources: tuple[Source, ...]
    announced: tuple[AnnouncedTitle, ...]
    network: str
    file_format: str
    rule: Rule
    counts: dict[str, int]
    node_ids: str
    dropped_characters: int
    command: str
    files: tuple[ExportedFile, ...]
