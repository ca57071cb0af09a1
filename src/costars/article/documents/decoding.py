"""From bytes to text. The first that applies decides the encoding:

1. a byte order mark (UTF-8, UTF-16, UTF-32);
2. what the server says, then what an HTML page says of itself, if the bytes are valid in it. As browsers do
   (https://encoding.spec.whatwg.org/#names-and-labels), ISO 8859-1 and ASCII are taken for Windows-1252;
3. UTF-8, if the bytes are valid in it;
4. UTF-16 without a mark, if nearly every other byte is zero;
5. UTF-8 again, if all but a few bytes are valid, which is told;
6. Windows-1252, in which every byte means something: a guess, and told as such.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ...errors import BadInput
from .parts import without_surrogates

__all__ = ["Decoded", "decode"]

_MARKS = (  # UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What may be declared, by Python's own names: encodings of text, none that executes or unpacks anything.
_DECLARABLE_NAMED = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be cp866 iso8859-2 iso8859-3 "
    "iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13 "
    "iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic tis-620 cp874 cp1250 "
    "cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb2312 gbk gb18030 big5 big5hkscs euc_jp "
    "iso2022_jp shift_jis cp932 euc_kr cp949"
)
_DECLARABLE = frozenset(_DECLARABLE_NAMED.split())
_AS_WINDOWS = frozenset(["ascii", "iso8859-1", "cp1252"])
_LABEL = re.compile(r"[A-Za-z0-9_.:-]{1,40}")
_META = re.compile(
    rb"""<meta[^<>]{0,500}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})|<\?xml[^<>]{0,200}?encoding\s*=\s*"""
    rb"""["']([A-Za-z0-9_.:-]{1,40})""",
    re.IGNORECASE,
)
_META_WITHIN = 4096
# Bytes 80 to 9F of Windows-1252; the five that it leaves open are control characters, as browsers have it.
_WINDOWS = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_SAVE = "Save the article as text or HTML, and give that file."
_MAGIC = (
    (b"%PDF-", "a PDF file", "Copy its text into a .txt file, for instance with pdftotext, and give that."),
    (b"PK\x03\x04", "a packed file (perhaps .docx, .odt or .epub)", _SAVE),
    (b"PK\x05\x06", "a packed file", _SAVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (perhaps .doc)", _SAVE),
    (b"{\\rtf", "a rich text file (.rtf)", _SAVE),
    (b"\x89PNG\r\n", "an image", "Give the article's text."),
    (b"\xff\xd8\xff", "an image", "Give the article's text."),
    (b"GIF87a", "an image", "Give the article's text."),
    (b"GIF89a", "an image", "Give the article's text."),
    (b"\x1f\x8b", "a file packed by gzip", "Unpack it first."),
    (b"\xfd7zXZ\x00", "a file packed by xz", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a packed file", "Unpack it first."),
    (b"\x7fELF", "a program", "Give the article's text."),
)
_LOOKED_AT = 1 << 16
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")
_STEERING = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_STEERING = 0.05


class Decoded(NamedTuple):
    """`note` tells that the encoding is a guess."""

    text: str
    note: str | None = None


def decode(content: bytes, name: str, *, declared: str | None = None, markup: bool | None = None) -> Decoded:
    """The text of `content`, without a byte order mark and otherwise as it is. `declared` is what the server
    says of the encoding; `markup` whether what the content says of it counts, too (None: if it looks like
    HTML). Raises `BadInput`, which speaks of `name`, for what is no text. Cost: linear."""
    for magic, what, hint in _MAGIC:
        if content.startswith(magic):
            raise BadInput(f"{name} is {what}, not text.", hint=hint)
    decoded = _decode(content, name, declared, markup)
    beginning = decoded.text[:_LOOKED_AT]
    if "\x00" in decoded.text or len(_STEERING.findall(beginning)) > _MOST_STEERING * len(beginning):
        raise BadInput(f"{name} is a binary file, not text.", hint=_SAVE)
    return decoded


def _decode(content: bytes, name: str, declared: str | None, markup: bool | None) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with_gaps(content[len(mark) :], encoding, name)
    guess = True
    for label in (declared, _own_label(content, markup)):
        known = _known(label)
        if known is None:
            continue
        if known in _AS_WINDOWS:
            # Servers say so of all their pages, and what is valid UTF-8 is hardly ever anything else.
            guess = False
            break
        try:
            return Decoded(without_surrogates(content.decode(known).removeprefix("\ufeff")))
        except (UnicodeDecodeError, LookupError):
            continue
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if (wide := _without_mark(content)) is not None:
        return Decoded(wide)
    if (nearly := _nearly_utf8(content, name)) is not None:
        return nearly
    text = content.decode("latin-1").translate(_WINDOWS)
    return Decoded(text, f"{name} is not UTF-8; it is read as Windows-1252." if guess else None)


def _with_gaps(content: bytes, encoding: str, name: str) -> Decoded:
    """What is known to be in an encoding, with U+FFFD for bytes that are not."""
    try:
        return Decoded(content.decode(encoding))
    except UnicodeDecodeError:
        note = f"Not all of {name} is valid {encoding.upper()}; what is not is shown as \ufffd."
        return Decoded(content.decode(encoding, "replace"), note)


def _nearly_utf8(content: bytes, name: str) -> Decoded | None:
    """UTF-8 with few bytes that do not fit: other encodings do not look like it by chance."""
    found = _with_gaps(content, "utf-8", name)
    return found if len(_BEYOND_ASCII.findall(found.text)) > 3 * found.text.count("\ufffd") else None


def _own_label(content: bytes, markup: bool | None) -> str | None:
    """What an HTML page says of its encoding. UTF-16 cannot be true of a page that was read as ASCII."""
    beginning = content[:_META_WITHIN]
    if markup is False or (markup is None and b"<" not in beginning.lstrip()[:1]):
        return None
    found = _META.search(beginning)
    label = (found[1] or found[2]).decode("ascii") if found is not None else None
    return None if label is not None and label.lower().startswith(("utf-16", "utf-32")) else label


def _known(label: str | None) -> str | None:
    """Python's name of a declared encoding; None for one that is unknown, or that is none of text."""
    if label is None or not _LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return name if name in _DECLARABLE | _AS_WINDOWS else None


def _without_mark(content: bytes) -> str | None:
    """UTF-16 of mostly Latin letters, whose other bytes are zero."""
    even, odd = content[:_LOOKED_AT:2], content[1:_LOOKED_AT:2]
    if len(odd) < 2 or len(content) % 2:
        return None
    for zeros, others, wide in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) > 0.7 * len(zeros) and others.count(0) == 0:
            try:
                return content.decode(wide)
            except UnicodeDecodeError:
                return None
    return None
