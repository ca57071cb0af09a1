"""Families and weddings of a story, which are nobody's in life: "In T, P's husband, Q, lies to her", "his
screen wife, Q", "on screen P married Q"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk
    from .kinship import Kinship

__all__ = ["fronted_by_story", "make_believe", "of_a_story", "on_screen"]

_MADE_UP = frozenset(
    "onscreen on-screen screen big-screen small-screen movie tv television film fictional cinematic "
    "reel-life "
    "reel make-believe pretend stage sitcom soap on-camera celluloid in-story imaginary surrogate substitute "
    "figurative honorary unofficial spiritual ideal perfect favourite favorite dream".split()
)
_ANOTHER = frozenset("second third other another surrogate".split())
_ELDERS = frozenset("father mother dad mom mum parent".split())
_SCREENS = frozenset("onscreen on-screen".split())
_MADE = frozenset("cast sees meets appears sings talks says remembers recalls explains also".split())


def make_believe(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun of kin at `i` is said to be one of a story, or a figure of speech: "his TV wife", "a
    second father"."""
    before = chunks[i - 1].low if i else ""
    if before in _MADE_UP:
        return True
    if chunks[i].low in _ELDERS and before in _ANOTHER:
        return True
    behind = chunks[i + 1].low if i + 1 < len(chunks) else ""
    return behind in ("figure", "figures", "type", "types") or (
        behind in ("onscreen", "on-screen")
        or (behind == "on" and _low(chunks, i + 2) in ("screen", "camera"))
    )


def _low(chunks: list[Chunk], i: int) -> str:
    return chunks[i].low if 0 <= i < len(chunks) else ""


def fronted_by_story(chunks: list[Chunk]) -> int:
    """The place behind "In T," or "In the film," at the head of a sentence; 0 where none is there."""
    if len(chunks) < 3 or chunks[0].low not in ("in", "on"):
        return 0
    if chunks[1].kind == "T" and not chunks[1].possessive:
        return 3 if chunks[2].low == "," else 2
    k = 1
    while k < min(len(chunks), 6) and chunks[k].kind in "wYO" and chunks[k].low not in VERBS:
        if chunks[k].low in KIND_NOUNS or chunks[k].low in ("screen", "story", "plot"):
            return k + 2 if _low(chunks, k + 1) == "," else k + 1
        k += 1
    return 0


def on_screen(chunks: list[Chunk], first: int, last: int) -> bool:
    """Whether the words between two places say "on screen" or "in the film"."""
    lows = [c.low for c in chunks[first:last]]
    for k, low in enumerate(lows):
        if low in _SCREENS or lows[k : k + 2] in (["on", "screen"], ["on", "camera"]):
            return True
        if low in ("in", "for", "on") and lows[k + 1 : k + 2] in (["the"], ["a"], ["an"], ["that"], ["this"]):
            if any(w in KIND_NOUNS for w in lows[k + 2 : k + 5]) or "T" in lows[k + 2 : k + 5]:
                return True
            if chunks[first + k + 1].kind == "T":
                return True
        if low in ("in", "for", "on") and first + k + 1 < len(chunks) and chunks[first + k + 1].kind == "T":
            return True
    return False


def of_a_story(chunks: list[Chunk], kin: Kinship) -> bool:
    """Whether a sentence that begins with "In T," tells of a kinship as a part of what happens there: "In T,
    P's father, Q, is shot", "In T, P is Q's mother". What is told of who made a film is told of life: "In T,
    P's father, Q, plays R"."""
    head = fronted_by_story(chunks)
    if not head:
        return _told_of_plot(chunks, kin)
    inside = [k for k, c in enumerate(chunks) if kin.start <= c.start and c.end <= kin.end]
    if not inside or inside[0] > head + 1:
        return False
    if any(chunks[k].low in ("is", "are", "plays", "becomes") for k in inside):
        return True
    k = inside[-1] + 1
    while k < len(chunks) and (chunks[k].low == "," or chunks[k].low in ADVERBS):
        k += 1
    verb = _low(chunks, k)
    if k >= len(chunks) or chunks[k].kind != "w" or verb in _MADE:
        return False
    if verb in ("is", "are", "has", "have", "gets"):
        following = _low(chunks, k + 1)
        return following not in VERBS and following not in ("the", "in", "also")
    return verb.endswith("s") and not verb.endswith("ss") and verb not in VERBS and verb not in AUXILIARIES


_LIFE = frozenset(
    "says lives works thanks has is shares runs owns knows calls credits loves hosts joins wants hopes "
    "remembers admires misses brings makes meets sees casts thinks believes insists recalls adds notes tells "
    "praises owes".split()
)


def _told_of_plot(chunks: list[Chunk], kin: Kinship) -> bool:
    """ "P hunts his son, Q, in T": what happens there, told in the present by a verb that is no work on a
    film."""
    last = next((k for k, c in enumerate(chunks) if c.start >= kin.end), len(chunks))
    title = next((k for k in range(last, len(chunks)) if chunks[k].kind == "T"), None)
    if title is None or not _governed(chunks, last, title):
        return False
    first = next((k for k, c in enumerate(chunks) if c.kind == "P"), None)
    if first is None or first > 2 or chunks[first].possessive:
        return False
    k = first + 1
    while k < len(chunks) and (chunks[k].low in ADVERBS or chunks[k].low == ","):
        k += 1
    verb = _low(chunks, k)
    if verb == "must":
        return _low(chunks, k + 1) not in VERBS
    present = verb.endswith("s") and not verb.endswith("ss") and verb not in VERBS and verb not in AUXILIARIES
    return present and verb not in _LIFE and k < title


def _governed(chunks: list[Chunk], first: int, title: int) -> bool:
    """Whether "in" governs the title, and no other clause begins before it."""
    lows = [c.low for c in chunks[first:title]]
    return bool({"in", "of"} & set(lows[-4:])) and not any(
        w in VERBS or w in AUXILIARIES or w in (";", "who", "which", "and") for w in lows
    )
