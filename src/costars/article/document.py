"""Opening an article: from a file, an address, standard input or a string to readable text with a date.

| kind | how it is known | `document.text` |
| --- | --- | --- |
| plain | `.txt`, or anything else | the decoded file without a byte order mark, otherwise unchanged |
| Markdown | `.md`, `.markdown`; by its headings, links or front matter | the text without markup |
| HTML | `.html`, `.htm`, the server's word; by its first tag | the article's own text |
"""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import BadInput
from ..records import Document
from .documents.dates import dateline
from .documents.decoding import decode
from .documents.html import looks_like_html, read_html
from .documents.loading import MOST_BYTES, load
from .documents.markdown import looks_like_markdown, read_markdown
from .documents.parts import Parts, one_line, without_surrogates
from .text import Text

if TYPE_CHECKING:
    from .documents.loading import Loaded

__all__ = ["OpenedDocument", "document_from_text", "read_document"]

_HEADLINE = re.compile(r"\s*([^\r\n]{3,150}?)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*\S")


@dataclass(frozen=True)
class OpenedDocument:
    """`text.text` is `document.text`, with the emphasised spans of the document; `notes` are sentences for
    whoever reads the result, such as that the encoding is a guess."""

    document: Document
    text: Text
    notes: tuple[str, ...] = ()


def read_document(source: str | os.PathLike[str], date: str | dt.date | None = None) -> OpenedDocument:
    """Open the article at `source`: a path, an address, or "-" for standard input.

    `date` is the day of publication; without it, the day that the document states, else today. Raises
    `BadInput` for what cannot be read as an article and for a `date` that is none, `NetworkError` where an
    address cannot be fetched. Cost: linear in the size, which is at most 8 MB; HTML takes longest.
    """
    given = _given(date)
    source = os.fspath(source)
    loaded = load(source)
    parts, note = _take_apart(loaded)
    name = "standard input" if source == "-" else source
    if not parts.text.strip():
        raise BadInput(f"There is no text in {loaded.name}.", hint="Give an article to read.")
    return _opened(parts, given, name, (note,) if note else ())


def document_from_text(
    text: str,
    date: str | dt.date | None = None,
    title: str | None = None,
    source: str | None = None,
) -> OpenedDocument:
    """Open an article that is at hand as plain text. `source` is where it is from, if that is to be told;
    `date` and errors are as for `read_document`."""
    given = _given(date)
    if not isinstance(text, str):
        raise BadInput(f"The article is a {type(text).__name__}, not a text.", hint="Decode it first.")
    if len(text) > MOST_BYTES:
        raise BadInput(f"The text has more than {MOST_BYTES:,} characters.", hint="Give one article.")
    if not text.strip():
        raise BadInput("There is no text.", hint="Give an article to read.")
    parts = _plain(without_surrogates(text))
    return _opened(parts._replace(title=one_line(title) or parts.title), given, source, ())


def _take_apart(loaded: Loaded) -> tuple[Parts, str | None]:
    markup = None if loaded.kind is None else loaded.kind == "html"
    text, note = decode(loaded.content, loaded.name, declared=loaded.charset, markup=markup)
    kind = loaded.kind
    if kind is None:
        kind = "html" if looks_like_html(text) else "markdown" if looks_like_markdown(text) else "plain"
    if kind == "html":
        return read_html(text, loaded.name), note
    return read_markdown(text) if kind == "markdown" else _plain(text), note


def _plain(text: str) -> Parts:
    """Plain text is its own readable text. A short first line with an empty line behind it is its title."""
    found = _HEADLINE.match(text[:2000])
    title = one_line(found[1]) if found is not None else None
    if title is not None and (title.endswith((".", ":", ",", ";")) or dateline(title) is not None):
        title = None
    return Parts(text, title=title)


def _given(date: str | dt.date | None) -> dt.date | None:
    """The day of the argument. Raises `BadInput`."""
    if date is None:
        return None
    from ..graph.rules import as_date

    return as_date(date)


def _opened(
    parts: Parts, given: dt.date | None, source: str | None, notes: tuple[str, ...]
) -> OpenedDocument:
    if given is not None:
        date, date_source = given, "argument"
    elif (stated := parts.date or dateline(parts.text)) is not None:
        date, date_source = stated, "document"
    else:
        date, date_source = dt.datetime.now().astimezone().date(), "today"
    document = Document(
        date=date,
        date_source=date_source,
        title=parts.title,
        text=parts.text,
        source=without_surrogates(source) if source is not None else None,
    )
    return OpenedDocument(document, Text(parts.text, parts.italics), notes)
