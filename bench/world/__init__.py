"""A synthetic world of film in the format of IMDb's non-commercial data sets, for benchmarks and tests.

`generate(SCALES["tiny"], 1, folder)` writes it; `python bench/world --help` does so from a shell.
"""

from __future__ import annotations

from .generate import HEADERS, generate
from .scales import SCALES, VERSION, Scale

__all__ = ["HEADERS", "SCALES", "VERSION", "Scale", "generate"]
