"""Fixtures: a home of its own for the cache, the starter graph, the reference data where it is at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import costars

ROOT = Path(__file__).parent.parent

settings.register_profile(
    "costars", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("costars")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Nothing is written into the user's cache, and nothing read from there."""
    folder = tmp_path_factory.mktemp("home")
    before = {name: os.environ.pop(name, None) for name in ("COSTARS_HOME", "COSTARS_GRAPH", "COLUMNS")}
    os.environ["COSTARS_HOME"] = str(folder)
    yield folder
    del os.environ["COSTARS_HOME"]
    os.environ.update({k: v for k, v in before.items() if v is not None})


@pytest.fixture(scope="session")
def starter(home: Path) -> Iterator[costars.Graph]:
    with costars.open() as graph:
        yield graph


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference data; tests that need it are skipped where it is absent."""
    folder = (ROOT / os.environ.get("COSTARS_REFERENCE", "../shared")).resolve() / "data"
    if not folder.is_dir():
        pytest.skip(f"no reference data at {folder} (COSTARS_REFERENCE names another place)")
    return folder
