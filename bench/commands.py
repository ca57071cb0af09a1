"""How long whole commands take, warm, as multiples of `python -c "import numpy"` in the same run.

Each round runs every command once, in turn, so that a machine that slows down slows all of them; the
figures are medians over the rounds. Then the search itself: chains between random people, ours beside
NetworkX's bidirectional search on the same graph in the same process. With reference data at hand
(COSTARS_REFERENCE, default ../shared) that graph is 30,000 films of Freebase, else the starter graph.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import networkx as nx

import costars
import reference
from markdown import table

PAIRS = 300

COMMANDS: dict[str, tuple[list[str], float | None, float | None]] = {
    # command → arguments, at most (multiples of importing numpy), aim
    "costars --help": (["--help"], 2.0, None),
    'costars link "Kevin Bacon" "Judd Hirsch"': (["link", "Kevin Bacon", "Judd Hirsch"], 5.0, 3.0),
    'costars link "Kevin Bacon" "Judd Hirsch" --all --json': (
        ["link", "Kevin Bacon", "Judd Hirsch", "--all", "--json"], 5.0, 3.0,
    ),
    'costars together "Kevin Bacon" "Kyra Sedgwick"': (
        ["together", "Kevin Bacon", "Kyra Sedgwick"], None, None,
    ),
    'costars person "Kyra Sedgwick"': (["person", "Kyra Sedgwick"], None, None),
    'costars search "kira sedgwik"': (["search", "kira sedgwik"], None, None),
}  # fmt: skip


def seconds(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def whole_commands(rounds: int) -> list[list[str]]:
    """Rows of a table: command, median, smallest and largest, multiple of importing numpy, and the target."""
    script = shutil.which("costars", path=str(Path(sys.executable).parent))
    if script is None:
        sys.exit("bench: the command costars is not installed beside this Python")
    with tempfile.TemporaryDirectory() as home:
        environment = {k: v for k, v in os.environ.items() if k != "COSTARS_GRAPH"} | {"COSTARS_HOME": home}
        calls = {'python -c "import numpy"': [sys.executable, "-c", "import numpy"]}
        calls |= {name: [script, *arguments] for name, (arguments, _, _) in COMMANDS.items()}
        first_use = seconds(calls['costars link "Kevin Bacon" "Judd Hirsch"'], environment)
        taken: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(rounds + 1):
            for name, call in calls.items():
                taken[name].append(seconds(call, environment))
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    base = medians['python -c "import numpy"']
    rows = []
    for name, times in taken.items():
        _, most, aim = COMMANDS.get(name, ([], None, None))
        target = f"at most {most:g}" + (f", aim {aim:g}" if aim else "") if most else ""
        low, middle, high = (f(times[1:]) * 1000 for f in (min, statistics.median, max))
        ratio = f"{medians[name] / base:.2f}"
        rows.append([f"`{name}`", f"{middle:.0f} ms", f"{low:.0f}–{high:.0f} ms", ratio, target])
    rows.append(
        ["first use, which builds the starter graph", f"{first_use * 1000:.0f} ms", "one run",
         f"{first_use / base:.2f}", "under 2 s"]
    )  # fmt: skip
    return rows


def timed(ask: Callable[[str, str], object], pairs: list[tuple[str, str]]) -> list[float]:
    taken = []
    for a, b in pairs:
        start = time.perf_counter()
        ask(a, b)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def percentile(taken: list[float], share: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(share * len(taken)))]


def chains() -> tuple[str, list[list[str]]]:
    """What graph was asked, and the rows of a table: mean, median, 99th percentile, ratio."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        path = reference.graph(Path(folder))
        built = 0.0 if path is None else time.perf_counter() - start
        name = "the starter graph" if path is None else "30,000 films of Freebase"
        opening = statistics.median(timed(lambda *_: costars.open(path).close(), [("", "")] * 15))
        with costars.open(path) as graph:
            store = graph._store
            acting = [row for row, role in enumerate(store.arrays["credits.role"]) if role == 0]
            person, title = store.arrays["credits.person"], store.arrays["credits.title"]
            peer = nx.Graph((person[row], ~title[row]) for row in acting)
            joined = sorted(n for n in max(nx.connected_components(peer), key=len) if n >= 0)
            chance = random.Random(2005)
            pairs = [tuple(chance.sample(joined, 2)) for _ in range(PAIRS)]
            ids = store.strings["people.id"]
            named = [(ids[a], ids[b]) for a, b in pairs]
            rows_of = dict(zip(named, pairs, strict=True))
            found: dict[tuple[str, str], int] = {}

            def ours(a: str, b: str) -> None:
                answer = graph.link(a, b)
                found[a, b] = answer.degrees if answer.degrees is not None else -1

            def theirs(a: str, b: str) -> None:
                chain = nx.bidirectional_shortest_path(peer, *rows_of[a, b])
                assert len(chain) // 2 == found[a, b], "the two must agree"

            timed(ours, named[:20])
            mine, other = timed(ours, named), timed(theirs, named)
            size = f"{graph.info().counts['people']:,} people, {len(acting):,} acting credits"
    base = statistics.mean(other)
    rows = []
    for label, taken in (
        ("costars: the first chain, the exact number of all, and their evidence", mine),
        (f"NetworkX {version('networkx')} bidirectional_shortest_path: any one chain", other),
    ):
        mean = statistics.mean(taken)
        times = [mean, statistics.median(taken), percentile(taken, 0.99)]
        rows.append([label, *(f"{t:.2f} ms" for t in times), f"{mean / base:.2f}"])
    facts = f"It opens in {opening:.1f} ms"
    facts += f", and it was built in {built:.1f} s." if built else "."
    return f"{name} ({size}), {PAIRS} random pairs of its largest component. {facts}", rows


def section(rounds: int) -> str:
    """The parts of docs/benchmarks.md about whole commands and chains."""
    commands = whole_commands(rounds)
    graph, search = chains()
    return "\n".join(
        [
            "## Whole commands",
            "",
            f"On the starter graph, warm; medians of {rounds} rounds in which every command runs once, in "
            "turn. The ratio is to importing numpy in a fresh Python.",
            "",
            table(["command", "median", "range", "ratio", "target"], commands),
            "",
            "## Chains",
            "",
            f"{graph} Both agree on every distance. The ratio is of the means; below 1 is faster.",
            "",
            table(["search", "mean", "median", "99th percentile", "ratio"], search),
            "",
        ]
    )
