"""The tables of a network as Parquet or TSV files."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from ..records.networks import ExportedFile
from .columns import columns_of
from .folder import writing
from .tables import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from .folder import Sink
    from .tables import Tables

    # Called with what is being written, how many of it are, and of how many.
    Progress = Callable[[str, int, int], None]

__all__ = ["Written", "told", "write_tables"]

_PART = 10_000_000  # rows of one Parquet file: a frame that is written as one has to be in memory


class Written(NamedTuple):
    """What was written, and how: see `records.networks.Export`."""

    files: tuple[ExportedFile, ...]
    node_ids: str = "own"
    dropped: int = 0


def write_tables(
    folder: Path, tables: Tables, counts: dict[str, int], *, parquet: bool, progress: Progress
) -> Written:
    """Write the tables of a network into a folder, each as one file, and long ones in Parquet as several.
    `counts` has the rows of each. Raises OSError. Cost: linear; the memory of one file of Parquet, or of a
    piece of TSV."""
    files: list[ExportedFile] = []
    for name, columns in columns_of(projected=tables.projected).items():
        empty = pl.DataFrame(schema=schema(columns))
        frames = told(getattr(tables, name)(), name, counts[name], progress)
        if parquet:
            files += _write_parquet(folder, name, frames, counts[name], empty)
        else:
            files.append(_write_tsv(folder, name, frames, empty))
    return Written(tuple(files))


def told(frames: Iterable[pl.DataFrame], name: str, count: int, progress: Progress) -> Iterator[pl.DataFrame]:
    """The same frames; progress is told before each."""
    done = 0
    progress(name, 0, count)
    for frame in frames:
        yield frame
        done += frame.height
        progress(name, done, count)


def _write_parquet(
    folder: Path, name: str, frames: Iterator[pl.DataFrame], count: int, empty: pl.DataFrame
) -> Iterator[ExportedFile]:
    if count <= _PART:
        yield _parquet(folder / f"{name}.parquet", [empty, *frames])
        return
    for number in itertools.count(1):
        if not (part := _some(frames)):
            return
        yield _parquet(folder / f"{name}-{number:03}.parquet", [empty, *part])


def _parquet(path: Path, frames: list[pl.DataFrame]) -> ExportedFile:
    frame = pl.concat(frames, rechunk=False)
    with writing(path) as sink:
        frame.write_parquet(_stream(sink))
    return ExportedFile(path.name, frame.height, sink.bytes, sink.sha256)


def _some(frames: Iterator[pl.DataFrame]) -> list[pl.DataFrame]:
    """The next frames, of `_PART` rows or a little more."""
    found: list[pl.DataFrame] = []
    rows = 0
    while rows < _PART and (frame := next(frames, None)) is not None:
        found.append(frame)
        rows += frame.height
    return found


def _write_tsv(folder: Path, name: str, frames: Iterable[pl.DataFrame], empty: pl.DataFrame) -> ExportedFile:
    rows = 0
    with writing(folder / f"{name}.tsv") as sink:
        _tsv(empty, sink, header=True)
        for frame in frames:
            # Nothing is quoted, so that a cell may hold neither.
            text = pl.col(pl.String).str.replace_all(r"[\t\r\n]+", " ")
            _tsv(frame.with_columns(text), sink, header=False)
            rows += frame.height
    return ExportedFile(f"{name}.tsv", rows, sink.bytes, sink.sha256)


def _tsv(frame: pl.DataFrame, sink: Sink, *, header: bool) -> None:
    frame.write_csv(_stream(sink), separator="\t", quote_style="never", include_header=header)


def _stream(sink: Sink) -> Any:
    """A sink, as polars' types would have it: it takes whatever can be written to."""
    return sink
