"""How large a world is: the named scales, and worlds of any other numbers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from .vocabulary import KINDS

__all__ = ["SCALES", "VERSION", "Scale"]

VERSION = 1  # of the generator: the same parameters give the same bytes for one version

_IMDB = (72, 102, 27, 6, 15, 740, 5, 1, 28, 4)  # of 1,000 titles, by kind
_MIXED = (330, 180, 50, 8, 30, 330, 10, 2, 54, 6)
_ORACLE = (420, 150, 55, 12, 52, 225, 12, 2, 64, 8)
_FILMS = (1000,)


@dataclass(frozen=True)
class Scale:
    """The numbers of a world.

    `titles` and `people` are met exactly, `principals` within one per cent. `mix` is how many of 1,000 titles
    are of each kind in the order of `KINDS`. `crew` scales the chance of every crew credit but a director's;
    `films` has the numbers of the Freebase sample that `shape` compares it with, which has no other crew.
    """

    name: str
    titles: int
    people: int
    principals: int
    mix: tuple[int, ...] = _IMDB
    crew: float = 1.0

    def __post_init__(self) -> None:
        if min(self.titles, self.people, self.principals) < 1:
            raise ValueError("a world needs titles, people and principals")
        if self.people < 10 or self.titles < 10:
            raise ValueError("a world needs at least ten titles and ten people")
        if max(self.titles, self.people) > 32_000_000:
            raise ValueError("a world has at most 32 million titles and people: ids have eight digits")
        if self.principals > 400_000_000:
            raise ValueError("a world has at most 400 million principals")
        if not self.titles / 2 <= self.principals <= 60 * self.titles:
            raise ValueError("a world has from half a principal to sixty for each title")

    def kinds(self) -> list[int]:
        """How many titles of each kind there are; they sum up to `titles`."""
        total = sum(self.mix)
        share = [self.titles * part / total for part in self.mix] + [0.0] * (len(KINDS) - len(self.mix))
        counts = [int(s) for s in share]
        by_rest = sorted(range(len(share)), key=lambda k: counts[k] - share[k])
        for k in by_rest[: self.titles - sum(counts)]:
            counts[k] += 1
        if counts[5] and not counts[2]:  # episodes need a series to belong to
            counts[2], counts[5] = 1, counts[5] - 1
        if len(self.mix) > 1 and counts[7] > 1:  # pilots that were never taken up are rare
            counts[7], counts[10] = counts[7] - 1, 1
        return counts

    def with_numbers(self, titles: int | None, people: int | None, principals: int | None) -> Scale:
        """The same with other numbers; what is not given stays in proportion to the titles."""
        factor = (titles or self.titles) / self.titles
        return replace(
            self,
            name="custom",
            titles=titles or self.titles,
            people=people or max(10, round(self.people * factor)),
            principals=principals or max(10, round(self.principals * factor)),
        )

    def to_dict(self) -> dict[str, object]:
        return {**asdict(self), "mix": list(self.mix)}


SCALES = {
    scale.name: scale
    for scale in (
        Scale("tiny", 3_000, 5_000, 26_000, _MIXED),
        Scale("films", 30_000, 46_000, 170_000, _FILMS, crew=0.0),
        Scale("small", 100_000, 170_000, 950_000, _MIXED),
        Scale("oracle", 950_000, 2_400_000, 16_800_000, _ORACLE, crew=0.85),
        Scale("imdb", 12_000_000, 14_000_000, 95_000_000, _IMDB),
    )
}
