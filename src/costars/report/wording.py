"""The words of a report: verdicts, claims and counts in plain English, and text made safe to show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..article.brief import MOST_PEOPLE, left_out
from ..article.sentences import joined, title_words

if TYPE_CHECKING:
    from ..records import Check, Claim, Mention, SharedTitle, Title

__all__ = [
    "NO_PROOF",
    "NO_SCENES",
    "ORDER",
    "RULE_NAMES",
    "VERDICTS",
    "Verdict",
    "assertion",
    "clean",
    "clean_line",
    "counted",
    "counts",
    "dated",
    "kind_name",
    "names_of",
    "not_paired",
    "shared_words",
    "summary",
    "to_look_at",
    "unclear",
    "unknown",
]


class Verdict(NamedTuple):
    """How a verdict is shown: its sign, the same in ASCII, its word, and how a count of them is said."""

    sign: str
    ascii: str
    word: str
    counted: str


VERDICTS = {
    "contradicted": Verdict("✗", "x", "contradicted", "contradicted"),
    "depends": Verdict("±", "~", "depends on what counts", "depend on what counts"),
    "ambiguous": Verdict("?", "?", "ambiguous", "ambiguous"),
    "not_in_data": Verdict("○", "o", "not in the data", "not in the data"),
    "not_checkable": Verdict("–", "-", "not checkable", "not checkable"),
    "supported": Verdict("✓", "+", "supported", "supported"),
}
ORDER = tuple(VERDICTS)  # what an editor should see first comes first
_COUNTED = ("supported", "contradicted", "depends", "not_in_data", "ambiguous", "not_checkable")

RULE_NAMES = {
    "on_screen": "on screen",
    "any_acting": "any acting",
    "movies_only": "films only",
    "any_work": "any work",
}
NO_SCENES = "Credits tell who worked on the same title, not whether two people share a scene."
NO_PROOF = "Cast lists are rarely complete: that a credit is not in the data proves nothing."

_DATE_SOURCES = {
    "argument": "as given",
    "document": "as the document says",
    "today": "today, as no date was found",
}
# What a terminal or a page might take for a command: controls, halves of pairs, and marks that turn the
# direction of all that follows.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def clean(text: str) -> str:
    """A text that is safe to show, of the same length: a control character becomes U+FFFD, a carriage
    return a space, and a mark that turns the direction of writing a zero-width space."""
    return _TURNING.sub("\u200b", _CONTROL.sub("\ufffd", text.replace("\r", " ")))


def clean_line(text: str) -> str:
    """A text in one line, safe to show."""
    return " ".join(clean(text).split())


# Claims --------------------------------------------------------------------------------------------


def names_of(check: Check) -> dict[str, str]:
    """The names of all people and titles of a report by their ids. Ids are never shown where a name is
    known."""
    names: dict[str, str] = {}
    for first in check.first_time:
        names.update({first.a.id: first.a.name, first.b.id: first.b.name})
    for reunion in check.reunions:
        names.update({reunion.a.id: reunion.a.name, reunion.b.id: reunion.b.name})
        names.update({title.id: title.name for title in reunion.titles})
    names.update({m.id: m.name for m in (*check.people, *check.titles) if m.id is not None})
    return names


def assertion(claim: Claim, names: dict[str, str]) -> str:
    """What a claim asserts, in a sentence without its full stop: "Kevin Bacon directed “Loverboy”"."""
    people = [names.get(p, p) for p in claim.people] or ["somebody"]
    of = joined([f"“{names.get(t, t)}”" for t in claim.titles])
    titles = of or "a title that is not named"
    now = claim.status == "announced"
    everyone, first, last = joined(people), people[0], people[-1]
    of = f": {of}" if of else ""
    match claim.kind:
        case "acted_in":
            said = f"{everyone} {_be(people) + ' in the cast of' if now else 'acted in'} {titles}"
        case "plays":
            said = f"{everyone} {'plays' if now else 'played'} {claim.value} in {titles}"
        case "directed" | "wrote" | "created" | "produced" | "worked_on":
            said = f"{everyone} {_ROLES[claim.kind][now]} {titles}"
        case "directed_in":
            said = f"{first} {'directs' if now else 'directed'} {last} in {titles}"
        case "acted_together":
            said = f"{everyone} {'act' if now else 'acted'} together" + (f" in {titles}" if of else "")
        case "last_together":
            when = "" if claim.year is None else f" in {claim.year}"
            said = f"{everyone} were last together{when}{of}"
        case "first_together":
            when = "" if claim.year is None else f" in {claim.year}"
            said = f"{everyone} {'are' if now else 'were'} together for the first time{when}{of}"
        case "years_since_together":
            said = f"{everyone} have not been together for {claim.value} years"
        case "times_together":
            said = f"{everyone} {'are' if now else 'were'} together for the {_ordinal(claim.value)} time{of}"
        case "married":
            said = f"{everyone} {_be(people)} married" + (
                "" if claim.year is None else f" since {claim.year}"
            )
        case "parent_of":
            said = f"{first} is a parent of {last}"
        case "title_year":
            said = f"{titles} came out in {claim.year}"
        case _:
            said = f"{kind_name(claim.kind)}: {everyone}{of}"
    return clean_line(said)


def _be(people: list[str]) -> str:
    return "are" if len(people) > 1 else "is"


def _ordinal(value: int | str | None) -> str:
    """ "third", "12th"."""
    if not isinstance(value, int):
        return f"{value}th"
    if 0 < value < len(_ORDINALS):
        return _ORDINALS[value]
    end = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th") if value % 100 not in (11, 12, 13) else "th"
    return f"{value}{end}"


_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ROLES = {
    "directed": ("directed", "directs"),
    "wrote": ("wrote", "writes"),
    "created": ("created", "creates"),
    "produced": ("produced", "produces"),
    "worked_on": ("worked on", "works on"),
}


def kind_name(kind: str) -> str:
    """The kind of a claim in words."""
    return kind.replace("_", " ")


# Counts and dates ----------------------------------------------------------------------------------


def counts(check: Check) -> list[tuple[str, int]]:
    """How many claims have each verdict, those without any left out."""
    found = [(verdict, sum(c.verdict == verdict for c in check.claims)) for verdict in _COUNTED]
    return [(verdict, number) for verdict, number in found if number]


def counted(verdict: str, number: int) -> str:
    """The word that follows a number of claims with a verdict."""
    return VERDICTS[verdict].word if number == 1 else VERDICTS[verdict].counted


def summary(check: Check) -> str:
    """ "23 claims: 20 supported, 3 contradicted; 3 to look at"."""
    number, look = len(check.claims), sum(claim.flag for claim in check.claims)
    if not number:
        return "No claims about credits are found in this text"
    parts = ", ".join(f"{many:,} {counted(verdict, many)}" for verdict, many in counts(check))
    return f"{number:,} claim{'' if number == 1 else 's'}: {parts}; {look or 'none'} to look at"


def to_look_at(check: Check) -> list[tuple[int, Claim]]:
    """The claims that are flagged, with their numbers in the text (from 1), worst verdicts first."""
    flagged = [(n, claim) for n, claim in enumerate(check.claims, 1) if claim.flag]
    return sorted(flagged, key=lambda item: (ORDER.index(item[1].verdict), item[0]))


def dated(check: Check) -> str:
    """ "30 January 2024 (as given)"."""
    day = check.document.date
    return f"{day.day} {day:%B %Y} ({_DATE_SOURCES.get(check.document.date_source, 'date')})"


# People and titles ---------------------------------------------------------------------------------


def unknown(check: Check) -> tuple[list[str], list[str]]:
    """The names of people and of titles that the graph does not have, the announced title left out."""
    announced = None if check.announced is None else check.announced.name

    def names(mentions: tuple[Mention, ...]) -> list[str]:
        missing = [clean_line(m.name) for m in mentions if m.id is None and not m.candidates]
        return [name for name in dict.fromkeys(missing) if name != announced]

    return names(check.people), names(check.titles)


def unclear(check: Check) -> list[Mention]:
    """One mention of each name that may mean several people or titles."""
    found = [m for m in (*check.people, *check.titles) if m.id is None and m.candidates]
    return list({(m.name, m.candidates): m for m in found}.values())


def not_paired(check: Check) -> str:
    """What the brief does not tell of a cast, in sentences; empty where it tells of all pairs."""
    people = min(len(set(check.cast)), MOST_PEOPLE)
    rest = people * (people - 1) // 2 - len(check.reunions) - len(check.first_time)
    said = [left_out(check.cast)]
    if check.reunions or check.first_time:
        if rest == 1:
            said.append("One more pair may have worked together; the data leave it open.")
        elif rest > 1:
            said.append(f"{rest:,} more pairs may have worked together; the data leave it open.")
    return " ".join(filter(None, said))


def shared_words(title: Title | SharedTitle, a: str, b: str) -> str:
    """A shared title and what each of two people did on it: "Loverboy (2005): actor, director / actor"."""

    def did(person: str) -> str:
        roles = [
            c.role.replace("_", " ") + (" (voice)" if c.voice else "")
            for c in title.credits
            if c.person == person
        ]
        return ", ".join(dict.fromkeys(roles)) or "credited"

    return f"{title_words(title)}: {did(a)} / {did(b)}"
