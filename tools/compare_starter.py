"""Compare every entry of the starter tables with the reference data, and write docs/starter.md.

Usage: python tools/compare_starter.py [--check]

The reference data (Freebase, Wikipedia, Wikidata; COSTARS_REFERENCE, default ../shared) is not part of the
project: without it the script says so and ends with 0. A set knows a title when it has one of that name,
with a year at most one off where it has years, that shares somebody with ours. What a set says otherwise
(another director, another year, another character) must have a reason in tools/starter_reasons.tsv. With
--check nothing is written, and the script ends with 1 where docs/starter.md is not what it would write.
"""

from __future__ import annotations

import csv
import gzip
import os
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from costars.catalog import Catalog, assemble
from costars.names import normalize
from costars.sources.table import read_tables
from costars.starter import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "starter.md"
REASONS = Path(__file__).parent / "starter_reasons.tsv"
FREEBASE, WIKIPEDIA, WIKIDATA = "Freebase", "Wikipedia", "Wikidata"
FILMS = ("movie", "tv_movie", "short", "video")
NEEDED = 0.70
SPELT_ALIKE = 80  # of 100


def key(name: str) -> str:
    """A name as compared here: without articles, spaces, and the "Jr." that lists write in many ways."""
    words = [w for w in normalize(name).split() if w not in ("the", "a", "an", "jr", "sr")]
    return "".join(words) or normalize(name)


@dataclass
class Entry:
    """One of our titles."""

    id: str
    names: set[str]
    label: str
    year: int | None
    kind: str
    cast: dict[str, set[str]] = field(default_factory=dict)  # person id → keys of names
    shown: dict[str, str] = field(default_factory=dict)  # person id → name
    characters: dict[str, str] = field(default_factory=dict)
    directors: set[str] = field(default_factory=set)

    @property
    def everybody(self) -> set[str]:
        return self.directors | {k for keys in self.cast.values() for k in keys}


@dataclass
class Known:
    """What one set says of one title."""

    cast: dict[str, str] = field(default_factory=dict)  # key of a name → character, where given
    directors: dict[str, str] = field(default_factory=dict)  # key of a name → name
    year: int | None = None


def entries(catalog: Catalog) -> list[Entry]:
    names = {
        id: {key(n) for n in (name, *aliases)}
        for id, name, aliases in catalog.people.select("id", "name", "aliases").iter_rows()
    }
    label = dict(catalog.people.select("id", "name").iter_rows())
    found = {}
    for id, name, aliases, year, kind in catalog.titles.select(
        "id", "name", "aliases", "year", "kind"
    ).iter_rows():
        if kind != "tv_episode":
            found[id] = Entry(id, {key(n) for n in (name, *aliases)}, f"{name} ({year})", year, kind)
    for person, title, role, characters in catalog.credits.select(
        "person", "title", "role", "characters"
    ).iter_rows():
        entry = found.get(title)
        if entry is None:
            continue
        if role == "actor":
            entry.cast[person] = names[person]
            entry.shown[person] = label[person]
            entry.characters[person] = " / ".join(characters)
        elif role == "director":
            entry.directors |= names[person]
    return list(found.values())


def rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


def freebase(folder: Path) -> dict[str, list[Known]]:
    people = dict(rows(folder / "people.tsv.gz"))
    films: dict[str, Known] = defaultdict(Known)
    for film, role, person, character in rows(folder / "credits.tsv.gz"):
        if role == "actor":
            films[film].cast[key(people[person])] = character
        else:
            films[film].directors[key(people[person])] = people[person]
    named: dict[str, list[Known]] = defaultdict(list)
    for film, name in rows(folder / "films.tsv.gz"):
        named[key(name)].append(films[film])
    return named


def wikipedia(folder: Path) -> dict[str, list[Known]]:
    named: dict[str, list[Known]] = defaultdict(list)
    for title, year, cast in rows(folder / "films.tsv.gz"):
        people = {key(name): "" for name in cast.split("|") if name}
        named[key(title)].append(Known(people, {}, int(year)))
    return named


def wikidata(folder: Path) -> tuple[dict[str, list[Known]], dict[str, set[frozenset[str]]]]:
    films: dict[str, tuple[str, Known]] = {}
    pairs: dict[str, set[frozenset[str]]] = defaultdict(set)
    for subject, relation, _, name, other in rows(folder / "triples.tsv.gz"):
        if not name or not other:
            continue
        if relation in ("P161", "P57"):
            _, film = films.setdefault(subject, (key(name), Known()))
            if relation == "P161":
                film.cast[key(other)] = ""
            else:
                film.directors[key(other)] = other
        pairs[relation].add(frozenset((key(name), key(other))))
    named: dict[str, list[Known]] = defaultdict(list)
    for name, film in films.values():
        named[name].append(film)
    return named, pairs


def shared(entry: Entry, known: Known) -> int:
    """How many people a set's film and ours have in common."""
    return len(entry.everybody & (known.cast.keys() | known.directors.keys()))


def match(entry: Entry, named: dict[str, list[Known]], namesakes: dict[str, list[Entry]]) -> Known | None:
    """The set's film that is ours: of the same name and, as far as known, year, with the most people in
    common, and more than it has in common with another film of ours by that name."""
    best: tuple[int, Known] | None = None
    for name in entry.names:
        for known in named.get(name, ()):
            if known.year is not None and entry.year is not None and abs(known.year - entry.year) > 1:
                continue
            people = shared(entry, known)
            rival = max((shared(e, known) for e in namesakes[name] if e is not entry), default=0)
            if people > rival and (best is None or people > best[0]):
                best = people, known
    return best[1] if best else None


def other_year(entry: Entry, named: dict[str, list[Known]], namesakes: dict[str, list[Entry]]) -> int | None:
    """The year that a set gives for a film of this name with at least two of our people, where it is more
    than one off, and no other film of ours is of that year."""
    for name in entry.names:
        years = [k.year for k in named.get(name, ()) if k.year is not None and shared(entry, k) >= 2]
        ours = [e.year for e in namesakes[name] if e.year is not None]
        if years and not any(abs(y - o) <= 1 for y in years for o in ours):
            return years[0]
    return None


def read_reasons() -> dict[tuple[str, str, str], str]:
    with REASONS.open(encoding="utf-8") as lines:
        return {
            (r["title"], r["set"], r["what"]): r["reason"]
            for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        }


def same_part(ours: str, theirs: str) -> bool:
    """Whether two names of a character can be the same: they share a word, or are spelt alike."""
    a, b = normalize(ours), normalize(theirs)
    return bool(set(a.split()) & set(b.split())) or fuzz.ratio(a, b) >= SPELT_ALIKE


def main() -> int:
    check = "--check" in sys.argv[1:]
    folder = (ROOT / os.environ.get("COSTARS_REFERENCE", "../shared")).resolve() / "data"
    if not folder.is_dir():
        print(f"compare_starter: no reference data at {folder}; nothing is compared.")
        return 0
    catalog = assemble(read_tables(tables()))
    triples, pairs = wikidata(folder / "wikidata-triples")
    sets = {
        FREEBASE: freebase(folder / "freebase-films"),
        WIKIPEDIA: wikipedia(folder / "wikipedia-films"),
        WIKIDATA: triples,
    }
    ours = entries(catalog)
    titles: Counter[str] = Counter()
    acting: Counter[str] = Counter()
    confirmed: Counter[str] = Counter()
    directed: Counter[str] = Counter()
    differences: list[tuple[str, str, str, str]] = []
    namesakes: dict[str, list[Entry]] = defaultdict(list)
    for entry in ours:
        for name in entry.names:
            namesakes[name].append(entry)
    for entry in ours:
        known = {
            name: found
            for name, named in sets.items()
            if (entry.kind in FILMS or name == WIKIDATA) and (found := match(entry, named, namesakes))
        }
        for name, found in known.items():
            titles[name] += 1
            if found.directors:
                directed[name, bool(found.directors.keys() & entry.directors)] += 1
                if not found.directors.keys() & entry.directors:
                    theirs = ", ".join(sorted(found.directors.values()))
                    differences.append((entry.id, name, "director", theirs))
        year = other_year(entry, sets[WIKIPEDIA], namesakes) if entry.kind in FILMS else None
        if year is not None:
            differences.append((entry.id, WIKIPEDIA, "year", str(year)))
        if known:
            titles["any"] += 1
        for person, keys in entry.cast.items():
            by = [name for name, found in known.items() if keys & found.cast.keys()]
            for name in known:
                acting[name] += 1
                confirmed[name] += name in by
            if known:
                acting["any"] += 1
                confirmed["any"] += bool(by)
            character = entry.characters[person]
            theirs = next(
                (known[FREEBASE].cast[k] for k in keys if FREEBASE in by and k in known[FREEBASE].cast), ""
            )
            if character and theirs and not same_part(character, theirs):
                differences.append((entry.id, FREEBASE, f"character of {entry.shown[person]}", theirs))
    reasons = read_reasons()
    without = [d for d in differences if d[:3] not in reasons]
    for title, name, what, theirs in without:
        print(f"{title}\t{name}\t{what}\t{theirs}")
    stale = set(reasons) - {d[:3] for d in differences}
    for row in sorted(stale):
        print(f"a reason without a difference: {row}")
    share = confirmed["any"] / acting["any"]
    print(f"{confirmed['any']} of {acting['any']} acting credits confirmed ({share:.1%}); "
          f"{len(differences)} differences, {len(without)} without a reason")  # fmt: skip
    text = page(
        catalog, ours, titles, acting, confirmed, directed, differences, reasons, relations(catalog, pairs)
    )
    if check:
        if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text:
            print("docs/starter.md is out of date: make docs")
            return 1
    else:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    return int(bool(without or stale) or share < NEEDED)


def relations(catalog: Catalog, pairs: dict[str, set[frozenset[str]]]) -> dict[str, tuple[int, int]]:
    """Of each kind of relation: how many we have, and how many of them Wikidata has."""
    names = {id: key(name) for id, name in catalog.people.select("id", "name").iter_rows()}
    properties = {"spouse": "P26", "partner": "P451", "child": "P40", "sibling": "P3373"}
    counts: dict[str, list[int]] = {kind: [0, 0] for kind in properties}
    for a, b, kind in catalog.relations.select("a", "b", "kind").iter_rows():
        counts[kind][0] += 1
        counts[kind][1] += frozenset((names[a], names[b])) in pairs[properties[kind]]
    return {kind: (total, found) for kind, (total, found) in counts.items()}


def page(
    catalog: Catalog,
    ours: list[Entry],
    titles: Counter[str],
    acting: Counter[str],
    confirmed: Counter[str],
    directed: Counter[str],
    differences: list[tuple[str, str, str, str]],
    reasons: dict[tuple[str, str, str], str],
    related: dict[str, tuple[int, int]],
) -> str:
    kinds = Counter(catalog.titles["kind"])
    label = {e.id: e.label for e in ours}
    lines = [
        "# The starter graph",
        "",
        "Compiled by hand, in four plain tables beside `src/costars/starter/__init__.py` that anybody may",
        "read and correct. This page is written by `make docs` (tools/compare_starter.py), which compares",
        "every film and series with three other data sets. It is a sample: of a star it has some films, not",
        "all, and of a series some episodes.",
        "",
        f"It holds {catalog.people.height:,} people, {catalog.titles.height:,} titles, "
        f"{catalog.credits.height:,} credits and {catalog.relations.height:,} relations:",
        ", ".join(f"{n:,} {kind}" for kind, n in kinds.most_common()) + ".",
        "",
        "## Acting credits confirmed by other data",
        "",
        "A set knows a title when it has one of that name (and year, give or take one, where it has years)",
        "that shares somebody with ours. Its cast lists are often much shorter than ours: that a set does",
        "not have a credit says nothing against it.",
        "",
        "| set | titles it knows | our acting credits on them | confirmed | share |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name in (FREEBASE, WIKIPEDIA, WIKIDATA, "any"):
        share = confirmed[name] / max(acting[name], 1)
        shown = "any of the three" if name == "any" else name
        lines.append(f"| {shown} | {titles[name]:,} | {acting[name]:,} | {confirmed[name]:,} | {share:.1%} |")
    lines += [
        "",
        "Directors: "
        + "; ".join(
            f"{name} names at least one of ours on {directed[name, True]:,} titles of "
            f"{directed[name, True] + directed[name, False]:,}"
            for name in (FREEBASE, WIKIDATA)
            if directed[name, True] + directed[name, False]
        )
        + ".",
        "",
        "Relations also in Wikidata's sample: "
        + ", ".join(f"{found} of {total} ({kind})" for kind, (total, found) in related.items())
        + ". The sample holds few of our people.",
        "",
        "## Where another set says otherwise",
        "",
        "Each with the reason why the starter keeps its own entry (tools/starter_reasons.tsv).",
        "",
        "| title | set | what | they say | reason |",
        "| --- | --- | --- | --- | --- |",
    ]
    for title, name, what, theirs in sorted(differences):
        reason = reasons.get((title, name, what), "**none**")
        lines.append(f"| {label[title]} | {name} | {what} | {theirs.replace('|', '/')} | {reason} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
