"""What speaks for a stretch of text being a screen title, and what against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .parts import as_character
from .words import (
    ALOUD,
    ELSEWHERE,
    FILM_NOUNS,
    FILM_VERBS,
    FUNCTION_WORDS,
    INTO_TITLE,
    NO_TITLE_NOUNS,
    ORGANISATIONS,
    ROLE_NOUNS,
    SERIES_NOUNS,
    SMALL,
    STATES,
    WEEKDAYS,
    words_of,
)

if TYPE_CHECKING:
    from .scene import Scene
    from .titles import Spot

__all__ = ["VETO", "weigh"]

VETO = -99.0
_REACH = 7  # words in front of "in X" among which a film verb stands
_PLACED = words_of(
    "based set lives live lived born raised film filmed filming shoot shot shooting premiere premiered"
)
_DEMONYM = re.compile(r"(?:ian|ish|ese|can|french|dutch|greek|german|welsh|czech|swiss|thai|korean)$")
_MOVES = words_of(
    "went goes going came put sent moved moves moving returned boat train plane flew sailed emigrated fled "
    "drove travelled traveled brought ship trip flight way took taken relocated commuted"
)
_VERBS_TOO = words_of("play plays record records cover line game production tour stage single track")
_DETERMINERS = words_of(
    "the a an his her its their this that new hit stage broadway debut another one latest first "
    "second musical award-winning tony-winning popular famous video computer"
)
_DONE = words_of(
    "directed created written produced filmed shot made adapted scripted helmed penned released co- "
    "written co-directed based remade nominated"
)
_FIRST = words_of("film movie debut credit series outing picture feature sitcom")
_SEEN = words_of("watch watched watching saw rewatch rewatched rewatching seen loved")
_PLAIN = FUNCTION_WORDS | WEEKDAYS
_DOERS = FILM_VERBS | ROLE_NOUNS
_WORKS = FILM_NOUNS - {"hit", "classic", "short", "vehicle"}
_OPENING = "\"“‘'*_«„"
_CLOSING = "\"”’'*_»"
_BEHIND_MARKS = _CLOSING + ".,!?…"


def weigh(scene: Scene, spot: Spot) -> float:
    """How much the words around a spot speak for a screen title: about 0 is undecided, `VETO` rules it out.
    Sets the spot's `hint`."""
    score = _shape(scene, spot) + _around(scene, spot)
    score += 4.0 * (scene.filmy - 0.5)
    score += 0.5 if scene.sentence_is_filmy(spot.first) else -0.5
    if spot.year is not None:
        score += 3.0
    return score


def _shape(scene: Scene, spot: Spot) -> float:
    words = [t for t in scene.tokens[spot.first : spot.last] if t.kind in ("word", "number")]
    content = [t for t in words if t.low not in SMALL]
    if spot.mark:
        score = 2.4 if spot.rows else 1.2
        if len(words) == 1:
            score -= 0.6
        return score
    if len(words) == 1 and words[0].low in ("i", "a"):
        return VETO
    initial = scene.begins_sentence(spot.first)
    score = (-2.0, -2.0, 0.8, 2.0)[min(len(content), 3)]
    if len(content) == 1 and len(words) > 1:
        score = 0.4 if not initial else -0.4
    if len(content) < 2 and words[0].low in FUNCTION_WORDS and len(words) == 1:
        if initial and scene.low(spot.last) not in (",", ".", ":", "(", "—", "–"):
            return VETO
        alone = (
            spot.first and scene.tokens[spot.first - 1].low.islower() and not scene.in_headline(spot.first)
        )
        led = scene.low(spot.first - 1) in ("in", "of", "for", "on") if spot.first else False
        score -= (0.0 if led else 1.0) if alone and not initial else 2.5
    if len(content) == 1 and _DEMONYM.search(words[-1].low) and scene.low(spot.last) in ROLE_NOUNS:
        score -= 4.0  # "the Italian actress"
    if len(words) == 1 and words[0].low in WEEKDAYS:
        score -= 2.0  # "begins in May"
    if len(words) == 1 and words[0].low in scene.parts:
        score -= 4.0  # a character's name
    if len(content) == 0:
        score -= 1.5
    if initial:
        score -= 0.5 if len(content) > 1 else 1.0
    if len(words) == 1 and scene.lower_words[words[0].low]:
        score -= 0.7
    if "article" in spot.why:
        score -= 1.0
    if scene.in_headline(spot.first):
        score -= 0.8
    return score


def _around(scene: Scene, spot: Spot) -> float:
    before = scene.word_before(spot.first)
    after = scene.word_after(spot.last, _BEHIND_MARKS if spot.mark else _CLOSING)
    same = after < len(scene.tokens) and scene.sentence(after) == scene.sentence(spot.last - 1)
    score = 0.0
    front = scene.low(before) if before >= 0 else ""
    is_part = (
        front in ("is", "was", "becomes", "became")
        and scene.tokens[before - 1].capital
        and not scene.begins_sentence(before - 1)
    )
    is_part = is_part or (
        front in ("is", "was", "been")
        and bool({scene.low(before - 1), scene.low(before - 2)} & {"he", "she", "who", "i"})
    )
    is_part = is_part and scene.low(spot.last) not in ROLE_NOUNS
    if as_character(scene, spot.first) or (is_part and not spot.mark):
        if not spot.mark:
            return VETO
        score -= 2.0
    score += _in_front(scene, spot, before, front)
    score += _behind(scene, spot, after if same else len(scene.tokens))
    if spot.mark:
        score += _spoken(scene, spot)
    return score


def _in_front(scene: Scene, spot: Spot, before: int, front: str) -> float:
    score = 0.0
    nouns = [scene.low(i) for i in range(max(0, before - 2), before + 1)] if before >= 0 else []
    nouns = [n.removesuffix("'s") for n in nouns]
    if front == "title" and spot.mark and not spot.rows:
        score -= 1.0  # what somebody is called
    elif front in FILM_NOUNS or (
        front in ("called", "titled", "entitled", "named", "dubbed") and set(nouns) & FILM_NOUNS
    ):
        score += 3.0
        spot.hint = "episode" if front in ("episode", "finale", "pilot", "instalment") else _hint(nouns)
    elif front in ("was", "is", ":") and len(nouns) > 1 and nouns[-2] in _FIRST:
        score += 3.0
    elif before >= 1 and scene.tokens[before].kind == "possessive" and scene.low(before - 1) == "year":
        score += 2.0
    elif (
        _staged(scene, before, front)
        or (front in NO_TITLE_NOUNS and _is_noun(scene, before))
        or (
            len(nouns) > 1
            and nouns[-2] in NO_TITLE_NOUNS
            and front in ("called", "titled", "entitled", ",", "named", "about")
        )
    ):
        return -5.0
    elif before >= 0 and scene.tokens[before].kind == "possessive" and scene.tokens[before - 1].capital:
        score += 1.0
    elif front in _SEEN:
        score += 1.5
    elif front in INTO_TITLE:
        verbs = set(scene.near(before, _REACH, -1))
        if front in FILM_VERBS and front not in ("made", "make", "makes", "making", "led", "share", "shared"):
            score += 2.5
        elif front in ("in", "from", "of") and scene.low(before - 1) in _PLACED and not spot.mark:
            score -= 1.0
        elif verbs & _DOERS or verbs & {
            "role",
            "roles",
            "part",
            "cast",
            "sequel",
            "remake",
            "episode",
            "episodes",
            "season",
            "set",
            "work",
            "finale",
            "turn",
            "cameo",
            "performance",
            "known",
            "turned",
            "credits",
            "version",
            "cut",
        }:
            score += (
                2.0
                if front != "to" or verbs & {"sequel", "prequel", "follow-up", "answer", "homage"}
                else 0.0
            )
        elif front in (
            "and",
            "or",
            "including",
            "include",
            "includes",
            "like",
            "both",
            "via",
            "than",
            "since",
            "after",
        ):
            score += 0.5
    elif (
        front == "to"
        and not spot.mark
        and scene.low(before - 1) != "on"
        and _MOVES & set(scene.near(before, _REACH, -1))
    ):
        score -= 4.0
    elif front in ELSEWHERE:
        score -= 2.0
    elif (
        before >= 0
        and scene.tokens[before].capital
        and scene.tokens[before].kind == "word"
        and not spot.mark
        and front not in _PLAIN
        and not scene.in_headline(spot.first)
    ):
        score -= 3.0
    return score


def _staged(scene: Scene, before: int, front: str) -> bool:
    """ "a stage version of X"."""
    return front == "of" and "stage" in scene.near(before, 3, 0)


def _is_noun(scene: Scene, place: int) -> bool:
    """Whether a word that may be a verb ("record", "play", "cover") is a noun here."""
    if scene.low(place) not in _VERBS_TOO:
        return True
    return scene.tokens[place - 1].kind == "possessive" or scene.low(place - 1) in _DETERMINERS


def _hint(nouns: list[str]) -> str:
    if set(nouns) & {"episode", "episodes"}:
        return "episode"
    for noun in reversed(nouns):
        if noun in SERIES_NOUNS:
            return "series"
        if noun in (
            "film",
            "films",
            "movie",
            "movies",
            "biopic",
            "picture",
            "feature",
            "flick",
            "blockbuster",
        ):
            return "film"
    return ""


def _behind(scene: Scene, spot: Spot, after: int) -> float:
    tokens = scene.tokens
    if after >= len(tokens):
        return 0.0
    token, score = tokens[after], 0.0
    adjacent = scene.tokens[spot.last - 1].end + 3 >= token.start
    if token.low == "," or any(tokens[i].low == "," for i in range(spot.last, after)):
        first = after + 1 if token.low == "," else after
        score += _apposition(scene, spot, first)
        if scene.low(first) == "in" and scene.low(first + 1) == "which":
            score += 1.5
        elif scene.low(first) == "which" and _tells(scene, first + 1):
            score += 2.5
        if (
            token.low == ","
            and scene.low(after + 1) in STATES
            and not spot.mark
            and tokens[after + 1].capital
        ):
            return VETO
        return score
    if token.kind == "possessive":
        after += 1
        token = tokens[after] if after < len(tokens) else token
    if (
        token.low in ROLE_NOUNS
        or token.low in FILM_NOUNS
        or token.low
        in (
            "franchise",
            "reunion",
            "cast",
            "season",
            "universe",
            "co-lead",
            "duo",
            "pair",
            "fame",
            "screenplay",
            "films",
        )
    ):
        score += 2.5
        if token.low in SERIES_NOUNS:
            spot.hint = spot.hint or "series"
    elif not spot.mark and token.kind == "word" and token.capital and adjacent:
        if token.low in ORGANISATIONS:
            return VETO
        if token.low not in _PLAIN and not scene.in_headline(spot.first):
            score -= 3.0
    elif not spot.mark and token.low in ("of", "&") and after + 1 < len(tokens) and tokens[after + 1].capital:
        score -= 2.0
    elif _tells(scene, after):
        score += 2.5
    elif _with_part(scene, spot, after):
        score += 2.0
    elif token.low in NO_TITLE_NOUNS and spot.mark:
        score -= 4.0
    return score


def _with_part(scene: Scene, spot: Spot, after: int) -> bool:
    """ "was in X as Molly Hooper"."""
    before = scene.word_before(spot.first)
    into = before >= 0 and {scene.low(before), scene.low(before - 1)} & {"in", "on"}
    part = scene.tokens[after + 1 : after + 2]
    return bool(into and scene.low(after) == "as" and part and part[0].kind == "word" and part[0].capital)


def _tells(scene: Scene, place: int) -> bool:
    """What is said of titles: "was directed by", "stars N", "premiered", "is a drama", "ran for years"."""
    low, then = scene.low(place), scene.low(place + 1)
    if low in ("is", "was", "were", "are", "has", "will", "being"):
        if then == "been":
            place += 1
            then = scene.low(place + 1)
        if then in _DONE:
            return scene.low(place + 2) in ("by", "in", "for", "entirely", "on", "and", ",")
        if then in ("a", "an", "the", "his", "her", "their", "not", "also"):
            return any(scene.low(i) in _WORKS for i in range(place + 2, place + 6))
        return False
    if low in ("stars", "starred", "starring", "features", "featured", "co-starred"):
        return place + 1 < len(scene.tokens) and scene.tokens[place + 1].capital
    if low in ("premiered", "premieres", "aired", "airs", "debuted", "debuts", "follows", "grossed"):
        return True
    return low == "ran" and bool(set(scene.near(place, 0, 5)) & {"seasons", "season", "episodes", "years"})


def _apposition(scene: Scene, spot: Spot, first: int) -> float:
    """X, the novel by N; X, a drama."""
    for place in range(first, min(first + 7, len(scene.tokens))):
        token = scene.tokens[place]
        if token.kind == "punct" and token.text not in "-’'":
            return 0.0
        if token.low in FILM_NOUNS and place > first and not token.capital:
            spot.hint = spot.hint or _hint([token.low])
            if token.low in ("episode", "episodes"):
                spot.hint = "episode"
            return 1.5
        if token.low in NO_TITLE_NOUNS and place > first:
            return (
                -5.0
                if scene.low(first) in ("a", "an", "the", "his", "her", "their", "another", "whose")
                else 0.0
            )
    return 0.0


def _spoken(scene: Scene, spot: Spot) -> float:
    """Speech: “Help!” he shouted. A nickname: Robert “Speed” Jones."""
    tokens = scene.tokens
    # The mark in front of the closing quotation: the sentence's, or the title's own.
    inner = scene.text.text[spot.end - 1 : spot.end] if spot.end > spot.start else ""
    inner = inner if inner in "?!" else scene.text.text[spot.end : spot.end + 1]
    after = scene.word_after(spot.last, _BEHIND_MARKS)
    following = [scene.low(i) for i in range(after, min(after + 4, len(tokens)))]
    if (
        spot.mark != "_"
        and inner in ",.?!"
        and following
        and (
            following[0] in ALOUD
            or (
                set(following[:3]) & ALOUD
                and (
                    following[0] in ("he", "she", "they", "i", "the", "a", "one", "his", "her")
                    or tokens[after].capital
                )
            )
        )
    ):
        words = spot.last - spot.first
        return -4.0 if words < 3 else -1.5
    before = spot.first - 2
    behind = scene.word_after(spot.last, _CLOSING)
    if (
        spot.mark != "_"
        and before >= 0
        and tokens[before].kind == "word"
        and tokens[before].capital
        and tokens[before].low not in FUNCTION_WORDS
        and behind < len(tokens)
        and tokens[behind].kind == "word"
        and tokens[behind].capital
        and scene.sentence(before) == scene.sentence(behind)
        and not scene.in_headline(before)
        and behind == spot.last + 1
    ):
        return -3.0
    return 0.0
