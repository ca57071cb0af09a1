"""Whatever is given as an article, the reading ends, with a report or with an error that explains itself."""

from __future__ import annotations

import contextlib
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
from costars import demo
from costars.records import Check

DAY = "2024-01-30"
NAMES = [
    "Kevin Bacon", "Kyra Sedgwick", "Bacon", "Tom Holland", "Footloose", "“The Woodsman”", "'Loverboy'",
    "*Heat*", "_It_", "“Up”", "2004", "(1984)", "Sosie", "Lena Ostrowsky", "“Connescence,”",
]  # fmt: skip
WORDS = [
    "and", ",", ";", "who", "starred", "in", "last", "acted", "together", "for the first time in two decades",
    "will play", "directed", "married", "since", "never", "as", "with", "the", "couple", "they", "his wife,",
    "children", "said", ":", "—", "(", ")", ".", ".\n\n", "“", "”", "\"", "'", "’s", "not", "of", "film",
    "series",
]  # fmt: skip


def well_formed(check: Check) -> None:
    """Offsets lead to the words, verdicts and ids are what they may be, and JSON can be made of it."""
    text = check.document.text
    for claim in check.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.start < claim.end
        assert claim.verdict != "contradicted" or claim.evidence
    for mentions in (check.people, check.titles):
        for mention in mentions:
            assert text[mention.start : mention.end] == mention.text
        for before, after in itertools.pairwise(mentions):
            assert before.end <= after.start
    check.to_dict()


def read(graph: costars.Graph, text: str) -> Check | None:
    try:
        check = graph.check(text, date=DAY)
    except costars.CostarsError:
        return None
    well_formed(check)
    return check


# Drawn at random -----------------------------------------------------------------------------------


@given(st.text(max_size=300))
@settings(max_examples=150)
def test_any_text(starter: costars.Graph, text: str) -> None:
    read(starter, text)


@given(st.lists(st.sampled_from(NAMES + WORDS), max_size=60), st.sampled_from([" ", "", "\n"]))
@settings(max_examples=300)
def test_any_words_in_any_order(starter: costars.Graph, words: list[str], between: str) -> None:
    read(starter, between.join(words))


@given(st.data())
@settings(max_examples=100)
def test_the_demo_cut_and_mixed(starter: costars.Graph, data: st.DataObject) -> None:
    """Pieces of a real article, in another order, with other characters in between."""
    text = demo.article()
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    pieces = [text[a:b] for a, b in itertools.pairwise(places)]
    read(starter, data.draw(st.text(max_size=3)).join(data.draw(st.permutations(pieces))))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".htm", ".xhtml", "", ".pdf"])
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
@settings(max_examples=40)
def test_any_bytes_as_a_file(
    starter: costars.Graph, tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(content)
    with contextlib.suppress(costars.CostarsError):
        well_formed(starter.check_file(file, date=DAY))


# Made to hurt --------------------------------------------------------------------------------------

NOTHING = {
    "quotes": '"' * 100_000,
    "opening quotes": "“" * 100_000,
    "apostrophes": "’" * 100_000,
    "commas": ", " * 100_000,
    "and": "and " * 50_000,
    "brackets": "(" * 100_000,
    "emphasis": "*" * 50_000 + "_" * 50_000,
    "empty lines": "\n" * 100_000 + "a",
    "one word": "A" * 200_000,
    "initials": "K. " * 30_000,
    "digits": "1988 " * 30_000,
    "no full stop": "the makers of the picture went where the weather was and " * 3_500,
    "right to left": "שלום, קווין בייקון! " * 5_000,
    "combining": "a" + "\u0301" * 100_000,
    "control": "\x00\x07\x1b[2J\x7f" * 10_000,
    "zero width": "\u200b\ufeff\u2060" * 30_000,
}
CAPITALS = "Kevin Bacon Judd Hirsch Star The Amber Footloose Zed Moor Closer".split()
NAMED = {
    "a name": "Kevin Bacon " * 20_000,
    "names and": "Kevin Bacon and Kyra Sedgwick and " * 4_000,
    "titles": "“Footloose,” " * 10_000,
    "last names": "Kevin Bacon. " + "Bacon’s " * 20_000,
    "capitals": " ".join(CAPITALS[n * n % 11] for n in range(50_000)),
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_much_of_nothing_claims_nothing(starter: costars.Graph, text: str) -> None:
    check = read(starter, text)
    assert check is None or check.claims == ()


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED.keys())
def test_many_names(starter: costars.Graph, text: str) -> None:
    check = read(starter, text)
    assert check is not None
    assert check.people or check.titles
    assert not [c for c in check.claims if c.verdict == "contradicted"]


def test_deep_markup(starter: costars.Graph, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    for inner in ("<div>" * 5_000, "<blockquote>" * 2_000, "<ul><li>" * 1_500, "<table><tr><td>" * 800):
        page = tmp_path / "deep.html"
        page.write_text(f"<html><body>{inner}Kevin Bacon starred in Footloose.", encoding="utf-8")
        with contextlib.suppress(costars.CostarsError):
            well_formed(starter.check_file(page, date=DAY))
    deep = tmp_path / "deep.md"
    deep.write_text(">" * 5_000 + " Kevin Bacon starred in *Footloose*.\n" + "[" * 5_000, encoding="utf-8")
    well_formed(starter.check_file(deep, date=DAY))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Kevin 🥓 Bacon starred in Footloose.", 0),
        ("🎬 Kevin Bacon 🎬 starred in “Footloose.”", 1),
        ("\u202eKevin Bacon\u202c starred in “Footloose.”", 1),
        ("Kevin Bacon\u00a0and Kyra\u00a0Sedgwick starred in “The Woodsman.”", 2),
        ("👩‍👩‍👧 Kyra Sedgwick: “שלום.” She starred in “The Closer.”", 1),
    ],
)
def test_names_among_signs(starter: costars.Graph, text: str, people: int) -> None:
    check = read(starter, text)
    assert check is not None
    assert len(check.people) >= people


# Linear --------------------------------------------------------------------------------------------


class Calls:
    """Counts the calls of Python functions in the package: work, measured without a clock."""

    def __init__(self) -> None:
        self.count = 0
        self._ours: dict[CodeType, bool] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            code = frame.f_code
            if code not in self._ours:
                self._ours[code] = "costars" in code.co_filename
            self.count += self._ours[code]


def calls(function: Callable[[], object]) -> int:
    counted = Calls()
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        function()
    finally:
        sys.setprofile(before)
    return counted.count


UNITS = {
    "an article": demo.article().split("\n\n", 2)[2] + "\n\n",
    "a name": "Kevin Bacon ",
    "names and": "Kevin Bacon and Kyra Sedgwick and ",
    "titles": "“Footloose,” ",
    "quotes": '"',
    "commas": ",",
    "one clause after the other": "Kevin Bacon starred with Kyra Sedgwick in “The Woodsman.” ",
    "clauses without an end": "Kevin Bacon starred with Kyra Sedgwick in Footloose and ",
    "new names": "Lena Ostrowsky joins Max Rohde. ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_twice_the_text_is_twice_the_work(starter: costars.Graph, unit: str) -> None:
    """Up to what little every article costs; quadratic work would be four times as much."""
    many = max(2, 12_000 // len(unit))
    starter.check(unit * 3, date=DAY)
    once = calls(lambda: starter.check(unit * many, date=DAY))
    twice = calls(lambda: starter.check(unit * 2 * many, date=DAY))
    assert twice < 2.6 * once + 2_000
