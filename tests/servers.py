"""Web servers on this machine that behave, or misbehave as they are told to.

A `Site` serves `files`. What it does to the next request of a path is the first of that path's `faults`, a
list that each request shortens; `always` holds faults that stay. A fault is a function of the handler, and
mostly a call of `Handler.send` with something wrong in it. `asked` lists the requests.
"""

from __future__ import annotations

import contextlib
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

DAY = "Tue, 30 Jan 2024 06:05:04 GMT"
NEXT_DAY = "Wed, 31 Jan 2024 06:05:04 GMT"
THIRD_DAY = "Thu, 01 Feb 2024 06:05:04 GMT"


@dataclass
class File:
    content: bytes
    etag: str | None = '"one"'
    last_modified: str | None = DAY
    type: str = "application/octet-stream"


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    form: dict[str, list[str]]
    sent: int = 0  # bytes of the body that were written

    @property
    def start(self) -> int:
        """Where the range begins that was asked for; 0 where none was."""
        return int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))


Fault = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: Asked

    @property
    def site(self) -> Site:
        return self.server.site  # type: ignore[attr-defined, no-any-return]

    def handle_any(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        form = parse_qs(self.rfile.read(size).decode()) if size else {}
        headers = {name.title(): value for name, value in self.headers.items()}
        self.asked = Asked(self.command, self.path, headers, form)
        self.site.asked.append(self.asked)
        faults = self.site.faults[self.path]
        if faults:
            faults.pop(0)(self)
        elif self.path in self.site.always:
            self.site.always[self.path](self)
        else:
            self.answer()

    do_GET = do_POST = handle_any  # noqa: N815

    def answer(self, **wrong: Any) -> None:
        """What RFC 9110 asks for, but for what is `wrong`."""
        file = self.site.files.get(self.path)
        if file is None:
            self.send(b"no such file", status=404)
            return
        # If-None-Match stands before If-Modified-Since.
        mark, date = self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")
        same = mark == file.etag if mark is not None else date is not None and date == file.last_modified
        if same:
            self.send(b"", status=304, **self.marks(file))
        elif "Range" in self.headers and self.headers.get("If-Range") in (file.etag, file.last_modified):
            self.send_range(**wrong)
        else:
            self.send_all(**wrong)

    @staticmethod
    def marks(file: File) -> dict[str, str]:
        marks = {"ETag": file.etag, "Last_Modified": file.last_modified, "Content_Type": file.type}
        return {name: value for name, value in marks.items() if value is not None}

    def send_all(self, **wrong: Any) -> None:
        file = self.site.files[self.path]
        self.send(file.content, **(self.marks(file) | wrong))

    def send_range(self, **wrong: Any) -> None:
        """The rest of the file, whichever version was asked for."""
        file, start = self.site.files[self.path], self.asked.start
        total = len(file.content)
        if start >= total:
            self.send(b"", status=416, Content_Range=f"bytes */{total}")
            return
        right = {"status": 206, "Content_Range": f"bytes {start}-{total - 1}/{total}"} | self.marks(file)
        self.send(file.content[start:], **(right | wrong))

    def send(
        self,
        body: bytes,
        *,
        status: int = 200,
        cut: int | None = None,
        length: int | str | None = -1,
        chunked: bool = False,
        hold: threading.Event | None = None,
        hold_at: int = 0,
        **headers: str | None,
    ) -> None:
        """An answer. `cut`: the line breaks after so many bytes of the body; `length`: what the header says
        of it (-1: the truth; None: nothing); `hold`: what is waited for after `hold_at` bytes."""
        self.send_response(status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), value)
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif length is not None:
            self.send_header("Content-Length", str(len(body) if length == -1 else length))
        self.close_connection = cut is not None or length != -1
        self.end_headers()
        whole, body = len(body), body if cut is None else body[:cut]
        if hold is not None:
            self.write(body[:hold_at], chunked=False)
            hold.wait(30)
            body = body[hold_at:]
        self.write(body, chunked=chunked)
        if chunked and len(body) == whole:
            self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()

    def write(self, body: bytes, *, chunked: bool) -> None:
        step = 5000 if chunked else 1 << 16
        for at in range(0, len(body), step):
            piece = body[at : at + step]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
            self.asked.sent += len(piece)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """The other side went away: that is what these tests are about."""


@dataclass
class Site:
    address: str = ""
    files: dict[str, File] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    always: dict[str, Fault] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def sent(self) -> int:
        """The bytes of all bodies so far."""
        return sum(a.sent for a in self.asked)


@contextlib.contextmanager
def serving(site: Site | None = None) -> Iterator[Site]:
    """A site on a free port of the loopback interface."""
    site = site or Site()
    server = _Server(("127.0.0.1", 0), Handler)
    server.site = site  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


# Faults --------------------------------------------------------------------------------------------


def wrong(**how: Any) -> Fault:
    """A right answer but for this: see `Handler.send`."""
    return lambda handler: handler.answer(**how)


def cut(at: int) -> Fault:
    return wrong(cut=at)


def ignores_range(**how: Any) -> Fault:
    return lambda handler: handler.send_all(**how)


def ignores_if_range(**how: Any) -> Fault:
    """Gives the range of whatever version it has now."""
    return lambda handler: handler.send_range(**how) if handler.asked.start else handler.send_all(**how)


def status(number: int, body: bytes = b"", **headers: str) -> Fault:
    return lambda handler: handler.send(body, status=number, **headers)


def instead(body: bytes, **how: Any) -> Fault:
    """Status 200, and something else in place of the file."""
    return lambda handler: handler.send(body, **how)


def drops(handler: Handler) -> None:
    """Closes the connection without a word."""
    handler.close_connection = True


def chatters(handler: Handler) -> None:
    """What is no HTTP at all."""
    handler.wfile.write(b"220 mail.example.org ESMTP\r\n")
    handler.close_connection = True


def http_date(seconds: float) -> str:
    return formatdate(seconds, usegmt=True)
