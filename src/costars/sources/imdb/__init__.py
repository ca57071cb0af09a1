"""IMDb's non-commercial data sets: fetching them, finding them, and what IMDb asks of those who use them."""

from .files import COLUMNS, NEVER_EMPTY, ImdbFiles, find_files

__all__ = ["COLUMNS", "NEVER_EMPTY", "ImdbFiles", "find_files"]
