"""The bytes of a document: from a file, from standard input, from the web."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from ...errors import BadInput

__all__ = ["MOST_BYTES", "Kind", "Loaded", "load"]

Kind = Literal["plain", "markdown", "html"]

MOST_BYTES = 8_000_000
_SUFFIXES: dict[str, Kind] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_ACCEPT = "text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9, */*;q=0.1"
_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_OTHER = re.compile(r"(image|audio|video|font)/")
SECONDS = 60.0  # that one attempt at a page may take in all
SLEEP = time.sleep
_LARGE = "Give the article's own text; no article is as long."


class Loaded(NamedTuple):
    """`name` is what messages call the document; `kind` is None where only the content can tell; `charset` is
    what a server says of its encoding."""

    content: bytes
    name: str
    kind: Kind | None
    charset: str | None = None


def load(source: str) -> Loaded:
    """The content of a path, of an address that begins with http:// or https://, or, for "-", of standard
    input. At most `MOST_BYTES`. Raises `BadInput`, and `NetworkError` for an address."""
    if not source.strip():
        raise BadInput("No article is given.", hint="Name a file or an address; - is standard input.")
    if source == "-":
        return Loaded(_standard_input(), "standard input", None)
    if _WEB.match(source):
        return _page(source)
    return _file(source)


def _file(source: str) -> Loaded:
    path = Path(source)
    try:
        if path.is_dir():
            raise BadInput(f"{source} is a folder.", hint="Name the file of one article.")
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        hint = "Check the path; - reads from standard input."
        if _SCHEME.match(source):
            hint = "Only addresses that begin with http:// or https:// are fetched."
        raise BadInput(f"There is no file {source}.", hint=hint) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise BadInput(
            f"{source!r} cannot be read: {why}.", hint="Check the path and whether you may read it."
        ) from None
    return Loaded(_not_too_large(content, source), source, _SUFFIXES.get(path.suffix.lower()))


def _standard_input() -> bytes:
    stream = sys.stdin
    if stream is None:
        raise BadInput("There is no standard input.", hint="Name a file.")
    buffer = getattr(stream, "buffer", None)
    try:
        if buffer is not None:
            content = bytes(buffer.read(MOST_BYTES + 1))
        else:
            content = stream.read(MOST_BYTES + 1).encode("utf-8", "surrogatepass")
    except (OSError, ValueError) as error:
        raise BadInput(f"Standard input cannot be read: {error}.", hint="Name a file.") from None
    return _not_too_large(content, "standard input")


def _not_too_large(content: bytes, name: str) -> bytes:
    if len(content) > MOST_BYTES:
        raise BadInput(f"{name} is larger than {MOST_BYTES:,} bytes.", hint=_LARGE)
    return content


def _page(url: str) -> Loaded:
    from ...sources.fetching.http import Client, Retry, user_agent
    from ...sources.fetching.page import read_page

    # Somebody waits for this: a server that needs more than a moment is told of at once.
    retry = Retry(
        attempts=3, longest_wait=2.0, longest_retry_after=10.0, connect_timeout=10.0, read_timeout=20.0
    )
    with Client(user_agent=user_agent(), retry=retry, sleep=SLEEP) as client:
        page = read_page(client, url, accept=_ACCEPT, most=MOST_BYTES, seconds=SECONDS)
    if _OTHER.match(page.media_type):
        raise BadInput(
            f"{url} is no text: the server calls it {page.media_type}.", hint="Give the article's address."
        )
    suffix = Path(urlsplit(url).path).suffix.lower()
    kind = _TYPES.get(page.media_type) or _SUFFIXES.get(suffix)
    if page.media_type == "text/plain" and kind == "html":
        kind = None
    return Loaded(page.content, url, kind, page.charset)
