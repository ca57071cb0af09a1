"""Relations: spouses, partners, parents, brothers and sisters; each once, with the years that are known."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from ..raw import LINE, RawTable
from .classes import RELATIONS, Related
from .credits import PAGE
from .dates import dated, one_year
from .ledger import among, item

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["relation_table"]

_COLUMNS = ("a", "b", "from", "to", "line", "source")


class _Tie(NamedTuple):
    """A relation as one statement has it. `of`: the person whose page says so."""

    a: int
    b: int
    start: int | None
    end: int | None
    of: int
    line: int

    def says_no_more_than(self, other: _Tie) -> bool:
        return self.start in (None, other.start) and self.end in (None, other.end)

    def agrees_with(self, other: _Tie) -> bool:
        return (self.start is None or other.start is None or self.start == other.start) and (
            self.end is None or other.end is None or self.end == other.end
        )


def relation_table(ledger: Ledger, people: pl.Series) -> RawTable:
    """The raw table of relations between `people` (numbers)."""
    frames = []
    stated = 0
    for related in RELATIONS:
        rows = _rows(ledger, related, people)
        stated += rows.height
        frames.append(_couples(ledger, related, rows) if related.years else _once(related, rows))
    # What a parent's page and a child's page both say is said once, by the parent's.
    frame = pl.concat(frames).unique(["a", "b", "kind", "from", "to"], keep="first", maintain_order=True)
    ledger.note(stated - frame.height, "relations: statements that say what another one says, or less")
    raw = frame.sort("kind", "a", "b", "from", "to", nulls_last=True).select(
        pl.col("line").alias(LINE),
        item("a").alias("a"),
        item("b").alias("b"),
        "kind",
        pl.col("from").cast(pl.String),
        pl.col("to").cast(pl.String),
        "source",
    )
    return RawTable("relations", "relations", raw, ledger.rejects["relations"])


def _rows(ledger: Ledger, related: Related, people: pl.Series) -> pl.DataFrame:
    """The statements of one property: `a`, `b` (ordered as the relation is), `from`, `to`, `of`, `_line`."""
    rows = ledger.about(related.name, "person", people, "person")
    rows = ledger.only(rows, related.name, "other", people, "person")
    oneself = pl.col("person") == pl.col("other")
    rows = ledger.sift(rows, related.name, oneself, "related to oneself", item("person"))
    for column, what in (("from", "starts"), ("to", "ends")):
        if related.years:
            years = _years(ledger, f"{related.name}-{what}", rows["statement"])
            rows = rows.join(
                years.rename({"year": column}), on="statement", how="left", maintain_order="left"
            )
        else:
            rows = rows.with_columns(pl.lit(None, dtype=pl.Int64).alias(column))
    couple = pl.concat_str(item("person"), item("other"), separator=" ")
    backwards = pl.col("to") < pl.col("from")
    rows = ledger.sift(rows, related.name, backwards, "ends before it begins", couple)
    low, high = pl.min_horizontal("person", "other"), pl.max_horizontal("person", "other")
    if related.kind == "child":
        low, high = (
            (pl.col("other"), pl.col("person")) if related.upwards else (pl.col("person"), pl.col("other"))
        )
    return rows.select(low.alias("a"), high.alias("b"), "from", "to", pl.col("person").alias("of"), LINE)


def _years(ledger: Ledger, name: str, statements: pl.Series) -> pl.DataFrame:
    rows = ledger.rows(name)
    known = among(rows, "statement", statements)
    ledger.note(rows.filter(~known).height, f"{name}.tsv: dates of relations that are not used")
    return one_year(ledger, dated(ledger, rows.filter(known), name), "statement", name)


def _sourced(frame: pl.DataFrame, related: Related) -> pl.DataFrame:
    source = pl.concat_str(pl.lit(PAGE), item("of"), pl.lit(f"#{related.property}"))
    return frame.with_columns(source.alias("source"), pl.lit(related.kind).alias("kind")).select(
        *_COLUMNS, "kind"
    )


def _once(related: Related, rows: pl.DataFrame) -> pl.DataFrame:
    """Each pair once, from the page of the lower number where both pages say so."""
    rows = rows.sort("a", "b", "of", LINE).unique(["a", "b"], keep="first", maintain_order=True)
    return _sourced(rows.rename({LINE: "line"}), related)


def _couples(ledger: Ledger, related: Related, rows: pl.DataFrame) -> pl.DataFrame:
    """Each couple's relations, which both pages may state, with more or fewer years."""
    rows = rows.sort("a", "b", "of", LINE)
    single = ~pl.struct("a", "b").is_duplicated()
    # Nearly all couples are told once or alike; only the others are looked at one by one.
    merged: list[_Tie] = []
    unlike = 0
    ties = (_Tie(*row) for row in rows.filter(~single).select("a", "b", "from", "to", "of", LINE).iter_rows())
    for _, group in groupby(ties, key=lambda tie: (tie.a, tie.b)):
        kept = _merged(list(group))
        unlike += _contradict(kept)
        merged += kept
    ledger.note(
        unlike,
        f"{related.name}.tsv: couples whose years do not follow one another, all kept",
    )
    several = pl.DataFrame(
        merged,
        schema={
            "a": pl.Int64,
            "b": pl.Int64,
            "from": pl.Int64,
            "to": pl.Int64,
            "of": pl.Int64,
            "line": pl.Int64,
        },
        orient="row",
    )
    return _sourced(pl.concat([rows.filter(single).rename({LINE: "line"}), several]), related)


def _merged(ties: list[_Tie]) -> list[_Tie]:
    """Ties without those that say no more than another, and with two made one where each page knows one
    year of the same relation. On one page, two statements that each know another year may be two
    marriages: they stay two."""
    kept: list[_Tie] = []
    # The best known first, so that what says less finds what says more.
    for tie in sorted(
        ties, key=lambda t: ((t.start is None) + (t.end is None), t.start or 0, t.end or 0, t.of)
    ):
        if any(tie.says_no_more_than(other) for other in kept):
            continue
        fits = [i for i, other in enumerate(kept) if other.of != tie.of and other.agrees_with(tie)]
        if len(fits) == 1:
            other = kept[fits[0]]
            kept[fits[0]] = other._replace(
                start=tie.start if other.start is None else other.start,
                end=tie.end if other.end is None else other.end,
            )
        else:
            kept.append(tie)
    return kept


def _contradict(ties: list[_Tie]) -> bool:
    """Whether some two of a couple's relations cannot have followed one another."""
    spans = sorted(ties, key=lambda tie: (tie.start is None, tie.start or 0))
    return any(
        earlier.end is None or later.start is None or later.start < earlier.end
        for earlier, later in pairwise(spans)
    )
