"""Bring your own tables: every bad row is counted by reason and listed; read = kept + rejected."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import gzip
import random
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

import costars
from costars.catalog import TABLES, Catalog, assemble
from costars.cli.main import cli
from costars.errors import BadInput
from costars.index.build import build
from costars.sources.table import read_tables
from examples import World, write


def small() -> World:
    world = World()
    world.person("p1", "Ann Lee", birth_year=1950, same_as=["nm1", "Q1"])
    world.person("p2", 'Bo, "the" Li')
    world.title("t1", "p1", "p2", name="One\u2019s Own", year=1999, released="1999-05-06", votes=7)
    world.title("s1", name="Show", kind="tv_series", year=2001)
    world.title("e1", "p1", kind="tv_episode", series="s1", season=1, episode=2)
    world.relations.append({"a": "p1", "b": "p2", "kind": "spouse", "from": 1980})
    return world


def catalog(folder: Path) -> Catalog:
    return assemble(read_tables(folder))


def check_sums(made: Catalog) -> None:
    for table in TABLES:
        kept = getattr(made, table).height
        rejected = sum(n for reason, n in made.rejected.items() if reason.startswith(f"{table}: "))
        assert made.read.get(table, 0) == kept + rejected


def with_rows(tmp_path: Path, table: str, *lines: str) -> Catalog:
    """The catalog of the small world with further lines in one table, as they stand."""
    folder = write(small(), tmp_path)
    path = folder / f"{table}.tsv"
    added = "".join(f"{line}\n" for line in lines)
    path.write_bytes(path.read_bytes() + added.encode("utf-8", "surrogateescape"))
    made = catalog(folder)
    check_sums(made)
    return made


def line_of(table: str, **cells: str) -> str:
    return "\t".join(cells.get(c.name, "") for c in TABLES[table])


def a_person(**cells: str) -> str:
    return line_of("people", **{"id": "p9", "name": "X"} | cells)


def a_title(**cells: str) -> str:
    return line_of("titles", **{"id": "t9", "name": "T", "kind": "movie"} | cells)


def a_relation(**cells: str) -> str:
    return line_of("relations", **{"a": "p1", "b": "p2", "kind": "spouse"} | cells)


BAD_ROWS = [
    ("people", a_person(name="\x1b[31mred"), "control character"),
    ("people", a_person(id="", name="X"), "id is missing"),
    ("people", a_person(id="p9", name=""), "name is missing"),
    ("people", a_person(id="p1", name="Again"), "duplicate id"),
    ("people", a_person(birth_year="19x0"), "birth_year is not a year"),
    ("people", a_person(birth_year="195000"), "birth_year is not a year"),
    ("people", a_person(birth_year="1950", death_year="1940"), "died before birth"),
    ("people", "p9\tX", "wrong number of fields"),
    ("people", a_person() + "\tmore", "wrong number of fields"),
    ("people", a_person(id="p9", name="Caf\udce9"), "broken encoding"),
    ("people", a_person(id="p9", name="N\0L"), "control character"),
    ("titles", a_title(kind="film"), "kind is not a known word"),
    ("titles", a_title(kind=""), "kind is missing"),
    ("titles", a_title(released="6 May"), "released is not a date"),
    ("titles", a_title(released="1999-02-30"), "released is not a date"),
    ("titles", a_title(votes="-1"), "votes is not a number in range"),
    ("titles", a_title(status="soon"), "status is not a known word"),
    ("titles", a_title(kind="tv_series", year="2000", end_year="1999"), "ends before it begins"),
    ("titles", a_title(kind="tv_episode", series="s9"), "unknown series"),
    ("titles", a_title(kind="tv_episode", series="t1"), "series is not a series"),
    ("titles", a_title(series="s1"), "series of a title that is not an episode"),
    ("credits", line_of("credits", person="p9", title="t1", role="actor"), "unknown person"),
    ("credits", line_of("credits", person="p1", title="t9", role="actor"), "unknown title"),
    ("credits", line_of("credits", person="p1", title="t1", role="star"), "role is not a known word"),
    (
        "credits",
        line_of("credits", person="p1", title="t1", role="actor", voice="maybe"),
        "voice is not true or false",
    ),
    (
        "credits",
        line_of("credits", person="p1", title="t1", role="actor", billing="0"),
        "billing is not a number in range",
    ),
    ("credits", line_of("credits", person="p1", title="t1", role="actor"), "duplicate credit"),
    ("credits", line_of("credits", person="nm1", title="t1", role="actor"), "duplicate credit"),
    ("relations", a_relation(a="p1", b="p1", kind="sibling"), "related to oneself"),
    ("relations", a_relation(a="p1", b="p9", kind="sibling"), "unknown person"),
    ("relations", a_relation(a="p2", b="p1", **{"from": "1980"}), "duplicate relation"),
    ("relations", a_relation(a="p1", b="p2", kind="friend"), "kind is not a known word"),
    ("relations", a_relation(**{"from": "1980"}, to="1970"), "ends before it begins"),
]


@pytest.mark.parametrize(("table", "line", "reason"), BAD_ROWS, ids=range(len(BAD_ROWS)))
def test_a_bad_row_is_rejected_with_its_reason_and_line(
    tmp_path: Path, table: str, line: str, reason: str
) -> None:
    before = catalog(write(small(), tmp_path / "before"))
    made = with_rows(tmp_path, table, line)
    assert made.rejected == {f"{table}: {reason}": 1}
    reject = made.rejects[0]
    assert (reject.file, reject.reason) == (f"{table}.tsv", reason)
    lines = (tmp_path / f"{table}.tsv").read_bytes().split(b"\n")
    assert reject.line == len(lines) - 1, "the last line of the file"
    for name in TABLES:
        assert getattr(made, name).equals(getattr(before, name)), "all other rows are kept"


def test_rows_that_hang_on_a_rejected_row_are_rejected_too(tmp_path: Path) -> None:
    world = small()
    world.people[1]["birth_year"] = "x"
    made = catalog(write(world, tmp_path))
    check_sums(made)
    assert made.rejected == {
        "credits: unknown person": 1,
        "people: birth_year is not a year": 1,
        "relations: unknown person": 1,
    }


def test_an_id_of_two_people_is_ambiguous_in_credits(tmp_path: Path) -> None:
    world = small()
    world.people[1]["same_as"] = ["nm1"]
    world.credit("nm1", "t1", role="director")
    made = catalog(write(world, tmp_path))
    assert made.rejected == {"credits: ambiguous person": 1}


def test_words_numbers_and_spaces_are_taken_as_people_write_them(tmp_path: Path) -> None:
    """Capitals, spaces around values, whole numbers with a decimal part, dates with a time, other ids."""
    made = with_rows(
        tmp_path,
        "titles",
        line_of("titles", id=" t9 ", name=" T ", kind="Movie", year="1998.0", released="1998-01-02 00:00:00"),
    )
    row = made.titles.filter(pl.col("id") == "t9").row(0, named=True)
    assert (row["name"], row["kind"], row["year"], str(row["released"])) == ("T", "movie", 1998, "1998-01-02")


def test_genres_that_are_not_known_are_named_and_not_used(tmp_path: Path) -> None:
    made = with_rows(
        tmp_path, "titles", a_title(genres="Film-Noir|Sci Fi|odd|Odd"), a_title(id="t8", genres="odd")
    )
    assert made.titles.filter(pl.col("id") == "t9")["genres"].to_list() == [["film_noir", "sci_fi"]]
    assert made.notes == ["titles.tsv: not used in genres: odd (2)"]
    assert made.rejected == {}


@pytest.mark.parametrize("given", ["1998", "1998-03"])
def test_a_date_without_a_day_gives_the_year(tmp_path: Path, given: str) -> None:
    row = with_rows(tmp_path, "titles", a_title(released=given)).titles.filter(pl.col("id") == "t9")
    assert row.select("year", "released").row(0) == (1998, None)


def test_roles_as_imdb_has_them(tmp_path: Path) -> None:
    made = with_rows(tmp_path, "credits", line_of("credits", person="p2", title="e1", role="Actress"))
    assert made.credits["role"].to_list()[-1] == "actor"


def test_the_year_comes_from_the_date_where_it_is_not_given(tmp_path: Path) -> None:
    made = with_rows(tmp_path, "titles", a_title(released="1998-01-02"))
    assert made.titles.filter(pl.col("id") == "t9")["year"].item() == 1998


def as_csv(folder: Path) -> None:
    for path in list(folder.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        with path.with_suffix(".csv").open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows(rows)
        path.unlink()


def as_gzip(folder: Path) -> None:
    for path in list(folder.glob("*.tsv")):
        Path(f"{path}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()


def as_crlf(folder: Path) -> None:
    for path in folder.glob("*.tsv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


def as_parquet(folder: Path) -> None:
    """With types, as a data frame would have them: numbers, dates, lists of text."""
    for path in list(folder.glob("*.tsv")):
        frame = pl.read_csv(path, separator="\t", quote_char=None, infer_schema=False)
        for column in ("year", "votes"):
            if column in frame.columns:
                frame = frame.with_columns(pl.col(column).cast(pl.Float64))
        for column in ("characters", "same_as"):
            if column in frame.columns:
                frame = frame.with_columns(pl.col(column).str.split("|"))
        if "released" in frame.columns:
            frame = frame.with_columns(pl.col("released").str.to_datetime("%Y-%m-%d"))
        frame.write_parquet(path.with_suffix(".parquet"))
        path.unlink()


@pytest.mark.parametrize("change", [as_csv, as_gzip, as_crlf, as_parquet])
def test_every_format_gives_the_same_catalog(tmp_path: Path, change: object) -> None:
    want = catalog(write(small(), tmp_path / "plain"))
    folder = write(small(), tmp_path / "other")
    change(folder)  # type: ignore[operator]
    got = catalog(folder)
    assert got.rejected == {}
    for name in TABLES:
        assert getattr(got, name).equals(getattr(want, name)), name


def test_quoted_csv_keeps_its_line_numbers(tmp_path: Path) -> None:
    """Commas, quotes and line breaks within a cell; a row with bad quoting is rejected by itself."""
    folder = write(small(), tmp_path)
    (folder / "people.tsv").unlink()
    (folder / "people.csv").write_text(
        'id,name,birth_year\np1,"Lee, Ann",1950\np2,"Bo\n""the"" Li",\np3,"Bad"x,1\np4,Cy,never\n',
        encoding="utf-8",
    )
    made = catalog(folder)
    check_sums(made)
    assert made.people["name"].to_list() == ["Lee, Ann", 'Bo "the" Li']
    assert [(r.line, r.reason) for r in made.rejects] == [(5, "bad quoting"), (6, "birth_year is not a year")]


def test_parquet_cells_are_cleaned_as_text_is(tmp_path: Path) -> None:
    folder = write(small(), tmp_path)
    (folder / "people.tsv").unlink()
    pl.DataFrame({"id": [" p1 ", "p2", "p3"], "name": ["Ann", " Bo ", "C\0y"]}).write_parquet(
        folder / "people.parquet"
    )
    made = catalog(folder)
    assert made.people.select("id", "name").rows() == [("p1", "Ann"), ("p2", "Bo")]
    assert [(r.line, r.reason, r.detail) for r in made.rejects] == [(4, "control character", "p3\tC\\x00y")]


def test_a_damaged_parquet_file_is_an_error_wherever_it_is_damaged(tmp_path: Path) -> None:
    folder = write(small(), tmp_path)
    (folder / "people.tsv").unlink()
    path = folder / "people.parquet"
    pl.DataFrame({"id": ["p1", "p2"], "name": ["Ann", "Bo"]}).write_parquet(path)
    content = path.read_bytes()
    chance = random.Random(11)
    for _ in range(150):
        harmed = bytearray(content)
        for _ in range(8):
            harmed[chance.randrange(len(harmed))] = chance.randrange(256)
        path.write_bytes(harmed)
        with contextlib.suppress(BadInput):
            catalog(folder)


def break_missing_table(folder: Path) -> None:
    (folder / "credits.tsv").unlink()


def break_two_tables(folder: Path) -> None:
    (folder / "people.csv").write_text("id,name\n")


def break_empty_file(folder: Path) -> None:
    (folder / "titles.tsv").write_bytes(b"")


def break_no_rows(folder: Path) -> None:
    (folder / "titles.tsv").write_text("id\tname\tkind\n")


def break_no_relations(folder: Path) -> None:
    (folder / "relations.tsv").write_text("a\tb\tkind\n")


def break_missing_column(folder: Path) -> None:
    (folder / "people.tsv").write_text("id\tfull_name\np1\tAnn\n")


def break_doubled_column(folder: Path) -> None:
    (folder / "people.tsv").write_text("id\tname\tname\np1\tAnn\tAnn\n")


def break_utf16(folder: Path) -> None:
    (folder / "people.tsv").write_text("id\tname\np1\tAnn\n", encoding="utf-16")


def break_gzip(folder: Path) -> None:
    packed = gzip.compress((folder / "people.tsv").read_bytes())
    (folder / "people.tsv").unlink()
    (folder / "people.tsv.gz").write_bytes(packed[:-12])


def break_not_gzip(folder: Path) -> None:
    (folder / "people.tsv").rename(folder / "people.tsv.gz")


def break_parquet(folder: Path) -> None:
    (folder / "people.tsv").unlink()
    (folder / "people.parquet").write_bytes(b"PAR1 nothing PAR1")


def break_parquet_types(folder: Path) -> None:
    (folder / "people.tsv").unlink()
    pl.DataFrame({"id": ["p1"], "name": [b"Ann"]}).write_parquet(folder / "people.parquet")


def break_parquet_durations(folder: Path) -> None:
    (folder / "people.tsv").unlink()
    frame = pl.DataFrame({"id": ["p1"], "name": [[["Ann"]]], "birth_year": [dt.timedelta(1)]})
    frame.write_parquet(folder / "people.parquet")


def break_header(folder: Path) -> None:
    (folder / "people.tsv").write_bytes(b"id\tname\tcaf\xe9\np1\tAnn\t1\n")


def break_header_control(folder: Path) -> None:
    (folder / "people.tsv").write_text("id\tname\t\x1b[31mred\np1\tAnn\t1\n")


def break_quote(folder: Path) -> None:
    (folder / "people.tsv").unlink()
    (folder / "people.csv").write_text('id,name\np1,Ann\np2,"Bo\np3,Cy\np4,Di\n')


def break_all_rows(folder: Path) -> None:
    (folder / "people.tsv").write_text("id\tname\tbirth_year\np1\tAnn\tx\np2\tBo\ty\n")


def break_source(folder: Path) -> None:
    (folder / "source.toml").write_text("name = unquoted\n")


def break_source_key(folder: Path) -> None:
    (folder / "source.toml").write_text('title = "x"\n')


FATAL = {
    break_missing_table: ("has no table credits", "Expected credits.tsv, .csv or .parquet"),
    break_two_tables: ("has the table people 2 times", "Keep one of them"),
    break_empty_file: ("titles.tsv is empty", "a header and at least one row"),
    break_no_rows: ("titles.tsv has no rows", "a header and at least one row"),
    break_no_relations: ("relations.tsv has no rows", "leave the file out"),
    break_missing_column: (
        "people.tsv has no column name; its header reads: id, full_name",
        "separated by tabs",
    ),
    break_doubled_column: ("has the column 'name' twice", "Rename or remove"),
    break_utf16: ("people.tsv is UTF-16", "Save it as UTF-8"),
    break_gzip: ("people.tsv.gz is damaged or cut off", "gzip -t"),
    break_not_gzip: ("people.tsv.gz is damaged or cut off", "gzip -t"),
    break_parquet: ("people.parquet is not a Parquet file", None),
    break_parquet_types: ("the column name holds Binary", "Write it as text"),
    break_parquet_durations: ("the column name holds List", "Write it as text"),
    break_header: ("is not UTF-8", "Save it as UTF-8"),
    break_header_control: ("\\x1b[31mred, with control characters", "Rename it"),
    break_quote: ("A quote is opened in line 3 of people.csv and never closed", "Close it"),
    break_all_rows: (
        "No row of people.tsv could be used: all 2 were rejected",
        "in line 2: birth_year is not",
    ),
    break_source: ("source.toml is not valid TOML", "Mend it"),
    break_source_key: ("has the unknown key title", "name, date, licence, url"),
}


@pytest.mark.parametrize("harm", FATAL, ids=lambda h: h.__name__)
def test_a_table_that_cannot_be_used_is_an_error(tmp_path: Path, harm: object) -> None:
    folder = write(small(), tmp_path / "tables")
    harm(folder)  # type: ignore[operator]
    message, hint = FATAL[harm]  # type: ignore[index]
    with pytest.raises(BadInput) as caught:
        catalog(folder)
    assert message in caught.value.message
    if hint is not None:
        assert hint in (caught.value.hint or "")
    assert not (tmp_path / "graph").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no folder"):
        read_tables(tmp_path / "nowhere")


def test_columns_that_are_not_known_are_named_and_not_used(tmp_path: Path) -> None:
    folder = write(small(), tmp_path)
    (folder / "people.tsv").write_text("id\tname\tshoe_size\np1\tAnn\t44\np2\tBo\t45\n")
    assert catalog(folder).notes == ["people.tsv: not used: shoe_size"]


def test_the_rejects_file_lists_every_row(tmp_path: Path) -> None:
    folder = write(small(), tmp_path / "tables")
    with (folder / "credits.tsv").open("a", encoding="utf-8") as out:
        out.write("p9\tt1\tactor\t\t\t\t\np1\tt1\tstar\t\t\t\t\n")
    result = CliRunner().invoke(
        cli, ["data", "build", "table", str(folder), "-o", str(tmp_path / "graph")], standalone_mode=False
    )
    assert result.exception is None
    assert "credits: role is not a known word      1" in result.stdout
    with costars.open(tmp_path / "graph") as graph:
        path = graph.side_file("rejects.tsv")
        assert path is not None
        assert str(path) in result.stdout
        assert graph.info().rejected == {
            "credits: role is not a known word": 1,
            "credits: unknown person": 1,
        }
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == [
        "table\tfile\tline\treason\tdetail",
        "credits\tcredits.tsv\t5\tunknown person\tp9",
        "credits\tcredits.tsv\t6\trole is not a known word\tstar",
    ]


def test_where_the_data_come_from_is_kept(tmp_path: Path) -> None:
    """From source.toml; the arguments override it; a credit without a source of its own names the set."""
    world = small()
    world.credit("p2", "t1", role="director", source="https://example.org/page")
    folder = write(world, tmp_path / "tables")
    (folder / "source.toml").write_text('name = "mine"\ndate = 2024-01-30\nlicence = "CC0-1.0"\n')
    read = read_tables(folder, licence="CC-BY-4.0", url=None)
    build(lambda: assemble(read), tmp_path / "graph")
    with costars.open(tmp_path / "graph") as graph:
        info = graph.info()
        assert [s.to_dict() for s in info.sources] == [
            {"name": "mine", "date": "2024-01-30", "licence": "CC-BY-4.0", "url": None}
        ]
        credits = graph.title("t1").title.credits
    assert {c.role: c.source for c in credits} == {"actor": "mine", "director": "https://example.org/page"}
