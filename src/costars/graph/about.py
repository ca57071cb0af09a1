"""What a graph holds, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..records import GraphInfo, Source

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["info"]


def info(path: Path, manifest: dict[str, Any]) -> GraphInfo:
    """What a manifest says, and of which graph folder."""
    return GraphInfo(
        name=manifest["name"],
        built=manifest["built"],
        version=manifest["costars"],
        sources=tuple(Source(**s) for s in manifest["sources"]),
        counts={table: manifest["counts"][table] for table in ("people", "titles", "credits", "relations")},
        rejected=dict(manifest["rejected"]),
        read=dict(manifest["read"]),
        kept=dict(manifest["kept"]),
        path=str(path),
        format=manifest["format"],
        fingerprint=manifest["fingerprint"],
        bytes=sum(entry["bytes"] for entry in manifest["files"].values()),
    )
