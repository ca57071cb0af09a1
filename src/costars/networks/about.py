"""What an export says of itself: export.json for programs, README.md for people. No times, no paths: the same
graph and rule give the same bytes anywhere."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, NamedTuple

from ..records.words import rule_text
from ..vocabulary import ACTING, CHAIN_KINDS
from .columns import NODE, OWN_ID, TYPES, columns_of
from .folder import ABOUT, README, writing
from .projection import MOST_EDGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..records import Rule
    from ..records.networks import Export

__all__ = ["Wanted", "command_of", "describe", "write_about"]

_STARTER = "starter"
_BAR = "\\|"  # which would else end a cell of a table


class Wanted(NamedTuple):
    """What an export is asked to be; see `Networks.export`."""

    file_format: str
    projected: bool
    most_edges: int


def command_of(wanted: Wanted, graph: str, rule: Rule) -> str:
    """The command that makes an export again; GRAPH and DIR stand for where the graph lies and the export
    goes."""
    words = ["costars", "data", "export"]
    words += [] if graph == _STARTER else ["--graph", "GRAPH"]
    words += ["-o", "DIR", "--format", wanted.file_format]
    words += ["--projected"] if wanted.projected else []
    if wanted.projected and wanted.most_edges != MOST_EDGES:
        words += ["--most-edges", str(wanted.most_edges)]
    words += ["--roles", ",".join(rule.roles)] if rule.roles != (ACTING,) else []
    words += ["--kinds", ",".join(rule.kinds)] if rule.kinds != CHAIN_KINDS else []
    words += ["--from", str(rule.from_)] if rule.from_ is not None else []
    words += ["--to", str(rule.to)] if rule.to is not None else []
    words += ["--as-of", rule.as_of.isoformat()] if rule.as_of is not None else []
    words += [word for identity in rule.without for word in ("--without", identity)]
    words += ["--no-announced"] if not rule.announced and rule.as_of is None else []
    words += ["--no-voice"] if not rule.voice else []
    words += ["--no-series-level"] if not rule.series_level else []
    words += ["--live"] if not rule.without_genres else []
    return shlex.join(words)


def describe(graph: str, checksum: str, rule: Rule, attributions: tuple[str, ...]) -> str:
    """A network in a few sentences."""
    told = f"Graph {graph} of costars, checksum {checksum}. Counted: {rule_text(rule)}."
    return " ".join([told, *attributions])


def write_about(folder: Path, export: Export) -> None:
    """Write both files. Raises OSError."""
    for name, text in (
        (README, "\n".join(_readme(export)) + "\n"),
        (ABOUT, json.dumps(export.to_dict(), indent=1, ensure_ascii=False) + "\n"),
    ):
        with writing(folder / name) as sink:
            sink.write(text.encode("utf-8", "backslashreplace"))


def _readme(export: Export) -> Iterator[str]:
    projected = export.network == "projected"
    counts = export.counts
    yield f"# A network of {export.graph}"
    yield ""
    if projected:
        yield "People, and an edge for each two who are credited on a title together; its weight is how many."
    else:
        yield "People and titles, and an edge for each person and title that credits the person."
    yield "A credit tells that somebody worked on a title, not that two people share a scene."
    yield ""
    titles = "" if projected else f"{counts['titles']:,} titles, "
    held = f"{counts['people']:,} people, {titles}{counts['edges']:,} edges"
    yield f"{held}; {counts['components']:,} components, the largest with {counts['largest']:,} people."
    yield ""
    yield f"Counted: {rule_text(export.rule)}."
    yield ""
    yield "## Where it comes from"
    yield ""
    yield f"- graph: {export.graph}"
    yield f"- checksum of the graph: `{export.checksum}`"
    for source in export.sources:
        facts = [source.date or "date unknown", f"licence: {source.licence or 'unknown'}", source.url]
        yield f"- source: {source.name}, {', '.join(filter(None, facts))}"
        if source.attribution:
            yield f"  {source.attribution}"
    for title in export.announced:
        yield f"- announced: {title.name} (`{title.id}`), in {title.source} of {title.date}"
    yield ""
    yield f"costars {export.costars} makes the same files from this graph with:"
    yield ""
    yield f"    {export.command}"
    if export.announced:
        yield ""
        yield "Titles that were announced beside the graph are no part of it, nor of its checksum."
    yield ""
    yield "## Files"
    yield ""
    for file in export.files:
        rows = "" if file.rows is None else f"{file.rows:,} rows, "
        yield f"- `{file.name}`: {rows}{file.bytes:,} bytes, SHA-256 `{file.sha256}`"
    yield f"- `{ABOUT}`: all of this for programs"
    yield from _columns(export)


def _columns(export: Export) -> Iterator[str]:
    tables = columns_of(projected=export.network == "projected")
    xml = export.file_format in ("graphml", "gexf")
    for name, columns in tables.items():
        yield ""
        yield f"## {name.capitalize()}"
        yield ""
        if xml and name == "edges":
            columns = columns[2:]
        elif xml:
            kind = () if export.network == "projected" else NODE
            columns = (*kind, *((OWN_ID,) if export.node_ids == "numbered" else ()), *columns[1:])
        if export.file_format == "gexf" and name != "edges":
            yield "The name of a node is its label."
            yield ""
        yield "| attribute | holds | meaning |" if xml else "| column | holds | meaning |"
        yield "| --- | --- | --- |"
        for column in columns:
            holds = TYPES[column.type].replace("|", _BAR)
            yield f"| {column.name} | {holds} | {column.meaning} |"
