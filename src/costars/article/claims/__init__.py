"""Claims: what an article asserts about credits, read by a grammar over its mentions."""

from .reader import read_statements

__all__ = ["read_statements"]
