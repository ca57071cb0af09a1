"""The graphs that the articles are checked against: the starter, and 30,000 films of Freebase."""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Self, TextIO

import costars
from costars.catalog import assemble
from costars.index.build import build
from costars.sources.table import read_tables

__all__ = ["ROOT", "Graphs", "build_tables", "marked_ids", "reference"]

ROOT = Path(__file__).parent.parent.parent
_STARTER = Path(costars.__file__).parent / "starter"


def reference(name: str) -> Path | None:
    """A folder of the reference data; None where it is not at hand (COSTARS_REFERENCE, default ../shared)."""
    folder = (ROOT / os.environ.get("COSTARS_REFERENCE", "../shared")).resolve() / "data" / name
    return folder if folder.is_dir() else None


class Graphs:
    """Opens each graph once; a context manager. `get` gives None for the films where they are not at hand."""

    def __init__(self, built: Path) -> None:
        self._built = built
        self._open: dict[str, costars.Graph | None] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def get(self, name: str) -> costars.Graph | None:
        if name not in self._open:
            path = None if name == "starter" else films(self._built)
            graph = None if name != "starter" and path is None else costars.open(path)
            self._open[name] = self._stack.enter_context(graph) if graph is not None else None
        return self._open[name]


def films(built: Path) -> Path | None:
    """The graph of Freebase's films, built where it is not there yet; None without the reference data."""
    source, graph = reference("freebase-films"), built / "films"
    if source is None:
        return None
    if not graph.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            tables = Path(folder)
            _copy(source / "people.tsv.gz", tables / "people.tsv", ["id", "name"], "")
            _copy(source / "films.tsv.gz", tables / "titles.tsv", ["id", "name", "kind"], "\tmovie")
            header = ["title", "role", "person", "characters"]
            _copy(source / "credits.tsv.gz", tables / "credits.tsv", header, "")
            build_tables(tables, graph, "films")
    return graph


def build_tables(tables: Path, graph: Path, name: str) -> None:
    graph.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(graph, ignore_errors=True)
    raw = read_tables(tables, name=name)
    build(lambda: assemble(raw), graph)


def _copy(source: Path, to: Path, header: list[str], more: str) -> None:
    with gzip.open(source, "rt", encoding="utf-8") as lines, to.open("w", encoding="utf-8") as out:
        next(lines)
        out.write("\t".join(header) + "\n")
        out.writelines(line.rstrip("\n") + more + "\n" for line in lines)


def marked_ids(name: str) -> set[str] | None:
    """The ids of a graph as the articles write them; None where its data is not at hand."""
    if name == "starter":
        tables = [_STARTER / f"{table}.tsv" for table in ("people", "titles")]
        return {i for table in tables for i in _first_cells(table.open(encoding="utf-8"))}
    source = reference("freebase-films")
    if source is None:
        return None
    return {
        f"{mark}:{i}"
        for mark, table in (("p", "people"), ("t", "films"))
        for i in _first_cells(gzip.open(source / f"{table}.tsv.gz", "rt", encoding="utf-8"))
    }


def _first_cells(lines: TextIO) -> Iterator[str]:
    with lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")[0]
