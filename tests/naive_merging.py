"""The slow version of a merge: lists and dicts of what opened graphs hold, rule by rule.

It shares no code with `costars.merging`. `dump` reads a graph through the records that answers are made of.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import costars
from costars.names import normalize

Row = dict[str, Any]
Place = tuple[int, int]  # a graph's number, a row of it

FIELDS = (
    "field", "name", "id", "value", "source", "date",
    "other_id", "other_value", "other_source", "other_date", "property",
)  # fmt: skip
PROPERTIES = {
    "year": "P577", "end_year": "P582", "director": "P57", "birth_year": "P569", "death_year": "P570",
    "married": "P26/P580", "married_until": "P26/P582", "partner": "P451/P580", "partner_until": "P451/P582",
    "identity": "P345", "kind": "P31",
}  # fmt: skip


@dataclass
class Dump:
    """What one graph holds, in the order of its rows; people and titles are named by row."""

    name: str
    sources: list[Row]
    people: list[Row] = field(default_factory=list)
    titles: list[Row] = field(default_factory=list)
    credits: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)


def dump(path: Path) -> Dump:
    with costars.open(path) as graph:
        view, store = graph.view, graph._store
        info = graph.info()
        made = Dump(info.name, [s.to_dict() for s in info.sources])
        for row in range(info.counts["people"]):
            person = view.person(row)
            made.people.append(
                {
                    "id": person.id, "name": person.name, "same_as": list(person.same_as),
                    "aliases": list(store.strings["people.aliases"].texts(row)),
                    "birth_year": person.birth_year,
                    "death_year": known(store.arrays["people.death_year"][row]),
                }
            )  # fmt: skip
        for row in range(info.counts["titles"]):
            title = view.title(row)
            made.titles.append(
                {
                    "id": title.id, "name": title.name, "same_as": list(title.same_as), "kind": title.kind,
                    "aliases": list(store.strings["titles.aliases"].texts(row)), "status": title.status,
                    "year": title.year, "end_year": title.end_year, "released": title.released,
                    "series": None if (s := view.series_of(row)) == row else s, "season": title.season,
                    "episode": title.episode, "genres": set(view.genres(row)),
                    "votes": known(store.arrays["titles.votes"][row]),
                }
            )  # fmt: skip
        for row in range(info.counts["credits"]):
            credit = view.credit(row)
            made.credits.append(
                {
                    "person": store.arrays["credits.person"][row],
                    "title": store.arrays["credits.title"][row],
                    "role": credit.role, "characters": credit.characters, "voice": credit.voice,
                    "billing": store.arrays["credits.billing"][row] or None, "evidence": credit.evidence,
                }
            )  # fmt: skip
        for row in range(info.counts["relations"]):
            relation = view._relation(row)
            made.relations.append(
                {
                    "a": store.arrays["relations.a"][row], "b": store.arrays["relations.b"][row],
                    "kind": relation.kind, "from": relation.from_, "to": relation.to,
                    "evidence": relation.evidence,
                }
            )  # fmt: skip
    return made


def known(value: int) -> int | None:
    return None if value == -1 else value


def agree(one: Any, other: Any) -> bool:
    return one is None or other is None or one == other


def sort_of(kind: str) -> str:
    return {"tv_series": "series", "tv_mini_series": "series", "tv_episode": "episode", "game": "game"}.get(
        kind, "film"
    )


# Who is who ----------------------------------------------------------------------------------------


def ids_of(row: Row) -> set[str]:
    return {row["id"], *row["same_as"]}


def named_by(identity: str, things: list[list[Row]]) -> int | None:
    """Which of some things an id names; a thing is what several graphs' rows say."""
    own = [n for n, rows in enumerate(things) if any(r["id"] == identity for r in rows)]
    have = own or [n for n, rows in enumerate(things) if any(identity in ids_of(r) for r in rows)]
    return have[0] if len(have) == 1 else None


def clusters(tables: list[list[Row]]) -> list[dict[int, int]]:
    """What is one person or one title: of each graph that has it the row there."""
    made: list[dict[int, int]] = []
    for number, rows in enumerate(tables):
        things = [[tables[n][r] for n, r in cluster.items()] for cluster in made]
        pairs: dict[tuple[int, int], bool] = {}  # a row, a cluster: whether the id is the own one of both
        for identity in {i for row in rows for i in ids_of(row)}:
            row, to = named_by(identity, [[r] for r in rows]), named_by(identity, things)
            if row is not None and to is not None:
                own = rows[row]["id"] == identity and any(r["id"] == identity for r in things[to])
                pairs[row, to] = pairs.get((row, to), False) or own

        def fits(row: int, to: int) -> bool:
            return sort_of(rows[row].get("kind", "")) == sort_of(things[to][0].get("kind", ""))  # noqa: B023

        sure = {
            (row, to)
            for (row, to), own in pairs.items()
            if own and fits(row, to) and sum(o and t == to and fits(r, t) for (r, t), o in pairs.items()) == 1
        }

        def good(row: int, to: int) -> bool:
            rivals = {r for r, t in pairs if t == to and fits(r, t)}  # noqa: B023
            holder = {r for r, t in sure if t == to}  # noqa: B023
            return fits(row, to) and (holder or rivals) == {row}

        joined: list[dict[int, int]] = []
        gone: set[int] = set()
        for row in range(len(rows)):
            mine = sorted(t for r, t in pairs if r == row)
            wanted = mine if all(good(row, t) for t in mine) else []
            members = [n for t in wanted for n in made[t]]
            if len(members) != len(set(members)) or not wanted:
                wanted = [t for t in mine if (row, t) in sure]
            joined.append({n: r for t in wanted for n, r in made[t].items()} | {number: row})
            gone.update(wanted)
        made = [c for n, c in enumerate(made) if n not in gone] + joined
    return made


def unclear(tables: list[list[Row]], made: list[dict[int, int]]) -> list[tuple[Place, Place]]:
    """Rows of different graphs with an id in common that are not one: each with the first it could be."""
    of = {place: n for n, cluster in enumerate(made) for place in cluster.items()}
    found: dict[frozenset[int], tuple[Place, Place]] = {}
    for identity in {i for rows in tables for row in rows for i in ids_of(row)}:
        places = [
            (n, r) for n, rows in enumerate(tables) for r, row in enumerate(rows) if identity in ids_of(row)
        ]
        for place in places:
            firsts = [min(p for p in places if p[0] == n) for n in sorted({p[0] for p in places})]
            other = next((f for f in firsts if f[0] != place[0] and of[f] != of[place]), None)
            if other is not None:
                pair = (min(place, other), max(place, other))
                both = frozenset((of[place], of[other]))
                found[both] = min(found.get(both, pair), pair)
    return sorted(found.values())


# The merge -----------------------------------------------------------------------------------------


def first(values: list[Any]) -> Any:
    return next((v for v in values if v is not None), None)


def merge_person(rows: list[Row]) -> Row:
    made = names(rows)
    made["birth_year"] = first([r["birth_year"] for r in rows])
    made["death_year"] = first([r["death_year"] for r in rows])
    if None not in (made["birth_year"], made["death_year"]) and made["death_year"] < made["birth_year"]:
        made["death_year"] = None
    return made


def names(rows: list[Row]) -> Row:
    ids = {i for r in rows for i in ids_of(r)}
    also = {n for r in rows for n in r["aliases"]} | {r["name"].replace("|", "/") for r in rows[1:]}
    alone = len(rows) == 1
    return {
        "id": rows[0]["id"],
        "name": rows[0]["name"],
        "same_as": set(rows[0]["same_as"]) if alone else ids - {rows[0]["id"]},
        "aliases": set(rows[0]["aliases"]) if alone else also - {rows[0]["name"]},
    }


def merge_title(rows: list[Row]) -> Row:
    made = names(rows)
    # What is out goes before what is planned.
    by_fact = [r for r in rows if r["status"] == "released"] + [r for r in rows if r["status"] != "released"]
    made |= {f: first([r[f] for r in by_fact]) for f in ("year", "end_year")}
    made |= {f: first([r[f] for r in rows]) for f in ("kind", "votes", "series")}
    made["status"] = by_fact[0]["status"]
    made["genres"] = set().union(*(r["genres"] for r in rows))
    if None not in (made["year"], made["end_year"]) and made["end_year"] < made["year"]:
        made["end_year"] = None
    made["released"] = first(
        [
            r["released"]
            for r in by_fact
            if r["year"] == made["year"] or (r["released"] is not None and r["released"].year == made["year"])
        ]
    )
    numbers = [
        (r["season"], r["episode"])
        for r in rows
        if r["series"] == made["series"] and (r["season"], r["episode"]) != (None, None)
    ]
    made["season"], made["episode"] = numbers[0] if numbers else (None, None)
    return made


def paired(standing: list[Row], new: list[Row], fit: Any) -> list[tuple[int, int]]:
    """The best fitting first, each at most once; of equals the first."""
    pairs: list[tuple[int, int]] = []
    while True:
        open_pairs = [
            (-score, i, j)
            for i, one in enumerate(standing)
            for j, other in enumerate(new)
            if i not in [p[0] for p in pairs] and j not in [p[1] for p in pairs]
            if (score := fit(one, other)) is not None
        ]
        if not open_pairs:
            return pairs
        pairs.append(min(open_pairs)[1:])


def credit_fit(one: Row, other: Row) -> int | None:
    mine, theirs = ({normalize(c) for c in x["characters"]} for x in (one, other))
    if (mine and theirs and mine != theirs) or not agree(one["voice"], other["voice"]):
        return None
    return 2 * (mine == theirs) + (one["voice"] == other["voice"])


def relation_fit(one: Row, other: Row) -> int | None:
    since, until = ([x[f] for x in (one, other) if x[f] is not None] for f in ("from", "to"))
    if len(set(since)) > 1 or len(set(until)) > 1 or (since and until and since[0] > until[0]):
        return None
    return (one["from"] == other["from"]) + (one["to"] == other["to"])


def united(one: Row, other: Row, fields: tuple[str, ...]) -> None:
    for name in fields:
        one[name] = other[name] if one[name] in (None, ()) else one[name]
    one["evidence"] = tuple(dict.fromkeys((*one["evidence"], *other["evidence"])))


class Merge:
    """The merged graph: `people` and `titles` with what they have become, `credits`, `relations`, and
    `disagreements` as rows of FIELDS. `accounts[n, table]`: rows read, and rows joined with earlier ones."""

    def __init__(self, dumps: list[Dump]) -> None:
        self.dumps = dumps
        self.accounts: dict[tuple[int, str], tuple[int, int]] = {}
        self.disagreements: list[tuple[str, ...]] = []
        self.who: dict[Place, int] = {}
        self.what: dict[Place, int] = {}
        people = clusters([d.people for d in dumps])
        titles = clusters([d.titles for d in dumps])
        for number, d in enumerate(dumps):
            for table, made in (("people", people), ("titles", titles)):
                joined = sum(number in c and min(c) < number for c in made)
                self.accounts[number, table] = (len(getattr(d, table)), joined)
        self.who = {place: n for n, c in enumerate(people) for place in c.items()}
        self.what = {place: n for n, c in enumerate(titles) for place in c.items()}
        rows = [[dumps[n].people[r] for n, r in sorted(c.items())] for c in people]
        self.people = [merge_person(r) for r in rows]
        self.titles = []
        for c in titles:
            mine = [dict(dumps[n].titles[r], _place=(n, r)) for n, r in sorted(c.items())]
            for row in mine:
                row["series"] = None if row["series"] is None else self.what[row["_place"][0], row["series"]]
            self.titles.append(merge_title(mine))
        self._years(people, "people", ("birth_year", "death_year"))
        self._years(titles, "titles", ("year", "end_year"))
        for table, made in (("people", people), ("titles", titles)):
            for one, other in unclear([getattr(d, table) for d in dumps], made):
                self._unclear(table, one, other)
        self.credits = self._credits()
        self._directors(sorted(titles, key=lambda c: min(c.items())))
        self.relations = self._relations()

    def _says(self, number: int, identity: str, value: object) -> tuple[str, ...]:
        sources = self.dumps[number].sources
        dates = dict.fromkeys(s["date"] or "" for s in sources)
        return identity, str(value), ", ".join(s["name"] for s in sources), ", ".join(dates)

    def _list(self, field: str, name: str, one: tuple[str, ...], other: tuple[str, ...]) -> None:
        self.disagreements.append((field, name, *one, *other, PROPERTIES.get(field, "")))

    def _years(self, made: list[dict[int, int]], table: str, fields: tuple[str, ...]) -> None:
        for cluster in made:
            rows = [(n, getattr(self.dumps[n], table)[r]) for n, r in sorted(cluster.items())]
            for name in fields:
                say = [(n, row) for n, row in rows if row[name] is not None]
                for n, row in say[1:]:
                    first_n, first_row = say[0]
                    if row[name] != first_row[name]:
                        sides = (
                            self._says(first_n, first_row["id"], first_row[name]),
                            self._says(n, row["id"], row[name]),
                        )
                        self._list(name, first_row["name"], *sides)

    def _unclear(self, table: str, one: Place, other: Place) -> None:
        rows = [getattr(self.dumps[n], table)[r] for n, r in (one, other)]
        kinds = len({sort_of(r.get("kind", "")) for r in rows}) > 1
        field, value = ("kind", "kind") if kinds else ("identity", "name")
        sides = [self._says(p[0], r["id"], r[value]) for p, r in zip((one, other), rows, strict=True)]
        self._list(field, rows[0]["name"], *sides)

    def _groups(self, table: str, key: Any) -> list[list[list[Row]]]:
        """The rows of a table that agree in a key: of each graph that has such rows, these."""
        groups: dict[Any, dict[int, list[Row]]] = {}
        for number, d in enumerate(self.dumps):
            for row in getattr(d, table):
                copy = dict(row, _graph=number)
                groups.setdefault(key(number, row), {}).setdefault(number, []).append(copy)
        return [list(g.values()) for g in groups.values()]

    def _count(self, table: str, kept: list[Row]) -> None:
        for number, d in enumerate(self.dumps):
            read = len(getattr(d, table))
            self.accounts[number, table] = (read, read - sum(r["_graph"] == number for r in kept))

    def _credits(self) -> list[Row]:
        def key(number: int, row: Row) -> Any:
            return self.who[number, row["person"]], self.what[number, row["title"]], row["role"]

        made: list[Row] = []
        for by_graph in self._groups("credits", key):
            standing: list[Row] = []
            for new in by_graph:
                pairs = paired(standing, new, credit_fit)
                for i, j in pairs:
                    united(standing[i], new[j], ("voice", "billing", "characters"))
                standing += [row for j, row in enumerate(new) if j not in [p[1] for p in pairs]]
            for row in standing:
                n = row["_graph"]
                row["person"], row["title"] = self.who[n, row["person"]], self.what[n, row["title"]]
            made += standing
        self._count("credits", made)
        return made

    def _relations(self) -> list[Row]:
        def key(number: int, row: Row) -> Any:
            ends = self.who[number, row["a"]], self.who[number, row["b"]]
            return ends if row["kind"] == "child" else frozenset(ends), row["kind"]

        made: list[Row] = []
        for by_graph in self._groups("relations", key):
            standing: list[Row] = []
            for new in by_graph:
                for row in new:
                    row["_by"] = {"from": row, "to": row}
                    row["_said"] = {"from": row["from"], "to": row["to"]}
                pairs = paired(standing, new, relation_fit)
                if not pairs and len(standing) == len(new) == 1:
                    one, other = standing[0], new[0]
                    for name, field in zip(("from", "to"), self._fields(one["kind"]), strict=True):
                        if not agree(one[name], other[name]):
                            self._list(field, *self._couple(one, other, name))
                            pairs = [(0, 0)]
                for i, j in pairs:
                    one, other = standing[i], new[j]
                    for name in ("from", "to"):
                        years = {"from": one["from"], "to": one["to"], name: other[name]}
                        backwards = None not in years.values() and years["from"] > years["to"]
                        if one[name] is None and other[name] is not None and not backwards:
                            one[name], one["_by"][name] = other[name], other
                    n, a, b = other["_graph"], other["a"], other["b"]
                    if self.who[one["_graph"], one["a"]] != self.who[n, a]:
                        # Who is named first is whose record it is.
                        own, turned = self.dumps[n].people[a]["id"], self.dumps[n].people[b]["id"]
                        other["evidence"] = tuple(
                            dataclasses.replace(e, record=turned) if e.record == own else e
                            for e in other["evidence"]
                        )
                    united(one, other, ())
                standing += [row for j, row in enumerate(new) if j not in [p[1] for p in pairs]]
            for row in standing:
                n = row["_graph"]
                row["a"], row["b"] = self.who[n, row["a"]], self.who[n, row["b"]]
            made += standing
        self._count("relations", made)
        return made

    @staticmethod
    def _fields(kind: str) -> tuple[str, str]:
        return {"spouse": ("married", "married_until"), "partner": ("partner", "partner_until")}.get(
            kind, ("since", "until")
        )

    def _couple(self, one: Row, other: Row, name: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        sides, couple = [], ""
        for row in (one["_by"][name], other):
            people = self.dumps[row["_graph"]].people
            couple = couple or " and ".join(people[row[end]]["name"] for end in ("a", "b"))
            ids = " ".join(people[row[end]]["id"] for end in ("a", "b"))
            sides.append(self._says(row["_graph"], ids, row["_said"][name]))
        return couple, sides[0], sides[1]

    def _directors(self, titles: list[dict[int, int]]) -> None:
        listed = set()
        for cluster in titles:
            sides = []  # graph, its title, its directors (row in the result: row there)
            for n, title in sorted(cluster.items()):
                d = self.dumps[n]
                rows = [c["person"] for c in d.credits if (c["title"], c["role"]) == (title, "director")]
                if rows:
                    sides.append((n, d.titles[title], {self.who[n, row]: d.people[row] for row in rows}))
            for n, title, there in sides[1:]:
                first_n, first_title, here = sides[0]
                mine = {normalize(p["name"]): p for who, p in here.items() if who not in there}
                theirs = {normalize(p["name"]): p for who, p in there.items() if who not in here}
                for name in mine.keys() & theirs.keys():
                    ids = mine[name]["id"], theirs[name]["id"]
                    if ids in listed:
                        continue
                    listed.add(ids)
                    values = [f"director of {t['name']} ({t['id']})" for t in (first_title, title)]
                    one = self._says(first_n, ids[0], values[0])
                    self._list("identity", mine[name]["name"], one, self._says(n, ids[1], values[1]))
                if mine.keys() != theirs.keys():
                    values = [
                        ", ".join(f"{p['name']} ({p['id']})" for p in side.values()) for side in (here, there)
                    ]
                    one = self._says(first_n, first_title["id"], values[0])
                    self._list("director", first_title["name"], one, self._says(n, title["id"], values[1]))


def read_table(path: Path) -> list[tuple[str, ...]]:
    """The rows of a disagreements table, without its header."""
    lines = [tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]
    assert lines[0] == FIELDS
    return lines[1:]
