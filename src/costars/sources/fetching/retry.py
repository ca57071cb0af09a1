"""When to try again, and after how long."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Passing", "Retry", "Unfit", "http_date", "is_passing", "retry_after"]

# 408, 425 and 429 of the client's errors pass with time (RFC 9110, 8470, 6585); of the server's, all but
# those that say that it never learns the request.
_PASSING = {408, 425, 429}
_NEVER = {501, 505}


@dataclass(frozen=True)
class Retry:
    """How patient a client is. Times are in seconds.

    `attempts` are failures in a row: an attempt that brought the download forward starts the count anew.
    A server that asks for more patience than `longest_retry_after` is left alone: that is an error at once.
    """

    attempts: int = 6
    first_wait: float = 1.0
    longest_wait: float = 60.0
    longest_retry_after: float = 600.0
    connect_timeout: float = 20.0
    read_timeout: float = 60.0

    def wait(self, failures: int) -> float:
        """The pause after so many failures in a row: doubled each time, up to half of it cut off by chance so
        that many clients do not come back at one moment."""
        longest = min(self.longest_wait, self.first_wait * 2.0 ** min(failures - 1, 64))
        return longest * random.uniform(0.5, 1.0)  # noqa: S311


class Passing(Exception):
    """A failure that may be gone at the next attempt. `wait`: what the server asked for, in seconds."""

    def __init__(self, reason: str, *, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait


class Unfit(Exception):
    """What came is whole as far as the transfer goes, and still not what was asked for.

    Raised by the checks that a client is given, too. `attempts`: how often such an answer is asked for in all
    before it becomes an error (1: it will not change); `hint`: the next step then.
    """

    def __init__(self, reason: str, *, attempts: int = 2, hint: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.attempts = attempts
        self.hint = hint


def is_passing(status: int) -> bool:
    """Whether a request that was answered so is worth another try."""
    return status in _PASSING or (500 <= status <= 599 and status not in _NEVER)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that a `Retry-After` header asks for (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after):
    a number, or a date, which is held against the server's own clock where it shows it."""
    text = (headers.get("Retry-After") or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    until = http_date(text)
    if until is None:
        return None
    now = http_date(headers.get("Date")) or dt.datetime.now(dt.UTC)
    return max(0.0, (until - now).total_seconds())


def http_date(text: str | None) -> dt.datetime | None:
    """A date of a header, in UTC; None where it is none."""
    try:
        moment = parsedate_to_datetime(text or "")
        return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
