"""Sentences about credits. None of them says that two people share a scene: credits do not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...records import Fact
from ...vocabulary import ACTING, NONE, SERIES_KINDS, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...graph.view import View
    from ...records import Credit, Evidence, Relation

__all__ = [
    "CAVEAT",
    "FAR",
    "NO_SCENES",
    "credit_fact",
    "did",
    "join",
    "label",
    "name",
    "others",
    "people",
    "relation_fact",
    "shared_fact",
    "sources",
    "years",
]

FAR = "as far as this data goes"
CAVEAT = "Cast and crew lists are not complete."
NO_SCENES = "Credits do not tell whether they share a scene."

_MOST_NAMES = 3
_MOST_PARTS = 3
_AS = {
    "actor": "as an actor",
    "self": "as themselves",
    "archive": "in archive footage",
    "other": "for other work",
}


def join(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def others(names: Iterable[str]) -> str:
    """Some names; of many the first, and how many more."""
    unique = list(dict.fromkeys(names))
    if len(unique) <= _MOST_NAMES + 1:
        return join(unique)
    return f"{', '.join(unique[:_MOST_NAMES])} and {len(unique) - _MOST_NAMES} others"


def name(view: View, person: int) -> str:
    return view.strings["people.name"][person]


def people(view: View, rows: Sequence[int]) -> str:
    return join([name(view, row) for row in rows])


def years(view: View, title: int) -> str:
    """ "2004"; of a series "1998–2007", "2021–" where its end is not known; "" for a title without a year."""
    year, end = view.arrays["titles.year"][title], view.arrays["titles.end_year"][title]
    if year == NONE:
        return ""
    if view.kind(title) not in SERIES_KINDS or end == year:
        return str(year)
    return f"{year}–{'' if end == NONE else end}"


def label(view: View, title: int) -> str:
    """A title with its year; an episode with its series."""
    own = view.strings["titles.name"][title]
    series = view.series_of(title)
    within = [f"episode of {view.strings['titles.name'][series]}"] if series != title else []
    inside = ", ".join([*within, *filter(None, [years(view, title)])])
    return f"{own} ({inside})" if inside else own


def did(credits: Iterable[Credit]) -> str:
    """What somebody did on a title: "as Ren McCormack and as director"."""
    return join(list(dict.fromkeys(map(_part, credits))))


def _part(credit: Credit) -> str:
    episodes = "" if credit.episodes is None else f" in {_count(credit.episodes, 'episode')}"
    if credit.role != ACTING or not credit.characters:
        return _AS.get(credit.role, f"as {credit.role.replace('_', ' ')}") + _voice(credit) + episodes
    shown = credit.characters[:_MOST_PARTS]
    more = [] if len(shown) == len(credit.characters) else ["others"]
    return f"as {join([*shown, *more])}{_voice(credit)}{episodes}"


def _voice(credit: Credit) -> str:
    return " (voice)" if credit.voice else ""


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def sources(evidence: Iterable[Evidence]) -> str:
    """Where something is known from: pages or records, each with its source and the date of the data."""
    known = []
    for item in evidence:
        about = item.source if item.date is None else f"{item.source}, {item.date}"
        known.append(f"{item.page or item.record} ({about})")
    return "; ".join(dict.fromkeys(known))


def credit_fact(view: View, person: int, title: int, rows: Iterable[int]) -> Fact:
    """One person's credits on one title."""
    credits = [view.credit(row) for row in rows]
    fact = f"{label(view, title)} credits {name(view, person)} {did(credits)}."
    return Fact(fact, sources(e for c in credits for e in c.evidence))


def shared_fact(view: View, group: Sequence[int], title: int, *, acting: bool) -> Fact:
    """The credits of all of a group on one title or episode; with `acting`, acting credits first of all."""
    told, evidence = [], []
    for person in group:
        rows = view.credits_between((person,), title)
        wanted = [r for r in rows if view.role(r) not in WORK_EXCLUDED_ROLES]
        if acting:
            wanted = [r for r in wanted if view.is_acting(r)] or wanted
        credits = [view.credit(row) for row in wanted or rows]
        evidence += [e for credit in credits for e in credit.evidence]
        told.append(f"{name(view, person)} {did(credits)}")
    return Fact(f"{label(view, title)} credits {join(told)}.", sources(evidence))


def relation_fact(relation: Relation) -> Fact:
    """A marriage, or a parent and child, with its years."""
    a, b = relation.a_name, relation.b_name
    span = ""
    if relation.from_ is not None and relation.to is not None:
        span = f" from {relation.from_} to {relation.to}"
    elif relation.from_ is not None:
        span = f" in {relation.from_}"
    elif relation.to is not None:
        span = f" until {relation.to}"
    verb = "are or were" if not span else "were"
    what = {
        "spouse": f"{a} and {b} {'' if span.startswith(' in') else f'{verb} '}married{span}.",
        "partner": f"{a} and {b} {verb} a couple{span.replace(' in ', ' from ')}; no marriage is stated.",
        "child": f"{b} is a child of {a}.",
        "sibling": f"{a} and {b} are siblings.",
    }[relation.kind]
    return Fact(what, sources(relation.evidence))
