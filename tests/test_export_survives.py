"""An export that is refused, starved, interrupted or killed: what has its name is whole, no more is left."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import costars
from costars.networks import folder as folders
from costars.networks import tables
from examples import build
from networks import AWKWARD, read

FORMATS = ("parquet", "tsv", "graphml", "gexf")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(AWKWARD["islands"](), tmp_path_factory.mktemp("graph"))


@pytest.fixture
def graph(path: Path) -> Iterator[costars.Graph]:
    with costars.open(path) as opened:
        yield opened


def contents(place: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in place.iterdir()}


def around(place: Path) -> list[str]:
    """What lies beside a place, hidden names too."""
    return sorted(p.name for p in place.parent.iterdir() if p != place)


@pytest.fixture
def before(graph: costars.Graph, tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    """An earlier export, under another rule, and what it holds."""
    place = tmp_path / "here" / "out"
    graph.export(place, format="tsv", without=["i0p0"])
    return place, contents(place)


# Refused --------------------------------------------------------------------------------------------


def test_an_earlier_export_is_replaced_as_a_whole(graph: costars.Graph, before: Any) -> None:
    place, _ = before
    for form in FORMATS:
        graph.export(place, format=form)
        read(place)  # which says that there are no other files
        assert around(place) == []


def test_an_empty_folder_is_taken(graph: costars.Graph, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    graph.export(tmp_path / "new", format="tsv")
    assert read(tmp_path / "new").people


def test_folders_above_are_made(graph: costars.Graph, tmp_path: Path) -> None:
    graph.export(tmp_path / "a" / "b" / "c", format="tsv")
    assert read(tmp_path / "a" / "b" / "c").people


def test_what_is_not_an_export_is_not_touched(
    graph: costars.Graph, path: Path, before: Any, tmp_path: Path
) -> None:
    place, _ = before
    (place / "notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "people.tsv").write_text("id\tname\n")
    (tmp_path / "json").mkdir()
    (tmp_path / "json" / "export.json").write_text('["not", "ours"]')
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "export.json").write_text('{"format": 1, "files": []}')
    kept = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    for where, said in (
        (place, "holds other files (notes.txt): it is not only an earlier export."),
        (tmp_path / "file", "is a file."),
        (tmp_path / "tables", "holds other files (people.tsv)"),
        (tmp_path / "json", "holds other files (export.json)"),
        (tmp_path / "other", "holds other files (export.json)"),
        (path, "lies in the graph"),
        (path / "export", "lies in the graph"),
        (tmp_path / "file" / "below", "cannot be"),
        (f"{tmp_path}/a\0b", "names no folder"),
        ("", "names no folder"),
        ("/", "is no name for a folder"),
        (tmp_path / ("x" * 300), "File name too long"),
    ):
        with pytest.raises(costars.BadInput) as caught:
            graph.export(where, format="tsv")
        assert said in caught.value.message, where
        assert caught.value.hint
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == kept


def test_what_is_put_there_meanwhile_is_not_touched(graph: costars.Graph, before: Any) -> None:
    """Somebody puts a file into the folder of the earlier export while the new one is written."""
    place, kept = before

    def progress(*_: object) -> None:
        (place / "notes.txt").write_text("mine")

    with pytest.raises(costars.BadInput, match="holds other files"):
        graph.export(place, progress=progress)
    assert contents(place) == kept | {"notes.txt": b"mine"}
    assert around(place) == []


def test_a_link_to_a_folder_stays_one(graph: costars.Graph, before: Any) -> None:
    place, _ = before
    link = place.parent.parent / "link"
    link.symlink_to(place, target_is_directory=True)
    graph.export(link, format="gexf")
    assert link.is_symlink()
    assert read(place).people
    assert around(place) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root alone becomes somebody else"
)
def test_a_folder_of_somebody_else_is_not_written(path: Path, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        out = Path(place) / "out"
        ended = child(path, out, "user")
        assert ended["error"] == f"The export {out} cannot be written: Permission denied."
        assert around(out) == ["out-by-root"]
        assert not out.exists()


# Starved --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("projected", [False, True])
def test_a_disk_that_is_full_at_any_moment_leaves_nothing(
    graph: costars.Graph, before: Any, form: str, projected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every write in turn, in whatever thread of polars."""
    place, kept = before
    real = folders.Sink.write
    calls, last = 0, 1 << 30

    class Full:
        """The disk below a sink."""

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def write(self, content: bytes) -> int:
            nonlocal calls
            calls += 1
            if calls > last:
                self.stream.write(content[: len(content) // 2])
                raise OSError(28, "No space left on device")
            return int(self.stream.write(content))

        def flush(self) -> None:
            self.stream.flush()

    def write(self: folders.Sink, content: bytes) -> int:
        if not isinstance(self._stream, Full):
            self._stream = Full(self._stream)  # type: ignore[assignment]
        return real(self, content)

    monkeypatch.setattr(folders.Sink, "write", write)
    monkeypatch.setattr(tables, "PIECE", 3)
    with mock.patch("os.fsync"):
        graph.export(place.parent / "other", format=form, projected=projected)
        shutil.rmtree(place.parent / "other")
        count = calls
        assert count > 3
        for last in range(count):  # noqa: B007 (`Full` looks at it)
            calls = 0
            with pytest.raises(costars.BadInput) as caught:
                graph.export(place, format=form, projected=projected)
            assert caught.value.message == f"The export {place} cannot be written: No space left on device."
            assert "Nothing was left behind. Free some space" in (caught.value.hint or "")
            assert contents(place) == kept
            assert around(place) == []
        last = 1 << 30
        graph.export(place, format=form, projected=projected)
    assert read(place).people


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.rename"])
def test_a_disk_that_fails_to_keep_leaves_a_whole_export(
    graph: costars.Graph, before: Any, call: str
) -> None:
    place, kept = before
    module, _, name = call.rpartition(".")
    real = getattr(os if module == "os" else Path, name)
    calls, last = 0, 1 << 30

    def fail(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == last:
            raise OSError(5, "Input/output error")
        return None if name == "fsync" else real(*args)

    with mock.patch("os.fsync"), mock.patch(call, fail):
        graph.export(place)
        count = calls
        assert count >= (7 if name == "fsync" else 2)
        whole = contents(place)
        graph.export(place, format="tsv", without=["i0p0"])
        assert contents(place) == kept
        for last in range(1, count + 1):
            calls = 0
            with pytest.raises(costars.BadInput) as caught:
                graph.export(place)
            if (name, last) == ("fsync", count):
                # Only whether the new export keeps its name is not sure.
                assert "is in place, but the disk may lose it: Input/output error." in caught.value.message
                assert contents(place) == whole
            else:
                assert caught.value.message.endswith("cannot be written: Input/output error.")
                assert contents(place) == kept, last
                assert around(place) == []


def test_a_limit_on_the_size_of_files_is_told(path: Path, tmp_path: Path) -> None:
    """By the system itself, whoever writes."""
    for form in FORMATS:
        ended = child(path, tmp_path / "out", "limit", form)
        assert ended["error"] == f"The export {tmp_path / 'out'} cannot be written: File too large."
        assert [p.name for p in tmp_path.iterdir()] == []


def test_a_small_disk_is_told(path: Path, tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if not sys.platform.startswith("linux") or unshare is None:
        pytest.skip("no namespaces on this system: the disk of its own is not tried")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size=4k none "{disk}" && exec "$@"'
    apart = [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    for form in FORMATS:
        ended = child(path, disk / "out", "list", form, before=apart)
        if ended is None:
            pytest.skip("mounting is not allowed here: the disk of its own is not tried")
        assert ended["error"] == f"The export {disk / 'out'} cannot be written: No space left on device."
        assert ended["left"] == []


# Interrupted ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_that_is_interrupted_leaves_nothing(graph: costars.Graph, before: Any, form: str) -> None:
    place, kept = before
    steps: list[str] = []
    graph.export(place.parent / "other", format=form, progress=lambda *step: steps.append(step[0]))
    shutil.rmtree(place.parent / "other")
    for last in range(len(steps)):
        done = 0

        def progress(*_: object, last: int = last) -> None:
            nonlocal done
            done += 1
            if done > last:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            graph.export(place, format=form, progress=progress)
        assert contents(place) == kept
        assert around(place) == []


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("rename", [1, 2])
def test_interrupted_while_names_change(
    graph: costars.Graph, before: Any, moment: str, rename: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier export has its name again, or the new one has it."""
    place, kept = before
    real, calls = Path.rename, 0

    def interrupted(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if (calls, moment) == (rename, "before"):
            raise KeyboardInterrupt
        named = real(self, target)
        if (calls, moment) == (rename, "after"):
            raise KeyboardInterrupt
        return named

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        graph.export(place, format="gexf")
    monkeypatch.undo()
    if (rename, moment) == (2, "after"):
        assert read(place).people
    else:
        assert contents(place) == kept
        assert around(place) == []
    graph.export(place, format="gexf")
    assert read(place).people
    assert around(place) == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_command_is_stopped_by_a_signal(path: Path, tmp_path: Path, number: int, code: int) -> None:
    out = tmp_path / "out"
    ended = run(path, out, f"signal {number}")
    assert (ended.returncode, ended.stdout) == (code, "")
    assert "Traceback" not in ended.stderr
    assert [p.name for p in tmp_path.iterdir()] == []


# Killed ---------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(
    "moment", ["progress 1", "progress 5", "fsync 2", "fsync 5", "rename 1", "rename 2", "rmtree 1"]
)
def test_killed_at_any_moment_what_has_the_name_is_whole(
    path: Path, graph: costars.Graph, before: Any, moment: str
) -> None:
    """The earlier export, or the new one, or, between two renames, none. The next one removes what is left
    and says so."""
    place, kept = before
    ended = run(path, place, moment)
    assert ended.returncode == -signal.SIGKILL
    if moment == "rename 2":  # killed before the second one
        assert not place.exists()
    elif moment == "rmtree 1":  # the new one is in place, the earlier one not yet removed
        assert read(place).people
    else:
        assert contents(place) == kept
    left = around(place)
    assert {re.sub("[0-9a-f]{8}", "*", name) for name in left} == {
        ".out.*.lock",
        *([".out.*.unfinished"] if moment != "rmtree 1" else []),
        *([".out.*.earlier"] if moment in ("rename 2", "rmtree 1") else []),
    }
    notes: list[str] = []
    graph.export(place, format="tsv", note=notes.append)
    assert sorted(notes) == [
        f"removed {name}, left by an export that was stopped" for name in left if not name.endswith("lock")
    ]
    assert read(place).people
    assert around(place) == []


def test_two_exports_at_once_do_not_harm_each_other(graph: costars.Graph, before: Any) -> None:
    """What another one is writing is not taken for what was left. The last one has the name."""
    place, _ = before
    inside: list[bool] = []

    def progress(*_: object) -> None:
        if not inside:
            inside.append(True)
            graph.export(place, format="gexf", note=notes.append)
            assert read(place).people

    notes: list[str] = []
    graph.export(place, format="parquet", progress=progress, note=notes.append)
    assert notes == []
    assert "edges.parquet" in contents(place)
    assert read(place).people
    assert around(place) == []


# In a process of its own ----------------------------------------------------------------------------

CHILD = """
import os, signal, sys
from pathlib import Path
from costars.cli import main
from costars.networks import files, folder, tables

what, number = sys.argv[1].split()
number = int(number)
calls = 0

def wrapped(real):
    def call(*args, **more):
        global calls
        calls += 1
        if calls == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **more)
    return call

def edges(self, real=tables.Tables.edge_places):
    for part in real(self):
        os.kill(os.getpid(), number)
        yield part

def told(frames, name, count, progress, real=files.told):
    return real(frames, name, count, wrapped(progress))

if what == "fsync":
    os.fsync = wrapped(os.fsync)
elif what == "rename":
    Path.rename = wrapped(Path.rename)
elif what == "rmtree":
    folder.shutil.rmtree = wrapped(folder.shutil.rmtree)
elif what == "progress":
    files.told = told
elif what == "signal":
    tables.Tables.edge_places = edges
tables.PIECE = 3
main(sys.argv[2:])
"""


def run(path: Path, place: Path, how: str) -> subprocess.CompletedProcess[str]:
    """The command, killed or sent a signal by itself at some moment."""
    here = str(Path(costars.__file__).parent.parent)
    return subprocess.run(
        [sys.executable, "-c", CHILD, how, "data", "export", "--graph", path, "-o", place, "--format", "tsv"],
        check=False, capture_output=True, text=True, timeout=60, env=os.environ | {"PYTHONPATH": here},
    )  # fmt: skip


HINDERED = """
import json, os, resource, sys
import costars
how, path, place, form = sys.argv[1:]
graph = costars.open(path)
if how == "limit":
    resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))
if how == "user":
    graph.export(place + "-by-root", format=form)  # whatever that imports, nobody else may be able to read
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    graph.export(place, format=form)
    said = {"error": None}
except costars.BadInput as error:
    said = {"error": error.message, "hint": error.hint}
if how == "list":
    said["left"] = os.listdir(os.path.dirname(place))
print(json.dumps(said))
"""


def child(path: Path, place: Path, how: str, form: str = "tsv", before: list[str] | None = None) -> Any:
    """What a process has to say that has not all it needs; None where it cannot be started so."""
    if os.name != "posix":
        pytest.skip("limits and users of POSIX")
    here = str(Path(costars.__file__).parent.parent)
    ended = subprocess.run(
        [*(before or []), sys.executable, "-c", HINDERED, how, str(path), str(place), form],
        check=False, capture_output=True, text=True, timeout=60, env=os.environ | {"PYTHONPATH": here},
    )  # fmt: skip
    return json.loads(ended.stdout) if ended.stdout else None
