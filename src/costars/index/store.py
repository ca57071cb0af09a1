"""Opening a graph folder: the manifest is checked, the data files are mapped, nothing is read yet."""

from __future__ import annotations

import contextlib
import hashlib
import json
import mmap
import shlex
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from ..errors import GraphError
from ..names import NORMALIZER_VERSION
from .layout import ARRAYS, FORMAT_VERSION, STRINGS

if TYPE_CHECKING:
    import numpy as np

    from ..texts import Texts

__all__ = [
    "MANIFEST",
    "Store",
    "Strings",
    "data_files",
    "manifest_checksum",
    "mend",
    "read_manifest",
    "unreadable",
]

MANIFEST = "manifest.json"
BUILDING = "building-"
_Format = Literal["B", "b", "H", "h", "I", "i", "Q"]
_FORMATS: dict[str, _Format] = {
    "|u1": "B",
    "|i1": "b",
    "<u2": "H",
    "<i2": "h",
    "<u4": "I",
    "<i4": "i",
    "<u8": "Q",
}


def data_files() -> dict[str, str | None]:
    """The name of every data file, with its dtype where the layout fixes it (else the manifest says it:
    offsets of strings may have 4 or 8 bytes, narrow arrays 1, 2 or 4)."""
    files: dict[str, str | None] = {
        f"{name}.bin": None if spec.narrow else spec.dtype for name, spec in ARRAYS.items()
    }
    for name in STRINGS:
        files[f"{name}.bytes"] = "|u1"
        files[f"{name}.ends"] = None
    return files


def manifest_checksum(manifest: dict[str, Any]) -> str:
    """The SHA-256 of a manifest: of its canonical JSON without `checksum` itself and without the time of
    the build, so that two builds of one input have one checksum."""
    content = {k: v for k, v in manifest.items() if k not in ("checksum", "built")}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class Strings:
    """A table of strings over mapped files: `strings[row]`."""

    __slots__ = ("_bytes", "_ends")

    def __init__(self, data: memoryview, ends: memoryview) -> None:
        self._bytes = data
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends)

    def raw(self, row: int) -> bytes:
        """The UTF-8 bytes of one string. Raises IndexError outside the table."""
        if row < 0:
            raise IndexError(row)
        start = self._ends[row - 1] if row > 0 else 0
        return bytes(self._bytes[start : self._ends[row]])

    def __getitem__(self, row: int) -> str:
        if row < 0:
            raise IndexError(row)
        ends = self._ends  # as `raw`, without a copy
        return str(self._bytes[ends[row - 1] if row else 0 : ends[row]], "utf-8")

    def bisect(self, target: bytes, low: int, high: int) -> int:
        """The first row of `low` to `high`, of a table in order, whose bytes are not before `target`; `high`
        where there is none."""
        data, ends = self._bytes, self._ends
        while low < high:
            middle = (low + high) // 2
            if bytes(data[ends[middle - 1] if middle else 0 : ends[middle]]) < target:
                low = middle + 1
            else:
                high = middle
        return low

    def texts(self, row: int) -> tuple[str, ...]:
        """A string that holds several values, joined by |."""
        joined = self[row]
        return tuple(joined.split("|")) if joined else ()


class Store:
    """An opened graph folder. `files[name]` is a read-only memoryview over each mapped file, `arrays[name]`
    and `strings[name]` the same by what they hold; many threads may read at once. Use `Store.open`."""

    def __init__(
        self,
        path: Path,
        manifest: dict[str, Any],
        files: dict[str, memoryview],
        maps: list[mmap.mmap],
    ) -> None:
        self.path = path
        self.manifest = manifest
        self.files = files
        self.arrays = {name: files[f"{name}.bin"] for name in ARRAYS}
        self.strings = {name: Strings(files[f"{name}.bytes"], files[f"{name}.ends"]) for name in STRINGS}
        self.kept: dict[str, Any] = {}  # what readers made of the files, until they are closed
        self._maps = maps

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the graph folder `path`.

        Checks the manifest (its checksum, the versions) and every data file's name and length, not its
        contents. Raises `GraphError`. Cost: independent of the size of the graph.
        """
        for attempt in (1, 2):
            manifest = read_manifest(path)
            try:
                return cls._map(path, manifest)
            except FileNotFoundError as error:
                # A build may have replaced the graph between the two steps: the new manifest is whole.
                if attempt == 2:
                    raise GraphError(
                        f"The graph {path} is incomplete: {Path(error.filename).name} is missing.",
                        hint=mend(path, manifest),
                    ) from None
            except OSError as error:
                raise unreadable(path, error) from None
        raise AssertionError("unreachable")

    @classmethod
    def _map(cls, path: Path, manifest: dict[str, Any]) -> Store:
        folder = path / manifest["data"]
        views: dict[str, memoryview] = {}
        maps: list[mmap.mmap] = []
        for file, dtype in data_files().items():
            entry = manifest["files"][file]
            form = _FORMATS[dtype or entry["dtype"]]
            with _regular(folder / file) as stream:
                size = stream.seek(0, 2)
                if size != entry["bytes"]:
                    raise GraphError(
                        f"The graph {path} is damaged: {file} has {size} bytes and should have "
                        f"{entry['bytes']}.",
                        hint=mend(path, manifest),
                    )
                if size == 0:
                    views[file] = memoryview(b"").cast(form)
                    continue
                mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            maps.append(mapped)
            views[file] = memoryview(mapped).cast(form)
        return cls(path, manifest, views, maps)

    def numpy(self, name: str) -> np.ndarray[Any, Any]:
        """One array as a read-only numpy array over the same memory."""
        import numpy as np

        return np.frombuffer(self.arrays[name], dtype=self.manifest["files"][f"{name}.bin"]["dtype"])

    def texts(self, name: str) -> Texts:
        """One table of strings as arrays over the same memory."""
        import numpy as np

        from ..texts import Texts

        ends = np.frombuffer(self.files[f"{name}.ends"], self.manifest["files"][f"{name}.ends"]["dtype"])
        return Texts.packed(np.frombuffer(self.files[f"{name}.bytes"], np.uint8), ends)

    def count(self, name: str) -> int:
        """How many rows the table `name` has."""
        return int(self.manifest["counts"][name])

    def close(self) -> None:
        """Unmap all files. Later reads raise ValueError. What is still in use, a numpy array over a file or
        a question in another thread, is unmapped when it is done."""
        self.kept.clear()
        for view in self.files.values():
            with contextlib.suppress(BufferError):
                view.release()
        for mapped in self._maps:
            with contextlib.suppress(BufferError):
                mapped.close()
        self._maps = []


def _regular(path: Path) -> BinaryIO:
    """Open a file for reading, unless it is something that could keep the reader waiting."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(None, "not a plain file", str(path))
    return path.open("rb")


def unreadable(path: Path, error: OSError) -> GraphError:
    """The error for a graph that the system does not let be read."""
    return GraphError(
        f"The graph {path} cannot be read: {error.strerror or error}.",
        hint="See to its permissions, or name another with --graph.",
    )


_MAKERS = {"imdb", "merge", "table", "wikidata"}


def mend(path: Path, manifest: dict[str, Any] | None = None) -> str:
    """What to do about a damaged graph. The starter graph comes back by itself; any other is built again by
    whoever has its data."""
    if manifest is not None and manifest.get("name") == "starter":
        return f"Remove the folder {shlex.quote(str(path))}: the starter graph is then built again."
    made_by = str((manifest or {}).get("made_by"))
    if made_by not in _MAKERS:
        made_by = "table"
    given = "GRAPH GRAPH" if made_by == "merge" else "DIR"
    return f"Build it again: costars data build {made_by} {given} -o {shlex.quote(str(path))}"


def read_manifest(path: Path) -> dict[str, Any]:
    """The checked manifest of the graph folder `path`. Raises `GraphError` where it is missing, damaged or
    of another version."""
    build = mend(path).replace("Build it again", "Build one")
    if sys.byteorder != "little":
        raise GraphError("Graphs are little-endian; this machine is not.")
    file = path / MANIFEST
    try:
        if not path.exists():
            raise GraphError(f"There is no graph at {path}.", hint=build)
        if not path.is_dir():
            raise GraphError(f"{path} is not a graph: a graph is a folder.", hint=build)
        with _regular(file) as stream:
            text = stream.read()
    except FileNotFoundError:
        if any(path.glob(f"{BUILDING}*")):
            raise GraphError(
                f"The graph {path} is not finished: its build was stopped, or is still running.",
                hint=f"Wait for it. {mend(path)}",
            ) from None
        raise GraphError(f"{path} is not a graph: it has no {MANIFEST}.", hint=build) from None
    except OSError as error:
        raise unreadable(path, error) from None
    again = mend(path)
    try:
        manifest = json.loads(text)
        version = manifest["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise GraphError(
            f"The graph {path} is damaged: {MANIFEST} is cut off or no manifest.", hint=again
        ) from None
    again = mend(path, manifest)
    if not isinstance(version, int) or version < FORMAT_VERSION:
        raise GraphError(
            f"The graph {path} was built by an older costars (format {version}; this one reads "
            f"{FORMAT_VERSION}).",
            hint=again,
        )
    if version > FORMAT_VERSION:
        raise GraphError(
            f"The graph {path} was built by a newer costars (format {version}; this one reads "
            f"{FORMAT_VERSION}).",
            hint="Update this one: pip install --upgrade costars",
        )
    if manifest.get("checksum") != manifest_checksum(manifest):
        raise GraphError(f"The graph {path} is damaged: {MANIFEST} was altered.", hint=again)
    if manifest["normalizer"] != NORMALIZER_VERSION:
        raise GraphError(
            f"The graph {path} holds names in another form (normalizer {manifest['normalizer']}; this "
            f"costars uses {NORMALIZER_VERSION}).",
            hint=again,
        )
    if set(manifest["files"]) != set(data_files()):
        odd = min(set(manifest["files"]) ^ set(data_files()))
        raise GraphError(f"The graph {path} has other files than this costars expects: {odd}.", hint=again)
    return manifest  # type: ignore[no-any-return]
