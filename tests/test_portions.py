"""Long texts: cut into portions, read in one process or in several, with one answer."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import costars
from costars.article import others, portions, reading
from costars.article.document import document_from_text
from costars.article.portions import MOST
from costars.article.reading import read_article
from costars.article.text import Text
from costars.graph.state import state_of
from costars.records import Announced, AnnouncedCredit

_DATE = "2024-01-30"
_STORIES = (
    "Kevin Bacon and Kyra Sedgwick starred in “Loverboy” (2005). They were married in 1988.",
    "“The Closer” made Sedgwick known. She had played in “Phenomenon.”",
    "Rob Lowe was in “The West Wing,” and Martin Sheen too.",
    "Nothing of note happened in the village, and the band played on.",
)
_LONG = "\n\n".join(f"{story} That was all on day {n}." for n in range(12) for story in _STORIES)


@pytest.fixture
def short_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "MOST", 700)


@given(
    st.lists(st.sampled_from(["word ", "A b. ", "\n", "\n\n", "x", " ", "é" * 9]), max_size=300).map("".join),
    st.integers(5, 60),
)
def test_portions_are_the_text(text: str, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portions, "MOST", most)
        cut = portions.portions(Text(text))
    assert "".join(p.text for p in cut) == text
    assert all(text[p.start :].startswith(p.text) for p in cut)
    assert all(0 < len(p.text) <= most for p in cut)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("word " * 5 + "\n\na\nb. c " + "x" * 60, "\n\n"),
        ("\n\n" + "word " * 5 + "a\nb. c " + "x" * 60, "a\n"),
        ("\n" + "word " * 5 + "a b. c d" + "x" * 60, "b. "),
        (". " + "word " * 5 + "a b c" + "x" * 60, "b "),
        ("x" * 90, "x"),
    ],
)
def test_a_cut_is_where_a_reader_would_pause(monkeypatch: pytest.MonkeyPatch, text: str, end: str) -> None:
    monkeypatch.setattr(portions, "MOST", 60)
    first = portions.portions(Text(text))[0].text
    assert first.endswith(end)
    assert len(first) >= 15


def test_an_article_is_one_portion() -> None:
    (whole,) = portions.portions(Text("x " * (MOST // 2), ((2, 5),)))
    assert (whole.start, len(whole.text), whole.italics) == (0, MOST, ((2, 5),))


def test_what_is_emphasised_stays_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "MOST", 10)
    text = Text("one two\n\nthree four\n\nfive six", ((0, 3), (4, 12), (9, 14), (21, 25)))
    found = {p.text[a:b] for p in portions.portions(text) for a, b in p.italics}
    assert found == {"one", "three", "five"}  # what a cut goes through is lost


@pytest.mark.usefixtures("short_portions")
def test_each_portion_is_read_as_an_article() -> None:
    with costars.open() as graph:
        opened = document_from_text(_LONG, _DATE)
        cut = portions.portions(opened.text)
        assert len(cut) > 4
        assert len(cut) % 4 == 0
        whole = read_article(graph, opened, 1)
        claims, people, titles = [], [], []
        for portion in cut:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(portions, "MOST", MOST)
                own = read_article(graph, document_from_text(portion.text, _DATE), 1)
            for found, kept in ((own.claims, claims), (own.people, people), (own.titles, titles)):
                kept += [
                    dataclasses.replace(f, start=f.start + portion.start, end=f.end + portion.start)
                    for f in found
                ]
    assert list(whole.claims) == claims
    assert list(whole.people) == people
    assert list(whole.titles) == titles
    assert {claim.kind for claim in claims} >= {"married", "acted_in"}
    assert all(_LONG[claim.start : claim.end] == claim.quote for claim in claims)
    # The brief is of the whole text: Bacon and Sedgwick stand in another portion than Lowe and Sheen.
    assert len(whole.reunions) >= 2


@pytest.mark.usefixtures("short_portions")
def test_many_processes_answer_as_one() -> None:
    with costars.open() as graph:
        opened = document_from_text(_LONG, _DATE)
        assert read_article(graph, opened, 3) == read_article(graph, opened, 1)


def _ends_at_once() -> str:
    return "pass"


def _ends_on_the_way() -> str:
    return (
        "import pickle, sys; i, o = sys.stdin.buffer, sys.stdout.buffer; pickle.load(i); pickle.dump(1, o); "
        "o.flush(); pickle.load(i); sys.exit(1)"
    )


def _talks_nonsense() -> str:
    return "import sys; sys.stdout.write('Welcome!' * 999)"


@pytest.mark.usefixtures("short_portions")
@pytest.mark.parametrize("code", [_ends_at_once, _ends_on_the_way, _talks_nonsense])
def test_what_a_lost_process_had_is_read_here(monkeypatch: pytest.MonkeyPatch, code) -> None:
    with costars.open() as graph:
        opened = document_from_text(_LONG, _DATE)
        expected = read_article(graph, opened, 1)
        started = _watched(monkeypatch)
        monkeypatch.setattr(others, "_START", code().replace("{", "{{").replace("}", "}}"))
        assert read_article(graph, opened, 3) == expected
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that are started from here on."""
    started: list[subprocess.Popen[bytes]] = []
    start = others._start

    def watched() -> subprocess.Popen[bytes] | None:
        process = start()
        if process is not None:
            started.append(process)
        return process

    monkeypatch.setattr(others, "_start", watched)
    return started


@pytest.mark.usefixtures("short_portions")
def test_no_process_outlives_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    started = _watched(monkeypatch)

    def broken(*_: object) -> None:
        raise RuntimeError("reading broke")

    monkeypatch.setattr(reading, "_read", broken)
    with costars.open() as graph, pytest.raises(RuntimeError, match="reading broke"):
        read_article(graph, document_from_text(_LONG, _DATE), 2)
    assert len(started) == 1
    assert started[0].returncode is not None


@pytest.mark.usefixtures("short_portions")
@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_where_no_other_process_can_be_started(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    with costars.open() as graph:
        opened = document_from_text(_LONG, _DATE)
        expected = read_article(graph, opened, 1)
        monkeypatch.setattr(sys, "executable", executable)
        assert read_article(graph, opened, 4) == expected


def test_as_many_processes_as_there_is_work_for() -> None:
    assert others.processes_for(1) == 1
    assert 1 <= others.processes_for(2) <= 2
    assert 1 <= others.processes_for(1_000) <= 8


@pytest.mark.usefixtures("short_portions")
def test_others_know_what_was_announced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also what was announced to this graph alone, which was opened before."""
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "home"))
    folder = tmp_path / "graph"
    with costars.open() as starter:
        shutil.copytree(starter.path, folder)
    text = "\n\n".join(["Kevin Bacon is in “Glass Harbour Lights.” It is a quiet film."] * 40)
    with costars.open(folder) as graph:
        graph.announce(
            Announced(
                name="Glass Harbour Lights", kind="movie",
                credits=(AnnouncedCredit(None, "Kevin Bacon", "actor"),),
            ),
            source="story.txt", date=dt.date(2024, 1, 2),
        )  # fmt: skip
        opened = document_from_text(text, _DATE)
        alone = read_article(graph, opened, 1)
        assert any(claim.titles[0].startswith("a:") for claim in alone.claims)
        assert read_article(graph, opened, 3) == alone


def test_a_state_opens_the_same_graph_or_none(tmp_path: Path) -> None:
    with costars.open() as graph:
        state = state_of(graph)
        with state.open() as again:
            assert again.info() == graph.info()
            with pytest.raises(costars.BadInput):
                again.retract("a:nothing")
        with pytest.raises(costars.GraphError, match="replaced by another"):
            state._replace(checksum="0" * 64).open()
        with pytest.raises(costars.GraphError):
            state._replace(path=tmp_path).open()
