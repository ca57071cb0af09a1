"""Every place in a sentence that says that people worked together."""

from __future__ import annotations

from ..scene import Scene
from .joint import Joint
from .joint_being import being, first_times
from .joint_clauses import causing, of_clause
from .joint_echoes import echoes, since_then
from .joint_nouns import of_nouns

__all__ = ["joints"]


def joints(scene: Scene) -> list[Joint]:
    """Every joint of one sentence; read once, and kept with it."""
    if scene.joints is None:
        scene.joints = list(_read(scene)) if not scene.question else []
    return scene.joints  # type: ignore[return-value]


def _read(scene: Scene) -> list[Joint]:
    found = [joint for clause in scene.clauses if (joint := of_clause(scene, clause)) is not None]
    found += causing(scene)
    found += list(being(scene, found))
    found += list(of_nouns(scene, list(found)))
    found += list(first_times(scene, found))
    since_then(scene, found)
    found += list(echoes(scene, found))
    for joint in found:
        if joint.duration is not None:
            joint.widen(joint.duration)
        if joint.titles or joint.year is not None or joint.never:
            scene.discourse.told = joint
    return found
