"""Names: one normaliser for the index and for every question, and the taking apart of name arguments."""

from .normalize import NORMALIZER_VERSION, compact, normalize
from .query import NameQuery, parse_name, parse_search

__all__ = ["NORMALIZER_VERSION", "NameQuery", "compact", "normalize", "parse_name", "parse_search"]
