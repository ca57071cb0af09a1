"""Wikidata, pulled: answers appear whole, a pull goes on where it stopped, readers have the last whole."""

from __future__ import annotations

import dataclasses
import datetime as dt
import errno
import json
from pathlib import Path
from typing import Any, Self

import pytest

from costars.catalog import assemble
from costars.errors import BadInput, NetworkError
from costars.sources.fetching.http import user_agent
from costars.sources.wikidata import ENDPOINT, QUERIES, pull_wikidata, read_wikidata
from costars.sources.wikidata.pull import FRESH
from costars.sources.wikidata.snapshot import STATE
from wikidata_sample import DAY, GOLDEN, Endpoint, rows_of, snapshot_of

NAMES = list(QUERIES)
LATER = DAY + FRESH + dt.timedelta(days=1)


def state_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / STATE).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def stopping_at(place: int) -> Endpoint:
    """An endpoint that fails when it is asked for the answer at `place`."""
    endpoint = Endpoint()

    def fails(name: str) -> None:
        if name == NAMES[place]:
            raise NetworkError("The endpoint is gone.", hint="Wait.")

    endpoint.fails = fails
    return endpoint


def stop(folder: Path, place: int, **more: Any) -> Endpoint:
    endpoint = stopping_at(place)
    with pytest.raises(NetworkError, match="The endpoint is gone"):
        endpoint.pull(folder, **more)
    return endpoint


def test_a_pull_of_another_source_is_not_to_be_removed(tmp_path: Path) -> None:
    """A folder of IMDb's files holds a pull.json too."""
    (tmp_path / STATE).write_text('{"source": "imdb", "date": "2024-01-30", "files": {}}')
    with pytest.raises(BadInput, match="holds a pull of imdb, not of Wikidata") as caught:
        read_wikidata(tmp_path)
    assert caught.value.hint == "Give the folder that Wikidata was pulled into."


def test_a_pull_fetches_every_answer_once_and_says_what_it_is(tmp_path: Path) -> None:
    endpoint, heard = Endpoint(), []
    snapshot = endpoint.pull(tmp_path / "new" / "wikidata", progress=lambda *of: heard.append(of))
    assert endpoint.asked == NAMES
    assert heard == [*((i, len(NAMES), name) for i, name in enumerate(NAMES)), (len(NAMES), len(NAMES), "")]
    assert (snapshot.whole, snapshot.date, snapshot.endpoint) == (True, DAY, ENDPOINT)
    state = state_of(snapshot.path)
    answers = state.pop("answers")
    assert state == {
        "format": 1,
        "source": "Wikidata",
        "licence": "CC0-1.0",
        "endpoint": ENDPOINT,
        "date": "2024-01-30",
        "whole": True,
    }
    assert list(answers) == NAMES
    for name, query in QUERIES.items():
        content = (GOLDEN / query.file).read_bytes()
        assert (snapshot.path / query.file).read_bytes() == content
        assert answers[name] == {"rows": rows_of(content), "bytes": len(content), "query": query.checksum}
    assert sorted(p.name for p in snapshot.path.iterdir()) == sorted([STATE, *(f"{n}.tsv" for n in NAMES)])


@pytest.mark.parametrize("place", [0, 20, len(NAMES) - 1])
def test_a_pull_goes_on_where_it_stopped(tmp_path: Path, place: int) -> None:
    first = stop(tmp_path, place)
    assert first.asked == NAMES[: place + 1]
    with pytest.raises(BadInput, match=f"is not whole: {place} of {len(NAMES)} answers are there"):
        read_wikidata(tmp_path)
    before = {p.name: p.stat().st_mtime_ns for p in snapshot_of(tmp_path).glob("*.tsv")}
    second, notes = Endpoint(), []
    second.pull(tmp_path, note=notes.append)
    assert second.asked == NAMES[place:]
    assert notes == [f"Going on with the pull of {DAY}: {place} of {len(NAMES)} answers are there."]
    assert {n: (snapshot_of(tmp_path) / n).stat().st_mtime_ns for n in before} == before
    assert read_wikidata(tmp_path).tables["credits"].frame.height > 0


def test_an_answer_that_was_not_booked_is_fetched_again(tmp_path: Path) -> None:
    """A process may be killed between an answer and the note of it."""
    stop(tmp_path, 5)
    (snapshot_of(tmp_path) / QUERIES[NAMES[5]].file).write_bytes(b"half an ans")
    endpoint = Endpoint()
    endpoint.pull(tmp_path)
    assert endpoint.asked == NAMES[5:]
    read_wikidata(tmp_path)


def test_an_answer_of_another_length_is_fetched_again(tmp_path: Path) -> None:
    stop(tmp_path, 5)
    with (snapshot_of(tmp_path) / QUERIES[NAMES[2]].file).open("ab") as out:
        out.write(b"more")
    endpoint = Endpoint()
    endpoint.pull(tmp_path)
    assert endpoint.asked == [NAMES[2], *NAMES[5:]]


def test_an_answer_shorter_than_the_count_is_refused(tmp_path: Path) -> None:
    """Some endpoints cut their answers without a word."""
    endpoint = Endpoint()
    endpoint.counts["cast"] = 10_000
    with pytest.raises(NetworkError, match="for cast has 29 rows, and the endpoint counts 10,000") as caught:
        endpoint.pull(tmp_path)
    assert "limits its answers" in (caught.value.hint or "")
    assert not (snapshot_of(tmp_path) / "cast.tsv").exists()
    assert "cast" not in state_of(snapshot_of(tmp_path))["answers"]
    endpoint.counts.clear()
    assert endpoint.pull(tmp_path).whole


def test_rows_that_come_and_go_meanwhile_are_no_fault(tmp_path: Path) -> None:
    endpoint = Endpoint()
    endpoint.counts = {"cast": 32, "voices": 4}
    assert endpoint.pull(tmp_path).whole


def test_an_endpoint_without_statements_is_named(tmp_path: Path) -> None:
    endpoint = Endpoint(cast=b"?title\t?person\n")
    with pytest.raises(BadInput, match="knows no rows for cast: cast member") as caught:
        endpoint.pull(tmp_path)
    assert "all statements" in (caught.value.hint or "")


@pytest.mark.parametrize("days", range(FRESH.days + 1))
def test_a_whole_pull_that_is_fresh_is_left_alone(tmp_path: Path, days: int) -> None:
    Endpoint().pull(tmp_path)
    endpoint, notes = Endpoint(), []
    snapshot = endpoint.pull(tmp_path, note=notes.append, today=lambda: DAY + dt.timedelta(days=days))
    assert (endpoint.asked, snapshot.date) == ([], DAY)
    assert notes == [f"The snapshot of {DAY} is whole and fresh: nothing to fetch."]


def test_an_old_pull_is_read_until_the_new_one_is_whole(tmp_path: Path) -> None:
    """Also where the new one is stopped half-way, more than once."""
    Endpoint().pull(tmp_path)
    old = read_wikidata(tmp_path)

    def later() -> dt.date:
        return LATER

    for place in (0, 30):
        stop(tmp_path, place, today=later)
        between = read_wikidata(tmp_path)
        assert between.sources == old.sources
        assert assemble(between).credits.equals(assemble(old).credits)
    endpoint = Endpoint()
    endpoint.pull(tmp_path, today=later)
    assert endpoint.asked == NAMES[30:]
    assert [s.date for s in read_wikidata(tmp_path).sources] == [LATER.isoformat()]
    assert [p.name for p in tmp_path.glob("snapshot-*")] == ["snapshot-2"]


def test_an_unfinished_pull_that_is_old_is_begun_anew(tmp_path: Path) -> None:
    stop(tmp_path, 20)
    endpoint, notes = Endpoint(), []
    snapshot = endpoint.pull(tmp_path, today=lambda: LATER, note=notes.append)
    assert (endpoint.asked, snapshot.date) == (NAMES, LATER)
    assert notes == [f"The unfinished pull of {DAY} from {ENDPOINT} is given up for a new one."]
    assert len(list(tmp_path.glob("snapshot-*"))) == 1


@pytest.mark.parametrize("whole", [True, False])
def test_answers_of_two_endpoints_are_not_mixed(tmp_path: Path, whole: bool) -> None:
    if whole:
        Endpoint().pull(tmp_path)
    else:
        stop(tmp_path, 20)
    endpoint = Endpoint()
    snapshot = endpoint.pull(tmp_path, endpoint="https://example.org/sparql")
    assert (endpoint.asked, snapshot.endpoint) == (NAMES, "https://example.org/sparql")


def test_a_changed_query_is_asked_again_and_only_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Endpoint().pull(tmp_path)
    first = snapshot_of(tmp_path)
    inode = (first / "people.tsv").stat().st_ino
    changed = dataclasses.replace(QUERIES["cast"], sparql=QUERIES["cast"].sparql + " ")
    monkeypatch.setitem(QUERIES, "cast", changed)
    endpoint = Endpoint()
    endpoint.names[changed.sparql] = "cast"

    def fails(name: str) -> None:
        # While it is fetched, the old snapshot is whole for readers.
        assert read_wikidata(tmp_path).tables["credits"].frame.height > 0

    endpoint.fails = fails
    notes: list[str] = []
    snapshot = endpoint.pull(tmp_path, note=notes.append, today=lambda: DAY + dt.timedelta(days=1))
    assert endpoint.asked == ["cast"]
    assert notes == [f"Fetching again what has changed or is missing since {DAY}: 1 of {len(NAMES)} answers."]
    assert (snapshot.date, snapshot.path.name, first.exists()) == (DAY, "snapshot-2", False)
    assert (snapshot.path / "people.tsv").stat().st_ino == inode
    read_wikidata(tmp_path)


def test_an_answer_that_was_removed_is_fetched_again(tmp_path: Path) -> None:
    Endpoint().pull(tmp_path)
    (snapshot_of(tmp_path) / "cast.tsv").unlink()
    endpoint = Endpoint()
    endpoint.pull(tmp_path)
    assert endpoint.asked == ["cast"]
    read_wikidata(tmp_path)


def test_a_new_pull_whose_state_is_damaged_does_not_hide_the_whole_one(tmp_path: Path) -> None:
    Endpoint().pull(tmp_path)
    stop(tmp_path, 3, today=lambda: LATER)
    (tmp_path / "snapshot-2" / STATE).write_text("{")
    assert [s.date for s in read_wikidata(tmp_path).sources] == [DAY.isoformat()]
    with pytest.raises(BadInput, match="does not tell what was pulled") as caught:
        Endpoint().pull(tmp_path)
    assert "Remove" in (caught.value.hint or "")


def test_a_snapshot_is_read_by_itself_too(tmp_path: Path) -> None:
    snapshot = Endpoint().pull(tmp_path)
    assert read_wikidata(snapshot.path).sources == read_wikidata(tmp_path).sources


def test_what_others_put_beside_the_answers_stays(tmp_path: Path) -> None:
    first = Endpoint().pull(tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    (first.path / "notes.txt").write_text("mine")
    (first.path / "cast.tsv.part").write_text("of a killed process")
    Endpoint().pull(tmp_path, today=lambda: LATER)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert [p.name for p in first.path.iterdir()] == ["notes.txt"]
    read_wikidata(tmp_path)


def test_two_pulls_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    endpoint = Endpoint()

    def fails(name: str) -> None:
        with pytest.raises(BadInput, match=r"Another pull into .* is running"):
            Endpoint().pull(tmp_path)

    endpoint.fails = fails
    assert endpoint.pull(tmp_path).whole


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="is a file") as caught:
        Endpoint().pull(tmp_path / "file")
    assert "Give a folder" in (caught.value.hint or "")

    def full(path: Path, document: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("costars.sources.wikidata.snapshot.write_json", full)
    with pytest.raises(BadInput, match="cannot be written: No space left on device") as caught:
        Endpoint().pull(tmp_path / "full")
    assert "choose another folder" in (caught.value.hint or "")


def test_the_line_is_opened_and_named_where_none_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers come through the modules `http` and `sparql`; one client serves the whole pull."""
    made: list[Any] = []

    class Client:
        def __init__(self, *, user_agent: str, note: object) -> None:
            made.append(self)
            self.user_agent, self.open = user_agent, False

        def __enter__(self) -> Self:
            self.open = True
            return self

        def __exit__(self, *_: object) -> None:
            self.open = False

    endpoint = Endpoint()

    def fetch(client: Any, *given: Any, **named: Any) -> int:
        assert (client, client.open) == (made[0], True)
        return endpoint.fetch(client, *given, **named)

    monkeypatch.setattr("costars.sources.fetching.sparql.fetch_tsv", fetch)
    monkeypatch.setattr("costars.sources.fetching.http.Client", Client)
    assert pull_wikidata(tmp_path).whole
    assert [(c.user_agent, c.open) for c in made] == [(user_agent(), False)]
    assert endpoint.asked == NAMES
