"""An announcement as it is stored: what it says, when two are the same, what becomes of one told anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import BadInput
from ..names import normalize
from ..records import Announcement, Credit, Evidence, Title
from ..vocabulary import ACTING, KINDS, ROLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..records import Announced, AnnouncedCredit

__all__ = ["Stored", "StoredCredit", "find_same", "make", "parse"]

# What the ids begin with of announced titles, and of people known from announcements only.
_TITLE, _PERSON = "a:", "ap:"
_EVIDENCE = "announcement"
_LONGEST_ID = 80
_STATED = {"id", "name", "kind", "names", "credits", "source", "date"}


class StoredCredit(NamedTuple):
    """`person` is an id of the graph, or one that begins with `ap:` for somebody known from announcements
    only. `source` and `date` are those of the article that says so."""

    person: str
    name: str
    role: str
    characters: tuple[str, ...]
    source: str
    date: dt.date

    @property
    def evidence(self) -> Evidence:
        page = self.source if self.source.startswith(("https://", "http://")) else None
        return Evidence(_EVIDENCE, self.source, page, self.date.isoformat())

    def credit(self, person: str, name: str) -> Credit:
        """The record; `person` and `name` as the graph has them."""
        evidence = (self.evidence,)
        return Credit(person, name, self.role, self.characters, None, self.source, evidence=evidence)


@dataclass(frozen=True)
class Stored:
    """`names` is what the title was called before, the latest first; `source` and `date` are those of the
    article that was announced last."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    credits: tuple[StoredCredit, ...]
    source: str
    date: dt.date

    @property
    def keys(self) -> set[str]:
        """The normalised names, old ones too."""
        return {normalize(name) for name in (self.name, *self.names)}

    @property
    def since(self) -> dt.date:
        """The date of the first article that told of it."""
        return min((self.date, *(c.date for c in self.credits)))

    def people(self, role: str | None = None) -> set[str]:
        """The ids of the people in a role, or in any."""
        return {c.person for c in self.credits if role in (None, c.role)}

    def title(self) -> Title:
        """The record, with people as they were announced."""
        return Title(
            id=self.id, name=self.name, year=None, end_year=None, kind=self.kind, status="announced",
            same_as=(), credits=tuple(c.credit(c.person, c.name) for c in self.credits),
        )  # fmt: skip

    def announcement(self, title: Title | None = None, *, fulfilled_by: str | None = None) -> Announcement:
        """The record; `title` where a graph knows its people better."""
        return Announcement(self.id, title or self.title(), self.source, self.date, self.names, fulfilled_by)

    def told_anew(self, new: Stored) -> Stored:
        """What is stored once a newer article is announced. What the same article said before is gone; what
        other articles said of others stays, each with its source."""
        said = {(c.person, c.role) for c in new.credits}
        kept = [c for c in self.credits if c.source != new.source and (c.person, c.role) not in said]
        names = [n for n in dict.fromkeys((self.name, *self.names)) if n != new.name]
        return replace(new, id=self.id, names=tuple(names), credits=(*new.credits, *kept))

    def plain(self) -> dict[str, Any]:
        """As JSON values; `parse` reads them."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "names": list(self.names),
            "credits": [
                c._asdict() | {"characters": list(c.characters), "date": c.date.isoformat()}
                for c in self.credits
            ],
            "source": self.source,
            "date": self.date.isoformat(),
        }


def parse(plain: Any) -> Stored:
    """The announcement of some JSON values. Raises ValueError for any others."""
    if not isinstance(plain, dict) or set(plain) != _STATED:
        raise ValueError("no announcement")
    credits = [_parse_credit(credit) for credit in _list(plain["credits"])]
    if _text(plain["kind"]) not in KINDS:
        raise ValueError("unknown kind")
    return Stored(
        id=_text(plain["id"]),
        name=_text(plain["name"]),
        kind=plain["kind"],
        names=tuple(map(_text, _list(plain["names"]))),
        credits=tuple(credits),
        source=_text(plain["source"]),
        date=dt.date.fromisoformat(_text(plain["date"])),
    )


def _parse_credit(plain: Any) -> StoredCredit:
    if not isinstance(plain, dict) or set(plain) != set(StoredCredit._fields):
        raise ValueError("no credit")
    if _text(plain["role"]) not in ROLES:
        raise ValueError("unknown role")
    return StoredCredit(
        person=_text(plain["person"]),
        name=_text(plain["name"]),
        role=plain["role"],
        characters=tuple(map(_text, _list(plain["characters"]))),
        source=_text(plain["source"]),
        date=dt.date.fromisoformat(_text(plain["date"])),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("no text")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no list")  # noqa: TRY004
    return value


# From an article -----------------------------------------------------------------------------------


def make(
    announced: Announced,
    source: str,
    date: dt.date,
    known: Iterable[Stored],
    taken: Callable[[str], bool],
) -> Stored:
    """What an article announces, with ids that neither an announcement in `known` has nor, as `taken` tells,
    the graph. Raises `BadInput` for words that no title or credit may have."""
    known = list(known)
    name, source = _shown(announced.name), _shown(source)
    if not name:
        raise BadInput("The announced title has no name.")
    if not source:
        raise BadInput("The announcement has no source.", hint="Give a file or an address.")
    if announced.kind not in KINDS:
        raise BadInput(f"There is no kind {announced.kind!r}.", hint=f"Known: {', '.join(KINDS)}.")
    told = [c for a in known for c in a.credits]
    used = {a.id for a in known} | {c.person for c in told}
    people = {normalize(c.name): c.person for c in told if c.person.startswith(_PERSON)}
    parts: dict[tuple[str, str], StoredCredit] = {}
    for credit in announced.credits:
        who = _shown(credit.name)
        if credit.role not in ROLES:
            raise BadInput(f"There is no role {credit.role!r}.", hint=f"Known: {', '.join(ROLES)}.")
        if not who:
            raise BadInput(f"Somebody in the credits of {name} has no name.")
        person = credit.person or people.get(normalize(who))
        if person is None:
            # Of two articles that tell of somebody who is not in the graph, by the same name, both mean one.
            person = people[normalize(who)] = _new_id(_PERSON + _slug(who), used, taken)
            used.add(person)
        key = person, credit.role
        parts[key] = _part(parts.get(key), credit, person, who, source, date)
    identity = _new_id(f"{_TITLE}{_slug(name)}-{date.year}", used, taken)
    return Stored(identity, name, announced.kind, (), tuple(parts.values()), source, date)


def _part(
    before: StoredCredit | None, credit: AnnouncedCredit, person: str, name: str, source: str, date: dt.date
) -> StoredCredit:
    """One credit for each person and role, with all characters."""
    characters = (*(before.characters if before else ()), *filter(None, map(_shown, credit.characters)))
    return StoredCredit(person, name, credit.role, tuple(dict.fromkeys(characters)), source, date)


def _shown(text: str) -> str:
    """A text on one line, without characters that a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _slug(name: str) -> str:
    return normalize(name).replace(" ", "-")[:_LONGEST_ID] or "unnamed"


def _new_id(wanted: str, used: set[str], taken: Callable[[str], bool]) -> str:
    number, identity = 1, wanted
    while identity in used or taken(identity):
        number += 1
        identity = f"{wanted}-{number}"
    return identity


def find_same(known: Iterable[Stored], new: Stored) -> Stored | None:
    """The announcement that `new` tells anew: of the same name and by the same director or with two of the
    cast (all of it, where fewer are named); or from the same source, with somebody in common."""
    known = list(known)
    for old in known:
        if old.source == new.source and (old.keys & new.keys or old.people() & new.people()):
            return old
    for old in known:
        if old.keys & new.keys and _same_people(old, new):
            return old
    return None


def _same_people(old: Stored, new: Stored) -> bool:
    if old.people("director") & new.people("director"):
        return True
    casts = old.people(ACTING), new.people(ACTING)
    return len(casts[0] & casts[1]) >= max(1, min(2, *map(len, casts)))
