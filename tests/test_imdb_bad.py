"""IMDb's files with something wrong: a clear error, or the row is left out, counted and listed with its line.

What the row has nothing to do with stays as it was, and the account of every file adds up.
"""

from __future__ import annotations

import gzip
import re
import shutil
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import costars
import naive_imdb
from costars.catalog.imdb import Choice, imdb_catalog
from costars.errors import BadInput, CostarsError
from costars.index.build import build
from costars.sources.imdb import COLUMNS, find_files
from imdb_sample import (
    DATE,
    GOLDEN,
    C,
    T,
    Told,
    assert_same,
    catalog_of,
    golden,
    sample,
    told_by,
    told_by_graph,
)

Change = Callable[[Told], object]


def lines_of(path: Path) -> list[bytes]:
    """All lines with their line breaks; line n of the file is number n - 1."""
    return path.read_bytes().splitlines(keepends=True)


def check_account(folder: Path, told: Told) -> None:
    """Every row that stands in the files is kept or counted: counted here once more, byte by byte."""
    for table in COLUMNS:
        path = folder / f"{table}.tsv"
        if not path.exists():
            continue
        by_reason = [n for reason, n in told.rejected.items() if reason.startswith(f"{table}: ")]
        assert told.read[table] == told.kept[table] + sum(by_reason), table
        assert 0 not in by_reason
        _, _, body = path.read_bytes().partition(b"\n")
        if table == "title.crew":
            # Its account is by names, and by lines that cannot be read at all.
            lost = {line for t, line, why in told.listed if t == table and _of_line(why)}
            rows = len(lost)
            for number, line in enumerate(body.split(b"\n"), 2):
                if number not in lost:
                    for cell in line.rstrip(b"\r").split(b"\t")[1:3]:
                        rows += 0 if cell.strip() in (b"", b"\\N") else cell.count(b",") + 1
        else:
            rows = sum(bool(line.strip(b"\r")) for line in body.split(b"\n"))
        assert told.read[table] == rows, table


def _of_line(reason: str) -> bool:
    return reason.startswith(("tconst", "wrong", "broken", "line"))


# Bad rows ------------------------------------------------------------------------------------------


def no_title(id: str) -> Change:
    """Without a title, without its credits, and of a series without the numbers of its episodes."""

    def change(told: Told) -> None:
        del told.titles[id]
        told.credits = [c for c in told.credits if c.title != id]
        for other, t in told.titles.items():
            if t.series == id:
                told.titles[other] = t._replace(series=None, season=None, episode=None)

    return change


def no_person(id: str) -> Change:
    def change(told: Told) -> None:
        del told.people[id]
        told.credits = [c for c in told.credits if c.person != id]

    return change


def no_credit(person: str, title: str, role: str) -> Change:
    def change(told: Told) -> None:
        told.credits = [c for c in told.credits if (c.person, c.title, c.role) != (person, title, role)]

    return change


def other_credit(person: str, title: str, role: str, **facts: Any) -> Change:
    def change(told: Told) -> None:
        told.credits = [
            c._replace(**facts) if (c.person, c.title, c.role) == (person, title, role) else c
            for c in told.credits
        ]

    return change


def other_title(id: str, **facts: Any) -> Change:
    def change(told: Told) -> None:
        told.titles[id] = told.titles[id]._replace(**facts)

    return change


def nothing(told: Told) -> None:
    """The graph is the same."""


class Bad(NamedTuple):
    """A cell that is harmed: of the row that begins with `row`, or (with a whole line as `cell`) a row that
    is put in its place. `reason` is what its line is listed with."""

    table: str
    row: str
    column: str | None
    cell: bytes
    reason: str
    change: Change


ORCHARD, MARLOW, QUILL = "tt0020111", "nm0030206", "nm0030204"
_harlan = no_credit(MARLOW, ORCHARD, "actor")
_inkwell = other_title("tt0020106", series=None, season=None, episode=None)
_blotter = other_title("tt0020107", votes=None)
_storm_106 = no_credit("nm0030214", "tt0020106", "director")
_crew_106 = no_credit("nm0030214", "tt0020106", "director")

BAD = [
    # Ids
    Bad("title.basics", ORCHARD, "tconst", b"\\N", "tconst is missing", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"", "tconst is missing", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"TT0020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"Tt0020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"nm0020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt00020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt002O111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt-020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt 020111", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", "tt００".encode() * 2, "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"t", "tconst is not an id", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt300000000", "tconst out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "tconst", b"tt268435456", "tconst out of range", no_title(ORCHARD)),
    Bad(
        "title.basics", ORCHARD, "tconst", b"tt" + b"9" * 40, "tconst out of range", no_title(ORCHARD)
    ),
    Bad(
        "title.basics", ORCHARD, "tconst", b"tt" + b"9" * 40 + b"x", "tconst is not an id",
        no_title(ORCHARD),
    ),
    Bad("name.basics", QUILL, "nconst", b"\\N", "nconst is missing", no_person(QUILL)),
    Bad("name.basics", QUILL, "nconst", b"tt0030204", "nconst is not an id", no_person(QUILL)),
    Bad("title.principals", f"{ORCHARD}\t1", "nconst", b"\\N", "nconst is missing", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "nconst", b"nm30206", "nconst is not an id", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "nconst", b"nm0039999", "unknown person", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "nconst", b"nm9999999", "unknown person", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "tconst", b"tt0029999", "unknown title", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "tconst", b"tt9999999", "unknown title", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "tconst", b"\\N", "tconst is missing", _harlan),
    Bad("title.ratings", "tt0020107", "tconst", b"tt0029999", "unknown title", _blotter),
    Bad("title.ratings", "tt0020107", "tconst", b"20107", "tconst is not an id", _blotter),
    Bad("title.episode", "tt0020106", "tconst", b"tt0029999", "unknown title", _inkwell),
    Bad("title.episode", "tt0020106", "parentTconst", b"tt0029999", "unknown series", _inkwell),
    Bad("title.episode", "tt0020106", "parentTconst", b"\\N", "parentTconst is missing", _inkwell),
    Bad("title.akas", "tt0020118", "titleId", b"tt0029999", "unknown title",
        other_title("tt0020118", aliases=())),
    Bad("title.akas", "tt0020118", "titleId", b"118", "titleId is not an id",
        other_title("tt0020118", aliases=())),
    Bad("title.akas", "tt0020118", "title", b"\\N", "title is missing",
        other_title("tt0020118", aliases=())),
    Bad("title.crew", "tt0020106", "tconst", b"\\N", "tconst is missing", _crew_106),
    Bad("title.crew", "tt0020106", "tconst", b"tt20106", "tconst is not an id", _crew_106),
    Bad("title.crew", "tt0020106", "directors", b"nm0039999", "unknown person", _storm_106),
    Bad("title.crew", "tt0020106", "directors", b"Hilda Storm", "directors is not an id", _storm_106),
    Bad("title.crew", "tt0020106", "directors", b"nm0030214,", "directors is missing", nothing),
    Bad("title.crew", "tt0020106", "directors", b",nm0030214", "directors is missing", nothing),
    Bad("title.crew", "tt0020106", "directors", b" nm0030214 , nm0030214x", "directors is not an id",
        nothing),
    Bad("title.crew", "tt0020106", "writers", b"nm0030215,\\N", "writers is missing", nothing),
    # Numbers and words
    Bad("title.basics", ORCHARD, "isAdult", b"5", "isAdult out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "isAdult", b"-1", "isAdult out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "isAdult", b"no", "isAdult is not a number", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "isAdult", b"-", "isAdult is not a number", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"99999", "startYear out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"0", "startYear out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"-44", "startYear out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"MCMXCIX", "startYear is not a number", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"1999.0", "startYear is not a number", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "startYear", b"1e3", "startYear is not a number", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "endYear", b"1" * 5000, "endYear out of range", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "titleType", b"film", "titleType is not a known kind", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "titleType", b"\\N", "titleType is not a known kind", no_title(ORCHARD)),
    Bad("name.basics", QUILL, "birthYear", b"c. 1950", "birthYear is not a number", no_person(QUILL)),
    Bad("name.basics", QUILL, "deathYear", b"3000", "deathYear out of range", no_person(QUILL)),
    Bad("title.ratings", "tt0020107", "numVotes", b"-1", "numVotes out of range", _blotter),
    Bad("title.ratings", "tt0020107", "numVotes", b"2147483648", "numVotes out of range", _blotter),
    Bad("title.ratings", "tt0020107", "numVotes", b"many", "numVotes is not a number", _blotter),
    Bad("title.episode", "tt0020106", "seasonNumber", b"-1", "seasonNumber out of range", _inkwell),
    Bad("title.episode", "tt0020106", "episodeNumber", b"one", "episodeNumber is not a number", _inkwell),
    Bad("title.principals", f"{ORCHARD}\t1", "ordering", b"0", "ordering out of range", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "ordering", b"65536", "ordering out of range", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "ordering", b"first", "ordering is not a number", _harlan),
    Bad("title.principals", f"{ORCHARD}\t1", "category", b"\\N", "category is missing", _harlan),
    # What contradicts something else
    Bad("title.episode", "tt0020106", "parentTconst", b"tt0020106", "series is not a series", _inkwell),
    Bad("title.episode", "tt0020106", "parentTconst", b"tt0020111", "series is not a series", _inkwell),
    Bad("title.episode", "tt0020106", "parentTconst", b"tt0020107", "series is not a series", _inkwell),
    Bad("title.episode", "tt0020106", "tconst", b"tt0020111", "not an episode", _inkwell),
    Bad("title.episode", "tt0020106", "tconst", b"tt0020105", "not an episode", _inkwell),
    # Lines
    Bad("title.basics", ORCHARD, None, b"tt0020111\tmovie", "wrong number of fields", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, None, b"tt0020111", "wrong number of fields", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"The Glass\tOrchard", "wrong number of fields",
        no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "genres", b"Drama\t", "wrong number of fields", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"The Glass\rOrchard\t", "wrong number of fields",
        no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"Caf\xe9", "broken encoding", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"\xed\xa0\x80", "broken encoding", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"\xc0\xaf", "broken encoding", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"\xf4\x90\x80\x80", "broken encoding", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "genres", b"Drama\xc3", "broken encoding", no_title(ORCHARD)),
    Bad("title.basics", ORCHARD, "primaryTitle", b"x" * 10_000_000, "line is too long", no_title(ORCHARD)),
    Bad("name.basics", QUILL, "primaryProfession", b"\xff", "broken encoding", no_person(QUILL)),
    Bad("title.principals", f"{ORCHARD}\t1", "characters", b'["Harl\xe4n"]', "broken encoding", _harlan),
    Bad("title.crew", "tt0020106", "directors", b"nm0030214\t\\N", "wrong number of fields", _crew_106),
    Bad("title.akas", "tt0020118", "title", b"\x80", "broken encoding",
        other_title("tt0020118", aliases=())),
]  # fmt: skip


def harm(folder: Path, bad: Bad) -> int:
    """Harm a cell, or replace a line; returns the number of the line."""
    path = folder / f"{bad.table}.tsv"
    lines = path.read_bytes().split(b"\n")
    header = lines[0].decode().split("\t")
    number = next(i for i, line in enumerate(lines) if line.startswith(f"{bad.row}\t".encode()))
    if bad.column is None:
        lines[number] = bad.cell
    else:
        cells = lines[number].split(b"\t")
        cells[header.index(bad.column)] = bad.cell
        lines[number] = b"\t".join(cells)
    path.write_bytes(b"\n".join(lines))
    return number + 1


def check_harmed(folder: Path, change: Change, listed: list[tuple[str, int, str]], gone: str = "") -> Told:
    """The graph is the sample but for `change`; `listed` rows are listed, and besides them only those that
    name what is `gone`; and the slow reader has it all the same."""
    want = golden()
    change(want)
    got = told_by(catalog_of(folder))
    assert_same(got, want, account=False)
    check_account(folder, got)
    assert set(listed) <= set(got.listed)
    for table, line, reason in sorted(set(got.listed) - set(listed)):
        assert reason.startswith("unknown "), (table, line, reason)
        assert gone
        assert gone.encode() in lines_of(folder / f"{table}.tsv")[line - 1], (table, line, reason)
    naive = naive_imdb.read(folder)
    assert_same(got, naive)
    assert got.listed == naive.listed
    return got


@pytest.mark.parametrize("number", range(len(BAD)), ids=lambda n: f"{BAD[n].table}-{BAD[n].reason}-{n}")
def test_a_bad_row_is_left_out_with_its_reason_and_line(tmp_path: Path, number: int) -> None:
    bad = BAD[number]
    folder = sample(tmp_path / "files")
    line = harm(folder, bad)
    got = check_harmed(folder, bad.change, [(bad.table, line, bad.reason)], bad.row.split("\t")[0])
    assert got.rejected[f"{bad.table}: {bad.reason}"] == 1


def test_what_was_wrong_is_shown_so_that_no_terminal_obeys(tmp_path: Path) -> None:
    folder = sample(tmp_path / "files")
    harm(folder, Bad("title.basics", ORCHARD, "titleType", "\u202eno\u2028 film".encode() * 90, "", nothing))
    reject = catalog_of(folder).rejects[0]
    assert reject.file == "title.basics.tsv"
    assert reject.detail.startswith("\\u202eno\\u2028 film")
    assert len(reject.detail) == 200


INSERTED: dict[str, tuple[str, bytes, str]] = {
    "a title": ("title.basics", b"tt0020112\tmovie\tOther\tOther\t0\t1980\t\\N\t\\N\t\\N", "duplicate id"),
    "an adult title": (
        "title.basics", b"tt0020114\tmovie\tOther\tOther\t0\t1980\t\\N\t\\N\t\\N", "duplicate id",
    ),
    "a person": ("name.basics", b"nm0030204\tOther\t1970\t\\N\t\\N\t\\N", "duplicate id"),
    "a rating": ("title.ratings", b"tt0020107\t1.0\t9000", "duplicate id"),
    "an episode": ("title.episode", b"tt0020106\ttt0020109\t9\t9", "duplicate id"),
}  # fmt: skip


@pytest.mark.parametrize("size", [40, 1 << 24], ids=["across blocks", "in one block"])
@pytest.mark.parametrize("distance", ["next", "last"])
@pytest.mark.parametrize("what", INSERTED)
def test_an_id_that_comes_again_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, size: int, distance: str
) -> None:
    """The first row stays, wherever the second one stands."""
    monkeypatch.setattr("costars.sources.tsv._BLOCK", size)
    table, row, reason = INSERTED[what]
    folder = sample(tmp_path / "files")
    lines = lines_of(folder / f"{table}.tsv")
    first = next(i for i, line in enumerate(lines) if line.startswith(row[:9]))
    place = first + 1 if distance == "next" else len(lines)
    lines.insert(place, row + b"\n")
    lines.insert(place, row + b"\n")
    (folder / f"{table}.tsv").write_bytes(b"".join(lines))
    got = check_harmed(folder, nothing, [(table, place + 1, reason), (table, place + 2, reason)])
    assert got.rejected[f"{table}: {reason}"] == 2


def test_a_bad_row_does_not_take_the_id_of_a_good_one(tmp_path: Path) -> None:
    folder = sample(tmp_path / "files")
    path = folder / "title.basics.tsv"
    lines = lines_of(path)
    lines.insert(1, b"tt0020112\tmovie\tOther\tOther\t7\t1980\t\\N\t\\N\t\\N\n")
    path.write_bytes(b"".join(lines))
    check_harmed(folder, nothing, [("title.basics", 2, "isAdult out of range")])


def test_a_principal_that_cannot_be_read_is_known_from_the_crew(tmp_path: Path) -> None:
    folder = sample(tmp_path / "files")
    line = harm(folder, Bad("title.principals", "tt0388213\t3", "ordering", b"x", "", nothing))
    check_harmed(
        folder,
        other_credit("nm0000102", "tt0388213", "director", billing=None),
        [("title.principals", line, "ordering is not a number")],
    )


def test_two_columns_swapped_in_the_data_only(tmp_path: Path) -> None:
    """No header says so: the rows themselves cannot be right."""
    folder = sample(tmp_path / "files")
    path = folder / "title.principals.tsv"
    header, *lines = lines_of(path)
    swapped = [[c[2], c[1], c[0], *c[3:]] for line in lines if (c := line.split(b"\t"))]
    path.write_bytes(header + b"".join(b"\t".join(c) for c in swapped))
    got = told_by(catalog_of(folder))
    assert got.rejected["title.principals: tconst is not an id"] == len(lines)
    assert {c.billing for c in got.credits} == {None}, "only the crew is left"
    check_account(folder, got)
    assert_same(got, naive_imdb.read(folder))


def test_a_thousand_rows_of_a_reason_are_listed_and_all_are_counted(tmp_path: Path) -> None:
    folder = sample(tmp_path / "files")
    with (folder / "title.ratings.tsv").open("ab") as out:
        out.write(b"tt0029999\t5.0\t5\n" * 2500 + b"x\t5.0\t5\n" * 3)
    catalog = catalog_of(folder)
    assert catalog.rejected["title.ratings: unknown title"] == 2500
    assert sorted(r.line for r in catalog.rejects) == [*range(16, 1016), 2516, 2517, 2518]
    check_account(folder, told_by(catalog))
    build(lambda: catalog, tmp_path / "graph")
    lines = next((tmp_path / "graph").glob("data-*/rejects.tsv")).read_text().splitlines()
    assert "title.ratings\t\t\tunknown title\t1500 rows that are not listed" in lines
    assert sum(line.startswith("title.ratings\ttitle.ratings.tsv\t") for line in lines) == 1003


# What does no harm ---------------------------------------------------------------------------------


def every_file(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        for path in folder.iterdir():
            path.write_bytes(change(path.read_bytes()))

    return act


def one_file(name: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        content = (folder / name).read_bytes()
        assert old in content
        (folder / name).write_bytes(content.replace(old, new))

    return act


def header_alone(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(lines_of(GOLDEN / name)[0]) and None


def spaces_around(content: bytes) -> bytes:
    header, _, body = content.partition(b"\n")
    return header + b"\n" + body.replace(b"\t", b"  \t ").replace(b"\n", b" \n")


def _may_be_a_plan(told: Told, title: T) -> bool:
    """Without votes: what has no year, and is no episode of a series that ended."""
    series = told.titles[title.series] if title.series is not None else None
    return title.year is None and (series is None or series.end_year is None)


HARMLESS: dict[str, tuple[Callable[[Path], None], Change, str | None]] = {
    "carriage returns": (every_file(lambda c: c.replace(b"\n", b"\r\n")), nothing, None),
    "a byte order mark": (every_file(lambda c: b"\xef\xbb\xbf" + c), nothing, None),
    "blank lines": (every_file(lambda c: c.replace(b"\n", b"\n\n\r\n")), nothing, None),
    "spaces around": (every_file(spaces_around), nothing, None),
    "empty cells for null": (every_file(lambda c: c.replace(b"\\N", b"")), nothing, None),
    "control characters": (
        one_file("title.basics.tsv", b"The Glass Orchard\tThe", b"\x00The\x07Glass\x1bOrchard\x7f\t The"),
        nothing,
        "title.basics.tsv: 8 control characters were read as spaces",
    ),
    "control characters of two bytes": (
        one_file("name.basics.tsv", b"Ada Quill", b"Ada\xc2\x9bQuill\xc2\x85"),
        lambda told: told.people.update(nm0030204=told.people[QUILL]._replace(name="Ada  Quill")),
        "name.basics.tsv: 2 control characters were read as spaces",
    ),
    "a carriage return alone": (
        one_file("name.basics.tsv", b"Ada Quill", b"Ada\rQuill"),
        nothing,
        "name.basics.tsv: 1 control characters were read as spaces",
    ),
    "no ratings": (
        header_alone("title.ratings.tsv"),
        lambda told: [
            other_title(id, votes=None, status="announced" if _may_be_a_plan(told, t) else t.status)(told)
            for id, t in told.titles.items()
        ],
        "title.ratings.tsv has no rows",
    ),
    "no episodes": (
        header_alone("title.episode.tsv"),
        lambda told: [other_title(id, series=None, season=None, episode=None)(told) for id in told.titles],
        "title.episode.tsv has no rows",
    ),
    "no crew": (
        header_alone("title.crew.tsv"),
        lambda told: setattr(told, "credits", [c for c in told.credits if c.billing]),
        "title.crew.tsv has no rows",
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_does_no_harm(tmp_path: Path, name: str) -> None:
    act, change, note = HARMLESS[name]
    folder = sample(tmp_path / "files")
    act(folder)
    got = check_harmed(folder, change, [])
    assert got.listed == []
    if note is not None:
        assert note in catalog_of(folder).notes


@pytest.mark.parametrize("table", COLUMNS)
def test_a_last_line_that_is_cut_off_is_not_taken_for_whole(tmp_path: Path, table: str) -> None:
    """A name or a number without its end would pass for another one."""
    folder = sample(tmp_path / "files")
    path = folder / f"{table}.tsv"
    content = path.read_bytes()
    last = len(lines_of(path))
    for cut in (1, 3):
        path.write_bytes(content[:-cut])
        catalog = catalog_of(folder)
        assert f"{table}.tsv: its last line is cut off; more of it may be missing" in catalog.notes
        got = told_by(catalog)
        assert (table, last, "line is cut off") in got.listed
        assert_same(got, naive_imdb.read(folder))
        if table != "title.crew":
            check_account(folder, got)


# Files that cannot be used -------------------------------------------------------------------------


def replaced(name: str, content: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(content) and None


def packed(change: Callable[[bytes], bytes], name: str = "title.principals.tsv") -> Callable[[Path], None]:
    """A file gzipped, and the gzip file then changed."""

    def act(folder: Path) -> None:
        content = gzip.compress((folder / name).read_bytes(), mtime=0)
        (folder / name).unlink()
        (folder / f"{name}.gz").write_bytes(change(content))

    return act


def flipped(place: int) -> Callable[[bytes], bytes]:
    def flip(content: bytes) -> bytes:
        harmed = bytearray(content)
        harmed[place] ^= 0x10
        return bytes(harmed)

    return flip


def without_column(folder: Path) -> None:
    lines = [line.split(b"\t") for line in lines_of(folder / "title.basics.tsv")]
    (folder / "title.basics.tsv").write_bytes(b"".join(b"\t".join(r[:4] + r[5:]) for r in lines))


def twice(folder: Path) -> None:
    (folder / "name.basics.tsv.gz").write_bytes(gzip.compress((folder / "name.basics.tsv").read_bytes()))


def a_folder(folder: Path) -> None:
    (folder / "name.basics.tsv").unlink()
    (folder / "name.basics.tsv").mkdir()


PULL = "costars data pull imdb"
HTML = b"<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head>\n<body>No.</body></html>\n"
UNUSABLE: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "no folder": (shutil.rmtree, "There is no folder", PULL),
    "a file is missing": (lambda f: (f / "title.crew.tsv").unlink(), "has no title.crew.tsv.gz", PULL),
    "a folder for a file": (a_folder, "has no name.basics.tsv.gz", PULL),
    "a file twice": (twice, "has name.basics twice: name.basics.tsv.gz, name.basics.tsv", "Keep one"),
    "an empty file": (replaced("title.crew.tsv", b""), "title.crew.tsv is empty", "again"),
    "a header alone": (
        header_alone("name.basics.tsv"), "name.basics.tsv has no rows", "again",
    ),
    "a header that does not end": (
        replaced("title.principals.tsv", b"tconst\tordering\tnconst\tcategory\tjob\tcharacters"),
        "title.principals.tsv has no rows", "again",
    ),
    "no header": (
        replaced("title.ratings.tsv", b"tt0020102\t6.3\t51000\n"),
        "title.ratings.tsv has no column tconst; its first line reads: tt0020102\t6.3\t51000",
        "name the columns tconst, numVotes in its first line",
    ),
    "a blank line before the header": (
        replaced("title.ratings.tsv", b"\n" + (GOLDEN / "title.ratings.tsv").read_bytes()),
        "title.ratings.tsv has no column tconst", "in its first line",
    ),
    "a column is missing": (without_column, "title.basics.tsv has no column isAdult", "isAdult"),
    "a column twice": (
        one_file("title.crew.tsv", b"directors\twriters", b"writers\twriters"),
        "title.crew.tsv has no column directors", "directors",
    ),
    "a column that is needed twice": (
        one_file("name.basics.tsv", b"primaryProfession", b"primaryName"),
        "name.basics.tsv has twice the column primaryName", "nconst, primaryName",
    ),
    "broken encoding in the header": (
        one_file("name.basics.tsv", b"birthYear", b"birth\xffYear"),
        "name.basics.tsv has no column birthYear; its first line reads", "birthYear",
    ),
    "a terminal's commands in the header": (
        one_file("name.basics.tsv", b"birthYear", b"\x1b[31mbirthYear"), "\\x1b[31mbirthYear", "birthYear",
    ),
    "commas for tabs": (
        every_file(lambda c: c.replace(b"\t", b",")),
        "title.basics.tsv has no column tconst", "tab-separated",
    ),
    "carriage returns for line breaks": (
        every_file(lambda c: c.replace(b"\n", b"\r")), "title.basics.tsv has no column genres", "genres",
    ),
    "a page of the web": (
        replaced("title.basics.tsv", HTML),
        "title.basics.tsv has no column tconst; its first line reads: <!DOCTYPE html>", "tab-separated",
    ),
    "UTF-16": (
        replaced("name.basics.tsv", (GOLDEN / "name.basics.tsv").read_text("utf-8").encode("utf-16")),
        "name.basics.tsv is UTF-16", "Save it as UTF-8",
    ),
    "a zip archive": (replaced("name.basics.tsv", b"PK\x03\x04\x14\x00" * 9), "no column nconst", "tab-sep"),
    "gzip cut in the middle": (
        packed(lambda c: c[: len(c) // 2]), "title.principals.tsv.gz is damaged or cut off", "gzip -t",
    ),
    "gzip cut in its checksum": (
        packed(lambda c: c[:-5]), "title.principals.tsv.gz is damaged or cut off", "gzip -t",
    ),
    "gzip cut in its header": (packed(lambda c: c[:6]), "is damaged or cut off", "gzip -t"),
    "gzip with a bit flipped": (packed(flipped(300)), "is damaged or cut off", "gzip -t"),
    "gzip with a wrong checksum": (packed(flipped(-6)), "is damaged or cut off", "gzip -t"),
    "gzip with a wrong length": (packed(flipped(-1)), "is damaged or cut off", "gzip -t"),
    "gzip with something behind it": (packed(lambda c: c + b"more"), "is damaged or cut off", "gzip -t"),
    "gzip of something else": (
        packed(lambda c: gzip.compress(HTML)), "its first line reads: <!DOCTYPE html>", "tab-separated",
    ),
    "no title can be used": (
        one_file("title.basics.tsv", b"tt", b"xx"), "No title of", "get the file again",
    ),
    "no person can be used": (
        one_file("name.basics.tsv", b"nm", b"xx"), "No credit of these files", "get the files again",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("imdb") / "graph"
    build(lambda: catalog_of(GOLDEN), path)
    return path


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_file_that_cannot_be_used_is_an_error(tmp_path: Path, graph: Path, name: str) -> None:
    """It names the file and the next step; the graph that was there stays."""
    folder = sample(tmp_path / "files")
    act, message, hint = UNUSABLE[name]
    act(folder)
    with pytest.raises(BadInput) as caught:
        build(lambda: catalog_of(folder), graph)
    assert message in caught.value.message
    assert str(folder) in caught.value.message or "these files" in caught.value.message
    assert hint in (caught.value.hint or "")
    assert caught.value.exit_code == 2
    assert caught.value.message.isprintable() or "\t" in caught.value.message
    with pytest.raises(naive_imdb.Refused):
        naive_imdb.read(folder)
    assert_same(told_by_graph(graph), golden())
    assert len(list(graph.iterdir())) == 3, "nothing half-written is left"


def test_zeros_behind_gzip_are_no_harm(tmp_path: Path) -> None:
    """Tapes and block devices fill up with them (RFC 1952 lets readers skip them)."""
    folder = sample(tmp_path / "files")
    packed(lambda c: c + bytes(512))(folder)
    assert_same(told_by(catalog_of(folder)), golden())


@pytest.mark.parametrize("block", [100, 1 << 24])
def test_a_line_without_an_end_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    """Not a reason to fill the memory with it."""
    monkeypatch.setattr("costars.sources.tsv._ENDLESS", 1000)
    monkeypatch.setattr("costars.sources.tsv._BLOCK", block)
    folder = sample(tmp_path / "files")
    with (folder / "name.basics.tsv").open("ab") as out:
        out.write(b"x" * 5000)
    with pytest.raises(BadInput, match=r"name\.basics\.tsv has a line of more than 1,000 bytes") as caught:
        catalog_of(folder)
    assert caught.value.hint == "Get the file again."


def test_an_error_in_the_middle_of_a_file_ends_its_reader(tmp_path: Path) -> None:
    """What fails after the first blocks is told as well, and leaves no thread behind."""
    before = threading.active_count()
    folder = sample(tmp_path / "files")
    lines = lines_of(folder / "title.principals.tsv")
    (folder / "title.principals.tsv").write_bytes(b"".join(lines) + b"".join(lines[1:]) * 200)
    packed(lambda c: c[:-8] + b"\0" * 8)(folder)
    with mock.patch("costars.sources.tsv._BLOCK", 5000), pytest.raises(BadInput, match="is damaged"):
        catalog_of(folder)
    seen = []

    def stop(table: str, rows: int) -> None:
        seen.append(rows)
        raise KeyboardInterrupt

    with mock.patch("costars.sources.tsv._BLOCK", 50), pytest.raises(KeyboardInterrupt):
        imdb_catalog(find_files(GOLDEN, date=DATE), Choice(), stop)
    assert len(seen) == 1
    assert threading.active_count() == before


# Damage at random ----------------------------------------------------------------------------------


def small_world() -> dict[str, bytes]:
    """Some rows of each file, so that a random byte is likely to matter."""
    keep = rb"(tt|nm)\d*(20105|20106|20111|20113|20118|20124|388213|30204|30205|30206|30215|0102|1718)\t"
    files = {}
    for path in sorted(GOLDEN.iterdir()):
        header, *rows = lines_of(path)
        files[path.name] = header + b"".join(row for row in rows if re.match(keep, row))
    return files


SMALL = small_world()
BYTES = st.one_of(
    st.sampled_from([*b'\t\t\n\n\r\0\\N,|"[]0019-t nm\x7f\xff\xc2\x9b\xe3\x1f']), st.integers(0, 255)
)
HARMS = st.lists(
    st.tuples(
        st.sampled_from(sorted(SMALL)),
        st.sampled_from(["flip", "put", "insert", "delete", "cut", "double", "swap"]),
        st.integers(0, 2**16),
        st.integers(1, 40),
        BYTES,
    ),
    min_size=1,
    max_size=6,
)


def damaged(content: bytes, how: str, place: int, length: int, byte: int) -> bytes:
    # From the end, so that small numbers, which are drawn most often, do not all harm the header.
    place = len(content) - 1 - place % max(1, len(content))
    before, middle, after = content[:place], content[place : place + length], content[place + length :]
    if how == "flip":
        return before + bytes([middle[0] ^ (1 << byte % 8)]) + middle[1:] + after if middle else content
    if how == "put":
        return before + bytes([byte]) * len(middle) + after
    if how == "insert":
        return before + bytes([byte]) + middle + after
    if how == "delete":
        return before + after
    if how == "cut":
        return before
    if how == "double":
        return before + middle * 2 + after
    return before + after[:length] + middle + after[length:]


@settings(max_examples=150)
@given(harms=HARMS, block=st.sampled_from([33, 300, 1 << 24]))
@example(harms=[("name.basics.tsv", "cut", 0, 1, 0)], block=300)
def test_random_damage_is_an_error_or_a_whole_graph(
    harms: list[tuple[str, str, int, int, int]], block: int
) -> None:
    """The same error or graph, the same rows left out for the same reasons, as the slow reader has."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "files"
        folder.mkdir()
        contents = dict(SMALL)
        for name, *how in harms:
            contents[name] = damaged(contents[name], *how)
        for name, content in contents.items():
            (folder / name).write_bytes(content)
        try:
            want = naive_imdb.read(folder)
        except naive_imdb.Refused:
            want = None
        with mock.patch("costars.sources.tsv._BLOCK", block), mock.patch("os.fsync"):
            try:
                catalog = catalog_of(folder)
                build(lambda: catalog, Path(scratch) / "graph")
            except CostarsError:
                assert want is None
                return
        assert want is not None
        got = told_by(catalog)
        assert_same(got, want)
        assert got.listed == want.listed
        with costars.open(Path(scratch) / "graph") as graph:
            assert graph.verify().ok
            assert (graph.info().read, graph.info().kept) == (want.read, want.kept)
        assert_same(told_by_graph(Path(scratch) / "graph"), want)


@settings(max_examples=60)
@given(
    name=st.sampled_from(sorted(SMALL)),
    how=st.sampled_from(["flip", "put", "insert", "delete", "cut", "double", "swap"]),
    place=st.integers(0, 2**16),
    length=st.integers(1, 8),
    byte=st.integers(0, 255),
)
def test_damage_to_a_gzipped_file_is_an_error_or_no_harm(
    name: str, how: str, place: int, length: int, byte: int
) -> None:
    """Its checksum sees to that."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for other, content in SMALL.items():
            (folder / f"{other}.gz").write_bytes(gzip.compress(content, mtime=0))
        want = naive_imdb.read(folder)
        path = folder / f"{name}.gz"
        path.write_bytes(damaged(path.read_bytes(), how, place, length, byte))
        refused, got = "", want
        try:
            got = told_by(catalog_of(folder))
        except BadInput as error:
            refused = error.message
        assert path.name in refused or not refused
        assert_same(got, want)


def mostly(good: list[str], *odd: str) -> st.SearchStrategy[str]:
    """A good cell, now and then an odd one."""
    return st.integers(0, 9).flatmap(lambda n: st.sampled_from(list(odd) if n == 9 else good))


TITLE_IDS = mostly(
    [f"tt{n:07}" for n in range(1, 9)], "tt0000001 ", "\\N", "", "tt00000001", "tt9999999", "x"
)
PERSON_IDS = mostly([f"nm{n:07}" for n in range(1, 5)], "nm0000009", "\\N", "tt0000001", "", "nm1")
YEARS = mostly(["\\N", "1990", "2000", "2030", "00001999"], "3000", "-1", "x")
NAMES = st.sampled_from(["Ann", "ann", "\\N", "", "A|B", "A/B", "é\u00a0", "  Ann", "!!!", '"Q"'])
NUMBERS = mostly(["1", "2", "3", "\\N"], "0", "x", "70000", "-1")
PERSON_LISTS = st.one_of(st.just("\\N"), st.lists(PERSON_IDS, min_size=1, max_size=4).map(",".join))
CELLS: dict[str, dict[str, st.SearchStrategy[str]]] = {
    "title.basics": {
        "tconst": TITLE_IDS,
        "titleType": mostly(["movie", "tvSeries", "tvEpisode", "tvMiniSeries"], "odd", "\\N"),
        "primaryTitle": NAMES,
        "originalTitle": NAMES,
        "isAdult": mostly(["0"], "1", "\\N", "2"),
        "startYear": YEARS,
        "endYear": YEARS,
        "genres": mostly(["\\N", "Drama", "Animation,Drama"], "Adult", "Odd", ",,Sci-Fi"),
    },
    "title.ratings": {"tconst": TITLE_IDS, "numVotes": NUMBERS},
    "title.episode": {
        "tconst": TITLE_IDS,
        "parentTconst": TITLE_IDS,
        "seasonNumber": NUMBERS,
        "episodeNumber": NUMBERS,
    },
    "title.akas": {"titleId": TITLE_IDS, "title": NAMES},
    "name.basics": {"nconst": PERSON_IDS, "primaryName": NAMES, "birthYear": YEARS, "deathYear": YEARS},
    "title.principals": {
        "tconst": TITLE_IDS,
        "ordering": NUMBERS,
        "nconst": PERSON_IDS,
        "category": mostly(["actor", "actress", "director", "writer", "self"], "odd", "\\N"),
        "job": st.sampled_from(["\\N", "created by", "(Creator)", "story"]),
        "characters": st.sampled_from(["\\N", '["A"]', '[ "A" ]', '["A","B"]', '["A"', '["\u2003A"]']),
    },
    "title.crew": {"tconst": TITLE_IDS, "directors": PERSON_LISTS, "writers": PERSON_LISTS},
}
# Something that others can be about.
FIRST = {
    "title.basics": [
        f"tt{n:07}\t{kind}\tName\tName\t0\t{1990 + n}\t\\N\t{genres}".split("\t")
        for n, kind, genres in [(1, "tvSeries", "\\N"), (2, "tvEpisode", "\\N"), (3, "movie", "Animation")]
    ],
    "name.basics": [[f"nm{n:07}", "Ann", "1950", "\\N"] for n in (1, 2)],
    "title.principals": [["tt0000003", "1", "nm0000001", "actor", "\\N", "\\N"]],
}
ROWS = st.fixed_dictionaries(
    {table: st.lists(st.tuples(*cells.values()), max_size=14) for table, cells in CELLS.items()}
)


@settings(max_examples=250)
@given(rows=ROWS, block=st.sampled_from([50, 1 << 24]), adult=st.booleans(), akas=st.booleans())
def test_random_rows_are_read_as_the_slow_reader_reads_them(
    rows: dict[str, list[tuple[str, ...]]], block: int, adult: bool, akas: bool
) -> None:
    """Rows that mean something to each other, many of them wrong in some way."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for table, cells in CELLS.items():
            if akas or table != "title.akas":
                lines = ["\t".join(row) for row in [cells, *FIRST.get(table, []), *rows[table]]]
                (folder / f"{table}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        try:
            want = naive_imdb.read(folder, adult=adult)
        except naive_imdb.Refused:
            with pytest.raises(BadInput):
                catalog_of(folder, adult=adult)
            return
        with mock.patch("costars.sources.tsv._BLOCK", block):
            got = told_by(catalog_of(folder, adult=adult))
        assert_same(got, want)
        assert got.listed == want.listed
        assert all(isinstance(c, C) for c in got.credits)
        assert all(isinstance(t, T) for t in got.titles.values())
