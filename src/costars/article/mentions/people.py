"""Which full names are screen people's, and what the text says beside them: trade, age, family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...vocabulary import ACTING
from .names import Name, role_before
from .parts import KIN, as_character, kin_of, part_of
from .words import CASTING, COMMON_WORDS, FAMILY, FUNCTION_WORDS, OTHER_ROLES, PLAYING, ROLE_NOUNS, words_of

if TYPE_CHECKING:
    from ...graph.view import View
    from .keys import Keys
    from .linking import Linker
    from .person import Person
    from .scene import Scene
    from .titles import Spot

__all__ = ["ROLE_OF", "accepted", "add_brothers", "ages_of", "children_of", "roles_of"]

_NO_TRADE = ROLE_NOUNS | CASTING | {"for", "of", "in", "with"}
_NO_MONONYM = FUNCTION_WORDS | COMMON_WORDS
_SOME_FILM = 0.3  # an article less filmy than this names screen people only where it says so
_DIRECTS = frozenset(
    ["director", "directors", "filmmaker", "filmmakers", "helmer", "auteur", "co-director", "writer-director"]
)
ROLE_OF = {"director": "director", "actor": ACTING}  # the credits of a trade
_PLAYS = words_of("played plays portrayed portrays playing portraying voiced voices")
_DIRECTED = words_of("directed directs helmed helms")
_STARRED = words_of("starred stars played plays portrayed portrays co-starred co-stars")
_CHILDREN = words_of("children child kids kid son sons daughter daughters twins")
_PLOT = words_of("plot story follows film movie series script character characters plays novel")
_TOLD = words_of("named novel heroine hero protagonist plot")
_FEW = 3  # so few people of one name are hardly another who has it
_MOST_TITLES = 20  # titles of a sentence among which a relative's work is sought
_ACTS = frozenset(
    ["actor", "actors", "actress", "actresses", "star", "stars", "co-star", "co-stars", "costar", "costars"]
)


def accepted(scene: Scene, linker: Linker, names: list[Name], titles: list[Spot]) -> list[Name]:
    """The names that mean people of the screen; `titles` are those that are certain to be titles."""
    by_sentence: dict[int, set[int]] = {}
    for spot in titles:
        cast = by_sentence.setdefault(scene.sentence(spot.first), set())
        for row in spot.rows[:8]:
            cast |= linker.people_of(row)
    whole = set().union(*by_sentence.values())
    kept: list[Name] = []
    singles: list[Name] = []
    for name in names:
        cast = by_sentence.get(scene.sentence(name.first), set())
        credited = not cast.isdisjoint(name.rows[:12])
        if name.single:
            singles.append(name)
        elif _is_person(scene, name, credited, not whole.isdisjoint(name.rows[:_FEW])):
            kept.append(name)
    ends = {n.last for n in kept}
    begins = {n.first for n in kept}
    last_names = {n.key.rsplit(" ", 1)[-1] for n in kept}
    singles = [n for n in singles if n.key not in last_names]
    proven = set()
    for name in singles:
        cast = by_sentence.get(scene.sentence(name.first), set())
        if name.key not in proven and _is_mononym(
            scene, name, not cast.isdisjoint(name.rows[:12]), begins, ends
        ):
            proven.add(name.key)
    for name in singles:
        # Once it is a person's name, it is one wherever it stands alone.
        if name.key in proven and not as_character(scene, name.first):
            name.sure = 1.0
            kept.append(name)
    return kept


def _is_person(scene: Scene, name: Name, credited: bool, at_home: bool) -> bool:
    """`credited`: on a title of the sentence; `at_home`: on one of the article's."""
    token = scene.tokens[name.first]
    if scene.in_byline(token.start):
        return False
    if as_character(scene, name.first):
        voice = scene.low(name.first - 1) == "of" and scene.low(name.first - 2) == "voice"
        if scene.low(name.first - 1) in ("called", "named"):
            return credited or at_home  # "a girl called Elizabeth Taylor"
        return bool(credited and (voice or kin_of(scene, name.last)))
    if not credited and _is_listed_part(scene, name):
        return False
    if not credited and not at_home and _is_said(scene, name.first, name.last):
        return False
    role, _ = role_before(scene, name.first)
    if (role == "other" or _other_trade(scene, name.last)) and not credited and not at_home:
        return False
    if scene.screen or role == "screen" or credited:
        return True
    number = scene.sentence(name.first)
    return scene.filmy >= _SOME_FILM and scene.film_words[number] >= 2


def _is_listed_part(scene: Scene, name: Name) -> bool:
    """ "played Albert Einstein in T and N in T": the second part of a list."""
    if scene.low(name.first - 1) not in ("and", ",") or scene.low(name.last) != "in":
        return False
    for place in range(name.first - 2, max(name.first - 24, -1), -1):
        if scene.sentence(place) != scene.sentence(name.first) or scene.low(place) in (";", "with"):
            return False
        if scene.low(place) in _PLAYS:
            return scene.tokens[place + 1].capital and "in" in scene.near(place, 0, name.first - place)
    return False


def _is_said(scene: Scene, first: int, last: int) -> bool:
    """ "Clift was George Eastman", "he was George Eastman": a part, where nothing else says who it is."""
    if scene.low(first - 1) != "was" or first < 2 or scene.low(last).startswith("'"):
        return False
    subject = scene.tokens[first - 2]
    if subject.low in KIN:
        return False  # "Dad was Tony Curtis"
    return subject.low in ("he", "she") or (subject.capital and subject.low not in FUNCTION_WORDS)


def _other_trade(scene: Scene, last: int) -> bool:
    """X, the senator from …"""
    if scene.low(last) != "," or scene.low(last + 1) not in (
        "a",
        "an",
        "the",
        "who",
        "then",
        "now",
        "his",
        "her",
        "former",
    ):
        return False
    if scene.low(last + 1) == "who" and scene.low(last + 3) == "the":
        return False  # "N, who was the detective in it": a part
    for place in range(last + 2, min(last + 6, len(scene.tokens))):
        low = scene.low(place)
        if scene.tokens[place].kind == "punct" or low in _NO_TRADE:
            return False
        if low in OTHER_ROLES:
            return True
    return False


def _is_mononym(scene: Scene, name: Name, credited: bool, begins: set[int], ends: set[int]) -> bool:
    """A single name is one only where the text says that it is a person of the screen."""
    token = scene.tokens[name.first]
    if token.low in _NO_MONONYM or scene.lower_words[token.low] or scene.in_byline(token.start):
        return False
    if as_character(scene, name.first) or len(token.text) < 3:
        return False
    before, after = name.first - 1, name.last
    if after < len(scene.tokens) and scene.tokens[after].kind == "word" and scene.tokens[after].capital:
        return False
    role, _ = role_before(scene, name.first)
    if role == "other":
        return False
    if role == "screen" or credited:
        return True
    if not scene.screen:
        return False
    listed = (scene.low(before) in ("and", ",") and {before, before - 1} & ends) or (
        scene.low(after) in ("and", ",") and after + 1 in begins
    )
    acts = scene.low(after) in CASTING and scene.low(after) not in PLAYING
    return bool(listed) or acts


def roles_of(scene: Scene, first: int, last: int) -> set[str]:
    """The trades that a text gives a name: "actor N", "directed by N", "N directed", "N stars"."""
    front, behind = scene.low(first - 1), scene.low(last)
    if behind in _DIRECTED or (front == "by" and _DIRECTED & {scene.low(first - 2), scene.low(first - 4)}):
        return {"director"}
    if behind in _STARRED:
        return {"actor"}
    role, word = role_before(scene, first)
    if role != "screen":
        return set()
    return ({"director"} if word in _DIRECTS else set()) | ({"actor"} if word in _ACTS else set())


def ages_of(scene: Scene, person: Person) -> set[int]:
    """Ages in apposition: "Hanks, 68,"."""
    found = set()
    for _, last in (*person.spans[:20], *person.shorts[:20]):
        number = scene.low(last + 1)
        if (
            scene.low(last) == ","
            and number.isdigit()
            and scene.low(last + 2) in (",", ".", "and")
            and 3 < int(number[:4]) < 110
        ):
            found.add(int(number))
    return found


def add_brothers(scene: Scene, keys: Keys, linker: Linker, names: list[Name]) -> list[Name]:
    """The "Ben" of "Ben and Casey Affleck": first names in front of a full name that has their last name."""
    taken = {t for n in names for t in range(n.first, n.last)}
    known = {n.key: n for n in names}
    found: list[Name] = []
    for name in names:
        if name.single or scene.low(name.first - 1) not in ("and", "&"):
            continue
        place = name.first - 2
        while place >= 0 and place not in taken:
            token = scene.tokens[place]
            if token.kind != "word" or not token.text[0].isupper() or token.low in FUNCTION_WORDS:
                break
            if place and scene.tokens[place - 1].kind == "word" and scene.tokens[place - 1].capital:
                break
            brother = _brother(scene, keys, linker, known, name, place)
            if brother is None:
                break
            found.append(brother)
            taken.add(place)
            place -= 2
            if scene.low(place + 1) != ",":
                break
    return found


def _brother(
    scene: Scene, keys: Keys, linker: Linker, known: dict[str, Name], name: Name, place: int
) -> Name | None:
    first = scene.form(scene.tokens[place])
    last = name.key.split(" ")[1:]
    for begin in range(len(last)):
        key = " ".join([first, *last[begin:]])
        if key in known:
            return Name(place, place + 1, known[key].rows, key, 1.0)
        rows = keys.plain(key)
        near = [
            row
            for row in rows[:20]
            for other in name.rows[:8]
            if other in linker.kin(row) or not linker.titles_of(row).isdisjoint(linker.titles_of(other))
        ]
        if near:
            return Name(place, place + 1, list(dict.fromkeys(near)), key, 1.0)
        if rows and set(scene.near(place, 5, 0)) & (FAMILY | {"brothers", "siblings", "sisters"}):
            return Name(place, place + 1, rows, key, 0.9)
    return None


def children_of(
    scene: Scene,
    linker: Linker,
    view: View,
    keys: Keys,
    people: list[Person],
    titles: list[Spot],
    covered: bytearray,
) -> list[tuple[int, int, str, int | None]]:
    """First names behind a word of kinship ("two children, Travis and Sosie"): the relative of somebody named
    in the article, else a new name. Spans (tokens), the name, and the row."""
    kin: dict[str, list[int]] = {}
    by_last: dict[str, list[Person]] = {}
    for person in people:
        by_last.setdefault(person.words[-1], []).append(person)
    for person in people[:60]:
        for own in person.rows[:1]:
            for other in linker.kin(own):
                kin.setdefault(view.strings["people.name"][other].split(" ")[0].casefold(), []).append(other)
    found: list[tuple[int, int, str, int | None]] = []
    if not people:
        return found
    tokens = scene.tokens
    named: dict[int, list[int]] = {}
    for spot in titles:
        rows = named.setdefault(scene.sentence(spot.first), [])
        if len(rows) < _MOST_TITLES:
            rows += spot.rows[:4]
    given = {p.words[0] for p in people if len(p.words) > 1 and (p.relative or len(by_last[p.words[-1]]) > 1)}
    for place, token in enumerate(tokens):
        if token.low not in FAMILY or covered[place] or token.text[0].isupper() or part_of(scene, place):
            continue
        for first in _given_names(scene, place, covered):
            rows = kin.get(tokens[first].low, [])
            row = rows[0] if len(set(rows)) == 1 else None
            form = scene.form(tokens[first])
            if row is None and form in by_last:
                continue  # "a salesman's son, Balsam"
            if row is None and form in given:
                continue  # somebody of the family whom the article names in full
            if row is None and token.low in _CHILDREN:
                row = _of_a_film(scene, linker, keys, people, named, first)
            if row is None and (not scene.screen or token.low not in _CHILDREN or _plot(scene, place)):
                continue
            covered[first] = 1
            found.append((first, first + 1, tokens[first].text, row))
    return found


def _of_a_film(
    scene: Scene, linker: Linker, keys: Keys, people: list[Person], named: dict[int, list[int]], place: int
) -> int | None:
    """The one who has a first name, the last name of somebody of the article, and a credit on a title that
    the sentence names: "his son Scott, who had a part in 'T'"."""
    rows, form = named.get(scene.sentence(place)), scene.form(scene.tokens[place])
    if not rows:
        return None
    found = {
        row
        for last in dict.fromkeys(p.words[-1] for p in people[:60] if p.first < place)
        for row in keys.plain(f"{form} {last}")[:20]
        if not linker.titles_of(row).isdisjoint(rows)
    }
    return found.pop() if len(found) == 1 else None


def _plot(scene: Scene, place: int) -> bool:
    """Whether a sentence tells a story's plot."""
    sentence = scene.text.sentences[scene.sentence(place)]
    before = scene.text.sentences[max(scene.sentence(place) - 1, 0)]
    told = before.paragraph == sentence.paragraph and any(
        t.low in _TOLD for t in scene.tokens[before.first : min(before.last, before.first + 80)]
    )
    return told or bool(set(scene.near(place, 60, 60)) & _PLOT)


def _given_names(scene: Scene, place: int, covered: bytearray) -> list[int]:
    """The bare first names that a word of kinship is followed by: "children, Travis and Sosie"."""
    tokens, found = scene.tokens, []
    at = place + 1
    if scene.low(at) in (",", ":", "—", "–", "named"):
        at += 1
    while at < len(tokens) and scene.sentence(at) == scene.sentence(place):
        token = tokens[at]
        if (
            token.kind == "word"
            and token.text[0].isupper()
            and not covered[at]
            and token.low not in FUNCTION_WORDS
        ):
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if following is not None and following.kind == "word" and following.capital:
                break
            found.append(at)
            at += 1
        elif token.low in (",", "and", "&"):
            at += 1
            if token.low == "," and scene.low(at) == "and":
                at += 1
        elif token.kind == "number" or token.low in ("(", ")"):
            at += 1
        else:
            break
    return found
