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
    for spot in titles:
        for place in range(spot.first - 2, max(spot.first - _REACH, -1), -1):
            if not spot.rows or scene.sentence(place) != scene.sentence(spot.first):
                break
            if scene.low(place + 1) in _MAKES and stands_bare(scene, place, place + 1):
                # "Kurosawa directed N in T"
                _take(scene, linker, view, spot, place, covered, found)
    known = {scene.form(scene.tokens[first]): (name, row) for first, _, name, row in found}
    for place, token in enumerate(scene.tokens):
        if not covered[place] and token.kind == "word" and token.text[0].isupper() and known:
            maker = known.get(scene.form(token))
            if maker is not None and stands_bare(scene, place, place + 1):
                covered[place] = 1
                found.append((place, place + 1, *maker))
    return found


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
    if len(rows) == 1:
        row = rows.pop()
        covered[place] = 1
        found.append((place, place + 1, view.strings["people.name"][row], row))
