"""`python bench/reader`: the folder is on the path then, and the package is not."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from reader.command import main  # noqa: E402

sys.exit(main())
