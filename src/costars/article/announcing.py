"""Which title an article announces: its name, its sort, and who is said to be on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Announced, AnnouncedCredit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..graph import Graph
    from .statements import Found, Statement

__all__ = ["CREWED", "announced_in", "sort_of"]

# The kinds that tell who is on an announced title, and the role of each person in the order of the claim.
CREWED: dict[str, tuple[str, ...]] = {
    "acted_in": ("actor",),
    "plays": ("actor",),
    "acted_together": ("actor",) * 12,
    "directed_in": ("director", "actor"),
    "directed": ("director",),
    "wrote": ("writer",),
    "created": ("creator",),
    "produced": ("producer",),
}

# What a title is called beside its name. The more special sorts come first.
_NOUNS: tuple[tuple[str, str], ...] = (
    (
        "tv_mini_series",
        r"(?:limited|event|mini)[- ]?series|\w+-(?:part|episode)(?: \w+)? (?:series|drama|show)",
    ),
    ("tv_movie", r"(?:tv|television|made-for-(?:tv|television)) (?:film|movie)|tele(?:film|movie)"),
    ("tv_special", r"(?:tv |television |christmas |holiday )?special"),
    ("short", r"short(?: film)?"),
    ("game", r"(?:video ?)?game"),
    ("tv_series", r"\w*series|sitcom|soap|(?:tv|television|streaming) (?:show|drama|comedy)|show"),
    ("movie", r"film|movie|feature|picture|biopic|rom-?com|sequel|prequel|remake"),
)
_NOUN = "|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS)
_MARKS = r"[\s,;:—–\-\"'“”‘’«»*_()]"
# "… the limited series “X”"
_BEFORE = re.compile(rf"\b(?:{_NOUN}){_MARKS}{{1,4}}$", re.IGNORECASE)
# "“X,” a new six-part drama series", "“X” is a film", "“X,” his next film"
_BEHIND = re.compile(
    rf"{_MARKS}{{1,6}}(?:(?:which\s)?(?:is|was|will\sbe)\s)?"
    rf"(?:an?|the|its|his|her|their|\w+['’]s)\s(?:[\w'’&.-]+,?\s){{0,6}}?(?:{_NOUN})\b",
    re.IGNORECASE,
)
# "“X.” The series begins in May."
_AFTERWARDS = re.compile(rf"[^\w\s]{{1,3}}\sThe\s(?:{_NOUN})\b")
_REACH = 120  # characters on either side


def announced_in(
    graph: Graph,
    statements: Iterable[Statement],
    text: str,
    titles: Iterable[Found],
    running: Callable[[int], bool],
) -> Announced | None:
    """The title that most of the article's announced claims are about, with the credits that they tell of.
    A series that is `running`, and has a new season or actor, is none. Cost: linear in the number of
    statements and of mentions."""
    titles = list(titles)
    known = {t.name.casefold() for t in titles if t.row is not None and running(t.row)}
    about: dict[tuple[int | None, str], list[Statement]] = {}
    for statement in statements:
        if statement.status == "announced" and statement.kind in CREWED and statement.titles:
            title = statement.titles[0]
            if title.text.casefold() in known:
                continue
            about.setdefault((title.row, title.text.casefold()), []).append(statement)
    if not about:
        return None
    (row, name), chosen = max(about.items(), key=lambda entry: len(entry[1]))
    people: dict[tuple[int | None, str, str], list[str]] = {}
    for statement in chosen:
        for party, role in zip(statement.people, CREWED[statement.kind], strict=False):
            parts = people.setdefault((party.row, party.text, role), [])
            if statement.kind == "plays" and isinstance(statement.value, str):
                parts.append(statement.value)
    ids = graph.view.strings["people.id"]
    if row is None:
        kind = sort_of(text, (t for t in titles if t.row is None and t.name.casefold() == name))
    else:
        kind = graph.view.kind(row)
    return Announced(
        name=chosen[0].titles[0].text,
        kind=kind,
        credits=tuple(
            AnnouncedCredit(None if person is None else ids[person], who, role, tuple(dict.fromkeys(parts)))
            for (person, who, role), parts in people.items()
        ),
    )


def sort_of(text: str, mentions: Iterable[Found]) -> str:
    """The kind of a title by what the article calls it beside its name: the first such word, else a film."""
    return next(_called(text, mentions), "movie")


def _called(text: str, mentions: Iterable[Found]) -> Iterator[str]:
    for found in mentions:
        for match in (
            _BEFORE.search(text[max(0, found.start - _REACH) : found.start]),
            _BEHIND.match(behind := text[found.end : found.end + _REACH]),
            _AFTERWARDS.match(behind),
        ):
            if match is not None and match.lastgroup is not None:
                yield match.lastgroup
