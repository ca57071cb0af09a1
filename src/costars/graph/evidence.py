"""Where a credit or a relation is known from: the source, its record or page, and the date of the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Evidence, Source

if TYPE_CHECKING:
    from ..index.store import Store

__all__ = ["Sources"]

_PLACE = re.compile(r"\{([A-Za-z]*)\}")


class Sources:
    """The sources of one opened graph."""

    def __init__(self, store: Store) -> None:
        self._sources = [Source(**s) for s in store.manifest["sources"]]
        self._statements = store.strings["sources"]

    def evidence(self, code: int, what: str, ids: tuple[str, ...]) -> tuple[Evidence, ...]:
        """What the statement `code` says of a "title" or "person" that has these ids, its own first."""
        found = []
        for line in (self._statements[code] or "0").split("\n"):
            number, _, record = line.partition("\t")
            source = self._sources[int(number)]
            page = None
            if not record:
                record, page = _own_record(source, what, ids)
            elif record.startswith(("https://", "http://")):
                page = record
                last = record.rstrip("/").rpartition("/")[2].partition("#")[0]
                record = last if last in ids else record
            found.append(Evidence(source.name, record, page, source.date))
        return tuple(found)

    def names(self, evidence: tuple[Evidence, ...], code: int) -> str:
        """The evidence in one string: the page or record where one is stated, else the name of the source."""
        if len(evidence) == 1 and "\t" in self._statements[code]:
            return evidence[0].page or evidence[0].record
        return "; ".join(e.source for e in evidence)


def _own_record(source: Source, what: str, ids: tuple[str, ...]) -> tuple[str, str | None]:
    """The id that a source gives to a title or person, and its page there."""
    page = source.title_page if what == "title" else source.person_page
    if page is None or not (place := _PLACE.search(page)):
        return ids[0], None
    shape = re.compile(rf"{place[1]}\d+" if place[1] else ".+")
    record = next((i for i in ids if shape.fullmatch(i)), None)
    if record is None:
        return ids[0], None
    return record, page.replace(place[0], record)
