"""Fetching over HTTP so that what is on the disk can be trusted.

A file appears under its name only when it is whole: its length is what the server said, and the caller's
check has read all of it. What breaks off is gone on with, also by a later process, as long as the server
still has the same version (https://www.rfc-editor.org/rfc/rfc9110#name-range-requests). What may pass is
tried again with growing pauses, or after the pause that the server asks for.
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import urlencode

from ...__about__ import __version__
from ...errors import BadInput, NetworkError
from .answers import (
    CHUNK,
    answered,
    has_end,
    length,
    must_be_http,
    must_be_of_type,
    must_be_plain,
    refuse,
)
from .durable import sha256_of, sync_file, sync_folder, writing
from .part import Part, Version
from .retry import Passing, Retry, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    import urllib3

__all__ = ["Client", "Download", "Retry", "Unfit", "user_agent"]

_WORTH = 1 << 16  # bytes that an attempt must have brought for the count of failures to start anew
_PATIENT = Retry()
_GOES_ON = "Run the same command again: it goes on where it stopped."
_LATER = "Run the same command again later."

T = TypeVar("T")


@dataclass(frozen=True)
class Download:
    """A file that is in place and whole.

    `status`: "fetched", "resumed" (an earlier call had left the beginning) or "up to date" (nothing was
    fetched). `size` is in bytes; `received` is how many came over the line in this call, those of failed
    attempts included. `fetched` is the time in UTC, ISO 8601.
    """

    url: str
    size: int
    sha256: str
    etag: str | None
    last_modified: str | None
    fetched: str
    status: str = "fetched"
    received: int = 0

    @property
    def version(self) -> Version:
        return Version(self.etag, self.last_modified, self.size)


def user_agent(contact: str | None = None) -> str:
    """Who asks, in the form that Wikimedia's policy wants: client, contact (an address or a URL), library.
    https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy"""
    from importlib.metadata import version

    if contact is not None and not (contact.isprintable() and contact.isascii() and contact.strip()):
        raise BadInput(f"{contact!r} is no contact.", hint="Give a mail address or the address of a page.")
    library = version("urllib3")
    who = f" ({contact.strip()})" if contact else ""
    return f"costars/{__version__}{who} urllib3/{library}"


def _silent(*_: object) -> None:
    pass


class Client:
    """Requests with one name and one patience. A context manager, for one thread.

    `sleep` waits for so many seconds; `note` hears a sentence whenever something is tried again.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        retry: Retry = _PATIENT,
        sleep: Callable[[float], None] = time.sleep,
        note: Callable[[str], None] = _silent,
    ) -> None:
        self.retry = retry
        self._user_agent = user_agent
        self._sleep = sleep
        self._note = note

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Connections are closed with their answers: nothing is left to do."""

    def download(
        self,
        url: str,
        path: Path,
        *,
        progress: Callable[[int, int | None], None] = _silent,
        check: Callable[[Path], None] | None = None,
        have: Download | None = None,
    ) -> Download:
        """Get the file at `url` into `path`; the module says what that promises.

        `progress` hears how many bytes are there and, where known, in all. `check` reads the whole file
        before it gets its name, and raises `Unfit` where it is not what it should be: then it is fetched
        once more from the beginning. `have` is what an earlier call gave for the file in place: as long as
        that file is untouched and the server has no other version, nothing is fetched. Raises
        `NetworkError`, and `BadInput` for what the disk or the address does not allow; the file in place
        then is the old one. Cost: one pass over the file for its checksum, besides that of `check`.
        """
        must_be_http(url)
        with writing(path):
            if have is not None and not _untouched(have, url, path):
                have = None
            transfer = _Transfer(self, url, path, progress, check, have)
            done = self._persist(
                transfer.attempt,
                failed=f"{url} cannot be fetched",
                note=path.name,
                hint=lambda: _GOES_ON if transfer.part.start() else _LATER,
                got_on=transfer.got_on,
            )
            transfer.part.drop()
        return done

    def post_to(
        self,
        url: str,
        fields: Mapping[str, str],
        path: Path,
        *,
        headers: Mapping[str, str],
        check: Callable[[Path], None] | None = None,
        check_notices_cuts: bool = False,
        explain: Callable[[int, str], None] | None = None,
        timeout: float | None = None,
        what: str | None = None,
    ) -> None:
        """Send a form and write the answer to `path`, which appears only when it is whole.

        The answer must have status 200 and the media type of `headers["Accept"]`. `check` is as for
        `download`. A body whose end the server does not mark is refused unless `check_notices_cuts`.
        `explain` is given the status and the text of an error answer and may raise `Unfit` to say more than
        the status does. `timeout`: seconds without a byte; `what`: the words for the request
        in messages. Nothing is resumed. Raises as `download` does.
        """
        must_be_http(url)
        part = path.with_name(f"{path.name}.part")
        form = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(fields)

        def attempt() -> None:
            with self._answered("POST", url, form, body, timeout) as answer:
                if answer.status != 200:
                    refuse(answer, explain)
                must_be_of_type(answer, headers.get("Accept"))
                must_be_plain(answer, path)
                if not (check_notices_cuts or has_end(answer)):
                    raise Unfit("the server does not mark where its answer ends")
                with part.open("wb") as stream:
                    stream.writelines(answer.stream(CHUNK, decode_content=False))
            sync_file(part)
            if check is not None:
                check(part)
            part.replace(path)
            sync_folder(path.parent)

        what = what or url
        with writing(path):
            try:
                self._persist(
                    attempt,
                    failed=f"{what} gives no usable answer",
                    note=what,
                    hint=lambda: "Try again later.",
                )
            finally:
                part.unlink(missing_ok=True)

    def _answered(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: str | None = None,
        timeout: float | None = None,
    ) -> AbstractContextManager[urllib3.BaseHTTPResponse]:
        return answered(
            method,
            url,
            {"User-Agent": self._user_agent, **headers},
            body=body,
            connect_timeout=self.retry.connect_timeout,
            read_timeout=timeout or self.retry.read_timeout,
        )

    def _persist(
        self,
        attempt: Callable[[], T],
        *,
        failed: str,
        note: str,
        hint: Callable[[], str],
        got_on: Callable[[], bool] = lambda: False,
    ) -> T:
        """What `attempt` gives, tried again until patience ends. `failed` begins the error's sentence."""
        failures = unfit = 0
        while True:
            wait: float | None = None
            try:
                return attempt()
            except Unfit as error:
                unfit += 1
                failures += 1
                if unfit >= error.attempts:
                    raise NetworkError(f"{failed}: {error.reason}.", hint=error.hint or hint()) from None
                reason = error.reason
            except Passing as error:
                failures = 1 if got_on() else failures + 1
                reason, wait = error.reason, error.wait
                if wait is not None and wait > self.retry.longest_retry_after:
                    raise NetworkError(
                        f"{failed}: {reason}, and asks to come back in {_duration(wait)}.",
                        hint=f"Run the same command again in {_duration(wait)}.",
                    ) from None
            if failures >= self.retry.attempts:
                tried = "once" if failures == 1 else f"{failures} times"
                raise NetworkError(f"{failed}: {reason} (tried {tried}).", hint=hint())
            pause = max(self.retry.wait(failures), wait or 0.0)
            self._note(f"{note}: {reason}; trying again in {_duration(pause)}")
            self._sleep(pause)


class _Transfer:
    """One download: what its attempts share."""

    def __init__(
        self,
        client: Client,
        url: str,
        path: Path,
        progress: Callable[[int, int | None], None],
        check: Callable[[Path], None] | None,
        have: Download | None,
    ) -> None:
        self.part = Part(path, url)
        self._client = client
        self._url = url
        self._path = path
        self._progress = progress
        self._check = check
        self._have = have
        self._resumed = False
        self._received = 0
        self._best = 0

    def got_on(self) -> bool:
        """Whether the file has grown beyond what it ever was, by an amount worth another try."""
        # The mark never falls, also when the file is begun anew: nobody can keep a client busy for ever.
        size = self.part.size
        if size - self._best < _WORTH:
            return False
        self._best = size
        return True

    def attempt(self) -> Download:
        """Ask, receive, check. Where what is here turns out to be of no use, the file is asked for from its
        beginning: that is no failure."""
        done = self._once()
        while done is None:
            done = self._once()
        return done

    def _once(self) -> Download | None:
        start = self.part.start()
        old_beginning = start > 0 and self._received == 0
        with self._client._answered("GET", self._url, self._headers(start)) as answer:
            if answer.status == 304 and self._have is not None and not start:
                return self._up_to_date(self._have)
            if answer.status in (200, 206):
                must_be_plain(answer, self._path)
            if start and answer.status in (206, 416):
                if answer.status == 416 or not self.part.fits(answer.headers, start):
                    # Without a part no range is asked for, so this happens once in a row.
                    self.part.drop()
                    return None
                self._resumed = self._resumed or old_beginning
            elif answer.status == 200:
                version = Version.of(answer.headers, length(answer))
                if self._have is not None and version.is_the_one(self._have.version):
                    return self._up_to_date(self._have)
                if self._check is None and not has_end(answer):
                    raise Unfit("the server does not say how long the file is")
                self.part.begin(version)
                start, self._resumed = 0, False
            else:
                refuse(answer)
            self._progress(start, self.part.version.total)
            self.part.receive(self._counted_chunks(answer), start, self._tell)
        return self._finish()

    def _headers(self, start: int) -> dict[str, str]:
        if start:
            return {"Range": f"bytes={start}-", "If-Range": self.part.version.validator or ""}
        if self._have is not None and self._have.etag is not None:
            return {"If-None-Match": self._have.etag}
        if self._have is not None and self._have.last_modified is not None:
            return {"If-Modified-Since": self._have.last_modified}
        return {}

    def _counted_chunks(self, answer: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        for chunk in answer.stream(CHUNK, decode_content=False):
            self._received += len(chunk)
            yield chunk

    def _tell(self, size: int) -> None:
        self._progress(size, self.part.version.total)

    def _finish(self) -> Download:
        """Everything has come: check it, and give it its name."""
        part, version = self.part, self.part.version
        if version.total is not None and part.size != version.total:
            part.drop()
            raise Unfit(f"{part.size:,} bytes came, {version.total:,} were said to come")
        part.sync()
        if self._check is not None:
            try:
                self._check(part.path)
            except Unfit:
                part.drop()
                raise
        size, digest = part.size, sha256_of(part.path)
        part.publish()
        status = "resumed" if self._resumed else "fetched"
        now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Download(
            self._url, size, digest, version.etag, version.last_modified, now, status, self._received
        )

    def _up_to_date(self, have: Download) -> Download:
        return Download(
            have.url, have.size, have.sha256, have.etag, have.last_modified, have.fetched, "up to date"
        )


def _untouched(have: Download, url: str, path: Path) -> bool:
    """Whether the file in place is, byte by byte, what an earlier call got from `url`."""
    if have.url != url or not path.is_file() or path.stat().st_size != have.size:
        return False
    return sha256_of(path) == have.sha256


def _duration(seconds: float) -> str:
    """ "0.6 s", "12 s", "5 min", "3 h"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"
