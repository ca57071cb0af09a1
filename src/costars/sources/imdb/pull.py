"""Get IMDb's non-commercial data sets: gzipped TSV, renewed daily, at https://datasets.imdbws.com/.

The files and their columns are described at https://developer.imdb.com/non-commercial-datasets/; what may be
done with them is in `imdb_terms`.
"""

from __future__ import annotations

import contextlib
import functools
import zlib
from typing import TYPE_CHECKING, NamedTuple

from ..fetching.http import Client, Unfit, user_agent
from ..fetching.pulled import only_pull_into, read_files, write_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["BASE_URL", "HEADERS", "SOURCE", "Pulled", "check_imdb_file", "pull_imdb"]

SOURCE = "imdb"
BASE_URL = "https://datasets.imdbws.com/"
_AKAS = "title.akas.tsv.gz"
# File → the columns of its first line.
HEADERS = {
    "name.basics.tsv.gz": "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
    "title.basics.tsv.gz": "tconst titleType primaryTitle originalTitle isAdult startYear endYear "
    "runtimeMinutes genres",
    "title.crew.tsv.gz": "tconst directors writers",
    "title.episode.tsv.gz": "tconst parentTconst seasonNumber episodeNumber",
    "title.principals.tsv.gz": "tconst ordering nconst category job characters",
    "title.ratings.tsv.gz": "tconst averageRating numVotes",
    _AKAS: "titleId ordering title region language types attributes isOriginalTitle",
}
_LONGEST_HEADER = 1 << 16  # bytes
_GZIP = 31  # zlib's wbits for a gzip member, whose checksum and length it then verifies
_CHUNK = 1 << 18  # bytes


class Pulled(NamedTuple):
    """A file of the set, in place and whole. `status` and `received` are those of `Download`."""

    name: str
    bytes: int
    status: str
    received: int


def pull_imdb(
    folder: Path,
    *,
    base_url: str = BASE_URL,
    akas: bool = False,
    client: Client | None = None,
    progress: Callable[[str, int, int | None], None] = lambda *_: None,
    note: Callable[[str], None] = lambda _: None,
) -> list[Pulled]:
    """Bring the data set in `folder` up to date; the other titles of works (`akas`) only where asked for.

    Each file takes the place of the old one when it is whole and checked, and `pull.json` says at any time
    what is there. `progress` hears a file's name and its bytes, so far and in all. Raises `NetworkError` and
    `BadInput`; the same call again goes on where it stopped.
    """
    client = client or Client(user_agent=user_agent(), note=note)
    done = []
    with only_pull_into(folder):
        files = read_files(folder, SOURCE)
        for name, header in HEADERS.items():
            if name == _AKAS and not akas:
                continue
            came = client.download(
                base_url.rstrip("/") + "/" + name,
                folder / name,
                progress=functools.partial(progress, name),
                check=functools.partial(check_imdb_file, header=header),
                have=files.get(name),
            )
            files[name] = came
            write_record(folder, SOURCE, files)
            done.append(Pulled(name, came.size, came.status, came.received))
    return done


def check_imdb_file(path: Path, header: str) -> None:
    """Raises `Unfit` unless `path` is whole gzip, its checksums right, of rows under the columns of `header`
    (separated by spaces here, by tabs in the file; IMDb may add others). Cost: unpacks the file once, without
    keeping it."""
    first, size = b"", 0
    for chunk in _unpacked(path):
        if b"\n" not in first:
            first += chunk[:_LONGEST_HEADER]
            line, end, _ = first.partition(b"\n")
            # An HTML page with a mark in its first line is told before all of it has been read.
            if (end or len(first) >= _LONGEST_HEADER) and not _has_columns(line, header):
                raise _other_columns(line)
        size += len(chunk)
    line, end, _ = first.partition(b"\n")
    if size <= len(line) + len(end):
        raise Unfit("it has no rows")


def _has_columns(line: bytes, header: str) -> bool:
    """Whether the first line of a file has all columns."""
    return set(header.encode().split()) <= set(line.rstrip(b"\r").split(b"\t"))


def _other_columns(line: bytes) -> Unfit:
    shown = line[:60].decode("utf-8", "replace")
    return Unfit(f"it begins with {shown!r}, not with the columns of IMDb's file")


def _unpacked(path: Path) -> Iterator[bytes]:
    """The contents of a gzip file (RFC 1952), members in a row included."""
    with path.open("rb") as stream:
        data = stream.read(_CHUNK)
        if not data.startswith(b"\x1f\x8b"):
            shown = data[:40].decode("utf-8", "replace")
            raise Unfit(f"it is not gzip: it begins with {shown!r}" if data else "it is empty")
        while data:
            member = zlib.decompressobj(_GZIP)
            while not member.eof:
                if not data:
                    raise Unfit("its gzip stream is cut off")
                with _as_unfit():
                    chunk = member.decompress(data, _CHUNK)
                yield chunk
                data = member.unconsumed_tail or (member.unused_data if member.eof else stream.read(_CHUNK))
            data = data or stream.read(_CHUNK)


@contextlib.contextmanager
def _as_unfit() -> Iterator[None]:
    try:
        yield
    except zlib.error as error:
        raise Unfit(f"its gzip stream is damaged: {error}") from None
