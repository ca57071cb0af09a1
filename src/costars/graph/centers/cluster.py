"""The searches of a plan on a Dask cluster (https://distributed.dask.org): the side of whoever asks.

Workers get numbers of searches and give back what these add up to. All is added up here, in whole numbers and
by whole tasks, so that the sums are those of `work.Work`, whoever does what, and whoever gets lost meanwhile.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import math
import queue
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...errors import BadInput, GraphError, NetworkError
from .kept import Progress
from .worker import SAME_VERSION, Refused, agree, forget, searched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from distributed import Client, Future

    from .worker import Order

__all__ = ["ClusterWork", "connected"]

A = np.ndarray[Any, Any]

_CONNECT = 10.0  # seconds until a scheduler counts as out of reach
_SLACK = 5.0  # and then until nobody is waited for who should have said so
_PATIENCE = 60.0  # seconds that we wait for a worker to be there, or for sums on their way
_LOOK = 0.1  # seconds between two looks at what is done
_COUNT = 2.0  # seconds between two counts of the workers
_AIM = 10.0  # seconds of searching for one task: its sums are megabytes, and a lost worker costs its tasks
_AHEAD = 2  # tasks under way for each thread of a worker
_TRIES = 3  # times that a task may fail; where workers are lost, Dask tries some others each time
_ENDED = {"finished", "error", "cancelled"}
_START = "Start one with dask scheduler, which says its address, such as tcp://192.168.0.7:8786"
_LOGS = "The worker's own messages may tell more."


@contextlib.contextmanager
def connected(address: str) -> Iterator[Client]:
    """A client of the scheduler at `address`. Raises `BadInput` without the extra and for what is no address,
    `NetworkError` where nobody answers within some seconds."""
    try:
        from distributed import Client
    except ImportError:
        raise BadInput(
            "Work on a Dask cluster needs the library distributed, which is not installed.",
            hint="Install it: pip install 'costars[dask]'",
        ) from None
    _check(address)
    client = _bounded(lambda: Client(address, timeout=_CONNECT, set_as_default=False), address)
    log = logging.getLogger("distributed.client")
    level = log.level
    log.setLevel(logging.CRITICAL)  # what it has to say is said by errors
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=_CONNECT)
        log.setLevel(level)


def _bounded(connect: Callable[[], Client], address: str) -> Client:
    """A client, or `NetworkError`. Its own time limit does not hold where something else than a scheduler
    takes the call and says nothing: then it is left to itself."""
    answer: queue.SimpleQueue[Client | Exception] = queue.SimpleQueue()

    def call() -> None:
        try:
            answer.put(connect())
        except Exception as error:
            answer.put(error)

    threading.Thread(target=call, name="costars-connect", daemon=True).start()
    try:
        client = answer.get(timeout=_CONNECT + _SLACK)
    except queue.Empty:
        client = TimeoutError("what is there does not talk as one")
    if isinstance(client, Exception):
        raise NetworkError(f"No Dask scheduler answers at {address}: {_line(client)}.", hint=_START) from None
    return client


def _check(address: str) -> None:
    """Raises `BadInput` for what is no address. (A client that cannot even try hangs when it is let go.)"""
    from distributed.comm import get_address_host_port
    from distributed.security import Security

    try:
        get_address_host_port(address)
    except ValueError as error:
        raise BadInput(f"This is no address of a scheduler: {_line(error)}.", hint=_START) from None
    encrypted = address.startswith(("tls:", "wss:"))
    if encrypted and Security().get_connection_args("client")["ssl_context"] is None:
        raise BadInput(
            f"{address} needs a certificate, and none is set.",
            hint="Set it for this machine as for the cluster: distributed.comm.tls in Dask's configuration",
        )


class _Task(NamedTuple):
    """Numbers of searches that one worker does in one go, and how often they have failed."""

    numbers: list[int]
    failed: int = 0


class ClusterWork:
    """Searches on the workers of a cluster, as `work.Work` does them in threads. `found` is how far it is."""

    def __init__(self, client: Client, order: Order, known: Progress) -> None:
        """`known` is what was done before."""
        self.found = known
        self._client, self._order = client, order
        self._left = deque(np.flatnonzero(~known.done).tolist())
        self._again: list[_Task] = []
        self._under_way: dict[Future, _Task] = {}
        self._pace: float | None = None  # seconds that a search takes
        self._threads = 0
        self._counted = self._seen = 0.0  # when workers were counted, and when there was one

    def run(
        self, look: Callable[[A], None], keep: Callable[[], None] = lambda: None, every: float = math.inf
    ) -> None:
        """Do all that is left. `look` is called again and again with what is done (bool, searches), `keep`
        every so many seconds, and at last where the work is stopped. Raises `GraphError` where a worker has
        another graph, `NetworkError` where the scheduler or all workers are lost, or a task fails again and
        again."""
        kept = time.monotonic()
        try:
            self._wait_for_workers()
            self._ask_all()
            while not self.found.done.all():
                self._count_workers()
                self._hand_out()
                ended = [future for future in self._under_way if future.status in _ENDED]
                for future in ended:
                    self._take(future)
                look(self.found.done)
                if not ended:
                    time.sleep(_LOOK)
                if time.monotonic() - kept > every and not self.found.done.all():
                    keep()
                    kept = time.monotonic()
        finally:
            if not self.found.done.all():
                keep()
            self._leave()

    def _leave(self) -> None:
        """Nothing more is begun, and memory given back, as far as somebody is there to be told."""
        with contextlib.suppress(Exception):
            if self._client.status == "running":
                self._client.cancel(list(self._under_way), force=True)
                self._client.run(forget, on_error="ignore")

    def _wait_for_workers(self) -> None:
        begun = time.monotonic()
        while not (threads := self._ask(self._client.nthreads)):
            if time.monotonic() - begun > _PATIENCE:
                raise NetworkError(
                    f"The scheduler has no workers, and none came in {_PATIENCE:.0f} seconds.",
                    hint="Start some, on machines that have the same graph: dask worker ADDRESS",
                )
            time.sleep(_LOOK)
        self._threads = sum(threads.values())
        self._counted = self._seen = time.monotonic()

    def _ask_all(self) -> None:
        """Whether the workers that are there can do the work. Those that come later tell with their first
        task."""
        answers = self._ask(lambda: self._client.run(agree, self._order, on_error="return"))
        for worker, error in answers.items():
            if isinstance(error, Refused):
                raise _refusal(worker, error)
            if isinstance(error, OSError):  # lost meanwhile
                continue
            if isinstance(error, Exception):  # most often, that there is no costars
                raise NetworkError(
                    f"The worker {worker} cannot help: {_line(error)}.",
                    hint=SAME_VERSION.format(self._order["costars"]),
                )

    def _count_workers(self) -> None:
        now = time.monotonic()
        if now - self._counted < _COUNT:
            return
        threads = sum(self._ask(self._client.nthreads).values())
        self._counted = now
        if threads:
            self._threads, self._seen = threads, now
        elif now - self._seen > _PATIENCE:
            raise NetworkError(
                f"All workers are lost, and none came in {_PATIENCE:.0f} seconds.",
                hint="Start some, on machines that have the same graph: dask worker ADDRESS",
            )

    def _hand_out(self) -> None:
        while len(self._under_way) < _AHEAD * self._threads and (task := self._next()) is not None:
            submit = functools.partial(self._client.submit, _search, self._order, task.numbers, pure=False)
            self._under_way[self._ask(submit)] = task

    def _next(self) -> _Task | None:
        """As many searches as take about the time that they should; few at first, while that is not known,
        and at last, so that all workers end together."""
        if self._again:
            return self._again.pop()
        share = len(self._left) // (_AHEAD * self._threads)
        count = 1 if self._pace is None else int(_AIM / self._pace)
        numbers = [self._left.popleft() for _ in range(min(max(min(share, count), 1), len(self._left)))]
        return _Task(numbers) if numbers else None

    def _take(self, future: Future) -> None:
        """Add what a task has found, or have it done again."""
        try:
            steps, taken = future.result(timeout=_PATIENCE)
            done = self.found.done.copy()
            done[self._under_way[future].numbers] = True
            # Both at once: whatever stops us, nothing is added that is not marked, or twice.
            self.found = Progress(done, self.found.steps + steps)
        except Exception as error:
            self._failed(self._under_way.pop(future), error)
        else:
            task = self._under_way.pop(future)
            self._pace = max(taken / len(task.numbers), 1e-6)

    def _failed(self, task: _Task, error: Exception) -> None:
        if isinstance(error, Refused):
            raise _refusal(error.worker, error)
        if self._client.status != "running":
            raise _lost()
        if task.failed + 1 == _TRIES:
            raise NetworkError(f"Some searches failed {_TRIES} times: {_line(error)}.", hint=_LOGS)
        self._again.append(_Task(task.numbers, task.failed + 1))

    def _ask(self, question: Callable[[], Any]) -> Any:
        """What the client answers. Raises `NetworkError` where the scheduler is lost."""
        try:
            if self._client.status == "running":
                return question()
        except Exception as error:
            raise _lost(_line(error)) from None
        raise _lost()


def _search(order: Order, numbers: Sequence[int]) -> tuple[A, float]:
    """What a worker runs: its errors say whose they are."""
    from distributed import get_worker

    try:
        return searched(order, numbers)
    except Refused as error:
        raise Refused(error.what, error.hint, get_worker().address) from error


def _refusal(worker: str, error: Refused) -> GraphError:
    return GraphError(f"The worker {worker} cannot help: {error.what}.", hint=error.hint)


def _lost(why: str = "the connection broke off") -> NetworkError:
    return NetworkError(f"The scheduler is lost: {why}.", hint="Start it again, or another one.")


def _line(error: BaseException) -> str:
    """An error of somebody else in a line."""
    text = " ".join(str(error).split()).rstrip(".")
    return text or type(error).__name__
