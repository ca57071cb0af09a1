"""A checked article as one HTML page that needs nothing else: no script, no picture, no other file.

Everything that comes from the article or the data is escaped, a Content-Security-Policy forbids the page to
load anything, and only https addresses become links. Verdicts are told by words and signs besides colours;
marks in the text and claims are linked both ways.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from ..__about__ import __version__
from .marking import Piece, pieces
from .wording import (
    NO_PROOF,
    NO_SCENES,
    ORDER,
    RULE_NAMES,
    VERDICTS,
    assertion,
    clean,
    clean_line,
    counted,
    counts,
    dated,
    names_of,
    not_paired,
    shared_words,
    to_look_at,
    unclear,
    unknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..records import Check, Claim, FirstTime, Reunion, Source

__all__ = ["page"]

_ADDRESS = re.compile(r"https://[^\s<>\"'`\\^{|}]+[^\s<>\"'`\\^{|}.,;:!?)]")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_TITLES = 40  # of each pair that are listed
_PAIRS = 40  # of each list of the brief


def page(check: Check) -> str:
    """The whole page. Cost: O(text + claims + the titles of reunions)."""
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    heading = _line(check.document.title or "Article without a title")
    names = names_of(check)
    flagged = to_look_at(check)
    shown = {number for number, _ in flagged}
    rest = [(n, claim) for n, claim in enumerate(check.claims, 1) if n not in shown]
    sections = [
        _section("look", "To look at", _cards(flagged, names) or "<p>Nothing: no claim is flagged.</p>"),
        _text(check),
        _section("claims", "Other claims", _cards(rest, names), "small"),
        _section("before", "Worked together before", _reunions(check)),
        _section("first", "No common work in this data", _first_times(check)),
        _section("names", "Names to settle", _names(check)),
        _section("data", "About the data", _data(check)),
    ]
    made = [(name, title) for name, title, body in sections if body]
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, title in made)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="costars {_escape(__version__)}">\n'
        f"<title>{heading} – checked by costars</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#look">To the claims to look at</a>\n'
        f'<header>\n<h1 dir="auto">{heading}</h1>\n'
        f'{_summary(check)}<nav aria-label="Parts of this page"><ul>{links}</ul></nav>\n</header>\n<main>\n'
        f"{''.join(body for _, _, body in sections)}</main>\n</body>\n</html>\n"
    )


# Small things --------------------------------------------------------------------------------------


def _escape(text: str) -> str:
    return html.escape(clean(text))


def _line(text: str) -> str:
    return html.escape(clean_line(text))


def _linked(text: str) -> str:
    """A text in which https addresses are links."""
    line, done, parts = clean_line(text), 0, []
    for match in _ADDRESS.finditer(line):
        address = html.escape(match[0])
        parts += [html.escape(line[done : match.start()])]
        parts += [f'<a href="{address}" rel="noopener noreferrer">{html.escape(match[0][8:])}</a>']
        done = match.end()
    return "".join(parts) + html.escape(line[done:])


def _section(name: str, title: str, body: str, kind: str = "") -> tuple[str, str, str]:
    """The name, the title and the whole of a part of the page; empty where it has no body."""
    if not body:
        return name, title, ""
    more = f' class="{kind}"' if kind else ""
    if name == "text":
        more += ' tabindex="0"'
    return (
        name,
        title,
        f'<section id="{name}" aria-labelledby="{name}-h"{more}>\n<h2 id="{name}-h">{title}</h2>\n'
        f"{body}</section>\n",
    )


def _list(items: Iterable[str]) -> str:
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{rows}</ul>" if rows else ""


def _summary(check: Check) -> str:
    parts = [
        f'<li class="{verdict}"><span aria-hidden="true">{VERDICTS[verdict].sign}</span> '
        f"{number:,} {counted(verdict, number)}</li>"
        for verdict, number in counts(check)
    ]
    look = len(to_look_at(check))
    claims = f"{len(check.claims):,} claim{'' if len(check.claims) == 1 else 's'}"
    source = check.document.source
    read = f" Read from {_linked(source)}." if source else ""
    return (
        f"<p><strong>{claims}, {look or 'none'} to look at.</strong></p>\n"
        f'<ul class="sum" aria-label="Claims by verdict">{"".join(parts)}</ul>\n'
        f'<p class="soft">Article of {dated(check)}. "Years ago" and "last" are as of that day.{read}</p>\n'
    )


# The text ------------------------------------------------------------------------------------------


def _text(check: Check) -> tuple[str, str, str]:
    text = clean(check.document.text)
    spans = list(_paragraphs(text))
    cuts = pieces(text, check.claims, (place for span in spans for place in span))
    body: list[list[str]] = [[] for _ in spans]
    number = 0
    for piece in cuts:
        while number + 1 < len(spans) and piece.start >= spans[number + 1][0]:
            number += 1
        start, end = spans[number]
        if start <= piece.start and piece.end <= end:
            body[number].append(_marked(piece, text, check.claims))
        body[number] += [_reference(n, check.claims[n - 1]) for n in piece.ending]
    inner = "".join(f'<p dir="auto">{"".join(parts)}</p>\n' for parts in body)
    return _section("text", "The article", f'<div class="text">\n{inner}</div>\n')


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs begin and end; at least one."""
    begin = 0
    for match in _PARAGRAPH.finditer(text):
        if text[begin : match.start()].strip():
            yield begin, match.start()
            begin = match.end()
    yield begin, len(text)


def _marked(piece: Piece, text: str, claims: tuple[Claim, ...]) -> str:
    shown = html.escape(text[piece.start : piece.end])
    if piece.inside and shown.strip():
        worst = min((claims[n - 1] for n in piece.inside), key=lambda c: (not c.flag, ORDER.index(c.verdict)))
        return f'<mark class="{_class(worst)}">{shown}</mark>'
    return shown


def _reference(number: int, claim: Claim) -> str:
    verdict = VERDICTS[claim.verdict]
    return (
        f'<a class="ref {_class(claim)}" id="m{number}" href="#c{number}" dir="ltr" '
        f'aria-label="Claim {number}: {verdict.word}">{number}{verdict.sign}</a>'
    )


def _class(claim: Claim) -> str:
    return f"{claim.verdict} flag" if claim.flag else claim.verdict


# Claims --------------------------------------------------------------------------------------------


def _cards(claims: list[tuple[int, Claim]], names: dict[str, str]) -> str:
    return "".join(_card(number, claim, names) for number, claim in claims)


def _card(number: int, claim: Claim, names: dict[str, str]) -> str:
    verdict = VERDICTS[claim.verdict]
    speaker = ""
    if claim.quoted_from is not None:
        speaker = f" – said by {_line(names.get(claim.quoted_from, claim.quoted_from))}"
    announced = " (announced)" if claim.status == "announced" else ""
    parts = [
        f'<article class="card {_class(claim)}" id="c{number}" aria-labelledby="h{number}">\n'
        f'<h3 id="h{number}" dir="auto">{number}. {html.escape(assertion(claim, names))}{announced}</h3>\n'
        f'<p class="v"><span aria-hidden="true">{verdict.sign}</span> {_capital(verdict.word)}</p>\n'
        f'<blockquote dir="auto">{_line(claim.quote)}{speaker} '
        f'<a href="#m{number}" aria-label="Claim {number} in the text">in the text</a></blockquote>\n',
    ]
    if claim.why:
        parts.append(f"<p>{_linked(claim.why)}</p>\n")
    if claim.rules:
        rows = "".join(
            f"<dt>{_line(RULE_NAMES.get(rule, rule))}</dt><dd>{_line(_verdict_word(word))}</dd>"
            for rule, word in claim.rules.items()
        )
        parts.append(f'<dl aria-label="Verdict by counting rule">{rows}</dl>\n')
    facts = (f'{_line(f.fact)} <span class="src">{_linked(f.source)}</span>' for f in claim.evidence)
    parts.append(_list(facts))
    candidates = (
        _line(f"{c.name}{'' if c.year is None else f' ({c.year})'}, {c.id}") for c in claim.candidates
    )
    parts.append(_list(candidates))
    if claim.suggestion:
        parts.append(f'<p class="fix"><strong>Instead:</strong> {_line(claim.suggestion)}</p>\n')
    parts.append("</article>\n")
    return "".join(parts)


def _verdict_word(verdict: str) -> str:
    return VERDICTS[verdict].word if verdict in VERDICTS else verdict


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


# The brief and the data ----------------------------------------------------------------------------


def _reunions(check: Check) -> str:
    if not check.reunions:
        return ""
    rows = "".join(f"<li>{_reunion(reunion)}</li>\n" for reunion in check.reunions[:_PAIRS])
    rest = _more(len(check.reunions))
    rest += "" if check.first_time else _soft(not_paired(check))
    return f'<ul class="plain">{rows}</ul>{rest}\n'


def _reunion(reunion: Reunion) -> str:
    titles = [_line(shared_words(t, reunion.a.id, reunion.b.id)) for t in reunion.titles[:_TITLES]]
    if len(reunion.titles) > _TITLES:
        titles.append(f"and {len(reunion.titles) - _TITLES:,} more")
    number = len(reunion.titles)
    summary = f"All {number:,} titles" if number > 1 else "The title"
    roles = f" ({_line(reunion.a.name)} / {_line(reunion.b.name)})"
    return (
        f"<p>{_line(reunion.sentence)}</p>"
        f"<details><summary>{summary} that credit both{roles}</summary>{_list(titles)}</details>"
        if number
        else f"<p>{_line(reunion.sentence)}</p>"
    )


def _first_times(check: Check) -> str:
    if not check.first_time:
        return ""
    rows = "".join(f"<li>{_first(pair)}</li>\n" for pair in check.first_time[:_PAIRS])
    return f"<ul>{rows}</ul>{_more(len(check.first_time))}{_soft(not_paired(check))}\n"


def _more(pairs: int) -> str:
    return _soft(f"And {pairs - _PAIRS:,} more: costars check --json gives all.") if pairs > _PAIRS else ""


def _first(pair: FirstTime) -> str:
    degrees = "" if pair.degrees is None else f' <span class="src">{pair.degrees} degrees</span>'
    return _line(pair.sentence) + degrees


def _soft(text: str) -> str:
    return f'<p class="soft">{_line(text)}</p>' if text else ""


def _names(check: Check) -> str:
    people, titles = unknown(check)
    parts = []
    for mention in unclear(check):
        may_be = (
            f"{_line(c.name)}{'' if c.year is None else f' ({c.year})'} "
            f'<span class="src">{_line(c.id)}, {c.score:.0%}</span>'
            for c in mention.candidates
        )
        parts.append(f"<p>“{_line(mention.text)}” may be:</p>{_list(may_be)}\n")
    if people:
        parts.append(f"<p>People who are not in the data: {html.escape(', '.join(people))}.</p>\n")
    if titles:
        parts.append(f"<p>Titles that are not in the data: {html.escape(', '.join(titles))}.</p>\n")
    return "".join(parts)


def _data(check: Check) -> str:
    graph = check.graph
    named = "" if check.announced is None else (
        f"<p>“{_line(check.announced.name)}” is read as announced here; what is only announced is never "
        "counted, and never evidence.</p>\n"
    )  # fmt: skip
    return (
        f"<p>Checked against the graph “{_line(graph.name)}”, built {_line(graph.built)}.</p>\n"
        f"{_list(_source(s) for s in graph.sources)}\n{named}<p>{NO_SCENES} {NO_PROOF} "
        "“Last” and “first” are the last and first in this data; parts by voice alone, series and years "
        "that are not known are told apart where they make a difference.</p>\n"
    )


def _source(source: Source) -> str:
    facts = [source.name, source.date or "date unknown", source.licence or "licence unknown"]
    if source.url:
        facts.append(source.url)
    said = _linked(", ".join(facts))
    return f"{said}. {_linked(source.attribution)}" if source.attribution else said
