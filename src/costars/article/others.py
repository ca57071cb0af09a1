"""Reading portions of a long text in several processes.

Reading is Python's work, and one process does no two things of it at once. The others are this same Python,
started for one text: they open the graph by its path, read what they are handed on their standard input, and
answer on their standard output. Whoever is not there, another graph, a process that ends: what it had is read
here, so that the answer is the same with many processes and with none.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from ..graph.state import state_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from ..graph import Graph
    from .portions import Portion, Read

__all__ = ["processes_for", "read_all"]

_MOST = 8
_PACKAGE = Path(__file__).resolve().parents[1]
_START = (
    "import sys; sys.path.append({home!r}); from {package}.article.other import answer; "
    "answer(sys.stdin.buffer, sys.stdout.buffer)"
)


def processes_for(portions: int) -> int:
    """How many processes so many portions are worth on this machine, this one included: a portion takes
    longer than to start another."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(there, _MOST, portions))


def read_all(
    graph: Graph,
    portions: Sequence[Portion],
    date: dt.date,
    read: Callable[[Portion], Read],
    processes: int | None = None,
) -> list[Read]:
    """Every portion by `read`, in so many processes at once; by default as many as are worth it. Cost: that
    of reading all, divided by the processes, and half a second to start these."""
    count = processes_for(len(portions)) if processes is None else processes
    found: dict[int, Read] = {}
    left = deque(enumerate(portions))
    with _others(graph, date, count - 1, left, found):
        _read_left(left, found, read)
    # What a process had that did not end well.
    _read_left(deque((n, p) for n, p in enumerate(portions) if n not in found), found, read)
    return [found[number] for number in range(len(portions))]


def _read_left(
    left: deque[tuple[int, Portion]], found: dict[int, Read], read: Callable[[Portion], Read]
) -> None:
    while left:
        try:
            number, portion = left.popleft()
        except IndexError:  # another was faster
            return
        found[number] = read(portion)


@contextmanager
def _others(
    graph: Graph,
    date: dt.date,
    count: int,
    left: deque[tuple[int, Portion]],
    found: dict[int, Read],
) -> Iterator[None]:
    """So many other processes take what is left until nothing is; behind that all of them have ended."""
    started = [process for _ in range(count) if (process := _start()) is not None]
    hello = pickle.dumps((state_of(graph), date))
    threads = [
        threading.Thread(target=_feed, args=(process, hello, left, found), daemon=True) for process in started
    ]
    for thread in threads:
        thread.start()
    try:
        yield
        for thread in threads:
            thread.join()
    finally:
        for process in started:
            process.kill()
        for process, thread in zip(started, threads, strict=True):
            thread.join()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was still to be written has no reader any more
                    cast("IO[bytes]", pipe).close()


def _start() -> subprocess.Popen[bytes] | None:
    """Another process of this Python; None where there is none to start, as in a frozen program."""
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    code = _START.format(home=str(_PACKAGE.parent), package=_PACKAGE.name)
    try:
        return subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def _feed(
    process: subprocess.Popen[bytes],
    hello: bytes,
    left: deque[tuple[int, Portion]],
    found: dict[int, Read],
) -> None:
    """Hand a process one portion after the other. Whatever goes wrong with it, its portion is not among those
    found."""
    questions, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        questions.write(hello)
        questions.flush()
        pickle.load(answers)  # noqa: S301  # it has opened the graph
        while left:
            number, portion = left.popleft()
            pickle.dump(portion, questions)
            questions.flush()
            found[number] = pickle.load(answers)  # noqa: S301  # our own process
    except Exception:  # noqa: S110
        pass
