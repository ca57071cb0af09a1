"""Mentions: where an article names people and titles, and whom and what it means by them."""

from .find import Mentions, find_mentions

__all__ = ["Mentions", "find_mentions"]
