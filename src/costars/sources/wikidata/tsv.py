"""Answers of a SPARQL endpoint in TSV, read into columns of numbers and text.

Cells are RDF terms as in https://www.w3.org/TR/sparql11-results-csv-tsv/#tsv: `<iri>`, `"text"@en`,
`"1998-02-17T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`, bare numbers; an empty cell is unbound.
Endpoints differ in what they escape: quotes within a text may stand as they are, and a plain string may come
without quotes. A value that Wikidata knows to exist and does not know is a blank node, or an IRI in its
place (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format#Somevalue).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polars as pl

from ...errors import BadInput
from ..raw import LINE, Reject
from .snapshot import AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .queries import Field, Query

__all__ = ["read_answer"]

_CHUNK = 1 << 26  # bytes that are taken apart at once
_TEXT, _FAULT = "_text", "_fault"
_DETAIL = 200  # characters of a bad line that are shown

_TYPE = r'"(?:\^\^<[^<>\s]*>)?'
_ITEM = r"^<https?://www\.wikidata\.org/entity/Q([1-9][0-9]{0,17})>$"
_STATEMENT = r"^<https?://www\.wikidata\.org/entity/statement/([^<>\s]+)>$"
_LITERAL = r'^"((?s:.*))"(?:@([A-Za-z]+(?:-[A-Za-z0-9]+)*)|\^\^<[^<>\s]*>)?$'
_NAKED = r"^([^\s\"<>_'][^\"<>]*)$"
_NUMBER = rf'^"?([+-]?[0-9]{{1,18}})(?:\.0+)?(?:{_TYPE})?$'
_DATE = (
    r'^"?([+-]?[0-9]{4,16})-([0-9]{2})-([0-9]{2})'
    rf"(?:T[0-9:.]+(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?)?(?:{_TYPE})?$"
)
_UNKNOWN = r"^_:|^<https?://[^<>\s]*/\.well-known/genid/"
_CONTROL = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\u{9F}]"
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf\"'\\]))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_NOT = {
    "item": "not an item",
    "statement": "not a statement",
    "text": "not a text",
    "code": "not a text",
    "number": "not a number",
    "date": "not a date",
}


def read_answer(path: Path, query: Query, rows: int) -> tuple[pl.DataFrame, list[Reject]]:
    """The rows of one answer, and those that cannot be used.

    The frame has `_line` (Int64; the header is line 1) and for each field of the query: the number of an
    item, the id of a statement, a text and its `…_language`, a code, a number; of a date `…_year` (below 1
    before the common era), `…_month` and `…_day`. `rows` is how many rows the pull counted. Raises
    `BadInput` where the file is missing, is no such answer, or has another number of rows. Cost: one pass
    over the file, held in memory in parts of 64 MiB.
    """
    frames: list[pl.DataFrame] = []
    rejects: list[Reject] = []
    seen = 0
    line = 0  # lines before the chunk
    try:
        for chunk in _chunks(path):
            body = chunk
            if line == 0:
                first, _, body = chunk.partition(b"\n")
                _check_header(path, first, query)
                line = 1
            lines = _lines(body, line + 1, path.name, query, rejects)
            seen += sum(1 for r in rejects if r.line > line) + lines.height
            line += body.count(b"\n")
            frames.append(_terms(lines, path.name, query, rejects))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.", hint=AGAIN) from None
    if not frames:
        raise BadInput(f"{path} is empty.", hint=AGAIN)
    if seen != rows:
        raise BadInput(
            f"{path} has {seen:,} rows, and {rows:,} were fetched: it was cut off or changed.",
            hint=f"Remove it. {AGAIN}",
        )
    return pl.concat(frames), rejects


def _chunks(path: Path) -> Iterator[bytes]:
    """A file in parts that end with a line; only the last may lack the end of its last line."""
    rest = b""
    with path.open("rb") as stream:
        while block := stream.read(_CHUNK):
            block = rest + block
            end = block.rfind(b"\n") + 1
            rest = block[end:]
            if end:
                yield block[:end]
    if rest:
        yield rest


def _check_header(path: Path, first: bytes, query: Query) -> None:
    text = first.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "backslashreplace").rstrip("\r")
    if tuple(name.lstrip("?$") for name in text.split("\t")) != query.header:
        expected = " ".join(f"?{name}" for name in query.header)
        raise BadInput(
            f"{path} is not the answer to its query: its first line reads {_shown(text)!r}, not {expected}.",
            hint=f"Remove it. {AGAIN}",
        )


def _lines(body: bytes, line: int, file: str, query: Query, rejects: list[Reject]) -> pl.DataFrame:
    """The lines of a part, without empty ones; those that are not UTF-8 or not whole are rejected."""

    def reject(number: int, reason: str, raw: bytes) -> None:
        rejects.append(
            Reject(query.table, file, number, reason, _shown(raw.decode("utf-8", "backslashreplace")))
        )

    if not body.endswith(b"\n"):
        body, _, cut = body.rpartition(b"\n") if b"\n" in body else (b"", b"", body)
        body += b"\n" if body else b""
        if cut:
            reject(line + body.count(b"\n"), "line is cut off", cut)
    try:
        texts = pl.Series([body.decode("utf-8")]).str.split("\n").explode()
    except UnicodeDecodeError:
        decoded: list[str | None] = []
        for number, raw in enumerate(body.split(b"\n"), line):
            try:
                decoded.append(raw.decode("utf-8"))
            except UnicodeDecodeError:
                decoded.append(None)
                reject(number, "broken encoding", raw)
        texts = pl.Series(decoded, dtype=pl.String)
    numbers = pl.int_range(line, line + len(texts), dtype=pl.Int64, eager=True)
    frame = pl.DataFrame({LINE: numbers, _TEXT: texts}, schema={LINE: pl.Int64, _TEXT: pl.String})
    return frame.with_columns(pl.col(_TEXT).str.strip_suffix("\r")).filter(pl.col(_TEXT).str.len_bytes() > 0)


def _terms(lines: pl.DataFrame, file: str, query: Query, rejects: list[Reject]) -> pl.DataFrame:
    """The cells of each line as what they are."""
    fields = query.columns
    count = len(fields)
    lines = _drop(lines, pl.col(_TEXT).str.count_matches("\t", literal=True) != count - 1, rejects,
                  query.table, file, "wrong number of fields")  # fmt: skip
    cells = pl.col(_TEXT).str.splitn("\t", count).struct.rename_fields([f"_{f.name}" for f in fields])
    frame = lines.with_columns(cells.alias("_cells")).unnest("_cells")
    faults: list[pl.Expr] = []
    for field in fields:
        values, found = _value(field)
        frame = frame.with_columns(values)
        raw = pl.col(f"_{field.name}")
        unknown, empty = raw.str.contains(_UNKNOWN), raw.str.len_bytes() == 0
        if field.required:
            faults += [
                pl.when(empty).then(pl.lit("a cell is empty")),
                pl.when(unknown).then(pl.lit("unknown value")),
                pl.when(~found).then(pl.lit(_NOT[field.term])),
            ]
        else:
            faults.append(pl.when(~empty & ~unknown & ~found).then(pl.lit(_NOT[field.term])))
    for field in fields:
        if field.term in ("text", "code"):
            frame = frame.with_columns(_plain(frame[field.name]))
            text = pl.col(field.name)
            faults.append(pl.when(text.str.contains(_CONTROL)).then(pl.lit("control character")))
            if field.required:
                faults.append(pl.when(text.str.len_bytes() == 0).then(pl.lit("a cell is empty")))
    frame = frame.with_columns(pl.coalesce(faults).alias(_FAULT))
    bad = frame.filter(pl.col(_FAULT).is_not_null())
    for number, reason, text in bad.select(LINE, _FAULT, _TEXT).iter_rows():
        rejects.append(Reject(query.table, file, number, reason, _shown(text)))
    made = [c for c in frame.columns if not c.startswith("_") or c == LINE]
    return frame.filter(pl.col(_FAULT).is_null()).select(made)


def _value(field: Field) -> tuple[list[pl.Expr], pl.Expr]:
    """The columns of a field, and whether its cell could be read."""
    raw, name = pl.col(f"_{field.name}"), field.name
    match field.term:
        case "item":
            return [raw.str.extract(_ITEM).cast(pl.Int64).alias(name)], pl.col(name).is_not_null()
        case "statement":
            return [raw.str.extract(_STATEMENT).alias(name)], pl.col(name).is_not_null()
        case "text":
            text, language = raw.str.extract(_LITERAL, 1), raw.str.extract(_LITERAL, 2)
            return [text.alias(name), language.alias(f"{name}_language")], pl.col(name).is_not_null()
        case "code":
            text = pl.coalesce(raw.str.extract(_LITERAL, 1), raw.str.extract(_NAKED))
            return [text.alias(name)], pl.col(name).is_not_null()
        case "number":
            return [raw.str.extract(_NUMBER).cast(pl.Int64).alias(name)], pl.col(name).is_not_null()
        case "date":
            parts = [
                raw.str.extract(_DATE, i).cast(pl.Int64).alias(f"{name}_{part}")
                for i, part in enumerate(("year", "month", "day"), 1)
            ]
            return parts, pl.col(f"{name}_year").is_not_null()


def _plain(texts: pl.Series) -> pl.Series:
    """Texts with their escapes undone, on one line, without spaces around them."""
    # Few texts have escapes: only those are taken one by one.
    escaped = texts.str.contains("\\", literal=True).fill_null(value=False)
    if escaped.any():
        undone = [_unescaped(text) for text in texts.filter(escaped)]
        texts = texts.scatter(escaped.arg_true(), pl.Series(undone, dtype=pl.String))
    return texts.str.replace_all(r"[\t\r\n]+", " ").str.strip_chars()


def _unescaped(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code is None:
            return _ESCAPED[match[3]]
        number = int(code, 16)
        # What is no character stays as it was written.
        return match[0] if 0xD800 <= number < 0xE000 or number > 0x10FFFF else chr(number)

    return _ESCAPE.sub(one, text)


def _drop(
    frame: pl.DataFrame, bad: pl.Expr, rejects: list[Reject], table: str, file: str, reason: str
) -> pl.DataFrame:
    for number, text in frame.filter(bad).select(LINE, _TEXT).iter_rows():
        rejects.append(Reject(table, file, number, reason, _shown(text)))
    return frame.filter(~bad)


def _shown(text: str) -> str:
    """Text for a human eye: nothing that a terminal would obey, and not too much."""
    return "".join(c if c.isprintable() or c == "\t" else repr(c)[1:-1] for c in text[:_DETAIL])[:_DETAIL]
