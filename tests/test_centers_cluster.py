"""Centers on a Dask cluster: a scheduler and workers in processes of their own, some of them killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import costars
from centers_in_child import Counted
from clusters import Cluster, cluster, until
from costars.errors import NetworkError
from costars.graph.centers import cluster as client_side
from costars.graph.centers import exact
from costars.graph.centers.kept import PROGRESS, RESULT
from examples import World, build
from webs import crowd, world_of

SEARCHES = 12  # of the graph below
A_WORKER = """
import os, time
from costars.graph.centers import worker

real = worker.real = getattr(worker, "real", worker.search)  # preloads may be run twice

def search(*given):
    with open({log!r}, "a") as log:
        log.write(f"{{os.getpid()}}\\n")
    {then}
    return real(*given)

worker.search = search
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of some searches."""
    return build(world_of(crowd(9000, 6000, 21000, 5), 9000), tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def wanted(built: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What is kept of it, when it is done by numpy on this machine."""
    copy = Path(shutil.copytree(built, tmp_path_factory.mktemp("wanted") / "graph"))
    with costars.open(copy) as graph:
        graph.centers(5)
    return result(copy)


def result(graph: Path) -> bytes:
    return (graph.with_name("graph.centers") / RESULT).read_bytes()


@pytest.fixture
def path(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "graph"))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "searches.txt"


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster without workers."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    with cluster(tmp_path / "cluster") as made:
        yield made


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster with two workers."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    with cluster(tmp_path_factory.mktemp("cluster"), workers=2) as made:
        yield made


def searches(log: Path) -> list[int]:
    """The processes that have begun a search, once for each."""
    return [int(line) for line in log.read_text().split()] if log.exists() else []


def ask(path: Path, scheduler: str | None, look: Callable[[], None] = lambda: None) -> costars.Centers:
    def looked(*_: int) -> None:
        assert time.monotonic() < end, "it hangs"
        look()

    end = time.monotonic() + 120
    with costars.open(path) as graph:
        return graph.centers(5, scheduler=scheduler, progress=looked)


# What is done --------------------------------------------------------------------------------------


def test_the_result_is_that_of_one_machine(shared: Cluster, path: Path, wanted: bytes) -> None:
    """Bit for bit, of numpy, of threads and of a cluster; and nothing is left over beside it."""
    seen: list[tuple[int, int]] = []
    with costars.open(path) as graph:
        answer = graph.centers(5, scheduler=shared.address, progress=lambda *done: seen.append(done))
    assert result(path) == wanted
    assert seen[-1] == (answer.component, answer.component)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert not (path.with_name("graph.centers") / PROGRESS).exists()


def test_a_relative_path_is_the_clients(
    shared: Cluster, path: Path, wanted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    ask(Path("graph"), shared.address)
    assert result(path) == wanted


def test_small_graphs_too(shared: Cluster, tmp_path: Path) -> None:
    """One search, or a tree that is folded into a single node."""
    for number, casts in enumerate((("abc", "cd", "de"), ("ab", "cde", "fa", "bc", "fd"))):
        world = World()
        for who in "abcdef":
            world.person(who)
        for title, cast in enumerate(casts):
            world.title(f"t{title}", *cast)
        graph = build(world, tmp_path / str(number))
        answer = ask(graph, shared.address)
        shutil.rmtree(graph.with_name("graph.centers"))
        assert ask(graph, None) == answer


def test_a_worker_that_is_killed_costs_its_searches(
    alone: Cluster, path: Path, log: Path, wanted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is surely at work: it hangs in its third search, which the other one waits for."""
    monkeypatch.setattr(client_side, "_AIM", 0.0)
    begun = f"open({str(log)!r}).read().split().count(str({{}}))"
    hangs = f"if {begun.format('os.getpid()')} == 3: time.sleep(3600)"
    victim = alone.worker(A_WORKER.format(log=str(log), then=hangs))
    waits = f"while {begun.format(victim.pid)} < 3: time.sleep(0.02)"
    alone.worker(A_WORKER.format(log=str(log), then=waits))
    until(lambda: workers_of(alone) == 2)

    def kill() -> None:
        if searches(log).count(victim.pid) == 3:
            victim.send_signal(signal.SIGKILL)

    ask(path, alone.address, kill)
    assert victim.wait(60) == -signal.SIGKILL
    assert result(path) == wanted
    assert len(searches(log)) > SEARCHES


def test_work_begun_here_goes_on_there(
    alone: Cluster, path: Path, log: Path, wanted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No search that was done is done again."""
    with monkeypatch.context() as patch:
        patch.setattr(exact, "_FEW", 0)
        Counted(patch, stop_before=4)
        with pytest.raises(KeyboardInterrupt), costars.open(path) as graph:
            graph.centers(threads=1)
    alone.worker(A_WORKER.format(log=str(log), then=""))
    ask(path, alone.address)
    assert len(searches(log)) == SEARCHES - 4
    assert result(path) == wanted


def test_work_begun_there_goes_on_here(
    alone: Cluster, path: Path, log: Path, wanted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All workers are lost, and none comes: that is told, and how far it is, and nothing is lost."""
    monkeypatch.setattr(client_side, "_AIM", 0.0)
    monkeypatch.setattr(client_side, "_COUNT", 0.1)
    hangs = f"if len(open({str(log)!r}).read().split()) == 6: time.sleep(3600)"
    worker = alone.worker(A_WORKER.format(log=str(log), then=hangs))

    def kill() -> None:
        if len(searches(log)) == 6:
            worker.send_signal(signal.SIGKILL)

    until(lambda: workers_of(alone))
    monkeypatch.setattr(client_side, "_PATIENCE", 1.0)
    with pytest.raises(NetworkError) as caught:
        ask(path, alone.address, kill)
    assert caught.value.message == "All workers are lost, and none came in 1 seconds."
    assert "Start some" in caught.value.hint
    assert "people; asked again, it goes on from there." in caught.value.hint
    monkeypatch.setattr(exact, "_FEW", 0)
    counted = Counted(monkeypatch)
    ask(path, None)
    assert result(path) == wanted
    assert SEARCHES - 5 <= counted.count < SEARCHES


def workers_of(made: Cluster) -> int:
    from distributed import Client

    with Client(made.address, set_as_default=False) as client:
        return len(client.nthreads())


def test_the_command_is_stopped_and_goes_on(alone: Cluster, path: Path, log: Path, wanted: bytes) -> None:
    """By Ctrl-C, without a traceback; what workers had not begun is not begun any more."""
    go = log.with_name("go")
    many = f"len(open({str(log)!r}).read().split()) > 4"
    waits = f"while {many} and not os.path.exists({str(go)!r}): time.sleep(0.02)"
    alone.worker(A_WORKER.format(log=str(log), then=waits))
    small = (
        "from costars.graph.centers import cluster; cluster._AIM = 0.0\nfrom costars.cli import main; main()"
    )
    command = [sys.executable, "-c", small, "centers", "--graph", str(path), "--scheduler", alone.address]
    where = os.environ | {"PYTHONPATH": str(Path(costars.__file__).parent.parent)}
    asked = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=where)
    until(lambda: len(searches(log)) > 4)
    asked.send_signal(signal.SIGINT)
    out, err = asked.communicate(timeout=60)
    assert (out, asked.returncode) == ("", 130), err
    assert "Traceback" not in err
    assert "people; asked again, it goes on from there." in err
    go.touch()
    again = subprocess.run(command, capture_output=True, text=True, env=where, check=False, timeout=60)
    assert (again.returncode, "Traceback" in again.stderr) == (0, False), again.stderr
    assert "costars: Going on where it stopped: " in again.stderr
    assert result(path) == wanted
    assert SEARCHES <= len(searches(log)) <= SEARCHES + 3


# What cannot be done -------------------------------------------------------------------------------


def refused(path: Path, made: Cluster, prepare: Callable[[], None] = lambda: None) -> costars.CostarsError:
    """What is said; and that nothing is kept of the work."""
    with costars.open(path) as graph:
        prepare()
        with pytest.raises(costars.CostarsError) as caught:
            graph.centers(5, scheduler=made.address)
    assert not (path.with_name("graph.centers") / RESULT).exists()
    return caught.value


@pytest.mark.parametrize("late", [False, True], ids=["at once", "with its first task"])
def test_a_worker_that_finds_another_graph_refuses(
    late: bool, shared: Cluster, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that was there does, so does one that comes later."""
    world = World()
    world.title("t", world.person("a"), world.person("b"))
    other = build(world, tmp_path / "other")
    if late:
        monkeypatch.setattr(client_side.ClusterWork, "_ask_all", lambda _: None)

    def put_another() -> None:
        path.rename(path.with_name("away"))
        shutil.copytree(other, path)

    error = refused(path, shared, put_another)
    assert error.exit_code == 3
    assert error.message.startswith("The worker tcp://127.0.0.1:")
    assert f"it has another graph at {path}, with the checksum " in error.message
    assert error.hint == f"The same graph must be at {path} on all machines; a copy of its folder will do."


def test_a_worker_that_finds_no_graph_refuses(shared: Cluster, path: Path) -> None:
    error = refused(path, shared, lambda: path.rename(path.with_name("away")) and None)
    assert error.message.startswith("The worker tcp://127.0.0.1:")
    assert "cannot open the graph: " in error.message
    assert str(path) in error.message
    assert error.hint == f"The same graph must be at {path} on all machines; a copy of its folder will do."


def test_a_damaged_graph_is_not_searched(shared: Cluster, path: Path) -> None:
    """The manifest is that of the graph, and the rest is not."""

    def damage() -> None:
        copy = path.with_name("copy")
        shutil.copytree(path, copy)
        path.rename(path.with_name("away"))
        copy.rename(path)
        for file in path.glob("data-*/credits.title*.bin"):
            file.write_bytes(bytes(len(file.read_bytes())))

    error = refused(path, shared, damage)
    assert error.message.startswith("The worker tcp://127.0.0.1:")
    assert f"costars data verify {path}" in error.hint


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (
            "from costars.graph.centers import worker; worker.__version__ = '9.9'",
            f" cannot help: it has costars 9.9, and the work is for costars {costars.__version__}.",
        ),
        ("import sys; sys.modules['costars'] = None", "ModuleNotFoundError"),
    ],
    ids=["another version", "no costars"],
)
def test_workers_need_the_same_costars(alone: Cluster, path: Path, program: str, message: str) -> None:
    alone.worker(program)
    error = refused(path, alone)
    assert error.message.startswith("The worker tcp://127.0.0.1:")
    assert message in error.message
    assert (error.hint or "").startswith(
        f"Install the same version on all machines: pip install 'costars[dask]=={costars.__version__}'"
    )


def test_searches_that_kill_every_worker_end(
    tmp_path: Path, path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tried on other workers by Dask, then again by us, and then it is enough."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    monkeypatch.setattr(client_side, "_TRIES", 2)
    dies = A_WORKER.format(log=str(log), then="os._exit(1)")
    with cluster(tmp_path / "cluster") as made:
        made.worker(dies)

        def start_another() -> None:
            if made.workers[-1].poll() is not None:
                made.worker(dies)

        with pytest.raises(NetworkError) as caught:
            ask(path, made.address, start_another)
    assert caught.value.message.startswith("Some searches failed 2 times: Attempted to run task")
    assert len(searches(log)) == 2


def test_a_scheduler_that_is_lost(
    alone: Cluster,
    path: Path,
    log: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is done is kept, and the library says nothing of its own."""
    monkeypatch.setattr(client_side, "_AIM", 0.0)
    monkeypatch.setattr(client_side, "_CONNECT", 2.0)
    hangs = f"if len(open({str(log)!r}).read().split()) > 4: time.sleep(3600)"
    alone.worker(A_WORKER.format(log=str(log), then=hangs))
    with pytest.raises(NetworkError) as caught:
        ask(path, alone.address, lambda: alone.scheduler.kill() if len(searches(log)) > 4 else None)
    assert caught.value.message.startswith("The scheduler is lost: ")
    assert caught.value.exit_code == 3
    assert (caught.value.hint or "").endswith("people; asked again, it goes on from there.")
    assert capfd.readouterr().err == ""


def test_a_cluster_without_workers(alone: Cluster, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_side, "_PATIENCE", 0.5)
    error = refused(path, alone)
    assert error.message == "The scheduler has no workers, and none came in 0 seconds."
    assert "dask worker ADDRESS" in (error.hint or "")


@pytest.mark.parametrize("silent", [False, True], ids=["nobody", "somebody else"])
def test_a_scheduler_out_of_reach(silent: bool, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is there, or something that takes the call and says nothing."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    monkeypatch.setattr(client_side, "_CONNECT", 0.5)
    monkeypatch.setattr(client_side, "_SLACK", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        if not silent:
            server.close()
        with pytest.raises(NetworkError) as caught:
            ask(path, address)
    assert caught.value.message.startswith(f"No Dask scheduler answers at {address}: ")
    assert "dask scheduler" in (caught.value.hint or "")
    assert not path.with_name("graph.centers").exists()


@pytest.mark.parametrize("address", ["", "here", "foo://127.0.0.1:8786", "tcp://127.0.0.1:many"])
def test_what_is_no_address(address: str, path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    with pytest.raises(costars.BadInput) as caught:
        ask(path, address)
    assert caught.value.message.startswith("This is no address of a scheduler: ")
    assert "tcp://" in (caught.value.hint or "")


def test_encryption_without_a_certificate(path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    with pytest.raises(costars.BadInput) as caught:
        ask(path, "tls://127.0.0.1:8786")
    assert caught.value.message == "tls://127.0.0.1:8786 needs a certificate, and none is set."


def test_without_the_extra(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named; and what is kept needs no cluster."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(costars.BadInput) as caught:
        ask(path, "tcp://127.0.0.1:8786")
    assert caught.value.hint == "Install it: pip install 'costars[dask]'"
    here = ask(path, None)
    assert ask(path, "tcp://127.0.0.1:8786") == here


def test_what_goes_together_with_a_cluster(path: Path) -> None:
    with costars.open(path) as graph:
        for more, word in (({"threads": 2}, "threads"), ({"sample": 100}, "sample")):
            with pytest.raises(costars.BadInput) as caught:
                graph.centers(scheduler="tcp://127.0.0.1:8786", **more)
            assert word in caught.value.message
            assert caught.value.hint


def test_nothing_else_imports_the_library(path: Path) -> None:
    program = (
        "import sys, costars; from costars.cli import main\n"
        "with costars.open(sys.argv[1]) as graph: graph.centers()\n"
        "assert not {'distributed', 'dask'} & set(sys.modules)"
    )
    where = os.environ | {"PYTHONPATH": str(Path(costars.__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", program, str(path)], env=where, check=False)
    assert done.returncode == 0
