"""People whom an article names, and the short forms of their names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .words import PARTICLES, SUFFIXES, WORK_OF, words_of

__all__ = ["Company", "Person", "Short", "family_first", "last_names"]

# Families whose name comes first where the given name is not hyphenated.
_NAME_FIRST = words_of(
    "zhang wang liu chen yang zhao huang zhou wu xu sun zhu gao lin guo luo liang zheng xie tang feng "
    "dong xiao cheng cao yuan deng fu shen zeng peng jiang cai jia ding wei xue yan pan xia zhong fan "
    "fang yao gong tsai hou wong park bong kim lee choi song jeon hong ryu ko chang chow chan cheung leung "
    "lau lam yeung kwan tse tsui fung yeoh kwok yuen yip cho jung kang yoon jang lim seo shin kwon hwang ahn "
    "bae nam joo moon tseng hsu hsieh"
)
_GIVEN_BEHIND = re.compile(r"^(?!al-)\w+[-‐‑][a-z]\w*$")  # Kar-wai, Chiu-wai, not Day-Lewis


@dataclass
class Person:
    """Somebody whom the article names in full: the words of the name (folded), and where it stands (tokens).
    `family_first`: the last name stands in front of a given name of two syllables."""

    words: list[str]
    text: str
    key: str
    rows: list[int]
    spans: list[tuple[int, int]]
    family_first: bool = False
    sure: float = 1.0
    shorts: list[tuple[int, int]] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    relative: bool = False  # brought in as somebody's wife, son, sister

    @property
    def first(self) -> int:
        return self.spans[0][0]


@dataclass
class Short:
    """A short form at tokens `first` to `last`, and who may be meant, the likeliest first; `certain` where
    it is one."""

    first: int
    last: int
    people: list[Person]
    certain: bool


# How much what stands in a token's sentence speaks for a person.
Company = Callable[[Person, int], float]


def last_names(person: Person) -> list[str]:
    """The forms under which a person may be named by the last name: "de niro", "niro"; "bonham carter"."""
    plain = [w for w in person.words if w not in SUFFIXES] or person.words
    if len(plain) < 2:
        return []
    forms = [plain[-1]]
    if person.family_first:
        forms = [plain[-2], plain[-1]] if len(plain) > 2 else [plain[0]]
    elif plain[0] in _NAME_FIRST and len(plain) in (2, 3):
        forms.append(plain[0])
    begin = len(plain) - 1
    while begin > 1 and plain[begin - 1] in PARTICLES:
        begin -= 1
        forms.append(" ".join(plain[begin:]))
    if len(plain) > 2 and begin == len(plain) - 1 and len(plain[-2].strip(".")) > 1:
        forms.append(" ".join(plain[-2:]))
    return forms


def family_first(last_word: str) -> bool:
    """Whether a name's last word, as written, is a given name: "Kar-wai"."""
    return bool(_GIVEN_BEHIND.match(last_word)) and not WORK_OF.search(last_word)
