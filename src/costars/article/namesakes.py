"""Namesakes told apart by what the article says of them: "Steve McQueen directed 'Hunger'" is the one who
did.

Names are linked by the company they keep. Where a claim made of somebody so linked has no support at all in
the credits, and exactly one namesake has the very credit that it tells of, the mention means that one. The
same for titles of one name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from .mentions import Mentions
from .statements import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .statements import Found, Statement
    from .support import GraphCredits

__all__ = ["told_apart"]

# Whom statements tell that open mentions mean, by what they are, the name, and who may be meant.
_Told = dict[tuple[str, str, frozenset[int]], set[int]]
# Which of the people or titles of a statement, at which place, and who is meant instead.
_Meant = tuple[str, int, int]
_LONG = 2_000  # code points: no statement is longer
_FULL = 2  # the support of a claim that the credits bear out


def told_apart(
    mentions: Mentions, statements: list[Statement], credits: GraphCredits
) -> tuple[Mentions, list[Statement]]:
    """The mentions with those linked anew that what is said of them tells apart, and the statements of them.
    Cost: for each statement without support, O(namesakes)."""
    people = {found.start: found for found in mentions.people}
    of_name: dict[tuple[int | None, str], list[Found]] = {}
    for found in mentions.people:
        of_name.setdefault((found.row, found.name), []).append(found)
    starts = [found.start for found in mentions.titles]
    anew: dict[tuple[str, int], int] = {}  # by the kind and place of a mention
    told: _Told = {}
    near = _Near(statements)
    others = [_meant(statement, credits) for statement in statements]
    for statement, meant in zip(statements, others, strict=True):
        if meant is None:
            continue
        what, place, row = meant
        party = (statement.people if what == "people" else statement.titles)[place]
        if what == "titles" and _stands(party, statement, near, credits):
            continue
        if party.row is None:
            told.setdefault((what, party.text, frozenset(party.candidates)), set()).add(row)
        if what == "people":
            here = people.get(statement.places[place])
            if here is not None:  # a pronoun means whom its name means
                for start in _named_so(of_name[here.row, here.name], here):
                    anew.setdefault((what, start), row)
        else:
            first, behind = bisect_left(starts, statement.start), bisect_left(starts, statement.end)
            for found in mentions.titles[first:behind]:
                if (found.row, found.name) == (party.row, party.text):
                    anew.setdefault((what, found.start), row)
    for what, mentioned in (("people", mentions.people), ("titles", mentions.titles)):
        for key, row in _open_ones(what, mentioned, told):
            anew.setdefault(key, row)
    if not anew:
        return mentions, _of_namesakes(statements, others, credits)
    strings = credits.graph.view.strings

    def linked(what: str, mentioned: Sequence[Found]) -> Iterator[Found]:
        for found in mentioned:
            row = anew.get((what, found.start))
            name = found.name if row is None else strings[f"{what}.name"][row]
            yield found if row is None else replace(found, row=row, name=name, candidates=())

    apart = Mentions(tuple(linked("people", mentions.people)), tuple(linked("titles", mentions.titles)))
    again = _retold(mentions, apart, statements)
    others = [
        meant if new is old else _meant(new, credits)
        for old, new, meant in zip(statements, again, others, strict=True)
    ]
    return apart, _of_namesakes(again, others, credits)


def _retold(before: Mentions, after: Mentions, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of mentions that have been linked anew."""
    people = {
        new.start: Party(new.name, new.row)
        for old, new in zip(before.people, after.people, strict=True) if new is not old
    }  # fmt: skip
    titles = [
        (old, Party(new.name, new.row))
        for old, new in zip(before.titles, after.titles, strict=True) if new is not old
    ]  # fmt: skip
    starts = [old.start for old, _ in titles]
    kept = {(old.row, old.name) for old, new in zip(before.titles, after.titles, strict=True) if new is old}
    elsewhere: dict[tuple[int | None, str], set[Party]] = {}
    for old, new in titles:
        elsewhere.setdefault((old.row, old.name), set()).add(new)

    def title(one: Party, statement: Statement) -> Party:
        inside = titles[bisect_left(starts, statement.start) : bisect_left(starts, statement.end)]
        for old, new in inside:
            if (old.row, old.name) == (one.row, one.text):
                return new
        meant = elsewhere.get((one.row, one.text), set())  # a title that the sentence does not name
        return next(iter(meant)) if len(meant) == 1 and (one.row, one.text) not in kept else one

    again = []
    for statement in statements:
        who = tuple(
            people.get(place, one) for one, place in zip(statement.people, statement.places, strict=True)
        ) if statement.places else statement.people  # fmt: skip
        what = tuple(title(one, statement) for one in statement.titles)
        same = who == statement.people and what == statement.titles
        again.append(statement if same else replace(statement, people=who, titles=what))
    return again


class _Near:
    """Statements by their places."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._ordered = sorted(statements, key=lambda s: s.start)
        self._starts = [s.start for s in self._ordered]

    def of(self, statement: Statement) -> Iterator[Statement]:
        """Those whose words overlap a statement's."""
        first = bisect_left(self._starts, statement.start - _LONG)
        for other in self._ordered[first : bisect_left(self._starts, statement.end)]:
            if statement.start < other.end:
                yield other


def _open_ones(what: str, mentioned: Sequence[Found], told: _Told) -> Iterator[tuple[tuple[str, int], int]]:
    """Mentions that are open between the same ones of whom statements tell who is meant, be it by a word for
    them ("the filmmaker"): they mean that one, if it is one."""
    for found in mentioned:
        rows = told.get((what, found.name, frozenset(row for row, _ in found.candidates)), ())
        if found.row is None and len(rows) == 1:
            yield (what, found.start), next(iter(rows))


def _named_so(same: Sequence[Found], here: Found) -> Iterator[int]:
    """Where a mention stands, and of the `same` mentions the short forms behind it up to the next full
    name."""
    yield here.start
    for found in same[bisect_right(same, here.start, key=lambda f: f.start) :]:
        if len(found.text) >= len(here.text):
            return
        yield found.start


def _of_namesakes(
    statements: list[Statement], others: Sequence[_Meant | None], credits: GraphCredits
) -> list[Statement]:
    """The statements, those of a mention that could not be linked anew too (another statement of it is of
    the other, or it is a pronoun) of the one namesake of whom the credits bear them out."""
    near = _Near(statements)
    told = list(statements)
    for k, (statement, meant) in enumerate(zip(statements, others, strict=True)):
        if meant is None:
            continue
        what, place, row = meant
        if what == "titles" and _stands(statement.titles[place], statement, near, credits):
            continue
        parties = list(statement.people if what == "people" else statement.titles)
        parties[place] = Party(parties[place].text, row)
        told[k] = replace(statement, **{what: tuple(parties)})  # type: ignore[arg-type]
    return told


def _stands(title: Party, statement: Statement, near: _Near | None, credits: GraphCredits) -> bool:
    """Whether something else that is told of a title in the same words is true: it is that title, and what is
    told of it is false ("She played Gloria in 'Gloria', which Q directed")."""
    return (
        title.row is not None
        and near is not None
        and any(
            other.people and title in other.titles and credits.support(other, other.people) == _FULL
            for other in near.of(statement)
        )
    )


def _meant(statement: Statement, credits: GraphCredits) -> _Meant | None:
    """Which of the people or titles of a statement is another of that name, at which place, and who."""
    if not statement.titles or len(statement.places) != len(statement.people):
        return None
    if credits.support(statement, statement.people):
        return None
    people, titles = [p.row for p in statement.people], [t.row for t in statement.titles]
    own_titles = credits.works.reach(people[0]) if people and people[0] is not None else frozenset()
    meant: list[_Meant] = []
    for what, rows, parties in (
        ("people", people, statement.people), ("titles", titles, statement.titles),
    ):  # fmt: skip
        for place, one in enumerate(parties):
            own = rows[place]
            for row in credits.namesakes(one, what):
                if what == "titles" and row not in own_titles:
                    continue  # nobody can have done anything there
                rows[place] = row
                if credits.borne(statement, people, titles) == _FULL:
                    meant.append((what, place, row))
            rows[place] = own
    return meant[0] if len(meant) == 1 else None
