"""Short forms of names: last names, and first names where the article uses them so."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .bare import stands_bare
from .given import first_names
from .person import Company, Person, Short, last_names
from .words import FAMILY

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["short_forms"]

_CLEAR = 0.75  # how sure it must be who of one last name is meant


def short_forms(scene: Scene, people: list[Person], covered: bytearray, company: Company) -> list[Short]:
    """The short forms of the people's names, in text order. `covered` tells the tokens of other mentions,
    `company` how much what stands in a token's sentence speaks for a person."""
    for person in people:
        person.relative = _relative(scene, person)
    last: dict[str, list[Person]] = {}
    given: dict[str, list[Person]] = {}
    for person in people:
        for form in last_names(person):
            if person not in last.setdefault(form, []):
                last[form].append(person)
        if (
            len(person.words) > 1
            and len(person.words[0].strip(".")) > 1
            and not (person.family_first and len(person.words) == 2)
        ):
            given.setdefault(person.words[0], []).append(person)
    found = _last(scene, last, covered, company)
    taken = bytearray(covered)
    for short in found:
        taken[short.first : short.last] = b"\1" * (short.last - short.first)
    found += first_names(scene, given, last, taken, found, company)
    return sorted(found, key=lambda s: s.first)


def _relative(scene: Scene, person: Person) -> bool:
    """Whether the first full mention calls a person somebody's relative."""
    first, last = person.spans[0]
    at = first - 1
    if scene.low(at) == "," or (scene.low(at) == "of" and scene.low(at - 1) in FAMILY):
        at -= 1
    if scene.low(at) in FAMILY and scene.sentence(at) == scene.sentence(first):
        return True
    if scene.low(last) not in (",", "is", "was"):
        return False
    for place in range(last + 1, min(last + 6, len(scene.tokens))):
        low = scene.low(place)
        if low in FAMILY:
            # "N, the son of M" may be the one whom the article is about.
            return low not in ("married", "wed", "marry", "marrying") and scene.low(place + 1) != "of"
        if scene.tokens[place].kind == "punct" or low in ("of", "who", "in", "with"):
            return False
    return False


def _last(scene: Scene, last: dict[str, list[Person]], covered: bytearray, company: Company) -> list[Short]:
    found: list[Short] = []
    tokens = scene.tokens
    heads = {form.split(" ")[0] for form in last}
    known_by: dict[str, Person] = {}
    mentioned = bytearray(covered)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if covered[place] or token.kind != "word" or scene.forms[place] not in heads:
            place += 1
            continue
        size = next(
            (
                n
                for n in (3, 2, 1)
                if place + n <= len(tokens)
                and " ".join(map(scene.form, tokens[place : place + n])) in last
                and not any(covered[place : place + n])
                and tokens[place + n - 1].text[0].isupper()
            ),
            0,
        )
        if not size or not stands_bare(scene, place, place + size, mentioned):
            place += 1
            continue
        form = " ".join(map(scene.form, tokens[place : place + size]))
        short = _whose(scene, place, place + size, last[form], known_by.get(form), company)
        if short.certain:
            known_by.setdefault(form, short.people[0])
            short.people[0].shorts.append((place, place + size))
        found.append(short)
        mentioned[place : place + size] = b"\1" * size
        place += size
    return found


def _whose(
    scene: Scene, first: int, end: int, people: list[Person], known: Person | None, company: Company
) -> Short:
    """Who of those with a last name is meant.

    Writers call by the last name alone whom they called so before, whom they named first, and not those whom
    they brought in as somebody's relatives. What stands beside the name counts too."""
    if len(people) == 1:
        return Short(first, end, people, True)
    if (named := _named_behind(scene, end, people)) is not None:
        return Short(first, end, [named], True)
    before = [p for p in people if p.first < first]
    if len(before) == 1 or not before:
        ordered = before or sorted(people, key=lambda p: p.first)
        return Short(first, end, ordered, bool(before))
    here = scene.paragraph(first)
    inside = [
        p
        for p in before
        if any(s[0] < first and scene.paragraph(s[0]) == here for s in (*p.spans, *p.shorts))
    ]
    eldest = min(before, key=lambda p: p.first)
    scores = []
    for person in before:
        score = company(person, first)
        score -= 1.5 if person.relative else 0.0
        score += 1.5 if person is known else 0.0
        score += 1.5 if inside == [person] else 0.0
        if person is eldest and all(
            scene.sentence(p.first) != scene.sentence(person.first) or p.relative
            for p in before
            if p is not person
        ):
            score += 1.2
        scores.append(math.exp(score))
    ranked = sorted(zip(scores, before, strict=True), key=lambda pair: -pair[0])
    return Short(first, end, [p for _, p in ranked], ranked[0][0] >= _CLEAR * sum(scores))


def _named_behind(scene: Scene, end: int, people: list[Person]) -> Person | None:
    """ "Affleck (Ben, that is)": the first name follows."""
    if scene.low(end) not in ("(", "—", "–", "-", ","):
        return None
    if end + 2 >= len(scene.tokens) or scene.low(end + 2) not in (",", ")", "—", "–", "-"):
        return None
    given = [p for p in people if p.words[0] == scene.form(scene.tokens[end + 1])]
    return given[0] if len(given) == 1 else None
