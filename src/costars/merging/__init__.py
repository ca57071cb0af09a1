"""Several graphs as one: joined on shared ids, with who said what, and a list of where they disagree.

The order of the graphs is their rank: a name, a year, a character is taken from the first graph that has it.
People and titles are joined where they share an id and nothing speaks against it; a credit or relation that
several graphs have names all of them as its sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..catalog.coded import CodedCatalog
from ..errors import BadInput
from .credits import merge_credits
from .disagreements import Disagreements
from .parts import check_contents, open_parts
from .people import merge_people
from .relations import merge_relations
from .statements import Statements
from .titles import merge_titles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from .parts import Part

__all__ = ["check_graphs", "merge_graphs"]


def check_graphs(paths: Sequence[Path], name: str | None = None) -> None:
    """Raise what `merge_graphs` raises, but for damage within the files, before anything is written. Cost:
    none worth naming."""
    if name is not None and not name.isprintable():
        raise BadInput("The name of the graph is not valid text.", hint="Use UTF-8 in your terminal.")
    with open_parts(paths):
        pass


def merge_graphs(
    paths: Sequence[Path], *, name: str | None = None, stage: Callable[[str], None] = lambda _: None
) -> CodedCatalog:
    """The graphs in `paths` as one catalog; `extra` of it holds `disagreements.tsv`. `stage` hears of each
    step that may take minutes.

    Raises `BadInput` for fewer than two graphs, more than 32, one that is named twice, and a `name` that is
    not text; `GraphError` for one that cannot be read or is damaged. Cost: reads all of the graphs; linear in
    the credits; what several graphs have is compared one by one. In memory are some 40 bytes for each credit
    and 150 for each person and title.
    """
    check_graphs(paths, name)
    with open_parts(paths) as parts:
        check_contents(parts)
        found = Disagreements(parts)
        stage("joining people and titles")
        people = merge_people(parts, found)
        titles = merge_titles(parts, found)
        stage("joining credits and relations")
        statements = Statements(parts)
        credits, characters = merge_credits(parts, titles.id, statements, found)
        relations = merge_relations(parts, people.id, statements, found)
        read, kept, rejected = _accounts(parts)
        return CodedCatalog(
            name=name or " + ".join(part.name for part in parts),
            sources=statements.sources,
            people=people,
            titles=titles,
            credits=credits,
            relations=relations,
            characters=characters,
            statements=statements.texts(),
            made_by="merge",
            read=read,
            kept=kept,
            rejected=rejected,
            notes=found.notes(),
            extra={"disagreements.tsv": found.table()} if len(found) else {},
        )


def _accounts(parts: Sequence[Part]) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Rows of the graphs: those that stand for themselves, and those that an earlier graph has too."""
    read, kept, rejected = {}, {}, {}
    for part in parts:
        for table, (rows, joined) in part.accounts.items():
            what = f"{part.label} {table}"
            read[what], kept[what] = rows, rows - joined
            if joined:
                rejected[f"{what}: the same in an earlier graph"] = joined
    return read, kept, rejected
