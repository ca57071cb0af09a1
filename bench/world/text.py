"""Putting bytes into a buffer: numbers, words, names, titles. Each returns where the next byte goes.

A name is a function of its hash alone, so nothing is kept of it: whoever has the hash can write the name.
"""

from __future__ import annotations

import numpy as np

from .chance import below, chance, find, helper, step
from .pools import (
    ADJECTIVE,
    CHARACTER_LIST,
    ENDING,
    FAMILY,
    FEMALE,
    FEMALE_END,
    LANGUAGE_NAMES,
    MALE,
    MALE_END,
    MID,
    NOUN,
    ONSET,
    PLACE_END,
    PREFIX,
    STRIDE,
)

__all__ = [
    "ascii_bytes",
    "put_ascii",
    "put_character",
    "put_id",
    "put_name",
    "put_null",
    "put_number",
    "put_title",
    "put_word",
]

_SPANISH, _FRENCH, _CHINESE, _JAPANESE, _KOREAN = (
    LANGUAGE_NAMES.index(name) for name in ("spanish", "french", "chinese", "japanese", "korean")
)
_SPACE, _HYPHEN, _ZERO = 32, 45, 48


def ascii_bytes(text: bytes) -> np.ndarray:
    """A constant that kernels can put; arrays are of one type whatever their length."""
    return np.frombuffer(text, dtype=np.uint8)


_JR = ascii_bytes(b" Jr.")
_III = ascii_bytes(b" III")
_II = ascii_bytes(b" II")
_THE = ascii_bytes(b"The ")
_OF = ascii_bytes(b" of ")
_AMPERSAND = ascii_bytes(b" & ")
_AND = ascii_bytes(b" and ")
_COMMA = ascii_bytes(b", ")
_S = ascii_bytes(b"'s ")
_COLON = ascii_bytes(b": ")
_WHAT = ascii_bytes(b"?")
_PART = ascii_bytes(b", Part ")
_DASH = ascii_bytes(b" - ")
_OPEN = ascii_bytes(b' \\"')
_CLOSE = ascii_bytes(b'\\" ')
_DR = ascii_bytes(b"Dr. ")
_MRS = ascii_bytes(b"Mrs. ")
_MR = ascii_bytes(b"Mr. ")
_HASH = ascii_bytes(b" #")


@helper
def put_number(out, at, number):
    """A whole number, not negative."""
    digits = 1
    rest = number
    while rest >= 10:
        rest //= 10
        digits += 1
    for i in range(digits - 1, -1, -1):
        out[at + i] = _ZERO + number % 10
        number //= 10
    return at + digits


@helper
def put_id(out, at, letter, number):
    """An id: t and t, or n and m, and at least seven digits."""
    out[at] = letter
    out[at + 1] = 116 if letter == 116 else 109
    digits = 8 if number >= 10_000_000 else 7
    for i in range(digits + 1, 1, -1):
        out[at + i] = _ZERO + number % 10
        number //= 10
    return at + digits + 2


@helper
def put_null(out, at):
    out[at] = 92
    out[at + 1] = 78
    return at + 2


@helper
def put_ascii(out, at, text):
    """The bytes of `text`."""
    for b in text:
        out[at] = b
        at += 1
    return at


@helper
def put_word(out, at, pools, number, place):
    word = pools.first[number] + place
    for i in range(pools.begin[word], pools.begin[word + 1]):
        out[at] = pools.blob[i]
        at += 1
    return at


@helper
def _put_any(out, at, pools, number, h):
    """Any word of a list, the first ones the more often."""
    many = pools.count[number]
    place = min(below(h, many), below(step(h), many))
    return put_word(out, at, pools, number, place)


@helper
def put_given(out, at, pools, language, female, h):
    """A given name: a common one, or one of an onset and an end."""
    own = language * STRIDE
    number = own + (FEMALE if female else MALE)
    place = find(pools.given, 0, len(pools.given), h)
    many = np.int64(pools.count[number])
    if place < many:
        return put_word(out, at, pools, number, place)
    place -= many
    ends = own + (FEMALE_END if female else MALE_END)
    if pools.count[own + ONSET] <= 1:
        return put_word(out, at, pools, number, place % many)
    at = put_word(out, at, pools, own + ONSET, place % pools.count[own + ONSET])
    return put_word(out, at, pools, ends, place // pools.count[own + ONSET] % pools.count[ends])


@helper
def put_family(out, at, pools, language, h):
    """A family name: a common one, or one of onset, mid and ending, perhaps with a prefix."""
    own = language * STRIDE
    place = find(pools.family, 0, len(pools.family), h)
    many = np.int64(pools.count[own + FAMILY])
    if place < many:
        return put_word(out, at, pools, own + FAMILY, place)
    place -= many
    if pools.count[own + ONSET] <= 1:
        return put_word(out, at, pools, own + FAMILY, place % many)
    h = step(h)
    if chance(h, 6_000):
        at = _put_any(out, at, pools, own + PREFIX, step(h))
    onsets, mids = np.int64(pools.count[own + ONSET]), np.int64(pools.count[own + MID])
    endings = np.int64(pools.count[own + ENDING])
    at = put_word(out, at, pools, own + ONSET, place % onsets)
    place //= onsets
    at = put_word(out, at, pools, own + MID, place % mids)
    place //= mids
    if place >= endings:  # all short ones are taken
        at = put_word(out, at, pools, own + MID, place // endings % mids)
    return put_word(out, at, pools, own + ENDING, place % endings)


@helper
def put_name(out, at, pools, language, female, h):
    """A person's name, from the hash `h`."""
    odd = below(step(h), 10_000)
    h = step(step(h))
    if pools.script[language] >= 0 and odd < 150:
        language = pools.script[language]
        at = put_given(out, at, pools, language, female, h)
        out[at] = _SPACE
        return put_family(out, at + 1, pools, language, step(h))
    at = put_given(out, at, pools, language, female, h)
    h = step(step(h))
    if odd < 12:  # one name only
        return at
    if odd < 700 and language < _CHINESE:
        out[at] = _SPACE
        out[at + 1] = 65 + below(h, 25)
        out[at + 2] = 46
        at += 3
    elif language == _FRENCH and odd < 1_600:
        out[at] = _HYPHEN
        at = put_given(out, at + 1, pools, language, female, h)
    h = step(h)
    out[at] = _SPACE
    at = put_family(out, at + 1, pools, language, h)
    h = step(step(step(h)))
    if language == _SPANISH and odd > 7_500:
        out[at] = _SPACE
        at = put_family(out, at + 1, pools, language, h)
    elif odd > 9_850 and language < _CHINESE:
        out[at] = _HYPHEN
        at = put_family(out, at + 1, pools, language, h)
    elif odd > 9_780 and not female and language < _CHINESE:
        at = put_ascii(out, at, _JR)
    elif odd > 9_760 and not female and language < _CHINESE:
        at = put_ascii(out, at, _III if odd & 1 else _II)
    return at


@helper
def _put_place(out, at, pools, language, h):
    own = language * STRIDE
    at = _put_any(out, at, pools, own + ONSET, h)
    return _put_any(out, at, pools, own + PLACE_END, step(step(h)))


@helper
def put_title(out, at, pools, words, names, h):
    """A title in the language `words`, with names of people and places of the language `names`."""
    pattern = below(h, 100)
    noun, adjective = words * STRIDE + NOUN, words * STRIDE + ADJECTIVE
    a, h = step(h), step(step(step(h)))
    b, h = h, step(step(step(h)))
    english = words == 0
    if pattern < 14:
        if english:
            at = put_ascii(out, at, _THE)
        at = _put_any(out, at, pools, noun, a)
    elif pattern < 34:
        if english and pattern < 24:
            at = put_ascii(out, at, _THE)
        at = _put_any(out, at, pools, adjective, a)
        out[at] = _SPACE
        at = _put_any(out, at + 1, pools, noun, b)
    elif pattern < 42:
        at = _put_any(out, at, pools, noun, a)
        if english:
            at = put_ascii(out, at, _OF)
        else:
            out[at] = _SPACE
            at += 1
        at = _put_place(out, at, pools, names, b)
    elif pattern < 50:
        at = _put_any(out, at, pools, noun, a)
        at = put_ascii(out, at, _AMPERSAND if pattern < 43 else (_AND if english else _COMMA))
        at = _put_any(out, at, pools, noun, b)
    elif pattern < 58:
        at = put_given(out, at, pools, names, pattern < 54, a)
        if pattern >= 53:
            out[at] = _SPACE
            at = put_family(out, at + 1, pools, names, b)
    elif pattern < 66:
        at = put_given(out, at, pools, names, pattern < 62, a)
        at = put_ascii(out, at, _S if english else _COLON)
        at = _put_any(out, at, pools, noun, b)
    elif pattern < 74:
        at = _put_any(out, at, pools, noun, a)
        out[at] = _SPACE
        at = put_number(out, at + 1, 2 + below(b, 4) * below(step(b), 3))
    elif pattern < 78:
        at = _put_any(out, at, pools, noun, a)
        at = put_ascii(out, at, _COLON)
        at = _put_any(out, at, pools, adjective, b)
        out[at] = _SPACE
        return _put_any(out, at + 1, pools, noun, h)
    elif pattern < 84:
        at = _put_place(out, at, pools, names, a)
        if pattern < 82:
            out[at] = _SPACE
            at = _put_any(out, at + 1, pools, noun, b)
    elif pattern < 88:
        at = _put_any(out, at, pools, noun, a)
        at = put_ascii(out, at, _WHAT if pattern < 85 else (_PART if pattern < 87 else _DASH))
        if pattern >= 85:
            at = put_number(out, at, 1 + below(b, 12))
    elif pattern < 96:
        at = _put_any(out, at, pools, noun, a)
        out[at] = _SPACE
        at = _put_any(out, at + 1, pools, noun, b)
    else:
        at = _put_any(out, at, pools, noun, a)
    return at


@helper
def put_character(out, at, pools, language, female, h):
    """A part's name as it stands within a JSON text."""
    pattern = below(h, 100)
    a, b, h = step(h), step(step(step(h))), step(step(step(step(h))))
    if pattern < 30:
        return put_given(out, at, pools, language, female, a)
    if pattern < 62:
        at = put_given(out, at, pools, language, female, a)
        out[at] = _SPACE
        return put_family(out, at + 1, pools, language, b)
    if pattern < 65:  # a nickname, in quotes that JSON escapes
        at = put_given(out, at, pools, language, female, a)
        at = put_ascii(out, at, _OPEN)
        at = _put_any(out, at, pools, NOUN, b)
        at = put_ascii(out, at, _CLOSE)
        return put_family(out, at, pools, language, h)
    if pattern < 74:
        at = put_ascii(out, at, _DR if pattern < 68 else (_MRS if female else _MR))
        return put_family(out, at, pools, language, a)
    at = _put_any(out, at, pools, CHARACTER_LIST, a)
    if pattern < 82:
        at = put_ascii(out, at, _HASH)
        at = put_number(out, at, 1 + below(b, 4))
    return at
