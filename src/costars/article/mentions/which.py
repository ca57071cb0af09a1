"""Which of several titles of one name the words in front mean: "the original X", "the remake of X"."""

from __future__ import annotations

import re

__all__ = ["FIRST", "LATER", "age_of"]

FIRST, LATER = "first", "later"
_REACH = 60  # characters in front of a title
_MARKS = r"[\"“‘'*_«]{0,3}$"
_FIRST = re.compile(
    r"\b(?:the (?:first|original|old|classic)|broke (?:out|through) (?:in|with)|(?:breakout|breakthrough) in|"
    r"(?:film|screen|feature|movie) debut in|debuted in|the original (?:version|film|movie) of)"
    r"(?: movie| film)? " + _MARKS,
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:(?:the|this|that|his|her|their|[A-Z][\w.-]+['’]s) (?:\w+ ){0,2}?(?:remake|reboot|new version|"
    r"update|revival) of|the (?:remade|rebooted|new|newer|modern|recent|latest)) " + _MARKS,
    re.IGNORECASE,
)


def age_of(text: str, start: int) -> str:
    """`FIRST` where the words in front of a title at `start` speak of the first of its name, `LATER` where
    they speak of one made anew, else ""."""
    front = text[max(0, start - _REACH) : start]
    return FIRST if _FIRST.search(front) else LATER if _LATER.search(front) else ""
