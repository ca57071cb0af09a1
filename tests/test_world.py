"""The synthetic world of film: IMDb's format to the letter, the same bytes every time, a real shape."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import polars as pl
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

import world.rows as row_kernels
from world import HEADERS, SCALES, Scale, generate
from world.command import main
from world.finding import Credits as Casting
from world.generate import draw_world
from world.shape import Credits, reference_credits, shape_of, shape_table, world_credits
from world.titles import file_order
from world.vocabulary import CATEGORIES, GENRES, KINDS

FILES = ("name.basics", "title.basics", "title.crew", "title.episode", "title.principals", "title.ratings")
NULL = "\\N"


class Made:
    """A world read back: each file as lists of fields, without the header."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: dict[str, Any] = json.loads((folder / "world.json").read_text(encoding="utf-8"))
        self.text = {
            path.name.split(".tsv")[0]: gzip.decompress(path.read_bytes()).decode("utf-8")
            for path in folder.glob("*.tsv.gz")
        }
        self.rows = {
            name: [line.split("\t") for line in text.split("\n")[1:-1]] for name, text in self.text.items()
        }
        self.title = {row[0]: row for row in self.rows["title.basics"]}
        self.person = {row[0]: row for row in self.rows["name.basics"]}
        self.cast: dict[str, list[list[str]]] = defaultdict(list)
        for row in self.rows["title.principals"]:
            self.cast[row[0]].append(row)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("worlds") / "tiny"
    generate(SCALES["tiny"], 1, folder, akas=True)
    return Made(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


# The files


def test_the_same_parameters_give_the_same_bytes(made: Made, tmp_path: Path) -> None:
    generate(SCALES["tiny"], 1, tmp_path / "again", akas=True)
    assert files(tmp_path / "again") == files(made.folder)


def test_another_seed_is_another_world(made: Made, tmp_path: Path) -> None:
    generate(SCALES["tiny"], 2, tmp_path / "other", akas=True)
    other = files(tmp_path / "other")
    assert all(other[name] != data for name, data in files(made.folder).items())
    assert sorted(other) == sorted(files(made.folder))


def test_plain_files_are_the_gzipped_ones_unpacked(made: Made, tmp_path: Path) -> None:
    generate(SCALES["tiny"], 1, tmp_path / "plain", gzipped=False)
    for name in FILES:
        assert (tmp_path / "plain" / f"{name}.tsv").read_bytes() == made.text[name].encode()


@pytest.mark.parametrize("name", [*FILES, "title.akas"])
def test_every_file_has_its_header_and_whole_lines(made: Made, name: str) -> None:
    text = made.text[name]
    assert text.startswith(HEADERS[name].replace(" ", "\t") + "\n")
    assert text.endswith("\n")
    assert "\r" not in text
    width = len(HEADERS[name].split())
    assert {len(row) for row in made.rows[name]} == {width}
    assert all(field and field == field.strip() for row in made.rows[name] for field in row)


def test_each_file_is_one_gzip_member_without_a_time(made: Made) -> None:
    for path in made.folder.glob("*.gz"):
        data = path.read_bytes()
        unpacker = zlib.decompressobj(wbits=31)
        text = unpacker.decompress(data)
        assert unpacker.eof
        assert unpacker.unused_data == b""
        assert zlib.crc32(text) == int.from_bytes(data[-8:-4], "little")
        assert data[4:8] == bytes(4)


def test_the_counts_are_met_and_told(made: Made) -> None:
    tiny = SCALES["tiny"]
    assert len(made.rows["title.basics"]) == len(made.rows["title.crew"]) == tiny.titles
    assert len(made.rows["name.basics"]) == tiny.people
    assert len(made.rows["title.principals"]) == pytest.approx(tiny.principals, rel=0.01)
    for name, made_rows in made.rows.items():
        told = made.told["files"][f"{name}.tsv.gz"]
        assert told == {"rows": len(made_rows), "bytes": len(made.text[name].encode())}


# Ids


def test_ids_are_in_the_order_of_their_text_and_have_gaps(made: Made) -> None:
    for name, letters in (("name.basics", "nm"), ("title.basics", "tt")):
        ids = [row[0] for row in made.rows[name]]
        assert ids == sorted(set(ids))
        assert all(re.fullmatch(letters + r"(\d{7}|[1-9]\d{7})", id) for id in ids)
        assert {len(id) for id in ids} == {9, 10}
        numbers = sorted(int(id[2:]) for id in ids)
        assert len({b - a for a, b in itertools.pairwise(numbers)}) > 3
    for name in ("title.crew", "title.episode", "title.ratings"):
        ids = [row[0] for row in made.rows[name]]
        assert ids == sorted(set(ids))
    assert [row[0] for row in made.rows["title.crew"]] == list(made.title)


def test_an_id_of_seven_digits_stands_before_those_of_eight_that_begin_alike() -> None:
    ids = np.array([12_345_678, 1_234_567, 9_999_999, 10_000_000, 1_000_000, 1_234_568, 5], dtype=np.int32)
    texts = [f"tt{n:07}" for n in ids]
    assert [texts[i] for i in file_order(ids)] == sorted(texts)


def test_every_id_is_of_something(made: Made) -> None:
    for row in made.rows["title.principals"]:
        assert row[0] in made.title
        assert row[2] in made.person
    for row in made.rows["title.crew"]:
        for cell in row[1:]:
            assert cell == NULL or set(cell.split(",")) <= made.person.keys()
    for row in made.rows["name.basics"]:
        known = [] if row[5] == NULL else row[5].split(",")
        assert len(known) == len(set(known)) <= 4
        assert set(known) <= made.title.keys()
    for row in made.rows["title.ratings"] + made.rows["title.akas"]:
        assert row[0] in made.title
    for row in made.rows["title.episode"]:
        assert made.title[row[0]][1] == "tvEpisode"
        assert made.title[row[1]][1] in ("tvSeries", "tvMiniSeries")
    episodes = [row for row in made.rows["title.basics"] if row[1] == "tvEpisode"]
    assert len(made.rows["title.episode"]) == len(episodes)


# Cells


def test_principals_are_by_title_then_ordering(made: Made) -> None:
    titles = [row[0] for row in made.rows["title.principals"]]
    assert titles == sorted(titles)
    for cast in made.cast.values():
        assert [row[1] for row in cast] == [str(n) for n in range(1, len(cast) + 1)]
        assert len({(row[2], row[3]) for row in cast}) == len(cast)
    assert {row[3] for row in made.rows["title.principals"]} == set(CATEGORIES)


def test_crew_has_the_directors_and_writers_of_the_principals_and_more(made: Made) -> None:
    more = 0
    for tconst, directors, writers in made.rows["title.crew"]:
        of = defaultdict(list)
        for row in made.cast[tconst]:
            of[row[3]].append(row[2])
        assert directors == (",".join(of["director"]) or NULL)
        listed = [] if writers == NULL else writers.split(",")
        assert listed[: len(of["writer"])] == of["writer"]
        more += len(listed) > len(of["writer"])
    assert more > 0


def test_titles_have_imdbs_words_and_sensible_years(made: Made) -> None:
    assert {row[1] for row in made.rows["title.basics"]} == set(KINDS)
    for row in made.rows["title.basics"]:
        genres = [] if row[8] == NULL else row[8].split(",")
        assert genres == sorted(set(genres))
        assert len(genres) <= 3
        assert set(genres) <= set(GENRES)
        assert (row[4] == "1") == ("Adult" in genres)
        assert row[5] == NULL or 1890 <= int(row[5]) <= 2026
        assert row[6] == NULL or (row[1] in ("tvSeries", "tvMiniSeries") and int(row[6]) >= int(row[5]))
        assert row[7] == NULL or int(row[7]) > 0
    assert any(row[5] == NULL for row in made.rows["title.basics"])


def test_episodes_fall_into_their_series_years_and_seasons_rise(made: Made) -> None:
    seasons: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for tconst, parent, season, number in made.rows["title.episode"]:
        assert (season == NULL) == (number == NULL)
        year, first, last = made.title[tconst][5], made.title[parent][5], made.title[parent][6]
        if NULL not in (year, first):
            assert int(year) >= int(first)
        if NULL not in (year, last):
            assert int(year) <= int(last)
        if NULL not in (year, season):
            seasons[parent][int(season)].add(int(year))
    for years in seasons.values():
        ordered = [min(years[season]) for season in sorted(years)]
        assert ordered == sorted(ordered)
    assert max(len(years) for years in seasons.values()) > 5


def test_years_of_people_fit_their_work(made: Made) -> None:
    years = defaultdict(list)
    for row in made.rows["title.principals"]:
        year = made.title[row[0]][5]
        if year != NULL and not row[3].startswith("archive"):
            years[row[2]].append(int(year))
    born = {row[0]: int(row[2]) for row in made.rows["name.basics"] if row[2] != NULL}
    assert 0 < len(born) < len(made.person) / 2
    assert all(min(years[id]) - born[id] >= 3 for id in born if years[id])
    spans = [max(all_of) - min(all_of) for all_of in years.values()]
    assert max(spans) <= 75
    assert max(spans) > 25
    for row in made.rows["name.basics"]:
        if row[3] != NULL:
            assert int(row[3]) > int(row[2])
            assert int(row[3]) < 2026


def test_characters_are_json_and_some_are_quoted_or_two(made: Made) -> None:
    texts = [row[5] for row in made.rows["title.principals"] if row[5] != NULL]
    parts = [json.loads(text) for text in texts]
    assert all(
        isinstance(part, list) and part and all(isinstance(p, str) and p for p in part) for part in parts
    )
    assert any('\\"' in text for text in texts)
    assert any(len(part) == 2 for part in parts)
    crew = {"director", "writer", "producer", "composer", "cinematographer", "editor"}
    assert all(row[5] == NULL for row in made.rows["title.principals"] if row[3] in crew)


def test_jobs_are_of_crew_and_creators_of_series(made: Made) -> None:
    jobs = defaultdict(set)
    for row in made.rows["title.principals"]:
        if row[4] != NULL:
            jobs[row[3]].add(row[4])
            if row[4] in ("created by", "creator"):
                assert made.title[row[0]][1] in ("tvSeries", "tvMiniSeries")
    assert "created by" in jobs["writer"]
    assert "producer" in jobs["producer"]
    assert not jobs.keys() & {"actor", "actress", "self"}


def test_ratings_are_of_some_titles_and_their_votes_have_a_long_tail(made: Made) -> None:
    rows = made.rows["title.ratings"]
    assert 0.05 < len(rows) / len(made.title) < 0.5
    assert all(re.fullmatch(r"10\.0|[1-9]\.\d", row[1]) for row in rows)
    votes = sorted(int(row[2]) for row in rows)
    assert votes[0] >= 5
    assert votes[-1] > 100 * votes[len(votes) // 2]


# What a world has


def test_the_world_has_what_the_real_one_has(made: Made) -> None:
    names = Counter(row[1] for row in made.rows["name.basics"])
    assert sum(n for n in names.values() if n > 1) > 0.02 * len(made.person)
    text = "\n".join(names)
    assert all(mark in text for mark in ("é", "'", "-", " Jr."))
    assert re.search("[\u0400-\u04ff\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af]", text)
    titles = made.rows["title.basics"]
    twice = Counter((row[2], row[5]) for row in titles if row[1] == "movie")
    assert max(twice.values()) > 1
    assert any(row[2] != row[3] for row in titles)
    genres = Counter(genre for row in titles for genre in row[8].split(","))
    assert min(genres[genre] for genre in ("Talk-Show", "News", "Adult", "Documentary", NULL)) > 0
    credited = {row[2] for row in made.rows["title.principals"]}
    assert len(credited) < len(made.person)
    assert max(map(len, made.cast.values())) > 4 * np.median([len(cast) for cast in made.cast.values()])
    times = Counter(row[2] for row in made.rows["title.principals"])
    assert Counter(times.values()).most_common(1)[0][0] == 1
    assert max(times.values()) > 100


def test_acting_joins_most_people_and_leaves_islands(made: Made) -> None:
    acting = nx.Graph(
        (row[0], row[2]) for row in made.rows["title.principals"] if row[3] in ("actor", "actress")
    )
    sizes = sorted((len(part) for part in nx.connected_components(acting)), reverse=True)
    assert sizes[0] > 0.6 * sum(sizes)
    assert len(sizes) > 20


def test_regulars_come_again_in_the_same_part_and_guests_do_not(made: Made) -> None:
    parent = {row[0]: row[1] for row in made.rows["title.episode"]}
    appearances: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in made.rows["title.principals"]:
        if row[0] in parent and row[3] in ("actor", "actress"):
            appearances[parent[row[0]], row[2]].append(row[5])
    often = [parts for parts in appearances.values() if len(parts) >= 5]
    assert often
    assert all(len(set(parts)) == 1 for parts in often)
    assert sum(len(parts) == 1 for parts in appearances.values()) > len(often)


def test_akas_begin_with_the_original_title(made: Made) -> None:
    akas = defaultdict(list)
    for row in made.rows["title.akas"]:
        akas[row[0]].append(row)
    assert list(akas) == sorted(akas)
    for tconst, rows in akas.items():
        assert [row[1] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        assert rows[0][2] == made.title[tconst][3]
        assert [row[7] for row in rows] == ["1"] + ["0"] * (len(rows) - 1)
        assert all(re.fullmatch("[A-Z]{2}", row[3]) for row in rows[1:])


# Scales


@pytest.mark.parametrize("titles", [10, 11, 999, 12_345, 12_000_000])
@pytest.mark.parametrize("name", SCALES)
def test_the_kinds_add_up_and_episodes_have_series(name: str, titles: int) -> None:
    counts = SCALES[name].with_numbers(titles, None, None).kinds()
    assert sum(counts) == titles
    assert min(counts) >= 0
    assert counts[KINDS.index("tvSeries")] > 0 or not counts[KINDS.index("tvEpisode")]


ODD = [
    Scale("few people", 400, 30, 3_000),
    Scale("many people", 50, 5_000, 400),
    Scale("hardly any credits", 300, 300, 150),
    Scale("only episodes", 200, 200, 900, (0, 0, 1, 0, 0, 999)),
    Scale("huge casts", 60, 9_000, 3_000, (1_000,)),
    SCALES["tiny"].with_numbers(10, 10, 20),
    SCALES["films"].with_numbers(300, None, None),
]


@pytest.mark.parametrize("scale", ODD, ids=[f"{n}-{s.name}" for n, s in enumerate(ODD)])
def test_odd_worlds_hold_together(scale: Scale, tmp_path: Path) -> None:
    generate(scale, 7, tmp_path / "odd")
    made = Made(tmp_path / "odd")
    assert len(made.title) == scale.titles
    assert len(made.person) == scale.people
    assert {row[2] for row in made.rows["title.principals"]} <= made.person.keys()
    assert len(made.rows["title.principals"]) <= 1.01 * scale.principals + 1


def test_more_people_make_more_newcomers_not_more_credits() -> None:
    few = draw_world(Scale("few", 2_000, 3_000, 20_000), 3).credits
    many = draw_world(Scale("many", 2_000, 9_000, 20_000), 3).credits
    assert isinstance(few, Casting)
    assert abs(len(few.person) - len(many.person)) < 400
    assert (few.people, many.people) == (pytest.approx(2_850, rel=0.02), pytest.approx(8_550, rel=0.05))


@pytest.mark.parametrize(
    ("titles", "people", "principals"),
    [(5, 100, 100), (100, 5, 100), (100, 100, 0), (100, 100, 9_000), (50_000_000, 100, 50_000_000)],
)
def test_impossible_worlds_are_refused(titles: int, people: int, principals: int) -> None:
    with pytest.raises(ValueError, match="a world"):
        Scale("bad", titles, people, principals)


# Publishing


def test_a_world_that_is_there_is_used_again(made: Made) -> None:
    before = {path: path.stat().st_mtime_ns for path in made.folder.iterdir()}
    assert generate(SCALES["tiny"], 1, made.folder, akas=True) == made.told
    assert {path: path.stat().st_mtime_ns for path in made.folder.iterdir()} == before


def test_another_world_takes_its_place_whole(tmp_path: Path) -> None:
    scale = SCALES["tiny"].with_numbers(40, 60, 300)
    generate(scale, 1, tmp_path / "world", akas=True)
    generate(scale, 2, tmp_path / "world")
    assert json.loads((tmp_path / "world" / "world.json").read_text())["seed"] == 2
    assert not (tmp_path / "world" / "title.akas.tsv.gz").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["world"]


def test_a_folder_with_something_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("all of it")
    assert main(["--out", str(tmp_path / "mine")]) == 2
    assert "is no world" in capsys.readouterr().err
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "all of it"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_what_fails_half_way_leaves_the_old_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scale = SCALES["tiny"].with_numbers(40, 60, 300)
    generate(scale, 1, tmp_path / "world")
    before = files(tmp_path / "world")

    def fails(*_: object) -> int:
        raise OSError("disk full")

    monkeypatch.setattr(row_kernels, "ratings", fails)
    with pytest.raises(OSError, match="disk full"):
        generate(scale, 2, tmp_path / "world")
    assert files(tmp_path / "world") == before
    assert [path.name for path in tmp_path.iterdir()] == ["world"]


def test_the_command_writes_and_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    given = [
        "--titles",
        "60",
        "--people",
        "90",
        "--principals",
        "500",
        "--seed",
        "5",
        "--out",
        str(out),
        "--plain",
    ]
    assert main(given) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["seed"], told["files"]["name.basics.tsv"]["rows"]) == (5, 90)
    assert main(given) == 0
    assert "already" in capsys.readouterr().err
    assert main(["--titles", "60", "--people", "2", "--out", str(out)]) == 2
    assert main(["--seed", "-1", "--out", str(out)]) == 2


# The shape


def by_hand(films: list[list[str]], names: list[str]) -> Credits:
    """Credits of films that are lists of people's letters."""
    people = sorted({person for film in films for person in film})
    rows = [(n, people.index(person)) for n, film in enumerate(films) for person in film]
    film, person = (np.array(column, dtype=np.int64) for column in zip(*rows))
    return Credits(film, person, len(films), pl.Series(names))


def test_the_shape_of_a_chain_is_what_one_counts_by_hand() -> None:
    """a - b - c - d, and e alone: six pairs with degrees 1 1 1 2 2 3."""
    shape = shape_of(by_hand([["a", "b"], ["b", "c"], ["c", "d"], ["a", "b"], ["e"]], ["Ann", "Ann", "Bo"]))
    figures = shape.figures
    assert figures["people in the largest component"] == 4 / 5
    assert figures["degrees between two people in it: mean"] == pytest.approx(10 / 6)
    assert figures["pairs of co-stars with two films or more"] == pytest.approx(1 / 3)
    assert figures["people with one film"] == 2 / 5
    assert figures["films of a person: most"] == 3
    assert figures["cast of a film: largest"] == 2
    assert figures["people who share their name"] == pytest.approx(2 / 3)


def test_the_films_of_a_world_are_its_movies_and_no_more_than_asked(made: Made) -> None:
    movies = {row[0] for row in made.rows["title.basics"] if row[1] == "movie"}
    cast = {
        (row[0], row[2])
        for row in made.rows["title.principals"]
        if row[0] in movies and row[3] in ("actor", "actress", "self")
    }
    whole = world_credits(made.folder)
    assert (len(whole.film), whole.films) == (len(cast), len({film for film, _ in cast}))
    assert world_credits(made.folder, 100).films == 100


def test_the_table_sets_the_two_side_by_side(made: Made, tmp_path: Path) -> None:
    def write(name: str, *rows: str) -> None:
        (tmp_path / f"{name}.tsv.gz").write_bytes(gzip.compress("\n".join([*rows, ""]).encode()))

    write("films", "film_id\tname", "/f/1\tOne", "/f/2\tTwo")
    write("people", "person_id\tname", "/p/1\tAnn", "/p/2\tBo", "/p/3\tAnn")
    write(
        "credits", "film_id\trole\tperson_id\tcharacter", "/f/1\tactor\t/p/1\t", "/f/1\tactor\t/p/2\tHim",
        "/f/2\tactor\t/p/2\t", "/f/2\tdirector\t/p/3\t", "/f/1\tactor\t/p/2\tHer",
    )  # fmt: skip
    lines = shape_table(made.folder, tmp_path).split("\n")
    assert lines[0].startswith("| measure | Freebase sample | this world | ratio |")
    assert {line.count("|") for line in lines} == {6}
    cells = {line.split(" | ")[0].removeprefix("| "): line.split(" | ")[1] for line in lines[2:]}
    assert (cells["films"], cells["cast credits"]) == ("2", "3")
    assert cells["people in a cast"] == "2"
    assert cells["people who share their name"] == "66.7%"
    assert "not close" in lines[2]


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("worlds") / "films"
    generate(SCALES["films"], 1, folder)
    return folder


def test_films_hang_together_as_in_the_freebase_sample(reference: Path, films: Path) -> None:
    """All figures are within 1.3 times, but for pairs who work together again, whom a world has more of, and
    the one person with the most films, who differs much from seed to seed."""
    real = shape_of(reference_credits(reference / "freebase-films")).figures
    made = shape_of(world_credits(films)).figures
    far = {label for label, figure in real.items() if not 1 / 1.3 <= made[label] / figure <= 1.3}
    assert far - {"films of a person: most"} == {"pairs of co-stars with two films or more"}
