"""Files that a command writes beside its answer: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path

from ..errors import BadInput
from ..sources.fetching.durable import sync_folder, writing

__all__ = ["check_outputs", "write_output"]

STANDARD = "-"


def check_outputs(outputs: dict[str, str | None], *, source: str, as_json: bool) -> None:
    """Raise `BadInput` for outputs that cannot be, before any work is done. `outputs` are options and the
    files that they name, `source` the file that is read."""
    named = [(option, out) for option, out in outputs.items() if out is not None]
    taken = {"--json": STANDARD} if as_json else {}
    for option, out in named:
        if out == STANDARD:
            other = next((o for o, place in taken.items() if place == STANDARD), None)
            if other is not None:
                raise BadInput(
                    f"{other} and {option} cannot both have standard output.",
                    hint=f"Name a file: {option} OUT",
                )
            taken[option] = STANDARD
            continue
        _check_place(option, out)
        path = Path(out)
        if source != STANDARD and _same(path, Path(source)):
            raise BadInput(f"{option} would replace the article {source}.", hint="Name another file.")
        for before, place in taken.items():
            if place != STANDARD and _same(path, Path(place)):
                raise BadInput(f"{before} and {option} name the same file.", hint="Name two files.")
        taken[option] = out


def _check_place(option: str, out: str) -> None:
    if not out.strip():
        raise BadInput(f"{option} names no file.", hint="Name one, or - for standard output.")
    if "\0" in out:
        raise BadInput(f"{option} names a file that cannot be.", hint="Leave the NUL character out.")
    path = Path(out)
    with writing(path):
        if path.is_dir():
            raise BadInput(f"{out} is a folder.", hint=f"Name a file in it: {path / 'report.html'}")
        if not path.parent.is_dir():
            raise BadInput(
                f"There is no folder {path.parent} to write {path.name} into.",
                hint="Make it, or name another place.",
            )


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or would be."""
    with contextlib.suppress(OSError, ValueError):
        if one.exists() and other.exists():
            return one.samefile(other)
        return one.resolve() == other.resolve()
    return False


def write_output(out: str, text: str) -> None:
    """Write a text in UTF-8 to a file, or with "-" to standard output. Raises `BadInput`.

    A file that is there is replaced as a whole, through a link, and keeps its permissions; after a crash
    there is the old one or the new one. What is no file (a pipe, a device) is written to as it is.
    """
    content = text.encode("utf-8", "backslashreplace")
    if out == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    with writing(path):
        path = path.resolve()
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        temporary = path.with_name(f".{path.name[:200]}.{secrets.token_hex(4)}")
        try:
            with temporary.open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o7777)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
