"""Sentences about two of a cast that could stand in an article, and that the data bear.

They give names in full, say "in this data" wherever more may exist, and never that two people share a scene:
credits do not tell. "Years ago" are calendar years before the article's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..records import Person, SharedTitle
from ..vocabulary import ACTING, SERIES_KINDS, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from ..records import ActedTogether, Relation, Title, Together

__all__ = ["first_time_sentence", "joined", "reunion_sentence", "title_words"]

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SHOWN = 3  # titles that are named in a sentence


def reunion_sentence(known: Together, worked: ActedTogether) -> str:
    """Of two people who have worked together by `known.as_of`: how often, and when last. `worked` counts any
    work, the rules of `known` acting only."""
    rules = {acted.rule: acted for acted in known.acted_together}
    acting, seen = rules["any_acting"], rules["on_screen"]
    who, year = _who(known.a, known.b, known.relations, known.as_of), known.as_of.year
    if not acting.count:
        apart = "" if acting.count_possible else ", not both as actors"
        return (
            f"{who} both have credits on {_titles(worked)} in this data{apart}, "
            f"{_last(worked, year)}: {_did(worked.last, known.a, known.b)}."
        )
    last = _last_acting(acting, seen, year)
    sentence = f"{who} both have acting credits on {_titles(acting)} in this data, {last}."
    if worked.count > acting.count:
        sentence += f" Counting other work, there are {_titles(worked)}"
        if worked.last is not None and acting.last is not None and worked.last.id != acting.last.id:
            sentence += f", {_last(worked, year)}: {_did(worked.last, known.a, known.b)}"
        sentence += "."
    return sentence


def first_time_sentence(
    people: tuple[Person, Person],
    relations: Sequence[Relation],
    as_of: dt.date,
    shared: Sequence[Title],
    later: bool,
    chain: Sequence[Person | Title] | None,
) -> str:
    """Of two people who, as far as the data go, have not worked together by `as_of`.

    `shared` are the released titles that credit both without counting as work together; `later` says that
    both are credited on one that was not released by then. `chain` is a shortest chain, empty where there is
    none, None where none was sought.
    """
    who = _who(*people, relations, as_of)
    if shared:
        if all(isinstance(t, SharedTitle) and t.same_episode is False for t in shared):
            how = "but no episode credits both"
        else:
            how = "but as themselves, in archive footage, on shows such as talks and awards, or apart"
        sentence = f"{who} have no common work in this data: both are credited on {_few(shared)}, {how}"
    elif later:
        sentence = f"{who} have no common credit in this data on a title released by {as_of}"
    else:
        sentence = f"{who} have no common credit in this data"
    if chain is None:
        return f"{sentence}."
    if not chain:
        return f"{sentence}, and no chain of acting credits joins them by {as_of}."
    between = [step.name for step in chain[2:-1:2]]
    steps = []
    for place in range(1, len(chain), 2):
        before, title, after = chain[place - 1], cast("Title", chain[place]), chain[place + 1]
        steps.append(f"{before.name} and {after.name} in {title_words(title)}")
    links = f"{joined(between)} link{'s' if len(between) == 1 else ''} them: " if between else ""
    return f"{sentence}; {links}{', '.join(steps)}."


# Parts ---------------------------------------------------------------------------------------------


def _who(a: Person, b: Person, relations: Iterable[Relation], as_of: dt.date) -> str:
    names = [a.name, b.name]
    if a.name == b.name:
        names = [p.name if p.birth_year is None else f"{p.name} (born {p.birth_year})" for p in (a, b)]
    said = joined(list(dict.fromkeys(filter(None, (_relation(r, as_of.year) for r in relations)))))
    return f"{names[0]} and {names[1]}, {said}," if said else f"{names[0]} and {names[1]}"


def _relation(relation: Relation, year: int) -> str:
    """The relation of two people as said in a year; empty where it had not begun."""
    if relation.kind in ("child", "sibling"):
        return "parent and child" if relation.kind == "child" else "siblings"
    begun, ended = relation.from_, relation.to
    if begun is not None and begun > year:
        return ""
    if ended is not None and ended > year:
        ended = None
    word = "married" if relation.kind == "spouse" else "a couple"
    if ended is not None:
        return f"{word} until {ended}" if begun is None else f"{word} from {begun} to {ended}"
    return word if begun is None else f"{word} since {begun}"


def joined(words: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _number(number: int) -> str:
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def _titles(acted: ActedTogether) -> str:
    least = "at least " if acted.count_possible > acted.count else ""
    return f"{least}{_number(acted.count)} title{'' if acted.count == 1 else 's'}"


def title_words(title: Title) -> str:
    """ "Loverboy (2005)", "the series The Closer (2005–2012)"."""
    name = title.name if title.series_name is None else f"{title.series_name}: {title.name}"
    if title.kind in SERIES_KINDS:
        end = "" if title.end_year is None else title.end_year
        years = str(title.year) if title.end_year == title.year else f"{title.year}–{end}"
        return f"the series {name} ({years})" if title.year is not None else f"the series {name}"
    return name if title.year is None else f"{name} ({title.year})"


def _few(titles: Sequence[Title]) -> str:
    names = [title_words(t) for t in titles[:_SHOWN]]
    if len(titles) > _SHOWN:
        names.append(f"{_number(len(titles) - _SHOWN)} more")
    return joined(names)


def _last_acting(acting: ActedTogether, seen: ActedTogether, year: int) -> str:
    """When last; on screen and by voice apart where that makes a difference."""
    if acting.last is None or seen.last is None or not _surely_seen(seen.last):
        return _last(acting, year)
    if seen.last.id == acting.last.id:
        return _last(acting, year, "on screen ")
    return f"the last on screen {_when(seen, year)}, and with a part by voice {_when(acting, year)}"


def _surely_seen(title: SharedTitle) -> bool:
    """Whether it is known of both that they were seen; of a series, that holds for all its credits."""
    acting = [credit for credit in title.credits if credit.role == ACTING]
    seen = {credit.person for credit in acting if credit.voice is False}
    return bool(acting) and all(credit.person in seen for credit in acting)


def _last(acted: ActedTogether, year: int, how: str = "") -> str:
    one = acted.count_possible == 1
    if acted.last_range is None and not one:
        return "the last of them in a year that is not known"
    return _when(acted, year) if one else f"the last {how or 'of them '}{_when(acted, year)}"


def _when(acted: ActedTogether, year: int) -> str:
    last = acted.last
    if last is None:
        return "when is not known"
    text = title_words(last)
    others = [t for t in acted.last_all if t.id != last.id]
    if acted.last_range is not None:
        low, high = acted.last_range
        if low < high:
            ago = f", {_ago(high, year, 'at least ')}" if high < year else ""
            text += f", between {low} and {high}{ago}"
        else:
            text += f", {_ago(high, year)}"
    if others:
        text += f" ({_few(others)} may be later)"
    return text


def _ago(then: int, year: int, least: str = "") -> str:
    match year - then:
        case 0:
            return "this year"
        case 1:
            return "last year" if not least else "at least a year ago"
        case years:
            return f"{least}{_number(years)} years ago"


def _did(title: SharedTitle | None, a: Person, b: Person) -> str:
    """ "Kevin Bacon as actor, Kyra Sedgwick as director"."""
    credits = () if title is None else title.credits
    parts = []
    for person in (a, b):
        roles = [c.role for c in credits if c.person == person.id and c.role not in WORK_EXCLUDED_ROLES]
        words = joined([role.replace("_", " ") for role in dict.fromkeys(roles)])
        parts.append(
            f"{person.name} as {words}" if words and words != "other" else f"{person.name} in the crew"
        )
    return ", ".join(parts)
