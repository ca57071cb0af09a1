"""`years_since_together`: so many years since people were last together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .joints import joints
from .together import state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["EXAMPLES", "read"]

EXAMPLES: tuple[tuple[str, ...], ...] = (
    ("Tom Hanks and Meg Ryan did not work together again for three years.",),
    ("Tom Hanks and Meg Ryan have not shared a screen in three decades.", "Tom Hanks, Meg Ryan |  |  | 30"),
    (
        "Tom Hanks and Meg Ryan are back. It has been 27 years since the two last worked together.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "Two decades after they last co-starred in “You've Got Mail,” Tom Hanks and Meg Ryan will "
        "reunite for a comedy.",
        "Tom Hanks, Meg Ryan |  |  | 20",
    ),
    ("Tom Hanks and Meg Ryan reunite 27 years after “You've Got Mail.”", "Tom Hanks, Meg Ryan |  |  | 27"),
    (
        "Tom Hanks and Meg Ryan will star together for the first time in 27 years.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "Tom Hanks and Meg Ryan return to the screen together after a 27-year gap.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "After two decades apart, Tom Hanks and Meg Ryan are reuniting on screen.",
        "Tom Hanks, Meg Ryan |  |  | 20",
    ),
    ("Tom Hanks and Meg Ryan are ending a 27-year hiatus with a drama.", "Tom Hanks, Meg Ryan |  |  | 27"),
    (
        "More than a quarter century has passed since Tom Hanks and Meg Ryan last appeared together.",
        "Tom Hanks, Meg Ryan |  |  | 25",
    ),
    (
        "Tom Hanks and Meg Ryan have gone 27 years without sharing the screen.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    ("Tom Hanks hasn't worked with Meg Ryan in 27 years.", "Tom Hanks, Meg Ryan |  |  | 27"),
    (
        "The last time Tom Hanks and Meg Ryan shared the screen was 27 years ago, in “You've Got Mail.”",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "The drama marks the first time in 27 years that Tom Hanks and Meg Ryan have worked together.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "The film is the first in 20 years to star both Kevin Bacon and Kyra Sedgwick.",
        "Kevin Bacon, Kyra Sedgwick |  |  | 20",
    ),
    (
        "The film will be Kevin Bacon and Kyra Sedgwick's first on-screen pairing in two decades.",
        "Kevin Bacon, Kyra Sedgwick |  |  | 20",
    ),
    (
        "Not in 20 years have Kevin Bacon and Kyra Sedgwick acted together.",
        "Kevin Bacon, Kyra Sedgwick |  |  | 20",
    ),
    (
        "It's been nearly three decades since Tom Hanks and Meg Ryan were in a movie together.",
        "Tom Hanks, Meg Ryan |  |  | 30",
    ),
    (
        "Tom Hanks and Meg Ryan were last seen together in “You've Got Mail.” That was 27 years ago.",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    (
        "“We hadn't worked together in 20 years,” Meg Ryan said of Tom Hanks.",
        "Meg Ryan, Tom Hanks |  |  | 20",
    ),
    ("Tom Hanks and Meg Ryan have worked together on and off for 35 years.",),
    ("Tom Hanks and Meg Ryan have been friends for three decades.",),
    ("Tom Hanks and Meg Ryan play a couple who have not seen each other in 20 years.",),
    ("Tom Hanks and Meg Ryan are in talks to star together for the first time in 27 years.",),
    (
        "Tom Hanks and Meg Ryan reunited for “You've Got Mail” in 1998, five years after “Sleepless in "
        "Seattle.”",
    ),
    ("Tom Hanks has not made a film in three decades, and Meg Ryan has not made one since 2015.",),
    (
        "Kevin Bacon and Kyra Sedgwick, 20 years after their last film together, “Loverboy,” are at work "
        "on a comedy.",
        "Kevin Bacon, Kyra Sedgwick |  |  | 20",
    ),
    (
        "Tom Hanks and Meg Ryan's long-awaited reunion comes 27 years after “You've Got Mail.”",
        "Tom Hanks, Meg Ryan |  |  | 27",
    ),
    ("Winona Ryder and Keanu Reeves haven't made a movie together in years.",),
    ("It is Tom Hanks and Meg Ryan's first interview together in 20 years.",),
)


def read(scene: Scene) -> Iterator[Statement]:
    told: list[Chunk] = []
    for joint in joints(scene):
        chunk = joint.duration
        if chunk is None or chunk.value is None or any(chunk is other for other in told):
            continue
        told.append(chunk)
        yield state(
            scene, "years_since_together", joint, [], value=chunk.value, about=chunk.about, bound=chunk.bound
        )  # fmt: skip
