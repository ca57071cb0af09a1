"""`created`: somebody created a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .callings import called
from .clause_examples import clause_examples
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
    (
        "Larry David co-created “Seinfeld” with Jerry Seinfeld.",
        "Larry David | Seinfeld",
        "Jerry Seinfeld | Seinfeld",
    ),
    (
        "“Friends” was created by David Crane and Marta Kauffman.",
        "David Crane | Friends",
        "Marta Kauffman | Friends",
    ),
    ("“The Sopranos” creator David Chase was there.", "David Chase | The Sopranos"),
    ("David Chase, creator of “The Sopranos,” was there.", "David Chase | The Sopranos"),
    ("Creator David Chase’s “The Sopranos” ended in a diner.", "David Chase | The Sopranos"),
    (
        "“Friends” co-creators David Crane and Marta Kauffman were there.",
        "David Crane | Friends",
        "Marta Kauffman | Friends",
    ),
    (
        "The creators of “Friends,” David Crane and Marta Kauffman, were there.",
        "David Crane | Friends",
        "Marta Kauffman | Friends",
    ),
    (
        "Jerry Seinfeld and Larry David dreamed up “Seinfeld.”",
        "Jerry Seinfeld | Seinfeld",
        "Larry David | Seinfeld",
    ),
    ("David Simon is the creator of “The Wire.”", "David Simon | The Wire"),
    ("David Simon, who created “The Wire,” was a reporter.", "David Simon | The Wire"),
    ("“The Wire,” created by David Simon, ran for five seasons.", "David Simon | The Wire"),
    ("“The Wire,” from creator David Simon, ran for five seasons.", "David Simon | The Wire"),
    ("“The Wire,” which David Simon created, ran for five seasons.", "David Simon | The Wire"),
    ("The David Simon-created “The Wire” ran for five seasons.", "David Simon | The Wire"),
    ("“The Wire”\n\nCreator: David Simon", "David Simon | The Wire"),
    (
        "“Friends”\n\n• Created by: David Crane, Marta Kauffman",
        "David Crane | Friends",
        "Marta Kauffman | Friends",
    ),
    ("David Simon devised “The Wire.”", "David Simon | The Wire"),
    ("Larry David, the co-creator and star of “Seinfeld,” was there.", "Larry David | Seinfeld"),
    ("“The Wire” was the creation of David Simon.", "David Simon | The Wire"),
    ("“The Wire” was the brainchild of David Simon.", "David Simon | The Wire"),
    ("David Chase did not create “The Wire.”",),
    ("David Chase wants to create another “Sopranos.”",),
    ("Did David Chase create “The Wire”?",),
    ("Al Pacino created a sensation in “Heat.”",),
    *clause_examples("created"),
    *made_examples("created"),
    *making_examples("created"),
)


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "created", "create")
    yield from from_nouns(scene, "created")
    yield from from_crew(scene, "created")
    yield from called(scene, "created")
