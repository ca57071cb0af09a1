"""The base of all records: frozen, with the names of the JSON documents as attributes.

`to_dict()` gives exactly the JSON document. Python reserves the word `from`, so the attribute is `from_`
(and `getattr(record, "from")` works too). Years are integers, dates `datetime.date`, unknown is None;
sequences are tuples.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import TYPE_CHECKING, Any

__all__ = ["Record"]

# JSON numbers are exact for every reader up to here; larger counts are written as strings.
_EXACT = 2**53


# Of each class: its attributes and the keys that they have in JSON.
_KEYS: dict[type[Record], tuple[tuple[str, str], ...]] = {}


def _keys(cls: type[Record]) -> tuple[tuple[str, str], ...]:
    if cls not in _KEYS:
        _KEYS[cls] = tuple((f.name, f.name.rstrip("_")) for f in fields(cls))  # type: ignore[arg-type]
    return _KEYS[cls]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _EXACT:
        return str(value)
    return value


class Record:
    """The base of all records."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """This record as plain JSON values."""
        return {key: _plain(getattr(self, name)) for name, key in _keys(type(self))}

    if not TYPE_CHECKING:  # hidden from type checkers, which would else accept any attribute

        def __getattr__(self, name: str) -> Any:
            if name == "from":
                return self.from_
            raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}")
