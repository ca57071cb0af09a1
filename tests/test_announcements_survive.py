"""Announcing that is killed, starved or done twice at once: nothing is lost, nothing is doubled."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from costars.announcements import AnnouncementsError, AnnouncementStore
from costars.announcements.store import FILE
from costars.records import Announced, AnnouncedCredit

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks, signals and limits of POSIX")

DAY = dt.date(2024, 2, 3)


def film(name: str, cast: int = 3) -> Announced:
    people = (AnnouncedCredit(None, f"{name} Player {n}", "actor") for n in range(cast))
    return Announced(name, "movie", tuple(people))


def announce(graph: Path, name: str, cast: int = 3) -> str:
    return AnnouncementStore(graph).add(film(name, cast), f"{name}.txt", DAY).id


class Child:
    """A fork that says the names it has announced, one a line."""

    def __init__(
        self, graph: Path, names: list[str], limit: int | None = None, user: int | None = None
    ) -> None:
        self._reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid:
            os.close(writing)
            return
        try:
            if limit is not None:
                import resource

                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
            for name in names:
                said: dict[str, Any] = {"name": name}
                try:
                    announce(graph, name)
                except AnnouncementsError as error:
                    said = {"error": error.message, "hint": error.hint}
                except BaseException as error:
                    said = {"error": repr(error), "hint": None}
                os.write(writing, json.dumps(said).encode() + b"\n")
        finally:
            os._exit(0)

    def end(self) -> list[dict[str, Any]]:
        """What it said, once it has ended."""
        said = b""
        while part := os.read(self._reading, 1 << 16):
            said += part
        os.close(self._reading)
        os.waitpid(self.pid, 0)
        return [json.loads(line) for line in said.splitlines(keepends=True) if line.endswith(b"\n")]


def names(graph: Path) -> list[str]:
    return [entry.name for entry in AnnouncementStore(graph).stored()]


def test_killed_at_any_moment_nothing_is_lost(tmp_path: Path) -> None:
    """Each round kills a process that announces one film after the other, somewhere."""
    graph = tmp_path / "graph"
    chance = random.Random(20240203)
    acknowledged: list[str] = []
    for number in range(12):
        child = Child(graph, [f"Film {number} {n}" for n in range(500)])
        time.sleep(chance.uniform(0.01, 0.15))
        os.kill(child.pid, signal.SIGKILL)
        acknowledged += [said["name"] for said in child.end()]
        there = names(graph)
        assert len(there) == len(set(there))
        # At most one per round was written and could not be told any more.
        assert set(acknowledged) <= set(there)
        assert len(there) <= len(acknowledged) + number + 1
    announce(graph, "The Last")
    assert sorted(p.name for p in (tmp_path / "graph.announcements").iterdir()) == [".lock", FILE]
    assert names(graph)[-1] == "The Last"
    assert len(acknowledged) > 12


def test_many_at_once_lose_and_double_nothing(tmp_path: Path) -> None:
    """Four processes announce ten films each, one of which all of them announce."""
    graph = tmp_path / "graph"
    children = [Child(graph, ["Common", *(f"Film {n} {i}" for i in range(9))]) for n in range(4)]
    said = [child.end() for child in children]
    assert all("error" not in s for child in said for s in child)
    entries = AnnouncementStore(graph).stored()
    assert len(entries) == 4 * 9 + 1
    assert len({e.id for e in entries}) == len(entries)
    assert sorted(e.name for e in entries).count("Common") == 1


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """No byte more fits: what was there is whole, and it is said what to do."""
    graph = tmp_path / "graph"
    announce(graph, "First", cast=200)
    before = (tmp_path / "graph.announcements" / FILE).read_bytes()
    for limit in (len(before) // 2, len(before) + 10, 0):
        (said,) = Child(graph, ["Second"], limit=limit).end()
        assert "cannot be written" in said["error"]
        assert said["hint"].startswith("Nothing was changed. Free some space")
        assert (tmp_path / "graph.announcements" / FILE).read_bytes() == before
        assert sorted(p.name for p in (tmp_path / "graph.announcements").iterdir()) == [".lock", FILE]
    announce(graph, "Second")
    assert names(graph) == ["First", "Second"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to become another user")
def test_another_users_folder_and_a_home_that_is_not_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who may read a graph but not write beside it has announcements of their own."""
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    graph, home = tmp_path / "graph", tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("COSTARS_HOME", str(home))
    announce(graph, "First")
    (said,) = Child(graph, ["Second"], user=12345).end()
    assert f"{home}/graph-" in said["error"]
    assert "COSTARS_HOME" in said["hint"]
    os.chown(home, 12345, 12345)
    assert Child(graph, ["Second"], user=12345).end() == [{"name": "Second"}]
    assert names(graph) == ["First", "Second"]
    assert [e["name"] for e in _content(tmp_path / "graph.announcements")] == ["First"]


def _content(folder: Path) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = json.loads((folder / FILE).read_bytes())["announcements"]
    return content
