"""Every file of a graph folder, declared once: the writer, the checks and docs/file-format.md come from here.

A graph folder holds `manifest.json` and one data folder that the manifest names. A data file is a bare
little-endian array. A table of strings is two files: `NAME.bytes` (UTF-8, one after the other) and
`NAME.ends` (the offset at which each ends). Rows of people and titles are numbered by prominence: row 0
is the best known, so that "which is better known" is a comparison of row numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ARRAYS", "FORMAT_VERSION", "STRINGS", "ArraySpec", "StringsSpec"]

FORMAT_VERSION = 3


@dataclass(frozen=True)
class ArraySpec:
    """`dtype` is numpy's; `length` names what there is one value for (`+1`: one more); `limit` names the
    table or array that the values are rows of; `starts` marks offsets into `limit`, which never fall."""

    dtype: str
    length: str
    meaning: str
    limit: str | None = None
    starts: bool = False
    null: bool = False  # NO_ROW may occur
    narrow: bool = False  # as few bytes as hold the values: 1, 2 or those of `dtype`


@dataclass(frozen=True)
class StringsSpec:
    length: str
    meaning: str
    ordered: bool = False  # by their bytes


def _starts(owner: str, into: str, meaning: str) -> ArraySpec:
    return ArraySpec("<u4", f"{owner}+1", meaning, into, starts=True)


def _names(what: str) -> tuple[dict[str, StringsSpec], dict[str, ArraySpec]]:
    strings = {
        f"{what}.ids": StringsSpec(f"{what}.ids", "every id of every row, own and same_as", ordered=True),
        f"{what}.keys": StringsSpec(f"{what}.keys", "the normalised names", ordered=True),
        f"{what}.words": StringsSpec(f"{what}.words", "the words of the keys", ordered=True),
    }
    arrays = {
        f"{what}.ids.row": ArraySpec("<u4", f"{what}.ids", "whose id it is", what),
        f"{what}.keys.compact": ArraySpec(
            "<u4", f"{what}.keys", "the keys, ordered by their text without spaces", f"{what}.keys"
        ),
        f"{what}.keys.shared": ArraySpec(
            "|u1", f"{what}.keys", f"letters shared with the key before, in the order of {what}.keys.compact"
        ),
        f"{what}.keys.backward": ArraySpec(
            "<u4",
            f"{what}.keys",
            "the keys, ordered by their text without spaces, its bytes read from the end",
            f"{what}.keys",
        ),
        f"{what}.keys.backward.shared": ArraySpec(
            "|u1", f"{what}.keys", "last letters shared with the key before, in that order"
        ),
        f"{what}.keys.sign": ArraySpec("<u8", f"{what}.keys", "as of words, of the text without spaces"),
        f"{what}.keys.start": _starts(f"{what}.keys", f"{what}.keys.row", "first row of each key"),
        f"{what}.keys.row": ArraySpec("<u4", f"{what}.keys.row", "what is called so, best known first", what),
        f"{what}.words.sign": ArraySpec(
            "<u8", f"{what}.words", "a bit for each pair of neighbouring letters, to find near spellings"
        ),
        f"{what}.ranked": ArraySpec(
            "<u4",
            f"{what}.keys",
            "the keys by the best known that is called so, then in their order",
            f"{what}.keys",
        ),
        f"{what}.ranked.start": _starts(
            f"{what}.keys", f"{what}.ranked.word", f"first word of each key, in the order of {what}.ranked"
        ),
        f"{what}.ranked.word": ArraySpec(
            "<u4", f"{what}.ranked.word", "the words that a key has, each once, in order", f"{what}.words"
        ),
        f"{what}.words.backward": ArraySpec(
            "<u4", f"{what}.words", "the words, ordered by their bytes read from the end", f"{what}.words"
        ),
        f"{what}.words.shared": ArraySpec("|u1", f"{what}.words", "letters shared with the word before"),
        f"{what}.words.backward.shared": ArraySpec(
            "|u1",
            f"{what}.words",
            f"last letters shared with the word before, in the order of {what}.words.backward",
        ),
        f"{what}.words.start": _starts(f"{what}.words", f"{what}.words.key", "first key of each word"),
        f"{what}.words.key": ArraySpec(
            "<u4",
            f"{what}.words.key",
            f"the keys that have the word, as their places in {what}.ranked",
            f"{what}.keys",
        ),
    }
    return strings, arrays


_PEOPLE_STRINGS, _PEOPLE_ARRAYS = _names("people")
_TITLE_STRINGS, _TITLE_ARRAYS = _names("titles")

STRINGS: dict[str, StringsSpec] = {
    "people.id": StringsSpec("people", "own id"),
    "people.name": StringsSpec("people", "name"),
    "people.same_as": StringsSpec("people", "other ids, joined by |"),
    "people.aliases": StringsSpec("people", "other names, joined by |"),
    "titles.id": StringsSpec("titles", "own id"),
    "titles.name": StringsSpec("titles", "name"),
    "titles.same_as": StringsSpec("titles", "other ids, joined by |"),
    "titles.aliases": StringsSpec("titles", "other titles, joined by |"),
    "characters": StringsSpec("characters", "each list of characters once, joined by |; the first is empty"),
    "sources": StringsSpec(
        "sources",
        "where something is known from: a line for each source, its number in the manifest, a tab and the "
        "record there; no record: that of the title or person; the first, empty one: source 0",
    ),
    **_PEOPLE_STRINGS,
    **_TITLE_STRINGS,
}

ARRAYS: dict[str, ArraySpec] = {
    "people.birth_year": ArraySpec("<i2", "people", "year of birth; -1 unknown"),
    "people.death_year": ArraySpec("<i2", "people", "year of death; -1 unknown or living"),
    "people.credits": _starts("people", "credits", "first credit of each person"),
    "people.relations": _starts("people", "people.relations.row", "first relation of each person"),
    "people.relations.row": ArraySpec(
        "<u4", "people.relations.row", "relations, from both ends", "relations"
    ),
    "titles.year": ArraySpec("<i2", "titles", "year of first release; -1 unknown"),
    "titles.end_year": ArraySpec("<i2", "titles", "last year of a series; -1 unknown, running, or no series"),
    "titles.released": ArraySpec("<i4", "titles", "date of first release as yyyymmdd; -1 unknown"),
    "titles.kind": ArraySpec("|u1", "titles", "place in the list of kinds", "kinds"),
    "titles.status": ArraySpec("|u1", "titles", "place in the list of statuses", "statuses"),
    "titles.genres": ArraySpec("<u4", "titles", "a bit for each genre, the first is bit 0"),
    "titles.series": ArraySpec("<u4", "titles", "the series of an episode; 2^32-1 none", "titles", null=True),
    "titles.season": ArraySpec("<i4", "titles", "season; -1 unknown"),
    "titles.episode": ArraySpec("<i4", "titles", "number in the season; -1 unknown"),
    "titles.votes": ArraySpec("<i4", "titles", "how many people rated it; -1 unknown"),
    "titles.known": ArraySpec("|u1", "titles", "how well known by judgement, 1 to 5; 0 unknown"),
    "titles.episodes": _starts("titles", "titles.episodes.row", "first episode of each series"),
    "titles.episodes.row": ArraySpec(
        "<u4", "titles.episodes.row", "episodes, by season and number", "titles"
    ),
    "titles.credits": _starts("titles", "credits", "first place of each title in titles.credits.row"),
    "titles.credits.row": ArraySpec("<u4", "credits", "credits ordered by title, then person", "credits"),
    "credits.person": ArraySpec("<u4", "credits", "who; credits are ordered by person, then title", "people"),
    "credits.title": ArraySpec("<u4", "credits", "on what", "titles"),
    "credits.role": ArraySpec("|u1", "credits", "place in the list of roles", "roles"),
    "credits.voice": ArraySpec("|i1", "credits", "1 only the voice, 0 on screen, -1 unknown"),
    "credits.billing": ArraySpec("<u2", "credits", "place in the cast list from 1; 0 unknown"),
    "credits.characters": ArraySpec("<u4", "credits", "list of characters", "characters", narrow=True),
    "credits.source": ArraySpec("<u4", "credits", "source", "sources", narrow=True),
    # The web: who is on which title, each pair once, under the rule that chains have by default.
    "web.people": _starts("people", "web.people.title", "first title of each person"),
    "web.people.title": ArraySpec(
        "<u4", "web.people.title", "the titles of each person, by kind, year and row", "titles"
    ),
    "web.people.key": ArraySpec("<u2", "web.people.title", "kind × 4096 + year (0 unknown) of each of them"),
    "web.people.points": ArraySpec(
        "|u1", "web.people.title", "the person's points on it: docs/counting-rules.md"
    ),
    "web.titles": _starts("titles", "web.people.title", "first person of each title"),
    "web.titles.person": ArraySpec("<u4", "web.people.title", "the people of each title, by row", "people"),
    "web.titles.points": ArraySpec("|u1", "web.people.title", "the person's points on it"),
    "web.labels.hub": ArraySpec(
        "<u4", "web.labels.hub", "people whom labels tell the distance from", "people"
    ),
    "web.labels.row": ArraySpec("<u4", "people", "the label of each person; 2^32-1 none", null=True),
    "web.labels.word": ArraySpec("<u8", "web.labels.word", "the labels, see kernels/labels.py"),
    "relations.a": ArraySpec("<u4", "relations", "a person; of a child relation the parent", "people"),
    "relations.b": ArraySpec("<u4", "relations", "the other person", "people"),
    "relations.kind": ArraySpec("|u1", "relations", "place in the list of relations", "relation kinds"),
    "relations.from": ArraySpec("<i2", "relations", "first year; -1 unknown"),
    "relations.to": ArraySpec("<i2", "relations", "last year; -1 unknown or lasting"),
    "relations.source": ArraySpec("<u4", "relations", "source", "sources", narrow=True),
    **_PEOPLE_ARRAYS,
    **_TITLE_ARRAYS,
}
