"""Where things are known from, in a merged graph: the sources of all graphs, and statements over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .parts import Part

__all__ = ["Statements"]


class Statements:
    """The sources, each once, and the codes of statements (see `catalog.coded.statement`)."""

    def __init__(self, parts: Sequence[Part]) -> None:
        known: dict[Source, int] = {}
        self._numbers = [
            [known.setdefault(Source(**s), len(known)) for s in part.store.manifest["sources"]]
            for part in parts
        ]
        self.sources = tuple(known)
        self._parts = parts
        self._codes: dict[str, int] = {"": 0}

    @property
    def texts(self) -> list[str]:
        return list(self._codes)

    def of(self, said: Iterable[tuple[int, int]]) -> int:
        """The code of what several graphs say: pairs of a graph's number and its statement's code."""
        lines: dict[str, None] = {}
        for part, code in said:
            for line in (self._parts[part].store.strings["sources"][code] or "0").split("\n"):
                number, tab, record = line.partition("\t")
                lines[f"{self._numbers[part][int(number)]}{tab}{record}"] = None
        text = "\n".join(lines)
        return self._codes.setdefault("" if text == "0" else text, len(self._codes))

    def codes_of(self, part: int) -> list[int]:
        """Of each statement of one graph its code here."""
        return [self.of([(part, code)]) for code in range(len(self._parts[part].store.strings["sources"]))]
