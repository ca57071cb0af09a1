"""A network as one file of XML: GraphML (graphml.graphdrawing.org/primer/graphml-primer.html) or GEXF 1.3
(gexf.net/schema.html), written piece by piece.

Attributes have types; what is not known is left out. What XML 1.0 cannot hold, control characters and two
others (www.w3.org/TR/xml/#charsets), is left out and counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from ..records.networks import ExportedFile
from .columns import BETWEEN_PEOPLE, EDGES
from .files import Written, told
from .folder import writing
from .names import as_texts, names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from .columns import Column
    from .files import Progress
    from .tables import Tables

__all__ = ["GEXF", "GRAPHML", "write_xml"]

_ILLEGAL = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x{FFFE}\x{FFFF}]"
# Tabs and line ends as well: a parser makes spaces of them in an attribute.
_ESCAPES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
}  # fmt: skip
_NODE_NAMES = ("key", "source", "target")
_XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


class _Head(NamedTuple):
    """What stands in the head of a file."""

    description: str
    nodes: Sequence[Column]
    edges: Sequence[Column]
    node_count: int


class _Format(NamedTuple):
    """How a format writes what all have: what stands around a node, an edge, an edge between people
    (`weighted`) and the `value` of an attribute. In the first three, names in braces are columns: `key` of a
    node, `source` and `target` of an edge, and attributes that stand in the tag itself; in the last, {} is
    the attribute's name."""

    suffix: str
    head: Callable[[_Head], str]
    node: tuple[str, str]
    between: Callable[[int], str]  # nodes and edges, of which it is told the number
    edge: tuple[str, str]
    weighted: tuple[str, str]
    foot: str
    value: tuple[str, str]


def write_xml(
    folder: Path,
    tables: Tables,
    form: _Format,
    *,
    description: str,
    counts: dict[str, int],
    progress: Progress,
) -> Written:
    """Write a network into a folder as one file. `counts` has the numbers of people, titles and edges. Raises
    OSError. Cost: linear; the memory of all ids and of one piece."""
    names = names_of(tables, tokens=True)
    edge_columns = (BETWEEN_PEOPLE if tables.projected else EDGES)[2:]
    dropped = 0

    def lines(frame: pl.DataFrame, around: tuple[str, str]) -> bytes:
        nonlocal dropped
        clean, lost = _clean(frame)
        dropped += lost
        return _lines(clean, around, form.value).encode()

    with writing(folder / f"network.{form.suffix}") as sink:
        head = _Head(_escaped(description), names.columns, edge_columns, sum(map(len, names.keys.values())))
        sink.write(form.head(head).encode())
        for what in names.keys:
            for frame in told(names.nodes(tables, what), what, counts[what], progress):
                sink.write(lines(frame, form.node))
        sink.write(form.between(counts["edges"]).encode())
        around = form.weighted if tables.projected else form.edge
        for frame in told(names.edges(tables), "edges", counts["edges"], progress):
            sink.write(lines(frame, around))
        sink.write(form.foot.encode())
    file = ExportedFile(f"network.{form.suffix}", None, sink.bytes, sink.sha256)
    return Written((file,), "own" if names.own is None else "numbered", dropped)


def _clean(frame: pl.DataFrame) -> tuple[pl.DataFrame, int]:
    """Texts as XML has them, and how many characters it cannot hold. Names of nodes hold nothing special."""
    frame = as_texts(frame)
    names = [n for n, kind in frame.schema.items() if kind == pl.String and n not in _NODE_NAMES]
    if not names or not frame.height:
        return frame, 0
    texts = pl.col(names).str
    illegal = sum(frame.select(texts.count_matches(_ILLEGAL).sum()).row(0))
    if illegal:
        frame = frame.with_columns(texts.replace_all(_ILLEGAL, ""))
    return frame.with_columns(texts.replace_many(list(_ESCAPES), list(_ESCAPES.values()))), illegal


def _escaped(text: str) -> str:
    clean, _ = _clean(pl.DataFrame({"text": [text]}))
    return str(clean.item())


def _lines(frame: pl.DataFrame, around: tuple[str, str], value: tuple[str, str]) -> str:
    """A line for each row."""
    begin, end = around
    template = re.split(r"\{(\w+)\}", begin)
    parts = [pl.col(part) if place % 2 else pl.lit(part) for place, part in enumerate(template)]
    before, after = value
    for name in frame.columns:
        if name not in template[1::2]:
            said = pl.concat_str(pl.lit(before.format(name)), pl.col(name), pl.lit(after))
            parts.append(said.fill_null(""))
    return "".join(frame.select(pl.concat_str(*parts, pl.lit(end))).to_series().to_list())


# GraphML -------------------------------------------------------------------------------------------

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GRAPHML_TYPES = {"text": "string", "texts": "string", "date": "string", "small": "int", "number": "int"}


def _graphml_head(head: _Head) -> str:
    keys = "".join(
        f'<key id="{c.name}" for="{what}" attr.name="{c.name}" attr.type="{_GRAPHML_TYPES[c.type]}"/>\n'
        for what, columns in (("node", head.nodes), ("edge", head.edges))
        for c in columns
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<graphml xmlns="{_GRAPHML}" {_XSI} xsi:schemaLocation="{_GRAPHML} {_GRAPHML}/1.0/graphml.xsd">\n'
        f'<desc>{head.description}</desc>\n{keys}<graph edgedefault="undirected">\n'
    )


GRAPHML = _Format(
    suffix="graphml",
    head=_graphml_head,
    node=('<node id="{key}">', "</node>\n"),
    between=lambda _: "",
    edge=('<edge source="{source}" target="{target}">', "</edge>\n"),
    weighted=('<edge source="{source}" target="{target}">', "</edge>\n"),
    foot="</graph>\n</graphml>\n",
    value=('<data key="{}">', "</data>"),
)


# GEXF ----------------------------------------------------------------------------------------------

_GEXF = "http://gexf.net/1.3"
_GEXF_TYPES = _GRAPHML_TYPES | {"small": "integer", "number": "integer"}


def _gexf_head(head: _Head) -> str:
    classes = ""
    for what, columns in (("node", head.nodes), ("edge", head.edges)):
        attributes = "".join(
            f'<attribute id="{c.name}" title="{c.name}" type="{_GEXF_TYPES[c.type]}"/>\n'
            for c in columns
            if c.name not in ("name", "weight")  # which GEXF has places of their own for
        )
        if attributes:
            classes += f'<attributes class="{what}">\n{attributes}</attributes>\n'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<gexf xmlns="{_GEXF}" {_XSI} xsi:schemaLocation="{_GEXF} {_GEXF}/gexf.xsd" version="1.3">\n'
        f"<meta><creator>costars</creator><description>{head.description}</description></meta>\n"
        f'<graph defaultedgetype="undirected" mode="static">\n{classes}<nodes count="{head.node_count}">\n'
    )


GEXF = _Format(
    suffix="gexf",
    head=_gexf_head,
    node=('<node id="{key}" label="{name}"><attvalues>', "</attvalues></node>\n"),
    between=lambda edges: f'</nodes>\n<edges count="{edges}">\n',
    edge=('<edge source="{source}" target="{target}"><attvalues>', "</attvalues></edge>\n"),
    weighted=('<edge source="{source}" target="{target}" weight="{weight}"/>\n', ""),
    foot="</edges>\n</graph>\n</gexf>\n",
    value=('<attvalue for="{}" value="', '"/>'),
)
