"""All benchmarks, written to a page: `python bench/report.py --write docs/benchmarks.md`.

Worlds and graphs of the larger scales are kept in `--worlds` (default: build/worlds), so that a second run
is quicker; `--scales` names them, `--scales ""` leaves them out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import builds
import centers
import commands
import costars
import engine
import reference
import search
from world.shape import shape_table

ROOT = Path(__file__).parent.parent


def shape(worlds: Path) -> str:
    """How the synthetic world compares with real credits."""
    films = reference.films()
    if films is None:
        return ""
    return "\n".join(
        [
            "## The synthetic world",
            "",
            "Its shape beside that of 30,000 films of Freebase, which the world `films` is as large as:",
            "",
            shape_table(builds.world("films", worlds), films),
            "",
        ]
    )


def films() -> str:
    """Chains in a graph of real films, beside every peer."""
    with tempfile.TemporaryDirectory() as folder:
        path = reference.graph(Path(folder))
        return "" if path is None else f"## Chains in 30,000 films\n\n{engine.small(path)}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Run the benchmarks.")
    parser.add_argument("--rounds", type=int, default=15, help="of whole commands")
    parser.add_argument("--builds", type=int, default=3, help="runs of each build at oracle scale")
    parser.add_argument("--counted", type=int, default=50, help="pairs whose chains igraph lists")
    parser.add_argument("--scales", default="oracle,imdb")
    parser.add_argument("--worlds", type=Path, default=ROOT / "build" / "worlds")
    parser.add_argument("--write", type=Path, metavar="FILE")
    given = parser.parse_args()
    scales, left = builds.fitting(given.worlds, [s for s in given.scales.split(",") if s])
    parts = [
        "# Benchmarks\n",
        f"Written by `make bench` on {dt.datetime.now(dt.UTC).date()}: costars {costars.__version__}, "
        f"Python {platform.python_version()}, numpy {version('numpy')}, numba {version('numba')}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores. Machines differ and are noisy: "
        "the ratios say more than the times.\n",
        commands.section(given.rounds),
        films(),
    ]
    if scales:
        parts.append(builds.section(given.worlds, scales, given.builds))
        if "oracle" in scales:
            graph = given.worlds / "oracle-graph"
            parts.append(f"## Chains at the size of cinema\n\n{engine.section(graph, given.counted)}")
            parts.append(f"## From one to all, and from everybody\n\n{centers.section(graph)}")
            parts.append(search.section(graph))
        parts.append(shape(given.worlds))
    if left:
        parts.append(f"Not run, because the disk has too little room: {', '.join(left)}.\n")
    text = "\n".join(part for part in parts if part)
    print(text)
    if given.write:
        given.write.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
