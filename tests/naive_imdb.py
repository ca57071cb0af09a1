"""IMDb's files read the slow, obviously right way: line by line, in dicts, as docs and docstrings have it."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import zlib
from collections import Counter
from pathlib import Path

from costars.vocabulary import GENRES, KINDS, ROLES
from imdb_sample import DATE, C, P, T, Told

COLUMNS = {
    "title.basics": "tconst titleType primaryTitle originalTitle isAdult startYear endYear genres",
    "title.ratings": "tconst numVotes",
    "title.episode": "tconst parentTconst seasonNumber episodeNumber",
    "title.akas": "titleId title",
    "name.basics": "nconst primaryName birthYear deathYear",
    "title.principals": "tconst ordering nconst category job characters",
    "title.crew": "tconst directors writers",
}
LONGEST = 1 << 20
KIND_OF = {
    "movie": "movie", "tvMovie": "tv_movie", "tvPilot": "tv_movie", "short": "short", "tvShort": "short",
    "video": "video", "tvSeries": "tv_series", "tvMiniSeries": "tv_mini_series", "tvEpisode": "tv_episode",
    "tvSpecial": "tv_special", "videoGame": "game",
}  # fmt: skip
ROLE_OF = {"actress": "actor", "archive_footage": "archive", "archive_sound": "archive"}
CREATOR_JOBS = {
    "".join(parts)
    for parts in itertools.product(
        ("", "co-", "series ", "show ", "program "),
        ("creator", "creators", "created"),
        (
            "", " by", " of series", " of show", " of the series", " of the show", " for television",
            " for television by",
        ),
    )
}  # fmt: skip
# A control character of two bytes leaves two spaces.
_CONTROLS = dict.fromkeys((*range(9), *range(10, 32), 127), " ") | dict.fromkeys(range(128, 160), "  ")


class Refused(Exception):
    """No graph can be made of these files."""


class BadRow(Exception):
    """A row that is left out; its text is the reason. `listed`: with file and line, not only counted."""

    def __init__(self, reason: str, *, listed: bool = True) -> None:
        super().__init__(reason)
        self.listed = listed


Row = dict[str, str]


class Files:
    """The files of a folder, with the account of their rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = Told()
        self.kept: Counter[str] = Counter()
        self.rejected: Counter[str] = Counter()

    def reject(self, table: str, line: int, reason: str, *, listed: bool = True) -> None:
        self.rejected[f"{table}: {reason}"] += 1
        if listed:
            self.told.listed.append((table, line, reason))

    def rows(self, table: str) -> list[tuple[int, Row]]:
        """The rows that can be taken apart, with their lines."""
        text = self._content(table)
        if not text or text.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise Refused
        head, _, body = text.partition(b"\n")
        header = head.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n").split("\t")
        columns = COLUMNS[table].split()
        if any(header.count(c) != 1 for c in columns):
            raise Refused
        *lines, rest = body.split(b"\n")
        rows, bad = [], 0
        for number, line in enumerate(lines, 2):
            if re.fullmatch(rb"[\x00-\x08\x0b-\x20\x7f]?", line):
                continue
            cells = line.split(b"\t")
            try:
                if len(line) > LONGEST:
                    raise BadRow("line is too long")
                if len(cells) != len(header):
                    raise BadRow("wrong number of fields")
                texts = [cell.decode().translate(_CONTROLS).strip(" ") for cell in cells]
            except (BadRow, UnicodeDecodeError) as error:
                reason = str(error) if isinstance(error, BadRow) else "broken encoding"
                self.reject(table, number, reason)
                bad += 1
                continue
            cell_of = dict(zip(header, texts))
            rows.append((number, {c: "" if cell_of[c] == "\\N" else cell_of[c] for c in columns}))
        if rest:
            self.reject(table, len(lines) + 2, "line is cut off")
            bad += 1
        if not rows and not bad and table in ("title.basics", "name.basics", "title.principals"):
            raise Refused
        return rows

    def _content(self, table: str) -> bytes:
        paths = [p for s in (".tsv", ".tsv.gz") if (p := self.folder / f"{table}{s}").is_file()]
        if len(paths) != 1:
            raise Refused
        content = paths[0].read_bytes()
        if not content.startswith(b"\x1f\x8b"):
            return content
        try:
            return gzip.decompress(content)
        except (EOFError, OSError, zlib.error):
            raise Refused from None


def an_id(row: Row, column: str, letters: str) -> str:
    text = row[column]
    if not text:
        raise BadRow(f"{column} is missing")
    if not re.fullmatch(letters + r"([0-9]{7}|[1-9][0-9]{7,})", text):
        raise BadRow(f"{column} is not an id")
    if a_whole(text[2:]) >= 1 << 28:
        raise BadRow(f"{column} out of range")
    return text


def a_whole(digits: str) -> int:
    """A number of any length; Python itself refuses thousands of digits."""
    digits = digits.lstrip("0") or "0"
    return int(digits) if len(digits) < 100 else 10**100


def a_number(row: Row, column: str, low: int, high: int) -> int | None:
    text = row[column]
    if not text:
        return None
    if not re.fullmatch("-?[0-9]+", text):
        raise BadRow(f"{column} is not a number")
    number = a_whole(text.removeprefix("-"))
    number = -number if text.startswith("-") else number
    if not low <= number <= high:
        raise BadRow(f"{column} out of range")
    return number


def a_year(row: Row, column: str) -> int | None:
    return a_number(row, column, 1, 2999)


def barless(text: str) -> str:
    return text.replace("|", "/")


def characters(text: str) -> tuple[str, ...]:
    """The names in a cell, without what a terminal would obey, each once."""
    if not text:
        return ()
    try:
        names = json.loads(text)
    except (ValueError, RecursionError):
        names = None
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        names = [text]
    clean = [" ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", barless(n)).split()) for n in names]
    clean = [n.encode("utf-8", "replace").decode() for n in clean if n]
    return tuple(dict.fromkeys(clean))


def read(
    folder: Path,
    *,
    kinds: tuple[str, ...] = tuple(KINDS),
    roles: tuple[str, ...] = tuple(ROLES),
    adult: bool = False,
    date: str = DATE,
) -> Told:
    """What the files of a folder say. Raises `Refused`."""
    files = Files(folder)
    told, left_out = files.told, set()
    originals: dict[str, str] = {}

    def each(table: str, take: object) -> None:
        for line, row in files.rows(table):
            try:
                take(row)  # type: ignore[operator]
                files.kept[table] += 1
            except BadRow as bad:
                files.reject(table, line, str(bad), listed=bad.listed)

    def find_title(id: str, what: str = "title") -> str:
        if id in left_out:
            raise BadRow(f"{what} that was left out", listed=False)
        if id not in told.titles:
            raise BadRow(f"unknown {what}")
        return id

    def title(row: Row) -> None:
        id = an_id(row, "tconst", "tt")
        if row["titleType"] not in KIND_OF:
            raise BadRow("titleType is not a known kind")
        kind = KIND_OF[row["titleType"]]
        is_adult = a_number(row, "isAdult", 0, 1)
        year, end = a_year(row, "startYear"), a_year(row, "endYear")
        words = [w.lower().replace("-", "_") for w in row["genres"].split(",")]
        words = [{"reality_tv": "reality", "talk_show": "talk"}.get(w, w) for w in words]
        if id in told.titles or id in left_out:
            raise BadRow("duplicate id")
        if not adult and (is_adult or "adult" in words):
            left_out.add(id)
            raise BadRow("adult title", listed=False)
        if kind not in kinds:
            left_out.add(id)
            raise BadRow("kind that was not chosen", listed=False)
        told.titles[id] = T(
            name=row["primaryTitle"] or id,
            kind=kind,
            year=year,
            end_year=None if end is None or (year is not None and end < year) else end,
            genres=tuple(g for g in GENRES if g in words),
        )
        originals[id] = row["originalTitle"]

    def rating(row: Row) -> None:
        id, votes = an_id(row, "tconst", "tt"), a_number(row, "numVotes", 0, 2**31 - 2)
        find_title(id)
        if id in rated:
            raise BadRow("duplicate id")
        rated.add(id)
        told.titles[id] = told.titles[id]._replace(votes=votes)

    def episode(row: Row) -> None:
        id, series = an_id(row, "tconst", "tt"), an_id(row, "parentTconst", "tt")
        number = a_number(row, "episodeNumber", 0, 2**31 - 2)
        season = a_number(row, "seasonNumber", 0, 2**31 - 2)
        find_title(id)
        find_title(series, "series")
        if told.titles[id].kind != "tv_episode":
            raise BadRow("not an episode")
        if told.titles[series].kind not in ("tv_series", "tv_mini_series"):
            raise BadRow("series is not a series")
        if id in numbered:
            raise BadRow("duplicate id")
        numbered.add(id)
        told.titles[id] = told.titles[id]._replace(series=series, season=season, episode=number)

    def aka(row: Row) -> None:
        id = find_title(an_id(row, "titleId", "tt"))
        if not row["title"]:
            raise BadRow("title is missing")
        if told.titles[id].kind == "tv_episode":
            raise BadRow("title of an episode", listed=False)
        name = barless(row["title"])
        if name == barless(told.titles[id].name) or name in told.titles[id].aliases:
            raise BadRow("title that is known", listed=False)
        told.titles[id] = told.titles[id]._replace(aliases=(*told.titles[id].aliases, name))

    def person(row: Row) -> None:
        id = an_id(row, "nconst", "nm")
        born, died = a_year(row, "birthYear"), a_year(row, "deathYear")
        if born is not None and died is not None and died < born:
            born = died = None
        if id in told.people:
            raise BadRow("duplicate id")
        told.people[id] = P(row["primaryName"] or id, born, died)

    def principal(row: Row) -> None:
        on = find_title(an_id(row, "tconst", "tt"))
        who = an_id(row, "nconst", "nm")
        if who not in told.people:
            raise BadRow("unknown person")
        place = a_number(row, "ordering", 1, 2**16 - 1)
        if not row["category"]:
            raise BadRow("category is missing")
        role = ROLE_OF.get(row["category"], row["category"])
        role = role if role in ROLES else "other"
        if role == "writer" and row["job"].strip().strip("()").lower() in CREATOR_JOBS:
            role = "creator"
        if role not in roles and not (role == "creator" and "writer" in roles):
            raise BadRow("role that was not chosen", listed=False)
        names = characters(row["characters"])
        if (who, on, role, names) in {(c.person, c.title, c.role, c.characters) for c in told.credits}:
            raise BadRow("same credit again", listed=False)
        voice = True if role == "actor" and "animation" in told.titles[on].genres else None
        told.credits.append(C(who, on, role, place, names, voice))

    def crew(id: str, name: str, column: str, named: set[tuple[str, str, str]]) -> None:
        role = column.removesuffix("s")
        who = an_id({column: name}, column, "nm")
        find_title(id)
        if who not in told.people:
            raise BadRow("unknown person")
        if role not in roles:
            raise BadRow("role that was not chosen", listed=False)
        again = (who, id, role) in named
        named.add((who, id, role))
        if again:
            raise BadRow("same credit again", listed=False)
        works = {role, "creator"} if role == "writer" else {role}
        if any((c.person, c.title) == (who, id) and c.role in works for c in told.credits):
            raise BadRow("credit that is in title.principals", listed=False)
        told.credits.append(C(who, id, role))

    each("title.basics", title)
    if not told.titles:
        raise Refused
    numbered: set[str] = set()
    each("title.episode", episode)
    rated: set[str] = set()
    each("title.ratings", rating)
    for id, name in originals.items():
        if name and name != told.titles[id].name:
            told.titles[id] = told.titles[id]._replace(aliases=(barless(name),))
    if list(folder.glob("title.akas.tsv*")):
        each("title.akas", aka)
    for id, t in told.titles.items():
        last = told.titles[t.series].end_year if t.series is not None else None
        ended = last is not None and last <= int(date[:4])
        to_come = t.year > int(date[:4]) if t.year is not None else not t.votes and not ended
        told.titles[id] = t._replace(status="announced" if to_come else "released")
    each("name.basics", person)
    each("title.principals", principal)
    named: set[tuple[str, str, str]] = set()
    for line, row in files.rows("title.crew"):
        try:
            id = an_id(row, "tconst", "tt")
        except BadRow as bad:
            files.reject("title.crew", line, str(bad))
            continue
        for column in ("directors", "writers"):
            for name in row[column].split(",") if row[column] else ():
                # A part of a list that reads \N is as missing as an empty one.
                try:
                    crew(id, "" if name.strip(" ") == "\\N" else name.strip(" "), column, named)
                    files.kept["title.crew"] += 1
                except BadRow as bad:
                    files.reject("title.crew", line, str(bad), listed=bad.listed)
    if "creator" not in roles:
        creators = [c for c in told.credits if c.role == "creator"]
        told.credits = [c for c in told.credits if c.role != "creator"]
        files.kept["title.principals"] -= len(creators)
        files.rejected["title.principals: role that was not chosen"] += len(creators)
    if not told.credits:
        raise Refused
    tables = [t for t in COLUMNS if list(folder.glob(f"{t}.tsv*"))]
    told.rejected = dict(sorted((+files.rejected).items()))
    told.kept = {t: files.kept[t] for t in tables}
    told.read = {
        t: told.kept[t] + sum(n for r, n in told.rejected.items() if r.startswith(f"{t}: ")) for t in tables
    }
    told.listed.sort()
    return told
