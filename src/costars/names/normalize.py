"""The normaliser: what two spellings must share to be the same name.

A key is lower-case, without accents, apostrophes and full stops; every other mark is a space; "&" is
"and"; a run of single letters is one word, so that "J. J. Abrams", "J.J. Abrams" and "JJ Abrams" agree.
Letters of other scripts stay as they are. Marks are stripped from Latin, Greek, Cyrillic, Hebrew and
Arabic letters only: in Japanese or Devanagari they make another letter, not an accent.

The index stores `NORMALIZER_VERSION`; whoever changes a key's form raises it, and graphs with other keys
are refused until they are built again.
"""

from __future__ import annotations

import unicodedata

__all__ = ["NORMALIZER_VERSION", "compact", "normalize"]

NORMALIZER_VERSION = 1

_DROP = "™®©℠'’‘‛ʻʼʽʾʿˈ´`′.\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTERS = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ı": "i", "ħ": "h", "ŋ": "ng", "ŧ": "t", "ĸ": "k", "ə": "e", "&": " and ",
}  # fmt: skip
_ASCII = str.maketrans(
    {chr(c): None if chr(c) in _DROP else " " for c in range(128) if not chr(c).isalnum()}
    | {chr(c): chr(c).lower() for c in range(65, 91)}
    | {"&": " and "}
)
_UNICODE = str.maketrans(dict.fromkeys(_DROP) | _LETTERS)
_ACCENTED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC")


def _takes_accents(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith(_ACCENTED_SCRIPTS)


def _fold(text: str) -> str:
    """`text` without accents, case and marks; whitespace not yet collapsed."""
    # Taken apart before case is folded: letters such as "𝐀" or "№" have their capitals inside. A vulgar
    # fraction becomes digits, and "8½" must not become "81/2".
    text = text.translate(_UNICODE)
    apart = "".join(f" {c} " if unicodedata.category(c) == "No" else c for c in text)
    for _ in range(2):  # folding case may bring letters that can be taken apart again
        apart = unicodedata.normalize("NFKD", apart).casefold().translate(_UNICODE)
    out: list[str] = []
    base_takes_accents = True
    for char in apart:
        category = unicodedata.category(char)
        if category == "Mn":
            if not base_takes_accents:
                out.append(char)
        elif category[0] in "LNM":
            base_takes_accents = _takes_accents(char)
            out.append(char)
        elif char not in _DROP:
            out.append(" ")
    return unicodedata.normalize("NFC", "".join(out))


def normalize(text: str) -> str:
    """The key of a name: words separated by single spaces; the stripped, case-folded text itself where
    nothing else is left (a title such as "!!!"). Idempotent.

    >>> normalize("Brittany O’Grady")
    'brittany ogrady'
    >>> normalize("J. J. Abrams") == normalize("JJ Abrams")
    True
    """
    folded = text.translate(_ASCII) if text.isascii() else _fold(text)
    words = folded.split()
    if not words:
        return " ".join(text.casefold().split())
    if any(len(word) == 1 for word in words):
        words = _join_initials(words)
    return " ".join(words)


def _join_initials(words: list[str]) -> list[str]:
    """Two or more single letters on their own become one word."""
    joined: list[str] = []
    before = False  # whether the last word is made of single letters
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and before:
            joined[-1] += word
        else:
            joined.append(word)
        before = single
    return joined


def compact(key: str) -> str:
    """A key without its spaces: "de niro" and "deniro" agree in it."""
    return key.replace(" ", "")
