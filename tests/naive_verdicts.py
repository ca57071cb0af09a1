"""The slow version of verdicts of the together kinds: over the rows of a `World`, part by part.

A part is a title or an episode. It says what the verdict must be; names are unique in these worlds, so that
namesakes need no thought. It shares no code with the package.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from examples import Row, World
from naive import LIVE, SERIES, days, how, out_by

ACTING = ("on_screen", "any_acting", "strict", "movies_only")
WORK = ("any_work", "strict", "movies_only")


@dataclass(frozen=True)
class Said:
    """What an article says; titles are ids, None for one that the world does not have."""

    kind: str
    people: tuple[str, ...]
    titles: tuple[str | None, ...] = ()
    year: int | None = None
    value: int | None = None
    announced: bool = False
    about: bool = False
    bound: str | None = None
    never: bool = False
    acting: bool = True

    def names_titles(self) -> bool:
        return any(t is not None for t in self.titles)


@dataclass
class Counted:
    """A title that counts under a rule: the days of its parts, those of the certain ones, whether the parts
    are by voice for all that is known, and whether one part has all."""

    title: str
    spans: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    certain: bool = False
    sure: bool = False
    same: bool = True


def counts(rule: str, acting: bool, credits: list[list[Row]]) -> str | None:
    """Whether the credits of all on one part count."""

    def each(name: str) -> str | None:
        ways = [how(name, own) for own in credits]
        return None if None in ways else "sure" if set(ways) == {"sure"} else "unknown voice"

    if acting:
        return each("any_acting" if rule in ("any_acting", "movies_only") else "on_screen")
    if rule != "strict":
        return each("work")
    roles = [{c["role"] for c in own if c["role"] not in ("self", "archive")} for own in credits]
    directed = any("director" in r for r in roles)
    if directed and all(any(role not in ("writer", "creator") for role in r) for r in roles):
        return "sure"
    return each("on_screen")


def counted(world: World, said: Said, rule: str, day: dt.date, *, today: bool) -> list[Counted]:
    titles = {t["id"]: t for t in world.titles}
    found = []
    for title in world.titles:
        if title.get("series") or title.get("status") == "announced" or LIVE & set(title.get("genres") or ()):
            continue
        if rule == "movies_only" and title["kind"] != "movie":
            continue
        if rule == "strict" and title["kind"] in ("game", "tv_special"):
            continue
        if rule == "strict" and "documentary" in (title.get("genres") or ()):
            continue
        parts = [t["id"] for t in world.titles if title["id"] in (t["id"], t.get("series"))]
        out = {p: out_by(titles[p], titles, day, today=today) for p in parts}
        parts = [p for p in parts if out[p] is not False]
        of = {
            (who, p): [c for c in world.credits if (c["person"], c["title"]) == (who, p)]
            for who in said.people
            for p in parts
        }
        if not all(any(of[who, p] for p in parts) for who in said.people):
            continue
        ways: dict[str, str] = {}
        for part in parts:
            if rule == "strict" and titles[part]["kind"] in SERIES:
                continue
            way = counts(rule, said.acting, [of[who, part] for who in said.people])
            if way:
                ways[part] = way
        shown = [p for p in ways if out[p]] or list(ways)
        entry = Counted(title["id"])
        if ways:
            entry.certain = any(out[p] for p in ways)
            entry.sure = any(ways[p] == "sure" for p in shown)
        elif rule != "strict":
            entry.same = False
            for part in parts[1:] if parts and parts[0] == title["id"] else parts:
                credits = [of[who, part] or of.get((who, title["id"]), []) for who in said.people]
                on_it = any(of[who, part] for who in said.people)
                if on_it and all(credits) and counts(rule, said.acting, credits):
                    shown.append(part)
        if shown:
            entry.spans = [s for p in shown if (s := days(titles[p], titles, day))]
            found.append(entry)
    return found


def verdict(world: World, said: Said, day: dt.date, *, today: bool) -> tuple[str, dict[str, str]]:
    """The verdict, and that under each rule."""
    titles = {t["id"]: t for t in world.titles}
    linked = [t for t in said.titles if t is not None]
    released = [t for t in linked if titles[t].get("status") != "announced"]
    films = all(titles[t]["kind"] == "movie" for t in released)
    rules = [r for r in (ACTING if said.acting else WORK) if films or r != "movies_only"]
    judge = {
        "last_together": last,
        "first_together": first,
        "years_since_together": years_since,
        "times_together": times,
    }[said.kind]
    of_each = {r: judge(world, said, counted(world, said, r, day, today=today), day, today) for r in rules}
    got = set(of_each.values())
    if got == {"contradicted"}:
        return "contradicted", of_each
    if got & {"contradicted", "depends"}:
        return "depends", of_each
    return ("supported" if "supported" in got else "not_in_data"), of_each


def meant(world: World, said: Said, day: dt.date) -> tuple[list[str], list[tuple[int, int] | None]]:
    """The claimed titles (a series for its episodes) and the first and last years of what is claimed."""
    titles = {t["id"]: t for t in world.titles}
    own = [titles[t].get("series") or t for t in said.titles if t is not None]
    years: list[tuple[int, int] | None] = []
    for title in said.titles:
        if title is not None:
            span = days(titles[title], titles, day)
            years.append(None if span is None else (span[0].year, span[1].year))
        elif said.year is None:
            years.append(None)
    if said.year is not None:
        years.append((said.year, said.year))
    return own, years


def last(world: World, said: Said, found: list[Counted], day: dt.date, today: bool) -> str:
    own, years = meant(world, said, day)
    known = None if not years or None in years else max(y[1] for y in years if y)
    latest = [max(s[0] for s in f.spans).year for f in found if f.certain and f.spans and f.title not in own]
    if known is not None:
        later = [y for y in latest if y > known]
        if any(y > known + (1 if not said.names_titles() else 0) for y in later):
            return "contradicted"
        if later:
            return "depends"
    ends = {f.title: max(s[1] for s in f.spans).year for f in found if f.spans}
    return "supported" if fits(said, own, found, ends) else "not_in_data"


def first(world: World, said: Said, found: list[Counted], day: dt.date, today: bool) -> str:
    titles = {t["id"]: t for t in world.titles}
    certain = [f for f in found if f.certain and f.spans]
    if never(titles, said, day, today):
        return "contradicted" if certain else "not_in_data"
    own, years = meant(world, said, day)
    known = None if not years or None in years else min(y[0] for y in years if y)
    earliest = [min(s[1] for s in f.spans).year for f in certain if f.title not in own]
    if known is not None:
        earlier = [y for y in earliest if y < known]
        if any(y < known - (1 if not said.names_titles() else 0) for y in earlier):
            return "contradicted"
        if earlier:
            return "depends"
    begins = {f.title: min(s[0] for s in f.spans).year for f in found if f.spans}
    return "supported" if fits(said, own, found, begins) else "not_in_data"


def never(titles: dict[str, Row], said: Said, day: dt.date, today: bool) -> bool:
    linked = [titles[t] for t in said.titles if t is not None]
    if said.announced or any(t.get("status") == "announced" for t in linked):
        return True
    if any(out_by(t, titles, day, today=today) is not False for t in linked) or said.year is not None:
        return False
    return said.never or bool(linked)


def fits(said: Said, own: list[str], found: list[Counted], years: dict[str, int]) -> bool:
    """Whether what is claimed is among what counts."""
    if not said.names_titles():
        return said.year is not None and any(abs(y - said.year) <= 1 for y in years.values())
    there = [f for f in found if f.title in own]
    if None in said.titles or {f.title for f in there} != set(own):
        return False
    year = said.year
    return year is None or any(
        not f.spans or min(s[0] for s in f.spans).year - 1 <= year <= max(s[1] for s in f.spans).year + 1
        for f in there
    )


def years_since(world: World, said: Said, found: list[Counted], day: dt.date, today: bool) -> str:
    """Only claims that name no title, or the announced one."""
    assert said.value is not None
    off = 1
    if said.about:
        off = max(said.value // 10, 2 if said.value >= 10 else 1)
    elif said.value % 5 == 0:
        off = max(1, said.value // 10)
    least, most = said.value - off, said.value + off
    supported = False
    for f in found:
        if not f.spans:
            continue
        longest = day.year - max(s[0] for s in f.spans).year
        shortest = day.year - max(s[1] for s in f.spans).year
        if f.certain and longest < least and said.bound != "at most":
            return "contradicted"
        if said.bound == "at least":
            supported |= longest >= least
        elif said.bound == "at most":
            supported |= shortest <= most
        else:
            supported |= longest >= least and shortest <= most
    return "supported" if supported else "not_in_data"


def times(world: World, said: Said, found: list[Counted], day: dt.date, today: bool) -> str:
    """Only claims that name no title, or the announced one."""
    assert said.value is not None
    titles = {t["id"]: t for t in world.titles}
    new = said.announced or None in said.titles
    new = new or any(titles[t].get("status") == "announced" for t in said.titles if t is not None)
    before = said.value - (1 if new else 0)
    certain = sum(f.certain for f in found)
    held = sum(f.sure and (f.certain or (f.same and not f.spans)) for f in found)
    if certain > before and said.bound != "at least":
        return "contradicted"
    if found and (held <= before <= len(found) or (said.bound == "at least" and held >= before)):
        return "supported"
    return "not_in_data"
