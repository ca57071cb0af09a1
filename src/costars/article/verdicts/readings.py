"""A claim of the together kinds read under each counting rule, and one verdict of all readings.

The readings only ever differ in which joint titles count. A claim is contradicted where it fails under every
rule that can be meant; so the verdict can only become milder when data is taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...graph.joint import Joint, Rule, acting_rules, joint, shared_titles, work_rules
from . import words
from .judgement import CONTRADICTED, DEPENDS, NOT_IN_DATA, SUPPORTED, Case

if TYPE_CHECKING:
    from ...graph.calendar import Times
    from ...records import Fact

__all__ = ["Reading", "conclude", "earliest", "facts", "latest", "phrase", "read", "reported", "told"]

_EXTRA = ("movies_only", "strict")
_PHRASES = {
    "on_screen": "with parts on screen",
    "any_acting": "with parts by voice counted",
    "any_work": "in any capacity",
    "strict": "without broadcasts, games, documentaries and series that may not have them in one episode",
    "movies_only": "in feature films alone",
}
_WORK_PHRASES = {
    "strict": "on screen or as director, without series that may not have them in one episode",
}


@dataclass(frozen=True)
class Reading:
    """One rule's verdict: the joint titles `against` the claim (most telling first), those that fit it, and
    all that count."""

    rule: str
    verdict: str
    against: tuple[Joint, ...]
    fits: tuple[Joint, ...]
    counted: tuple[Joint, ...]

    @property
    def certain(self) -> list[Joint]:
        return [j for j in self.counted if j.certain]


# The verdict under one rule: of the joint titles that count.
Judge = Callable[[Sequence[Joint]], tuple[str, Sequence[Joint], Sequence[Joint]]]


def read(case: Case, judge: Judge) -> list[Reading]:
    """The readings of a claim. Feature films alone are no reading where the claim names another title."""
    view = case.view
    shared = shared_titles(case.works, case.people, case.calendar)
    readings = []
    for rule in _rules(case):
        counted = joint(view, shared, case.calendar, rule)
        verdict, against, fits = judge(counted)
        readings.append(Reading(rule.name, verdict, tuple(against), tuple(fits), tuple(counted)))
    return readings


def _rules(case: Case) -> list[Rule]:
    rules = acting_rules() if case.statement.acting else work_rules()
    released = [t for t in case.titles if not case.calendar.announced(t)]
    films = all(case.view.kind(title) == "movie" for title in released)
    return [rule for rule in rules if films or not rule.movies]


def conclude(readings: Iterable[Reading]) -> str:
    """One verdict: contradicted where all are; depends where some are; else supported where one is."""
    verdicts = {reading.verdict for reading in readings}
    if verdicts == {CONTRADICTED}:
        return CONTRADICTED
    if verdicts & {CONTRADICTED, DEPENDS}:
        return DEPENDS
    return SUPPORTED if SUPPORTED in verdicts else NOT_IN_DATA


def reported(readings: Sequence[Reading]) -> list[Reading]:
    """The readings that say something: the plain rules, and of the further ones those without which the
    verdict would be another."""
    whole = conclude(readings)
    plain = [r for r in readings if r.rule not in _EXTRA]
    if conclude(plain) == whole:
        return plain
    return plain + [r for rule in _EXTRA for r in readings if r.rule == rule and r.verdict != CONTRADICTED]


def phrase(case: Case, rule: str) -> str:
    if not case.statement.acting and rule in _WORK_PHRASES:
        return _WORK_PHRASES[rule]
    return _PHRASES[rule]


# Which of several ------------------------------------------------------------------------------------


def latest(joints: Iterable[Joint]) -> list[tuple[Joint, Times]]:
    """Those with a time, and it, the latest first."""
    known = [(j, j.times) for j in joints if j.times is not None]
    return sorted(known, key=lambda k: (k[1].last_to, k[1].last_from, -k[0].row), reverse=True)


def earliest(joints: Iterable[Joint]) -> list[tuple[Joint, Times]]:
    """Those with a time, and it, the earliest first."""
    known = [(j, j.times) for j in joints if j.times is not None]
    return sorted(known, key=lambda k: (k[1].first_from, k[1].first_to, k[0].row))


def deciding(case: Case, found: Joint, *, first: bool = False) -> int:
    """Of a series the episode that is certainly the latest (or earliest) of those that count."""
    times = {part: case.calendar.times(part) for part in found.parts}
    known = [(t, part) for part, t in times.items() if t is not None]
    if not known:
        return found.parts[0]
    if first:
        return min(known, key=lambda k: (k[0].first_to, k[1]))[1]
    return max(known, key=lambda k: (k[0].last_from, -k[1]))[1]


def facts(case: Case, joints: Iterable[Joint], *, first: bool = False) -> tuple[Fact, ...]:
    """One fact for each joint title."""
    acting = case.statement.acting
    found = (
        words.shared_fact(case.view, case.people, deciding(case, j, first=first), acting=acting)
        for j in joints
    )
    return tuple(dict.fromkeys(found))


def told(case: Case, shown: Iterable[tuple[str, Joint | None]], also: Callable[[Joint], str]) -> str:
    """ "in Loverboy (2005), with parts on screen, and in Cop Car (2015), with parts by voice counted": rules
    and the title that each leads to. `also` adds something to a title."""
    by_title: dict[str, list[str]] = {}
    for rule, found in shown:
        if found is not None:
            text = f"in {words.label(case.view, found.row)}{also(found)}"
            by_title.setdefault(text, []).append(phrase(case, rule))
    if len(by_title) == 1:
        return next(iter(by_title))
    return " and ".join(f"{text}, {phrases[0]}," for text, phrases in by_title.items()).rstrip(",")
