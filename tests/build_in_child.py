"""Builds of IMDb's files in processes of their own, to be killed, hindered or starved.

Run as a program it reads one command a line on stdin, as JSON, and answers each with JSON. Builds run in a
fork, so that the imports and the compiled kernels are there and only the build itself takes time.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import costars
from costars.errors import CostarsError
from costars.index.build import build
from imdb_sample import catalog_of, told_by_graph


def make(files: Path, out: Path, **choice: Any) -> list[str]:
    """Build a graph; returns the leftovers that were removed."""
    return build(lambda: catalog_of(files, **choice), out)


def answers(graph: Path) -> dict[str, Any]:
    """What a graph holds and says, for a comparison; raises `CostarsError` where it cannot be read."""
    with costars.open(graph) as opened:
        told = told_by_graph(graph)
        return {
            "problems": list(opened.verify().problems),
            "fingerprint": opened.info().fingerprint,
            "told": repr((told.people, told.titles, told.credits, told.rejected)),
            "together": opened.together("nm0000102", "nm0001718", as_of="2024-01-30").to_dict(),
            "link": opened.link("Ada Quill", "nm0030209", all=True).to_dict(),
        }


class Children:
    """The program, from outside. A context manager."""

    def __init__(self, *before: str) -> None:
        """`before` is a command that starts it, such as unshare."""
        here = str(Path(__file__).parent)
        path = os.pathsep.join([here, str(Path(costars.__file__).parent.parent)])
        self._process = subprocess.Popen(
            [*before, sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": path},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ended: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, do: str, **more: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            print(json.dumps({"do": do} | more, default=str), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise EOFError(f"the program ended with {self._process.wait()}")
        return json.loads(line)


# Inside --------------------------------------------------------------------------------------------


def outcome(files: str, out: str, choice: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"removed": make(Path(files), Path(out), **choice)}
    except CostarsError as error:
        return {"error": error.code, "exit": error.exit_code, "message": error.message, "hint": error.hint}
    except BaseException as error:
        return {"error": repr(error)}


def hinder(limit: int | None, user: int | None) -> None:
    if limit is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if user is not None:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)


def forked(do: str, out: str, more: dict[str, Any]) -> Any:
    """What a child has to say; `{"killed": signal}` where it was killed before it had said it. It is killed
    `after` some seconds, or `once` there is a file of such a name."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            hinder(more.get("limit"), more.get("user"))
            if do == "answers":
                said = answers(Path(out))
            else:
                said = outcome(more["files"], out, more.get("choice", {}))
            os.write(theirs, json.dumps(said, default=str).encode())
        finally:
            os._exit(0)
    os.close(theirs)
    if "after" in more or "once" in more:
        time.sleep(more.get("after", 0))
        while "once" in more and not list(Path(out).glob(more["once"])):
            time.sleep(0.001)
        os.kill(pid, signal.SIGKILL)
    said = b""
    while part := os.read(ours, 1 << 16):
        said += part
    os.close(ours)
    _, status = os.waitpid(pid, 0)
    return json.loads(said) if said else {"killed": os.WTERMSIG(status)}


def run(do: str, **more: Any) -> Any:
    if do in ("build", "answers"):
        return forked(do, more.pop("out"), more)
    if do == "warm":
        return outcome(more["files"], more["out"], {})
    if do == "shell":
        return subprocess.run(more["command"], check=False, capture_output=True).returncode
    if do == "fill":
        return fill(Path(more["path"]), more["leave"])
    if do == "list":
        return sorted(p.name for p in Path(more["out"]).iterdir())
    raise KeyError(do)


def fill(path: Path, leave: int) -> int:
    """Fill the disk with a file, but for some bytes; returns how many are left."""
    path.unlink(missing_ok=True)
    with path.open("wb", buffering=0) as stream:
        stat = os.statvfs(path)
        left = stat.f_bavail * stat.f_frsize
        stream.write(bytes(max(0, left - leave)))
    stat = os.statvfs(path)
    return stat.f_bavail * stat.f_frsize


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(**json.loads(line)), default=str) + "\n")
        sys.stdout.flush()
