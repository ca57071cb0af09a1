"""An HTML page to its article: trafilatura (https://trafilatura.readthedocs.io/) finds the main text, and
what it keeps is written out; emphasis stays known. Date and title are read from the page's own data only.

Nothing here can be made to work without end by a page: nesting beyond what the parser allows and pages of
very many elements are read as a whole, without looking for their main text.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

from ...errors import BadInput
from .dates import date_of
from .parts import Parts, Writer, one_line, without_tags

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from lxml.html import HtmlElement

__all__ = ["looks_like_html", "read_html"]

# trafilatura takes up to 0.1 ms for each; an article's page has some thousands.
_MOST_ELEMENTS = 50_000
_BEGINS = re.compile(
    r"(?:\s|<\?xml[^<>]{0,200}>|<!--(?:[^-]|-(?!->)){0,2000}-->)*<(?:!doctype\s+html|html|head|body|meta|title|article|"
    r"section|main|div|p|h[1-6]|ul|ol|table|blockquote|span|em|strong|a\s)[\s/>]?",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,500}>")
_URL_DATE = re.compile(r"/((?:18|19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:[/-]|$)")
_LONGEST_DATA = 200_000  # characters of one script of structured data that are read

# What trafilatura logs is for those who set up logging; without that, Python would print it.
_QUIET = logging.NullHandler()

# Names of HTML and those that trafilatura gives: head, item, row, cell, quote, lb, hi.
_SKIPPED_NAMED = (
    "script style noscript template nav aside form button select option textarea svg math iframe "
    "object embed canvas audio video del s strike title meta link base graphic input datalist dialog"
)
_SKIPPED = frozenset(_SKIPPED_NAMED.split())
_META_DATES = (
    "datepublished", "og:published_time", "publishdate", "pubdate", "publication_date", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "citation_publication_date", "date",
)  # fmt: skip
_TIMES = (
    '//*[@itemprop="datePublished"]', "//time[@pubdate]", "//article//time", "//header//time", "//time"
)  # fmt: skip
_ITEMS = frozenset(["li", "item", "dt", "dd"])
_ROWS = frozenset(["tr", "row"])
_CELLS = frozenset(["td", "th", "cell"])
_BREAKS = frozenset(["br", "lb"])
_LISTS = frozenset(["ul", "ol", "dl", "list"])
_BLOCKS_NAMED = (
    "p div section article main header footer head h1 h2 h3 h4 h5 h6 blockquote quote figure "
    "figcaption table caption pre address hr body ab details summary fieldset"
)
_BLOCKS = frozenset(_BLOCKS_NAMED.split())
_ITALICS = frozenset(["i", "em", "cite"])


def looks_like_html(text: str) -> bool:
    return _BEGINS.match(text[:8192]) is not None


def read_html(text: str, name: str) -> Parts:
    """The main text of a page; of a page without one, all of its text. Raises `BadInput`, which speaks of
    `name`, where the reader of HTML is not installed."""
    try:
        import lxml.html
        import trafilatura
    except ImportError:
        raise BadInput(
            f"{name} is HTML, and what reads HTML is not installed.", hint="Run: pip install 'costars[html]'"
        ) from None
    logging.getLogger("trafilatura").addHandler(_QUIET)
    parser = lxml.html.HTMLParser(collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        page = lxml.html.document_fromstring(_DECLARATION.sub("", text, count=1), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return Parts(without_tags(text))
    title, date = _title(page), _date(page)
    if any("depth" in entry.message for entry in parser.error_log):
        # The parser has dropped what lies deeper.
        return Parts(without_tags(text), title=title, date=date)
    _keep_marks(page)
    body = None
    if sum(1 for _ in page.iter()) <= _MOST_ELEMENTS:
        found = trafilatura.bare_extraction(
            page, include_comments=False, include_formatting=True, include_tables=True, with_metadata=False
        )
        body = found.body if found is not None and not isinstance(found, dict) else None
    for root in (body, page):
        if root is not None and (parts := _written(root)).text.strip():
            return parts._replace(title=title, date=date)
    return Parts("", title=title, date=date)


def _keep_marks(page: HtmlElement) -> None:
    """What the search for the main text would lose: <cite> is a title's emphasis, <q> are quotation marks."""
    for element in page.iter("cite"):
        element.tag = "em"
    for element in page.iter("q"):
        element.text = "“" + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + "”"
        else:
            element.text += "”"
        element.tag = "span"


def _written(root: Any) -> Parts:
    """The text of a tree. Cost: linear; nothing here is recursive."""
    from lxml import etree

    writer = Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    cells = 0
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        begins = event == "start"
        if tag in _SKIPPED or not tag:
            if begins:
                walk.skip_subtree()
            else:
                writer.words(element.tail or "")
            continue
        if tag in _BREAKS:
            if begins:
                writer.line()
        elif tag in _ITEMS or tag in _LISTS:
            _list_part(writer, element, tag, begins)
        elif tag in _ROWS:
            cells = 0
            writer.block()
        elif tag in _CELLS:
            if begins and cells:
                writer.words(" | ")
            cells += begins
        elif tag in _BLOCKS:
            # A paragraph of a list's item or of a cell stays on its line.
            if not (begins and (parent := element.getparent()) is not None and parent.tag in _ITEMS | _CELLS):
                writer.block()
        elif tag in _ITALICS or (tag == "hi" and element.get("rend") == "#i"):
            if begins:
                writer.begin_italics()
            else:
                writer.end_italics()
        if begins:
            writer.words(element.text or "")
        elif element is not root:
            writer.words(element.tail or "")
    return writer.parts()


def _list_part(writer: Writer, element: Any, tag: str, begins: bool) -> None:
    if tag in _ITEMS:
        writer.line()
        text = (element.text or "").lstrip()
        # Some of trafilatura's ways give the marks already.
        if begins and tag in ("li", "item") and not text.startswith(("- ", "• ", "* ")):
            writer.words("- ")
    else:
        writer.block()


def _title(page: HtmlElement) -> str | None:
    for path in ('//meta[@property="og:title"]/@content', "//article//h1", "//h1", "//title"):
        for found in page.xpath(path)[:1]:
            text = found if isinstance(found, str) else found.xpath("string()")
            if title := one_line(str(text)):
                return title
    return None


def _date(page: HtmlElement) -> dt.date | None:
    """The day of publication, by what the page says for machines."""
    for value in _stated(page):
        if (date := date_of(value)) is not None:
            return date
    for path in ('//link[@rel="canonical"]/@href', '//meta[@property="og:url"]/@content'):
        for url in page.xpath(path)[:1]:
            if (found := _URL_DATE.search(str(url))) is not None:
                return date_of("-".join(found.groups()))
    return None


def _stated(page: HtmlElement) -> Iterator[str]:
    named = {
        str(element.get("property") or element.get("name") or element.get("itemprop") or "").lower(): element
        for element in reversed(page.xpath("//meta"))
    }
    if (element := named.get("article:published_time")) is not None:
        yield element.get("content") or ""
    for script in page.xpath('//script[@type="application/ld+json"]')[:20]:
        if (published := _published(script.text or "")) is not None:
            yield published
    for name in _META_DATES:
        if (element := named.get(name)) is not None:
            yield element.get("content") or ""
    for path in _TIMES:
        for element in page.xpath(path)[:1]:
            yield element.get("datetime") or element.get("content") or ""


def _published(script: str) -> str | None:
    """`datePublished` of the first article in a script of structured data (https://schema.org/datePublished)."""
    if len(script) > _LONGEST_DATA or "datePublished" not in script:
        return None
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None
    waiting, seen = [data], 0
    while waiting and seen < 1000:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            if isinstance(item.get("datePublished"), str):
                return str(item["datePublished"])
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]
    return None
