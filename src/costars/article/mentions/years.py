"""The year that stands beside a title: "X (2005)", "2005's X", "the 2005 drama X", "X, released in 2005"."""

from __future__ import annotations

import re

from .words import FILM_NOUNS

__all__ = ["Dated", "passes_on", "year_after", "year_before"]

Dated = tuple[int, tuple[int, int]]  # the year, and where its digits stand

_REACH = 110  # characters to either side that are looked at
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)(?!\d)"
_NOUN = "(?:" + "|".join(sorted(map(re.escape, FILM_NOUNS), key=len, reverse=True)) + ")"
_WORDS = r"(?:[\w'’&/.-]+ ){0,5}?"
_CLOSE = r"^[.,;:!?]?[\"”’'*_»]*(?:['’]s\b)?"

# What parts a title from an apposition: a comma in front of the closing quotation or behind, or a dash.
_COMMA = r"^(?:,[\"”’'*_»]*|[\"”’'*_»]*(?:,| ?[-–—(])) ?"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHOSE = r"(?:the|a|an|his|her|their|its|that|another|[A-Z][\w’'. -]{1,30}['’]s?) "

_AFTER = [
    # (2005), (1998–2007), (US, 2005), (2005, directed by X); not (2005 budget).
    re.compile(
        _CLOSE + r",? ?[(\[](?:[A-Z][\w. ]{0,20}, ?)?" + _YEAR + r"(?:\s*[-–—/]\s*(?:\d{2,4}|present|now)?)?"
        r"(?:[,;:][^)\]\n]{0,60})?[)\]]"
    ),
    # , from 1963 / in 1984 / , released in 1993 / , which came out in 2004 / back in 1982
    re.compile(
        _CLOSE
        + r",? (?:(?:first |later |originally )?(?P<verb>released|out|made|shot|filmed|issued|premiered|"
        r"aired|opened|debuted|dating|launched|began|started|bowed|hit (?:theaters|theatres|cinemas|screens)|"
        r"(?:which|that) (?:came out|was released|was made|premiered|opened|aired|debuted|began|started)|"
        r"came out|was released|was made) )?(?:(?:only |all the way |way )?back )?(?:in|from|of) "
        r"(?:late |early |" + _MONTH + " )?" + _YEAR
    ),
    # , the 2011 comedy / , a 1998 episode / , his 2004 two-hander / – the 2019 remake
    re.compile(
        _COMMA + _WHOSE + r"(?:[\w'’-]+ ){0,3}?" + _YEAR + " " + _WORDS + _NOUN + r"\b", re.IGNORECASE
    ),
    # , Stephen Daldry’s braided picture from 2002 / , the film of 1996
    re.compile(
        _COMMA
        + _WHOSE
        + r"(?:[\w'’.-]+ ){0,6}?"
        + _NOUN
        + r"(?: that was| which was)?(?: made| released| shot)? (?:from|of|in) "
        + _YEAR,
        re.IGNORECASE,
    ),
]
_BEFORE = [
    # 2004's X / 2004's hit drama X / 2004’s Oscar-winning X
    re.compile(_YEAR + r"['’]s? (?:[\w'’,-]+ ){0,5}?[\"“‘'*_«(]{0,3}$"),
    # the 1988 PBS movie X / the 2004 movies X / a 2019 remake of X / the 2019 version of X
    re.compile(
        _YEAR + r" " + _WORDS + _NOUN + r"s?,?(?: called| titled| entitled| named| version of| of)? "
        r"(?:called |titled )?[\"“‘'*_«]{0,3}$",
        re.IGNORECASE,
    ),
    re.compile(
        _YEAR + r" (?:[\w'’-]+ ){0,3}?(?:version|remake|reboot|adaptation|revival|update|retelling|take|"
        r"reimagining|production|cut|release|original|edition) (?:of|on) [\"“‘'*_«]{0,3}$",
        re.IGNORECASE,
    ),
    # the 1984 X
    re.compile(r"\b(?:the|original|his|her|their|in) " + _YEAR + r" [\"“‘'*_«]{0,3}$", re.IGNORECASE),
    # the film of 2004, X
    re.compile(_NOUN + r" (?:of|from) " + _YEAR + r",? [\"“‘'*_«]{0,3}$", re.IGNORECASE),
]
# Where "X in 2005" dates something else: a prize, a wedding, a departure.
_ANY = re.compile(r"1[89]\d\d|20\d\d")
_OTHER_DATE = re.compile(
    r"\b(?:won|wins?|winning|nominat\w+|award\w*|oscars?|emmys?|baftas?|globes?|prize|honou?red|married|wed|"
    r"divorced?|left|leaving|quit|joined|joining|rejoined|announced|signed|met|began dating|returned to|"
    r"replaced|fired|exited|departed|tony|inducted|retired|died|rewatched|saw|watched|auditioned)\b",
    re.IGNORECASE,
)
# The same just before the title: what was read, bought or talked about in that year.
_OTHER_USE = re.compile(
    r"(?:\b(?:read|reads|reading|rented|bought|sold|screened|introduced|reviewed|discussed|praised|reissued|re-issued|"
    r"restored|taught|revisited|re-read|reread|colou?rized|banned|optioned|auctioned)"
    r"|\b(?:about|screenings? of|showings? of|cop(?:y|ies) of|prints? of|rights to|tickets? (?:to|for)|"
    r"(?:book|essay|article|lecture|talk|paper|thesis|documentary) on|scenes? from|songs? from|clips? from|"
    r"review of|interview (?:for|about)|rerun of|reruns of|revival of|retrospective of))"
    r" (?:[\w'’-]+ ){0,2}[\"“‘'*_«]{0,3}$",
    re.IGNORECASE,
)
_OF_AN_EPISODE = re.compile(
    r"\b(?:episodes?|season|instal?lment|reunion|interview|finale) (?:of|for|on)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[.;:!?](?=\s)|\n")
_CHAIN = re.compile(r"^[.,;]?[\"”’'*_»]*,? ?(?:and |or |, |& |plus |then )*(?:also )?[\"“‘'*_«]{0,3}$")


def year_after(text: str, start: int, end: int) -> Dated | None:
    """The year behind a title at `start` to `end`."""
    behind = text[end : end + _REACH].replace("\n", " ")
    if not _ANY.search(behind):
        return None
    for number, pattern in enumerate(_AFTER):
        match = pattern.match(behind)
        if match is None:
            continue
        if number == 1 and not match["verb"]:
            clause = text[max(0, start - _REACH) : start]
            cut = [m.end() for m in _CLAUSE.finditer(clause)]
            clause = clause[cut[-1] if cut else 0 :]
            if _OTHER_DATE.search(clause) or _OTHER_USE.search(clause):
                continue
        if number == 3 and re.search(r"[.;!?] ", match[0][2:]):
            continue
        return int(match["year"]), (end + match.start("year"), end + match.end("year"))
    return None


def year_before(text: str, start: int) -> Dated | None:
    """The year in front of a title that begins at `start`."""
    begin = max(0, start - _REACH)
    front = text[begin:start]
    if not _ANY.search(front):
        return None
    cut = [m.end() for m in _CLAUSE.finditer(front)]
    offset = cut[-1] if cut else 0
    front = front[offset:]
    if not _ANY.search(front):
        return None
    for pattern in _BEFORE:
        found = None
        for match in pattern.finditer(front):
            found = match
        if found is not None and _OF_AN_EPISODE.search(front[found.end("year") :]):
            continue
        # Words in front that hold a quotation of their own are about another title.
        if found is not None and not re.search(
            r"[\"“”«»]\S|[(),;]", front[found.end("year") :].rstrip("\"“‘'*_«( ").replace(", ", " ")
        ):
            return int(found["year"]), (
                begin + offset + found.start("year"),
                begin + offset + found.end("year"),
            )
    return None


def passes_on(text: str, end: int, start: int) -> bool:
    """Whether a year in front of one title, ending at `end`, is that of the next too, at `start`: "2004's A
    and B"."""
    return bool(end <= start <= end + 12 and _CHAIN.match(text[end:start]))
