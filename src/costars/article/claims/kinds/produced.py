"""`produced`: somebody produced a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .callings import called
from .made_examples import made_examples
from .making_examples import making_examples
from .roles import from_crew, from_nouns, from_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

# A text and the claims of this kind that it makes: people | titles | year | value.
EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("Gale Anne Hurd produced “Aliens.”", "Gale Anne Hurd | Aliens"),
    ("“Aliens” was produced by Gale Anne Hurd.", "Gale Anne Hurd | Aliens"),
    ("“Aliens” producer Gale Anne Hurd was there.", "Gale Anne Hurd | Aliens"),
    (
        "The upcoming film “Salt House,” exec-produced by Gale Anne Hurd, starts shooting in May.",
        "Gale Anne Hurd | Salt House",
    ),
    (
        "The upcoming film “Salt House,” executive produced by Gale Anne Hurd, starts shooting in May.",
        "Gale Anne Hurd | Salt House",
    ),
    (
        "The thriller “Salt House,” with Gale Anne Hurd producing, starts shooting in May.",
        "Gale Anne Hurd | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House,” with Gale Anne Hurd and Debra Hill producing.",
        "Gale Anne Hurd | Salt House",
        "Debra Hill | Salt House",
    ),
    ("Emma Stone will star in “Salt House.” Gale Anne Hurd is producing.", "Gale Anne Hurd | Salt House"),
    (
        "Emma Stone will star in “Salt House.” Gale Anne Hurd and Debra Hill produce.",
        "Gale Anne Hurd | Salt House",
        "Debra Hill | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House,” with Gale Anne Hurd serving as executive producer.",
        "Gale Anne Hurd | Salt House",
    ),
    (
        "Emma Stone will star in “Salt House.” Gale Anne Hurd serves as an executive producer.",
        "Gale Anne Hurd | Salt House",
    ),
    ("Emma Stone will star in and executive produce “Salt House.”", "Emma Stone | Salt House"),
    ("Emma Stone will star in “Salt House,” which she is also producing.", "Emma Stone | Salt House"),
    ("Emma Stone will also produce “Salt House,” in which she stars.", "Emma Stone | Salt House"),
    ("Debra Hill, the producer of “Halloween,” was there.", "Debra Hill | Halloween"),
    ("Debra Hill was a producer on “Halloween.”", "Debra Hill | Halloween"),
    ("Debra Hill served as producer on “Halloween.”", "Debra Hill | Halloween"),
    ("“Halloween” (producer: Debra Hill) cost little.", "Debra Hill | Halloween"),
    (
        "The film “Salt House”\n\n• Producer: Debra Hill\n• Producers: Gale Anne Hurd, Jon Favreau",
        "Debra Hill | Salt House",
        "Gale Anne Hurd | Salt House",
        "Jon Favreau | Salt House",
    ),
    ("Michael Douglas co-produced “The China Syndrome.”", "Michael Douglas | The China Syndrome"),
    (
        "Michael Douglas, who produced and starred in “The China Syndrome,” was there.",
        "Michael Douglas | The China Syndrome",
    ),
    ("Michael Douglas went on to produce “The China Syndrome.”", "Michael Douglas | The China Syndrome"),
    (
        "Tom Hanks and Steven Spielberg executive-produced “Band of Brothers.”",
        "Tom Hanks | Band of Brothers",
        "Steven Spielberg | Band of Brothers",
    ),
    (
        "Tom Hanks and Steven Spielberg were executive producers of “Band of Brothers.”",
        "Tom Hanks | Band of Brothers",
        "Steven Spielberg | Band of Brothers",
    ),
    ("The Gale Anne Hurd-produced “Aliens” was a hit.", "Gale Anne Hurd | Aliens"),
    ("Gale Anne Hurd did not produce “Heat.”",),
    ("Gale Anne Hurd hopes to produce “Salt House.”",),
    ("“Salt House” is produced by Apple Studios.",),
    ("“Heat” produced two stars.",),
    ("Gale Anne Hurd might produce “Salt House.”",),
    (
        "Emma Stone will star in “Salt House.” Executive producers are Kyra Sedgwick and Kevin Bacon.",
        "Kyra Sedgwick | Salt House",
        "Kevin Bacon | Salt House",
    ),
    (
        "He made “The Terminator” (1984) and “Aliens” (1986), both produced by Gale Anne Hurd.",
        "Gale Anne Hurd | The Terminator",
        "Gale Anne Hurd | Aliens",
    ),
    ("Ron Howard, one of the producers of “Apollo 13,” was there.", "Ron Howard | Apollo 13"),
    *made_examples("produced"),
    *making_examples("produced"),
)


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "produced", "produce")
    yield from from_nouns(scene, "produced")
    yield from from_crew(scene, "produced")
    yield from called(scene, "produced")
