"""One request and its answer: redirects, what a failure is called, whether it may pass."""

from __future__ import annotations

import contextlib
import re
import ssl
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urljoin, urlsplit

from ...errors import BadInput
from .pools import pool_for
from .retry import Passing, Unfit, is_passing, retry_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import urllib3

__all__ = [
    "CHUNK",
    "answered",
    "excerpt",
    "has_end",
    "length",
    "must_be_http",
    "must_be_of_type",
    "must_be_plain",
    "refuse",
]

CHUNK = 1 << 16  # bytes that are read at a time
_REDIRECTS = 5
_EXCERPT = 1 << 14  # bytes of an error page that are read
_SHOWN = 200  # characters of it that are shown
_HINTS = {
    403: "The server does not let this client in: read what it says, and wait before you try again.",
    404: "Check the address; what was there may have moved.",
    407: "Set HTTPS_PROXY to an address with a name and a password.",
    410: "Check the address; what was there may have moved.",
}
_LENGTH = re.compile(r"[0-9]{1,18}")
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


@contextlib.contextmanager
def answered(
    method: str,
    url: str,
    headers: Mapping[str, str],
    *,
    connect_timeout: float,
    read_timeout: float,
    body: str | None = None,
) -> Iterator[urllib3.BaseHTTPResponse]:
    """The answer to a request, its body not yet read; redirects are followed. The connection is closed at
    the end. Raises, also while the body is read, `Passing` for what the line does and `Unfit` for what will
    not pass; `BadInput` for an address that is none."""
    import urllib3

    must_be_http(url)
    timeout = urllib3.Timeout(connect=connect_timeout, read=read_timeout)
    answer = None
    try:
        for _ in range(_REDIRECTS + 1):
            answer = pool_for(url).urlopen(
                method, url, headers={"Accept-Encoding": "identity", **headers}, body=body,
                timeout=timeout, retries=False, redirect=False, preload_content=False,
            )  # fmt: skip
            target = answer.get_redirect_location()
            if not target:
                yield answer
                return
            answer.close()
            url = _next(method, answer.status, url, target)
        raise Unfit(f"the server sends from one address to the next without end, last to {url}", attempts=1)
    except urllib3.exceptions.LocationValueError as error:
        raise BadInput(f"{url} is not a web address: {error}.") from None
    except urllib3.exceptions.HTTPError as error:
        raise _failure(error, url, timeout) from None
    finally:
        # Never used again: bytes that the server sent beyond its answer must not be taken for the next one.
        if answer is not None:
            answer.close()


def must_be_http(url: str) -> None:
    """Raises `BadInput` unless `url` is a whole http or https address."""
    try:
        parts = urlsplit(url)
        right = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        right = False
    if not right or not url.isprintable() or " " in url:
        raise BadInput(f"{url!r} is not a web address.", hint="Give one that begins with https://.")


def _next(method: str, status: int, url: str, target: str) -> str:
    """The address that an answer sends on to."""
    to = urljoin(url, target)
    before, after = urlsplit(url).scheme, urlsplit(to).scheme
    if after not in ("http", "https") or (before, after) == ("https", "http"):
        raise Unfit(f"the server sends on to {to[:_SHOWN]!r}, which cannot be trusted", attempts=1)
    if method != "GET" and status not in (307, 308):
        raise Unfit(f"it has moved to {to[:_SHOWN]!r}", attempts=1, hint="Use that address.")
    return to


def _failure(error: Exception, url: str, timeout: urllib3.Timeout) -> Exception:
    """What a failure of the line is called."""
    from urllib3 import exceptions as of

    host = urlsplit(url).netloc
    cause = error.__cause__
    match error:
        case of.SSLError() if "CERTIFICATE_VERIFY_FAILED" in str(error) or isinstance(
            cause, ssl.SSLCertVerificationError
        ):
            return Unfit(
                f"{host} cannot prove who it is: {cause or error}",
                attempts=1,
                hint="Check the clock of this machine; SSL_CERT_FILE may name the certificates to trust.",
            )
        case of.NameResolutionError():
            return Passing(f"no server named {urlsplit(url).hostname} is found; is this machine online?")
        case of.ConnectTimeoutError() if not isinstance(error, of.NewConnectionError):
            return Passing(f"{host} does not answer for {timeout.connect_timeout:g} seconds")
        case of.ReadTimeoutError():
            return Passing(f"{host} sends nothing for {timeout.read_timeout:g} seconds")
        case of.NewConnectionError() | of.ProxyError():
            said = getattr(cause, "strerror", None) or str(cause or error)
            return Passing(f"no connection to {host}: {said}")
        case of.ProtocolError() | of.InvalidChunkLength():
            return Passing(f"the connection to {host} was cut off")
        case _:
            return Passing(f"the exchange with {host} failed: {error}")


def refuse(answer: urllib3.BaseHTTPResponse, explain: Callable[[int, str], None] | None = None) -> NoReturn:
    """Raises for an answer whose status is not the one asked for: `Passing` where it may pass, else `Unfit`;
    before that `explain` may raise what it likes of status and text."""
    text = _text(answer)
    if explain is not None:
        explain(answer.status, text)
    shown = excerpt(text)
    said = f"the server answers {answer.status} {answer.reason or ''}".rstrip()
    if shown:
        said += f": {shown}"
    if is_passing(answer.status):
        raise Passing(said, wait=retry_after(answer.headers))
    raise Unfit(said, attempts=1, hint=_HINTS.get(answer.status))


def _text(answer: urllib3.BaseHTTPResponse) -> str:
    """The beginning of a body, whatever became of the rest."""
    import urllib3

    content = b""
    with contextlib.suppress(urllib3.exceptions.HTTPError):
        for chunk in answer.stream(_EXCERPT, decode_content=False):
            content += chunk
            if len(content) >= _EXCERPT:
                break
    return content.decode("utf-8", "replace")


def excerpt(text: str) -> str:
    """A line for a human eye: no markup, nothing that a terminal would obey, not long."""
    words = "".join(c if c.isprintable() else " " for c in _MARKUP.sub(" ", text)).split()
    line = " ".join(words)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _is_chunked(answer: urllib3.BaseHTTPResponse) -> bool:
    return "chunked" in answer.headers.get("Transfer-Encoding", "").lower()


def length(answer: urllib3.BaseHTTPResponse) -> int | None:
    """The bytes of the body, where the server says so beforehand."""
    said = answer.headers.get("Content-Length", "").strip()
    return int(said) if _LENGTH.fullmatch(said) and not _is_chunked(answer) else None


def has_end(answer: urllib3.BaseHTTPResponse) -> bool:
    """Whether the server marks where the body ends, so that a cut is noticed."""
    return _is_chunked(answer) or length(answer) is not None


def must_be_plain(answer: urllib3.BaseHTTPResponse, path: Path) -> None:
    """Raises `Unfit` where the body is packed although it was asked for as it is. Some servers call a .gz
    file that they send as it is packed by gzip: that one is right."""
    encoding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    is_file = encoding in ("gzip", "x-gzip") and path.suffix == ".gz"
    if encoding not in ("", "identity") and not is_file:
        raise Unfit(f"the server packs its answer ({encoding}) although it was asked not to")


def must_be_of_type(answer: urllib3.BaseHTTPResponse, accept: str | None) -> None:
    """Raises `Unfit` where an answer is of another media type than asked for; one that names none passes."""
    came = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if accept is not None and came and came != accept.split(";")[0].strip().lower():
        said = excerpt(_text(answer))
        raise Unfit(f"the server sends {came} in place of {accept}" + (f": {said}" if said else ""))
