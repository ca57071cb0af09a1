"""Every error that costars raises on purpose.

An error says what failed, what to do next (`hint`) and, where names are unclear, which people or titles
could be meant (`candidates`). Each class knows its exit code on the command line and its HTTP status, so
that no face has to decide that again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .records import Candidate

__all__ = ["Ambiguous", "BadInput", "CostarsError", "GraphError", "NetworkError", "NotFound"]


class CostarsError(Exception):
    """The base of all errors of this package.

    Attributes: `message` (one sentence), `hint` (the next step, or None), `candidates` (a tuple of
    `Candidate` records, best first).
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 2
    http_status: ClassVar[int] = 500

    def __init__(
        self, message: str, *, hint: str | None = None, candidates: Iterable[Candidate] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.candidates = tuple(candidates)

    def to_dict(self) -> dict[str, Any]:
        """The error object: `{"error": {"code", "message", "hint", "candidates"}}`."""
        return {
            "error": {
                "code": self.code,
                "message": self.message,
                "hint": self.hint,
                "candidates": [c.to_dict() for c in self.candidates],
            }
        }


class BadInput(CostarsError):
    """The question or the input files cannot be understood."""

    code = "bad_input"
    http_status = 422


class NotFound(CostarsError):
    """No person or title fits the name; `candidates` holds the nearest spellings."""

    code = "not_found"
    http_status = 404


class Ambiguous(CostarsError):
    """Several people or titles fit the name; `candidates` holds them."""

    code = "ambiguous"
    http_status = 409


class GraphError(CostarsError):
    """The graph is missing, damaged, unfinished or of another version."""

    code = "graph"
    exit_code = 3
    http_status = 503


class NetworkError(CostarsError):
    """A server, or the line to it, failed; what was fetched before is kept."""

    code = "network"
    exit_code = 3
    http_status = 503
