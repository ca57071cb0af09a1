"""What a document comes apart into, and the writer that makes readable text of marked-up ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Parts", "Writer", "one_line", "without_surrogates", "without_tags"]

# Emphasis that is longer is an editor's note, not a title.
LONGEST_ITALICS = 200
_GAPS = ("", " ", "\n", "\n\n")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Each step is linear: no part of a pattern can be tried from many places over the same characters.
_DROPPED = re.compile(r"<(script|style|noscript|template|svg)\b", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)[^<>]*>|<[!?][^<>]*>")
_BLOCKS_NAMED = (
    "address article aside blockquote body br caption dd div dl dt figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol option p pre section table td th title tr ul"
)
_BLOCKS = frozenset(_BLOCKS_NAMED.split())


class Parts(NamedTuple):
    """The readable text, the spans of it that are emphasised, and what the document says of itself."""

    text: str
    italics: tuple[tuple[int, int], ...] = ()
    title: str | None = None
    date: dt.date | None = None


def without_surrogates(text: str) -> str:
    """`text` that every encoding of Unicode can hold; as long as before."""
    return _SURROGATES.sub("\ufffd", text)


def one_line(text: str | None, longest: int = 300) -> str | None:
    """A title on one line; None where nothing is left."""
    words = " ".join(without_surrogates(text or "").split())
    return (words if len(words) <= longest else words[: longest - 1] + "…") or None


class Writer:
    """Writes text piece by piece. White space becomes one space, written before what follows it."""

    def __init__(self) -> None:
        self.italics: list[tuple[int, int]] = []
        self._parts: list[str] = []
        self._length = 0
        self._gap = 0
        self._open: list[int] = []

    def words(self, text: str) -> None:
        """Running text."""
        words = text.split()
        if not words:
            if text:
                self._gap = max(self._gap, 1)
            return
        if text[0].isspace():
            self._gap = max(self._gap, 1)
        self._write(" ".join(words))
        if text[-1].isspace():
            self._gap = 1

    def verbatim(self, text: str) -> None:
        """Text that keeps its white space."""
        if text.strip():
            self._write(text.strip("\r\n"))

    def line(self) -> None:
        """What follows stands on a line of its own."""
        self._gap = max(self._gap, 2)

    def block(self) -> None:
        """What follows is a paragraph of its own."""
        self._gap = max(self._gap, 3)

    def begin_italics(self) -> None:
        self._open.append(-1)

    def end_italics(self) -> None:
        if self._open:
            start = self._open.pop()
            if start >= 0 and start < self._length <= start + LONGEST_ITALICS:
                self.italics.append((start, self._length))

    def parts(self, *, title: str | None = None, date: dt.date | None = None) -> Parts:
        return Parts("".join(self._parts), tuple(sorted(set(self.italics))), title, date)

    def _write(self, text: str) -> None:
        if self._length and self._gap:
            self._parts.append(_GAPS[self._gap])
            self._length += len(_GAPS[self._gap])
        self._gap = 0
        self._open = [self._length if start < 0 else start for start in self._open]
        text = without_surrogates(text)
        self._parts.append(text)
        self._length += len(text)


def without_tags(markup: str) -> str:
    """The text of HTML that no parser takes apart, each block on a line of its own. Cost: linear."""
    import html

    kept, place = [], 0
    while (begins := _DROPPED.search(markup, place)) is not None:
        kept.append(markup[place : begins.start()])
        ends = re.compile(rf"</{begins[1]}\s*>", re.IGNORECASE).search(markup, begins.end())
        if ends is None:
            place = len(markup)
            break
        place = ends.end()
    kept.append(markup[place:])
    text = _TAG.sub(lambda tag: "\n\n" if (tag[1] or "").lower() in _BLOCKS else "", " ".join(kept))
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n\n"))
    return without_surrogates("\n\n".join(line for line in lines if line))
