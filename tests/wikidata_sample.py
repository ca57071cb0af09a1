"""The sample answers in tests/golden/wikidata, and an endpoint that gives them.

They are what an endpoint gives for a small part of Wikidata, written by hand: some real items (Apollo 13,
Cleopatra, their people) with facts of their own, and made-up ones, whose numbers begin with 9000.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from costars.sources.wikidata import QUERIES, pull_wikidata
from costars.sources.wikidata.snapshot import STATE

GOLDEN = Path(__file__).parent / "golden" / "wikidata"
DAY = dt.date(2024, 1, 30)
BY_TEXT = {query.sparql: query.name for query in QUERIES.values()}


def rows_of(content: bytes) -> int:
    return sum(1 for line in content.splitlines()[1:] if line.strip())


class Endpoint:
    """Answers with the golden files, or with those of `answers`; remembers what it was asked.

    `fails` is asked before each answer and may raise; `counts` says other numbers of rows than there are.
    """

    def __init__(self, **answers: bytes) -> None:
        self.answers = {name: (GOLDEN / query.file).read_bytes() for name, query in QUERIES.items()} | {
            name.replace("_", "-"): content for name, content in answers.items()
        }
        self.counts: dict[str, int] = {}
        self.asked: list[str] = []
        self.fails: Callable[[str], None] = lambda name: None
        self.names = dict(BY_TEXT)

    def fetch(
        self, client: Any, endpoint: str, query: str, path: Path, *, columns: tuple[str, ...], timeout: float
    ) -> int:
        name = self.names[query]
        self.asked.append(name)
        self.fails(name)
        content = self.answers[name]
        assert tuple(content.partition(b"\n")[0].decode().strip().replace("?", "").split("\t")) == columns
        path.write_bytes(content)
        return rows_of(content)

    def count(self, client: Any, endpoint: str, query: str) -> int:
        name = self.names[query]
        return self.counts.get(name, rows_of(self.answers[name]))

    def pull(self, folder: Path, **more: Any) -> Any:
        given = {"fetch": self.fetch, "count": self.count, "client": object(), "today": lambda: DAY}
        return pull_wikidata(folder, **(given | more))


def snapshot_of(folder: Path) -> Path:
    (path,) = folder.glob("snapshot-*")
    return path


def recount(folder: Path) -> None:
    """Let `pull.json` say what the files now hold, as if they had been fetched like that."""
    path = snapshot_of(folder)
    state = json.loads((path / STATE).read_text())
    for name, answer in state["answers"].items():
        file = path / QUERIES[name].file
        if file.is_file():
            answer["rows"] = rows_of(file.read_bytes())
    (path / STATE).write_text(json.dumps(state))
