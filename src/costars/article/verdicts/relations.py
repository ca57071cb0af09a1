"""Verdicts on marriages, and on parents and children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import words
from .judgement import CONTRADICTED, NOT_IN_DATA, SUPPORTED, Case, Judgement

if TYPE_CHECKING:
    from ...records import Relation

__all__ = ["married", "parent_of"]

# A wedding may be dated by the licence, the ceremony or the report of it.
YEAR_SLACK = 1


def married(case: Case) -> Judgement:
    """A marriage, with `year` the wedding's; contradicted by one marriage whose year is far from it."""
    a, b = case.people[:2]
    names = words.people(case.view, (a, b))
    between = _between(case, a, b)
    weddings = [r for r in between if r.kind == "spouse"]
    if not weddings:
        return _not_married(case, between)
    year = case.statement.year
    facts = tuple(map(words.relation_fact, weddings))
    told = " ".join(fact.fact for fact in facts)
    ended = "" if any(r.to is None for r in weddings) else " The marriage has ended, by the data."
    if year is None:
        return Judgement(SUPPORTED, told + ended, facts)
    known = [r.from_ for r in weddings if r.from_ is not None]
    near = [y for y in known if abs(y - year) <= YEAR_SLACK]
    if near:
        note = "" if year in near else f" {year} is within a year of it."
        return Judgement(SUPPORTED, told + note + ended, facts)
    if len(weddings) == len(known) == 1:
        return Judgement(
            CONTRADICTED,
            f"{told} That is not {year}.",
            facts,
            flag=True,
            suggestion=f"{names} married in {known[0]}.",
        )
    why = (
        f"The data have no wedding of theirs in {year}."
        if known
        else "The data do not say when they married."
    )
    return Judgement(NOT_IN_DATA, f"{told} {why}", facts)


def _between(case: Case, a: int, b: int) -> list[Relation]:
    ids = {case.view.strings["people.id"][person] for person in (a, b)}
    return [r for r in case.view.relations_of(a) if {r.a, r.b} == ids]


def _not_married(case: Case, between: list[Relation]) -> Judgement:
    view = case.view
    text = f"The data have no marriage of {words.people(view, case.people[:2])}."
    facts = tuple(map(words.relation_fact, between))
    text += "".join(f" {fact.fact}" for fact in facts)
    for person in case.people[:2]:
        own = view.strings["people.id"][person]
        weddings = [r for r in view.relations_of(person) if r.kind == "spouse"]
        spouses = [r.b_name if r.a == own else r.a_name for r in weddings]
        if spouses:
            text += f" They have {words.name(view, person)} married to {words.others(spouses)}."
            facts += tuple(map(words.relation_fact, weddings[:2]))
    return Judgement(NOT_IN_DATA, f"{text} What the data lack proves nothing.", facts)


def parent_of(case: Case) -> Judgement:
    """The first person is a parent of the second; never contradicted."""
    view = case.view
    parent, child = case.people[:2]
    id_of = view.strings["people.id"]
    children = [r for r in view.relations_of(child) if r.kind == "child"]
    held = [r for r in children if r.a == id_of[parent] and r.b == id_of[child]]
    if held:
        fact = words.relation_fact(held[0])
        return Judgement(SUPPORTED, fact.fact, (fact,))
    known = [r for r in children if r.b == id_of[child]]
    reverse = [r for r in children if r.a == id_of[child] and r.b == id_of[parent]]
    text = f"The data do not have {words.name(view, child)} as a child of {words.name(view, parent)}."
    if known:
        text += f" They have {words.others(r.a_name for r in known)} as a parent."
    if reverse:
        text += f" They have it the other way round: {words.relation_fact(reverse[0]).fact}"
    facts = tuple(map(words.relation_fact, known + reverse))
    return Judgement(NOT_IN_DATA, f"{text} What the data lack proves nothing.", facts)
