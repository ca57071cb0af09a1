"""One SELECT at a SPARQL endpoint, written to a file as the endpoint gave it, once it is known to be whole.

The answer is asked for as tab-separated values (https://www.w3.org/TR/sparql11-results-csv-tsv/): a header
`?a\\t?b`, then a line for each row with a term, or nothing, for each variable. Endpoints run out of time in
the middle of an answer that began with status 200, and say so within its text:

- Blazegraph (https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual) writes the query and a
  Java stack trace there; before the first row it answers with 500 and the same text;
- QLever (https://github.com/ad-freiburg/qlever) writes a line that begins with `!!!!>#`; before the first
  row it answers with 429 and JSON, although nobody asked too often.

So every line is looked at, and the number of rows is compared with what the endpoint itself counts.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .answers import excerpt
from .http import Unfit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .http import Client

__all__ = ["MORE_ROWS", "MORE_SHARE", "count", "fetch_tsv"]

TSV = "text/tab-separated-values"
# Rows beyond those counted that are put down to edits made meanwhile: the larger of the two.
MORE_ROWS = 100
MORE_SHARE = 0.01

_COUNT_ATTEMPTS = 3
_TAIL = 1 << 15  # bytes at the end in which an endpoint's own words are looked for
# Terms never begin a line so, and no name of a film holds the others.
_BROKEN_OFF = re.compile(rb"SPARQL-QUERY: queryStr=|\n\tat (?:java|com|org)\.|!!!!>+# An error has occurred")
_OUT_OF_TIME = re.compile(
    r"TimeoutException|QueryTimeout|deadline is expired|operation timed out|timeout was exceeded"
    r"|operation was (?:manually )?cancelled",
    re.IGNORECASE,
)
_BANNED = re.compile(r"banned", re.IGNORECASE)
_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*(?:\n|$)|(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>]*>)*", re.IGNORECASE)
_NUMBER = re.compile(r'"?(\d+)"?(?:\^\^\S+)?')
_SMALLER = "Ask for less at a time: fewer years or kinds in one query, or another endpoint."


def fetch_tsv(
    client: Client,
    endpoint: str,
    query: str,
    path: Path,
    *,
    columns: Sequence[str],
    timeout: float,
    name: str | None = None,
    counted: bool = True,
) -> int:
    """Run a SELECT and write its answer to `path` once it is whole; returns the number of rows.

    `columns` are the variables, in order, without the question mark; `timeout` is how many seconds the
    endpoint may take until the next byte; `name` is what messages call the query (default: the file's name).
    With `counted`, a second query asks for the number of rows: fewer are an answer cut off, `MORE_ROWS` or
    `MORE_SHARE` more are edits made meanwhile, still more are an error. The number is asked for again before
    an answer is blamed. Raises `NetworkError`. Cost: one pass over the lines of the answer.
    """
    named = f"The query {name or path.stem} at {endpoint}"
    expected = count(client, endpoint, query, timeout=timeout, name=name or path.stem) if counted else None
    rows = 0

    def check(part: Path) -> None:
        nonlocal rows, expected
        rows = _rows(part, columns)
        if expected is None or _agree(rows, expected):
            return
        expected = count(client, endpoint, query, timeout=timeout, name=name or path.stem)
        if not _agree(rows, expected):
            what = "the answer is truncated" if rows < expected else "the answer is not of this query"
            raise Unfit(
                f"{what}: it has {rows:,} rows, the endpoint counts {expected:,}", attempts=_COUNT_ATTEMPTS
            )

    client.post_to(
        endpoint,
        {"query": query},
        path,
        headers={"Accept": TSV},
        check=check,
        check_notices_cuts=counted,
        explain=_explain,
        timeout=timeout,
        what=named,
    )
    return rows


def count(
    client: Client, endpoint: str, query: str, *, timeout: float | None = None, name: str = "count"
) -> int:
    """How many rows the endpoint counts for a SELECT. Raises `NetworkError`."""
    number = -1

    def check(part: Path) -> None:
        nonlocal number
        if _rows(part, ["n"]) == 1:
            line = part.read_text(encoding="utf-8").splitlines()[1]
            if found := _NUMBER.fullmatch(line.strip()):
                number = int(found[1])
                return
        raise Unfit("the endpoint gives no number")

    with tempfile.TemporaryDirectory() as folder:
        client.post_to(
            endpoint,
            {"query": _counting(query)},
            Path(folder) / "count.tsv",
            headers={"Accept": TSV},
            check=check,
            explain=_explain,
            timeout=timeout,
            what=f"The count of the query {name} at {endpoint}",
        )
    return number


def _counting(query: str) -> str:
    """A SELECT that counts the rows of another. Prefixes stay in front; the query keeps its own lines, so
    that a comment in its last one does not hide the brackets."""
    split = _PROLOGUE.match(query)
    end = split.end() if split is not None else 0
    return f"{query[:end]}\nSELECT (COUNT(*) AS ?n) WHERE {{ {{\n{query[end:]}\n}} }}"


def _agree(rows: int, expected: int) -> bool:
    return expected <= rows <= expected + max(MORE_ROWS, int(expected * MORE_SHARE))


def _rows(path: Path, columns: Sequence[str]) -> int:
    """The rows of an answer. Raises `Unfit` unless every line has its cells and the last one its end."""
    header = "\t".join(f"?{column}" for column in columns).encode()
    rows = -1
    line = b""
    with path.open("rb") as stream:
        for line in stream:
            if rows < 0 and line.rstrip(b"\r\n") != header:
                shown = excerpt((line + stream.read(4096)).decode("utf-8", "replace"))
                raise Unfit(f"it begins with {shown!r}, not with {header.decode()!r}")
            cells = line.count(b"\t") + 1
            if cells != len(columns):
                _broken_off(path, rows)
                raise Unfit(f"row {rows + 1:,} has {cells} cells in place of {len(columns)}")
            rows += 1
    if rows < 0:
        raise Unfit("it is empty")
    _broken_off(path, rows)
    if not line.endswith(b"\n"):
        raise Unfit(f"it is cut off in row {rows:,}")
    return rows


def _broken_off(path: Path, rows: int) -> None:
    """Raises `Unfit` where an answer ends in the endpoint's excuse."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        tail = stream.read()
    found = _BROKEN_OFF.search(tail)
    if found is not None:
        said = tail[found.start() :].decode("utf-8", "replace")
        _give_up(f"the endpoint broke off after some {rows:,} rows", said)


def _give_up(reason: str, text: str) -> NoReturn:
    """Raises `Unfit` with what can be read out of an endpoint's text."""
    if _OUT_OF_TIME.search(text):
        raise Unfit(f"{reason}: its time for the query ran out", hint=_SMALLER)
    raise Unfit(f"{reason}: {excerpt(text)}")


def _explain(status: int, text: str) -> None:
    """What an endpoint's error answer means, where its status does not say."""
    if status in (403, 429) and _BANNED.search(text):
        raise Unfit(
            f"the endpoint has shut this client out: {excerpt(text)}",
            attempts=1,
            hint="Wait until the time that it names; it asks for longer pauses between queries.",
        )
    if status >= 429 and _OUT_OF_TIME.search(text):
        raise Unfit("the query took longer than the endpoint allows", hint=_SMALLER)
    if status == 400:
        raise Unfit(
            f"the endpoint does not understand it: {excerpt(text)}", attempts=1, hint="Try another endpoint."
        )
