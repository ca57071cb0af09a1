"""IMDb's files: a sample in their exact form becomes the graph that was written out by hand, in full."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive_imdb
from costars.catalog.imdb import Choice, imdb_catalog
from costars.catalog.imdb.credits import character_list, is_creator
from costars.catalog.imdb.reading import id_texts
from costars.cli.main import main
from costars.index.build import build
from costars.index.store import Store
from costars.records import Evidence, Source
from costars.sources.imdb import COLUMNS, find_files
from costars.vocabulary import KINDS, ROLES
from imdb_sample import (
    ADULT_CREDITS,
    ADULT_TITLES,
    DATE,
    GOLDEN,
    NOTES,
    Told,
    assert_same,
    catalog_of,
    golden,
    sample,
    told_by,
    told_by_graph,
)

IMDB = Source(
    "IMDb",
    DATE,
    "personal and non-commercial use only",
    "https://developer.imdb.com/non-commercial-datasets/",
    "Information courtesy of IMDb (https://www.imdb.com). Used with permission.",
    "https://www.imdb.com/title/{tt}/",
    "https://www.imdb.com/name/{nm}/",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("imdb") / "graph"
    build(lambda: catalog_of(GOLDEN), path)
    return path


@pytest.fixture(scope="module")
def graph(folder: Path) -> Iterator[costars.Graph]:
    with costars.open(folder) as opened:
        yield opened


def expected(kinds: tuple[str, ...], roles: tuple[str, ...], *, adult: bool = False) -> Told:
    """The sample without what was not chosen."""
    told = golden()
    if adult:
        told.titles |= ADULT_TITLES
        told.credits += ADULT_CREDITS
    titles = {id: t for id, t in told.titles.items() if t.kind in kinds}
    for id, t in titles.items():
        if t.series is not None and t.series not in titles:
            titles[id] = t._replace(series=None, season=None, episode=None)
    credits = [c for c in told.credits if c.title in titles and c.role in roles]
    return Told(told.people, titles, credits)


# The whole sample ----------------------------------------------------------------------------------


def test_the_catalog_is_what_was_written_by_hand() -> None:
    catalog = catalog_of(GOLDEN)
    assert_same(told_by(catalog), golden())
    assert told_by(catalog).listed == [], "nothing is wrong with any row"
    assert set(catalog.notes) == NOTES
    assert catalog.sources == (IMDB,)
    assert len(catalog.relations) == 0


def test_the_graph_is_what_was_written_by_hand(folder: Path, graph: costars.Graph) -> None:
    assert_same(told_by_graph(folder), golden())
    assert graph.verify().ok
    info = graph.info()
    assert info.name == "IMDb"
    assert info.sources == (IMDB,)
    assert info.counts == {"people": 27, "titles": 22, "credits": 74, "relations": 0}
    assert (info.read, info.kept, info.rejected) == (golden().read, golden().kept, golden().rejected)
    for table, rows in info.read.items():
        left_out = sum(n for reason, n in info.rejected.items() if reason.startswith(f"{table}: "))
        assert rows == info.kept[table] + left_out, table


def test_the_slow_reader_says_the_same() -> None:
    """It judges harmed files in the other tests."""
    assert_same(naive_imdb.read(GOLDEN), golden())


def test_titles_stand_in_the_order_of_their_votes(folder: Path) -> None:
    """Then, where votes are equal, by the work of their busiest actor, then by id; announced ones last."""
    store = Store.open(folder)
    ids = [store.strings["titles.id"][row] for row in range(22)]
    store.close()
    assert ids == [
        "tt0020102", "tt0388213", "tt0020113", "tt0020109", "tt0020105", "tt0020111", "tt0020107",
        "tt0020112", "tt10000122", "tt0020124", "tt0020108", "tt0020118",
        "tt0020103", "tt0020106", "tt0020123", "tt0020110", "tt0020121", "tt0020117", "tt0020116",
        "tt0020120", "tt0020119", "tt0020104",
    ]  # fmt: skip


# Answers -------------------------------------------------------------------------------------------


def at_imdb(title: str) -> tuple[Evidence, ...]:
    return (Evidence("IMDb", title, f"https://www.imdb.com/title/{title}/", DATE),)


def test_every_title_shows_its_credits_in_billing_order_with_where_they_are_known_from(
    graph: costars.Graph,
) -> None:
    """The cast first, then the others by their place, then those of the crew file."""
    told = golden()
    roles = list(ROLES)
    for id, title in told.titles.items():
        answer = graph.title(id)
        assert (answer.title.name, answer.title.year, answer.title.kind) == (
            title.name, title.year, title.kind,
        )  # fmt: skip
        assert (answer.title.end_year, answer.title.status) == (title.end_year, title.status)
        assert (answer.title.series, answer.title.season, answer.title.episode) == (
            title.series, title.season, title.episode,
        )  # fmt: skip
        assert answer.names == (title.name, *title.aliases)
        want = sorted(
            (c.role != "actor", c.billing or 2**16, roles.index(c.role), c.person, c.characters, c.voice)
            for c in told.credits
            if c.title == id
        )
        got = [
            (c.role != "actor", roles.index(c.role), c.person, c.characters, c.voice)
            for c in answer.title.credits
        ]
        # Two people without a place in one role stand as they are known; here, by id.
        assert sorted(got) == sorted((a, r, p, ch, v) for a, _, r, p, ch, v in want)
        assert [g[:2] for g in got] == [(a, r) for a, _, r, *_ in want]
        placed = [(p, ch) for _, place, _, p, ch, _ in want if place < 2**16]
        assert [g[2:4] for g in got][: len(placed)] == placed
        assert all(c.evidence == at_imdb(id) and c.source == "IMDb" for c in answer.title.credits)


def test_a_series_and_its_episodes(graph: costars.Graph) -> None:
    answer = graph.title("Quillmoor")
    assert [(c.name, c.role) for c in answer.title.credits] == [
        ("Ada Quill", "actor"),
        ("Ben Tarn", "actor"),
        ("Ezra Flint", "creator"),
        ("Faye Ling", "creator"),
        ("Gus Harrow", "writer"),
        ("J. J. Knoll", "composer"),
        ("Kit Larch", "cinematographer"),
        ("Lou Mander", "editor"),
        ("Mona Nest", "production_designer"),
        ("Ned Oakes", "casting_director"),
        ("Ola Pim", "producer"),
    ]
    assert {(e.name, e.season, e.episode) for e in answer.episodes} == {
        ("Lost Pages", None, None),
        ("The Inkwell", 1, 1),
        ("The Blotter", 2, 1),
    }
    tides = graph.title("Three Tides")
    assert [(e.name, e.season, e.episode) for e in tides.episodes] == [("Neap", 1, None)]


def test_the_couple_of_the_story(graph: costars.Graph) -> None:
    """Whether a part is by voice IMDb does not say: it counts, and is not certain. A title without a year
    that nobody has rated is a plan."""
    answer = graph.together("Kevin Bacon", "Kyra Sedgwick", as_of="2024-01-30")
    assert [(t.name, t.year, t.status) for t in answer.titles] == [
        ("Loverboy", 2005, "released"),
        ("Cop Car", 2015, "released"),
        ("Story of a Girl", 2017, "released"),
        ("Connescence", None, "announced"),
    ]
    loverboy = answer.titles[0]
    assert [(c.name, c.role, c.characters, c.evidence) for c in loverboy.credits] == [
        ("Kevin Bacon", "actor", ("Marty",), at_imdb("tt0388213")),
        ("Kevin Bacon", "director", (), at_imdb("tt0388213")),
        ("Kyra Sedgwick", "actor", ("Emily",), at_imdb("tt0388213")),
    ]
    found = {
        a.rule: (a.count, a.count_possible, a.first and a.first.name, a.last and a.last.name, a.years_since)
        for a in answer.acted_together
    }
    assert found == {
        "on_screen": (0, 2, "Loverboy", "Cop Car", 9),
        "any_acting": (2, 2, "Loverboy", "Cop Car", 9),
        "movies_only": (2, 2, "Loverboy", "Cop Car", 9),
    }
    assert answer.credits_held == {"nm0000102": 5, "nm0001718": 4}


def test_a_series_that_two_people_share(graph: costars.Graph) -> None:
    answer = graph.together("Ada Quill", "Chris Marlow (1981)", as_of=DATE)
    assert [(t.id, t.same_episode, [e.id for e in t.episodes]) for t in answer.titles] == [
        ("tt0020111", None, []),
        ("tt0020105", True, ["tt0020106"]),
    ]
    assert [(c.person, c.characters, c.episodes) for c in answer.titles[1].credits] == [
        ("nm0030204", ("Sister Ursula", "Mother Superior"), None),
        ("nm0030204", ("Sister Ursula",), 1),
        ("nm0030206", ("Guest / Stranger",), 2),
    ]


def test_chains_over_the_sample(graph: costars.Graph) -> None:
    """Two ways, the lead of the better known series first; without voices there is none."""
    answer = graph.link("Ada Quill", "宮沢 灯里", all=True)
    assert (answer.degrees, answer.chains_total) == (2, 2)
    assert [[step.id for step in chain] for chain in answer.chains] == [
        ["nm0030204", "tt0020105", "nm0030205", "tt0020113", "nm0030209"],
        ["nm0030204", "tt0020111", "nm0030205", "tt0020113", "nm0030209"],
    ]
    evidence = [c.evidence for step in answer.chains[0][1::2] for c in step.credits]  # type: ignore[union-attr]
    assert evidence == [*[at_imdb("tt0020105")] * 2, *[at_imdb("tt0020113")] * 2]
    assert graph.link("Ada Quill", "宮沢 灯里", voice=False).degrees is None
    assert graph.link("Quin Rook", "Ben Tarn").degrees is None, "a gala as oneself is not acting"


def test_namesakes_and_films_of_one_name_and_year_stay_apart(graph: costars.Graph) -> None:
    for question in (lambda: graph.person("Chris Marlow"), lambda: graph.title("The Glass Orchard (1999)")):
        with pytest.raises(costars.Ambiguous) as caught:
            question()
        assert len(caught.value.candidates) == 2
    assert graph.person("Chris Marlow (1966)").person.id == "nm0030207"
    assert graph.link("Chris Marlow (1966)", "Chris Marlow (1981)").degrees is None
    assert {c.name for c in graph.title("tt0020112").title.credits} == {"Chris Marlow"}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Drei Gezeiten", "tt0020109"),
        ("trois marees", "tt0020109"),
        ("Die Federn von Quillmoor", "tt0020105"),
        ("Piet / Kiesel", "tt0020113"),
        ("Piet und Co. Teil 2", "tt0020124"),
        ("The Nameless", "tt0020118"),
        ("tt0020118", "tt0020118"),
        ("is it really", "tt10000122"),
        ("cu vere", "tt10000122"),
    ],
)
def test_titles_are_found_by_any_of_their_names(graph: costars.Graph, name: str, id: str) -> None:
    assert graph.title(name).title.id == id


def test_people_are_found_by_their_names(graph: costars.Graph) -> None:
    for name, id in {
        "zoe angstrom nunez": "nm0030208",
        "宮沢 灯里": "nm0030209",
        "dora obrien smythe": "nm0030210",
        "jj knoll": "nm0030216",
        "nm0030222": "nm0030222",
        "nm10000224": "nm10000224",
        "Tam Unger": "nm0030225",
    }.items():
        assert graph.person(name).person.id == id
    assert graph.person("Ada Quill").death_year == 2020


# Choices -------------------------------------------------------------------------------------------

ALL_KINDS, ALL_ROLES = tuple(KINDS), tuple(ROLES)
CHOICES: dict[str, dict[str, Any]] = {
    "movies": {"kinds": ("movie",)},
    "all but series": {"kinds": tuple(k for k in KINDS if k not in ("tv_series", "tv_mini_series"))},
    "series alone": {"kinds": ("tv_series", "tv_mini_series")},
    "actors": {"roles": ("actor",)},
    "writers, not creators": {"roles": ("writer",)},
    "creators, not writers": {"roles": ("creator",)},
    "actors and directors of films": {"kinds": ("movie", "tv_movie"), "roles": ("actor", "director")},
    "adult titles": {"adult": True},
    "adult films": {"adult": True, "kinds": ("movie", "video")},
}


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_leaves_out_the_rest_and_nothing_else(name: str) -> None:
    """A graph of some kinds and roles is the whole one without the others, credit by credit."""
    choice = CHOICES[name]
    want = expected(
        choice.get("kinds", ALL_KINDS), choice.get("roles", ALL_ROLES), adult=choice.get("adult", False)
    )
    got = told_by(catalog_of(GOLDEN, **choice))
    assert_same(got, want, account=False)
    assert_same(got, naive_imdb.read(GOLDEN, **choice))
    assert got.listed == []


@settings(max_examples=25)
@given(
    kinds=st.sets(st.sampled_from(ALL_KINDS), min_size=1),
    roles=st.sets(st.sampled_from(ALL_ROLES), min_size=1),
    adult=st.booleans(),
)
def test_any_choice_is_the_whole_graph_without_the_rest(
    kinds: set[str], roles: set[str], adult: bool
) -> None:
    chosen = tuple(k for k in KINDS if k in kinds), tuple(r for r in ROLES if r in roles)
    want = expected(*chosen, adult=adult)
    if not want.credits:
        with pytest.raises(costars.BadInput, match=r"goes into the graph") as caught:
            catalog_of(GOLDEN, kinds=chosen[0], roles=chosen[1], adult=adult)
        assert "Choose other --kinds" in (caught.value.hint or "")
        return
    got = told_by(catalog_of(GOLDEN, kinds=chosen[0], roles=chosen[1], adult=adult))
    assert_same(got, want, account=False)
    assert_same(got, naive_imdb.read(GOLDEN, kinds=chosen[0], roles=chosen[1], adult=adult))


def test_a_later_date_lets_more_be_released() -> None:
    """What was of next year is out; what has neither year nor votes still is a plan."""
    titles = told_by(catalog_of(GOLDEN, date="2025-01-01")).titles
    assert titles["tt0020119"].status == "released"
    assert titles["tt0020104"].status == "announced"
    titles = told_by(catalog_of(GOLDEN, date="2016-12-31")).titles
    assert {id for id, t in titles.items() if t.status == "announced"} == {
        "tt0020103", "tt0020104", "tt0020109", "tt0020110", "tt0020119", "tt0020120",
    }  # fmt: skip


def test_without_other_titles_the_original_ones_are_kept(tmp_path: Path) -> None:
    folder = sample(tmp_path / "files", akas=False)
    got, want = told_by(catalog_of(folder)), golden()
    for id, t in want.titles.items():
        original = {
            "tt0020109": "Drei Gezeiten", "tt0020110": "Nipp", "tt0020113": "Kieselpiet",
            "tt0020124": "Piet und Co. / Teil 2",
        }.get(id)  # fmt: skip
        want.titles[id] = t._replace(aliases=() if original is None else (original,))
    assert_same(got, want, account=False)
    assert "title.akas" not in got.read
    assert not any(reason.startswith("title.akas") for reason in got.rejected)


# Files ---------------------------------------------------------------------------------------------


def bytes_of(graph: Path) -> dict[str, bytes]:
    """The data files by name, but for the list of rejects, which names the files that were read."""
    return {p.name: p.read_bytes() for p in graph.glob("data-*/*") if p.name != "rejects.tsv"}


@pytest.mark.parametrize("packed", ["all", "some", "in parts"])
def test_gzipped_or_not_the_graph_is_the_same(tmp_path: Path, folder: Path, packed: str) -> None:
    files = sample(tmp_path / "files")
    for number, path in enumerate(sorted(files.glob("*.tsv"))):
        content = path.read_bytes()
        if packed == "some" and number % 2:
            continue
        # A gzip file may hold several parts, one after the other.
        cut = len(content) // 3 if packed == "in parts" else len(content)
        whole = gzip.compress(content[:cut]) + (gzip.compress(content[cut:]) if cut < len(content) else b"")
        Path(f"{path}.gz").write_bytes(whole)
        path.unlink()
    build(lambda: catalog_of(files), tmp_path / "graph")
    assert bytes_of(tmp_path / "graph") == bytes_of(folder)
    assert len(bytes_of(folder)) > 50


def test_two_builds_are_alike(tmp_path: Path, folder: Path) -> None:
    build(lambda: catalog_of(GOLDEN), tmp_path / "graph")
    assert bytes_of(tmp_path / "graph") == bytes_of(folder)


@pytest.mark.parametrize("size", [1, 7, 64, 200, 1000])
def test_blocks_of_any_size_give_the_same(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines across the ends of blocks, blocks without a row, blocks of one."""
    monkeypatch.setattr("costars.sources.tsv._BLOCK", size)
    catalog = catalog_of(GOLDEN)
    assert_same(told_by(catalog), golden())
    assert set(catalog.notes) == NOTES


def test_the_rows_of_a_file_may_stand_in_any_order(tmp_path: Path) -> None:
    """Only the order of other titles, and of credits that are the same, comes from the files."""
    files = sample(tmp_path / "files")
    for path in files.glob("*.tsv"):
        if path.name != "title.akas.tsv":
            header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text(header + "".join(reversed(rows)), encoding="utf-8", newline="\n")
    got, want = told_by(catalog_of(files)), golden()
    # Of two equal credits the first one is kept, here the one further down the list.
    want.credits = [
        c._replace(billing=5) if (c.person, c.title, c.billing) == ("nm0030205", "tt0020111", 4) else c
        for c in want.credits
    ]
    assert_same(got, want)


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    files = sample(tmp_path / "files")
    for path in files.glob("*.tsv"):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        text = "".join(
            "\t".join([*row[::-1], "more" if i == 0 else "1"]) + "\n" for i, row in enumerate(rows)
        )
        path.write_text(text, encoding="utf-8", newline="\n")
    assert_same(told_by(catalog_of(files)), golden())


def test_the_date_of_the_data(tmp_path: Path) -> None:
    """What is asked for, else what was noted when the files were fetched, else the oldest file's."""
    files = sample(tmp_path / "files")
    for number, path in enumerate(sorted(files.iterdir())):
        os.utime(path, (1_100_000_000 + number * 86_400,) * 2)
    found = find_files(files)
    assert found.source.date == "2004-11-09"
    assert found.notes == (
        "the data are taken to be of 2004-11-09, the date of the files; --date says otherwise",
    )
    (files / "pull.json").write_text(json.dumps({"source": "imdb", "date": "2010-05-06"}))
    assert (find_files(files).source.date, find_files(files).notes) == ("2010-05-06", ())
    assert find_files(files, date="2024-01-30").source.date == "2024-01-30"
    for odd in ("{", "[]", '{"source": "other", "date": "2010-05-06"}', '{"source": "imdb", "date": 7}',
                '{"source": "imdb", "date": "soon"}', '{"source": "imdb"}'):  # fmt: skip
        (files / "pull.json").write_text(odd)
        assert find_files(files).source.date == "2004-11-09", odd
    for odd in ("soon", "", "2024-13-01", "30.1.2024"):
        with pytest.raises(costars.BadInput, match="is not a date") as caught:
            find_files(files, date=odd)
        assert caught.value.hint == "Write it as 2024-01-30."


# The command ---------------------------------------------------------------------------------------


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["data", "build", "imdb", *args])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_the_command_builds_the_graph(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "graph"
    code, said, noted = run(capsys, str(GOLDEN), "-o", str(out), "--date", DATE)
    assert code == 0
    assert "27 people, 22 titles, 74 credits, 0 relations" in said
    assert "title.crew: credit that is in title.principals     11" in said
    assert "rejects.tsv" not in said, "all that was left out is counted above it"
    assert noted.splitlines()[0].endswith(IMDB.attribution)
    assert {f"costars: {note}" for note in NOTES} <= set(noted.splitlines())
    assert [f"costars: reading {table}" in noted.splitlines() for table in COLUMNS] == [True] * 7
    assert bytes_of(out) == bytes_of(folder)
    assert not list(out.glob("data-*/rejects.tsv"))


def test_the_command_takes_choices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "graph"
    options = ["--kinds", "movie, Short", "--roles", "actress,director", "--adult", "--date", DATE, "--json"]
    code, said, _ = run(capsys, str(GOLDEN), "-o", str(out), *options)
    assert code == 0
    want = expected(("movie", "short"), ("actor", "director"), adult=True)
    assert_same(told_by_graph(out), want, account=False)
    document = json.loads(said)
    assert document["counts"]["credits"] == len(want.credits)
    assert document["sources"][0]["attribution"] == IMDB.attribution


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (["--kinds", "film"], "There is no kind 'film'.", "Known: movie, tv_movie"),
        (["--kinds", ","], "No kind is given.", "Known: movie"),
        (["--roles", "star"], "There is no role 'star'.", "Known: actor, director"),
        (["--date", "yesterday"], "'yesterday' is not a date.", "Write it as 2024-01-30."),
        (
            ["--kinds", "tv_special", "--roles", "casting_director"],
            "No credit of these files goes",
            "--roles",
        ),
        (["--kinds", "video"], "No title of ", "Choose other --kinds"),
    ],
)
def test_choices_that_cannot_be_met(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str, hint: str
) -> None:
    code, said, noted = run(capsys, str(GOLDEN), "-o", str(tmp_path / "graph"), *options)
    assert (code, said) == (2, "")
    assert message in noted
    assert hint in noted
    with pytest.raises(costars.GraphError):
        costars.open(tmp_path / "graph")


def test_a_choice_that_leaves_nothing_keeps_the_graph_that_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(lambda: catalog_of(GOLDEN), tmp_path / "graph")
    assert run(capsys, str(GOLDEN), "-o", str(tmp_path / "graph"), "--kinds", "video")[0] == 2
    assert_same(told_by_graph(tmp_path / "graph"), golden())
    assert len(list((tmp_path / "graph").iterdir())) == 3


# Small rules ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("job", sorted(naive_imdb.CREATOR_JOBS))
def test_jobs_of_creators(job: str) -> None:
    assert is_creator(job)
    assert is_creator(f" ({job.upper()}) ")


@pytest.mark.parametrize(
    "job",
    ["", "\\N", "characters created by", "written by", "creator of the characters", "created by Ezra",
     "re-created by", "creative consultant", "creation", "based on a series created by"],
)  # fmt: skip
def test_jobs_of_others(job: str) -> None:
    assert not is_creator(job)


@pytest.mark.parametrize(
    ("cell", "names", "good"),
    [
        ("\\N", "", True),
        ("", "", True),
        ("[]", "", True),
        ('["A"]', "A", True),
        ('["A","B","A"]', "A|B", True),
        ('[ "A" , "B" ]', "A|B", True),
        (r'["\"Q\" \\ / \u00e9"]', '"Q" \\ / é', True),
        ('["A|B"]', "A/B", True),
        (r'["\ud83d\ude00 \ud800"]', "\U0001f600 ?", True),
        (r'["A\u001b[31m\u0000\u009bB\n\tC"]', "A [31m B C", True),
        ('["A\u00a0\u2009\u3000B"]', "A B", True),
        ('["\u00a0"]', "", True),
        ('["A"', '["A"', False),
        ("A", "A", False),
        ('{"A": 1}', '{"A": 1}', False),
        ("[1]", "[1]", False),
        ('"A"', '"A"', False),
        ("null", "null", False),
        ("[" * 100_000, "[" * 100_000, False),
        ("1" * 5000, "1" * 5000, False),
    ],
)
def test_characters_of_a_cell(cell: str, names: str, good: bool) -> None:
    assert character_list(cell) == (names, good)


def test_ids_have_seven_digits_or_more() -> None:
    numbers = np.array(
        [0, 7, 1_234_567, 9_999_999, 10_000_000, 99_999_999, 100_000_000, 2**28 - 1], np.uint32
    )
    assert id_texts(numbers, "tt").tolist() == [
        "tt0000000", "tt0000007", "tt1234567", "tt9999999", "tt10000000", "tt99999999", "tt100000000",
        "tt268435455",
    ]  # fmt: skip
    assert id_texts(numbers[:0], "nm").tolist() == []


def test_every_kind_and_category_of_imdb_has_its_word(tmp_path: Path) -> None:
    """The words of the published data sets; none of them is unknown."""
    files = sample(tmp_path / "files")
    kinds = list(naive_imdb.KIND_OF)
    (files / "title.basics.tsv").write_text(
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\tgenres\n"
        + "".join(f"tt{i:07}\t{kind}\tT\tT\t0\t2000\t\\N\t\\N\n" for i, kind in enumerate(kinds, 20100)),
    )
    categories = [
        "actor", "actress", "archive_footage", "archive_sound", "casting_director", "cinematographer",
        "composer", "director", "editor", "producer", "production_designer", "self", "writer",
    ]  # fmt: skip
    (files / "title.principals.tsv").write_text(
        "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
        + "".join(f"tt0020101\t{i}\tnm0030204\t{word}\t\\N\t\\N\n" for i, word in enumerate(categories, 1)),
    )
    catalog = imdb_catalog(find_files(files, date=DATE), Choice())
    told = told_by(catalog)
    assert [t.kind for t in told.titles.values()] == list(naive_imdb.KIND_OF.values())
    # Actor and actress are one role, and so are the two archives: the same credit again.
    assert [c.role for c in told.credits if c.billing] == [
        "actor", "archive", "casting_director", "cinematographer", "composer", "director", "editor",
        "producer", "production_designer", "self", "writer",
    ]  # fmt: skip
    assert not any("not known" in note for note in catalog.notes)


def test_kinds_may_be_chosen_by_imdbs_own_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    assert run(capsys, str(GOLDEN), "-o", str(ours), "--kinds", "tv_movie,tv_episode,movie")[0] == 0
    assert run(capsys, str(GOLDEN), "-o", str(theirs), "--kinds", "tvMovie,tvEpisode,movie")[0] == 0
    assert bytes_of(ours) == bytes_of(theirs)


def _with(tmp_path: Path, file: str, **rows: str) -> Path:
    """The sample with further lines in one of its files."""
    folder = sample(tmp_path / "files")
    path = folder / f"{file}.tsv"
    path.write_text(path.read_text(encoding="utf-8") + "".join(rows.values()), encoding="utf-8")
    return folder


def test_years_that_contradict_each_other_cost_nobody_their_credits(tmp_path: Path) -> None:
    folder = _with(tmp_path, "name.basics", one="nm0099001\tBack Ward\t1950\t1949\t\\N\t\\N\n")
    made = catalog_of(folder)
    assert told_by(made).people["nm0099001"] == ("Back Ward", None, None)
    assert "name.basics: 1 people died before their birth: no year was used" in made.notes
    assert_same(told_by(made), naive_imdb.read(folder))


def test_an_undated_episode_of_a_series_that_ended_was_out(tmp_path: Path) -> None:
    """Without year and votes it would pass for a plan; one of a series that goes on still does."""
    plain = "\t0\t{}\t{}\t\\N\t\\N\n"
    folder = _with(
        tmp_path, "title.basics",
        a="tt0029001\ttvSeries\tOver\tOver" + plain.format(1990, 1992),
        b="tt0029002\ttvSeries\tOn\tOn" + plain.format(1990, "\\N"),
        c="tt0029003\ttvEpisode\tIts End\tIts End" + plain.format("\\N", "\\N"),
        d="tt0029004\ttvEpisode\tIts Plan\tIts Plan" + plain.format("\\N", "\\N"),
    )  # fmt: skip
    path = folder / "title.episode.tsv"
    more = "tt0029003\ttt0029001\t1\t1\ntt0029004\ttt0029002\t1\t1\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    told = told_by(catalog_of(folder))
    assert (told.titles["tt0029003"].status, told.titles["tt0029004"].status) == ("released", "announced")
    assert_same(told, naive_imdb.read(folder))
