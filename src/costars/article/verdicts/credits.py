"""Verdicts on who did what on a title: acted_in, plays, directed, wrote, created, produced, worked_on and
directed_in. A missing credit is never a contradiction: lists are not complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...vocabulary import ACTING, ROLES, SERIES_KINDS
from . import words
from .characters import same_character
from .judgement import NOT_IN_DATA, SUPPORTED, Case, Judgement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ...records import Fact

__all__ = ["CREDIT_KINDS", "directed_in", "on_title", "plays"]


class _Work(NamedTuple):
    roles: frozenset[str]
    noun: str  # how those are credited who hold such a credit


_ANY = frozenset(ROLES) - {"archive"}
_KINDS = {
    "acted_in": _Work(frozenset({ACTING}), "in the cast of"),
    "directed": _Work(frozenset({"director"}), "as director on"),
    "wrote": _Work(frozenset({"writer"}), "as writer on"),
    "created": _Work(frozenset({"creator"}), "as creator on"),
    "produced": _Work(frozenset({"producer"}), "as producer on"),
    "worked_on": _Work(_ANY, "on"),
}
_MOST_EPISODES = 40  # of a series, so many are looked through for others who hold a credit


def credit_verdict(case: Case, kind: str) -> Judgement:
    """acted_in, directed, wrote, created, produced, worked_on: one person, one title, some roles."""
    work = _KINDS[kind]
    person, title = case.people[0], case.titles[0]
    rows = on_title(case, person, title, work.roles)
    if rows:
        return Judgement(SUPPORTED, _held(case, person, title, rows), _facts(case, person, title, rows))
    holders = _holders(case, title, work.roles, person)
    why = _missing(case, person, title, holders, work)
    facts = _facts(case, person, title, on_title(case, person, title, frozenset(ROLES)))
    return Judgement(NOT_IN_DATA, why, facts + _holder_facts(case, holders), flag=bool(holders))


CREDIT_KINDS: dict[str, Callable[[Case, str], Judgement]] = dict.fromkeys(_KINDS, credit_verdict)


def on_title(case: Case, person: int, title: int, roles: Iterable[str]) -> list[int]:
    """The rows of a person's credits in some roles on a title; of a series also on its episodes, those on the
    series itself first. Announced episodes are left out."""
    view, wanted = case.view, frozenset(roles)
    direct = [row for row in view.credits_between((person,), title) if view.role(row) in wanted]
    if view.kind(title) not in SERIES_KINDS:
        return direct
    column = view.arrays["credits.title"]
    return direct + [
        row
        for row in case.works.on_episodes(person, title)
        if view.role(row) in wanted and not case.calendar.announced(column[row])
    ]


def _held(case: Case, person: int, title: int, rows: Sequence[int]) -> str:
    view = case.view
    column = view.arrays["credits.title"]
    direct = [row for row in rows if column[row] == title]
    told = words.did(map(view.credit, direct or rows[:1]))
    text = f"{words.label(view, title)} credits {words.name(view, person)} {told}"
    if not direct:
        episodes = len({column[row] for row in rows})
        text += f", in {episodes} episode{'' if episodes == 1 else 's'} that this data has"
    return text + "." + _later(case, title)


def _later(case: Case, title: int) -> str:
    """Said of a title that was not out by the article's day."""
    if case.calendar.out(title) is not False:
        return ""
    return " It was released after the day of the article."


def _facts(case: Case, person: int, title: int, rows: Sequence[int]) -> tuple[Fact, ...]:
    """The credits on the title itself, else those on the first two of its episodes."""
    column = case.view.arrays["credits.title"]
    by_title: dict[int, list[int]] = {}
    for row in rows:
        by_title.setdefault(column[row], []).append(row)
    shown = [title] if title in by_title else list(by_title)[:2]
    return tuple(words.credit_fact(case.view, person, t, by_title[t]) for t in shown)


# What is missing -------------------------------------------------------------------------------------


def _holders(case: Case, title: int, roles: frozenset[str], person: int) -> list[int]:
    """The rows of the credits of others in these roles: on the title, else on the first of its episodes."""
    view = case.view
    column = view.arrays["credits.person"]
    for place in (title, *view.episodes_of(title)[:_MOST_EPISODES]):
        found = [r for r in view.listed_on(place) if view.role(r) in roles and column[r] != person]
        if found:
            return view.in_billing_order(found)
    return []


def _holder_facts(case: Case, holders: Sequence[int]) -> tuple[Fact, ...]:
    """The first of the others, one fact for each person."""
    column = case.view.arrays["credits.person"]
    place = case.view.arrays["credits.title"]
    first = list(dict.fromkeys(column[row] for row in holders))[:2]
    return tuple(
        words.credit_fact(
            case.view, person, place[holders[0]], [row for row in holders if column[row] == person]
        )
        for person in first
    )


def _missing(case: Case, person: int, title: int, holders: Sequence[int], work: _Work) -> str:
    view = case.view
    name, label = words.name(view, person), words.label(view, title)
    if holders:
        names = words.others(view.strings["people.name"][view.arrays["credits.person"][r]] for r in holders)
        text = f"The data credit {names} {work.noun} {label}, not {name}"
    else:
        text = f"The data credit nobody {work.noun} {label}"
    return f"{text}. {_instead(case, person, title, work.roles)}{words.CAVEAT}"


def _instead(case: Case, person: int, title: int, roles: frozenset[str]) -> str:
    """What else the person is credited for on the title; as themselves and in footage they do not act."""
    view = case.view
    rows = on_title(case, person, title, frozenset(ROLES))
    if not rows:
        return ""
    credits = list(map(view.credit, rows))
    appears = {c.role for c in credits} <= {"self", "archive"}
    note = ", which is not acting" if appears and ACTING in roles else ""
    return f"They credit {words.name(view, person)} {words.did(credits[:4])}{note}. "


# A part ----------------------------------------------------------------------------------------------


def plays(case: Case) -> Judgement:
    """Whether a person's acting credit names the character; never contradicted, for a part has many names."""
    view = case.view
    person, title, value = case.people[0], case.titles[0], str(case.statement.value)
    rows = on_title(case, person, title, {ACTING})
    fitting = [row for row in rows if same_character(value, view.credit(row).characters)]
    if fitting:
        told = _held(case, person, title, fitting)
        if not any(value == c for row in fitting for c in view.credit(row).characters):
            told += f" “{value}” is taken for the same part."
        return Judgement(SUPPORTED, told, _facts(case, person, title, fitting))
    column = view.arrays["credits.person"]
    cast = _holders(case, title, frozenset({ACTING}), person)
    elsewhere = [row for row in cast if same_character(value, view.credit(row).characters)]
    name, label = words.name(view, person), words.label(view, title)
    parts = [c for row in rows for c in view.credit(row).characters]
    if parts:
        text = f"{label} credits {name} as {words.others(parts)}, not as {value}."
    elif rows:
        text = f"{label} credits {name} as an actor and does not say as whom."
    else:
        names = words.others(view.strings["people.name"][column[row]] for row in cast)
        text = (
            f"The data credit {names} in the cast of {label}, not {name}."
            if cast
            else (f"The data have no cast of {label}.")
        )
    if elsewhere:
        names = words.others(view.strings["people.name"][column[row]] for row in elsewhere)
        text += f" The data credit {names} as {words.others(view.credit(elsewhere[0]).characters)}."
    tail = "A part may have several names." if parts else words.CAVEAT
    facts = _facts(case, person, title, rows) + _holder_facts(case, elsewhere)
    flag = bool(elsewhere or parts or (cast and not rows))
    return Judgement(NOT_IN_DATA, f"{text} {tail}", facts, flag=flag)


# Directing somebody ----------------------------------------------------------------------------------


def directed_in(case: Case) -> Judgement:
    """Whether the first person directed a title on which the second acts; of a series, an episode that has
    both, or credits on it as a whole."""
    view, title = case.view, case.titles[0]
    director, actor = case.people[:2]
    directing = on_title(case, director, title, {"director"})
    acting = on_title(case, actor, title, {ACTING})
    column = view.arrays["credits.title"]
    names = f"{words.name(view, director)} as director and {words.name(view, actor)} as an actor"
    label = words.label(view, title)
    if directing and acting:
        common = {column[r] for r in directing} & {column[r] for r in acting}
        whole = title in {column[r] for r in directing} | {column[r] for r in acting}
        facts = _pair_facts(case, directing, acting, common)
        if common:
            place = title if title in common else min(common)
            return Judgement(
                SUPPORTED, f"{words.label(view, place)} credits {names}.{_later(case, title)}", facts
            )
        if whole:
            why = (
                f"{label} credits {names}; of one of them the data have a credit on the series as a whole,"
                " and do not tell whether it was the same episode."
            )
            return Judgement(SUPPORTED, why, facts)
        why = f"{label} credits {names}, in different episodes; no episode in this data credits both."
        return Judgement(NOT_IN_DATA, f"{why} {words.CAVEAT}", facts)
    told, flag, facts = [], False, ()
    for person, rows, kind in ((director, directing, "directed"), (actor, acting, "acted_in")):
        if rows:
            facts += _facts(case, person, title, rows)
        else:
            part = credit_verdict(case.about(person), kind)
            told.append(part.why.removesuffix(words.CAVEAT).strip())
            facts, flag = facts + part.evidence, flag or part.flag
    return Judgement(NOT_IN_DATA, f"{' '.join(told)} {words.CAVEAT}", facts, flag=flag)


def _pair_facts(
    case: Case, directing: Sequence[int], acting: Sequence[int], common: set[int]
) -> tuple[Fact, ...]:
    """Both credits: on a common title or episode where there is one."""
    column = case.view.arrays["credits.title"]
    facts = []
    for person, rows in ((case.people[0], directing), (case.people[1], acting)):
        place = min(common) if common else column[rows[0]]
        facts.append(words.credit_fact(case.view, person, place, [r for r in rows if column[r] == place]))
    return tuple(facts)
