"""A build of IMDb's files that is killed, starved or refused: the graph that was there stays whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import costars
from build_in_child import Children, answers, make
from costars.index import write as writing
from costars.index.store import MANIFEST, data_files
from imdb_sample import sample
from test_graph_folder import FullError, data_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks, signals and limits of POSIX")

OTHER = {"kinds": ["movie", "tv_movie", "tv_series", "short"]}  # the choice of the build that is hindered


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with so many bad rows that their list is the largest file of the graph but one."""
    folder = sample(tmp_path_factory.mktemp("imdb") / "files")
    with (folder / "title.ratings.tsv").open("ab") as out:
        out.write(b"tt0029999\t5.0\t5\n" * 900)
    return folder


@pytest.fixture(scope="module")
def children(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Children]:
    with Children() as program:
        assert program.ask("warm", files=files, out=tmp_path_factory.mktemp("warm") / "graph") == {
            "removed": []
        }
        yield program


@pytest.fixture(scope="module")
def finished(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("finished") / "graph"
    make(files, path)
    return path


@pytest.fixture
def graph(finished: Path, tmp_path: Path) -> Path:
    """The graph that is there before."""
    return Path(shutil.copytree(finished, tmp_path / "graph"))


@pytest.fixture(scope="module")
def before(finished: Path) -> dict[str, Any]:
    found = answers(finished)
    assert found["problems"] == []
    return found


def contents(graph: Path) -> dict[Path, bytes]:
    return {p.relative_to(graph): p.read_bytes() for p in graph.rglob("*") if p.is_file()}


def leftovers(graph: Path) -> set[str]:
    return {p.name for p in graph.iterdir()} - {".lock", MANIFEST, data_of(graph).name}


# Killed --------------------------------------------------------------------------------------------

MOMENTS = 50


def test_builds_killed_at_fifty_moments_leave_a_whole_graph(
    children: Children, files: Path, graph: Path, before: dict[str, Any]
) -> None:
    """The old graph opens, verifies and answers the same, or the new one is in place whole; what is left is
    named and removed by the next build."""
    other = graph.parent / "other"
    began = time.perf_counter()
    assert children.ask("build", files=files, out=other, choice=OTHER) == {"removed": []}
    whole = time.perf_counter() - began
    after = answers(other)
    assert after["fingerprint"] != before["fingerprint"]
    chance = random.Random(2024)
    halfway = 0
    for moment in range(MOMENTS):
        after_seconds = (moment + chance.random()) / MOMENTS * whole
        ended = children.ask("build", files=files, out=graph, choice=OTHER, after=after_seconds)
        assert ended in ({"killed": signal.SIGKILL}, {"removed": []})
        found = answers(graph)
        assert found == (after if found["fingerprint"] == after["fingerprint"] else before), moment
        assert found["problems"] == [], moment
        left = leftovers(graph)
        halfway += found["fingerprint"] == before["fingerprint"] and bool(left)
        assert all(name.startswith(("building-", "data-", f"{MANIFEST}.")) for name in left), left
        with mock.patch("os.fsync"):
            assert set(make(files, graph)) == left, moment
        assert leftovers(graph) == set()
        assert answers(graph) == before
    assert halfway > MOMENTS // 4, "the builds were killed in their midst"


def test_a_build_killed_in_an_empty_place_leaves_no_graph(
    children: Children, files: Path, tmp_path: Path
) -> None:
    """What is unfinished says so, and the next build makes it."""
    graph = tmp_path / "new"
    killed = children.ask("build", files=files, out=graph, once="building-*/*.bin")
    assert killed == {"killed": signal.SIGKILL}
    with pytest.raises(costars.GraphError, match="is not finished: its build was stopped") as caught:
        costars.open(graph)
    assert "Build it again" in (caught.value.hint or "")
    left = [p.name for p in graph.glob("building-*")]
    assert children.ask("build", files=files, out=graph) == {"removed": left}
    assert answers(graph)["problems"] == []


# Starved -------------------------------------------------------------------------------------------


def sizes(graph: Path) -> dict[str, int]:
    return {p.name: p.stat().st_size for p in graph.rglob("*") if p.is_file()}


def test_a_limit_on_the_size_of_files_leaves_the_old_graph(
    children: Children, files: Path, graph: Path, before: dict[str, Any], tmp_path: Path
) -> None:
    """Reached in a data file, or in the list of rejects; where it is not reached the build ends."""
    other = tmp_path / "other"
    with mock.patch("os.fsync"):
        make(files, other, **OTHER)
    size = sizes(other)
    rejects, whole = size.pop("rejects.tsv"), size.pop(MANIFEST)
    data = max(size.values())
    assert data < whole < rejects
    kept = contents(graph)
    for limit in (1, 7, 64, data // 2, data - 1, data, whole - 1, whole, rejects // 2, rejects - 1):
        ended = children.ask("build", files=files, out=graph, choice=OTHER, limit=limit)
        assert ended == {
            "error": "graph",
            "exit": 3,
            "message": f"The graph {graph} cannot be written: File too large.",
            "hint": "Nothing was changed. Free some space, or choose another folder with -o.",
        }, limit
        assert contents(graph) == kept, limit
    assert children.ask("build", files=files, out=graph, choice=OTHER, limit=rejects)["removed"] == []
    assert answers(graph) == answers(other)
    assert before["fingerprint"] != answers(graph)["fingerprint"]


def test_a_limit_that_only_the_manifest_reaches(children: Children, graph: Path, tmp_path: Path) -> None:
    """The last file that is written: all others are there by then."""
    small = sample(tmp_path / "files")
    kept = contents(graph)
    with mock.patch("os.fsync"):
        make(small, tmp_path / "other", **OTHER)
    size = sizes(tmp_path / "other")
    limit = size.pop(MANIFEST) - 1
    assert max(size.values()) < limit
    assert (
        "File too large"
        in children.ask("build", files=small, out=graph, choice=OTHER, limit=limit)["message"]
    )
    assert contents(graph) == kept, "of the new graph nothing takes up space"
    assert make(small, graph, **OTHER) == []
    assert answers(graph) == answers(tmp_path / "other")


def test_a_disk_that_is_full_at_any_file_leaves_the_old_graph(
    files: Path, graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every data file in turn, at the list of rejects, at the manifest."""
    kept = contents(graph)
    real = writing._write_synced
    failed: list[str] = []
    count = len(data_files()) + 2
    with mock.patch("os.fsync"):
        for fail_at in range(count + 1):
            written = 0

            def write_some(path: Path, chunks: Any, fail_at: int = fail_at) -> str:
                nonlocal written
                written += 1
                if written > fail_at:
                    failed.append(path.name)
                    path.write_bytes(b"half")
                    raise FullError
                return real(path, chunks)

            monkeypatch.setattr(writing, "_write_synced", write_some)
            if fail_at == count:
                make(files, graph, **OTHER)
                break
            with pytest.raises(costars.GraphError, match="cannot be written: No space left on device"):
                make(files, graph, **OTHER)
            assert contents(graph) == kept, failed[-1]
    assert set(failed[:-1]) == {*data_files(), "rejects.tsv"}
    assert failed[-1].startswith(f"{MANIFEST}.")
    assert answers(graph)["problems"] == []
    assert leftovers(graph) == set()


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.rename", "pathlib.Path.replace"])
def test_a_disk_that_fails_when_it_is_asked_to_keep_leaves_a_whole_graph(
    files: Path, graph: Path, call: str
) -> None:
    """Files that were written may still be lost when they are synced, and names when they are given."""
    kept = contents(graph)
    module, _, name = call.rpartition(".")
    real = getattr(os if module == "os" else Path, name)
    calls, last = 0, 1 << 30

    def fail(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > last:
            raise OSError(5, "Input/output error")
        return None if name == "fsync" else real(*args)

    with mock.patch("os.fsync"), mock.patch(call, fail):
        make(files, graph.parent / "other", **OTHER)
    count = calls
    assert count >= (len(data_files()) + 4 if name == "fsync" else 1)
    for last in sorted({*range(0, count, 7), *range(max(0, count - 4), count)}):
        calls = 0
        with (
            mock.patch("os.fsync"),
            mock.patch(call, fail),
            pytest.raises(costars.GraphError, match=r"Input/output error\.$") as caught,
        ):
            make(files, graph, **OTHER)
        if (name, last) == ("fsync", count - 1):
            # Only whether the new manifest keeps its name is not sure.
            assert caught.value.message.startswith(f"The new graph {graph} is in place, but the disk may")
            assert answers(graph) == answers(graph.parent / "other")
        else:
            assert caught.value.message.startswith(f"The graph {graph} cannot be written")
            assert contents(graph) == kept, last
    with mock.patch("os.fsync"):
        make(files, graph, **OTHER)
    assert leftovers(graph) == set()


def test_what_reads_back_differently_is_no_graph(files: Path, graph: Path, before: dict[str, Any]) -> None:
    """A disk that loses a byte without a word."""
    real = writing._write_synced

    def lose(path: Path, chunks: Any) -> str:
        digest = real(path, chunks)
        if path.name == "credits.title.bin":
            path.write_bytes(path.read_bytes()[:-1] + b"\x7f")
        return digest

    kept = contents(graph)
    with (
        mock.patch.object(writing, "_write_synced", lose),
        pytest.raises(costars.GraphError, match=r"reads back differently: credits\.title\.bin") as caught,
    ):
        make(files, graph, **OTHER)
    assert "The disk may be failing. Nothing was changed." in (caught.value.hint or "")
    assert contents(graph) == kept
    assert answers(graph) == before


# In a world of its own -----------------------------------------------------------------------------


@pytest.fixture
def mounts(files: Path, tmp_path: Path) -> Iterator[Children]:
    """A program that may mount, in a namespace that ends with it."""
    unshare = shutil.which("unshare")
    if not sys.platform.startswith("linux") or unshare is None:
        pytest.skip("no namespaces on this system: the disk of its own is not tried")
    with Children(unshare, "--user", "--map-root-user", "--mount") as program:
        (tmp_path / "disk").mkdir()
        try:
            mounted = program.ask("shell", command=["mount", "-t", "tmpfs", "none", tmp_path / "disk"])
        except EOFError:
            mounted = None
        if mounted != 0:
            pytest.skip("mounting is not allowed here: the disk of its own is not tried")
        yield program


def test_a_small_disk_leaves_the_old_graph(mounts: Children, files: Path, tmp_path: Path) -> None:
    """It fills up at different files; when there is room again the next build cleans up and ends."""
    disk = tmp_path / "disk"
    where = {"files": files, "out": disk / "graph"}
    assert mounts.ask("shell", command=["mount", "-o", "remount,size=4m", disk]) == 0
    assert mounts.ask("warm", **where) == {"removed": []}
    before = mounts.ask("answers", out=disk / "graph")
    assert before["problems"] == []
    failed = 0
    for leave in range(0, 900_000, 32_768):
        mounts.ask("fill", path=disk / "filler", leave=leave)
        ended = mounts.ask("build", **where, choice=OTHER)
        if "removed" in ended:
            break
        failed += 1
        assert ended["message"] == f"The graph {disk / 'graph'} cannot be written: No space left on device."
        assert ended["exit"] == 3
        assert mounts.ask("answers", out=disk / "graph") == before, leave
    assert failed >= 5
    after = mounts.ask("answers", out=disk / "graph")
    assert after["problems"] == []
    assert after["fingerprint"] != before["fingerprint"]
    assert len(mounts.ask("list", out=disk / "graph")) == 3


def test_a_read_only_disk_is_read_and_not_written(mounts: Children, files: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    where = {"files": files, "out": disk / "graph"}
    assert mounts.ask("warm", **where) == {"removed": []}
    before = mounts.ask("answers", out=disk / "graph")
    assert mounts.ask("shell", command=["mount", "-o", "remount,ro", disk]) == 0
    for out in (disk / "graph", disk / "new"):
        ended = mounts.ask("build", files=files, out=out, choice=OTHER)
        assert ended["message"] == f"The graph {out} cannot be written: Read-only file system."
        assert ended["exit"] == 3
    assert mounts.ask("answers", out=disk / "graph") == before
    assert mounts.ask("list", out=disk) == ["graph"]


def test_a_folder_of_somebody_else_is_read_and_not_written(children: Children, files: Path) -> None:
    """By a user without rights in it; root, who has them all, becomes another one for that."""
    user = 65534 if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copytree(files, folder / "files")
        with mock.patch("os.fsync"):
            make(folder / "files", folder / "graph")
        kept = contents(folder / "graph")
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            for out in (folder / "graph", folder / "new"):
                ended = children.ask("build", files=folder / "files", out=out, choice=OTHER, user=user)
                assert ended["message"] == f"The graph {out} cannot be written: Permission denied."
                assert (ended["error"], ended["exit"]) == ("graph", 3)
            found = children.ask("answers", out=folder / "graph", user=user)
            assert found["problems"] == []
            assert found["together"]["titles"]
        finally:
            for path in [folder, *folder.rglob("*")]:
                path.chmod(0o755 if path.is_dir() else 0o644)
        assert contents(folder / "graph") == kept
        assert not (folder / "new").exists()
