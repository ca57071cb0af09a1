"""How far a name agrees with what was asked, in whole numbers: every way of computing it says the same.

A letter of the question counts in twentieths: the same word has all of them, a word that goes on fewer, a
near spelling fewer still. The step of a name is the sum over the letters asked for, in twentieths: 20 is
the whole name, 19 the most that a part of it can have.
"""

from __future__ import annotations

__all__ = ["BEGUN", "INITIAL", "LEAST", "PART", "SAME", "WHOLE", "misspelt", "nearly"]

SAME, BEGUN, INITIAL = 20, 18, 14
_NEARLY = 19  # of a word without its typing errors
_ERROR = 25  # what one costs in a whole name: a letter, and a bit
WHOLE, PART = 20, 19
LEAST = 9  # names that agree less are not shown


def misspelt(length: int, distance: int, letters: int) -> int:
    """The twentieths of `letters` letters of a question that are (part of) a word of `length` letters,
    `distance` typing errors away from the name's. Always fewer than those of a beginning."""
    return min(_NEARLY * length - SAME * distance, BEGUN * length - 1) * letters // length


def nearly(length: int, distance: int) -> int:
    """The step of a name whose letters are all of a question of `length` letters but for `distance` typing
    errors, spaces aside."""
    return min(PART, (SAME * length - _ERROR * distance) // length)
