"""A checked article on the terminal: what to look at first, the text with its claims marked, the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..report.marking import pieces
from ..report.wording import (
    NO_PROOF,
    NO_SCENES,
    ORDER,
    RULE_NAMES,
    VERDICTS,
    assertion,
    clean,
    clean_line,
    dated,
    names_of,
    not_paired,
    summary,
    to_look_at,
    unclear,
    unknown,
)
from .show import count, print_rich, terminal_width

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from ..records import Check, Claim

__all__ = ["print_check"]

_COLOURS = {
    "contradicted": "red",
    "depends": "yellow",
    "ambiguous": "magenta",
    "not_in_data": "cyan",
    "not_checkable": "cyan",
    "supported": "green",
}
_MOST_PAIRS = 20  # of each list of the brief
_SIGNS = "✗±○–✓•→─"


def print_check(check: Check) -> None:
    """The whole report on stdout, in lines that fit the terminal."""
    print_rich(*_Report(check).parts())


def _plain_signs() -> bool:
    """Whether the terminal's encoding lacks the signs, so that letters stand in."""
    try:
        _SIGNS.encode(sys.stdout.encoding or "ascii")
    except (UnicodeError, LookupError):
        return True
    return False


class _Report:
    """The parts of one report, and what all of them need."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self.names = names_of(check)
        self.ascii = _plain_signs()
        self.line, self.bullet, self.arrow = ("-", "-", "->") if self.ascii else ("─", "•", "→")

    def parts(self) -> list[RenderableType]:
        check = self.check
        title = clean_line(check.document.title or "")
        head = [_text(f"{summary(check)}.", "bold")]
        head.append(_text(f"{title + ': a' if title else 'A'}rticle of {dated(check)}"))
        made: list[RenderableType] = [*head]
        flagged = to_look_at(check)
        if flagged:
            made += self._heading("To look at")
            for place, (number, claim) in enumerate(flagged):
                made += [_text(""), *self._claim(number, claim)] if place else self._claim(number, claim)
        made += [*self._heading("The article"), *self._article()]
        shown = {number for number, _ in flagged}
        made += self._others([(n, c) for n, c in enumerate(check.claims, 1) if n not in shown])
        made += self._brief()
        made += self._unsettled()
        made += self._known()
        return made

    # Claims

    def _mark(self, number: int, claim: Claim) -> str:
        verdict = VERDICTS[claim.verdict]
        return f"[{number}{verdict.ascii if self.ascii else verdict.sign}]"

    def _claim(self, number: int, claim: Claim) -> list[RenderableType]:
        colour = _COLOURS[claim.verdict]
        head = _text(f"{self._mark(number, claim)} {VERDICTS[claim.verdict].word.upper()}", f"bold {colour}")
        head.append(f"  {assertion(claim, self.names)}", "bold")
        if claim.status == "announced":
            head.append(" (announced)")
        quote = clean_line(claim.quote)
        if claim.quoted_from is not None:
            quote += f" (said by {clean_line(self.names.get(claim.quoted_from, claim.quoted_from))})"
        made: list[RenderableType] = [_hanging("", head, 0), _hanging("> ", _text(quote, "italic"))]
        if claim.why:
            made.append(_hanging("", _text(clean_line(claim.why))))
        for fact in claim.evidence:
            said = _text(clean_line(fact.fact))
            said.append(f" [{clean_line(fact.source)}]", "dim")
            made.append(_hanging(f"{self.bullet} ", said))
        if claim.rules:
            words = "; ".join(
                f"{RULE_NAMES.get(rule, rule)}: {VERDICTS[v].word if v in VERDICTS else v}"
                for rule, v in claim.rules.items()
            )
            made.append(_hanging("", _text(clean_line(f"{words}"))))
        for candidate in claim.candidates:
            year = "" if candidate.year is None else f" ({candidate.year})"
            known = f", known for {candidate.known_for}" if candidate.known_for else ""
            line = clean_line(f"{candidate.name}{year}{known}: {candidate.id}")
            made.append(_hanging(f"{self.bullet} ", _text(line)))
        if claim.suggestion:
            made.append(_hanging(f"{self.arrow} ", _text(clean_line(claim.suggestion), "bold")))
        return made

    def _others(self, claims: list[tuple[int, Claim]]) -> list[RenderableType]:
        made: list[RenderableType] = []
        if claims:
            made += self._heading("Other claims")
        for verdict in reversed(ORDER):
            for number, claim in claims:
                if claim.verdict != verdict:
                    continue
                line = _text(f"{self._mark(number, claim)} ", _COLOURS[verdict])
                line.append(assertion(claim, self.names))
                line.append(
                    f": {VERDICTS[verdict].word}{' (announced)' if claim.status == 'announced' else ''}",
                    _COLOURS[verdict],
                )
                made.append(_hanging("", line, 0))
        return made

    # The text

    def _article(self) -> list[RenderableType]:
        """The text with a mark behind each claim; what is claimed is underlined where that can be shown."""
        text = clean(self.check.document.text)
        marked = _text("")
        for piece in pieces(text, self.check.claims):
            style = ""
            if piece.inside:
                claims = [self.check.claims[n - 1] for n in piece.inside]
                worst = min(claims, key=lambda c: (not c.flag, ORDER.index(c.verdict)))
                style = f"underline {_COLOURS[worst.verdict]}"
            marked.append(text[piece.start : piece.end], style)
            for number in piece.ending:
                claim = self.check.claims[number - 1]
                marked.append(self._mark(number, claim), f"bold {_COLOURS[claim.verdict]}")
        marked.rstrip()
        marked.expand_tabs(4)
        return [marked]

    # The brief and the data

    def _brief(self) -> list[RenderableType]:
        made: list[RenderableType] = []
        check = self.check
        for heading, pairs in (
            ("Worked together before", check.reunions),
            ("No common work in this data", check.first_time),
        ):
            if not pairs:
                continue
            made += self._heading(heading)
            made += [
                _hanging(f"{self.bullet} ", _text(clean_line(p.sentence)), 0) for p in pairs[:_MOST_PAIRS]
            ]
            if len(pairs) > _MOST_PAIRS:
                made.append(
                    _text(f"and {count(len(pairs) - _MOST_PAIRS, 'more pair')}: --html and --json give more")
                )
        if rest := not_paired(check):
            made += [_text(""), _text(clean_line(rest))]
        return made

    def _unsettled(self) -> list[RenderableType]:
        made: list[RenderableType] = []
        for mention in unclear(self.check):
            made.append(_text(clean_line(f"“{mention.text}” may be")))
            for c in mention.candidates:
                year = "" if c.year is None else f" ({c.year})"
                line = clean_line(f"{c.name}{year}: {c.id}, {c.score:.0%}")
                made.append(_hanging(f"{self.bullet} ", _text(line)))
        for what, names in zip(("People", "Titles"), unknown(self.check), strict=True):
            if names:
                made.append(_text(f"{what} not in the data: {', '.join(names)}"))
        return [*self._heading("Names to settle"), *made] if made else []

    def _known(self) -> list[RenderableType]:
        graph = self.check.graph
        sources = "; ".join(f"{s.name} ({s.date or 'date unknown'})" for s in graph.sources)
        made: list[RenderableType] = [_text("")]
        if self.check.announced is not None:
            name = clean_line(self.check.announced.name)
            made.append(_text(f"“{name}” is announced here: never counted, and never evidence."))
        made.append(_text(f"{NO_SCENES} {NO_PROOF}"))
        made.append(_text(clean_line(f"Known from {sources or 'no named source'}. Graph: {graph.name}.")))
        made += [_text(clean_line(s.attribution)) for s in graph.sources if s.attribution]
        return made

    def _heading(self, text: str) -> list[RenderableType]:
        rest = min(terminal_width(), 80) - len(text) - 4
        return [_text(""), _text(f"{self.line * 2} {text} {self.line * max(2, rest)}", "bold")]


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(text, style, overflow="fold")


def _hanging(sign: str, text: Text, margin: int = 4) -> RenderableType:
    """A text whose later lines stand in below its first, behind a sign."""
    from rich.table import Table

    made = Table.grid(padding=0)
    made.add_column(width=margin + len(sign), no_wrap=True)
    made.add_column(overflow="fold")
    if not sign and not margin:
        return text
    made.add_row(" " * margin + sign, text)
    return made
