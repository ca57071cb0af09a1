"""The slow versions: a few lines each, over the rows of a `World`, without index, bytes or cleverness.

They say what the answers must be. They share no code with the package but its vocabulary of default kinds.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import product
from typing import Any

from examples import Row, World

LIVE = {"talk", "news", "award", "game_show", "reality"}
SERIES = {"tv_series", "tv_mini_series"}


def title_counts(title: Row, rule: Row) -> bool:
    """Whether a title counts in a chain under the arguments of `Graph.link`."""
    kinds = rule.get("kinds")
    if kinds is None:
        if title["kind"] in ("tv_special", "game"):
            return False
    elif title["kind"] not in kinds:
        return False
    if not rule.get("live") and LIVE & set(title.get("genres") or ()):
        return False
    if not rule.get("series_level", True) and title["kind"] in SERIES:
        return False
    announced = title.get("status") == "announced"
    if announced and not rule.get("announced", True):
        return False
    year = title.get("year")
    if "from_year" in rule and (year is None or year < rule["from_year"]):
        return False
    if "to_year" in rule and (year is None or year > rule["to_year"]):
        return False
    if "as_of" in rule:
        day = dt.date.fromisoformat(rule["as_of"])
        if announced:
            return False
        if title.get("released") is not None:
            if title["released"] > day:
                return False
        elif year is None or year >= day.year:
            return False
    # Who leaves a series out means its episodes too.
    return not {title["id"], title.get("series")} & set(rule.get("without", ()))


def edges(world: World, rule: Row) -> set[tuple[str, str]]:
    """The pairs of a person and a title that a chain may use."""
    titles = {t["id"] for t in world.titles if title_counts(t, rule)}
    roles = rule.get("roles") or ["actor"]
    return {
        (c["person"], c["title"])
        for c in world.credits
        if c["title"] in titles
        and c["role"] in roles
        and not (c.get("voice") is True and not rule.get("voice", True))
        and c["person"] not in rule.get("without", ())
    }


def chains(world: World, a: str, b: str, rule: Row) -> list[tuple[str, ...]]:
    """All shortest chains from a to b, by growing every path by one title and person at a time."""
    if a == b:
        return [(a,)]
    pairs = edges(world, rule)
    paths: list[tuple[str, ...]] = [(a,)]
    seen = {a}
    while paths:
        longer = [
            (*path, title, person)
            for path in paths
            for who, title in pairs
            if who == path[-1]
            for person, on in pairs
            if on == title and person not in seen
        ]
        found = [path for path in longer if path[-1] == b]
        if found:
            return found
        seen |= {path[-1] for path in longer}
        paths = longer
    return []


def distances(world: World, a: str, rule: Row) -> dict[str, int]:
    """Everybody's degrees from a."""
    pairs = edges(world, rule)
    found = {a: 0}
    frontier = [a]
    while frontier:
        titles = {t for p, t in pairs if p in frontier}
        frontier = sorted({p for p, t in pairs if t in titles} - set(found))
        found |= dict.fromkeys(frontier, max(found.values()) + 1)
    return found


def cost(world: World, chain: tuple[str, ...], rank: dict[str, int]) -> int:
    """The cost of a chain: each doubling of a title's rank and of a place in a cast list is a point."""

    def place(person: str, title: str) -> int:
        places = [c.get("billing") for c in world.credits if c["person"] == person and c["title"] == title]
        return min((p - 1).bit_length() if p else 6 for p in places)

    return sum(
        rank[chain[i]].bit_length() + place(chain[i - 1], chain[i]) + place(chain[i + 1], chain[i])
        for i in range(1, len(chain), 2)
    )


# Together ------------------------------------------------------------------------------------------


def out_by(title: Row, titles: dict[str, Row], day: dt.date, *, today: bool) -> bool | None:
    """Whether a title was released by a day; None where that is not known."""
    if title.get("status") == "announced":
        return False
    if title.get("released") is not None:
        return bool(title["released"] <= day)
    if title.get("year") is None:
        series = titles.get(title.get("series") or "")
        ended = None if series is None else series.get("end_year")
        return True if today or (ended is not None and ended < day.year) else None
    return None if title["year"] == day.year else bool(title["year"] < day.year)


def days(title: Row, titles: dict[str, Row], day: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which a title can have been shown anew."""
    if title.get("released") is not None and title["kind"] not in SERIES:
        return title["released"], title["released"]
    if title.get("year") is None:
        return days(titles[title["series"]], titles, day) if title.get("series") else None
    low, high = dt.date(title["year"], 1, 1), dt.date(title["year"], 12, 31)
    if title["kind"] in SERIES:
        low = title.get("released") or low
        high = dt.date(title["end_year"], 12, 31) if title.get("end_year") is not None else day
    return low, max(low, min(high, day))


RULES = ("on_screen", "any_acting", "movies_only", "work")


def how(rule: str, credits: list[Row]) -> str | None:
    """Whether somebody's credits on one title count under a rule."""
    if rule == "work":
        return "sure" if any(c["role"] not in ("self", "archive") for c in credits) else None
    voices = [c.get("voice") for c in credits if c["role"] == "actor"]
    if rule != "on_screen":
        return "sure" if voices else None
    return "sure" if False in voices else "unknown voice" if None in voices else None


def together(world: World, a: str, b: str, day: dt.date, *, today: bool) -> dict[str, dict[str, Any]]:
    """By id of each shared title (a series for its episodes): same_episode, date_uncertain, and under each
    rule None or a pair: "possible", "unknown voice" or "sure", and the days of what counts."""
    titles = {t["id"]: t for t in world.titles}
    out = {t: out_by(titles[t], titles, day, today=today) for t in titles}
    listed = {t for t in titles if out[t] is not False or titles[t].get("status") == "announced"}
    answer = {}
    for title in world.titles:
        if title.get("series") or title["id"] not in listed:
            continue
        parts = [title["id"], *(t for t in titles if titles[t].get("series") == title["id"] and t in listed)]
        mine, theirs = (
            {p: [c for c in world.credits if c["person"] == who and c["title"] == p] for p in parts}
            for who in (a, b)
        )
        if not any(mine.values()) or not any(theirs.values()):
            continue
        whole, *episodes = parts
        same = None
        if title["kind"] in SERIES:
            if any(mine[e] and theirs[e] for e in episodes):
                same = True
            elif not mine[whole] and not theirs[whole]:
                same = False
        entry: dict[str, Any] = {"same_episode": same, "date_uncertain": out[whole] is None}
        for rule in RULES:
            entry[rule] = None
            if title.get("status") == "announced" or LIVE & set(title.get("genres") or ()):
                continue
            if rule == "movies_only" and title["kind"] != "movie":
                continue
            ways = {p: (how(rule, mine[p]), how(rule, theirs[p])) for p in parts}
            both = {
                p: "sure" if w == ("sure", "sure") else "unknown voice" for p, w in ways.items() if all(w)
            }
            certain = {p: w for p, w in both.items() if out[p]}
            maybe = [p for p in both if out[p] is None]
            shown = [e for e in episodes if titles[e].get("status") != "announced"]
            maybe = maybe or [
                e for e in shown if (ways[whole][0] and ways[e][1]) or (ways[whole][1] and ways[e][0])
            ]
            spans = [s for p in certain or maybe if (s := days(titles[p], titles, day))]
            if certain:
                entry[rule] = ("sure" if "sure" in certain.values() else "unknown voice"), spans
            elif maybe:
                entry[rule] = "possible", spans
        answer[title["id"]] = entry
    return answer


def may_be_last(spans: dict[str, list[tuple[dt.date, dt.date]]], counted: set[str]) -> set[str]:
    """Which titles may be the last, by trying every way in which the days can have fallen: a title whose
    days are not known may; another where, in some way, nothing that counts is later."""
    places = [(t, span) for t, all_spans in spans.items() for span in all_spans]
    found = {t for t, all_spans in spans.items() if not all_spans}
    for choice in product(*(span for _, span in places)):
        last: dict[str, dt.date] = {}
        for (title, _), chosen in zip(places, choice, strict=True):
            last[title] = max(chosen, last.get(title, chosen))
        bar = max((when for title, when in last.items() if title in counted), default=dt.date.min)
        found |= {title for title, when in last.items() if when >= bar}
    return found


def acted_together(
    want: dict[str, dict[str, Any]], rule: str, rank: dict[str, int]
) -> tuple[str | None, str | None, set[str], tuple[int, int] | None, tuple[int, int] | None]:
    """first, last, last_all, first_range and last_range under a rule. Ties go to the better known."""
    spans = {t: entry[rule][1] for t, entry in want.items() if entry[rule]}
    counted = {t for t in spans if want[t][rule][0] != "possible"}

    def later(title: str) -> tuple[int, int, int]:
        if not spans[title]:
            return -1, 0, -rank[title]
        low, high = (max(s[i] for s in spans[title]) for i in (0, 1))
        return high.year, high.timetuple().tm_yday if low == high else 0, -rank[title]

    def earlier(title: str) -> tuple[int, int, int]:
        if not spans[title]:
            return 9999, 0, rank[title]
        low, high = (min(s[i] for s in spans[title]) for i in (0, 1))
        return low.year, low.timetuple().tm_yday if low == high else 400, rank[title]

    known = [s for t in counted for s in spans[t]]
    return (
        min(counted, key=earlier, default=None),
        max(counted, key=later, default=None),
        may_be_last(spans, counted),
        (min(s[0] for s in known).year, min(s[1] for s in known).year) if known else None,
        (max(s[0] for s in known).year, max(s[1] for s in known).year) if known else None,
    )


def pair_counts(world: World, person: str, rule: Row) -> Counter[str]:
    """How many titles each co-star shares with a person."""
    pairs = edges(world, rule)
    return Counter(
        other for (p, t), (other, u) in product(pairs, pairs) if p == person and t == u and other != person
    )


# Networks ------------------------------------------------------------------------------------------


def counting_credits(world: World, rule: Row, person: str, title: str) -> list[Row]:
    """The credits that make a pair of `edges`."""
    return [
        c
        for c in world.credits
        if (c["person"], c["title"]) == (person, title)
        and c["role"] in (rule.get("roles") or ["actor"])
        and not (c.get("voice") is True and not rule.get("voice", True))
    ]


def projection(world: World, rule: Row) -> Counter[frozenset[str]]:
    """How many titles each two people share."""
    casts: dict[str, set[str]] = {}
    for person, title in edges(world, rule):
        casts.setdefault(title, set()).add(person)
    return Counter(frozenset((a, b)) for cast in casts.values() for a in cast for b in cast if a < b)


def components(world: World, rule: Row) -> list[set[str]]:
    """The people of each component, in no order."""
    found: list[set[str]] = []
    for person, _ in edges(world, rule):
        if not any(person in people for people in found):
            found.append(set(distances(world, person, rule)))
    return found
