"""The search against the slow one: with numpy, with kernels, and in any order of questions."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive_search
from costars import texts as texts_module
from costars.index import names as index_names
from costars.index import question as questions
from costars.index.names import NameIndex
from costars.names import normalize
from examples import World, build, opened

WORDS = [
    "john", "johnny", "johns", "jon", "smith", "smyth", "smithson", "kevin", "kevins", "bacon", "baconi",
    "macon", "the", "a", "an", "of", "king", "kings", "queen", "queens", "de", "niro", "deniro", "god",
    "father", "godfather", "s", "j", "mary", "maria", "marie", "mariana", "jane", "x", "zoë", "李", "李小龙",
    "Ελένη", "schwarzenegger", "schwarzeneger", "b2", "11", "2001", "odyssey", "odissey",
]  # fmt: skip
AWKWARD = [
    "🎬", "🎬🎬 smith", "שלום", "مُحَمَّد", "e\u0301", "z\u0308", "!!!", "%", "*", "?", "john*", "jo_n",
    "' or 1=1", "a" * 300, "ab " * 100, "john " * 60, " ".join(WORDS)[:300], "\u200b", "\u202ejohn", "ﷺ",
    "㌀", "ß", "İstanbul", "½", "john\tsmith", "john\n", ".", "..", "&", "& &", "j.", "j. s.", "J.J. x",
    "0", "the", "the the", "a the", "king of queens", "thekingofqueens", "the king of queen",
    "smith john", "niro de", "de niro robert x",
]  # fmt: skip


@contextmanager
def compiled() -> Iterator[None]:
    """Every graph has many names, every question is one of many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_names, "MANY_KEYS", 0)
        patch.setattr(index_names, "MANY_QUESTIONS", 0)
        patch.setattr(index_names, "MANY_MORE", 0)
        yield


def people_named(names: list[str], aliases: dict[int, list[str]] | None = None) -> World:
    """Everybody in a film of their own, the first the best known."""
    world = World()
    for n, name in enumerate(names):
        world.person(f"p{n}", name, aliases=(aliases or {}).get(n, []))
        world.title(f"t{n}", f"p{n}", name=f"film {n}", votes=len(names) - n)
    return world


def keys_of(graph: costars.Graph) -> list[tuple[int, str]]:
    strings = graph.view.strings
    return [
        (row, normalize(name))
        for row in range(len(graph._store.strings["people.name"]))
        for name in (strings["people.name"][row], *strings["people.aliases"].texts(row))
    ]


def check(graph: costars.Graph, names: list[tuple[int, str]], text: str, limit: int, more: int = 0) -> None:
    """Both ways give what the slow search gives, and everything that was found before is found."""
    key = normalize(text)
    if not key:
        return
    want = naive_search.search(names, key, limit, more)
    index = NameIndex(graph._store, "people")
    assert index.search(key, limit, more) == want, (key, "numpy")
    with compiled():
        assert index.search(key, limit, more) == want, (key, "kernels")
        assert f"{index._what}.finder" in graph._store.kept
    graph._store.kept.clear()
    everything = {row for row, _ in naive_search.search(names, key, len(names), more)}
    assert naive_search.search_before(names, key, more) <= everything, key


names_ = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=25
)
aliases_ = st.dictionaries(
    st.integers(0, 24),
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), max_size=2),
)


def typo(word: str, chance: random.Random) -> str:
    """One letter added, lost, changed, or swapped with the next."""
    place, letter = chance.randrange(len(word)), chance.choice("abekns李")
    return chance.choice(
        [
            word[:place] + letter + word[place:],
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
        ]
    )


@settings(max_examples=120)
@given(names=names_, aliases=aliases_, data=st.data())
def test_random_names(names: list[str], aliases: dict[int, list[str]], data: st.DataObject) -> None:
    with opened(people_named(names, {n: a for n, a in aliases.items() if n < len(names)})) as graph:
        keys = keys_of(graph)
        for _ in range(6):
            asked = data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5))
            chance = data.draw(st.randoms(use_true_random=False))
            asked = [typo(word, chance) if chance.random() < 0.4 else word for word in asked]
            asked = [
                word[: chance.randint(1, len(word))] if word and chance.random() < 0.3 else word
                for word in asked
            ]
            limit = data.draw(st.sampled_from([1, 2, 3, 10, 100]))
            check(graph, keys, " ".join(asked), limit, data.draw(st.sampled_from([0, 0, 0, 1])))


@settings(max_examples=60)
@given(
    names=st.lists(st.text("abc ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=40),
    asked=st.lists(st.text("abcd ", min_size=1, max_size=14).filter(str.strip), min_size=1, max_size=5),
    limit=st.integers(1, 5),
)
def test_random_letters(names: list[str], asked: list[str], limit: int) -> None:
    """Words of few letters, all of them near each other."""
    with opened(people_named(names)) as graph:
        keys = keys_of(graph)
        for text in asked:
            check(graph, keys, text, limit)


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[costars.Graph]:
    names = [
        text for text in AWKWARD if text.strip() and "\t" not in text and "\n" not in text and len(text) < 100
    ]
    names += [f"{one} {other}" for one in WORDS[:20] for other in WORDS[::7]]
    with costars.open(build(people_named(names), tmp_path_factory.mktemp("awkward"))) as graph:
        yield graph


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text)[:24])
def test_awkward_questions(awkward: costars.Graph, text: str) -> None:
    """Emoji, letters of other scripts and directions, marks, wildcards that are none, 300 characters."""
    keys = keys_of(awkward)
    for limit in (1, 10):
        check(awkward, keys, text, limit)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[costars.Graph]:
    """Names that thousands share, and beginnings and words that nearly all have, so that the kernels do not
    look at all that agree."""
    chance = random.Random(2005)
    firsts, lasts = (
        ["john", "johan", "jane", "mary", "marta", "ann", "anna"],
        ["smith", "smithee", "son", "sonn", "li"],
    )
    names = ["john smith"] * 1500
    names += [
        f"{chance.choice(firsts)} {chance.choice('abjsm')}{n % 7} {chance.choice(lasts)}" for n in range(4500)
    ]
    names += [f"x{n} of the {chance.choice(lasts)}" for n in range(2500)]
    chance.shuffle(names)
    with costars.open(build(people_named(names), tmp_path_factory.mktemp("crowded"))) as graph:
        yield graph


@pytest.mark.parametrize(
    "text",
    [
        "j", "jo", "john", "joh", "s", "smith", "smiht", "x", "a", "ann", "john s", "john smith",
        "smith john", "j s", "jo sm", "jhon smtih", "of the", "the of", "of the s", "the so", "o t s",
        "mary m", "mary m1 li", "anna sonn", "ann so", "johns mith", "zzz", "john zzzz", "of zzzz the",
        "john mary", "john mary smith li", "x12 of the li", "of the smith john mary ann", "x1 x2 x3 of",
        "ab", "j1 s2 m3 smith li of",
    ],
)  # fmt: skip
@pytest.mark.parametrize("limit", [1, 10, 300])
def test_the_best_known_of_many_come_first(crowded: costars.Graph, text: str, limit: int) -> None:
    index, key = NameIndex(crowded._store, "people"), normalize(text)
    plain = index.search(key, limit)
    with compiled():
        assert index.search(key, limit) == plain
    crowded._store.kept.clear()
    assert [score for _, score in plain] == sorted((score for _, score in plain), reverse=True)


def test_the_best_known_of_many_are_those_of_the_slow_search(crowded: costars.Graph) -> None:
    keys = keys_of(crowded)
    for text in ("jo", "john s", "john smith", "of the s", "jhon smtih", "j"):
        assert NameIndex(crowded._store, "people").search(normalize(text), 10) == naive_search.search(
            keys, normalize(text), 10
        )


@pytest.mark.parametrize("work", [0, 5, 100, 5000, 30_000])
def test_a_bound_on_the_work_is_the_same_in_both_ways(
    crowded: costars.Graph, monkeypatch: pytest.MonkeyPatch, work: int
) -> None:
    """Where no name has all words, and the words are common, the best known names stand for the rest."""
    monkeypatch.setattr(questions, "WORK", work)
    index = NameIndex(crowded._store, "people")
    for text in (
        "john mary smith li",
        "x1 x2 x3 of",
        "of the smith john mary ann",
        "ann of zz li",
        "s j m of",
    ):
        plain = index.search(normalize(text), 10)
        with compiled():
            assert index.search(normalize(text), 10) == plain, text
        crowded._store.kept.clear()


def test_the_index_of_awkward_names_is_whole(awkward: costars.Graph, crowded: costars.Graph) -> None:
    for graph in (awkward, crowded):
        assert graph.verify().to_dict() == {"ok": True, "problems": []}


def test_real_names(starter: costars.Graph) -> None:
    """Of the starter graph, whole and in parts, with and without typing errors."""
    chance = random.Random(2005)
    names = keys_of(starter)
    for _ in range(40):
        words = normalize(chance.choice(names)[1]).split(" ")
        words = [typo(word, chance) if chance.random() < 0.3 else word for word in words]
        chance.shuffle(words)
        text = " ".join(words)[: chance.choice([3, 5, 8, 40])]
        check(starter, names, text, 10)


def test_a_closed_graph_is_not_searched(tmp_path: Path) -> None:
    with compiled():
        graph = costars.open(build(people_named(["Ann Lee"]), tmp_path))
        assert graph.search("ann").people
        graph.close()
        with pytest.raises(costars.GraphError, match="is closed"):
            graph.search("ann")


def test_getting_ready_changes_no_answer(tmp_path: Path) -> None:
    with costars.open(build(people_named(["Ann Lee", "Anna Lee"]), tmp_path)) as graph:
        before = graph.search("ann le")
        graph.prepare()
        assert not {"people.finder", "titles.finder"} & graph._store.kept.keys(), "few names need no kernels"
        with compiled():
            graph.prepare()
            assert {"people.finder", "titles.finder"} <= graph._store.kept.keys()
        assert graph.search("ann le") == before


def test_few_questions_need_no_kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_names, "MANY_KEYS", 1)
    monkeypatch.setattr(index_names, "MANY_QUESTIONS", 3)
    monkeypatch.setattr(index_names, "_remark", lambda: None)
    with costars.open(build(people_named(["Ann Lee", "Bo Li"]), tmp_path)) as graph:
        for asked in range(1, 6):
            graph.search("ann")
            assert ("people.finder" in graph._store.kept) == (asked > 3)


def test_kernels_are_compiled_for_more_questions_only_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_names, "MANY_KEYS", 1)
    monkeypatch.setattr(index_names, "MANY_QUESTIONS", 1)
    monkeypatch.setattr(index_names, "MANY_MORE", 3)
    told: list[str] = []
    monkeypatch.setattr(index_names, "_remark", lambda: None if told else "compiling")
    with costars.open(build(people_named(["Ann Lee", "Bo Li"]), tmp_path), note=told.append) as graph:
        for asked in range(1, 6):
            graph.search("ann")
            assert ("people.finder" in graph._store.kept) == (asked > 3)
            assert len(told) == (asked > 3)
    assert told == ["compiling"]


@pytest.mark.parametrize(
    "file",
    [
        "words.ends", "words.bytes", "words.start.bin", "words.key.bin", "words.shared.bin",
        "words.backward.bin", "words.backward.shared.bin", "ranked.bin", "ranked.start.bin",
        "ranked.word.bin", "keys.start.bin", "keys.row.bin", "keys.compact.bin", "keys.ends", "keys.bytes",
        "keys.shared.bin",        "keys.backward.bin", "keys.backward.shared.bin",
    ],
)  # fmt: skip
def test_altered_bytes_are_answered_or_told(tmp_path: Path, file: str) -> None:
    """Numbers that lead outside never lead a kernel there."""
    graph = build(people_named(["Ann Lee", "Anna Lee", "Bo Li", "Zoë Ann", "李"]), tmp_path)
    (path,) = graph.glob(f"data-*/people.{file}")
    content, chance = path.read_bytes(), random.Random(2005)
    harms = [b"\xff" * len(content), b"\x00" * len(content), content[::-1]]
    for _ in range(8):
        harmed = bytearray(content)
        harmed[chance.randrange(len(harmed))] = chance.choice([0, 1, 127, 255])
        harms.append(bytes(harmed))
    for harmed in harms:
        path.write_bytes(harmed)
        with compiled(), costars.open(graph) as damaged:
            for text in ("ann lee", "ana", "z", "anna le bo", "bo ann lee zzz"):
                with contextlib.suppress(costars.GraphError):
                    damaged.search(text)
        path.write_bytes(content)


@given(
    words=st.sets(st.text("abcdé李", min_size=1, max_size=9), min_size=1, max_size=60),
    asked=st.text("abcdé李", min_size=2, max_size=11),
    edits=st.integers(1, 4),
)
def test_near_spellings_are_all_found(words: set[str], asked: str, edits: int) -> None:
    from costars.index.compiled import least
    from costars.index.keys import backward
    from costars.kernels.spelling import Spelling, near
    from costars.texts import Texts, order

    edits = min(edits, len(asked) // 2)
    ordered = sorted(words, key=str.encode)
    texts = Texts.of(ordered)
    back = order(backward(texts))
    shared = texts_module.shared_letters(texts, np.arange(len(ordered), dtype=np.uint32))
    back_shared = texts_module.shared_letters(texts, back, back=True)
    spelling = Spelling(
        texts.data, texts.ends, back[:0], shared, least(shared), least(least(shared)), back, back_shared,
        least(back_shared), least(least(back_shared)), max(map(len, words)), False,
    )  # fmt: skip
    found = near(spelling, np.array([*map(ord, asked)], np.int64), edits)
    want = [[n, naive_search.errors(asked, word)] for n, word in enumerate(ordered)]
    assert found.tolist() == [[n, distance] for n, distance in want if distance <= edits]
