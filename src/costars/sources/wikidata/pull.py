"""Pulling Wikidata: one query after another to a SPARQL endpoint, each answer kept as it came."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ...errors import BadInput, NetworkError
from .queries import QUERIES, Query
from .snapshot import Answer, Snapshot, adopt, new_snapshot, snapshots

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from ..fetching.http import Client

    class Fetch(Protocol):
        """As `sparql.fetch_tsv`."""

        def __call__(
            self,
            client: Client,
            endpoint: str,
            query: str,
            path: Path,
            *,
            columns: tuple[str, ...],
            timeout: float,
        ) -> int: ...


__all__ = ["ENDPOINT", "FRESH", "pull_wikidata"]

# The public one of the makers of QLever, who keep it in step with Wikidata: https://qlever.dev/wikidata
ENDPOINT = "https://qlever.dev/api/wikidata"
# So long a pull is gone on with, and a whole one is good enough: its answers are all of about one time.
FRESH = dt.timedelta(days=3)
_TIMEOUT = 600.0  # seconds without a byte
# An endpoint follows Wikidata while it is asked: so many rows may come and go between count and answer.
_DRIFT_ROWS, _DRIFT_SHARE = 20, 0.01
_NEEDED = ("titles", "people", "cast")


def _silent(*_: object) -> None:
    pass


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def pull_wikidata(
    folder: Path,
    *,
    endpoint: str = ENDPOINT,
    fetch: Fetch | None = None,
    count: Callable[[Client, str, str], int] | None = None,
    client: Client | None = None,
    progress: Callable[[int, int, str], None] = _silent,
    note: Callable[[str], None] = _silent,
    today: Callable[[], dt.date] = _today,
) -> Snapshot:
    """Fetch the answers to all queries into a snapshot in `folder`; returns it once it is whole.

    A pull that was stopped goes on where it stopped: answers that are whole and of the same query are kept.
    One that is older than `FRESH`, or of another endpoint, is begun anew; the newest whole snapshot stays
    for readers until the new one is whole. Where a whole one is fresh, nothing is fetched. `fetch` is
    `sparql.fetch_tsv`, which compares each answer with the number of rows that the endpoint counts; `count`
    (as `sparql.count`) is for another `fetch`, which does not. `progress` hears the number of answers that
    are there, of how many, and which one is next. Raises `NetworkError` where the endpoint fails, `BadInput`
    where the folder cannot be used. Cost: two requests for each query, one at a time.
    """
    if fetch is None:
        from ..fetching.sparql import fetch_tsv

        fetch = fetch_tsv
    if client is None:
        from ..fetching.http import Client, user_agent

        with Client(user_agent=user_agent(), note=note) as own:
            return pull_wikidata(
                folder, endpoint=endpoint, fetch=fetch, count=count, client=own,
                progress=progress, note=note, today=today,
            )  # fmt: skip
    from ..fetching.pulled import only_pull_into

    try:
        with only_pull_into(folder):
            snapshot, kept = _begin(folder, endpoint, today(), note)
            if snapshot.whole:
                return snapshot
            missing = [query for query in QUERIES.values() if not snapshot.has(query)]
            for done, query in enumerate(missing, len(QUERIES) - len(missing)):
                progress(done, len(QUERIES), query.name)
                answer = _answer(snapshot, query, fetch, count, client)
                snapshot = snapshot.save(answers={**snapshot.answers, query.name: answer})
            progress(len(QUERIES), len(QUERIES), "")
            snapshot = snapshot.save(whole=True)
            for old in kept:
                _remove(old, note)
            return snapshot
    except OSError as error:
        raise BadInput(
            f"{folder} cannot be written: {error.strerror or error}.",
            hint="What was fetched is kept. Free some space, or choose another folder, then pull again.",
        ) from None


def _begin(
    folder: Path, endpoint: str, date: dt.date, note: Callable[[str], None]
) -> tuple[Snapshot, list[Snapshot]]:
    """The snapshot to go on with, and those that it will replace."""
    have = snapshots(folder)
    if not have:
        return new_snapshot(folder, endpoint, date), []
    newest = have[0]
    fresh = dt.timedelta(0) <= date - newest.date <= FRESH and newest.endpoint == endpoint
    if newest.whole:
        missing = [query.name for query in QUERIES.values() if not newest.has(query)]
        if fresh and not missing:
            note(f"The snapshot of {newest.date} is whole and fresh: nothing to fetch.")
            return newest, []
        begun = new_snapshot(folder, endpoint, newest.date if fresh else date)
        if fresh:
            note(
                f"Fetching again what has changed or is missing since {newest.date}: "
                f"{len(missing)} of {len(QUERIES)} answers."
            )
            same = [query for query in QUERIES.values() if query.name not in missing]
            begun = begun.save(answers={query.name: adopt(newest, begun, query) for query in same})
        return begun, have
    if fresh:
        there = sum(newest.has(query) for query in QUERIES.values())
        note(f"Going on with the pull of {newest.date}: {there} of {len(QUERIES)} answers are there.")
        return newest, have[1:]
    note(f"The unfinished pull of {newest.date} from {newest.endpoint} is given up for a new one.")
    _remove(newest, note)
    return new_snapshot(folder, endpoint, date), have[1:]


def _remove(snapshot: Snapshot, note: Callable[[str], None]) -> None:
    try:
        snapshot.remove()
    except OSError as error:
        note(f"{snapshot.path} could not be removed: {error.strerror or error}.")


def _answer(
    snapshot: Snapshot,
    query: Query,
    fetch: Fetch,
    count: Callable[[Client, str, str], int] | None,
    client: Client,
) -> Answer:
    """Fetch one answer, and see that it has the rows that the endpoint counts."""
    path = snapshot.path / query.file
    expected = count(client, snapshot.endpoint, query.sparql) if count is not None else None
    rows = fetch(client, snapshot.endpoint, query.sparql, path, columns=query.header, timeout=_TIMEOUT)
    if rows == 0 and query.name in _NEEDED:
        path.unlink(missing_ok=True)
        raise BadInput(
            f"{snapshot.endpoint} knows no rows for {query.name}: {query.meaning}.",
            hint="Give an endpoint that holds all statements of Wikidata, not only the truthy ones.",
        )
    if expected is not None and abs(rows - expected) > max(_DRIFT_ROWS, expected * _DRIFT_SHARE):
        path.unlink(missing_ok=True)
        raise NetworkError(
            f"The answer for {query.name} has {rows:,} rows, and the endpoint counts {expected:,}.",
            hint="Pull again: what is whole is kept. If it happens again, the endpoint limits its answers; "
            "use another one.",
        )
    return Answer(rows, path.stat().st_size, query.checksum)
