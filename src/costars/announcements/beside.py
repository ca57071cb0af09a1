"""Where something is kept that belongs to a graph and is not part of it: beside its folder, or in the user's
own."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
from pathlib import Path

__all__ = ["FULL", "READ_ONLY", "folders_beside"]

READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_STARTER = re.compile(r"starter-[0-9a-f]{16}")


def folders_beside(graph: Path | str, suffix: str, *, starter: bool = False) -> list[Path]:
    """The folders for something of the graph folder `graph`, which need not exist: the one beside it, named
    as it is with `suffix`, and the one in the user's own folder, where that can be found, for those who may
    not write beside it. Of the starter graph, wherever it is just now, only the latter."""
    path = Path(graph).resolve()
    # The starter of another version has another name, and the cache may be cleared at any time.
    starter = starter or _STARTER.fullmatch(path.name) is not None
    folders = [] if starter else [path.with_name(path.name + suffix)]
    with contextlib.suppress(RuntimeError):  # somebody without a home
        key = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
        folders.append(_home() / (f"starter{suffix}" if starter else f"{path.name}-{key}{suffix}"))
    return folders


def _home() -> Path:
    """The user's own folder for what is not to be lost: COSTARS_HOME, else the system's place for data.
    Raises RuntimeError where there is none."""
    chosen = os.environ.get("COSTARS_HOME")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("costars", appauthor=False)
