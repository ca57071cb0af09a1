"""Writing and publishing a graph folder.

Everything is written into a folder `building-…` inside the graph folder, synced and read back; then that
folder gets its final name, and a rename puts the new manifest in place. Until that rename the old graph is
whole; after it the new one is. A lock keeps two builds of one folder apart, and whatever a killed build
left behind is removed by the next one.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import re
import secrets
import shutil
from typing import TYPE_CHECKING, Any

from ..__about__ import __version__
from ..errors import BadInput, GraphError
from ..names import NORMALIZER_VERSION
from ..sources.fetching.durable import sync_folder
from .layout import ARRAYS, FORMAT_VERSION, STRINGS
from .store import BUILDING, MANIFEST, data_files, manifest_checksum, read_manifest
from .verify import file_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy as np

    from ..texts import Texts

__all__ = ["Writer", "publish"]

LOCK = ".lock"
_DATA = "data-"
_LOCK_TIMEOUT = 600.0  # seconds
_CHUNK = 1 << 20
# The names that a build gives; anything else in a folder is somebody else's.
_DATA_NAME = re.compile(rf"{_DATA}[0-9a-f]{{16}}(\.\d+)?")
_OURS = re.compile(
    rf"{re.escape(MANIFEST)}(\.[0-9a-f]{{8}})?|{re.escape(LOCK)}|{BUILDING}[0-9a-f]{{8}}|{_DATA_NAME.pattern}"
)


def publish(
    path: Path,
    make: Callable[[Writer], dict[str, Any]],
    *,
    unless: Callable[[], bool] = lambda: False,
    note: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Write a graph into the folder `path` and put it in place of the one there, if any.

    `make` writes the arrays and tables of strings and gives the manifest's own fields; it runs under the
    lock, and not at all where `unless()` is then true. Returns what an earlier, killed build had left and
    was removed. Raises `BadInput` for a folder that holds other things,
    `GraphError` where it cannot be written.
    """
    try:
        _claim(path)
        with _locked(path, note):
            if unless():
                return []
            leftovers = _clean(path)
            _write(path, make)
            return leftovers
    except OSError as error:
        raise GraphError(
            f"The graph {path} cannot be written: {error.strerror or error}.",
            hint="Nothing was changed. Free some space, or choose another folder with -o.",
        ) from None


def _claim(path: Path) -> None:
    """Make the folder, or refuse one that is not a graph's: nothing of anybody else is ever touched."""
    if path.exists() and not path.is_dir():
        raise BadInput(f"{path} is a file.", hint="Give a folder that does not exist yet.")
    path.mkdir(parents=True, exist_ok=True)
    foreign = sorted(p.name for p in path.iterdir() if not _OURS.fullmatch(p.name))
    if not foreign and (path / MANIFEST).exists() and not _is_manifest(path / MANIFEST):
        foreign = [MANIFEST]
    if foreign:
        raise BadInput(
            f"{path} holds other files ({foreign[0]}) and is not a graph.",
            hint="Give an empty or a new folder.",
        )


def _is_manifest(path: Path) -> bool:
    """Whether a file is a manifest of a graph, of any version, or what is left of one."""
    if not path.is_file():
        return False
    try:
        content = json.loads(path.read_bytes())
    except ValueError:
        # A manifest that was cut off cannot be told from another program's, unless its data stand beside.
        return any(_DATA_NAME.fullmatch(p.name) for p in path.parent.iterdir())
    return isinstance(content, dict) and {"format", "costars", "files"} <= content.keys()


@contextlib.contextmanager
def _locked(path: Path, note: Callable[[str], None]) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock = FileLock(path / LOCK)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            note(f"waiting for another build of {path} to end")
            lock.acquire(timeout=_LOCK_TIMEOUT)
    except Timeout:
        raise GraphError(
            f"Another build of {path} is running.", hint="Wait until it has ended, then try again."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _clean(path: Path) -> list[str]:
    """Remove what no manifest names. Only called under the lock: whoever wrote it is gone."""
    keep = {MANIFEST, LOCK}
    with contextlib.suppress(GraphError):
        keep.add(read_manifest(path)["data"])
    removed = []
    for left in sorted(path.iterdir()):
        if left.name in keep or not _OURS.fullmatch(left.name):
            continue
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
        removed.append(left.name)
    return removed


def _write(path: Path, make: Callable[[Writer], dict[str, Any]]) -> None:
    building = path / f"{BUILDING}{secrets.token_hex(4)}"
    building.mkdir()
    try:
        writer = Writer(building)
        about = make(writer)
        files = writer.files
        if missing := writer.missing():
            raise AssertionError(f"not written: {missing}")
        fingerprint = hashlib.sha256(
            "".join(f"{name} {entry['sha256']}\n" for name, entry in sorted(files.items())).encode()
        ).hexdigest()
        _read_back(building, files)
        data = _final_name(path, f"{_DATA}{fingerprint[:16]}")
        sync_folder(building)
        building.rename(path / data)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    manifest = {
        "format": FORMAT_VERSION,
        "costars": __version__,
        "normalizer": NORMALIZER_VERSION,
        "built": _now(),
        **about,
        "data": data,
        "fingerprint": fingerprint,
        "files": files,
    }
    manifest["checksum"] = manifest_checksum(manifest)
    text = json.dumps(manifest, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    temporary = path / f"{MANIFEST}.{secrets.token_hex(4)}"
    old = None
    with contextlib.suppress(GraphError):
        old = read_manifest(path)["data"]
    try:
        _write_synced(temporary, [text.encode()])
        # The data folder's name must be on the disk before the manifest that names it.
        sync_folder(path)
        temporary.replace(path / MANIFEST)
    except BaseException:
        # A signal may come when the manifest is in place already: then it has no other name any more, and
        # the data are those of the graph.
        if temporary.exists():
            shutil.rmtree(path / data, ignore_errors=True)
            temporary.unlink(missing_ok=True)
        raise
    try:
        sync_folder(path)
    except OSError as error:
        raise GraphError(
            f"The new graph {path} is in place, but the disk may lose it: {error.strerror or error}.",
            hint="The disk may be failing. See to it, and build the graph again.",
        ) from None
    if old is not None and old != data:
        # A reader may still have the old files mapped: where they cannot be removed now (Windows), the
        # next build does it.
        shutil.rmtree(path / old, ignore_errors=True)


def _final_name(path: Path, name: str) -> str:
    """A data folder's name comes from its contents; a folder of that name that is there already belongs
    to the graph in place, which must stay whole until the new manifest is there."""
    if not (path / name).exists():
        return name
    return next(n for i in range(2, 1000) if not (path / (n := f"{name}.{i}")).exists())


def _read_back(building: Path, files: dict[str, dict[str, Any]]) -> None:
    """Raises `GraphError` where files in the folder of a build are not what was written."""
    if problems := file_problems(building, files):
        raise GraphError(
            f"What was written to {building.parent} reads back differently: {problems[0]}",
            hint="The disk may be failing. Nothing was changed.",
        )


class Writer:
    """The files of a graph, written one by one into a folder, so that what is written can be let go.
    `files` is what the manifest says of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files: dict[str, dict[str, Any]] = {}

    def array(self, name: str, values: np.ndarray[Any, Any]) -> None:
        """Write one array of `layout.ARRAYS`. Raises `GraphError` for values that its dtype cannot hold."""
        spec = ARRAYS[name]
        self._write(f"{name}.bin", _narrowest(values, spec.dtype) if spec.narrow else spec.dtype, values)

    def written(self, name: str) -> np.ndarray[Any, Any]:
        """An array that has been written, mapped. Raises `GraphError` where it reads back differently."""
        import numpy as np

        about = self.files[f"{name}.bin"]
        _read_back(self._folder, {f"{name}.bin": about})
        if not about["count"]:
            return np.empty(0, about["dtype"])
        return np.memmap(self._folder / f"{name}.bin", about["dtype"], "r")

    def texts(self, name: str, texts: Texts) -> None:
        """Write one table of `layout.STRINGS`."""
        packed = texts.pack()
        if name not in STRINGS:
            raise KeyError(name)
        self._write(f"{name}.bytes", "|u1", packed.data)
        self._write(f"{name}.ends", "<u8" if len(packed.data) >= 2**32 else "<u4", packed.ends)

    def file(self, name: str, text: str) -> None:
        """Write a file for people to read; no question uses it, and the manifest does not name it."""
        _write_synced(self._folder / name, [text.encode("utf-8", "backslashreplace")])

    def missing(self) -> list[str]:
        """The data files that have not been written yet."""
        return sorted(set(data_files()) - set(self.files))

    def _write(self, file: str, dtype: str, array: np.ndarray[Any, Any]) -> None:
        import numpy as np

        info = np.iinfo(dtype)
        if len(array) and not info.min <= int(array.min()) <= int(array.max()) <= info.max:
            raise GraphError(f"A value of {file} does not fit into {dtype}: the data set is too large.")
        width = np.dtype(dtype).itemsize
        rows = max(1, _CHUNK // width)
        chunks = (
            np.ascontiguousarray(array[i : i + rows], dtype=dtype).data.cast("B")
            for i in range(0, len(array), rows)
        )
        digest = _write_synced(self._folder / file, chunks)
        self.files[file] = {
            "dtype": dtype, "count": len(array), "bytes": len(array) * width, "sha256": digest,
        }  # fmt: skip


def _narrowest(values: np.ndarray[Any, Any], widest: str) -> str:
    largest = int(values.max()) if len(values) else 0
    return "|u1" if largest < 2**8 else "<u2" if largest < 2**16 else widest


def _write_synced(path: Path, chunks: Any) -> str:
    digest = hashlib.sha256()
    with path.open("xb") as stream:
        for chunk in chunks:
            stream.write(chunk)
            digest.update(chunk)
        stream.flush()
        os.fsync(stream.fileno())
    return digest.hexdigest()


def _now() -> str:
    """The time of the build in UTC; SOURCE_DATE_EPOCH (reproducible-builds.org) sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdigit() else dt.datetime.now(dt.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
