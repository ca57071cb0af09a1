"""The articles with what is marked in them, and what a file may get wrong.

A file is TOML: `graph` ("starter" or "films"), `date` of publication, `style`, `text`, `claims`, `silent`.
In the text a mention is `[surface](id)`; `(p:)` and `(t:)` are people and titles that the graph lacks,
`(p:?)` and `(t:?)` those that nobody can tell from their namesakes. In the graph of films an id is Freebase's
with `p:` or `t:` before it. A claim's `quote` is its stretch of the text without the marks; `silent` are
stretches that look like claims and are none.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = [
    "FOLDER", "HALVES", "KINDS", "TAGS", "VERDICTS", "Article", "GoldClaim", "GoldMention", "Silent",
    "counts", "load", "load_all", "problems",
]  # fmt: skip

FOLDER = Path(__file__).parent / "articles"
HALVES = ("dev", "scored")
GRAPHS = ("starter", "films")
KINDS = tuple(
    "acted_in plays directed wrote created produced worked_on directed_in acted_together last_together "
    "first_together years_since_together times_together married parent_of title_year".split()
)
VERDICTS = ("supported", "contradicted", "depends", "not_in_data", "ambiguous", "not_checkable")
TAGS = ("namesake", "negation", "plot", "series", "rumour", "plan", "hypothetical", "opinion")
STYLES = ("trade", "wire", "magazine", "obituary", "profile", "blog", "sport", "politics", "music")
_MENTION = re.compile(r"\[([^\[\]]*)\]\(([pt]:[^)\s]*)\)")
_STRAY = re.compile(r"\]\(|\[")
_KEYS = {"graph", "date", "style", "text", "claims", "silent", "title"}
_CLAIM_KEYS = {
    "kind", "quote", "nth", "people", "titles", "year", "value", "status", "quoted_from", "verdict", "false",
    "tags", "note",
}  # fmt: skip
_SILENT_KEYS = {"quote", "nth", "tags", "note"}


@dataclass(frozen=True)
class GoldMention:
    """`id` is the graph's own; None for a new name and, where `known`, for one of several."""

    what: str  # "p" or "t"
    start: int
    end: int
    text: str
    id: str | None
    known: bool


@dataclass(frozen=True)
class GoldClaim:
    kind: str
    start: int
    end: int
    people: tuple[str, ...]
    titles: tuple[str, ...]
    year: int | None
    value: int | str | None
    status: str | None
    quoted_from: str | None
    verdict: str
    false: bool
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Silent:
    start: int
    end: int
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Article:
    name: str
    graph: str
    date: dt.date
    style: str
    text: str
    mentions: tuple[GoldMention, ...]
    claims: tuple[GoldClaim, ...]
    silent: tuple[Silent, ...]


def load_all(half: str, folder: Path = FOLDER) -> list[Article]:
    """The articles of one half, in the order of their names."""
    return [load(path) for path in sorted((folder / half).glob("*.toml"))]


def load(path: Path) -> Article:
    """One article. Raises `ValueError` for a file that is not as the module says; `problems` tells more."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    graph = raw["graph"]
    text, mentions = _unmarked(raw["text"].lstrip("\n"), graph)
    claims = []
    for claim in raw.get("claims", []):
        start, end = _place(text, claim)
        claims.append(
            GoldClaim(
                kind=claim["kind"],
                start=start,
                end=end,
                people=tuple(_own_id(i, graph) for i in claim.get("people", [])),
                titles=tuple(_own_id(i, graph) for i in claim.get("titles", [])),
                year=claim.get("year"),
                value=claim.get("value"),
                status=claim.get("status"),
                quoted_from=claim.get("quoted_from"),
                verdict=claim["verdict"],
                false=claim.get("false", False),
                tags=tuple(claim.get("tags", [])),
            )
        )
    silent = [Silent(*_place(text, s), tuple(s.get("tags", []))) for s in raw.get("silent", [])]
    return Article(
        name=f"{path.parent.name}/{path.stem}",
        graph=graph,
        date=dt.date.fromisoformat(raw["date"]),
        style=raw["style"],
        text=text,
        mentions=tuple(mentions),
        claims=tuple(claims),
        silent=tuple(silent),
    )


def _own_id(marked: str, graph: str) -> str:
    """An id as the graph has it; surface text stays as it is."""
    return marked[2:] if graph == "films" and marked[:2] in ("p:", "t:") else marked


def _unmarked(marked: str, graph: str) -> tuple[str, list[GoldMention]]:
    pieces: list[str] = []
    mentions = []
    length = place = 0
    for match in _MENTION.finditer(marked):
        before, surface, target = marked[place : match.start()], match[1], match[2]
        start = length + len(before)
        length = start + len(surface)
        pieces += [before, surface]
        place = match.end()
        named = target[2:] not in ("", "?")
        mentions.append(
            GoldMention(
                target[0], start, length, surface, _own_id(target, graph) if named else None, target[2:] != ""
            )
        )
    return "".join([*pieces, marked[place:]]), mentions


def _place(text: str, entry: Mapping[str, Any]) -> tuple[int, int]:
    """Where a quote stands."""
    quote, start = entry["quote"], -1
    if not quote:
        raise ValueError("empty quote")
    for _ in range(entry.get("nth", 1)):
        start = text.find(quote, start + 1)
        if start < 0:
            raise ValueError(f"quote not found: {quote!r}")
    return start, start + len(quote)


def problems(path: Path, ids: AbstractSet[str] | None) -> list[str]:
    """What is wrong with a file; `ids` are those of its graph as the files write them (None: not at hand)."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        article = load(path)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return [f"{type(error).__name__}: {error}"]
    found = [f"unknown key {key}" for key in set(raw) - _KEYS]
    if article.graph not in GRAPHS:
        found.append(f"unknown graph {article.graph}")
    if article.style not in STYLES:
        found.append(f"unknown style {article.style}")
    marked = raw["text"].lstrip("\n")
    found += [f"stray bracket at {m.start()}" for m in _STRAY.finditer(article.text)]
    targets = {m[2] for m in _MENTION.finditer(marked)}
    linked = {t for t in targets if t[2:] not in ("", "?")}
    if ids is not None:
        found += [f"unknown id {target}" for target in sorted(linked - ids)]
    surfaces = {
        what: {m[1] for m in _MENTION.finditer(marked) if m[2][0] == what and m[2][2:] in ("", "?")}
        for what in "pt"
    }
    for entry in [*raw.get("claims", []), *raw.get("silent", [])]:
        if "nth" not in entry and article.text.count(entry["quote"]) > 1:
            found.append(f"quote occurs more than once: {entry['quote']!r}")
        found += [f"unknown tag {tag}" for tag in entry.get("tags", []) if tag not in TAGS]
    for entry in raw.get("silent", []):
        found += [f"unknown key {key} of a silent stretch" for key in set(entry) - _SILENT_KEYS]
    for claim in raw.get("claims", []):
        found += list(_claim_problems(claim, ids, surfaces))
    return found


def _claim_problems(
    claim: Mapping[str, Any], ids: AbstractSet[str] | None, surfaces: Mapping[str, AbstractSet[str]]
) -> Iterator[str]:
    where = f"{claim['kind']} {claim['quote']!r}"
    yield from (f"unknown key {key}: {where}" for key in set(claim) - _CLAIM_KEYS)
    if claim["kind"] not in KINDS:
        yield f"unknown kind: {where}"
    if claim["verdict"] not in VERDICTS:
        yield f"unknown verdict {claim['verdict']}: {where}"
    if claim.get("status") not in (None, "announced"):
        yield f"unknown status: {where}"
    numbered = claim["kind"] in ("years_since_together", "times_together")
    if numbered and not isinstance(claim.get("value"), int):
        yield f"no number: {where}"
    if claim["kind"] == "plays" and not isinstance(claim.get("value"), str):
        yield f"no character: {where}"
    if claim["kind"] == "title_year" and not isinstance(claim.get("year"), int):
        yield f"no year: {where}"
    for what, parties in (("p", claim.get("people", [])), ("t", claim.get("titles", []))):
        for party in parties:
            if party.startswith(f"{what}:"):
                if ids is not None and party not in ids:
                    yield f"unknown id {party}: {where}"
            elif party not in surfaces[what]:
                yield f"{party!r} is no marked new name: {where}"


def counts(articles: Sequence[Article]) -> dict[str, Counter[str]]:
    """How often each kind, verdict, tag (of claims, and of silent stretches), style and graph occurs."""
    claims = [c for a in articles for c in a.claims]
    return {
        "kind": Counter(c.kind for c in claims),
        "verdict": Counter(c.verdict for c in claims),
        "tag": Counter(t for c in claims for t in c.tags),
        "silent": Counter(t for a in articles for s in a.silent for t in s.tags),
        "style": Counter(a.style for a in articles),
        "graph": Counter(a.graph for a in articles),
    }
