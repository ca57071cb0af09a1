"""Namesakes told apart by what the article says of them: "Steve McQueen directed 'Hunger'" is the one who
did.

Names are linked by the company they keep. Where a claim made of somebody so linked has no support at all in
the credits, and exactly one namesake has the very credit that it tells of, the mention means that one. The
same for titles of one name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .mentions import Mentions
from .statements import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .statements import Found, Statement
    from .support import GraphCredits

__all__ = ["of_namesake", "told_apart"]

# Whom statements tell that open mentions mean, by what they are, the name, and who may be meant.
_Told = dict[tuple[str, str, frozenset[int]], set[int]]
_FULL = 2  # the support of a claim that the credits bear out


def told_apart(mentions: Mentions, statements: Sequence[Statement], credits: GraphCredits) -> Mentions | None:
    """The mentions with those linked anew that what is said of them tells apart; None where none is. Cost:
    for each statement without support, O(namesakes)."""
    people = {found.start: found for found in mentions.people}
    anew: dict[tuple[str, int], int] = {}  # by the kind and place of a mention
    told: _Told = {}
    for statement in statements:
        meant = _meant(statement, credits)
        if meant is None:
            continue
        what, place, row = meant
        party = (statement.people if what == "people" else statement.titles)[place]
        if what == "titles" and _stands(party, statement, statements, credits):
            continue
        if party.row is None:
            told.setdefault((what, party.text, frozenset(party.candidates)), set()).add(row)
        if what == "people":
            here = people.get(statement.places[place])
            if here is not None:  # a pronoun means whom its name means
                for start in _named_so(mentions.people, here):
                    anew.setdefault((what, start), row)
        else:
            for found in mentions.titles:
                inside = statement.start <= found.start < statement.end
                if inside and (found.row, found.name) == (party.row, party.text):
                    anew.setdefault((what, found.start), row)
    for what, mentioned in (("people", mentions.people), ("titles", mentions.titles)):
        for key, row in _open_ones(what, mentioned, told):
            anew.setdefault(key, row)
    if not anew:
        return None
    strings = credits.graph.view.strings

    def linked(what: str, mentioned: Sequence[Found]) -> Iterator[Found]:
        for found in mentioned:
            row = anew.get((what, found.start))
            name = found.name if row is None else strings[f"{what}.name"][row]
            yield found if row is None else replace(found, row=row, name=name, candidates=())

    return Mentions(tuple(linked("people", mentions.people)), tuple(linked("titles", mentions.titles)))


def _open_ones(what: str, mentioned: Sequence[Found], told: _Told) -> Iterator[tuple[tuple[str, int], int]]:
    """Mentions that are open between the same ones of whom statements tell who is meant, be it by a word for
    them ("the filmmaker"): they mean that one, if it is one."""
    for found in mentioned:
        rows = told.get((what, found.name, frozenset(row for row, _ in found.candidates)), ())
        if found.row is None and len(rows) == 1:
            yield (what, found.start), next(iter(rows))


def _named_so(people: Sequence[Found], here: Found) -> Iterator[int]:
    """Where a mention stands, and its short forms behind it up to the next full name."""
    yield here.start
    for found in people:
        if found.start > here.start and (found.row, found.name) == (here.row, here.name):
            if len(found.text) >= len(here.text):
                return
            yield found.start


def of_namesake(
    statement: Statement, credits: GraphCredits, statements: Sequence[Statement] = ()
) -> Statement:
    """A statement of the one namesake of whom the credits bear it out, where its own mention could not be
    linked anew: another of the `statements` of the same mention is of the other."""
    meant = _meant(statement, credits)
    if meant is None:
        return statement
    what, place, row = meant
    if what == "titles" and _stands(statement.titles[place], statement, statements, credits):
        return statement
    if what == "people":
        people = list(statement.people)
        people[place] = Party(people[place].text, row)
        return replace(statement, people=tuple(people))
    titles = list(statement.titles)
    titles[place] = Party(titles[place].text, row)
    return replace(statement, titles=tuple(titles))


def _stands(
    title: Party, statement: Statement, statements: Sequence[Statement], credits: GraphCredits
) -> bool:
    """Whether something else that is told of a title in the same words is true: it is that title, and what is
    told of it is false ("She played Gloria in 'Gloria', which Q directed")."""
    return title.row is not None and any(
        other.start < statement.end and statement.start < other.end
        for other in statements
        if other.people and title in other.titles and credits.support(other) == _FULL
    )


def _meant(statement: Statement, credits: GraphCredits) -> tuple[str, int, int] | None:
    """Which of the people or titles of a statement is another of that name, at which place, and who."""
    if not statement.titles or len(statement.places) != len(statement.people) or credits.support(statement):
        return None
    meant = [
        (what, place, row)
        for what, place, row, other in _others(statement, credits)
        if credits.support(other) == _FULL
    ]
    return meant[0] if len(meant) == 1 else None


def _others(statement: Statement, credits: GraphCredits) -> Iterator[tuple[str, int, int, Statement]]:
    for place, one in enumerate(statement.people):
        for row in credits.namesakes(one, "people"):
            people = list(statement.people)
            people[place] = Party(one.text, row)
            yield "people", place, row, replace(statement, people=tuple(people))
    for place, one in enumerate(statement.titles):
        for row in credits.namesakes(one, "titles"):
            titles = list(statement.titles)
            titles[place] = Party(one.text, row)
            yield "titles", place, row, replace(statement, titles=tuple(titles))
