"""Where things are known from, in a merged graph: the sources of all graphs, and statements over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import statement
from ..records import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..texts import Texts
    from .parts import Part

__all__ = ["Statements"]

A = np.ndarray[Any, Any]
Line = tuple[int, str]  # a source, and the record there; "" is that of the title or person itself


class Statements:
    """The sources of all graphs, each once, and the codes of statements (see `catalog.coded.statement`)."""

    def __init__(self, parts: Sequence[Part]) -> None:
        known: dict[Source, int] = {}
        self._numbers = [
            [known.setdefault(Source(**s), len(known)) for s in part.store.manifest["sources"]]
            for part in parts
        ]
        self.sources = tuple(known)
        self._lines: list[tuple[Line, ...]] = []
        self._codes: dict[tuple[Line, ...], int] = {}
        self._known: dict[int, tuple[list[list[Line]], A]] = {}
        self._code([(0, "")])

    def texts(self) -> list[str]:
        return [statement(lines) for lines in self._lines]

    def column(self, part: Part, what: str, own: Texts, common: A, owners: A, codes: A) -> A:
        """The codes here (uint32) of a graph's statements `codes` about its rows `owners` of "people" or
        "titles", whose ids in the result are `own`; `common` are the rows of the result that several graphs
        have (bool)."""
        stated, known = self._stated(part)
        column: A = known[codes]
        # Without pages, whose addresses tell its ids, a source's own record is the row's own id.
        page = "title_page" if what == "titles" else "person_page"
        bare = np.array([any(not r and getattr(self.sources[s], page) is None for s, r in x) for x in stated])
        ids, rows = part.store.strings[f"{what}.id"], part.rows[what]
        about = np.flatnonzero(bare[codes] & common[rows[owners]])
        pairs, place = np.unique((owners[about].astype(np.int64) << 32) | codes[about], return_inverse=True)
        new = []
        for owner, code in zip((pairs >> 32).tolist(), (pairs & (2**32 - 1)).tolist(), strict=True):
            record = ids[owner]
            lines = stated[code]
            if record != own[rows[owner]]:
                lines = [
                    (s, record if not r and getattr(self.sources[s], page) is None else r) for s, r in lines
                ]
            new.append(self._code(lines))
        column[about] = np.array(new, np.uint32)[place]
        return column

    def joined(self, ones: A, others: A) -> A:
        """The codes of what two statements say together, pair by pair."""
        pairs, place = np.unique((ones.astype(np.int64) << 32) | others, return_inverse=True)
        new = [
            self._code([*self._lines[one], *self._lines[other]])
            for one, other in zip((pairs >> 32).tolist(), (pairs & (2**32 - 1)).tolist(), strict=True)
        ]
        codes: A = np.array(new, np.uint32)[place]
        return codes

    def _stated(self, part: Part) -> tuple[list[list[Line]], A]:
        """All statements of a graph, and their codes here."""
        if part.number not in self._known:
            numbers = self._numbers[part.number]
            stated: list[list[Line]] = []
            for text in part.store.texts("sources").tolist():
                lines = (line.partition("\t") for line in (text or "0").split("\n"))
                stated.append([(numbers[int(number)], record) for number, _, record in lines])
            self._known[part.number] = stated, np.array([self._code(lines) for lines in stated], np.uint32)
        return self._known[part.number]

    def _code(self, lines: Sequence[Line]) -> int:
        key = tuple(dict.fromkeys(lines))
        code = self._codes.setdefault(key, len(self._codes))
        if code == len(self._lines):
            self._lines.append(key)
        return code
