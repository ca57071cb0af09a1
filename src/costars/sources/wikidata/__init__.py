"""Wikidata: pulled from a SPARQL endpoint into flat files, and read from them."""

from .pull import ENDPOINT, pull_wikidata
from .queries import QUERIES
from .read import read_wikidata

__all__ = ["ENDPOINT", "QUERIES", "pull_wikidata", "read_wikidata"]
