"""What looks like a statement and is none: a title that only tells what a play, a book or a party is about,
and what somebody believes, denies or would have liked.

The kinds of claims look at words near a name and a title. Here the sentence around them is looked at once
more: a statement of theirs that these words take back is left out. Text is read, and not chunks, as most of
the words that matter stand outside the clause that the kinds have read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..statements import Statement
    from .chunk import Member

__all__ = ["unsaid"]

_CREDITS = frozenset(
    "acted_in plays directed wrote created produced worked_on directed_in acted_together last_together "
    "first_together".split()
)
_ACTING = frozenset(("acted_in", "plays", "acted_together"))
_QUOTE = r"[\"“‘'*_«]{0,3}$"
_LEAD = r"(?: (?:the|a|an|his|her|their|its|that|this|[\w’'-]+[’']s?))?(?: [\w-]+){0,2}? " + _QUOTE

# Performed, but no film: whoever is in it is not in the title.
_STAGED = re.compile(
    r"\b(?:(?:stage|broadway|off-broadway|west end|london|theatre|theater|theatrical|school|student|college|"
    r"radio|audio|puppet|ballet|opera|operatic|musical|amateur|touring|regional|live|charity|table)"
    r" (?:[\w-]+ )?(?:productions?|revivals?|versions?|adaptations?|stagings?|runs?|readings?|reads?|"
    r"tours?|performances?|plays?|musicals?|mounting|show|sing-?along)"
    r"|musicals?|parod(?:y|ies)|spoofs?|sketch(?:es)?|pastiches?|operas?|ballets?|"
    r"stage plays?|table reads?|radio plays?|readings?|read-?through) (?:based on|inspired by|of|on|from)"
    + _LEAD,
    re.IGNORECASE,
)
# About a title: whoever made or did it has not worked on that one.
_ABOUT = re.compile(
    r"\b(?:documentar(?:y|ies)|films?|books?|essays?|articles?|lectures?|talks?|podcasts?|songs?|plays?|"
    r"novels?|"
    r"memoirs?|posters?|jokes?|reviews?|thes[ei]s|monographs?|homages?|tributes?|features?|pieces?|"
    r"columns?|poems?)"
    r" (?:about|inspired by|devoted to|"
    r"(?:about|on|of) the (?:making|story|history|filming|production|shooting) of)"
    + _LEAD
    + r"|\b(?:essays?|articles?|lectures?|talks?|books?|monographs?|homages?|tributes?|documentar(?:y|"
    r"ies)|thesis)"
    r" (?:on|to)" + _LEAD,
    re.IGNORECASE,
)
# An event or a thing that has a title's name: who is there, or has it, is not in the title.
_OCCASION = re.compile(
    r"\b(?:screenings?|showings?|premi[eè]res?|cop(?:y|ies)|dvds?|posters?|prints?|trailers?|rights|tickets?|"
    r"part(?:y|ies)|reunions?|retrospectives?|panels?|anniversar(?:y|ies)) (?:of|for|to)" + _LEAD,
    re.IGNORECASE,
)
# Something else than a film that the words before a title name: whoever is in that is not in the title.
_ELSEWHERE = re.compile(
    r"\b(?:queues?|lines?|panels?|polls?|galas?|adver(?:t|tisement)s?|ads?|commercials?|crowds?|"
    r"lobby|dreams?|lawsuits?|trials?|campaigns?|chapters?|premieres?|debates?|petitions?|tours?|museums?|"
    r"exhibitions?|rides?|dinners?|lunch(?:es)?|classes|lectures?|clubs?|quiz(?:zes)?|tributes?|salutes?|"
    r"marathons?|conventions?|festivals?|concerts?|albums?|records?|bands?|match(?:es)?|benefits?|fundraisers?|"
    r"auctions?|magazines?|covers?|compan(?:y|ies)|firms?|boats?|video games?|fan films?|trailers?|"
    r"nothing|anything|something)"
    r"(?: [\w'’-]+){0,4}? (?:of|for|about|during|over|on|at|like|called|named after|based on|in honou?r of|"
    r"devoted to|inspired by|version of)(?: the)?(?: [\w-]+){0,2}? "
    + _QUOTE
    + r"|\baudience (?:of|at|for) "
    + _QUOTE
    + r"|\bin (?!making|filming|doing|shooting|starring)[a-z]{3,}ing "
    + _QUOTE
    + r"|\bw(?:rote|rites|ritten|riting) (?:off|down) "
    + _QUOTE
    + r"|\bplay(?:s|ed|ing)? (?:down|up) \w+ (?:part|role)s? in "
    + _QUOTE,
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|where|starring|featuring|directed|written|produced|co-starring)\b")

# What somebody thinks is not so by that.
_BELIEVED = re.compile(
    r"\b(?:(?:people|many|some|most|few|fans|viewers|they|everyone|everybody|others|nobody|critics|wags|"
    r"some(?:body|one)(?: [a-z]+){0,4}?) "
    r"(?:[a-z]+ )?(?:think|thinks|thought|believe|believes|believed|assume|assumes|assumed|imagine|"
    r"imagined|swears?|reckons?|"
    r"swore|doubt|doubts|doubted|claim|claimed|wish|wished)"
    r"|den(?:y|ies|ied|ying)|pretend(?:s|ed|ing)?|wish(?:es|ed)|dream(?:s|ed|t)|imagine|"
    r"if only|legend has it|(?:not|un)true|(?:is|was|be|it's) (?:a|an|the) (?:myth|lie|rumou?r|hoax|legend|"
    r"urban legend|mistake|falsehood)|no truth in the (?:story|rumou?r)|mistaken belief|contrary to \w+ \w+)"
    r",?(?: that)?(?: (?:only|perhaps|maybe|the actor|the actress|actor|actress|director))? $",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"^[,.]?[\"”’'*_»]*,? (?:(?:would|could|might|should) (?:not |never |surely |certainly |also |well )?"
    r"(?:have|be)\b|(?:would|could|might)n[’']t (?:have|be)\b|sounds? like)"
)
_FOOTAGE = re.compile(
    r"\b(?:archiv(?:e|al)|stock|old|newsreel|file)[- ](?:footage|clips?|material|recordings?|photographs?)\b",
    re.IGNORECASE,
)
# Words before a name that make no part of it.
_NO_PART = re.compile(
    r"\b(?:more|other|less|rather|better|bigger) than [\w.’' -]+$|\bsame \w+ as [\"“‘'*_]*[\w.’' -]+$",
    re.IGNORECASE,
)
_ANOTHER_ONE = re.compile(r"\b(?:the (?:next|new)|poor man[’']s|would-be|ersatz|so-called) $", re.IGNORECASE)
# Everybody else.
_EXCEPT = re.compile(
    r"\b(?:everyone|everybody|anyone|anybody|all|none|nobody|no one|no-one|no actor) "
    r"(?:[a-z]+ ){0,3}?(?:but|except|save|besides)(?: for)? $"
    r"|\b(?:except|apart from|aside from|other than|instead of|rather than|in place of|"
    r"in lieu of)(?: for)? $",
    re.IGNORECASE,
)


_BEFORE = 60  # characters in front of a name
_ANYWHERE = 1 << 30  # behind whatever a statement begins with


def unsaid(text: str, statement: Statement, people: Sequence[Member], titles: Sequence[Member]) -> bool:
    """Whether the words around a statement take it back. `people` and `titles` are those of the statement,
    with their places in `text`."""
    if statement.kind not in _CREDITS:
        return False
    if any(_merely_named(text, statement, title) for title in titles):
        return True
    start = min([statement.start, *(p.start for p in people)])
    before = text[max(0, start - 80) : start]
    if _believed(before):
        return True
    for person in people:
        first = max(0, person.start - _BEFORE)
        if _somebody_else(text[max(0, first - 1) : person.start], int(first > 0)):
            return True
    if statement.kind == "plays" and _NO_PART.search(text, statement.start, statement.end):
        return True
    if statement.kind in _ACTING and _FOOTAGE.search(text, statement.start, statement.end):
        return True
    last = max([statement.end, *(t.end for t in titles if t.end - statement.end < 4)])
    return statement.kind in ("acted_in", "plays") and _WOULD.match(text[last : last + 40]) is not None


def _merely_named(text: str, statement: Statement, title: Member) -> bool:
    """Whether a title stands there only for something else: "a parody of T", "the premiere of T"."""
    first = max(0, title.start - 70)
    front = text[first : title.start]
    occasion = _only_of_it(front)
    named = occasion is not None and statement.start < first + occasion
    if not named and statement.start < title.start:
        named = _ELSEWHERE.search(text, max(first, statement.start), title.start) is not None
    # "the premiere of T, in which she plays R"
    return named and not _RELATIVE.search(text[title.end : max(title.end, statement.end)])


# Of one sentence there are several statements: what stands in front of a name is looked at once.


@lru_cache(maxsize=256)
def _only_of_it(front: str) -> int | None:
    """Where words in front of a title that make it something else begin, `_ANYWHERE` where the statement may
    begin behind them; None where there are none."""
    if _STAGED.search(front) or _ABOUT.search(front):
        return _ANYWHERE
    found = _OCCASION.search(front)
    return None if found is None else found.start()


@lru_cache(maxsize=256)
def _believed(before: str) -> bool:
    return _BELIEVED.search(before) is not None


@lru_cache(maxsize=256)
def _somebody_else(front: str, begin: int) -> bool:
    """Whether the words in front of a name, from `begin` on, speak of everybody else, or of somebody like
    them."""
    if _EXCEPT.search(front, begin):
        return True
    return _ANOTHER_ONE.search(front, max(begin, len(front) - 20)) is not None
