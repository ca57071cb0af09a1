"""Relations in Wikipedia's prose: the paragraphs about films of Re-DocRED (https://github.com/tonytan48/Re-DocRED).

The reader gets each paragraph's people and titles by name, as a graph without credits: entities of type PER,
and those of type MISC with those that have a cast or crew. What it reads is compared with the hand-checked
relations, each counted once a paragraph however often it is said.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import costars
from costars.article.document import document_from_text
from costars.names import normalize
from markdown import table
from reader.graphs import build_tables, reference
from reader.scores import HEADER, Tally

__all__ = ["facts_marked", "facts_read", "joined", "section"]

# Ours, and what stands for it there. A film's writer is P58; P50, a work's author, is given for some, too.
KINDS = {
    "acted_in": ("P161",),
    "directed": ("P57",),
    "wrote": ("P58", "P50"),
    "produced": ("P162",),
    "married": ("P26",),
}
_OF_TITLES = ("P161", "P57", "P58", "P162")
_GLUED_LEFT = frozenset(".,;:!?)]}%'’”") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "..."}
_GLUED_RIGHT = frozenset("([{$£‘“#")
_DATE = "2022-01-01"

Fact = tuple[str, int, int]  # kind; title and person, or two people in the order of their numbers


def joined(sentences: Iterable[Iterable[str]]) -> str:
    """The prose of a paragraph that is given word by word."""
    text, glue, quoted = "", True, False
    for word in (w for sentence in sentences for w in sentence):
        closes = word == '"' and quoted
        if not (glue or word in _GLUED_LEFT or closes):
            text += " "
        text += word
        quoted ^= word == '"'
        glue = word in _GLUED_RIGHT or (word == '"' and not closes)
    return re.sub(r"(\w) ([-–/]) (\w)", r"\1\2\3", text)


def facts_marked(document: dict[str, Any]) -> set[Fact]:
    kinds = {number: kind for kind, numbers in KINDS.items() for number in numbers}
    return {
        _fact(kinds[label["r"]], label["h"], label["t"])
        for label in document["labels"]
        if label["r"] in kinds
    }


def _fact(kind: str, a: int, b: int) -> Fact:
    return (kind, min(a, b), max(a, b)) if kind == "married" else (kind, a, b)


def facts_read(document: dict[str, Any], check: dict[str, Any]) -> set[Fact]:
    """The claims as relations between the paragraph's entities; a name that is none of them is left out."""
    entities = {
        normalize(mention["name"]): number
        for number, entity in enumerate(document["vertexSet"])
        for mention in entity
    }

    def number(party: str) -> int | None:
        if party[:2] in ("p:", "t:") and party[2:].isdigit():
            return int(party[2:])
        return entities.get(normalize(party))

    found = set()
    for claim in check["claims"]:
        people = [number(p) for p in claim["people"]]
        titles = [number(t) for t in claim["titles"]]
        if claim["kind"] == "married" and len(people) == 2:
            found.add(("married", people[0], people[1]))
        for kind, person in _roles(claim["kind"], people):
            found |= {(kind, title, person) for title in titles}
    return {_fact(k, a, b) for k, a, b in found if a is not None and b is not None}


def _roles(kind: str, people: list[int | None]) -> Iterator[tuple[str, int | None]]:
    if kind == "directed_in" and len(people) == 2:
        yield "directed", people[0]
        yield "acted_in", people[1]
    elif kind in ("acted_in", "plays", "acted_together", "last_together", "first_together"):
        yield from (("acted_in", person) for person in people)
    elif kind in KINDS:
        yield from ((kind, person) for person in people)


def _graph(document: dict[str, Any], folder: Path) -> Path:
    """A graph of the paragraph's names; an entity's number is its id."""
    titled = {label["h"] for label in document["labels"] if label["r"] in _OF_TITLES}
    # A graph needs a credit; these two names stand in no paragraph.
    people = ["id\tname", "p:none\tNobody Of This Paragraph"]
    titles = ["id\tname\tkind", "t:none\tNothing Of This Paragraph\tmovie"]
    credits = ["person\ttitle\trole", "p:none\tt:none\tself"]
    for number, entity in enumerate(document["vertexSet"]):
        kinds = Counter(mention["type"] for mention in entity)
        name = max((" ".join(mention["name"].split()) for mention in entity), key=len)
        if number in titled or kinds.most_common(1)[0][0] == "MISC":
            titles.append(f"t:{number}\t{name}\tmovie")
        elif kinds.most_common(1)[0][0] == "PER":
            people.append(f"p:{number}\t{name}")
    tables, graph = folder / "tables", folder / "graph"
    tables.mkdir()
    for name, rows in (("people", people), ("titles", titles), ("credits", credits)):
        (tables / f"{name}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    build_tables(tables, graph, "paragraph")
    return graph


def section(most: int | None = None) -> str:
    """The part of the page; empty without the reference data."""
    from costars.article.reading import read_article

    source = reference("re-docred-films")
    if source is None:
        return ""
    with gzip.open(source / "docs.json.gz", "rt", encoding="utf-8") as stream:
        documents = json.load(stream)[:most]
    tallies = {kind: Tally() for kind in KINDS}
    for document in documents:
        marked = facts_marked(document)
        opened = document_from_text(joined(document["sents"]), _DATE)
        with tempfile.TemporaryDirectory() as folder, costars.open(_graph(document, Path(folder))) as graph:
            read = facts_read(document, read_article(graph, opened).to_dict())
        for kind, tally in tallies.items():
            ours, theirs = ({f for f in facts if f[0] == kind} for facts in (read, marked))
            tally.add(len(theirs), len(ours), len(ours & theirs))
    total = Tally()
    for tally in tallies.values():
        total.add(tally.marked, tally.read, tally.right)
    rows = [[f"`{kind}` ({', '.join(KINDS[kind])})", *tally.cells()] for kind, tally in tallies.items()]
    return "\n".join(
        [
            "## Relations in Wikipedia’s prose",
            "",
            f"{len(documents)} paragraphs about films and music of Re-DocRED "
            "([Tan and others, 2022](https://aclanthology.org/2022.emnlp-main.580/)), with the relations "
            "that its annotators hold to follow from them. The reader is given the names of the entities, as "
            "the models are, but no relation.",
            "",
            table(["relation", *HEADER], [*rows, ["**all**", *total.cells()]]),
            "",
            "For orientation: [DREEAM](https://arxiv.org/abs/2302.08675) reports an F1 of 80.73 on "
            "Re-DocRED. The two figures cannot be set beside each other: that one is of all 96 relations on "
            "500 test documents, by a model trained on 3,053 others; these are five relations, in paragraphs "
            "picked for their subject, by rules. Re-DocRED also marks what follows from several sentences "
            "together, songs and albums as works that are directed, written and produced, and companies as "
            "producers; the reader reads what a sentence states of people and of titles on screen.",
            "",
        ]
    )
