"""Verdicts on what people have made together: acted_together and times_together."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from ...graph.joint import Joint, acting_rules, joint, shared_titles, work_rules
from ...vocabulary import ACTING, ROLES, SERIES_KINDS, WORK_EXCLUDED_ROLES
from . import words
from .credits import credit_verdict, on_title
from .judgement import CONTRADICTED, DEPENDS, NOT_IN_DATA, SUPPORTED, Case, Judgement
from .readings import conclude, facts, phrase, read, reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Fact

__all__ = ["acted_together", "announced_counts", "on_titles", "times_together"]

_SHOWN = 3
_WORK = frozenset(ROLES) - WORK_EXCLUDED_ROLES


def verb(case: Case) -> str:
    return "acted" if case.statement.acting else "worked"


def acted_together(case: Case) -> Judgement:
    """All of the people on each of the titles; without titles, on any by the article's day."""
    if case.titles:
        return on_titles(case)
    found = _any_title(case, case.people)
    certain = [j for j in found if _held(j)]
    if certain:
        labels = words.others(words.label(case.view, j.row) for j in certain)
        why = f"The data credit {words.people(case.view, case.people)} on {labels}. {words.NO_SCENES}"
        return Judgement(SUPPORTED, why, facts(case, certain[:_SHOWN]))
    pairs = list(combinations(case.people, 2))
    if len(pairs) > 1:
        first = [next((j for j in _any_title(case, pair) if _held(j)), None) for pair in pairs]
        if None not in first:
            shown = [
                facts(case.about(*pair), [j])[0]
                for pair, j in zip(pairs, first, strict=True)
                if j is not None
            ]
            why = "The data have a title for every two of them, and none that credits all."
            return Judgement(SUPPORTED, why, tuple(dict.fromkeys(shown)))
    names = words.people(case.view, case.people)
    why = f"The data have no title by {case.date.isoformat()} on which {names} {verb(case)} together."
    if found:
        why += f" They may have on {words.others(words.label(case.view, j.row) for j in found)}."
    return Judgement(NOT_IN_DATA, f"{why} {words.CAVEAT}")


def _any_title(case: Case, people: Sequence[int]) -> list[Joint]:
    rules = acting_rules() if case.statement.acting else work_rules()
    widest = next(rule for rule in rules if rule.name in ("any_acting", "any_work"))
    return joint(case.view, shared_titles(case.works, people, case.calendar), case.calendar, widest)


def _held(found: Joint) -> bool:
    """Whether the data hold a joint credit: a title without any year may be taken for one that is out."""
    return found.certain or (found.same and found.times is None)


def on_titles(case: Case) -> Judgement:
    """All of the people on each of the titles. On a series, credits of different episodes are not together;
    a credit on the series as a whole does not tell."""
    view = case.view
    roles = frozenset({ACTING}) if case.statement.acting else _WORK
    column = view.arrays["credits.title"]
    told: list[str] = []
    evidence: list[Fact] = []
    missing, flag, apart = [], False, []
    for title in case.titles:
        rows = [on_title(case, person, title, roles) for person in case.people]
        for person, own in zip(case.people, rows, strict=True):
            if own:
                evidence.append(_own_fact(case, person, own))
            else:
                kind = "acted_in" if case.statement.acting else "worked_on"
                part = credit_verdict(case.about(person).of(title), kind)
                missing.append(part.why.removesuffix(words.CAVEAT).strip())
                evidence += part.evidence
                flag = flag or part.flag
        if not all(rows):
            continue
        places = [{column[row] for row in own} for own in rows]
        common = set.intersection(*places)
        text = f"{words.label(view, title)} credits {words.people(view, case.people)}"
        later = _later(case, title)
        if view.kind(title) not in SERIES_KINDS:
            told.append(f"{text}.{later}")
        elif common - {title}:
            evidence.append(
                words.shared_fact(view, case.people, min(common - {title}), acting=case.statement.acting)
            )
            told.append(f"{text}, {words.label(view, min(common - {title}))} all of them.{later}")
        elif any(title in own for own in places):
            told.append(f"{text}; the credits do not tell whether in the same episode.{later}")
        else:
            apart.append(f"{text} in different episodes; no episode in this data credits all of them.")
    shown = tuple(dict.fromkeys(evidence))
    if missing or apart:
        return Judgement(NOT_IN_DATA, f"{' '.join(missing + apart)} {words.CAVEAT}", shown, flag=flag)
    return Judgement(SUPPORTED, f"{' '.join(told)} {words.NO_SCENES}", shown)


def _later(case: Case, title: int) -> str:
    if case.calendar.out(title) is not False:
        return ""
    return " It was released after the day of the article."


def _own_fact(case: Case, person: int, rows: Sequence[int]) -> Fact:
    column = case.view.arrays["credits.title"]
    place = column[rows[0]]
    return words.credit_fact(case.view, person, place, [row for row in rows if column[row] == place])


# How often -------------------------------------------------------------------------------------------


def announced_counts(case: Case) -> bool:
    """Whether a claim is about the title that the article announces: it is not among the joint ones."""
    if case.statement.status == "announced" or case.unlinked:
        return True
    return any(case.calendar.announced(title) for title in case.titles)


def times_together(case: Case) -> Judgement:
    """How many titles; the announced one, where it is meant, is one of them. More than claimed contradict,
    fewer do not."""
    statement = case.statement
    value = int(statement.value or 0)
    announced = announced_counts(case)
    needed = value - announced
    until = None if announced else _until(case)

    def judge(counted: Sequence[Joint]) -> tuple[str, Sequence[Joint], Sequence[Joint]]:
        certain = [j for j in counted if j.certain and (until is None or _not_later(j, until, case))]
        possible = [j for j in counted if until is None or not _certainly_later(j, until, case)]
        # A title without any year is held for one that counts, and against nothing.
        held = [j for j in possible if j.sure and _held(j)]
        if len(certain) > needed and statement.bound != "at least":
            return CONTRADICTED, certain, ()
        fits = len(held) <= needed <= len(possible)
        if possible and (fits or (statement.bound == "at least" and len(held) >= needed)):
            return SUPPORTED, (), possible
        return NOT_IN_DATA, (), possible

    readings = read(case, judge)
    verdict = conclude(readings)
    shown = reported(readings)
    rules = {r.rule: r.verdict for r in shown}
    best = next((r for r in readings if r.verdict == verdict), shown[0])
    counted = list(best.against or best.fits)
    names = words.people(case.view, case.people)
    how_many = _titles(len(counted))
    labels = words.others(words.label(case.view, j.row) for j in counted)
    text = f"The data have {how_many} on which {names} {verb(case)} together"
    text += f": {labels}" if labels else ""
    with_new = " The announced title is one more." if announced else ""
    if verdict == SUPPORTED:
        why = f"{text}.{with_new} That makes {value} {phrase(case, best.rule)}, {words.FAR}."
        return Judgement(SUPPORTED, why, facts(case, counted[: max(_SHOWN, needed)]), rules)
    if verdict == NOT_IN_DATA:
        fewer = f"{with_new} That is fewer than {value}." if needed else ""
        why = f"{text}.{fewer} {words.CAVEAT}"
        return Judgement(NOT_IN_DATA, why, facts(case, counted[:_SHOWN]), rules)
    evidence = facts(case, _enough([r.against for r in readings if r.against], needed + 1))
    numbers: dict[int, str] = {}
    for r in shown:
        numbers.setdefault(len(r.against or r.certain), phrase(case, r.rule))
    counts = words.join([f"{_titles(number)} {rule}" for number, rule in numbers.items()])
    suggestion = f"By these credits, {names} have {verb(case)} together on "
    suggestion += how_many if len(numbers) == 1 else counts
    suggestion += ", the announced title not counted." if announced else "."
    if verdict == CONTRADICTED:
        why = f"{text}.{with_new} That is more than {value} under every counting rule. {words.NO_SCENES}"
        return Judgement(CONTRADICTED, why, evidence, rules, True, suggestion)
    why = f"It depends on what counts: the data have {counts}.{with_new} {words.NO_SCENES}"
    return Judgement(DEPENDS, why, evidence, rules, True, suggestion)


def _titles(number: int) -> str:
    return "no title" if not number else "1 title" if number == 1 else f"{number} titles"


def _enough(lists: Sequence[Sequence[Joint]], number: int) -> list[Joint]:
    """Joint titles such that each rule has so many of its own among them."""
    shown: list[Joint] = []
    for joints in sorted(lists, key=len):
        have = sum(j in shown for j in joints)
        for found in joints:
            if have >= number:
                break
            if found not in shown:
                shown.append(found)
                have += 1
    return shown


def _until(case: Case) -> int | None:
    """The title up to which a claim counts: the released one that it names."""
    return case.titles[0] if len(case.titles) == 1 else None


def _not_later(found: Joint, until: int, case: Case) -> bool:
    """Whether a joint title is certainly not later than another: of an earlier year, or it itself."""
    at = case.calendar.times(until)
    if found.row == case.view.series_of(until):
        return True
    return at is not None and found.times is not None and found.times.first_to.year < at.first_from.year


def _certainly_later(found: Joint, until: int, case: Case) -> bool:
    at = case.calendar.times(until)
    if found.row == case.view.series_of(until):
        return False
    return at is not None and found.times is not None and found.times.first_from.year > at.last_to.year
