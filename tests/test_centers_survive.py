"""The work on centers that is stopped, killed, hindered or done twice at once."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import costars
from centers_in_child import Child, Counted
from costars.graph.centers import exact, work
from costars.graph.centers.files import Unbelievable, read_arrays, write_arrays
from costars.graph.centers.kept import LOCK, PROGRESS, RESULT
from costars.records import Centers
from examples import World, build
from webs import crowd, world_of

SEARCHES = 10  # of the graph below


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of some searches."""
    return build(world_of(crowd(7000, 4500, 16000, 5), 7000), tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def wanted(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The answer, by numpy."""
    copy = Path(shutil.copytree(built, tmp_path_factory.mktemp("wanted") / "graph"))
    with costars.open(copy) as graph:
        return graph.centers(5).to_dict()


@pytest.fixture
def path(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "graph"))


@pytest.fixture
def beside(path: Path) -> Path:
    return path.with_name("graph.centers")


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is left to kernels."""
    monkeypatch.setattr(exact, "_FEW", 0)


def ask(path: Path, notes: list[str] | None = None) -> Centers:
    with costars.open(path, note=(notes if notes is not None else []).append) as graph:
        return graph.centers(5, threads=1)


def test_searches_are_counted_right(path: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(monkeypatch)
    assert ask(path).to_dict() == wanted
    assert counted.count == SEARCHES
    assert ask(path).to_dict() == wanted
    assert counted.count == SEARCHES, "the result is kept"


@pytest.mark.parametrize("done", [0, 1, 4, SEARCHES - 1])
def test_stopped_work_goes_on(
    done: int, path: Path, beside: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search that was done is done again; what was kept of them is all in the sums, once."""
    notes: list[str] = []
    with monkeypatch.context() as patch:
        Counted(patch, stop_before=done)
        with pytest.raises(KeyboardInterrupt):
            ask(path, notes)
    assert sorted(p.name for p in beside.iterdir()) == sorted([LOCK, PROGRESS])
    assert notes[-1].startswith("Stopped at ")
    counted = Counted(monkeypatch)
    notes.clear()
    assert ask(path, notes).to_dict() == wanted
    assert counted.count == SEARCHES - done
    assert [n for n in notes if n.startswith("Going on where it stopped: ")] == notes[: 1 if done else 0]
    assert sorted(p.name for p in beside.iterdir()) == sorted([LOCK, RESULT])


def test_killed_at_random_moments_it_ends_with_the_same(path: Path, tmp_path: Path, wanted: Any) -> None:
    """However often it is killed, at whatever moment."""
    chance = random.Random(11)
    kept = 0
    for _ in range(6):
        child = Child(path, tmp_path / "home", pause=0.02)
        child.after(chance.randrange(1, 5))
        time.sleep(chance.random() / 50)
        _, said, code = child.end()
        assert code in (-signal.SIGKILL, 0), said
        kept += "Going on where it stopped" in said
    lines, said, code = Child(path, tmp_path / "home").end()
    assert code == 0, said
    assert json.loads(lines[-1]) == wanted
    assert kept >= 1


def waiting_command(path: Path, go: Path) -> list[str]:
    """`costars centers`, which waits after some searches until there is a file `go`."""
    program = (
        "import itertools, os, time; from costars.graph.centers import exact, work\n"
        "exact._FEW = 0; real = work.search; begun = itertools.count()\n"
        "def search(*given):\n"
        f"    while next(begun) > 3 and not os.path.exists({str(go)!r}): time.sleep(0.02)\n"
        "    time.sleep(0.1); return real(*given)\n"
        "work.search = search; work._HAND_IN = 0\n"
        "from costars.cli import main; main()"
    )
    return [sys.executable, "-c", program, "centers", "--graph", str(path), "--json", "--top", "5"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_that_is_stopped_says_how_far_it_is(
    number: int, path: Path, tmp_path: Path, wanted: Any
) -> None:
    """And that it goes on: without a traceback."""
    where = os.environ | {"PYTHONPATH": str(Path(costars.__file__).parent.parent)}
    go = path.with_name("go")
    command = waiting_command(path, go)
    asked = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=where)
    assert asked.stderr is not None
    line = ""
    while " of 5," not in line or " 0 of" in line:
        line = asked.stderr.readline()
        assert line, asked.communicate()
    asked.send_signal(number)
    time.sleep(0.5)  # it has heard
    go.touch()
    out, err = asked.communicate(timeout=60)
    assert (out, asked.returncode) == ("", {signal.SIGINT: 130, signal.SIGTERM: 143}[number])
    assert "Traceback" not in err
    assert "people; asked again, it goes on from there." in err
    again = subprocess.run(command, capture_output=True, text=True, env=where, check=False)
    assert again.returncode == 0
    assert "costars: Going on where it stopped: " in again.stderr
    assert json.loads(again.stdout) == wanted


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="terminals of POSIX")
def test_a_terminal_has_a_bar_and_remarks_above_it(path: Path, wanted: Any) -> None:
    """A remark has a line for itself, and the bar fits into one."""
    from pty import openpty

    where = os.environ | {
        "PYTHONPATH": str(Path(costars.__file__).parent.parent), "TERM": "xterm", "COLUMNS": "80",
    }  # fmt: skip
    go = path.with_name("go")
    command = waiting_command(path, go)
    mine, its = openpty()
    try:
        asked = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its, env=where)
        os.close(its)
        shown = b""
        stopped = False
        while True:
            try:
                shown += os.read(mine, 4096)
            except OSError:  # it has ended
                break
            if not stopped and re.search(rb"[1-9][0-9,]* of \d,\d{3} people", shown):
                stopped = True
                asked.send_signal(signal.SIGINT)
                time.sleep(0.5)  # it has heard
                go.touch()
        assert asked.wait(timeout=60) == 130
    finally:
        os.close(mine)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    lines = [line for line in re.split(r"[\r\n]+", text) if line]
    assert any(line.startswith("costars: Stopped at ") for line in lines)
    bars = [line for line in lines if " people " in line and not line.startswith("costars: ")]
    assert bars
    assert all(len(line) < 80 for line in bars)
    assert "Traceback" not in text


def test_two_at_once_do_the_work_once(path: Path, tmp_path: Path, wanted: Any) -> None:
    """The second one waits, and has the answer of the first."""
    first = Child(path, tmp_path / "home", pause=0.05)
    second = Child(path, tmp_path / "home", pause=0.05)
    ends = [child.end() for child in (first, second)]
    assert [code for _, _, code in ends] == [0, 0]
    assert [json.loads(lines[-1]) for lines, _, _ in ends] == [wanted, wanted]
    assert sum(line == "search" for lines, _, _ in ends for line in lines) == SEARCHES
    assert "is computing the centers of this graph: waiting for it." in ends[0][1] + ends[1][1]


def test_the_second_goes_on_where_the_first_was_killed(path: Path, tmp_path: Path, wanted: Any) -> None:
    first = Child(path, tmp_path / "home", pause=0.05)
    first.after(1, 0)  # it has the lock now
    second = Child(path, tmp_path / "home", pause=0.01)
    first.after(4)
    first.end()
    lines, said, code = second.end()
    assert code == 0, said
    assert json.loads(lines[-1]) == wanted
    assert 1 <= lines.count("search") < SEARCHES


# What is not believed ------------------------------------------------------------------------------


def stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        Counted(patch, stop_before=4)
        with pytest.raises(KeyboardInterrupt):
            ask(path)


@pytest.mark.parametrize("name", [PROGRESS, RESULT])
def test_damaged_files_are_not_believed(
    name: str, path: Path, beside: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off, with any byte altered, empty, or a folder: it is said so, and the work done again."""
    if name == PROGRESS:
        stopped(path, monkeypatch)
    else:
        ask(path)
    whole = (beside / name).read_bytes()
    chance = random.Random(3)
    damaged = [b"", b"{}\n", whole[:-1], whole + b"x", whole[: len(whole) // 2], b"x" * len(whole)]
    for _ in range(12):
        at = chance.randrange(len(whole) if chance.random() < 0.5 else 300)
        damaged.append(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
    for content in damaged:
        shutil.rmtree(beside)
        beside.mkdir()
        (beside / name).write_bytes(content)
        notes: list[str] = []
        with costars.open(path) as graph:
            assert graph.person("p0").rank is None
        with monkeypatch.context() as patch:
            counted = Counted(patch)
            assert ask(path, notes).to_dict() == wanted
        assert counted.count == SEARCHES
        assert notes == [f"{beside / name} is damaged; what it says is left aside."]
    shutil.rmtree(beside)
    (beside / name).mkdir(parents=True)
    notes = []
    assert ask(path, notes).to_dict() == wanted
    assert any("cannot be read" in note or "cannot be kept" in note for note in notes)


@pytest.mark.parametrize("what", ["graph", "rule", "plan", "format"])
def test_files_of_something_else_are_not_believed(
    what: str, path: Path, beside: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of another graph or rule, another way to divide the work, another version: whole as they are."""
    stopped(path, monkeypatch)
    facts, arrays = read_arrays(beside / PROGRESS)
    other = {"graph": "0" * 64, "rule": facts["rule"] | {"voice": False}, "plan": "0" * 64, "format": 2}
    arrays["steps"] = arrays["steps"] + 1
    write_arrays(beside / PROGRESS, facts | {what: other[what]}, arrays)
    notes: list[str] = []
    counted = Counted(monkeypatch)
    assert ask(path, notes).to_dict() == wanted
    assert counted.count == SEARCHES
    assert notes == [f"{beside / PROGRESS} is of another graph, rule or version, and left aside."]


def test_a_result_of_another_graph_is_not_believed(
    path: Path, beside: Path, wanted: Any, tmp_path: Path
) -> None:
    """The graph was built anew in its place."""
    world = World()
    world.title("t", *(world.person(p) for p in "abc"))
    other = build(world, tmp_path / "other")
    assert ask(other).component == 3
    shutil.copytree(other.with_name("graph.centers"), beside)
    with costars.open(path) as graph:
        assert graph.person("p0").rank is None
    notes: list[str] = []
    assert ask(path, notes).to_dict() == wanted
    assert notes == [f"{beside / RESULT} is of another graph, rule or version, and left aside."]
    assert ask(path, notes).to_dict() == wanted
    assert len(notes) == 1


@pytest.mark.parametrize("wrong", ["more", "lengths", "kinds"])
def test_what_has_a_checksum_and_makes_no_sense(
    wrong: str, path: Path, beside: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written by something else that knows the form."""
    stopped(path, monkeypatch)
    facts, arrays = read_arrays(beside / PROGRESS)
    if wrong == "more":
        arrays = {"else": arrays["steps"]}
    elif wrong == "lengths":
        arrays["steps"] = arrays["steps"][:-1]
    else:
        arrays["done"], arrays["steps"] = arrays["steps"], arrays["done"]
    write_arrays(beside / PROGRESS, facts, arrays)
    assert ask(path).to_dict() == wanted
    facts, arrays = read_arrays(beside / RESULT)
    write_arrays(beside / RESULT, facts, {**arrays, "rank": arrays["rank"][:-1]})
    assert ask(path).to_dict() == wanted


# Where it is kept ----------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("COSTARS_HOME", str(home))
    return home


@pytest.fixture
def read_only(path: Path, home: Path) -> Iterator[Path]:
    """A graph in a folder that may not be written to. Root may write anywhere, and becomes another one."""
    if not hasattr(os, "geteuid"):
        pytest.skip("users and rights of POSIX")
    for folder in (path.parent, *list(path.parents)[1:4]):
        folder.chmod(0o755)
    path.parent.chmod(0o555)
    before = os.geteuid()
    if before == 0:
        os.chown(home, 12345, -1)
        os.seteuid(12345)
    try:
        yield path
    finally:
        os.seteuid(before)
        path.parent.chmod(0o755)


def test_beside_a_graph_that_cannot_be_written_to(
    read_only: Path, home: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's own folder is taken, for the progress as for the result."""
    stopped(read_only, monkeypatch)
    (own,) = home.iterdir()
    assert own.name.startswith("graph-")
    assert own.name.endswith(".centers")
    assert sorted(p.name for p in own.iterdir()) == sorted([LOCK, PROGRESS])
    counted = Counted(monkeypatch)
    assert ask(read_only).to_dict() == wanted
    assert counted.count == SEARCHES - 4
    with costars.open(read_only) as graph:
        assert graph.person(wanted["people"][0]["person"]["id"]).rank == 1
    assert counted.count == SEARCHES - 4


def test_where_nothing_can_be_kept_it_is_computed_all_the_same(
    path: Path, beside: Path, home: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside.write_text("not a folder")
    notes: list[str] = []
    assert ask(path, notes).to_dict() == wanted
    assert notes == [f"The work cannot be kept in {beside}: File exists."]
    with monkeypatch.context() as patch:
        Counted(patch, stop_before=4)
        with pytest.raises(KeyboardInterrupt):
            ask(path, notes)
    assert not any(note.startswith("Stopped at") for note in notes), "nothing is promised"


def test_a_full_disk_costs_what_is_kept_and_not_the_answer(
    path: Path, beside: Path, wanted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    monkeypatch.setattr(exact, "_EVERY", 0.0)
    monkeypatch.setattr(work, "_LOOK", 0.001)
    notes: list[str] = []
    assert ask(path, notes).to_dict() == wanted
    assert notes == [f"The work cannot be kept in {beside}: No space left on device."]
    assert [p.name for p in beside.iterdir()] == [LOCK], "nothing half-written is left"


def test_what_killed_writers_left_is_removed(path: Path, beside: Path) -> None:
    beside.mkdir()
    left = [beside / f"{name}.0123abcd" for name in (PROGRESS, RESULT)]
    for file in (*left, beside / "mine.txt"):
        file.write_text("half")
    ask(path)
    assert sorted(p.name for p in beside.iterdir()) == sorted([LOCK, RESULT, "mine.txt"])


def test_a_file_of_arrays_is_what_was_written(tmp_path: Path) -> None:
    arrays = {
        "a": np.arange(5, dtype=np.uint32), "none": np.zeros(0, np.int64), "b": np.array([-1, 2**62]),
        "c": np.array([7], np.uint8),
    }  # fmt: skip
    write_arrays(tmp_path / "file", {"of": "ü", "n": 3}, arrays)
    facts, found = read_arrays(tmp_path / "file")
    assert facts == {"of": "ü", "n": 3}
    assert list(found) == list(arrays)
    for name, array in arrays.items():
        assert found[name].dtype == array.dtype
        assert found[name].tolist() == array.tolist()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        writer = os.open(tmp_path / "pipe", os.O_RDWR)
        with pytest.raises(Unbelievable):
            read_arrays(tmp_path / "pipe")
        os.close(writer)
