"""The command: `python bench/world --scale oracle --seed 1 --out DIR`, or `--shape DIR`."""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
from collections.abc import Sequence
from pathlib import Path

from .generate import generate
from .scales import SCALES

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent.parent


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python bench/world", description="A synthetic world of film in IMDb's files."
    )
    parser.add_argument("--scale", choices=SCALES, default="tiny")
    parser.add_argument("--titles", type=int, help="other numbers than the scale's; what is not given keeps")
    parser.add_argument("--people", type=int, help="its proportion to the titles")
    parser.add_argument("--principals", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, metavar="DIR")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--gzip", action="store_true", help="files in .tsv.gz (the default)")
    form.add_argument("--plain", action="store_true", help="files in .tsv")
    parser.add_argument("--akas", action="store_true", help="title.akas as well")
    parser.add_argument(
        "--shape", type=Path, metavar="DIR",
        help="write nothing; print how the films of the world in DIR compare with the Freebase sample",
    )  # fmt: skip
    options = parser.parse_args(given)
    if options.shape is not None:
        return _shape(options.shape)
    scale = SCALES[options.scale]
    if options.out is None:
        parser.error("give --out")
    try:
        if options.titles or options.people or options.principals:
            scale = scale.with_numbers(options.titles, options.people, options.principals)
        told = generate(scale, options.seed, options.out, gzipped=not options.plain, akas=options.akas)
    except (ValueError, OSError) as error:
        print(f"world: {error}", file=sys.stderr)
        return 2
    print(json.dumps(told, indent=1))
    if "seconds" not in told:
        print(f"{options.out} is such a world already", file=sys.stderr)
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{options.out}; at most {peak:.2f} GB of memory", file=sys.stderr)
    return 0


def _shape(folder: Path) -> int:
    from .shape import shape_table

    shared = (ROOT / os.environ.get("COSTARS_REFERENCE", "../shared")).resolve()
    try:
        print(shape_table(folder, shared / "data" / "freebase-films"))
    except FileNotFoundError as error:
        print(f"world: {error} (COSTARS_REFERENCE names the reference data)", file=sys.stderr)
        return 2
    return 0
