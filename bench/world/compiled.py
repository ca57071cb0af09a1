"""Compiled kernels kept between runs, for as long as no source of this package changes.

Numba's own rule looks at the file of the kernel that is called, not at those of the functions and constants
it uses; a world would then be written by yesterday's code. So the folder of the cache is named after all
sources (https://numba.readthedocs.io/en/stable/developer/caching.html).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from numba import config

__all__ = ["kept_by_source"]


@contextlib.contextmanager
def kept_by_source(package: Path) -> Iterator[None]:
    """While it is open, kernels that are declared are cached beside `package`'s bytecode, by its sources.

    Where that cannot be written to, numba's own rule holds.
    """
    sources = hashlib.sha256()
    for path in sorted([*package.glob("*.py"), *package.glob("*.toml")]):
        sources.update(path.name.encode() + b"\0" + path.read_bytes())
    caches = package / "__pycache__"
    folder = caches / f"kernels-{sources.hexdigest()[:16]}"
    before = config.CACHE_DIR
    with contextlib.suppress(OSError):
        if not folder.is_dir():
            for old in caches.glob("kernels-*"):
                shutil.rmtree(old, ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            config.CACHE_DIR = str(folder)
    try:
        yield
    finally:
        config.CACHE_DIR = before
