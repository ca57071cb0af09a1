"""Short forms of names: last names, and first names where the article uses them so."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .weigh import as_character
from .words import (
    COMMON_WORDS,
    FAMILY,
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    OTHER_ROLES,
    PARTICLES,
    ROLE_NOUNS,
    STATES,
    SUFFIXES,
)

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["Person", "Short", "family_first", "last_names", "short_forms"]

# Families whose name comes first where the given name is not hyphenated.
_NAME_FIRST = frozenset(
    [
        "zhang",
        "wang",
        "liu",
        "chen",
        "yang",
        "zhao",
        "huang",
        "zhou",
        "wu",
        "xu",
        "sun",
        "zhu",
        "gao",
        "lin",
        "guo",
        "luo",
        "liang",
        "zheng",
        "xie",
        "tang",
        "feng",
        "dong",
        "xiao",
        "cheng",
        "cao",
        "yuan",
        "deng",
        "fu",
        "shen",
        "zeng",
        "peng",
        "jiang",
        "cai",
        "jia",
        "ding",
        "wei",
        "xue",
        "yan",
        "pan",
        "xia",
        "zhong",
        "fan",
        "fang",
        "yao",
        "gong",
        "tsai",
        "hou",
        "wong",
        "park",
        "bong",
        "kim",
        "lee",
        "choi",
        "song",
        "jeon",
        "hong",
        "ryu",
        "ko",
    ]
)
_GIVEN_BEHIND = re.compile(r"^(?!al-)\w+[-‐‑][a-z]\w*$")  # Kar-wai, Chiu-wai, not Day-Lewis
_IN_FRONT = FUNCTION_WORDS | HONORIFICS | ROLE_NOUNS
_DOTTED = HONORIFICS | {"jr", "sr"}
_TRADES = ROLE_NOUNS | {"film", "movie"}
_CLEAR = 0.75  # how sure it must be who of one last name is meant
_GOES_ON = re.compile(r"(?:ed|es|s)$")
_AUXILIARY = frozenset(
    [
        "is",
        "was",
        "has",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
        "and",
        "or",
        "who",
        "whose",
        "whom",
        "also",
        "then",
        "once",
        "now",
        "never",
        "ever",
        "had't",
        "later",
        "himself",
        "herself",
        "—",
        "–",
        "-",
        ",",
        ".",
        ";",
        ";",
        ")",
        "”",
        "’",
        '"',
        "'",
        "said",
        "says",
        "told",
        "'s",
        "'",
        "to",
        "in",
        "on",
        "at",
        "with",
        "as",
        "of",
        "for",
        "from",
        "by",
        "plus",
        "won't",
        "doesn't",
        "didn't",
        "isn't",
        "wasn't",
        "hasn't",
        "hadn't",
        "can't",
        "couldn't",
        "wouldn't",
        "both",
        "alongside",
        "opposite",
        "began",
        "won",
        "made",
        "took",
        "got",
        "went",
        "came",
        "gave",
        "left",
        "met",
        "wed",
        "wrote",
        "shot",
        "sang",
        "spoke",
        "became",
        "co-wrote",
        "led",
    ]
)


@dataclass
class Person:
    """Somebody whom the article names in full: the words of the name (folded), and where it stands (tokens).
    `family_first`: the last name stands in front of a given name of two syllables."""

    words: list[str]
    text: str
    key: str
    rows: list[int]
    spans: list[tuple[int, int]]
    family_first: bool = False
    sure: float = 1.0
    shorts: list[tuple[int, int]] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    relative: bool = False  # brought in as somebody's wife, son, sister

    @property
    def first(self) -> int:
        return self.spans[0][0]


@dataclass
class Short:
    """A short form at tokens `first` to `last`, and who may be meant, the likeliest first; `certain` where
    it is one."""

    first: int
    last: int
    people: list[Person]
    certain: bool


def last_names(person: Person) -> list[str]:
    """The forms under which a person may be named by the last name: "de niro", "niro"; "bonham carter"."""
    plain = [w for w in person.words if w not in SUFFIXES] or person.words
    if len(plain) < 2:
        return []
    forms = [plain[-1]]
    if person.family_first:
        forms = [plain[-2], plain[-1]] if len(plain) > 2 else [plain[0]]
    elif plain[0] in _NAME_FIRST and len(plain) in (2, 3):
        forms.append(plain[0])
    begin = len(plain) - 1
    while begin > 1 and plain[begin - 1] in PARTICLES:
        begin -= 1
        forms.append(" ".join(plain[begin:]))
    if len(plain) > 2 and begin == len(plain) - 1 and len(plain[-2].strip(".")) > 1:
        forms.append(" ".join(plain[-2:]))
    return forms


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
    found += _given(scene, given, last, taken, found)
    return sorted(found, key=lambda s: s.first)


Company = Callable[[Person, int], float]


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


def family_first(last_word: str) -> bool:
    """Whether a name's last word, as written, is a given name: "Kar-wai"."""
    return bool(_GIVEN_BEHIND.match(last_word))


# Last names -----------------------------------------------------------------------------------------


def _last(scene: Scene, last: dict[str, list[Person]], covered: bytearray, company: Company) -> list[Short]:
    found: list[Short] = []
    tokens = scene.tokens
    heads = {form.split(" ")[0] for form in last}
    known_by: dict[str, Person] = {}
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if covered[place] or token.kind != "word" or scene.form(token) not in heads:
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
        if not size or not _bare(scene, place, place + size):
            place += 1
            continue
        form = " ".join(map(scene.form, tokens[place : place + size]))
        short = _whose(scene, place, place + size, last[form], known_by.get(form), company)
        if short.certain:
            known_by.setdefault(form, short.people[0])
            short.people[0].shorts.append((place, place + size))
        found.append(short)
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


def _bare(scene: Scene, first: int, end: int) -> bool:
    """Whether a last name stands by itself: no other name's part, no common word."""
    tokens = scene.tokens
    token = tokens[first]
    if (
        not (token.text[0].isupper() or token.low in PARTICLES)
        or as_character(scene, first)
        or scene.in_byline(token.start)
    ):
        return False
    headline = scene.in_headline(first)
    if token.text.isupper() and len(token.text) > 3 and not headline and not _shouting(scene, first):
        return False
    after = tokens[end] if end < len(tokens) else None
    same = after is not None and scene.sentence(end) == scene.sentence(first)
    if after is not None and same and after.start <= tokens[end - 1].end + 1:
        if after.low in GROUPS and not headline:
            return False
        if after.kind == "word" and after.capital and not headline:
            if after.low in ORGANISATIONS or (
                after.low not in FUNCTION_WORDS and after.low not in ROLE_NOUNS
            ):
                return after.text.isupper() and len(after.text) > 1
        if after.kind == "word" and after.capital and headline and after.low in ORGANISATIONS:
            return False
        if after.text == "&" or (after.text == "," and scene.low(end + 1) in STATES):
            return False
    before = tokens[first - 1] if first and scene.sentence(first - 1) == scene.sentence(first) else None
    if (
        before is not None
        and before.kind == "word"
        and before.end + 2 > token.start - 1
        and before.capital
        and not headline
    ):
        if before.low not in _IN_FRONT and not before.text.isupper() and "-" not in before.text:
            if not (scene.begins_sentence(first - 1) and before.low.endswith(("ly", "ing", "ed"))):
                return False
    if before is not None and before.text == "." and scene.low(first - 2) not in _DOTTED:
        return bool(first < 2)
    if before is not None and before.low in ("a", "an") and not (after is not None and after.low in _TRADES):
        return False
    if before is not None and before.low in OTHER_ROLES and before.low not in ("general", "judge"):
        return False
    if scene.begins_sentence(first) and token.low in COMMON_WORDS and after is not None and not headline:
        return (
            after.low in _AUXILIARY
            or after.kind in ("punct", "possessive")
            or bool(_GOES_ON.search(after.low) and not token.low.endswith("s"))
        )
    return True


def _shouting(scene: Scene, place: int) -> bool:
    near = [t for t in scene.tokens[max(0, place - 4) : place + 5] if t.kind == "word" and len(t.text) > 2]
    return sum(t.text.isupper() for t in near) > len(near) / 2


# First names ----------------------------------------------------------------------------------------


def _given(
    scene: Scene,
    given: dict[str, list[Person]],
    last: dict[str, list[Person]],
    covered: bytearray,
    lasts: list[Short],
) -> list[Short]:
    """First names that stand alone: in speech, side by side with another's, where two share a last name, or
    where the article has gone over to them."""
    tokens = scene.tokens
    parts = _parts(scene)
    named = {s.last + 1 for s in lasts if s.certain and scene.low(s.last) in ("(", "—", "–")}
    by_last = Counter(id(s.people[0]) for s in lasts if s.certain)
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        form = scene.form(token)
        if form in given and not covered[place] and token.kind == "word" and token.text[0].isupper():
            if form in FUNCTION_WORDS or token.low in parts or form in last or place - 2 in named:
                continue
            if _bare(scene, place, place + 1) and (
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
            settled = len(group) > 1 and all(by_last[id(p)] == 0 for p in bearers)
            if side or place in named or shared or family or settled or _in_speech(scene, place):
                found.append(Short(place, place + 1, bearers, len(bearers) == 1))
    return found


def _in_speech(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    quote = scene.text.quote_around(token.start, token.end)
    return quote is not None and quote.end - quote.start > 25


def _parts(scene: Scene) -> set[str]:
    """First names of characters: what stands behind "plays", "named", "as"."""
    found = set()
    for place, token in enumerate(scene.tokens):
        if token.kind == "word" and token.text[0].isupper() and as_character(scene, place):
            found.add(token.low)
    return found
