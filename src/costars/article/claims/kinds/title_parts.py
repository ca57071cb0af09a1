"""The part that a title names: "the title role in 'Saving Private Ryan'"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..given import gender_of

if TYPE_CHECKING:
    from ..chunk import Member

__all__ = ["named_after_part", "title_role"]

# "Saving Private Ryan" has a part called Private Ryan.
_BEFORE_NAME = re.compile(
    r"(?:saving|finding|being|driving|raising|killing|educating|chasing|becoming|meet|the "
     "adventures of|the story of"
    r"|the passion of|the ballad of|the life of) (?=[A-Z])", re.IGNORECASE,
)  # fmt: skip


def title_role(title: Member) -> tuple[str, int, int]:
    """The part that a title names, for "the title role in T", and where it stands."""
    name = title.found.text
    cut = _BEFORE_NAME.match(name)
    begin = cut.end() if cut else 0
    stop = name.find(":") if name.find(":") > begin else len(name)
    return name[begin:stop], title.start + begin, title.start + stop


def named_after_part(title: Member) -> bool:
    """Whether a title is the name of somebody, so that "the title role in T" tells the part."""
    name = title.found.text
    words = name.split()
    whole = 1 < len(words) < 4 and words[0].lower() not in ("the", "a", "an") and gender_of(name) != ""
    return whole or _BEFORE_NAME.match(name) is not None
