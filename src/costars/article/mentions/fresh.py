"""Names of people that the graph does not hold, but that the text itself shows to be of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import name_stop, role_before
from .parts import as_character
from .words import (
    CASTING,
    FAMILY,
    FILM_NOUNS,
    FUNCTION_WORDS,
    HONORIFICS,
    ORGANISATIONS,
    OTHER_ROLES,
    PARTICLES,
    PLAYING,
    ROLE_NOUNS,
    STATES,
    WEEKDAYS,
    words_of,
)

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["new_names"]

_BY = frozenset(["by", "starring", "featuring", "co-starring", "costarring", "opposite", "alongside"])
_MADE = words_of(
    "directed written created produced helmed penned scripted co-written co-directed adapted composed "
    "shot edited photographed executive-produced"
)
_WILL = frozenset(
    ["will", "would", "to", "is", "was", "are", "has", "had", "also", "then", "who", "set", "in", "talks"]
)
_SCRIPTS = words_of(
    "script screenplay story teleplay film movie drama comedy thriller picture series adaptation scripts"
)
_SCRIPTS |= FILM_NOUNS
_WORKS = words_of("film feature movie picture drama comedy thriller script screenplay debut")
_NO_MAKER = words_of("to in pictures")
_WRITERS = words_of("novelist playwright author journalist poet")
_WITH = words_of(
    "wrote co-wrote written co-written penned scripted directed co-directed created co-created produced "
    "starred co-starred acted appeared stars co-stars starring"
)
_SHOOTS = words_of(
    "shoot shoots shot film adapt write direct produce join star make producing directing writing starring"
)
_WEDDING = words_of("married wed engaged marriage wedding marries")
_NOT_NAMES = words_of("oscar emmy bafta golden globe academy tony palme netflix hbo disney amazon apple")

_BEFORE_NAMES = FUNCTION_WORDS | WEEKDAYS | HONORIFICS | ROLE_NOUNS | _NOT_NAMES
_THINGS = ORGANISATIONS | FILM_NOUNS | STATES | WEEKDAYS | _NOT_NAMES
_OWNERS = ORGANISATIONS | words_of("gallery theatre theater council charity orchestra")
_MONTH_NAMES = words_of("oscar june april may august")
_PLOT = words_of("plot story follows discovers novel character characters")
_APPOSED = ROLE_NOUNS | {"who", "a", "an", "the"}


def new_names(scene: Scene, covered: bytearray, people: set[int]) -> list[tuple[int, int]]:
    """Spans (tokens) of unknown people's full names. `covered` tells the tokens of known mentions, `people`
    the numbers of those that belong to people."""
    looks: dict[str, list[tuple[int, int]]] = {}
    proven: set[str] = set()
    tokens = scene.tokens
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if (
            covered[place]
            or token.kind != "word"
            or not token.text[0].isupper()
            or (_no_name(token.low) and not _given(scene, place))
        ):
            place += 1
            continue
        stop = _stop(scene, place, covered)
        if _is_name(scene, place, stop):
            key = " ".join(map(scene.form, tokens[place:stop]))
            looks.setdefault(key, []).append((place, stop))
            if _of_the_screen(scene, place, stop, people):
                proven.add(key)
                people.update(range(place, stop))
        place = max(stop, place + 1)
    return sorted(span for key in proven for span in looks[key])


def _given(scene: Scene, place: int) -> bool:
    """Whether a month or "Oscar" is a first name: behind a trade, a relative or a wedding."""
    front = scene.low(place - 1) if scene.low(place - 1) != "," else scene.low(place - 2)
    return scene.low(place) in _MONTH_NAMES and (front in ROLE_NOUNS or front in FAMILY)


def _no_name(low: str) -> bool:
    return low in _BEFORE_NAMES


def _stop(scene: Scene, first: int, covered: bytearray) -> int:
    stop = name_stop(scene, first)
    for place in range(first, stop):
        if covered[place]:
            return place
    return stop


def _is_name(scene: Scene, first: int, stop: int) -> bool:
    """Two to four words with capitals that are no place, company or award."""
    tokens = scene.tokens
    words = [t for t in tokens[first:stop] if t.kind == "word"]
    if not 2 <= len(words) <= 4 or any(t.kind == "number" for t in tokens[first:stop]):
        return False
    named = 1 if _given(scene, first) else 0
    if any(t.low in _THINGS for t in words[named:]) or words[-1].low in PARTICLES:
        return False
    if any(t.low in ROLE_NOUNS for t in words):
        return False
    if any(len(t.text) > 1 and t.text.isupper() and "." not in t.text and len(t.text) < 4 for t in words):
        return False
    if scene.in_headline(first) or scene.in_byline(tokens[first].start) or as_character(scene, first):
        return False
    if scene.low(stop) == "," and scene.low(stop + 1) in STATES:
        return False
    after = scene.low(stop)
    return not (after in ORGANISATIONS and tokens[stop].capital) and not after.endswith("-based")


def _of_the_screen(scene: Scene, first: int, stop: int, people: set[int]) -> bool:
    role, _ = role_before(scene, first)
    if role == "other" and scene.screen and _weds(scene, first):
        return True
    if role == "other" or _other_trade(scene, stop):
        return False
    if role == "screen":
        return True
    if not scene.screen:
        return False
    before = scene.word_before(first)
    low = scene.low(before) if before >= 0 else ""
    if low in _WRITERS and scene.low(before - 1) in ("with", "by", "and"):
        before, low = before - 1, scene.low(before - 1)
    if low == "from" and scene.low(before - 1) in _WORKS and scene.low(stop) not in _NO_MAKER:
        return True
    if low in ("is", "was"):
        # "whose director is N"; "where Cumberbatch was N" names a part
        return scene.low(before - 1) in ROLE_NOUNS
    if low in _BY and (low != "by" or scene.low(before - 1) in _MADE or _scripted(scene, before)):
        return True
    if low in ("with", "and") and scene.low(stop) in ("producing", "directing", "writing", "starring"):
        return True
    if low == "with" and _WITH & set(scene.near(before, 6, -1)):
        return True
    if low == "," and _listed(scene, before, people):
        return True
    again = low in ("and", "&") and scene.low(stop) == "in" and before - 1 not in people
    if again and PLAYING & set(scene.near(before, 30, -1)):
        return False  # "played N in T and N in T"
    if low in ("and", "&") and scene.low(before - 1) == "," and _other_clause(scene, stop):
        return False
    if low in ("and", "&", "with") and (_listed(scene, before, people) or low == "with"):
        return (bool(set(scene.near(first, 16, 10)) & CASTING) and low != "with") or _listed(
            scene, before, people
        )
    if low in FAMILY or (low == "," and scene.low(before - 1) in FAMILY):
        return _somebodys(scene, before if low in FAMILY else before - 1, people)
    if low == "to" and set(scene.near(before, 90, -1)) & _WEDDING:
        return True
    return _acts(scene, stop, people)


def _weds(scene: Scene, first: int) -> bool:
    """ "married the designer N"."""
    return scene.low(first - 2) in ("the", "a") and scene.low(first - 3) in ("married", "wed")


def _scripted(scene: Scene, by: int) -> bool:
    """Whether "by" stands behind what somebody writes or makes: "a script by", "Script is by"."""
    place = by - 1 if scene.low(by - 1) not in ("is", "are", "was") else by - 2
    return scene.low(place) in _SCRIPTS


def _other_clause(scene: Scene, stop: int) -> bool:
    """Whether a verb that nobody is cast by follows: "with N, and Glass Onion turned him …"."""
    token = scene.tokens[stop] if stop < len(scene.tokens) else None
    return (
        token is not None
        and token.kind == "word"
        and token.text.islower()
        and not (token.low in CASTING or token.low in _WILL or token.low in FUNCTION_WORDS)
    )


def _somebodys(scene: Scene, family: int, people: set[int]) -> bool:
    """Whether a word of kinship is about somebody of the article: "his wife", "N's daughter"."""
    if set(scene.near(family, 60, 60)) & _PLOT:
        return False
    for place in range(family - 1, max(family - 4, -1), -1):
        token = scene.tokens[place]
        if token.kind == "possessive":
            return place - 1 in people
        if token.low == "as":
            return False  # "appeared as her late husband, N": a part
    return True


def _listed(scene: Scene, joint: int, people: set[int]) -> bool:
    """Whether what stands in front of "and" or a comma is a person, with nothing between."""
    place = joint - 1
    while place >= 0 and scene.low(place) in (",", "and"):
        place -= 1
    return place in people


def _other_trade(scene: Scene, stop: int) -> bool:
    """X, the mayor of …: another trade in apposition."""
    if scene.low(stop) != ",":
        return False
    for place in range(stop + 1, min(stop + 7, len(scene.tokens))):
        low = scene.low(place)
        if low in ROLE_NOUNS or scene.tokens[place].kind == "punct":
            return False
        if low in OTHER_ROLES and scene.low(place + 1) == "turned":
            return False  # "a farmer turned filmmaker"
        if low in OTHER_ROLES:
            # "…, publicist N said" speaks of N.
            return not scene.tokens[min(place + 1, len(scene.tokens) - 1)].capital
    return False


def _acts(scene: Scene, stop: int, people: set[int]) -> bool:
    """Whether a verb of the screen follows: "X directs", "X will star", "X, who plays", "X and Y star"."""
    place = stop
    tokens = scene.tokens
    if scene.low(place) == "," and scene.low(place + 1) in _APPOSED:
        place += 1
        if scene.low(place) != "who":
            near = range(place, min(place + 5, len(tokens)))
            owned = any(tokens[i].kind == "possessive" and scene.low(i - 1) in _OWNERS for i in near)
            return not owned and any(scene.low(i) in ROLE_NOUNS for i in near)
        place += 1
    elif scene.low(place) in ("and", ",") and place + 1 in people:
        while place < len(tokens) and (place in people or scene.low(place) in (",", "and")):
            place += 1
    if scene.low(place) == "(":
        # "N (“T”) directs"
        close = next(
            (i for i in range(place + 1, min(place + 14, len(tokens))) if tokens[i].text == ")"), place
        )
        place = close + 1
    for number in range(6):
        if scene.low(place) in CASTING or (number and scene.low(place) in _SHOOTS):
            return True
        if scene.low(place) not in _WILL:
            return False
        place += 1
    return False
