"""Real films to measure on: 30,000 of Freebase, where the reference data (COSTARS_REFERENCE, default
../shared) is at hand."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

from costars.catalog import assemble
from costars.index.build import build
from costars.sources.table import read_tables

__all__ = ["films", "graph"]

ROOT = Path(__file__).parent.parent


def films() -> Path | None:
    """The folder with the films, where there is one."""
    folder = (ROOT / os.environ.get("COSTARS_REFERENCE", "../shared")).resolve() / "data" / "freebase-films"
    return folder if folder.is_dir() else None


def graph(folder: Path) -> Path | None:
    """Their graph, built inside a folder."""
    source = films()
    if source is None:
        return None
    tables = folder / "tables"
    tables.mkdir()
    _write_tables(source, tables)
    build(lambda: assemble(read_tables(tables, name="freebase")), folder / "graph")
    return folder / "graph"


def _lines(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as text:
        next(text)
        for line in text:
            yield line.rstrip("\n").split("\t")


def _write_tables(source: Path, folder: Path) -> None:
    """Them as tables of ours."""
    with (folder / "people.tsv").open("w", encoding="utf-8") as out:
        out.write("id\tname\n")
        out.writelines("\t".join(row) + "\n" for row in _lines(source / "people.tsv.gz"))
    with (folder / "titles.tsv").open("w", encoding="utf-8") as out:
        out.write("id\tname\tkind\n")
        out.writelines("\t".join(row) + "\tmovie\n" for row in _lines(source / "films.tsv.gz"))
    with (folder / "credits.tsv").open("w", encoding="utf-8") as out:
        out.write("title\trole\tperson\n")
        out.writelines("\t".join(row[:3]) + "\n" for row in _lines(source / "credits.tsv.gz"))
