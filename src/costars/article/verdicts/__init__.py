"""Verdicts: what the credits say of a statement. docs/claims.md has the rules."""

from .judge import Judge, judge
from .judgement import Judgement

__all__ = ["Judge", "Judgement", "judge"]
