"""First names that stand for people whom the article names in full."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .bare import stands_bare
from .person import Company, Person, Short, last_names
from .words import CASTING, FAMILY, FUNCTION_WORDS, GROUPS

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["first_names"]

_SPEECH = 11  # a quotation longer than this is speech
_ON_IT = 1.5  # what a title or part in the sentence speaks for somebody
_ITS_PART = 2.5  # and what a part of theirs speaks
_CALLED = {
    "bob": "robert", "bobby": "robert", "rob": "robert", "tony": "anthony", "leo": "leonardo",
    "marty": "martin", "bill": "william", "billy": "william", "will": "william", "jim": "james",
    "jimmy": "james", "mike": "michael", "tom": "thomas", "kate": "katherine", "liz": "elizabeth",
    "dick": "richard", "ed": "edward", "eddie": "edward", "fred": "frederick", "chris": "christopher",
    "dan": "daniel", "danny": "daniel", "dave": "david", "don": "donald", "jack": "john",
    "joe": "joseph", "ken": "kenneth", "matt": "matthew", "nick": "nicholas", "sam": "samuel",
    "steve": "steven", "sue": "susan", "ted": "edward", "tim": "timothy", "al": "alfred",
    "andy": "andrew", "ben": "benjamin", "charlie": "charles", "harry": "harold", "larry": "lawrence",
    "phil": "philip", "ron": "ronald", "jen": "jennifer", "jenny": "jennifer", "nicky": "nicole",
    "ralphie": "ralph", "kathy": "kathleen", "maggie": "margaret", "meg": "margaret", "vicky": "victoria",
}  # fmt: skip


def first_names(
    scene: Scene,
    given: dict[str, list[Person]],
    last: dict[str, list[Person]],
    covered: bytearray,
    lasts: list[Short],
    company: Company,
) -> list[Short]:
    """First names that stand alone: in speech, side by side with another's, where two share a last name,
    where the article has gone over to them, or close behind the full name."""
    tokens = scene.tokens
    nicknames = {
        nick: given[name]
        for nick, name in _CALLED.items()
        if nick not in given and len(given.get(name, ())) == 1 and given[name][0].rows
    }
    given = {**given, **nicknames}
    parts = scene.parts
    named = {s.last + 1 for s in lasts if s.certain and scene.low(s.last) in ("(", "—", "–")}
    by_last = Counter(id(s.people[0]) for s in lasts if s.certain)
    places: dict[str, list[int]] = {}
    for place, (token, form) in enumerate(zip(tokens, scene.forms, strict=True)):
        if form not in given:
            continue
        if (
            form in nicknames
            and not _in_speech(scene, place)
            and not (nicknames[form][0].first < place and company(nicknames[form][0], place) >= _ON_IT)
        ):
            continue
        if form in nicknames and _as_another(scene, nicknames[form][0], place, company):
            continue
        if form in given and not covered[place] and token.kind == "word" and token.text[0].isupper():
            if form in FUNCTION_WORDS or token.low in parts or form in last or place - 2 in named:
                continue
            if stands_bare(scene, place, place + 1) and (
                any(p.first < place for p in given[form]) or _in_speech(scene, place)
            ):
                places.setdefault(form, []).append(place)
    found = []
    alone = {place for group in places.values() for place in group}
    for name, group in places.items():
        for place in group:
            bearers = [p for p in given[name] if p.first < place] or given[name]
            shared = any(len(last.get(form, ())) > 1 for p in bearers for form in last_names(p)[:1])
            side = any(other in alone for other in (place - 2, place + 2)) and (
                scene.low(place + 1) in ("and", ",", "&") or scene.low(place - 1) in ("and", ",", "&")
            )
            family = any(w in FAMILY or w in GROUPS for w in scene.near(place, 6, -1))
            near = len(bearers) == 1 and bool(bearers[0].rows) and _follows(scene, bearers[0], place)
            settled = len(group) > 1 and all(2 * by_last[id(p)] < len(group) for p in bearers)
            if side or place in named or shared or family or settled or near or _in_speech(scene, place):
                bearers = _likeliest(scene, bearers, place, company)
                found.append(Short(place, place + 1, bearers, len(bearers) == 1))
    return found + _double(scene, given, covered)


def _as_another(scene: Scene, person: Person, place: int, company: Company) -> bool:
    """Whether a part is named behind a nickname that is not its bearer's: "Jack was J. J. Gittes"."""
    if scene.low(place + 1) not in ("was", "is", "played", "plays") or place + 2 >= len(scene.tokens):
        return False
    return scene.tokens[place + 2].capital and company(person, place) < _ITS_PART


def _follows(scene: Scene, person: Person, place: int) -> bool:
    """Whether a first name stands where the paragraph has named its bearer, or acts, and is no part's."""
    if scene.low(place - 1) in ("was", "is", "were", "as", "the"):
        return False
    if scene.low(place + 1) in CASTING:
        return True
    here = scene.paragraph(place)
    return any(
        first < place and scene.paragraph(first) == here for first, _ in (*person.spans, *person.shorts)
    )


def _likeliest(scene: Scene, bearers: list[Person], place: int, company: Company) -> list[Person]:
    """Who of several with a first name is meant, where the sentence tells: "the other Tony" is whom it does
    not name else, and who is on its title or has its part is meant rather than who is not."""
    if len(bearers) == 2 and scene.low(place - 1) == "other":
        here = scene.sentence(place)
        rest = [p for p in bearers if all(scene.sentence(first) != here for first, _ in p.spans)]
        return rest if len(rest) == 1 else bearers
    if len(bearers) < 2:
        return bearers
    scores = [company(person, place) for person in bearers]
    best = max(scores)
    far = [p for p, score in zip(bearers, scores, strict=True) if score > best - _ON_IT]
    return far if len(far) == 1 else bearers


def _double(scene: Scene, given: dict[str, list[Person]], covered: bytearray) -> list[Short]:
    """Two first names in speech: "Jamie Lee" of Jamie Lee Curtis."""
    doubles: dict[str, dict[str, list[Person]]] = {}
    for name, bearers in given.items():
        for person in bearers:
            if len(person.words) > 2 and person.words[0] == name and len(person.words[1].strip(".")) > 1:
                doubles.setdefault(name, {}).setdefault(person.words[1], []).append(person)
    found = []
    for place, token in enumerate(scene.tokens[:-1] if doubles else ()):
        if covered[place] or covered[place + 1] or not token.text[0].isupper():
            continue
        form = scene.form(token)
        if form not in doubles:
            continue
        bearers = doubles[form].get(scene.form(scene.tokens[place + 1]), [])
        if len(bearers) == 1 and stands_bare(scene, place, place + 2) and _in_speech(scene, place):
            found.append(Short(place, place + 2, bearers, True))
    return found


def _in_speech(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    quote = scene.text.quote_around(token.start, token.end)
    return quote is not None and quote.end - quote.start > _SPEECH
