"""One page over HTTP, into memory: bounded in size and in time, whole or not at all."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from ...errors import BadInput
from .answers import CHUNK, length, must_be_http, refuse
from .retry import Unfit

if TYPE_CHECKING:
    from .http import Client

__all__ = ["Page", "read_page"]

_UNPACKED = {"", "identity", "gzip", "x-gzip", "deflate"}


class Page(NamedTuple):
    """`media_type` is in lower case and without its parameters, empty where the server names none; `charset`
    is what it says of the encoding."""

    content: bytes
    media_type: str
    charset: str | None


def read_page(client: Client, url: str, *, accept: str, most: int, seconds: float) -> Page:
    """Get what is at `url`; redirects are followed, and what may pass is tried again.

    `accept` is the header of that name; `most` is how many bytes a page may have, unpacked, and `seconds` how
    long one attempt may take in all. Raises `NetworkError`; `BadInput` for what is no address, and for a page
    that is larger.
    """
    must_be_http(url)

    def attempt() -> Page:
        until = time.monotonic() + seconds
        with client._answered("GET", url, {"Accept": accept}) as answer:
            if answer.status != 200:
                refuse(answer)
            packed = answer.headers.get("Content-Encoding", "").strip().lower()
            if packed not in _UNPACKED:
                raise Unfit(f"the server packs its answer ({packed}), which it was not asked to", attempts=1)
            if (length(answer) or 0) > most:
                raise _too_large(url, most)
            content = bytearray()
            while chunk := answer.read1(CHUNK, decode_content=True):
                content += chunk
                if len(content) > most:
                    raise _too_large(url, most)
                if time.monotonic() > until:
                    raise Unfit(f"it is not through within {seconds:g} seconds", attempts=1)
            media_type, charset = _content_type(answer.headers.get("Content-Type", ""))
        return Page(bytes(content), media_type, charset)

    return client._persist(
        attempt, failed=f"{url} cannot be fetched", note=url, hint=lambda: "Run the same command again later."
    )


def _too_large(url: str, most: int) -> BadInput:
    return BadInput(
        f"{url} is larger than {most:,} bytes.", hint="Save the article's own text to a file, and give that."
    )


def _content_type(header: str) -> tuple[str, str | None]:
    """The media type and the charset of a `Content-Type` (https://www.rfc-editor.org/rfc/rfc9110#field.content-type)."""
    media_type, *parameters = header.split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip():
            return media_type.strip().lower(), value.strip().strip("\"'")
    return media_type.strip().lower(), None
