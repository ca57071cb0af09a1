"""Figures from compared articles: precision, recall, F1, verdicts; as tables in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from costars.names import normalize
from markdown import table
from reader.compare import Compared, Read
from reader.corpus import KINDS, VERDICTS, GoldClaim

__all__ = ["Tally", "claims_by", "linking", "overall", "quoting", "tags", "verdicts", "wrongly_contradicted"]


@dataclass
class Tally:
    """How much is marked, how much was read, and how much of both is the same."""

    marked: int = 0
    read: int = 0
    right: int = 0

    def add(self, marked: int, read: int, right: int) -> None:
        self.marked += marked
        self.read += read
        self.right += right

    @property
    def precision(self) -> float | None:
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        return self.right / self.marked if self.marked else None

    @property
    def f1(self) -> float | None:
        return 2 * self.right / (self.marked + self.read) if self.marked + self.read else None

    def cells(self) -> list[str]:
        shares = (share(s) for s in (self.precision, self.recall, self.f1))
        return [f"{self.marked:,}", f"{self.read:,}", f"{self.right:,}", *shares]


HEADER = ["marked", "read", "right", "precision", "recall", "F1"]


def share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def ratio(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({100 * part / whole:.1f} %)" if whole else "")


def overall(compared: Iterable[Compared], *, strictly: bool = False) -> Tally:
    tally = Tally()
    for one in compared:
        marked, read = len(one.pairs) + len(one.missed), len(one.pairs) + len(one.extra)
        tally.add(marked, read, one.strictly if strictly else len(one.pairs))
    return tally


def linking(compared: Sequence[Compared]) -> str:
    """Mentions: those that the graph has, new names, and those that cannot be told apart."""
    rows = []
    for what, named in (("p", "people"), ("t", "titles")):
        for how in ("linked", "new", "ambiguous"):
            tally = Tally()
            for one in compared:
                found = one.mentions[what, how]
                tally.add(found.marked, found.read, found.right)
            rows.append([f"{named}, {how}", *tally.cells()])
    return table(["mentions", *HEADER], rows)


def claims_by(
    compared: Sequence[Compared],
    named: str,
    of_gold: Callable[[Compared, GoldClaim], Hashable],
    of_read: Callable[[Compared, Read], Hashable],
    order: Sequence[Hashable] = (),
) -> str:
    """Claims by some property of theirs, or of their article, and how many of those found have the right
    verdict."""
    tallies: dict[Hashable, Tally] = {key: Tally() for key in order}
    right: Counter[Hashable] = Counter()
    for one in compared:
        for gold, read in one.pairs:
            key = of_gold(one, gold)
            tallies.setdefault(key, Tally()).add(1, 1, 1)
            right[key] += gold.verdict == read["verdict"]
        for gold in one.missed:
            tallies.setdefault(of_gold(one, gold), Tally()).add(1, 0, 0)
        for read in one.extra:
            tallies.setdefault(of_read(one, read), Tally()).add(0, 1, 0)
    rows = []
    for key, tally in tallies.items():
        verdict = share(right[key] / tally.right if tally.right else None)
        rows.append([f"`{key}`" if key in KINDS else str(key), *tally.cells(), verdict])
    total = overall(compared)
    rows.append(
        ["**all**", *total.cells(), share(sum(right.values()) / total.right if total.right else None)]
    )
    rows.append(["all, spans by half of the longer", *overall(compared, strictly=True).cells(), ""])
    return table([named, *HEADER, "verdict right"], rows)


def verdicts(compared: Sequence[Compared]) -> str:
    """Of the claims found: what the verdict should be (rows), and what it is (columns)."""
    seen: Counter[tuple[str, str]] = Counter(
        (gold.verdict, read["verdict"]) for one in compared for gold, read in one.pairs
    )
    rows = [
        [f"`{marked}`", *(str(seen[marked, read]) if seen[marked, read] else "" for read in VERDICTS)]
        for marked in VERDICTS
    ]
    return table(["should be", *(f"`{v}`" for v in VERDICTS)], rows)


def wrongly_contradicted(compared: Iterable[Compared]) -> list[tuple[Compared, GoldClaim | None, Read]]:
    """Claims that are called contradicted and should not be, and those so called that nobody makes."""
    found: list[tuple[Compared, GoldClaim | None, Read]] = []
    for one in compared:
        found += [(one, g, r) for g, r in one.pairs if r["verdict"] == "contradicted" != g.verdict]
        found += [(one, None, r) for r in one.extra if r["verdict"] == "contradicted"]
    return found


def quoting(compared: Sequence[Compared]) -> str:
    """Status and speaker, of the claims found."""
    pairs = [pair for one in compared for pair in one.pairs]
    status = sum(gold.status == read["status"] for gold, read in pairs)
    spoken = [(gold.quoted_from, read["quoted_from"]) for gold, read in pairs]
    named = [(gold, read) for gold, read in spoken if gold or read]
    speakers = sum(_key(gold) == _key(read) for gold, read in named)
    return "\n".join(
        [
            f"- status (announced or not) right: {ratio(status, len(pairs))}",
            f"- speaker right, of those claims where one is marked or read: {ratio(speakers, len(named))}",
        ]
    )


def _key(name: str | None) -> str:
    return normalize(name) if name else ""


def tags(compared: Sequence[Compared]) -> str:
    """Recall of the tagged claims with their verdicts, and the claims read where the text makes none."""
    marked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    silent: Counter[str] = Counter()
    loud: Counter[str] = Counter()
    for one in compared:
        for gold, read in one.pairs:
            for tag in gold.tags:
                found[tag] += 1
                right[tag] += gold.verdict == read["verdict"]
        marked.update(tag for gold in one.article.claims for tag in gold.tags)
        silent.update(tag for stretch in one.article.silent for tag in stretch.tags or ("none",))
        loud.update(tag for tag, _ in one.loud)
    rows = [
        [
            tag,
            str(marked[tag]),
            share(found[tag] / marked[tag] if marked[tag] else None),
            share(right[tag] / found[tag] if found[tag] else None),
            str(silent[tag]),
            str(loud[tag]),
        ]
        for tag in dict.fromkeys([*sorted(marked), *sorted(silent)])
    ]
    header = ["tag", "claims", "recall", "verdict right", "silent stretches", "claims read in them"]
    return table(header, rows)
