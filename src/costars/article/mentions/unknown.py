"""Bare titles that the graph does not hold: phrases in capitals of which the text speaks as of films."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...names import normalize
from .parts import as_character
from .titles import Spot
from .words import (
    FILM_NOUNS,
    FILM_VERBS,
    FUNCTION_WORDS,
    INTO_TITLE,
    NO_TITLE_NOUNS,
    ORGANISATIONS,
    OTHER_ROLES,
    ROLE_NOUNS,
    SMALL,
    STATES,
    WEEKDAYS,
    words_of,
)
from .years import year_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .scene import Scene

__all__ = ["new_titles", "phrase", "spot_of"]

_NEW_MARKED = 1.5
_NEW = 2.0  # the score of a bare phrase that the text calls a film
_SURE = 1.0  # from this score on a stretch is taken already
_LONGEST = 8
_CALLED = words_of(
    "film movie series sitcom drama comedy thriller biopic miniseries show documentary dramedy romcom"
)
_NAMED = frozenset(["called", "titled", "entitled"])
_INNER = words_of("of the a an to in on at with from by")
_GOES_ON = FILM_VERBS | {"and", "have"}
_NO_PHRASE = ORGANISATIONS | FUNCTION_WORDS | ROLE_NOUNS
_CALLING = words_of(
    "hollywood broadway bollywood netflix hbo bbc itv disney amazon apple hulu oscar emmy bafta"
)

# "star in X", "the cast of X": behind these words a phrase of two words is a title.
_INTO = {
    "in": words_of(
        "star stars starred starring co-star co-stars co-starred co-starring costarred role roles turn lead "
        "leads cameo performance part together seen roped reunite reunites reunited reteam opposite"
    ),
    "on": words_of(
        "begun began reunite reunites reunited reuniting reteam reteams reteaming reteamed production camera "
        "cameras collaborate collaborated collaborating filming"
    ),
    "for": words_of("reunite reunites reunited reteam roped script screenplay deals signed"),
    "of": words_of("cast remake sequel star stars episode episodes season seasons finale director set"),
    "to": words_of("sequel prequel follow-up"),
    "about": words_of("know"),
}
# Of which one word alone is enough.
_ONE = frozenset(
    [("camera", "on"), ("cameras", "on"), ("production", "on"), ("sequel", "to"), ("remake", "of")]
)
_MAKING = words_of(
    "headline headlines headlined topline toplines toplined direct directs directed helm helms helmed "
    "shoot shot filming film boarded boarding boards joined joins wrote penned scripted produced make "
    "making made shooting directing completed created"
)
_STARRING = words_of(
    "star stars starred starring co-star co-stars co-starred co-starring costarred reunite reunites "
    "reunited reuniting reteam reteams reteaming reteamed roped appear appears appeared appearing "
    "cast role directed acted"
)
_FRONTS = INTO_TITLE | frozenset(_INTO) | {"into", "aboard"}
# Places that stories are named after, as no company is.
_SCENES = words_of(
    "street road house bridge river bay island hotel beach lake station valley square field inn county"
)
_BESIDE = frozenset(("with", "by", "opposite", "alongside", "like", "than"))
# What the first words of places are.
_PLACES = words_of(
    "new los san santa saint st fort port north south east west northern southern eastern western mount "
    "lake las upper lower greater central united great"
)
# A film stands in apposition, or somebody makes it.
_A_FILM = re.compile(
    r"[”\"]?(?:,| [—–-]|:) (?:an?|the|his|her|their) "
    r"(?:(?!(?:before|after|in|of|for|with|who|which|that|from|when|where|to|as|on|at)\b)[\w'’&/-]+,? ){0,5}?"
    r"(?P<noun>"
    + "|".join(
        sorted(map(re.escape, FILM_NOUNS - {"hit", "classic", "version", "short"}), key=len, reverse=True)
    )
    + r")\b(?: (?P<then>[\w-]+))?",
    re.IGNORECASE,
)
_NO_FILM = (
    ROLE_NOUNS
    | OTHER_ROLES
    | words_of(
        "company companies studio studios festival star stars fan fans critic buff school distributor "
        "house industry theater theatre club academy executive legend crew location student students teacher "
        "school department programme program"
    )
)
_SOMETHING = re.compile(r", (?:an?|the) \w")
_A_STORY = re.compile(r"[”\"]?(?:,| [—–-]) an? (?:[\w'’&/-]+,? ){0,4}?(?:story|tale)\b")
# "Their fourth film together, X, is …"
_ONE_MORE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|next|new|latest|last|debut) (?:[\w-]+ ){0,2}?"
    r"(?:film|movie|picture|feature|series|drama|comedy|thriller)"
    r"(?: together| with (?:[A-Z][\w.’'-]+ ?){1,3})?[,:] $"
)
_AFTER_ONE_MORE = frozenset((",", ".", "(", ";", "—", "–", "is", "was", "will", "opens", "begins"))
_MADE_BY = re.compile(
    r",? (?:which (?:[A-Z][\w’'.-]+ ){1,3}(?:will|is|directs|directed|wrote|helms)\b"
    r"|from (?:[\w’'-]+ ){0,3}?(?:director|writer|filmmaker|writer-director|helmer)s?\b"
    r"|(?:to be )?(?:directed|helmed|penned|created) by )"
)
_RELEASED = re.compile(r",? (?:first )?(?:released|which came out|which opened) in \d{4}|[”\"]? \(\d{4}\)")
_PRESENTS = words_of("stars pairs reunites reteams teams")


def new_titles(scene: Scene, covered: bytearray, spots: Iterable[Spot]) -> list[Spot]:
    """Bare phrases in capitals of which the text speaks as of films ("the film X", "will star in X, a
    drama"): titles that the graph does not know; and their later places. A spot of `spots` that such words
    stand around gains by it."""
    taken = bytearray(covered)
    found: list[Spot] = []
    known: dict[str, set[int]] = {}  # first word of a new title: how many tokens it has
    keys: set[str] = set()
    tokens = scene.tokens
    weak: dict[int, Spot] = {}
    if not scene.screen:
        return []
    for spot in spots:
        if spot.mark or spot.score >= _SURE:
            taken[spot.first : spot.last] = b"\1" * (spot.last - spot.first)
        elif spot.rows:
            weak[spot.first] = spot
        if spot.mark and not spot.rows and spot.score >= _NEW_MARKED and spot.last - spot.first > 1:
            known.setdefault(tokens[spot.first].low, set()).add(spot.last - spot.first)
            keys.add(spot.key)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if taken[place] or token.kind not in ("word", "number") or not token.text[0].isupper():
            place += 1
            continue
        stop = _called(scene, place, taken) or _shown(scene, place, taken)
        if stop <= place:
            place += 1
            continue
        if place in weak and weak[place].last >= stop:
            weak[place].score += 2.5
        else:
            spot = spot_of(scene, place, stop)
            known.setdefault(token.low, set()).add(stop - place)
            keys.add(spot.key)
            found.append(spot)
            taken[place:stop] = b"\1" * (stop - place)
        place = stop
    return found + _again(scene, taken, known, keys, weak)


def _again(
    scene: Scene, taken: bytearray, known: dict[str, set[int]], keys: set[str], weak: dict[int, Spot]
) -> list[Spot]:
    """The other places of titles that were found."""
    found = []
    tokens = scene.tokens
    for place, token in enumerate(tokens):
        if token.low not in known or taken[place] or not token.text[0].isupper():
            continue
        for size in sorted(known[token.low], reverse=True):
            stop = place + size
            if any(taken[place:stop]) or stop > len(tokens):
                continue
            spot = spot_of(scene, place, stop)
            if spot.key not in keys or (place in weak and weak[place].last > stop):
                continue
            if size == 1 and (
                scene.lower_words[token.low]
                or as_character(scene, place)
                or (stop < len(tokens) and tokens[stop].kind == "word" and tokens[stop].capital)
                or (place and tokens[place - 1].kind == "word" and tokens[place - 1].capital)
            ):
                continue
            found.append(spot)
            taken[place:stop] = b"\1" * size
            break
    return found


def spot_of(scene: Scene, first: int, stop: int) -> Spot:
    """A new title."""
    start, end = scene.tokens[first].start, scene.tokens[stop - 1].end
    return Spot(first, stop, start, end, normalize(scene.text.text[start:end]), [], score=_NEW)


def _called(scene: Scene, place: int, taken: bytearray) -> int:
    """Where a phrase right behind "the film", "called" ends; 0 where there is none."""
    front = scene.low(place - 1)
    if front not in _NAMED and (front not in _CALLED or scene.low(place - 2) == "in"):
        return 0
    if front in _NAMED and {"character", "characters"} & set(scene.near(place - 1, 4, 0)):
        return 0
    stop = phrase(scene, place, taken)
    if stop - place < 2 and front not in _NAMED:
        return 0
    if stop == place or scene.in_headline(place) or scene.low(stop) in _GOES_ON:
        return 0
    return stop


def _shown(scene: Scene, first: int, taken: bytearray) -> int:
    """Where a phrase ends that stands where titles stand; 0 where there is none."""
    before = scene.word_before(first)
    front = scene.low(before) if before >= 0 else ""
    begins = scene.begins_sentence(first)
    apposed = front in (",", ":") and bool(
        _ONE_MORE.search(scene.text.text[: scene.tokens[first].start][-90:])
    )
    if not begins and not apposed and front not in _FRONTS and front not in _MAKING:
        return 0
    if begins and scene.low(first) in FUNCTION_WORDS and scene.low(first) not in ("the", "a", "an"):
        return 0
    stop = phrase(scene, first, taken)
    if stop == first or as_character(scene, first):
        return 0
    tokens = scene.tokens
    words = [t for t in tokens[first:stop] if t.kind in ("word", "number")]
    content = [t for t in words if t.low not in SMALL]
    if not content or any(t.low in _CALLING or t.low in STATES for t in words):
        return 0
    if stop < len(tokens) and taken[stop] and scene.sentence(stop) == scene.sentence(first):
        return 0
    if scene.low(stop) == "," and scene.low(stop + 1) in STATES:
        return 0
    following = tokens[stop] if stop < len(tokens) else None
    if following is not None and (following.kind == "possessive" or following.low in ROLE_NOUNS):
        return 0
    text = scene.text.text
    behind = text[tokens[stop - 1].end : tokens[stop - 1].end + 120].replace("\n", " ")
    if begins:
        return stop if len(words) > 1 and _presented(scene, first, stop, taken, behind) else 0
    if NO_TITLE_NOUNS & set(scene.near(first, 4, 0)):
        return 0
    verbs = set(scene.near(before, 9, 0))
    film = _is_film(behind)
    made = bool(_MADE_BY.match(behind))
    direct = scene.low(before - 1) in _INTO.get(front, ())
    if apposed:
        return stop if len(words) > 1 and scene.low(stop) in _AFTER_ONE_MORE else 0
    nearby = front in _MAKING or (front in _INTO and bool(verbs & _STARRING)) or direct
    placed = words[0].low in _PLACES or words[-1].low in ORGANISATIONS or words[-1].low in WEEKDAYS
    elsewhere = placed and not (words[0].low not in _PLACES and words[-1].low in _SCENES)
    if nearby and (film or made):
        return stop
    if (
        len(words) > 1
        and not elsewhere
        and front not in _BESIDE
        and (film or (made and front in ("in", "on", "for")))
    ):
        return stop
    if nearby and len(words) > 1 and not elsewhere and _A_STORY.match(behind):
        return stop
    if _SOMETHING.match(behind):
        return 0  # another thing in apposition
    if placed:
        return 0
    if (scene.low(before - 1), front) in _ONE:
        return stop
    dated = bool(_RELEASED.match(behind)) and year_after(text, tokens[first].start, tokens[stop - 1].end)
    if dated and front in ("in", "of", "for", *_MAKING) and len(words) > 1:
        return stop
    if scene.in_headline(first) and front != "about":
        return 0
    ends = (
        following is None
        or following.kind == "punct"
        or following.low in SMALL
        or following.low in FUNCTION_WORDS
    )
    if direct and front not in _MAKING and len(words) > 1 and ends:
        return stop
    if nearby and front in ("in", "on", "for") and len(words) > 1 and words[0].low in ("the", "a") and ends:
        return stop
    return 0


def _is_film(behind: str) -> bool:
    """Whether ", a romantic drama" follows, and not ", a drama teacher"."""
    match = _A_FILM.match(behind)
    return match is not None and (match["then"] or "").lower() not in _NO_FILM


def _presented(scene: Scene, first: int, stop: int, taken: bytearray, behind: str) -> bool:
    """ "X, which N will direct, …", "X stars N"."""
    if scene.in_headline(first):
        return False
    if re.match(
        r", which (?:[A-Z][\w’'.-]+ ){1,3}(?:will (?:direct|shoot|helm|film)|is directing|directs)\b", behind
    ):
        return True
    return scene.low(stop) in _PRESENTS and stop + 1 < len(taken) and bool(taken[stop + 1])


def phrase(scene: Scene, first: int, taken: bytearray) -> int:
    """Where a run of words in capitals ends, small words between them passed over; `first` where it is none
    that a title may be."""
    tokens, stop, last = scene.tokens, first, first
    while stop < len(tokens) and stop - first < _LONGEST and not taken[stop]:
        token = tokens[stop]
        if scene.sentence(stop) != scene.sentence(first):
            break
        if token.kind in ("word", "number") and token.capital:
            if token.low in WEEKDAYS and not _inside(scene, stop, taken):
                break
            stop += 1
            last = stop
        elif (
            (token.kind == "word" and token.low in _INNER and stop > first)
            or (token.low in ("and", "&") and stop > first and _joins(scene, first, stop, taken))
            or (token.kind == "possessive" and len(token.text) > 1 and _owns(scene, first, stop))
        ):
            stop += 1
        else:
            break
    words = [t for t in tokens[first:last] if t.kind == "word"]
    named = all(t.low in _NO_PHRASE for t in words)
    return first if named else last


def _owns(scene: Scene, first: int, place: int) -> bool:
    """Whether a possessive is a title's own: its first word's, or one behind "The": "The Cutter's Dog"."""
    return place == first + 1 or scene.low(first) in ("the", "a", "an")


def _inside(scene: Scene, place: int, taken: bytearray) -> bool:
    """Whether a weekday goes on as a name: "Saturday Night"."""
    token = scene.tokens[min(place + 1, len(scene.tokens) - 1)]
    return token.kind == "word" and token.capital and token.low not in WEEKDAYS and not taken[place + 1]


def _joins(scene: Scene, first: int, joint: int, taken: bytearray) -> bool:
    """Whether "and" joins two parts of one title: one film is spoken of behind it."""
    tokens, stop = scene.tokens, joint + 1
    while stop < len(tokens) and not taken[stop] and tokens[stop].kind == "word" and tokens[stop].capital:
        stop += 1
    if stop == joint + 1 or stop - joint > 4 or scene.sentence(stop - 1) != scene.sentence(first):
        return False
    if tokens[joint].low == "&":
        return True
    behind = scene.text.text[tokens[stop - 1].end : tokens[stop - 1].end + 100].replace("\n", " ")
    return bool(_RELEASED.match(behind) or _MADE_BY.match(behind) or _is_film(behind))
