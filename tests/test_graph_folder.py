"""The graph on disk: a contract. What is damaged, unfinished or of another version is refused by name."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import costars
from costars.catalog import assemble
from costars.index import write as writing
from costars.index.build import build as build_graph
from costars.index.layout import ARRAYS, FORMAT_VERSION, STRINGS
from costars.index.store import MANIFEST, Store, data_files, manifest_checksum
from costars.index.verify import _text_problem
from costars.sources.table import read_tables
from costars.texts import Texts
from examples import ZOO, build, series, tied_chains, write


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return build(tied_chains(), tmp_path)


def manifest(graph: Path) -> dict[str, Any]:
    return json.loads((graph / MANIFEST).read_text(encoding="utf-8"))


def rewrite(graph: Path, *, checksum: bool = True, **changes: Any) -> None:
    content = manifest(graph) | changes
    if checksum:
        content["checksum"] = manifest_checksum(content)
    (graph / MANIFEST).write_text(json.dumps(content), encoding="utf-8")


def data_of(graph: Path) -> Path:
    return graph / manifest(graph)["data"]


def some_file(graph: Path) -> Path:
    return data_of(graph) / "credits.person.bin"


HARM: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "missing": (shutil.rmtree, "There is no graph at", "costars data build table DIR -o"),
    "a file": (
        lambda g: (shutil.rmtree(g), g.write_text("x")),
        "is not a graph: a graph is a folder",
        "costars data build table DIR -o",
    ),
    "no manifest": (
        lambda g: (g / MANIFEST).unlink(),
        "is not a graph: it has no manifest.json",
        "data build",
    ),
    "half-written": (
        lambda g: ((g / MANIFEST).unlink(), (g / "building-0000").mkdir()),
        "is not finished: its build was stopped, or is still running",
        "Wait for it. Build it again: costars data build table DIR -o",
    ),
    "manifest cut off": (
        lambda g: (g / MANIFEST).write_bytes((g / MANIFEST).read_bytes()[:100]),
        "is damaged: manifest.json is cut off or no manifest",
        "Build it again",
    ),
    "manifest altered": (
        lambda g: rewrite(g, checksum=False, name="other"),
        "is damaged: manifest.json was altered",
        "Build it again",
    ),
    "too old": (
        lambda g: rewrite(g, format=FORMAT_VERSION - 1, made_by="imdb"),
        f"older costars (format {FORMAT_VERSION - 1}; this one reads {FORMAT_VERSION})",
        "Build it again: costars data build imdb DIR",
    ),
    "too old, and made by nobody known": (
        lambda g: rewrite(g, format=FORMAT_VERSION - 1, made_by=["$(x)"]),
        f"older costars (format {FORMAT_VERSION - 1}; this one reads {FORMAT_VERSION})",
        "Build it again: costars data build table DIR",
    ),
    "too new": (
        lambda g: rewrite(g, format=FORMAT_VERSION + 1),
        f"newer costars (format {FORMAT_VERSION + 1}; this one reads {FORMAT_VERSION})",
        "pip install --upgrade costars",
    ),
    "other names": (lambda g: rewrite(g, normalizer=0), "holds names in another form", "Build it again"),
    "other files": (
        lambda g: rewrite(g, files=manifest(g)["files"] | {"more.bin": {}}),
        "has other files than this costars expects: more.bin",
        "Build it again",
    ),
    "file missing": (
        lambda g: some_file(g).unlink(),
        "is incomplete: credits.person.bin is missing",
        "Build it again",
    ),
    "file truncated": (
        lambda g: some_file(g).write_bytes(some_file(g).read_bytes()[:-4]),
        "is damaged: credits.person.bin has 44 bytes and should have 48",
        "Build it again",
    ),
    "manifest of another kind": (
        lambda g: (g / MANIFEST).write_text("[1]"),
        "is damaged: manifest.json is cut off or no manifest",
        "Build it again",
    ),
    "manifest is a pipe": (
        lambda g: ((g / MANIFEST).unlink(), os.mkfifo(g / MANIFEST)),
        "cannot be read: not a plain file",
        "See to its permissions",
    ),
    "file is a folder": (
        lambda g: (some_file(g).unlink(), some_file(g).mkdir()),
        "cannot be read: not a plain file",
        "See to its permissions",
    ),
    "data folder missing": (lambda g: shutil.rmtree(data_of(g)), "is incomplete", "Build it again"),
}


@pytest.mark.parametrize("harm", HARM)
def test_a_graph_that_cannot_be_read_is_refused(graph: Path, harm: str) -> None:
    """Each with what is wrong and the command that mends it."""
    if harm == "manifest is a pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    act, message, hint = HARM[harm]
    act(graph)
    with pytest.raises(costars.GraphError) as caught:
        costars.open(graph)
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")
    assert caught.value.exit_code == 3


def test_a_manifest_of_a_newer_format_needs_no_checksum_to_be_told(graph: Path) -> None:
    """A later format may sum differently: its version comes first."""
    rewrite(graph, checksum=False, format=FORMAT_VERSION + 7)
    with pytest.raises(costars.GraphError, match="newer costars"):
        costars.open(graph)


def test_every_altered_file_is_found_by_verify(graph: Path) -> None:
    for file in sorted(data_files()):
        path = data_of(graph) / file
        content = path.read_bytes()
        if not content:
            continue
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with costars.open(graph) as opened:
            assert opened.verify().to_dict() == {
                "ok": False,
                "problems": [f"{file}: its contents were altered (SHA-256 differs)"],
            }
        path.write_bytes(content)
    with costars.open(graph) as opened:
        assert opened.verify().to_dict() == {"ok": True, "problems": []}


def ask_everything(graph: Path) -> None:
    """Every question; each may only answer or raise one of our errors."""
    with costars.open(graph) as opened:
        for question in (
            lambda: opened.link("p:a", "p:z", all=True, limit=50),
            lambda: opened.link("Regular", "Guest", roles=["actor", "director"], without=["e2"]),
            lambda: opened.together("regular", "lead"),
            lambda: opened.together("guest", "director", as_of="2003-02-01"),
            lambda: opened.cast(["regular", "lead", "guest"]),
            lambda: opened.person("regular"),
            lambda: opened.title("show"),
            lambda: opened.search("regulr"),
            lambda: opened.search("sho"),
        ):
            with contextlib.suppress(costars.CostarsError):
                question()


def test_altered_bytes_never_crash_the_process(tmp_path: Path) -> None:
    """Bytes changed at random, lengths kept: an answer or a clear error, nothing else."""
    graph = build(series(), tmp_path)
    chance = random.Random(2005)
    files = [data_of(graph) / f for f in sorted(data_files()) if (data_of(graph) / f).stat().st_size]
    for file in files:
        content = file.read_bytes()
        for _ in range(4):
            harmed = bytearray(content)
            for _ in range(chance.choice([1, 1, 4])):
                harmed[chance.randrange(len(harmed))] = chance.choice([0, 1, 127, 255, chance.randrange(256)])
            file.write_bytes(harmed)
            ask_everything(graph)
        file.write_bytes(b"\xff" * len(content))
        ask_everything(graph)
        file.write_bytes(content)
    ask_everything(graph)


def test_a_damaged_graph_says_so_when_asked(tmp_path: Path) -> None:
    """Numbers that lead nowhere become an error that names `data verify`."""
    graph = build(tied_chains(), tmp_path)
    path = data_of(graph) / "credits.title.bin"
    path.write_bytes(b"\xff" * path.stat().st_size)
    for question in (lambda g: g.link("a", "z"), lambda g: g.person("a"), lambda g: g.together("a", "z")):
        with costars.open(graph) as opened, pytest.raises(costars.GraphError) as caught:
            question(opened)
        assert "is damaged: its contents were altered" in caught.value.message
        assert caught.value.hint == f"See what: costars data verify --graph {graph}"


def test_a_graph_in_use_can_be_closed(graph: Path) -> None:
    """A numpy array over a file keeps that file mapped, and no more."""
    with costars.open(graph) as opened:
        array = opened._store.numpy("credits.person")
    assert len(array) == 12
    assert int(array.max()) < 4


_NAMES = tuple(f"{what}.{part}" for what in ("people", "titles") for part in ("ranked", "words", "keys"))


def test_structure_is_checked_where_the_checksums_agree(tmp_path: Path) -> None:
    """A graph that was written wrongly has right checksums: its numbers are looked at too."""
    graph = build(series(), tmp_path)
    good = {f: (data_of(graph) / f).read_bytes() for f in data_files()}
    harms = {
        "credits.person.bin": "credits.person: a value outside people",
        "titles.kind.bin": "titles.kind: a value outside kinds",
        "people.credits.bin": "people.credits: offsets do not rise from 0",
        "credits.voice.bin": "credits.voice: a value that is neither -1, 0 nor 1",
        "titles.released.bin": "titles.released: 2139062143 is not a date",
        "titles.genres.bin": "titles.genres: a bit without a genre",
        "people.name.bytes": "people.name: 'utf-8' codec can't decode",
        "people.keys.bytes": "people.keys: row 1 is out of order",
        "people.ranked.bin": "people.ranked: out of order",
        "people.ranked.word.bin": "people.ranked.word, people.words.key: ",
        "titles.words.key.bin": "titles.ranked.word, titles.words.key: ",
        "people.keys.compact.bin": "people.keys.compact: out of order",
        "people.keys.backward.bin": "people.keys.backward: out of order",
        "titles.words.backward.bin": "titles.words.backward: out of order",
        "people.keys.shared.bin": "people.keys.shared: not what they share",
        "people.words.backward.shared.bin": "people.words.backward.shared: not what they share",
        "titles.keys.sign.bin": "titles.keys.sign: not that of the letters",
    }
    turned = {f"{n}.bin" for n, spec in ARRAYS.items() if spec.dtype == "<u4" and n.startswith(_NAMES)}
    for file, problem in harms.items():
        content = good[file]
        byte = {"credits.voice.bin": b"\x05", "people.name.bytes": b"\xff"}.get(file, b"\x7f")
        harmed = byte * len(content)
        if file == "people.keys.bytes":
            harmed = content[::-1]
        elif file in turned:
            harmed = np.frombuffer(content, "<u4")[::-1].tobytes()
        (data_of(graph) / file).write_bytes(harmed)
        files = manifest(graph)["files"]
        files[file]["sha256"] = hashlib.sha256(harmed).hexdigest()
        rewrite(graph, files=files)
        with costars.open(graph) as opened:
            answer = opened.verify()
        assert not answer.ok
        assert any(p.startswith(problem) for p in answer.problems), (file, answer.problems)
        files[file]["sha256"] = hashlib.sha256(content).hexdigest()
        (data_of(graph) / file).write_bytes(content)
        rewrite(graph, files=files)


def test_the_row_that_begins_inside_a_letter_is_named() -> None:
    """By its place among all strings, empty ones included."""
    texts = Texts.packed(np.frombuffer("aé".encode(), np.uint8), np.array([0, 2, 3]))
    assert _text_problem(texts, ordered=False) == "row 2 begins inside a letter"


@pytest.mark.parametrize("name", ZOO)
def test_two_builds_of_one_input_are_alike(tmp_path: Path, name: str) -> None:
    """Byte for byte, but for the time of the build."""
    world = ZOO[name]()
    first, second = build(world, tmp_path / "a"), build(world, tmp_path / "b")
    files = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(second) for p in second.rglob("*") if p.is_file())
    for file in files:
        if file.name != MANIFEST:
            assert (first / file).read_bytes() == (second / file).read_bytes(), file
    one, other = manifest(first), manifest(second)
    assert one.pop("built")
    assert other.pop("built")
    assert one == other


def test_the_time_of_the_build_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1100000000")
    first, second = build(series(), tmp_path / "a"), build(series(), tmp_path / "b")
    assert manifest(first)["built"] == "2004-11-09T11:33:20Z"
    assert (first / MANIFEST).read_bytes() == (second / MANIFEST).read_bytes()


def test_a_read_only_folder_opens(graph: Path) -> None:
    """No lock and no scratch file is needed to read."""
    folders = [graph, data_of(graph)]
    files = [p for p in graph.rglob("*") if p.is_file()]
    for path in files + folders[::-1]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(p.name for p in graph.rglob("*"))
    try:
        with costars.open(graph) as opened:
            assert opened.link("a", "z").degrees == 2
            assert opened.search("fam").titles[0].id == "famous"
            assert opened.verify().ok
        assert sorted(p.name for p in graph.rglob("*")) == before
    finally:
        for path in folders:
            path.chmod(0o755)


def test_the_arrays_are_read_only(graph: Path) -> None:
    store = Store.open(graph)
    with pytest.raises(TypeError):
        store.arrays["credits.person"][0] = 1
    assert not store.numpy("credits.person").flags.writeable
    assert set(store.arrays) == set(ARRAYS)
    assert set(store.strings) == set(STRINGS)


def test_a_closed_graph_says_so(graph: Path) -> None:
    opened = costars.open(graph)
    opened.close()
    opened.close()
    with pytest.raises(costars.GraphError, match="is closed"):
        opened.link("a", "z")


def test_eight_threads_get_the_answers_of_one(tmp_path: Path) -> None:
    world = tied_chains()
    pairs = [(a["id"], b["id"]) for a in world.people for b in world.people]
    with costars.open(build(world, tmp_path)) as graph:
        want = [graph.link(a, b, all=True) for a, b in pairs]
        got: list[list[Any]] = [[] for _ in range(8)]

        def ask(mine: list[Any]) -> None:
            for _ in range(5):
                mine[:] = [graph.link(a, b, all=True) for a, b in pairs]

        threads = [threading.Thread(target=ask, args=(mine,)) for mine in got]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert got == [want] * 8


# Publishing ----------------------------------------------------------------------------------------


def rebuild(graph: Path, world: Any) -> list[str]:
    tables = write(world, graph.parent / "tables2")
    return build_graph(lambda: assemble(read_tables(tables, name="test")), graph)


def test_a_new_graph_takes_the_place_of_the_old(graph: Path) -> None:
    """Who has the old one open goes on with it; who opens now gets the new one; nothing else is left."""
    with costars.open(graph) as old:
        rebuild(graph, series())
        assert old.link("a", "z").degrees == 2
        with costars.open(graph) as new:
            assert new.person("lead").person.id == "lead"
    assert sorted(p.name for p in graph.iterdir()) == sorted([".lock", MANIFEST, data_of(graph).name])


def test_the_same_graph_again_is_whole(graph: Path) -> None:
    before = manifest(graph)["fingerprint"]
    rebuild(graph, tied_chains())
    assert manifest(graph)["fingerprint"] == before
    with costars.open(graph) as opened:
        assert opened.verify().ok


def test_the_same_graph_again_mends_a_damaged_one(graph: Path) -> None:
    some_file(graph).write_bytes(b"\xff" * some_file(graph).stat().st_size)
    rebuild(graph, tied_chains())
    with costars.open(graph) as opened:
        assert opened.verify().ok


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "precious.txt").write_text("mine")
    with pytest.raises(costars.BadInput, match=r"holds other files \(precious.txt\) and is not a graph"):
        rebuild(folder, tied_chains())
    assert [p.name for p in folder.iterdir()] == ["precious.txt"]


FOREIGN = {
    "another program's manifest": {"manifest.json": '{"name": "app"}', "data-raw": None},
    "another lock": {".lock": "", "data-2024": None},
    "a name like ours": {"building-site": None},
    "a cut manifest of who knows what": {"manifest.json": "{"},
}


@pytest.mark.parametrize("name", FOREIGN)
def test_names_like_ours_are_not_taken_for_ours(tmp_path: Path, name: str) -> None:
    """Nothing in a folder that a build did not make itself is ever removed or replaced."""
    folder = tmp_path / "home"
    folder.mkdir()
    for entry, text in FOREIGN[name].items():
        if text is None:
            (folder / entry).mkdir()
            (folder / entry / "precious.txt").write_text("mine")
        else:
            (folder / entry).write_text(text)
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    with pytest.raises(costars.BadInput, match="holds other files"):
        rebuild(folder, tied_chains())
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_a_graph_without_its_manifest_is_built_again(graph: Path) -> None:
    """What a cleaner has left of a graph is ours."""
    (graph / MANIFEST).unlink()
    (graph / ".lock").unlink()
    assert len(rebuild(graph, tied_chains())) == 1
    with costars.open(graph) as opened:
        assert opened.verify().ok


def test_a_value_that_does_not_fit_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(costars.GraphError, match="does not fit"):
        writing.Writer(tmp_path).array(next(iter(ARRAYS)), np.array([2**40]))


class FullError(OSError):
    def __init__(self) -> None:
        super().__init__(28, "No space left on device")


def test_a_full_disk_leaves_the_old_graph_whole(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing fails at every file in turn, and at the manifest."""
    before = {p.relative_to(graph): p.read_bytes() for p in graph.rglob("*") if p.is_file()}
    real = writing._write_synced
    for fail_at in [*range(0, len(data_files()), 9), len(data_files())]:
        count = 0

        def write_some(path: Path, chunks: Any, fail_at: int = fail_at) -> str:
            nonlocal count
            count += 1
            if count > fail_at:
                path.write_bytes(b"half")
                raise FullError
            return real(path, chunks)

        monkeypatch.setattr(writing, "_write_synced", write_some)
        with pytest.raises(costars.GraphError, match="cannot be written: No space left on device") as caught:
            rebuild(graph, series())
        assert "Nothing was changed" in (caught.value.hint or "")
        after = {p.relative_to(graph): p.read_bytes() for p in graph.rglob("*") if p.is_file()}
        assert {k: v for k, v in after.items() if k in before} == before
        with costars.open(graph) as opened:
            assert opened.verify().ok
    monkeypatch.undo()
    rebuild(graph, series())
    assert len(list(graph.iterdir())) == 3, "what failed builds left is gone"


KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from examples import *
from costars.catalog import assemble
from costars.index.build import build
from costars.sources.table import read_tables
tables = write(series(), Path(sys.argv[3]))
catalog = assemble(read_tables(tables, name="test"))
print("ready", flush=True)
while True:
    build(lambda: catalog, Path(sys.argv[2]))
"""


def test_builds_killed_at_any_moment_leave_a_whole_graph(graph: Path, tmp_path: Path) -> None:
    """SIGKILL at a dozen moments: some graph is whole in place; what is left is named and removed."""
    chance = random.Random(17)
    for round_ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(Path(__file__).parent), str(graph), str(tmp_path / "more")],
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait()
        process.stdout.close()
        with costars.open(graph) as opened:
            assert opened.verify().ok, round_
    left = {p.name for p in graph.iterdir()} - {".lock", MANIFEST, data_of(graph).name}
    assert set(rebuild(graph, tied_chains())) == left
    assert len(list(graph.iterdir())) == 3


def test_an_open_graph_verifies_what_it_holds(graph: Path) -> None:
    """Not what has taken its place since."""
    with costars.open(graph) as old:
        rebuild(graph, series())
        assert old.verify().ok
        some_file(graph).write_bytes(b"\xff" * some_file(graph).stat().st_size)
        assert old.verify().ok
        with costars.open(graph) as new:
            assert not new.verify().ok


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    tables = write(series(), tmp_path / "tables")
    errors: list[BaseException] = []

    def run() -> None:
        try:
            for _ in range(3):
                build_graph(lambda: assemble(read_tables(tables, name="test")), graph)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with costars.open(graph) as opened:
        assert opened.verify().ok
    assert len(list(graph.iterdir())) == 3
