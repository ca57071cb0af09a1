"""The starter graph: four tables compiled by hand, built into the user's cache on first use.

The tables stand beside this file and are meant to be read and corrected; docs/starter.md says how they
compare with other data.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from ..index.layout import FORMAT_VERSION
from ..names import NORMALIZER_VERSION

__all__ = ["build_into", "cached_graph", "tables"]

_FILES = ("people.tsv", "titles.tsv", "credits.tsv", "relations.tsv", "source.toml")


def tables() -> Path:
    """The folder that holds the starter's tables."""
    return Path(__file__).parent


def cached_graph() -> Path:
    """Where this version's starter graph is kept: in COSTARS_HOME, else in the user's cache folder.

    The folder's name comes from the tables and the versions that shape the graph, so that a change of
    either makes a new one.
    """
    digest = hashlib.sha256(f"{FORMAT_VERSION}.{NORMALIZER_VERSION}.".encode())
    for name in _FILES:
        digest.update((tables() / name).read_bytes())
    return _home() / f"starter-{digest.hexdigest()[:16]}"


def _home() -> Path:
    chosen = os.environ.get("COSTARS_HOME")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("costars", appauthor=False)


def build_into(folder: Path) -> None:
    """Build the starter graph into `folder`, unless another process has just done so. Raises `GraphError`
    where it cannot be written."""
    from ..catalog import assemble
    from ..errors import GraphError
    from ..index.build import build
    from ..index.store import Store
    from ..sources.table import read_tables

    def there() -> bool:
        try:
            Store.open(folder).close()
        except GraphError:
            return False
        return True

    build(lambda: assemble(read_tables(tables())), folder, unless=there)
