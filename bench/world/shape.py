"""How a world's films compare with real ones: a table of its shape beside the Freebase sample.

Compared are films alone: their casts, and (for namesakes) their directors. The sample's casts hold those who
appear as themselves in documentaries, so a world's do here too. Of a world with more
movies than the sample has films, as many are drawn; the fair comparison is the scale `films`, which has the
sample's numbers of films, people and credits, so that the table tests how they hang together.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from .chance import kernel

__all__ = ["Shape", "reference_credits", "shape_of", "shape_table", "world_credits"]

_FILMS = 30_000
_SOURCES = 200
_CLOSE = 1.3  # a figure further off than by this factor is marked


class Credits(NamedTuple):
    """Cast credits as rows of film and person numbers, without repetition, and the names of all people."""

    film: np.ndarray
    person: np.ndarray
    films: int
    names: pl.Series


class Shape(NamedTuple):
    """The figures, by what they measure, in the order of the table."""

    figures: dict[str, float]


def _read(folder: Path, name: str, columns: list[str]) -> pl.DataFrame:
    for suffix in (".tsv.gz", ".tsv"):
        path = folder / (name + suffix)
        if path.is_file():
            return pl.read_csv(
                path, separator="\t", quote_char=None, infer_schema=False, columns=columns, null_values="\\N"
            )
    raise FileNotFoundError(f"{folder} has no {name}.tsv.gz or .tsv")


def _credits(rows: pl.DataFrame, names: pl.DataFrame) -> Credits:
    """`rows` has film, role and person; `names` has person and name."""
    cast = rows.filter(pl.col("role") == "actor").select("film", "person").unique(maintain_order=True)
    there = rows.select("person").unique().join(names, on="person", maintain_order="left")
    return Credits(
        cast["film"].rank("dense").to_numpy().astype(np.int64) - 1,
        cast["person"].rank("dense").to_numpy().astype(np.int64) - 1,
        cast["film"].n_unique(),
        there["name"],
    )


def reference_credits(folder: Path) -> Credits:
    """The Freebase sample: films.tsv.gz, people.tsv.gz, credits.tsv.gz."""
    rows = _read(folder, "credits", ["film_id", "role", "person_id"])
    people = _read(folder, "people", ["person_id", "name"])
    return _credits(
        rows.rename({"film_id": "film", "person_id": "person"}), people.rename({"person_id": "person"})
    )


def world_credits(folder: Path, films: int = _FILMS) -> Credits:
    """A world's movies, `films` of them where it has more, drawn by chance but always the same."""
    titles = _read(folder, "title.basics", ["tconst", "titleType"])
    movies = titles.filter(pl.col("titleType") == "movie").select(pl.col("tconst").alias("film"))
    rows = _read(folder, "title.principals", ["tconst", "nconst", "category"]).rename(
        {"tconst": "film", "nconst": "person"}
    )
    acting = pl.col("category").is_in(["actor", "actress", "self"])
    rows = rows.filter(acting | (pl.col("category") == "director")).join(movies, on="film", how="semi")
    rows = rows.with_columns(
        pl.when(acting).then(pl.lit("actor")).otherwise(pl.lit("director")).alias("role")
    )
    with_cast = rows.filter(pl.col("role") == "actor").select("film").unique(maintain_order=True)
    if with_cast.height > films:
        rows = rows.join(with_cast.sample(films, seed=2005), on="film", how="semi")
    names = _read(folder, "name.basics", ["nconst", "primaryName"])
    return _credits(rows, names.rename({"nconst": "person", "primaryName": "name"}))


def _grouped(keys: np.ndarray, values: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The values of each key, as where they begin and the values."""
    order = np.argsort(keys, kind="stable")
    return np.concatenate(([0], np.cumsum(np.bincount(keys, minlength=count)))), values[order]


@kernel
def _degrees(source, film_begin, film_cast, person_begin, person_films, distance, film_seen, queue):
    """Breadth first from one person: `distance` in titles, -1 without a chain; how many are reached."""
    distance[:] = -1
    film_seen[:] = False
    distance[source] = 0
    queue[0] = source
    head, tail = 0, 1
    while head < tail:
        person = queue[head]
        head += 1
        for i in range(person_begin[person], person_begin[person + 1]):
            film = person_films[i]
            if film_seen[film]:
                continue
            film_seen[film] = True
            for j in range(film_begin[film], film_begin[film + 1]):
                other = film_cast[j]
                if distance[other] < 0:
                    distance[other] = distance[person] + 1
                    queue[tail] = other
                    tail += 1
    return tail


def _share_of_pairs_again(film_begin: np.ndarray, cast: np.ndarray, people: int) -> float:
    """Of the pairs of co-stars (in casts of up to 60), the share with two films or more."""
    pairs = []
    for film in range(len(film_begin) - 1):
        there = np.sort(cast[film_begin[film] : film_begin[film + 1]])
        if 2 <= len(there) <= 60:
            a, b = np.triu_indices(len(there), 1)
            pairs.append(there[a] * people + there[b])
    if not pairs:
        return 0.0
    _, times = np.unique(np.concatenate(pairs), return_counts=True)
    return float((times > 1).mean())


def shape_of(credits: Credits) -> Shape:
    """The figures of one set of credits. Cost: 200 breadth-first searches, and a sort of all pairs."""
    film, person = credits.film, credits.person
    people = int(person.max()) + 1
    sizes, times = np.bincount(film), np.bincount(person)
    film_begin, film_cast = _grouped(film, person, credits.films)
    person_begin, person_films = _grouped(person, film, people)
    distance, queue = np.empty(people, dtype=np.int64), np.empty(people, dtype=np.int64)
    seen = np.empty(credits.films, dtype=np.bool_)
    search = (film_begin, film_cast, person_begin, person_films, distance, seen, queue)
    component = np.full(people, -1)
    largest, members = 0, np.zeros(0, dtype=np.int64)
    components = 0
    for start in np.argsort(-times, kind="stable"):
        if component[start] < 0:
            reached = int(_degrees(start, *search))
            component[queue[:reached]] = components
            components += 1
            if reached > largest:
                largest, members = reached, queue[:reached].copy()
            if largest > people / 2:
                break  # what is left cannot be larger
    chance = np.random.default_rng(2005)
    found = []
    for source in chance.choice(members, min(_SOURCES, len(members)), replace=False):
        _degrees(source, *search)
        found.append(distance[members][distance[members] > 0])
    degrees = np.concatenate(found)
    named = credits.names.drop_nulls()
    shared = int(named.len() - named.value_counts().filter(pl.col("count") == 1).height)
    figures: dict[str, float] = {
        "films": credits.films,
        "people in a cast": people,
        "cast credits": len(film),
    }
    for share in (10, 50, 90, 99, 100):
        label = "largest" if share == 100 else f"{share}th percentile"
        figures[f"cast of a film: {label}"] = float(np.percentile(sizes, share))
    for share in (50, 90, 99, 100):
        label = "most" if share == 100 else f"{share}th percentile"
        figures[f"films of a person: {label}"] = float(np.percentile(times, share))
    return Shape(
        figures
        | {
            "people with one film": float((times == 1).mean()),
            "people in the largest component": largest / people,
            "degrees between two people in it: mean": float(degrees.mean()),
            "degrees between two people in it: 90th percentile": float(np.percentile(degrees, 90)),
            "pairs of co-stars with two films or more": _share_of_pairs_again(film_begin, film_cast, people),
            "people who share their name": shared / max(1, named.len()),
        }
    )


def _shown(label: str, figure: float) -> str:
    if label.startswith(("people with one", "people in the largest", "pairs", "people who")):
        return f"{figure:.1%}"
    return f"{figure:.2f}" if label.endswith("mean") else f"{figure:,.0f}"


def shape_table(world_dir: Path, reference_dir: Path) -> str:
    """A table in Markdown: each figure of the Freebase sample and of the world's films, and their ratio.

    Figures further off than by a factor of 1.3 are marked in the last column. `reference_dir` is the folder
    with films.tsv.gz, people.tsv.gz and credits.tsv.gz. Raises `FileNotFoundError` for a missing file.
    """
    real = shape_of(reference_credits(reference_dir)).figures
    made = shape_of(world_credits(world_dir)).figures
    lines = ["| measure | Freebase sample | this world | ratio | |", "| --- | ---: | ---: | ---: | --- |"]
    for label, figure in real.items():
        ratio = made[label] / figure if figure else float("nan")
        mark = "" if 1 / _CLOSE <= ratio <= _CLOSE else "not close"
        lines.append(
            f"| {label} | {_shown(label, figure)} | {_shown(label, made[label])} | {ratio:.2f} | {mark} |"
        )
    return "\n".join(lines)
