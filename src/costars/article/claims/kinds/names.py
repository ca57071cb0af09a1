"""The name of a part out of the words that describe it: "underachieving security guard Stan Olszewski"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["NOT_NAMES", "part_name"]

_LINKS = frozenset("of the de von van la le el du da di and & 's ' “ ” \" ‘ ’ . -".split())
_OF_PARTS = frozenset("role part character voice parts roles title shoes name likes person".split())
NOT_NAMES = frozenset(
    """
british american french german italian spanish irish scottish english russian japanese chinese korean indian
jewish black african asian nazi cia fbi nypd lapd mi6 kgb catholic christian muslim cowboys hollywood broadway
soviet swedish texan republican democrat buddhist methodist baptist mormon quaker londoner parisian welsh
episcopalian lutheran presbyterian marxist communist scot swede dane finn turk swiss protestant atheist
jesuit jesuits marine marines viking mountie confederate gestapo ss latino latina gypsy cossack apache
comanche sioux cherokee navajo roman trojan spartan egyptian arab israeli palestinian iranian afghan pakistani
hungarian czech romanian bulgarian albanian serb croat ukrainian belgian portuguese brazilian
argentine cuban colombian texan californian sicilian neapolitan venetian cockney scouser glaswegian
bavarian prussian austrian norwegian
himself herself themselves i australian canadian mexican polish greek dutch danish norwegian new-york
""".split()
)


_RANKS = frozenset("gen rev lt sgt capt col cpl pvt maj cmdr adm sen gov det insp prof".split())


def part_name(scene: Scene, words: tuple[Chunk, ...]) -> tuple[str, int, int] | None:
    """The name that the words of a part end with, and its place; None where they only describe.

    >>> # "the silent Gaear Grimsrud" -> "Gaear Grimsrud"; "a weary cop" -> None
    """
    chunks = list(words)
    while len(chunks) > 1 and chunks[-1].low in ("again", "also", "too", "there", "here", "once"):
        chunks.pop()  # "played Ripley again"
    while chunks and chunks[-1].low in (",", ".", "“", "”", '"', "’", "'", "—"):
        chunks.pop()
    if not chunks:
        return None
    last = len(chunks) - 1
    # An apposition: "the heroine, Annie Hall"; "Eddie Felson, the shark": the first part with a name.
    for k, chunk in enumerate(chunks):
        if chunk.low == "," and k:
            head = part_name(scene, tuple(chunks[:k]))
            if head is not None:
                return head
            return part_name(scene, tuple(chunks[k + 1 :]))
    if chunks[last].kind in "PT" and chunks[last].anaphor:
        return None
    if not (chunks[last].capital or chunks[last].kind in "NY" or chunks[last].low in ("jr", "sr")):
        # "Stan of the north" is rare; a name may be followed by "himself".
        if chunks[last].low in ("himself", "herself") and last:
            return part_name(scene, tuple(chunks[:last]))
        return None
    first = last
    while first > 0:
        before = chunks[first - 1]
        if before.possessive and before.kind in "wP":
            break
        ranked = before.kind == "O" and scene.text[before.start].isupper()  # "Sixth Ma"
        if (before.capital or ranked) and before.low not in NOT_NAMES and before.kind in "wPTNYO":
            first -= 1
            continue
        if (
            before.low in _LINKS
            and first > 1
            and chunks[first - 2].capital
            and not chunks[first - 2].possessive
            and before.low not in ("the", "and")
        ):
            first -= 2
            continue
        if (
            before.low in ("the",)
            and first > 1
            and chunks[first - 2].low == "of"
            and first > 2
            and chunks[first - 3].capital
        ):
            first -= 3
            continue
        break
    if all(c.low in NOT_NAMES for c in chunks[first : last + 1]) and (
        chunks[last].low in ("himself", "herself", "themselves", "i")
        or (first and chunks[0].low in ("a", "an", "the") and all(c.kind == "w" for c in chunks[:first]))
    ):
        # "plays an American"; but "the rival bakers, Dutch and Marcel".
        return None
    if first > 1 and chunks[first - 1].low in ("of", "to") and chunks[first - 2].low not in _OF_PARTS:
        # "the mother of Forrest" is not Forrest.
        return None
    if last - first > 1 and (
        (chunks[first].low.rstrip(".") in _RANKS and scene.text[chunks[first].end - 1] == ".")
        or chunks[first].low in ("president", "baron")
    ):
        first += 1  # "Gen. Leslie Groves", "President Josiah Bartlet"
    start, end = chunks[first].start, chunks[last].end
    return scene.text[start:end], start, end
