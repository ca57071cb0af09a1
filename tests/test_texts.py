"""Tables of strings, their order and large files: compiled kernels give what plain Python gives."""

from __future__ import annotations

import gzip
import itertools
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from costars import grouping, texts
from costars.catalog.imdb.credits import character_list
from costars.catalog.imdb.reading import Rows, barless
from costars.grouping import ordered, starts_of
from costars.index.build import build as build_graph
from costars.kernels.strings import equal, plain_lists
from costars.names import normalize
from costars.names.signature import signature
from costars.sources import tsv
from costars.sources.tsv import Block, Rejects, read_blocks
from costars.texts import (
    Dictionary,
    Texts,
    keys_of,
    order,
    out_of_order,
    repeats,
    shared_letters,
    signatures_of,
    split,
)
from costars.vocabulary import NO_ROW
from examples import ZOO, build
from imdb_sample import GOLDEN, catalog_of

PLAIN, COMPILED = 1 << 62, 0


@contextmanager
def way(many: int) -> Iterator[None]:
    """Everything in plain Python, or everything compiled."""
    with mock.patch.object(texts, "MANY", many), mock.patch.object(grouping, "MANY", many):
        yield


def both(function: Callable[[], Any]) -> tuple[Any, Any]:
    with way(PLAIN):
        plain = function()
    with way(COMPILED):
        return plain, function()


AWKWARD = [
    "", "a", "b", "ab", "abc", "abcdefg", "abcdefgh", "abcdefghi", "abcdefgh" * 2, "abcdefgh" * 2 + "i",
    "abcdefghijklmno", "abcdefgz", "abcdefghz", "zbcdefgh", "abcdefgh\x01", "abcdefg\x01", "x" * 1000,
    "x" * 1000 + "y", "x" * 999 + "y", "A", "Ab", "aB", " ", "  ", " a", "a ", " a  b ", "a b", "a  b",
    "&", "a&b", "a & b", "&&", "& & &", "&a", "a&", "A.B.C.", "J. J. Abrams", "J.J. Abrams", "J J J",
    "a b cd e f", "1 2 3", "a 1 b", "a1 b", "1a", "ab c", "c ab", "!!!", "...", ".", "'", "'''", "`", "-",
    "o'neil", "O`Neil", "A-B", "a.b", "...a", "a...", ". a", "'a' 'b'", "\t", "a\tb", "\x7f", "\x01",
    "\x01a\x1f", "é", "e\u0301", "Ångström", "ÅNGSTRÖM", "ß", "ẞ", "Æ", "ﬁ", "½", "8½", "№", "日本", "日 本",
    "日本 日本", "\U0001f600", "\U0001f600a", "\u00a0", "a\u00a0b", "\u3000", "\u200b", "\u202e", "İstanbul",
    "ı", "ǅ", "Ω", "ΰ", "и\u0306", "й", "が", "か\u3099", "न\u094d", "עִברִית", "\u0300", "a\u0300\u0301", "™",
    "a™b", "\u0085", "\u2028", "zzzzzzzz", "zzzzzzz\U0010ffff", "é" * 4, "é" * 4 + "a", "a" + "é" * 4,
]  # fmt: skip
# No string of these tables holds a zero byte; names with one are looked at besides.
LETTERS = st.text(
    st.one_of(
        st.sampled_from("aaabB &&..''`19-\té日\U0001f600\u00a0\u0301"),
        st.characters(exclude_characters="\0", exclude_categories=["Cs"]),
    ),
    max_size=20,
)
# Long runs of strings that agree in their first eight, sixteen … bytes, and equal ones.
RUNS = st.builds(
    lambda head, times, tail: head * times + tail,
    st.sampled_from(["abcdefgh", "abcd", "é", "x"]),
    st.integers(0, 6),
    st.sampled_from(["", "a", "b", "i", "\x01", "é"]),
)
STRINGS = st.lists(st.one_of(st.sampled_from(AWKWARD), LETTERS, RUNS), max_size=80)
TABLES = settings(max_examples=60)


def with_gaps(strings: list[str]) -> Texts:
    """A table as a reader makes it: strings in the middle of other text, in any order, some shared."""
    place = {}
    data = b"?"
    for s in sorted(strings, key=lambda s: (len(s), s), reverse=True):
        if s not in place:
            place[s] = len(data)
            data += s.encode() + b"?|"
    starts = np.array([place[s] for s in strings], np.int64)
    lengths = np.array([len(s.encode()) for s in strings], np.int64)
    return Texts(np.frombuffer(bytearray(data), np.uint8), starts, starts + lengths)


def forms(strings: list[str]) -> list[Texts]:
    """The same strings, packed in memory that may only be read, and with gaps."""
    return [Texts.of(strings), with_gaps(strings)]


# Tables --------------------------------------------------------------------------------------------


@TABLES
@given(strings=STRINGS, more=STRINGS, seed=st.integers(0, 99))
@example(strings=AWKWARD, more=[], seed=1)
@example(strings=[], more=[], seed=0)
def test_tables_hold_their_strings(strings: list[str], more: list[str], seed: int) -> None:
    """Packed, taken from, put together: in both ways, from any layout."""
    chance = np.random.default_rng(seed)
    rows = chance.integers(0, max(1, len(strings)), len(strings))
    for table in forms(strings):
        for many in (PLAIN, COMPILED):
            with way(many):
                assert table.tolist() == strings
                assert [table[row] for row in range(len(table))] == strings
                packed = table.pack()
                assert packed.tolist() == strings
                assert bytes(packed.data) == "".join(strings).encode()
                assert packed.pack() is packed
                assert table.take(rows).tolist() == [strings[row] for row in rows]
                for other in forms(more):
                    assert Texts.concat([table, other]).tolist() == strings + more
                assert Texts.concat([table]).tolist() == strings
                assert Texts.concat([]).tolist() == []
                assert table.lengths.tolist() == [len(s.encode()) for s in strings]
        assert barless(table).tolist() == [s.replace("|", "/") for s in strings]
    assert Texts.empty(3).tolist() == ["", "", ""]


@TABLES
@given(lists=st.lists(st.lists(st.sampled_from([s for s in AWKWARD if s]), max_size=4), max_size=20))
@example(lists=[[], ["a"], [], ["b", "c"], []])
def test_split_takes_lists_apart(lists: list[list[str]]) -> None:
    """Of every part its row; an empty string has none."""
    joined = ["|".join(parts) for parts in lists]
    for table in forms(joined):
        owners, parts = split(table, "|")
        assert parts.tolist() == [part for parts in lists for part in parts]
        assert owners.tolist() == [row for row, parts in enumerate(lists) for _ in parts]


@TABLES
@given(strings=STRINGS)
@example(strings=AWKWARD)
@example(strings=AWKWARD * 3)
@example(strings=["abcdefgh" * 5 + s for s in AWKWARD for _ in range(3)])
@example(strings=["same" * 9] * 100 + ["same" * 9 + "x"] * 40 + ["same" * 8] * 40)
def test_strings_are_put_in_order(strings: list[str]) -> None:
    """By their bytes, equal ones by row; what repeats and what is out of order is found."""
    raw = [s.encode() for s in strings]
    want = sorted(range(len(raw)), key=raw.__getitem__)
    for table in forms(strings):
        for rows in both(lambda table=table: order(table)):
            assert rows.dtype == np.uint32
            assert rows.tolist() == want
        again = [i > 0 and raw[want[i]] == raw[want[i - 1]] for i in range(len(want))]
        wanted = np.array(want, np.uint32)
        for found in both(lambda table=table, wanted=wanted: repeats(table, wanted)):
            assert found.tolist() == again
        fall = next((i for i in range(1, len(raw)) if raw[i] < raw[i - 1]), None)
        assert both(lambda table=table: out_of_order(table)) == (fall, fall)
        in_order = table.take(wanted)
        assert both(lambda table=in_order: out_of_order(table)) == (None, None)


def test_many_strings_are_put_in_order() -> None:
    """Runs of equal beginnings longer and shorter than those that are sorted by insertion."""
    chance = np.random.default_rng(2005)
    heads = ["", "abcdefgh", "abcdefghabcdefgh", "abcdefghabcdefgz", "é" * 8, "b"]
    strings = [
        heads[chance.integers(0, 6)] + chr(97 + chance.integers(0, 3)) * int(chance.integers(0, 12))
        for _ in range(20_000)
    ]
    plain, compiled = both(lambda: order(Texts.of(strings)))
    assert (plain == compiled).all()
    assert plain.tolist() == sorted(range(len(strings)), key=lambda row: strings[row].encode())


@TABLES
@given(strings=STRINGS)
@example(strings=AWKWARD)
@example(strings=["&"] * 50)
@example(strings=["\0", "a\0b", "\0&\0"])
def test_keys_are_those_of_the_normaliser(strings: list[str]) -> None:
    want = [normalize(s) for s in strings]
    for table in forms(strings):
        plain, compiled = both(lambda table=table: keys_of(table))
        assert plain.tolist() == want
        assert compiled.tolist() == want
        assert bytes(compiled.data) == bytes(plain.data)


@settings(max_examples=300)
@given(strings=st.lists(st.text(st.characters(max_codepoint=127), max_size=30), max_size=20))
def test_keys_of_ascii_names(strings: list[str]) -> None:
    """The one part of the normaliser that is written twice."""
    with way(COMPILED):
        assert keys_of(Texts.of(strings)).tolist() == [normalize(s) for s in strings]


@TABLES
@given(strings=STRINGS)
@example(strings=AWKWARD)
def test_signatures_are_those_of_words(strings: list[str]) -> None:
    want = [signature(s) for s in strings]
    for table in forms(strings):
        for signs in both(lambda table=table: signatures_of(table)):
            assert signs.dtype == np.uint64
            assert signs.tolist() == want


def prefix(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


@TABLES
@given(strings=STRINGS, back=st.booleans())
@example(strings=[*AWKWARD, "a" * 300, "a" * 300, "a a", "aa"], back=True)
def test_letters_shared_with_the_string_before(strings: list[str], back: bool) -> None:
    """In an order of the strings, spaces aside, at their beginnings or at their ends, and 255 at most."""
    for table in forms(strings):
        rows = order(table)[::-1].copy()
        letters = [strings[row].replace(" ", "")[:: -1 if back else 1] for row in rows]
        want = [prefix(*pair) for pair in itertools.pairwise(["", *letters])]
        for shared in both(lambda table=table, rows=rows: shared_letters(table, rows, back=back)):
            assert shared.dtype == np.uint8
            assert shared.tolist() == [min(w, 255) for w in want]


@TABLES
@given(strings=STRINGS, other=STRINGS)
@example(strings=AWKWARD, other=AWKWARD[1:])
def test_equal_rows_are_found(strings: list[str], other: list[str]) -> None:
    both_long = min(len(strings), len(other))
    a, b = with_gaps(strings[:both_long]), Texts.of(other[:both_long])
    out = np.empty(both_long, np.bool_)
    equal(a.data, a.starts, a.ends, b.data, b.starts, b.ends, out)
    assert out.tolist() == [x == y for x, y in zip(strings, other)]


# Numbers for strings -------------------------------------------------------------------------------


class PlainDictionary:
    def __init__(self) -> None:
        self.codes: dict[str, int] = {}

    def encode(self, strings: list[str]) -> list[int]:
        return [self.codes.setdefault(s, len(self.codes)) for s in strings]


@TABLES
@given(calls=st.lists(STRINGS, max_size=6), many=st.sampled_from([PLAIN, COMPILED, 1, 5, 20, 50]))
@example(calls=[AWKWARD, AWKWARD[::-1], [], AWKWARD], many=COMPILED)
@example(calls=[AWKWARD, AWKWARD[::-1], [], AWKWARD], many=100)
def test_a_dictionary_numbers_strings_as_they_come(calls: list[list[str]], many: int) -> None:
    """Over many calls; also where it changes from one way to the other in between."""
    known, want = Dictionary(), PlainDictionary()
    with way(many):
        for strings in calls:
            for table in forms(strings):
                codes = known.encode(table)
                assert codes.dtype == np.int32
                assert codes.tolist() == want.encode(strings)
            assert len(known) == len(want.codes)
            assert known.texts().tolist() == list(want.codes)


def test_a_dictionary_grows() -> None:
    """In the number of its strings, in their bytes, by one string longer than all before."""
    known, want = Dictionary(), PlainDictionary()
    chance = np.random.default_rng(17)
    with way(COMPILED):
        for call in range(30):
            numbers = chance.integers(0, 600 * (call + 1), 1500).tolist()
            strings = [f"name number {number}" + "x" * (number % 50) for number in numbers]
            strings[7:7] = ["y" * (call * 40_000), ""]
            assert known.encode(Texts.of(strings)).tolist() == want.encode(strings)
        assert len(known) > 10_000
        assert known.texts().tolist() == list(want.codes)
        # Room for exactly one more, again and again.
        for number in range(5000):
            assert known.encode(Texts.of([f"one more {number}"])).tolist() == [len(want.codes) + number]


def test_a_dictionary_of_strings_that_hardly_differ() -> None:
    strings = ["a" * n for n in range(600)] + ["a" * n + "b" for n in range(600)]
    with way(COMPILED):
        assert Dictionary().encode(Texts.of(strings * 2)).tolist() == [*range(1200)] * 2


@settings(max_examples=100)
@given(
    calls=st.lists(
        st.lists(st.one_of(st.integers(0, 40), st.integers(0, 300_000)), max_size=8, unique=True), max_size=6
    ),
    asked=st.lists(st.one_of(st.integers(0, 40), st.integers(0, 2**32 - 1)), max_size=12),
)
def test_rows_of_ids_are_found(calls: list[list[int]], asked: list[int]) -> None:
    rows, want = Rows(), {}
    for number, ids in enumerate(calls):
        rows.set(np.array(ids, np.uint32), np.arange(len(ids), dtype=np.uint32) + number * 100)
        want |= {id: number * 100 + place for place, id in enumerate(ids)}
    asked += [id for ids in calls for id in ids]
    found = rows.find(np.array(asked, np.uint32))
    assert found.tolist() == [want.get(id, NO_ROW) for id in asked]


# Order of numbers ----------------------------------------------------------------------------------


@TABLES
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 255), st.integers(0, 65536), st.integers(0, 1)),
        max_size=200,
    )
)
def test_rows_are_ordered_as_numpy_orders_them(rows: list[tuple[int, int, int, int]]) -> None:
    kinds = [(np.uint32, 6), (np.uint8, 256), (np.int32, 65537), (np.uint8, 2)]
    columns = [
        (np.array([row[place] for row in rows], dtype), limit) for place, (dtype, limit) in enumerate(kinds)
    ]
    for chosen in (columns, columns[::-1], columns[:1], columns[1:3]):
        want = np.lexsort([keys for keys, _ in reversed(chosen)])
        for got in both(lambda chosen=chosen: ordered(chosen)):
            assert got.dtype == np.uint32
            assert got.tolist() == want.tolist()
    owners = columns[0][0]
    starts = starts_of(owners, 6)
    assert starts.tolist() == [int((owners < owner).sum()) for owner in range(7)]


# Characters ----------------------------------------------------------------------------------------

NAMES = st.text(
    st.one_of(
        st.sampled_from('ab  "\\|[],é\x01\x1f\x7f\u0080\u0085\u009b\u00a0\u00a1\u1680\u167f\u2000\u200a\u200b'
                        "\u2014\u2028\u2029\u202f\u2030\u205f\u2060\u3000\u3001\U0001f600"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=8,
)  # fmt: skip
CELLS = st.one_of(NAMES.map(lambda n: f'["{n}"]'), NAMES, NAMES.map(lambda n: f'["{n}'))
SPACES = [chr(c) for c in range(0x3001) if chr(c).isspace() or c < 32 or 127 <= c < 160]


@settings(max_examples=300)
@given(st.lists(CELLS, max_size=30))
@example([f'["a{c}b"]' for c in SPACES])
@example([f'["{c}"]' for c in SPACES])
@example([f'["a{c}"]' for c in SPACES])
@example(['["a"]', '[""]', '["', "[]", '[" "]', '["]', '["""]', '["a" ]', '["é"]', '[" a"]', '["a  b"]'])
def test_a_plain_list_of_characters_is_one_that_json_reads_as_it_stands(cells: list[str]) -> None:
    """What the quick way takes for plain, the other way reads the same."""
    table = with_gaps(cells)
    plain = np.empty(len(cells), np.bool_)
    plain_lists(table.data, table.starts, table.ends, plain)
    for cell, is_plain in zip(cells, plain.tolist()):
        names, good = character_list(cell)
        if is_plain:
            assert (names, good) == (cell[2:-2], True), cell
        elif good and cell == f'["{names}"]' and "\\" not in cell and len(names) > 0:
            # And it does not leave the quick way without need.
            assert "|" in names, cell


# Files ---------------------------------------------------------------------------------------------

FIELD = st.one_of(
    st.sampled_from(
        [b"", b"\\N", b"a", b" a ", b"tt0000001", b"12", b"-3", b"caf\xc3\xa9", b"caf\xe9", b"\xc2\x9b",
         b"\xff", b"\x00", b"\x7f", b"\r", b"a\rb", b"x" * 60, b"\xed\xa0\x80", b"\xf0\x9f\x98\x80"]
    ),
    st.binary(max_size=6),
)  # fmt: skip
LINE = st.one_of(
    st.lists(FIELD, min_size=3, max_size=3).map(b"\t".join),
    st.lists(FIELD, min_size=3, max_size=3).map(lambda fields: b"\t".join(fields) + b"\r"),
    st.lists(FIELD, max_size=5).map(b"\t".join),
    st.sampled_from([b"", b"\r", b" ", b"\x00", b"  ", b"\t", b"\t\t", b"\t\t\r"]),
)
LONGEST = 50


def naive_rows(content: bytes, width: int) -> tuple[list[tuple[int, list[str]]], list[tuple[int, str]]]:
    """The rows with their lines, and the lines that are none with the reason."""
    rows, bad = [], []
    *lines, rest = content.split(b"\n")[1:] if b"\n" in content else [b""]
    for number, line in enumerate(lines, 2):
        if re.fullmatch(rb"[\x00-\x08\x0b-\x20\x7f]?", line):
            continue
        fields = line.split(b"\t")
        if len(line) > LONGEST:
            bad.append((number, "line is too long"))
        elif len(fields) != width:
            bad.append((number, "wrong number of fields"))
        else:
            try:
                decoded = [field.decode() for field in fields]
            except UnicodeDecodeError:
                bad.append((number, "broken encoding"))
                continue
            clean = [re.sub("[\x80-\x9f]", "  ", re.sub("[\x00-\x1f\x7f]", " ", f)) for f in decoded]
            rows.append((number, [f.strip(" ") for f in clean]))
    if rest:
        bad.append((len(lines) + 2, "line is cut off"))
    return rows, bad


@settings(max_examples=250)
@given(
    lines=st.lists(LINE, max_size=25),
    rest=st.sampled_from([b"", b"a\tb\tc", b"x", b"\r"]),
    block=st.sampled_from([1, 2, 5, 30, 1 << 24]),
    packed=st.booleans(),
)
def test_blocks_hold_the_rows_of_a_file(lines: list[bytes], rest: bytes, block: int, packed: bool) -> None:
    """Of awkward bytes, in blocks of any size: each row with its line, each other line with its reason."""
    content = b"".join(line.replace(b"\n", b"") + b"\n" for line in [b"one\ttwo\tthree", *lines]) + rest
    want, want_bad = naive_rows(content, 3)
    rejects, notes, got = Rejects("t", "f.tsv"), [], []
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(tsv, "_BLOCK", block),
        mock.patch.object(tsv, "_LONGEST_LINE", LONGEST),
    ):
        path = Path(folder) / "f.tsv"
        path.write_bytes(gzip.compress(content) if packed else content)
        for part in read_blocks(path, ["three", "one"], rejects, notes):
            assert part.ok.all()
            columns = [part.cells(name).tolist() for name in ("one", "three")]
            got += [(line, list(cells)) for line, cells in zip(part.lines.tolist(), zip(*columns))]
    assert got == [(line, [cells[0], cells[2]]) for line, cells in want]
    assert [(r.line, r.reason) for r in rejects.listed] == want_bad
    assert rejects.total == len(want_bad)


@pytest.mark.parametrize("block", [1, 7, 40, 1 << 24])
def test_lines_are_counted_over_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    """With blank lines, bad ones and the longest that there may be; each kind in front of each other."""
    monkeypatch.setattr(tsv, "_BLOCK", block)
    monkeypatch.setattr(tsv, "_LONGEST_LINE", LONGEST)
    whole, long = (b"a\tb\t" + b"x" * (LONGEST - 4 + more) for more in (0, 1))
    lines = [
        b"a\tb\tc",
        b"",
        b"a\tb",
        b"\r",
        whole,
        long,
        b"a\tb\t\xff",
        b"",
        b"",
        b"d\te\tf",
        long,
        b"g\th\ti",
    ]
    (tmp_path / "f.tsv").write_bytes(b"".join(line + b"\n" for line in [b"one\ttwo\tthree", *lines]))
    rejects, rows = Rejects("t", "f.tsv"), []
    for part in read_blocks(tmp_path / "f.tsv", ["one"], rejects, []):
        rows += zip(part.lines.tolist(), part.cells("one").tolist())
    assert rows == [(2, "a"), (6, "a"), (11, "d"), (13, "g")]
    assert [(r.line, r.reason) for r in rejects.listed] == [
        (4, "wrong number of fields"),
        (7, "line is too long"),
        (8, "broken encoding"),
        (12, "line is too long"),
    ]
    assert rejects.listed[0].detail == "2 fields, the header has 3: a\tb"
    assert rejects.listed[1].detail.startswith("51 bytes: a\tb\txxx")
    assert rejects.listed[2].detail == "a\tb\t\\udcff"


def block_of(cells: list[str]) -> Block:
    """A block of one column, as a reader makes it."""
    data = np.frombuffer(bytearray("".join(f"{c}\n" for c in cells).encode()), np.uint8)
    ends = np.cumsum([len(c.encode()) + 1 for c in cells], dtype=np.int64)
    offsets = np.stack([np.concatenate([[0], ends])[:-1], ends], axis=1).astype(np.int32)
    return Block(data, offsets, np.arange(len(cells)) + 2, {"c": 0}, Rejects("t", "f"))


NUMBERS = st.one_of(
    st.sampled_from(["", "\\N", "\\n", "0", "-0", "-", "--1", "+1", "1-", " 7 ", "007", "1.0", "1e3", "１"]),
    st.integers(-(2**70), 2**70).map(str),
    st.integers(-20, 20).map(str),
    st.text("0123456789-\\N ", max_size=5),
)
LOW, HIGH = -5, 2**31 - 2


@settings(max_examples=100)
@given(st.lists(NUMBERS, max_size=20))
def test_numbers_in_cells(cells: list[str]) -> None:
    block = block_of(cells)
    values = block.integers("c", LOW, HIGH, -9).tolist()
    reasons = {r.line: r.reason for r in block.rejects.listed}
    for row, cell in enumerate(c.strip(" ") for c in cells):
        if cell in ("", "\\N"):
            assert (values[row], reasons.get(row + 2)) == (-9, None)
        elif re.fullmatch("-?[0-9]+", cell) and LOW <= int(cell) <= HIGH:
            assert (values[row], reasons.get(row + 2)) == (int(cell), None)
        else:
            is_number = re.fullmatch("-?[0-9]+", cell)
            assert reasons[row + 2] == ("c out of range" if is_number else "c is not a number")
        assert block.ok[row] == (row + 2 not in reasons)
    assert block.nulls(block.cells("c")).tolist() == [c.strip(" ") in ("", "\\N") for c in cells]


IDS = st.one_of(
    st.integers(0, 2**30).map(lambda n: f"tt{n:07}"),
    st.integers(0, 2**70).map(lambda n: f"tt{n:07}"),
    st.integers(0, 99).map(lambda n: f"tt{n:08}"),
    st.text("tn0123456789 \\N", max_size=11),
    st.sampled_from(["tt0268435455", "tt268435455", "tt268435456", "TT0000001", "nm0000001", "tt００"]),
)


@settings(max_examples=100)
@given(st.lists(IDS, max_size=20))
def test_ids_in_cells(cells: list[str]) -> None:
    block = block_of(cells)
    values = block.ids("c", "tt").tolist()
    reasons = {r.line: r.reason for r in block.rejects.listed}
    for row, cell in enumerate(c.strip(" ") for c in cells):
        if cell in ("", "\\N"):
            want = (0, "c is missing")
        elif not re.fullmatch("tt([0-9]{7}|[1-9][0-9]{7,})", cell):
            want = (0, "c is not an id")
        else:
            number = int(cell[2:])
            want = (number, None) if number < 2**28 else (0, "c out of range")
        assert (values[row], reasons.get(row + 2)) == want, cell


@settings(max_examples=100)
@given(
    cells=st.lists(st.text("ab, \\N", max_size=8), max_size=20),
    good=st.lists(st.booleans(), min_size=20, max_size=20),
)
def test_parts_of_cells(cells: list[str], good: list[bool]) -> None:
    """Of the rows that are still good only."""
    block = block_of(cells)
    block.ok[:] = good[: len(cells)]
    owners, parts = block.entries("c")
    want = [
        (row, part.strip(" "))
        for row, cell in enumerate(c.strip(" ") for c in cells)
        if good[row] and cell not in ("", "\\N")
        for part in cell.split(",")
    ]
    assert list(zip(owners.tolist(), parts.cells("c").tolist())) == want
    assert parts.lines.tolist() == [row + 2 for row, _ in want]
    assert len(parts) == len(want)


def test_rows_are_taken_out_once() -> None:
    """A row that is out already is not counted again; beyond those listed all are counted."""
    block = block_of(["x"] * 10)
    bad = np.array([True] * 6 + [False] * 4)
    with mock.patch.object(tsv, "_LISTED", 4):
        block.reject_all(bad, "odd", block.cells("c"))
        block.reject_all(bad, "odd again")
        block.leave_out(np.ones(10, np.bool_), "chosen")
        block.leave_out(np.ones(10, np.bool_), "chosen again")
        block.reject(3, "once more")
    assert block.rejects.counts == {"odd": 6, "chosen": 4}
    assert [r.line for r in block.rejects.listed] == [2, 3, 4, 5]
    assert not block.ok.any()


# Whole graphs --------------------------------------------------------------------------------------


def bytes_of(graph: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in graph.glob("data-*/*")}


@pytest.mark.parametrize("name", [*ZOO, "imdb"])
def test_graphs_are_the_same_byte_for_byte_in_both_ways(tmp_path: Path, name: str) -> None:
    def make(folder: Path) -> dict[str, bytes]:
        if name == "imdb":
            build_graph(lambda: catalog_of(GOLDEN), folder)
            return bytes_of(folder)
        return bytes_of(build(ZOO[name](), folder))

    with mock.patch("os.fsync"):
        with way(PLAIN):
            plain = make(tmp_path / "plain")
        with way(COMPILED):
            compiled = make(tmp_path / "compiled")
    assert plain == compiled
    assert len(plain) > 50
