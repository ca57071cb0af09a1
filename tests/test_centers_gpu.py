"""Centers on a graphics card: in numba's simulator, and on a card where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

import costars
from costars.graph.centers import card as asked
from costars.graph.centers import exact
from costars.graph.centers.folded import fold, planned
from costars.graph.centers.kept import PROGRESS, RESULT, Progress
from costars.graph.centers.work import Net
from examples import World, build
from webs import crowd, farness, web_from


@pytest.fixture(scope="module", autouse=True)
def cuda() -> Any:
    return pytest.importorskip("numba.cuda", reason="numba without CUDA")


def simulated(*given: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(costars.__file__).parent.parent), str(Path(__file__).parent)])
    return subprocess.run(
        [sys.executable, str(Path(__file__).parent / "gpu_in_child.py"), *given],
        env=os.environ | {"PYTHONPATH": path, "NUMBA_ENABLE_CUDASIM": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_searches_are_those_of_the_processor() -> None:
    """Awkward webs and random ones, step by step, in numba's simulator."""
    ended = simulated()
    assert (ended.stdout, ended.returncode) == ("checked\n", 0), ended.stderr


def test_the_result_is_the_same_and_work_goes_on(tmp_path: Path) -> None:
    """Begun by a card, stopped, gone on with by a card, and by the processor: bit for bit what numpy says."""
    world = World()
    for person in range(26):
        world.person(f"p{person}")
    for title, cast in enumerate(casts()):
        world.title(f"t{title}", *(f"p{person}" for person in cast))
    path = build(world, tmp_path)
    beside = path.with_name("graph.centers")
    with costars.open(path) as graph:
        graph.centers()
    wanted = (beside / RESULT).read_bytes()
    for here in (False, True):
        shutil.rmtree(beside)
        stopped = simulated(str(path), "1")
        assert (stopped.stdout, "KeyboardInterrupt" in stopped.stderr) == ("1 searches\n", True)
        assert (beside / PROGRESS).exists()
        if here:
            with pytest.MonkeyPatch.context() as patch, costars.open(path) as graph:
                patch.setattr(exact, "_FEW", 0)
                graph.centers()
        else:
            ended = simulated(str(path), "-1")
            assert ended.returncode == 0, ended.stderr
            assert ended.stdout == "2 searches\n", "the first one is not done again"
        assert (beside / RESULT).read_bytes() == wanted


def casts() -> list[list[int]]:
    """So that some people weigh more than others, and titles are searched from: three searches."""
    found: dict[int, list[int]] = {}
    for person, title in sorted(set(crowd(26, 20, 50, 1))):
        found.setdefault(title, []).append(person)
    return list(found.values())


def test_on_a_card(cuda: Any) -> None:
    if not cuda.is_available():
        pytest.skip("no graphics card")
    folded = fold(web_from(crowd(6000, 9000, 15000, 3)))
    plan = planned(folded)
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    work = asked.CardWork(asked.the_card(), net, plan.sources, begun(len(plan), len(net.weight)))
    work.run(lambda _: None)
    assert folded.farness(work.found.steps).tolist() == farness(folded).tolist()


def begun(searches: int, nodes: int) -> Progress:
    return Progress(np.zeros(searches, np.bool_), np.zeros(nodes, np.int64))


@pytest.mark.parametrize("installed", [False, True], ids=["no extra", "no card"])
def test_where_there_is_none(
    installed: bool, cuda: Any, starter: costars.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cuda, "is_available", lambda: False)
    monkeypatch.setitem(sys.modules, "numba_cuda", ModuleType("numba_cuda") if installed else None)  # type: ignore[arg-type]
    with pytest.raises(costars.BadInput) as caught:
        asked.the_card()
    assert caught.value.message == (
        "There is no graphics card here that CUDA can use."
        if installed
        else "To search on a graphics card needs numba-cuda, which is not installed."
    )
    assert ("pip install 'costars[gpu]'" in (caught.value.hint or "")) is not installed
    assert "Without --device gpu the processor does it." in (caught.value.hint or "")


def test_a_card_that_fails_costs_nothing_that_is_done() -> None:
    """Its memory is too small, or it goes away meanwhile."""

    class Failing:
        def __init__(self, *net: Any) -> None:
            self.count = 0

        def search(self, sources: Any) -> None:
            self.count += 1
            if self.count == 3:
                raise MemoryError("out of\nmemory")

        def take(self) -> Any:
            return np.ones(4, np.int64)

    net = Net(np.zeros(5, np.int64), np.zeros(0, np.uint32), 2, np.ones(4, np.int64))
    work = asked.CardWork(Failing, net, np.zeros((5, 512), np.uint32), begun(5, 4))  # type: ignore[arg-type]
    kept: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asked, "_HAND_IN", 0.0)
        with pytest.raises(costars.BadInput) as caught:
            work.run(lambda _: None, lambda: kept.append(int(work.found.done.sum())))
    assert caught.value.message == "The graphics card does not do it: out of memory."
    assert kept == [2]
    assert work.found.steps.tolist() == [2, 2, 2, 2]


def test_what_goes_together_with_a_card(starter: costars.Graph) -> None:
    for more, word in (
        ({"device": "tpu"}, "device 'tpu'"),
        ({"device": "gpu", "threads": 2}, "threads"),
        ({"device": "gpu", "sample": 100}, "sample"),
        ({"device": "gpu", "scheduler": "tcp://127.0.0.1:8786"}, "cluster"),
    ):
        with pytest.raises(costars.BadInput) as caught:
            starter.centers(**more)  # type: ignore[arg-type]
        assert word in caught.value.message
        assert caught.value.hint
