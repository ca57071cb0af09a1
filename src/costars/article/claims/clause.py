"""A clause: a known verb with its subject, object and complements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chunk import Chunk
    from .pieces import Piece


@dataclass(slots=True)
class Complement:
    """A preposition and what follows it: a group, a year, a duration, or words ("as" and a role)."""

    preposition: str
    chunk: Chunk
    words: tuple[Chunk, ...] = ()
    place: int = 0


@dataclass(slots=True)
class Clause:
    verb: str
    family: str
    tense: str
    passive: bool
    subject: Chunk | None
    object: Chunk | None
    complements: list[Complement]
    words: list[str]  # between subject and verb, and what stands before the subject
    piece: Piece
    place: int  # of the verb in the piece
    object_words: tuple[Chunk, ...] = ()
    shared: bool = False  # its complements are those of the verb it is joined with

    def of(self, *prepositions: str) -> list[Complement]:
        return [c for c in self.complements if c.preposition in prepositions]

    def titles(self, *prepositions: str) -> list[Chunk]:
        """Title groups behind one of the prepositions; "" is the object."""
        found = [self.object] if "" in prepositions and self.object is not None else []
        found += [c.chunk for c in self.of(*prepositions)]
        return [c for c in found if c.kind == "T"]

    def people(self, *prepositions: str) -> list[Chunk]:
        found = [self.object] if "" in prepositions and self.object is not None else []
        found += [c.chunk for c in self.of(*prepositions)]
        return [c for c in found if c.kind == "P"]

    @property
    def chunk(self) -> Chunk:
        return self.piece.chunks[self.place]
