"""A synthetic world of film in the format of IMDb's non-commercial data sets, for benchmarks and tests.

`generate(SCALES["tiny"], 1, folder)` writes it; `python bench/world --help` does so from a shell.
"""

from __future__ import annotations

from pathlib import Path

from .compiled import kept_by_source

with kept_by_source(Path(__file__).resolve().parent):
    from .generate import HEADERS, generate
    from .scales import SCALES, VERSION, Scale
    from .shape import shape_table

__all__ = ["HEADERS", "SCALES", "VERSION", "Scale", "generate", "shape_table"]
