"""What is kept of the centers of a graph, in a folder beside it: the result, or how far the work has come.

One process works on a graph at a time; others wait for it. A reader needs no lock.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...__about__ import __version__
from ...announcements.beside import READ_ONLY, folders_beside
from .files import Unbelievable, read_arrays, write_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filelock import FileLock

    from ...records import Rule

__all__ = ["Kept", "Place", "Progress", "Result"]

A = np.ndarray[Any, Any]

RESULT, PROGRESS, LOCK = "centers.bin", "progress.bin", ".lock"
FORMAT = 1  # of the files, and of what they mean
_SUFFIX = ".centers"
_POLL = 0.5  # seconds
_LEFT_OVER = re.compile(rf"({re.escape(RESULT)}|{re.escape(PROGRESS)})\.[0-9a-f]{{8}}")


class Result(NamedTuple):
    """Everybody in the largest component: their rows (`people`, uint32, in order), the sum of their degrees
    to all others there (`farness`, int64), and their `rank` (uint32), which ties share."""

    people: A
    farness: A
    rank: A

    @classmethod
    def of(cls, people: A, farness: A) -> Result:
        """With the ranks. Cost: sorting."""
        rank = np.searchsorted(np.sort(farness), farness) + 1
        return cls(people.astype(np.uint32), farness, rank.astype(np.uint32))


class Progress(NamedTuple):
    """Of a plan: which searches are `done` (bool), and what they add up to, `steps` (int64)."""

    done: A
    steps: A


class Kept:
    """What is kept of one graph, under one rule. Safe to use from many threads and processes at once."""

    def __init__(self, graph: Path, checksum: str, rule: Rule) -> None:
        self._folders = folders_beside(graph, _SUFFIX)
        self.graph, self.checksum = graph, checksum
        self._facts = {"format": FORMAT, "graph": checksum, "rule": rule.to_dict()}
        self._seen: tuple[object, Result | None] | None = None

    def rank_of(self, row: int) -> int | None:
        """The rank of a row of people; None outside the component, and where it has not been computed."""
        result = self.result()
        if result is None:
            return None
        at = int(np.searchsorted(result.people, row))
        return int(result.rank[at]) if at < len(result.people) and result.people[at] == row else None

    def result(self, note: Callable[[str], None] = lambda _: None) -> Result | None:
        """The result, where there is one that can be believed; else `note` may say why not. Cost: one pass
        over the file, when it is new."""
        for folder in self._folders:
            file = folder / RESULT
            try:
                state = file.stat()
            except OSError:
                continue
            now = (file, state.st_mtime_ns, state.st_size, state.st_ino)
            if self._seen is None or self._seen[0] != now:
                self._seen = now, self._result(file, note)
            if self._seen[1] is not None:
                return self._seen[1]
        return None

    def _result(self, file: Path, note: Callable[[str], None]) -> Result | None:
        found = self._read(file, {}, note)
        if found is None:
            return None
        people, farness, rank = (found.get(name, np.zeros(0, np.uint8)) for name in Result._fields)
        sound = people.dtype == rank.dtype == np.uint32 and farness.dtype == np.int64
        if not sound or not len(people) == len(farness) == len(rank):
            note(f"{file} is damaged; what it says is left aside.")
            return None
        return Result(people, farness, rank)

    def _read(
        self, file: Path, more: dict[str, str], note: Callable[[str], None]
    ) -> dict[str, A] | None:  # fmt: skip
        """The arrays of a file that is of this graph, rule and `more`."""
        try:
            facts, arrays = read_arrays(file)
        except FileNotFoundError:
            return None
        except OSError as error:
            note(f"{file} cannot be read ({error.strerror or error}) and is left aside.")
            return None
        except Unbelievable:
            note(f"{file} is damaged; what it says is left aside.")
            return None
        facts.pop("costars", None)
        if facts != self._facts | more:
            note(f"{file} is of another graph, rule or version, and left aside.")
            return None
        return arrays

    @contextlib.contextmanager
    def working(self, note: Callable[[str], None]) -> Iterator[Place]:
        """A place to keep the work in, which nobody else works in meanwhile; where there is none, `note` is
        told, and the place keeps nothing. Waits for another process that works on this graph."""
        for folder in self._folders:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                lock = _locked(folder, note)
            except OSError as error:
                if error.errno in READ_ONLY and folder != self._folders[-1]:
                    continue
                note(f"The work cannot be kept in {folder}: {error.strerror or error}.")
                break
            try:
                _tidy(folder)
                yield Place(self, folder, note)
            finally:
                lock.release()
            return
        yield Place(self, None, note)


class Place:
    """The folder of one piece of work."""

    def __init__(self, kept: Kept, folder: Path | None, note: Callable[[str], None]) -> None:
        self._kept, self._folder, self._note = kept, folder, note
        self._told = False  # that something cannot be written
        self.graph, self.checksum = kept.graph, kept.checksum

    def progress(self, plan: str, searches: int, nodes: int) -> Progress:
        """How far a plan has come, by its checksum; where nothing is known of it, not begun."""
        fresh = Progress(np.zeros(searches, np.bool_), np.zeros(nodes, np.int64))
        if self._folder is None:
            return fresh
        found = self._kept._read(self._folder / PROGRESS, {"plan": plan}, self._note)
        if found is None:
            return fresh
        done, steps = found.get("done"), found.get("steps")
        if done is None or steps is None or len(done) != searches or len(steps) != nodes:
            return fresh
        return Progress(done.astype(np.bool_), steps.astype(np.int64))

    def keep_progress(self, plan: str, progress: Progress) -> bool:
        """Put it in place of what was known; whether that could be done. Where not, `note` is told."""
        arrays = {"done": progress.done.astype(np.uint8), "steps": progress.steps}
        return self._write(PROGRESS, {"plan": plan}, arrays)

    def keep_result(self, result: Result) -> None:
        """Put it in place, and take the progress away. Where that fails, `note` is told."""
        if self._write(RESULT, {}, result._asdict()) and self._folder is not None:
            with contextlib.suppress(OSError):
                (self._folder / PROGRESS).unlink(missing_ok=True)

    def _write(self, name: str, more: dict[str, str], arrays: dict[str, A]) -> bool:
        if self._folder is None:
            return False
        facts = {**self._kept._facts, **more, "costars": __version__}
        try:
            write_arrays(self._folder / name, facts, arrays)
        except OSError as error:
            if not self._told:
                self._note(f"The work cannot be kept in {self._folder}: {error.strerror or error}.")
            self._told = True
            return False
        return True


def _locked(folder: Path, note: Callable[[str], None]) -> FileLock:
    """Wait until nobody else works in a folder. Raises OSError where it cannot be written."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        note("Another costars is computing the centers of this graph: waiting for it.")
        lock.acquire(poll_interval=_POLL)
    return lock


def _tidy(folder: Path) -> None:
    """What killed writers have left is removed."""
    with contextlib.suppress(OSError):
        for left in folder.iterdir():
            if _LEFT_OVER.fullmatch(left.name):
                left.unlink(missing_ok=True)
