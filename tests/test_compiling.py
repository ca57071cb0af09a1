"""What compiling costs a user: some seconds once, which are told, and no more where nothing can be kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from costars.kernels.jit import kept, remark
from examples import long_line, opened

ASK = """
import sys
{before}
import costars
with costars.open(sys.argv[1], note=print) as graph:
    graph.prepare(names=False)
    print(graph.link("p0", "p3").degrees)
"""
NO_FOLDER = "import numba.core.caching as caching; caching.CacheImpl._locator_classes = []"


def asked(graph: Path, folder: Path, before: str = "") -> list[str]:
    """What is told in a process that keeps what it compiles in a folder."""
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(folder)}
    environment.pop("NUMBA_DISABLE_JIT", None)
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(before=before), str(graph)],
        check=True, capture_output=True, text=True, env=environment, timeout=300,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_it_is_compiled_once_and_that_is_told(tmp_path: Path) -> None:
    with opened(long_line()) as graph:
        first, second = (asked(graph.path, tmp_path / "kept") for _ in range(2))
    assert first == ["Searches are compiled for this machine, once: this takes some seconds.", "3"]
    assert second == ["3"]


def test_where_nothing_can_be_kept_it_is_compiled_each_time(tmp_path: Path) -> None:
    with opened(long_line()) as graph:
        said, answer = asked(graph.path, tmp_path / "not used", NO_FOLDER)
    assert said.startswith("Searches are compiled, which takes some seconds each time: there is no folder")
    assert answer == "3"
    assert not (tmp_path / "not used").exists()


def test_plain_python_has_nothing_to_compile() -> None:
    def plain() -> None:
        """Not compiled."""

    assert not kept(plain)
    assert remark("These", plain) is None
