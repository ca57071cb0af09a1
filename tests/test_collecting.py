"""The collector of cycles is held back while an article is read, and as it was behind that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from costars.article.collecting import seldom_collected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_thresholds_are_put_back_by_the_last() -> None:
    with seldom_collected():
        held = gc.get_threshold()
        assert held[0] > 700
        with seldom_collected():
            assert gc.get_threshold() == held
        assert gc.get_threshold() == held
    assert gc.get_threshold() == (700, 10, 10)


def test_a_longer_text_is_looked_at_less_often() -> None:
    held = []
    for characters in (1_000, 100_000, 10**9):
        with seldom_collected(characters):
            held.append(gc.get_threshold()[0])
    assert held[0] < held[1] < held[2] < 10**9
    assert gc.get_threshold() == (700, 10, 10)


def test_thresholds_are_put_back_behind_an_error() -> None:
    with pytest.raises(ZeroDivisionError), seldom_collected():
        _ = 1 / 0
    assert gc.get_threshold() == (700, 10, 10)
    with seldom_collected():
        assert gc.get_threshold()[0] > 700


def test_what_others_chose_stays() -> None:
    gc.set_threshold(0)
    with seldom_collected():
        assert gc.get_threshold()[0] == 0
    gc.set_threshold(1_000_000, 5, 5)
    with seldom_collected():
        assert gc.get_threshold() == (1_000_000, 5, 5)
    gc.set_threshold(700, 10, 10)
    with seldom_collected():
        gc.set_threshold(123, 4, 5)
    assert gc.get_threshold() == (123, 4, 5)
