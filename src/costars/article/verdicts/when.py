"""Verdicts on when people were together last, first, and how long ago. Only certain joint credits are held
against a claim; what may be later or earlier is told, and refutes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...vocabulary import SERIES_KINDS
from . import words
from .judgement import CONTRADICTED, DEPENDS, NOT_IN_DATA, SUPPORTED, Case, Judgement
from .readings import Reading, conclude, earliest, facts, latest, phrase, read, reported, told
from .together import announced_counts, on_titles, verb
from .years import namesakes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...graph.joint import Joint

__all__ = ["first_together", "last_together", "slack", "years_since_together"]

_MOST = 3


def slack(value: int, *, about: bool) -> int:
    """How many years a claimed number of years may be off: one, for only calendar years are compared; of a
    round number a tenth; of a hedged one of ten or more at least two."""
    if about:
        return max(2 if value >= 10 else 1, value // 10)
    return max(1, value // 10) if value % 5 == 0 else 1


class _End(NamedTuple):
    """What a claim of a last or first time says: the titles (rows; of an episode its series), the year that
    another title must pass to refute it, and whether only a bare year is claimed."""

    titles: tuple[int, ...]
    year: int | None
    bare: bool


# Last and first --------------------------------------------------------------------------------------


def last_together(case: Case) -> Judgement:
    """Refuted by a joint credit of a year that is certainly later than that of the titles or the year that
    are claimed; of a bare year by two years or more."""
    end = _claimed_end(case, first=False)

    def judge(counted: Sequence[Joint]) -> tuple[str, Sequence[Joint], Sequence[Joint]]:
        against: list[Joint] = []
        near: list[Joint] = []
        for found, times in latest(counted):
            year = times.last_from.year
            if end.year is None or not found.certain or found.row in end.titles or year <= end.year:
                continue
            (near if end.bare and year == end.year + 1 else against).append(found)
        fits = _fits(case, end, counted, lambda f: f.times is not None and f.times.last_to.year)
        return _verdict(against, near, fits)

    readings = read(case, judge)
    return _judgement(case, end, readings, first=False)


def first_together(case: Case) -> Judgement:
    """Refuted by a joint credit of a year that is certainly earlier; "for the first time" and "never" by any
    certain one."""
    never = _never(case)
    end = _End((), None, False) if never else _claimed_end(case, first=True)

    def judge(counted: Sequence[Joint]) -> tuple[str, Sequence[Joint], Sequence[Joint]]:
        against: list[Joint] = []
        near: list[Joint] = []
        for found, times in earliest(counted):
            year = times.first_to.year
            if not found.certain or found.row in end.titles:
                continue
            if never:
                against.append(found)
            elif end.year is not None and year < end.year:
                (near if end.bare and year == end.year - 1 else against).append(found)
        fits = (
            []
            if never
            else _fits(case, end, counted, lambda f: f.times is not None and f.times.first_from.year)
        )
        return _verdict(against, near, fits)

    readings = read(case, judge)
    if never:
        return _never_judgement(case, readings)
    return _judgement(case, end, readings, first=True)


def _verdict(
    against: Sequence[Joint], near: Sequence[Joint], fits: Sequence[Joint]
) -> tuple[str, Sequence[Joint], Sequence[Joint]]:
    if against:
        return CONTRADICTED, against, fits
    if near:
        return DEPENDS, near, fits
    return (SUPPORTED if fits else NOT_IN_DATA), (), fits


def _never(case: Case) -> bool:
    """Whether a first time is meant of the title that is announced, or "never before"."""
    if case.statement.status == "announced" or any(case.calendar.announced(t) for t in case.titles):
        return True
    released = [t for t in case.titles if case.calendar.out(t) is not False]
    if released or case.statement.year is not None:
        return False
    return case.statement.never or bool(case.titles)


def _claimed_end(case: Case, *, first: bool) -> _End:
    """A title that the data do not credit to all may be a namesake of what is meant, so the year is that of
    whichever namesake is the mildest."""
    view, calendar = case.view, case.calendar
    own = tuple(dict.fromkeys(view.series_of(t) for t in case.titles))
    years: list[int | None] = [] if case.statement.year is None else [case.statement.year]
    if case.unlinked and case.statement.year is None:
        years.append(None)
    for title in case.titles:
        same = [title]
        if not _of_year(case, title, case.statement.year) and on_titles(case.of(title)).verdict != SUPPORTED:
            same += [t for t in namesakes(case, title) if not calendar.announced(t)]
        for row in same:
            times = calendar.times(row)
            years.append(None if times is None else (times.first_from if first else times.last_to).year)
    known = [year for year in years if year is not None]
    if not known or len(known) < len(years):
        return _End(own, None, False)
    return _End(own, min(known) if first else max(known), not case.titles)


def _of_year(case: Case, title: int, year: int | None) -> bool:
    """Whether a title is told apart from its namesakes by the year that is claimed."""
    times = case.calendar.times(title)
    return year is not None and times is not None and abs(times.first_from.year - year) <= 1


def _fits(
    case: Case, end: _End, counted: Sequence[Joint], year_of: Callable[[Joint], int | bool]
) -> list[Joint]:
    """The joint titles that are what is claimed: all of the titles, of about the year; or one of about the
    bare year."""
    year = case.statement.year
    if case.titles:
        rows = {f.row: f for f in counted}
        fits = [rows[title] for title in end.titles if title in rows]
        if case.unlinked or len(fits) < len(end.titles):
            return []
        return [f for f in fits if year is None or _near(f, year)] if fits else []
    if year is None:
        return []
    return [f for f in counted if f.times is not None and abs(year_of(f) - year) <= 1]


def _near(found: Joint, year: int) -> bool:
    times = found.times
    return times is None or times.first_from.year - 1 <= year <= times.last_to.year + 1


# Sentences -------------------------------------------------------------------------------------------


def _mistaken(case: Case) -> bool:
    """Whether "they" may be others than was thought: people of whom no claimed title knows."""
    if not case.statement.assumed or not (case.titles or case.unlinked):
        return False
    return not any(on_titles(case.of(title)).verdict == SUPPORTED for title in case.titles)


def _judgement(case: Case, end: _End, readings: list[Reading], *, first: bool) -> Judgement:
    verdict = conclude(readings)
    shown = reported(readings)
    rules = {r.rule: r.verdict for r in shown}
    word, beyond = ("first", "earlier") if first else ("last", "later")
    pick = _pick(first)
    names = words.people(case.view, case.people)
    if verdict == CONTRADICTED and _mistaken(case):
        why = (
            f"Whether the article means {names} is not certain: it does not name them here, and the data do"
            f" not credit them together on what it names. {words.CAVEAT}"
        )
        return Judgement(NOT_IN_DATA, why, (), rules, True)
    if verdict in (CONTRADICTED, DEPENDS):
        evidence = facts(case, _telling(readings, shown), first=first)
        found = told(case, [(r.rule, r.against[0] if r.against else None) for r in shown], _nothing)
        limit = _limit(case, end)
        why = f"The data credit {names} together {found}, {beyond} than {limit}. "
        if verdict == DEPENDS:
            why = f"{why}{_other_side(case, shown, limit, beyond)}"
            if any(r.verdict != DEPENDS for r in shown):
                why = f"It depends on what counts. {why}"
        suggestion = f"By the credits, {names} {word} {verb(case)} together " + told(
            case, [(r.rule, pick(r.certain)) for r in shown], _nothing
        )
        return Judgement(
            verdict, why + _notes(case, shown) + words.NO_SCENES, evidence, rules, True, suggestion + "."
        )
    if verdict == SUPPORTED:
        best = next(r for r in readings if r.verdict == SUPPORTED)
        labels = words.others(words.label(case.view, f.row) for f in best.fits)
        why = f"The data credit {names} together on {labels}, and on nothing {beyond}, {words.FAR}."
        why += _maybe(case, best, end, first=first)
        return Judgement(SUPPORTED, why, facts(case, best.fits[:_MOST], first=first), rules)
    return _not_fitting(case, readings, rules, first=first)


def _pick(first: bool) -> Callable[[Sequence[Joint]], Joint | None]:
    def pick(joints: Sequence[Joint]) -> Joint | None:
        ordered = earliest(joints) if first else latest(joints)
        return ordered[0][0] if ordered else next(iter(joints), None)

    return pick


def _nothing(_: Joint) -> str:
    return ""


def _telling(readings: Sequence[Reading], shown: Sequence[Reading]) -> list[Joint]:
    """The joint titles that bear a verdict: of each rule the first against the claim, else the first that
    fits."""
    found = [r.against[0] for r in readings if r.against]
    found += [r.fits[0] for r in shown if not r.against and r.fits]
    return list(dict.fromkeys(found))


def _limit(case: Case, end: _End) -> str:
    if case.titles:
        return words.join([words.label(case.view, t) for t in case.titles])
    return str(end.year)


def _other_side(case: Case, shown: Sequence[Reading], limit: str, beyond: str) -> str:
    """Under which rules the claim is not refuted; or that one year is within the uncertainty of years."""
    open_rules = [phrase(case, r.rule) for r in shown if not r.against]
    if open_rules:
        return f"Counted {open_rules[0]}, nothing in this data is {beyond} than {limit}. "
    if any(r.verdict == DEPENDS for r in shown):
        return "One year is within what data and articles differ by. "
    return ""


def _notes(case: Case, shown: Sequence[Reading]) -> str:
    """What the credits that are held against a claim leave open."""
    text = ""
    if any(r.rule == "on_screen" and r.against and not r.against[0].sure for r in shown):
        text += "The data do not tell whether all parts in it are on screen or by voice. "
    first = [r.against[0].row for r in shown if r.against and r.against[0].row in r.against[0].parts]
    for row in dict.fromkeys(row for row in first if case.view.kind(row) in SERIES_KINDS):
        text += f"The data do not tell whether one episode of {words.label(case.view, row)} has all. "
    return text


def _maybe(case: Case, best: Reading, end: _End, *, first: bool) -> str:
    """Other titles that may be later (or earlier): told, for they do not refute."""

    def beyond(found: Joint) -> bool:
        if end.year is None or found.times is None or found.row in end.titles:
            return False
        times = found.times
        return times.first_from.year < end.year if first else times.last_to.year > end.year

    may = [f for f in best.counted if beyond(f)]
    if not may:
        return ""
    labels = words.others(words.label(case.view, f.row) for f in may)
    return f" They may have been together on {labels}; the credits do not tell in which year."


def _not_fitting(case: Case, readings: list[Reading], rules: dict[str, str], *, first: bool) -> Judgement:
    word = "first" if first else "last"
    widest = next(r for r in readings if r.rule in ("any_acting", "any_work"))
    best = _pick(first)(widest.certain)
    text, flag = "", False
    if case.titles:
        credit = on_titles(case)
        if credit.verdict == NOT_IN_DATA:
            text, flag = credit.why.removesuffix(words.CAVEAT), credit.flag
    if case.unlinked:
        text += f"This data does not have {words.others(case.unlinked)}. "
    if best is None:
        return Judgement(NOT_IN_DATA, f"{text}{_none(case)} {words.CAVEAT}", (), rules, flag)
    why = f"{text}The {word} in this data is {words.label(case.view, best.row)}. {words.CAVEAT}"
    return Judgement(NOT_IN_DATA, why, facts(case, [best], first=first), rules, flag)


def _none(case: Case) -> str:
    names = words.people(case.view, case.people)
    return (
        f"The data have no title on which {names} {verb(case)} together, certainly out by "
        f"{case.date.isoformat()}."
    )


def _never_judgement(case: Case, readings: list[Reading]) -> Judgement:
    verdict = conclude(readings)
    # Without any film together, they may be together in a film for the first time.
    shown = reported(readings)
    rules = {r.rule: r.verdict for r in shown}
    names = words.people(case.view, case.people)
    if verdict == NOT_IN_DATA:
        widest = next(r for r in readings if r.rule in ("any_acting", "any_work"))
        why = f"The data have no earlier title on which {names} {verb(case)} together, which proves nothing."
        if widest.counted:
            may = words.others(words.label(case.view, f.row) for f in widest.counted)
            why += f" They may have on {may}; the credits do not tell."
        return Judgement(NOT_IN_DATA, why, (), rules)
    evidence = facts(case, _telling(readings, shown), first=True)
    found = told(case, [(r.rule, r.against[0] if r.against else None) for r in shown], _nothing)
    why = f"The data credit {names} together {found}. "
    if verdict == DEPENDS:
        open_rules = [phrase(case, r.rule) for r in shown if not r.against]
        why = f"It depends on what counts. {why}Counted {open_rules[0]}, this data has nothing. "
    suggestion = f"By the credits, {names} have {verb(case)} together before, {found}."
    return Judgement(verdict, why + _notes(case, shown) + words.NO_SCENES, evidence, rules, True, suggestion)


# How long ago ----------------------------------------------------------------------------------------


def years_since_together(case: Case) -> Judgement:
    """A gap in years before the article's day, or before the title that it names; a difference of calendar
    years. Refuted by a joint credit that is certainly inside it."""
    statement = case.statement
    value = int(statement.value or 0)
    off = slack(value, about=statement.about)
    ends = [] if announced_counts(case) else _years_of(case, value - off)
    own = {case.view.series_of(t) for t in case.titles} if ends else set()
    now = min(ends, default=case.date.year)

    def judge(counted: Sequence[Joint]) -> tuple[str, Sequence[Joint], Sequence[Joint]]:
        inside, fits = [], []
        for found, times in latest(counted):
            longest, shortest = now - times.last_from.year, now - times.last_to.year
            if found.row in own or (ends and shortest <= 0):
                continue
            if found.certain and longest < value - off and statement.bound != "at most":
                inside.append(found)
            elif _gap_fits(longest, shortest, value, off, statement.bound):
                fits.append(found)
        return _verdict(inside, (), fits)

    readings = read(case, judge)
    verdict = conclude(readings)
    shown = reported(readings)
    rules = {r.rule: r.verdict for r in shown}
    names = words.people(case.view, case.people)

    def ago(found: Joint) -> str:
        return "" if found.times is None else f", {_years(now - found.times.last_to.year)} before"

    if verdict in (CONTRADICTED, DEPENDS):
        evidence = facts(case, _telling(readings, shown))
        found = told(case, [(r.rule, r.against[0] if r.against else None) for r in shown], ago)
        why = f"The data credit {names} together {found}, inside the {_years(value)}. "
        if verdict == DEPENDS:
            fitting = [r for r in shown if not r.against]
            why = f"It depends on what counts. {why}"
            why += f"Counted {phrase(case, fitting[0].rule)}, nothing in this data is inside them. "
        last = _pick(False)
        suggestion = f"By the credits, {names} last {verb(case)} together " + told(
            case, [(r.rule, last(r.certain)) for r in shown], ago
        )
        return Judgement(
            verdict, why + _notes(case, shown) + words.NO_SCENES, evidence, rules, True, suggestion + "."
        )
    if verdict == SUPPORTED:
        best = next(r for r in readings if r.verdict == SUPPORTED)
        fit = best.fits[0]
        why = (
            f"The data credit {names} together on {words.label(case.view, fit.row)}{ago(fit)},"
            f" and on nothing later, {words.FAR}."
        )
        return Judgement(SUPPORTED, why, facts(case, [fit]), rules)
    widest = next(r for r in readings if r.rule in ("any_acting", "any_work"))
    before = _pick(False)([f for f in widest.certain if f.row not in own])
    if before is None:
        return Judgement(NOT_IN_DATA, f"{_none(case)} {words.CAVEAT}", (), rules)
    why = (
        f"The last in this data is {words.label(case.view, before.row)}{ago(before)}; there may be a later"
        f" one that the data lack. {words.CAVEAT}"
    )
    return Judgement(NOT_IN_DATA, why, facts(case, [before]), rules)


def _gap_fits(longest: int, shortest: int, value: int, off: int, bound: str | None) -> bool:
    """Whether a gap of at least `shortest` and at most `longest` years may be the one that is claimed."""
    if bound == "at least":
        return longest >= value - off
    if bound == "at most":
        return shortest <= value + off
    return longest >= value - off and shortest <= value + off


def _years_of(case: Case, least: int) -> list[int]:
    """The first years of the titles that end the gap. One as old as the gap is long begins it ("since")."""
    times = [case.calendar.times(title) for title in case.titles]
    years = [t.first_from.year for t in times if t is not None]
    return [year for year in years if 0 <= case.date.year - year < least]


def _years(number: int) -> str:
    return f"{number} year" if number == 1 else f"{number} years"
