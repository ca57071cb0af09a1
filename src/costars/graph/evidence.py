"""Where a credit or a relation is known from: the source, its record or page, and the date of the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

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
        self._pages = {
            what: [_Pages.of(s.title_page if what == "title" else s.person_page) for s in self._sources]
            for what in ("title", "person")
        }

    def evidence(self, code: int, what: str, ids: tuple[str, ...]) -> tuple[Evidence, ...]:
        """What the statement `code` says of a "title" or "person" that has these ids, its own first."""
        found = []
        for line in (self._statements[code] or "0").split("\n"):
            number, _, record = line.partition("\t")
            source = self._sources[int(number)]
            page = None
            if not record:
                record, page = _own_record(self._pages[what][int(number)], ids)
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


class _Pages(NamedTuple):
    """Where a source has pages of titles or people, and the shape of its ids."""

    address: str
    place: str  # what stands for the id in the address
    shape: re.Pattern[str]

    @staticmethod
    def of(address: str | None) -> _Pages | None:
        if address is None or not (place := _PLACE.search(address)):
            return None
        return _Pages(address, place[0], re.compile(rf"{place[1]}\d+" if place[1] else ".+"))


def _own_record(pages: _Pages | None, ids: tuple[str, ...]) -> tuple[str, str | None]:
    """The id that a source gives to a title or person, and its page there."""
    record = next((i for i in ids if pages.shape.fullmatch(i)), None) if pages is not None else None
    if pages is None or record is None:
        return ids[0], None
    return record, pages.address.replace(pages.place, record)
