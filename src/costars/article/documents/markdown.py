"""Markdown to readable text: CommonMark with tables and ~~deleted~~ text, and front matter in front.

Markup is dropped and white space collapsed; lists, table rows and headings stand on lines of their own. What
is struck out is left out: the article no longer says it. Grammar: https://spec.commonmark.org/.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from .dates import date_of
from .parts import Parts, Writer, one_line, without_tags

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["looks_like_markdown", "read_markdown"]

# A paragraph beyond this is taken as it stands: no writer's emphasis is at stake, and brackets without end
# cost more than their length.
_LONGEST_PARAGRAPH = 20_000
_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(.{1,2000})")
_HEADING = re.compile(r"\s*#{1,6}[ \t]+\S")
_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\(https?://[^\s()]{1,500}\)")
_LOOKED_AT = 1 << 16
_DATES = ("date", "published", "pubdate", "publishdate", "date_published")
_INLINE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_ITALIC_TAGS = frozenset(["em", "i", "cite"])
_STRUCK_TAGS = frozenset(["del", "s", "strike"])


class _Front(NamedTuple):
    title: str | None = None
    date: dt.date | None = None
    end: int = 0


def looks_like_markdown(text: str) -> bool:
    """Whether a text of unknown kind begins with a heading or front matter, or has a link of Markdown's."""
    beginning = text[:_LOOKED_AT]
    front = _front_matter(text)
    return front.end > 0 or _HEADING.match(beginning) is not None or _LINK.search(beginning) is not None


def read_markdown(text: str) -> Parts:
    """The readable text of a Markdown document. Cost: about linear, some 1 µs for each character."""
    from markdown_it import MarkdownIt

    front = _front_matter(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.disable("inline")
    environment: dict[str, object] = {}
    writing = _Writing(parser, environment)
    for token in parser.parse(text[front.end :], environment):
        writing.block(token)
    parts = writing.writer.parts(title=one_line(front.title or writing.heading), date=front.date)
    # The parser drops what is nested without end.
    return parts if parts.text else parts._replace(text=text[front.end :])


def _front_matter(text: str) -> _Front:
    """Title and date from the fields in front, in YAML's or TOML's form; the end is 0 without any."""
    found = _FRONT.match(text[:21_000])
    if found is None:
        return _Front()
    if found[1] == "+++":
        try:
            fields = {k.lower(): str(v) for k, v in tomllib.loads(found[2].replace("\r\n", "\n")).items()}
        except (tomllib.TOMLDecodeError, RecursionError):
            return _Front()
    else:
        # Only plain fields are of interest, and those of nested ones are indented.
        matches = (_FIELD.fullmatch(line.rstrip()) for line in found[2].splitlines())
        fields = {m[1].lower(): m[2].strip().strip("\"'") for m in matches if m is not None}
        if not fields:
            return _Front()
    dates = (date_of(fields.get(name)) for name in _DATES)
    return _Front(fields.get("title"), next((d for d in dates if d is not None), None), found.end())


class _Writing:
    """Walks over the tokens of a document."""

    def __init__(self, parser: MarkdownIt, environment: dict[str, object]) -> None:
        self.writer = Writer()
        self.heading: str | None = None
        self._parser = parser
        self._environment = environment
        self._numbers: list[int | None] = []  # of the open lists: the next number, None for bullets
        self._in_heading = False
        self._cells = 0
        self._struck = 0

    def block(self, token: Token) -> None:
        writer = self.writer
        match token.type:
            case "inline":
                self._inline(token)
            case "heading_open" | "heading_close":
                self._in_heading = token.nesting == 1
                writer.block()
            case "bullet_list_open" | "ordered_list_open":
                start = token.attrGet("start") if token.type[0] == "o" else None
                self._numbers.append(int(start if start is not None else 1) if token.type[0] == "o" else None)
                self._gap()
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
                self._gap()
            case "list_item_open":
                writer.line()
                number = self._numbers[-1]
                writer.words("- " if number is None else f"{number}. ")
                if number is not None:
                    self._numbers[-1] = number + 1
            case "paragraph_open" | "paragraph_close":
                if not self._numbers:
                    writer.block()
                elif token.type == "paragraph_close":
                    writer.line()
            case "fence" | "code_block":
                writer.block()
                writer.verbatim(token.content)
                writer.block()
            case "html_block":
                writer.block()
                for paragraph in without_tags(token.content).split("\n\n"):
                    writer.words(paragraph)
                    writer.block()
            case "tr_open":
                self._cells = 0
                writer.block()
            case "th_open" | "td_open":
                if self._cells:
                    writer.words(" | ")
                self._cells += 1
            case "hr" | "table_open" | "table_close" | "blockquote_open" | "blockquote_close":
                writer.block()

    def _gap(self) -> None:
        """Around a list: an empty line, but not around one within another."""
        if len(self._numbers) > 1:
            self.writer.line()
        else:
            self.writer.block()

    def _inline(self, token: Token) -> None:
        if len(token.content) > _LONGEST_PARAGRAPH:
            self.writer.words(token.content)
            return
        children: list[Token] = []
        self._parser.inline.parse(token.content, self._parser, self._environment, children)
        if self._in_heading and self.heading is None:
            self.heading = one_line(_plain(children))
        self._struck = 0
        for child in children:
            self._piece(child)

    def _piece(self, child: Token) -> None:
        writer = self.writer
        match child.type:
            case "em_open" | "strong_open":
                writer.begin_italics()
            case "em_close" | "strong_close":
                writer.end_italics()
            case "s_open" | "s_close":
                self._struck += child.nesting
            case "html_inline":
                self._tag(child.content)
            case _ if self._struck > 0:
                pass
            case "text" | "text_special" | "code_inline":
                writer.words(child.content)
            case "softbreak":
                writer.words(" ")
            case "hardbreak":
                writer.line()

    def _tag(self, markup: str) -> None:
        found = _INLINE_TAG.match(markup)
        name, closing = (found[2].lower(), bool(found[1])) if found is not None else ("", False)
        if name == "br":
            self.writer.line()
        elif name in _ITALIC_TAGS:
            if closing:
                self.writer.end_italics()
            else:
                self.writer.begin_italics()
        elif name in _STRUCK_TAGS:
            self._struck = max(0, self._struck + (-1 if closing else 1))


def _plain(children: Sequence[Token]) -> str:
    kept = ("text", "text_special", "code_inline")
    return "".join(c.content if c.type in kept else " " for c in children if c.nesting == 0)
