"""Mentions: where an article names people and titles, and whom and what it means by them."""

from .find import Lookups, Mentions, find_mentions

__all__ = ["Lookups", "Mentions", "find_mentions"]
