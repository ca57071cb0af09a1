"""Whether two names are one part: "Stan" and "Stan Olszewski", "the Joker" and "Arthur Fleck / Joker"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...names import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["same_character"]

# Words that may be there or not.
_LOOSE = frozenset(
    ["the", "a", "an", "dr", "doctor", "mr", "mrs", "ms", "miss", "prof", "professor", "captain", "capt",
     "lieutenant", "lt", "sergeant", "sgt", "detective", "det", "officer", "agent", "sir", "lady", "lord",
     "king", "queen", "prince", "princess", "reverend", "rev", "judge", "colonel", "col", "general", "gen",
     "major", "maj", "president", "senator", "sheriff", "aka", "voice", "uncredited"]
)  # fmt: skip
# Words that make another part: "Young Simba" is not Simba's part.
_OTHER = frozenset(
    ["young", "younger", "old", "older", "elder", "elderly", "teen", "teenage", "adult", "child", "little",
     "baby", "mother", "mom", "father", "dad", "son", "daughter", "wife", "husband", "brother", "sister",
     "aunt", "uncle", "widow", "jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "double", "friend",
     "boy", "girl"]
)  # fmt: skip
_MALE = frozenset(("mr", "sir", "lord", "king", "prince"))
_FEMALE = frozenset(("mrs", "ms", "miss", "lady", "queen", "princess"))
_PARENTHESIS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def same_character(claimed: str, credited: Iterable[str]) -> bool:
    """Whether one of the characters of a credit may be the part that is claimed: all words of the shorter
    name are in the longer one, and none of the others makes it another part."""
    return any(_same(claimed, part) for name in credited for part in (name, *name.split("/")))


def _same(claimed: str, credited: str) -> bool:
    a, b = _words(claimed), _words(credited)
    if not a or not b:
        return False
    if a == b:
        return True
    if (a & _MALE and b & _FEMALE) or (a & _FEMALE and b & _MALE):
        return False
    if any(word in _OTHER or word.isdigit() for word in a ^ b):
        return False
    core_a, core_b = a - _LOOSE, b - _LOOSE
    if not core_a or not core_b:
        # "The Doctor", "the King": nothing else tells them apart.
        return a - {"the", "a", "an"} == b - {"the", "a", "an"}
    return core_a <= core_b or core_b <= core_a


def _words(name: str) -> frozenset[str]:
    return frozenset(normalize(_PARENTHESIS.sub(" ", name)).split())
