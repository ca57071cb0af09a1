"""Whether a verb asserts something: not where it is denied, rumoured, planned, hoped for or conditional.

Better to overlook an assertion than to put words into somebody's mouth: what is in doubt is not asserted.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .chunk import Chunk
    from .clause import Clause

__all__ = [
    "denied",
    "doubted",
    "doubted_around",
    "future",
    "later_told",
    "presumed",
    "reported_doubt",
    "unsettled",
]

_NEGATIVE = frozenset(
    """
not never no nor neither without hardly barely cannot nobody none nothing won't can't didn't doesn't don't
hasn't haven't hadn't isn't aren't wasn't weren't couldn't wouldn't shouldn't ain't nowhere wrongly
mistakenly erroneously incorrectly falsely unmade uncredited-not
""".split()
)
# One of these anywhere before the verb in its clause, or before the clause itself.
_DOUBT = frozenset(
    """
may might could should can can't if whether unless hope hopes hoped hoping want wants wanted wanting wish
wishes wished plan plans planned planning planning-to consider considers considered considering eye eyes
eyed eyeing circling circle rumor rumors rumored rumour rumours rumoured reportedly allegedly supposedly
speculation speculated speculate gossip denied denies deny denying refused refuses declined declines dreamed
dreams dream dreaming supposed nearly almost offered rejected auditioned audition tested mooted courted
courting pursued pursuing negotiating negotiations talks tipped hypothetical imagine imagines imagined
suppose pretend joked joke jokes wonder wonders wondered asked asks prefer prefers interested keen eager
discussing discussed discuss discussions weighing mulling pondering contemplating likely unlikely unclear
unconfirmed untrue false falsely wrongly myth hoax expected expects expect believed thought rather fancy
fancies longs longed linked possibly perhaps maybe potentially aims aimed aiming intends intended intend
tempted would-be cancelled canceled scrapped shelved abandoned passed turned pulled withdrew exited quit
quits dropped replaced whispers whispered chatter buzz lobbied lobbying petition fan-cast fancast mistaken
mistakenly contrary pitching pitched pitch shopping hypothetically approached persuade persuaded convince
convinced begged urged invited once-planned yet-to angling pushing campaigning vying competing contender
shortlisted frontrunner suggested suggestion suggest suggests insists-not ought apparently seemingly
purportedly claimed claims
""".split()
)
# Pairs of words that doubt.
_DOUBT_PAIRS = frozenset(
    [
        ("would", "love"), ("would", "like"), ("'d", "love"), ("would", "have"), ("would", "prefer"),
        ("in", "talks"), ("was", "to"), ("were", "to"), ("close", "to"), ("in", "negotiations"),
        ("had", "been set"), ("supposed", "to"), ("was", "set"), ("were", "set"),
        ("was", "slated"), ("were", "slated"), ("was", "scheduled"), ("were", "scheduled"),
        ("once", "attached"), ("yet", "to"), ("failed", "to"), ("as", "if"),
        ("as", "though"), ("instead", "of"), ("rather", "than"), ("turned", "down"), ("passed", "on"),
        ("said", "to"), ("reported", "to"), ("about", "to"), ("assumed", "to"), ("alleged", "to"),
        ("meant", "to"),
        ("asked", "to"), ("due", "to-have"),
    ]
)  # fmt: skip
_FINE = frozenset(
    ["turned", "passed", "dropped", "asked", "claimed", "claims", "can", "expected", "thought", "linked"]
)
# One of these before the subject of a clause.
_AROUND = frozenset(
    """
rumor rumors rumour rumours rumored rumoured denied denies gossip if speculation whispers untrue false
reportedly unlike hope hopes hoped wants wanted wish wishes contrary myth suggestion suggestions imagine
wonder whether unless wrongly mistakenly nobody no-one petition chatter dream dreams dreamed
""".split()
)
_REPORTED = frozenset(["denied", "untrue", "unfounded", "debunked"])
_FUTURE = frozenset(
    "will 'll shall set slated scheduled signed tapped attached boarded joins joining boards upcoming "
    "forthcoming "
    "they'll he'll she'll due announced announces".split()
)


def denied(words: Sequence[str]) -> bool:
    """Whether one of the words between subject and verb negates it."""
    return any(w in _NEGATIVE or w.endswith("n't") for w in words) and not _only(words)


def _only(words: Sequence[str]) -> bool:
    """ "not only", "no less than" and "never before" negate nothing by themselves."""
    return any(
        pair in (("not", "only"), ("no", "less"), ("not", "just"), ("none", "other"))
        for pair in _pairs(words)
    )


def _pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    return list(itertools.pairwise(words))


def doubted(words: Sequence[str]) -> bool:
    """Whether the words around a verb make a rumour, a plan, a hope or a condition of it."""
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if word in _DOUBT and word not in _FINE:
            return True
        if (word, following) in _DOUBT_PAIRS:
            # "was to have starred" is a plan that failed; "who was to star" in a past story too.
            return True
        if word in ("expected", "asked", "can", "linked", "thought", "believed") and following == "to":
            return True
    return False


def unsettled(words: Sequence[str]) -> bool:
    """Whether "would" and "could" stand alone, as in "would star if the money came"."""
    return any(w in ("would", "'d") for w in words)


def future(words: Sequence[str]) -> bool:
    """Whether the verb tells of what is to come."""
    return any(w in _FUTURE for w in words) or any(w.endswith("'ll") for w in words)


def later_told(clause: Clause) -> bool:
    """ "would go on to star", "would later marry", "would reunite": told from the past."""
    return not {"if", "could"} & {c.low for c in clause.piece.chunks[: clause.place + 1]}


_WISHING = frozenset(
    "asked asks ask begged begs urged urges wanted wants told tells expected expects encouraged "
    "dared forced ordered challenged forbade".split()
)


def doubted_around(clause: Clause) -> bool:
    """Words of doubt before the subject in the same clause: "Rumor has it that P stars in T"."""
    chunks = clause.piece.chunks
    subject = next((k for k, c in enumerate(chunks) if c is clause.subject), clause.place)
    first = min(subject, clause.place)
    if 0 < subject < clause.place and chunks[subject - 1].low in _WISHING and chunks[subject + 1].low == "to":
        return True  # "asked Q to marry him"
    for k in range(first - 1, -1, -1):
        if chunks[k].low in (";", ":", "—", "but", "though", "although"):
            break
        if chunks[k].low == "if" and any(
            chunks[n].low == "," and chunks[n + 1].low == "and" for n in range(k, first - 1)
        ):
            # "…, as if she were R, and P played S": the condition is another clause's.
            continue
        if chunks[k].low in _AROUND:
            return True
    return False


def reported_doubt(clause: Clause) -> bool:
    """ "…, a rumor that was denied": doubt that comes after."""
    right = [c.low for c in clause.piece.chunks[clause.place : clause.place + 30]]
    return any(
        word in _REPORTED and not {"was", "is", "been"}.isdisjoint(right[max(0, k - 4) : k])
        for k, word in enumerate(right[:-1])
    )


def presumed(chunks: Sequence[Chunk]) -> bool:
    """Whether a question takes for granted what it tells: "And did you know (that) P directed T?"."""
    lows = [c.low for c in chunks[:5]]
    if lows[:1] in (["and"], ["but"], ["so"], ["also"]):
        lows, chunks = lows[1:], chunks[1:]
    if lows[:3] != ["did", "you", "know"] or len(chunks) < 5:
        return False
    return chunks[3].low == "that" or (chunks[3].kind in "PT" and chunks[4].kind in "wO")
