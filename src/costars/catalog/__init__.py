"""The catalog: people, titles, credits and relations with types and checked references.

`columns` declares every column once; `assemble` makes a `Catalog` from the raw tables of any source and
counts, by reason, each row that it leaves out; `encode` puts it into the numbers that an index is built from.
"""

from .assemble import Catalog, assemble
from .coded import CodedCatalog, encode
from .columns import COLUMNS, TABLES, Column

__all__ = ["COLUMNS", "TABLES", "Catalog", "CodedCatalog", "Column", "assemble", "encode"]
