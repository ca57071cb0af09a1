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


def together(world: World, a: str, b: str, day: dt.date, *, today: bool) -> dict[str, dict[str, Any]]:
    """By id of each shared title (a series for its episodes): same_episode, date_uncertain, and under each
    rule None, "possible", "unknown voice" or "sure"."""
    titles = {t["id"]: t for t in world.titles}
    answer = {}
    for title in world.titles:
        if title.get("series"):
            continue
        out = out_by(title, titles, day, today=today)
        if out is False and title.get("status") != "announced":
            continue
        parts = [title["id"]] + [
            t["id"]
            for t in world.titles
            if t.get("series") == title["id"]
            and (t.get("status") == "announced" or out_by(t, titles, day, today=today) is not False)
        ]
        mine = {p: [c for c in world.credits if c["person"] == a and c["title"] == p] for p in parts}
        theirs = {p: [c for c in world.credits if c["person"] == b and c["title"] == p] for p in parts}
        if not any(mine.values()) or not any(theirs.values()):
            continue
        whole, episodes = parts[0], parts[1:]
        common = [e for e in episodes if mine[e] and theirs[e]]
        same = None
        if title["kind"] in SERIES:
            same = True if common else None if mine[whole] or theirs[whole] else False
        entry: dict[str, Any] = {"same_episode": same, "date_uncertain": out is None}
        for rule in ("on_screen", "any_acting", "movies_only"):
            entry[rule] = None
            if title.get("status") == "announced" or LIVE & set(title.get("genres") or ()):
                continue
            if rule == "movies_only" and title["kind"] != "movie":
                continue

            def how(credits: list[Row], rule: str = rule) -> str | None:
                voices = [c.get("voice") for c in credits if c["role"] == "actor"]
                if rule != "on_screen":
                    return "sure" if voices else None
                return "sure" if False in voices else "unknown voice" if None in voices else None

            def both(part: str, how: Any = how, mine: Any = mine, theirs: Any = theirs) -> str | None:
                ways = {how(mine[part]), how(theirs[part])}
                return None if None in ways else "sure" if ways == {"sure"} else "unknown voice"

            shown = {e: out_by(titles[e], titles, day, today=today) for e in episodes}
            sure_episodes = [both(e) if shown[e] else None for e in common]
            ways = {both(whole), *sure_episodes} - {None}
            maybe = any(both(e) for e in common if shown[e] is None) or any(
                (how(x[whole]) and any(how(y[e]) for e in episodes if shown[e] is not False))
                for x, y in ((mine, theirs), (theirs, mine))
            )
            entry[f"{rule} years"] = years_together(
                titles, day, [whole] * bool(both(whole)) + [e for e, w in zip(common, sure_episodes) if w]
            )
            if ways:
                entry[rule] = "possible" if out is None else "sure" if "sure" in ways else "unknown voice"
            elif maybe:
                entry[rule] = "possible"
        answer[title["id"]] = entry
    return answer


def years_together(titles: dict[str, Row], day: dt.date, parts: list[str]) -> tuple[int, int] | None:
    """The last year in which the two certainly were together, and the last in which they can have been."""
    spans = []
    for part in parts:
        title = titles[part]
        if title.get("year") is None and title.get("series"):
            title = titles[title["series"]]
        if title.get("year") is None:
            continue
        last = title["year"]
        if title["kind"] in SERIES:
            last = day.year if title.get("end_year") is None else min(title["end_year"], day.year)
        spans.append((title["year"], max(last, title["year"])))
    return (max(low for low, _ in spans), max(high for _, high in spans)) if spans else None


def pair_counts(world: World, person: str, rule: Row) -> Counter[str]:
    """How many titles each co-star shares with a person."""
    pairs = edges(world, rule)
    return Counter(
        other for (p, t), (other, u) in product(pairs, pairs) if p == person and t == u and other != person
    )
