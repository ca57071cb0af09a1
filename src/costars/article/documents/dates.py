"""When an article was published, where it says so unmistakably: a full date in its data, or on a line of its
own, or in a dateline, near its beginning. Dates within sentences are what the article is about."""

from __future__ import annotations

import datetime as dt
import re

__all__ = ["date_of", "dateline"]

_MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
         "november", "december"),
        start=1,
    )
    for length in {3, 4, len(name)}
}  # fmt: skip
_FULL = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d\d:\d\d\S*)?"
    r"|(?P<month>[A-Za-z]{3,9})\.?\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?P<month2>[A-Za-z]{3,9})\.?,?\s{1,3}(?P<year2>\d{4}))"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
# A date that has a line for itself, perhaps with what was done then before it and the time of day behind it.
_LINE = re.compile(
    r"(?:(?:first\s)?(?:published|posted|date|dated|updated)(?:\s{1,3}(?:on|at))?\s{0,3}:?\s{0,3})?"
    rf"{_WEEKDAY}{_FULL}(?:,?\s{{0,3}}(?:at\s|[|·•—–-]\s{{0,3}})?\d{{1,2}}[:.]\d\d.{{0,20}})?\.?",
    re.IGNORECASE,
)
# "LOS ANGELES, Jan. 30, 2024 (AP) —", "LONDON (Reuters), 30 January 2024 –"
_PLACE = re.compile(
    r"[A-Z][A-Z .'’-]{1,40}(?:,\s[A-Z][A-Za-z.]{1,20})?(?:\s\([^()\n]{1,30}\))?\s?(?:,|[–—-])\s"
    rf"{_FULL}\s{{0,2}}(?:\([^()\n]{{1,30}}\)\s{{0,2}})?(?:/[A-Za-z ]{{2,20}}/\s{{0,2}})?(?:--|[–—:-])\s"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
_LINES = 6
_LONGEST_LINE = 90
_FIRST_FILM = 1888


def date_of(text: str | None) -> dt.date | None:
    """The date that a whole field holds: ISO 8601, perhaps with a time, or as one writes it in English."""
    words = " ".join((text or "").split())[:_LONGEST_LINE]
    if (found := _ISO.match(words)) is not None:
        return _date(*map(int, found.groups()))
    found = _LINE.fullmatch(words)
    return _found(found) if found is not None else None


def dateline(text: str) -> dt.date | None:
    """The date that stands in one of the first lines of an article; None where there is none, or where it
    has not come yet."""
    beginning = text[:4000].splitlines()
    lines = [line.strip() for line in beginning if line.strip()][:_LINES]
    latest = dt.datetime.now().astimezone().date() + dt.timedelta(days=1)
    for line in lines:
        found = _LINE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        found = found or _PLACE.match(line)
        if found is not None:
            date = _found(found)
            if date is not None and date <= latest:
                return date
    return None


def _found(match: re.Match[str]) -> dt.date | None:
    if match["iso"]:
        return date_of(match["iso"])
    month = _MONTHS.get((match["month"] or match["month2"]).lower())
    if month is None:
        return None
    return _date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year >= _FIRST_FILM else None
    except ValueError:
        return None
