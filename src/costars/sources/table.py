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
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

import polars as pl

from ..errors import BadInput
from ..records import Source
from .raw import LINE, LIST_SEPARATOR, RawTable, Reject, SourceTables, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["OPTIONAL_TABLES", "REQUIRED_TABLES", "read_tables"]

REQUIRED_TABLES = ("people", "titles", "credits")
OPTIONAL_TABLES = ("relations",)
_SUFFIXES = (".tsv", ".csv", ".tsv.gz", ".csv.gz", ".parquet")
_SOURCE_KEYS = ("name", "date", "licence", "url")
_BAD_TEXT = re.compile("[\ud800-\udfff]")
_CONTROL = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\u{9F}]"
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
    for key, value in values.items():
        if value is not None and not value.isprintable():
            raise BadInput(
                f"The {key} of the data set is not valid text.", hint="Use UTF-8 in your terminal."
            )
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
        texts = [_as_text(path, column, dtype).alias(column) for column, dtype in frame.schema.items()]
        frame = frame.select(texts)
    except pl.exceptions.PolarsError as error:
        raise BadInput(f"{path} is not a Parquet file that can be read: {error}.") from None
    except BaseException as error:
        # What polars panics at in a damaged file; its exception is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise BadInput(f"{path} is not a Parquet file that can be read: it is damaged.") from None
    _check_header(path, frame.columns)
    frame = frame.with_columns(pl.int_range(2, frame.height + 2, dtype=pl.Int64).alias(LINE))
    return _clean(name, path, frame, [])


def _as_text(path: Path, column: str, dtype: pl.DataType) -> pl.Expr:
    expr = pl.col(column)
    if isinstance(dtype, pl.List) and not dtype.inner.is_nested():
        return expr.cast(pl.List(pl.String)).list.join(LIST_SEPARATOR)
    if dtype.is_nested() or dtype in (pl.Binary, pl.Object, pl.Duration, pl.Time):
        raise BadInput(
            f"{path}: the column {column} holds {dtype}, not text, numbers or lists of text.",
            hint="Write it as text; several values are joined by |.",
        )
    return expr.cast(pl.String)


def _clean(name: str, path: Path, frame: pl.DataFrame, rejects: list[Reject]) -> RawTable:
    """Cells without spaces around them, empty ones null; line breaks and tabs inside are spaces. Rows with
    other control characters, which a terminal would obey, are rejected."""
    columns = [c for c in frame.columns if c != LINE]
    if columns:
        control = pl.any_horizontal(pl.col(c).str.contains(_CONTROL) for c in columns).fill_null(value=False)
        marked = frame.with_columns(control.alias("_control"))
        bad = marked.filter("_control")
        for row in bad.iter_rows(named=True):
            detail = shown("\t".join(row[c] or "" for c in columns))
            rejects.append(Reject(name, path.name, row[LINE], "control character", detail))
        text = pl.col(columns).str.replace_all(r"[\t\r\n]+", " ").str.strip_chars()
        frame = marked.filter(~pl.col("_control")).drop("_control").with_columns(text)
        frame = frame.with_columns(
            pl.when(pl.col(c).str.len_bytes() > 0).then(pl.col(c)).alias(c) for c in columns
        )
    return RawTable(name, path.name, frame, rejects)


def _check_header(path: Path, header: Sequence[str]) -> None:
    odd = [c for c in header if not c.isprintable()]
    if odd:
        raise BadInput(f"{path} has the column {shown(odd[0])}, with control characters.", hint="Rename it.")
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
        rows = rows_of(stream, path.name, reject)
        header_row = next(rows, None)
        if header_row is None:
            raise BadInput(f"{path} is empty.", hint="A table needs a header and at least one row.")
        header = [cell.strip() for cell in header_row[1]]
        if any(map(_BAD_TEXT.search, header)):
            raise BadInput(f"The header of {path} is not UTF-8.", hint="Save it as UTF-8.")
        _check_header(path, header)
        columns: list[list[str]] = [[] for _ in header]
        lines: list[int] = []
        width = len(header)
        for line, row in rows:
            if len(row) != width:
                reject(line, "wrong number of fields", f"{len(row)} fields, the header has {width}")
                continue
            if any(map(_BAD_TEXT.search, row)):
                reject(line, _BAD_TEXT_REASON, shown("\t".join(row)))
                continue
            lines.append(line)
            for cells, cell in zip(columns, row, strict=True):
                cells.append(cell)
    frame = pl.DataFrame(
        {h: pl.Series(h, c, dtype=pl.String) for h, c in zip(header, columns, strict=True)}
        | {LINE: pl.Series(LINE, lines, dtype=pl.Int64)}
    )
    return _clean(name, path, frame, rejects)


def _decode(line: bytes) -> str:
    # Bytes that are not UTF-8 become lone surrogates, which the reader then rejects with their line.
    return line.decode("utf-8", "surrogateescape")


_RejectRow = Callable[[int, str, str], None]


def _tsv_rows(stream: BinaryIO, name: str, reject: _RejectRow) -> Iterator[tuple[int, list[str]]]:  # noqa: ARG001
    for number, line in enumerate(stream, 1):
        text = _decode(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).rstrip("\r\n")
        if text:
            yield number, text.split("\t")


def _csv_rows(stream: BinaryIO, name: str, reject: _RejectRow) -> Iterator[tuple[int, list[str]]]:
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
                if "unexpected end of data" in str(error):
                    raise BadInput(
                        f"A quote is opened in line {start} of {name} and never closed.",
                        hint="Close it, or double it where it is part of the text.",
                    ) from None
                reject(start, "bad quoting", str(error))
                continue
            if row:
                yield start, row
    finally:
        csv.field_size_limit(limit)
