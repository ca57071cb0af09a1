"""What users announce: when two are the same, where they are kept, what became of them, and the commands."""

from __future__ import annotations

import datetime as dt
import errno
import json
import sys
import threading
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import costars
from costars.announcements import AnnouncementsError, AnnouncementStore
from costars.announcements import store as keeping
from costars.cli.main import main
from costars.opening import open_graph
from costars.records import Announced, AnnouncedCredit
from examples import World, build

DAY = dt.date(2024, 2, 3)


def small() -> World:
    """A director and three actors with a film of 2001, and one of another sort in 2025."""
    world = World()
    for name in ("Dora Vale", "Ann Lee", "Bo Li", "Cy Ng"):
        world.person(name.split()[0].lower(), name, same_as=[f"nm{len(world.people)}"])
    world.title("before", "ann", "bo", year=2001, name="Before")
    world.credit("dora", "before", role="director")
    world.title("short", "ann", "bo", "cy", kind="short", year=2025, name="A Short One")
    world.credit("dora", "short", role="director")
    return world


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return build(small(), tmp_path)


@pytest.fixture
def graph(path: Path) -> Iterator[costars.Graph]:
    with costars.open(path) as opened:
        yield opened


def film(name: str, *cast: str | None, director: str | None = "dora", kind: str = "movie") -> Announced:
    names = {"dora": "Dora Vale", "ann": "Ann Lee", "bo": "Bo Li", "cy": "Cy Ng", None: "Lena Ostrowsky"}
    crew = [] if director is None else [AnnouncedCredit(director, names[director], "director")]
    return Announced(name, kind, (*(AnnouncedCredit(p, names[p], "actor") for p in cast), *crew))


def stored(graph: costars.Graph) -> dict[str, str]:
    return {a.id: a.title.name for a in graph.announcements().announcements}


HARBOR = film("Quiet Harbor", "ann", "bo", None)


# One and the same ----------------------------------------------------------------------------------


def test_an_announcement_is_known_at_once_and_later(path: Path) -> None:
    with costars.open(path) as graph:
        entry = graph.announce(HARBOR, source="news.txt", date="2024-02-03")
        assert (entry.id, entry.title.status, entry.title.year) == ("a:quiet-harbor-2024", "announced", None)
        assert (entry.source, entry.date, entry.fulfilled_by) == ("news.txt", DAY, None)
        assert graph.link("Lena Ostrowsky", "Bo Li").degrees == 1
    with costars.open(path) as graph:
        assert graph.announcements().announcements == (entry,)
        told = graph.title("quiet harbor").title.credits[0]
        assert (told.person, told.source) == ("ann", "news.txt")
        assert told.evidence[0].to_dict() == {
            "source": "announcement", "record": "news.txt", "page": None, "date": "2024-02-03",
        }  # fmt: skip
        assert graph.person("Lena Ostrowsky").person.id == "ap:lena-ostrowsky"
        assert graph.search("lena ostr").people[0].id == "ap:lena-ostrowsky"
        assert graph.link("ann", "ap:lena-ostrowsky", announced=False).degrees is None


def test_together_lists_it_and_never_counts_it(graph: costars.Graph) -> None:
    before = graph.together("Ann Lee", "Bo Li")
    graph.announce(HARBOR, source="news.txt", date=DAY)
    after = graph.together("Ann Lee", "Bo Li")
    assert {t.id for t in after.titles} - {t.id for t in before.titles} == {"a:quiet-harbor-2024"}
    assert after.acted_together == before.acted_together
    cast = graph.cast(["Ann Lee", "Bo Li", "Lena Ostrowsky"])
    assert (cast.reunions, cast.first_time) == ((0,), (1, 2))
    assert [p.degrees for p in cast.pairs] == [1, None, None]


@pytest.mark.parametrize(
    ("again", "source"),
    [
        (film("QUIET  HARBOR!", "ann", "bo"), "other.txt"),  # the director, and two of the cast
        (film("Quiet Harbor", director="dora"), "other.txt"),  # the director alone
        (film("Quiet Harbor", "ann", None, director=None), "other.txt"),  # two of the cast
        (film("Quiet Harbor", "ann", director=None), "other.txt"),  # all of the cast that is named
        (film("Loud Harbor", "ann", director=None), "news.txt"),  # the same article, corrected
    ],
)
def test_told_twice_is_not_doubled(path: Path, again: Announced, source: str) -> None:
    notes: list[str] = []
    with costars.open(path, note=notes.append) as graph:
        first = graph.announce(HARBOR, source="news.txt", date=DAY)
        second = graph.announce(again, source=source, date=DAY)
        assert second.id == first.id
        assert len(graph.announcements().announcements) == 1
        assert "announced already as a:quiet-harbor-2024" in notes[-1]
        held = {c.person for c in second.title.credits}
        # What another article said stays; what the same article said is replaced.
        assert ("ap:lena-ostrowsky" in held) == (source == "other.txt")


@pytest.mark.parametrize(
    ("other", "source"),
    [
        (film("Quiet Harbor", "cy", director=None), "other.txt"),  # the same name alone
        (film("Quiet Harbor", "ann", "cy", director=None), "other.txt"),  # one of the cast
        (film("Long Pier", "ann", "bo"), "other.txt"),  # the same people
        (film("Long Pier", "cy", director=None), "news.txt"),  # another article under the file's name
    ],
)
def test_another_film_is_another(graph: costars.Graph, other: Announced, source: str) -> None:
    graph.announce(HARBOR, source="news.txt", date=DAY)
    entry = graph.announce(other, source=source, date=DAY)
    assert list(stored(graph)) == ["a:quiet-harbor-2024", entry.id]
    assert entry.id in ("a:quiet-harbor-2024-2", "a:long-pier-2024")


def test_a_retitled_film_keeps_its_id_and_its_old_name(graph: costars.Graph) -> None:
    first = graph.announce(HARBOR, source="news.txt", date=DAY)
    renamed = film("Loud Harbor", "ann", "cy")
    entry = graph.announce(renamed, source="https://example.org/2", date="2024-05-06", as_id=first.id)
    assert (entry.id, entry.title.name, entry.names) == (first.id, "Loud Harbor", ("Quiet Harbor",))
    assert (entry.source, entry.date) == ("https://example.org/2", dt.date(2024, 5, 6))
    sources = {(c.person, c.role): c.source for c in entry.title.credits}
    assert sources["cy", "actor"] == sources["ann", "actor"] == "https://example.org/2"
    assert sources["bo", "actor"] == "news.txt"
    for name in ("Quiet Harbor", "Loud Harbor", "loud harbour", first.id):
        if name != "loud harbour":
            assert graph.title(name).title.id == first.id
        assert graph.search(name).titles[0].id == first.id
    assert graph.title(first.id).names == ("Loud Harbor", "Quiet Harbor")
    back = graph.announce(HARBOR, source="third.txt", date="2024-06-06")
    assert (back.id, back.names) == (first.id, ("Loud Harbor",))
    with pytest.raises(costars.NotFound, match="no announcement 'a:nothing'"):
        graph.announce(HARBOR, source="news.txt", date=DAY, as_id="a:nothing")


def test_newcomers_of_one_name_are_one_and_ids_never_clash(tmp_path: Path) -> None:
    world = small()
    world.person("ap:lena-ostrowsky", "Somebody Else")
    world.title("a:quiet-harbor-2024", "cy", year=1990, name="Something Else")
    with costars.open(build(world, tmp_path)) as graph:
        assert graph.announce(HARBOR, source="1", date=DAY).id == "a:quiet-harbor-2024-2"
        graph.announce(film("Long Pier", None, "cy", director=None), source="2", date=DAY)
        assert graph.person("Lena Ostrowsky").person.id == "ap:lena-ostrowsky-2"
        assert graph.link("Cy Ng", "Bo Li", kinds=["movie"]).degrees == 2


def test_ids_of_other_sources_are_understood_and_unknown_ones_refused(graph: costars.Graph) -> None:
    entry = graph.announce(
        Announced("Quiet Harbor", "movie", (AnnouncedCredit("nm1", "Ann L.", "actor", ("Ned",)),)),
        source="1",
        date=DAY,
    )
    assert [(c.person, c.name, c.characters) for c in entry.title.credits] == [("ann", "Ann Lee", ("Ned",))]
    with pytest.raises(costars.NotFound, match="nm99"):
        graph.announce(
            Announced("Other", "movie", (AnnouncedCredit("nm99", "X", "actor"),)), source="1", date=DAY
        )
    for bad in (
        Announced("", "movie", ()),
        Announced("X", "opera", ()),
        Announced("X", "movie", (AnnouncedCredit(None, "A", "king"),)),
        Announced("X", "movie", (AnnouncedCredit(None, " \x1b", "actor"),)),
    ):
        with pytest.raises(costars.BadInput):
            graph.announce(bad, source="1", date=DAY)
    with pytest.raises(costars.BadInput, match="not a date"):
        graph.announce(HARBOR, source="1", date="soon")
    assert list(stored(graph)) == [entry.id]


def test_what_a_terminal_would_obey_is_not_kept(graph: costars.Graph) -> None:
    made = Announced("Quiet\x1b[2J\nHarbor", "movie", (AnnouncedCredit(None, "Zoe\tQ|uill", "actor"),))
    entry = graph.announce(made, source="a\u202eb", date=DAY)
    assert (entry.title.name, entry.source) == ("Quiet [2J Harbor", "a b")
    assert graph.person("Zoe Q|uill").names == ("Zoe Q|uill",)


def test_retracted_is_gone(path: Path) -> None:
    with costars.open(path) as graph:
        first = graph.announce(HARBOR, source="1", date=DAY)
        second = graph.announce(film("Long Pier", None), source="2", date=DAY)
        assert graph.retract(first.id) == first
        assert list(stored(graph)) == [second.id]
        with pytest.raises(costars.NotFound):
            graph.title("Quiet Harbor")
        assert graph.person("Lena Ostrowsky").person.id == "ap:lena-ostrowsky"
        with pytest.raises(costars.NotFound, match="no announcement"):
            graph.retract(first.id)
        graph.retract(second.id)
        with pytest.raises(costars.NotFound):
            graph.person("ap:lena-ostrowsky")
    with pytest.raises(costars.GraphError, match="closed"):
        graph.announce(HARBOR, source="1", date=DAY)
    assert AnnouncementStore(path).stored() == ()


# What became of it ---------------------------------------------------------------------------------


def released(*cast: str, director: str | None = "dora", **facts: Any) -> World:
    world = small()
    world.title("out", *cast, **{"name": "Pier of Noise", "year": 2025} | facts)
    if director is not None:
        world.credit(director, "out", role="director")
    return world


@pytest.mark.parametrize(
    ("world", "fulfilled"),
    [
        (released("ann", "bo", "cy"), True),  # retitled
        (released("ann", "bo", year=2024), True),
        (released("ann", "bo", year=2027), True),
        (released("ann", "bo", year=2028), False),  # too late
        (released("ann", "bo", year=2023), False),  # was out before
        (released("ann", "bo", year=2024, released="2024-01-01"), False),
        (released("ann", "bo", year=2024, released="2024-02-04"), True),
        (released("ann", "bo", year=None), True),
        (released("ann"), False),  # one of the cast
        (released("ann", "bo", director="cy"), False),  # another director
        (released("ann", "bo", kind="tv_movie"), True),
        (released("ann", "bo", kind="tv_series"), False),
        (released("ann", "bo", status="announced"), False),
        (released("ann", name="Quiet Harbor"), True),  # of that name, by that director
        (released("ann", "bo", director=None, name="Quiet Harbor"), True),
        (released("cy", director="ann", name="Quiet Harbor"), False),  # namesake
    ],
)
def test_a_film_that_came_out_takes_the_place_of_its_announcement(
    tmp_path: Path, path: Path, world: World, fulfilled: bool
) -> None:
    with costars.open(path) as graph:
        entry = graph.announce(HARBOR, source="news.txt", date=DAY)
        graph.announce(film("Loud Harbor"), source="2", date=DAY, as_id=entry.id)
    build(world, tmp_path)  # in the place of the graph
    with costars.open(path) as graph:
        (after,) = graph.announcements().announcements
        assert (after.fulfilled_by, after.id) == ("out" if fulfilled else None, entry.id)
        assert after.title.name == "Loud Harbor"
        # (Without a year, it may have namesakes.)
        found = "out" if fulfilled else entry.id
        assert graph.title(entry.id).title.id == found
        assert graph.search(entry.id).titles[0].id == found
        assert graph.title("Loud Harbor").title.id == found
        together = {t.id for t in graph.together("Ann Lee", "Dora Vale").titles}
        assert (entry.id in together) != fulfilled
        if fulfilled:
            assert graph.title("quiet harbor").title.id == "out"
            assert graph.search("quite harbor").titles[0].id == "out"
            with pytest.raises(costars.NotFound):
                graph.person("ap:lena-ostrowsky")


def test_newcomers_are_found_in_the_film_that_came_out(tmp_path: Path, path: Path) -> None:
    """The director and one of the cast were not in the graph then; in the new one they have ids."""
    made = Announced(
        "Quiet Harbor",
        "movie",
        (
            AnnouncedCredit("ann", "Ann Lee", "actor"),
            AnnouncedCredit(None, "Lena Ostrowsky", "actor"),
            AnnouncedCredit(None, "Max Rohde", "director"),
        ),
    )
    with costars.open(path) as graph:
        graph.announce(made, source="1", date=DAY)
        graph.announce(film("Long Pier", None, "cy"), source="2", date=DAY)
    world = small()
    world.title("out", "ann", world.person("lena", "Lena Ostrowsky"), year=2025)
    world.credit(world.person("max", "Max Rohde"), "out", role="director")
    build(world, tmp_path)
    with costars.open(path) as graph:
        assert [a.fulfilled_by for a in graph.announcements().announcements] == ["out", None]
        assert graph.person("ap:lena-ostrowsky").person.id == "lena"
        assert graph.person("Lena Ostrowsky").person.id == "lena"
        assert graph.link("lena", "cy").chains[0][1].id == "a:long-pier-2024"


def test_somebody_whom_a_new_graph_does_not_have_stays_known(tmp_path: Path, path: Path) -> None:
    with costars.open(path) as graph:
        graph.announce(HARBOR, source="1", date=DAY)
    other = World()
    other.title("t", other.person("dora", "Dora Vale"), other.person("x", "Xaver Ymir"))
    build(other, tmp_path)
    with costars.open(path) as graph:
        assert {p.id for p in graph.search("ann lee").people} == {"ann"}
        assert graph.link("ann", "x", roles=["actor", "director"]).degrees == 2


# Where it is kept ----------------------------------------------------------------------------------


def test_it_is_kept_beside_the_graph(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with costars.open(path) as graph:
        graph.announce(HARBOR, source="1", date=DAY)
    assert (tmp_path / "graph.announcements" / "announcements.json").is_file()
    monkeypatch.chdir(path)
    with costars.open(".") as graph:
        assert list(stored(graph)) == ["a:quiet-harbor-2024"]
    moved = path.rename(tmp_path / "moved")
    (tmp_path / "graph.announcements").rename(tmp_path / "moved.announcements")
    with costars.open(moved) as graph:
        assert list(stored(graph)) == ["a:quiet-harbor-2024"]


def test_those_of_the_starter_outlive_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "home"))
    with costars.open() as graph:
        graph.announce(film("Quiet Harbor", None, director=None), source="1", date=DAY)
        path = graph.path
    assert (tmp_path / "home" / "starter.announcements" / "announcements.json").is_file()
    with costars.open(path) as graph:
        assert list(stored(graph)) == ["a:quiet-harbor-2024"]
    newer = path.rename(path.with_name("starter-0123456789abcdef"))
    assert len(AnnouncementStore(newer).stored()) == 1


def refuse(monkeypatch: pytest.MonkeyPatch, folder: Path, code: int) -> None:
    """A folder that cannot be written, as the system says."""
    mkdir = Path.mkdir

    def refused(self: Path, *args: Any, **kwargs: Any) -> None:
        if self == folder:
            raise OSError(code, "refused", str(self))
        mkdir(self, *args, **kwargs)

    monkeypatch.setattr(Path, "mkdir", refused)


def test_where_that_is_read_only_it_is_kept_in_the_users_own_folder(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What others have announced stays visible, can be amended, and cannot be taken back."""
    beside = tmp_path / "graph.announcements"
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "home"))
    with costars.open(path) as graph:
        first = graph.announce(HARBOR, source="1", date=DAY)
    kept = (beside / "announcements.json").read_bytes()
    refuse(monkeypatch, beside, errno.EROFS)
    with costars.open(path) as graph:
        with pytest.raises(AnnouncementsError, match="cannot be written"):
            graph.retract(first.id)
        second = graph.announce(film("Long Pier", "cy"), source="2", date=DAY)
        graph.announce(film("Loud Harbor", "cy"), source="3", date=DAY, as_id=first.id)
    assert (beside / "announcements.json").read_bytes() == kept
    assert len(list((tmp_path / "home").glob("graph-*.announcements/announcements.json"))) == 1
    with costars.open(path) as graph:
        assert stored(graph) == {first.id: "Loud Harbor", second.id: "Long Pier"}
        graph.retract(second.id)
        assert stored(graph) == {first.id: "Loud Harbor"}
    monkeypatch.undo()
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "home"))
    with costars.open(path) as graph:
        graph.retract(first.id)
        assert stored(graph) == {}


def test_without_a_place_it_says_so(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", "~nobody-of-this-name/x")
    refuse(monkeypatch, tmp_path / "graph.announcements", errno.EACCES)
    with costars.open(path) as graph:
        with pytest.raises(AnnouncementsError, match="cannot be written: refused") as raised:
            graph.announce(HARBOR, source="1", date=DAY)
        assert "COSTARS_HOME" in str(raised.value.hint)
        assert stored(graph) == {}


def damages(content: bytes) -> dict[str, bytes]:
    """Ways in which a file may be no longer what was written."""
    document = json.loads(content)
    flipped = content.replace(b"Quiet Harbor", b"Quiet Barbor")
    document["announcements"][0]["role"] = "king"
    document["checksum"] = keeping._checksum(document["announcements"])
    return {
        "empty": b"",
        "cut off": content[:-20],
        "altered": flipped,
        "no document": b"[1, 2]",
        "other content": json.dumps(document).encode(),
        "no text": b"\xff\xfe\x00",
        "deep": b"[" * 100_000,
    }


def test_a_damaged_file_is_never_half_read(path: Path, tmp_path: Path) -> None:
    with costars.open(path) as graph:
        graph.announce(HARBOR, source="1", date=DAY)
        file = tmp_path / "graph.announcements" / "announcements.json"
        content = file.read_bytes()
        for what, bad in damages(content).items():
            file.write_bytes(bad)
            with pytest.raises(costars.GraphError, match="are damaged") as raised:
                costars.open(path)
            assert f"mv {file} {file}.damaged" in str(raised.value.hint), what
            with pytest.raises(costars.GraphError, match="are damaged"):
                graph.announce(film("Long Pier"), source="2", date=DAY)
            assert file.read_bytes() == bad
    newer = json.loads(content) | {"format": 2}
    file.write_text(json.dumps(newer))
    with pytest.raises(costars.GraphError, match="newer costars"):
        costars.open(path)
    file.rename(f"{file}.damaged")
    with costars.open(path) as graph:
        assert stored(graph) == {}


def test_a_damaged_file_of_the_starter_does_not_hide_behind_another_graph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    (tmp_path / "starter.announcements").mkdir()
    (tmp_path / "starter.announcements" / "announcements.json").write_text("{")
    notes: list[str] = []
    with pytest.raises(AnnouncementsError, match="are damaged"):
        open_graph(None, notes.append)
    assert notes == []


def test_a_question_in_another_thread_sees_one_state(path: Path) -> None:
    """While films are announced and taken back, every answer is of one moment."""
    wrong: list[Any] = []
    with costars.open(path) as graph:
        done = threading.Event()

        def ask() -> None:
            while not done.is_set():
                try:
                    answer = graph.link("ann", "Cy Ng", kinds=["movie"])
                    names = [step.name for chain in answer.chains for step in chain]
                    if names not in ([], ["Ann Lee", "Long Pier", "Cy Ng"]):
                        wrong.append(names)
                except Exception as error:
                    wrong.append(error)

        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        for _ in range(15):
            first = graph.announce(film("Loud Harbor", None), source="1", date=DAY)
            second = graph.announce(film("Long Pier", "ann", "cy"), source="2", date=DAY)
            graph.retract(first.id)
            graph.retract(second.id)
        done.set()
        for thread in threads:
            thread.join()
    assert wrong == []


# Commands ------------------------------------------------------------------------------------------


@pytest.fixture
def run(path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Any:
    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([*args, "--graph", str(path)])
        out, err = capfdbinary.readouterr()
        return int(ended.value.code or 0), out.decode(), err.decode()

    return run


@pytest.fixture
def article(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """A reader that finds what the test says, in the place of the one that reads articles."""
    told = types.SimpleNamespace(announced=HARBOR, date=DAY)

    def read_document(source: str, date: str | None) -> types.SimpleNamespace:
        day = dt.date.fromisoformat(date) if date else told.date
        return types.SimpleNamespace(document=types.SimpleNamespace(source=source, date=day), notes=())

    def read_article(graph: costars.Graph, document: Any) -> types.SimpleNamespace:
        assert graph.info().counts["people"] > 0
        return types.SimpleNamespace(announced=told.announced, document=document)

    document, reading = types.ModuleType("document"), types.ModuleType("reading")
    document.read_document = read_document  # type: ignore[attr-defined]
    reading.read_article = read_article  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "costars.article.document", document)
    monkeypatch.setitem(sys.modules, "costars.article.reading", reading)
    return told


def test_announce_list_and_retract(run: Any, article: types.SimpleNamespace) -> None:
    code, out, _ = run("announce", "news.txt", "--json")
    answer = json.loads(out)
    assert (code, answer["id"], answer["source"]) == (0, "a:quiet-harbor-2024", "news.txt")
    assert answer["title"]["status"] == "announced"
    code, out, err = run("announce", "news.txt")
    assert (code, out.splitlines()[0]) == (0, "Quiet Harbor (film)")
    assert "nothing is new" in err
    article.announced = film("Loud Harbor", "ann")
    code, out, err = run("announce", "https://example.org", "--as", answer["id"], "--date", "2024-05-06")
    assert code == 0
    assert 'now "Loud Harbor"' in err
    assert "before: Quiet Harbor" in out
    code, out, _ = run("announcements", "--json")
    assert [e["id"] for e in json.loads(out)["announcements"]] == [answer["id"]]
    code, out, _ = run("announcements")
    assert "Dora Vale: director" in out
    assert "Announced on 2024-05-06 in https://example.org." in out
    code, out, _ = run("retract", answer["id"], "--json")
    assert (code, json.loads(out)["title"]["name"]) == (0, "Loud Harbor")
    code, out, _ = run("announcements")
    assert (code, out) == (0, "Nothing has been announced. To add a title: costars announce FILE\n")
    code, out, _ = run("retract", answer["id"], "--json")
    assert (code, json.loads(out)["error"]["code"]) == (2, "not_found")


def test_an_article_that_announces_nothing(run: Any, article: types.SimpleNamespace) -> None:
    article.announced = None
    code, out, err = run("announce", "news.txt")
    assert (code, out) == (2, "")
    assert "news.txt announces no title" in err


def test_a_film_that_is_out_is_listed_so(run: Any, article: types.SimpleNamespace, tmp_path: Path) -> None:
    assert run("announce", "news.txt")[0] == 0
    build(released("ann", "bo"), tmp_path)
    assert "a:quiet-harbor-2024, out as out" in run("announcements")[1]
    assert json.loads(run("title", "Quiet Harbor", "--json")[1])["title"]["id"] == "out"
