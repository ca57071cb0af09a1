"""One way through the house: nothing on the left imports anything on the right."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import costars

PACKAGE = Path(costars.__file__).parent

# Each room may import the rooms before it. Kernels are for those rooms that work on many rows.
ORDER = [
    {"__about__", "errors", "records", "vocabulary", "names"},
    {"kernels"},
    {"texts", "grouping"},
    {"sources"},
    {"catalog"},
    {"index", "announcements"},
    {"graph", "starter", "demo", "merging"},
    {"article", "networks"},
    {"opening"},
    {"report"},
    {"cli"},
]
KERNEL_USERS = {"kernels", "texts", "grouping", "sources", "catalog", "index", "graph", "networks"}
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
# The package itself is the front door: it may open any room, late.
FILES = [p for p in sorted(PACKAGE.rglob("*.py")) if p != PACKAGE / "__init__.py"]


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """The rooms that a file imports, at its top or inside a function."""
    rooms = set()
    package = ("costars", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            full = ".".join(part for part in (base, node.module) if part)
            names = [full, *(f"{full}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            if parts[0] == "costars" and len(parts) > 1 and parts[1] in RANK:
                rooms.add(parts[1])
    return rooms - {room_of(path)}


def test_every_room_has_its_place() -> None:
    assert {room_of(p) for p in FILES} == set(RANK)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path)
    rooms = imported_rooms(path)
    assert {r for r in rooms if RANK[r] > RANK[room]} == set()
    assert {r for r in rooms if RANK[r] == RANK[room] and RANK[room] > 0} <= {"starter"}
    if room not in KERNEL_USERS:
        assert "kernels" not in rooms


def test_the_test_itself_sees_imports() -> None:
    """Relative imports, on any level and inside functions, are seen."""
    assert {"sources", "errors"} <= imported_rooms(PACKAGE / "catalog" / "assemble.py")
    assert {"catalog", "graph", "index", "sources"} <= imported_rooms(PACKAGE / "cli" / "build.py")
    assert "kernels" in imported_rooms(PACKAGE / "graph" / "profile.py")


def test_files_have_one_job() -> None:
    assert {
        str(p.name): n for p in FILES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 420
    } == {}
