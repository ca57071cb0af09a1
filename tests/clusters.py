"""A Dask cluster on this machine: a scheduler and workers as processes of their own, to be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import costars

_LONGEST = 60.0  # seconds until something that should happen counts as not happening


def until(state: Callable[[], Any]) -> Any:
    """What `state` gives once that is true."""
    end = time.monotonic() + _LONGEST
    while not (found := state()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    return found


class Cluster:
    """A scheduler, its `address`, and workers that are added one by one. All end with the context."""

    def __init__(self, folder: Path, ends: ExitStack) -> None:
        self._folder, self._ends = folder, ends
        file = folder / "scheduler.json"
        self.scheduler = self._program(
            "scheduler", "--port", "0", "--scheduler-file", str(file), "--idle-timeout", "5m"
        )
        self.address = until(lambda: file.is_file() and file.stat().st_size and _address(file))
        self.workers: list[subprocess.Popen[bytes]] = []

    def worker(self, program: str = "", **environment: str) -> subprocess.Popen[bytes]:
        """One with a single thread, without a nanny that would start it again. `program` is Python that it
        runs before it begins."""
        more = (
            "--nthreads",
            "1",
            "--no-nanny",
            "--memory-limit",
            "0",
            "--local-directory",
            str(self._folder),
        )
        if program:
            file = self._folder / f"preload{len(self.workers)}.py"
            file.write_text(program)
            more += ("--preload", str(file))
        self.workers.append(self._program("worker", self.address, *more, **environment))
        return self.workers[-1]

    def _program(self, name: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join([str(Path(costars.__file__).parent.parent), str(Path(__file__).parent)])
        log = self._ends.enter_context((self._folder / "log.txt").open("ab"))
        process = subprocess.Popen(
            [
                sys.executable, "-m", f"distributed.cli.dask_{name}",
                "--host", "127.0.0.1", "--no-dashboard", *arguments,
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=self._folder,
            env=os.environ | {"PYTHONPATH": path} | environment,
        )  # fmt: skip
        self._ends.callback(_end, process)
        return process


def _address(file: Path) -> str | None:
    try:
        return str(json.loads(file.read_text())["address"])
    except ValueError:  # half written
        return None


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@contextmanager
def cluster(folder: Path, workers: int = 0) -> Iterator[Cluster]:
    """A cluster with files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as ends:
        made = Cluster(folder, ends)
        for _ in range(workers):
            made.worker()
        yield made
