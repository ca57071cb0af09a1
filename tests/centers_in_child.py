"""The centers of a graph in a process of its own, to be killed, hindered, or run beside another; and counted.

Run as a program: GRAPH, and options as JSON. Each search takes `pause` seconds; a line is printed for each
search that is done, and the answer, or the error, as the last one.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import costars
from costars.graph.centers import exact, work


class Child:
    """The program, from outside."""

    def __init__(self, graph: Path, home: Path, **more: Any) -> None:
        here = Path(__file__)
        path = os.pathsep.join([str(here.parent), str(Path(costars.__file__).parent.parent)])
        self._process = subprocess.Popen(
            [sys.executable, str(here), str(graph), json.dumps(more)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": path, "COSTARS_HOME": str(home)},
        )

    def after(self, searches: int, number: int = signal.SIGKILL) -> None:
        """Send a signal once so many searches are done."""
        assert self._process.stdout is not None
        for _ in range(searches):
            self._process.stdout.readline()
        self._process.send_signal(number)

    def end(self) -> tuple[list[str], str, int]:
        """The lines that were not read yet, what was said on standard error, and the exit code."""
        out, err = self._process.communicate(timeout=120)
        return out.splitlines(), err, self._process.returncode


class Counted:
    """Counts searches, and stops before one of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, stop_before: int | None = None) -> None:
        self.count = 0
        real = work.search

        def search(*given: Any) -> int:
            if self.count == stop_before:
                raise KeyboardInterrupt
            self.count += 1
            return real(*given)

        monkeypatch.setattr(work, "search", search)
        monkeypatch.setattr(work, "_HAND_IN", 0)


def main(graph: str, pause: float = 0, every: float = 0, user: int | None = None, top: int = 5) -> None:
    if user is not None:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    real = work.search

    def search(*given: Any) -> int:
        time.sleep(pause)
        left = real(*given)
        sys.stdout.write("search\n")
        sys.stdout.flush()
        return left

    work.search = search  # type: ignore[assignment]
    work._HAND_IN = work._LOOK = 0.01
    exact._EVERY, exact._FEW = every, 0
    with costars.open(graph, note=lambda text: sys.stderr.write(text + "\n")) as opened:
        sys.stdout.write(json.dumps(opened.centers(top).to_dict()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], **json.loads(sys.argv[2]))
