"""Ways of saying that somebody acts in something that are no verbs of acting, written as patterns.

Each is a pattern, the number of its group of people, and where the title comes from: the number of a group,
"announced" (the announced title), "topic" (what the text speaks of) or "last" (what was said of somebody else
just before). To teach the reader a new way, add a line, and an example to `acted_in`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import goes_on
from ..modality import denied, doubted
from ..patterns import Patterns, find
from ..topics import title_behind
from ..words import PREPOSITIONS, ROLE_NOUNS
from .casts import cast_list
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["SAYINGS", "of_sayings"]

SAYINGS: tuple[tuple[str, int, int | str], ...] = (
    ("P has|have ~ been? roped in for|to T", 0, 1),
    ("P has|have ~ closed|inked|sealed|signed|struck a|their? deal|deals|contract|contracts "
     "~ for|on|to T", 0, 1),
    ("P ~ signed|signs up|on for T", 0, 1),
    ("P is|are ~ heading|headed ~ to ~ shoot|film|make T", 0, 1),
    ("P ~ arrive|arrives|arrived|land|lands|check|checks|checking in|into ~ for? T", 0, 1),
    ("P is|are ~ aboard|onboard for? T", 0, 1),
    ("P is|are ~ on board for? T", 0, 1),
    ("P is|are ~ confirmed|set|locked for T", 0, 1),
    ("P has|have been added to ~ cast|ensemble of? T", 0, 1),
    ("P has|have been added to T", 0, 1),
    ("P is|are ~ latest|newest|last ~ addition|additions|recruit|member|recruits to|of ~ cast? of? T", 0, 1),
    ("P ~ round|rounds|rounded|rounding out ~ cast|ensemble of T", 0, 1),
    ("T has|have ~ added|recruited|enlisted|tapped|hired|signed|cast|landed|secured|snagged P", 1, 0),
    ("T has|have ~ found its|their|a|the ~ star|stars|lead|leads|cast in P", 1, 0),
    ("P will ~ be back ~ for|in T", 0, 1),
    ("P lead|leads|heads|head|tops|top the cast|ensemble of T", 0, 1),
    ("P in the lead|title|leading|main role|roles|part|parts of|in T", 0, 1),
    ("be joined by ~ P", 0, "announced"),
    ("are|is joined by P", 0, "announced"),
    ("joined by ~ P ,? and by ~ P", 1, "announced"),
    ("joining P ~ is|are|will P", 1, "announced"),
    ("cast|ensemble is|are ~ rounded|led|headed|headlined|topped|completed out? by P", 0, "announced"),
    ("P round|rounds|rounding|rounded out the|a|an ~ cast|ensemble|lineup|line-up", 0, "announced"),
    ("P complete|completes|completing the ~ cast|ensemble|lineup|line-up", 0, "announced"),
    ("P fill|fills out the ~ cast|ensemble", 0, "announced"),
    ("also aboard|onboard|cast|starring|featured|appearing|joining :|are|is P", 0, "announced"),
    ("also on board :|are|is P", 0, "announced"),
    ("also in the cast :|are|is P", 0, "announced"),
    ("P ~ joined|joins|join the cast|ensemble", 0, "announced"),
    ("joined|joins|join the cast|ensemble ~ with|alongside p? P", 1, "announced"),
    ("lined|rounded up P", 0, "announced"),
    ("lined|rounded up p ~ , P", 1, "announced"),
    ("enlisted|recruited|added|snagged P", 0, "announced"),
    ("P are|is|were|was ~ in|among|part|of of? the cast|ensemble", 0, "topic"),
    ("P also|both appear|appears|appeared|star|stars|starred|feature|features|featured $", 0, "topic"),
    ("as|so did|does|will|has|was P", 0, "last"),
    ("films|movies|starring by|with P include|includes|included|: T", 0, 1),
    ("^ P : T", 0, 1),
    ("^ •|*|-|– P : T", 0, 1),
    ("T has|had|boasts|boasted P $", 1, 0),
    ("T has|had|boasts|boasted P as|in", 1, 0),
    ("in T is|was|were P", 1, 0),
    ("has|have signed|hired|recruited|enlisted P for T", 0, 1),
    ("P has|have ~ joined as|too|also", 0, "announced"),
    ("P ~ joins|join as", 0, "announced"),
    ("P make|makes|making up the ~ rest|remainder of ~ cast|ensemble", 0, "announced"),
    ("P is|are ~ on ~ call|cast sheet|list", 0, "announced"),
    ("P is|are a|an? ~ series regular|regulars", 0, "announced"),
    ("P is|are also? back as|too|also|again", 0, "announced"),
    ("P takes|take|has|have|gets|plays a|an|the ~ role|part|cameo ,|.|;|and|opposite", 0, "announced"),
    ("P takes|take|has|have|gets|plays a|an|the ~ role|part|cameo of|as a|an|the ~ ,|.|;|and", 0,
     "announced"),
    ("T , from Y , had|has P as|in", 1, 0),
    ("T also has|had|boasts|boasted P", 1, 0),
    ("T has|had|boasts|boasted|counts|counted P ~ in|among|on its|the cast|ensemble|ranks", 1, 0),
    ("[cast] P in it|this|that|them", 0, "topic"),
)  # fmt: skip
_SAYINGS = Patterns(SAYINGS)


_CREW = frozenset(
    "composer cinematographer editor showrunner executive exec production designer choreographer consultant "
    "narrator host".split()
) | {word for word, kinds in ROLE_NOUNS.items() if "acted_in" not in kinds}


def of_sayings(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """The sayings of one sentence, in its pieces and as a whole."""
    if scene.question:
        return
    seen: set[tuple[int, int]] = set()
    for encoded in scene.encoded:
        chunks = encoded.chunks
        for text, who, where in _SAYINGS.within(encoded):
            for groups, first, last in find(encoded, text):
                place = groups[who]
                if place is None or not chunks[place].members:
                    continue
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if denied(words) or doubted(words):
                    continue
                if text.startswith("in T is") and any(
                    "acted_in" not in ROLE_NOUNS.get(w, ("acted_in",)) for w in words
                ):
                    # "The composer in T is P."
                    continue
                if _only_directed(scene, groups[who], where, groups, chunks):
                    continue  # "His films with the director include T"
                if where == "announced" and _CREW & {c.low for c in chunks[last + 1 : last + 5]}:
                    # "is back as director", "has joined as a producer"
                    continue
                if chunks[last].low == "as" and _CREW & {c.low for c in chunks[last + 1 : last + 5]}:
                    continue  # "T had P as its producer"
                if text.startswith("in T is") and {"partner", "co-star", "costar", "opposite"} & set(words):
                    continue
                titles = _titles(scene, where, groups, chunks, found, first, last)
                if not titles:
                    continue
                # The predicate without the groups at its ends, so that each item has a span of its own.
                start = chunks[first].end if chunks[first].kind in "PT" else chunks[first].start
                end = chunks[last].start if chunks[last].kind in "PT" else chunks[last].end
                start, end = min(start, end), max(start, end)
                listed = (
                    list(cast_list(chunks, place))
                    if place == last or (place == last - 1 and chunks[last].low == "as")
                    else [(list(chunks[place].members), ())]
                )
                behind = _role_behind(chunks, last) if chunks[last].kind == "T" else ()
                if behind and len(listed) == 1 and len(listed[0][0]) == 1:
                    listed = [(listed[0][0], behind)]
                for people, role in listed:
                    key = (people[0].start, titles[0].start)
                    if key not in seen:
                        seen.add(key)
                        yield Engagement(people, titles, start, end, False, None, role)


def _only_directed(
    scene: Scene, who: int | None, where: int | str, groups: list[int | None], chunks: list[Chunk]
) -> bool:
    """Whether the credits know somebody of the people as a director of the title, who does not act in it."""
    place = groups[where] if isinstance(where, int) else None
    if who is None or place is None:
        return False
    return any(
        scene.discourse.only_directed(p.found, t.found)
        for p in chunks[who].members
        for t in chunks[place].members
    )


def _role_behind(chunks: list[Chunk], k: int) -> tuple[Chunk, ...]:
    """ "is set for T, as Rosa": the words of the part behind the title."""
    k += 2 if k + 1 < len(chunks) and chunks[k + 1].low == "," else 1
    if k >= len(chunks) or chunks[k].low != "as":
        return ()
    role: list[Chunk] = []
    while (
        k + 1 < len(chunks) and chunks[k + 1].kind == "w" and chunks[k + 1].low not in PREPOSITIONS | {"and"}
    ):
        k += 1
        role.append(chunks[k])
    return tuple(role) if role and role[-1].low not in ROLE_NOUNS else ()


def _titles(
    scene: Scene,
    where: int | str,
    groups: list[int | None],
    chunks: list[Chunk],
    found: list[Engagement],
    first: int,
    last: int,
) -> list[Member]:
    if isinstance(where, int):
        place = groups[where]
        return [] if place is None else list(chunks[place].members)
    if where == "last":
        before = next((e for e in reversed(found) if e.titles), None)
        return [] if before is None else before.titles
    if where == "announced":
        told = scene.discourse.announced
        return [] if told is None else [told]
    behind = title_behind(chunks, last + 2) if goes_on(chunks, last + 1) else None
    if behind is not None:
        return list(behind.members)  # "were in the cast of T"
    if goes_on(chunks, last + 1) and chunks[last + 1].low == "of":
        return []
    told = scene.nearest(chunks[first].start)
    return [] if told is None else [told]
