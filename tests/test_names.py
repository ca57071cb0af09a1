"""One normaliser for the index and for every question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costars.names import compact, normalize, parse_name
from costars.names.signature import MAX_BITS_PER_EDIT, signature


@pytest.mark.parametrize(
    "spellings",
    [
        ["Brittany O'Grady", "brittany o’grady", "BRITTANY O‘GRADY", "Brittany OGrady"],
        ["J. J. Abrams", "J.J. Abrams", "JJ Abrams", "j j abrams"],
        ["Zoë Kravitz", "Zoe Kravitz", "ZOE\u0308 KRAVITZ"],
        ["Łódź", "Lodz"],
        ["Bjørn Ægir Þór", "Bjorn Aegir Thor"],
        ["Spider-Man", "Spider–Man", "spider man"],
        ["WALL·E", "Wall-E"],
        ["Mr. & Mrs. Bridge", "Mr and Mrs Bridge"],
        ["8½", "8 1/2"],
        ["M*A*S*H", "MASH", "M.A.S.H."],
        ["  Kevin \t Bacon ", "kevin bacon"],
        ["Стас Ёлкин", "стас елкин"],
        ["ﬁlm", "film"],
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: list[str]) -> None:
    assert len({normalize(s) for s in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Samuel L. Jackson", "Samuel Jackson"), ("か", "が"), ("कि", "क"), ("Steve McQueen", "Steven McQueen")],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    """Marks that make another letter, as in Japanese or Devanagari, are kept."""
    assert normalize(one) != normalize(other)


@pytest.mark.parametrize("text", ["!!!", "…", "?", "***"])
def test_a_title_of_signs_keeps_a_key(text: str) -> None:
    assert normalize(text) == text.casefold()


@given(st.text(max_size=40))
def test_normalizing_twice_changes_nothing(text: str) -> None:
    key = normalize(text)
    assert normalize(key) == key
    assert key == " ".join(key.split())
    assert bool(key) == bool(text.strip()) or not key


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=30))
def test_the_short_way_for_ascii_agrees_with_the_long_way(text: str) -> None:
    """Plain ASCII takes a quicker way; a soft hyphen, which is dropped, forces the other."""
    if any(map(str.isalnum, text)):
        assert normalize(text) == normalize(text + "\u00ad")


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("Kevin Bacon", "Kevin Bacon", None),
        ("Kevin Bacon (1958)", "Kevin Bacon", 1958),
        ("Loverboy [2005] ", "Loverboy", 2005),
        ("1984 (1984)", "1984", 1984),
        ("(1984)", "(1984)", None),
        ("Blade Runner 2049", "Blade Runner 2049", None),
    ],
)
def test_a_year_in_brackets_is_not_part_of_the_name(text: str, name: str, year: int | None) -> None:
    query = parse_name(text)
    assert (query.name, query.year, query.key) == (name, year, normalize(name))


_words = st.text(alphabet="abcdeé ", min_size=1, max_size=12)


@given(_words, st.data())
def test_one_edit_changes_few_bits_of_a_signature(word: str, data: st.DataObject) -> None:
    """A letter added, lost, changed or swapped: the filter for near spellings must never miss one."""
    place = data.draw(st.integers(0, len(word)))
    letter = data.draw(st.sampled_from("abcdefgé"))
    edited = data.draw(
        st.sampled_from(
            [
                word[:place] + letter + word[place:],
                word[:place] + word[place + 1 :],
                word[:place] + letter + word[place + 1 :],
                word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :],
            ]
        )
    )
    one, other = signature(word), signature(edited)
    assert max(one, other) < 2**64
    assert (one & ~other).bit_count() <= MAX_BITS_PER_EDIT
    assert (other & ~one).bit_count() <= MAX_BITS_PER_EDIT


def test_compact_keys_have_no_spaces() -> None:
    assert compact(normalize("Robert De Niro")) == compact(normalize("Robert DeNiro"))
