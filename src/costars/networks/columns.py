"""The columns of exported tables, declared once: tables, attributes of nodes and edges, and docs/networks.md
come from here."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["BETWEEN_PEOPLE", "EDGES", "NODE", "OWN_ID", "PEOPLE", "TITLES", "TYPES", "Column", "columns_of"]

TYPES = {
    "text": "text",
    "texts": "texts, joined by |",
    "small": "whole number, 16 bits",
    "number": "whole number, 32 bits",
    "date": "date, as 2005-06-13",
}


class Column(NamedTuple):
    """`type` is one of `TYPES`."""

    name: str
    type: Literal["text", "texts", "small", "number", "date"]
    meaning: str


PEOPLE = (
    Column("id", "text", "the person's id in the graph"),
    Column("name", "text", "the name most often credited"),
    Column("birth_year", "small", "year of birth"),
    Column("death_year", "small", "year of death"),
    Column("same_as", "texts", "ids of the same person in other sources"),
    Column("titles", "number", "how many titles of the network the person is on: the degree"),
    Column("component", "number", "which component; 0 has the most people"),
)
TITLES = (
    Column("id", "text", "the title's id in the graph"),
    Column("name", "text", "the name by which it is best known"),
    Column("kind", "text", "movie, tv_series …: docs/data-model.md has all kinds"),
    Column("year", "small", "year of first release; of a series, its first year"),
    Column("end_year", "small", "last year of a series that has ended"),
    Column("released", "date", "date of first release"),
    Column("status", "text", "released or announced"),
    Column("genres", "texts", "genres"),
    Column("series", "text", "of an episode: the id of its series, which may be outside the network"),
    Column("season", "number", "of an episode: season"),
    Column("episode", "number", "of an episode: number in its season"),
    Column("votes", "number", "how many people rated it"),
    Column("same_as", "texts", "ids of the same title in other sources"),
    Column("people", "number", "how many people of the network are on it: the degree"),
    Column("component", "number", "which component; 0 has the most people"),
)
EDGES = (
    Column("person", "text", "id of people"),
    Column("title", "text", "id of titles"),
    Column("roles", "texts", "the roles that count in which the title credits the person"),
    Column("characters", "texts", "the parts played"),
    Column("billing", "number", "place in the cast list, 1 is the lead"),
)
BETWEEN_PEOPLE = (
    Column("source", "text", "id of people: the better known of the two"),
    Column("target", "text", "id of people"),
    Column("weight", "number", "how many titles of the network both are on"),
)


# Where people and titles stand side by side.
NODE = (
    Column("type", "text", "person or title"),
    Column("bipartite", "small", "0 for people, 1 for titles"),
)
OWN_ID = Column("own_id", "text", "the id in the graph, where nodes are numbered")


def columns_of(projected: bool) -> dict[str, tuple[Column, ...]]:
    """The tables of a network with people and titles, or of one between people."""
    if projected:
        return {"people": PEOPLE, "edges": BETWEEN_PEOPLE}
    return {"people": PEOPLE, "titles": TITLES, "edges": EDGES}
