"""A signature of a word in 64 bits: near spellings have near signatures.

Each pair of neighbouring letters, the word's two ends included, sets one of 61 bits. One edit (a letter
added, lost, changed, or two neighbours swapped) touches at most three pairs, so two words k edits apart
differ by at most 3k bits in either direction: a filter without misses, checked letter by letter after.
"""

from __future__ import annotations

__all__ = ["LONGEST", "MAX_BITS_PER_EDIT", "allowed_edits", "signature"]

MAX_BITS_PER_EDIT = 3
LONGEST = 60  # letters; a longer text is forgiven nothing


def signature(word: str) -> int:
    """The signature of `word`; below 2**64. Cost: O(len(word))."""
    bits = 0
    before = 0
    for char in word:
        code = ord(char)
        bits |= 1 << ((before * 37 + code * 101) % 61)
        before = code
    return bits | 1 << ((before * 37) % 61)


def allowed_edits(word: str) -> int:
    """How many typing errors a word of this length is forgiven."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2
