"""Bring your own credits: `people`, `titles`, `credits` and `relations` as .tsv, .csv or .parquet.

The layout is in docs/data-model.md. A file may be gzipped. TSV is read as it stands, without quoting; CSV
follows RFC 4180. Empty cells are null. A `source.toml` beside the tables (name, date, licence, url) says
where they come from.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
import tomllib
import zlib
from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from ..errors import BadInput
from ..records import Source
from .raw import LINE, RawTable, Reject, SourceTables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["OPTIONAL_TABLES", "REQUIRED_TABLES", "read_tables"]

REQUIRED_TABLES = ("people", "titles", "credits")
OPTIONAL_TABLES = ("relations",)
_SUFFIXES = (".tsv", ".csv", ".tsv.gz", ".csv.gz", ".parquet")
_SOURCE_KEYS = ("name", "date", "licence", "url")
_BAD_TEXT = re.compile("[\ud800-\udfff\x00]")
_BAD_TEXT_REASON = "broken encoding"


def read_tables(folder: Path, **about: str | None) -> SourceTables:
    """Read the tables in `folder` as text.

    `about` (name, date, licence, url) overrides what `source.toml` says. Raises `BadInput` for a missing,
    doubled, empty or unreadable table. Cost: one pass over each file, all cells in memory.
    """
    try:
        there = folder.is_dir()
    except OSError as error:
        raise BadInput(f"{folder} cannot be read: {error.strerror or error}.") from None
    if not there:
        raise BadInput(
            f"There is no folder {folder}.", hint="Give the folder that holds people, titles and credits."
        )
    tables = {}
    for name in (*REQUIRED_TABLES, *OPTIONAL_TABLES):
        path = _find(folder, name)
        if path is not None:
            tables[name] = _read(path, name)
    source = _source(folder, about)
    return SourceTables(source.name, tables, (source,))


def _find(folder: Path, name: str) -> Path | None:
    found = [path for suffix in _SUFFIXES if (path := folder / (name + suffix)).is_file()]
    if len(found) > 1:
        raise BadInput(
            f"{folder} has the table {name} {len(found)} times: {', '.join(p.name for p in found)}.",
            hint="Keep one of them.",
        )
    if not found and name in REQUIRED_TABLES:
        raise BadInput(
            f"{folder} has no table {name}.",
            hint=f"Expected {name}.tsv, .csv or .parquet (.tsv and .csv may end in .gz); "
            "docs/data-model.md shows the layout.",
        )
    return found[0] if found else None


def _source(folder: Path, about: dict[str, str | None]) -> Source:
    values: dict[str, str | None] = dict.fromkeys(_SOURCE_KEYS)
    path = folder / "source.toml"
    if path.is_file():
        try:
            stated = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BadInput(f"{path} is not valid TOML: {error}.", hint="Mend it, or remove it.") from None
        unknown = sorted(set(stated) - set(_SOURCE_KEYS))
        if unknown:
            raise BadInput(
                f"{path} has the unknown key {unknown[0]}.", hint=f"It may have: {', '.join(_SOURCE_KEYS)}."
            )
        values |= {k: str(v) for k, v in stated.items()}
    values |= {k: v for k, v in about.items() if v is not None}
    return Source(
        values["name"] or folder.resolve().name or "table", values["date"], values["licence"], values["url"]
    )


def _read(path: Path, name: str) -> RawTable:
    try:
        if path.suffix == ".parquet":
            table = _read_parquet(path, name)
        else:
            table = _read_text(path, name)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BadInput(
            f"{path} is damaged or cut off: {error}.", hint="Get the file again; test it with: gzip -t"
        ) from None
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from None
    if table.rows_read == 0:
        raise BadInput(
            f"{path} has no rows.",
            hint="A table needs a header and at least one row"
            + ("; leave the file out if there are none." if name in OPTIONAL_TABLES else "."),
        )
    return table


def _read_parquet(path: Path, name: str) -> RawTable:
    try:
        frame = pl.read_parquet(path)
    except pl.exceptions.PolarsError as error:
        raise BadInput(f"{path} is not a Parquet file that can be read: {error}.") from None
    texts = []
    for column, dtype in frame.schema.items():
        expr = pl.col(column)
        if isinstance(dtype, pl.List):
            expr = expr.cast(pl.List(pl.String)).list.join("|")
        elif dtype == pl.Binary or isinstance(dtype, pl.Struct | pl.Array | pl.Object):
            raise BadInput(
                f"{path}: the column {column} holds {dtype}, not text, numbers or lists of text.",
                hint="Write it as text; several values are joined by |.",
            )
        texts.append(expr.cast(pl.String).alias(column))
    frame = frame.select(
        *(pl.when(e.str.len_bytes() > 0).then(e).alias(c) for e, c in zip(texts, frame.columns, strict=True))
    )
    _check_header(path, frame.columns)
    frame = frame.with_columns(pl.int_range(2, frame.height + 2, dtype=pl.Int64).alias(LINE))
    return RawTable(name, path.name, frame)


def _check_header(path: Path, header: Sequence[str]) -> None:
    doubled = sorted({c for c in header if header.count(c) > 1})
    if doubled:
        raise BadInput(f"{path} has the column {doubled[0]!r} twice.", hint="Rename or remove one of them.")


def _open(path: Path) -> BinaryIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rb")  # type: ignore[return-value]
    return path.open("rb")


def _read_text(path: Path, name: str) -> RawTable:
    rejects: list[Reject] = []

    def reject(line: int, reason: str, detail: str) -> None:
        rejects.append(Reject(name, path.name, line, reason, detail))

    rows_of = _tsv_rows if ".tsv" in path.suffixes else _csv_rows
    with _open(path) as stream:
        if stream.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            raise BadInput(f"{path} is UTF-16.", hint="Save it as UTF-8.")
        stream.seek(0)
        rows = rows_of(stream, reject)
        header_row = next(rows, None)
        if header_row is None:
            raise BadInput(f"{path} is empty.", hint="A table needs a header and at least one row.")
        header = [cell.strip() for cell in header_row[1]]
        _check_header(path, header)
        columns: list[list[str | None]] = [[] for _ in header]
        lines: list[int] = []
        width = len(header)
        for line, row in rows:
            if len(row) != width:
                reject(line, "wrong number of fields", f"{len(row)} fields, the header has {width}")
                continue
            if any(map(_BAD_TEXT.search, row)):
                reject(line, _BAD_TEXT_REASON, _shown("\t".join(row)))
                continue
            lines.append(line)
            for cells, cell in zip(columns, row, strict=True):
                cells.append(cell.strip() or None)
    frame = pl.DataFrame(
        {h: pl.Series(h, c, dtype=pl.String) for h, c in zip(header, columns, strict=True)}
        | {LINE: pl.Series(LINE, lines, dtype=pl.Int64)}
    )
    return RawTable(name, path.name, frame, rejects)


def _shown(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\x00", "\\x00")[:200]


def _decode(line: bytes) -> str:
    # Bytes that are not UTF-8 become lone surrogates, which the reader then rejects with their line.
    return line.decode("utf-8", "surrogateescape")


def _tsv_rows(stream: BinaryIO, reject: object) -> Iterator[tuple[int, list[str]]]:  # noqa: ARG001
    for number, line in enumerate(stream, 1):
        text = _decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).rstrip("\r\n")
        if text:
            yield number, text.split("\t")


def _csv_rows(stream: BinaryIO, reject: object) -> Iterator[tuple[int, list[str]]]:
    def lines() -> Iterator[str]:
        for number, line in enumerate(stream, 1):
            yield _decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)

    limit = csv.field_size_limit(sys.maxsize if sys.maxsize < 2**31 else 2**31 - 1)
    try:
        reader = csv.reader(lines(), strict=True)
        while True:
            start = reader.line_num + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                reject(start, "bad quoting", str(error))  # type: ignore[operator]
                continue
            if row:
                yield start, row
    finally:
        csv.field_size_limit(limit)
