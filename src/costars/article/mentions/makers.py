"""People whom an article never names in full, known by their last names and what they made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names import normalize
from .bare import stands_bare
from .words import FUNCTION_WORDS, words_of

if TYPE_CHECKING:
    from ...graph.view import View
    from .linking import Linker
    from .scene import Scene
    from .titles import Spot

__all__ = ["makers_of"]

Made = tuple[int, int, str, int | None]
_REACH = 12  # words between a maker and the title
_MAKES = words_of("directed directs made makes wrote helmed shot cast remade")
_DOES = words_of(
    "starred stars star played plays appeared appears acted acts directed directs made makes wrote "
    "co-starred costarred co-star co-stars portrayed portrays voiced voices reunited reteamed reunite "
    "headlined produced"
)
_BESIDE = words_of("with opposite alongside starring director actor actress star co-star featuring")
_BETWEEN = words_of("also then later both again once first last never had has")
_IS = frozenset(["was", "is", "played", "plays"])
_PART = 5  # words in which a part is named
_HIGH = 3  # points: the first eight of a cast
_SHORT = 3  # letters of a name that may be anything
_MOST = 12  # titles of one name that are looked at


def makers_of(
    scene: Scene, linker: Linker, view: View, titles: list[Spot], covered: bytearray
) -> list[tuple[int, int, str, int | None]]:
    """Last names of people whom the article never names in full, in front of what they made: "Kubrick's
    'The Shining'". Only where one alone of those credited on the title has that name."""
    found: list[Made] = []
    for spot in titles:
        before = scene.word_before(spot.first)
        if before < 1 or scene.tokens[before].kind != "possessive" or not spot.rows:
            continue
        _take(scene, linker, view, spot, before - 1, covered, found)
    _by_parts(scene, linker, view, titles, covered, found)
    _stars(scene, linker, view, titles, covered, found)
    for spot in titles:
        for place in range(spot.first - 2, max(spot.first - _REACH, -1), -1):
            if not spot.rows or scene.sentence(place) != scene.sentence(spot.first):
                break
            if scene.low(place + 1) in _MAKES and stands_bare(scene, place, place + 1):
                # "Kurosawa directed N in T"
                _take(scene, linker, view, spot, place, covered, found)
    known = {
        scene.form(scene.tokens[first]): (name, row) for first, last, name, row in found if last - first == 1
    }
    for place, token in enumerate(scene.tokens):
        if not covered[place] and token.kind == "word" and token.text[0].isupper() and known:
            maker = known.get(scene.form(token))
            if maker is not None and stands_bare(scene, place, place + 1):
                covered[place] = 1
                found.append((place, place + 1, *maker))
    return found


def _stars(
    scene: Scene, linker: Linker, view: View, titles: list[Spot], covered: bytearray, found: list[Made]
) -> None:
    """Add those of the first names of a cast, and those who made it, whom a sentence about the title names by
    the last name where it says who did what: "Streep starred with DiCaprio in T"."""
    by_sentence: dict[int, list[Spot]] = {}
    for spot in titles:
        if spot.rows:
            by_sentence.setdefault(scene.sentence(spot.first), []).append(spot)
    lasts: dict[int, list[tuple[str, int]]] = {}  # of each title that was asked for
    for number, spots in by_sentence.items():
        if not scene.screen:
            return
        sentence = scene.text.sentences[number]
        bare = [
            (place, end, form)
            for place in range(sentence.first, sentence.last)
            for end in (place + 2, place + 1)
            if (form := _bare(scene, place, end, covered))
        ]
        if not bare:
            continue
        names: dict[str, set[int]] = {}
        for title in dict.fromkeys(row for spot in spots[:4] for row in spot.rows[:3]):
            if title not in lasts:
                lasts[title] = _last_names(linker, view, title)
            for last, row in lasts[title]:
                names.setdefault(last, set()).add(row)
        here = [
            (place, end, next(iter(rows)))
            for place, end, form in bare
            if len(rows := names.get(form, ())) == 1 and stands_bare(scene, place, end)
        ]
        begins, ends = {place for place, _, _ in here}, {end for _, end, _ in here}
        for place, end, row in here:
            joined = (scene.low(end) == "and" and end + 1 in begins) or (
                scene.low(place - 1) == "and" and place - 1 in ends
            )  # two of a cast, "Bogart and Bacall"
            if not any(covered[place:end]) and (joined or _does(scene, place, end)):
                covered[place:end] = b"\1" * (end - place)
                found.append((place, end, view.strings["people.name"][row], row))


def _by_parts(
    scene: Scene, linker: Linker, view: View, titles: list[Spot], covered: bytearray, found: list[Made]
) -> None:
    """Add those of a cast whom a sentence about the title names by the first name alone, with their part:
    "Jack was J. J. Gittes in T"."""
    for spot in titles:
        if not spot.rows or not scene.screen:
            continue
        sentence = scene.text.sentences[scene.sentence(spot.first)]
        last = min(sentence.last - 2, spot.last + _REACH)
        for place in range(max(sentence.first, spot.first - _REACH), last):
            token = scene.tokens[place]
            if covered[place] or not token.text[0].isupper() or scene.low(place + 1) not in _IS:
                continue
            behind, form = scene.behind(place + 2, _PART), scene.form(token)
            rows = {
                row
                for title in spot.rows[:3]
                for row in linker.people_of(title)
                if normalize(view.strings["people.name"][row]).split(" ")[0] == form
                and linker.plays(row, behind)
            }
            if len(rows) == 1 and stands_bare(scene, place, place + 1):
                row = rows.pop()
                covered[place] = 1
                found.append((place, place + 1, view.strings["people.name"][row], row))


def _last_names(linker: Linker, view: View, title: int) -> list[tuple[str, int]]:
    """The last names, of one word and of two, of the first of a title's cast and those who made it."""
    found = []
    points = view.points_on(title)
    for row in linker.people_of(title):
        if points[row] <= _HIGH:
            words = normalize(view.strings["people.name"][row]).split(" ")
            if len(words) > 1:
                found += [(last, row) for last in {words[-1], " ".join(words[-2:])}]
    return found


def _bare(scene: Scene, place: int, end: int, covered: bytearray) -> str:
    """The form of the words from `place` to `end` where they may be a last name of nobody that is found yet;
    else nothing."""
    tokens = scene.tokens[place:end]
    if len(tokens) < end - place or len(tokens[-1].text) <= _SHORT:
        return ""
    for at, token in enumerate(tokens, place):
        if (
            covered[at]
            or token.kind != "word"
            or not token.text[0].isupper()
            or token.low in scene.lower_words
        ):
            return ""
    return " ".join(map(scene.form, tokens))


def _does(scene: Scene, place: int, end: int) -> bool:
    """Whether the words around a name say that somebody acts or makes."""
    behind = next((w for w in (scene.low(k) for k in range(end, end + 3)) if w not in _BETWEEN), "")
    return behind in _DOES or scene.low(place - 1) in _BESIDE


def _take(
    scene: Scene, linker: Linker, view: View, spot: Spot, place: int, covered: bytearray, found: list[Made]
) -> None:
    """Add whoever one word names, if one alone of those credited on a title has that last name."""
    token = scene.tokens[place]
    if covered[place] or token.kind != "word" or not token.text[0].isupper():
        return
    front = scene.tokens[place - 1] if place else None
    if front is not None and front.kind == "word" and front.capital and front.low not in FUNCTION_WORDS:
        return
    form, rows = scene.form(token), set()
    for title in spot.rows[:_MOST]:
        for row in linker.people_of(title):
            name = view.strings["people.name"][row]
            if name.rsplit(" ", 1)[-1].casefold() == form or normalize(name).rsplit(" ", 1)[-1] == form:
                rows.add(row)
    if len(rows) > 1:
        rows = {row for row in rows if any(_directs(view, row, title) for title in spot.rows[:_MOST])}
    if len(rows) == 1:
        row = rows.pop()
        covered[place] = 1
        found.append((place, place + 1, view.strings["people.name"][row], row))


def _directs(view: View, person: int, title: int) -> bool:
    return any(view.role(credit) == "director" for credit in view.credits_between((person,), title))
