"""Verdicts: what the credits say of a statement. docs/claims.md has the rules."""

from .judge import judge
from .judgement import Judgement

__all__ = ["Judgement", "judge"]
