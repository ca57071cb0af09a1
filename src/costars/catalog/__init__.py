"""The catalog: people, titles, credits and relations with types and checked references.

`columns` declares every column once; `assemble` makes a `Catalog` from the raw tables of any source and
counts, by reason, each row that it leaves out.
"""

from .assemble import Catalog, assemble
from .columns import COLUMNS, TABLES, Column

__all__ = ["COLUMNS", "TABLES", "Catalog", "Column", "assemble"]
