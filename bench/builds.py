"""Building graphs of IMDb's size from a synthetic world: time, memory, size on disk, opening.

Every figure is of a process of its own, as a user would start it; memory is what the system counted for it.
The world is written once (see bench/world) and used again.
"""

from __future__ import annotations

import functools
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import costars
from markdown import table

if TYPE_CHECKING:
    from costars.records import GraphInfo

# At most: seconds, GB.
TARGETS = {"oracle": (90, 3.0), "imdb": (900, 8.0)}
# What a world and the graph of it take on the disk, in GB, with room to spare.
ROOM = {"oracle": 4, "imdb": 25}
PIMDB = (
    "For comparison: pimdb, which puts IMDb's files into SQLite, documents about 2 hours on a laptop for its "
    "releases up to 0.2.3, and about 11 hours on a MacBook Pro M1 in its README since. It was not run here."
)
READERS = {
    "costars": "costars: ids as numbers, categories as codes, characters as text",
    "costars-numbered": "the same, and every different list of characters numbered",
    "polars": f"polars {version('polars')}: scan_csv, select, collect",
}
_MB = 1_000_000


@dataclass
class Build:
    scale: str
    seconds: list[float]
    peak: float  # GB
    info: GraphInfo
    graph: Path
    stages: dict[str, list[float]]  # seconds, by what the command says that it does


def world(scale: str, worlds: Path) -> Path:
    """The folder of a synthetic world, written where it is not there yet."""
    folder = worlds / scale
    command = [sys.executable, str(Path(__file__).parent / "world"), "--scale", scale, "--seed", "1"]
    subprocess.run([*command, "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


def build(scale: str, worlds: Path, rounds: int) -> Build:
    """Build the graph of a world with the command, several times."""
    script = shutil.which("costars", path=str(Path(sys.executable).parent))
    assert script is not None, "the command costars is not installed beside this Python"
    source, graph = world(scale, worlds), worlds / f"{scale}-graph"
    seconds, peaks = [], []
    stages: dict[str, list[float]] = {}
    for _ in range(rounds):
        shutil.rmtree(graph, ignore_errors=True)
        start = time.perf_counter()
        child = subprocess.Popen(
            [script, "data", "build", "imdb", str(source), "-o", str(graph), "--date", "2026-11-01"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stderr is not None
        said = [(time.perf_counter(), line) for line in child.stderr]
        for (begun, line), (ended, _) in itertools.pairwise(said):
            stages.setdefault(" ".join(line.split()[1:3]), []).append(ended - begun)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds.append(time.perf_counter() - start)
        peaks.append(usage.ru_maxrss * 1024 / 1e9)
        assert child.returncode == 0, f"the build of {scale} ended with {child.returncode}"
    with costars.open(graph) as opened:
        return Build(scale, seconds, max(peaks), opened.info(), graph, stages)


def reading(scale: str, worlds: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds to read title.principals, ours and polars in turn."""
    file = world(scale, worlds) / "title.principals.tsv.gz"
    taken: dict[str, list[float]] = {reader: [] for reader in READERS}
    for _ in range(rounds):
        for reader in READERS:
            done = subprocess.run(
                [sys.executable, __file__, f"read-{reader}", str(file)],
                check=True, capture_output=True, text=True,
            )  # fmt: skip
            taken[reader].append(float(done.stdout))
    return taken


def opening(graph: Path) -> tuple[float, float]:
    """Milliseconds to open a graph, and the private dirty memory (MB) after that and one question, beyond
    that of a Python which has imported the same."""
    done = subprocess.run(
        [sys.executable, __file__, "open", str(graph)], check=True, capture_output=True, text=True
    )
    milliseconds, dirty = map(float, done.stdout.split())
    return milliseconds, dirty


# In processes of their own -------------------------------------------------------------------------


def read_costars(file: Path, *, numbered: bool = False) -> float:
    """The five columns: numbers of ids, codes of categories, places, characters as text or as codes too."""
    import numpy as np

    from costars.sources.imdb import COLUMNS
    from costars.sources.tsv import Rejects, read_blocks
    from costars.texts import Dictionary, Texts

    start = time.perf_counter()
    categories, characters = Dictionary(), Dictionary()
    parts = [
        (
            block.ids("tconst", "tt"),
            block.ids("nconst", "nm"),
            block.codes("category", categories),
            block.integers("ordering", 1, 65535),
            block.codes("characters", characters) if numbered else block.cells("characters").pack(),
        )
        for block in read_blocks(file, COLUMNS["title.principals"], Rejects("", ""), [])
    ]
    *numbers, last = zip(*parts, strict=True)
    columns = [*map(np.concatenate, numbers), (np if numbered else Texts).concat(last)]
    assert {len(column) for column in columns} == {len(columns[0])}
    return time.perf_counter() - start


def read_polars(file: Path) -> float:
    """The same columns with the peer."""
    import polars as pl

    start = time.perf_counter()
    frame = (
        pl.scan_csv(file, separator="\t", quote_char=None, null_values="\\N")
        .select("tconst", "nconst", "category", "ordering", "characters")
        .collect()
    )
    assert frame.height
    return time.perf_counter() - start


def private_dirty() -> float:
    """MB that this process alone holds in memory."""
    lines = Path("/proc/self/smaps").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty")) * 1024 / _MB


def open_and_ask(graph: Path) -> tuple[float, float]:
    times = []
    for _ in range(9):
        start = time.perf_counter()
        costars.open(graph).close()
        times.append((time.perf_counter() - start) * 1000)
    with costars.open(graph) as opened:
        # The two best known people: they have the most neighbours.
        names = opened._store.strings["people.id"]
        opened.link(names[0], names[1], all=True)
        return statistics.median(times), private_dirty()


# The page ------------------------------------------------------------------------------------------


def section(worlds: Path, scales: list[str], rounds: int) -> str:
    """The part of docs/benchmarks.md about building."""
    builds = [build(scale, worlds, rounds if scale == "oracle" else 1) for scale in scales]
    rows, opened, woven = [], [], []
    for made in builds:
        most, memory = TARGETS.get(made.scale, (None, None))
        counts, credits = made.info.counts, made.info.counts["credits"]
        rows.append(
            [
                f"`{made.scale}`: {counts['people']:,} people, {counts['titles']:,} titles, "
                f"{credits:,} credits",
                f"{statistics.median(made.seconds):.0f} s",
                f"at most {most} s" if most else "",
                f"{made.peak:.2f} GB",
                f"at most {memory:g} GB" if memory else "",
                f"{made.info.bytes / 1e9:.2f} GB",
                f"{made.info.bytes / credits:.0f}",
            ]
        )
        web = statistics.median(made.stages["weaving the"])
        files = sum(file.stat().st_size for file in made.graph.glob("data-*/web.*"))
        woven.append(
            f"The web of people and titles with its labels, which searches use, is {web:.0f} s of the build "
            f"of `{made.scale}` (at most 180) and takes {files / counts['people']:.0f} bytes a person (at "
            "most 300)."
        )
        milliseconds, dirty = opening(made.graph)
        opened.append(
            [f"`{made.scale}`", f"{milliseconds:.1f} ms", "under 50 ms", f"{dirty:.0f} MB", "under 200 MB"]
        )
    taken = reading(scales[0], worlds, rounds)
    medians = {reader: statistics.median(seconds) for reader, seconds in taken.items()}
    read = [
        [
            READERS[reader],
            f"{seconds:.1f} s",
            f"{seconds / medians['polars']:.2f}",
            "at most 2" if reader == "costars" else "",
        ]
        for reader, seconds in medians.items()
    ]
    return "\n".join(
        [
            "## Building",
            "",
            "`costars data build imdb` on a synthetic world in IMDb's format (gzipped), as a whole "
            f"command; the median of {rounds} runs at `oracle` scale, one run beyond. Memory is the largest "
            "resident set; the last column is bytes on the disk for each credit, names and indexes included.",
            "",
            table(["world", "time", "target", "memory", "target", "on disk", "bytes a credit"], rows),
            "",
            *woven,
            "",
            PIMDB,
            "",
            f"Reading `title.principals.tsv.gz` of `{scales[0]}` alone, in turn, medians of {rounds}:",
            "",
            table(["reader", "median", "ratio", "target"], read),
            "",
            "Opening a graph, and the private dirty memory of the process after opening it and asking for "
            "every shortest chain between its two best known people:",
            "",
            table(["graph", "opening", "target", "memory", "target"], opened),
            "",
        ]
    )


def fitting(worlds: Path, scales: list[str]) -> tuple[list[str], list[str]]:
    """The scales that the disk has room for, and those that it has not."""
    worlds.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(worlds).free / 1e9
    fit = [s for s in scales if free > ROOM.get(s, 1) or (worlds / s).is_dir()]
    return fit, [s for s in scales if s not in fit]


if __name__ == "__main__":
    what, path = sys.argv[1], Path(sys.argv[2])
    if what == "open":
        print(*open_and_ask(path))
    else:
        readers = {
            "read-costars": read_costars,
            "read-costars-numbered": functools.partial(read_costars, numbered=True),
            "read-polars": read_polars,
        }
        print(readers[what](path))
